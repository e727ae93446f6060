"""Mails that nobody wrote: bounces, automatic answers, mass mail, portals about themselves."""

from __future__ import annotations

import re

from showroom_app.intake.mail import Mail
from showroom_app.intake.reading import Reason

# What programs put before the subject when somebody is away, or has read a mail.
_AWAY = re.compile(
    r"^(?:automatic reply|auto(?:matic|matisch)?[- ]?(?:reply|response|antwoord|antwort)|autoreply"
    r"|out of (?:the )?office|afwezigheid\w*|automatisch antwoord|abwesend\s*:|afwezig\s*:"
    r"|absen(?:ce|t)\s*:|absence du bureau|automatische (?:antwort|beantwoording)|abwesenheit"
    r"|réponse automatique|respuesta automática|risposta automatica|resposta automática"
    r"|automatisk svar|autosvar|automatiskt svar|automaattinen vastaus|odpowiedź automatyczna"
    r"|automatická odpov\w+|automatikus válasz|otomatik yanıt|răspuns automat"
    r"|(?:niet |un|not )?(?:gelezen|gelesen|read|lu)\s?:)",
    re.I,
)
# "Afwezig zaterdag, proefrit vrijdag?" is a customer's subject, but for what the headers say.
_MAYBE_AWAY = re.compile(r"^(?:afwezig|abwesend|absent|absence|away|vakantie|urlaub)\b", re.I)
_REPLY = re.compile(r"^(?:(?:re|aw|antw|betr|tr|sv)\s*:\s*)+", re.I)
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
    if _tells_of_delivery(mail):
        # A receipt, or a warning that a server goes on trying: nothing has come back.
        return Reason.AUTO_REPLY
    headers = mail.headers
    if (
        "multipart/report" in _kind(mail)
        or "x-failed-recipients" in headers
        or _DAEMON.match(mail.sender.address.partition("@")[0])
        or _BOUNCED.match(mail.subject)
    ):
        return Reason.BOUNCE
    subject = _REPLY.sub("", mail.subject)
    # "auto-generated" is what portals and forms say of real leads; "auto-replied" answers us.
    if (
        headers.get("auto-submitted", "").lower().startswith("auto-replied")
        or "x-autoreply" in headers
        or "x-autorespond" in headers
        or headers.get("precedence", "").lower() in ("auto_reply", "auto-reply")
        or _AWAY.match(subject)
        or (_MAYBE_AWAY.match(subject) and is_automatic(mail))
    ):
        return Reason.AUTO_REPLY
    return None


def _tells_of_delivery(mail: Mail) -> bool:
    if "disposition-notification" in _kind(mail):
        return True
    return bool(mail.delivery) and "failed" not in mail.delivery


def _kind(mail: Mail) -> str:
    return mail.headers.get("content-type", "").lower()


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
