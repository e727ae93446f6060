"""What the record of a customer says: whose it is, what happened, what was said about mails."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from showroom_app.domain.appointment import Appointment
from showroom_app.domain.customer import Ownership
from showroom_app.domain.lead import Entry, EntryKind, Lead
from showroom_app.domain.person import Consent, PersonChange
from showroom_app.domain.prospecting import ProspectEntry
from showroom_app.domain.sale import Sale
from showroom_app.services.customer_history import HistoryRow
from showroom_app.services.customers import Counts
from showroom_app.words.floor import ARRIVALS, OUTCOMES
from showroom_app.words.leads import (
    APPOINTMENT_STATES,
    CALL_RESULTS,
    CLOSE_REASONS,
    LEAD_ENTRIES,
    OUTGOING_STATES,
    SOURCES,
    STAGES,
)
from showroom_app.words.ledger import BUYERS
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.prospecting import PROSPECT_KINDS, PROSPECT_RESULTS
from showroom_app.words.sentences import Saying

OWNER = {
    "nobody": QT_TRANSLATE_NOOP("words", "Nobody's customer"),
    "of": QT_TRANSLATE_NOOP("words", "Customer of {rep}"),
}
"""Whose customer it is, in short."""

OWNER_BECAUSE = {
    "lead": QT_TRANSLATE_NOOP("words", "Open lead of {on}; protected as long as it is open."),
    "sale": QT_TRANSLATE_NOOP("words", "Bought on {on}; protected until {until}."),
    "visit": QT_TRANSLATE_NOOP("words", "Was here on {on}; protected until {until}."),
    "other-appointment": QT_TRANSLATE_NOOP(
        "words", "Appointment on {on}; protected until {until}."
    ),
    "over": QT_TRANSLATE_NOOP(
        "words", "Was {rep}'s until {until}: {days} days after the last contact."
    ),
    "none": QT_TRANSLATE_NOOP("words", "No rep has had this customer yet."),
}
"""Why, and until when."""

CONSENT = {
    "unknown": QT_TRANSLATE_NOOP("words", "Not asked yet"),
    "given": QT_TRANSLATE_NOOP("words", "May be written to"),
    "refused": QT_TRANSLATE_NOOP("words", "Wants no other mail"),
}
"""What a person said about mail that is no answer."""

HAPPENED = {
    "lead": QT_TRANSLATE_NOOP("words", "Lead: {about}"),
    "lead-bare": QT_TRANSLATE_NOOP("words", "Lead"),
    "visit": QT_TRANSLATE_NOOP("words", "Visit: {kind}"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment: {state}"),
    "sale": QT_TRANSLATE_NOOP("words", "Bought: {about}"),
    "sale-bare": QT_TRANSLATE_NOOP("words", "Bought a car"),
    "cancelled": QT_TRANSLATE_NOOP("words", "Sale cancelled: {about}"),
    "proposed": QT_TRANSLATE_NOOP("words", "waits for the manager"),
    "prospecting": QT_TRANSLATE_NOOP("words", "Off turn ({kind}): {result}"),
}
"""What happened, by what it is about."""

COUNTS = {
    "lead": QT_TRANSLATE_NOOP("words", "1 lead"),
    "leads": QT_TRANSLATE_NOOP("words", "{n} leads"),
    "visit": QT_TRANSLATE_NOOP("words", "1 visit"),
    "visits": QT_TRANSLATE_NOOP("words", "{n} visits"),
    "appointment": QT_TRANSLATE_NOOP("words", "1 appointment"),
    "appointments": QT_TRANSLATE_NOOP("words", "{n} appointments"),
    "sale": QT_TRANSLATE_NOOP("words", "1 sale"),
    "sales": QT_TRANSLATE_NOOP("words", "{n} sales"),
}
"""How much is on record."""

FIELDS = {
    "name": QT_TRANSLATE_NOOP("words", "Name"),
    "company": QT_TRANSLATE_NOOP("words", "Company"),
    "email": QT_TRANSLATE_NOOP("words", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone"),
    "plate": QT_TRANSLATE_NOOP("words", "Plate"),
}
"""What of a record is corrected by hand."""

CORRECTED = {
    "changed": QT_TRANSLATE_NOOP("words", "{field} corrected: {became}"),
    "added": QT_TRANSLATE_NOOP("words", "{field} added: {became}"),
    "removed": QT_TRANSLATE_NOOP("words", "{field} taken out: {was}"),
    "was": QT_TRANSLATE_NOOP("words", "was {was}"),
}
"""How a record was corrected."""

_MAILED = (EntryKind.REPLY, EntryKind.CONFIRMATION)


def owner(owned: Ownership, saying: Saying) -> tuple[str, str]:
    """Whose customer it is, and why and until when."""
    bond, last = owned.bond, owned.last
    if bond is not None:
        facts = {"rep": bond.rep, "on": bond.on, "until": owned.until}
        because = OWNER_BECAUSE[bond.record.value]
        return saying.say(OWNER["of"], facts), saying.say(because, facts)
    if last is None:
        return saying.translate(OWNER["nobody"]), saying.translate(OWNER_BECAUSE["none"])
    facts = {
        "rep": last.rep,
        "until": last.protected_until(owned.protection_days),
        "days": owned.protection_days,
    }
    return saying.translate(OWNER["nobody"]), saying.say(OWNER_BECAUSE["over"], facts)


def consent(code: Consent, saying: Saying) -> str:
    """What a person said about mail that is no answer."""
    return saying.translate(CONSENT[code.value])


def counts(counted: Counts, saying: Saying) -> str:
    """How much is on record, what there is none of left out: "3 leads, 1 sale"."""
    found = {
        "leads": counted.leads,
        "visits": counted.visits,
        "appointments": counted.appointments,
        "sales": counted.sales,
    }
    return ", ".join(
        saying.say(COUNTS[name if n > 1 else name[:-1]], {"n": "200+" if n >= 200 else n})
        for name, n in found.items()
        if n
    )


def happened(row: HistoryRow, saying: Saying) -> tuple[str, str]:
    """What happened, and its small print."""
    match row.about:
        case Lead() as lead:
            said = _told(HAPPENED, "lead", row.subject, saying)
            if row.is_bare:
                return said, _rep(lead.owner, saying)
            stage = saying.translate(STAGES[lead.stage.value])
            source = saying.translate(SOURCES.get(lead.source, lead.source))
            return said, _joined(source, _rep(lead.owner, saying), stage)
        case Entry() as entry:
            return _entry(entry, row.subject, saying)
        case Appointment() as made:
            state = saying.translate(APPOINTMENT_STATES[made.state.value]).lower()
            said = saying.say(HAPPENED["appointment"], {"state": state})
            return said, _joined(made.subject, _rep(made.rep, saying))
        case Sale() as sale:
            return _sale(sale, saying)
        case PersonChange() as change:
            return _correction(change, saying)
        case ProspectEntry() as tried:
            return _prospecting(tried, saying)
        case visit:
            kind = _code(ARRIVALS, visit.kind, saying).lower()
            outcome = _code(OUTCOMES, visit.outcome, saying)
            said = saying.say(HAPPENED["visit"], {"kind": kind})
            return said, _joined(_rep(visit.rep, saying), outcome, visit.note)


def _entry(entry: Entry, subject: str, saying: Saying) -> tuple[str, str]:
    facts = {
        "rep": entry.rep,
        "result": saying.translate(CALL_RESULTS.get(entry.code, entry.code)).lower(),
        "reason": saying.translate(CLOSE_REASONS.get(entry.code, entry.code)).lower(),
        "state": saying.translate(OUTGOING_STATES.get(entry.code, entry.code)),
    }
    said = saying.say(LEAD_ENTRIES[entry.kind.value], facts)
    text = "" if entry.kind is EntryKind.JOINED else entry.text
    if entry.kind in _MAILED:
        text = subject or text
    return said, _joined(_rep(entry.rep, saying), text)


def _sale(sale: Sale, saying: Saying) -> tuple[str, str]:
    reps = ", ".join(_rep(share.rep, saying) for share in sale.shares)
    if sale.cancelled_by is not None:
        about = sale.vehicle or sale.customer
        return saying.say(HAPPENED["cancelled"], {"about": about}), reps
    waits = "" if sale.confirmed else saying.translate(HAPPENED["proposed"])
    buyer = saying.translate(BUYERS[sale.buyer.value])
    return _told(HAPPENED, "sale", sale.vehicle, saying), _joined(reps, buyer, waits)


def _correction(change: PersonChange, saying: Saying) -> tuple[str, str]:
    facts = {
        "field": saying.translate(FIELDS[change.field.value]),
        "was": change.was,
        "became": change.became,
    }
    if not change.became:
        return saying.say(CORRECTED["removed"], facts), ""
    if not change.was:
        return saying.say(CORRECTED["added"], facts), ""
    return saying.say(CORRECTED["changed"], facts), saying.say(CORRECTED["was"], facts)


def _prospecting(entry: ProspectEntry, saying: Saying) -> tuple[str, str]:
    facts = {
        "kind": saying.translate(PROSPECT_KINDS[entry.kind.value]),
        "result": saying.translate(PROSPECT_RESULTS[entry.result.value]),
    }
    said = saying.say(HAPPENED["prospecting"], facts)
    return said, _joined(_rep(entry.rep, saying), entry.note)


def _told(table: dict[str, str], code: str, about: str, saying: Saying) -> str:
    return saying.say(table[code if about else f"{code}-bare"], {"about": about})


def _rep(rep: int | None, saying: Saying) -> str:
    return saying.value("rep", rep) if rep is not None else ""


def _code(table: dict[str, str], code: StrEnum | None, saying: Saying) -> str:
    return saying.translate(table[code.value]) if code is not None else ""


def _joined(*parts: str) -> str:
    return ", ".join(" ".join(part.split()) for part in parts if part)


def moment(at: datetime | None, saying: Saying) -> str:
    """A day as it stands beside what was said then, "" for none."""
    return saying.day(at.astimezone(saying.tz).date()) if at is not None else ""
