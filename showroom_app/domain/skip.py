"""Skip and miss: a rep is passed, or was called and is not there."""

from __future__ import annotations

from datetime import datetime, timedelta

from showroom_app.domain.floor_facts import Effect, Fact, Missed, Skipped, SkipReason
from showroom_app.domain.floor_refusals import FloorRefusal, checked_in, served_by
from showroom_app.domain.line import Line, OpenVisit, State, elapsed, settled
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.waiting import with_waiting


def skip(
    line: Line,
    rep: int,
    reason: SkipReason,
    now: datetime,
    policy: Policy,
    *,
    note: str = "",
    visit: int | None = None,
) -> tuple[Fact, ...]:
    """Pass a rep, with a reason.

    Of the turn visit just given: it goes to the next and the former place comes back. Else, on
    the floor: the next arrival that uses a turn passes this rep. A second skip without a turn
    taken between: the end. `visit` is the one that was shown to who acts, if any. Raises Refused:
    "note-missing" (reason other), "not-checked-in", "visit-not-open", "visit-waits",
    "visit-taken", "given-too-long-ago", "no-turn-used", "not-on-floor".
    """
    standing = checked_in(line, rep)
    if reason is SkipReason.OTHER and not note.strip():
        raise Refused(FloorRefusal.NOTE_MISSING, rep=rep)
    given = _just_given(line, rep, visit, now, policy)
    if given is None:
        state = settled(line, now).state(rep)
        if state is not State.ON_FLOOR:
            raise Refused(FloorRefusal.NOT_ON_FLOOR, rep=rep, state=state)
    first = Effect.MARK if given is None else Effect.FORMER
    effect = Effect.END if standing.skips else first
    return with_waiting(line, (Skipped(rep, reason, given, effect),), now)


def miss(
    line: Line, rep: int, now: datetime, policy: Policy, *, visit: int | None = None
) -> tuple[Fact, ...]:
    """A rep was called and is not there: the visit goes to the next, who uses the turn.

    The former place comes back; the miss is counted. Raises Refused: "not-checked-in",
    "nothing-to-miss", "visit-not-open", "visit-waits", "visit-taken", "given-too-long-ago",
    "no-turn-used".
    """
    checked_in(line, rep)
    given = _just_given(line, rep, visit, now, policy)
    if given is None:
        raise Refused(FloorRefusal.NOTHING_TO_MISS, rep=rep)
    return with_waiting(line, (Missed(rep, given),), now)


def _just_given(
    line: Line, rep: int, visit: int | None, now: datetime, policy: Policy
) -> int | None:
    """The visit of this rep that used a turn and may still be given back, None without any visit.

    Raises Refused when the visit at hand cannot be given back.
    """
    if visit is None:
        visits = tuple(each for each in line.visits_of(rep) if rep not in each.joined)
    else:
        visits = (served_by(line, visit, rep, now),)
    if not visits:
        return None
    given = _newest_turn(visits)
    if given is None:
        raise Refused(FloorRefusal.NO_TURN_USED, rep=rep, visit=visits[-1].visit)
    assert given.serving is not None
    if elapsed(given.serving.at, now) >= timedelta(minutes=policy.given_back_minutes):
        raise Refused(
            FloorRefusal.GIVEN_TOO_LONG_AGO,
            rep=rep,
            visit=given.visit,
            minutes=policy.given_back_minutes,
        )
    return given.visit


def _newest_turn(visits: tuple[OpenVisit, ...]) -> OpenVisit | None:
    turns = [each for each in visits if each.serving and each.serving.turn]
    return turns[-1] if turns else None
