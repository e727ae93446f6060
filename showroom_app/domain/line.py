"""The line: a fold over the floor log. Nothing else stores the order."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from typing import assert_never

from showroom_app.domain.floor_facts import (
    Acknowledged,
    ArrivalKind,
    Arrived,
    Blocked,
    CalledBack,
    CameBack,
    CheckedIn,
    CheckedOut,
    DayClosed,
    Disputed,
    Effect,
    EndedEarlierVisit,
    Event,
    Extended,
    Fact,
    Finished,
    Joined,
    LeftWaiting,
    Lifted,
    Missed,
    Moved,
    PassedThrough,
    Phoned,
    Reopened,
    Ruled,
    SentOn,
    Skipped,
    Tallied,
    TookUp,
    Transferred,
    Undone,
    WasCalled,
    WentOnBreak,
    WentToDesk,
)
from showroom_app.domain.people import Role
from showroom_app.domain.recall import recalled
from showroom_app.domain.standing import (
    HOLDS_PLACE,
    Break,
    Desk,
    Dispute,
    Line,
    OpenVisit,
    RecallCause,
    Serving,
    Standing,
    State,
    elapsed,
    late_from,
    order_key,
)

__all__ = [
    "HOLDS_PLACE",
    "Break",
    "Desk",
    "Dispute",
    "Fold",
    "Line",
    "OpenVisit",
    "RecallCause",
    "Serving",
    "Standing",
    "State",
    "Unfit",
    "after",
    "elapsed",
    "foreseen",
    "late_from",
    "line_of",
    "settled",
    "undone_acts",
]


class Unfit(Exception):
    """A fact cannot apply to the line as it stands."""

    def __init__(self, event: Event) -> None:
        super().__init__(f"event {event.number} cannot apply")
        self.event = event


def undone_acts(events: Iterable[Event]) -> frozenset[str]:
    """The acts that an undo among the events takes back."""
    return frozenset(e.fact.act for e in events if isinstance(e.fact, Undone))


def line_of(events: Iterable[Event], before: Line | None = None) -> Line:
    """Fold events, in number order, into the line; undone acts are left out.

    With `before` the fold goes on from there; an undo among the events then reaches no further
    back than they do. Raises Unfit when a fact cannot apply.
    """
    events = tuple(events)
    undone = undone_acts(events)
    fold = Fold(before or Line())
    for event in events:
        if event.act in undone:
            fold.number = event.number
        else:
            fold.take(event)
    return fold.line()


def after(line: Line, event: Event) -> Line:
    """The line after one more event; after an Undone only `line_of` gives the new order.

    Raises Unfit when the fact cannot apply, which happens only when an earlier act is left out.
    """
    fold = Fold(line)
    fold.take(event)
    return fold.line()


def foreseen(line: Line, facts: Iterable[Fact], now: datetime) -> Line:
    """The line if these facts were written now, as the next act."""
    act = f"{line.act}'"
    return line_of(
        (
            Event(0, now.date(), number, act, now, now, None, "", fact)
            for number, fact in enumerate(facts, start=line.number + 1)
        ),
        line,
    )


def settled(line: Line, now: datetime) -> Line:
    """The line with every recall that has started by `now`; see `recall.recalled`."""
    if not any(each.desk and not each.desk.recalled_at for each in line.standings.values()):
        return line
    fold = Fold(line)
    return fold.line() if fold.settle(now) else line


class Fold:
    """One working copy of a line; what a fact does is written here and nowhere else.

    For who looks at the line after every single fact; everybody else asks `line_of` for a value.
    Beside the tables of the line it keeps what would be slow to find for each event anew: the
    order, how many open visits each rep has, and who is at the desk uncalled.
    """

    __slots__ = (
        "act",
        "at",
        "busy",
        "closed_at",
        "disputes",
        "gone",
        "number",
        "order",
        "standings",
        "tally",
        "uncalled",
        "visits",
    )

    def __init__(self, line: Line) -> None:
        """Begin with a copy of this line."""
        self.standings = dict(line.standings)
        self.visits = dict(line.visits)
        self.gone = dict(line.gone)
        self.number = line.number
        self.at = line.at
        self.act = line.act
        self.tally = line.tally
        self.disputes = line.disputes
        self.closed_at = line.closed_at
        self.order = [order_key(each) for each in line.in_order()]
        self.busy: dict[int, int] = {}
        for rep in (rep for each in line.visits.values() for rep in each.reps):
            self.busy[rep] = self.busy.get(rep, 0) + 1
        self.uncalled = {
            each.rep for each in line.standings.values() if each.desk and not each.desk.recalled_at
        }

    def line(self) -> Line:
        """The line as it stands; it shares its tables with this copy, which may take no more."""
        return Line(
            self.standings,
            self.visits,
            self.gone,
            self.number,
            self.at,
            self.act,
            self.tally,
            self.disputes,
            self.closed_at,
        )

    def take(self, event: Event) -> None:
        """Go on by one event; recalls are settled between acts, never inside one."""
        if self.uncalled and event.act != self.act:
            self.settle(event.at)
        try:
            self._apply(event, event.fact)
        except LookupError:
            raise Unfit(event) from None
        self.number = event.number
        self.at = event.at
        self.act = event.act

    def placed(self) -> list[Standing]:
        """Those who have a place, place 1 first."""
        standings, busy = self.standings, self.busy
        return [
            standing
            for standing in (standings[rep] for _, _, rep in self.order)
            if standing.rep not in busy and standing.on_break is None and not standing.blocked
        ]

    def settle(self, now: datetime) -> bool:
        """Write the recalls that have started by `now`; answers whether there is one.

        Place, floor and waiting customers are as the last act left them; only the time went on.
        """
        if not self.uncalled:
            return False
        standings = self.standings
        waiting = [visit for visit in self.visits.values() if visit.serving is None]
        if waiting:
            waiting.sort(key=lambda visit: visit.at)
            waiting = [visit for visit in waiting if visit.wants not in standings]
        called = recalled(self.placed(), waiting, self.at or now, now)
        for standing in called:
            standings[standing.rep] = standing
            self.uncalled.discard(standing.rep)
        return bool(called)

    def _apply(self, event: Event, fact: Fact) -> None:
        """Put one fact into the tables; KeyError (a LookupError) when it cannot apply."""
        match fact:
            case Arrived(visit, kind, wants, passed):
                _demand(visit not in self.visits)
                self.visits[visit] = OpenVisit(
                    visit,
                    kind,
                    fact.came_at or event.at,
                    wants,
                    declined=frozenset(passed),
                    absent=fact.absent,
                    door=fact.door,
                )
                for rep in passed:
                    self._set(replace(self.standings[rep], skip_mark=False))
            case TookUp(visit, rep):
                self._take_up(event, visit, rep)
            case WasCalled(visit, rep):
                self._call(rep)
                self._give(event, visit, rep, turn=False)
            case Joined(visit, rep):
                self._join(visit, rep)
            case Transferred(visit, rep, to, turn):
                self._transfer(event, visit, rep, to, turn=turn)
            case SentOn(visit, rep):
                self._let_visit_go(visit, rep)
                del self.visits[visit]
            case Finished(visit, rep, _, effect):
                self._finish(event, visit, rep, effect)
            case CheckedIn(rep, role):
                self._check_in(event, rep, role)
            case CheckedOut(rep):
                _demand(rep not in self.busy)
                self._check_out(event, rep)
            case Blocked(rep, causes):
                self._set(replace(self._ready(rep), blocked=causes))
            case Lifted(rep):
                standing = self.standings[rep]
                _demand(bool(standing.blocked) and standing.since is not None)
                self._set(_at_the_end(replace(standing, blocked=()), event))
            case WentOnBreak(rep, until):
                self._set(replace(self._idle(rep), on_break=Break(event.at, until), desk=None))
            case WentToDesk(rep, return_by, recall_at, grace, floor_min):
                desk = Desk(event.at, return_by, recall_at, timedelta(minutes=grace), floor_min)
                self._set(replace(self._ready(rep), desk=desk))
            case Acknowledged(rep):
                self._acknowledge(event, rep)
            case Extended(rep, minutes):
                self._extend(rep, timedelta(minutes=minutes))
            case CameBack(rep):
                standing = self.standings[rep]
                _demand(standing.desk is not None or standing.on_break is not None)
                standing = _returned(standing, event.at, came_back=True)
                self._set(replace(standing, desk=None, on_break=None))
                self._ask_anew(rep)
            case Skipped(rep, _, visit, effect):
                self._skip(event, rep, visit, effect)
            case Missed(rep, visit):
                self._miss(rep, visit)
            case Moved(rep, since, _):
                standing = self.standings[rep]
                _demand(standing.since is not None and not standing.blocked)
                self._set(replace(standing, since=since))
            case LeftWaiting(visit):
                _demand(self.visits[visit].serving is None)
                del self.visits[visit]
            case Tallied(count):
                self.tally += count
            case Disputed(act, rep):
                dispute = Dispute(event.act, event.number, event.at, act, rep)
                self.disputes = (*self.disputes, dispute)
            case Ruled(dispute_act):
                open_ones = tuple(each for each in self.disputes if each.dispute != dispute_act)
                _demand(open_ones != self.disputes)
                self.disputes = open_ones
            case DayClosed():
                self._close(event)
            case Reopened():
                self.closed_at = None
            case Phoned() | CalledBack() | PassedThrough() | EndedEarlierVisit() | Undone():
                pass
            case _ as never:
                assert_never(never)

    def _set(self, standing: Standing) -> None:
        """Let a rep stand so from now on, and keep order and desk in step with it."""
        rep = standing.rep
        before = self.standings.get(rep)
        self.standings[rep] = standing
        if before is None or before.since is not standing.since:
            self._take_out(before)
            if standing.since is not None:
                insort(self.order, order_key(standing))
        if standing.desk is not None and standing.desk.recalled_at is None:
            self.uncalled.add(rep)
        else:
            self.uncalled.discard(rep)

    def _take_out(self, standing: Standing | None) -> None:
        if standing is not None and standing.since is not None:
            self.order.remove(order_key(standing))

    def _idle(self, rep: int) -> Standing:
        """How a rep stands who is neither with a customer nor on a break."""
        standing = self.standings[rep]
        _demand(standing.on_break is None and rep not in self.busy)
        return standing

    def _ready(self, rep: int) -> Standing:
        """How a rep stands who is on the floor."""
        standing = self._idle(rep)
        _demand(standing.since is not None and standing.desk is None and not standing.blocked)
        return standing

    def _check_in(self, event: Event, rep: int, role: Role) -> None:
        _demand(rep not in self.standings)
        is_in_line = role.stands_in_queue
        standing = Standing(
            rep,
            role,
            event.at,
            since=Fraction(event.number) if is_in_line else None,
            since_at=event.at if is_in_line else None,
        )
        earlier = self.gone.pop(rep, None)
        if earlier is not None:
            standing = replace(
                standing,
                skips=earlier.skips,
                turns=earlier.turns,
                quick_returns=earlier.quick_returns,
                misses=earlier.misses,
                desk_returns=earlier.desk_returns,
                late_returns=earlier.late_returns,
            )
        self._set(standing)
        self._ask_anew(rep)

    def _check_out(self, event: Event, rep: int) -> None:
        standing = self.standings.pop(rep)
        self._take_out(standing)
        self.uncalled.discard(rep)
        self.gone[rep] = _returned(standing, event.at, came_back=False)

    def _close(self, event: Event) -> None:
        """Everybody goes; customers who are served stay without an outcome."""
        self.visits = {key: each for key, each in self.visits.items() if each.serving is None}
        self.busy.clear()
        for rep in tuple(self.standings):
            self._check_out(event, rep)
        self.closed_at = event.at

    def _acknowledge(self, event: Event, rep: int) -> None:
        standing = self.standings[rep]
        if standing.desk is None:
            raise LookupError
        recalled_at = standing.desk.recalled_at or event.at
        desk = replace(standing.desk, acknowledged=True, recalled_at=recalled_at)
        self._set(replace(standing, desk=desk))

    def _extend(self, rep: int, length: timedelta) -> None:
        standing = self.standings[rep]
        if standing.desk is None or standing.desk.extended:
            raise LookupError
        self._set(replace(standing, desk=replace(standing.desk, extended=length)))

    def _call(self, rep: int) -> None:
        """A rep comes for a customer without a turn: desk or break ends, the place is kept."""
        standing = self.standings[rep]
        if standing.desk or standing.on_break:
            self._set(replace(standing, desk=None, on_break=None))

    def _join(self, visit: int, rep: int) -> None:
        opened = self.visits[visit]
        _demand(opened.serving is not None and rep not in opened.reps)
        self._call(rep)
        self.visits[visit] = replace(opened, joined=(*opened.joined, rep))
        self.busy[rep] = self.busy.get(rep, 0) + 1

    def _transfer(self, event: Event, visit: int, rep: int | None, to: int, *, turn: bool) -> None:
        staying = tuple(each for each in self.visits[visit].joined if each != to)
        self._let_visit_go(visit, rep)
        opened = replace(self.visits[visit], serving=None, joined=())
        if opened.kind.uses_turn and not turn:
            opened = replace(opened, kind=ArrivalKind.BE_BACK)
        self.visits[visit] = opened
        if turn:
            self._take_up(event, visit, to)
        else:
            self._call(to)
            self._give(event, visit, to, turn=False)
        for each in staying:
            self._join(visit, each)

    def _let_visit_go(self, visit: int, rep: int | None) -> None:
        """Free everybody who is with a customer; a turn of the first is given back."""
        opened = self.visits[visit]
        if rep is None:
            _demand(opened.serving is None)
            return
        if self._served(visit, rep).turn:
            self._set(_turn_given_back(self.standings[rep]))
        for each in opened.reps:
            self._let_go(each)

    def _take_up(self, event: Event, visit: int, rep: int) -> None:
        standing = self._ready(rep)
        self._set(
            replace(
                standing,
                since=None,
                since_at=None,
                former=standing.since,
                former_at=standing.since_at,
                skip_mark=False,
                turns=standing.turns + 1,
            )
        )
        self._give(event, visit, rep, turn=True)

    def _give(self, event: Event, visit: int, rep: int, *, turn: bool) -> None:
        opened = self.visits[visit]
        _demand(opened.serving is None)
        self.visits[visit] = replace(opened, serving=Serving(rep, turn, event.at))
        self.busy[rep] = self.busy.get(rep, 0) + 1

    def _let_go(self, rep: int) -> None:
        self.busy[rep] -= 1
        if not self.busy[rep]:
            del self.busy[rep]

    def _served(self, visit: int, rep: int) -> Serving:
        serving = self.visits[visit].serving
        if serving is None or serving.rep != rep:
            raise LookupError
        return serving

    def _finish(self, event: Event, visit: int, rep: int, effect: Effect) -> None:
        serving = self._served(visit, rep)
        _demand(serving.turn is not (effect is Effect.KEPT))
        reps = self.visits.pop(visit).reps
        for each in reps:
            self._let_go(each)
            self._ask_anew(each)
        if effect is Effect.FORMER:
            standing = _turn_given_back(self.standings[rep])
            self._set(replace(standing, quick_returns=standing.quick_returns + 1))
        elif serving.turn:
            standing = _at_the_end(self.standings[rep], event)
            self._set(replace(standing, former=None, former_at=None, skips=0))

    def _ask_anew(self, rep: int) -> None:
        """A rep is available anew: also for customers for whom he or she was not before."""
        for number, visit in self.visits.items():
            if rep in visit.declined:
                self.visits[number] = replace(visit, declined=visit.declined - {rep})

    def _take_back(self, visit: int, standing: Standing) -> Standing:
        """Take a visit that used a turn from its rep; it waits, the former place comes back.

        Who had joined is free again.
        """
        _demand(self._served(visit, standing.rep).turn)
        opened = self.visits[visit]
        for each in opened.reps:
            self._let_go(each)
        declined = opened.declined | {standing.rep}
        self.visits[visit] = replace(opened, serving=None, joined=(), declined=declined)
        return _turn_given_back(standing)

    def _skip(self, event: Event, rep: int, visit: int | None, effect: Effect) -> None:
        standing = self.standings[rep]
        standing = replace(standing, skips=standing.skips + 1, skip_mark=effect is Effect.MARK)
        if visit is not None:
            standing = self._take_back(visit, standing)
        _demand(standing.since is not None)
        if effect is Effect.END:
            standing = _at_the_end(standing, event)
        self._set(standing)

    def _miss(self, rep: int, visit: int | None) -> None:
        standing = self.standings[rep]
        standing = replace(standing, misses=standing.misses + 1)
        if visit is not None:
            standing = self._take_back(visit, standing)
            self._pass_over(rep)
        elif standing.desk is None:
            raise LookupError
        else:
            standing = replace(standing, desk=replace(standing.desk, missed=True))
        self._set(standing)

    def _pass_over(self, rep: int) -> None:
        """Who does not come when called is there for none of those who wait already."""
        for number, visit in self.visits.items():
            if visit.serving is None:
                self.visits[number] = replace(visit, declined=visit.declined | {rep})


def _demand(holds: bool) -> None:
    if not holds:
        raise LookupError


def _at_the_end(standing: Standing, event: Event) -> Standing:
    """The rep joins the end of the line by this event."""
    return replace(standing, since=Fraction(event.number), since_at=event.at)


def _returned(standing: Standing, at: datetime, *, came_back: bool) -> Standing:
    """Count a stay at the desk that ends: by coming back, or by going home once recalled."""
    desk = standing.desk
    if desk is None or not (came_back or desk.recalled_at):
        return standing
    is_late = desk.recalled_at is not None and at >= late_from(desk)
    return replace(
        standing,
        desk_returns=standing.desk_returns + 1,
        late_returns=standing.late_returns + is_late,
    )


def _turn_given_back(standing: Standing) -> Standing:
    """The turn was none: the former place comes back."""
    return replace(
        standing,
        since=standing.former,
        since_at=standing.former_at,
        former=None,
        former_at=None,
        turns=standing.turns - 1,
    )
