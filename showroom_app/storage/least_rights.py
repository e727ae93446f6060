"""What the program needs of each table: the one list of which its role on a server is made.

Everything may be read. Who has only these rights can add to the floor log and the acts, and can
neither change nor remove what stands there; a row that nobody has to remove stays for good.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import Table

from showroom_app.domain.values import dataclass
from showroom_app.storage.tables import every as t


@dataclass(frozen=True, slots=True)
class Needs:
    """What is done with the rows of a table: `change` names the columns that may become others.

    `filled` are the columns that a new row is given where the server chooses the others; () all.
    """

    add: bool = True
    filled: tuple[str, ...] = ()
    change: tuple[str, ...] = ()
    remove: bool = False


def _but(table: Table, *stand: str) -> tuple[str, ...]:
    """Every column of a table but those that stand as they were first written."""
    return tuple(column.name for column in table.c if column.name not in stand)


_ADDED = Needs()
"""Rows are written once and stand for good."""

_NOBODYS = Needs(add=False)
"""Only an upgrade writes here."""

_NEEDS: Mapping[Table, Needs] = {
    t.topics: Needs(add=False, change=("counter",)),
    t.program_terms: _NOBODYS,
    t.identities: _NOBODYS,
    t.stations: Needs(change=_but(t.stations, "id", "key", "first_at"), remove=True),
    t.leases: Needs(change=("owner", "until"), remove=True),
    t.floors: _ADDED,
    t.reps: Needs(change=("name", "name_key", "ends")),
    t.users: Needs(change=_but(t.users, "id")),
    t.sign_in_tries: Needs(change=("wrong", "last_at"), remove=True),
    t.role_choices: Needs(change=("refused_at", "refused_by", "refused_because")),
    t.floor_log: _ADDED,
    t.floor_chains: Needs(change=("events", "hash")),
    # What somebody wrote about an event goes when a person is to be forgotten.
    t.event_notes: Needs(remove=True),
    t.persons: Needs(change=_but(t.persons, "id", "created_at"), remove=True),
    t.person_keys: Needs(remove=True),
    t.person_changes: Needs(remove=True),
    t.lead_sources: Needs(change=("leads",)),
    t.leads: Needs(change=_but(t.leads, "id", "source", "source_key", "received")),
    t.lead_contacts: Needs(remove=True),
    t.lead_entries: Needs(change=("text",), remove=True),
    # The foreign keys see to it that one which a message names stays.
    t.originals: Needs(remove=True),
    t.messages: Needs(change=_but(t.messages, "id", "part", "received", "floor"), remove=True),
    t.appointments: Needs(change=_but(t.appointments, "id", "made_at")),
    t.visits: Needs(change=_but(t.visits, "id", "day", "arrived_at")),
    t.visit_joins: Needs(remove=True),
    # A trigger keeps what a confirmed one counts as; the same columns of a proposed one change.
    t.sales: Needs(
        change=_but(t.sales, "id", "cancels", "visit", "lead", "at", "by", "sale_import")
    ),
    t.sale_shares: Needs(remove=True),
    t.sale_pay: Needs(remove=True),
    t.sale_disputes: Needs(change=("note", "ruled_at", "ruled_by", "ruling", "ruling_note")),
    t.sale_imports: _ADDED,
    t.month_closes: _ADDED,
    t.service_lane: Needs(change=_but(t.service_lane, "id", "day", "at", "by", "source")),
    t.prospecting_entries: Needs(change=("note", "person"), remove=True),
    t.prospected_sales: _ADDED,
    t.mailboxes: Needs(change=_but(t.mailboxes, "id"), remove=True),
    t.mailbox_states: Needs(change=_but(t.mailbox_states, "mailbox"), remove=True),
    t.fetched_mails: Needs(change=("message",), remove=True),
    t.outgoing: Needs(
        change=_but(
            t.outgoing,
            *("id", "lead", "rep", "user", "station", "kind", "message_id", "queued_at", "act"),
        )
    ),
    t.outgoing_attachments: Needs(remove=True),
    t.thread_ids: Needs(remove=True),
    t.lead_tags: Needs(remove=True),
    t.reply_templates: Needs(change=_but(t.reply_templates, "id"), remove=True),
    t.signatures: Needs(change=("text",)),
    t.portal_rules: Needs(change=_but(t.portal_rules, "id"), remove=True),
    t.column_maps: Needs(change=("name", "columns"), remove=True),
    t.absences: Needs(remove=True),
    t.coaching_entries: Needs(change=_but(t.coaching_entries, "id", "rep", "day")),
    t.lead_checks: Needs(change=_but(t.lead_checks, "lead")),
    t.lead_merges: Needs(change=("before", "undone_at")),
    t.likenesses: Needs(change=("score", "dismissed"), remove=True),
    t.policy_entries: _ADDED,
    # Their numbers ascend, whoever writes them.
    t.acts: Needs(filled=_but(t.acts, "id")),
}

NEEDS: Mapping[str, Needs] = MappingProxyType(
    {
        **{table.name: needs for table, needs in _NEEDS.items()},
        # Those that the metadata does not know: Alembic's own, and the words of the search.
        "showroom_version": _NOBODYS,
        "person_search": Needs(change=("words",), remove=True),
    }
)
"""By the name of each table that there is on a server."""
