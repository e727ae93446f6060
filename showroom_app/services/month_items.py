"""The checklist of a month before it is closed: what is not settled yet, and what each opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import UTC, date, datetime, time

from showroom_app.domain import sale as sales
from showroom_app.domain.floor_facts import DayClosed, Disputed, Event, Reopened, Ruled, Undone
from showroom_app.domain.month_close import Item
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month, next_month
from showroom_app.services import sold_visits
from showroom_app.services.overview_view import Opening, Opens
from showroom_app.services.sales import LedgerRow, ledger
from showroom_app.storage.store import Work

MOST = 50
"""So many things of one kind are named; all are counted."""

_OPEN = frozenset({"set", "confirmed"})
_KINDS = (Disputed, Ruled, DayClosed, Reopened, Undone)


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that is not settled: what opens it, and who and when it is about.

    `on` is its day, `rep` the name of the rep, `customer` a name as it was given, "" for none;
    `floor` the name of a floor, `role` that which continues.
    """

    opens: Opens
    on: date | None = None
    rep: str = ""
    customer: str = ""
    floor: str = ""
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One line of the checklist; `count` is of all things, of which at most 50 are in `things`."""

    item: Item
    count: int = 0
    things: tuple[Thing, ...] = field(default=())

    @property
    def is_done(self) -> bool:
        """Whether nothing is open."""
        return self.count == 0

    @property
    def blocks(self) -> bool:
        """Whether the month cannot be closed before."""
        return self.count > 0 and self.item.blocks


def checklist(work: Work, month: date) -> tuple[CheckRow, ...]:
    """All lines in their order, those that are done included."""
    policy = work.policy.policy()
    names = {rep.id: rep.name for rep in work.people.reps()}
    floors = {floor.id: floor.name for floor in work.people.floors()}
    seen = _Month(work, policy, month, names, floors)
    return tuple(_row(item, _FIND[item](seen)) for item in Item)


def blocking(work: Work, month: date) -> int:
    """How many things keep a month from being closed."""
    return sum(row.count for row in checklist(work, month) if row.blocks)


@dataclass(frozen=True, slots=True)
class _Month:
    """What is looked through."""

    work: Work
    policy: Policy
    month: date
    names: Mapping[int, str]
    floors: Mapping[int, str]

    @property
    def end(self) -> date:
        return next_month(self.month)

    def name(self, rep: int | None) -> str:
        return self.names.get(rep, f"#{rep}") if rep is not None else ""


def _row(item: Item, things: Iterable[Thing]) -> CheckRow:
    found = tuple(things)
    return CheckRow(item, len(found), found[:MOST])


def _open_days(seen: _Month) -> Iterable[Thing]:
    for floor, name in seen.floors.items():
        events = _events(seen, floor)
        for day in sorted(seen.work.floor_log.lasts(floor, seen.month)):
            acts = [e.fact for e in events if e.day == day]
            closing = [fact for fact in acts if isinstance(fact, DayClosed | Reopened)]
            if not closing or isinstance(closing[-1], Reopened):
                opens = Opens(Opening.FLOOR_DAY, floor=floor, day=day)
                yield Thing(opens, day, floor=name)


def _floor_disputes(seen: _Month) -> Iterable[Thing]:
    for floor, name in seen.floors.items():
        events = [event for event in _events(seen, floor) if event.day < seen.end]
        ruled = {event.fact.dispute for event in events if isinstance(event.fact, Ruled)}
        for event in events:
            if isinstance(event.fact, Disputed) and event.act not in ruled:
                opens = Opens(Opening.FLOOR_DAY, floor=floor, day=event.day)
                yield Thing(opens, event.day, seen.name(event.fact.rep), floor=name)


def _events(seen: _Month, floor: int) -> list[Event]:
    """What tells of closed days and disputes, without what was undone."""
    events = seen.work.floor_log.of_kinds(floor, seen.month, _KINDS)
    undone = {event.fact.act for event in events if isinstance(event.fact, Undone)}
    return [event for event in events if event.act not in undone]


def _proposed(seen: _Month) -> Iterable[Thing]:
    """Those that will count in this month: what is not delivered yet moves no gauge of it."""
    return _sales(seen, lambda row: not row.sale.confirmed and _is_of(seen, row.counts_on))


def _questions(seen: _Month) -> Iterable[Thing]:
    return _sales(
        seen,
        lambda row: (
            row.sale.confirmed
            and bool(row.questions)
            and _is_of(seen, row.counts_on or row.sale.on)
        ),
    )


def _is_of(seen: _Month, day: date | None) -> bool:
    return day is not None and first_of_month(day) == seen.month


def _sales(seen: _Month, wanted: Callable[[LedgerRow], bool]) -> Iterable[Thing]:
    """The sales that the ledger of the month shows and nobody took back."""
    for row in ledger(seen.work, seen.month):
        sale = row.sale
        if row.stands and wanted(row):
            opens = Opens(Opening.SALE, number=sale.id, month=seen.month)
            rep = ", ".join(seen.name(share.rep) for share in sale.shares)
            yield Thing(opens, sale.on, rep, sale.customer)


def _sale_disputes(seen: _Month) -> Iterable[Thing]:
    """Those of sales that count in this month, and of closed months in the first open one.

    A ruling on a sale of a closed month is entered in the open month.
    """
    closed = seen.work.months.closed()
    first_open = next_month(max(closed)) if closed else date.min
    disputes = seen.work.months.open_disputes()
    numbers = {each.id for each in disputes}
    entries = {sale.id: sale for sale in seen.work.sales.sales(numbers)} if numbers else {}
    for each in disputes:
        counts_on = sales.counting_day(entries[each.id], seen.policy)
        if max(first_of_month(counts_on or each.on), first_open) == seen.month:
            opens = Opens(Opening.SALE, number=each.id, month=first_of_month(each.on))
            yield Thing(opens, each.on, seen.name(each.rep), each.customer)


def _sold_visits(seen: _Month) -> Iterable[Thing]:
    for each in sold_visits.sold_between(seen.work, seen.month, seen.end, 2000):
        opens = Opens(Opening.LEDGER, number=each.visit, month=seen.month)
        yield Thing(opens, each.on, each.rep, each.customer)


def _open_visits(seen: _Month) -> Iterable[Thing]:
    for each in seen.work.months.open_visits(seen.month, seen.end):
        opens = Opens(Opening.BOARD, number=each.id, floor=each.floor, day=each.on)
        floor = seen.floors.get(each.floor or 0, "")
        yield Thing(opens, each.on, seen.name(each.rep), each.customer, floor)


def _open_appointments(seen: _Month) -> Iterable[Thing]:
    start, end = (
        datetime.combine(day, time.min, seen.policy.tz).astimezone(UTC)
        for day in (seen.month, seen.end)
    )
    for each in seen.work.appointments.between(start, min(end, seen.work.now), limit=5000):
        if each.state.value not in _OPEN:
            continue
        on = seen.policy.business_day(each.at)
        opens = Opens(Opening.APPOINTMENTS, day=on)
        if each.lead is not None:
            opens = Opens(Opening.LEAD, number=each.lead)
        yield Thing(opens, on, seen.name(each.rep), each.customer)


def _roles(seen: _Month) -> Iterable[Thing]:
    """For the next month for which one can choose; the last role continues."""
    month = next_choice_month(seen.work, seen.policy)
    for rep, name, role in not_chosen(seen.work, month):
        yield Thing(Opens(Opening.REP, number=rep, month=month), rep=name, role=role)


def not_chosen(work: Work, month: date) -> Iterable[tuple[int, str, Role]]:
    """The reps in service who have not chosen for a month, by name; their role continues."""
    roles = work.people.roles(month)
    for rep in work.people.reps():
        choice = roles.get(rep.id)
        if choice is None or (rep.ends is not None and rep.ends < month) or choice.month == month:
            continue
        yield rep.id, rep.name, choice.role


def next_choice_month(work: Work, policy: Policy) -> date:
    """The month for which roles are chosen next: the one after this month."""
    return next_month(first_of_month(policy.business_day(work.now)))


_FIND: Mapping[Item, Callable[[_Month], Iterable[Thing]]] = {
    Item.OPEN_DAYS: _open_days,
    Item.PROPOSED_SALES: _proposed,
    Item.SALE_DISPUTES: _sale_disputes,
    Item.QUESTIONS: _questions,
    Item.SOLD_VISITS: _sold_visits,
    Item.OPEN_VISITS: _open_visits,
    Item.OPEN_APPOINTMENTS: _open_appointments,
    Item.FLOOR_DISPUTES: _floor_disputes,
    Item.ROLES: _roles,
}
