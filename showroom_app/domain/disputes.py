"""Disputes: a rep flags an act of the day, a manager sees what it did to the line and rules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from showroom_app.domain.floor_facts import Disputed, Event, Fact, Ruled
from showroom_app.domain.floor_refusals import FloorRefusal
from showroom_app.domain.floor_rules import move
from showroom_app.domain.line import Line, foreseen, line_of, settled, undone_acts
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused


def dispute(
    events: Sequence[Event], act: str, rep: int, now: datetime, policy: Policy
) -> tuple[Fact, ...]:
    """A rep flags an act on its own day; it moves nobody until a manager rules.

    `events` are the whole day of the floor. Raises NotFound("act"), and Refused:
    "not-the-same-day", "not-disputable" (a dispute or a ruling), "already-undone",
    "already-disputed" with the rep who did.
    """
    found = _act(events, act)
    number = found[0].number
    if policy.business_day(now) != found[0].day:
        raise Refused(FloorRefusal.NOT_THE_SAME_DAY, number=number)
    if any(isinstance(event.fact, Disputed | Ruled) for event in found):
        raise Refused(FloorRefusal.NOT_DISPUTABLE, number=number)
    if act in undone_acts(events):
        raise Refused(FloorRefusal.ALREADY_UNDONE, number=number)
    for known in line_of(events).disputes:
        if known.act == act:
            raise Refused(FloorRefusal.ALREADY_DISPUTED, number=number, rep=known.rep)
    return (Disputed(act, rep),)


def rule(
    line: Line,
    events: Sequence[Event],
    dispute: str,
    upheld: bool,
    rep: int | None,
    place: int | None,
    reason: str,
    now: datetime,
) -> tuple[Fact, ...]:
    """A manager upholds a disputed act, or moves a rep, with a reason.

    `dispute` is the act of the dispute; `rep` is who is moved, the one who flagged it unless
    named. Who is blocked or not in line (any more) cannot be moved: without a `place` the ruling
    alone is logged then. Raises NotFound("act"), and Refused: "reason-missing", "already-ruled",
    "place-missing", or as `move`.
    """
    number = _act(events, dispute)[0].number
    if not reason.strip():
        raise Refused(FloorRefusal.REASON_MISSING, rep=rep)
    found = next((each for each in line.disputes if each.dispute == dispute), None)
    if found is None:
        raise Refused(FloorRefusal.ALREADY_RULED, number=number)
    ruled = Ruled(dispute, upheld)
    if upheld:
        return (ruled,)
    rep = found.rep if rep is None else rep
    if place is not None:
        return (ruled, *move(foreseen(line, (ruled,), now), rep, place, reason, now))
    standing = line.standing(rep)
    if standing is not None and standing.since is not None and not standing.blocked:
        raise Refused(FloorRefusal.PLACE_MISSING, rep=rep)
    return (ruled,)


def before_and_after(events: Sequence[Event], act: str) -> tuple[Line, Line]:
    """The line as it stood before an act and after it. Raises NotFound("act")."""
    found = _act(events, act)
    first, last = found[0], found[-1]
    before = line_of(event for event in events if event.number < first.number)
    after = line_of(event for event in events if event.number <= last.number)
    return settled(before, first.at), settled(after, last.at)


def _act(events: Sequence[Event], act: str) -> list[Event]:
    found = [event for event in events if event.act == act]
    if not found:
        raise NotFound("act", act)
    return found
