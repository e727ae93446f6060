"""Coming, going, breaks, the manager's move, and undo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from fractions import Fraction

from showroom_app.domain.floor_facts import (
    Acknowledged,
    Arrived,
    BlockCause,
    Blocked,
    CalledBack,
    CameBack,
    CheckedIn,
    CheckedOut,
    DayClosed,
    Disputed,
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
    rep_of,
    visit_of,
)
from showroom_app.domain.floor_refusals import (
    FloorRefusal,
    checked_in,
    not_blocked,
    not_recalled_at_desk,
    without_customer,
)
from showroom_app.domain.line import (
    Break,
    Line,
    Unfit,
    line_of,
    settled,
    undone_acts,
)
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.waiting import with_waiting

__all__ = [
    "blocks",
    "break_late_from",
    "check_in",
    "check_out",
    "clear",
    "come_back",
    "go_on_break",
    "is_own",
    "kind_of",
    "leaves_thin",
    "lift",
    "main_fact",
    "move",
    "undo",
    "undoes",
    "undone_acts",
]


def blocks(earlier_visits: int, overdue_follow_ups: int, policy: Policy) -> tuple[BlockCause, ...]:
    """What blocks a rep who has so many visits of earlier days open and follow-ups overdue."""
    causes: list[BlockCause] = []
    if earlier_visits and policy.block_open_visits:
        causes.append(BlockCause.OPEN_VISITS)
    if overdue_follow_ups and policy.block_follow_ups:
        causes.append(BlockCause.FOLLOW_UPS)
    return tuple(causes)


def check_in(
    line: Line,
    rep: int,
    role: Role,
    now: datetime,
    elsewhere: int | None = None,
    blocks: Sequence[BlockCause] = (),
) -> tuple[Fact, ...]:
    """A rep comes in: showroom and hybrid join the end, internet reps become present.

    `elsewhere` is another floor where the rep is checked in; `blocks` is what is missing: who
    joins the line is then passed over. Raises Refused: "already-checked-in",
    "checked-in-elsewhere".
    """
    if line.standing(rep) is not None:
        raise Refused(FloorRefusal.ALREADY_CHECKED_IN, rep=rep)
    if elsewhere is not None:
        raise Refused(FloorRefusal.CHECKED_IN_ELSEWHERE, rep=rep, floor=elsewhere)
    facts: tuple[Fact, ...] = (CheckedIn(rep, role),)
    if blocks and role.stands_in_queue:
        facts = (*facts, Blocked(rep, tuple(blocks)))
    return with_waiting(line, facts, now)


def lift(line: Line, rep: int, reason: str, now: datetime) -> tuple[Fact, ...]:
    """A manager lifts a block, with a reason: the rep joins the end.

    Raises Refused: "reason-missing", "not-checked-in", "not-blocked".
    """
    if not reason.strip():
        raise Refused(FloorRefusal.REASON_MISSING, rep=rep)
    if not checked_in(line, rep).blocked:
        raise Refused(FloorRefusal.NOT_BLOCKED, rep=rep)
    return with_waiting(line, (Lifted(rep, cleared=False),), now)


def clear(
    line: Line,
    rep: int,
    still: Sequence[BlockCause],
    now: datetime,
    facts: tuple[Fact, ...] = (),
) -> tuple[Fact, ...]:
    """The facts of an act by which a rep does what was missing, and the block that is gone by it.

    The rep then joins the end. Nothing is added for who is not blocked, or while a cause of the
    block is `still` there; one that came up since check-in takes effect at the next.
    """
    standing = line.standing(rep)
    if standing is None or not standing.blocked or set(still) & set(standing.blocked):
        return facts
    return with_waiting(line, (*facts, Lifted(rep, cleared=True)), now)


def check_out(line: Line, rep: int, now: datetime) -> tuple[Fact, ...]:
    """A rep leaves for the day. Raises Refused: "not-checked-in", "with-customer"."""
    without_customer(line, rep)
    return with_waiting(line, (CheckedOut(rep),), now)


def go_on_break(line: Line, rep: int, until: datetime | None, now: datetime) -> tuple[Fact, ...]:
    """A rep goes on a break, from the floor or the desk, and keeps his or her `since`.

    Raises Refused: "not-checked-in", "with-customer", "on-break", "recalled", "until-in-the-past".
    """
    line = settled(line, now)
    if without_customer(line, rep).on_break is not None:
        raise Refused(FloorRefusal.ON_BREAK, rep=rep)
    not_recalled_at_desk(line, rep)
    if until is not None and until <= now:
        raise Refused(FloorRefusal.UNTIL_IN_THE_PAST, rep=rep, until=until)
    return (WentOnBreak(rep, until),)


def come_back(line: Line, rep: int, now: datetime) -> tuple[Fact, ...]:
    """A rep is back on the floor from the desk or a break, the place unchanged.

    Raises Refused: "not-checked-in", "with-customer", "not-away".
    """
    standing = without_customer(line, rep)
    if standing.desk is None and standing.on_break is None:
        raise Refused(FloorRefusal.NOT_AWAY, rep=rep)
    return with_waiting(line, (CameBack(rep),), now)


def break_late_from(on_break: Break, policy: Policy) -> datetime:
    """When a break has lasted `break_minutes`; late is a word on the board and costs nothing."""
    return on_break.at + timedelta(minutes=policy.break_minutes)


def leaves_thin(line: Line, rep: int, policy: Policy, now: datetime) -> bool:
    """Whether this rep's leaving would leave fewer than `floor_min` on the floor."""
    free = [standing.rep for standing in settled(line, now).free()]
    return rep in free and len(free) - 1 < policy.floor_min


def move(line: Line, rep: int, place: int, reason: str, now: datetime) -> tuple[Fact, ...]:
    """A manager puts a rep in line on another place, with a reason.

    The new `since` is the mean of the new neighbours among all that are held or may come back, so
    that none is given twice; in front it is half of the first, last it is the number of the move.
    A rep on a break or with a customer is put ahead of who has that place now. Raises Refused:
    "reason-missing", "not-checked-in", "blocked", "not-in-line", "no-such-place",
    "already-at-place".
    """
    if not reason.strip():
        raise Refused(FloorRefusal.REASON_MISSING, rep=rep)
    standing = checked_in(line, rep)
    not_blocked(standing)
    if standing.since is None:
        raise Refused(FloorRefusal.NOT_IN_LINE, rep=rep)
    others = [each for each in settled(line, now).placed() if each.rep != rep]
    if not 1 <= place <= len(others) + 1:
        raise Refused(FloorRefusal.NO_SUCH_PLACE, rep=rep, place=place, last=len(others) + 1)
    if line.place(rep) == place:
        raise Refused(FloorRefusal.ALREADY_AT_PLACE, rep=rep, place=place)
    behind = others[place - 1].since if place <= len(others) else None
    if behind is None:
        return (Moved(rep, Fraction(line.number + 1), place),)
    ahead = [
        since
        for each in line.standings.values()
        if each.rep != rep
        for since in (each.since, each.former)
        if since is not None and since < behind
    ]
    return (Moved(rep, (max(ahead, default=Fraction(0)) + behind) / 2, place),)


def is_own(event: Event, user: int | None, station: str) -> bool:
    """Whether who acts now also wrote this event: the same user, else the same station."""
    return event.user == user if event.user is not None else event.station == station


def undo(
    events: Sequence[Event],
    act: str,
    now: datetime,
    policy: Policy,
    *,
    own: bool,
    may_any: bool,
    recorded: datetime | None = None,
    elsewhere: Mapping[int, int] | None = None,
) -> tuple[Fact, ...]:
    """Take an act back; customers who then wait while somebody is free are given in the same act.

    `events` are the whole day of the floor. Own acts may be undone within `undo_minutes` of
    their recording (`recorded` is the recording clock's now, else `now`), any act with `may_any`.
    `elsewhere` says who is checked in on another floor, and where. Raises NotFound("act"), and
    Refused: "undo-of-an-undo", "already-undone", "not-your-act", "too-late-to-undo",
    "undo-stands-in-the-way" with the later event that could not apply, or "checked-in-elsewhere"
    for a rep who would be back here as well.
    """
    found = [event for event in events if event.act == act]
    if not found:
        raise NotFound("act", act)
    number = found[0].number
    if any(isinstance(event.fact, Undone) for event in found):
        raise Refused(FloorRefusal.UNDO_OF_AN_UNDO, number=number)
    if act in undone_acts(events):
        raise Refused(FloorRefusal.ALREADY_UNDONE, number=number)
    if not may_any:
        if not own:
            raise Refused(FloorRefusal.NOT_YOUR_ACT, number=number)
        if (recorded or now) - found[0].recorded > timedelta(minutes=policy.undo_minutes):
            raise Refused(FloorRefusal.TOO_LATE_TO_UNDO, number=number, minutes=policy.undo_minutes)
    try:
        without = line_of(event for event in events if event.act != act)
    except Unfit as unfit:
        raise _in_the_way(events, unfit.event) from None
    for rep, floor in (elsewhere or {}).items():
        if without.standing(rep) is not None:
            raise Refused(FloorRefusal.CHECKED_IN_ELSEWHERE, rep=rep, floor=floor)
    return with_waiting(without, (Undone(act),), now)


def _in_the_way(events: Iterable[Event], later: Event) -> Refused:
    return Refused(
        FloorRefusal.UNDO_STANDS_IN_THE_WAY,
        number=later.number,
        kind=kind_of([event.fact for event in events if event.act == later.act]),
        rep=rep_of(later.fact),
        visit=visit_of(later.fact),
    )


def undoes(facts: Iterable[Fact], acts: Mapping[str, Sequence[Fact]]) -> tuple[Fact, ...]:
    """What an undo among these facts takes back, () without one; `acts` are those of the day."""
    taken = (fact.act for fact in facts if isinstance(fact, Undone))
    return tuple(acts.get(next(taken, ""), ()))


def main_fact(facts: Sequence[Fact]) -> Fact:
    """The fact that an act is about: its first, but for the reopening of a closed day."""
    return next((fact for fact in facts if not isinstance(fact, Reopened)), facts[0])


def kind_of(facts: Sequence[Fact]) -> str:
    """The verb of an act, from its main fact; of a single fact, what it says by itself."""
    match main_fact(facts):
        case Arrived(kind=kind):
            return kind.value
        case WentToDesk(prospecting=True):
            return "prospect"
        case fact:
            return _KINDS[type(fact)]


_KINDS: dict[type[Fact], str] = {
    CheckedIn: "check-in",
    CheckedOut: "check-out",
    Blocked: "block",
    Lifted: "lift",
    WentOnBreak: "break",
    WentToDesk: "lead-desk",
    Acknowledged: "ack",
    Extended: "extend",
    CameBack: "back",
    Phoned: "phone",
    CalledBack: "called-back",
    PassedThrough: "not-a-buyer",
    TookUp: "took-up",
    WasCalled: "was-called",
    Joined: "join",
    Transferred: "transfer",
    SentOn: "send-on",
    Finished: "finish",
    EndedEarlierVisit: "finish",
    Skipped: "skip",
    Missed: "miss",
    Moved: "move",
    LeftWaiting: "leave",
    Tallied: "tally",
    Disputed: "dispute",
    Ruled: "rule",
    DayClosed: "close",
    Reopened: "reopen",
    Undone: "undo",
}
