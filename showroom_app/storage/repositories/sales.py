"""The ledger of sales and their counter-entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import field
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    tuple_,
    union,
    update,
)

from showroom_app.domain.duplicates import Person, name_key
from showroom_app.domain.lead import CloseReason
from showroom_app.domain.policy import Spans
from showroom_app.domain.prospect import Phone
from showroom_app.domain.sale import Answer, Buyer, Channel, Sale, Share, Split
from showroom_app.domain.values import dataclass
from showroom_app.storage.column_types import LAST_ID
from showroom_app.storage.repositories.persons import (
    Shape,
    keys_of,
    known_by,
    shape_of,
    values_of,
)
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.column import UNKNOWN
from showroom_app.storage.tables.leads import CLOSED, leads
from showroom_app.storage.tables.prospecting import prospected_sales
from showroom_app.storage.tables.sales import sale_pay, sale_shares, sales

_MOST_SHARES = 100
_SPLITS = {each.value: each for each in Split}

_ADD = insert(sales)
_ADD_SHARES = insert(sale_shares)
_ADD_PAY = insert(sale_pay)
_ADD_PROSPECTED = insert(prospected_sales)
_this_sale = sales.c.id == bindparam("wanted")
_SAVE = update(sales).where(_this_sale)
_DROP_SHARES = delete(sale_shares).where(sale_shares.c.sale == bindparam("wanted"))
_DROP_PAY = delete(sale_pay).where(sale_pay.c.sale == bindparam("wanted"))
_KEYS = select(sales.c.name_key, sales.c.phone_key, sales.c.email_key).where(_this_sale)

_counter = sales.alias("counter")
_taken = sales.alias("taken")
_ENTRIES = (
    select(
        sales,
        _counter.c.id.label("cancelled_by"),
        _taken.c.on.label("signed_on"),
        _taken.c.delivered_on.label("taken_delivered_on"),
        prospected_sales.c.entry.label("prospecting"),
        sale_shares.c.rep,
        sale_shares.c.hundredths,
        sale_pay.c.rep.label("pay_rep"),
        sale_pay.c.hundredths.label("pay_hundredths"),
    )
    .join(sale_shares, sale_shares.c.sale == sales.c.id)
    .join(sale_pay, sale_pay.c.sale == sales.c.id, isouter=True)
    .join(_counter, _counter.c.cancels == sales.c.id, isouter=True)
    .join(_taken, _taken.c.id == sales.c.cancels, isouter=True)
    .join(prospected_sales, prospected_sales.c.sale == sales.c.id, isouter=True)
)
_by_share = (sale_shares.c.position, sale_pay.c.position)
_STANDS = (sales.c.cancels.is_(None), _counter.c.id.is_(None))
_oldest_first = (sales.c.on, sales.c.id, *_by_share)
_newest_first = (sales.c.on.desc(), sales.c.id.desc(), *_by_share)
_ONE = _ENTRIES.where(_this_sale).order_by(*_by_share)
_SOME = _ENTRIES.where(sales.c.id.in_(bindparam("numbers", expanding=True))).order_by(
    sales.c.id, *_by_share
)
_OF_VISIT = _ENTRIES.where(sales.c.visit == bindparam("of_visit"), *_STANDS).order_by(
    sales.c.id, *_by_share
)
_OF_LEAD = _ENTRIES.where(sales.c.lead == bindparam("of_lead"), *_STANDS).order_by(
    sales.c.id, *_by_share
)
_PROPOSED = (
    _ENTRIES.where(sales.c.confirmed.is_(False), *_STANDS)
    .order_by(*_oldest_first)
    .limit(bindparam("most_rows"))
)
_span = (sales.c.on >= bindparam("start"), sales.c.on < bindparam("end"))
_OF_SPAN = _ENTRIES.where(*_span).order_by(*_oldest_first)
_OF_PERSONS = (
    _ENTRIES.where(sales.c.person.in_(bindparam("of_persons", expanding=True)))
    .where(
        sales.c.cancels.is_(None),
        tuple_(sales.c.on, sales.c.id)
        < tuple_(bindparam("before_on", type_=Date), bindparam("before_id", type_=Integer)),
    )
    .order_by(*_newest_first)
    .limit(bindparam("most_rows"))
)
_units = func.sum(
    case(
        (sales.c.cancels.is_(None), sale_shares.c.hundredths),
        else_=-sale_shares.c.hundredths,
    )
)
_not_cancelled = ~select(1).where(_counter.c.cancels == sales.c.id).exists()
_signed = func.coalesce(_taken.c.on, sales.c.on)
_UNITS = (
    select(sale_shares.c.rep, sales.c.buyer, sales.c.confirmed, _units, func.min(_signed))
    .join(sales, sales.c.id == sale_shares.c.sale)
    .join(_taken, _taken.c.id == sales.c.cancels, isouter=True)
    .where(or_(sales.c.confirmed, and_(sales.c.cancels.is_(None), _not_cancelled)))
    .group_by(sale_shares.c.rep, sales.c.buyer, sales.c.confirmed)
    .order_by(sale_shares.c.rep)
)
_SUMS = _UNITS.where(*_span)
_SOLD_LEADS = (
    select(leads.c.id)
    .where(
        CLOSED,
        leads.c.closed_at >= bindparam("since"),
        leads.c.close_reason == CloseReason.SOLD.value,
        ~select(1)
        .where(sales.c.lead == leads.c.id, sales.c.cancels.is_(None), _not_cancelled)
        .exists(),
    )
    .order_by(leads.c.closed_at.desc(), leads.c.id.desc())
    .limit(bindparam("most"))
)
_COMPANY_CARS = (
    select(sales.c.company_key, sales.c.on, sales.c.id)
    .where(
        sales.c.company_key.in_(bindparam("keys", expanding=True)),
        sales.c.company_key != UNKNOWN,
        *_span,
        sales.c.cancels.is_(None),
        _not_cancelled,
    )
    .order_by(sales.c.on, sales.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Sum:
    """A rep's units of one buyer kind in a span of days; counter-entries count minus.

    `signed` is a day on which one of them was signed, and stands for all of them.
    """

    rep: int
    buyer: Buyer
    confirmed: bool
    units: Decimal
    signed: date = field(default=date.min, compare=False)


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
        like: int | None = None,
    ) -> int:
        """Enter a sale or a counter-entry (its id is ignored) and return its id.

        `phone` and `email` of the customer serve only for finding the person again; of a sale to
        the customer of another one, `like` names that. A key sees to it that a sale has one
        counter-entry at most, and an import's number of a sale (`source_key`) one sale.
        """
        keys = keys_of(sale.customer, phone, email)
        if like is not None:
            known = self._connection.execute(_KEYS, {"wanted": like}).one()
            if known.name_key == keys["name_key"]:
                keys = known._asdict()
        values = {
            **_columns(sale),
            **keys,
            "cancels": sale.cancels,
            "visit": sale.visit,
            "lead": sale.lead,
            "reason": sale.reason,
            "source_key": sale.source_key,
            "sale_import": sale.sale_import,
            "at": at,
            "by": by,
        }
        added = added_id(self._connection.execute(_ADD, values))
        self._add_shares(added, sale)
        if sale.prospecting is not None:
            self._connection.execute(_ADD_PROSPECTED, {"sale": added, "entry": sale.prospecting})
        return added

    def save(self, sale: Sale) -> None:
        """Store what was set right about a sale, or that it was confirmed.

        A customer called otherwise is another one, as far as the name tells.
        """
        before = self.sale(sale.id)
        values: dict[str, Any] = {**_columns(sale), "wanted": sale.id}
        if not sale.is_counter_entry:
            # The version before kept the rule of the shares where a counter-entry has its reason.
            values["reason"] = ""
        if before is not None and before.customer != sale.customer:
            values |= {"name_key": name_key(sale.customer), "person_due": True}
        if before is None or (before.shares, before.pay) != (sale.shares, sale.pay):
            # First of all: those of a confirmed sale stand for good.
            self._connection.execute(_DROP_SHARES, {"wanted": sale.id})
            self._connection.execute(_DROP_PAY, {"wanted": sale.id})
            self._add_shares(sale.id, sale)
        self._connection.execute(_SAVE, values)

    def _add_shares(self, added: int, sale: Sale) -> None:
        for statement, shares in ((_ADD_SHARES, sale.shares), (_ADD_PAY, sale.pay)):
            if shares:
                rows = [
                    {
                        "sale": added,
                        "rep": each.rep,
                        "position": position,
                        "hundredths": int(each.share * 100),
                    }
                    for position, each in enumerate(shares)
                ]
                self._connection.execute(statement, rows)

    def sale(self, sale: int) -> Sale | None:
        """One entry of the ledger."""
        return next(iter(_sales(self._connection.execute(_ONE, {"wanted": sale}))), None)

    def sales(self, numbers: Collection[int]) -> tuple[Sale, ...]:
        """These entries of the ledger, by number."""
        if not numbers:
            return ()
        return tuple(_sales(self._connection.execute(_SOME, {"numbers": sorted(numbers)})))

    def of_visit(self, visit: int) -> tuple[Sale, ...]:
        """The sales of a visit that were not cancelled, in the order in which they came."""
        return tuple(_sales(self._connection.execute(_OF_VISIT, {"of_visit": visit})))

    def of_lead(self, lead: int) -> tuple[Sale, ...]:
        """The sales of a lead that were not cancelled, in the order in which they came."""
        return tuple(_sales(self._connection.execute(_OF_LEAD, {"of_lead": lead})))

    def of_month(
        self, start: date, end: date, limit: int = 5000, *, delivery: Spans = ()
    ) -> tuple[Sale, ...]:
        """The entries from a day up to another, oldest first.

        `delivery`: which sales count on their delivery; those are there on both days.
        """
        found = _of_span(delivery).limit(limit * 4)
        rows = self._connection.execute(found, {"start": start, "end": end})
        return tuple(_sales(rows))[:limit]

    def leads_without_sale(self, since: datetime, limit: int = 100) -> tuple[int, ...]:
        """Leads closed as sold since then that have no sale of theirs, the last closed first.

        A sale that was cancelled is none.
        """
        rows = self._connection.scalars(_SOLD_LEADS, {"since": since, "most": limit})
        return tuple(rows)

    def proposed(self, limit: int = 200) -> tuple[Sale, ...]:
        """The sales that wait to be confirmed, of any month, oldest first."""
        rows = self._connection.execute(_PROPOSED, {"most_rows": limit * _MOST_SHARES})
        return tuple(_sales(rows))[:limit]

    def undelivered(self, delivery: Spans, limit: int = 200) -> tuple[Sale, ...]:
        """The sales that count on a delivery that is still to come, oldest first."""
        if not delivery:
            return ()
        found = _ENTRIES.where(*_STANDS, sales.c.delivered_on.is_(None), _signed_in(delivery))
        found = found.order_by(*_oldest_first).limit(limit * 4)
        return tuple(_sales(self._connection.execute(found)))[:limit]

    def sums(
        self, start: date, end: date, *, delivery: Spans = (), returning: Spans = ()
    ) -> tuple[Sum, ...]:
        """Units by rep, buyer kind and confirmation from a day up to another.

        `delivery`: which sales count on their delivery; one that is still to come is in no sum, nor
        is a proposal that was cancelled. `returning`: which count to returning customers too; those
        to returning customers come apart by it.
        """
        found = _sums(delivery, returning)
        rows = self._connection.execute(found, {"start": start, "end": end})
        return tuple(
            Sum(rep, Buyer(buyer), confirmed, Decimal(hundredths) / 100, signed)
            for rep, buyer, confirmed, hundredths, signed in rows
        )

    def company_cars(
        self, keys: Collection[str], start: date, end: date, limit: int = 2000
    ) -> tuple[tuple[str, date, int], ...]:
        """Key, day and number of the sales to these companies that were not cancelled."""
        if not keys:
            return ()
        values = {"keys": sorted(keys), "start": start, "end": end, "most": limit}
        rows = self._connection.execute(_COMPANY_CARS, values)
        return tuple((key, on, number) for key, on, number in rows)

    def company_of(self, since: date, phone: Phone | None, domain: str) -> str:
        """The company of the newest sale since then with this number, or with mail of this domain.

        "" where no company is known by them.
        """
        known: list[ColumnElement[bool]] = []
        if phone is not None and (key := keys_of("", phone, "")["phone_key"]):
            known.append(sales.c.phone_key == key)
        if domain:
            known.append(sales.c.email_key.endswith(f"@{domain}", autoescape=True))
        if not known:
            return ""
        found = (
            select(sales.c.company_key)
            .where(
                or_(*known),
                sales.c.company_key != UNKNOWN,
                sales.c.on >= since,
                sales.c.cancels.is_(None),
                _not_cancelled,
            )
            .order_by(sales.c.on.desc(), sales.c.id.desc())
            .limit(1)
        )
        return self._connection.execute(found).scalar() or ""

    def bought_by_company(self, company: str, since: date, limit: int = 50) -> tuple[date, ...]:
        """The days since then on which a company bought something, newest first."""
        if not company:
            return ()
        found = (
            select(sales.c.on)
            .where(
                sales.c.company_key == company,
                sales.c.on >= since,
                sales.c.cancels.is_(None),
                _not_cancelled,
            )
            .order_by(sales.c.on.desc())
            .limit(limit)
        )
        return tuple(self._connection.scalars(found))

    def by_source_key(self, keys: Collection[str]) -> dict[str, int]:
        """The sales of these numbers of the dealer's own, by number."""
        if not keys:
            return {}
        found = select(sales.c.source_key, sales.c.id).where(sales.c.source_key.in_(sorted(keys)))
        return {key: number for key, number in self._connection.execute(found) if key}

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


@cache
def _of_span(delivery: Spans) -> Select[Any]:
    if not delivery:
        return _OF_SPAN
    delivered = and_(
        sales.c.delivered_on >= bindparam("start"),
        sales.c.delivered_on < bindparam("end"),
        sales.c.cancels.is_(None),
        _signed_in(delivery),
    )
    return _ENTRIES.where(or_(and_(*_span), delivered)).order_by(*_oldest_first)


@cache
def _sums(delivery: Spans, returning: Spans) -> Select[int, str, bool, Any, date]:
    found = _summed(delivery)
    if not returning:
        return found
    returns = and_(sales.c.buyer == Buyer.RETURNING.value, _signed_in(returning, _signed))
    return found.group_by(case((returns, 1), else_=0))


def _summed(delivery: Spans) -> Select[int, str, bool, Any, date]:
    if not delivery:
        return _SUMS
    waits = _signed_in(delivery, _signed)
    delivered = func.coalesce(_taken.c.delivered_on, sales.c.delivered_on)
    day = case((and_(waits, sales.c.cancels.is_(None)), sales.c.delivered_on), else_=sales.c.on)
    # Each of the two days is looked up in its own index.
    either = union(
        select(sales.c.id).where(*_span),
        select(sales.c.id).where(
            sales.c.delivered_on >= bindparam("start"), sales.c.delivered_on < bindparam("end")
        ),
    ).subquery()
    return _UNITS.where(
        sales.c.id.in_(select(either.c.id)),
        day >= bindparam("start"),
        day < bindparam("end"),
        or_(~waits, delivered.is_not(None)),
    )


def _signed_in(delivery: Spans, signed: ColumnElement[date] = sales.c.on) -> ColumnElement[bool]:
    day = [
        and_(signed >= literal(start, Date), signed < literal(end, Date)) for start, end in delivery
    ]
    return or_(*day)


def _columns(sale: Sale) -> dict[str, Any]:
    return {
        "on": sale.on,
        "buyer": sale.buyer.value,
        "channel": sale.channel.value,
        "customer": sale.customer,
        "vehicle": sale.vehicle,
        "confirmed": sale.confirmed,
        "confirmed_at": sale.confirmed_at,
        "confirmed_by": sale.confirmed_by,
        "delivered_on": sale.delivered_on,
        "contract_until": sale.contract_until,
        "rule": sale.split.value if sale.split is not None else None,
        "company_key": sale.company_key,
        "answer": sale.answer.value if sale.answer is not None else "",
        "pay_apart": bool(sale.pay),
    }


def _sales(rows: Iterable[Any]) -> Iterable[Sale]:
    """The sales of rows that come one a share and a pay credit, all of a sale together."""
    for _, shares in groupby(rows, key=lambda row: row.id):
        of_one = tuple(shares)
        row = of_one[0]
        stands = row.cancels is None
        yield Sale(
            id=row.id,
            on=row.on,
            shares=_shares((each.rep, each.hundredths) for each in of_one),
            buyer=Buyer(row.buyer),
            channel=Channel(row.channel),
            customer=row.customer,
            vehicle=row.vehicle,
            confirmed=row.confirmed,
            cancels=row.cancels,
            cancelled_by=row.cancelled_by,
            reason="" if stands else row.reason,
            # Entries of before revision 0007 have the rule where a counter-entry has its reason.
            split=_SPLITS.get(row.rule or row.reason) if stands else None,
            visit=row.visit,
            lead=row.lead,
            pay=_shares((each.pay_rep, each.pay_hundredths) for each in of_one),
            delivered_on=row.delivered_on if stands else row.taken_delivered_on,
            contract_until=row.contract_until,
            company_key=row.company_key,
            answer=Answer(row.answer) if row.answer else None,
            signed_on=row.signed_on,
            confirmed_at=row.confirmed_at,
            confirmed_by=row.confirmed_by,
            prospecting=row.prospecting,
            source_key=row.source_key,
            sale_import=row.sale_import,
        )


def _shares(pairs: Iterable[tuple[int | None, int]]) -> tuple[Share, ...]:
    """The shares of rows that name each of them once or several times."""
    each = dict(pairs)
    return tuple(Share(rep, Decimal(n) / 100) for rep, n in each.items() if rep is not None)
