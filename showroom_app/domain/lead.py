"""A lead: one person's question from outside, whose it is, and how far it has come."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from showroom_app.domain.people import Role
from showroom_app.domain.prospect import Phone, Prospect, Vehicle
from showroom_app.domain.values import dataclass

PHONE = "phone"
"""The source of a lead that reception took down on the phone."""


class Stage(StrEnum):
    """How far a lead has come, in this order."""

    NEW = "new"
    OWNED = "owned"
    ATTEMPTED = "attempted"
    DIALOGUE = "dialogue"
    APPOINTMENT = "appointment"
    SHOWN = "shown"
    CLOSED = "closed"


class EntryKind(StrEnum):
    """What an entry in a lead's timeline tells."""

    RECEIVED = "received"
    JOINED = "joined"
    ASSIGNED = "assigned"
    CLAIMED = "claimed"
    HANDED_OVER = "handed-over"
    BACK_TO_POOL = "back-to-pool"
    CALL = "call"
    MESSAGE = "message"
    REPLY = "reply"
    ANSWER = "answer"
    AUTO_REPLY = "auto-reply"
    RETURNED = "returned"
    SENT_AGAIN = "sent-again"
    CONFIRMATION = "confirmation"
    NOTE = "note"
    NEXT_STEP = "next-step"
    APPOINTMENT = "appointment"
    MOVED = "moved"
    CONFIRMED = "confirmed"
    SHOWN = "shown"
    NO_SHOW = "no-show"
    CANCELLED = "cancelled"
    WARNED = "warned"
    ESCALATED = "escalated"
    CLOSED = "closed"
    REOPENED = "reopened"
    MERGED = "merged"
    UNMERGED = "unmerged"


class CallResult(StrEnum):
    """What came of a call attempt."""

    REACHED = "reached"
    VOICEMAIL = "voicemail"
    NOT_REACHED = "not-reached"


class NextStep(StrEnum):
    """What the owner does next; a call-back is promised to the customer."""

    CALL = "call"
    CALL_BACK = "call-back"
    MESSAGE = "message"
    APPOINTMENT = "appointment"


class CloseReason(StrEnum):
    """Why a lead was closed."""

    SOLD = "sold"
    BOUGHT_ELSEWHERE = "bought-elsewhere"
    NO_INTEREST = "no-interest"
    NOT_REACHED = "not-reached"
    DUPLICATE = "duplicate"
    SPAM = "spam"
    NOT_A_SALES_QUESTION = "not-a-sales-question"

    @property
    def in_rates(self) -> bool:
        """Whether leads closed so stand in the ratios: all but duplicate and spam."""
        return self not in (CloseReason.DUPLICATE, CloseReason.SPAM)


class Because(StrEnum):
    """Why a lead went where it went; stored and shown."""

    SAME_THREAD = "same-thread"
    DUPLICATE = "duplicate"
    OWNER = "owner"
    ASKED_FOR = "asked-for"
    POOL = "pool"
    ROUND_ROBIN = "round-robin"
    TRAY = "tray"
    HANDED_OUT = "handed-out"
    CLAIMED = "claimed"
    ASSIGNED = "assigned"
    HANDED_OVER = "handed-over"
    REASSIGNED = "reassigned"
    ROLE_CHANGED = "role-changed"
    OWNER_AWAY = "owner-away"
    OWNER_SHOWROOM = "owner-showroom"
    OWNER_LEFT = "owner-left"


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead; moments are aware UTC, texts "" and values None where unknown.

    `clock_from` is None when the response clock never ran. `owner` is None in the pool, and
    `known_owner` then the rep whose customer this is but who could not be given it. `attempts`
    counts calls and `attempt_days` holds their days in dealership time. `needs_reply`: the customer
    wrote last. `person` is the record of the person, None until it is found or made.
    """

    id: int
    source: str
    arrived: datetime
    received: datetime
    clock_from: datetime | None = None
    floor: int | None = None
    name: str = ""
    first: str = ""
    last: str = ""
    placeholder_name: bool = False
    company: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[Phone, ...] = ()
    reply_to_relay: str = ""
    vehicle: Vehicle | None = None
    trade_in: Vehicle | None = None
    message: str = ""
    wish: str = ""
    provider_id: str = ""
    provider_id_source: str = ""
    asked_for_rep: str = ""
    repaired: bool = False
    linked_to: int | None = None
    stage: Stage = Stage.NEW
    owner: int | None = None
    owned_since: datetime | None = None
    because: Because | None = None
    known_owner: int | None = None
    first_attempt: datetime | None = None
    first_dialogue: datetime | None = None
    attempts: int = 0
    attempt_days: frozenset[date] = frozenset()
    next_step: NextStep | None = None
    next_step_by: datetime | None = None
    escalated_at: datetime | None = None
    closed_at: datetime | None = None
    close_reason: CloseReason | None = None
    needs_reply: bool = False
    person: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still worked on."""
        return self.closed_at is None

    @property
    def is_untouched(self) -> bool:
        """Open, and nobody has tried to reach the person yet."""
        return self.is_open and self.first_attempt is None

    @property
    def in_rates(self) -> bool:
        """Whether it stands in the ratios: its clock ran, and it was no duplicate and no spam."""
        return self.clock_from is not None and (
            self.close_reason is None or self.close_reason.in_rates
        )

    @property
    def is_flagged(self) -> bool:
        """Open with nothing that falls due: no next step with a time, no response clock."""
        has_clock = self.is_untouched and self.clock_from is not None
        return self.is_open and self.next_step_by is None and not has_clock


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a lead's timeline; `rep` in whose name, `user` and `station` by whom and where.

    `code` is the result, reason or next step that goes with the kind, "" for none; of a mail that
    goes out its number.
    """

    id: int
    lead: int
    at: datetime
    kind: EntryKind
    rep: int | None = None
    user: int | None = None
    station: str = ""
    code: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a rep stands when a lead is to be had: role of the month, on shift, at the desk.

    `away_until` is the last day of an absence that is entered for today.
    """

    rep: int
    role: Role
    on_shift: bool
    at_desk: bool = False
    recalled: bool = False
    away_until: date | None = None


def receive(
    prospect: Prospect,
    arrived: datetime,
    clock_from: datetime | None,
    received: datetime,
    floor: int | None = None,
) -> Lead:
    """A prospect taken in as a new lead in the pool; its id is 0 until it is stored."""
    return Lead(
        id=0,
        source=prospect.source,
        arrived=arrived,
        received=received,
        clock_from=clock_from,
        floor=floor,
        name=prospect.name,
        first=prospect.first,
        last=prospect.last,
        placeholder_name=prospect.placeholder_name,
        company=prospect.company,
        emails=prospect.emails,
        phones=prospect.phones,
        reply_to_relay=prospect.reply_to_relay,
        vehicle=prospect.vehicle,
        trade_in=prospect.trade_in,
        message=prospect.message,
        wish=prospect.wish,
        provider_id=prospect.provider_id,
        provider_id_source=prospect.provider_id_source,
        asked_for_rep=prospect.asked_for_rep,
        repaired=prospect.repaired,
    )
