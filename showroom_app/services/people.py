"""Floors, reps with a first role, and the users who act; roles.py has the choices after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from showroom_app.domain.duplicates import called, name_key
from showroom_app.domain.people import Actor, Floor, Rep, Role, User, UserKind
from showroom_app.domain.quota import check_quota
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month
from showroom_app.services import pins
from showroom_app.services.acts import perform
from showroom_app.services.done import Done
from showroom_app.services.sign_in import SignIn, ended_on
from showroom_app.storage.store import Work

LONGEST_FLOOR_NAME = 40
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class RepEntry:
    """A rep with the name of the floor and the role in force (None: none yet).

    The quota is told by `Roles`, which asks who wants to know.
    """

    rep: Rep
    floor_name: str
    role: Role | None


class People(SignIn):
    """Who works here, how a name on the command line is understood, and who proves to be whom."""

    def add_floor(self, actor: Actor, name: str, *, act: str | None = None) -> Done:
        """A new floor with an up queue of its own.

        Raises Refused: "name-missing", "name-taken", "too-long".
        """

        def body(work: Work, act: str) -> Done:
            if work.people.floor_named(known_name(name)) is not None:
                raise Refused("name-taken", name=known_name(name))
            return Done("add-floor", act, floor=work.people.add_floor(floor_name_of(name)).id)

        return self._perform(actor, UseCase.ADD_FLOOR, act, body)

    def add_rep(
        self,
        actor: Actor,
        name: str,
        role: Role,
        floor_name: str,
        quota: int | None = None,
        pin: str | None = None,
        *,
        starts: date | None = None,
        act: str | None = None,
    ) -> Done:
        """A new rep with a first role, valid from today on, and a user to sign in as.

        A missing floor is made. `quota` None is the minimum; `starts` is the first day in service
        where it lies inside a month, None for somebody who was there before. Raises Refused:
        "name-missing", "name-taken", "too-long" (the floor's name), "quota-too-low", "pin-digits".
        """

        def body(work: Work, act: str) -> Done:
            policy = work.policy.policy()
            wanted = policy.quota_minimum if quota is None else quota
            check_quota(wanted, policy)
            known = known_name(name)
            if is_taken(work, known):
                raise Refused("name-taken", name=known)
            floor = work.people.floor_named(known_name(floor_name))
            floor = floor or work.people.add_floor(floor_name_of(floor_name))
            rep = work.people.add_rep(known, floor.id, starts)
            month = first_of_month(policy.business_day(work.now))
            work.people.choose_role(rep.id, month, role, wanted, at=work.now, by=_user(actor))
            secret = pins.hashed_pin(pin)
            work.people.add_user(known, UserKind.REP, rep.id, secret, at=work.now)
            return Done("add-rep", act, rep=rep.id, floor=floor.id)

        return self._perform(actor, UseCase.ADD_REP, act, body)

    def add_user(
        self,
        actor: Actor,
        name: str,
        kind: UserKind,
        secret: str = "",
        *,
        rep: int | None = None,
        act: str | None = None,
    ) -> Done:
        """A new user; reps sign in with a PIN, the others with a password ("": none yet).

        A manager needs a password. Raises Refused: "name-missing", "name-taken",
        "secret-too-short", "pin-digits", "user-needs-rep" for a user of kind rep who is none,
        "rep-has-user" (rep, name); NotFound for an unknown rep.
        """

        def body(work: Work, act: str) -> Done:
            known = known_name(name)
            if work.people.user_named(known) is not None:
                raise Refused("name-taken", name=known)
            if rep is not None and work.people.rep(rep) is None:
                raise NotFound("rep", str(rep))
            if kind is UserKind.REP and rep is None:
                raise Refused("user-needs-rep", name=known)
            if rep is not None and (other := work.people.user_of_rep(rep)) is not None:
                raise Refused("rep-has-user", rep=rep, name=other.name)
            if kind is UserKind.REP:
                stored = pins.hashed_pin(secret or None)
            elif kind is UserKind.MANAGER or secret:
                stored = pins.hashed_password(secret)
            else:
                stored = ""
            made = work.people.add_user(known, kind, rep, stored, at=work.now)
            return Done("add-user", act, rep=rep, of_user=made.id)

        return self._perform(actor, UseCase.ADD_USER, act, body)

    def reps(self, month: date | None = None) -> tuple[RepEntry, ...]:
        """Every rep by name, with the role in force in a month (None: this one)."""
        with self._store.read() as work:
            floors = {floor.id: floor.name for floor in work.people.floors()}
            roles = work.people.roles(_month(work, month))
            return tuple(
                RepEntry(
                    rep,
                    floors.get(rep.floor, ""),
                    roles[rep.id].role if rep.id in roles else None,
                )
                for rep in work.people.reps()
            )

    def rep(self, rep: int) -> Rep:
        """The rep of this id; raises NotFound."""
        with self._store.read() as work:
            found = work.people.rep(rep)
            if found is None:
                raise NotFound("rep", str(rep))
            return found

    def find_rep(self, beginning: str) -> Rep:
        """The rep whose name begins so, case and accents ignored.

        Raises NotFound when nobody's name does, or several do: `choices` are then their names.
        """
        with self._store.read() as work:
            found = work.people.reps_named(beginning.strip()) if beginning.strip() else ()
            if len(found) == 1:
                return found[0]
            choices = found or work.people.reps()
            raise NotFound("rep", beginning, tuple(rep.name for rep in choices))

    def floors(self) -> tuple[Floor, ...]:
        """Every floor, the oldest first."""
        with self._store.read() as work:
            return work.people.floors()

    def floor_name(self, floor: int) -> str:
        """The name of a floor; raises NotFound."""
        with self._store.read() as work:
            found = work.people.floor(floor)
            if found is None:
                raise NotFound("floor", str(floor))
            return found.name

    def find_floor(self, name: str | None) -> Floor:
        """The floor of this name, else the only one whose name begins so.

        Without a name it is the only one there is. Raises NotFound.
        """
        with self._store.read() as work:
            floors = {floor.name: floor for floor in work.people.floors()}
            meant = tuple(floors) if name is None else called(name, floors)
            if len(meant) != 1:
                raise NotFound("floor", name or "", meant or tuple(floors))
            return floors[meant[0]]

    def users(self) -> tuple[User, ...]:
        """Everybody who can sign in."""
        with self._store.read() as work:
            policy, now = work.policy.policy(), work.now
            reps = {rep.id: rep for rep in work.people.reps()}
            return tuple(
                user
                for user in work.people.users()
                if ended_on(user, reps.get(user.rep or 0), policy, now) is None
            )

    def has_manager(self) -> bool:
        """Whether a manager exists; as long as none does everyone may do everything."""
        with self._store.read() as work:
            return work.people.has_manager()

    def _perform(
        self,
        actor: Actor,
        use_case: UseCase,
        act: str | None,
        body: Callable[[Work, str], Done],
    ) -> Done:
        return perform(self._store, actor, use_case, act, (Topic.PEOPLE,), body)


def known_name(text: str) -> str:
    """A name as it is kept; raises Refused("name-missing")."""
    name = " ".join(text.split())[:_LONGEST_NAME]
    if not name:
        raise Refused("name-missing")
    return name


def floor_name_of(text: str) -> str:
    """The name of a new floor: it stands beside the time on every screen."""
    name = known_name(text)
    if len(name) > LONGEST_FLOOR_NAME:
        raise Refused("too-long", begins=name[:20], most=LONGEST_FLOOR_NAME, length=len(name))
    return name


def is_taken(work: Work, name: str) -> bool:
    """Whether a user or a rep is called so already."""
    key = name_key(name)
    return work.people.user_named(name) is not None or any(
        name_key(rep.name) == key for rep in work.people.reps()
    )


def _user(actor: Actor) -> int | None:
    return actor.user.id if actor.user else None


def _month(work: Work, month: date | None) -> date:
    return first_of_month(month or work.policy.policy().business_day(work.now))
