"""A mail that goes out: queued with the act that wrote it, sent once, visible until it is."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from showroom_app.domain.values import dataclass


class OutgoingKind(StrEnum):
    """What a mail is: a person's own answer, or a confirmation that stops no clock."""

    REPLY = "reply"
    CONFIRMATION = "confirmation"


class OutgoingState(StrEnum):
    """How far a mail has come."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_unsent(self) -> bool:
        """Whether it still has to go out, or somebody has to look why it did not."""
        return self in (OutgoingState.QUEUED, OutgoingState.SENDING, OutgoingState.FAILED)


@dataclass(frozen=True, slots=True)
class Attachment:
    """What goes with a mail; `original` is the SHA-256 under which its bytes are kept."""

    name: str
    content_type: str
    original: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One mail to the person of a lead; `mailbox` is None once its mailbox was removed.

    `message_id` and the ids in `in_reply_to` and `references` (blanks between) are without angle
    brackets. `problem` says why the last of its `attempts` failed, in the server's words. `act`
    is the id of the act that wrote it.
    """

    id: int
    lead: int
    to_address: str
    subject: str
    body: str
    message_id: str
    queued_at: datetime
    act: str
    kind: OutgoingKind = OutgoingKind.REPLY
    mailbox: int | None = None
    rep: int | None = None
    user: int | None = None
    station: str = ""
    in_reply_to: str = ""
    references: str = ""
    attachments: tuple[Attachment, ...] = ()
    state: OutgoingState = OutgoingState.QUEUED
    attempts: int = 0
    next_try_at: datetime | None = None
    lease_owner: str = ""
    lease_until: datetime | None = None
    problem: str = ""
    sent_at: datetime | None = None
