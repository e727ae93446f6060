"""The acts in words: every use case by its code, and the particulars that are kept with one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from showroom_app.domain.people import PROGRAM
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.sentences import Saying

if TYPE_CHECKING:
    from showroom_app.services.audit_about import About

ACTS: Mapping[str, str] = {
    "arrive": QT_TRANSLATE_NOOP("words", "Arrival entered"),
    "complete": QT_TRANSLATE_NOOP("words", "Details of a visitor completed"),
    "leave": QT_TRANSLATE_NOOP("words", "Visitor left waiting area"),
    "enter-noted": QT_TRANSLATE_NOOP("words", "Noted arrival entered"),
    "drop-noted": QT_TRANSLATE_NOOP("words", "Noted arrival not entered"),
    "check-in": QT_TRANSLATE_NOOP("words", "Checked in"),
    "check-out": QT_TRANSLATE_NOOP("words", "Checked out"),
    "break": QT_TRANSLATE_NOOP("words", "Went on break"),
    "back": QT_TRANSLATE_NOOP("words", "Came back"),
    "lead-desk": QT_TRANSLATE_NOOP("words", "Sent to the lead desk"),
    "acknowledge": QT_TRANSLATE_NOOP("words", "Recall acknowledged"),
    "skip": QT_TRANSLATE_NOOP("words", "Turn skipped"),
    "miss": QT_TRANSLATE_NOOP("words", "Turn missed"),
    "finish": QT_TRANSLATE_NOOP("words", "Visit finished"),
    "undo": QT_TRANSLATE_NOOP("words", "Act undone"),
    "move": QT_TRANSLATE_NOOP("words", "Moved in the line"),
    "join": QT_TRANSLATE_NOOP("words", "Second rep joined"),
    "transfer": QT_TRANSLATE_NOOP("words", "Visit handed on"),
    "move-visit": QT_TRANSLATE_NOOP("words", "Visit moved"),
    "send-on": QT_TRANSLATE_NOOP("words", "Visitor sent to another floor"),
    "lift": QT_TRANSLATE_NOOP("words", "Block lifted"),
    "clear": QT_TRANSLATE_NOOP("words", "Block cleared"),
    "extend": QT_TRANSLATE_NOOP("words", "More time at the lead desk"),
    "tally": QT_TRANSLATE_NOOP("words", "Visitors counted at the door"),
    "dispute": QT_TRANSLATE_NOOP("words", "Act disputed"),
    "rule": QT_TRANSLATE_NOOP("words", "Dispute ruled"),
    "close-day": QT_TRANSLATE_NOOP("words", "Day closed"),
    "add-lead": QT_TRANSLATE_NOOP("words", "Lead entered"),
    "import": QT_TRANSLATE_NOOP("words", "Messages imported"),
    "see-leads": QT_TRANSLATE_NOOP("words", "Leads looked at"),
    "claim": QT_TRANSLATE_NOOP("words", "Lead claimed"),
    "assign": QT_TRANSLATE_NOOP("words", "Lead assigned"),
    "log-call": QT_TRANSLATE_NOOP("words", "Call logged"),
    "message": QT_TRANSLATE_NOOP("words", "Message to a customer"),
    "note": QT_TRANSLATE_NOOP("words", "Note written"),
    "park": QT_TRANSLATE_NOOP("words", "Lead put aside"),
    "call-back": QT_TRANSLATE_NOOP("words", "Call-back dealt with"),
    "hand-over": QT_TRANSLATE_NOOP("words", "Lead handed over"),
    "take-back": QT_TRANSLATE_NOOP("words", "Taken back"),
    "close-lead": QT_TRANSLATE_NOOP("words", "Lead closed"),
    "reopen-lead": QT_TRANSLATE_NOOP("words", "Lead reopened"),
    "set-appointment": QT_TRANSLATE_NOOP("words", "Appointment set"),
    "change-appointment": QT_TRANSLATE_NOOP("words", "Appointment changed"),
    "fetch-mail": QT_TRANSLATE_NOOP("words", "Mail taken in"),
    "change-mailbox": QT_TRANSLATE_NOOP("words", "Mailbox changed"),
    "change-templates": QT_TRANSLATE_NOOP("words", "Templates changed"),
    "change-readers": QT_TRANSLATE_NOOP("words", "Readers changed"),
    "merge-leads": QT_TRANSLATE_NOOP("words", "Leads merged"),
    "unmerge": QT_TRANSLATE_NOOP("words", "Leads taken apart"),
    "dismiss-likeness": QT_TRANSLATE_NOOP("words", "Likeness dismissed"),
    "check-lead": QT_TRANSLATE_NOOP("words", "Closed lead checked"),
    "set-absence": QT_TRANSLATE_NOOP("words", "Absence entered"),
    "coach": QT_TRANSLATE_NOOP("words", "Coaching entry written"),
    "tick-coaching": QT_TRANSLATE_NOOP("words", "Coaching entry ticked"),
    "see-customers": QT_TRANSLATE_NOOP("words", "Customers looked at"),
    "change-person": QT_TRANSLATE_NOOP("words", "Customer changed"),
    "merge-persons": QT_TRANSLATE_NOOP("words", "Customers merged or taken apart"),
    "erase-person": QT_TRANSLATE_NOOP("words", "Customer erased"),
    "erase-unread": QT_TRANSLATE_NOOP("words", "Noted lines that cannot be read erased"),
    "enter-sale": QT_TRANSLATE_NOOP("words", "Sale entered"),
    "confirm-sale": QT_TRANSLATE_NOOP("words", "Sale confirmed"),
    "cancel-sale": QT_TRANSLATE_NOOP("words", "Sale cancelled"),
    "change-sale": QT_TRANSLATE_NOOP("words", "Sale changed"),
    "dispute-sale": QT_TRANSLATE_NOOP("words", "Sale disputed"),
    "rule-sale": QT_TRANSLATE_NOOP("words", "Dispute about a sale ruled"),
    "import-sales": QT_TRANSLATE_NOOP("words", "List of sales taken over"),
    "prospect": QT_TRANSLATE_NOOP("words", "Prospecting"),
    "choose-role": QT_TRANSLATE_NOOP("words", "Role chosen"),
    "correct-role": QT_TRANSLATE_NOOP("words", "Role corrected"),
    "refuse-role": QT_TRANSLATE_NOOP("words", "Role refused"),
    "add-floor": QT_TRANSLATE_NOOP("words", "Floor added"),
    "add-rep": QT_TRANSLATE_NOOP("words", "Rep added"),
    "end-rep": QT_TRANSLATE_NOOP("words", "Last day of a rep set or taken back"),
    "add-user": QT_TRANSLATE_NOOP("words", "User added"),
    "change-settings": QT_TRANSLATE_NOOP("words", "Settings changed"),
    "change-stations": QT_TRANSLATE_NOOP("words", "PC changed"),
    "copy-database": QT_TRANSLATE_NOOP("words", "All data copied to a server"),
    "reopen-database": QT_TRANSLATE_NOOP("words", "Closed database opened again"),
    "make-program-user": QT_TRANSLATE_NOOP("words", "User for the PCs made"),
    "export": QT_TRANSLATE_NOOP("words", "Taken out as a file"),
    "see-audit": QT_TRANSLATE_NOOP("words", "Audit looked at"),
    "see-overview": QT_TRANSLATE_NOOP("words", "Overview looked at"),
    "see-day": QT_TRANSLATE_NOOP("words", "Day looked at"),
    "see-gauge": QT_TRANSLATE_NOOP("words", "Gauge looked at"),
    "hand-on": QT_TRANSLATE_NOOP("words", "What a rep left handed on"),
    "first-manager": QT_TRANSLATE_NOOP("words", "First manager made"),
    "change-user": QT_TRANSLATE_NOOP("words", "User changed"),
    "set-pin": QT_TRANSLATE_NOOP("words", "PIN or password set"),
    "change-own-pin": QT_TRANSLATE_NOOP("words", "Own PIN or password changed"),
    "end-user": QT_TRANSLATE_NOOP("words", "User ended"),
    "lift-wait": QT_TRANSLATE_NOOP("words", "Wait after wrong tries lifted"),
    "sign-in": QT_TRANSLATE_NOOP("words", "Signed in"),
    "sign-out": QT_TRANSLATE_NOOP("words", "Signed out"),
    "wrong-try": QT_TRANSLATE_NOOP("words", "Wrong PIN or password"),
    "ended-try": QT_TRANSLATE_NOOP("words", "Tried to sign in after the last day"),
    "close-month": QT_TRANSLATE_NOOP("words", "Month closed"),
    "close-due": QT_TRANSLATE_NOOP("words", "Day closed by itself"),
    "hand-out": QT_TRANSLATE_NOOP("words", "Lead handed out"),
    "warn": QT_TRANSLATE_NOOP("words", "Time of a lead runs out: warned"),
    "escalate": QT_TRANSLATE_NOOP("words", "Time of a lead ran out: manager told"),
    "reassign": QT_TRANSLATE_NOOP("words", "Time of a lead ran out: given to the next rep"),
    "no-show": QT_TRANSLATE_NOOP("words", "Nobody came to an appointment"),
    "give-back": QT_TRANSLATE_NOOP("words", "Lead of a showroom rep back in the pool"),
}
"""What was done, by use case."""

PARTICULARS: Mapping[str, str] = {
    "user": QT_TRANSLATE_NOOP("words", "User"),
    "of_user": QT_TRANSLATE_NOOP("words", "User"),
    "rep": QT_TRANSLATE_NOOP("words", "Rep"),
    "assigned": QT_TRANSLATE_NOOP("words", "Given to"),
    "also": QT_TRANSLATE_NOOP("words", "Also given to"),
    "about": QT_TRANSLATE_NOOP("words", "About"),
    "lead": QT_TRANSLATE_NOOP("words", "Lead"),
    "sale": QT_TRANSLATE_NOOP("words", "Sale"),
    "visit": QT_TRANSLATE_NOOP("words", "Visit"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment"),
    "person": QT_TRANSLATE_NOOP("words", "Customer"),
    "waiting": QT_TRANSLATE_NOOP("words", "Waits in service"),
    "entry": QT_TRANSLATE_NOOP("words", "Entry"),
    "sale_import": QT_TRANSLATE_NOOP("words", "List of sales"),
    "floor": QT_TRANSLATE_NOOP("words", "Floor"),
    "to_floor": QT_TRANSLATE_NOOP("words", "To floor"),
    "return_by": QT_TRANSLATE_NOOP("words", "Back by"),
    "came_at": QT_TRANSLATE_NOOP("words", "Came at"),
    "noted_by": QT_TRANSLATE_NOOP("words", "Noted by"),
    "noted_on": QT_TRANSLATE_NOOP("words", "Noted on PC"),
    "station": QT_TRANSLATE_NOOP("words", "PC"),
    "imported": QT_TRANSLATE_NOOP("words", "Imported"),
    "duplicate": QT_TRANSLATE_NOOP("words", "Known already"),
    "rejected": QT_TRANSLATE_NOOP("words", "Not read"),
    "added": QT_TRANSLATE_NOOP("words", "Added"),
    "moved": QT_TRANSLATE_NOOP("words", "Moved"),
    "wrong": QT_TRANSLATE_NOOP("words", "Wrong tries in a row"),
    "wait_until": QT_TRANSLATE_NOOP("words", "Has to wait until"),
    "files": QT_TRANSLATE_NOOP("words", "Files"),
    "from_place": QT_TRANSLATE_NOOP("words", "From database"),
    "to_place": QT_TRANSLATE_NOOP("words", "To database"),
    "server_user": QT_TRANSLATE_NOOP("words", "User on the server"),
    "what": QT_TRANSLATE_NOOP("words", "What was taken out"),
    "remark": QT_TRANSLATE_NOOP("words", "Remark"),
}
"""What an act was about."""

EXPORTED: Mapping[str, str] = {
    "leads": QT_TRANSLATE_NOOP("words", "All leads"),
    "sales": QT_TRANSLATE_NOOP("words", "Sales"),
    "customers": QT_TRANSLATE_NOOP("words", "All customers"),
    "person": QT_TRANSLATE_NOOP("words", "Everything on record of a customer"),
    "floor-log": QT_TRANSLATE_NOOP("words", "The floor log"),
    "audit": QT_TRANSLATE_NOOP("words", "The audit"),
}
"""What is taken out of the program as a file."""

NOT_ENTERED: Mapping[str, str] = {
    "twice": QT_TRANSLATE_NOOP("words", "Noted twice"),
    "elsewhere": QT_TRANSLATE_NOOP("words", "Entered on another PC"),
    "no-customer": QT_TRANSLATE_NOOP("words", "No customer after all"),
    "mistake": QT_TRANSLATE_NOOP("words", "Pressed by mistake"),
}
"""Why a noted arrival was not entered."""

GUARD_GONE = QT_TRANSLATE_NOOP(
    "words",
    "The guard {guard} of the database was removed or switched off: what it keeps could have been "
    "changed since. Compare with a backup.",
)
"""What `showroom check` says of a trigger."""

THE_PROGRAM = QT_TRANSLATE_NOOP("words", "The program")
"""Who did what nobody clicked."""

NOBODY = QT_TRANSLATE_NOOP("words", "Nobody signed in")


def act_words(code: str, saying: Saying) -> str:
    """What was done; a code of a newer version is said as it is."""
    return saying.translate(ACTS[code]) if code in ACTS else code


def who_words(user: str, station: str, saying: Saying, *, by_itself: bool = False) -> str:
    """Who did it and where, in one line; the station alone where nobody was signed in there."""
    who = user_words(user, saying, by_itself=by_itself) if user or by_itself else ""
    where = "" if station == PROGRAM.station else station
    return ", ".join(filter(None, (who, where))) or user_words(user, saying)


def user_words(user: str, saying: Saying, *, by_itself: bool = False) -> str:
    """Who did it; `by_itself`: nobody did, but the program."""
    return user or saying.translate(THE_PROGRAM if by_itself else NOBODY)


def particular_words(code: str, saying: Saying) -> str:
    """What a particular is."""
    return saying.translate(PARTICULARS[code]) if code in PARTICULARS else code.replace("_", " ")


def exported_words(code: str, saying: Saying) -> str:
    """What was taken out."""
    return saying.translate(EXPORTED[code]) if code in EXPORTED else code


def remark_words(name: str, about: Iterable[About], saying: Saying) -> str:
    """What is remarked of an act, with the rep and the floor that it was `about`."""
    from showroom_app.words.done import REMARKS

    if name in NOT_ENTERED:
        return saying.translate(NOT_ENTERED[name])
    numbers = {each.code: each.number for each in about}
    facts = {code: numbers.get(code) for code in ("about", "floor")}
    return saying.say(REMARKS[name], facts) if name in REMARKS else name
