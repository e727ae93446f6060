"""Mails as portals send them, and a mailbox on a test server that they come in through."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from showroom_app.domain.mailbox import Mailbox, Security
from showroom_app.intake.credentials import Keys, account_of
from showroom_app.intake.mailbox import Road
from showroom_app.secrets import Secrets
from tests.imap_server import PASSWORD, USER
from tests.services.dealership import STATION, Dealership

NAME = "Leads"


def portal_mail(number: int) -> bytes:
    """A mail about a car from a person of its own, with a lead in it that every reader sees."""
    return (
        f"From: Portal <leads@portal.example>\r\nTo: dealer@example.nl\r\n"
        f"Subject: Nieuwe aanvraag {number}\r\nMessage-ID: <{number}@portal.example>\r\n"
        "Date: Thu, 22 Oct 2026 09:59:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        "<?xml version='1.0'?><adf><prospect>"
        f"<id source='Portal'>{number}</id><vehicle><make>Toyota</make><model>Yaris</model>"
        f"<stock>{10_000 + number}</stock></vehicle><customer><contact>"
        f"<name part='full'>Klant Nummer{number}</name><email>klant{number}@example.nl</email>"
        f"<phone>06 {10_000_000 + number}</phone></contact>"
        f"<comments>Is nummer {number} er nog?</comments></customer>"
        "</prospect></adf>\r\n"
    ).encode()


def newsletter(number: int) -> bytes:
    """A mail that is no lead."""
    now = format_datetime(datetime.now(UTC))
    return (
        f"From: Nieuws <news@supplier.example>\r\nSubject: Acties {number}\r\nDate: {now}\r\n"
        f"Message-ID: <news{number}@supplier.example>\r\nList-Unsubscribe: <mailto:x@y.example>\r\n"
        "Precedence: bulk\r\n\r\nDeze week korting op ruitenwissers.\r\n"
    ).encode()


def mailbox_on(dealership: Dealership, port: int, **said: object) -> Mailbox:
    """A mailbox of the dealership that is read on a test server."""
    given: dict[str, object] = {"security": Security.NONE, "port": port, **said}
    name = str(given.pop("name", NAME))
    made = Mailbox(0, name, "127.0.0.1", USER, **given)  # type: ignore[arg-type]  # as given
    dealership.services.mailboxes.add(STATION, made)
    return dealership.services.mailboxes.for_intake(name)[0]


def road(folder: Path, mailbox: Mailbox, *, program: str = "reception/1") -> Road:
    """How this PC reaches it, with the password in a file of its own."""
    secrets = Secrets(folder)
    secrets.keep(account_of(mailbox), PASSWORD)
    return Road(Keys(secrets), program, lease=timedelta(seconds=2), timeout_seconds=10)
