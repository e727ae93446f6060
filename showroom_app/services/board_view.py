"""What the board shows: one frozen snapshot of a floor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from showroom_app.domain import floor_rules, lead_desk
from showroom_app.domain.floor_facts import Missed, Moved, TookUp
from showroom_app.domain.line import (
    Line,
    OpenVisit,
    Standing,
    State,
    elapsed,
    late_from,
    settled,
)
from showroom_app.domain.people import Actor, Rep, Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.domain.visit import may_be_given_away
from showroom_app.domain.waiting import next_taker, with_waiting
from showroom_app.services.acts import allow
from showroom_app.services.board_log import BoardLog
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
from showroom_app.services.floor_lines import FloorLines, Folded, counted
from showroom_app.storage.repositories.visits import Visit
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
            names = {each.id: each.name for each in floors}
            around = _Around(floor, names, folded, work.now)
            log = BoardLog(work, policy, floor, folded, names, reps, LOG_ROWS)
            line = settled(counted(floor, folded), work.now)
            page = _Page(work, policy, floor, folded[floor], log, reps, self._history)
            return page.fill(empty, line, actor, around)

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
                unanswered_leads=_unanswered(work),
                names={rep.id: rep.name for rep in work.people.reps()},
            )

    def whole_log(self, actor: Actor, floor: int, day: date | None = None) -> tuple[LogRow, ...]:
        """Every act of a day (None: today) at a floor's door, newest first.

        It names who came: today it goes on from what the board shows to everybody, a past day is a
        manager's. Raises Refused("not-allowed"), and NotFound for an unknown floor.
        """
        with self._store.read() as work:
            policy = work.policy.policy()
            today = policy.business_day(work.now)
            day = day or today
            allow(work, actor, UseCase.SEE_CUSTOMERS if day == today else UseCase.SEE_OVERVIEW)
            names = {each.id: each.name for each in work.people.floors()}
            if floor not in names:
                raise NotFound("floor", str(floor))
            folded = self._lines.several(work, names, day)
            reps = {rep.id: rep for rep in work.people.reps()}
            log = BoardLog(work, policy, floor, folded, names, reps)
            return log.rows(work.visits.visits(log.visits()), None)


def _unanswered(work: Work) -> int:
    return work.recall("unanswered leads", (Topic.LEADS,), work.leads.unanswered_count)


@dataclass(frozen=True, slots=True)
class _Around:
    """What one floor has to know of the others: who is there, and whose customer stands here."""

    floor: int
    names: Mapping[int, str]
    folded: Mapping[int, Folded]
    now: datetime

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

    def lines(self) -> Iterable[tuple[str, Line]]:
        """The name and line of every other floor as it stands now."""
        return ((self.names[each], settled(line, self.now)) for each, line in self._others.items())

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
        folded: Folded,
        log: BoardLog,
        reps: Mapping[int, Rep],
        history: DeskHistory,
    ) -> None:
        self.history = history
        self.work = work
        self.policy = policy
        self.floor = floor
        self.events = folded.events
        self.log = log
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
            standing.rep: self._row(
                line,
                standing,
                places,
                told,
                offered,
                missing=len(missing.get(standing.rep, ())),
                moved=moved.get(standing.rep),
            )
            for standing in line.standings.values()
        }
        taker = next_taker(line)
        up = line.up_now()
        here = around.at_this_door()
        visits = self._visits({*line.visits, *(each.visit for each in here)})
        log = self.log.rows(visits, actor)
        in_order = tuple(rows[standing.rep] for standing in line.in_order())
        return replace(
            empty,
            floor=self.floor,
            floor_name=next(tab.name for tab in empty.floors if tab.floor == self.floor),
            in_order=in_order,
            line=tuple(row for row in in_order if row.place is not None),
            up_now=rows[up] if up is not None else None,
            next_walk_in=rows[taker] if taker is not None else None,
            with_customers=self._with_customers(line, line.visits.values(), rows, around, visits),
            called_here=self._with_customers(line, here, rows, around, visits),
            away=tuple(row for row in rows.values() if row.state is State.ON_BREAK),
            present=tuple(row for row in rows.values() if row.state is State.PRESENT),
            off=self._off(line, around.reps),
            elsewhere=self._elsewhere(around),
            waiting=self._waiting((*line.visits.values(), *here), around, visits),
            appointments=self._appointments(),
            appointment_window_hours=self.policy.appointment_window_hours,
            log=log,
            undo=next((row for row in log if row.undoable), None),
            unanswered_leads=_unanswered(self.work),
            desk_rep=self._desk_rep(line),
            at_desk=sum(1 for row in rows.values() if row.desk_at is not None),
            call_seconds=self.policy.call_seconds,
            given_back_minutes=max(
                self.policy.given_back_minutes, self.policy.quick_return_minutes
            ),
            undo_minutes=self.policy.undo_minutes,
            quick_return_minutes=self.policy.quick_return_minutes,
            tally=line.tally,
            disputes=self._disputes(line),
            closed_at=line.closed_at,
            closing_at=self._closing_at(),
            last=self.events[-1].number if self.events else 0,
            names={rep.id: rep.name for rep in self.reps.values()},
        )

    def _visits(self, open_ones: Set[int]) -> Mapping[int, Visit]:
        """Every visit that the board names: those in the log and those that are open."""
        wanted = self.log.visits() | open_ones
        return self.work.recall(
            f"visits on the board of {self.floor} on {self.day}",
            (Topic.BOARD,),
            lambda: self.work.visits.visits(wanted),
        )

    def _row(
        self,
        line: Line,
        standing: Standing,
        places: Mapping[int, int],
        told: frozenset[int],
        offered: frozenset[int],
        missing: int,
        moved: MovedNote | None,
    ) -> RepRow:
        rep, desk, on_break = standing.rep, standing.desk, standing.on_break
        # Collected, because each copy of so wide a row takes as long as making it.
        more: dict[str, Any] = {}
        if desk is not None:
            more = {
                "desk_at": desk.at,
                "return_by": desk.return_by,
                "recalled_at": desk.recalled_at,
                "recall_cause": desk.cause,
                "extended": bool(desk.extended),
                "late_at": late_from(desk),
            }
        if on_break is not None:
            more |= {
                "break_at": on_break.at,
                "break_until": on_break.until,
                "late_at": floor_rules.break_late_from(on_break, self.policy),
            }
        state = line.state(rep)
        if state is State.ON_FLOOR:
            more["leaves_thin"] = floor_rules.leaves_thin(line, rep, self.policy, self.work.now)
        if rep in told:
            more["send_to_desk_by"] = self._proposal(line, rep)
        if rep in offered:
            more["prospect_by"] = self._proposal(line, rep)
        return RepRow(
            rep=rep,
            name=self._name(rep),
            role=standing.role,
            state=state,
            place=places.get(rep),
            since=standing.since_at,
            order=standing.since,
            skip_mark=standing.skip_mark,
            blocks=standing.blocked,
            skips=standing.skips,
            quick_returns_left=self._quick_returns_left(standing),
            missing_visits=missing,
            moved=moved,
            **more,
        )

    def _quick_returns_left(self, standing: Standing) -> int:
        return max(0, self.policy.quick_returns_a_day - standing.quick_returns)

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
        self,
        line: Line,
        visits: Iterable[OpenVisit],
        rows: Mapping[int, RepRow],
        around: _Around,
        known: Mapping[int, Visit],
    ) -> tuple[CustomerRow, ...]:
        served = [visit for visit in visits if visit.serving is not None]
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
                    skips=row.skips if row else 0,
                    quick_returns_left=row.quick_returns_left if row else 0,
                    declined=tuple(sorted(visit.declined)),
                    goes_to=self._goes_to(line, visit),
                )
            )
        return tuple(sorted(made, key=lambda row: (row.at, row.visit)))

    def _goes_to(self, line: Line, visit: OpenVisit) -> int | None:
        """Who takes a visit that may still be given back, if its rep does not."""
        serving, minutes = visit.serving, timedelta(minutes=self.policy.given_back_minutes)
        if serving is None or not serving.turn or visit.visit not in line.visits:
            return None
        now = self.work.now
        if elapsed(serving.at, now) >= minutes:
            return None
        facts = with_waiting(line, (Missed(serving.rep, visit.visit),), now)
        given = (f.rep for f in facts if isinstance(f, TookUp) and f.visit == visit.visit)
        return next(given, None)

    def _waiting(
        self, visits: Iterable[OpenVisit], around: _Around, known: Mapping[int, Visit]
    ) -> tuple[WaitingRow, ...]:
        waiting = [visit for visit in visits if visit.serving is None]
        waiting.sort(key=lambda visit: visit.at)
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
                declined=tuple(sorted(visit.declined)),
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

    def _elsewhere(self, around: _Around) -> tuple[RepRow, ...]:
        rows = []
        for name, line in around.lines():
            places, states = line.places(), line.states()
            rows += [
                RepRow(
                    each.rep,
                    self._name(each.rep),
                    each.role,
                    states[each.rep],
                    places.get(each.rep),
                    each.since_at,
                    each.since,
                    floor_name=name,
                )
                for each in line.standings.values()
            ]
        return tuple(rows)

    def _appointments(self) -> tuple[AppointmentRow, ...]:
        midnight = datetime.combine(self.day, time(), self.policy.tz)
        tomorrow = datetime.combine(self.day + timedelta(days=1), time(), self.policy.tz)
        name = f"appointments from {midnight}"
        # Who changes one raises both topics: while either stands still, so do they.
        expected = self.work.recall(
            name,
            (Topic.BOARD,),
            lambda: self.work.recall(
                f"{name}, by the leads",
                (Topic.LEADS,),
                lambda: self.work.appointments.between(midnight, tomorrow),
            ),
        )
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
            for each in expected
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

    @property
    def notes(self) -> Mapping[int, str]:
        """The notes of the day by the number of their event."""
        return self.log.notes(self.floor)

    def _desk_rep(self, line: Line) -> str:
        for standing in line.standings.values():
            if line.state(standing.rep) is State.PRESENT:
                return self._name(standing.rep)
        for standing in line.in_order():
            if line.state(standing.rep) is State.AT_DESK:
                return self._name(standing.rep)
        return ""
