"""The lists from which sales were taken over, and the ledger as such a list is held beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any

from sqlalchemy import (
    Connection,
    Insert,
    Select,
    Table,
    bindparam,
    exists,
    func,
    insert,
    select,
    update,
)

from showroom_app.domain.duplicates import email_key
from showroom_app.domain.prospect import Phone
from showroom_app.domain.sale import Buyer, Channel, Sale, Share
from showroom_app.domain.sale_import import KnownSale, keys_of
from showroom_app.domain.values import dataclass
from showroom_app.storage.repositories.persons import keys_of as columns_of_keys
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.column import UNKNOWN
from showroom_app.storage.tables.sales import sale_imports, sale_pay, sale_shares, sales

_MOST = 200
_MOST_SALES = 400_000
_AT_ONCE = 500

_ADD = insert(sale_imports)
_ADD_SALES = insert(sales)
_ADD_SHARES = insert(sale_shares)
_SET_NUMBER = (
    update(sales).where(sales.c.id == bindparam("wanted")).values(source_key=bindparam("number"))
)
_FILL = (
    update(sales)
    .where(sales.c.id == bindparam("wanted"))
    .values(
        source_key=func.coalesce(func.nullif(sales.c.source_key, UNKNOWN), bindparam("number")),
        delivered_on=func.coalesce(sales.c.delivered_on, bindparam("delivered")),
        contract_until=func.coalesce(sales.c.contract_until, bindparam("until")),
    )
)

_counter = sales.alias("counter")
_KNOWN: Select[*tuple[Any, ...]] = (
    select(
        sales.c.id,
        sales.c.on,
        sales.c.buyer,
        sales.c.channel,
        sales.c.customer,
        sales.c.company_key,
        sales.c.vehicle,
        sales.c.confirmed,
        sales.c.source_key,
        sales.c.delivered_on,
        sales.c.contract_until,
        sales.c.sale_import,
        _counter.c.id.label("counter"),
        _counter.c.sale_import.label("counter_import"),
        sale_shares.c.rep,
        sale_shares.c.hundredths,
    )
    .join(sale_shares, sale_shares.c.sale == sales.c.id)
    .join(_counter, _counter.c.cancels == sales.c.id, isouter=True)
    .where(sales.c.cancels.is_(None))
    .order_by(sales.c.id, sale_shares.c.position)
    .limit(_MOST_SALES)
)
_KNOWN_OF_DAYS = _KNOWN.where(sales.c.on >= bindparam("start"), sales.c.on <= bindparam("end"))
_KNOWN_NUMBERED = _KNOWN.where(sales.c.source_key.in_(bindparam("numbers", expanding=True)))
_BOUGHT = (
    select(
        sales.c.on,
        sales.c.customer,
        sales.c.company_key,
        sales.c.phone_key,
        sales.c.email_key,
    )
    .join(_counter, _counter.c.cancels == sales.c.id, isouter=True)
    .where(
        sales.c.cancels.is_(None),
        _counter.c.id.is_(None),
        sales.c.on > bindparam("start"),
        sales.c.on <= bindparam("end"),
    )
    .limit(_MOST_SALES)
)
_ADDED = (
    select(sales.c.id)
    .where(sales.c.sale_import == bindparam("of_import"), sales.c.cancels.is_(None))
    .order_by(sales.c.id)
)
_STANDING = (
    select(sales.c.id, sales.c.on, sales.c.delivered_on)
    .join(_counter, _counter.c.cancels == sales.c.id, isouter=True)
    .where(
        sales.c.sale_import == bindparam("of_import"),
        sales.c.cancels.is_(None),
        _counter.c.id.is_(None),
    )
    .order_by(sales.c.id)
)
_KEPT = (
    *("buyer", "channel", "customer", "name_key", "phone_key", "email_key", "vehicle"),
    *("confirmed", "confirmed_at", "confirmed_by", "visit", "lead", "delivered_on", "company_key"),
    *("person", "person_due", "sale_import", "pay_apart"),
)
"""What a counter-entry of an imported sale has of its sale."""
_TAKE_BACK = insert(sales).from_select(
    [*_KEPT, "on", "cancels", "reason", "at", "by"],
    select(
        *(sales.c[name] for name in _KEPT),
        bindparam("day", type_=sales.c.on.type),
        sales.c.id,
        bindparam("why", type_=sales.c.reason.type),
        bindparam("taken_at", type_=sales.c.at.type),
        bindparam("taken_by", type_=sales.c.by.type),
    ).where(sales.c.id == bindparam("wanted")),
)


def _shares_taken_back(table: Table) -> Insert:
    """Gives the counter-entries of an import, which have none yet, the shares of their sales."""
    own = table.alias("own")
    return insert(table).from_select(
        ["sale", "rep", "position", "hundredths"],
        select(_counter.c.id, table.c.rep, table.c.position, table.c.hundredths)
        .join(_counter, _counter.c.cancels == table.c.sale)
        .where(
            _counter.c.sale_import == bindparam("of_import"),
            ~exists().where(own.c.sale == _counter.c.id),
        ),
    )


_SHARES_TAKEN_BACK = (_shares_taken_back(sale_shares), _shares_taken_back(sale_pay))
_NO_NUMBERS = (
    update(sales)
    .where(sales.c.sale_import == bindparam("of_import"), sales.c.source_key != UNKNOWN)
    .values(source_key=UNKNOWN)
)
_taken = sales.alias("taken")
_REPLACED = (
    select(_taken.c.id)
    .join(sales, sales.c.cancels == _taken.c.id)
    .where(
        sales.c.sale_import == bindparam("of_import"),
        func.coalesce(_taken.c.sale_import, 0) != bindparam("of_import"),
    )
    .order_by(_taken.c.id)
)
_LEFT = (
    select(sales.c.sale_import, func.count())
    .join(_counter, _counter.c.cancels == sales.c.id, isouter=True)
    .where(sales.c.sale_import.is_not(None), sales.c.cancels.is_(None), _counter.c.id.is_(None))
    .group_by(sales.c.sale_import)
)
_IMPORTS = select(sale_imports).order_by(sale_imports.c.id.desc()).limit(_MOST)
_IMPORT = select(sale_imports).where(sale_imports.c.id == bindparam("wanted"))


@dataclass(frozen=True, slots=True)
class SaleImport:
    """One list that was taken over: it had so many rows, so many sales were entered.

    `standing` are those of them that were not taken back.
    """

    id: int
    name: str
    at: datetime
    by: int | None
    rows: int
    added: int
    standing: int = 0


@dataclass(frozen=True, slots=True)
class ImportedSale:
    """A sale that a list brings, and how its customer can be found again."""

    sale: Sale
    phone: Phone | None = None
    email: str = ""


@dataclass(frozen=True, slots=True)
class StandingSale:
    """A sale of an import that was not taken back, with the days that decide where it counts."""

    sale: int
    on: date
    delivered_on: date | None


class SaleImports:
    """Lists of sales, and what they are held beside."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self, start: date, end: date, numbers: Collection[str]) -> tuple[KnownSale, ...]:
        """The sales of these days, both included, and those with one of these numbers."""
        span = {"start": start, "end": end}
        found = {each.id: each for each in _known(self._connection.execute(_KNOWN_OF_DAYS, span))}
        seen = {each.number for each in found.values()}
        missing = sorted(set(numbers) - seen - {UNKNOWN})
        for begin in range(0, len(missing), _AT_ONCE):
            wanted = {"numbers": missing[begin : begin + _AT_ONCE]}
            rows = self._connection.execute(_KNOWN_NUMBERED, wanted)
            found |= {each.id: each for each in _known(rows)}
        return tuple(found.values())

    def bought(self, after: date, until: date) -> Mapping[str, Sequence[date]]:
        """The days of uncancelled sales by the keys of who bought (`sale_import.keys_of`)."""
        days: dict[str, list[date]] = defaultdict(list)
        rows = self._connection.execute(_BOUGHT, {"start": after, "end": until})
        for on, customer, company, phone, email in rows:
            for key in keys_of(customer, company, phone, email):
                days[key].append(on)
        return days

    def add(self, name: str, *, at: datetime, by: int | None, rows: int, added: int) -> int:
        """Note a list that was taken over; its id."""
        values = {"name": name, "at": at, "by": by, "rows": rows, "added": added}
        return added_id(self._connection.execute(_ADD, values))

    def add_sales(self, sale_import: int, listed: Iterable[ImportedSale], *, at: datetime) -> None:
        """Enter the sales of an import, many at once; their ids are ignored."""
        listed = tuple(listed)
        if not listed:
            return
        values = [
            {
                "on": each.sale.on,
                "buyer": each.sale.buyer.value,
                "channel": each.sale.channel.value,
                "customer": each.sale.customer,
                **columns_of_keys(each.sale.customer, each.phone, email_key(each.email)),
                "company_key": each.sale.company_key,
                "vehicle": each.sale.vehicle,
                "confirmed": True,
                "confirmed_at": at,
                "confirmed_by": each.sale.confirmed_by,
                "delivered_on": each.sale.delivered_on,
                "contract_until": each.sale.contract_until,
                "source_key": each.sale.source_key,
                "sale_import": sale_import,
                "reason": "",
                "at": at,
                "by": each.sale.confirmed_by,
            }
            for each in listed
        ]
        self._connection.execute(_ADD_SALES, values)
        # The ids of one transaction grow in the order of its rows.
        ids = self._connection.execute(_ADDED, {"of_import": sale_import}).scalars()
        shares = [
            {
                "sale": added,
                "rep": share.rep,
                "position": position,
                "hundredths": int(share.share * 100),
            }
            for added, each in zip(ids, listed, strict=True)
            for position, share in enumerate(each.sale.shares)
        ]
        self._connection.execute(_ADD_SHARES, shares)

    def fill(
        self, sale: int, *, number: str, delivered_on: date | None, contract_until: date | None
    ) -> None:
        """Add to a sale what it does not say yet."""
        values = {"number": number, "delivered": delivered_on, "until": contract_until}
        self._connection.execute(_FILL, {**values, "wanted": sale})

    def set_number(self, sale: int, number: str) -> None:
        """Give a sale the dealer's own number, or take it away (""), for another entry to have."""
        self._connection.execute(_SET_NUMBER, {"wanted": sale, "number": number})

    def every(self) -> tuple[SaleImport, ...]:
        """The lists that were taken over, the newest first."""
        left = {row[0]: row[1] for row in self._connection.execute(_LEFT)}
        rows = self._connection.execute(_IMPORTS)
        return tuple(_import(row, left.get(row.id, 0)) for row in rows)

    def one(self, sale_import: int) -> SaleImport | None:
        """One list that was taken over."""
        row = self._connection.execute(_IMPORT, {"wanted": sale_import}).one_or_none()
        return None if row is None else _import(row, len(self.standing(sale_import)))

    def standing(self, sale_import: int) -> tuple[StandingSale, ...]:
        """The sales of an import that were not taken back."""
        rows = self._connection.execute(_STANDING, {"of_import": sale_import})
        return tuple(StandingSale(*row) for row in rows)

    def take_back(
        self,
        sale_import: int,
        days: Mapping[int, date],
        reason: str,
        *,
        at: datetime,
        by: int | None,
    ) -> None:
        """Add the counter-entries of an import's sales, each with its day, many at once.

        The numbers of its sales are free again, so that the list can be taken over anew.
        """
        shared = {"why": reason, "taken_at": at, "taken_by": by}
        rows = [{"wanted": sale, "day": day, **shared} for sale, day in days.items()]
        if rows:
            self._connection.execute(_TAKE_BACK, rows)
        for statement in _SHARES_TAKEN_BACK:
            self._connection.execute(statement, {"of_import": sale_import})
        self._connection.execute(_NO_NUMBERS, {"of_import": sale_import})

    def replaced(self, sale_import: int) -> tuple[int, ...]:
        """The sales of before in whose place an import put others."""
        return tuple(self._connection.execute(_REPLACED, {"of_import": sale_import}).scalars())


def _import(row: Any, standing: int) -> SaleImport:
    return SaleImport(row.id, row.name, row.at, row.by, row.rows, row.added, standing)


def _known(rows: Iterable[Any]) -> Iterator[KnownSale]:
    """The sales of rows that come one a share, all of a sale together."""
    for _, shares in groupby(rows, key=lambda row: row.id):
        of_one = tuple(shares)
        row = of_one[0]
        yield KnownSale(
            row.id,
            row.on,
            tuple(Share(each.rep, Decimal(each.hundredths) / 100) for each in of_one),
            Buyer(row.buyer),
            Channel(row.channel),
            row.customer,
            row.company_key,
            row.vehicle,
            row.confirmed,
            row.source_key,
            row.delivered_on,
            row.contract_until,
            cancelled=row.counter is not None,
            taken_back=row.sale_import is not None and row.sale_import == row.counter_import,
        )
