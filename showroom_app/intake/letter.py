"""What a mail for people says about one person: labels, sentences and headers put together."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime

from showroom_app.domain.prospect import Phone, Prospect, Vehicle
from showroom_app.domain.values import dataclass
from showroom_app.intake import addresses, label_lines, moments
from showroom_app.intake import phones as telephone
from showroom_app.intake.comment_facts import (
    joined,
    rep_of,
    trade_in_of,
    value_of,
    vehicle_of,
    wishes_of,
)
from showroom_app.intake.label_lines import Labelled
from showroom_app.intake.labels import Field
from showroom_app.intake.mail import Mail
from showroom_app.intake.mail_kinds import PHONE_EVENT
from showroom_app.intake.names import PersonName, person
from showroom_app.intake.placeholders import meant
from showroom_app.intake.portals import FOUND, Portal, is_own, portal_of
from showroom_app.intake.reading import Dealer
from showroom_app.intake.signatures import card
from showroom_app.intake.text import one_line, tidy
from showroom_app.intake.vehicle_links import from_links
from showroom_app.intake.vehicles import (
    filled,
    from_interest,
    from_text,
    in_lines,
    mentioned,
    plate_in,
    tidied,
    vin_in,
    without_plate_in_trim,
)
from showroom_app.intake.words_of_people import numbers_in, own_vehicle

_LONGEST_TEXT = 100_000
_LONGEST_MESSAGE = 20_000
_LINK_LINE = re.compile(r"^\W*(?:https?://|www\.)\S+\W*$", re.I)
_SEPARATOR = re.compile(r"(?:\n\s*(?:--+|__+))+\s*$")
_FOOTER = re.compile(
    r"copyright|all rights reserved|alle rechten voorbehouden|unsubscribe|afmelden|uitschrijven"
    r"|automatisch (?:gegenereerd|verstuurd|erstellt)|automatisch generiert|automatically generated"
    r"|généré automatiquement|privacy(?:beleid| policy)|datenschutz|tous droits réservés"
    r"|alle rechte vorbehalten|(?:verzonden|verstuurd) via (?:een|het) contactformulier"
    r"|sent from a contact form|über (?:ein|das) kontaktformular|via le formulaire de contact"
    r"|deze e-?mail is",
    re.I,
)


_CALLER = re.compile(r"[(<]?\+?\d[\d ()/.-]{7,18}\d[)>]?")
# A portal's mail puts the customer's words between quotation marks, as a paragraph of its own.
_QUOTED = re.compile(r"(?ms)(?:\A|\n\n)[\"“„»«](.{3,5000}?)[\"”“«»](?=\n\n|\Z)")
_GREETS = re.compile(
    r"^(?:met vriendelijke groet\w*|mit freundlichen gr\w+|kind regards"
    r"|best regards|regards|cordialement)\W*$",
    re.I,
)
_PROGRAM = re.compile(r"^(?:uw|je|jouw|your|ihr|votre|het|the|das|team)\b", re.I)
_WHO = (Field.NAME, Field.FIRST, Field.LAST, Field.EMAIL, Field.PHONE)


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as read: its text, its labels, and what the portal's own sentences gave."""

    mail: Mail
    text: str
    labels: Labelled
    found: dict[str, str]
    portal: Portal | None = None

    def name(self) -> PersonName:
        """Return the customer's name as labels or sentences give it."""
        full = value_of(self.labels, Field.NAME) or self.found.get("name", "")
        if not full and self.labels.first(Field.FIRST, Field.LAST) == "":
            full = self.sender_label()[0]
        return person(
            full=full,
            first=value_of(self.labels, Field.FIRST) or self.found.get("first", ""),
            middle=value_of(self.labels, Field.MIDDLE),
            last=value_of(self.labels, Field.LAST),
            company=value_of(self.labels, Field.COMPANY),
        )

    def typed_emails(self, dealer: Dealer) -> list[str]:
        """Return the addresses given for the customer in the text, behind a label."""
        sender = self.sender_label()[1]
        texts = [*self.labels.all(Field.EMAIL), self.found.get("email", ""), sender]
        found = [address for text in texts for address in addresses.all_in(text)]
        return [a for a in addresses.distinct(found) if is_customers(a, self.mail, dealer)]

    def answer_address(self, dealer: Dealer) -> str:
        """Return the Reply-To where it is a customer's or a relay's, "" otherwise."""
        address = self.mail.reply_to.address
        return address if address and is_customers(address, self.mail, dealer) else ""

    def phones(self, dealer: Dealer) -> tuple[Phone, ...]:
        """Return the numbers behind labels and in the portal's sentences, else in the message."""
        typed = [*self.labels.all(Field.PHONE), self.found.get("phone", "")]
        if not any(typed):
            typed = [found.group() for found in map(_CALLER.search, self._senders()) if found]
        regions = self.regions(dealer)
        labelled = telephone.phones((text for text in typed if meant(text)), regions)
        return labelled or numbers_in(self.message(), regions)

    def regions(self, dealer: Dealer) -> list[str]:
        """Return where the customer's numbers may be from, the surest hint first.

        A customer with an address under .be who writes through a portal is Belgian, whatever
        country the dealer is in.
        """
        customers = [*self.typed_emails(dealer), self.answer_address(dealer)]
        sender = self.mail.sender.address
        if self.portal is None and is_customers(sender, self.mail, dealer):
            customers.append(sender)
        place = telephone.region_of_address(
            value_of(self.labels, Field.REGION), value_of(self.labels, Field.POSTCODE)
        )
        national = self.portal.region if self.portal else ""
        return [
            telephone.region_of_country(value_of(self.labels, Field.COUNTRY)),
            place if place != "NL" else "",
            *(telephone.region_of_domain(addresses.domain_of(a)) for a in customers),
            national if national not in ("US", "") else "",
            dealer.region,
            place,
            national,
            telephone.region_of_domain(addresses.domain_of(sender)),
            *telephone.regions_of_language(self.text),
        ]

    def _senders(self) -> list[str]:
        return self.labels.all(Field.SENDER)

    def has_caller(self) -> bool:
        """Whether a line "From: Jan (+31 6 12345678)" names somebody with a number."""
        return any(map(_CALLER.search, self._senders()))

    def sender_label(self) -> tuple[str, str]:
        """Return name and address of a form's line "From: Jan Smit <jan@example.org>".

        The number of "From: Jan (+31 6 12345678)" is no part of the name.
        """
        for value in self.labels.all(Field.SENDER):
            address = addresses.clean(value)
            if address:
                name = one_line(value.replace("mailto:", "").split("@")[0].rpartition(" ")[0])
                return name.strip(" <>\"'()[]"), address
        for value in self._senders():
            if _CALLER.search(value):
                return one_line(_CALLER.sub("", value)).strip(" <>\"'()[]:,"), ""
        return "", ""

    def vehicle(self) -> Vehicle:
        """Return the vehicle meant: by labels, then sentences, subject, message and link."""
        told = Vehicle(
            year=self.found.get("year", ""),
            stock=self.found.get("stock", ""),
            plate=self.found.get("plate", "") or plate_in(f"{self.mail.subject}\n{self.message()}"),
            odometer=self.found.get("odometer", ""),
            price=self.found.get("price", ""),
            vin=self.found.get("vin", ""),
        )
        line = self.found.get("vehicle", "")
        from_line = tidied(from_text(line)) if meant(line) else Vehicle()
        links, message = self.mail.links(), self.message()
        vin = Vehicle(vin=vin_in("\n".join([self.text, *links])))
        rest = "\n".join(self.labels.rest)
        said = [from_interest(message), from_interest(rest)]
        said += [from_links(links), mentioned(self.mail.subject)]
        if self.portal is None:
            said.append(mentioned(message))
        vehicle = filled(vehicle_of(self.labels), [from_line, told, *said, vin])
        if vehicle.model and not vehicle.trim:
            vehicle = filled(vehicle, [in_lines(rest, vehicle)])
        return without_plate_in_trim(vehicle)

    def trade_in(self) -> Vehicle:
        """Return the car that the customer wants to be rid of: by labels, else by his words."""
        told = trade_in_of(self.labels)
        return told if told.title() != told.plate else filled(told, [own_vehicle(self.message())])

    def message(self) -> str:
        """Return what the customer wrote; without such a part, the lines that no label claims."""
        said = [_without_footer(tidy(value)) for value in self.labels.all(Field.MESSAGE)]
        said = [text for text in dict.fromkeys(said) if meant(text)]
        if not said and self.found.get("message"):
            said = [tidy(self.found["message"])]
        if not said and self.is_phone_event():
            return ""
        quoted = _QUOTED.search(self.remaining()) if self.portal and not said else None
        if quoted:
            said = [quoted.group(1).strip()]
        return ("\n\n".join(said) or self.remaining())[:_LONGEST_MESSAGE]

    def is_phone_event(self) -> bool:
        """Whether the mail tells of a call and nobody wrote anything."""
        return bool(
            PHONE_EVENT.search(self.mail.subject)
            or (self.portal is not None and PHONE_EVENT.search(self.text[:2_000]))
        )

    def remaining(self) -> str:
        """Return the lines beside the labels, without headings, footers and a portal's links."""
        subject = self.mail.subject.casefold()
        ends = tuple(end.casefold() for end in self.portal.ends) if self.portal else ()
        lines: list[str] = []
        for line in tidy("\n".join(self.labels.rest)).split("\n"):
            plain = line.casefold().strip(" .!:#*")
            if ends and plain.startswith(ends):
                break
            link = self.portal is not None and _LINK_LINE.match(line)
            if link and lines and lines[-1].endswith(":"):
                # What led to the link leads nowhere.
                lines.pop()
            elif not link and not _FOOTER.search(line) and plain != subject:
                lines.append(line)
        return tidy("\n".join(lines))

    def requested_at(self, dealer: Dealer) -> datetime | None:
        """Return when the portal says the question was asked, None when it says no moment."""
        text = value_of(self.labels, Field.AT)
        if moments.is_date_only(text):
            return None
        return moments.moment(text, dealer.tz, dealer.region)

    def wish(self) -> str:
        """Return what is said about when, how and for what."""
        wishes = [self.found.get("wish", "")]
        if PHONE_EVENT.search(self.mail.subject):
            wishes.append(self.mail.subject)
        return joined([*wishes, *wishes_of(self.labels)])


def letter_of(
    mail: Mail, portal: Portal | None = None, cut: Callable[[str], str] = lambda text: text
) -> Letter:
    """Read a mail's text, or its HTML where that says more; `cut` leaves out parts of it."""
    extra = portal.own_labels() if portal else None
    ends = portal.ends if portal else ()
    links = mail.links()
    best: Letter | None = None
    for text in (mail.plain(), mail.html()):
        text = _rewritten(cut(text[:_LONGEST_TEXT]), portal)
        if not text.strip() and best is not None:
            continue
        read = label_lines.read(text, extra, ends)
        found = _found("\n".join([text, *links]), mail.subject, portal)
        by_program = portal is not None or addresses.is_no_reply(mail.sender.address)
        if by_program and not any(read.all(each) for each in _WHO):
            found = {**card(read.rest), **found}
        letter = Letter(mail, text, read, found, portal)
        if best is None or not best.text.strip() or _says(letter) > _says(best):
            best = letter
    assert best is not None
    return best


def prospect_of(
    letter: Letter, dealer: Dealer, *, source: str, name: PersonName, emails: list[str], relay: str
) -> Prospect:
    """Put the prospect together; who it is and how to answer was decided by the reader."""
    vehicle, trade_in = letter.vehicle(), letter.trade_in()
    return Prospect(
        source=source,
        name=name.name,
        first=name.first,
        last=name.last,
        company=name.company,
        placeholder_name=name.placeholder,
        emails=tuple(emails),
        phones=letter.phones(dealer),
        reply_to_relay=relay,
        vehicle=None if vehicle.is_empty() else vehicle,
        trade_in=None if trade_in.is_empty() else trade_in,
        message=letter.message(),
        wish=letter.wish(),
        asked_for_rep=rep_of(letter.labels),
        requested_at=letter.requested_at(dealer),
        repaired=letter.mail.mended,
    )


def is_customers(address: str, mail: Mail, dealer: Dealer) -> bool:
    """Whether an address can be a customer's: not the dealer's, a portal's own or unread."""
    domain = addresses.domain_of(address)
    if addresses.is_no_reply(address) or address.lower() in mail.recipients:
        return False
    if is_own(domain, own_domains(mail, dealer)):
        return False
    return portal_of(domain, dealer.portals) is None or addresses.is_relay(address)


def own_domains(mail: Mail, dealer: Dealer) -> frozenset[str]:
    """Return the dealer's domains: those set, and where this mail was sent to."""
    to = (addresses.registered(addresses.domain_of(a)) for a in mail.recipients)
    return dealer.own_domains | {d for d in to if d and not addresses.is_public_mail(d)}


def source_of(mail: Mail, dealer: Dealer) -> str:
    """Return what to call the sender of a mail: portal, own website, or who the domain belongs to.

    The name shown is used where it is the domain's name, because anybody can show any name.
    """
    domain = addresses.domain_of(mail.sender.address)
    portal = portal_of(domain, dealer.portals)
    if portal is not None:
        return portal.name
    if not domain or addresses.is_public_mail(domain):
        return ""
    if is_own(domain, own_domains(mail, dealer)):
        return "Website"
    owner = addresses.registered(domain)
    shown = one_line(mail.sender.name)
    plain = re.sub(r"[^a-z0-9]", "", shown.lower())
    return shown if plain and plain == re.sub(r"[^a-z0-9]", "", owner.split(".")[0]) else owner


def _without_footer(text: str) -> str:
    lines = text.split("\n")
    end = next((at for at, line in enumerate(lines) if at and _ends(lines, at)), len(lines))
    return _SEPARATOR.sub("", "\n".join(lines[:end])).strip()


def _ends(lines: list[str], at: int) -> bool:
    """Whether a line is the program's and no customer's: a footer, or "Regards, your website"."""
    if _FOOTER.search(lines[at]):
        return True
    below = next((line for line in lines[at + 1 :] if line.strip()), "")
    return bool(_GREETS.match(lines[at]) and _PROGRAM.match(below))


def _as_lines(text: str) -> str:
    """Return a form's answers that were sent as JSON as lines of labels; else the text itself."""
    if text.lstrip()[:1] != "{":
        return text
    try:
        answers = json.loads(text)
    except (ValueError, RecursionError):
        return text
    if not isinstance(answers, dict):
        return text
    nested = [each for each in answers.values() if isinstance(each, dict)]
    pairs = [pair for each in (answers, *nested) for pair in each.items()]
    return "\n".join(f"{name}: {said}" for name, said in pairs if isinstance(said, str | int))


def _says(letter: Letter) -> int:
    return letter.labels.known + len(letter.found)


def _rewritten(text: str, portal: Portal | None) -> str:
    text = _as_lines(text)
    for pattern, replacement in portal.rewrites if portal else ():
        text = re.sub(pattern, replacement, text)
    return text


def _found(text: str, subject: str, portal: Portal | None) -> dict[str, str]:
    """Return what the portal's patterns find, sentences of the text before the subject."""
    found: dict[str, str] = {}
    if portal is None:
        return found
    for patterns, where in ((portal.sentences, text), (portal.subjects, subject)):
        for pattern in patterns:
            match = re.search(pattern, where, re.I)
            for group, value in (match.groupdict() if match else {}).items():
                if value and group in FOUND and meant(value):
                    found.setdefault(group, value if group == "message" else one_line(value))
    return found
