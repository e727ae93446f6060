"""Every table at once, for what looks at the whole database: migrations, copies, rights."""

from __future__ import annotations

from showroom_app.storage.tables.acts import acts, policy_entries
from showroom_app.storage.tables.column import metadata
from showroom_app.storage.tables.floor_log import event_notes, floor_chains, floor_log
from showroom_app.storage.tables.leads import (
    lead_checks,
    lead_contacts,
    lead_entries,
    lead_merges,
    lead_sources,
    leads,
    likenesses,
)
from showroom_app.storage.tables.mailboxes import fetched_mails, mailbox_states, mailboxes
from showroom_app.storage.tables.messages import column_maps, messages, originals, portal_rules
from showroom_app.storage.tables.outgoing import (
    lead_tags,
    outgoing,
    outgoing_attachments,
    reply_templates,
    signatures,
    thread_ids,
)
from showroom_app.storage.tables.people import (
    absences,
    coaching_entries,
    floors,
    reps,
    role_choices,
    sign_in_tries,
    users,
)
from showroom_app.storage.tables.persons import person_changes, person_keys, persons
from showroom_app.storage.tables.programs import identities, leases, program_terms, stations, topics
from showroom_app.storage.tables.prospecting import (
    prospected_sales,
    prospecting_entries,
    service_lane,
)
from showroom_app.storage.tables.sales import (
    month_closes,
    sale_disputes,
    sale_imports,
    sale_pay,
    sale_shares,
    sales,
)
from showroom_app.storage.tables.visits import appointments, visit_joins, visits

__all__ = [
    "absences",
    "acts",
    "appointments",
    "coaching_entries",
    "column_maps",
    "event_notes",
    "fetched_mails",
    "floor_chains",
    "floor_log",
    "floors",
    "identities",
    "lead_checks",
    "lead_contacts",
    "lead_entries",
    "lead_merges",
    "lead_sources",
    "lead_tags",
    "leads",
    "leases",
    "likenesses",
    "mailbox_states",
    "mailboxes",
    "messages",
    "metadata",
    "month_closes",
    "originals",
    "outgoing",
    "outgoing_attachments",
    "person_changes",
    "person_keys",
    "persons",
    "policy_entries",
    "portal_rules",
    "program_terms",
    "prospected_sales",
    "prospecting_entries",
    "reply_templates",
    "reps",
    "role_choices",
    "sale_disputes",
    "sale_imports",
    "sale_pay",
    "sale_shares",
    "sales",
    "service_lane",
    "sign_in_tries",
    "signatures",
    "stations",
    "thread_ids",
    "topics",
    "users",
    "visit_joins",
    "visits",
]
