"""Floors, reps, their role choices, and users."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    bindparam,
    delete,
    exists,
    insert,
    select,
    update,
)

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.people import Floor, Rep, Role, RoleChoice, User, UserKind
from showroom_app.domain.role_choice import RoleEntry
from showroom_app.domain.topic import Topic
from showroom_app.storage.memory import Recall
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.acts import acts
from showroom_app.storage.tables.floor_log import floor_chains
from showroom_app.storage.tables.people import floors, reps, role_choices, sign_in_tries, users

_MOST = 1000
"""More floors, reps or users than any dealership has."""
_END = "\U0010ffff"

_FLOORS = select(floors).order_by(floors.c.id).limit(_MOST)
_FLOOR_NAMED = select(floors).where(floors.c.name_key == bindparam("wanted"))
_ADD_FLOOR = insert(floors)
_ADD_CHAIN = insert(floor_chains)

_REPS = select(reps).order_by(reps.c.name_key, reps.c.id).limit(_MOST)
_REPS_NAMED = (
    select(reps)
    .where(reps.c.name_key >= bindparam("first"), reps.c.name_key < bindparam("last"))
    .order_by(reps.c.name_key)
    .limit(bindparam("most"))
)
_ADD_REP = insert(reps)
_END_REP = update(reps).where(reps.c.id == bindparam("wanted")).values(ends=bindparam("on"))

_CHOICES = select(
    role_choices.c.rep, role_choices.c.month, role_choices.c.role, role_choices.c.quota
)
_of_same_rep = role_choices.alias("of_same_rep")
_later = role_choices.alias("later")


def _counts(choice: FromClause) -> ColumnElement[bool]:
    """Whether nobody refused a choice, nor one that was entered in its place (`Fate.COUNTS`)."""
    refused = exists().where(
        _later.c.rep == choice.c.rep,
        _later.c.month == choice.c.month,
        _later.c.id >= choice.c.id,
        _later.c.refused_at.is_not(None),
    )
    return ~refused


_newest = (
    select(_of_same_rep.c.id)
    .where(
        _of_same_rep.c.rep == reps.c.id,
        _of_same_rep.c.month <= bindparam("in_month"),
        _counts(_of_same_rep),
    )
    .order_by(_of_same_rep.c.month.desc(), _of_same_rep.c.id.desc())
    .limit(1)
    .correlate(reps)
    .scalar_subquery()
)
_ROLES = _CHOICES.select_from(reps.join(role_choices, role_choices.c.id == _newest)).limit(_MOST)
_ROLE_OF = (
    select(_of_same_rep.c.rep, _of_same_rep.c.month, _of_same_rep.c.role, _of_same_rep.c.quota)
    .where(
        _of_same_rep.c.rep == bindparam("wanted"),
        _of_same_rep.c.month <= bindparam("in_month"),
        _counts(_of_same_rep),
    )
    .order_by(_of_same_rep.c.month.desc(), _of_same_rep.c.id.desc())
    .limit(1)
)
_HAS_ROLE = (
    select(_of_same_rep.c.id)
    .where(_of_same_rep.c.rep == bindparam("wanted"), _counts(_of_same_rep))
    .limit(1)
)
_ENTRIES = select(role_choices).limit(_MOST)
_ENTRIES_OF_REP = _ENTRIES.where(role_choices.c.rep == bindparam("wanted")).order_by(
    role_choices.c.month.desc(), role_choices.c.id.desc()
)
_ENTRIES_OF_MONTH = _ENTRIES.where(role_choices.c.month == bindparam("of_month")).order_by(
    role_choices.c.id
)
_REFUSE_CHOICE = (
    update(role_choices)
    .where(role_choices.c.id == bindparam("wanted"))
    .values(
        refused_at=bindparam("when"),
        refused_by=bindparam("who"),
        refused_because=bindparam("why"),
    )
)
_ADD_CHOICE = insert(role_choices)

_USERS = select(users).order_by(users.c.name_key).limit(_MOST)
_USER = select(users).where(users.c.id == bindparam("wanted"))
_USER_OF_REP = select(users).where(users.c.rep == bindparam("of_rep")).order_by(users.c.id).limit(1)
_USER_NAMED = select(users).where(users.c.name_key == bindparam("wanted"))
_ADD_USER = insert(users)
_this_user = users.c.id == bindparam("wanted")
_SET_SECRET = (
    update(users)
    .where(_this_user)
    .values(secret_hash=bindparam("secret"), secret_at=bindparam("when"))
)
_RENAME_USER = (
    update(users).where(_this_user).values(name=bindparam("called"), name_key=bindparam("key"))
)
_RENAME_REP = (
    update(reps)
    .where(reps.c.id == bindparam("wanted"))
    .values(name=bindparam("called"), name_key=bindparam("key"))
)
_END_USER = update(users).where(_this_user).values(ended_at=bindparam("when"))
_ALL_TRIES = select(sign_in_tries).limit(_MOST)
_signed_in = (
    select(acts.c.recorded)
    .where(acts.c.user == users.c.id, acts.c.use_case == "sign-in")
    .order_by(acts.c.id.desc())
    .limit(1)
    .correlate(users)
    .scalar_subquery()
)
# From the newest act of a user on: between two sign-ins there are not many.
_SIGNED_IN_AT = select(users.c.id, _signed_in.label("at")).limit(_MOST)
_SECRETS_AT = select(users.c.id, users.c.secret_at).limit(_MOST)
_of_user = sign_in_tries.c.user == bindparam("of_user")
_TRIES = select(sign_in_tries.c.wrong, sign_in_tries.c.last_at).where(_of_user)
_FIRST_TRY = insert(sign_in_tries)
_NEXT_TRY = (
    update(sign_in_tries)
    .where(_of_user)
    .values(wrong=bindparam("how_often"), last_at=bindparam("when"))
)
_FORGET_TRIES = delete(sign_in_tries).where(_of_user)
_SERVING = (
    select(users.c.id, users.c.kind, users.c.ended_at, reps.c.ends)
    .select_from(users.outerjoin(reps, reps.c.id == users.c.rep))
    .limit(_MOST)
)
_HAS_MANAGER = select(
    exists(
        select(users.c.id).where(users.c.kind == UserKind.MANAGER.value, users.c.ended_at.is_(None))
    )
)


Serving = tuple[UserKind, datetime | None, date | None]
"""What a user is, when it was ended, and the last day in service of the rep who it is."""


class People:
    """Who works at the dealership, and on which floors."""

    def __init__(self, connection: Connection, recall: Recall) -> None:
        self._connection = connection
        self._recall = recall
        self._serving: dict[int, Serving] | None = None

    def add_floor(self, name: str) -> Floor:
        """Add a floor and begin the chain of its log."""
        added = self._connection.execute(_ADD_FLOOR, {"name": name, "name_key": name_key(name)})
        floor = added_id(added)
        self._connection.execute(_ADD_CHAIN, {"floor": floor, "events": 0, "hash": ""})
        return Floor(floor, name)

    def floors(self) -> tuple[Floor, ...]:
        """All floors in the order in which they were added."""
        return self._recall(
            "floors",
            (Topic.PEOPLE,),
            lambda: tuple(map(_floor, self._connection.execute(_FLOORS))),
        )

    def floor(self, floor: int) -> Floor | None:
        """One floor."""
        return next((each for each in self.floors() if each.id == floor), None)

    def floor_named(self, name: str) -> Floor | None:
        """The floor of this name; case, accents and blanks make no difference."""
        return next(
            map(_floor, self._connection.execute(_FLOOR_NAMED, {"wanted": name_key(name)})), None
        )

    def add_rep(
        self, name: str, floor: int, starts: date | None = None, ends: date | None = None
    ) -> Rep:
        """Add a rep; no two may have one name."""
        values = {"name": name, "name_key": name_key(name), "floor": floor}
        added = self._connection.execute(_ADD_REP, {**values, "starts": starts, "ends": ends})
        return Rep(added_id(added), name, floor, starts, ends)

    def end_rep(self, rep: int, on: date | None) -> None:
        """Set a rep's last day in service; None: still in service."""
        self._connection.execute(_END_REP, {"wanted": rep, "on": on})

    def rep(self, rep: int) -> Rep | None:
        """One rep."""
        return next((each for each in self.reps() if each.id == rep), None)

    def reps(self) -> tuple[Rep, ...]:
        """All reps by name, former ones included."""
        return self._recall(
            "reps", (Topic.PEOPLE,), lambda: tuple(map(_rep, self._connection.execute(_REPS)))
        )

    def reps_named(self, beginning: str, limit: int = 20) -> tuple[Rep, ...]:
        """The reps whose name begins so; only the one whose whole name this is, if there is one."""
        key = name_key(beginning)
        rows = self._connection.execute(
            _REPS_NAMED, {"first": key, "last": key + _END, "most": limit}
        )
        found = tuple(map(_rep, rows))
        exact = tuple(rep for rep in found if name_key(rep.name) == key)
        return exact or found

    def choose_role(
        self,
        rep: int,
        month: date,
        role: Role,
        quota: int,
        *,
        at: datetime,
        by: int | None = None,
        signed: bool = False,
    ) -> None:
        """Enter a role choice; an earlier one for the same month is kept but no longer counts."""
        values = {"rep": rep, "month": month.replace(day=1), "role": role.value, "quota": quota}
        entered = {"at": at, "by": by, "signed": signed}
        self._connection.execute(_ADD_CHOICE, {**values, **entered})

    def refuse_choice(self, entry: int, at: datetime, by: int | None, because: str) -> None:
        """Write beside an entry that a manager refused it: it no longer counts."""
        values = {"wanted": entry, "when": at, "who": by, "why": because}
        self._connection.execute(_REFUSE_CHOICE, values)

    def role_of(self, rep: int, month: date) -> RoleChoice | None:
        """The choice in force in a month (any day of it): the newest that counts, made till then.

        One that was refused does not count, nor does one that it had replaced.
        """
        values = {"wanted": rep, "in_month": month.replace(day=1)}
        return next(map(_choice, self._connection.execute(_ROLE_OF, values)), None)

    def roles(self, month: date) -> dict[int, RoleChoice]:
        """The choice in force in a month of every rep who has one, by rep."""
        first = month.replace(day=1)

        def read() -> dict[int, RoleChoice]:
            rows = self._connection.execute(_ROLES, {"in_month": first})
            return {row.rep: _choice(row) for row in rows}

        return dict(self._recall(f"roles in {first}", (Topic.PEOPLE,), read))

    def role_entries(self, rep: int) -> tuple[RoleEntry, ...]:
        """Every entry of a rep, the newest month first, and in it the newest entry."""
        return tuple(map(_entry, self._connection.execute(_ENTRIES_OF_REP, {"wanted": rep})))

    def role_entries_for(self, month: date) -> dict[int, RoleEntry]:
        """The newest entry for just this month of every rep who has one, refused or not, by rep."""
        rows = self._connection.execute(_ENTRIES_OF_MONTH, {"of_month": month.replace(day=1)})
        return {row.rep: _entry(row) for row in rows}

    def has_role(self, rep: int) -> bool:
        """Whether the rep has ever chosen a role that counts."""
        return self._connection.execute(_HAS_ROLE, {"wanted": rep}).first() is not None

    def add_user(
        self,
        name: str,
        kind: UserKind,
        rep: int | None = None,
        secret_hash: str = "",
        *,
        at: datetime | None = None,
    ) -> User:
        """Add a user, whose PIN or password was set `at`; no two may have one name."""
        values = {"name": name, "name_key": name_key(name), "kind": kind.value, "rep": rep}
        set_at = at if secret_hash else None
        added = self._connection.execute(
            _ADD_USER, {**values, "secret_hash": secret_hash, "secret_at": set_at}
        )
        return User(added_id(added), name, kind, rep, bool(secret_hash))

    def user(self, user: int) -> User | None:
        """One user."""
        return next(map(_user, self._connection.execute(_USER, {"wanted": user})), None)

    def user_named(self, name: str) -> User | None:
        """The user of this name; case, accents and blanks make no difference."""
        return next(
            map(_user, self._connection.execute(_USER_NAMED, {"wanted": name_key(name)})), None
        )

    def user_of_rep(self, rep: int) -> User | None:
        """The user as whom a rep signs in."""
        rows = self._connection.execute(_USER_OF_REP, {"of_rep": rep})
        return next(map(_user, rows), None)

    def users(self) -> tuple[User, ...]:
        """All users by name."""
        return tuple(map(_user, self._connection.execute(_USERS)))

    def secret_of(self, user: int) -> str:
        """The hash of a user's PIN or password, "" without one."""
        row = self._connection.execute(_USER, {"wanted": user}).one_or_none()
        return row.secret_hash if row else ""

    def set_secret(self, user: int, secret_hash: str, at: datetime | None = None) -> None:
        """Replace the hash of a user's PIN or password, now set `at`."""
        values = {"wanted": user, "secret": secret_hash, "when": at}
        self._connection.execute(_SET_SECRET, values)

    def secrets_at(self) -> dict[int, datetime | None]:
        """When each user's PIN or password was last set, None where that is not known."""
        return {row.id: row.secret_at for row in self._connection.execute(_SECRETS_AT)}

    def rename_user(self, user: int, name: str) -> None:
        """Call a user something else; no two may have one name."""
        values = {"wanted": user, "called": name, "key": name_key(name)}
        self._connection.execute(_RENAME_USER, values)

    def rename_rep(self, rep: int, name: str) -> None:
        """Call a rep something else; no two may have one name."""
        values = {"wanted": rep, "called": name, "key": name_key(name)}
        self._connection.execute(_RENAME_REP, values)

    def end_user(self, user: int, at: datetime | None) -> None:
        """From a moment on a user may not sign in any longer; None: may again."""
        self._connection.execute(_END_USER, {"wanted": user, "when": at})

    def signed_in_at(self) -> dict[int, datetime]:
        """When somebody last signed in as each user, of those as whom somebody did."""
        rows = self._connection.execute(_SIGNED_IN_AT)
        return {row.id: row.at for row in rows if row.at is not None}

    def all_wrong_tries(self) -> dict[int, tuple[int, datetime]]:
        """How often in a row the PIN or password of each user was wrong, and when last."""
        rows = self._connection.execute(_ALL_TRIES)
        return {row.user: (row.wrong, row.last_at) for row in rows}

    def wrong_tries(self, user: int) -> tuple[int, datetime] | None:
        """How often in a row a user's PIN or password was wrong, and when last; None: never."""
        row = self._connection.execute(_TRIES, {"of_user": user}).one_or_none()
        return None if row is None else (row.wrong, row.last_at)

    def note_wrong_try(self, user: int, at: datetime) -> int:
        """Count one more wrong try of a user and return how many in a row it were."""
        known = self.wrong_tries(user)
        if known is None:
            self._connection.execute(_FIRST_TRY, {"user": user, "wrong": 1, "last_at": at})
            return 1
        wrong = known[0] + 1
        self._connection.execute(_NEXT_TRY, {"of_user": user, "how_often": wrong, "when": at})
        return wrong

    def forget_wrong_tries(self, user: int) -> None:
        """The user proved to be it: the tries begin anew."""
        self._connection.execute(_FORGET_TRIES, {"of_user": user})

    def serving(self) -> dict[int, Serving]:
        """Every user's kind and end by id, as of when this transaction first asked."""

        def read() -> dict[int, Serving]:
            rows = self._connection.execute(_SERVING)
            return {row.id: (UserKind(row.kind), row.ended_at, row.ends) for row in rows}

        if self._serving is None:
            self._serving = self._recall("serving", (Topic.PEOPLE,), read)
        return self._serving

    def has_manager(self) -> bool:
        """Whether a manager exists; until then everyone may do everything."""

        def read() -> bool:
            return bool(self._connection.execute(_HAS_MANAGER).scalar())

        return self._recall("has-manager", (Topic.PEOPLE,), read)


def _id_of(added: Any) -> int:
    key: int = added.inserted_primary_key[0]
    return key


def _floor(row: Any) -> Floor:
    return Floor(row.id, row.name)


def _rep(row: Any) -> Rep:
    return Rep(row.id, row.name, row.floor, row.starts, row.ends)


def _choice(row: Any) -> RoleChoice:
    return RoleChoice(row.rep, row.month, Role(row.role), row.quota)


def _entry(row: Any) -> RoleEntry:
    return RoleEntry(
        row.id,
        row.rep,
        row.month,
        Role(row.role),
        row.quota,
        row.at,
        row.by,
        row.signed,
        row.refused_at,
        row.refused_by,
        row.refused_because,
    )


def _user(row: Any) -> User:
    return User(row.id, row.name, UserKind(row.kind), row.rep, bool(row.secret_hash), row.ended_at)
