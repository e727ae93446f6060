"""Pages of the acts, filtered: each found through an index, however many acts there are.

Where two filters meet and each alone fits very many acts, the acts of one are looked through in
steps; a page says then how far it looked, and the next one goes on from there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    literal,
    not_,
    or_,
    select,
    true,
)

from showroom_app.domain.people import PROGRAM
from showroom_app.domain.rights import BY_ITSELF, UseCase
from showroom_app.domain.values import dataclass
from showroom_app.storage.tables.acts import acts

FEW = 500
"""So many acts are read at once rather than looked through."""

STEP = 2_000
"""Acts that one statement looks through."""

STEPS = 10
"""Statements a page may take before it says how far it looked."""

_MOST_VALUES = 200
_LAST = "\U0010ffff"
_OLD = UseCase.CLOSE_DAY.value
"""What versions before this one noted of the program's own: days that it closed, at no station."""
_BY_ITSELF = or_(
    acts.c.use_case.in_(sorted(BY_ITSELF)),
    and_(acts.c.use_case == _OLD, acts.c.station == PROGRAM.station),
)

Key = tuple[datetime, int]
"""Where an act stands: when it was done, and its number."""


@dataclass(frozen=True, slots=True)
class ActEntry:
    """One act; `facts` are ids and codes, never what customers or colleagues wrote."""

    id: int
    act: str
    use_case: str
    at: datetime
    recorded: datetime
    user: int | None
    station: str
    facts: Mapping[str, Any]

    @property
    def by_itself(self) -> bool:
        """Whether the program decided it, and nobody who let it run."""
        was_own = self.use_case == _OLD and self.station == PROGRAM.station
        return self.user is None and (self.use_case in BY_ITSELF or was_own)

    @property
    def key(self) -> Key:
        """Where it stands."""
        return self.at, self.id


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which acts: done in [`start`, `end`), by `user`, at `station`, `use_case`; None for any.

    `nobody`: only those of people who were not signed in; `by_itself`: only what the program did.
    `act` is the beginning of an act's own id.
    """

    start: datetime | None = None
    end: datetime | None = None
    user: int | None = None
    nobody: bool = False
    by_itself: bool = False
    station: str | None = None
    use_case: str | None = None
    act: str = ""


@dataclass(frozen=True, slots=True)
class ActPage:
    """Acts, newest first; `more` is the key behind which the list goes on, None at its end."""

    entries: tuple[ActEntry, ...]
    more: Key | None


@dataclass(frozen=True, slots=True)
class _Road:
    """A way to the acts that an index knows: those of a condition, in the order of the index."""

    condition: ColumnElement[bool]
    by_time: bool = False

    def behind(self, key: Key, *, newer: bool) -> ColumnElement[bool]:
        at, number = key
        if not self.by_time:
            return acts.c.id > number if newer else acts.c.id < number
        if newer:
            # The first part alone is what the index begins at.
            later = or_(acts.c.at > at, acts.c.id > number)
            return and_(acts.c.at >= at, later)
        return and_(acts.c.at <= at, or_(acts.c.at < at, acts.c.id < number))

    def order(self, columns: Any, *, newer: bool) -> tuple[ColumnElement[Any], ...]:
        those = (columns.at, columns.id) if self.by_time else (columns.id,)
        return tuple(each.asc() if newer else each.desc() for each in those)


def newest(connection: Connection, before: int | None, limit: int) -> tuple[ActEntry, ...]:
    """Acts by number, the last one first, behind a number."""
    asked = select(acts).order_by(acts.c.id.desc()).limit(limit)
    if before is not None:
        asked = asked.where(acts.c.id < before)
    return _entries(connection.execute(asked))


def entry(connection: Connection, number: int) -> ActEntry | None:
    """One act."""
    return next(iter(_entries(connection.execute(select(acts).where(acts.c.id == number)))), None)


def values_of(connection: Connection, column: Column[str]) -> tuple[str, ...]:
    """The different values of a column, found by jumps over its index."""
    step = select(func.min(column).label("value")).cte("step", recursive=True)
    later = select(func.min(column)).where(column > step.c.value).scalar_subquery()
    step = step.union_all(select(later).where(step.c.value.is_not(None)))
    found = select(step.c.value).where(step.c.value.is_not(None)).limit(_MOST_VALUES)
    return tuple(connection.scalars(found))


def page(
    connection: Connection, wanted: Wanted, key: Key | None, limit: int, *, newer: bool
) -> ActPage:
    """A page of the acts that are wanted; see `Audit.page`."""
    roads = list(_roads(wanted))
    # Nobody's acts are no road of their own: they are too many of all to jump to.
    beside: list[ColumnElement[bool]] = []
    if wanted.nobody or wanted.by_itself:
        beside = [acts.c.user.is_(None), _BY_ITSELF if wanted.by_itself else not_(_BY_ITSELF)]
    if wanted.act:
        # Ids are taken at random: those with one beginning are few.
        road = _Road(and_(acts.c.act >= wanted.act, acts.c.act < wanted.act + _LAST))
        others = [each.condition for each in roads]
        return _all_of(connection, road, [*others, *beside], key, newer=newer)
    if len(roads) > 1:
        counted = [(_count(connection, road), road) for road in roads]
        fewest, road = min(counted, key=lambda each: each[0])
        if fewest <= FEW:
            others = [each.condition for each in roads]
            return _all_of(connection, road, [*others, *beside], key, newer=newer)
    others = [*(each.condition for each in roads[1:]), *beside]
    road = roads[0] if roads else _Road(true())
    if others:
        return _looked_through(connection, road, and_(*others), key, limit, newer=newer)
    asked = _asked(road, key, newer=newer).limit(limit + 1)
    found = _entries(connection.execute(asked))
    return _page(found[:limit], found[limit - 1].key if len(found) > limit else None, newer=newer)


def _roads(wanted: Wanted) -> Iterator[_Road]:
    if wanted.start is not None or wanted.end is not None:
        span = [
            *([acts.c.at >= wanted.start] if wanted.start is not None else ()),
            *([acts.c.at < wanted.end] if wanted.end is not None else ()),
        ]
        yield _Road(and_(*span), by_time=True)
    for column, value in (
        (acts.c.user, wanted.user),
        (acts.c.use_case, wanted.use_case),
        (acts.c.station, wanted.station),
    ):
        if value is not None:
            yield _Road(column == value)


def _count(connection: Connection, road: _Road) -> int:
    """How many acts a road leads to, at most one more than a few."""
    some = select(literal(1)).where(road.condition).limit(FEW + 1).subquery()
    return connection.execute(select(func.count()).select_from(some)).scalar() or 0


def _asked(road: _Road, key: Key | None, *, newer: bool) -> Select[Any]:
    asked = select(acts).where(road.condition).order_by(*road.order(acts.c, newer=newer))
    return asked if key is None else asked.where(road.behind(key, newer=newer))


def _all_of(
    connection: Connection,
    road: _Road,
    others: Iterable[ColumnElement[bool]],
    key: Key | None,
    *,
    newer: bool,
) -> ActPage:
    """All that a road to few acts leads to, on one page, by time."""
    part = select(acts).where(road.condition).limit(FEW + 1).subquery()
    those = select(part).where(*(_over(part, each) for each in others))
    ordered = those.order_by(part.c.at.desc(), part.c.id.desc())
    entries = _entries(connection.execute(ordered))
    if key is not None:
        entries = tuple(each for each in entries if (each.key > key) == newer and each.key != key)
    return ActPage(entries, None)


def _looked_through(
    connection: Connection,
    road: _Road,
    others: ColumnElement[bool],
    key: Key | None,
    limit: int,
    *,
    newer: bool,
) -> ActPage:
    found: list[ActEntry] = []
    for _ in range(STEPS):
        part = _asked(road, key, newer=newer).limit(STEP).subquery()
        order = road.order(part.c, newer=newer)
        those = select(part).where(_over(part, others)).order_by(*order).limit(limit - len(found))
        found += _entries(connection.execute(those))
        if len(found) == limit:
            return _page(found, found[-1].key, newer=newer)
        ends = road.order(part.c, newer=not newer)
        last = connection.execute(select(part.c.at, part.c.id).order_by(*ends).limit(1)).first()
        looked = connection.execute(select(func.count()).select_from(part)).scalar() or 0
        if last is None or looked < STEP:
            return _page(found, None, newer=newer)
        key = last.at, last.id
    return _page(found, key, newer=newer)


def _over(part: Any, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """A condition on the acts as one on a part of them."""
    from sqlalchemy.sql.util import ClauseAdapter

    adapted: ColumnElement[bool] = ClauseAdapter(part).traverse(condition)
    return adapted


def _page(found: Iterable[ActEntry], more: Key | None, *, newer: bool) -> ActPage:
    entries = tuple(found)
    return ActPage(entries[::-1] if newer else entries, more)


def _entries(rows: Iterable[Any]) -> tuple[ActEntry, ...]:
    return tuple(ActEntry(*row) for row in rows)
