"""The inbox's own words: sources, entries of the timeline and what comes next."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.lead import Because, CallResult, CloseReason, EntryKind, Lead, Stage
from showroom_app.domain.people import Role
from showroom_app.domain.prospect import Vehicle
from showroom_app.services.inbox_view import MOST_COUNTED, EntryRow, LeadRow
from showroom_app.ui import words
from showroom_app.ui.leads.response_clock import when
from showroom_app.ui.words import told
from showroom_app.words.leads import (
    CALL_RESULTS,
    CLOSE_REASONS,
    LEAD_BECAUSE,
    LEAD_ENTRIES,
    NEXT_STEPS,
    OUTGOING_STATES,
    SOURCES,
    STAGES,
)
from showroom_app.words.people import ROLES

translate = QCoreApplication.translate

_DISTANCE = re.compile(
    r"(?ai:\s*(?P<number>\d{1,7}|\d{1,3}(?:[., ]\d{3})+)\s*(?P<unit>km|mi|miles)?\s*)"
)
_SOURCE_ICONS = (
    ("phone", ("phone", "call", "telefoon")),
    ("chat", ("chat", "whatsapp", "messenger", "sms")),
    ("mail", ("e-mail", "email", "mailbox")),
    ("manufacturer", ("manufacturer", "importer", "importeur", "oem", "fabrikant")),
    ("website", ("website", "form", "site")),
)
_WENT_TO_NOBODY = frozenset({Because.TRAY, Because.OWNER_AWAY, Because.OWNER_SHOWROOM})
"""Why a lead was given to nobody when it came; who was given one has an entry that says why."""
_ENTRY_ICONS = {
    EntryKind.RECEIVED: "leads",
    EntryKind.JOINED: "leads",
    EntryKind.ASSIGNED: "people",
    EntryKind.CLAIMED: "claim",
    EntryKind.HANDED_OVER: "people",
    EntryKind.BACK_TO_POOL: "be_back",
    EntryKind.CALL: "call_out",
    EntryKind.MESSAGE: "sent",
    EntryKind.REPLY: "sent",
    EntryKind.ANSWER: "leads",
    EntryKind.AUTO_REPLY: "leads",
    EntryKind.RETURNED: "lost",
    EntryKind.SENT_AGAIN: "sent",
    EntryKind.CONFIRMATION: "sent",
    EntryKind.NOTE: "note",
    EntryKind.NEXT_STEP: "wish",
    EntryKind.APPOINTMENT: "appointment",
    EntryKind.MOVED: "appointment",
    EntryKind.CONFIRMED: "appointment",
    EntryKind.SHOWN: "appointment",
    EntryKind.NO_SHOW: "lost",
    EntryKind.CANCELLED: "lost",
    EntryKind.WARNED: "paused",
    EntryKind.ESCALATED: "paused",
    EntryKind.CLOSED: "lost",
    EntryKind.REOPENED: "undo",
    EntryKind.MERGED: "people",
    EntryKind.UNMERGED: "undo",
}


def counted(count: int) -> str:
    """How many leads a list holds; where counting stopped, a sign says that there are more."""
    return f"{words.number(count)}+" if count >= MOST_COUNTED else words.number(count)


def source(name: str) -> str:
    """A source as people call it."""
    return told(SOURCES.get(name, name))


def source_icon(name: str) -> str:
    """The icon of a source; a portal that is no kind of its own is a marketplace."""
    folded = name.casefold()
    for icon, beginnings in _SOURCE_ICONS:
        if any(beginning in folded for beginning in beginnings):
            return icon
    return "marketplace"


def role(code: Role) -> str:
    """A role as its badge says it."""
    return told(ROLES[code])


def call_result(code: CallResult) -> str:
    """What came of a call."""
    return told(CALL_RESULTS[code])


def close_reason(code: CloseReason) -> str:
    """Why a lead was closed."""
    return told(CLOSE_REASONS[code])


def title(row: LeadRow) -> str:
    """Who the person is; said so when nothing is known."""
    return row.title or translate("leads", "Nobody named")


def no_vehicle() -> str:
    """What stands where the vehicle would."""
    return translate("leads", "No vehicle named")


def second_line(row: LeadRow, tz: tzinfo, now: datetime) -> str:
    """What stands under the name of a lead that was answered: what comes next, or how far it is."""
    if row.stage is Stage.CLOSED:
        return told(STAGES[row.stage])
    if row.needs_reply:
        return translate("leads", "The customer wrote last")
    if row.appointment_at is not None:
        on = row.appointment_at.astimezone(tz).date()
        text = translate("leads", "Appointment {time}")
        if on == now.astimezone(tz).date():
            text = translate("leads", "Appointment today {time}")
        return text.format(time=when(row.appointment_at, tz, now))
    if row.promised_by is not None:
        text = translate("leads", "Call back {time}")
        return text.format(time=when(row.promised_by, tz, now))
    if row.next_step is not None and row.next_step_by is not None:
        text = translate("leads", "{step} {time}")
        if row.overdue:
            text = translate("leads", "{step}, was due {time}")
        time = when(row.next_step_by, tz, now)
        return text.format(step=told(NEXT_STEPS[row.next_step]), time=time)
    if row.flagged:
        return translate("leads", "No next step")
    return told(STAGES[row.stage])


def spoken(row: LeadRow, clock: str) -> str:
    """A row in words, for those who do not see it."""
    parts = (title(row), clock, row.vehicle, source(row.source), row.owner_name, row.excerpt)
    return ", ".join(part for part in parts if part)


def vehicle(car: Vehicle) -> str:
    """A vehicle in one line with what tells it from others: stock number, plate, distance."""
    more = [car.title()]
    if car.stock and car.stock != car.title():
        more.append(translate("leads", "stock {number}").format(number=car.stock))
    if car.plate and car.plate != car.title():
        more.append(car.plate)
    if car.odometer:
        more.append(distance(car.odometer))
    if car.price:
        more.append(car.price)
    return ", ".join(part for part in more if part)


def distance(odometer: str) -> str:
    """A distance as it was written, its thousands as this language parts them: "112,000 km"."""
    found = _DISTANCE.fullmatch(odometer)
    if found is None:
        return odometer
    driven = words.number(int(re.sub(r"\D", "", found["number"])))
    return f"{driven} {found['unit'] or ''}".strip()


def entry(row: EntryRow, lead: Lead, tz: tzinfo, now: datetime) -> tuple[str, str, str]:
    """Icon, headline and small print of an entry."""
    facts = {
        "rep": row.rep_name,
        "result": told(CALL_RESULTS.get(row.code, row.code)).lower(),
        "reason": told(CLOSE_REASONS.get(row.code, row.code)).lower(),
        "step": told(NEXT_STEPS.get(row.code, row.code)).lower(),
        "state": told(OUTGOING_STATES.get(row.code, row.code)),
        "lead": row.code,
    }
    headline = told(LEAD_ENTRIES[row.kind]).format_map(facts)
    small: list[str] = []
    if row.by is not None:
        small.append(when(row.by, tz, now))
    match row.kind:
        case EntryKind.RECEIVED:
            # Of a lead that went into this one only that it came is told here.
            if row.lead in (0, lead.id):
                small.append(source(lead.source))
            if row.rep_name:
                small.append(translate("leads", "customer of {rep}").format(rep=row.rep_name))
            if row.code in _WENT_TO_NOBODY:
                small.append(told(LEAD_BECAUSE[row.code]))
        case EntryKind.ASSIGNED | EntryKind.CLAIMED | EntryKind.HANDED_OVER:
            if row.kind is not EntryKind.CLAIMED and row.code:
                small.append(told(LEAD_BECAUSE.get(row.code, row.code)))
        case EntryKind.BACK_TO_POOL | EntryKind.JOINED:
            small.append(told(LEAD_BECAUSE.get(row.code, row.code)))
        case EntryKind.CONFIRMATION:
            small.append(translate("leads", "does not stop the clock"))
        case EntryKind.ANSWER | EntryKind.AUTO_REPLY | EntryKind.RETURNED:
            # The owner is noted with it, but it is the customer's side that wrote.
            pass
        case _:
            small.append(row.rep_name)
    if row.text and row.kind is not EntryKind.JOINED:
        small.append(row.text)
    return _ENTRY_ICONS[row.kind], headline, ", ".join(part for part in small if part)
