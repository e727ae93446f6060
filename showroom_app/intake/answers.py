"""What a mail answers: the ids it refers to, the tag in its address, and what it says itself."""

from __future__ import annotations

import re

from showroom_app.intake import mail_kinds
from showroom_app.intake.direct_mail import without_quotes
from showroom_app.intake.mail import Mail
from showroom_app.intake.reading import Answering, Reason

_LONGEST_SAID = 20_000
_LONGEST_READ = 50_000
_MOST_IDS = 60

# What mail programs write above the mail that they quote whole.
_HEAD = re.compile(
    r"^(?:\*?(?:from|van|von|de)\s*:\*?\s.*\n(?:.*\n)??"
    r"\*?(?:sent|verzonden|gesendet|envoyé|date|datum|to|aan|an|à)\s*:\*?\s"
    r"|(?:on|op|am|le)\b[^\n]{5,200}\n?[^\n]{0,120}"
    r"(?:wrote|schreef|schrieb|a écrit)\b[^\n]{0,120}\n?[^\n]{0,120}:\s*$"
    r"|-{2,}\s*(?:original message|oorspronkelijk bericht|ursprüngliche nachricht)"
    r"|_{10,}\s*$)",
    re.I | re.M,
)
_MESSAGE_ID = re.compile(r"^message-id:\s*<([^<>\s]+)>", re.I | re.M)


def answering(mail: Mail, *, relayed: bool = False) -> Answering | None:
    """What a mail may answer; None when it refers to nothing.

    `relayed`: a portal passes it on, whose programs say so of what customers wrote themselves.
    """
    nobody = mail_kinds.refusal(mail)
    if nobody is None and not relayed and mail_kinds.is_automatic(mail):
        nobody = Reason.AUTO_REPLY
    ids, tags = list(mail.references), list(mail.tags)
    if nobody is Reason.BOUNCE or mail.delivery:
        # A server that sends a mail back attaches it, or its headers as text.
        for back in mail.inner:
            ids += [back.message_id, *back.references]
            tags += back.tags
        ids += (found for part in mail.parts for found in _MESSAGE_ID.findall(part.text[:50_000]))
    known = tuple(dict.fromkeys(each for each in ids if each))[-_MOST_IDS:]
    if not known and not tags:
        return None
    return Answering(known, tuple(dict.fromkeys(tags)), said(mail), nobody)


def said(mail: Mail) -> str:
    """What a mail says itself, without the mails it quotes; its subject when it says nothing."""
    text = (mail.plain() or mail.html())[:_LONGEST_READ].replace("\r\n", "\n").replace("\r", "\n")
    for found in _HEAD.finditer(text):
        if text[: found.start()].strip():
            text = text[: found.start()]
            break
    return without_quotes(text).strip()[:_LONGEST_SAID] or mail.subject
