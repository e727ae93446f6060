"""A sample of every fact, with every kind of field filled in."""

from datetime import UTC, datetime
from fractions import Fraction

from showroom_app.domain.floor_facts import (
    Acknowledged,
    ArrivalKind,
    Arrived,
    CameBack,
    CheckedIn,
    CheckedOut,
    Effect,
    EndedEarlierVisit,
    Finished,
    LeftWaiting,
    Missed,
    Moved,
    Outcome,
    PassedThrough,
    Phoned,
    Skipped,
    SkipReason,
    TookUp,
    Undone,
    WasCalled,
    WentOnBreak,
    WentToDesk,
)
from showroom_app.domain.people import Role

_AT = datetime(2026, 10, 22, 12, 20, 30, 123456, tzinfo=UTC)

SAMPLES = (
    CheckedIn(rep=1, role=Role.HYBRID),
    CheckedOut(rep=1),
    WentOnBreak(rep=1, until=_AT),
    WentOnBreak(rep=1, until=None),
    WentToDesk(rep=2, return_by=_AT, recall_at=2, grace_minutes=3, floor_min=2),
    Acknowledged(rep=2),
    CameBack(rep=2),
    Arrived(visit=7, kind=ArrivalKind.BE_BACK, wants=3),
    Arrived(visit=8, kind=ArrivalKind.WALK_IN),
    Arrived(visit=9, kind=ArrivalKind.SERVICE, passed=(4, 5)),
    Phoned(lead=9),
    PassedThrough(),
    TookUp(visit=8, rep=1),
    WasCalled(visit=7, rep=3),
    Finished(visit=8, rep=1, outcome=Outcome.ASKED_THE_WAY, effect=Effect.FORMER),
    EndedEarlierVisit(visit=3, rep=1, outcome=Outcome.QUOTE),
    Skipped(rep=1, reason=SkipReason.ON_THE_PHONE, visit=None, effect=Effect.MARK),
    Skipped(rep=1, reason=SkipReason.OTHER, visit=8, effect=Effect.END),
    Missed(rep=1, visit=8),
    Missed(rep=1, visit=None),
    Moved(rep=2, since=Fraction(7, 3), place=2),
    LeftWaiting(visit=7),
    Undone(act="0b5e"),
)
