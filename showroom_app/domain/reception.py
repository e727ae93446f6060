"""Who gets whom at the door, and what uses a turn (rules section 1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    CalledBack,
    Fact,
    Missed,
    PassedThrough,
    Phoned,
    Tallied,
    TookUp,
    WasCalled,
)
from showroom_app.domain.floor_refusals import FloorRefusal, checked_in
from showroom_app.domain.line import Line, OpenVisit, State, settled
from showroom_app.domain.people import Role
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.domain.waiting import passed_by, with_waiting

MOST_TALLIED = 99
"""People that one tally may count: two keys."""


class Record(StrEnum):
    """Why a customer is somebody's: the record on file."""

    APPOINTMENT = "appointment"
    """An appointment within `appointment_window_hours` of now."""
    OTHER_APPOINTMENT = "other-appointment"
    """An appointment at another time."""
    LEAD = "lead"
    SALE = "sale"
    VISIT = "visit"
    """A visit of an earlier day."""
    NAMED = "named"
    """Only asked for by name, no record: enough for a delivery."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The rep a customer belongs to, and why; `from_lead` when what it came from was a lead."""

    rep: int
    record: Record
    from_lead: bool = False


class RemarkCode(StrEnum):
    """What the words must say about where an arrival went."""

    NO_RECORD = "no-record"
    """Nothing on file: treated as a walk-in; about the rep asked for, if any."""
    NO_APPOINTMENT = "no-appointment"
    """No appointment due now: treated as a be-back."""
    APPOINTMENT_NOT_DUE = "appointment-not-due"
    """Hours off the appointment, which stays: treated as a be-back."""
    OWNER_FOUND = "owner-found"
    """A walk-in or service referral who is somebody's: no turn used."""
    ON_OTHER_FLOOR = "on-other-floor"
    """The rep who is called, or who stands in, is checked in on another floor."""
    WAITS_FOR_OWNER_ELSEWHERE = "waits-for-owner-elsewhere"
    OWNER_ABSENT = "owner-absent"
    """The owner is not checked in: somebody else serves, no turn used, the owner keeps the lead."""
    OWNER_ABSENT_NOT_DUE = "owner-absent-not-due"
    """The same, hours off an appointment, which stays."""
    WAITS_FOR_OWNER = "waits-for-owner"
    NOBODY_FREE = "nobody-free"
    OLDER_FIRST = "older-first"
    """Who is free takes a customer who waited longer."""
    PASSED = "passed"
    """A rep with a skip mark was passed."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark on an arrival and the rep it speaks of."""

    code: RemarkCode
    about: int | None = None


def arrive(
    line: Line,
    kind: ArrivalKind,
    visit: int,
    owner: Owner | None,
    now: datetime,
    *,
    door: int | None = None,
    came_at: datetime | None = None,
) -> tuple[Fact, ...]:
    """Somebody is at the door who wants a rep, or came at `came_at` and is entered only now.

    `line` is of the floor that `written_on` answers; an owner who does not stand in it counts as
    absent. `door` is the floor where the customer stands, if that is another. The first fact is
    Arrived, with the kind the arrival is treated as and the reps with a skip mark whom it passes.
    A recalled rep at place 1 who is passed is counted as a miss, once a recall. Nothing is
    refused: a customer is never sent away by a rule.
    """
    line = settled(line, now)
    kind, owner = treated_as(kind, owner)
    if owner is not None and line.standing(owner.rep) is None:
        stand_in = _stand_in(line, owner)
        called = () if stand_in is None else (WasCalled(visit, stand_in),)
        arrived = Arrived(visit, kind, absent=owner.rep, door=door, came_at=came_at)
        return with_waiting(line, (arrived, *called), now)
    wants = None if owner is None else owner.rep
    return _arrived(line, Arrived(visit, kind, wants, door=door, came_at=came_at), now)


def receive(line: Line, sent: OpenVisit, now: datetime) -> tuple[Fact, ...]:
    """A visit that was sent on from another floor arrives on this one.

    It goes to the rep it was for where that one is checked in here, else to up now; its kind says
    whether that uses a turn.
    """
    line = settled(line, now)
    wanted, absent = sent.wants, sent.absent
    if wanted is not None and wanted not in line.standings:
        wanted, absent = None, wanted
    return _arrived(line, Arrived(sent.visit, sent.kind, wanted, absent=absent), now)


def receive_for(
    line: Line, given: OpenVisit, to: int, now: datetime, *, door: int | None
) -> tuple[Fact, ...]:
    """A visit that was given to a rep of this floor arrives in its log; it uses no turn.

    As in `visit.transfer` the rep has it at once, with a customer too. `door` is as in `arrive`.
    Raises Refused: "not-checked-in".
    """
    line = settled(line, now)
    checked_in(line, to)
    arrived = Arrived(given.visit, given.kind, to, door=door)
    return with_waiting(line, (arrived, WasCalled(given.visit, to)), now)


def _arrived(line: Line, arrived: Arrived, now: datetime) -> tuple[Fact, ...]:
    arrived = replace(arrived, passed=passed_by(line, arrived.kind))
    facts = with_waiting(line, (arrived,), now)
    return (*facts, *_missed(line, facts))


def written_on(owner: Owner | None, entered: int, lines: Mapping[int, Line]) -> int:
    """The floor in whose log an arrival is written: where the rep it is for is checked in.

    That is the owner, or for an absent one whose customer came from a lead a free present
    internet rep, sought first on the floor where the arrival was `entered`; else that floor.
    """
    if owner is None:
        return entered
    for floor, line in lines.items():
        if line.standing(owner.rep) is not None:
            return floor
    if owner.from_lead:
        for floor in (entered, *lines):
            if _internet_rep(lines[floor]) is not None:
                return floor
    return entered


def phone(lead: int) -> tuple[Fact, ...]:
    """An unknown customer phones: the call is a lead and never touches the queue."""
    return (Phoned(lead),)


def call_back(rep: int, lead: int | None = None) -> tuple[Fact, ...]:
    """A known customer phones a showroom rep, who calls back: no lead.

    `lead` is what the call was taken down as before it was known who phoned.
    """
    return (Phoned(lead, calls_back=rep),)


def called_back(rep: int, act: str) -> tuple[Fact, ...]:
    """The rep called back who had phoned in that act."""
    return (CalledBack(rep, act),)


def not_a_buyer() -> tuple[Fact, ...]:
    """Service, parts or a supplier: goes to nobody and is not traffic."""
    return (PassedThrough(),)


def tally(count: int) -> tuple[Fact, ...]:
    """So many people were seen at the door whom nobody served. Raises Refused: "no-such-count"."""
    if not 1 <= count <= MOST_TALLIED:
        raise Refused(FloorRefusal.NO_SUCH_COUNT, count=count, most=MOST_TALLIED)
    return (Tallied(count),)


def treated_as(kind: ArrivalKind, owner: Owner | None) -> tuple[ArrivalKind, Owner | None]:
    """The kind an arrival is treated as, and its owner if there is a record.

    An appointment due makes an appointment and any other record a be-back, whichever key was
    pressed; without a record both are walk-ins. A delivery needs no record.
    """
    if not kind.is_visit:
        raise ValueError(f"{kind} is no visit")
    if kind is ArrivalKind.DELIVERY:
        return kind, owner
    if owner is None or owner.record is Record.NAMED:
        turns = kind if kind.uses_turn else ArrivalKind.WALK_IN
        return turns, None
    if owner.record is Record.APPOINTMENT:
        return ArrivalKind.APPOINTMENT, owner
    return ArrivalKind.BE_BACK, owner


def remark(
    asked: ArrivalKind, owner: Owner | None, facts: Sequence[Fact], *, stays: bool = False
) -> Remark | None:
    """What the words must say about an arrival, the weightiest first; None when nothing is odd.

    `asked` and `owner` are what `arrive` was given, `facts` what it returned. `stays`: there is an
    appointment on file, hours off, which is not kept by this.
    """
    arrived = facts[0]
    assert isinstance(arrived, Arrived)
    about = None if owner is None else owner.rep
    served = [
        fact
        for fact in facts
        if isinstance(fact, TookUp | WasCalled) and fact.visit == arrived.visit
    ]
    if arrived.kind.uses_turn and (not asked.uses_turn or owner is not None):
        return Remark(RemarkCode.NO_RECORD, about)
    if owner is not None and arrived.wants is None:
        absent = RemarkCode.OWNER_ABSENT_NOT_DUE if stays else RemarkCode.OWNER_ABSENT
        return Remark(absent, about)
    ahead = [fact.rep for fact in facts if isinstance(fact, TookUp | WasCalled)]
    if not served and ahead and arrived.wants is None:
        return Remark(RemarkCode.OLDER_FIRST, ahead[0])
    if not served and arrived.wants is None:
        return Remark(RemarkCode.NOBODY_FREE, about)
    if not served:
        away = arrived.door is not None
        code = RemarkCode.WAITS_FOR_OWNER_ELSEWHERE if away else RemarkCode.WAITS_FOR_OWNER
        return Remark(code, about)
    if arrived.door is not None:
        return Remark(RemarkCode.ON_OTHER_FLOOR, served[0].rep)
    if asked is ArrivalKind.APPOINTMENT and arrived.kind is ArrivalKind.BE_BACK:
        stands = RemarkCode.APPOINTMENT_NOT_DUE
        return Remark(stands if stays else RemarkCode.NO_APPOINTMENT, about)
    if asked.uses_turn and not arrived.kind.uses_turn:
        return Remark(RemarkCode.OWNER_FOUND, about)
    return Remark(RemarkCode.PASSED, arrived.passed[0]) if arrived.passed else None


def _stand_in(line: Line, owner: Owner) -> int | None:
    """Who works leads and serves what an absent owner had from one; None: as any who wait.

    A hybrid for whom somebody waits longer is left to that one.
    """
    if not owner.from_lead:
        return None
    internet_rep = _internet_rep(line)
    if internet_rep is not None:
        return internet_rep
    for standing in line.free():
        if standing.role is Role.HYBRID and all(each.fits(standing) for each in line.waiting()):
            return standing.rep
    return None


def _internet_rep(line: Line) -> int | None:
    states = line.states()
    for standing in line.standings.values():
        if standing.role is Role.INTERNET and states[standing.rep] is State.PRESENT:
            return standing.rep
    return None


def _missed(line: Line, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    if not any(isinstance(fact, TookUp) for fact in facts):
        return ()
    first = line.placed()[0]
    if first.desk is None or first.desk.recalled_at is None or first.desk.missed:
        return ()
    return (Missed(first.rep, None),)
