"""Mails that nobody wrote: bounces, automatic answers, mass mail, portals about themselves."""

from __future__ import annotations

import re

from showroom_app.intake.mail import Mail
from showroom_app.intake.reading import Reason

_AWAY = re.compile(
    r"^(?:automatic reply|auto(?:matic|matisch)?[- ]?(?:reply|response|antwoord|antwort)|autoreply"
    r"|out of (?:the )?office|afwezig(?:heid\w*)?\b|automatisch antwoord"
    r"|automatische (?:antwort|beantwoording)|abwesenheit|réponse automatique|absence"
    r"|(?:niet |un|not )?(?:gelezen|gelesen|read|lu)\s?:)",
    re.I,
)
_BOUNCED = re.compile(
    r"^(?:undeliver(?:ed|able)|mail delivery (?:failed|subsystem)"
    r"|delivery (?:status|has failed|failure)|returned mail|failure notice|niet bezorgd"
    r"|onbestelbaar)",
    re.I,
)
_DAEMON = re.compile(r"^(?:mailer-daemon|postmaster|mail-?daemon)$", re.I)
_MARKETING = re.compile(
    r"verkoopkansen|statistieken|advertentiekwaliteit|analytics update|monthly report|maandrapport"
    r"|healthcheckemail|health check|lead intelligence|nieuwsbrief|newsletter|verloopt"
    r"|expires? soon|ablauf ihr|weekoverzicht|weekly summary|webinar|tips voor|insights",
    re.I,
)
PHONE_EVENT = re.compile(
    r"phone lead|missed (?:phone )?(?:call|a lead)|just missed|call tracker|gemiste? (?:oproep"
    r"|gesprek"
    r"|telefoon)|aangenomen oproep|beantwoorde oproep|telefonische lead|verpasste[rn]? anruf"
    r"|anruf verpasst"
    r"|entgangene[rn]? anruf|telefon-?lead|appels? (?:manqué|en absence)|lead téléphonique"
    r"|caller id"
    r"|voice ?mail|(?:new|nieuwe?) (?:phone call|telefoongesprek|oproep van)|answered call",
    re.I,
)
"""Words of a mail that tells of a call."""


def refusal(mail: Mail) -> Reason | None:
    """Return why no person wrote this mail, None when one may have."""
    headers = mail.headers
    kind = headers.get("content-type", "").lower()
    local = mail.sender.address.partition("@")[0]
    if (
        "multipart/report" in kind
        or "x-failed-recipients" in headers
        or _DAEMON.match(local)
        or _BOUNCED.match(mail.subject)
    ):
        return Reason.BOUNCE
    # "auto-generated" is what portals and forms say of real leads; "auto-replied" answers us.
    if (
        headers.get("auto-submitted", "").lower().startswith("auto-replied")
        or "x-autoreply" in headers
        or "x-autorespond" in headers
        or headers.get("precedence", "").lower() in ("auto_reply", "auto-reply")
        or _AWAY.match(mail.subject)
    ):
        return Reason.AUTO_REPLY
    return None


def is_automatic(mail: Mail) -> bool:
    """Whether a mail says that a program sent it, or that it was sent to many."""
    said = mail.headers.get("auto-submitted", "no").strip().lower()
    return said != "no" or "x-auto-response-suppress" in mail.headers or is_mass_mail(mail)


def is_mass_mail(mail: Mail) -> bool:
    """Whether a mail was sent to many: it offers to unsubscribe, or comes of a list."""
    headers = mail.headers
    return (
        "list-unsubscribe" in headers
        or "list-id" in headers
        or headers.get("precedence", "").lower() in ("bulk", "list", "junk")
    )


def without_customer(mail: Mail, text: str) -> Reason:
    """Return what a portal's mail is that names no customer."""
    if PHONE_EVENT.search(mail.subject) or PHONE_EVENT.search(text[:2_000]):
        return Reason.PHONE_EVENT_WITHOUT_NUMBER
    if is_mass_mail(mail) or _MARKETING.search(mail.subject) or _MARKETING.search(text[:5_000]):
        return Reason.NEWSLETTER
    return Reason.NOTIFICATION_WITHOUT_DATA
