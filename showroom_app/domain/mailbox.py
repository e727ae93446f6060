"""A mailbox of the dealership: where leads come in and replies go out, and how far it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from showroom_app.domain.values import dataclass


class Security(StrEnum):
    """How a connection is kept secret: from the first byte, after asking, or not at all."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


class MailSignIn(StrEnum):
    """How the program proves to a mail server that it may come in."""

    PASSWORD = "password"  # noqa: S105  a way to sign in, no secret
    MICROSOFT = "microsoft"
    GOOGLE = "google"


class AfterReading(StrEnum):
    """What is done with a mail once it is dealt with; nothing unless told."""

    LEAVE = "leave"
    SEEN = "seen"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One mailbox; what it is signed in with lies in the PC's keyring, never in the database.

    `floor` is the floor of its leads, None for what the lead itself says. An empty `smtp_user` is
    the same as `user`; without `smtp_host` nothing is sent. `confirms`: who writes gets an
    automatic confirmation. `token_client` is the client id for Microsoft or Google, "" for none.
    """

    id: int
    name: str
    host: str
    user: str
    port: int = 993
    security: Security = Security.TLS
    auth: MailSignIn = MailSignIn.PASSWORD
    folder: str = "INBOX"
    after: AfterReading = AfterReading.LEAVE
    move_to: str = ""
    active: bool = True
    poll_minutes: int = 5
    floor: int | None = None
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_security: Security = Security.STARTTLS
    smtp_user: str = ""
    from_address: str = ""
    from_name: str = ""
    confirms: bool = False
    token_client: str = ""


@dataclass(frozen=True, slots=True)
class MailboxState:
    """How far a mailbox is read.

    `uid_validity` is None before the first look; every mail up to `last_uid` was looked at. The
    program `lease_owner` reads it until `lease_until`. `problem` is a code with its particulars,
    "" when the last look went well, which was at `fetched_at`.
    """

    mailbox: int
    uid_validity: int | None = None
    last_uid: int = 0
    lease_owner: str = ""
    lease_until: datetime | None = None
    fetched_at: datetime | None = None
    problem: str = ""
    problem_facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
