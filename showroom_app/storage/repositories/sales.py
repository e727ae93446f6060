"""The ledger of sales and their counter-entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import (
    Connection,
    Date,
    Integer,
    Select,
    bindparam,
    case,
    func,
    insert,
    select,
    tuple_,
    update,
)

from showroom_app.domain.duplicates import Person
from showroom_app.domain.prospect import Phone
from showroom_app.domain.sale import Buyer, Channel, Sale, Share, Split
from showroom_app.storage.column_types import LAST_ID
from showroom_app.storage.repositories.persons import (
    Shape,
    keys_of,
    known_by,
    shape_of,
    values_of,
)
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables import sale_shares, sales

_MOST_SHARES = 100
_SPLITS = {each.value: each for each in Split}

_ADD = insert(sales)
_ADD_SHARES = insert(sale_shares)
_SAVE = update(sales).where(sales.c.id == bindparam("wanted"))

_counter = sales.alias("counter")
_ENTRIES = (
    select(
        sales,
        _counter.c.id.label("cancelled_by"),
        sale_shares.c.rep,
        sale_shares.c.hundredths,
    )
    .join(sale_shares, sale_shares.c.sale == sales.c.id)
    .join(_counter, _counter.c.cancels == sales.c.id, isouter=True)
)
_ONE = _ENTRIES.where(sales.c.id == bindparam("wanted")).order_by(sale_shares.c.position)
_OF_VISIT = _ENTRIES.where(
    sales.c.visit == bindparam("of_visit"), sales.c.cancels.is_(None), _counter.c.id.is_(None)
).order_by(sales.c.id, sale_shares.c.position)
_span = (sales.c.on >= bindparam("start"), sales.c.on < bindparam("end"))
_OF_SPAN = _ENTRIES.where(*_span).order_by(sales.c.on, sales.c.id, sale_shares.c.position)
_OF_PERSONS = (
    _ENTRIES.where(sales.c.person.in_(bindparam("of_persons", expanding=True)))
    .where(
        sales.c.cancels.is_(None),
        tuple_(sales.c.on, sales.c.id)
        < tuple_(bindparam("before_on", type_=Date), bindparam("before_id", type_=Integer)),
    )
    .order_by(sales.c.on.desc(), sales.c.id.desc(), sale_shares.c.position)
    .limit(bindparam("most_rows"))
)
_SUMS = (
    select(
        sale_shares.c.rep,
        sales.c.buyer,
        sales.c.confirmed,
        func.sum(
            case(
                (sales.c.cancels.is_(None), sale_shares.c.hundredths),
                else_=-sale_shares.c.hundredths,
            )
        ),
    )
    .join(sales, sales.c.id == sale_shares.c.sale)
    .where(*_span)
    .group_by(sale_shares.c.rep, sales.c.buyer, sales.c.confirmed)
    .order_by(sale_shares.c.rep)
)


@dataclass(frozen=True, slots=True)
class Sum:
    """A rep's units of one buyer kind in a span of days; counter-entries count minus."""

    rep: int
    buyer: Buyer
    confirmed: bool
    units: Decimal


class Sales:
    """The sales of the dealership."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        sale: Sale,
        *,
        at: datetime,
        by: int | None = None,
        phone: Phone | None = None,
        email: str = "",
    ) -> int:
        """Enter a sale or a counter-entry (its id is ignored) and return its id.

        `phone` and `email` of the customer serve only for finding the person again. A key sees to
        it that a sale has one counter-entry at most.
        """
        values = {
            **_columns(sale),
            "on": sale.on,
            "channel": sale.channel.value,
            "customer": sale.customer,
            **keys_of(sale.customer, phone, email),
            "vehicle": sale.vehicle,
            "cancels": sale.cancels,
            "visit": sale.visit,
            # Only a counter-entry has a reason; a sale has the rule of its shares there.
            "reason": sale.reason or sale.split or "",
            "at": at,
            "by": by,
        }
        added = added_id(self._connection.execute(_ADD, values))
        shares = [
            {
                "sale": added,
                "rep": each.rep,
                "position": position,
                "hundredths": int(each.share * 100),
            }
            for position, each in enumerate(sale.shares)
        ]
        self._connection.execute(_ADD_SHARES, shares)
        return added

    def save(self, sale: Sale) -> None:
        """Store that a sale was confirmed, and its buyer kind."""
        self._connection.execute(_SAVE, {**_columns(sale), "wanted": sale.id})

    def sale(self, sale: int) -> Sale | None:
        """One entry of the ledger."""
        return next(iter(_sales(self._connection.execute(_ONE, {"wanted": sale}))), None)

    def of_visit(self, visit: int) -> tuple[Sale, ...]:
        """The sales of a visit that were not cancelled, in the order in which they came."""
        return tuple(_sales(self._connection.execute(_OF_VISIT, {"of_visit": visit})))

    def of_month(self, start: date, end: date, limit: int = 5000) -> tuple[Sale, ...]:
        """The entries from a day up to another, oldest first."""
        found = _OF_SPAN.limit(limit * 2)
        rows = self._connection.execute(found, {"start": start, "end": end})
        return tuple(_sales(rows))[:limit]

    def sums(self, start: date, end: date) -> tuple[Sum, ...]:
        """Units by rep, buyer kind and confirmation from a day up to another."""
        rows = self._connection.execute(_SUMS, {"start": start, "end": end})
        return tuple(
            Sum(rep, Buyer(buyer), confirmed, Decimal(hundredths) / 100)
            for rep, buyer, confirmed, hundredths in rows
        )

    def records(self, person: Person, *, since: date, limit: int = 50) -> tuple[Sale, ...]:
        """A person's sales since a day that were not cancelled, newest first."""
        found = _of_person(shape_of(person))
        if found is None:
            return ()
        values = {"since": since, "most": limit, "most_rows": limit * _MOST_SHARES}
        rows = self._connection.execute(found, {**values, **values_of(person)})
        return tuple(_sales(rows))[:limit]

    def of_persons(
        self,
        persons: Collection[int],
        limit: int = 200,
        *,
        before: tuple[date, int] = (date.max, LAST_ID),
    ) -> tuple[Sale, ...]:
        """The sales to a person, by the ids of all its records, newest first, cancelled too.

        `before` is day and id of the last one of the page before.
        """
        if not persons:
            return ()
        values = {"of_persons": list(persons), "most_rows": limit * _MOST_SHARES}
        values |= {"before_on": before[0], "before_id": before[1]}
        return tuple(_sales(self._connection.execute(_OF_PERSONS, values)))[:limit]

    def bought(self, person: Person, *, since: date, limit: int = 50) -> tuple[date, ...]:
        """The days since then on which a person bought something, newest first."""
        return tuple(sale.on for sale in self.records(person, since=since, limit=limit))


@cache
def _of_person(shape: Shape) -> Select[Any] | None:
    ids = known_by(
        shape,
        found=sales.c.id,
        newest=sales.c.on,
        name=sales.c.name_key,
        phone=sales.c.phone_key,
        email=sales.c.email_key,
        where=(sales.c.on >= bindparam("since"), sales.c.cancels.is_(None)),
    )
    if ids is None:
        return None
    return (
        _ENTRIES.where(sales.c.id.in_(ids), _counter.c.id.is_(None))
        .order_by(sales.c.on.desc(), sales.c.id.desc(), sale_shares.c.position)
        .limit(bindparam("most_rows"))
    )


def _columns(sale: Sale) -> dict[str, Any]:
    return {"buyer": sale.buyer.value, "confirmed": sale.confirmed}


def _sales(rows: Iterable[Any]) -> Iterable[Sale]:
    """The sales of rows that come one a share, all of a sale together."""
    for _, shares in groupby(rows, key=lambda row: row.id):
        of_one = tuple(shares)
        row = of_one[0]
        yield Sale(
            id=row.id,
            on=row.on,
            shares=tuple(Share(each.rep, Decimal(each.hundredths) / 100) for each in of_one),
            buyer=Buyer(row.buyer),
            channel=Channel(row.channel),
            customer=row.customer,
            vehicle=row.vehicle,
            confirmed=row.confirmed,
            cancels=row.cancels,
            cancelled_by=row.cancelled_by,
            reason=row.reason if row.cancels is not None else "",
            split=_SPLITS.get(row.reason) if row.cancels is None else None,
            visit=row.visit,
        )
