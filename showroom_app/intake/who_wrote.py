"""Who wrote a message that no reader took for a lead, and what, for whoever takes it down."""

from __future__ import annotations

from showroom_app.domain.values import dataclass
from showroom_app.intake.direct_mail import DIRECT, without_quotes
from showroom_app.intake.mail import Address, parse
from showroom_app.intake.mail_limits import too_much
from showroom_app.intake.text import decoded

_LONGEST = 4_000
"""Characters; what goes on longer stands in the original."""


@dataclass(frozen=True, slots=True)
class Wrote:
    """The sender and his words; `source` is "" for what came by no mail, `said` has the subject."""

    name: str = ""
    email: str = ""
    source: str = ""
    said: str = ""


def who_wrote(content: bytes) -> Wrote:
    """Return what a message says of its sender; what is no mail gives its text alone."""
    if too_much(content) is not None:
        return Wrote()
    mail = parse(content)
    by = mail.sender
    if not by.address:
        return Wrote(said=decoded(content[: 4 * _LONGEST])[0].strip()[:_LONGEST])
    if mail.reply_to.address:
        by = Address(mail.reply_to.name or by.name, mail.reply_to.address)
    text = without_quotes(mail.plain() or mail.html()).strip()
    subject = mail.subject.strip()
    said = "\n\n".join(part for part in (subject, text) if part)
    return Wrote(by.name, by.address, DIRECT, said[:_LONGEST])
