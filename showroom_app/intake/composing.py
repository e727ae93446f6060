"""A mail that goes out, as bytes: nothing that was typed in can become a header of its own."""

from __future__ import annotations

import re
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from showroom_app.domain.mailbox import Mailbox, MailSignIn
from showroom_app.domain.outgoing import OutgoingKind
from showroom_app.services.dispatch import Letter
from showroom_app.services.templates import line

# Letters beyond ASCII are encoded, so that any server takes it; long ids stay in one piece.
_POLICY = SMTP.clone(cte_type="7bit", max_line_length=900)
_ID = re.compile(r"[!-;=?-~]{1,400}")


def composed(letter: Letter, at: datetime) -> bytes:
    """The mail as it is handed to the server, its lines ended by CR and LF."""
    mail, mailbox = letter.mail, letter.mailbox
    made = EmailMessage(_POLICY)
    made["From"] = _address(line(mailbox.from_name), sender_of(mailbox))
    made["To"] = _address("", ascii_address(mail.to_address))
    made["Reply-To"] = reply_to(mailbox, letter.tag)
    made["Subject"] = line(mail.subject)
    made["Date"] = format_datetime(at)
    made["Message-ID"] = f"<{mail.message_id}>"
    if answered := _ids(mail.in_reply_to):
        made["In-Reply-To"] = answered[-1]
    if references := _ids(mail.references):
        made["References"] = " ".join(references)
    if mail.kind is OutgoingKind.CONFIRMATION:
        # RFC 3834; the second is what Exchange heeds.
        made["Auto-Submitted"] = "auto-replied"
        made["X-Auto-Response-Suppress"] = "All"
    made.set_content(mail.body + "\n", charset="utf-8")
    for attachment, content in zip(mail.attachments, letter.files, strict=True):
        main, _, sub = attachment.content_type.partition("/")
        if main in ("message", "multipart"):
            # Those would have to be taken apart; a file stays what it is.
            main, sub = "application", "octet-stream"
        made.add_attachment(content, maintype=main, subtype=sub, filename=attachment.name)
    return made.as_bytes()


def reply_to(mailbox: Mailbox, tag: str) -> Address:
    """Where answers go: the mailbox, and by the tag to their lead.

    Microsoft and Google deliver leads+TAG@ to leads@; so does a server whose manager wrote the
    address with a plus ("leads+@dealer.nl"). Another one might send such a mail back, so there the
    tag stands in the name, which most programs keep.
    """
    address = sender_of(mailbox)
    local, _, domain = address.rpartition("@")
    if mailbox.auth is not MailSignIn.PASSWORD or "+@" in mailbox.from_address:
        return _address(line(mailbox.from_name), f"{local.split('+')[0]}+{tag}@{domain}")
    name = line(mailbox.from_name) or local
    return _address(f"{name} ({tag})", address)


def sender_of(mailbox: Mailbox) -> str:
    """The address mails are from."""
    return ascii_address(mailbox.from_address.replace("+@", "@"))


def ascii_address(address: str) -> str:
    """An address whose domain is written in ASCII. Raises UnicodeError where there is none."""
    local, _, domain = address.strip().rpartition("@")
    if not domain.isascii():
        domain = domain.encode("idna").decode("ascii")
    return f"{local}@{domain}"


def _address(name: str, address: str) -> Address:
    return Address(display_name=name, addr_spec=address)


def _ids(text: str) -> list[str]:
    """The ids in a text in angle brackets; what came from outside and is none is left out."""
    return [f"<{each}>" for each in text.split() if _ID.fullmatch(each)]
