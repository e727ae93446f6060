"""A day of the floor log decided anew: the same customers and reps, under other settings.

First the day is told as it was (`told`), then read as a script: what came from outside (arrivals,
check-ins and check-outs, breaks, the length of visits, what was done by hand), and how each stay
at the desk ended. The script is played in the order of time through the rules of the floor. What
the rules decided then is not in it: who took whom, when a recall started, whether a place came
back. Under the settings of that day the play gives that day again.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from showroom_app.domain import (
    day_close,
    floor_rules,
    lead_desk,
    reception,
    skip,
    visit,
)
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    BlockCause,
    Blocked,
    CameBack,
    CheckedIn,
    CheckedOut,
    DayClosed,
    Event,
    Fact,
    Finished,
    Handover,
    Joined,
    LeftWaiting,
    Lifted,
    Missed,
    Moved,
    Outcome,
    Reopened,
    SentOn,
    Skipped,
    TookUp,
    Transferred,
    WasCalled,
    WentOnBreak,
    WentToDesk,
)
from showroom_app.domain.line import Fold, Line, OpenVisit, elapsed, line_of, settled, undone_acts
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.reception import Owner, Record
from showroom_app.domain.refused import Refused
from showroom_app.domain.waiting import with_waiting

_RECORDS = {ArrivalKind.APPOINTMENT: Record.APPOINTMENT, ArrivalKind.DELIVERY: Record.NAMED}
_USUAL_VISIT = timedelta(minutes=30)
"""How long a visit lasts on a day on which none ended."""
_HANDOVERS = frozenset(each.value for each in Handover)
_SAID = "as then"
"""The reason that goes with an act by hand: the log has its own, the lab stores nothing."""


@dataclass(frozen=True, slots=True)
class Again:
    """A day as the lab plays it: its facts, and what of the script could not be played."""

    events: tuple[Event, ...]
    not_begun: int
    not_repeated: int


@dataclass(slots=True)
class _Stay:
    """A break, or a stay at the desk, as it was."""

    rep: int
    began: datetime
    fact: WentOnBreak | WentToDesk
    recalled: datetime | None = None
    ended: datetime | None = None
    number: float = 0.0
    """By which event it ended; half of one later where another act than coming back ended it."""
    by_itself: bool = False
    """The rep came back, and was not called away."""


@dataclass(frozen=True, slots=True)
class _Length:
    """How long a visit lasted, from when it was first given; by which event it ended, and how."""

    length: timedelta
    number: float
    outcome: Outcome


@dataclass(slots=True)
class _Script:
    """What a day brought from outside: acts with time and number, in that order."""

    acts: list[tuple[datetime, float, Event]] = field(default_factory=list)
    stays: dict[int, _Stay] = field(default_factory=dict)
    """By the number of the event that began them."""
    lengths: dict[int, _Length] = field(default_factory=dict)
    by_hand: set[int] = field(default_factory=set)
    """Visits that arrived for one rep, also one who was with a customer."""
    stood_in: set[int] = field(default_factory=set)
    """Visits that came from a lead and were given to who stands in for an absent owner."""
    left: dict[int, float] = field(default_factory=dict)
    """Visits that left before anybody took them, with the number of the event."""
    blocked: dict[int, tuple[BlockCause, ...]] = field(default_factory=dict)
    """What blocked a rep, by the number of the check-in."""

    @property
    def usual_visit(self) -> timedelta:
        """How long a visit lasts whose length nobody can know: the median of the day."""
        lengths = [each.length.total_seconds() for each in self.lengths.values()]
        return timedelta(seconds=median(lengths)) if lengths else _USUAL_VISIT

    def usual_return(self, grace: timedelta) -> timedelta:
        """How long after a recall a rep is back: the median of the day, else the grace."""
        seconds = [
            elapsed(each.recalled, each.ended).total_seconds()
            for each in self.stays.values()
            if each.by_itself and each.recalled is not None and each.ended is not None
        ]
        return timedelta(seconds=median(seconds)) if seconds else grace


def told(events: Sequence[Event]) -> tuple[Event, ...]:
    """A day as it was: without what was undone, and with times that follow the numbers.

    An act that was entered afterwards happened, for the line, when it was entered.
    """
    undone = undone_acts(events)
    kept: list[Event] = []
    for event in events:
        if event.act not in undone:
            at = max(event.at, kept[-1].at) if kept else event.at
            kept.append(event if at == event.at else replace(event, at=at))
    return tuple(kept)


def replayed(events: Sequence[Event], policy: Policy, chosen: Mapping[str, int]) -> Again:
    """Play a day (`told`) again under other settings, by their names in `Policy`.

    Raises Unfit where the log itself cannot be folded.
    """
    if not events:
        return Again((), 0, 0)
    play = _Play(events[0], _read(events), replace(policy, **_known(chosen)), chosen)
    play.run(events[-1].at)
    return Again(tuple(play.events), play.not_begun, play.not_repeated)


def _known(chosen: Mapping[str, int]) -> dict[str, Any]:
    return dict(chosen)


# -- the script --------------------------------------------------------------------------------


def _read(events: Sequence[Event]) -> _Script:
    script, fold = _Script(), Fold(Line())
    given: dict[int, datetime] = {}
    away: dict[int, _Stay] = {}
    entered: dict[int, int] = {}
    closing = {event.act for event in events if isinstance(event.fact, DayClosed)}
    for event in events:
        if event.act != fold.act:
            fold.settle(event.at)
        for rep, stay in away.items():
            desk = fold.standings[rep].desk
            if desk is not None and stay.recalled is None:
                stay.recalled = desk.recalled_at
        _note(script, event, fold, given, entered, closing)
        fold.take(event)
        for rep, stay in tuple(away.items()):
            if not _is_away(fold, stay):
                stay.ended = event.at
                stay.by_itself = isinstance(event.fact, CameBack)
                stay.number = event.number + (0.0 if stay.by_itself else 0.5)
                del away[rep]
        if isinstance(event.fact, WentOnBreak | WentToDesk):
            stay = _Stay(event.fact.rep, event.at, event.fact)
            script.stays[event.number] = away[event.fact.rep] = stay
    return script


def _is_away(fold: Fold, stay: _Stay) -> bool:
    standing = fold.standings.get(stay.rep)
    if standing is None:
        return False
    is_break = isinstance(stay.fact, WentOnBreak)
    return standing.on_break is not None if is_break else standing.desk is not None


def _note(
    script: _Script,
    event: Event,
    fold: Fold,
    given: dict[int, datetime],
    entered: dict[int, int],
    closing: set[str],
) -> None:
    """Put into the script what an event brings from outside; `fold` stands before it."""
    match event.fact:
        case TookUp(visit=number) | WasCalled(visit=number) as fact:
            given.setdefault(number, event.at)
            if isinstance(fact, WasCalled) and _stands_in(fold, fact):
                script.stood_in.add(number)
            return
        case Finished(visit=number, outcome=outcome):
            length = elapsed(given[number], event.at)
            script.lengths[number] = _Length(length, event.number, outcome)
            return
        case Transferred(visit=number):
            given.setdefault(number, event.at)
        case Arrived(visit=number) if event.reason in _HANDOVERS:
            script.by_hand.add(number)
        case CheckedIn(rep=rep):
            entered[rep] = event.number
        case Blocked(rep=rep, causes=causes):
            script.blocked[entered[rep]] = causes
            return
        case LeftWaiting(visit=number):
            script.left[number] = event.number
            if event.act in closing:
                return
        case Missed(visit=None) | CameBack() | Reopened():
            return
        case _:
            pass
    if type(event.fact) in _PLAYED:
        script.acts.append((event.at, event.number, event))


def _stands_in(fold: Fold, called: WasCalled) -> bool:
    """Whether the rules sought somebody who works leads for an absent owner's customer."""
    opened = fold.visits.get(called.visit)
    if opened is None or opened.absent is None:
        return False
    standing = fold.standings.get(called.rep)
    free = [each.rep for each in fold.placed() if each.desk is None]
    return standing is not None and (standing.role is Role.INTERNET or free[:1] != [called.rep])


# -- the play ----------------------------------------------------------------------------------


@dataclass(order=True, slots=True)
class _Turn:
    """What is to be played next: by time, then by the number it had."""

    at: datetime
    number: float
    order: int
    run: Callable[[datetime], None] = field(compare=False)


class _Play:
    """Plays one script; every decision is made by the rules of the floor on the line so far."""

    def __init__(
        self, first: Event, script: _Script, policy: Policy, chosen: Mapping[str, int]
    ) -> None:
        self._first = first
        self._script = script
        self._policy = policy
        self._chosen = chosen
        self._line = Line()
        self._turns: list[_Turn] = []
        self._pushed = 0
        self._acts = 0
        self._given: set[int] = set()
        self._overdue: set[int] = set()
        self._away: dict[int, _Stay] = {}
        """The stay that each rep who is away is on in this play."""
        self._called: set[int] = set()
        """Who is at the desk and was already seen to be recalled."""
        self._later: dict[int, list[tuple[float, Callable[[datetime], None]]]] = {}
        """What a rep does as soon as he or she is without a customer."""
        self._usual_return = script.usual_return(timedelta(minutes=policy.grace_minutes))
        self._usual_visit = script.usual_visit
        self.events: list[Event] = []
        self.not_begun = 0
        self.not_repeated = 0

    def run(self, until: datetime) -> None:
        """Play to the end; `until` is when the day itself was last heard of."""
        for at, number, event in self._script.acts:
            self._push(at, number, self._act_of(event))
        while True:
            if self._sees_recall(self._turns[0].at if self._turns else until):
                continue
            if not self._turns:
                return
            turn = heapq.heappop(self._turns)
            turn.run(turn.at)

    def _push(self, at: datetime, number: float, run: Callable[[datetime], None]) -> None:
        now = self._line.at
        self._pushed += 1
        at = at if now is None else max(at, now)
        heapq.heappush(self._turns, _Turn(at, number, self._pushed, run))

    def _write(self, facts: Sequence[Fact], at: datetime) -> None:
        """Write an act, fold it, and see what it lets begin or end."""
        if not facts:
            return
        if self._line.closed_at is not None:
            facts = (Reopened(), *facts)
        self._acts += 1
        first = self._line.number + 1
        fresh = tuple(
            replace(
                self._first,
                number=number,
                act=str(self._acts),
                at=at,
                recorded=at,
                fact=fact,
                reason=None,
            )
            for number, fact in enumerate(facts, start=first)
        )
        self.events += fresh
        self._line = line_of(fresh, self._line)
        for fact in facts:
            if isinstance(fact, TookUp | WasCalled | Transferred):
                self._give(fact.visit, at)
        for rep in tuple(self._away):
            standing = self._line.standing(rep)
            if standing is None or not (standing.desk or standing.on_break):
                del self._away[rep]
                self._called.discard(rep)
        self._go_on(at)

    def _give(self, number: int, at: datetime) -> None:
        """A customer is served for the first time, or anew after having been left standing."""
        if number in self._given and number not in self._overdue:
            return
        self._given.add(number)
        self._overdue.discard(number)
        known = self._script.lengths.get(number)
        if known is not None:
            self._push(at + known.length, known.number, lambda now: self._finish(number, now))
        elif number in self._script.left:
            end, order = at + self._usual_visit, self._script.left[number]
            self._push(end, order, lambda now: self._finish(number, now))

    def _go_on(self, at: datetime) -> None:
        """Let reps who have no customer any more do what they wanted to do meanwhile."""
        for rep in tuple(self._later):
            if rep in self._later and not self._line.visits_of(rep):
                for number, run in self._later.pop(rep):
                    self._push(at, number, run)

    def _is_busy(self, rep: int, number: float, run: Callable[[datetime], None]) -> bool:
        """Whether a rep is with a customer, and then does this afterwards."""
        if not self._line.visits_of(rep):
            return False
        self._later.setdefault(rep, []).append((number, run))
        return True

    def _by_hand(self, decide: Callable[[], tuple[Fact, ...]], at: datetime) -> None:
        """Repeat an act by hand where it still makes sense."""
        try:
            facts = decide()
        except Refused:
            self.not_repeated += 1
            return
        self._write(facts, at)

    # What each act of the script does

    def _act_of(self, event: Event) -> Callable[[datetime], None]:
        return lambda at: _PLAYED[type(event.fact)](self, event, at)

    def check_in(self, event: Event, at: datetime) -> None:
        """A rep comes in, unless still there because of a customer."""
        fact = event.fact
        assert isinstance(fact, CheckedIn)
        if self._line.standing(fact.rep) is not None:
            self._later.pop(fact.rep, None)
            return
        causes = self._script.blocked.get(event.number, ())
        self._write(floor_rules.check_in(self._line, fact.rep, fact.role, at, blocks=causes), at)

    def check_out(self, event: Event, at: datetime) -> None:
        """A rep goes home, once without a customer."""
        rep = event.fact.rep if isinstance(event.fact, CheckedOut) else 0
        again = self._act_of(event)
        if self._line.standing(rep) is not None and not self._is_busy(rep, event.number, again):
            self._write(floor_rules.check_out(self._line, rep, at), at)

    def lift(self, event: Event, at: datetime) -> None:
        """A block is gone."""
        fact = event.fact
        assert isinstance(fact, Lifted)
        standing = self._line.standing(fact.rep)
        if standing is not None and standing.blocked:
            self._write(with_waiting(self._line, (fact,), at), at)

    def go_on_break(self, event: Event, at: datetime) -> None:
        """A rep goes on a break, once without a customer, and for as long as then."""
        fact = event.fact
        assert isinstance(fact, WentOnBreak)
        rep, again = fact.rep, self._act_of(event)
        standing = self._line.standing(rep)
        if standing is None or standing.on_break or self._is_busy(rep, event.number, again):
            return
        line = settled(self._line, at).standing(rep)
        if line is not None and line.desk is not None and line.desk.recalled_at is not None:
            self._write(floor_rules.come_back(self._line, rep, at), at)
            if self._is_busy(rep, event.number, again):
                return
        until = fact.until if fact.until is not None and fact.until > at else None
        self._write(floor_rules.go_on_break(self._line, rep, until, at), at)
        stay = self._away[rep] = self._script.stays[event.number]
        if stay.ended is None:
            return
        back = at + elapsed(stay.began, stay.ended) if stay.by_itself else stay.ended
        self._come_back_at(back, stay)

    def to_desk(self, event: Event, at: datetime) -> None:
        """A rep goes to the desk until the same time, if the settings let it begin."""
        fact = event.fact
        assert isinstance(fact, WentToDesk)
        rep, again = fact.rep, self._act_of(event)
        standing = self._line.standing(rep)
        soonest = at + timedelta(minutes=lead_desk.MINIMUM_MINUTES)
        if standing is not None and self._line.visits_of(rep) and fact.return_by >= soonest:
            self._is_busy(rep, event.number, again)
            return
        try:
            lead_desk.to_desk(self._line, rep, fact.return_by, at, self._policy, fact.return_by)
        except Refused:
            self.not_begun += 1
            return
        tried = {k: v for k, v in self._chosen.items() if k in ("recall_at", "floor_min")}
        self._write((replace(fact, **_known(tried)),), at)
        stay = self._away[rep] = self._script.stays[event.number]
        if stay.recalled is None and stay.ended is not None:
            self._come_back_at(stay.ended, stay)

    def _come_back_at(self, at: datetime, stay: _Stay) -> None:
        self._push(at, stay.number, lambda now: self._come_back(stay, now))

    def _come_back(self, stay: _Stay, at: datetime) -> None:
        if self._away.get(stay.rep) is stay:
            self._write(floor_rules.come_back(self._line, stay.rep, at), at)

    def _sees_recall(self, until: datetime) -> bool:
        """See one recall that has started by then, and when its rep will be back."""
        open_ones = [
            rep
            for rep, stay in self._away.items()
            if isinstance(stay.fact, WentToDesk) and rep not in self._called
        ]
        if not open_ones:
            return False
        line = settled(self._line, until)
        found = [
            (desk.recalled_at, rep)
            for rep in open_ones
            if (desk := line.standings[rep].desk) is not None and desk.recalled_at is not None
        ]
        if not found:
            return False
        started, rep = min(found)
        stay = self._away[rep]
        self._called.add(rep)
        if stay.recalled is not None and stay.ended is not None:
            self._come_back_at(started + elapsed(stay.recalled, stay.ended), stay)
        elif stay.recalled is None:
            self._come_back_at(started + self._usual_return, stay)
        return True

    def arrive(self, event: Event, at: datetime) -> None:
        """A customer comes, with the owner of then."""
        fact = event.fact
        assert isinstance(fact, Arrived)
        own = fact.wants if fact.wants is not None else fact.absent
        came = OpenVisit(fact.visit, fact.kind, at, own, door=fact.door)
        if fact.visit in self._script.by_hand and own in self._line.standings:
            assert own is not None
            facts = reception.receive_for(self._line, came, own, at, door=fact.door)
        elif fact.visit in self._script.stood_in and fact.absent is not None:
            record = _RECORDS.get(fact.kind, Record.VISIT)
            owner = Owner(fact.absent, record, from_lead=True)
            facts = reception.arrive(self._line, fact.kind, fact.visit, owner, at)
        else:
            facts = reception.receive(self._line, came, at)
        self._write(facts, at)

    def _finish(self, number: int, at: datetime) -> None:
        opened = self._line.visits.get(number)
        if opened is None:
            return
        if opened.serving is None:
            self._overdue.add(number)
            return
        known = self._script.lengths.get(number)
        outcome = Outcome.LOST if known is None else known.outcome
        rep = opened.serving.rep
        self._write(visit.finish(self._line, rep, outcome, number, at, self._policy), at)

    def leave(self, event: Event, at: datetime) -> None:
        """Who waited leaves, if nobody has taken that customer here."""
        fact = event.fact
        assert isinstance(fact, LeftWaiting)
        opened = self._line.visits.get(fact.visit)
        if opened is not None and opened.serving is None:
            self._write(visit.leave(self._line, fact.visit, at), at)

    def skip(self, event: Event, at: datetime) -> None:
        """A rep is skipped, who has the same visit, or stands on the floor."""
        fact = event.fact
        assert isinstance(fact, Skipped)
        if fact.visit is None and self._line.visits_of(fact.rep):
            self.not_repeated += 1
            return
        self._by_hand(
            lambda: skip.skip(
                self._line, fact.rep, fact.reason, at, self._policy, note=_SAID, visit=fact.visit
            ),
            at,
        )

    def miss(self, event: Event, at: datetime) -> None:
        """A rep who was called for the same visit is not there."""
        fact = event.fact
        assert isinstance(fact, Missed)
        self._by_hand(
            lambda: skip.miss(self._line, fact.rep, at, self._policy, visit=fact.visit), at
        )

    def move(self, event: Event, at: datetime) -> None:
        """A manager puts a rep on the same place."""
        fact = event.fact
        assert isinstance(fact, Moved)
        self._by_hand(lambda: floor_rules.move(self._line, fact.rep, fact.place, _SAID, at), at)

    def join(self, event: Event, at: datetime) -> None:
        """A second rep joins the same visit."""
        fact = event.fact
        assert isinstance(fact, Joined)
        self._by_hand(lambda: visit.join(self._line, fact.visit, fact.rep, at), at)

    def transfer(self, event: Event, at: datetime) -> None:
        """The same visit goes to the same rep."""
        fact = event.fact
        assert isinstance(fact, Transferred)
        opened = self._line.visits.get(fact.visit)
        is_owner = opened is not None and opened.kind.uses_turn and not fact.turn
        self._by_hand(
            lambda: visit.transfer(
                self._line, fact.visit, fact.to, at, owner=is_owner, reason=_SAID
            ),
            at,
        )

    def send_on(self, event: Event, at: datetime) -> None:
        """The same visit leaves for the other floor."""
        fact = event.fact
        assert isinstance(fact, SentOn)
        here = self._first.floor
        self._by_hand(
            lambda: visit.send_on(self._line, fact.visit, fact.floor, _SAID, at, here=here), at
        )

    def close(self, event: Event, at: datetime) -> None:
        """The day is closed."""
        fact = event.fact
        assert isinstance(fact, DayClosed)
        self._later.clear()
        self._write(day_close.close(self._line, at, automatic=fact.automatic), at)


_PLAYED: Mapping[type[Fact], Callable[[_Play, Event, datetime], None]] = {
    Arrived: _Play.arrive,
    CheckedIn: _Play.check_in,
    CheckedOut: _Play.check_out,
    DayClosed: _Play.close,
    Joined: _Play.join,
    LeftWaiting: _Play.leave,
    Lifted: _Play.lift,
    Missed: _Play.miss,
    Moved: _Play.move,
    SentOn: _Play.send_on,
    Skipped: _Play.skip,
    Transferred: _Play.transfer,
    WentOnBreak: _Play.go_on_break,
    WentToDesk: _Play.to_desk,
}
