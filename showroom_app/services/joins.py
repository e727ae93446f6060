"""A phone call that joined an earlier lead: what it added, so that an undo takes just that out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from showroom_app.domain import lead_rules
from showroom_app.domain.lead import EntryKind, Lead
from showroom_app.domain.refused import Refused
from showroom_app.storage.store import Work

_BY_ITSELF = frozenset(
    {EntryKind.JOINED, EntryKind.WARNED, EntryKind.ESCALATED, EntryKind.CONFIRMATION}
)
"""What the program writes while time passes: nobody worked on a lead by it."""


def added(before: Lead, after: Lead) -> dict[str, Any]:
    """What a message added to a lead, by number and flag: nothing that tells of a person."""
    return {
        "emails": [len(before.emails), len(after.emails)],
        "phones": [len(before.phones), len(after.phones)],
        "clock": before.clock_from is None and after.clock_from is not None,
        "reply": after.needs_reply and not before.needs_reply,
    }


def take_out(work: Work, lead: Lead, stored: Mapping[str, Any] | None) -> None:
    """Take the last call that joined a lead out of it; `stored` is what `added` told of it.

    Raises Refused("lead-worked-on") when somebody worked on the lead since.
    """
    entries = work.leads.entries(lead.id)
    joined = next((each for each in reversed(entries) if each.kind is EntryKind.JOINED), None)
    if joined is None:
        return
    since = entries[entries.index(joined) + 1 :]
    if any(each.kind not in _BY_ITSELF for each in since):
        raise Refused("lead-worked-on", lead=lead.id, owner=lead.owner)
    if stored is not None:
        lead = lead_rules.take_out(
            lead,
            emails=slice(*stored["emails"]),
            phones=slice(*stored["phones"]),
            clock=bool(stored["clock"]),
            reply=bool(stored["reply"]),
        )
        work.leads.save(lead)
        work.desk.forget_contacts(lead)
    work.desk.remove_entry(joined.id)
