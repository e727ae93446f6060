"""What the kiosk shows: who may come in, and everything a rep sees of the own day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from showroom_app.domain import explain, floor_rules, lead_desk, visit
from showroom_app.domain.floor_facts import (
    BlockCause,
    CameBack,
    Effect,
    Event,
    Finished,
    Outcome,
    TookUp,
    WasCalled,
)
from showroom_app.domain.lead import Lead, NextStep
from showroom_app.domain.line import Line, State, foreseen, settled, undone_acts
from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.standing import OpenVisit, late_from
from showroom_app.domain.topic import Topic
from showroom_app.services import call_backs, pins
from showroom_app.services.acts import allow
from showroom_app.services.desk_history import DeskHistory
from showroom_app.services.floor_acts import known_rep
from showroom_app.services.floor_lines import FloorLines, counted
from showroom_app.services.floor_visits import missing
from showroom_app.services.kiosk_rows import After, Door, KioskView, OwnDay, OwnVisit, ToDo
from showroom_app.services.quota_view import whole_month
from showroom_app.services.roles import next_role
from showroom_app.services.sign_in import waiting_until
from showroom_app.storage.repositories.visits import Visit
from showroom_app.storage.store import Store, Work

if TYPE_CHECKING:
    from showroom_app.services.tending import Alarm, Tending

_EARLIER_STEP = timedelta(minutes=5)
_LEAST_AWAY = timedelta(minutes=5)
_MOST_TO_DO = 20
_EARLIER_TIMES = 3
_KEPT = After(Effect.KEPT, None)


class Kiosk:
    """The reads of the kiosk, and the first PIN that a rep chooses there."""

    def __init__(
        self,
        store: Store,
        lines: FloorLines,
        history: DeskHistory,
        tending: Tending,
    ) -> None:
        self._store = store
        self._lines = lines
        self._history = history
        self._tending = tending

    def door(self, rep: int) -> Door:
        """What this rep meets who wants to sign in; raises NotFound."""
        with self._store.read() as work:
            user = work.people.user_of_rep(rep)
            if user is None:
                raise NotFound("rep", str(rep))
            until = waiting_until(work.people.wrong_tries(user.id), work.recorded)
            wait = until - work.recorded if until is not None else timedelta(0)
            managed = work.people.has_manager()
            return Door(rep, user.has_secret, wait, by_manager=managed and not user.has_secret)

    def choose_pin(self, actor: Actor, rep: int, pin: str) -> None:
        """A rep who has no PIN yet chooses the first one, as long as there is no manager.

        Then a manager sets it: else whoever stands at the kiosk first is that rep. Raises Refused:
        "has-pin", "pin-by-manager", "pin-digits"; NotFound for an unknown rep.
        """
        stored = pins.hashed_pin(pin)
        with self._store.write(Topic.PEOPLE) as work:
            user = work.people.user_of_rep(rep)
            if user is None:
                raise NotFound("rep", str(rep))
            if actor.kind is not UserKind.MANAGER and work.people.has_manager():
                raise Refused("pin-by-manager", rep=rep)
            if user.has_secret:
                raise Refused("has-pin", rep=rep)
            work.people.set_secret(user.id, stored, work.now)
            work.audit.add(
                at=work.now,
                recorded=work.recorded,
                user=user.id,
                station=actor.station,
                use_case=UseCase.SET_PIN,
                act=uuid4().hex,
                facts={"rep": rep},
            )

    def day(self, actor: Actor, rep: int) -> KioskView:
        """How this rep stands now, what he or she can do, and the own day.

        The gauge, and what is late of the leads, are for the rep and a manager only. Raises
        Refused("not-allowed") for a colleague's, NotFound.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_DAY, own=rep)
            view = self._day(work, rep)
            try:
                allow(work, actor, UseCase.SEE_GAUGE, own=rep)
            except Refused:
                return view
            gauge = next((row for row in whole_month(work).rows if row.rep == rep), None)
        late = [_first_answer(each, rep) for each in self._tending.alarms(rep)]
        late.sort(key=lambda each: not each.is_mine)
        return replace(view, gauge=gauge, to_do=with_late(late, view.to_do))

    def _day(self, work: Work, rep: int) -> KioskView:
        policy, now = work.policy.policy(), work.now
        known = known_rep(work, rep)
        floor, line = self._floor(work, rep, known.floor)
        today = policy.business_day(now)
        choice = work.people.role_of(rep, today.replace(day=1))
        standing = line.standing(rep) or line.gone.get(rep)
        role = standing.role if standing else choice.role if choice else Role.SHOWROOM
        state = line.state(rep)
        view = KioskView(
            now,
            policy.time_zone,
            rep,
            known.name,
            role,
            floor,
            state,
            place=line.place(rep),
            since=standing.since_at if standing else None,
            desk_from=policy.desk_from,
            unanswered_leads=work.leads.counts().unanswered,
            own_leads=work.leads.untouched(rep),
            reps_log_arrivals=policy.reps_log_arrivals,
        )
        floors = self._lines.been(work, rep) or (floor,)
        logs = [self._lines.today(work, each).events for each in floors]
        flags = [f for each in floors for f in self._lines.today(work, each).line.disputes]
        view = self._with_state(work, view, line, policy)
        view = self._with_desk(work, view, line, policy)
        return replace(
            view,
            visits=_visits(work, view, line, policy, today),
            earlier_visits=_earlier(work, rep, today),
            today=_own_day(line, logs, rep),
            steps=explain.why_on_floors(logs, rep),
            disputed=frozenset(each.act for each in flags if each.rep == rep),
            to_do=_to_do(work, rep, policy),
            next_role=next_role(work, policy, known),
        )

    def _floor(self, work: Work, rep: int, own: int) -> tuple[int, Line]:
        """Where a rep is checked in, else was last today, else his or her own floor."""
        found = self._lines.where(work, rep)
        if found is not None:
            return found
        been = self._lines.been(work, rep)
        was = been[-1] if been else own
        return was, settled(counted(was, self._lines.all_today(work)), work.now)

    def _with_state(self, work: Work, view: KioskView, line: Line, policy: Policy) -> KioskView:
        """What the state brings with it: a break, a block, or a place at check-in."""
        rep, standing = view.rep, line.standing(view.rep)
        if standing is None:
            in_queue = view.role.stands_in_queue
            return replace(
                view,
                last_place=len(line.places()) + 1 if in_queue else None,
                blocks=missing(work, rep) if in_queue else (),
            )
        if BlockCause.FOLLOW_UPS in standing.blocked:
            view = replace(view, overdue_follow_ups=len(work.leads.overdue(rep, work.now)))
        view = replace(view, blocks=standing.blocked)
        if standing.on_break is not None and view.state is State.ON_BREAK:
            back = foreseen(line, (CameBack(rep),), work.now).place(rep)
            pause = standing.on_break
            return replace(
                view,
                break_at=pause.at,
                break_until=pause.until,
                place_back=back,
                late_at=floor_rules.break_late_from(pause, policy),
            )
        if view.state is State.ON_FLOOR:
            return replace(view, leaves_thin=floor_rules.leaves_thin(line, rep, policy, work.now))
        return view

    def _with_desk(self, work: Work, view: KioskView, line: Line, policy: Policy) -> KioskView:
        """The stay at the desk, or whether and until when the desk is open to this rep."""
        rep, now = view.rep, work.now
        standing = line.standing(rep)
        if standing is not None and standing.desk is not None:
            desk = standing.desk
            return replace(
                view,
                desk_at=desk.at,
                return_by=desk.return_by,
                recalled_at=desk.recalled_at,
                recall_cause=desk.cause,
                late_at=late_from(desk),
                extended=bool(desk.extended),
            )
        if view.state is not State.ON_FLOOR:
            return view
        proposal = self._history.proposal(work, view.floor, policy, line, rep)
        try:
            lead_desk.to_desk(line, rep, None, now, policy, proposal)
        except Refused as refused:
            return replace(view, no_desk=refused.code)
        told = (
            *lead_desk.told_to_desk(line, policy, now),
            *lead_desk.told_to_prospect(line, policy, now),
        )
        return replace(
            view, proposed=proposal, earlier=_earlier_times(proposal, now), told=rep in told
        )


def _first_answer(alarm: Alarm, rep: int) -> ToDo:
    row = alarm.row
    return ToDo(
        row.expired_at or row.arrived,
        ", ".join(filter(None, (row.title, row.vehicle))),
        overdue=alarm.is_expired,
        clock=row.clock,
        is_mine=row.owner == rep,
    )


def with_late(late: Sequence[ToDo], to_do: Sequence[ToDo]) -> tuple[ToDo, ...]:
    """What is to be done, the most urgent late first answer before everything else."""
    # Only the first few are seen: a full pool must not hide a customer who is to be called back.
    calls = [each for each in to_do if each.call]
    return (*late[:1], *calls, *late[1:], *(each for each in to_do if not each.call))


def _to_do(work: Work, rep: int, policy: Policy) -> tuple[ToDo, ...]:
    """Whom a rep has to call or write to until midnight, overdue ones included."""
    tomorrow = policy.business_day(work.now) + timedelta(days=1)
    midnight = datetime.combine(tomorrow, time.min, policy.tz).astimezone(UTC)
    calls = (ToDo(each.at, each.text, call=each.act) for each in call_backs.waiting(work, rep))
    leads = (each.lead for each in work.desk.due(None, midnight, rep=rep, limit=_MOST_TO_DO))
    steps = (
        ToDo(
            lead.next_step_by,
            ", ".join(filter(None, (_who(lead), lead.vehicle.title() if lead.vehicle else ""))),
            step=lead.next_step,
            overdue=lead.next_step_by < work.now,
        )
        for lead in leads
        if lead.next_step_by is not None and lead.next_step is not NextStep.APPOINTMENT
    )
    return (*calls, *steps)


def _who(lead: Lead) -> str:
    phone = lead.phones[0].shown() if lead.phones else ""
    return " ".join(filter(None, (lead.name or lead.company, phone)))


def _earlier_times(proposal: datetime, now: datetime) -> tuple[datetime, ...]:
    """A few times before the proposal to choose instead, ascending."""
    times = (proposal - step * _EARLIER_STEP for step in range(_EARLIER_TIMES, 0, -1))
    return tuple(at for at in times if at >= now + _LEAST_AWAY)


def _visits(
    work: Work, view: KioskView, line: Line, policy: Policy, today: date
) -> tuple[OwnVisit, ...]:
    mine = line.visits_of(view.rep)
    known = work.visits.visits([each.visit for each in mine])
    return tuple(
        OwnVisit(
            each.visit,
            each.kind,
            _customer(known.get(each.visit)),
            known[each.visit].wishes if each.visit in known else (),
            each.serving.at if each.serving else each.at,
            today,
            bool(each.serving and each.serving.turn),
            _after(line, view.rep, each, Outcome.QUOTE, work.now, policy),
            _after(line, view.rep, each, Outcome.LEFT, work.now, policy),
        )
        for each in mine
    )


def _earlier(work: Work, rep: int, today: date) -> tuple[OwnVisit, ...]:
    found = work.visits.open_of_reps([rep], before=today).get(rep, ())
    return tuple(
        OwnVisit(
            each.id,
            each.kind,
            _customer(each),
            each.wishes,
            each.arrived_at,
            each.day,
            False,
            _KEPT,
            _KEPT,
        )
        for each in found
    )


def _customer(known: Visit | None) -> str:
    return (known.name or known.note) if known is not None else ""


def _after(
    line: Line, rep: int, ended: OpenVisit, outcome: Outcome, now: datetime, policy: Policy
) -> After:
    """What the end of a visit with this outcome, now, would do to the rep's place."""
    facts = visit.finish(line, rep, outcome, ended.visit, now, policy)
    effect = next(
        (each.effect for each in facts if isinstance(each, Finished) and each.rep == rep),
        Effect.KEPT,
    )
    takes = any(isinstance(each, TookUp | WasCalled) and each.rep == rep for each in facts)
    return After(effect, foreseen(line, facts[:1], now).place(rep), takes=takes)


def _own_day(line: Line, logs: Sequence[Sequence[Event]], rep: int) -> OwnDay:
    standing = line.standing(rep) or line.gone.get(rep)
    finished = sum(
        1
        for events in logs
        for undone in (undone_acts(events),)
        for each in events
        if isinstance(each.fact, Finished) and each.fact.rep == rep and each.act not in undone
    )
    if standing is None:
        return OwnDay(visits=finished)
    return OwnDay(
        turns=standing.turns,
        visits=finished,
        quick_returns=standing.quick_returns,
        misses=standing.misses,
        skips=standing.skips,
        desk_returns=standing.desk_returns,
        late_returns=standing.late_returns,
    )
