"""The lists of the inbox, their counts, and what is read across leads."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.lead import Lead
from showroom_app.domain.values import dataclass
from showroom_app.storage.repositories import inbox_queries
from showroom_app.storage.repositories.inbox_queries import END, LAST_LEAD, Key, Shelf
from showroom_app.storage.repositories.lead_rows import lead_of
from showroom_app.storage.tables.leads import OWNED, lead_sources, leads

_SOURCES = select(lead_sources.c.name).order_by(lead_sources.c.leads.desc()).limit(200)
_TOTAL = select(func.coalesce(func.sum(lead_sources.c.leads), 0))
_LAST_ASSIGNED = select(func.max(leads.c.owned_since)).where(leads.c.owner == bindparam("of_rep"))
_ATTEMPTS = (
    select(leads.c.id, leads.c.source, leads.c.arrived, leads.c.clock_from, leads.c.first_attempt)
    .where(leads.c.first_attempt >= bindparam("start"), leads.c.first_attempt < bindparam("end"))
    .order_by(leads.c.first_attempt.desc())
    .limit(bindparam("most"))
)
_OVERDUE = (
    select(leads.c.id)
    .where(
        OWNED,
        leads.c.owner == bindparam("of_rep"),
        leads.c.follow_by < bindparam("before"),
        leads.c.next_step_by.is_not(None),
    )
    .order_by(leads.c.follow_by, leads.c.id)
    .limit(bindparam("most"))
)
_UNANSWERED = inbox_queries.unanswered()
_LAST_ATTEMPT = select(func.max(leads.c.first_attempt)).where(leads.c.first_attempt.is_not(None))


_SAMPLE = 200
"""So many leads tell how a list spreads over time."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A lead in a list: the deadline of its clock, and where a page that ends here goes on."""

    lead: Lead
    by: datetime | None
    key: Key


@dataclass(frozen=True, slots=True)
class Counts:
    """How many leads each list of the inbox holds, counted up to 1,000.

    `all` is exact unless only some floors were asked for.
    """

    unanswered: int
    answered: int
    follow_up: int
    mine: int
    all: int
    needs_reply: int = 0


@dataclass(frozen=True, slots=True)
class Attempt:
    """When a lead was first tried to be answered; `clock_from` None where no clock ran."""

    lead: int
    source: str
    arrived: datetime
    clock_from: datetime | None
    first_attempt: datetime | None


class Inbox:
    """The lists that the inbox shows. A lead without a floor stands on every floor's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def unanswered(
        self,
        *,
        source: str = "",
        floors: Collection[int] | None = None,
        after: Key | None = None,
        limit: int = 200,
    ) -> tuple[Listed, ...]:
        """Open leads whose clock runs, oldest clock first; `after` is the last row's key."""
        return self.page(Shelf.UNANSWERED, source=source, floors=floors, after=after, limit=limit)

    def answered(
        self,
        *,
        source: str = "",
        floors: Collection[int] | None = None,
        after: Key | None = None,
        limit: int = 200,
    ) -> tuple[Listed, ...]:
        """Open leads that were tried to be answered, newest first."""
        return self.page(Shelf.ANSWERED, source=source, floors=floors, after=after, limit=limit)

    def mine(
        self,
        rep: int,
        *,
        source: str = "",
        floors: Collection[int] | None = None,
        after: Key | None = None,
        limit: int = 200,
    ) -> tuple[Listed, ...]:
        """A rep's open leads, oldest arrival first."""
        return self.page(
            Shelf.MINE, rep=rep, source=source, floors=floors, after=after, limit=limit
        )

    def follow_up(
        self,
        *,
        rep: int | None = None,
        source: str = "",
        floors: Collection[int] | None = None,
        after: Key | None = None,
        limit: int = 200,
    ) -> tuple[Listed, ...]:
        """Open leads with an owner (one rep's or all), by when they are to be worked on next.

        That is when the next step is due; a lead without one stands at its arrival, before those.
        """
        shelf = Shelf.FOLLOW_UP if rep is None else Shelf.MY_FOLLOW_UP
        return self.page(shelf, rep=rep, source=source, floors=floors, after=after, limit=limit)

    def needs_reply(
        self,
        *,
        rep: int | None = None,
        source: str = "",
        floors: Collection[int] | None = None,
        after: Key | None = None,
        limit: int = 200,
    ) -> tuple[Listed, ...]:
        """Open leads (one rep's or all) whose customer wrote last, oldest arrival first."""
        shelf = Shelf.TO_REPLY if rep is None else Shelf.MY_TO_REPLY
        return self.page(shelf, rep=rep, source=source, floors=floors, after=after, limit=limit)

    def all(
        self,
        *,
        source: str = "",
        floors: Collection[int] | None = None,
        after: Key | None = None,
        limit: int = 200,
    ) -> tuple[Listed, ...]:
        """All leads, closed ones included, newest first."""
        return self.page(Shelf.ALL, source=source, floors=floors, after=after, limit=limit)

    def counts(
        self,
        *,
        rep: int | None = None,
        source: str = "",
        floors: Collection[int] | None = None,
        seen_by: int | None = None,
    ) -> Counts:
        """How many leads each list holds; without a rep `mine` is 0 and the rest everybody's.

        `seen_by` is the rep of whose own leads and the free ones alone it is told.
        """
        statement = inbox_queries.counts(
            of_rep=rep is not None,
            of_source=bool(source),
            on_floors=floors is not None,
            seen=seen_by is not None,
        )
        row = self._connection.execute(statement, _values(rep, source, floors, seen_by)).one()
        mine = row.mine if rep is not None else 0
        found = (row.unanswered, row.answered, row.follow_up, mine, int(row.all))
        return Counts(*found, needs_reply=row.needs_reply)

    def unanswered_count(self) -> int:
        """How many open leads have a clock that runs, counted up to 1,000."""
        return int(self._connection.execute(_UNANSWERED).scalar_one())

    def oldest_unanswered(self, floors: Collection[int] | None = None) -> Listed | None:
        """The lead whose clock has run longest."""
        return next(iter(self.unanswered(floors=floors, limit=1)), None)

    def untouched(self, rep: int) -> int:
        """How many leads a rep has and has not tried to answer, counted up to 1,000."""
        return int(self._connection.execute(inbox_queries.UNTOUCHED, {"of_rep": rep}).scalar_one())

    def overdue(self, rep: int, before: datetime, limit: int = 50) -> tuple[int, ...]:
        """A rep's open leads whose next step was due before a moment, the longest due first."""
        values = {"of_rep": rep, "before": before, "most": limit}
        return tuple(self._connection.scalars(_OVERDUE, values))

    def open_of(self, rep: int, limit: int = 500) -> tuple[Lead, ...]:
        """A rep's open leads, oldest arrival first."""
        return tuple(listed.lead for listed in self.mine(rep, limit=limit))

    def last_assigned(self, rep: int) -> datetime | None:
        """When a rep last got a lead that is still his or hers."""
        return self._connection.execute(_LAST_ASSIGNED, {"of_rep": rep}).scalar()

    def attempts(self, start: datetime, end: datetime, limit: int = 2000) -> tuple[Attempt, ...]:
        """The leads first tried to be answered from a moment up to another, newest first."""
        values = {"start": start, "end": end, "most": limit}
        return tuple(Attempt(*row) for row in self._connection.execute(_ATTEMPTS, values))

    def last_attempt(self) -> datetime | None:
        """When a lead was last tried to be answered for the first time."""
        return self._connection.execute(_LAST_ATTEMPT).scalar()

    def sources(self) -> tuple[str, ...]:
        """The sources that leads came from, the richest first."""
        return tuple(self._connection.scalars(_SOURCES))

    def total(self) -> int:
        """How many leads there are."""
        return int(self._connection.execute(_TOTAL).scalar_one())

    def page(
        self,
        shelf: Shelf,
        *,
        rep: int | None = None,
        source: str = "",
        floors: Collection[int] | None = None,
        after: Key | None = None,
        before: Key | None = None,
        seen_by: int | None = None,
        limit: int = 200,
    ) -> tuple[Listed, ...]:
        """A page of any list, in its order: behind the key `after`, or else up to `before`.

        `before` END is the last page. The lists of one rep need `rep`; of the others `seen_by`
        leaves what that rep owns and what nobody does.
        """
        at, last = before or after or shelf.start
        if before == END:
            at, last = shelf.end
        backward = before is not None
        statement = inbox_queries.page(
            shelf,
            of_source=bool(source),
            on_floors=floors is not None,
            seen=seen_by is not None,
            backward=backward,
        )
        asked = _values(rep, source, floors, seen_by)
        values = {**asked, "after_at": at, "after_id": last, "most": limit}
        found = tuple(
            Listed(lead_of(row), row.by, (getattr(row, shelf.key), row.id))
            for row in self._connection.execute(statement, values)
        )
        return found[::-1] if backward else found

    def milestones(
        self,
        shelf: Shelf,
        *,
        rep: int | None = None,
        source: str = "",
        floors: Collection[int] | None = None,
        seen_by: int | None = None,
    ) -> tuple[datetime, ...]:
        """By what a list is sorted, at steps about evenly spread over its rows, in its order.

        The first is the first row's, the last the last row's; none for an empty list. Between
        them stand those of some leads that were received evenly spread: counting a million rows
        would take as long as reading some thousands.
        """
        asked = {
            "of_source": bool(source),
            "on_floors": floors is not None,
            "seen": seen_by is not None,
        }
        values = _values(rep, source, floors, seen_by)
        edges = []
        for key, backward in ((shelf.start, False), (shelf.end, True)):
            statement = inbox_queries.edge(shelf, **asked, backward=backward)
            here = {**values, "after_at": key[0], "after_id": key[1]}
            edges += [row[0] for row in self._connection.execute(statement, here)]
        if not edges:
            return ()
        received = self._connection.execute(LAST_LEAD).scalar_one()
        several = sorted({received * step // _SAMPLE for step in range(1, _SAMPLE)})
        statement = inbox_queries.among(shelf, **asked)
        found = self._connection.scalars(statement, {**values, "several": several})
        between = sorted(found, reverse=shelf.value.newest_first)
        return (edges[0], *between, edges[1])


def _values(
    rep: int | None, source: str, floors: Collection[int] | None, seen_by: int | None
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if rep is not None:
        values["of_rep"] = rep
    if source:
        values["of_source"] = name_key(source)
    if floors is not None:
        values["floors"] = list(floors)
    if seen_by is not None:
        values["seen_by"] = seen_by
    return values
