"""The visits to the showroom: who came, when and why, and what came of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Select,
    bindparam,
    delete,
    exists,
    false,
    insert,
    select,
    tuple_,
    update,
)

from showroom_app.domain.duplicates import Person, email_key, name_key, phone_key
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.prospect import Phone
from showroom_app.domain.values import dataclass
from showroom_app.storage.column_types import Moment
from showroom_app.storage.repositories.inbox_queries import LAST, Key
from showroom_app.storage.repositories.persons import (
    Shape,
    columns_of,
    known_by,
    phone_of,
    shape_of,
    values_of,
)
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.people import floors
from showroom_app.storage.tables.sales import sales
from showroom_app.storage.tables.visits import WITHOUT_OUTCOME, visit_joins, visits

_MOST_A_DAY = 5000
_MOST_ARRIVALS = 20_000
_TURN_KINDS = [kind.value for kind in ArrivalKind if kind.uses_turn]

_ADD = insert(visits)
_VISIT = select(visits).where(visits.c.id == bindparam("wanted"))
_OF_DAY = (
    select(visits)
    .where(visits.c.floor == bindparam("on_floor"), visits.c.day == bindparam("on_day"))
    .order_by(visits.c.id)
    .limit(_MOST_A_DAY)
)
_counter = sales.alias("counter")
_HAS_SALE = exists(
    select(1).where(
        sales.c.visit == visits.c.id,
        sales.c.cancels.is_(None),
        ~exists(select(1).where(_counter.c.cancels == sales.c.id)),
    )
)
_WITHOUT_SALE = (
    select(visits)
    .where(
        visits.c.floor.in_(select(floors.c.id)),
        visits.c.day >= bindparam("since"),
        visits.c.outcome == Outcome.SOLD.value,
        visits.c.undone == false(),
        ~_HAS_SALE,
    )
    .order_by(visits.c.ended_at.desc(), visits.c.id.desc())
    .limit(bindparam("most"))
)
_OPEN_BEFORE = (
    select(visits)
    .where(WITHOUT_OUTCOME, visits.c.day < bindparam("before"))
    .order_by(visits.c.day, visits.c.id)
    .limit(bindparam("most"))
)
_of_reps = visits.c.rep.in_(bindparam("of_reps", expanding=True))
_OPEN_OF_REPS = (
    select(visits)
    .where(WITHOUT_OUTCOME, _of_reps, visits.c.day < bindparam("before"))
    .order_by(visits.c.rep, visits.c.day, visits.c.id)
    .limit(bindparam("most"))
)
_TURN_ARRIVALS = (
    select(visits.c.arrived_at)
    .where(
        visits.c.floor == bindparam("on_floor"),
        visits.c.day >= bindparam("since"),
        visits.c.day < bindparam("before"),
        visits.c.kind.in_(_TURN_KINDS),
        visits.c.undone == false(),
    )
    .order_by(visits.c.arrived_at)
    .limit(_MOST_ARRIVALS)
)
_OF_PERSONS = (
    select(visits)
    .where(
        visits.c.person.in_(bindparam("of_persons", expanding=True)),
        visits.c.undone == false(),
        tuple_(visits.c.arrived_at, visits.c.id)
        < tuple_(bindparam("before_at", type_=Moment), bindparam("before_id", type_=Integer)),
    )
    .order_by(visits.c.arrived_at.desc(), visits.c.id.desc())
    .limit(bindparam("most"))
)
_this = visits.c.id == bindparam("wanted")
_COMPLETE = update(visits).where(_this)
_SERVE = update(visits).where(_this).values(rep=bindparam("to_rep"))
_TREAT = update(visits).where(_this).values(kind=bindparam("treated_as"))
_KEEP = (
    update(visits).where(visits.c.id == bindparam("wanted")).values(appointment=bindparam("kept"))
)
_SEND_ON = update(visits).where(_this).values(floor=bindparam("to_floor"))
_JOIN = insert(visit_joins)
_PART = delete(visit_joins).where(visit_joins.c.visit == bindparam("wanted"))
_JOINED = (
    select(visit_joins)
    .where(visit_joins.c.visit.in_(bindparam("wanted", expanding=True)))
    .order_by(visit_joins.c.visit, visit_joins.c.rep)
)
_END = update(visits).where(_this).values(outcome=bindparam("how"), ended_at=bindparam("ended"))
_UNDONE = update(visits).where(_this).values(undone=True, appointment=None)


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit; `rep` is the last one who had the customer, `appointment` the one it kept.

    `day` is the business day, `wishes` are codes. Without `outcome` it is still open.
    """

    id: int
    floor: int
    day: date
    kind: ArrivalKind
    arrived_at: datetime
    name: str = ""
    phone: Phone | None = None
    email: str = ""
    wishes: tuple[str, ...] = ()
    note: str = ""
    rep: int | None = None
    outcome: Outcome | None = None
    ended_at: datetime | None = None
    appointment: int | None = None
    undone: bool = False
    noted_at: datetime | None = None
    """When the arrival was noted on a PC, if the database was away then."""

    @property
    def person(self) -> Person:
        """The customer's keys for comparing."""
        return Person.known_by(
            self.name, (self.email,), () if self.phone is None else (self.phone,)
        )


class Visits:
    """The visits of the dealership."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        *,
        floor: int,
        day: date,
        kind: ArrivalKind,
        arrived_at: datetime,
        name: str = "",
        phone: Phone | None = None,
        email: str = "",
        wishes: Collection[str] = (),
        note: str = "",
        rep: int | None = None,
        appointment: int | None = None,
        noted_at: datetime | None = None,
    ) -> int:
        """Add a visit and return its id."""
        values = {
            "floor": floor,
            "day": day,
            "kind": kind.value,
            "arrived_at": arrived_at,
            **columns_of(name, phone, email),
            "wishes": list(wishes),
            "note": note,
            "rep": rep,
            "appointment": appointment,
            "undone": False,
            "noted_at": noted_at,
        }
        return added_id(self._connection.execute(_ADD, values))

    def complete(
        self,
        visit: int,
        *,
        name: str | None = None,
        phone: Phone | None = None,
        email: str | None = None,
        wishes: Collection[str] | None = None,
        note: str | None = None,
    ) -> bool:
        """Fill in what is known by now; None leaves as it is. False when there is no such visit."""
        values: dict[str, Any] = {}
        if name is not None or phone is not None or email is not None:
            values["person_due"] = True
        if name is not None:
            values |= {"name": name, "name_key": name_key(name)}
        if phone is not None:
            values |= {"phone": phone.typed, "e164": phone.e164, "phone_key": phone_key(phone)}
        if email is not None:
            values |= {"email": email, "email_key": email_key(email)}
        if wishes is not None:
            values["wishes"] = list(wishes)
        if note is not None:
            values["note"] = note
        if not values:
            return self.visit(visit) is not None
        done = self._connection.execute(_COMPLETE.values(values), {"wanted": visit})
        return done.rowcount == 1

    def serve(self, visit: int, rep: int | None) -> None:
        """The rep who has the customer now; None: the customer waits again."""
        self._connection.execute(_SERVE, {"wanted": visit, "to_rep": rep})

    def treat_as(self, visit: int, kind: ArrivalKind) -> None:
        """What a visit turned out to be: a be-back after all."""
        self._connection.execute(_TREAT, {"wanted": visit, "treated_as": kind.value})

    def keep_appointment(self, visit: int, appointment: int | None) -> None:
        """The appointment for which a visitor came, as it turned out later; None: for none."""
        self._connection.execute(_KEEP, {"wanted": visit, "kept": appointment})

    def send_on(self, visit: int, floor: int) -> None:
        """The floor where the customer is now."""
        self._connection.execute(_SEND_ON, {"wanted": visit, "to_floor": floor})

    def set_joined(self, visit: int, reps: Collection[int]) -> None:
        """Who is with the customer beside the rep who has the visit: these and nobody else."""
        self._connection.execute(_PART, {"wanted": visit})
        for rep in reps:
            self._connection.execute(_JOIN, {"visit": visit, "rep": rep})

    def joined(self, ids: Collection[int]) -> dict[int, tuple[int, ...]]:
        """The reps who joined, of each of these visits that somebody joined."""
        found: dict[int, tuple[int, ...]] = {}
        if ids:
            for row in self._connection.execute(_JOINED, {"wanted": list(ids)}):
                found[row.visit] = (*found.get(row.visit, ()), row.rep)
        return found

    def end(self, visit: int, outcome: Outcome, at: datetime) -> None:
        """Set how and when a visit ended."""
        self._connection.execute(_END, {"wanted": visit, "how": outcome.value, "ended": at})

    def reopen(self, visit: int) -> None:
        """Take back how a visit ended."""
        self._connection.execute(_END, {"wanted": visit, "how": None, "ended": None})

    def mark_undone(self, visit: int) -> None:
        """The arrival was undone: the visit never was, and its appointment is free again."""
        self._connection.execute(_UNDONE, {"wanted": visit})

    def visit(self, visit: int) -> Visit | None:
        """One visit."""
        return next(map(_visit, self._connection.execute(_VISIT, {"wanted": visit})), None)

    def visits(self, ids: Collection[int]) -> dict[int, Visit]:
        """Several visits by id."""
        if not ids:
            return {}
        wanted = sorted(ids)
        room = 1 << (len(wanted) - 1).bit_length()
        values = {f"id_{n}": wanted[min(n, len(wanted) - 1)] for n in range(room)}
        return {row.id: _visit(row) for row in self._connection.execute(_among(room), values)}

    def of_day(self, floor: int, day: date) -> tuple[Visit, ...]:
        """A floor's visits of one day in order of arrival, undone ones included."""
        rows = self._connection.execute(_OF_DAY, {"on_floor": floor, "on_day": day})
        return tuple(map(_visit, rows))

    def without_sale(self, since: date, limit: int = 100) -> tuple[Visit, ...]:
        """Visits since a day that ended as sold and have no sale of theirs, the last ended first.

        A sale that was cancelled is none.
        """
        rows = self._connection.execute(_WITHOUT_SALE, {"since": since, "most": limit})
        return tuple(map(_visit, rows))

    def open_before(self, day: date, limit: int = 200) -> tuple[Visit, ...]:
        """Visits of earlier days that a rep had and that have no outcome, oldest first."""
        rows = self._connection.execute(_OPEN_BEFORE, {"before": day, "most": limit})
        return tuple(map(_visit, rows))

    def open_of_reps(
        self, reps: Collection[int], before: date, limit: int = 100
    ) -> dict[int, tuple[Visit, ...]]:
        """The visits of earlier days without an outcome, of each of these reps who has one.

        `limit` is how many a rep has at most on average, so that nobody's are hidden by another's.
        """
        found: dict[int, tuple[Visit, ...]] = {}
        if reps:
            values = {"of_reps": list(reps), "before": before, "most": limit * len(reps)}
            for visit in map(_visit, self._connection.execute(_OPEN_OF_REPS, values)):
                assert visit.rep is not None
                found[visit.rep] = (*found.get(visit.rep, ()), visit)
        return found

    def turn_arrivals(self, floor: int, *, since: date, before: date) -> tuple[datetime, ...]:
        """When customers who use a turn arrived on a floor, from one day up to another."""
        values = {"on_floor": floor, "since": since, "before": before}
        return tuple(self._connection.scalars(_TURN_ARRIVALS, values))

    def of_persons(
        self, persons: Collection[int], limit: int = 200, *, before: Key = LAST
    ) -> tuple[Visit, ...]:
        """The visits of a person, by the ids of all its records, newest first.

        `before` is arrival and id of the last one of the page before.
        """
        if not persons:
            return ()
        values = {"of_persons": list(persons), "most": limit}
        values |= {"before_at": before[0], "before_id": before[1]}
        return tuple(map(_visit, self._connection.execute(_OF_PERSONS, values)))

    def records(
        self, person: Person, *, since: date, before_day: date, limit: int = 50
    ) -> tuple[Visit, ...]:
        """A person's visits that a rep had, in a span of days (the last excluded), newest first."""
        found = _of_person(shape_of(person))
        if found is None:
            return ()
        values = {"since": since, "before": before_day, "most": limit}
        rows = self._connection.execute(found, {**values, **values_of(person)})
        return tuple(map(_visit, rows))


@cache
def _among(room: int) -> Select[Any]:
    """Visits by their ids; of few different lengths, so that a server need not plan each anew."""
    ids = [bindparam(f"id_{n}", type_=visits.c.id.type) for n in range(room)]
    return select(visits).where(visits.c.id.in_(ids))


@cache
def _of_person(shape: Shape) -> Select[Any] | None:
    ids = known_by(
        shape,
        found=visits.c.id,
        newest=visits.c.day,
        name=visits.c.name_key,
        phone=visits.c.phone_key,
        email=visits.c.email_key,
        where=(
            visits.c.day >= bindparam("since"),
            visits.c.day < bindparam("before"),
            visits.c.undone == false(),
            visits.c.rep.is_not(None),
        ),
    )
    if ids is None:
        return None
    found = select(visits).where(visits.c.id.in_(ids))
    return found.order_by(visits.c.day.desc(), visits.c.id.desc()).limit(bindparam("most"))


def _visit(row: Any) -> Visit:
    return Visit(
        id=row.id,
        floor=row.floor,
        day=row.day,
        kind=ArrivalKind(row.kind),
        arrived_at=row.arrived_at,
        name=row.name,
        phone=phone_of(row.phone, row.e164),
        email=row.email,
        wishes=tuple(row.wishes),
        note=row.note,
        rep=row.rep,
        outcome=Outcome(row.outcome) if row.outcome else None,
        ended_at=row.ended_at,
        appointment=row.appointment,
        undone=row.undone,
        noted_at=row.noted_at,
    )
