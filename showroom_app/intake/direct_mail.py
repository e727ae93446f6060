"""Read mails of people and of forms that we do not know: a lead when it asks about a vehicle."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from showroom_app.domain.prospect import Phone, Prospect
from showroom_app.intake import addresses
from showroom_app.intake.addresses import is_under
from showroom_app.intake.labels import Field
from showroom_app.intake.letter import (
    Letter,
    is_customers,
    letter_of,
    own_domains,
    prospect_of,
    source_of,
)
from showroom_app.intake.mail import Mail
from showroom_app.intake.mail_kinds import PHONE_EVENT, is_mass_mail
from showroom_app.intake.names import PersonName, person
from showroom_app.intake.portals import Portal, is_own, portal_of, posed_as
from showroom_app.intake.reading import Dealer, Outcome, Reason, Rejected
from showroom_app.intake.signatures import introduced, signed_by
from showroom_app.intake.words_of_people import names_a_vehicle, numbers_in

DIRECT = "E-mail"
"""The source of a mail that a person wrote without portal or form."""

_ASKS = re.compile(
    r"\b(?:prijs|prijzen|price|pricing|preis|prix|precio|te koop|for sale|zu verkaufen|à vendre"
    r"|beschikbaar\w*|available|availability|verfügbar|disponible|proefrit|test.?drive|test.?ride"
    r"|probefahrt|essai|interesse\w*|interest(?:ed)?|geïnteresseerd|bezichtig\w*|inruil\w*"
    r"|trade.?in"
    r"|part.?ex\w*|lease|leasen|leasing|financ\w*|offerte|aanbieding|quote|kopen|koop|buy|purchase"
    r"|kaufen|acheter|korting|discount|afspraak|appointment|viewing|langskomen|levertijd|zoek"
    r"|kijken|looking"
    r" for|verkopen|sell|verkaufen|vendre|in zahlung|inzahlung\w*|reprise|besichtig\w*|kostet"
    r"|kosten|kost"
    r"|angebot|devis|rendez-vous|termin|finanzier\w*|interesse\w*|interessier\w*|intéress\w*"
    r"|waard|worth|wert)\b",
    re.I,
)
_VEHICLE_WORD = re.compile(
    r"\b(?:auto|auto's|wagen|car|cars|vehicle|voertuig|fahrzeug|voiture|occasion\w*|suv|hatchback"
    r"|stationwagon|cabrio\w*|bestelbus\w*|bestelwagen|bus|van|truck|pick-?up|camper|trailer|motor"
    r"|motorcycle|motorrad|motorfiets|scooter|kenteken|bouwjaar|kilometerstand|mileage)\b",
    re.I,
)
_BUSINESS = re.compile(
    r"\b(?:factu\w+|invoic\w+|rechnung|facture|sollicit\w+|vacature|job application|curriculum"
    r"|resume|seo|backlinks?|guest post|leverancier|supplier|reclame|advertis\w+|abonnement"
    r"|payment reminder|aanmaning|herinnering|webdesign|rank\w*|partnership|samenwerking|newsletter"
    r"|nieuwsbrief)\b",
    re.I,
)
_ANSWERED = re.compile(
    r"^(?:-{2,}\s*(?:original message|oorspronkelijk bericht|ursprüngliche nachricht|forwarded)"
    r"|_{10,}|(?:on|op|am|le) .{5,200}(?:wrote|schreef|schrieb|a écrit)\b.{0,120}:$)",
    re.I,
)
# The lines that mail programs put above the mail that is answered.
_HEADED = re.compile(
    r"\W*(?:van|from|von|de)\W{0,3}:[^\n]+\n(?:[^\n]*\n){0,2}?"
    r"\W*(?:verzonden|sent|gesendet|envoyé|date|datum)\W{0,3}:[^\n]+\n(?:[^\n]*\n){0,4}?"
    r"\W*(?:onderwerp|subject|betreff|objet)\W{0,3}:",
    re.I,
)
_SIGN_OFF = re.compile(
    r"^(?:-- ?$|sent from my|verzonden vanaf|verstuurd vanaf|gesendet von|envoyé de"
    r"|get outlook for)",
    re.I,
)
_WITH_HOST = re.compile(r"https?://[\w.-]+(?:[:/?#]|$)")
_PERSON_FIELDS = (
    Field.NAME, Field.FIRST, Field.LAST, Field.EMAIL, Field.PHONE, Field.MESSAGE,
)  # fmt: skip


def refuse_posed(mail: Mail, dealer: Dealer) -> Rejected | None:
    """Return a refusal for a sender who poses as a portal by domain, address or name shown."""
    local, _, domain = mail.sender.address.partition("@")
    if is_own(domain, own_domains(mail, dealer)):
        return None
    posed = posed_as(domain, local, mail.sender.name, dealer.portals)
    posed = posed or _named_beside_foreign_links(mail, domain, dealer)
    if posed is None:
        return None
    return Rejected(Reason.LOOK_ALIKE_SENDER, {"domain": domain, "portal": posed.name})


def refuse_look_alike(mail: Mail, dealer: Dealer) -> Rejected | None:
    """Return a refusal for a domain that looks like a portal's, whatever name is shown."""
    domain = addresses.domain_of(mail.sender.address)
    posed = posed_as(domain, "", "", dealer.portals)
    if posed is None or is_own(domain, own_domains(mail, dealer)):
        return None
    return Rejected(Reason.LOOK_ALIKE_SENDER, {"domain": domain, "portal": posed.name})


def _named_beside_foreign_links(mail: Mail, domain: str, dealer: Dealer) -> Portal | None:
    """Return the portal that the subject names while no link leads to it: bait."""
    if portal_of(domain, dealer.portals) is not None:
        return None
    named = posed_as("", "", mail.subject)
    hosts = [urlsplit(link).hostname or "" for link in mail.links() if _WITH_HOST.match(link)]
    if named is None or not hosts:
        return None
    return None if any(is_under(host, named.domains) for host in hosts) else named


def read(mail: Mail, dealer: Dealer) -> Outcome:
    """Return the lead of a form or a person, or why it is none."""
    letter = letter_of(mail)
    typed = letter.typed_emails(dealer)
    if _is_form(letter) and _is_system(mail, typed, dealer):
        return _read_form(letter, typed, dealer)
    if PHONE_EVENT.search(mail.subject):
        return _read_call(letter, dealer)
    if is_mass_mail(mail):
        return Rejected(Reason.NEWSLETTER)
    answer = letter.answer_address(dealer) or mail.sender.address
    if not answer or not is_customers(answer, mail, dealer):
        return Rejected(Reason.NOT_A_LEAD)
    letter = letter_of(mail, cut=without_quotes)
    if not _asks_about_vehicle(letter):
        return Rejected(Reason.NOT_A_LEAD)
    name = letter.name()
    if not name.name:
        name = person(full=mail.reply_to.name or mail.sender.name)
    said = letter.message()
    for fuller in (introduced(said), signed_by(said)):
        if fuller and (not name.name or _goes_on(name, fuller)):
            name = person(full=fuller)
    emails = addresses.distinct([*letter.typed_emails(dealer), answer])
    return prospect_of(letter, dealer, source=DIRECT, name=name, emails=emails, relay="")


def _goes_on(name: PersonName, fuller: str) -> bool:
    """Whether a name is a first name alone, and another one goes on with the last name."""
    return not name.last and fuller.casefold().startswith(f"{name.name.casefold()} ")


def _read_form(letter: Letter, typed: list[str], dealer: Dealer) -> Outcome:
    answer = letter.answer_address(dealer)
    relay = answer if addresses.is_relay(answer) else ""
    emails = typed or ([answer] if answer and not relay else [])
    if not emails and not relay and not letter.phones(dealer):
        return Rejected(Reason.NOTIFICATION_WITHOUT_DATA)
    if _BUSINESS.search(letter.mail.subject) and letter.vehicle().is_empty():
        return Rejected(Reason.NOT_A_LEAD)
    source = source_of(letter.mail, dealer) or DIRECT
    return prospect_of(
        letter, dealer, source=source, name=letter.name(), emails=emails, relay=relay
    )


def _read_call(letter: Letter, dealer: Dealer) -> Outcome:
    """Return who called, as a telephone exchange or an answering service tells it."""
    caller = _caller(letter, dealer)
    if not caller:
        return Rejected(Reason.PHONE_EVENT_WITHOUT_NUMBER)
    name = letter.name()
    vehicle = letter.vehicle()
    return Prospect(
        source=source_of(letter.mail, dealer) or DIRECT,
        name=name.name,
        first=name.first,
        last=name.last,
        placeholder_name=name.placeholder,
        phones=caller,
        vehicle=None if vehicle.is_empty() else vehicle,
        message=letter.message(),
        wish=letter.wish(),
        requested_at=letter.requested_at(dealer),
        repaired=letter.mail.mended,
    )


def _caller(letter: Letter, dealer: Dealer) -> tuple[Phone, ...]:
    labelled = letter.phones(dealer)
    if labelled:
        return labelled[:1]
    regions = letter.regions(dealer)
    texts = [letter.mail.subject, *letter.labels.all(Field.SENDER), letter.text]
    return next((found[:1] for text in texts if (found := numbers_in(text, regions))), ())


def _is_form(letter: Letter) -> bool:
    """Whether a mail is a list of labels about a person, or a card of one beside a vehicle."""
    told = sum(bool(letter.labels.all(field)) for field in _PERSON_FIELDS)
    named = bool(letter.sender_label()[1]) or letter.has_caller()
    return told + named >= 2 or (bool(letter.found) and not letter.vehicle().is_empty())


def _is_system(mail: Mail, typed: list[str], dealer: Dealer) -> bool:
    """Whether a program sent the mail for somebody else."""
    sender = mail.sender.address
    return (
        not sender
        or not is_customers(sender, mail, dealer)
        or (bool(typed) and sender.lower() not in (address.lower() for address in typed))
    )


def _asks_about_vehicle(letter: Letter) -> bool:
    """Whether a person's mail is a sales question: it asks, and about a vehicle."""
    message = f"{letter.mail.subject}\n{letter.message()}"
    vehicle = letter.vehicle()
    asks = bool(_ASKS.search(message))
    if _BUSINESS.search(message):
        return asks and bool(vehicle.model or vehicle.stock)
    if vehicle.is_empty():
        # "Yaris or Corolla?" asks about neither in particular.
        named = names_a_vehicle(message) and (asks or "?" in message)
        return named or (asks and bool(_VEHICLE_WORD.search(message)))
    return asks or "?" in message or bool(vehicle.stock or vehicle.vin)


def without_quotes(text: str) -> str:
    """Return what was written, without the mail it answers and without a phone's sign-off."""
    kept: list[str] = []
    lines = text.split("\n")
    for at, line in enumerate(lines):
        bare = line.strip()
        if _HEADED.match("\n".join(lines[at : at + 8])) and "".join(kept).strip():
            break
        if bare.startswith(">From "):
            line = bare[1:]  # a mailbox's way to write "From " at the start of a line
        elif bare.startswith(">"):
            continue
        elif _SIGN_OFF.match(bare) or (_ANSWERED.match(bare) and "".join(kept).strip()):
            break
        kept.append(line)
    return "\n".join(kept) if "".join(kept).strip() else text
