"""Leads in words: their stage, what their timeline tells, why they went where they went."""

from __future__ import annotations

from showroom_app.words.mark import QT_TRANSLATE_NOOP

STAGES = {
    "new": QT_TRANSLATE_NOOP("words", "New"),
    "owned": QT_TRANSLATE_NOOP("words", "Claimed"),
    "attempted": QT_TRANSLATE_NOOP("words", "Attempted"),
    "dialogue": QT_TRANSLATE_NOOP("words", "In dialogue"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment set"),
    "shown": QT_TRANSLATE_NOOP("words", "Came to the showroom"),
    "closed": QT_TRANSLATE_NOOP("words", "Closed"),
}

SOURCES = {
    "phone": QT_TRANSLATE_NOOP("words", "Phone"),
    "E-mail": QT_TRANSLATE_NOOP("words", "E-mail"),
    "Website": QT_TRANSLATE_NOOP("words", "Website"),
}
"""Sources that the program itself names; all others keep the name they came with."""

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

CALL_RESULTS = {
    "reached": QT_TRANSLATE_NOOP("words", "Reached"),
    "voicemail": QT_TRANSLATE_NOOP("words", "Voicemail"),
    "not-reached": QT_TRANSLATE_NOOP("words", "Not reached"),
}

NEXT_STEPS = {
    "call": QT_TRANSLATE_NOOP("words", "Call again"),
    "call-back": QT_TRANSLATE_NOOP("words", "Call back as promised"),
    "message": QT_TRANSLATE_NOOP("words", "Write"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment"),
}

APPOINTMENT_STATES = {
    "set": QT_TRANSLATE_NOOP("words", "Set"),
    "confirmed": QT_TRANSLATE_NOOP("words", "Confirmed"),
    "shown": QT_TRANSLATE_NOOP("words", "Came to the showroom"),
    "no-show": QT_TRANSLATE_NOOP("words", "Did not come"),
    "cancelled": QT_TRANSLATE_NOOP("words", "Cancelled"),
    "moved": QT_TRANSLATE_NOOP("words", "Moved"),
}

OUTGOING_STATES = {
    "queued": QT_TRANSLATE_NOOP("words", "waits to be sent"),
    "sending": QT_TRANSLATE_NOOP("words", "is being sent"),
    "sent": QT_TRANSLATE_NOOP("words", "sent"),
    "failed": QT_TRANSLATE_NOOP("words", "could not be sent"),
    "cancelled": QT_TRANSLATE_NOOP("words", "taken back"),
}
"""How far a mail that goes out has come."""

CLOSE_REASONS = {
    "sold": QT_TRANSLATE_NOOP("words", "Sold"),
    "bought-elsewhere": QT_TRANSLATE_NOOP("words", "Bought elsewhere"),
    "no-interest": QT_TRANSLATE_NOOP("words", "No interest"),
    "not-reached": QT_TRANSLATE_NOOP("words", "Not reached"),
    "duplicate": QT_TRANSLATE_NOOP("words", "Duplicate"),
    "spam": QT_TRANSLATE_NOOP("words", "Spam"),
    "not-a-sales-question": QT_TRANSLATE_NOOP("words", "Not a sales question"),
}

VERDICTS = {
    "good": QT_TRANSLATE_NOOP("words", "Worked well"),
    "to-discuss": QT_TRANSLATE_NOOP("words", "To be talked over"),
}
"""What a manager found in a closed lead."""
