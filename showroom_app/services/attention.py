"""What a manager should look at: one item for each kind of thing that is not as it should be.

What happens now (clocks, the floor, appointments, calls) belongs to the month that runs; what is
wrong with a month (its fairness, its sales, its close) to the month that is shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from showroom_app.domain import month_close
from showroom_app.domain.appointment import Appointment, AppointmentState
from showroom_app.domain.line import elapsed, late_from
from showroom_app.domain.month_close import Item as Check
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.quota import State
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month
from showroom_app.services import month_items
from showroom_app.services.calendar import calendar_of
from showroom_app.services.fairness import FairnessRow
from showroom_app.services.floor_lines import FloorLines
from showroom_app.services.ledger_view import Show, waiting
from showroom_app.services.month_items import CheckRow
from showroom_app.services.overview_counts import midnight
from showroom_app.services.overview_memory import OverviewMemory
from showroom_app.services.overview_view import (
    Attention,
    HourCell,
    Item,
    Opening,
    Opens,
    OverviewView,
)
from showroom_app.services.prospecting_page import Look
from showroom_app.services.quota_view import GaugeRow, month_of_gauges
from showroom_app.services.tending import Alarm, Tending
from showroom_app.storage.store import Store, Work

NO_CHANCE = 0.01
"""Under this chance a quota is out of reach."""
_NAMED = 3
"""So many are named; the others are counted."""
_LOOKED_AHEAD = 3
"""Appointments of so many selling days, today the first, should be confirmed."""
_MOST_OF_A_DAY = 500
_CHECKS = {
    Check.QUESTIONS: Attention.SALE_QUESTIONS,
    Check.PROPOSED_SALES: Attention.PROPOSED_SALES,
    Check.SALE_DISPUTES: Attention.SALE_DISPUTES,
    Check.FLOOR_DISPUTES: Attention.FLOOR_DISPUTES,
}
_SHOWS = {
    Show.QUESTIONS: Attention.SALE_QUESTIONS,
    Show.PROPOSED: Attention.PROPOSED_SALES,
    Show.DISPUTES: Attention.SALE_DISPUTES,
}
"""What of the ledger is behind which item."""


class NeedsAttention:
    """Looks for what needs a manager; for the database thread.

    What costs a look through many rows is remembered until a counter moves, or the day changes.
    """

    def __init__(self, store: Store, lines: FloorLines, tending: Tending) -> None:
        self._store = store
        self._lines = lines
        self._tending = tending
        self._memory = OverviewMemory()

    def items(self, view: OverviewView) -> tuple[Item, ...]:
        """The items of an overview without them, the most pressing first."""
        late: tuple[Alarm, ...] = ()
        if view.is_running:
            late = self._tending.every_alarm().expired
        with self._store.read() as work:
            policy = work.policy.policy()
            found = [*self._of_month(work, policy, view)]
            if view.is_running:
                found += _late_leads(late)
                found += self._floor(work, policy, view.floor)
                found += self._out_of_reach(work, view)
                found += _unconfirmed(work, policy)
        if view.is_running:
            found += self._happy_calls(view)
        order = list(Attention)
        return tuple(sorted(found, key=lambda item: (not item.is_urgent, order.index(item.code))))

    # -- now -----------------------------------------------------------------------------------

    def _floor(self, work: Work, policy: Policy, floor: int | None) -> Iterator[Item]:
        """Who is late at the desk, and who waits at the door longer than a manager should hear."""
        late: list[tuple[timedelta, dict[str, object], int]] = []
        waits: list[tuple[timedelta, int]] = []
        patience = timedelta(minutes=policy.waiting_alert_minutes)
        for each in work.people.floors():
            if floor not in (None, each.id):
                continue
            line = self._lines.line(work, each.id)
            for standing in line.standings.values():
                if standing.desk is not None and work.now > late_from(standing.desk):
                    by = elapsed(late_from(standing.desk), work.now)
                    facts: dict[str, object] = {
                        "rep": standing.rep,
                        "minutes": _minutes(by),
                        "return_by": standing.desk.return_by,
                        "place": line.place(standing.rep),
                    }
                    late.append((by, facts, each.id))
            waits += [
                (elapsed(visit.at, work.now), each.id)
                for visit in line.waiting()
                if elapsed(visit.at, work.now) > patience
            ]
        if late:
            _, facts, where = max(late, key=lambda found: found[0])
            facts["count"] = len(late)
            yield Item(Attention.DESK_LATE, True, Opens(Opening.BOARD, floor=where), facts)
        if waits:
            longest, where = max(waits)
            yield Item(
                Attention.CUSTOMER_WAITS,
                True,
                Opens(Opening.BOARD, floor=where),
                {"count": len(waits), "minutes": _minutes(longest)},
            )

    def _out_of_reach(self, work: Work, view: OverviewView) -> Iterator[Item]:
        """Reps whose quota is out of reach, whose chance is the least first."""

        def read() -> tuple[GaugeRow, ...]:
            rows = month_of_gauges(work, view.month).rows
            lost = (row for row in rows if _is_out_of_reach(row))
            return tuple(sorted(lost, key=lambda row: (row.gauge.gap, row.name)))

        # The chance moves with the hours of the day; within one it stands near enough.
        hour = work.now.replace(minute=0, second=0, microsecond=0)
        known = self._memory.recall(work, ("gauges", view.month, hour), (Topic.SALES,), read)
        ids = {row.rep for row in view.reps}
        lost = [row for row in known if view.floor is None or row.rep in ids]
        if lost:
            first = lost[0].gauge
            yield Item(
                Attention.CANNOT_REACH,
                True,
                Opens(Opening.REP, number=lost[0].rep, month=view.month),
                {
                    "count": len(lost),
                    "rep": lost[0].rep,
                    "quota": first.quota,
                    "counted": first.counted,
                    "fleet": first.not_counted.fleet,
                    **_names([row.name for row in lost]),
                },
            )

    def _happy_calls(self, view: OverviewView) -> Iterator[Item]:
        """Happy calls whose day has passed, by the role of who should make them."""
        with self._store.read() as work:
            calls = Look(work).page(None).calls
        rows = [row for row in calls if row.is_overdue]
        if view.floor is not None:
            ids = {row.rep for row in view.reps}
            rows = [row for row in rows if row.rep in ids]
        if rows:
            roles = {row.rep: row.role for row in view.reps}
            found = Counter(roles.get(row.rep or 0) for row in rows)
            yield Item(
                Attention.HAPPY_CALLS,
                False,
                Opens(Opening.PROSPECTING),
                {
                    "count": len(rows),
                    "roles": tuple((role, found[role]) for role in Role if found[role]),
                    "nobodys": found[None],
                },
            )

    # -- the month -----------------------------------------------------------------------------

    def _of_month(self, work: Work, policy: Policy, view: OverviewView) -> Iterator[Item]:
        yield from _unfair(view)
        yield from _short(view)
        closed = work.months.closed()
        if view.month not in closed and view.month <= view.this_month:
            for row in self._checklist(work, view.month):
                # Of the month that runs the ledger shows what waits of every month.
                if not (view.is_running and _CHECKS.get(row.item) in _SHOWS.values()):
                    yield from _check(row, view.month)
        if view.is_running:
            yield from self._ledger(work, view.month)
        yield from self._ready(work, policy, closed)

    def _ledger(self, work: Work, month: date) -> Iterator[Item]:
        """The sales that wait for a manager, as many as the ledger shows of them."""
        topics = (Topic.SALES, Topic.PEOPLE, Topic.POLICY, Topic.MONTHS)
        found = self._memory.recall(work, ("ledger", month), topics, lambda: waiting(work, month))
        names = {rep.id: rep.name for rep in work.people.reps()}
        for show, code in _SHOWS.items():
            rows = found[show]
            if rows:
                reps = [names.get(each.rep, "") for row in rows for each in row.sale.shares]
                opens = Opens(Opening.LEDGER, rows[0].sale.id, month=month, show=show)
                if len(rows) > 1:
                    opens = replace(opens, number=None)
                facts = {"count": len(rows), **_names(list(dict.fromkeys(filter(None, reps))))}
                yield Item(code, False, opens, facts)

    def _ready(self, work: Work, policy: Policy, closed: frozenset[date]) -> Iterator[Item]:
        """The first month that is over and not closed."""
        first = work.months.first_month()
        this_month = first_of_month(policy.business_day(work.now))
        over = month_close.months_between(first, this_month) if first else ()
        month = next((each for each in over if each not in closed), None)
        if month is not None:
            checks = self._checklist(work, month)
            blocking = sum(row.count for row in checks if row.blocks)
            left = sum(not row.is_done for row in checks if not row.blocks)
            yield Item(
                Attention.MONTH_READY,
                False,
                Opens(Opening.MONTH, month=month),
                {"count": blocking, "open": left, "month": month},
            )

    def _checklist(self, work: Work, month: date) -> tuple[CheckRow, ...]:
        today = work.policy.policy().business_day(work.now)
        return self._memory.recall(
            work,
            ("checklist", month, today),
            (Topic.SALES, Topic.BOARD, Topic.LEADS, Topic.MONTHS),
            lambda: month_items.checklist(work, month),
        )


def _late_leads(late: Sequence[Alarm]) -> Iterator[Item]:
    """Leads that nobody answered in time, the one that waits longest named."""
    if not late:
        return
    oldest = max(late, key=lambda each: each.row.clock.business_minutes).row
    opens = Opens(Opening.LEADS)
    if len(late) == 1:
        opens = Opens(Opening.LEAD, number=oldest.lead)
    yield Item(
        Attention.LEADS_LATE,
        True,
        opens,
        {
            "count": len(late),
            "minutes": int(oldest.clock.business_minutes),
            "name": oldest.title,
            "limit": oldest.clock.limit,
        },
    )


def _unconfirmed(work: Work, policy: Policy) -> Iterator[Item]:
    """The day, of the next selling days, with the most appointments that nobody confirmed."""
    today = policy.business_day(work.now)
    calendar = calendar_of(policy, today, today + timedelta(days=14))
    ahead = [today + timedelta(days=n) for n in range(14)]
    days = [day for day in ahead if calendar.is_selling_day(day)][:_LOOKED_AHEAD]
    worst: tuple[int, date, list[Appointment], int] | None = None
    for day in days:
        start = max(work.now, midnight(day, policy))
        end = midnight(day + timedelta(days=1), policy)
        if start >= end:
            continue
        due = [
            each
            for each in work.appointments.between(start, end, limit=_MOST_OF_A_DAY)
            if each.state.is_open
        ]
        open_ones = [each for each in due if each.state is not AppointmentState.CONFIRMED]
        if open_ones and (worst is None or len(open_ones) > worst[0]):
            worst = len(open_ones), day, open_ones, len(due)
    if worst is not None:
        count, day, open_ones, all_of_day = worst
        yield Item(
            Attention.UNCONFIRMED,
            False,
            Opens(Opening.APPOINTMENTS, day=day),
            {
                "count": count,
                "of": all_of_day,
                "on": day,
                "weekday": day.weekday(),
                **_names([each.customer for each in open_ones if each.customer]),
            },
        )


def _unfair(view: OverviewView) -> Iterator[Item]:
    """Who had notably more ups than expected, and who fewer."""
    notable = [row for row in view.fairness if row.figures.is_notable]
    if not notable or not view.is_whole:
        return
    most = max(notable, key=lambda row: row.figures.difference)
    least = min(notable, key=lambda row: row.figures.difference)
    facts: dict[str, object] = {"count": len(notable)}
    if most.figures.difference > 0:
        facts |= {"rep": most.rep, "over": _ups(most)}
    if least.figures.difference < 0:
        facts |= {"other": least.rep, "under": _ups(least)}
    facts |= {
        name: sum(getattr(row.figures, name) for row in notable)
        for name in ("given_back", "assigned", "skips", "misses")
    }
    opens = Opens(Opening.FAIRNESS, floor=view.floor, month=view.month)
    yield Item(Attention.UNFAIR, False, opens, facts)


def _ups(row: FairnessRow) -> int:
    return round(abs(row.figures.difference))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Hours of one weekday, one after the other, that were short of reps."""

    cells: tuple[HourCell, ...]

    @property
    def missing(self) -> float:
        """Ups an hour for which nobody was there, all hours together."""
        return sum((cell.an_hour or 0) - (cell.reps or 0) for cell in self.cells)


def _short(view: OverviewView) -> Iterator[Item]:
    """The stretch of hours in which most was missing, and how many hours are short besides."""
    stretches = [_Stretch(tuple(cells)) for cells in _runs(view.hours)]
    if not stretches:
        return
    worst = max(stretches, key=lambda each: each.missing)
    cells = worst.cells
    count = sum(len(each.cells) for each in stretches)
    yield Item(
        Attention.SHORT_OF_REPS,
        False,
        Opens(Opening.ABSENCES),
        {
            "count": count,
            "weekday": cells[0].weekday,
            "from_hour": cells[0].hour,
            "to_hour": cells[-1].hour + 1,
            "ups": sum(cell.an_hour or 0 for cell in cells) / len(cells),
            "reps": sum(cell.reps or 0 for cell in cells) / len(cells),
            "more": count - len(cells),
        },
    )


def _runs(cells: Iterable[HourCell]) -> list[list[HourCell]]:
    runs: list[list[HourCell]] = []
    for cell in cells:
        if not cell.is_short:
            continue
        last = runs[-1][-1] if runs else None
        if last is not None and (last.weekday, last.hour + 1) == (cell.weekday, cell.hour):
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return runs


def _check(row: CheckRow, month: date) -> Iterator[Item]:
    """Sales and disputes that wait for a manager."""
    code = _CHECKS.get(row.item)
    if code is None or not row.count:
        return
    opens = row.things[0].opens
    if row.count > 1 and opens.kind is Opening.SALE:
        # The ledger would show those of other months among them; the checklist does not.
        opens = Opens(Opening.MONTH, month=month)
    reps = [rep for thing in row.things for rep in thing.rep.split(", ") if rep]
    yield Item(code, False, opens, {"count": row.count, **_names(list(dict.fromkeys(reps)))})


def _is_out_of_reach(row: GaugeRow) -> bool:
    return row.gauge.chance < NO_CHANCE and row.gauge.state not in (State.REACHED, State.STARTING)


def _names(names: Sequence[str]) -> Mapping[str, object]:
    """The first names of a list, and how many more there are."""
    return {"names": tuple(names[:_NAMED]), "more": max(0, len(names) - _NAMED)}


def _minutes(length: timedelta) -> int:
    return int(length / timedelta(minutes=1))
