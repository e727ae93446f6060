"""Codes as words: every sentence the program says about the trade, once, in English.

Free of Qt, because the command line says the same sentences. The mark QT_TRANSLATE_NOOP makes the
catalogue tool find them; `ui/words.py` says them in the chosen language. Placeholders name facts.
"""

from __future__ import annotations

from collections.abc import Mapping


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  the name the tool looks for
    """Mark a text for the catalogue; it comes back unchanged."""
    del context
    return text


ROLES = {
    "internet": QT_TRANSLATE_NOOP("words", "Internet"),
    "showroom": QT_TRANSLATE_NOOP("words", "Showroom"),
    "hybrid": QT_TRANSLATE_NOOP("words", "Hybrid"),
}

STATES = {
    "off": QT_TRANSLATE_NOOP("words", "Off"),
    "present": QT_TRANSLATE_NOOP("words", "Present"),
    "on-floor": QT_TRANSLATE_NOOP("words", "On the floor"),
    "at-desk": QT_TRANSLATE_NOOP("words", "At the lead desk"),
    "recalled": QT_TRANSLATE_NOOP("words", "Called back"),
    "returning": QT_TRANSLATE_NOOP("words", "On the way back"),
    "on-break": QT_TRANSLATE_NOOP("words", "On a break"),
    "blocked": QT_TRANSLATE_NOOP("words", "Blocked"),
    "with-customer": QT_TRANSLATE_NOOP("words", "With a customer"),
}

ARRIVALS = {
    "walk-in": QT_TRANSLATE_NOOP("words", "Walk-in"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment"),
    "be-back": QT_TRANSLATE_NOOP("words", "Be-back"),
    "service": QT_TRANSLATE_NOOP("words", "Service referral"),
    "delivery": QT_TRANSLATE_NOOP("words", "Delivery"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone lead"),
    "not-a-buyer": QT_TRANSLATE_NOOP("words", "Not a buyer"),
}

OUTCOMES = {
    "sold": QT_TRANSLATE_NOOP("words", "Sold"),
    "quote": QT_TRANSLATE_NOOP("words", "Quote given"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment made"),
    "follow-up": QT_TRANSLATE_NOOP("words", "Follow-up agreed"),
    "handed-over": QT_TRANSLATE_NOOP("words", "Handed over"),
    "lost": QT_TRANSLATE_NOOP("words", "Lost"),
    "left": QT_TRANSLATE_NOOP("words", "Left"),
    "wrong-department": QT_TRANSLATE_NOOP("words", "Wrong department"),
    "asked-the-way": QT_TRANSLATE_NOOP("words", "Asked the way"),
}

SKIP_REASONS = {
    "on-the-phone": QT_TRANSLATE_NOOP("words", "On the phone"),
    "language": QT_TRANSLATE_NOOP("words", "Language"),
    "model": QT_TRANSLATE_NOOP("words", "Model"),
    "acquaintance": QT_TRANSLATE_NOOP("words", "Acquaintance"),
    "asked-for-other": QT_TRANSLATE_NOOP("words", "Asked for somebody else"),
    "other": QT_TRANSLATE_NOOP("words", "Other reason"),
}

BLOCK_CAUSES = {
    "open-visits": QT_TRANSLATE_NOOP("words", "Visits of earlier days without an outcome"),
    "follow-ups": QT_TRANSLATE_NOOP("words", "Overdue follow-ups"),
}

WISHES = {
    "new": QT_TRANSLATE_NOOP("words", "New"),
    "used": QT_TRANSLATE_NOOP("words", "Used"),
    "lease": QT_TRANSLATE_NOOP("words", "Lease"),
    "test-drive": QT_TRANSLATE_NOOP("words", "Test drive"),
    "trade-in": QT_TRANSLATE_NOOP("words", "Trade-in"),
}

BUYERS = {
    "new": QT_TRANSLATE_NOOP("words", "New customer"),
    "returning": QT_TRANSLATE_NOOP("words", "Returning customer"),
    "fleet": QT_TRANSLATE_NOOP("words", "Fleet"),
}

CHANNELS = {
    "walk-in": QT_TRANSLATE_NOOP("words", "Walk-in"),
    "lead": QT_TRANSLATE_NOOP("words", "Lead"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone lead"),
    "service": QT_TRANSLATE_NOOP("words", "Service referral"),
    "own": QT_TRANSLATE_NOOP("words", "Own base"),
}

APPOINTMENT_STATES = {
    "set": QT_TRANSLATE_NOOP("words", "Set"),
    "confirmed": QT_TRANSLATE_NOOP("words", "Confirmed"),
    "shown": QT_TRANSLATE_NOOP("words", "Came to the showroom"),
    "no-show": QT_TRANSLATE_NOOP("words", "Did not come"),
    "cancelled": QT_TRANSLATE_NOOP("words", "Cancelled"),
    "moved": QT_TRANSLATE_NOOP("words", "Moved"),
}

ABSENCE_REASONS = {
    "holiday": QT_TRANSLATE_NOOP("words", "Holiday"),
    "sick": QT_TRANSLATE_NOOP("words", "Ill"),
    "training": QT_TRANSLATE_NOOP("words", "Training"),
    "other": QT_TRANSLATE_NOOP("words", "Away"),
}

VERDICTS = {
    "good": QT_TRANSLATE_NOOP("words", "Worked well"),
    "to-discuss": QT_TRANSLATE_NOOP("words", "To be talked over"),
}
"""What a manager found in a closed lead."""

COUNTS = {
    "new-customer": QT_TRANSLATE_NOOP("words", "Counts: a new customer"),
    "returning-counts": QT_TRANSLATE_NOOP("words", "Counts: returning customers count here"),
    "returning": QT_TRANSLATE_NOOP("words", "Does not count: a returning customer"),
    "fleet": QT_TRANSLATE_NOOP("words", "Does not count: fleet never counts"),
    "proposed": QT_TRANSLATE_NOOP("words", "Does not count yet: waits for the manager"),
    "undelivered": QT_TRANSLATE_NOOP("words", "Does not count yet: counts on its delivery"),
    "other-month": QT_TRANSLATE_NOOP("words", "Counts in the month of its delivery"),
    "cancelled": QT_TRANSLATE_NOOP("words", "Takes a cancelled sale back"),
}

SPLITS = {
    "served": QT_TRANSLATE_NOOP("words", "All for the rep who had the customer"),
    "owner-absent": QT_TRANSLATE_NOOP(
        "words",
        "Half and half: the customer's own rep was not in",
    ),
    "lead-owner": QT_TRANSLATE_NOOP("words", "All for the owner of the lead"),
}
"""The rule that proposed the shares of a sale."""

STAGES = {
    "new": QT_TRANSLATE_NOOP("words", "New"),
    "owned": QT_TRANSLATE_NOOP("words", "Claimed"),
    "attempted": QT_TRANSLATE_NOOP("words", "Attempted"),
    "dialogue": QT_TRANSLATE_NOOP("words", "In dialogue"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment set"),
    "shown": QT_TRANSLATE_NOOP("words", "Came to the showroom"),
    "closed": QT_TRANSLATE_NOOP("words", "Closed"),
}

CALL_RESULTS = {
    "reached": QT_TRANSLATE_NOOP("words", "Reached"),
    "voicemail": QT_TRANSLATE_NOOP("words", "Voicemail"),
    "not-reached": QT_TRANSLATE_NOOP("words", "Not reached"),
}

CLOSE_REASONS = {
    "sold": QT_TRANSLATE_NOOP("words", "Sold"),
    "bought-elsewhere": QT_TRANSLATE_NOOP("words", "Bought elsewhere"),
    "no-interest": QT_TRANSLATE_NOOP("words", "No interest"),
    "not-reached": QT_TRANSLATE_NOOP("words", "Not reached"),
    "duplicate": QT_TRANSLATE_NOOP("words", "Duplicate"),
    "spam": QT_TRANSLATE_NOOP("words", "Spam"),
    "not-a-sales-question": QT_TRANSLATE_NOOP("words", "Not a sales question"),
}

NEXT_STEPS = {
    "call": QT_TRANSLATE_NOOP("words", "Call again"),
    "call-back": QT_TRANSLATE_NOOP("words", "Call back as promised"),
    "message": QT_TRANSLATE_NOOP("words", "Write"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment"),
}

LEAD_ENTRIES = {
    "received": QT_TRANSLATE_NOOP("words", "Lead received"),
    "joined": QT_TRANSLATE_NOOP("words", "Another message came"),
    "assigned": QT_TRANSLATE_NOOP("words", "Given to {rep}"),
    "claimed": QT_TRANSLATE_NOOP("words", "Claimed by {rep}"),
    "handed-over": QT_TRANSLATE_NOOP("words", "Handed over to {rep}"),
    "back-to-pool": QT_TRANSLATE_NOOP("words", "Back to the pool"),
    "call": QT_TRANSLATE_NOOP("words", "Call: {result}"),
    "message": QT_TRANSLATE_NOOP("words", "Message sent"),
    "reply": QT_TRANSLATE_NOOP("words", "E-mail: {state}"),
    "answer": QT_TRANSLATE_NOOP("words", "The customer wrote"),
    "auto-reply": QT_TRANSLATE_NOOP("words", "An automatic answer came"),
    "returned": QT_TRANSLATE_NOOP("words", "The e-mail could not be delivered"),
    "sent-again": QT_TRANSLATE_NOOP(
        "words", "Nobody knows whether the e-mail went out; it is sent once more as the same mail"
    ),
    "confirmation": QT_TRANSLATE_NOOP("words", "Automatic confirmation: {state}"),
    "note": QT_TRANSLATE_NOOP("words", "Note"),
    "next-step": QT_TRANSLATE_NOOP("words", "Next: {step}"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment set"),
    "moved": QT_TRANSLATE_NOOP("words", "Appointment moved"),
    "confirmed": QT_TRANSLATE_NOOP("words", "Appointment confirmed"),
    "shown": QT_TRANSLATE_NOOP("words", "Came to the showroom"),
    "no-show": QT_TRANSLATE_NOOP("words", "Did not come to the appointment"),
    "cancelled": QT_TRANSLATE_NOOP("words", "Appointment cancelled"),
    "warned": QT_TRANSLATE_NOOP("words", "Time is running out"),
    "escalated": QT_TRANSLATE_NOOP("words", "Time ran out without an answer"),
    "closed": QT_TRANSLATE_NOOP("words", "Closed: {reason}"),
    "reopened": QT_TRANSLATE_NOOP("words", "Reopened"),
    "merged": QT_TRANSLATE_NOOP("words", "Merged with lead {lead}"),
    "unmerged": QT_TRANSLATE_NOOP("words", "Taken apart from lead {lead}"),
}
"""What an entry of a lead's timeline tells."""

OUTGOING_STATES = {
    "queued": QT_TRANSLATE_NOOP("words", "waits to be sent"),
    "sending": QT_TRANSLATE_NOOP("words", "is being sent"),
    "sent": QT_TRANSLATE_NOOP("words", "sent"),
    "failed": QT_TRANSLATE_NOOP("words", "could not be sent"),
    "cancelled": QT_TRANSLATE_NOOP("words", "taken back"),
}
"""How far a mail that goes out has come."""

LEAD_BECAUSE = {
    "same-thread": QT_TRANSLATE_NOOP("words", "same conversation"),
    "duplicate": QT_TRANSLATE_NOOP("words", "same person, same vehicle"),
    "owner": QT_TRANSLATE_NOOP("words", "known customer"),
    "asked-for": QT_TRANSLATE_NOOP("words", "asked for by name"),
    "pool": QT_TRANSLATE_NOOP("words", "in the pool: the first click wins"),
    "round-robin": QT_TRANSLATE_NOOP("words", "in turn"),
    "tray": QT_TRANSLATE_NOOP("words", "nobody was on shift"),
    "handed-out": QT_TRANSLATE_NOOP("words", "handed out at opening"),
    "claimed": QT_TRANSLATE_NOOP("words", "claimed"),
    "assigned": QT_TRANSLATE_NOOP("words", "given by hand"),
    "handed-over": QT_TRANSLATE_NOOP("words", "handed over"),
    "reassigned": QT_TRANSLATE_NOOP("words", "time ran out"),
    "role-changed": QT_TRANSLATE_NOOP("words", "the owner is a showroom rep now"),
    "owner-left": QT_TRANSLATE_NOOP("words", "the owner has left"),
    "owner-away": QT_TRANSLATE_NOOP("words", "the customer's own rep is away"),
    "owner-showroom": QT_TRANSLATE_NOOP("words", "the customer's own rep takes no leads"),
}
"""Why a lead went where it went."""

SOURCES = {
    "phone": QT_TRANSLATE_NOOP("words", "Phone"),
    "E-mail": QT_TRANSLATE_NOOP("words", "E-mail"),
    "Website": QT_TRANSLATE_NOOP("words", "Website"),
}
"""Sources that the program itself names; all others keep the name they came with."""

GAUGE_STATES = {
    "starting": QT_TRANSLATE_NOOP("words", "Starting"),
    "reached": QT_TRANSLATE_NOOP("words", "Reached"),
    "on-track": QT_TRANSLATE_NOOP("words", "On pace"),
    "behind": QT_TRANSLATE_NOOP("words", "Behind"),
    "at-risk": QT_TRANSLATE_NOOP("words", "At risk"),
}

REFUSALS: Mapping[str, str] = {
    "offline": QT_TRANSLATE_NOOP(
        "words",
        "The database cannot be reached, so this was not done. Reception notes who comes in; all "
        "else can be done when it is back.",
    ),
    "noted-on-another-day": QT_TRANSLATE_NOOP(
        "words",
        "This customer came on {day} and waits for nobody any more. Say which rep it was, or that "
        "nobody took the customer.",
    ),
    "noted-for-another": QT_TRANSLATE_NOOP(
        "words",
        "This arrival was noted for {dealer}, not for the dealership that is open. It stays on "
        "this PC until that database is open.",
    ),
    "no-prospecting": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is an internet rep this month: leads instead of prospecting, and own happy calls.",
    ),
    "not-own-customer": QT_TRANSLATE_NOOP("words", "{rep} sold this car and makes the call."),
    "belongs-to-other": QT_TRANSLATE_NOOP(
        "words", "This is a customer of {rep}. Send him or her to the showroom, {rep} is called."
    ),
    "no-result": QT_TRANSLATE_NOOP(
        "words", "Enter the appointment or the visit itself: it is logged with it."
    ),
    "not-in-service": QT_TRANSLATE_NOOP(
        "words", "Only who waits in service can be sent over by the workshop."
    ),
    "ask-again-when": QT_TRANSLATE_NOOP("words", "Say on which day you ask again."),
    "ask-again-past": QT_TRANSLATE_NOOP("words", "{on} is not ahead: ask again on a later day."),
    "waiting-nobody": QT_TRANSLATE_NOOP(
        "words", "Write a name, a plate or a number: who waits has to be found."
    ),
    "waits-already": QT_TRANSLATE_NOOP("words", "This car or customer waits already."),
    "car-year": QT_TRANSLATE_NOOP("words", "No car is of the year {year}."),
    "waited-until": QT_TRANSLATE_NOOP("words", "{at} has passed: write until when the wait is."),
    "list-too-long": QT_TRANSLATE_NOOP(
        "words", "The list has {rows} rows, at most {most} are taken in at once."
    ),
    "same-person": QT_TRANSLATE_NOOP("words", "These are one record already."),
    "merged-already": QT_TRANSLATE_NOOP(
        "words",
        "One of the two was merged into another record meanwhile. Look again.",
    ),
    "not-merged": QT_TRANSLATE_NOOP("words", "This record was not merged into another one."),
    "person-needs-name": QT_TRANSLATE_NOOP(
        "words",
        "A customer needs a name, as long as neither company, number nor e-mail is known.",
    ),
    "too-many-keys": QT_TRANSLATE_NOOP(
        "words",
        "Up to {most} numbers, addresses or plates of a kind fit. Take out those that are over.",
    ),
    "note-too-long": QT_TRANSLATE_NOOP(
        "words",
        "The note has {length} characters; up to {most} fit. Shorten it.",
    ),
    "rule-without-name": QT_TRANSLATE_NOOP(
        "words",
        "Give the portal a name; its leads have it as their source.",
    ),
    "rule-without-domain": QT_TRANSLATE_NOOP(
        "words",
        "{domain} is no domain. Type what stands behind the @ of its mails, such as portal.com.",
    ),
    "not-checked-in": QT_TRANSLATE_NOOP("words", "{rep} is not checked in. Check in first."),
    "already-checked-in": QT_TRANSLATE_NOOP("words", "{rep} is checked in already."),
    "checked-in-elsewhere": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is checked in on {floor}. Check out there first.",
    ),
    "on-other-floor": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is checked in on {floor}. Send the customer on to that floor, or choose a rep of "
        "this one.",
    ),
    "with-customer": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is with a customer. Finish that visit first.",
    ),
    "on-break": QT_TRANSLATE_NOOP("words", "{rep} is on a break already."),
    "blocked": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is passed over until this is done: {causes}. A manager can lift that.",
    ),
    "not-blocked": QT_TRANSLATE_NOOP("words", "Nothing holds {rep} back."),
    "recalled": QT_TRANSLATE_NOOP("words", "{rep} is called back to the floor. Come back first."),
    "until-in-the-past": QT_TRANSLATE_NOOP("words", "{until} has passed. Choose a later time."),
    "not-away": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is neither at the desk nor on a break, so there is nothing to come back from.",
    ),
    "not-on-floor": QT_TRANSLATE_NOOP("words", "{rep} is not on the floor ({state})."),
    "no-place-to-keep": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is {role} this month and stands in no line, so there is no place to keep.",
    ),
    "already-at-desk": QT_TRANSLATE_NOOP("words", "{rep} is at the lead desk already."),
    "too-near": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is on place {place}. The lead desk is for place {desk_from} and further back.",
    ),
    "floor-too-thin": QT_TRANSLATE_NOOP(
        "words",
        "Only {staying} would stay on the floor, {floor_min} are needed. {rep} stays.",
    ),
    "later-than-proposed": QT_TRANSLATE_NOOP(
        "words",
        "Back by {return_by} is too late; {proposal} at the latest. Agree on that or "
        "an earlier time.",
    ),
    "return-in-the-past": QT_TRANSLATE_NOOP(
        "words",
        "{return_by} has passed. Choose a later return time.",
    ),
    "not-at-desk": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is not at the lead desk. Hybrids take leads at the desk only.",
    ),
    "not-recalled": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is at the desk and was not called back.",
    ),
    "already-acknowledged": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has said so already and is on the way.",
    ),
    "already-extended": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has had the extra minutes for this recall already.",
    ),
    "already-late": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is late already. Come back, park the lead or hand it over.",
    ),
    "no-open-visit": QT_TRANSLATE_NOOP("words", "{rep} has no customer now."),
    "too-long": QT_TRANSLATE_NOOP(
        "words",
        "The text that begins with {begins}... has {length} characters; {most} are the most. "
        "Nothing was changed.",
    ),
    "no-phone-number": QT_TRANSLATE_NOOP(
        "words",
        "This is no telephone number: {text}. Nothing was changed.",
    ),
    "no-email-address": QT_TRANSLATE_NOOP(
        "words",
        "This is no e-mail address: {text}. Nothing was changed.",
    ),
    "several-visits": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has several customers (visits {visits}). Say which visit is finished.",
    ),
    "visit-not-open": QT_TRANSLATE_NOOP(
        "words",
        "Visit {visit} has ended or was undone. Nothing was changed.",
    ),
    "visit-waits": QT_TRANSLATE_NOOP(
        "words",
        "The customer of visit {visit} still waits; nobody has taken the visit.",
    ),
    "visit-taken": QT_TRANSLATE_NOOP("words", "{rep} took this customer {ago} ago."),
    "has-this-visit": QT_TRANSLATE_NOOP("words", "{rep} is with this customer already."),
    "same-floor": QT_TRANSLATE_NOOP("words", "This customer is on {floor} already."),
    "no-turn-used": QT_TRANSLATE_NOOP(
        "words",
        "{rep} used no turn for this customer, so there is none to pass on.",
    ),
    "given-too-long-ago": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has this customer for over {minutes} min. Finish the visit instead.",
    ),
    "nothing-to-miss": QT_TRANSLATE_NOOP(
        "words",
        "{rep} was given no customer just now, so nothing was missed.",
    ),
    "note-missing": QT_TRANSLATE_NOOP("words", "Say in a few words why {rep} is skipped."),
    "reason-missing": QT_TRANSLATE_NOOP("words", "A reason is needed."),
    "not-in-line": QT_TRANSLATE_NOOP("words", "{rep} is not in line."),
    "no-such-place": QT_TRANSLATE_NOOP(
        "words",
        "There is no place {place}; the line ends at {last}.",
    ),
    "already-at-place": QT_TRANSLATE_NOOP("words", "{rep} is on place {place} already."),
    "place-missing": QT_TRANSLATE_NOOP("words", "Say on which place {rep} goes."),
    "no-such-count": QT_TRANSLATE_NOOP("words", "Count 1 to {most} people at a time."),
    "not-disputable": QT_TRANSLATE_NOOP(
        "words",
        "A dispute and a ruling are not disputed again. Speak with the manager.",
    ),
    "already-disputed": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has disputed that entry already; a manager rules.",
    ),
    "not-the-same-day": QT_TRANSLATE_NOOP(
        "words",
        "An entry can be disputed on its own day only.",
    ),
    "day-is-over": QT_TRANSLATE_NOOP(
        "words",
        "{day} is over, so nobody is moved in its line. Settle the dispute without a place; who "
        "should stand elsewhere today is moved today.",
    ),
    "already-ruled": QT_TRANSLATE_NOOP("words", "That dispute is settled already."),
    "already-undone": QT_TRANSLATE_NOOP("words", "That entry was undone already."),
    "undo-of-an-undo": QT_TRANSLATE_NOOP("words", "An undo cannot be undone. Enter it again."),
    "not-your-act": QT_TRANSLATE_NOOP(
        "words",
        "Somebody else entered that. Whoever did, or a manager, can undo it.",
    ),
    "day-is-closed": QT_TRANSLATE_NOOP(
        "words",
        "{day} was closed at {at}, so nothing of it is undone. Enter what is right now.",
    ),
    "visit-stands": QT_TRANSLATE_NOOP(
        "words",
        "{day} was closed at {at}, so what stands about this customer stays: {stands}. "
        "What is still empty can be filled in.",
    ),
    "too-late-to-undo": QT_TRANSLATE_NOOP(
        "words",
        "That is over {minutes} min ago. A manager can still undo it.",
    ),
    "undo-stands-in-the-way": QT_TRANSLATE_NOOP(
        "words",
        "Entry {number} ({kind}) came after it and needs it. Undo that one first.",
    ),
    "undo-stands-in-the-way-there": QT_TRANSLATE_NOOP(
        "words",
        "Entry {number} ({kind}) in the log of {floor} came after it and needs it. Undo that one "
        "first.",
    ),
    "nothing-to-undo": QT_TRANSLATE_NOOP("words", "There is nothing of yours to undo."),
    "no-role": QT_TRANSLATE_NOOP("words", "{rep} has no role this month. A manager enters one."),
    "delivery-without-rep": QT_TRANSLATE_NOOP(
        "words",
        "Whose delivery is it? Name the rep; no sale of this customer is on file.",
    ),
    "lead-worked-on": QT_TRANSLATE_NOOP(
        "words",
        "{owner} works on this lead already, so the call stays.",
    ),
    "visit-sold": QT_TRANSLATE_NOOP(
        "words",
        "Sale {sale} of {on} was entered for this customer, so the visit stays as it is. "
        "If nothing was sold, cancel the sale first.",
    ),
    "worked-on-since": QT_TRANSLATE_NOOP(
        "words",
        "Somebody has worked on this lead since, so it stays as it is.",
    ),
    "not-allowed": QT_TRANSLATE_NOOP(
        "words",
        "This is not yours to do here. Sign in as somebody who may, or ask a manager.",
    ),
    "no-record-on-file": QT_TRANSLATE_NOOP(
        "words",
        "Nothing on file says that this is a customer of {rep}. Enter the customer's name or "
        "number first, or ask a manager to move the visit.",
    ),
    "showroom-no-leads": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is a showroom rep this month and takes no leads. Give it to an "
        "internet or hybrid rep.",
    ),
    "not-on-shift": QT_TRANSLATE_NOOP("words", "{rep} is not on shift. Check in first."),
    "away": QT_TRANSLATE_NOOP(
        "words",
        "{rep} is entered as away until {until}. A manager can take that back.",
    ),
    "no-call-back": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has nobody to call back who phoned in that entry.",
    ),
    "day-ahead": QT_TRANSLATE_NOOP("words", "{day} lies ahead. Write about a day that has begun."),
    "already-ticked": QT_TRANSLATE_NOOP(
        "words",
        "What was written about {day} was talked over and ticked. A manager can take that back.",
    ),
    "lead-not-closed": QT_TRANSLATE_NOOP(
        "words",
        "Lead {lead} is still open. Closed leads are looked through.",
    ),
    "same-lead": QT_TRANSLATE_NOOP("words", "That is the same lead. Choose another one."),
    "lead-not-merged": QT_TRANSLATE_NOOP("words", "Lead {lead} went into no other one."),
    "merged-since": QT_TRANSLATE_NOOP(
        "words",
        "Lead {lead} went into lead {into} since. Take those apart first.",
    ),
    "lead-merged": QT_TRANSLATE_NOOP(
        "words",
        "This lead went into lead {into}. Take the two apart instead.",
    ),
    "not-suggested": QT_TRANSLATE_NOOP(
        "words",
        "Leads {lead} and {other} are not suggested as one.",
    ),
    "ends-before-it-begins": QT_TRANSLATE_NOOP(
        "words",
        "The absence would end on {last}, before it begins on {first}.",
    ),
    "lead-closed": QT_TRANSLATE_NOOP("words", "This lead is closed. Reopen it first."),
    "lead-open": QT_TRANSLATE_NOOP("words", "This lead is open already."),
    "already-claimed": QT_TRANSLATE_NOOP("words", "{winner} has this lead already."),
    "text-too-long": QT_TRANSLATE_NOOP(
        "words", "This text is too long; at most {most} characters fit."
    ),
    "placeholder-left": QT_TRANSLATE_NOOP(
        "words", "Nothing is known for {placeholders}. Fill it in before the e-mail is sent."
    ),
    "no-address": QT_TRANSLATE_NOOP(
        "words", "This lead has no e-mail address that could be written to."
    ),
    "address-not-of-lead": QT_TRANSLATE_NOOP(
        "words", "{address} is no address of this lead. Choose one of its own."
    ),
    "no-sending-mailbox": QT_TRANSLATE_NOOP(
        "words",
        "No mailbox can send yet. Enter the server for sending and the sender's address of one.",
    ),
    "too-many-attachments": QT_TRANSLATE_NOOP(
        "words", "At most {most} files go with one e-mail. Send the others with a second one."
    ),
    "attachments-too-large": QT_TRANSLATE_NOOP(
        "words", "The files are too large for an e-mail: together at most {most} MB."
    ),
    "mail-on-its-way": QT_TRANSLATE_NOOP(
        "words", "This e-mail is being sent just now and cannot be taken back."
    ),
    "mail-sent": QT_TRANSLATE_NOOP("words", "This e-mail was sent already."),
    "mail-cancelled": QT_TRANSLATE_NOOP("words", "This e-mail was taken back already."),
    "mail-not-failed": QT_TRANSLATE_NOOP(
        "words", "This e-mail did not fail: it needs no second try by hand."
    ),
    "template-without-name": QT_TRANSLATE_NOOP("words", "Give the template a name."),
    "template-without-text": QT_TRANSLATE_NOOP("words", "Write the text of the template."),
    "template-too-long": QT_TRANSLATE_NOOP(
        "words", "This is too long; at most {most} characters fit."
    ),
    "template-name-taken": QT_TRANSLATE_NOOP(
        "words", "There is a template called {name} already. Choose another name."
    ),
    "unknown-placeholder": QT_TRANSLATE_NOOP(
        "words", "{placeholder} is no placeholder. There are: {known}."
    ),
    "station-without-name": QT_TRANSLATE_NOOP("words", "Give the PC a name."),
    "station-name-taken": QT_TRANSLATE_NOOP(
        "words", "There is a PC called {name} already. {free} is free."
    ),
    "station-runs": QT_TRANSLATE_NOOP(
        "words",
        "{name} runs, or did a moment ago: it would be on the list again at once. Close Showroom "
        "there first.",
    ),
    "mailbox-in-use": QT_TRANSLATE_NOOP(
        "words",
        "Another program reads the mailbox {name} just now: {by}.",
    ),
    "mailbox-name-taken": QT_TRANSLATE_NOOP(
        "words",
        "There is a mailbox called {name} already. Choose another name.",
    ),
    "mailbox-without-name": QT_TRANSLATE_NOOP("words", "Give the mailbox a name."),
    "mailbox-bad-host": QT_TRANSLATE_NOOP(
        "words",
        "{host} is no name of a server. Write it as your provider does, such as imap.example.com.",
    ),
    "mailbox-bad-port": QT_TRANSLATE_NOOP("words", "A port is a number from 1 to 65535."),
    "mailbox-without-user": QT_TRANSLATE_NOOP(
        "words",
        "Say under which name the mailbox is signed in to; often it is its address.",
    ),
    "mailbox-without-folder": QT_TRANSLATE_NOOP("words", "Say which folder is read."),
    "mailbox-bad-move-folder": QT_TRANSLATE_NOOP(
        "words",
        "Say which other folder the mails go to that became a lead.",
    ),
    "mailbox-bad-poll": QT_TRANSLATE_NOOP(
        "words",
        "Look for mail every 1 to {most} minutes.",
    ),
    "mailbox-bad-sender": QT_TRANSLATE_NOOP(
        "words",
        "{address} is no mail address. Replies need one to come from.",
    ),
    "mailbox-without-client": QT_TRANSLATE_NOOP(
        "words",
        "Signing in to Microsoft or Google needs the client id under which they know this program.",
    ),
    "no-owner": QT_TRANSLATE_NOOP("words", "Nobody has this lead yet. Claim it first."),
    "not-owner": QT_TRANSLATE_NOOP(
        "words",
        "This lead is {owner}'s. Only {owner} or a manager can do that.",
    ),
    "not-internet-rep": QT_TRANSLATE_NOOP(
        "words",
        "A lead in hand goes to an internet rep on shift; {rep} is none this month.",
    ),
    "too-few-attempts": QT_TRANSLATE_NOOP(
        "words",
        "Not reached takes {needed} calls on {needed_days} days; so far {attempts} on {days}.",
    ),
    "in-the-past": QT_TRANSLATE_NOOP("words", "{at} has passed. Choose a later time."),
    "not-a-phone-lead": QT_TRANSLATE_NOOP(
        "words",
        "This lead came as a message; who asked stands in it.",
    ),
    "not-in-quarantine": QT_TRANSLATE_NOOP(
        "words",
        "This message is no longer in quarantine: it was read again or taken down meanwhile.",
    ),
    "text-missing": QT_TRANSLATE_NOOP("words", "Write a few words first."),
    "appointment-over": QT_TRANSLATE_NOOP("words", "This appointment is over ({state})."),
    "not-yet-due": QT_TRANSLATE_NOOP("words", "This appointment is still to come ({at})."),
    "already-cancelled": QT_TRANSLATE_NOOP("words", "This sale is cancelled already."),
    "bad-lab-setting": QT_TRANSLATE_NOOP(
        "words", "{setting} cannot be {value}. Try it with {least} to {most}."
    ),
    "lab-month-runs": QT_TRANSLATE_NOOP(
        "words", "{month} is not over yet. The rule lab replays months that are."
    ),
    "nothing-to-import": QT_TRANSLATE_NOOP(
        "words", "Nothing of this list is new, so nothing was entered."
    ),
    "import-taken-back": QT_TRANSLATE_NOOP(
        "words", "Nothing of {name} is left in the ledger that could be taken back."
    ),
    "already-confirmed": QT_TRANSLATE_NOOP("words", "This sale is confirmed already."),
    "cancelled-before-sale": QT_TRANSLATE_NOOP(
        "words",
        "A sale cannot be cancelled before its own date.",
    ),
    "sale-confirmed": QT_TRANSLATE_NOOP(
        "words",
        "Sale {sale} is confirmed, so it stays as it is; only its car, delivery and contract can "
        "be added. Correct it: a counter-entry takes it back and a new entry stands in for it.",
    ),
    "sale-proposed": QT_TRANSLATE_NOOP(
        "words",
        "Sale {sale} is only proposed. Change it itself, and confirm it.",
    ),
    "nothing-changed": QT_TRANSLATE_NOOP("words", "Nothing was changed in sale {sale}."),
    "nothing-asked": QT_TRANSLATE_NOOP("words", "Sale {sale} asks nothing any more."),
    "prospecting-not-won": QT_TRANSLATE_NOOP(
        "words",
        "Nothing came of entry {prospecting} of the prospecting log. Name one that led to a "
        "proposal, an appointment or a visit, or none.",
    ),
    "delivery-in-future": QT_TRANSLATE_NOOP(
        "words",
        "{on} is still to come. Note the delivery on its day.",
    ),
    "delivered-before-sale": QT_TRANSLATE_NOOP(
        "words",
        "A car is not delivered before its sale of {on}. Check both dates.",
    ),
    "contract-before-sale": QT_TRANSLATE_NOOP(
        "words",
        "The contract ends before the sale of {on}. Check both dates.",
    ),
    "pay-shares": QT_TRANSLATE_NOOP(
        "words",
        "Pay credit comes to {total}. Name each rep once, with two decimals and more than 0; "
        "together it is 1.00.",
    ),
    "lead-without-owner": QT_TRANSLATE_NOOP(
        "words",
        "Lead {lead} lies in the pool, so nobody sold it. Assign it first, or name the rep.",
    ),
    "lead-has-sale": QT_TRANSLATE_NOOP(
        "words",
        "The sale of this lead was entered already: sale {sale} of {on}. Enter another car of the "
        "same lead as such.",
    ),
    "dispute-without-rep": QT_TRANSLATE_NOOP("words", "Say who disputes it: name the rep."),
    "dispute-without-note": QT_TRANSLATE_NOOP(
        "words",
        "Say in a few words what is wrong about sale {sale}.",
    ),
    "sale-disputed": QT_TRANSLATE_NOOP(
        "words",
        "{rep} disputes sale {sale} already. The manager rules first.",
    ),
    "no-dispute": QT_TRANSLATE_NOOP("words", "Nobody disputes sale {sale}."),
    "sale-dispute-ruled": QT_TRANSLATE_NOOP(
        "words",
        "The dispute of sale {sale} was ruled already.",
    ),
    "ruling-without-note": QT_TRANSLATE_NOOP(
        "words",
        "Say in a few words why; the rep reads it beside sale {sale}.",
    ),
    "ruling-changes-nothing": QT_TRANSLATE_NOOP(
        "words",
        "Upheld means that sale {sale} becomes another one: change or cancel it with the ruling.",
    ),
    "visit-has-sale": QT_TRANSLATE_NOOP(
        "words",
        "The sale of this visit was entered already: sale {sale} of {on}. Enter another car of the "
        "same visit as such.",
    ),
    "counter-entry": QT_TRANSLATE_NOOP("words", "That is a counter-entry; it stays as it is."),
    "no-shares": QT_TRANSLATE_NOOP("words", "Name at least one rep."),
    "rep-twice": QT_TRANSLATE_NOOP("words", "{rep} is named twice."),
    "share-decimals": QT_TRANSLATE_NOOP("words", "A share has at most two decimals."),
    "share-not-positive": QT_TRANSLATE_NOOP("words", "A share is above zero."),
    "shares-sum": QT_TRANSLATE_NOOP(
        "words",
        "The shares are {total} together; they must be exactly 1.00.",
    ),
    "sale-in-future": QT_TRANSLATE_NOOP(
        "words",
        "{on} is still to come. Enter the sale on its day.",
    ),
    "month-has-begun": QT_TRANSLATE_NOOP(
        "words",
        "The month has begun. A manager can correct a wrong entry.",
    ),
    "rep-has-acted": QT_TRANSLATE_NOOP(
        "words",
        "The rep has acted in this role already, so it stands for the month.",
    ),
    "nothing-chosen": QT_TRANSLATE_NOOP(
        "words",
        "Nothing is chosen for {month} that could be refused; the role before continues.",
    ),
    "quota-too-low": QT_TRANSLATE_NOOP("words", "The quota is at least {minimum}."),
    "quota-too-high": QT_TRANSLATE_NOOP("words", "The quota is at most {most}."),
    "quota-was-set": QT_TRANSLATE_NOOP(
        "words",
        "A manager set your quota for that month: choose at least {least}, or ask the manager.",
    ),
    "month-too-far": QT_TRANSLATE_NOOP(
        "words",
        "{month} is too far ahead. A rep chooses for the next month, a manager for up to 12 "
        "months from now.",
    ),
    "no-selling-days": QT_TRANSLATE_NOOP(
        "words",
        "{month} has no selling days, so there is nothing to measure. Check opening "
        "days and closings.",
    ),
    "month-closed": QT_TRANSLATE_NOOP(
        "words",
        "{month} is closed, so nothing dated in it changes. Enter it in the open month: what was "
        "wrong is set right by a counter-entry.",
    ),
    "month-is-closed": QT_TRANSLATE_NOOP("words", "{month} is closed already."),
    "month-not-over": QT_TRANSLATE_NOOP(
        "words", "{month} is not over yet. A month is closed from the 1st of the next one on."
    ),
    "month-not-ready": QT_TRANSLATE_NOOP(
        "words",
        "{month} cannot be closed yet: {count} things of its checklist could still move a gauge. "
        "Settle them first.",
    ),
    "nothing-to-close": QT_TRANSLATE_NOOP(
        "words", "Nobody had a role in {month}, so there is nothing to close."
    ),
    "nothing-to-report": QT_TRANSLATE_NOOP(
        "words", "Nobody had a role in {month}, or it is still to come: there is nothing to report."
    ),
    "earlier-month-open": QT_TRANSLATE_NOOP(
        "words", "{month} is still open. Months are closed in order: close that one first."
    ),
    "name-missing": QT_TRANSLATE_NOOP("words", "A name is needed."),
    "name-taken": QT_TRANSLATE_NOOP("words", "There is a {name} already. Choose another name."),
    "pin-digits": QT_TRANSLATE_NOOP("words", "A PIN is four to eight digits."),
    "pin-too-simple": QT_TRANSLATE_NOOP(
        "words", "A PIN of one digit only is guessed at once. Choose another one."
    ),
    "secret-too-short": QT_TRANSLATE_NOOP("words", "At least {minimum} characters, please."),
    "wrong-secret": QT_TRANSLATE_NOOP("words", "That is not the PIN or password of {name}."),
    "secret-missing": QT_TRANSLATE_NOOP("words", "Type the PIN or password of {name}."),
    "wait-after-wrong-tries": QT_TRANSLATE_NOOP(
        "words",
        "Too many wrong tries. {name} can try again in {wait}.",
    ),
    "no-secret": QT_TRANSLATE_NOOP(
        "words",
        "{name} has no PIN or password yet. A manager sets one.",
    ),
    "user-needs-rep": QT_TRANSLATE_NOOP(
        "words",
        "{name} is no rep yet, so nothing was added. Add the rep: a user to sign in as comes with "
        "it.",
    ),
    "rep-has-user": QT_TRANSLATE_NOOP(
        "words",
        "{rep} signs in as {name} already, so nothing was added. Set another PIN if it is lost.",
    ),
    "signed-out": QT_TRANSLATE_NOOP(
        "words",
        "{name} is no longer signed in here: a manager changed who works here. Nothing was done; "
        "sign in again, or ask a manager.",
    ),
    "act-id-used": QT_TRANSLATE_NOOP(
        "words",
        "Act {act} was something else, so nothing was done. `showroom act {act}` says what it "
        "was; give this one an id of its own.",
    ),
    "user-ended": QT_TRANSLATE_NOOP(
        "words",
        "{name} may not sign in any longer since {on}. A manager can change that under Settings, "
        "People.",
    ),
    "last-manager": QT_TRANSLATE_NOOP(
        "words",
        "{name} is the last manager. Add another manager first; until then nothing is changed.",
    ),
    "manager-exists": QT_TRANSLATE_NOOP(
        "words", "There is a manager already. Sign in as that manager to add people."
    ),
    "pin-by-manager": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has no PIN yet. A manager gives the first one, under Settings, People.",
    ),
    "ends-before-start": QT_TRANSLATE_NOOP(
        "words", "{rep} starts on {starts}, so the last day cannot be before that."
    ),
    "ends-before-today": QT_TRANSLATE_NOOP(
        "words",
        "The last day of {rep} cannot lie before today. For who has left already, enter today.",
    ),
    "not-leaving": QT_TRANSLATE_NOOP("words", "{rep} has no last day to take back."),
    "taker-has-left": QT_TRANSLATE_NOOP(
        "words", "{rep} has left. Choose a colleague who still works here."
    ),
    "appointment-needs-rep": QT_TRANSLATE_NOOP(
        "words", "An appointment needs a rep who keeps it. Choose a colleague."
    ),
    "has-pin": QT_TRANSLATE_NOOP(
        "words",
        "{rep} has a PIN already. A manager can reset it.",
    ),
    "bad-setting": QT_TRANSLATE_NOOP("words", "{value} does not fit the setting {setting}."),
    "recall-not-before-desk": QT_TRANSLATE_NOOP(
        "words",
        "Called back at place {recall_at} and sent to the lead desk from place {desk_from}: the "
        "first number has to be lower. Nothing was changed.",
    ),
}
"""Why a rule says no: what happened, what still works, what to do."""

PROBLEMS: Mapping[str, str] = {
    "bad-url": QT_TRANSLATE_NOOP(
        "words",
        "{database} is not a database URL. Write sqlite:///FILE or postgresql://USER@HOST/NAME.",
    ),
    "unknown-engine": QT_TRANSLATE_NOOP(
        "words",
        "{database} names an engine that is not known. Write sqlite:///FILE or "
        "postgresql://USER@HOST/NAME.",
    ),
    "cannot-open": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} cannot be opened: {because}. Nothing was changed.",
    ),
    "not-a-database": QT_TRANSLATE_NOOP(
        "words",
        "{database} is not a database file. It was left as it is; choose another file.",
    ),
    "foreign-database": QT_TRANSLATE_NOOP(
        "words",
        "{database} belongs to another program. It was left as it is; choose another database.",
    ),
    "not-a-demo": QT_TRANSLATE_NOOP(
        "words",
        "{database} is not a demo dealership. It was left as it is; choose another database for "
        "the demo.",
    ),
    "newer-database": QT_TRANSLATE_NOOP(
        "words",
        "{database} was brought to a newer version. Install that version of Showroom on this PC "
        "too; nothing is lost.",
    ),
    "newer-database-by": QT_TRANSLATE_NOOP(
        "words",
        "{database} was brought to a newer version. Install Showroom {version} on this PC too, as "
        "on {pc}; nothing is lost.",
    ),
    "moved": QT_TRANSLATE_NOOP(
        "words",
        "{database} was copied to the server {server} on {on} and is only kept since. Work with "
        "the server: choose it in the settings, or with the dealership's join file.",
    ),
    "upgrade-failed": QT_TRANSLATE_NOOP(
        "words",
        "{database} could not be brought to this version ({said}). It is as it was: go on with the "
        "version before, and send this line to whoever looks after Showroom.",
    ),
    "needs-owner": QT_TRANSLATE_NOOP(
        "words",
        "{database} has to be upgraded first, and the role of the program may not do that: run "
        "`showroom database upgrade --database URL` with the URL of the role that owns the tables. "
        "Nothing was changed.",
    ),
    "no-right": QT_TRANSLATE_NOOP(
        "words",
        "The server of {database} does not allow this to the role that was signed in, so nothing "
        "was changed. Whoever looks after the server can give it its rights with "
        "`showroom database roles`.",
    ),
    "network-share": QT_TRANSLATE_NOOP(
        "words",
        "{database} lies on a network share, where a SQLite file breaks. Choose a "
        "folder of this PC, or PostgreSQL for several PCs (postgresql://...).",
    ),
    "unreachable": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} cannot be reached: {because}. Check that the server "
        "runs and that the URL is right; nothing was changed.",
    ),
    "read-only": QT_TRANSLATE_NOOP(
        "words",
        "{database} is read-only, so nothing was entered. Ask for write access to the file and "
        "its folder, or to the server.",
    ),
    "locked": QT_TRANSLATE_NOOP(
        "words",
        "{database} is busy with another program. Nothing was changed; try again.",
    ),
    "disk-full": QT_TRANSLATE_NOOP(
        "words",
        "The disk is full, so nothing was entered. Free some space and try again.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "words",
        "{database} is damaged. Stop entering, keep the file and go back to a backup.",
    ),
    "damaged-message": QT_TRANSLATE_NOOP(
        "words",
        "The bytes of message {message} are not those that came in. The lead itself is still "
        "there; a backup may hold the message.",
    ),
}
"""Why the database cannot be used."""

BECAUSE: Mapping[str, str] = {
    "no-folder": QT_TRANSLATE_NOOP("words", "its folder does not exist"),
    "directory": QT_TRANSLATE_NOOP("words", "it is a folder"),
    "no-file": QT_TRANSLATE_NOOP("words", "there is no such file"),
    "permission": QT_TRANSLATE_NOOP("words", "there is no permission"),
    "disk": QT_TRANSLATE_NOOP("words", "the disk does not answer"),
    "no-answer": QT_TRANSLATE_NOOP("words", "nothing answers there"),
    "sign-in": QT_TRANSLATE_NOOP("words", "the sign-in was refused"),
    "no-database": QT_TRANSLATE_NOOP("words", "there is no such database"),
    "no-encryption": QT_TRANSLATE_NOOP("words", "the server offers no encrypted connection"),
    "certificate": QT_TRANSLATE_NOOP("words", "its certificate is not one that this PC trusts"),
    "password-file": QT_TRANSLATE_NOOP(
        "words", "the file of passwords on this PC is damaged, or others may read it"
    ),
    "gone": QT_TRANSLATE_NOOP("words", "it was deleted or replaced while it was open"),
    "too-many": QT_TRANSLATE_NOOP("words", "it has too many connections"),
    "lost": QT_TRANSLATE_NOOP("words", "the connection was lost"),
}
"""The cause behind a database that cannot be opened or reached."""

REJECTIONS: Mapping[str, str] = {
    "no-such-file": QT_TRANSLATE_NOOP("words", "There is no such file."),
    "unreadable": QT_TRANSLATE_NOOP("words", "The file cannot be read."),
    "empty": QT_TRANSLATE_NOOP("words", "There is nothing in it."),
    "too-large": QT_TRANSLATE_NOOP("words", "It is larger than any lead."),
    "too-complex": QT_TRANSLATE_NOOP("words", "It has more parts than any real mail."),
    "unknown-format": QT_TRANSLATE_NOOP("words", "It is neither ADF, a mail nor a list of leads."),
    "not-adf": QT_TRANSLATE_NOOP("words", "There is no ADF document in it."),
    "no-customer": QT_TRANSLATE_NOOP("words", "It names no customer."),
    "placeholder-only": QT_TRANSLATE_NOOP("words", "It holds placeholders instead of a person."),
    "bounce": QT_TRANSLATE_NOOP("words", "It is a mail server's report."),
    "auto-reply": QT_TRANSLATE_NOOP("words", "It is an automatic reply."),
    "newsletter": QT_TRANSLATE_NOOP("words", "It is a newsletter."),
    "look-alike-sender": QT_TRANSLATE_NOOP("words", "The sender only looks like a portal."),
    "notification-without-data": QT_TRANSLATE_NOOP(
        "words",
        "The question itself stands behind a link.",
    ),
    "phone-event-without-number": QT_TRANSLATE_NOOP(
        "words",
        "It tells of a call but names no number.",
    ),
    "not-a-lead": QT_TRANSLATE_NOOP("words", "It asks nothing about a vehicle."),
    "unknown-columns": QT_TRANSLATE_NOOP(
        "words",
        "No column of this list says who it is about.",
    ),
    "torn-row": QT_TRANSLATE_NOOP("words", "This row has more cells than the list has columns."),
    "test-lead": QT_TRANSLATE_NOOP("words", "It is a trial of the form, not a customer."),
}
"""Why a message is no lead."""

REMARKS: Mapping[str, str] = {
    "call-back": QT_TRANSLATE_NOOP("words", "{about} calls this customer back; it is no lead"),
    "no-record": QT_TRANSLATE_NOOP("words", "no record on file, so treated as a walk-in"),
    "no-appointment": QT_TRANSLATE_NOOP("words", "no appointment due now, so treated as a be-back"),
    "appointment-not-due": QT_TRANSLATE_NOOP(
        "words",
        "hours off the appointment, which stays, so treated as a be-back",
    ),
    "owner-found": QT_TRANSLATE_NOOP("words", "customer of {about}, no turn used"),
    "owner-absent": QT_TRANSLATE_NOOP("words", "{about} is not in; no turn used"),
    "owner-absent-not-due": QT_TRANSLATE_NOOP(
        "words",
        "{about} is not in; no turn used, and the appointment stays, hours off",
    ),
    "waits-for-owner": QT_TRANSLATE_NOOP("words", "waits for {about}"),
    "waits-for-owner-elsewhere": QT_TRANSLATE_NOOP(
        "words",
        "waits for {about}, who is with a customer on {floor}",
    ),
    "on-other-floor": QT_TRANSLATE_NOOP("words", "{about} comes from {floor}"),
    "nobody-free": QT_TRANSLATE_NOOP("words", "nobody is free"),
    "older-first": QT_TRANSLATE_NOOP("words", "{about} takes the customer who waited longer"),
    "passed": QT_TRANSLATE_NOOP("words", "{about} was passed"),
    "skipped-again": QT_TRANSLATE_NOOP(
        "words",
        "{about} joins the end: skipped before, and no turn since",
    ),
    "place-back": QT_TRANSLATE_NOOP("words", "{about} has the former place back"),
    "blocked-open-visits": QT_TRANSLATE_NOOP(
        "words", "blocked until the visits of earlier days have an outcome"
    ),
    "blocked-follow-ups": QT_TRANSLATE_NOOP(
        "words", "blocked until the overdue follow-ups are done"
    ),
    "blocked-open-visits-follow-ups": QT_TRANSLATE_NOOP(
        "words",
        "blocked until the visits of earlier days have an outcome and the overdue follow-ups are "
        "done",
    ),
    "already-closed": QT_TRANSLATE_NOOP("words", "it was closed already"),
    "joined-lead": QT_TRANSLATE_NOOP("words", "added to the open lead of the same person"),
}
"""Why an arrival went where it went."""

UNKNOWN: Mapping[str, str] = {
    "rep": QT_TRANSLATE_NOOP("words", "No rep is called {name}."),
    "floor": QT_TRANSLATE_NOOP("words", "No floor is called {name}."),
    "lead": QT_TRANSLATE_NOOP("words", "There is no lead {name}."),
    "visit": QT_TRANSLATE_NOOP("words", "There is no visit {name}."),
    "prospecting": QT_TRANSLATE_NOOP("words", "There is no entry {name} in the prospecting log."),
    "act": QT_TRANSLATE_NOOP("words", "There is no such entry: {name}."),
    "waiting": QT_TRANSLATE_NOOP("words", "Nobody with the number {name} waits in service."),
    "sale": QT_TRANSLATE_NOOP("words", "There is no sale {name}."),
    "sale-import": QT_TRANSLATE_NOOP("words", "There is no import {name}."),
    "user": QT_TRANSLATE_NOOP("words", "No user is called {name}."),
    "appointment": QT_TRANSLATE_NOOP("words", "There is no appointment {name}."),
    "coaching": QT_TRANSLATE_NOOP("words", "There is no coaching entry {name}."),
    "absence": QT_TRANSLATE_NOOP("words", "There is no absence {name}."),
    "person-key": QT_TRANSLATE_NOOP("words", "This customer is not known by {name}."),
    "message": QT_TRANSLATE_NOOP("words", "There is no message {name}."),
    "mailbox": QT_TRANSLATE_NOOP("words", "No mailbox is called {name}."),
    "station": QT_TRANSLATE_NOOP("words", "No PC is called {name}."),
    "mail": QT_TRANSLATE_NOOP("words", "There is no e-mail {name}."),
    "template": QT_TRANSLATE_NOOP("words", "No template is called {name}."),
    "person": QT_TRANSLATE_NOOP("words", "There is no customer {name}."),
    "several": QT_TRANSLATE_NOOP("words", "{name} can be {choices}. Write more of the name."),
    "which-rep": QT_TRANSLATE_NOOP("words", "Say which rep: {choices}."),
    "no-rep": QT_TRANSLATE_NOOP("words", "There is no rep yet. Add one first."),
    "which-floor": QT_TRANSLATE_NOOP(
        "words",
        "There are several floors ({choices}). Say which one: --floor NAME.",
    ),
    "no-floor": QT_TRANSLATE_NOOP(
        "words",
        "There is no floor yet. Add a rep first: showroom rep add NAME --role "
        "showroom --floor FLOOR.",
    ),
}
"""What was named and does not exist."""

DONE: Mapping[str, str] = {
    "import-sales": QT_TRANSLATE_NOOP("words", "The list is entered in the ledger."),
    "take-back-import": QT_TRANSLATE_NOOP("words", "The import is taken back."),
    "check-in": QT_TRANSLATE_NOOP("words", "{rep} is checked in."),
    "check-out": QT_TRANSLATE_NOOP("words", "{rep} is checked out."),
    "break": QT_TRANSLATE_NOOP("words", "{rep} is on a break."),
    "back": QT_TRANSLATE_NOOP("words", "{rep} is back."),
    "lead-desk": QT_TRANSLATE_NOOP("words", "{rep} goes to the lead desk, back by {return_by}."),
    "prospect": QT_TRANSLATE_NOOP("words", "{rep} goes prospecting, back by {return_by}."),
    "ack": QT_TRANSLATE_NOOP("words", "{rep} is on the way."),
    "skip": QT_TRANSLATE_NOOP("words", "{rep} is skipped."),
    "miss": QT_TRANSLATE_NOOP("words", "{rep} missed the call."),
    "move": QT_TRANSLATE_NOOP("words", "{rep} is moved."),
    "join": QT_TRANSLATE_NOOP("words", "{rep} joins the customer."),
    "transfer": QT_TRANSLATE_NOOP("words", "{rep} takes the customer over."),
    "send-on": QT_TRANSLATE_NOOP("words", "The customer goes to {assigned} on {floor}."),
    "send-on-waits": QT_TRANSLATE_NOOP("words", "The customer waits on {floor}."),
    "lift": QT_TRANSLATE_NOOP("words", "{rep} is in line again, at the end."),
    "extend": QT_TRANSLATE_NOOP("words", "{rep} finishes the conversation first."),
    "tally": QT_TRANSLATE_NOOP("words", "Counted."),
    "dismiss-noted": QT_TRANSLATE_NOOP("words", "The noted arrival is not entered."),
    "dispute": QT_TRANSLATE_NOOP("words", "Noted. A manager rules on it."),
    "rule": QT_TRANSLATE_NOOP("words", "The dispute is settled."),
    "close": QT_TRANSLATE_NOOP("words", "The day is closed."),
    "finish": QT_TRANSLATE_NOOP("words", "{rep} is done."),
    "undo": QT_TRANSLATE_NOOP("words", "Undone."),
    "leave": QT_TRANSLATE_NOOP("words", "The customer left."),
    "complete": QT_TRANSLATE_NOOP("words", "Noted."),
    "not-a-buyer": QT_TRANSLATE_NOOP("words", "Not a buyer: nobody is called."),
    "phone": QT_TRANSLATE_NOOP("words", "The call is in the lead inbox."),
    "call-back": QT_TRANSLATE_NOOP("words", "{rep} calls this customer back; it is no lead."),
    "called-back": QT_TRANSLATE_NOOP("words", "{rep} called back."),
    "given-turn": QT_TRANSLATE_NOOP("words", "{kind}: {assigned}, turn used."),
    "given-own": QT_TRANSLATE_NOOP("words", "{kind}: {assigned}, no turn used."),
    "waits": QT_TRANSLATE_NOOP("words", "{kind}: the customer waits."),
    "also-given": QT_TRANSLATE_NOOP("words", "The waiting customer goes to {assigned}."),
    "sale": QT_TRANSLATE_NOOP("words", "Sale {sale} entered."),
    "confirm-sale": QT_TRANSLATE_NOOP("words", "Sale {sale} is confirmed."),
    "cancel-sale": QT_TRANSLATE_NOOP("words", "Sale {sale} is cancelled by a counter-entry."),
    "change-sale": QT_TRANSLATE_NOOP("words", "Sale {sale} is changed."),
    "correct-sale": QT_TRANSLATE_NOOP(
        "words", "A counter-entry takes the sale back; sale {sale} stands in for it."
    ),
    "answer-sale": QT_TRANSLATE_NOOP("words", "The question of sale {sale} is answered."),
    "dispute-sale": QT_TRANSLATE_NOOP("words", "{rep} disputes sale {sale}; the manager rules."),
    "rule-sale": QT_TRANSLATE_NOOP("words", "The dispute of sale {sale} is ruled."),
    "close-month": QT_TRANSLATE_NOOP("words", "The month is closed, and its figures are frozen."),
}
"""What an act did."""

LOG: Mapping[str, str] = {
    "check-in": QT_TRANSLATE_NOOP("words", "{rep} checked in"),
    "check-in-blocked": QT_TRANSLATE_NOOP("words", "{rep} checked in, passed over: {causes}"),
    "check-out": QT_TRANSLATE_NOOP("words", "{rep} checked out"),
    "block": QT_TRANSLATE_NOOP("words", "{rep} passed over: {causes}"),
    "lift": QT_TRANSLATE_NOOP("words", "{rep} in line again: lifted by a manager"),
    "lift-cleared": QT_TRANSLATE_NOOP("words", "{rep} in line again: nothing is missing"),
    "break": QT_TRANSLATE_NOOP("words", "{rep} on a break"),
    "break-until": QT_TRANSLATE_NOOP("words", "{rep} on a break until {until}"),
    "back": QT_TRANSLATE_NOOP("words", "{rep} is back"),
    "lead-desk": QT_TRANSLATE_NOOP("words", "{rep} to the lead desk, back {return_by}"),
    "prospect": QT_TRANSLATE_NOOP("words", "{rep} prospecting, back {return_by}"),
    "ack": QT_TRANSLATE_NOOP("words", "{rep} is on the way"),
    "extend": QT_TRANSLATE_NOOP("words", "{rep} finishes a conversation first"),
    "finish": QT_TRANSLATE_NOOP("words", "{rep} done: {outcome}"),
    "not-an-up": QT_TRANSLATE_NOOP("words", "{rep} back on the former place: {outcome}"),
    "finish-earlier": QT_TRANSLATE_NOOP(
        "words",
        "{rep} done with a visit of an earlier day: {outcome}",
    ),
    "skip": QT_TRANSLATE_NOOP("words", "{rep} skipped: {reason}"),
    "miss": QT_TRANSLATE_NOOP("words", "{rep} missed a call"),
    "move": QT_TRANSLATE_NOOP("words", "{rep} moved to place {place}"),
    "leave": QT_TRANSLATE_NOOP("words", "Customer left before anybody was free"),
    "join": QT_TRANSLATE_NOOP("words", "{rep} joined the customer"),
    "transfer": QT_TRANSLATE_NOOP("words", "Customer from {rep} to {to}"),
    "transfer-waiting": QT_TRANSLATE_NOOP("words", "Waiting customer to {to}"),
    "send-on": QT_TRANSLATE_NOOP("words", "Customer sent on to {floor}"),
    "tally": QT_TRANSLATE_NOOP("words", "{count} seen at the door, not served"),
    "dispute": QT_TRANSLATE_NOOP("words", "{rep} disputes an entry"),
    "rule": QT_TRANSLATE_NOOP("words", "Dispute settled: the entry was wrong"),
    "rule-upheld": QT_TRANSLATE_NOOP("words", "Dispute settled: the entry stands"),
    "rule-moved": QT_TRANSLATE_NOOP("words", "Dispute settled: {rep} moved to place {place}"),
    "close": QT_TRANSLATE_NOOP("words", "Day closed"),
    "close-automatic": QT_TRANSLATE_NOOP("words", "Day closed by itself"),
    "reopen": QT_TRANSLATE_NOOP("words", "Day reopened"),
    "undo": QT_TRANSLATE_NOOP("words", "Undone"),
    "undo-of": QT_TRANSLATE_NOOP("words", "Undone: {act}"),
    "took-up": QT_TRANSLATE_NOOP("words", "Customer to {rep}"),
    "was-called": QT_TRANSLATE_NOOP("words", "{rep} called for own customer"),
    "walk-in": QT_TRANSLATE_NOOP("words", "Walk-in → {rep}"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment {customer} → {rep}"),
    "be-back": QT_TRANSLATE_NOOP("words", "Be-back → {rep}"),
    "service": QT_TRANSLATE_NOOP("words", "Service referral → {rep}"),
    "delivery": QT_TRANSLATE_NOOP("words", "Delivery → {rep}"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone lead noted"),
    "phone-call-back": QT_TRANSLATE_NOOP("words", "Phone: {rep} calls back"),
    "called-back": QT_TRANSLATE_NOOP("words", "{rep} called back"),
    "not-a-buyer": QT_TRANSLATE_NOOP("words", "Not a buyer"),
    "waits": QT_TRANSLATE_NOOP("words", "{kind}: waits"),
    "waits-for": QT_TRANSLATE_NOOP("words", "{kind}: waits for {rep}"),
    "came-and-went": QT_TRANSLATE_NOOP("words", "{kind}: came and went"),
}
"""What an act was, as the floor log says it."""

CAME_AT = QT_TRANSLATE_NOOP("words", "{act}, came {at}")
"""Of an arrival that was noted while the database was away, and entered later."""

ALSO_GIVEN = QT_TRANSLATE_NOOP("words", "{act}, customer to {rep}")
"""Who got a customer who waited, or whom somebody else gave up, by the same act."""

WHY: Mapping[str, str] = {
    "checked-in": QT_TRANSLATE_NOOP("words", "{at}: checked in, place {after}."),
    "checked-out": QT_TRANSLATE_NOOP("words", "{at}: checked out."),
    "blocked": QT_TRANSLATE_NOOP("words", "{at}: passed over until this is done: {causes}."),
    "cleared": QT_TRANSLATE_NOOP(
        "words", "{at}: nothing is missing now, to the end: place {after}."
    ),
    "lifted": QT_TRANSLATE_NOOP(
        "words",
        "{at}: a manager lifted the block, to the end: place {after}.",
    ),
    "went-on-break": QT_TRANSLATE_NOOP("words", "{at}: went on a break; the place is kept."),
    "went-to-desk": QT_TRANSLATE_NOOP("words", "{at}: to the lead desk, place {after} kept."),
    "went-prospecting": QT_TRANSLATE_NOOP("words", "{at}: went prospecting, place {after} kept."),
    "acknowledged": QT_TRANSLATE_NOOP("words", "{at}: on the way back, place {after} kept."),
    "extended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: called back, finishes a conversation first; place {after} kept.",
    ),
    "came-back": QT_TRANSLATE_NOOP("words", "{at}: back on the floor, place {after}."),
    "took-up": QT_TRANSLATE_NOOP("words", "{at}: took a customer, a turn used."),
    "passed": QT_TRANSLATE_NOOP("words", "{at}: passed once because of a skip; place {after}."),
    "was-called": QT_TRANSLATE_NOOP("words", "{at}: called for an own customer, no turn used."),
    "stood-in": QT_TRANSLATE_NOOP(
        "words",
        "{at}: called for the customer of a colleague who is away, no turn used.",
    ),
    "shared-visit-ended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a colleague's customer, place {after} kept.",
    ),
    "joined": QT_TRANSLATE_NOOP("words", "{at}: joined a colleague's customer, no turn used."),
    "handed-over": QT_TRANSLATE_NOOP(
        "words", "{at}: the customer went to a colleague; place {after}."
    ),
    "took-over": QT_TRANSLATE_NOOP("words", "{at}: given a customer who waited, no turn used."),
    "took-over-turn": QT_TRANSLATE_NOOP("words", "{at}: given a customer who waited, a turn used."),
    "sent-on": QT_TRANSLATE_NOOP(
        "words",
        "{at}: the customer went to another floor; place {after}.",
    ),
    "turn-ended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with the customer, to the end: place {after}.",
    ),
    "quick-return": QT_TRANSLATE_NOOP("words", "{at}: not an up, former place {after} back."),
    "visit-ended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a customer, no turn used; place {after} kept.",
    ),
    "earlier-visit-ended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a visit of an earlier day, place {after} kept.",
    ),
    "skip-marked": QT_TRANSLATE_NOOP("words", "{at}: the next arrival passes; place {after} kept."),
    "skipped": QT_TRANSLATE_NOOP(
        "words",
        "{at}: skipped, the customer went to the next; former place {after} back.",
    ),
    "skipped-again": QT_TRANSLATE_NOOP(
        "words",
        "{at}: skipped a second time, to the end: place {after}.",
    ),
    "missed": QT_TRANSLATE_NOOP(
        "words",
        "{at}: was called and not there; former place {after} back.",
    ),
    "missed-arrival": QT_TRANSLATE_NOOP(
        "words",
        "{at}: called back on place 1 but not there yet; an arrival passed.",
    ),
    "moved": QT_TRANSLATE_NOOP("words", "{at}: moved by a manager from place {before} to {after}."),
    "disputed": QT_TRANSLATE_NOOP("words", "{at}: disputed an entry; a manager rules."),
    "upheld": QT_TRANSLATE_NOOP("words", "{at}: the manager ruled: the disputed entry stands."),
    "overruled": QT_TRANSLATE_NOOP(
        "words", "{at}: the manager ruled: the disputed entry was wrong."
    ),
    "day-closed": QT_TRANSLATE_NOOP("words", "{at}: the day was closed, everyone out."),
    "undone": QT_TRANSLATE_NOOP("words", "{at}: an entry was undone, place {after}."),
    "other-checked-in": QT_TRANSLATE_NOOP("words", "{at}: {other} checked in; place {after}."),
    "other-checked-out": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} checked out; from place {before} to {after}.",
    ),
    "other-went-on-break": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} went on a break; from place {before} to {after}.",
    ),
    "other-came-back": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} is back in place; from place {before} to {after}.",
    ),
    "other-took-up": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} took a customer; from place {before} to {after}.",
    ),
    "other-was-called": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} was called for an own customer; from place {before} to {after}.",
    ),
    "other-stood-in": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} was called for a customer, no turn used; from place {before} to {after}.",
    ),
    "other-joined": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} joined a colleague's customer; from place {before} to {after}.",
    ),
    "other-handed-over": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} handed a customer over; from place {before} to {after}.",
    ),
    "other-took-over": QT_TRANSLATE_NOOP(
        "words",
        "{at}: took a customer over from {other}, no turn used.",
    ),
    "other-took-over-turn": QT_TRANSLATE_NOOP(
        "words",
        "{at}: took a customer over from {other}, a turn used.",
    ),
    "other-sent-on": QT_TRANSLATE_NOOP(
        "words",
        "{at}: a customer of {other} went to another floor; from place {before} to {after}.",
    ),
    "other-turn-ended": QT_TRANSLATE_NOOP("words", "{at}: {other} joined the end; place {after}."),
    "other-quick-return": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} got the former place back; from place {before} to {after}.",
    ),
    "other-visit-ended": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} is back in place; from place {before} to {after}.",
    ),
    "other-skipped": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} was skipped and got the former place back; from place {before} to {after}.",
    ),
    "other-skipped-again": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} was skipped a second time; from place {before} to {after}.",
    ),
    "other-missed": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} missed a call and got the former place back; from place "
        "{before} to {after}.",
    ),
    "other-moved": QT_TRANSLATE_NOOP(
        "words",
        "{at}: {other} was moved by a manager; from place {before} to {after}.",
    ),
    "other-undone": QT_TRANSLATE_NOOP(
        "words",
        "{at}: an entry about {other} was undone; from place {before} to {after}.",
    ),
    "customer": QT_TRANSLATE_NOOP("words", "{at}: a customer was noted; place {after}."),
    "checked-in-no-place": QT_TRANSLATE_NOOP("words", "{at}: checked in."),
    "cleared-no-place": QT_TRANSLATE_NOOP("words", "{at}: nothing is missing now, to the end."),
    "lifted-no-place": QT_TRANSLATE_NOOP("words", "{at}: a manager lifted the block, to the end."),
    "came-back-no-place": QT_TRANSLATE_NOOP("words", "{at}: back."),
    "handed-over-no-place": QT_TRANSLATE_NOOP("words", "{at}: the customer went to a colleague."),
    "sent-on-no-place": QT_TRANSLATE_NOOP("words", "{at}: the customer went to another floor."),
    "turn-ended-no-place": QT_TRANSLATE_NOOP("words", "{at}: done with the customer, to the end."),
    "quick-return-no-place": QT_TRANSLATE_NOOP(
        "words", "{at}: not an up, the former place is back."
    ),
    "visit-ended-no-place": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a customer, no turn used.",
    ),
    "shared-visit-ended-no-place": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a colleague's customer.",
    ),
    "earlier-visit-ended-no-place": QT_TRANSLATE_NOOP(
        "words",
        "{at}: done with a visit of an earlier day.",
    ),
    "skipped-no-place": QT_TRANSLATE_NOOP(
        "words",
        "{at}: skipped, the customer went to the next; the former place is back.",
    ),
    "skipped-again-no-place": QT_TRANSLATE_NOOP(
        "words", "{at}: skipped a second time, to the end."
    ),
    "missed-no-place": QT_TRANSLATE_NOOP(
        "words",
        "{at}: was called and not there; the former place is back.",
    ),
    "moved-no-place": QT_TRANSLATE_NOOP("words", "{at}: moved in line by a manager."),
    "undone-no-place": QT_TRANSLATE_NOOP("words", "{at}: an entry was undone."),
    "other-undone-no-place": QT_TRANSLATE_NOOP("words", "{at}: an entry about {other} was undone."),
}
"""One event that moved a rep; "-no-place" where a place that the sentence names is none."""

CHAIN: Mapping[str, str] = {
    "altered": QT_TRANSLATE_NOOP(
        "words", "The floor log of {floor} was altered at entry {number} of {on}."
    ),
    "missing": QT_TRANSLATE_NOOP(
        "words", "In the floor log of {floor} entries are missing at entry {number} of {on}."
    ),
}
"""How a floor log was found to be altered."""

LEDGER: Mapping[str, str] = {
    "taken-back": QT_TRANSLATE_NOOP("words", "cancelled by a counter-entry"),
}
"""What became of an entry in the ledger."""

UNEXPECTED = QT_TRANSLATE_NOOP(
    "words",
    "Something went wrong that nobody expected ({problem}). Nothing was entered; everything else "
    "still works. The log file says more.",
)
"""What is said of a mistake of the program itself."""
