"""The users: who they are, their PINs and passwords, until when they may sign in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.people import Actor, Rep, Role, User, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month
from showroom_app.services import pins
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.services.people import floor_name_of, known_name
from showroom_app.services.policy import check_setting
from showroom_app.services.sign_in import SignIn, ended_on, waiting_until
from showroom_app.storage.store import Store, Work

_Body = Callable[[Work, str], Done]


@dataclass(frozen=True, slots=True)
class UserRow:
    """A user as a manager sees it; `user` None is a rep whom nobody can sign in as.

    `on` is the last day of who may not sign in any longer, `secret_at` when the PIN or password was
    last set, `signed_in_at` when somebody last signed in as this user, `waits_until` until when
    nobody can because of wrong tries (`wrong` in a row).
    """

    name: str
    user: User | None
    rep: Rep | None = None
    role: Role | None = None
    floor_name: str = ""
    on: date | None = None
    secret_at: datetime | None = None
    signed_in_at: datetime | None = None
    wrong: int = 0
    waits_until: datetime | None = None

    @property
    def kind(self) -> UserKind:
        """The kind whose rights count."""
        return self.user.kind if self.user else UserKind.REP


@dataclass(frozen=True, slots=True)
class UsersView:
    """Everybody by name, those who may not sign in any longer last."""

    now: datetime
    time_zone: str
    today: date
    rows: tuple[UserRow, ...]
    floors: tuple[str, ...]
    has_manager: bool
    minimum: int
    """The least quota of a new rep."""


class Users:
    """What a manager does about users, and everybody about the own PIN or password."""

    def __init__(self, store: Store, sign_in: SignIn) -> None:
        self._store = store
        self._sign_in = sign_in

    def view(self, actor: Actor) -> UsersView:
        """All users and reps; raises Refused("not-allowed")."""
        with self._store.read() as work:
            allow(work, actor, UseCase.ADD_USER)
            policy = work.policy.policy()
            today = policy.business_day(work.now)
            roles = work.people.roles(first_of_month(today))
            reps = {rep.id: rep for rep in work.people.reps()}
            floors = {floor.id: floor.name for floor in work.people.floors()}
            tries, set_at = work.people.all_wrong_tries(), work.people.secrets_at()
            signed_in = work.people.signed_in_at()
            users = work.people.users()
            rows = [
                _row(
                    user.name,
                    user,
                    reps.get(user.rep) if user.rep is not None else None,
                    on=ended_on(user, reps.get(user.rep or 0), policy, work.now),
                    secret_at=set_at.get(user.id),
                    signed_in_at=signed_in.get(user.id),
                    wrong=tries[user.id][0] if user.id in tries else 0,
                    waits_until=waiting_until(tries.get(user.id), work.recorded),
                    roles={rep: choice.role for rep, choice in roles.items()},
                    floors=floors,
                )
                for user in users
            ]
            without = reps.keys() - {user.rep for user in users}
            rows += [
                _row(
                    reps[rep].name,
                    None,
                    reps[rep],
                    on=_left(reps[rep], today),
                    roles={each: choice.role for each, choice in roles.items()},
                    floors=floors,
                )
                for rep in without
            ]
            rows.sort(key=lambda row: (row.on is not None, row.name.casefold()))
            return UsersView(
                work.now,
                policy.time_zone,
                today,
                tuple(rows),
                tuple(floors.values()),
                work.people.has_manager(),
                policy.quota_minimum,
            )

    def begin(
        self,
        actor: Actor,
        dealer: str,
        floor: str,
        name: str,
        password: str,
        *,
        act: str | None = None,
    ) -> Done:
        """The first start: the dealership's name, its first floor, and its first manager.

        A floor of that name that is there already is taken; "" makes none, and "" as the
        dealership's name leaves that as it is. From now on rights count. Raises Refused:
        "manager-exists", "name-missing", "name-taken", "secret-too-short", "too-long",
        "bad-setting".
        """
        stored = pins.hashed_password(password)

        def body(work: Work, act: str) -> Done:
            if work.people.has_manager():
                raise Refused("manager-exists")
            known = known_name(name)
            if work.people.user_named(known) is not None:
                raise Refused("name-taken", name=known)
            if dealer.strip():
                called = " ".join(dealer.split())
                check_setting(work.policy.policy(), "dealer_name", called)
                work.policy.set("dealer_name", called, at=work.now, by=None)
            if floor.strip() and work.people.floor_named(floor) is None:
                work.people.add_floor(floor_name_of(floor))
            made = work.people.add_user(known, UserKind.MANAGER, None, stored, at=work.now)
            return Done("first-manager", act, of_user=made.id)

        topics = (Topic.PEOPLE, Topic.BOARD, Topic.POLICY)
        return perform(self._store, actor, UseCase.FIRST_MANAGER, act, topics, body)

    def rename(self, actor: Actor, user: int, name: str, *, act: str | None = None) -> Done:
        """Another name, of the rep too whom this user is; what was done under it stays.

        Raises Refused: "not-allowed", "name-missing", "name-taken"; NotFound("user").
        """

        def body(work: Work, act: str) -> Done:
            known, new = _user(work, user), known_name(name)
            if known.rep is not None:
                rep = work.people.rep(known.rep)
                assert rep is not None
                if _other_of(work, new, user=user, rep=rep.id):
                    raise Refused("name-taken", name=new)
                work.people.rename_rep(rep.id, new)
            elif _other_of(work, new, user=user, rep=None):
                raise Refused("name-taken", name=new)
            work.people.rename_user(user, new)
            return Done("rename-user", act, rep=known.rep, of_user=user)

        return self._perform(actor, UseCase.CHANGE_USER, act, body, board=True)

    def set_secret(self, actor: Actor, user: int, secret: str, *, act: str | None = None) -> Done:
        """A manager sets or resets a PIN (reps) or password; the wait after wrong tries is over.

        "" takes it away, but not a manager's. Raises Refused: "not-allowed", "pin-digits",
        "pin-too-simple", "secret-too-short"; NotFound("user").
        """

        def body(work: Work, act: str) -> Done:
            known = _user(work, user)
            if not secret and known.kind is not UserKind.MANAGER:
                stored = ""
            else:
                stored = _hashed(known, secret)
            work.people.set_secret(user, stored, work.now if stored else None)
            work.people.forget_wrong_tries(user)
            return Done("set-pin", act, rep=known.rep, of_user=user)

        return self._perform(actor, UseCase.SET_PIN, act, body)

    def change_own_secret(
        self, actor: Actor, old: str, new: str, *, act: str | None = None
    ) -> Done:
        """Whoever is signed in sets another PIN or password, and proves the old one first.

        Raises Refused: "not-allowed" when nobody is signed in, and as `SignIn.sign_in` and
        `set_secret` do.
        """
        if actor.user is None:
            raise Refused("not-allowed", use_case=UseCase.CHANGE_OWN_PIN, needs="own")
        user = self._sign_in.prove(actor.user, old, actor.station)
        stored = _hashed(user, new)

        def body(work: Work, act: str) -> Done:
            work.people.set_secret(user.id, stored, work.now)
            return Done("change-own-pin", act, rep=user.rep, of_user=user.id)

        return self._perform(actor, UseCase.CHANGE_OWN_PIN, act, body)

    def end(self, actor: Actor, user: int, *, act: str | None = None) -> Done:
        """From now on nobody signs in as this user; what was done keeps the name.

        A rep who leaves is ended as a rep (`Leaving.end`). Raises Refused: "not-allowed",
        "last-manager"; NotFound("user").
        """

        def body(work: Work, act: str) -> Done:
            known = _user(work, user)
            if known.kind is UserKind.MANAGER and known.ended_at is None:
                managers = [
                    each
                    for each in work.people.users()
                    if each.kind is UserKind.MANAGER and each.ended_at is None
                ]
                if len(managers) == 1:
                    raise Refused("last-manager", name=known.name)
            if known.ended_at is None:
                work.people.end_user(user, work.now)
            return Done("end-user", act, rep=known.rep, of_user=user)

        return self._perform(actor, UseCase.END_USER, act, body)

    def bring_back(self, actor: Actor, user: int, *, act: str | None = None) -> Done:
        """A user may sign in again, with the PIN or password of before.

        Raises Refused("not-allowed"), NotFound("user").
        """

        def body(work: Work, act: str) -> Done:
            known = _user(work, user)
            work.people.end_user(user, None)
            return Done("bring-back-user", act, rep=known.rep, of_user=user)

        return self._perform(actor, UseCase.END_USER, act, body)

    def lift_wait(self, actor: Actor, user: int, *, act: str | None = None) -> Done:
        """A manager lets who typed too many wrong PINs or passwords try again at once.

        Raises Refused("not-allowed"), NotFound("user").
        """

        def body(work: Work, act: str) -> Done:
            known = _user(work, user)
            work.people.forget_wrong_tries(user)
            return Done("lift-wait", act, rep=known.rep, of_user=user)

        return self._perform(actor, UseCase.LIFT_WAIT, act, body)

    def named(self, beginning: str) -> User:
        """The user of this name, else the only one whose name begins so; raises NotFound."""
        with self._store.read() as work:
            users = work.people.users()
            exact = work.people.user_named(beginning.strip()) if beginning.strip() else None
        if exact is not None:
            return exact
        start = beginning.strip().casefold()
        found = [user for user in users if start and user.name.casefold().startswith(start)]
        if len(found) != 1:
            raise NotFound("user", beginning, tuple(user.name for user in found or users))
        return found[0]

    def _perform(
        self, actor: Actor, use_case: UseCase, act: str | None, body: _Body, *, board: bool = False
    ) -> Done:
        topics = (Topic.PEOPLE, Topic.BOARD) if board else (Topic.PEOPLE,)
        return perform(self._store, actor, use_case, act, topics, body)


def _user(work: Work, user: int) -> User:
    known = work.people.user(user)
    if known is None:
        raise NotFound("user", str(user))
    return known


def _hashed(user: User, secret: str) -> str:
    """A PIN of a rep, a password of everybody else, as it is stored."""
    if user.kind is UserKind.REP:
        return pins.hashed_pin(secret)
    return pins.hashed_password(secret)


def _other_of(work: Work, name: str, *, user: int, rep: int | None) -> bool:
    """Whether somebody else is called so."""
    called = work.people.user_named(name)
    if called is not None and called.id != user:
        return True
    key = name_key(name)
    return rep is not None and any(
        each.id != rep and name_key(each.name) == key for each in work.people.reps()
    )


def _left(rep: Rep, today: date) -> date | None:
    return rep.ends if rep.ends is not None and rep.ends < today else None


def _row(
    name: str,
    user: User | None,
    rep: Rep | None,
    *,
    roles: dict[int, Role],
    floors: dict[int, str],
    on: date | None = None,
    secret_at: datetime | None = None,
    signed_in_at: datetime | None = None,
    wrong: int = 0,
    waits_until: datetime | None = None,
) -> UserRow:
    return UserRow(
        name,
        user,
        rep,
        roles.get(rep.id) if rep is not None else None,
        floors.get(rep.floor, "") if rep is not None else "",
        on,
        secret_at,
        signed_in_at,
        wrong,
        waits_until,
    )
