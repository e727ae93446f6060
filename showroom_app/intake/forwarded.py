"""Mails that somebody of the dealership passed on, with the first mail in the text."""

from __future__ import annotations

import re
from dataclasses import replace

from showroom_app.intake import addresses
from showroom_app.intake.letter import own_domains
from showroom_app.intake.mail import Address, Mail, Part
from showroom_app.intake.portals import is_own
from showroom_app.intake.reading import Dealer

_HEADERS = re.compile(
    r"^[> \t*]*(?:van|from|von|de)[ \t]*:\**[ \t]*(?P<name>[^<\n\[]{0,100})[<\[](?:mailto:)?"
    r"(?P<address>[^<>\[\]\s]{3,200})[>\]][^\n]*\n"
    r"(?P<more>(?:[> \t*]*[A-Za-zÀ-ÿ-]{2,12}[ \t]*:[^\n]*\n){1,8})",
    re.I | re.M,
)
_SUBJECT = re.compile(
    r"^[> \t*]*(?:onderwerp|subject|betreff|objet)[ \t]*:\**[ \t]*(.*)$", re.I | re.M
)
_ANSWER_TO = re.compile(
    r"^[> \t*]*(?:antwoord aan|beantwoorden aan|reply-to|antwort an)[ \t]*:\**[ \t]*(.*)$",
    re.I | re.M,
)
_LONGEST_TEXT = 100_000


def first_mail(mail: Mail, dealer: Dealer) -> Mail | None:
    """Return the mail that was passed on, None when this one is no colleague's forward.

    Known by the lines "From: ... Subject: ..." that mail programs put above what is passed on.
    """
    domain = addresses.domain_of(mail.sender.address)
    if not is_own(domain, own_domains(mail, dealer)):
        return None
    for text in (mail.plain()[:_LONGEST_TEXT], mail.html()[:_LONGEST_TEXT]):
        headers = _HEADERS.search(text + "\n")
        if headers is None:
            continue
        address = addresses.clean(headers.group("address"))
        if not address or is_own(addresses.domain_of(address), own_domains(mail, dealer)):
            continue
        subject = _SUBJECT.search(headers.group("more"))
        answer = _ANSWER_TO.search(headers.group("more"))
        body = re.sub(r"(?m)^> ?", "", text[headers.end() :])
        return replace(
            mail,
            sender=Address(headers.group("name").strip(" \"'*"), address),
            reply_to=Address(address=addresses.clean(answer.group(1)) if answer else ""),
            subject=subject.group(1).strip() if subject else mail.subject,
            parts=(Part("text/plain", body), *_links_of(mail)),
            headers={},
        )
    return None


def _links_of(mail: Mail) -> tuple[Part, ...]:
    """Keep the addresses that stand only in the HTML, as text that nobody reads as words."""
    found = "\n".join(mail.links())
    return (Part("text/uri-list", found),) if found else ()
