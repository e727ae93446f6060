"""What the board shows: one frozen snapshot of a floor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from showroom_app.domain import floor_rules, lead_desk
from showroom_app.domain.floor_facts import (
    Event,
    Fact,
    Moved,
    TookUp,
    Undone,
    WasCalled,
    rep_of,
    visit_of,
)
from showroom_app.domain.line import Line, OpenVisit, Standing, State, late_from, settled
from showroom_app.domain.people import Actor, Rep, Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound
from showroom_app.domain.visit import may_be_given_away
from showroom_app.domain.waiting import next_taker
from showroom_app.services.board_rows import (
    AppointmentRow,
    BoardView,
    CustomerRow,
    DisputeRow,
    FloorTab,
    FrameView,
    LogRow,
    MovedNote,
    RepRow,
    WaitingRow,
)
from showroom_app.services.calendar import calendar_of
from showroom_app.services.desk_history import DeskHistory
from showroom_app.services.floor_lines import FloorLines, Folded
from showroom_app.storage.store import Store, Work

LOG_ROWS = 60
"""How many acts of today the board's log keeps at hand; the whole day is read when asked for."""


class Boards:
    """Makes the board of a floor."""

    def __init__(self, store: Store, lines: FloorLines, history: DeskHistory) -> None:
        self._store = store
        self._lines = lines
        self._history = history

    def board(self, floor: int | None = None, actor: Actor | None = None) -> BoardView:
        """The board of a floor as it stands now; without a floor the first one.

        `actor` decides which act Ctrl Z would undo. A dealership without floors has an empty board.
        Raises NotFound for an unknown floor.
        """
        with self._store.read() as work:
            policy = work.policy.policy()
            folded = self._lines.all_today(work)
            floors = work.people.floors()
            reps = {rep.id: rep for rep in work.people.reps()}
            tabs = tuple(
                FloorTab(each.id, each.name, len(folded[each.id].line.places())) for each in floors
            )
            day = policy.business_day(work.now)
            empty = BoardView(
                now=work.now,
                dealer=policy.dealer_name,
                time_zone=policy.time_zone,
                floor=None,
                floors=tabs,
                day=day,
                reps=len(reps),
                waiting_alert_minutes=policy.waiting_alert_minutes,
            )
            if not floors:
                return empty
            if floor is None:
                floor = floors[0].id
            if floor not in folded:
                raise NotFound("floor", str(floor))
            around = _Around(floor, {each.id: each.name for each in floors}, folded)
            return _Page(work, policy, floor, folded[floor].events, reps, self._history).fill(
                empty, settled(folded[floor].line, work.now), actor, around
            )

    def frame(self) -> FrameView:
        """What stands around every page."""
        with self._store.read() as work:
            policy = work.policy.policy()
            folded = self._lines.all_today(work)
            return FrameView(
                now=work.now,
                dealer=policy.dealer_name,
                time_zone=policy.time_zone,
                floors=tuple(
                    FloorTab(each.id, each.name, len(folded[each.id].line.places()))
                    for each in work.people.floors()
                ),
                unanswered_leads=work.leads.counts().unanswered,
                names={rep.id: rep.name for rep in work.people.reps()},
            )

    def whole_log(self, floor: int, day: date | None = None) -> tuple[LogRow, ...]:
        """Every act of a floor's day, newest first."""
        with self._store.read() as work:
            policy = work.policy.policy()
            day = day or policy.business_day(work.now)
            events = self._lines.folded(work, floor, day).events
            reps = {rep.id: rep for rep in work.people.reps()}
            return _Page(work, policy, floor, events, reps, self._history).log(None, None)


@dataclass(frozen=True, slots=True)
class _Around:
    """What one floor has to know of the others: who is there, and whose customer stands here."""

    floor: int
    names: Mapping[int, str]
    folded: Mapping[int, Folded]

    @property
    def _others(self) -> Mapping[int, Line]:
        return {each: day.line for each, day in self.folded.items() if each != self.floor}

    @property
    def reps(self) -> frozenset[int]:
        """Who is checked in on another floor."""
        return frozenset(rep for line in self._others.values() for rep in line.standings)

    def floor_of(self, rep: int | None) -> str:
        """The name of the other floor where a rep is checked in, else ""."""
        found = (each for each, line in self._others.items() if rep in line.standings)
        return self.name(next(found, None))

    def name(self, floor: int | None) -> str:
        """The name of another floor, "" for this one."""
        return "" if floor is None or floor == self.floor else self.names[floor]

    def at_this_door(self) -> tuple[OpenVisit, ...]:
        """The visits in the logs of other floors whose customers stand at this one's door."""
        lines = self._others.values()
        return tuple(v for line in lines for v in line.visits.values() if v.door == self.floor)


class _Page:
    """One floor's board in the making."""

    def __init__(
        self,
        work: Work,
        policy: Policy,
        floor: int,
        events: tuple[Event, ...],
        reps: Mapping[int, Rep],
        history: DeskHistory,
    ) -> None:
        self.history = history
        self.work = work
        self.policy = policy
        self.floor = floor
        self.events = events
        self.reps = reps
        self.day = policy.business_day(work.now)
        self.roles = work.people.roles(self.day.replace(day=1))

    def fill(self, empty: BoardView, line: Line, actor: Actor | None, around: _Around) -> BoardView:
        """The empty board with everything of this floor."""
        places = line.places()
        now = self.work.now
        told = frozenset(lead_desk.told_to_desk(line, self.policy, now))
        offered = frozenset(lead_desk.told_to_prospect(line, self.policy, now))
        blocked = [each.rep for each in line.standings.values() if each.blocked]
        missing = self.work.visits.open_of_reps(blocked, before=self.day)
        moved = self._moved()
        rows = {
            standing.rep: replace(
                self._row(line, standing, places, told, offered),
                missing_visits=len(missing.get(standing.rep, ())),
                moved=moved.get(standing.rep),
            )
            for standing in line.standings.values()
        }
        taker = next_taker(line)
        up = line.up_now()
        log = self.log(LOG_ROWS, actor)
        in_order = tuple(rows[standing.rep] for standing in line.in_order())
        here = around.at_this_door()
        return replace(
            empty,
            floor=self.floor,
            floor_name=next(tab.name for tab in empty.floors if tab.floor == self.floor),
            in_order=in_order,
            line=tuple(row for row in in_order if row.place is not None),
            up_now=rows[up] if up is not None else None,
            next_walk_in=rows[taker] if taker is not None else None,
            with_customers=self._with_customers(line.visits.values(), rows, around),
            called_here=self._with_customers(here, rows, around),
            away=tuple(row for row in rows.values() if row.state is State.ON_BREAK),
            present=tuple(row for row in rows.values() if row.state is State.PRESENT),
            off=self._off(line, around.reps),
            waiting=self._waiting((*line.visits.values(), *here), around),
            appointments=self._appointments(),
            log=log,
            undo=next((row for row in log if row.undoable), None),
            unanswered_leads=self.work.leads.counts().unanswered,
            desk_rep=self._desk_rep(line),
            at_desk=sum(1 for row in rows.values() if row.desk_at is not None),
            call_seconds=self.policy.call_seconds,
            given_back_minutes=max(
                self.policy.given_back_minutes, self.policy.quick_return_minutes
            ),
            tally=line.tally,
            disputes=self._disputes(line),
            closed_at=line.closed_at,
            closing_at=self._closing_at(),
            last=self.events[-1].number if self.events else 0,
            names={rep.id: rep.name for rep in self.reps.values()},
        )

    def _row(
        self,
        line: Line,
        standing: Standing,
        places: Mapping[int, int],
        told: frozenset[int],
        offered: frozenset[int],
    ) -> RepRow:
        desk, on_break = standing.desk, standing.on_break
        row = RepRow(
            rep=standing.rep,
            name=self._name(standing.rep),
            role=standing.role,
            state=line.state(standing.rep),
            place=places.get(standing.rep),
            since=standing.since_at,
            order=standing.since,
            skip_mark=standing.skip_mark,
            blocks=standing.blocked,
        )
        if desk is not None:
            row = replace(
                row,
                desk_at=desk.at,
                return_by=desk.return_by,
                recalled_at=desk.recalled_at,
                recall_cause=desk.cause,
                extended=bool(desk.extended),
                late_at=late_from(desk),
            )
        if on_break is not None:
            late_at = floor_rules.break_late_from(on_break, self.policy)
            row = replace(row, break_at=on_break.at, break_until=on_break.until, late_at=late_at)
        if row.state is State.ON_FLOOR:
            thin = floor_rules.leaves_thin(line, standing.rep, self.policy, self.work.now)
            row = replace(row, leaves_thin=thin)
        if standing.rep in told:
            row = replace(row, send_to_desk_by=self._proposal(line, standing.rep))
        if standing.rep in offered:
            row = replace(row, prospect_by=self._proposal(line, standing.rep))
        return row

    def _proposal(self, line: Line, rep: int) -> datetime:
        return self.history.proposal(self.work, self.floor, self.policy, line, rep)

    def _name(self, rep: int | None) -> str:
        if rep is None:
            return ""
        known = self.reps.get(rep)
        return known.name if known else f"#{rep}"

    def _role(self, rep: int) -> Role:
        choice = self.roles.get(rep)
        return choice.role if choice else Role.SHOWROOM

    def _with_customers(
        self, visits: Iterable[OpenVisit], rows: Mapping[int, RepRow], around: _Around
    ) -> tuple[CustomerRow, ...]:
        served = [visit for visit in visits if visit.serving is not None]
        known = self.work.visits.visits([visit.visit for visit in served])
        made = []
        for visit in served:
            serving = visit.serving
            assert serving is not None
            details = known.get(visit.visit)
            row = rows.get(serving.rep)
            made.append(
                CustomerRow(
                    visit=visit.visit,
                    rep=serving.rep,
                    name=self._name(serving.rep),
                    role=row.role if row else self._role(serving.rep),
                    kind=visit.kind,
                    turn=serving.turn,
                    customer=(details.name or details.note) if details else "",
                    phone=details.phone.shown() if details and details.phone else "",
                    wishes=details.wishes if details else (),
                    at=serving.at,
                    joined=tuple(self._name(rep) for rep in visit.joined),
                    rep_floor=around.floor_of(serving.rep),
                    door=around.name(visit.door),
                )
            )
        return tuple(sorted(made, key=lambda row: (row.at, row.visit)))

    def _waiting(self, visits: Iterable[OpenVisit], around: _Around) -> tuple[WaitingRow, ...]:
        waiting = [visit for visit in visits if visit.serving is None]
        waiting.sort(key=lambda visit: visit.at)
        known = self.work.visits.visits([visit.visit for visit in waiting])
        return tuple(
            WaitingRow(
                visit=visit.visit,
                kind=visit.kind,
                customer=(known[visit.visit].name or known[visit.visit].note)
                if visit.visit in known
                else "",
                at=visit.at,
                wants=self._name(visit.wants),
                absent=self._name(visit.absent),
                rep_floor=around.floor_of(visit.wants or visit.absent),
                door=around.name(visit.door),
                may_be_given=may_be_given_away(visit),
            )
            for visit in waiting
        )

    def _off(self, line: Line, elsewhere: frozenset[int]) -> tuple[RepRow, ...]:
        return tuple(
            RepRow(rep.id, rep.name, self._role(rep.id), State.OFF, None, None, None)
            for rep in self.reps.values()
            if rep.floor == self.floor
            and line.standing(rep.id) is None
            and rep.id not in elsewhere
            and (rep.starts is None or rep.starts <= self.day)
            and (rep.ends is None or rep.ends >= self.day)
        )

    def _appointments(self) -> tuple[AppointmentRow, ...]:
        midnight = datetime.combine(self.day, time(), self.policy.tz)
        tomorrow = datetime.combine(self.day + timedelta(days=1), time(), self.policy.tz)
        return tuple(
            AppointmentRow(
                appointment=each.id,
                at=each.at,
                customer=each.customer,
                subject=each.subject,
                rep=each.rep,
                rep_name=self._name(each.rep),
                role=self._role(each.rep),
            )
            for each in self.work.appointments.between(midnight, tomorrow)
            if each.state.is_open
        )

    def _moved(self) -> dict[int, MovedNote]:
        """The newest manager's move of each rep who was moved today."""
        undone = floor_rules.undone_acts(self.events)
        moves = {
            event.fact.rep: (event, event.fact.place)
            for event in self.events
            if isinstance(event.fact, Moved) and event.act not in undone
        }
        if not moves:
            return {}
        users = {user.id: user.name for user in self.work.people.users()}
        first = {event.act: event.number for event in reversed(self.events)}
        return {
            rep: MovedNote(
                place,
                self.notes.get(first[event.act], ""),
                users.get(event.user, "") if event.user is not None else "",
                event.at,
            )
            for rep, (event, place) in moves.items()
        }

    def _disputes(self, line: Line) -> tuple[DisputeRow, ...]:
        if not line.disputes:
            return ()
        return tuple(
            DisputeRow(
                each.dispute,
                each.number,
                each.act,
                self._name(each.rep),
                self.notes.get(each.number, ""),
                each.at,
            )
            for each in line.disputes
        )

    def _closing_at(self) -> datetime | None:
        """Closing time of today; before it whether today is a holiday is not looked up."""
        hours = self.policy.hours[self.day.weekday()]
        special = self.day in self.policy.openings or self.day in self.policy.closings
        if hours is not None and not special and self._local_time() < hours[1]:
            return datetime.combine(self.day, hours[1], self.policy.tz)
        opening = calendar_of(self.policy, self.day).opening(self.day)
        return opening[1] if opening else None

    def _local_time(self) -> time:
        return self.policy.local(self.work.now).time()

    @cached_property
    def notes(self) -> Mapping[int, str]:
        """The notes of the day by the number of their event."""
        if not self.events:
            return {}
        return self.work.floor_log.notes(self.floor, self.events[0].day)

    def _desk_rep(self, line: Line) -> str:
        for standing in line.standings.values():
            if line.state(standing.rep) is State.PRESENT:
                return self._name(standing.rep)
        for standing in line.in_order():
            if line.state(standing.rep) is State.AT_DESK:
                return self._name(standing.rep)
        return ""

    def log(self, limit: int | None, actor: Actor | None) -> tuple[LogRow, ...]:
        """The newest acts, at most `limit`, newest first; without an actor nothing is undoable."""
        undone = floor_rules.undone_acts(self.events)
        acts: dict[str, list[Event]] = {}
        for event in self.events if limit is None else self.events[-4 * limit :]:
            acts.setdefault(event.act, []).append(event)
        newest = list(acts.values())[::-1][:limit]
        visits = self.work.visits.visits(
            [v for events in newest for e in events if (v := visit_of(e.fact)) is not None]
        )
        may_undo = self._may_undo(actor)
        rows = []
        for events in newest:
            first = events[0]
            facts = tuple(event.fact for event in events)
            visit = next((v for f in facts if (v := visit_of(f)) is not None), None)
            rows.append(
                LogRow(
                    number=first.number,
                    act=first.act,
                    at=first.at,
                    kind=floor_rules.kind_of(facts),
                    facts=facts,
                    rep_name=self._name(_rep_of_act(facts)),
                    customer=visits[visit].name if visit in visits else "",
                    undone=first.act in undone,
                    undoable=may_undo(first) and first.act not in undone,
                    note=self.notes.get(first.number, ""),
                )
            )
        return tuple(rows)

    def _may_undo(self, actor: Actor | None) -> Callable[[Event], bool]:
        """Own acts within the undo minutes; Ctrl Z never reaches further back, whoever asks."""
        if actor is None:
            return lambda _: False
        user = actor.user.id if actor.user else None
        since = self.work.recorded - timedelta(minutes=self.policy.undo_minutes)

        def may(event: Event) -> bool:
            return (
                not isinstance(event.fact, Undone)
                and event.recorded >= since
                and floor_rules.is_own(event, user, actor.station)
            )

        return may


def _rep_of_act(facts: Iterable[Fact]) -> int | None:
    """The rep an act is about: who got the visit, else the first one named."""
    facts = tuple(facts)
    for fact in facts:
        if isinstance(fact, TookUp | WasCalled):
            return fact.rep
    return next((rep for fact in facts if (rep := rep_of(fact)) is not None), None)
