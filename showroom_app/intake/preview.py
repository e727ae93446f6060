"""What the readers make of a pasted mail, for a manager who teaches them a portal."""

from __future__ import annotations

from collections.abc import Sequence

from showroom_app.domain.portal_rule import PortalRule
from showroom_app.domain.prospect import Prospect
from showroom_app.domain.values import dataclass
from showroom_app.intake import sources
from showroom_app.intake.addresses import domain_of, registered
from showroom_app.intake.label_forms import label_of, looks_labelled
from showroom_app.intake.labels import key
from showroom_app.intake.mail import Mail, parse
from showroom_app.intake.mail_limits import too_much
from showroom_app.intake.pasted import pasted
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.reading import Rejected


@dataclass(frozen=True, slots=True)
class Preview:
    """What became of a pasted mail: `prospect`, or the code of the `reason` why there is none.

    `sender` is its address and `domain` the one a rule would be for, "" where the text names none.
    `unread` are the labels in the text that no field takes, which a rule may teach.
    """

    prospect: Prospect | None = None
    reason: str = ""
    sender: str = ""
    domain: str = ""
    unread: tuple[str, ...] = ()


def preview(
    text: str,
    rules: Sequence[PortalRule] = (),
    *,
    region: str = "NL",
    tz: str = "Europe/Amsterdam",
) -> Preview:
    """Read a pasted mail by today's readers and these rules; nothing is stored, nothing raised."""
    raw = pasted(text)
    reading = sources.read(raw, region=region, tz=tz, rules=rules)
    outcome = reading.outcomes[0]
    domain = registered(domain_of(reading.sender)) if reading.sender else ""
    taught = {
        key(label)
        for rule in rules
        if rule.active
        for labels in rule.labels.values()
        for label in labels
    }
    shown = "\n".join((mail.plain(), mail.html())) if (mail := _mail(raw)) else text
    unread = tuple(label for label in _unknown_labels(shown) if key(label) not in taught)
    if isinstance(outcome, Rejected):
        return Preview(None, outcome.reason.value, reading.sender, domain, unread)
    return Preview(outcome, "", reading.sender, domain, unread)


def _mail(raw: RawMessage) -> Mail | None:
    is_mail = raw.kind is Kind.MAIL and too_much(raw.content) is None
    return parse(raw.content) if is_mail else None


def _unknown_labels(text: str) -> list[str]:
    found: dict[str, None] = {}
    for line in text.split("\n")[:500]:
        if looks_labelled(line) and label_of(line) is None:
            label = line.partition(":")[0].strip(" *|-\t")
            if label and ":" in line:
                found.setdefault(label)
    return list(found)[:50]
