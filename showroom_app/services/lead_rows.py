"""Leads as the inbox shows them: one line each, and one in full."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from showroom_app.domain.appointment import Appointment
from showroom_app.domain.lead import Because, Entry, EntryKind, Lead, NextStep, Stage
from showroom_app.domain.lead_clock import ClockState, LeadClock, clock, deadlines
from showroom_app.domain.lead_merge import Suggestion
from showroom_app.domain.outgoing import Outgoing
from showroom_app.domain.people import Role
from showroom_app.domain.refused import NotFound
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import Calendar
from showroom_app.services.calendar import calendar_of
from showroom_app.services.staff import Staff, Today
from showroom_app.storage.store import Work

_EXCERPT = 160
_GREETING = re.compile(
    r"(?i:hallo|hoi|hi|hello|hey|dag|beste|geachte|l\.s\.|goede?n?\s?\w+|dear|good \w+|guten \w+"
    r"|sehr geehrte|liebe|bonjour|bonsoir|madame|monsieur)\b[^\n.?]{0,60}\n\s*(?=\S)"
)
_MAILED = frozenset({EntryKind.REPLY, EntryKind.CONFIRMATION})
_OF_MERGE = frozenset({EntryKind.MERGED, EntryKind.UNMERGED})
_OF_APPOINTMENT = frozenset(
    {
        EntryKind.APPOINTMENT,
        EntryKind.MOVED,
        EntryKind.CONFIRMED,
        EntryKind.SHOWN,
        EntryKind.NO_SHOW,
        EntryKind.CANCELLED,
    }
)
_TICKING = frozenset({ClockState.RUNNING, ClockState.WARNED, ClockState.EXPIRED})


@dataclass(frozen=True, slots=True)
class LeadRow:
    """One lead in the list.

    `warned_at` and `expired_at` let a ticking clock repaint without a database.
    """

    lead: int
    title: str
    vehicle: str
    excerpt: str
    source: str
    stage: Stage
    arrived: datetime
    clock: LeadClock
    warned_at: datetime | None
    expired_at: datetime | None
    owner: int | None
    owner_name: str
    owner_role: Role | None
    answered: bool
    promised_by: datetime | None
    appointment_at: datetime | None
    repaired: bool
    because: Because | None = None
    """Why it is where it is."""
    known_owner_name: str = ""
    """Whose customer it is who could not be given it."""
    needs_reply: bool = False
    next_step: NextStep | None = None
    next_step_by: datetime | None = None
    overdue: bool = False
    """The next step was due before now."""
    flagged: bool = False
    """Open, and nothing falls due: no next step, no clock."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry of a lead's timeline, newest first."""

    entry: int
    at: datetime
    kind: EntryKind
    code: str
    """Result, reason or next step that goes with the kind, "" for none; of a mail its state."""
    rep_name: str
    text: str
    by: datetime | None = None
    """When the appointment is, or the next step falls due."""
    mail: Outgoing | None = None
    """The mail that goes out or went."""
    lead: int = 0
    """The lead it happened to: this one, or one that went into it."""


@dataclass(frozen=True, slots=True)
class LeadDetail:
    """One lead in full, for the reading pane and `lead show`."""

    lead: Lead
    row: LeadRow
    entries: tuple[EntryRow, ...]
    original: int | None
    """The id of the stored message, whose bytes can be read."""
    linked: tuple[int, ...] = ()
    may_claim: tuple[int, ...] = ()
    """Reps who may claim it now."""
    merged: tuple[int, ...] = ()
    """Leads that went into it; each can be taken apart again."""
    merged_into: int | None = None
    suggested: tuple[Suggestion, ...] = ()
    """Open leads that may be the same, the most alike first."""
    read_at: datetime | None = None
    """The moment up to which its clock was counted, None where it is not to run on."""


def rows(work: Work, today: Today, leads: Sequence[Lead]) -> tuple[LeadRow, ...]:
    """One line for each lead, in the order given."""
    starts = [lead.clock_from or lead.arrived for lead in leads]
    calendar = calendar_of(today.policy, work.now, *starts)
    expected = work.appointments.of_leads([lead.id for lead in leads])
    return tuple(_row(lead, work.now, today, calendar, expected.get(lead.id)) for lead in leads)


def detail(work: Work, staff: Staff, lead_id: int) -> LeadDetail:
    """One lead in full, its timeline newest first; raises NotFound."""
    lead = work.leads.lead(lead_id)
    if lead is None:
        raise NotFound("lead", str(lead_id))
    today = staff.today(work)
    messages = work.messages.of_lead(lead_id)
    is_free = lead.is_open and lead.owner is None
    held = work.merges.held_within(lead_id)
    into = None if lead.is_open else work.merges.went_into(lead_id)
    return LeadDetail(
        lead,
        rows(work, today, (lead,))[0],
        _entries(work, lead_id, held, today.names),
        messages[0].id if messages else None,
        linked=_linked(work, lead),
        may_claim=tuple(row.rep for row in staff.claimants(work)) if is_free else (),
        merged=held,
        merged_into=into.kept if into else None,
        suggested=work.merges.suggested_for(lead_id) if lead.is_open else (),
        read_at=work.now,
    )


def _row(
    lead: Lead,
    now: datetime,
    today: Today,
    calendar: Calendar,
    appointment: Appointment | None,
) -> LeadRow:
    policy = today.policy
    ticking = clock(lead, now, calendar, policy)
    warned_at = expired_at = None
    if ticking.state in _TICKING and lead.clock_from is not None:
        due = deadlines(lead.clock_from, lead.source, calendar, policy)
        warned_at, expired_at = due.warned_at, due.by
    return LeadRow(
        lead=lead.id,
        title=_title(lead),
        vehicle=lead.vehicle.title() if lead.vehicle else "",
        excerpt=_excerpt(lead.message or lead.wish),
        source=lead.source,
        stage=lead.stage,
        arrived=lead.arrived,
        clock=ticking,
        warned_at=warned_at,
        expired_at=expired_at,
        owner=lead.owner,
        owner_name=today.names.get(lead.owner, "") if lead.owner is not None else "",
        owner_role=today.roles.get(lead.owner) if lead.owner is not None else None,
        answered=lead.first_attempt is not None,
        promised_by=lead.next_step_by if lead.next_step is NextStep.CALL_BACK else None,
        appointment_at=appointment.at if appointment else None,
        repaired=lead.repaired,
        because=lead.because,
        known_owner_name=today.names.get(lead.known_owner, "") if lead.known_owner else "",
        needs_reply=lead.needs_reply and lead.is_open,
        next_step=lead.next_step,
        next_step_by=lead.next_step_by,
        overdue=lead.is_open and lead.next_step_by is not None and lead.next_step_by < now,
        flagged=lead.is_flagged,
    )


def _linked(work: Work, lead: Lead) -> tuple[int, ...]:
    """The leads of the same person about other vehicles, as far as they were linked to this one."""
    before = () if lead.linked_to is None else (lead.linked_to,)
    return before + work.leads.linked(lead.id)


def _title(lead: Lead) -> str:
    """The name, else the company, else how to reach the person; "" when nothing is known."""
    if lead.name or lead.company:
        return lead.name or lead.company
    if lead.phones:
        return lead.phones[0].shown()
    return lead.emails[0] if lead.emails else ""


def _excerpt(text: str) -> str:
    """The beginning of a message, a greeting in a line of its own left out."""
    said = text[: 4 * _EXCERPT].strip()
    return " ".join(_GREETING.sub("", said).split())[:_EXCERPT]


def _entries(
    work: Work, lead: int, held: tuple[int, ...], names: Mapping[int, str]
) -> tuple[EntryRow, ...]:
    """The timeline, newest first, each mail with what has become of it.

    Leads that went into this one tell theirs in between, but not that they were merged.
    """
    entries = work.leads.entries(lead)[::-1]
    for each in held:
        theirs = work.leads.entries(each)
        entries += tuple(entry for entry in theirs if entry.kind not in _OF_MERGE)
    if held:
        entries = tuple(sorted(entries, key=lambda entry: (entry.at, entry.id), reverse=True))
    wrote = {each.lead for each in entries if each.kind in _MAILED}
    mails = {str(mail.id): mail for each in wrote for mail in work.outgoing.of_lead(each)}
    return tuple(
        replace(row, code=mail.state, mail=mail)
        if row.kind in _MAILED and (mail := mails.get(row.code))
        else row
        for row in (_entry(each, names) for each in entries)
    )


def _entry(entry: Entry, names: Mapping[int, str]) -> EntryRow:
    """An entry; the moment that an appointment or a next step is about is stored as text."""
    code, text, by = entry.code, entry.text, None
    if entry.kind in _OF_APPOINTMENT:
        code, by = "", _moment(entry.code)
    elif entry.kind is EntryKind.NEXT_STEP:
        text, by = "", _moment(entry.text)
    rep = names.get(entry.rep, "") if entry.rep is not None else ""
    return EntryRow(entry.id, entry.at, entry.kind, code, rep, text, by, lead=entry.lead)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return None
