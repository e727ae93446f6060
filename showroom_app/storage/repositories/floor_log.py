"""The floor log: append-only events, numbered a day and chained by hash across days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Select,
    bindparam,
    func,
    insert,
    select,
    union_all,
    update,
)

from showroom_app.domain.floor_facts import Event, Fact
from showroom_app.domain.values import dataclass
from showroom_app.storage import fact_codec
from showroom_app.storage.column_types import code, storable
from showroom_app.storage.repositories.floor_chain import Broken, Chain, ChainProblem, Walk
from showroom_app.storage.repositories.floor_document import written
from showroom_app.storage.tables.floor_log import event_notes, floor_chains, floor_log
from showroom_app.storage.tables.people import floors

__all__ = ["Broken", "Chain", "ChainProblem", "FloorLog"]

_MOST_A_DAY = 20_000
_PAGE = 1000

_of_day = (floor_log.c.floor == bindparam("on_floor"), floor_log.c.day == bindparam("on_day"))
_EVENTS = (
    select(floor_log)
    .where(*_of_day, floor_log.c.number > bindparam("after"))
    .order_by(floor_log.c.number)
    .limit(_MOST_A_DAY)
)
_OF_KINDS = (
    select(floor_log)
    .where(floor_log.c.floor == bindparam("on_floor"), floor_log.c.day >= bindparam("since"))
    .where(floor_log.c.kind.in_(bindparam("kinds", expanding=True)))
    .order_by(floor_log.c.day, floor_log.c.number)
    .limit(_MOST_A_DAY)
)
_ACT = (
    select(floor_log)
    .where(floor_log.c.act == bindparam("wanted"))
    .order_by(floor_log.c.floor, floor_log.c.position)
    .limit(_PAGE)
)
_FIND = (
    select(floor_log.c.act)
    .where(floor_log.c.act >= bindparam("first"), floor_log.c.act < bindparam("last"))
    .group_by(floor_log.c.act)
    .order_by(floor_log.c.act)
    .limit(10)
)
_last = select(func.max(floor_log.c.number)).where(*_of_day)
_LAST = _last
_END = select(floor_chains.c.events, floor_chains.c.hash, _last.scalar_subquery()).where(
    floor_chains.c.floor == bindparam("on_floor")
)
_LONGEST_MONTH = 31
# One step down the index a day, all in one statement: the events themselves are never read.
_LASTS = select(
    *(
        select(func.max(floor_log.c.number))
        .where(floor_log.c.floor == bindparam("on_floor"), floor_log.c.day == bindparam(f"day_{n}"))
        .scalar_subquery()
        .label(f"last_{n}")
        for n in range(_LONGEST_MONTH)
    )
)
_APPEND = insert(floor_log)
_MOVE_END = (
    update(floor_chains)
    .where(
        floor_chains.c.floor == bindparam("on_floor"),
        floor_chains.c.events == bindparam("ended_at"),
        floor_chains.c.hash == bindparam("ended_by"),
    )
    .values(events=bindparam("length"), hash=bindparam("last_hash"))
)
_DAYS_BEFORE = select(func.max(floor_log.c.day)).where(
    floor_log.c.floor == bindparam("on_floor"), floor_log.c.day < bindparam("before")
)
_NOTE = insert(event_notes)
_NOTES = (
    select(event_notes.c.number, event_notes.c.text)
    .where(event_notes.c.floor == bindparam("on_floor"), event_notes.c.day == bindparam("on_day"))
    .limit(_MOST_A_DAY)
)
_ENDS = (
    select(floors.c.id, floor_chains.c.events, floor_chains.c.hash)
    .join(floor_chains, floor_chains.c.floor == floors.c.id, isouter=True)
    .order_by(floors.c.id)
)
_CHAIN = (
    select(floor_log)
    .where(floor_log.c.floor == bindparam("on_floor"), floor_log.c.position > bindparam("after"))
    .order_by(floor_log.c.position)
    .limit(_PAGE)
)


@dataclass(frozen=True, slots=True)
class _End:
    """Where a floor's log ends: how many events it has, the hash of the last, its number."""

    position: int
    hash: str
    number: int


@dataclass(frozen=True, slots=True)
class _Read:
    """What a transaction read of a floor's day: the events after a number, and the end it saw."""

    after: int
    events: tuple[Event, ...]
    end: _End | None


class FloorLog:
    """The truth about the floor. Appends queue on the lock of the board's topic.

    A transaction reads a floor's day once: nobody else can add to what it decides on, and what it
    adds itself it knows.
    """

    def __init__(self, connection: Connection, *, may_append: bool) -> None:
        self._connection = connection
        self._may_append = may_append
        self._appended: set[tuple[int, date]] = set()
        self._read: dict[tuple[int, date], _Read] = {}

    def events(self, floor: int, day: date, after: int = 0) -> tuple[Event, ...]:
        """A floor's events of one day in number order, those after a number only."""
        return self.of_floors({floor: after}, day)[floor]

    def of_floors(self, after: Mapping[int, int], day: date) -> dict[int, tuple[Event, ...]]:
        """The events of one day of several floors, of each those after a number, in their order."""
        asked = {
            floor: number
            for floor, number in after.items()
            if (known := self._read.get((floor, day))) is None or known.after > number
        }
        if asked:
            values: dict[str, Any] = {"on_day": day}
            for place, (floor, number) in enumerate(asked.items()):
                values |= {f"floor_{place}": floor, f"after_{place}": number}
            rows: dict[int, list[Any]] = {floor: [] for floor in asked}
            for row in self._connection.execute(_of_floors(len(asked)), values):
                rows[row.floor].append(row)
            for floor, found in rows.items():
                found.sort(key=lambda row: row.number)
                last = found[-1] if found else None
                end = last and _End(last.position, last.hash, last.number)
                self._read[floor, day] = _Read(asked[floor], tuple(map(_event, found)), end)
        return {
            floor: tuple(each for each in self._read[floor, day].events if each.number > number)
            for floor, number in after.items()
        }

    def of_kinds(self, floor: int, since: date, kinds: Iterable[type[Fact]]) -> tuple[Event, ...]:
        """A floor's events of some kinds from a day on, in their order."""
        wanted = [fact_codec.kind_of_type(each) for each in kinds]
        values = {"on_floor": floor, "since": since, "kinds": wanted}
        return tuple(map(_event, self._connection.execute(_OF_KINDS, values)))

    def document(self, floor: int, day: date) -> tuple[dict[str, Any], ...]:
        """A floor's events of one day as plain values, everything that is hashed included."""
        values = {"on_floor": floor, "on_day": day, "after": 0}
        return tuple(map(written, self._connection.execute(_EVENTS, values)))

    def append(
        self,
        floor: int,
        day: date,
        *,
        act: str,
        at: datetime,
        recorded: datetime,
        user: int | None,
        station: str,
        facts: Sequence[Fact],
        reason: str | None = None,
    ) -> tuple[Event, ...]:
        """Write the facts of one act at the end of a floor's day.

        Raises RuntimeError in a transaction that does not hold the board's topic: two of those
        could be given one number.
        """
        if not self._may_append:
            raise RuntimeError("append to the floor log inside store.write(Topic.BOARD)")
        # The hash is made over what the database will hold.
        act, station = code(act), storable(station)
        reason = reason and code(reason)
        if not facts:
            return ()
        known = self._read.get((floor, day))
        # Where the newest event stands in another day's log, or none was read, the end is asked.
        for end in (known.end if known else None, None):
            rows = _rows(
                end or self._asked_end(floor, day),
                facts,
                floor=floor,
                day=day,
                act=act,
                at=at,
                recorded=recorded,
                user=user,
                station=station,
                reason=reason,
            )
            if self._move_end(rows):
                break
        else:
            raise RuntimeError("somebody else wrote to the floor log inside this transaction")
        self._appended.add((floor, day))
        self._connection.execute(_APPEND, rows if len(rows) > 1 else rows[0])
        written = tuple(
            Event(
                floor,
                day,
                row["number"],
                act,
                at,
                recorded,
                user,
                station,
                fact,
                reason,
                row["previous"],
                row["hash"],
            )
            for row, fact in zip(rows, facts, strict=True)
        )
        if known is not None:
            last = rows[-1]
            end = _End(last["position"], last["hash"], last["number"])
            self._read[floor, day] = _Read(known.after, known.events + written, end)
        return written

    def _asked_end(self, floor: int, day: date) -> _End:
        values = {"on_floor": floor, "on_day": day}
        position, previous, number = self._connection.execute(_END, values).one()
        return _End(position, previous, number or 0)

    def _move_end(self, rows: Sequence[Mapping[str, Any]]) -> bool:
        """Let a floor's chain end with these rows; whether it had ended where they begin."""
        first, last = rows[0], rows[-1]
        moved = self._connection.execute(
            _MOVE_END,
            {
                "on_floor": first["floor"],
                "ended_at": first["position"] - 1,
                "ended_by": first["previous"],
                "length": last["position"],
                "last_hash": last["hash"],
            },
        )
        return moved.rowcount == 1

    def has_appended(self, floor: int, day: date) -> bool:
        """Whether this transaction wrote into a floor's day: what it reads may be rolled back."""
        return (floor, day) in self._appended

    def act(self, act: str) -> tuple[Event, ...]:
        """The events of one act."""
        return tuple(map(_event, self._connection.execute(_ACT, {"wanted": act})))

    def find_act(self, beginning: str) -> tuple[str, ...]:
        """At most ten ids of acts in the log that begin so."""
        bounds = {"first": beginning, "last": beginning + "\U0010ffff"}
        return tuple(self._connection.scalars(_FIND, bounds))

    def last(self, floor: int, day: date) -> int:
        """The number of the last event of a floor's day, 0 when there is none."""
        return self._connection.execute(_LAST, {"on_floor": floor, "on_day": day}).scalar() or 0

    def lasts(self, floor: int, month: date) -> dict[date, int]:
        """The number of the last event of each day of a month on which something happened.

        `month` is its first day.
        """
        days = [month + timedelta(days=n) for n in range(_LONGEST_MONTH)]
        values = {f"day_{n}": day for n, day in enumerate(days)}
        row = self._connection.execute(_LASTS, {"on_floor": floor, **values}).one()
        return {
            day: last
            for day, last in zip(days, row, strict=True)
            if last and (day.year, day.month) == (month.year, month.month)
        }

    def days(self, floor: int, limit: int = 400, before: date | None = None) -> tuple[date, ...]:
        """The days of a floor on which something happened, newest first, from before a day."""
        found: list[date] = []
        day = before or date.max
        # One step down the index a day: the events in between are never read.
        while len(found) < limit:
            values = {"on_floor": floor, "before": day}
            earlier = self._connection.execute(_DAYS_BEFORE, values).scalar()
            if earlier is None:
                break
            day = earlier
            found.append(day)
        return tuple(found)

    def has_events(self, floor: int) -> bool:
        """Whether anything ever happened on a floor."""
        return bool(self.days(floor, limit=1))

    def note(self, event: Event, text: str) -> None:
        """Keep a free text with an event, outside the chain."""
        values = {"floor": event.floor, "day": event.day, "number": event.number, "text": text}
        self._connection.execute(_NOTE, values)

    def notes(self, floor: int, day: date) -> dict[int, str]:
        """The texts of a floor's day by the number of their event."""
        rows = self._connection.execute(_NOTES, {"on_floor": floor, "on_day": day})
        return {row.number: row.text for row in rows}

    def verify(self) -> Chain:
        """Read every floor's log and compare it with its hashes; names the first altered entry."""
        events, head, problems = 0, "", []
        newest: datetime | None = None
        for floor, length, last_hash in self._connection.execute(_ENDS).all():
            walk = Walk(floor)
            for row in self._chain(floor):
                walk.step(row)
            problem = walk.ended(length or 0, last_hash or "")
            if problem:
                problems.append(problem)
            events += walk.events
            if walk.recorded and (newest is None or walk.recorded > newest):
                newest, head = walk.recorded, walk.previous
        return Chain(events, head, tuple(problems))

    def _chain(self, floor: int) -> Iterator[Any]:
        """A floor's whole log in the order of writing, a page at a time."""
        after = 0
        while page := self._connection.execute(_CHAIN, {"on_floor": floor, "after": after}).all():
            yield from page
            after = page[-1].position


@cache
def _of_floors(many: int) -> Select[Any] | CompoundSelect[Any]:
    """The question for the new events of so many floors, each read along its own index range."""
    parts = [
        select(
            select(floor_log)
            .where(
                floor_log.c.floor == bindparam(f"floor_{place}"),
                floor_log.c.day == bindparam("on_day"),
                floor_log.c.number > bindparam(f"after_{place}"),
            )
            .order_by(floor_log.c.number)
            .limit(_MOST_A_DAY)
            .subquery()
        )
        for place in range(many)
    ]
    return parts[0] if many == 1 else union_all(*parts)


def _rows(end: _End, facts: Sequence[Fact], **said: Any) -> list[dict[str, Any]]:
    """The rows of facts that are written behind an end of the log."""
    position, previous, number = end.position, end.hash, end.number
    rows: list[dict[str, Any]] = []
    for fact in facts:
        position, number = position + 1, number + 1
        row = {
            **said,
            "number": number,
            "position": position,
            "kind": fact_codec.kind_of(fact),
            "payload": fact_codec.payload_of(fact),
            "previous": previous,
        }
        previous = fact_codec.event_hash(**row)
        rows.append({**row, "hash": previous})
    return rows


def _event(row: Any) -> Event:
    return Event(
        row.floor,
        row.day,
        row.number,
        row.act,
        row.at,
        row.recorded,
        row.user,
        row.station,
        fact_codec.fact_of(row.kind, row.payload),
        row.reason,
        row.previous,
        row.hash,
    )
