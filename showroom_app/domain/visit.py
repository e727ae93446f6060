"""How a visit ends."""

from __future__ import annotations

from datetime import datetime, timedelta

from showroom_app.domain.floor_facts import (
    Effect,
    EndedEarlierVisit,
    Fact,
    Finished,
    LeftWaiting,
    Outcome,
)
from showroom_app.domain.floor_refusals import FloorRefusal, checked_in, served_by, taken
from showroom_app.domain.line import Line, OpenVisit, Standing, elapsed
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.waiting import with_waiting


def finish(
    line: Line, rep: int, outcome: Outcome, visit: int | None, now: datetime, policy: Policy
) -> tuple[Fact, ...]:
    """A rep's visit ends with an outcome; without `visit` the only one.

    After a turn the rep joins the end, or after a quick return gets the former place back; without
    a turn the place is kept. Raises Refused: "not-checked-in", "no-open-visit", "several-visits"
    with the visits, "visit-not-open", "visit-waits", "visit-taken".
    """
    standing = checked_in(line, rep)
    ended = _the_only(line, rep) if visit is None else served_by(line, visit, rep, now)
    effect = _effect(standing, ended, outcome, now, policy)
    return with_waiting(line, (Finished(ended.visit, rep, outcome, effect),), now)


def finish_earlier(
    visit: int, rep: int, served_by: int | None, outcome: Outcome, since: timedelta
) -> tuple[Fact, ...]:
    """A rep's visit that was left open on an earlier day ends; the line never moves.

    `served_by` is the rep who had it last, `since` how long ago it began. Raises Refused:
    "visit-waits" when nobody had it, "visit-taken" when somebody else has it.
    """
    if served_by is None:
        raise Refused(FloorRefusal.VISIT_WAITS, visit=visit)
    if served_by != rep:
        seconds = int(since.total_seconds())
        raise Refused(FloorRefusal.VISIT_TAKEN, visit=visit, rep=served_by, seconds=seconds)
    return (EndedEarlierVisit(visit, rep, outcome),)


def leave(line: Line, visit: int, now: datetime) -> tuple[Fact, ...]:
    """A waiting customer leaves; who waited behind may be next.

    Raises Refused: "visit-not-open", "visit-taken".
    """
    opened = line.visits.get(visit)
    if opened is None:
        raise Refused(FloorRefusal.VISIT_NOT_OPEN, visit=visit)
    if opened.serving is not None:
        raise taken(opened, now)
    return with_waiting(line, (LeftWaiting(visit),), now)


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
