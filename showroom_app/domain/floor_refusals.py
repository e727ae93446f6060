"""Every way in which a rule of the floor says no."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from showroom_app.domain.line import Line, OpenVisit, Standing, State, elapsed
from showroom_app.domain.refused import Refused


class FloorRefusal(StrEnum):
    """The codes of the floor; the facts that go with each stand behind it."""

    NOT_CHECKED_IN = "not-checked-in"  # rep
    ALREADY_CHECKED_IN = "already-checked-in"  # rep
    CHECKED_IN_ELSEWHERE = "checked-in-elsewhere"  # rep, floor
    WITH_CUSTOMER = "with-customer"  # rep, visits
    ON_BREAK = "on-break"  # rep
    RECALLED = "recalled"  # rep
    UNTIL_IN_THE_PAST = "until-in-the-past"  # rep, until
    NOT_AWAY = "not-away"  # rep
    NOT_ON_FLOOR = "not-on-floor"  # rep, state

    NOT_HYBRID = "not-hybrid"  # rep, role
    ALREADY_AT_DESK = "already-at-desk"  # rep
    TOO_NEAR = "too-near"  # rep, place, desk_from
    FLOOR_TOO_THIN = "floor-too-thin"  # rep, staying, floor_min
    LATER_THAN_PROPOSED = "later-than-proposed"  # rep, return_by, proposal
    RETURN_IN_THE_PAST = "return-in-the-past"  # rep, return_by
    NOT_AT_DESK = "not-at-desk"  # rep
    NOT_RECALLED = "not-recalled"  # rep
    ALREADY_ACKNOWLEDGED = "already-acknowledged"  # rep

    NO_OPEN_VISIT = "no-open-visit"  # rep
    SEVERAL_VISITS = "several-visits"  # rep, visits
    VISIT_NOT_OPEN = "visit-not-open"  # visit
    VISIT_WAITS = "visit-waits"  # visit
    VISIT_TAKEN = "visit-taken"  # visit, rep (who has it), seconds (ago)
    NO_TURN_USED = "no-turn-used"  # rep, visit
    GIVEN_TOO_LONG_AGO = "given-too-long-ago"  # rep, visit, minutes (the limit)
    NOTHING_TO_MISS = "nothing-to-miss"  # rep
    NOTE_MISSING = "note-missing"  # rep

    REASON_MISSING = "reason-missing"  # rep
    NOT_IN_LINE = "not-in-line"  # rep
    NO_SUCH_PLACE = "no-such-place"  # rep, place, last
    ALREADY_AT_PLACE = "already-at-place"  # rep, place

    ALREADY_UNDONE = "already-undone"  # number
    UNDO_OF_AN_UNDO = "undo-of-an-undo"  # number
    NOT_YOUR_ACT = "not-your-act"  # number
    TOO_LATE_TO_UNDO = "too-late-to-undo"  # number, minutes (the limit)
    UNDO_STANDS_IN_THE_WAY = "undo-stands-in-the-way"  # number, kind, rep or None, visit or None


def checked_in(line: Line, rep: int) -> Standing:
    """How a checked-in rep stands; raises Refused("not-checked-in")."""
    standing = line.standing(rep)
    if standing is None:
        raise Refused(FloorRefusal.NOT_CHECKED_IN, rep=rep)
    return standing


def without_customer(line: Line, rep: int) -> Standing:
    """How a rep stands who has no open visit; raises Refused("not-checked-in", "with-customer")."""
    standing = checked_in(line, rep)
    visits = line.visits_of(rep)
    if visits:
        raise Refused(
            FloorRefusal.WITH_CUSTOMER, rep=rep, visits=tuple(each.visit for each in visits)
        )
    return standing


def served_by(line: Line, visit: int, rep: int, now: datetime) -> OpenVisit:
    """An open visit of this rep.

    Raises Refused: "visit-not-open", "visit-waits", "visit-taken" with who has it and for how long.
    """
    opened = line.visits.get(visit)
    if opened is None:
        raise Refused(FloorRefusal.VISIT_NOT_OPEN, visit=visit)
    if opened.serving is None:
        raise Refused(FloorRefusal.VISIT_WAITS, visit=visit)
    if opened.serving.rep != rep:
        raise taken(opened, now)
    return opened


def taken(opened: OpenVisit, now: datetime) -> Refused:
    """Somebody else was faster: the refusal that names the rep."""
    assert opened.serving is not None
    return Refused(
        FloorRefusal.VISIT_TAKEN,
        visit=opened.visit,
        rep=opened.serving.rep,
        seconds=int(elapsed(opened.serving.at, now).total_seconds()),
    )


def not_recalled_at_desk(line: Line, rep: int) -> None:
    """A recalled rep owes the floor a "back" first; raises Refused("recalled")."""
    if line.state(rep) in (State.RECALLED, State.RETURNING):
        raise Refused(FloorRefusal.RECALLED, rep=rep)
