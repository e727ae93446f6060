"""A rep who leaves: the last day, and into whose hands goes what he or she had in hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from showroom_app.domain import lead_rules
from showroom_app.domain.lead import Because, EntryKind
from showroom_app.domain.line import State
from showroom_app.domain.people import Actor, Rep, Role
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month, last_of_month
from showroom_app.services import call_backs, lead_rows, month_close, timeline
from showroom_app.services.acts import allow, perform
from showroom_app.services.appointments import CalendarEntry
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines
from showroom_app.services.lead_rows import LeadRow
from showroom_app.services.staff import Staff
from showroom_app.storage.store import Store, Work

_MOST = 500

_Body = Callable[[Work, str], Done]


@dataclass(frozen=True, slots=True)
class Taker:
    """A colleague who can take over; `takes_leads` is not so of showroom reps."""

    rep: int
    name: str
    takes_leads: bool


@dataclass(frozen=True, slots=True)
class InHand:
    """What a rep who leaves has in hand, and who can take it over.

    `leads` are the open ones, oldest first, with their follow-ups as next steps; `appointments`
    those that are still to be kept. `call_backs` counts customers who phoned and wait,
    `proposed_sales` what no manager has confirmed yet: those stay the rep's. `state` is OFF for who
    has no place in line.
    """

    rep: Rep
    today: date
    leads: tuple[LeadRow, ...]
    appointments: tuple[CalendarEntry, ...]
    call_backs: int
    proposed_sales: int
    state: State
    takers: tuple[Taker, ...]
    time_zone: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left that somebody else has to see to."""
        return not (self.leads or self.appointments or self.call_backs)


class Leaving:
    """The use cases around the last day of a rep."""

    def __init__(self, store: Store, lines: FloorLines, staff: Staff) -> None:
        self._store = store
        self._lines = lines
        self._staff = staff

    def in_hand(self, actor: Actor, rep: int) -> InHand:
        """What this rep has in hand; raises Refused("not-allowed"), NotFound("rep")."""
        with self._store.read() as work:
            allow(work, actor, UseCase.END_REP)
            known = _rep(work, rep)
            policy = work.policy.policy()
            today = self._staff.today(work)
            open_leads = work.leads.open_of(rep, limit=_MOST)
            expected = [
                each
                for each in work.appointments.between(
                    work.now, work.now.replace(year=work.now.year + 3), rep=rep, limit=_MOST
                )
                if each.state.is_open
            ]
            where = self._lines.where(work, rep)
            proposed = sum(bool(sale.share_of(rep)) for sale in work.sales.proposed())
            return InHand(
                known,
                today.on,
                lead_rows.rows(work, today, open_leads),
                tuple(CalendarEntry(each, known.name) for each in expected),
                len(call_backs.waiting(work, rep)),
                proposed,
                where[1].state(rep) if where is not None else State.OFF,
                tuple(
                    Taker(each.id, each.name, today.roles[each.id].may_have_leads)
                    for each in work.people.reps()
                    if each.id != rep and each.id in today.roles and not _is_gone(each, today.on)
                ),
                policy.time_zone,
            )

    def end(self, actor: Actor, rep: int, last: date, *, act: str | None = None) -> Done:
        """The last day in service of a rep; from the day after it nobody signs in as this rep.

        It can be set anew, and taken back (`stay`). Raises Refused: "not-allowed",
        "ends-before-start" (rep, starts), "ends-before-today" (rep), "month-closed" (month) when it
        lies in a closed month or was set there; NotFound("rep").
        """

        def body(work: Work, act: str) -> Done:
            known = _rep(work, rep)
            if known.starts is not None and last < known.starts:
                raise Refused("ends-before-start", rep=rep, starts=known.starts)
            _check_months(work, known, last)
            if last < self._staff.today(work).on:
                # What was done until today would be by nobody in service.
                raise Refused("ends-before-today", rep=rep)
            work.people.end_rep(rep, last)
            return Done("end-rep", act, rep=rep)

        return self._perform(actor, UseCase.END_REP, act, body)

    def stay(self, actor: Actor, rep: int, *, act: str | None = None) -> Done:
        """A rep does not leave after all, or is back.

        Raises Refused: "not-allowed", "not-leaving", "month-closed"; NotFound("rep").
        """

        def body(work: Work, act: str) -> Done:
            known = _rep(work, rep)
            if known.ends is None:
                raise Refused("not-leaving", rep=rep)
            _check_months(work, known, None)
            work.people.end_rep(rep, None)
            return Done("keep-rep", act, rep=rep)

        return self._perform(actor, UseCase.END_REP, act, body)

    def hand_on(
        self,
        actor: Actor,
        rep: int,
        to: int | None,
        *,
        leads: Sequence[int] = (),
        appointments: Sequence[int] = (),
        act: str | None = None,
    ) -> Done:
        """Leads and appointments of a rep go to a colleague, all of them or none.

        `to` None puts leads back into the pool; an appointment of such a lead waits for who takes
        it. With a lead its open appointments go along. What is not the rep's any more by then is
        left as it is. Raises Refused: "not-allowed", "showroom-no-leads", "no-role",
        "taker-has-left" (rep), "appointment-needs-rep"; NotFound("rep").
        """

        def body(work: Work, act: str) -> Done:
            _rep(work, rep)
            if to is None and appointments:
                raise Refused("appointment-needs-rep")
            if to is not None:
                taker = _rep(work, to)
                if _is_gone(taker, self._staff.today(work).on):
                    raise Refused("taker-has-left", rep=to)
            for lead in leads:
                self._hand_on(work, actor, rep, to, lead)
            for each in appointments:
                if to is not None:
                    self._give_appointment(work, rep, to, each)
            return Done("hand-on", act, rep=rep, assigned=to)

        topics = (Topic.BOARD, Topic.LEADS)
        return perform(self._store, actor, UseCase.HAND_ON, act, topics, body)

    def _hand_on(self, work: Work, actor: Actor, rep: int, to: int | None, lead: int) -> None:
        known = work.leads.lead(lead)
        if known is None or known.owner != rep or not known.is_open:
            return
        if to is None:
            work.leads.save(lead_rules.back_to_pool(known, Because.OWNER_LEFT))
            kind, code, whose = EntryKind.BACK_TO_POOL, Because.OWNER_LEFT, rep
        else:
            who = self._staff.standing(work, to)
            given = lead_rules.assign_to_owner(known, who, work.now, Because.ASSIGNED)
            work.leads.save(given)
            kind, code, whose = EntryKind.ASSIGNED, Because.ASSIGNED, to
            for made in work.appointments.of_lead(lead):
                if made.rep == rep and made.state.is_open:
                    work.appointments.save(replace(made, rep=to))
        timeline.write(work, actor, lead, kind, rep=whose, code=code)

    def _give_appointment(self, work: Work, rep: int, to: int, appointment: int) -> None:
        known = work.appointments.appointment(appointment)
        if known is None or known.rep != rep or not known.state.is_open:
            return
        if known.lead is not None and self._staff.today(work).role(to) is Role.SHOWROOM:
            raise Refused("showroom-no-leads", rep=to)
        work.appointments.save(replace(known, rep=to))

    def _perform(self, actor: Actor, use_case: UseCase, act: str | None, body: _Body) -> Done:
        # The gauges of the month follow the days in service.
        topics = (Topic.PEOPLE, Topic.MONTHS)
        return perform(self._store, actor, use_case, act, topics, body)


def _rep(work: Work, rep: int) -> Rep:
    known = work.people.rep(rep)
    if known is None:
        raise NotFound("rep", str(rep))
    return known


def _is_gone(rep: Rep, today: date) -> bool:
    return rep.ends is not None and rep.ends < today


def _check_months(work: Work, rep: Rep, last: date | None) -> None:
    """Days in service of a closed month stay; raises Refused("month-closed")."""
    closed = work.months.closed()
    if not closed:
        return
    # The months in which the days in service become others.
    changed = [each for each in (rep.ends, last) if each is not None]
    first = min(changed)
    for month in sorted(closed):
        if month >= first_of_month(first) and not _same_in(month, rep.ends, last):
            month_close.check_open(work, month)


def _same_in(month: date, before: date | None, after: date | None) -> bool:
    """Whether a month has the same days in service with either last day."""
    end = last_of_month(month)
    return min(before or end, end) == min(after or end, end)
