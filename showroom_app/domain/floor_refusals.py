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
    BLOCKED = "blocked"  # rep, causes
    NOT_BLOCKED = "not-blocked"  # rep
    RECALLED = "recalled"  # rep
    UNTIL_IN_THE_PAST = "until-in-the-past"  # rep, until
    NOT_AWAY = "not-away"  # rep
    NOT_ON_FLOOR = "not-on-floor"  # rep, state

    NO_PLACE_TO_KEEP = "no-place-to-keep"  # rep, role
    ALREADY_AT_DESK = "already-at-desk"  # rep
    TOO_NEAR = "too-near"  # rep, place, desk_from
    FLOOR_TOO_THIN = "floor-too-thin"  # rep, staying, floor_min
    LATER_THAN_PROPOSED = "later-than-proposed"  # rep, return_by, proposal
    RETURN_IN_THE_PAST = "return-in-the-past"  # rep, return_by
    NOT_AT_DESK = "not-at-desk"  # rep
    NOT_RECALLED = "not-recalled"  # rep
    ALREADY_ACKNOWLEDGED = "already-acknowledged"  # rep
    ALREADY_EXTENDED = "already-extended"  # rep
    ALREADY_LATE = "already-late"  # rep

    NO_OPEN_VISIT = "no-open-visit"  # rep
    SEVERAL_VISITS = "several-visits"  # rep, visits
    VISIT_NOT_OPEN = "visit-not-open"  # visit
    VISIT_WAITS = "visit-waits"  # visit
    VISIT_TAKEN = "visit-taken"  # visit, rep (who has it), ago (a length of time)
    HAS_THIS_VISIT = "has-this-visit"  # rep, visit
    SAME_FLOOR = "same-floor"  # visit, floor
    NO_TURN_USED = "no-turn-used"  # rep, visit
    GIVEN_TOO_LONG_AGO = "given-too-long-ago"  # rep, visit, minutes (the limit)
    NOTHING_TO_MISS = "nothing-to-miss"  # rep
    NOTE_MISSING = "note-missing"  # rep

    REASON_MISSING = "reason-missing"  # rep
    NOT_IN_LINE = "not-in-line"  # rep
    NO_SUCH_PLACE = "no-such-place"  # rep, place, last
    ALREADY_AT_PLACE = "already-at-place"  # rep, place
    PLACE_MISSING = "place-missing"  # rep

    NO_SUCH_COUNT = "no-such-count"  # count, most

    NOT_DISPUTABLE = "not-disputable"  # number
    ALREADY_DISPUTED = "already-disputed"  # number, rep (who did)
    NOT_THE_SAME_DAY = "not-the-same-day"  # number
    ALREADY_RULED = "already-ruled"  # number

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


def not_blocked(standing: Standing) -> None:
    """Raise Refused("blocked") for a rep who has to do what is missing first."""
    if standing.blocked:
        raise Refused(FloorRefusal.BLOCKED, rep=standing.rep, causes=standing.blocked)


def without_customer(line: Line, rep: int) -> Standing:
    """How a rep stands who has no open visit; raises Refused("not-checked-in", "with-customer")."""
    standing = checked_in(line, rep)
    visits = line.visits_of(rep)
    if visits:
        raise Refused(
            FloorRefusal.WITH_CUSTOMER, rep=rep, visits=tuple(each.visit for each in visits)
        )
    return standing


def opened(line: Line, visit: int) -> OpenVisit:
    """An open visit; raises Refused("visit-not-open")."""
    found = line.visits.get(visit)
    if found is None:
        raise Refused(FloorRefusal.VISIT_NOT_OPEN, visit=visit)
    return found


def served_by(line: Line, visit: int, rep: int, now: datetime) -> OpenVisit:
    """An open visit of this rep.

    Raises Refused: "visit-not-open", "visit-waits", "visit-taken" with who has it and for how long.
    """
    found = opened(line, visit)
    if found.serving is None:
        raise Refused(FloorRefusal.VISIT_WAITS, visit=visit)
    if found.serving.rep != rep:
        raise taken(found, now)
    return found


def taken(served: OpenVisit, now: datetime) -> Refused:
    """Somebody else was faster: the refusal that names the rep."""
    assert served.serving is not None
    return Refused(
        FloorRefusal.VISIT_TAKEN,
        visit=served.visit,
        rep=served.serving.rep,
        ago=elapsed(served.serving.at, now),
    )


def not_recalled_at_desk(line: Line, rep: int) -> None:
    """A recalled rep owes the floor a "back" first; raises Refused("recalled")."""
    if line.state(rep) in (State.RECALLED, State.RETURNING):
        raise Refused(FloorRefusal.RECALLED, rep=rep)
