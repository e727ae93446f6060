"""Who may do what: the table of rules section 6 as data, and the one question asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass


class UseCase(StrEnum):
    """Everything that can be done to the dealership's records, one name a use case."""

    ARRIVE = "arrive"
    COMPLETE = "complete"
    LEAVE = "leave"
    ENTER_NOTED = "enter-noted"
    """What was noted while the database was away."""
    DROP_NOTED = "drop-noted"
    """The same is not entered, and why."""

    CHECK_IN = "check-in"
    CHECK_OUT = "check-out"
    BREAK = "break"
    BACK = "back"
    LEAD_DESK = "lead-desk"
    ACKNOWLEDGE = "acknowledge"
    SKIP = "skip"
    MISS = "miss"
    FINISH = "finish"
    UNDO = "undo"
    MOVE = "move"
    JOIN = "join"
    TRANSFER = "transfer"
    MOVE_VISIT = "move-visit"
    SEND_ON = "send-on"
    LIFT = "lift"
    CLEAR = "clear"
    EXTEND = "extend"
    TALLY = "tally"
    DISPUTE = "dispute"
    RULE = "rule"
    CLOSE_DAY = "close-day"

    ADD_LEAD = "add-lead"
    IMPORT = "import"
    SEE_LEADS = "see-leads"
    """The pool, and own leads; a colleague's is a manager's to see."""
    CLAIM = "claim"
    ASSIGN = "assign"
    LOG_CALL = "log-call"
    MESSAGE = "message"
    NOTE = "note"
    PARK = "park"
    CALL_BACK = "call-back"
    HAND_OVER = "hand-over"
    TAKE_BACK = "take-back"
    CLOSE_LEAD = "close-lead"
    REOPEN_LEAD = "reopen-lead"

    SET_APPOINTMENT = "set-appointment"
    CHANGE_APPOINTMENT = "change-appointment"

    FETCH_MAIL = "fetch-mail"
    CHANGE_MAILBOX = "change-mailbox"
    CHANGE_TEMPLATES = "change-templates"
    CHANGE_READERS = "change-readers"

    MERGE_LEADS = "merge-leads"
    UNMERGE = "unmerge"
    DISMISS_LIKENESS = "dismiss-likeness"
    CHECK_LEAD = "check-lead"
    SET_ABSENCE = "set-absence"
    COACH = "coach"
    TICK_COACHING = "tick-coaching"

    SEE_CUSTOMERS = "see-customers"
    """Whose customer somebody is, and what is on record of him or her."""
    CHANGE_PERSON = "change-person"
    MERGE_PERSONS = "merge-persons"
    ERASE_PERSON = "erase-person"
    ERASE_UNREAD = "erase-unread"
    """What was noted on a PC and cannot be read."""

    ENTER_SALE = "enter-sale"
    CONFIRM_SALE = "confirm-sale"
    CANCEL_SALE = "cancel-sale"
    CHANGE_SALE = "change-sale"
    DISPUTE_SALE = "dispute-sale"
    RULE_SALE = "rule-sale"
    IMPORT_SALES = "import-sales"

    PROSPECT = "prospect"

    CHOOSE_ROLE = "choose-role"
    CORRECT_ROLE = "correct-role"
    REFUSE_ROLE = "refuse-role"
    ADD_FLOOR = "add-floor"
    ADD_REP = "add-rep"
    END_REP = "end-rep"
    HAND_ON = "hand-on"
    """What a rep who leaves has in hand goes to somebody else."""
    ADD_USER = "add-user"
    FIRST_MANAGER = "first-manager"
    CHANGE_USER = "change-user"
    SET_PIN = "set-pin"
    CHANGE_OWN_PIN = "change-own-pin"
    END_USER = "end-user"
    LIFT_WAIT = "lift-wait"
    SIGN_IN = "sign-in"
    SIGN_OUT = "sign-out"
    WRONG_TRY = "wrong-try"
    ENDED_TRY = "ended-try"
    """Who has left tried to sign in."""
    CHANGE_SETTINGS = "change-settings"
    CHANGE_STATIONS = "change-stations"
    COPY_DATABASE = "copy-database"
    """Everything goes to another database, and work goes on there."""
    REOPEN_DATABASE = "reopen-database"
    MAKE_PROGRAM_USER = "make-program-user"
    """A user of the server for the PCs."""
    EXPORT = "export"
    SEE_AUDIT = "see-audit"
    """Who did what, when and at which PC."""
    SEE_OVERVIEW = "see-overview"
    SEE_DAY = "see-day"
    """The day of one rep: visits, appointments, who waits to be called back."""
    SEE_GAUGE = "see-gauge"
    """Every figure of one rep's gauge, the chance and the path among them."""
    CLOSE_MONTH = "close-month"

    CLOSE_DUE = "close-due"
    """A day that nobody closed."""
    HAND_OUT = "hand-out"
    WARN = "warn"
    ESCALATE = "escalate"
    REASSIGN = "reassign"
    NO_SHOW = "no-show"
    GIVE_BACK = "give-back"
    """An open lead of who became a showroom rep goes back to the pool."""


BY_ITSELF = frozenset(
    {
        *(UseCase.CLOSE_DUE, UseCase.HAND_OUT, UseCase.WARN, UseCase.ESCALATE, UseCase.REASSIGN),
        *(UseCase.NO_SHOW, UseCase.GIVE_BACK, UseCase.FETCH_MAIL),
    }
)
"""What the program does while nobody clicks, at the station where it runs."""


class Reps(StrEnum):
    """When a rep may do it."""

    YES = "yes"
    OWN = "own"
    """His or her own affair only: own place, own lead, own sale, own role."""
    OWN_OR_ARRIVALS = "own-or-arrivals"
    """His or her own, and colleagues' too while the dealership lets reps log arrivals."""
    ARRIVALS = "arrivals"
    """Only while the dealership lets reps log arrivals."""
    NO = "no"


@dataclass(frozen=True, slots=True)
class Right:
    """Who may carry out one use case; a manager always may."""

    reception: bool
    reps: Reps


_DESK = Right(reception=True, reps=Reps.OWN)
_DOOR = Right(reception=True, reps=Reps.ARRIVALS)
_HAND_OUT = Right(reception=True, reps=Reps.OWN_OR_ARRIVALS)
_OWN_WORK = Right(reception=False, reps=Reps.OWN)
_ANYBODY = Right(reception=True, reps=Reps.YES)
_STATION = Right(reception=True, reps=Reps.NO)
_MANAGER = Right(reception=False, reps=Reps.NO)

RIGHTS: Mapping[UseCase, Right] = MappingProxyType(
    {
        UseCase.ARRIVE: _DOOR,
        UseCase.COMPLETE: _DOOR,
        UseCase.LEAVE: _DOOR,
        UseCase.ENTER_NOTED: _DOOR,
        UseCase.DROP_NOTED: _DOOR,
        # Reception has no place of its own in line, but the board it works at moves everybody's.
        UseCase.CHECK_IN: _HAND_OUT,
        UseCase.CHECK_OUT: _DESK,
        UseCase.BREAK: _DESK,
        UseCase.BACK: _DESK,
        UseCase.LEAD_DESK: _DESK,
        UseCase.ACKNOWLEDGE: _DESK,
        UseCase.SKIP: _HAND_OUT,
        UseCase.MISS: _HAND_OUT,
        UseCase.FINISH: _DESK,
        # Whose acts, and for how long, is decided where the act is known: own ones, a manager any.
        UseCase.UNDO: _DOOR,
        UseCase.MOVE: _MANAGER,
        UseCase.JOIN: _HAND_OUT,
        # To the customer's own rep, or of one who waits for a named rep; else these are MOVE_VISIT.
        UseCase.TRANSFER: _DOOR,
        UseCase.MOVE_VISIT: _MANAGER,
        UseCase.SEND_ON: _DOOR,
        UseCase.LIFT: _MANAGER,
        # A block that is gone because what was missing is done: it follows the rep's own act.
        UseCase.CLEAR: _ANYBODY,
        UseCase.EXTEND: _DESK,
        UseCase.TALLY: _DOOR,
        UseCase.DISPUTE: _OWN_WORK,
        UseCase.RULE: _MANAGER,
        # Who goes home last closes the day.
        UseCase.CLOSE_DAY: _STATION,
        UseCase.ADD_LEAD: _ANYBODY,
        # A nightly job or a mail folder is read by a station; leads only enter the pool by it.
        UseCase.IMPORT: _STATION,
        UseCase.SEE_LEADS: _OWN_WORK,
        UseCase.CLAIM: _OWN_WORK,
        UseCase.ASSIGN: _MANAGER,
        UseCase.LOG_CALL: _OWN_WORK,
        UseCase.MESSAGE: _OWN_WORK,
        UseCase.NOTE: _OWN_WORK,
        UseCase.PARK: _OWN_WORK,
        UseCase.CALL_BACK: _OWN_WORK,
        UseCase.HAND_OVER: _OWN_WORK,
        # Whose act it was, and for how long, is decided where the act is known.
        UseCase.TAKE_BACK: _OWN_WORK,
        UseCase.CLOSE_LEAD: _OWN_WORK,
        UseCase.REOPEN_LEAD: _OWN_WORK,
        UseCase.SET_APPOINTMENT: _OWN_WORK,
        UseCase.CHANGE_APPOINTMENT: _DESK,
        UseCase.CHANGE_MAILBOX: _MANAGER,
        UseCase.CHANGE_TEMPLATES: _MANAGER,
        UseCase.CHANGE_READERS: _MANAGER,
        UseCase.MERGE_LEADS: _OWN_WORK,
        UseCase.UNMERGE: _MANAGER,
        UseCase.DISMISS_LIKENESS: _OWN_WORK,
        UseCase.CHECK_LEAD: _MANAGER,
        UseCase.SET_ABSENCE: _MANAGER,
        UseCase.COACH: _OWN_WORK,
        UseCase.TICK_COACHING: _MANAGER,
        # Whoever has the customer in front of him or on the telephone has to know whose it is.
        UseCase.SEE_CUSTOMERS: _ANYBODY,
        UseCase.CHANGE_PERSON: _DESK,
        UseCase.MERGE_PERSONS: _MANAGER,
        UseCase.ERASE_PERSON: _MANAGER,
        UseCase.ERASE_UNREAD: _MANAGER,
        UseCase.ENTER_SALE: _OWN_WORK,
        UseCase.CONFIRM_SALE: _MANAGER,
        UseCase.CANCEL_SALE: _MANAGER,
        # Reps change their own while it is proposed, and note its delivery and its contract.
        UseCase.CHANGE_SALE: _OWN_WORK,
        UseCase.DISPUTE_SALE: _OWN_WORK,
        UseCase.RULE_SALE: _MANAGER,
        UseCase.IMPORT_SALES: _MANAGER,
        # Reception, too, notes who waits in service and what a rep at the window says of a call.
        UseCase.PROSPECT: _DESK,
        UseCase.CHOOSE_ROLE: _OWN_WORK,
        UseCase.CORRECT_ROLE: _MANAGER,
        UseCase.REFUSE_ROLE: _MANAGER,
        UseCase.ADD_FLOOR: _MANAGER,
        UseCase.ADD_REP: _MANAGER,
        UseCase.END_REP: _MANAGER,
        UseCase.HAND_ON: _MANAGER,
        UseCase.ADD_USER: _MANAGER,
        UseCase.FIRST_MANAGER: _MANAGER,
        UseCase.CHANGE_USER: _MANAGER,
        UseCase.SET_PIN: _MANAGER,
        UseCase.CHANGE_OWN_PIN: _ANYBODY,
        UseCase.END_USER: _MANAGER,
        UseCase.LIFT_WAIT: _MANAGER,
        UseCase.SIGN_IN: _ANYBODY,
        UseCase.SIGN_OUT: _ANYBODY,
        UseCase.WRONG_TRY: _ANYBODY,
        UseCase.ENDED_TRY: _ANYBODY,
        UseCase.CHANGE_SETTINGS: _MANAGER,
        UseCase.CHANGE_STATIONS: _MANAGER,
        UseCase.COPY_DATABASE: _MANAGER,
        UseCase.REOPEN_DATABASE: _MANAGER,
        UseCase.MAKE_PROGRAM_USER: _MANAGER,
        UseCase.EXPORT: _MANAGER,
        UseCase.SEE_AUDIT: _MANAGER,
        UseCase.SEE_OVERVIEW: _MANAGER,
        UseCase.SEE_DAY: _DESK,
        UseCase.SEE_GAUGE: _OWN_WORK,
        UseCase.CLOSE_MONTH: _MANAGER,
        # Mails, as an import, only enter the pool by it.
        **dict.fromkeys(BY_ITSELF, _STATION),
    }
)


def may_enter_sales(actor: Actor, *, manager_exists: bool) -> bool:
    """Whether this actor has sales to enter at all, be they only his or her own."""
    try:
        check(actor, UseCase.ENTER_SALE, Policy(), manager_exists=manager_exists, own=True)
    except Refused:
        return False
    return True


def check(
    actor: Actor, use_case: str, policy: Policy, *, manager_exists: bool, own: bool = False
) -> None:
    """Raise Refused("not-allowed", use_case, needs) unless rules section 6 lets this actor do it.

    `own` says that it is the acting rep's own affair. As long as no manager exists everyone may do
    everything. `needs` is who may: "manager", "own" (the rep concerned, or a manager), "arrivals"
    (reps only when the setting lets them log arrivals) or "reception" (or a manager). Raises
    ValueError for a use case that is not in the table.
    """
    use_case = UseCase(use_case)
    if not manager_exists or actor.kind is UserKind.MANAGER:
        return
    right = RIGHTS[use_case]
    if actor.kind is UserKind.RECEPTION:
        if not right.reception:
            needs = "manager" if right.reps is Reps.NO else "own"
            raise Refused("not-allowed", use_case=use_case, needs=needs)
        return
    if right.reps is Reps.YES:
        return
    may_hand_out = right.reps is Reps.OWN_OR_ARRIVALS and policy.reps_log_arrivals
    if right.reps in (Reps.OWN, Reps.OWN_OR_ARRIVALS) and not (own or may_hand_out):
        raise Refused("not-allowed", use_case=use_case, needs="own")
    if right.reps is Reps.ARRIVALS and not policy.reps_log_arrivals:
        raise Refused("not-allowed", use_case=use_case, needs="arrivals")
    if right.reps is Reps.NO:
        needs = "reception" if right.reception else "manager"
        raise Refused("not-allowed", use_case=use_case, needs=needs)
