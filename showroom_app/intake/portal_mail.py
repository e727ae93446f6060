"""Read the mails of known portals: what stands behind their labels and in their sentences."""

from __future__ import annotations

from showroom_app.intake import addresses
from showroom_app.intake.labels import Field
from showroom_app.intake.letter import letter_of, prospect_of
from showroom_app.intake.mail import Mail
from showroom_app.intake.mail_kinds import without_customer
from showroom_app.intake.names import person
from showroom_app.intake.portals import portal_named, portal_of
from showroom_app.intake.reading import Dealer, Outcome, Rejected


def read(mail: Mail, dealer: Dealer) -> Outcome | None:
    """Return what a portal's mail says, None when the sender is no portal.

    The customer's address is the labelled one, else the Reply-To; a relay of the portal is kept
    apart, because an answer arrives there but it is nobody's own.
    """
    portal = portal_of(addresses.domain_of(mail.sender.address), dealer.portals)
    if portal is None:
        return None
    letter = letter_of(mail, portal)
    emails = letter.typed_emails(dealer)
    answer = letter.answer_address(dealer)
    relays = [a for a in (answer, *emails) if a and addresses.is_relay(a)]
    emails = [a for a in emails if not addresses.is_relay(a)]
    if answer and not emails and answer not in relays:
        emails = [answer]
    name = letter.name()
    if answer and not (name.name or name.placeholder or portal_named(mail.reply_to.name)):
        name = person(full=mail.reply_to.name)
    asked = any(value.strip() for value in letter.labels.all(Field.MESSAGE))
    if not (name.name or emails or relays or letter.phones(dealer) or (asked and name.placeholder)):
        return Rejected(without_customer(mail, letter.text), {"portal": portal.name})
    return prospect_of(
        letter,
        dealer,
        source=portal.name,
        name=name,
        emails=emails,
        relay=relays[0] if relays else "",
    )
