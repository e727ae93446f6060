"""Random play on a floor: a driver that chooses what people at a dealership do next.

`Player.choose` looks at a line and names the next act, mostly a sensible one, sometimes a wrong
one; `decide` lets the domain decide it. Tests of the services take the choice and carry it out
there. The same seed and the same lines give the same play.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from showroom_app.domain import (
    day_close,
    disputes,
    floor_rules,
    lead_desk,
    reception,
    skip,
    visit,
)
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    BlockCause,
    Event,
    Fact,
    Outcome,
    SkipReason,
)
from showroom_app.domain.line import Line, OpenVisit, State, late_from, settled
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.reception import Owner, Record

CAST: Mapping[int, Role] = {
    rep: (Role.SHOWROOM, Role.HYBRID, Role.HYBRID, Role.SHOWROOM, Role.INTERNET)[rep % 5]
    for rep in range(1, 21)
}
"""Twenty reps of the three roles."""

VERBS: Mapping[str, int] = {
    "check-in": 10,
    "check-out": 2,
    "break": 4,
    "back": 10,
    "lead-desk": 20,
    "ack": 5,
    "extend": 12,
    "lift": 3,
    "finish-earlier": 3,
    "walk-in": 14,
    "service": 3,
    "appointment": 4,
    "be-back": 4,
    "delivery": 2,
    "phone": 2,
    "not-a-buyer": 2,
    "finish": 30,
    "skip": 6,
    "miss": 3,
    "move": 4,
    "leave": 2,
    "join": 3,
    "transfer": 4,
    "send-on": 2,
    "tally": 1,
    "dispute": 3,
    "rule": 3,
    "close": 1,
    "undo": 8,
}
"""How often each verb comes up."""

_AT_THE_DOOR = frozenset(kind.value for kind in ArrivalKind if kind.is_visit)
_OUTCOMES = tuple(Outcome)
_QUICK = tuple(outcome for outcome in Outcome if outcome.may_be_not_an_up)


@dataclass(frozen=True, slots=True)
class Play:
    """One act that somebody tries; fields that its verb does not use keep their defaults."""

    verb: str
    rep: int = 0
    role: Role = Role.SHOWROOM
    visit: int | None = None
    owner: Owner | None = None
    outcome: Outcome = Outcome.LOST
    reason: SkipReason = SkipReason.LANGUAGE
    note: str = ""
    place: int = 0
    until: datetime | None = None
    act: str = ""
    own: bool = True
    manager: bool = False
    elsewhere: int | None = None
    others: Mapping[int, int] = field(default_factory=dict)
    """Who is checked in on the other floor, by rep."""
    floor: int = 0
    """Where a visit is sent on to."""
    causes: tuple[BlockCause, ...] = ()
    """What a rep who checks in left undone, or what is still undone."""
    owner_found: bool = False
    upheld: bool = True
    count: int = 0
    days: int = 0
    """How many days later somebody tries."""


class Player:
    """Chooses acts at random; about one in `one_wrong_in` without looking at the line."""

    def __init__(
        self, seed: int, cast: Mapping[int, Role] = CAST, *, one_wrong_in: int = 4
    ) -> None:
        self.random = random.Random(seed)
        self.cast = cast
        self._one_wrong_in = one_wrong_in

    def pause(self) -> timedelta:
        """How long it takes until somebody acts again."""
        return timedelta(seconds=self.random.choice((0, 5, 20, 40, 60, 90, 120, 240)))

    def backdated(self, now: datetime) -> datetime:
        """When the act happened: now, or one time in twenty some minutes before."""
        if self.random.randrange(20):
            return now
        return now - timedelta(minutes=self.random.randrange(1, 12))

    def choose(
        self,
        line: Line,
        events: Sequence[Event],
        now: datetime,
        policy: Policy,
        beside: Line | None = None,
    ) -> Play:
        """The next act, given the line as it stands now and the log (used to choose an undo).

        `beside` is the line of another floor: nobody is checked in on both.
        """
        line = settled(line, now)
        while True:
            play = self._choose(line, events, now, policy)
            if beside is not None:
                play = replace(play, others=dict.fromkeys(beside.standings, 3 - _here(events)))
            if beside is None or play.verb != "check-in" or play.rep not in beside.standings:
                return play
            if self.random.random() < 0.2:
                return replace(play, elsewhere=2)

    def _choose(self, line: Line, events: Sequence[Event], now: datetime, policy: Policy) -> Play:
        if self.random.randrange(self._one_wrong_in) == 0:
            return self._wild(line, events, now)
        while True:
            verb = self._verb()
            if len(line.standings) < len(self.cast) // 3 and self.random.random() < 0.5:
                verb = "check-in"
            if verb in _AT_THE_DOOR and self.random.randrange(1 + 4 * len(line.waiting())):
                continue
            play = self._sensible(verb, line, events, now, policy)
            if play is not None:
                return play

    def _verb(self) -> str:
        (verb,) = self.random.choices(tuple(VERBS), tuple(VERBS.values()))
        return verb

    def _any_rep(self) -> int:
        return self.random.choice(tuple(self.cast))

    def _one_of(self, reps: Sequence[int]) -> int | None:
        return self.random.choice(reps) if reps else None

    def _in(self, line: Line, *states: State) -> int | None:
        return self._one_of([rep for rep, state in line.states().items() if state in states])

    def _sensible(
        self, verb: str, line: Line, events: Sequence[Event], now: datetime, policy: Policy
    ) -> Play | None:
        """An act that somebody could mean, None when nobody could."""
        match verb:
            case "finish" | "skip" | "miss":
                return self._about_a_visit(verb, line, now, policy)
            case "join" | "transfer" | "send-on":
                return self._changing_hands(verb, line, 3 - _here(events))
            case "dispute" | "rule":
                return self._dispute(verb, line, events)
            case "tally":
                return Play(verb, count=self.random.randint(1, 5))
            case "close" if self.random.random() < 0.2:
                return Play(verb)
            case "close":
                return None
            case "leave":
                waiting = self._one_of([each.visit for each in line.waiting()])
                return None if waiting is None else Play(verb, visit=waiting)
            case "undo":
                return self._undo(events, nearby=True)
            case "appointment" | "be-back" | "delivery" | "service":
                return Play(verb, owner=self._owner())
            case "walk-in" | "phone" | "not-a-buyer":
                return Play(verb)
        rep = self._who(verb, line, now, policy)
        if rep is None:
            return None
        minutes = timedelta(minutes=self.random.randrange(-2, 25))
        return Play(
            verb,
            rep,
            role=self.cast[rep],
            until=now + minutes if self.random.random() < 0.5 else None,
            place=self.random.randint(1, len(line.placed()) or 1),
            note="asked for it",
            causes=self._causes() if verb == "check-in" else (),
        )

    def _causes(self) -> tuple[BlockCause, ...]:
        return tuple(cause for cause in BlockCause if self.random.random() < 0.1)

    def _who(self, verb: str, line: Line, now: datetime, policy: Policy) -> int | None:
        match verb:
            case "check-in":
                return self._one_of([rep for rep in self.cast if rep not in line.standings])
            case "check-out":
                return self._in(line, State.ON_FLOOR, State.PRESENT)
            case "break":
                return self._in(line, State.ON_FLOOR, State.PRESENT, State.AT_DESK)
            case "back":
                away = (State.ON_BREAK, State.RECALLED, State.RETURNING)
                return self._in(line, *away)
            case "extend" if self.random.random() < 0.2:
                return self._in(line, State.RECALLED, State.RETURNING)
            case "extend":
                desks = [(each.rep, each.desk) for each in line.placed() if each.desk]
                return self._one_of(
                    [rep for rep, desk in desks if desk.recalled_at and now < late_from(desk)]
                )
            case "lift":
                return self._in(line, State.BLOCKED)
            case "finish-earlier" if self.random.random() < 0.3:
                return self._any_rep()
            case "finish-earlier":
                return self._in(line, State.BLOCKED)
            case "ack" if self.random.random() < 0.2:
                return self._in(line, State.AT_DESK, State.RETURNING)
            case "ack":
                return self._in(line, State.RECALLED)
            case "lead-desk" if self.random.random() < 0.3:
                free = [each.rep for each in line.free() if each.role is Role.HYBRID]
                return self._one_of(free)
            case "lead-desk":
                told = lead_desk.told_to_desk(line, policy, now)
                return self._one_of(told or lead_desk.told_to_prospect(line, policy, now))
            case _:
                return self._one_of([standing.rep for standing in line.in_order()])

    def _about_a_visit(self, verb: str, line: Line, now: datetime, policy: Policy) -> Play | None:
        served = [each for each in line.visits.values() if each.serving]
        if verb == "skip" and self.random.random() < 0.4:
            rep = self._in(line, State.ON_FLOOR)
            return None if rep is None else Play(verb, rep, reason=self._reason(), note="x")
        if verb != "finish":
            limit = timedelta(minutes=policy.given_back_minutes)
            served = [
                each
                for each in served
                if each.serving and each.serving.turn and now - each.serving.at < limit
            ]
        if not served:
            return None
        chosen = self.random.choice(served)
        assert chosen.serving is not None
        named = self.random.random() < 0.3
        return Play(
            verb,
            chosen.serving.rep,
            visit=chosen.visit if named else None,
            outcome=self.random.choice(_QUICK if self.random.random() < 0.4 else _OUTCOMES),
            reason=self._reason(),
            note="x",
        )

    def _changing_hands(self, verb: str, line: Line, there: int) -> Play | None:
        open_ones = [each for each in line.visits.values() if each.serving or verb != "join"]
        if not open_ones:
            return None
        chosen: OpenVisit = self.random.choice(open_ones)
        others = [rep for rep in line.standings if rep not in chosen.reps]
        owner_found = self.random.random() < 0.5
        if verb == "transfer" and chosen.kind.uses_turn and not owner_found:
            others = [each.rep for each in line.free()]
        rep = 0 if verb == "send-on" else self._one_of(others)
        if rep is None:
            return None
        return Play(verb, rep, visit=chosen.visit, floor=there, note="x", owner_found=owner_found)

    def _dispute(self, verb: str, line: Line, events: Sequence[Event]) -> Play | None:
        if verb == "dispute":
            acts = list(dict.fromkeys(event.act for event in events[-20:]))
            return Play(verb, self._any_rep(), act=self.random.choice(acts)) if acts else None
        if not line.disputes:
            return None
        chosen = self.random.choice(line.disputes)
        reps = [each.rep for each in line.in_order() if not each.blocked]
        rep = self._one_of(reps) or chosen.rep
        return Play(
            verb,
            rep,
            act=chosen.dispute,
            note="x",
            upheld=self.random.random() < 0.4,
            place=self.random.randint(0, len(line.placed()) or 1),
        )

    def _owner(self) -> Owner | None:
        if self.random.random() < 0.2:
            return None
        record = self.random.choice(tuple(Record))
        return Owner(self._any_rep(), record, from_lead=self.random.random() < 0.5)

    def _reason(self) -> SkipReason:
        return self.random.choice(tuple(SkipReason))

    def _undo(self, events: Sequence[Event], *, nearby: bool) -> Play | None:
        acts = list(dict.fromkeys(event.act for event in events[-30 if nearby else 0 :]))
        if not acts:
            return None
        if nearby and self.random.random() < 0.7:
            return Play("undo", act=acts[-1], own=True, manager=self.random.random() < 0.5)
        return Play(
            "undo",
            act=self.random.choice(acts),
            own=self.random.random() < 0.7,
            manager=self.random.random() < 0.6,
        )

    def _wild(self, line: Line, events: Sequence[Event], now: datetime) -> Play:
        """An act that nobody thought about."""
        verb = self.random.choice(tuple(VERBS))
        if verb == "undo":
            return self._undo(events, nearby=False) or Play("walk-in")
        if verb == "close" and self.random.random() < 0.9:
            verb = "walk-in"
        acts = [event.act for event in events[-60:]] or [""]
        if verb in ("dispute", "rule") and not events:
            verb = "tally"
        rep = self._any_rep()
        if line.standings and self.random.random() < 0.7:
            rep = self.random.choice(tuple(line.standings))
        visits = (*line.visits, 10_000_000)
        return Play(
            verb,
            rep,
            role=self.cast[rep],
            visit=self.random.choice(visits) if self.random.random() < 0.5 else None,
            owner=self._owner(),
            outcome=self.random.choice(_OUTCOMES),
            reason=self._reason(),
            note=self.random.choice(("", "x")),
            place=self.random.randint(0, 12),
            until=now + timedelta(minutes=self.random.randrange(-20, 60)),
            elsewhere=self.random.choice((None, 2)),
            floor=self.random.choice((1, 2)),
            causes=self._causes(),
            act=self.random.choice(acts),
            owner_found=self.random.random() < 0.5,
            upheld=self.random.random() < 0.5,
            count=self.random.choice((-1, 0, 1, 2, 99, 100)),
            days=int(self.random.random() < 0.2),
        )


def decide(
    play: Play, line: Line, events: Sequence[Event], now: datetime, policy: Policy, new_id: int
) -> tuple[Fact, ...]:
    """What the domain makes of a play; `new_id` is the number of a new visit or lead.

    Raises Refused as the domain does.
    """
    return _DECIDE[play.verb](play, line, events, now, policy, new_id)


_Decide = Callable[[Play, Line, Sequence[Event], datetime, Policy, int], tuple[Fact, ...]]


def _here(events: Sequence[Event]) -> int:
    """The floor of a log; the first one's while nothing stands in it."""
    return events[0].floor if events else 1


def _arrive(
    play: Play, line: Line, _: Sequence[Event], now: datetime, _policy: Policy, new_id: int
) -> tuple[Fact, ...]:
    return reception.arrive(line, ArrivalKind(play.verb), new_id, play.owner, now)


def _to_desk(
    play: Play, line: Line, _: Sequence[Event], now: datetime, policy: Policy, _id: int
) -> tuple[Fact, ...]:
    place = settled(line, now).place(play.rep) or policy.desk_from
    proposal = lead_desk.propose(place, 6, 100, now, policy)
    by = None if play.until is None else min(play.until, now + timedelta(minutes=40))
    return lead_desk.to_desk(line, play.rep, by, now, policy, proposal)


_DECIDE: Mapping[str, _Decide] = {
    "check-in": lambda p, line, _, now, __, ___: floor_rules.check_in(
        line, p.rep, p.role, now, p.elsewhere, p.causes
    ),
    "lift": lambda p, line, _, now, __, ___: floor_rules.lift(line, p.rep, p.note, now),
    "finish-earlier": lambda p, line, _, now, __, new_id: floor_rules.clear(
        line,
        p.rep,
        p.causes,
        now,
        visit.finish_earlier(new_id, p.rep, p.rep, p.outcome, timedelta(days=1)),
    ),
    "extend": lambda p, line, _, now, __, ___: lead_desk.extend(line, p.rep, now),
    "join": lambda p, line, _, now, __, ___: visit.join(line, p.visit or 0, p.rep, now),
    "transfer": lambda p, line, _, now, __, ___: visit.transfer(
        line, p.visit or 0, p.rep, now, owner=p.owner_found, reason=p.note
    ),
    "send-on": lambda p, line, events, now, _, __: visit.send_on(
        line, p.visit or 0, p.floor, p.note, now, here=_here(events)
    ),
    "tally": lambda p, _, __, ___, ____, _____: reception.tally(p.count),
    "dispute": lambda p, _, events, now, policy, __: disputes.dispute(
        events, p.act, p.rep, now + timedelta(days=p.days), policy
    ),
    "rule": lambda p, line, events, now, _, __: disputes.rule(
        line, events, p.act, p.upheld, p.rep, p.place or None, p.note, now
    ),
    "close": lambda _, line, __, now, ___, ____: day_close.close(line, now, automatic=False),
    "check-out": lambda p, line, _, now, __, ___: floor_rules.check_out(line, p.rep, now),
    "break": lambda p, line, _, now, __, ___: floor_rules.go_on_break(line, p.rep, p.until, now),
    "back": lambda p, line, _, now, __, ___: floor_rules.come_back(line, p.rep, now),
    "lead-desk": _to_desk,
    "ack": lambda p, line, _, now, __, ___: lead_desk.acknowledge(line, p.rep, now),
    "walk-in": _arrive,
    "service": _arrive,
    "appointment": _arrive,
    "be-back": _arrive,
    "delivery": _arrive,
    "phone": lambda _, __, ___, ____, _____, new_id: reception.phone(new_id),
    "not-a-buyer": lambda _, __, ___, ____, _____, ______: reception.not_a_buyer(),
    "finish": lambda p, line, _, now, policy, __: visit.finish(
        line, p.rep, p.outcome, p.visit, now, policy
    ),
    "skip": lambda p, line, _, now, policy, __: skip.skip(
        line, p.rep, p.reason, now, policy, note=p.note, visit=p.visit
    ),
    "miss": lambda p, line, _, now, policy, __: skip.miss(line, p.rep, now, policy, visit=p.visit),
    "move": lambda p, line, _, now, __, ___: floor_rules.move(line, p.rep, p.place, p.note, now),
    "leave": lambda p, line, _, now, __, ___: visit.leave(line, p.visit or 0, now),
    "undo": lambda p, _, events, now, policy, __: floor_rules.undo(
        events, p.act, now, policy, own=p.own, may_any=p.manager, elsewhere=p.others
    ),
}
