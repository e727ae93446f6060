"""What reading a message comes to: a prospect for each person in it, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from showroom_app.domain.prospect import Prospect
from showroom_app.domain.values import dataclass
from showroom_app.intake.portals import Portal


class Reason(StrEnum):
    """Why a message, or one prospect in it, is no lead; each is kept whole in quarantine."""

    # about the file
    NO_SUCH_FILE = "no-such-file"  # the path does not exist, or is a link to nothing
    UNREADABLE = "unreadable"  # no permission, not an ordinary file, or damaged beyond reading
    EMPTY = "empty"  # no byte in it but white space
    TOO_LARGE = "too-large"  # over the limits of raw.py or adf_text.py
    TOO_COMPLEX = "too-complex"  # more parts, levels or header text than any real mail has
    UNKNOWN_FORMAT = "unknown-format"  # neither ADF nor a mail nor a list (a picture)
    UNKNOWN_COLUMNS = "unknown-columns"  # a list without a column that says who it is about
    # about a row of a list
    TORN_ROW = "torn-row"  # more cells than the list has columns
    TEST_LEAD = "test-lead"  # a portal's own trial of the form
    # about an ADF document
    NOT_ADF = "not-adf"  # XML or text without an ADF document in it
    NO_CUSTOMER = "no-customer"  # a document about nobody: cut off, or only vehicle or dealer
    PLACEHOLDER_ONLY = "placeholder-only"  # a person in form only: empty, "Unknown", "[first_name]"
    # about a mail
    BOUNCE = "bounce"  # a mail server's report
    AUTO_REPLY = "auto-reply"  # somebody is away, a system confirms
    NEWSLETTER = "newsletter"  # mass mail or a portal's marketing
    LOOK_ALIKE_SENDER = "look-alike-sender"  # calls itself a portal, is sent by somebody else
    NOTIFICATION_WITHOUT_DATA = "notification-without-data"  # the question stands behind a link
    PHONE_EVENT_WITHOUT_NUMBER = "phone-event-without-number"  # a call, but nobody to call back
    NOT_A_LEAD = "not-a-lead"  # an ordinary mail that asks nothing about a vehicle


@dataclass(frozen=True, slots=True)
class Rejected:
    """No lead, and why; `details` are particulars for the person who looks (domain, size)."""

    reason: Reason
    details: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


Outcome = Prospect | Rejected


@dataclass(frozen=True, slots=True)
class Answering:
    """What a mail may answer: the ids of mails (oldest first), and tags of reply addresses.

    `said` is its text without what it quotes. `nobody`: "bounce" or "auto-reply", None when a
    person wrote it.
    """

    ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    said: str = ""
    nobody: Reason | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one message says: at least one outcome, in the order of the message.

    `message_id` is without angle brackets, "" where absent. `mail_date` (aware, UTC) is the date of
    the mail in which the lead stands: of the attached one, when a mail was forwarded as attachment.
    `sender` is that mail's From address. `answering` is None for what answers nothing, and for what
    is no mail. `automatic`: the mail says that no person sent it.
    """

    outcomes: tuple[Outcome, ...]
    message_id: str = ""
    mail_date: datetime | None = None
    subject: str = ""
    sender: str = ""
    answering: Answering | None = None
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class Dealer:
    """What the readers must know of the dealership.

    `region` (ISO 3166, two letters) is where a number without country code is dialled; `tz` is an
    IANA name for times without offset; mail from or to `own_domains` is never a customer's.
    `portals` are those that a manager taught (see `portals.taught`).
    """

    region: str = "NL"
    tz: str = "Europe/Amsterdam"
    own_domains: frozenset[str] = frozenset()
    portals: tuple[Portal, ...] = ()
