"""Leads and their timeline entries as rows, and rows as leads."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date
from typing import Any

from showroom_app.domain.duplicates import Person, name_key
from showroom_app.domain.lead import Because, CloseReason, Entry, EntryKind, Lead, NextStep, Stage
from showroom_app.domain.prospect import Phone, Vehicle
from showroom_app.storage.column_types import code


def arrival_columns(lead: Lead) -> dict[str, Any]:
    """What is settled when a lead is received."""
    return {
        "source": lead.source,
        "source_key": name_key(lead.source),
        "received": lead.received,
        "provider_id": lead.provider_id,
        "provider_id_source": lead.provider_id_source,
        "undone": False,
    }


def prospect_columns(lead: Lead) -> dict[str, Any]:
    """What the messages of a lead say about the person and what he or she wants."""
    return {
        "arrived": lead.arrived,
        "clock_from": lead.clock_from,
        "floor": lead.floor,
        "name": lead.name,
        "name_key": person_of(lead).name,
        "first": lead.first,
        "last": lead.last,
        "placeholder_name": lead.placeholder_name,
        "company": lead.company,
        "emails": list(lead.emails),
        "phones": [[phone.typed, phone.e164] for phone in lead.phones],
        "reply_to_relay": lead.reply_to_relay,
        "vehicle": _plain_vehicle(lead.vehicle),
        "trade_in": _plain_vehicle(lead.trade_in),
        "message": lead.message,
        "wish": lead.wish,
        "asked_for_rep": lead.asked_for_rep,
        "repaired": lead.repaired,
        "linked_to": lead.linked_to,
    }


def work_columns(lead: Lead) -> dict[str, Any]:
    """Whose a lead is and how far it has come."""
    return {
        "stage": lead.stage.value,
        "owner": lead.owner,
        "owned_since": lead.owned_since,
        "because": lead.because and lead.because.value,
        "known_owner": lead.known_owner,
        "first_attempt": lead.first_attempt,
        "first_dialogue": lead.first_dialogue,
        "attempts": lead.attempts,
        "attempt_days": sorted(day.isoformat() for day in lead.attempt_days),
        "next_step": lead.next_step and lead.next_step.value,
        "next_step_by": lead.next_step_by,
        "follow_by": lead.next_step_by or lead.arrived,
        "escalated_at": lead.escalated_at,
        "closed_at": lead.closed_at,
        "close_reason": lead.close_reason and lead.close_reason.value,
        "needs_reply": lead.needs_reply,
    }


def contacts_of(lead: Lead) -> set[tuple[str, str]]:
    """The keys (kind, key) by which the person is found by e-mail and telephone."""
    person = person_of(lead)
    emails = {("email", code(key)) for key in person.emails}
    return emails | {("phone", code(key)) for key in person.phones}


def person_of(lead: Lead) -> Person:
    """The keys of the person in a lead."""
    return Person.known_by(
        lead.name or f"{lead.first} {lead.last}",
        lead.emails,
        lead.phones,
        placeholder=lead.placeholder_name,
    )


def lead_of(row: Any) -> Lead:
    """A row of the table as a lead."""
    return Lead(
        id=row.id,
        source=row.source,
        arrived=row.arrived,
        received=row.received,
        clock_from=row.clock_from,
        floor=row.floor,
        name=row.name,
        first=row.first,
        last=row.last,
        placeholder_name=row.placeholder_name,
        company=row.company,
        emails=tuple(row.emails),
        phones=tuple(Phone(typed, e164) for typed, e164 in row.phones),
        reply_to_relay=row.reply_to_relay,
        vehicle=vehicle_of(row.vehicle),
        trade_in=vehicle_of(row.trade_in),
        message=row.message,
        wish=row.wish,
        provider_id=row.provider_id,
        provider_id_source=row.provider_id_source,
        asked_for_rep=row.asked_for_rep,
        repaired=row.repaired,
        linked_to=row.linked_to,
        stage=Stage(row.stage),
        owner=row.owner,
        owned_since=row.owned_since,
        because=Because(row.because) if row.because else None,
        known_owner=row.known_owner,
        first_attempt=row.first_attempt,
        first_dialogue=row.first_dialogue,
        attempts=row.attempts,
        attempt_days=frozenset(map(date.fromisoformat, row.attempt_days)),
        next_step=NextStep(row.next_step) if row.next_step else None,
        next_step_by=row.next_step_by,
        escalated_at=row.escalated_at,
        closed_at=row.closed_at,
        close_reason=CloseReason(row.close_reason) if row.close_reason else None,
        needs_reply=row.needs_reply,
        person=row.person,
    )


def entry_columns(lead: int, entry: Entry) -> dict[str, Any]:
    """A timeline entry as a row; its id is given by the database."""
    return {
        "lead": lead,
        "at": entry.at,
        "kind": entry.kind.value,
        "rep": entry.rep,
        "user": entry.user,
        "station": entry.station,
        "code": entry.code,
        "text": entry.text,
    }


def entry_of(row: Any) -> Entry:
    """A row of the table as a timeline entry."""
    return Entry(
        id=row.id,
        lead=row.lead,
        at=row.at,
        kind=EntryKind(row.kind),
        rep=row.rep,
        user=row.user,
        station=row.station,
        code=row.code,
        text=row.text,
    )


def vehicle_of(plain: dict[str, str] | None) -> Vehicle | None:
    """A vehicle from its stored fields; those that this version does not know are left out."""
    if plain is None:
        return None
    known = Vehicle.__dataclass_fields__
    return Vehicle(**{name: text for name, text in plain.items() if name in known})


def _plain_vehicle(vehicle: Vehicle | None) -> dict[str, str] | None:
    if vehicle is None:
        return None
    names = Vehicle.__dataclass_fields__
    return {name: text for name, text in zip(names, astuple(vehicle), strict=True) if text}
