"""The leads, their timelines, and which of them are one.

The conditions of the inbox stand here once, because an index over a part of a table serves only
queries with its very words.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Table,
    TypedColumns,
    and_,
    false,
    or_,
    true,
)

from showroom_app.storage.column_types import Code, Json, RowId
from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import metadata


class LeadSourceColumns(TypedColumns):
    """The sources that leads came from, and how many each brought."""

    source_key = column.code(primary_key=True)
    name = column.text()
    leads = column.count()


lead_sources = Table("lead_sources", metadata, LeadSourceColumns)


class LeadColumns(TypedColumns):
    """The leads, each column a field of domain.lead.Lead.

    `by` is the deadline of the response clock, `follow_by` when the lead is to be worked on next:
    its next step, else its arrival. `undone` marks the lead of a phone call that was undone.
    `person_due`: what it tells of its person is not in the records of the persons yet.
    """

    id = column.own_id()
    source = column.text()
    source_key = Column(Code, ForeignKey("lead_sources.source_key"), nullable=False)
    arrived = column.moment()
    received = column.moment()
    clock_from = column.moment_or_none()
    by = column.moment_or_none()
    floor = column.of_or_none("floors.id")
    name = column.text()
    name_key = column.code()
    first = column.text()
    last = column.text()
    placeholder_name = column.flag()
    company = column.text()
    emails = column.json()
    phones = column.json()
    reply_to_relay = column.text()
    vehicle = Column(Json, nullable=True)
    trade_in = Column(Json, nullable=True)
    message = column.text()
    wish = column.text()
    provider_id = column.text()
    provider_id_source = column.text()
    asked_for_rep = column.text()
    repaired = column.flag()
    linked_to = column.of_or_none("leads.id")
    stage = column.code()
    owner = column.of_or_none("reps.id")
    owned_since = column.moment_or_none()
    because = column.code_or_none()
    known_owner = column.of_or_none("reps.id")
    first_attempt = column.moment_or_none()
    first_dialogue = column.moment_or_none()
    attempts = column.count()
    attempt_days = column.json()
    next_step = column.code_or_none()
    next_step_by = column.moment_or_none()
    follow_by = column.moment()
    escalated_at = column.moment_or_none()
    closed_at = column.moment_or_none()
    close_reason = column.code_or_none()
    undone = column.flag()
    needs_reply = column.later_flag(stands=False)
    person = column.of_or_none("persons.id")
    person_due = column.later_flag(stands=True)


leads = Table(
    "leads",
    metadata,
    LeadColumns,
    CheckConstraint("attempts >= 0", name="attempts_not_negative"),
    CheckConstraint("owner IS NULL OR owned_since IS NOT NULL", name="owned_since_with_owner"),
)

VALID = leads.c.undone == false()
OPEN = and_(VALID, leads.c.closed_at.is_(None))
UNANSWERED = and_(OPEN, leads.c.first_attempt.is_(None), leads.c.clock_from.is_not(None))
TICKING = and_(UNANSWERED, leads.c.escalated_at.is_(None))
ANSWERED = and_(OPEN, leads.c.first_attempt.is_not(None))
OWNED = and_(OPEN, leads.c.owner.is_not(None))
NOBODYS = and_(OPEN, leads.c.owner.is_(None))
NOTHING_PLANNED = and_(
    leads.c.next_step_by.is_(None),
    or_(leads.c.first_attempt.is_not(None), leads.c.clock_from.is_(None)),
)
FLAGGED = and_(OWNED, NOTHING_PLANNED)
NEEDS_REPLY = and_(OPEN, leads.c.needs_reply == true())
CLOSED = and_(VALID, leads.c.closed_at.is_not(None))


class LeadContactColumns(TypedColumns):
    """The keys by which the person in a lead is found: `kind` is "email" or "phone"."""

    lead = Column(RowId, ForeignKey("leads.id"), primary_key=True)
    kind = column.code(primary_key=True)
    key = column.code(primary_key=True)


lead_contacts = Table(
    "lead_contacts",
    metadata,
    LeadContactColumns,
    sqlite_with_rowid=False,
)


class LeadEntryColumns(TypedColumns):
    """The timelines of the leads."""

    id = column.own_id()
    lead = column.of("leads.id")
    at = column.moment()
    kind = column.code()
    rep = column.of_or_none("reps.id")
    user = column.of_or_none("users.id")
    station = column.text()
    code = column.code()
    text = column.text()


lead_entries = Table(
    "lead_entries",
    metadata,
    LeadEntryColumns,
)


class LeadCheckColumns(TypedColumns):
    """What a manager found when he or she looked through a closed lead."""

    lead = Column(RowId, ForeignKey("leads.id"), primary_key=True, autoincrement=False)
    by = column.of_or_none("users.id")
    at = column.moment()
    verdict = column.code()
    text = column.text()


lead_checks = Table("lead_checks", metadata, LeadCheckColumns)


class LeadMergeColumns(TypedColumns):
    """Leads that were found to be one; `before` is what taking it apart restores."""

    id = column.own_id()
    kept = column.of("leads.id")
    merged = column.of("leads.id")
    before = column.json()
    at = column.moment()
    by = column.of_or_none("users.id")
    undone_at = column.moment_or_none()


lead_merges = Table(
    "lead_merges",
    metadata,
    LeadMergeColumns,
    CheckConstraint("kept <> merged", name="of_two_leads"),
)

STANDING_MERGE = lead_merges.c.undone_at.is_(None)


class LikenessColumns(TypedColumns):
    """Leads that may be one: the lower number first, alike from 0 to 100."""

    lead = Column(RowId, ForeignKey("leads.id"), primary_key=True)
    other = Column(RowId, ForeignKey("leads.id"), primary_key=True)
    score = column.count()
    dismissed = column.flag()


likenesses = Table(
    "likenesses",
    metadata,
    LikenessColumns,
    CheckConstraint("lead < other", name="lower_number_first"),
    sqlite_with_rowid=False,
)

SUGGESTED = likenesses.c.dismissed == false()
