"""The close of a business day: by hand with what stays open, or by itself when it is due."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4

from showroom_app.domain import day_close
from showroom_app.domain.floor_facts import ArrivalKind, DayClosed
from showroom_app.domain.line import Line, OpenVisit, State, settled
from showroom_app.domain.people import PROGRAM, Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import visit_log
from showroom_app.services.act_notes import note_decided
from showroom_app.services.acts import allow, perform
from showroom_app.services.calendar import calendar_of
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines, append
from showroom_app.storage.store import Store, Work

ALREADY_CLOSED = "already-closed"
"""The remark of a close that found the day closed."""

"""Who closes a day by itself: no station, so that nobody takes it back as an own act."""
_MOST_DAYS = 400
_MOST_LEADS = 50
_TAIL = 40
"""A close is among the last entries of a day: who waited then stands behind it."""


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """A visit that a close would leave without an outcome, or of a customer who still waits.

    `rep` is who has the customer, else who is waited for; `customer` is what is known, "" nothing.
    """

    visit: int
    kind: ArrivalKind
    rep: int | None
    rep_name: str
    customer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class NotBack:
    """A rep who has not come back from the desk or a break."""

    rep: int
    name: str
    state: State


@dataclass(frozen=True, slots=True)
class UntouchedLead:
    """A lead that nobody has tried to answer yet."""

    lead: int
    name: str
    owner_name: str
    arrived: datetime


@dataclass(frozen=True, slots=True)
class OpenAtClose:
    """What is still open when a floor's day ends; `untouched` counts all leads, the list is cut.

    `closed_at` is set where the day is closed already.
    """

    floor: int
    day: date
    visits: tuple[LeftOpen, ...]
    waiting: tuple[LeftOpen, ...]
    not_back: tuple[NotBack, ...]
    untouched_leads: tuple[UntouchedLead, ...]
    untouched: int
    closed_at: datetime | None = None


class DayClose:
    """Closes the days of the floors."""

    def __init__(self, store: Store, lines: FloorLines) -> None:
        self._store = store
        self._lines = lines
        self._known_closed: dict[int, tuple[date, int]] = {}

    def whats_open(self, actor: Actor, floor: int) -> OpenAtClose:
        """What a close of this floor now would leave open.

        Raises Refused("not-allowed") for who may not close it, NotFound("floor").
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.CLOSE_DAY)
            _check_floor(work, floor)
            line = self._lines.line(work, floor)
            names = {rep.id: rep.name for rep in work.people.reps()}
            known = work.visits.visits(list(line.visits))
            untouched = work.leads.unanswered(floors=[floor], limit=_MOST_LEADS)

            def row(opened: OpenVisit) -> LeftOpen:
                rep = opened.serving.rep if opened.serving else opened.wants
                details = known.get(opened.visit)
                customer = (details.name or details.note) if details else ""
                name = names.get(rep, "") if rep is not None else ""
                return LeftOpen(opened.visit, opened.kind, rep, name, customer, opened.at)

            return OpenAtClose(
                floor,
                self._lines.day(work),
                tuple(row(each) for each in line.visits.values() if each.serving),
                tuple(map(row, line.waiting())),
                tuple(
                    NotBack(rep, names.get(rep, ""), line.state(rep))
                    for rep in day_close.not_back(line)
                ),
                tuple(
                    UntouchedLead(
                        each.lead.id,
                        each.lead.name or each.lead.company,
                        names.get(each.lead.owner, "") if each.lead.owner is not None else "",
                        each.lead.arrived,
                    )
                    for each in untouched
                ),
                work.leads.counts(floors=[floor]).unanswered,
                line.closed_at,
            )

    def close(self, actor: Actor, floor: int, *, act: str | None = None) -> Done:
        """Close today's day of a floor by hand; one that is closed stays as it is, no error.

        Everyone is out, who waited has left; visits that somebody has stay without an outcome.
        Raises Refused("not-allowed"), NotFound("floor").
        """

        def body(work: Work, act: str) -> Done:
            _check_floor(work, floor)
            line = self._lines.line(work, floor)
            return _close(work, actor, act, floor, self._lines.day(work), line, work.now)

        return perform(self._store, actor, UseCase.CLOSE_DAY, act, (Topic.BOARD,), body)

    def close_due(self, actor: Actor = PROGRAM) -> tuple[Done, ...]:
        """Close by itself what is due: today's days, and earlier ones that never were.

        An earlier day is closed as of its closing time, whenever the program runs again. Cheap
        when nothing is due, and no right of the actor's: the program itself closes, at the
        actor's station, though the audit names who let it look.
        """
        with self._store.read() as work:
            due = [found for floor in work.people.floors() for found in self._due(work, floor.id)]
        closed = [self._close_by_itself(actor, floor, day) for floor, day in due]
        return tuple(done for done in closed if done is not None)

    def _due(self, work: Work, floor: int) -> list[tuple[int, date]]:
        """The days of a floor that are to be closed now, the oldest first."""
        policy = work.policy.policy()
        today = policy.business_day(work.now)
        found: list[tuple[int, date]] = []
        line = settled(self._lines.today(work, floor).line, work.now)
        if is_due(line, today, work.now, policy):
            found.append((floor, today))
        before = today
        while len(found) < _MOST_DAYS:
            days = work.floor_log.days(floor, limit=1, before=before)
            if not days or self._is_closed(work, floor, days[0]):
                break
            before = days[0]
            found.append((floor, before))
        return found[::-1]

    def _is_closed(self, work: Work, floor: int, day: date) -> bool:
        """Whether an earlier day was closed; asked at every look, so the answer is remembered."""
        last = work.floor_log.last(floor, day)
        if self._known_closed.get(floor) == (day, last):
            return True
        tail = work.floor_log.events(floor, day, after=max(0, last - _TAIL))
        closing = [event.act for event in tail if isinstance(event.fact, DayClosed)]
        closed = bool(closing) and tail[-1].act == closing[-1]
        if not closed:
            closed = self._lines.folded(work, floor, day).line.closed_at is not None
        if closed:
            self._known_closed[floor] = day, last
        return closed

    def _close_by_itself(self, actor: Actor, floor: int, day: date) -> Done | None:
        with self._store.write(Topic.BOARD) as work:
            policy = work.policy.policy()
            line = self._lines.folded(work, floor, day).line
            if day == policy.business_day(work.now):
                line = settled(line, work.now)
                if not is_due(line, day, work.now, policy):
                    return None
                at = work.now
            else:
                at = max(closing_time(day, policy), line.at or work.now)
                line = settled(line, at)
            done = _close(work, PROGRAM, uuid4().hex, floor, day, line, at, automatic=True)
            if done.number is None:
                return None
            number, act = done.number, done.act
            note_decided(work, actor, UseCase.CLOSE_DUE, act, floor=floor, number=number)
            return done


def is_due(line: Line, day: date, now: datetime, policy: Policy) -> bool:
    """Whether today's day of a floor is to close by itself now."""
    if line.at is None or line.closed_at is not None:
        return False
    hours = policy.hours[day.weekday()]
    special = day in policy.openings or day in policy.closings
    if hours is not None and not special and policy.local(now).time() < hours[1]:
        # A public holiday only makes it later: no need to load the calendar before closing time.
        return False
    opening = calendar_of(policy, day).opening(day)
    return day_close.due(line, opening[1] if opening else None, now, policy) is not None


def closing_time(day: date, policy: Policy) -> datetime:
    """When a business day ended: closing time, or its latest moment without opening hours."""
    opening = calendar_of(policy, day).opening(day)
    latest = datetime.combine(day, day_close.LATEST, policy.tz)
    return latest if opening is None else min(opening[1], latest)


def _close(
    work: Work,
    actor: Actor,
    act: str,
    floor: int,
    day: date,
    line: Line,
    at: datetime,
    *,
    automatic: bool = False,
) -> Done:
    facts = day_close.close(line, at, automatic=automatic)
    if not facts:
        return Done("close", act, floor=floor, remark=ALREADY_CLOSED)
    written = append(work, floor, day, act, actor, facts, line=line, at=at)
    visit_log.follow(work, facts, at)
    assert isinstance(facts[0], DayClosed)
    return Done("close", act, floor=floor, number=written[-1].number)


def _check_floor(work: Work, floor: int) -> None:
    if work.people.floor(floor) is None:
        raise NotFound("floor", str(floor))
