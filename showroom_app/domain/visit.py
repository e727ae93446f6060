"""How a visit ends, and how it changes hands before."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from showroom_app.domain.floor_facts import (
    Effect,
    EndedEarlierVisit,
    Fact,
    Finished,
    Joined,
    LeftWaiting,
    Outcome,
    SentOn,
    Transferred,
)
from showroom_app.domain.floor_refusals import (
    FloorRefusal,
    checked_in,
    opened,
    served_by,
    taken,
)
from showroom_app.domain.line import (
    Line,
    OpenVisit,
    Standing,
    Unfit,
    elapsed,
    foreseen,
    settled,
)
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.waiting import with_waiting


def finish(
    line: Line, rep: int, outcome: Outcome, visit: int | None, now: datetime, policy: Policy
) -> tuple[Fact, ...]:
    """A rep's visit ends with an outcome; without `visit` the only one.

    After a turn the rep joins the end, or after a quick return gets the former place back; without
    a turn the place is kept. Who joined may end it for all: the fact names the first, who had the
    turn. Raises Refused: "not-checked-in", "no-open-visit", "several-visits" with the visits,
    "visit-not-open", "visit-waits", "visit-taken".
    """
    checked_in(line, rep)
    ended = _the_only(line, rep) if visit is None else _with(line, visit, rep, now)
    assert ended.serving is not None
    first = ended.serving.rep
    effect = _effect(line.standings[first], ended, outcome, now, policy)
    return with_waiting(line, (Finished(ended.visit, first, outcome, effect),), now)


def finish_earlier(
    visit: int,
    rep: int,
    served_by: int | None,
    outcome: Outcome,
    since: timedelta,
    joined: Collection[int] = (),
) -> tuple[Fact, ...]:
    """A rep's visit that was left open on an earlier day ends; the line never moves.

    `served_by` is the rep who had it last, `since` how long ago it began. Who had `joined` may end
    it for all, as in `finish`. Raises Refused: "visit-waits" when nobody had it, "visit-taken" when
    somebody else has it.
    """
    if served_by is None:
        raise Refused(FloorRefusal.VISIT_WAITS, visit=visit)
    if rep != served_by and rep not in joined:
        raise Refused(FloorRefusal.VISIT_TAKEN, visit=visit, rep=served_by, ago=since)
    return (EndedEarlierVisit(visit, served_by, outcome),)


def leave(line: Line, visit: int, now: datetime) -> tuple[Fact, ...]:
    """A waiting customer leaves; who waited behind may be next.

    Raises Refused: "visit-not-open", "visit-taken".
    """
    waiting = opened(line, visit)
    if waiting.serving is not None:
        raise taken(waiting, now)
    return with_waiting(line, (LeftWaiting(visit),), now)


def join(line: Line, visit: int, rep: int, now: datetime) -> tuple[Fact, ...]:
    """Turn-over: a second rep joins; both names stay and the turn stays with the first.

    Raises Refused: "visit-not-open", "visit-waits", "not-checked-in", "has-this-visit".
    """
    joined = opened(line, visit)
    if joined.serving is None:
        raise Refused(FloorRefusal.VISIT_WAITS, visit=visit)
    checked_in(line, rep)
    if rep in joined.reps:
        raise Refused(FloorRefusal.HAS_THIS_VISIT, rep=rep, visit=visit)
    return with_waiting(line, (Joined(visit, rep),), now)


def may_be_given_away(visit: OpenVisit) -> bool:
    """Whether reception may give a visit to another rep: its customer waits for a named one."""
    return visit.serving is None and not visit.kind.uses_turn


def transfer(
    line: Line, visit: int, to: int, now: datetime, *, owner: bool, reason: str = ""
) -> tuple[Fact, ...]:
    """A visit goes to another rep; a turn that its rep used is given back with the former place.

    `owner`: a be-back after all, so `to` uses no turn. Else somebody moves it, with a reason
    unless it `may_be_given_away`: `to` uses a turn if its kind does, and has to be on the floor
    then. Raises Refused: "visit-not-open", "reason-missing", "not-checked-in", "has-this-visit",
    "not-on-floor".
    """
    line = settled(line, now)
    moved = opened(line, visit)
    if not (owner or may_be_given_away(moved) or reason.strip()):
        raise Refused(FloorRefusal.REASON_MISSING, rep=to)
    checked_in(line, to)
    rep = None if moved.serving is None else moved.serving.rep
    if rep == to:
        raise Refused(FloorRefusal.HAS_THIS_VISIT, rep=to, visit=visit)
    fact = Transferred(visit, rep, to, turn=moved.kind.uses_turn and not owner)
    try:
        foreseen(line, (fact,), now)
    except Unfit:
        raise Refused(FloorRefusal.NOT_ON_FLOOR, rep=to, state=line.state(to)) from None
    return with_waiting(line, (fact,), now)


def send_on(
    line: Line,
    visit: int,
    floor: int,
    reason: str,
    now: datetime,
    *,
    here: int,
    to: int | None = None,
) -> tuple[Fact, ...]:
    """A visit is sent from the floor `here` to another one, with a reason of the manager.

    None is needed for one that `may_be_given_away`, nor where it goes `to` the rep there whose
    customer it is. Who waits at the door of another floor may be sent `here` too. A turn that its
    rep used is given back; `reception.receive` says what the other floor's log gets in the same
    act. Raises Refused: "reason-missing", "visit-not-open", "same-floor".
    """
    sent = opened(line, visit)
    if not (to is not None or may_be_given_away(sent) or reason.strip()):
        raise Refused(FloorRefusal.REASON_MISSING, rep=None)
    walks_over = sent.door is not None and sent.serving is None
    if floor == here and not walks_over:
        raise Refused(FloorRefusal.SAME_FLOOR, visit=visit, floor=floor)
    rep = None if sent.serving is None else sent.serving.rep
    return with_waiting(line, (SentOn(visit, rep, floor),), now)


def _with(line: Line, visit: int, rep: int, now: datetime) -> OpenVisit:
    """An open visit that this rep serves or joined; refuses as `served_by`."""
    known = line.visits.get(visit)
    if known is not None and rep in known.reps:
        return known
    return served_by(line, visit, rep, now)


def _the_only(line: Line, rep: int) -> OpenVisit:
    visits = line.visits_of(rep)
    if not visits:
        raise Refused(FloorRefusal.NO_OPEN_VISIT, rep=rep)
    if len(visits) > 1:
        raise Refused(
            FloorRefusal.SEVERAL_VISITS, rep=rep, visits=tuple(each.visit for each in visits)
        )
    return visits[0]


def _effect(
    standing: Standing, ended: OpenVisit, outcome: Outcome, now: datetime, policy: Policy
) -> Effect:
    assert ended.serving is not None
    if not ended.serving.turn:
        return Effect.KEPT
    is_quick = (
        outcome.may_be_not_an_up
        and elapsed(ended.serving.at, now) <= timedelta(minutes=policy.quick_return_minutes)
        and standing.quick_returns < policy.quick_returns_a_day
    )
    return Effect.FORMER if is_quick else Effect.END
