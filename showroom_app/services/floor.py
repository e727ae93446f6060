"""The floor: in and out, desk, break, skip, miss, move, undo, and what the log says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from showroom_app.domain import explain, floor_rules, lead_desk, skip
from showroom_app.domain.explain import Step
from showroom_app.domain.floor_facts import (
    DayClosed,
    Event,
    Fact,
    SkipReason,
    WentToDesk,
    rep_of,
)
from showroom_app.domain.floor_refusals import FloorRefusal
from showroom_app.domain.line import Line, State, line_of, settled
from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import visit_log
from showroom_app.services.acts import perform
from showroom_app.services.desk_history import DeskHistory
from showroom_app.services.done import Done
from showroom_app.services.floor_acts import known_rep
from showroom_app.services.floor_disputes import FloorDisputes
from showroom_app.services.floor_lines import FloorLines, append
from showroom_app.services.floor_visits import FloorVisits, missing
from showroom_app.storage.store import Store, Work


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One event of a floor log as people read it; `by` is a name, `reason` a code or None."""

    number: int
    act: str
    at: datetime
    by: str | None
    station: str
    kind: str
    rep: int | None
    fact: Fact
    reason: str | None
    note: str
    undone: bool
    hash: str


class Floor(FloorVisits, FloorDisputes):
    """The use cases of reps in and out of the line."""

    def __init__(self, store: Store, lines: FloorLines, history: DeskHistory) -> None:
        super().__init__(store, lines)
        self._history = history

    def check_in(
        self, actor: Actor, rep: int, floor: int | None = None, *, act: str | None = None
    ) -> Done:
        """A rep comes in, on the given floor or else his or her own.

        Showroom and hybrid join the end. Raises Refused: "already-checked-in",
        "checked-in-elsewhere", "no-role", "not-allowed"; NotFound for an unknown rep or floor.
        """

        def body(work: Work, act: str) -> Done:
            known = known_rep(work, rep)
            where = known.floor if floor is None else floor
            if work.people.floor(where) is None:
                raise NotFound("floor", str(where))
            policy = work.policy.policy()
            day = policy.business_day(work.now)
            choice = work.people.role_of(rep, day.replace(day=1))
            if choice is None:
                raise Refused("no-role", rep=rep)
            elsewhere = self._lines.where(work, rep)
            line = self._lines.line(work, where)
            blocks = missing(work, rep) if choice.role.stands_in_queue else ()
            facts = floor_rules.check_in(
                line,
                rep,
                choice.role,
                work.now,
                elsewhere=elsewhere[0] if elsewhere and elsewhere[0] != where else None,
                blocks=blocks,
            )
            done = self._write(work, actor, act, where, line, facts, rep)
            return replace(done, remark="-".join(("blocked", *blocks))) if blocks else done

        return self._perform(actor, UseCase.CHECK_IN, act, body, rep)

    def check_out(self, actor: Actor, rep: int, *, act: str | None = None) -> Done:
        """A rep leaves for the day. Raises Refused: "with-customer", "not-checked-in"."""
        return self._in_line(
            actor,
            UseCase.CHECK_OUT,
            act,
            rep,
            lambda line, now, _: floor_rules.check_out(line, rep, now),
        )

    def go_on_break(
        self, actor: Actor, rep: int, until: datetime | None = None, *, act: str | None = None
    ) -> Done:
        """A rep goes on a break and keeps the place."""
        return self._in_line(
            actor,
            UseCase.BREAK,
            act,
            rep,
            lambda line, now, _: floor_rules.go_on_break(line, rep, until, now),
        )

    def come_back(self, actor: Actor, rep: int, *, act: str | None = None) -> Done:
        """A rep is back from the desk or a break, in the same place."""
        return self._in_line(
            actor,
            UseCase.BACK,
            act,
            rep,
            lambda line, now, _: floor_rules.come_back(line, rep, now),
        )

    def to_lead_desk(
        self, actor: Actor, rep: int, return_by: datetime | None = None, *, act: str | None = None
    ) -> Done:
        """A hybrid goes to the lead desk; without a return time the proposed one is agreed."""

        def body(work: Work, act: str) -> Done:
            floor, line = self._where(work, rep)
            policy = work.policy.policy()
            facts = lead_desk.to_desk(
                line, rep, return_by, work.now, policy, self._proposal(work, floor, line, rep)
            )
            done = self._write(work, actor, act, floor, line, facts, rep)
            agreed = facts[0]
            assert isinstance(agreed, WentToDesk)
            return replace(done, return_by=agreed.return_by)

        return self._perform(actor, UseCase.LEAD_DESK, act, body, rep)

    def proposed_return(self, rep: int) -> datetime:
        """The return time the program would agree with this rep now; refuses as `to_lead_desk`."""
        with self._store.read() as work:
            floor, line = self._where(work, rep)
            proposal = self._proposal(work, floor, line, rep)
            lead_desk.to_desk(line, rep, None, work.now, work.policy.policy(), proposal)
            return proposal

    def acknowledge(self, actor: Actor, rep: int, *, act: str | None = None) -> Done:
        """A recalled rep says: I am coming."""
        return self._in_line(
            actor,
            UseCase.ACKNOWLEDGE,
            act,
            rep,
            lambda line, now, _: lead_desk.acknowledge(line, rep, now),
        )

    def extend(self, actor: Actor, rep: int, *, act: str | None = None) -> Done:
        """A recalled rep first finishes a live conversation: five minutes more, once a recall."""
        return self._in_line(
            actor,
            UseCase.EXTEND,
            act,
            rep,
            lambda line, now, _: lead_desk.extend(line, rep, now),
        )

    def lift(self, actor: Actor, rep: int, reason: str = "", *, act: str | None = None) -> Done:
        """A manager lifts a block, with a reason unless nothing is missing any more.

        Raises Refused: "not-allowed", "reason-missing", "not-checked-in", "not-blocked".
        """

        def body(work: Work, act: str) -> Done:
            floor, line = self._where(work, rep)
            facts = floor_rules.clear(line, rep, missing(work, rep), work.now)
            if not facts:
                facts = floor_rules.lift(line, rep, reason, work.now)
            return self._write(work, actor, act, floor, line, facts, rep, note=reason)

        return self._perform(actor, UseCase.LIFT, act, body, rep)

    def skip(
        self,
        actor: Actor,
        rep: int,
        reason: SkipReason,
        note: str = "",
        *,
        visit: int | None = None,
        act: str | None = None,
    ) -> Done:
        """Pass a rep: of the visit just given, else the next arrival that uses a turn."""
        return self._in_line(
            actor,
            UseCase.SKIP,
            act,
            rep,
            lambda line, now, policy: skip.skip(
                line, rep, reason, now, policy, note=note, visit=visit
            ),
            reason=reason.value,
            note=note,
        )

    def miss(
        self, actor: Actor, rep: int, *, visit: int | None = None, act: str | None = None
    ) -> Done:
        """A rep was called and is not there: the visit goes to the next, who uses the turn."""
        return self._in_line(
            actor,
            UseCase.MISS,
            act,
            rep,
            lambda line, now, policy: skip.miss(line, rep, now, policy, visit=visit),
        )

    def move(
        self, actor: Actor, rep: int, place: int, reason: str, *, act: str | None = None
    ) -> Done:
        """A manager puts a rep on another place, with a reason that the board shows."""
        return self._in_line(
            actor,
            UseCase.MOVE,
            act,
            rep,
            lambda line, now, _: floor_rules.move(line, rep, place, reason, now),
            note=reason,
        )

    def undo(
        self,
        actor: Actor,
        act_to_undo: str | None = None,
        floor: int | None = None,
        *,
        act: str | None = None,
    ) -> Done:
        """Undo an act, by its id, the beginning of it or an event's number; else the last own one.

        The fold leaves its facts out and its side effects go. Raises Refused: "too-late-to-undo",
        "not-own-act", "undo-stands-in-the-way", "undo-stands-in-the-way-there" for an act in two
        logs, "lead-worked-on", "visit-sold", "day-is-closed"; NotFound("act").
        """

        def body(work: Work, act: str) -> Done:
            may_any = actor.kind is UserKind.MANAGER or not work.people.has_manager()
            found = self._act(work, actor, act_to_undo, floor)
            first = found[0]
            policy = work.policy.policy()
            own = floor_rules.is_own(first, actor.user.id if actor.user else None, actor.station)
            # A visit that was sent on stands in the logs of two floors; both decide first.
            floors = dict.fromkeys(event.floor for event in found)
            before = {each: self._lines.folded(work, each, first.day) for each in floors}
            undoing: dict[int, tuple[Fact, ...]] = {}
            for each, folded in before.items():
                _check_open(folded.line, found)
                elsewhere = self._lines.elsewhere(work, each, first.day)
                try:
                    undoing[each] = floor_rules.undo(
                        folded.events,
                        first.act,
                        work.now,
                        policy,
                        own=own,
                        may_any=may_any,
                        recorded=work.recorded,
                        elsewhere=elsewhere,
                    )
                except Refused as refused:
                    raise (refused if len(floors) == 1 else _in_which_log(refused, each)) from None
            lines: dict[int, Line] = {}
            numbers: dict[int, int] = {}
            for each, facts in undoing.items():
                folded = before[each]
                written = append(work, each, first.day, act, actor, facts, line=folded.line)
                lines[each] = line_of(folded.events + written)
                numbers[each] = written[-1].number
            visit_log.take_back(work, found, lines)
            facts = tuple(fact for each in undoing.values() for fact in each)
            visit_log.follow(work, facts, work.now)
            taken = visit_log.given(facts)
            return Done(
                "undo",
                act,
                floor=first.floor,
                number=numbers[first.floor],
                visit=taken.visit if taken else None,
                assigned=taken.rep if taken else None,
                turn=taken.turn if taken else False,
            )

        # The ledger waits: no sale of a visit is entered while the visit is taken back.
        topics = (Topic.BOARD, Topic.LEADS, Topic.SALES, Topic.PROSPECTING)
        return perform(self._store, actor, UseCase.UNDO, act, topics, body)

    def line(self, floor: int, day: date | None = None) -> Line:
        """The line of a floor, today's as it stands now."""
        with self._store.read() as work:
            day = day or self._lines.day(work)
            return settled(self._lines.folded(work, floor, day).line, work.now)

    def state_of(self, rep: int) -> State:
        """Where a rep is now."""
        with self._store.read() as work:
            found = self._lines.where(work, rep)
            return found[1].state(rep) if found else State.OFF

    def why(self, rep: int) -> tuple[Step, ...]:
        """Why a rep stands where he or she stands: each event of today that moved this rep."""
        with self._store.read() as work:
            floors = self._lines.been(work, rep) or (known_rep(work, rep).floor,)
            logs = [self._lines.today(work, each).events for each in floors]
            return explain.why_on_floors(logs, rep)

    def log(self, floor: int, day: date | None = None) -> tuple[LogEntry, ...]:
        """The floor log of a day, in order."""
        with self._store.read() as work:
            day = day or self._lines.day(work)
            events = self._lines.folded(work, floor, day).events
            return log_entries(work, floor, day, events)

    def _proposal(self, work: Work, floor: int, line: Line, rep: int) -> datetime:
        return self._history.proposal(work, floor, work.policy.policy(), line, rep)


def log_entries(
    work: Work, floor: int, day: date, events: tuple[Event, ...]
) -> tuple[LogEntry, ...]:
    """Events with what people read beside them: who, the note, and whether they were undone."""
    undone = floor_rules.undone_acts(events)
    notes = work.floor_log.notes(floor, day)
    users = {user.id: user.name for user in work.people.users()}
    return tuple(
        LogEntry(
            event.number,
            event.act,
            event.at,
            users.get(event.user) if event.user is not None else None,
            event.station,
            floor_rules.kind_of((event.fact,)),
            rep_of(event.fact),
            event.fact,
            event.reason,
            notes.get(event.number, ""),
            event.act in undone,
            event.hash,
        )
        for event in events
    )


def _in_which_log(refused: Refused, floor: int) -> Refused:
    """The refusal of an act in two logs, which says in which of them the later entry stands."""
    if refused.code != FloorRefusal.UNDO_STANDS_IN_THE_WAY:
        return refused
    number, kind = refused.facts["number"], refused.facts["kind"]
    return Refused("undo-stands-in-the-way-there", number=number, kind=kind, floor=floor)


def _check_open(line: Line, found: tuple[Event, ...]) -> None:
    """What is corrected after a day's close is a new entry; only the close itself is taken back."""
    if line.closed_at is None or any(isinstance(event.fact, DayClosed) for event in found):
        return
    raise Refused("day-is-closed", at=line.closed_at, day=found[0].day)
