"""The indexes: one for each question that a screen asks of a table that grows.

Loaded only where tables are made or compared: an index that names PostgreSQL's part of its options
loads everything that SQLAlchemy knows of that server, which a start on a file can do without.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ColumnElement, Index, and_, false, true

from showroom_app.storage.tables.acts import acts, policy_entries
from showroom_app.storage.tables.column import UNKNOWN
from showroom_app.storage.tables.every import metadata
from showroom_app.storage.tables.floor_log import floor_log
from showroom_app.storage.tables.leads import (
    ANSWERED,
    CLOSED,
    FLAGGED,
    NEEDS_REPLY,
    NOBODYS,
    OWNED,
    STANDING_MERGE,
    SUGGESTED,
    TICKING,
    UNANSWERED,
    VALID,
    lead_contacts,
    lead_entries,
    lead_merges,
    leads,
    likenesses,
)
from showroom_app.storage.tables.mailboxes import fetched_mails
from showroom_app.storage.tables.messages import QUARANTINED, SEEN, messages
from showroom_app.storage.tables.outgoing import QUEUED, SENDING, UNSENT, outgoing, thread_ids
from showroom_app.storage.tables.people import absences, coaching_entries, role_choices
from showroom_app.storage.tables.persons import person_changes, person_keys, persons
from showroom_app.storage.tables.prospecting import (
    prospected_sales,
    prospecting_entries,
    service_lane,
)
from showroom_app.storage.tables.sales import OPEN_DISPUTE, sale_disputes, sales
from showroom_app.storage.tables.visits import WITHOUT_OUTCOME, appointments, visits

__all__ = ["metadata"]


def _part(name: str, *columns: Any, where: ColumnElement[bool], unique: bool = False) -> Index:
    """An index over those rows that fulfil a condition."""
    return Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)


def _by_key(key: Column[str], *more: Column[Any]) -> Index:
    """An index for finding a person by one of the `*_key` columns, where it is known."""
    name = f"ix_{key.table.name}_{key.name}"
    return _part(name, key, *more, where=key != UNKNOWN)


Index("ix_role_choices_rep_month", role_choices.c.rep, role_choices.c.month, role_choices.c.id)
Index("ix_floor_log_act", floor_log.c.act)
Index("ix_lead_contacts_key", lead_contacts.c.key, lead_contacts.c.kind, lead_contacts.c.lead)
Index("ix_lead_entries_lead", lead_entries.c.lead, lead_entries.c.at, lead_entries.c.id)
Index("ix_messages_original", messages.c.original)
Index("ix_appointments_at", appointments.c.at, appointments.c.id)
Index("ix_appointments_rep_at", appointments.c.rep, appointments.c.at, appointments.c.id)
Index("ix_visits_floor_day", visits.c.floor, visits.c.day, visits.c.id)
Index("ix_sales_on", sales.c.on, sales.c.id)
Index("ix_policy_entries_key", policy_entries.c.key, policy_entries.c.id)

# By what a list is narrowed and counted stands at the end of its index, so that leads that are left
# out are not read. That of all leads is the widest: SQLite, which keeps no figures about tables,
# would take a narrower one in place of those of the shorter lists.
_by_arrival = (leads.c.arrived, leads.c.id, leads.c.source_key)
_due = (leads.c.follow_by, leads.c.id, leads.c.source_key, leads.c.next_step_by)
_part(
    "ix_leads_unanswered",
    leads.c.clock_from,
    leads.c.id,
    leads.c.source_key,
    where=UNANSWERED,
)
_part("ix_leads_answered", *_by_arrival, where=ANSWERED)
_part("ix_leads_mine", leads.c.owner, *_by_arrival, where=OWNED)
_part("ix_leads_follow_up", *_due, where=OWNED)
_part("ix_leads_flagged", leads.c.follow_by, leads.c.id, leads.c.source_key, where=FLAGGED)
_part("ix_leads_my_follow_up", leads.c.owner, *_due, where=OWNED)
_part("ix_leads_all", *_by_arrival, leads.c.floor, where=VALID)
_part("ix_leads_source", leads.c.source_key, leads.c.arrived, leads.c.id, where=VALID)
_part("ix_leads_ticking", leads.c.clock_from, leads.c.id, where=TICKING)
_part("ix_leads_nobodys", leads.c.because, leads.c.clock_from, leads.c.id, where=NOBODYS)
_part("ix_leads_attempt", leads.c.first_attempt, where=leads.c.first_attempt.is_not(None))
_part(
    "ix_leads_owned_since",
    leads.c.owner,
    leads.c.owned_since,
    where=leads.c.owner.is_not(None),
)
_part("ix_leads_linked_to", leads.c.linked_to, where=leads.c.linked_to.is_not(None))
_by_key(leads.c.name_key, leads.c.arrived)
_part(
    "ix_messages_message_key",
    messages.c.message_key,
    where=and_(SEEN, messages.c.message_key != UNKNOWN),
)
_part(
    "ix_messages_provider_key",
    messages.c.provider_key,
    where=and_(SEEN, messages.c.provider_key != UNKNOWN),
)
_part(
    "ix_messages_content_key",
    messages.c.content_key,
    where=and_(SEEN, messages.c.content_key != UNKNOWN),
)
_part("ix_messages_quarantine", messages.c.received, messages.c.id, where=QUARANTINED)
_part("ix_messages_lead", messages.c.lead, where=messages.c.lead.is_not(None))
_part("ix_appointments_lead", appointments.c.lead, where=appointments.c.lead.is_not(None))
_by_key(appointments.c.name_key, appointments.c.at)
_by_key(appointments.c.phone_key, appointments.c.at)
_by_key(appointments.c.email_key, appointments.c.at)
_part("ix_visits_open", visits.c.day, visits.c.id, where=WITHOUT_OUTCOME)
_part("ix_visits_open_of_rep", visits.c.rep, visits.c.day, visits.c.id, where=WITHOUT_OUTCOME)
_part(
    "uq_visits_appointment",
    visits.c.appointment,
    where=and_(visits.c.appointment.is_not(None), visits.c.undone == false()),
    unique=True,
)
_by_key(visits.c.name_key, visits.c.day)
_by_key(visits.c.phone_key, visits.c.day)
_by_key(visits.c.email_key, visits.c.day)
_part("ix_sales_visit", sales.c.visit, where=sales.c.visit.is_not(None))
_part("ix_sales_lead", sales.c.lead, where=sales.c.lead.is_not(None))
_part("ix_sales_proposed", sales.c.on, sales.c.id, where=sales.c.confirmed == false())
_part("uq_sales_source_key", sales.c.source_key, where=sales.c.source_key != UNKNOWN, unique=True)
_part("ix_sales_sale_import", sales.c.sale_import, where=sales.c.sale_import.is_not(None))
_part(
    "ix_sales_delivered_on",
    sales.c.delivered_on,
    sales.c.id,
    where=sales.c.delivered_on.is_not(None),
)
_part(
    "ix_sales_contract_until",
    sales.c.contract_until,
    sales.c.id,
    where=sales.c.contract_until.is_not(None),
)
_by_key(sales.c.company_key, sales.c.on)
Index("ix_sale_disputes_sale", sale_disputes.c.sale, sale_disputes.c.id)
_part("ix_sale_disputes_open", sale_disputes.c.id, where=OPEN_DISPUTE)
_by_key(sales.c.name_key, sales.c.on)
_by_key(sales.c.phone_key, sales.c.on)
_by_key(sales.c.email_key, sales.c.on)

Index("ix_person_keys_key", person_keys.c.key, person_keys.c.kind, person_keys.c.person)
Index("ix_person_changes_person", person_changes.c.person, person_changes.c.at, person_changes.c.id)
_part(
    "ix_person_changes_key",
    person_changes.c.key,
    person_changes.c.field,
    person_changes.c.id,
    where=person_changes.c.key != UNKNOWN,
)
_part("ix_persons_merged_into", persons.c.merged_into, where=persons.c.merged_into.is_not(None))
_by_key(persons.c.name_key, persons.c.id)
for _table, _newest in (
    (leads, leads.c.arrived),
    (visits, visits.c.arrived_at),
    (appointments, appointments.c.at),
    (sales, sales.c.on),
    (service_lane, service_lane.c.day),
):
    _of_person = (_table.c.person, _newest, _table.c.id)
    _part(f"ix_{_table.name}_person", *_of_person, where=_table.c.person.is_not(None))
    _part(f"ix_{_table.name}_person_due", _table.c.id, where=_table.c.person_due == true())

_part("ix_leads_needs_reply", *_by_arrival, where=NEEDS_REPLY)
_part("ix_leads_my_needs_reply", leads.c.owner, *_by_arrival, where=NEEDS_REPLY)
_part("ix_leads_closed", leads.c.closed_at, leads.c.id, where=CLOSED)
_part(
    "ix_fetched_mails_message", fetched_mails.c.message, where=fetched_mails.c.message.is_not(None)
)
Index("ix_outgoing_lead", outgoing.c.lead, outgoing.c.id)
_part("ix_outgoing_due", outgoing.c.next_try_at, outgoing.c.id, where=QUEUED)
_part("ix_outgoing_sending", outgoing.c.lease_until, outgoing.c.id, where=SENDING)
_part("ix_outgoing_unsent", outgoing.c.id, where=UNSENT)
Index("ix_thread_ids_lead", thread_ids.c.lead)
Index("ix_absences_last_day", absences.c.last_day, absences.c.id)
Index("ix_absences_rep", absences.c.rep, absences.c.last_day, absences.c.id)
Index("ix_coaching_entries_day", coaching_entries.c.day, coaching_entries.c.id)
_part(
    "ix_coaching_entries_unticked",
    coaching_entries.c.day,
    coaching_entries.c.id,
    where=coaching_entries.c.ticked_at.is_(None),
)
Index("ix_lead_merges_kept", lead_merges.c.kept)
_part("uq_lead_merges_merged", lead_merges.c.merged, where=STANDING_MERGE, unique=True)
_part("ix_likenesses_suggested", likenesses.c.score, likenesses.c.lead, where=SUGGESTED)
Index("ix_likenesses_other", likenesses.c.other, likenesses.c.lead)
Index("ix_service_lane_day", service_lane.c.day, service_lane.c.id)
_by_key(service_lane.c.name_key, service_lane.c.day)
_by_key(service_lane.c.phone_key, service_lane.c.day)
_by_key(service_lane.c.email_key, service_lane.c.day)
for _about in ("lane", "sale", "person", "appointment", "visit"):
    _part(
        f"ix_prospecting_entries_{_about}",
        prospecting_entries.c[_about],
        prospecting_entries.c.id,
        where=prospecting_entries.c[_about].is_not(None),
    )
Index(
    "ix_prospecting_entries_rep_at",
    prospecting_entries.c.rep,
    prospecting_entries.c.at,
    prospecting_entries.c.id,
)
Index("ix_prospecting_entries_at", prospecting_entries.c.at, prospecting_entries.c.id)
_part(
    "ix_prospecting_entries_next_on",
    prospecting_entries.c.next_on,
    prospecting_entries.c.id,
    where=prospecting_entries.c.next_on.is_not(None),
)
Index("ix_prospected_sales_entry", prospected_sales.c.entry, prospected_sales.c.sale)
for _audited in ("user", "use_case", "station", "at"):
    Index(f"ix_acts_{_audited}", acts.c[_audited], acts.c.id)
