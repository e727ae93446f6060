"""The inbox as statements: pages that go on after a key, and counts that stop somewhere.

The time a page takes must not grow with the number of leads: each walks an index over exactly the
leads it shows, in the order it shows them, from the key on. The first page goes on from before
everything, so that it is the same statement; a page that ends at a key walks the same index back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Executable,
    Integer,
    ScalarSelect,
    Select,
    Tuple,
    bindparam,
    func,
    literal,
    or_,
    select,
    tuple_,
)

from showroom_app.storage.column_types import Code, Moment
from showroom_app.storage.repositories.aside import Aside
from showroom_app.storage.tables.leads import (
    ANSWERED,
    NEEDS_REPLY,
    OWNED,
    UNANSWERED,
    VALID,
    lead_sources,
    leads,
)

_several: BindParameter[int] = bindparam("several", expanding=True)
_after = tuple_(bindparam("after_at", type_=Moment), bindparam("after_id", type_=Integer))

Key = tuple[datetime, int]
"""Where a page goes on: the moment by which it is sorted and the id of the last row shown."""

MOST_COUNTED = 1000
"""Counts stop here: nobody reads a longer number, and every lead counted costs time."""

FIRST: Key = (datetime.min.replace(tzinfo=UTC), 0)
LAST: Key = (datetime.max.replace(tzinfo=UTC), 2**31 - 1)
END: Key = (datetime.max.replace(tzinfo=UTC), -1)
"""Behind the last row, whichever way a list is sorted."""


@dataclass(frozen=True)
class _Shelf:
    """Which leads a list holds and by what they are sorted."""

    where: ColumnElement[bool]
    key: Column[datetime] | Column[datetime | None]
    newest_first: bool = False
    of_rep: bool = False


class Shelf(Enum):
    """The lists of the inbox."""

    UNANSWERED = _Shelf(UNANSWERED, leads.c.clock_from)
    ANSWERED = _Shelf(ANSWERED, leads.c.arrived, newest_first=True)
    MINE = _Shelf(OWNED, leads.c.arrived, of_rep=True)
    FOLLOW_UP = _Shelf(OWNED, leads.c.follow_by)
    MY_FOLLOW_UP = _Shelf(OWNED, leads.c.follow_by, of_rep=True)
    TO_REPLY = _Shelf(NEEDS_REPLY, leads.c.arrived)
    MY_TO_REPLY = _Shelf(NEEDS_REPLY, leads.c.arrived, of_rep=True)
    ALL = _Shelf(VALID, leads.c.arrived, newest_first=True)

    @property
    def start(self) -> Key:
        """The key before the first page."""
        return LAST if self.value.newest_first else FIRST

    @property
    def end(self) -> Key:
        """The key behind the last page."""
        return FIRST if self.value.newest_first else LAST

    @property
    def key(self) -> str:
        """The name of the column by which the list is sorted."""
        return self.value.key.name


@cache
def page(
    shelf: Shelf, *, of_source: bool, on_floors: bool, seen: bool = False, backward: bool = False
) -> Select[Any]:
    """The statement of a page; values: after_at, after_id, most, of_rep, of_source, floors.

    `seen`: only those that nobody owns, or the one who looks (`seen_by`). `backward`: the rows
    before the key, the nearest first.
    """
    where = _narrowed(shelf, of_source=of_source, on_floors=on_floors, seen=seen)
    found = _in_order(select(leads), shelf, _after, backward=backward).where(*where)
    return found.limit(bindparam("most"))


@cache
def edge(
    shelf: Shelf, *, of_source: bool, on_floors: bool, seen: bool = False, backward: bool
) -> Select[Any]:
    """The key of the first row of a list, or with `backward` of the last; values as of a page."""
    where = _narrowed(shelf, of_source=of_source, on_floors=on_floors, seen=seen)
    found: Any = select(shelf.value.key, leads.c.id)
    return _in_order(found, shelf, _after, backward=backward).where(*where).limit(1)


@cache
def among(shelf: Shelf, *, of_source: bool, on_floors: bool, seen: bool = False) -> Select[Any]:
    """By what those of some leads (`several`) that a list holds are sorted; values as of a page."""
    where = _narrowed(shelf, of_source=False, on_floors=on_floors, seen=seen)
    if of_source:
        # Their numbers find them: the index of the source would be read from end to end.
        where.append(Aside(leads.c.source_key) == bindparam("of_source", type_=Code))
    return select(shelf.value.key).where(leads.c.id.in_(_several), *where)


LAST_LEAD = select(func.coalesce(func.max(leads.c.id), 0))
"""The id of the last lead that was received."""


@cache
def counts(*, of_rep: bool, of_source: bool, on_floors: bool, seen: bool = False) -> Executable:
    """The statement that counts every list at once, each up to 1,000.

    All leads are counted by what their sources brought, unless only some of them are asked for.
    """
    shelves = {
        "unanswered": Shelf.UNANSWERED,
        "answered": Shelf.ANSWERED,
        "follow_up": Shelf.MY_FOLLOW_UP if of_rep else Shelf.FOLLOW_UP,
        "needs_reply": Shelf.MY_TO_REPLY if of_rep else Shelf.TO_REPLY,
    }
    if of_rep:
        shelves["mine"] = Shelf.MINE
    in_part = on_floors or seen
    if in_part:
        shelves["all"] = Shelf.ALL
    counted: list[ColumnElement[int]] = [
        _counted(
            shelf, _narrowed(shelf, of_source=of_source, on_floors=on_floors, seen=seen)
        ).label(name)
        for name, shelf in shelves.items()
    ]
    if not in_part:
        brought = select(func.coalesce(func.sum(lead_sources.c.leads), 0))
        if of_source:
            brought = brought.where(lead_sources.c.source_key == bindparam("of_source"))
        counted.append(brought.scalar_subquery().label("all"))
    return select(*counted)


def _narrowed(
    shelf: Shelf, *, of_source: bool, on_floors: bool, seen: bool = False
) -> list[ColumnElement[bool]]:
    where = [shelf.value.where]
    if shelf.value.of_rep:
        where.append(leads.c.owner == bindparam("of_rep"))
    if of_source:
        where.append(_source_of(shelf) == bindparam("of_source", type_=Code))
    if on_floors:
        # A lead without a floor is everybody's.
        floors = leads.c.floor.in_(bindparam("floors", expanding=True))
        where.append(or_(floors, leads.c.floor.is_(None)))
    if seen:
        owner = leads.c.owner
        where.append(or_(owner.is_(None), owner == bindparam("seen_by")))
    return where


def _source_of(shelf: Shelf) -> ColumnElement[str]:
    """The source's key; all leads have an index by it, the other lists keep to their own."""
    key = leads.c.source_key
    return key if shelf is Shelf.ALL else Aside(key)


def unanswered() -> Executable:
    """The statement that counts whose clock runs alone, up to 1,000."""
    shelf = Shelf.UNANSWERED
    return select(_counted(shelf, _narrowed(shelf, of_source=False, on_floors=False)))


def _in_order(
    found: Select[Any], shelf: Shelf, after: Tuple, *, backward: bool = False
) -> Select[Any]:
    wanted = shelf.value
    here = tuple_(wanted.key, leads.c.id)
    if wanted.newest_first is not backward:
        return found.where(here < after).order_by(wanted.key.desc(), leads.c.id.desc())
    return found.where(here > after).order_by(wanted.key, leads.c.id)


def _counted(shelf: Shelf, where: list[ColumnElement[bool]]) -> ScalarSelect[int]:
    # In the order of the list and from its beginning, so that it walks the list's own index.
    at, last = shelf.start
    start = tuple_(literal(at, Moment), literal(last, Integer))
    some = _in_order(select(literal(1)).select_from(leads), shelf, start).where(*where)
    some = some.limit(MOST_COUNTED)
    return select(func.count()).select_from(some.subquery()).scalar_subquery()


UNTOUCHED = select(
    _counted(
        Shelf.MINE,
        [*_narrowed(Shelf.MINE, of_source=False, on_floors=False), leads.c.first_attempt.is_(None)],
    )
)
"""How many leads a rep has and has not tried to answer."""
