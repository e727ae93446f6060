"""Who waits in service, the sales whose customers are due, and what reps did about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Date,
    Integer,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    false,
    func,
    insert,
    or_,
    select,
    true,
    tuple_,
    update,
)

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.prospecting import ProspectEntry, ProspectKind, ProspectResult, Waiting
from showroom_app.domain.sale import Buyer
from showroom_app.domain.values import dataclass
from showroom_app.storage.column_types import Moment
from showroom_app.storage.repositories.inbox_queries import LAST, Key
from showroom_app.storage.repositories.persons import columns_of, phone_of
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.prospecting import (
    prospected_sales,
    prospecting_entries,
    service_lane,
)
from showroom_app.storage.tables.sales import sale_shares, sales
from showroom_app.storage.tables.visits import visits

_MOST_A_DAY = 2000
_MOST_SHARES = 100

_this_lane = service_lane.c.id == bindparam("wanted")
_LANE = select(service_lane).where(_this_lane)
_LANE_OF_DAY = (
    select(service_lane)
    .where(service_lane.c.day == bindparam("on_day"))
    .order_by(service_lane.c.id)
    .limit(_MOST_A_DAY)
)
_LANES = select(service_lane).where(service_lane.c.id.in_(bindparam("several", expanding=True)))
_ADD_LANE = insert(service_lane)
_SAVE_LANE = update(service_lane).where(_this_lane)

_ENTRY = select(prospecting_entries).where(prospecting_entries.c.id == bindparam("wanted"))
_ADD_ENTRY = insert(prospecting_entries)
_BEGAN = select(prospecting_entries).where(prospecting_entries.c.visit == bindparam("of_visit"))
_REMOVE = delete(prospecting_entries).where(prospecting_entries.c.id == bindparam("wanted"))
_in_order = (prospecting_entries.c.at, prospecting_entries.c.id)
_OF_LANE = (
    select(prospecting_entries)
    .where(prospecting_entries.c.lane.in_(bindparam("several", expanding=True)))
    .order_by(*_in_order)
)
_OF_SALES = (
    select(prospecting_entries)
    .where(prospecting_entries.c.sale.in_(bindparam("several", expanding=True)))
    .order_by(*_in_order)
)
_persons: BindParameter[int] = bindparam("of_persons", expanding=True)
_OF_PERSONS = (
    select(prospecting_entries)
    .where(
        or_(
            prospecting_entries.c.person.in_(_persons),
            prospecting_entries.c.lane.in_(
                select(service_lane.c.id).where(service_lane.c.person.in_(_persons))
            ),
            prospecting_entries.c.sale.in_(select(sales.c.id).where(sales.c.person.in_(_persons))),
        ),
        tuple_(*_in_order)
        < tuple_(bindparam("before_at", type_=Moment), bindparam("before_id", type_=Integer)),
    )
    .order_by(*(each.desc() for each in _in_order))
    .limit(bindparam("most"))
)
_LANE_OF_PERSONS = (
    select(service_lane)
    .where(service_lane.c.person.in_(_persons))
    .order_by(service_lane.c.day, service_lane.c.id)
    .limit(bindparam("most"))
)
# The visit of an entry is the one it began with, or the one to its appointment.
_visit_of_entry = or_(
    visits.c.id == prospecting_entries.c.visit,
    visits.c.appointment == prospecting_entries.c.appointment,
)
_OF_VISIT = (
    select(prospecting_entries)
    .join(visits, _visit_of_entry)
    .where(visits.c.id == bindparam("of_visit"), visits.c.undone == false())
    .order_by(*(each.desc() for each in _in_order))
    .limit(1)
)

_counter = sales.alias("counter")
_newer = sales.alias("newer")
_newer_counter = sales.alias("newer_counter")
_stands = and_(
    sales.c.cancels.is_(None),
    sales.c.confirmed == true(),
    ~exists(select(1).where(_counter.c.cancels == sales.c.id)),
)
_is_last = ~exists(
    select(1).where(
        _newer.c.person == sales.c.person,
        _newer.c.on > sales.c.on,
        _newer.c.cancels.is_(None),
        ~exists(select(1).where(_newer_counter.c.cancels == _newer.c.id)),
    )
)
_DELIVERIES = and_(
    visits.c.person == sales.c.person,
    visits.c.kind == ArrivalKind.DELIVERY.value,
    visits.c.undone == false(),
    visits.c.day >= sales.c.on,
)
_PICKED_UP = (
    select(sales.c.id, func.min(visits.c.day).label("on"))
    .join(visits, _DELIVERIES)
    .where(
        _stands,
        sales.c.delivered_on.is_(None),
        visits.c.day >= bindparam("start", type_=Date),
        visits.c.day <= bindparam("end", type_=Date),
    )
    .group_by(sales.c.id)
)
_UNKNOWN_DELIVERY = (
    select(sales.c.id, sale_shares.c.rep)
    .join(sale_shares, and_(sale_shares.c.sale == sales.c.id, sale_shares.c.position == 0))
    .where(
        _stands,
        sales.c.delivered_on.is_(None),
        sales.c.on >= bindparam("start", type_=Date),
        sales.c.on <= bindparam("end", type_=Date),
        ~exists(select(1).where(_DELIVERIES)),
    )
    .limit(bindparam("most"))
)
_BOUGHT = (
    select(sales.c.person, sales.c.on, sales.c.buyer)
    .where(sales.c.person.in_(bindparam("of_persons", expanding=True)), _stands)
    .order_by(sales.c.on, sales.c.id)
)


def _sold(where: ColumnElement[bool], first: Any) -> Select[Any]:
    """Sales with their reps, those of a rep or of all, a line a share."""
    ids = (
        select(sales.c.id)
        .where(
            _stands,
            where,
            or_(
                bindparam("of_rep", type_=Integer).is_(None),
                sales.c.id.in_(
                    select(sale_shares.c.sale).where(sale_shares.c.rep == bindparam("of_rep"))
                ),
            ),
        )
        .order_by(first, sales.c.id)
        .limit(bindparam("most"))
    )
    return (
        select(sales, sale_shares.c.rep)
        .join(sale_shares, sale_shares.c.sale == sales.c.id)
        .where(sales.c.id.in_(ids))
        .order_by(first, sales.c.id, sale_shares.c.position)
    )


def _between(column: Any) -> ColumnElement[bool]:
    return and_(column >= bindparam("start", type_=Date), column <= bindparam("end", type_=Date))


_DELIVERED = _sold(_between(sales.c.delivered_on), sales.c.delivered_on)
_CONTRACTS = _sold(and_(_between(sales.c.contract_until), _is_last), sales.c.contract_until)
_AGED = _sold(
    and_(
        _between(sales.c.on),
        _is_last,
        or_(
            sales.c.contract_until.is_(None),
            sales.c.contract_until < bindparam("ended", type_=Date),
        ),
    ),
    sales.c.on,
)
_NAMED = (
    select(sales, sale_shares.c.rep)
    .join(sale_shares, sale_shares.c.sale == sales.c.id)
    .where(sales.c.id.in_(bindparam("several", expanding=True)))
    .order_by(sales.c.id, sale_shares.c.position)
)

_in_span = (
    prospecting_entries.c.at >= bindparam("start", type_=Moment),
    prospecting_entries.c.at < bindparam("end", type_=Moment),
)
_LOGGED = (
    select(prospecting_entries.c.rep, prospecting_entries.c.result, func.count())
    .where(*_in_span)
    .group_by(prospecting_entries.c.rep, prospecting_entries.c.result)
)
_CAME = (
    select(prospecting_entries.c.rep, func.count(prospecting_entries.c.id.distinct()).label("many"))
    .join(visits, _visit_of_entry)
    .where(*_in_span, visits.c.undone == false())
    .group_by(prospecting_entries.c.rep)
)
_SOLD = (
    select(prospecting_entries.c.rep, func.count().label("many"))
    .join(prospected_sales, prospected_sales.c.entry == prospecting_entries.c.id)
    .join(sales, sales.c.id == prospected_sales.c.sale)
    .where(
        _stands,
        sales.c.on >= bindparam("first", type_=Date),
        sales.c.on < bindparam("next", type_=Date),
    )
    .group_by(prospecting_entries.c.rep)
)


@dataclass(frozen=True, slots=True)
class Sold:
    """A sale as far as its customer may be due; `reps` in the order of their shares.

    `phone` and `email` are the keys that the sale kept, "" for none.
    """

    sale: int
    on: date
    reps: tuple[int, ...]
    buyer: Buyer
    customer: str
    vehicle: str
    phone: str
    email: str
    person: int | None
    delivered_on: date | None
    contract_until: date | None


@dataclass(frozen=True, slots=True)
class Counted:
    """What prospecting of one rep came to in a span of time."""

    rep: int
    entries: int = 0
    conversations: int = 0
    appointments: int = 0
    visits: int = 0
    sales: int = 0


class Prospecting:
    """The service lane, the customers who are due, and the prospecting log."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # -- the service lane ----------------------------------------------------------------------

    def add_waiting(self, waiting: Waiting, *, at: datetime, by: int | None) -> int:
        """Somebody waits (the id is ignored); the id of the row."""
        values = {
            "floor": waiting.floor,
            "day": waiting.day,
            **columns_of(waiting.name, waiting.phone, waiting.email),
            "car": waiting.car,
            "plate": waiting.plate,
            "car_year": waiting.car_year,
            "waits_until": waiting.waits_until,
            "source": waiting.source,
            "at": at,
            "by": by,
        }
        return added_id(self._connection.execute(_ADD_LANE, values))

    def lane(self, waiting: int) -> Waiting | None:
        """One who waits or waited."""
        return next(map(_waiting, self._connection.execute(_LANE, {"wanted": waiting})), None)

    def lanes(self, ids: Collection[int]) -> dict[int, Waiting]:
        """Several of them by id."""
        rows = self._connection.execute(_LANES, {"several": list(ids)}) if ids else ()
        return {row.id: _waiting(row) for row in rows}

    def of_day(self, day: date) -> tuple[Waiting, ...]:
        """Who waited on a day, those who have gone included, in the order of entry."""
        return tuple(map(_waiting, self._connection.execute(_LANE_OF_DAY, {"on_day": day})))

    def leave(self, waiting: int, at: datetime | None) -> None:
        """The customer has gone; None: is there again."""
        values = {"left_at": at}
        self._connection.execute(_SAVE_LANE.values(values), {"wanted": waiting})

    def wait_until(self, waiting: int, at: datetime) -> None:
        """The car is ready at another time."""
        self._connection.execute(_SAVE_LANE.values(waits_until=at), {"wanted": waiting})

    def lane_of_persons(self, persons: Collection[int], limit: int) -> tuple[Waiting, ...]:
        """When a person waited, by the ids of all its records, the oldest first."""
        if not persons:
            return ()
        values = {"of_persons": list(persons), "most": limit}
        return tuple(map(_waiting, self._connection.execute(_LANE_OF_PERSONS, values)))

    # -- the log -------------------------------------------------------------------------------

    def add(self, entry: ProspectEntry) -> int:
        """Log what a rep did (the id is ignored); the id of the entry."""
        values = {
            "kind": entry.kind.value,
            "rep": entry.rep,
            "at": entry.at,
            "by": entry.by,
            "lane": entry.lane,
            "sale": entry.sale,
            "person": entry.person,
            "result": entry.result.value,
            "note": entry.note,
            "next_on": entry.next_on,
            "appointment": entry.appointment,
            "visit": entry.visit,
        }
        return added_id(self._connection.execute(_ADD_ENTRY, values))

    def began(self, visit: int) -> ProspectEntry | None:
        """The entry with which a visit began, None for one that came of its own."""
        return next(map(_entry, self._connection.execute(_BEGAN, {"of_visit": visit})), None)

    def remove(self, entry: int) -> None:
        """Forget an entry whose visit was undone: it never was."""
        self._connection.execute(_REMOVE, {"wanted": entry})

    def entry(self, entry: int) -> ProspectEntry | None:
        """One entry."""
        return next(map(_entry, self._connection.execute(_ENTRY, {"wanted": entry})), None)

    def of_lane(self, ids: Collection[int]) -> dict[int, tuple[ProspectEntry, ...]]:
        """The entries about each of these who wait, the oldest first."""
        rows = self._connection.execute(_OF_LANE, {"several": list(ids)}) if ids else ()
        return _grouped((entry.lane, entry) for entry in map(_entry, rows))

    def of_sales(self, ids: Collection[int]) -> dict[int, tuple[ProspectEntry, ...]]:
        """The entries about the customer of each of these sales, the oldest first."""
        rows = self._connection.execute(_OF_SALES, {"several": list(ids)}) if ids else ()
        return _grouped((entry.sale, entry) for entry in map(_entry, rows))

    def of_persons(
        self, persons: Collection[int], limit: int, *, before: Key = LAST
    ) -> tuple[ProspectEntry, ...]:
        """The entries about a person, by the ids of all its records, newest first.

        `before` is moment and id of the last one of the page before.
        """
        if not persons:
            return ()
        values = {"of_persons": list(persons), "most": limit}
        values |= {"before_at": before[0], "before_id": before[1]}
        return tuple(map(_entry, self._connection.execute(_OF_PERSONS, values)))

    def of_visit(self, visit: int) -> ProspectEntry | None:
        """The last entry that led to a visit, None for a visit that no prospecting led to."""
        found = self._connection.execute(_OF_VISIT, {"of_visit": visit})
        return next(map(_entry, found), None)

    # -- who is due ----------------------------------------------------------------------------

    def delivered(self, start: date, end: date, rep: int | None, limit: int) -> tuple[Sold, ...]:
        """Sales whose car was delivered in these days, first and last included, oldest first."""
        values = {"start": start, "end": end, "of_rep": rep, "most": limit}
        return _all_sold(self._connection.execute(_DELIVERED, values))

    def picked_up(self, start: date, end: date) -> dict[int, date]:
        """The sales without a day of delivery whose customer picked a car up in these days."""
        rows = self._connection.execute(_PICKED_UP, {"start": start, "end": end})
        return {row.id: row.on for row in rows}

    def without_delivery(self, start: date, end: date, rep: int | None, limit: int) -> int:
        """How many sales of these days nobody knows the delivery of, `limit` at most."""
        values = {"start": start, "end": end, "most": limit}
        found = self._connection.execute(_UNKNOWN_DELIVERY, values)
        return sum(rep in (None, row.rep) for row in found)

    def contracts(self, start: date, end: date, rep: int | None, limit: int) -> tuple[Sold, ...]:
        """Sales whose contract ends in these days, of those who bought nothing since."""
        values = {"start": start, "end": end, "of_rep": rep, "most": limit}
        return _all_sold(self._connection.execute(_CONTRACTS, values))

    def aged(
        self, start: date, end: date, ended: date, rep: int | None, limit: int
    ) -> tuple[Sold, ...]:
        """Sales of these days to whoever bought nothing since, and whose contract is over.

        That is one that ended before `ended`, or none.
        """
        values = {"start": start, "end": end, "ended": ended, "of_rep": rep, "most": limit}
        return _all_sold(self._connection.execute(_AGED, values))

    def sold(self, ids: Collection[int]) -> tuple[Sold, ...]:
        """Some sales by id, cancelled ones too."""
        return _all_sold(self._connection.execute(_NAMED, {"several": list(ids)})) if ids else ()

    def bought(self, persons: Collection[int]) -> dict[int, tuple[tuple[date, Buyer], ...]]:
        """What each of these persons bought and when, oldest first; sales that stand only."""
        if not persons:
            return {}
        found = defaultdict[int, list[tuple[date, Buyer]]](list)
        for row in self._connection.execute(_BOUGHT, {"of_persons": list(persons)}):
            found[row.person].append((row.on, Buyer(row.buyer)))
        return {person: tuple(each) for person, each in found.items()}

    # -- what it brought -----------------------------------------------------------------------

    def brought(
        self, start: datetime, end: datetime, first: date, following: date
    ) -> tuple[Counted, ...]:
        """What each rep's prospecting came to: entries in a span of time, sales in its days.

        A sale is counted for the rep of the entry it began with, whoever sold it.
        """
        span = {"start": start, "end": end}
        logged = self._connection.execute(_LOGGED, span).all()
        came = {row.rep: row.many for row in self._connection.execute(_CAME, span)}
        days = {"first": first, "next": following}
        sold = {row.rep: row.many for row in self._connection.execute(_SOLD, days)}
        by_rep = defaultdict[int, dict[ProspectResult, int]](dict)
        for rep, result, count in logged:
            by_rep[rep][ProspectResult(result)] = count
        return tuple(
            Counted(
                rep,
                entries=sum(by_rep[rep].values()),
                conversations=sum(n for each, n in by_rep[rep].items() if each.is_conversation),
                appointments=by_rep[rep].get(ProspectResult.APPOINTMENT, 0),
                visits=came.get(rep, 0),
                sales=sold.get(rep, 0),
            )
            for rep in sorted({*by_rep, *came, *sold})
        )


def _grouped(
    found: Iterable[tuple[int | None, ProspectEntry]],
) -> dict[int, tuple[ProspectEntry, ...]]:
    by = defaultdict[int, list[ProspectEntry]](list)
    for of, entry in found:
        if of is not None:
            by[of].append(entry)
    return {of: tuple(entries) for of, entries in by.items()}


def _waiting(row: Any) -> Waiting:
    return Waiting(
        id=row.id,
        day=row.day,
        name=row.name,
        phone=phone_of(row.phone, row.e164),
        email=row.email,
        car=row.car,
        plate=row.plate,
        car_year=row.car_year,
        waits_until=row.waits_until,
        floor=row.floor,
        source=row.source,
        left_at=row.left_at,
        person=row.person,
    )


def _entry(row: Any) -> ProspectEntry:
    return ProspectEntry(
        id=row.id,
        kind=ProspectKind(row.kind),
        rep=row.rep,
        at=row.at,
        result=ProspectResult(row.result),
        lane=row.lane,
        sale=row.sale,
        person=row.person,
        note=row.note,
        next_on=row.next_on,
        appointment=row.appointment,
        visit=row.visit,
        by=row.by,
    )


def _all_sold(rows: Iterable[Any]) -> tuple[Sold, ...]:
    """The sales of rows that come one a share, all of a sale together."""
    found = []
    for _, shares in groupby(rows, key=lambda row: row.id):
        of_one = tuple(shares)
        row = of_one[0]
        found.append(
            Sold(
                sale=row.id,
                on=row.on,
                reps=tuple(each.rep for each in of_one[:_MOST_SHARES]),
                buyer=Buyer(row.buyer),
                customer=row.customer,
                vehicle=row.vehicle,
                phone=row.phone_key,
                email=row.email_key,
                person=row.person,
                delivered_on=row.delivered_on,
                contract_until=row.contract_until,
            )
        )
    return tuple(found)
