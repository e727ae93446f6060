"""Read ADF documents: one outcome for each prospect, by what a careful reader would type in.

Names of tags are compared without case, namespace and place: a contact may stand under the
customer, the prospect or nowhere, comments may hang anywhere, the trade-in may come first.

Two vehicles without `interest`: the first is the wanted one, a second is noted in the wish. A
vehicle with interest `sell` is the one the person offers, so it is the trade-in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from showroom_app.domain.prospect import Prospect, Vehicle
from showroom_app.intake import addresses, moments
from showroom_app.intake import phones as telephone
from showroom_app.intake.adf_text import LARGEST_DOCUMENT, AdfText
from showroom_app.intake.adf_tree import Element, local_name, tree_of
from showroom_app.intake.comment_facts import (
    joined,
    rep_of,
    trade_in_of,
    value_of,
    vehicle_of,
    wishes_of,
)
from showroom_app.intake.labels import Field, Labelled, own_words_first
from showroom_app.intake.names import PersonName, person
from showroom_app.intake.placeholders import meant, without_leftovers
from showroom_app.intake.reading import Dealer, Outcome, Reason, Rejected
from showroom_app.intake.text import one_line, without_markup
from showroom_app.intake.vehicles import filled, from_interest, tidied, vin_in

MOST_DOCUMENTS = 500
MOST_PROSPECTS = 10_000
"""Of one message; one over and it is refused whole."""

_LONGEST_FIELD = 300
_LONGEST_MESSAGE = 20_000
_COMMENTS = frozenset("comments comment message notes note remarks question".split())
_APART = frozenset("vendor provider vehicle address".split()) | _COMMENTS
_NAMES = frozenset("name fullname firstname lastname first_name last_name surname".split())
_PHONES = frozenset(
    "phone telephone cellphone mobile mobilephone homephone workphone international_phone".split()
)
_TRADE = frozenset("trade-in tradein trade sell selling appraisal".split())
_PLAIN_INTEREST = frozenset(("", "buy"))
_FAX = frozenset(("fax", "pager"))
# Ids that say what kind of message it is, and so are the same in every message of a sender.
_KIND_IDS = frozenset(
    "leadtype leadsubprogram mediatype leadsource source partner channel campaign program".split()
)
_WISH = re.compile(
    r"test.?(?:drive|ride)|proefrit|probefahrt|financ|leas|trade|inruil|apprais|appointment|afspraak"
    r"|reserv|quote|offerte|demo",
    re.I,
)
_BREAKS = frozenset("br p div li tr".split())


@dataclass(frozen=True, slots=True)
class Sent:
    """How a document came: who sent it, and when; empty for a file."""

    sender: str = ""
    source: str = ""
    mail_date: datetime | None = None


def read(documents: Sequence[AdfText], dealer: Dealer, sent: Sent) -> tuple[Outcome, ...]:
    """Return an outcome for each prospect of each document; the same document twice counts once."""
    if len(documents) > MOST_DOCUMENTS:
        return (Rejected(Reason.TOO_COMPLEX, {"documents": str(len(documents))}),)
    outcomes: list[Outcome] = []
    seen: set[str] = set()
    for document in documents:
        plain = "".join(document.xml.split())
        if plain in seen:
            continue
        seen.add(plain)
        if len(document.xml) > LARGEST_DOCUMENT:
            size = {"characters": str(len(document.xml)), "limit": str(LARGEST_DOCUMENT)}
            outcomes.append(Rejected(Reason.TOO_LARGE, size))
            continue
        root, mended = tree_of(document)
        outcomes += (_read_prospect(p, mended, dealer, sent) for p in _prospects(root))
        if len(outcomes) > MOST_PROSPECTS:
            return (Rejected(Reason.TOO_COMPLEX, {"prospects": str(len(outcomes))}),)
    return tuple(outcomes)


def _prospects(root: Element) -> Iterator[_ProspectElement]:
    shared = {local_name(child): child for child in root}
    prospects = [element for element in root.iter() if local_name(element) == "prospect"]
    for element in (prospects or [root])[: MOST_PROSPECTS + 1]:
        yield _ProspectElement(element, shared if prospects else {})


class _ProspectElement:
    """A prospect's parts, found wherever the sender has put them."""

    def __init__(self, element: Element, shared: dict[str, Element]) -> None:
        self.element = element
        children = list(element)
        named = {local_name(child): child for child in reversed(children)}
        self.vehicles = [c for c in element.iter() if local_name(c) == "vehicle"]
        customers = [c for c in children if local_name(c) in ("customer", "consumer")]
        if not customers:
            customers = [c for c in children if local_name(c) == "contact"] or [element]
        self.customers = customers
        self.vendor = named.get("vendor", shared.get("vendor"))
        self.provider = named.get("provider", shared.get("provider"))
        self.named = named
        # What belongs to the person: everything below, but not dealer, sender and vehicles.
        self.fields = [f for customer in customers for f in _fields_below(customer)]
        self.has_contact_field = any(
            name in _NAMES or name in _PHONES or name == "email" for name, _ in self.fields
        )

    def all(self, name: str) -> list[Element]:
        return [element for found, element in self.fields if found == name]


def _fields_below(element: Element) -> Iterator[tuple[str, Element]]:
    pending = list(element)[::-1]
    while pending:
        child = pending.pop()
        name = local_name(child)
        yield name, child
        if name not in _APART and name not in _NAMES:
            pending.extend(list(child)[::-1])


def _read_prospect(
    parts: _ProspectElement, mended: bool, dealer: Dealer, sent: Sent
) -> Prospect | Rejected:
    if not parts.has_contact_field:
        return Rejected(Reason.NO_CUSTOMER)
    labels, message = _message(parts)
    name = _name(parts, labels)
    emails, relay = _emails(parts, labels, dealer)
    vehicle, trade_in, other_wishes = _vehicles(parts, labels, message)
    provider_id, provider_id_source = _provider_id(parts)
    source = _source(parts, sent)
    numbers = telephone.phones(_typed_phones(parts, labels), _regions(parts, source, dealer, sent))
    if not (name.name or emails or numbers or relay or message):
        return Rejected(Reason.PLACEHOLDER_ONLY)
    return Prospect(
        source=source,
        provider_id=provider_id,
        provider_id_source=provider_id_source,
        name=name.name,
        first=name.first,
        last=name.last,
        company=name.company,
        placeholder_name=name.placeholder,
        emails=emails,
        phones=numbers,
        reply_to_relay=relay,
        vehicle=vehicle,
        trade_in=trade_in,
        message=message,
        wish=joined([*_wishes(parts), *other_wishes, *wishes_of(labels)]),
        asked_for_rep=rep_of(labels),
        requested_at=_requested_at(parts, dealer, sent),
        resend=(parts.element.get("status") or "").strip().lower() == "resend",
        repaired=mended,
    )


# --- the person


def _name(parts: _ProspectElement, labels: Labelled) -> PersonName:
    """Return the name of the first contact that has one, else that of the comment's labels."""
    contacts = parts.all("contact")
    for fields in [list(_fields_below(c)) for c in contacts] if contacts else [parts.fields]:
        name = _name_of([element for found, element in fields if found in _NAMES])
        if name.name or name.placeholder:
            break
    else:
        name = _name_of([element for found, element in parts.fields if found in _NAMES])
    if not name.name:
        told = person(
            full=value_of(labels, Field.NAME),
            first=value_of(labels, Field.FIRST),
            last=value_of(labels, Field.LAST),
        )
        name = told if told.name else name
    return name


def _name_of(elements: Sequence[Element]) -> PersonName:
    given: dict[str, str] = {}
    for element in elements:
        inner = [c for c in element if local_name(c) in ("part", "first", "middle", "last", "full")]
        for piece in inner or [element]:
            part = (piece.get("part") or piece.get("type") or "").strip().lower() if inner else ""
            part = part or (piece.get("part") or "").strip().lower() or local_name(piece)
            if (element.get("type") or "").strip().lower() == "business" and part in (
                "name",
                "full",
            ):
                part = "company"
            given.setdefault(_PARTS.get(part, "full"), _value(piece))
    return person(
        full=given.get("full", ""),
        first=given.get("first", ""),
        last=given.get("last", ""),
        middle=given.get("middle", ""),
        company=given.get("company", ""),
    )


_PARTS = {
    "first": "first", "firstname": "first", "first_name": "first", "given": "first",
    "last": "last", "lastname": "last", "last_name": "last", "surname": "last", "family": "last",
    "middle": "middle", "company": "company", "business": "company", "suffix": "suffix",
    "prefix": "prefix", "title": "prefix",
}  # fmt: skip


def _emails(
    parts: _ProspectElement, labels: Labelled, dealer: Dealer
) -> tuple[tuple[str, ...], str]:
    """Return the person's own addresses, and the one of a relay."""
    texts = [_value(element) for element in parts.all("email")]
    texts += [text for text in map(_value, _phone_elements(parts)) if "@" in text]
    found = addresses.distinct(a for text in texts for a in addresses.all_in(meant(text)))
    if not found:
        found = addresses.all_in(" ".join(labels.all(Field.EMAIL)))
    theirs = [
        address
        for address in found
        if not addresses.is_no_reply(address)
        and not addresses.is_under(addresses.domain_of(address), dealer.own_domains)
    ]
    relay = next((address for address in theirs if addresses.is_relay(address)), "")
    return tuple(address for address in theirs if not addresses.is_relay(address)), relay


def _phone_elements(parts: _ProspectElement) -> list[Element]:
    found = [element for name, element in parts.fields if name in _PHONES]
    # sorted() keeps the order of the document among those that are equal.
    return sorted(found, key=lambda e: (e.get("preferredcontact") or "").strip() != "1")


def _typed_phones(parts: _ProspectElement, labels: Labelled) -> list[str]:
    elements = _phone_elements(parts)
    spoken = [e for e in elements if (e.get("type") or "").strip().lower() not in _FAX]
    typed = [text for text in map(_value, spoken or elements) if "@" not in text and meant(text)]
    return typed or labels.all(Field.PHONE)


def _regions(parts: _ProspectElement, source: str, dealer: Dealer, sent: Sent) -> list[str]:
    """Return where a number may be from: the address says it, else the dealer's own, else hints."""
    address = next(iter(parts.all("address")), None)
    inside = {local_name(c): _value(c) for c in address} if address is not None else {}
    country = telephone.region_of_country(inside.get("country", ""))
    hints = [
        telephone.region_of_address(inside.get("regioncode", ""), inside.get("postalcode", ""))
    ]
    hints += (
        telephone.region_of_currency(price.get("currency") or "")
        for vehicle in parts.vehicles
        for price in vehicle
        if local_name(price) == "price"
    )
    domains = [source if " " not in source else "", addresses.domain_of(sent.sender)]
    hints += (telephone.region_of_domain(domain) for domain in domains if "." in domain)
    return [country, dealer.region, *hints]


# --- the vehicles


def _vehicles(
    parts: _ProspectElement, labels: Labelled, message: str
) -> tuple[Vehicle | None, Vehicle | None, list[str]]:
    """Return the wanted vehicle, the one offered, and wishes that the vehicles tell."""
    wanted: list[Vehicle] = []
    offered: list[Vehicle] = []
    wishes: list[str] = []
    offers_only = bool(parts.vehicles)
    for element in parts.vehicles:
        interest = (element.get("interest") or "").strip().lower().replace("_", "-")
        vehicle = tidied(_vehicle(element))
        if interest in _TRADE:
            offered.append(vehicle)
            continue
        offers_only = False
        if interest not in _PLAIN_INTEREST and not vehicle.is_empty():
            wishes.append(interest)
        wanted.append(vehicle)
    told, told_trade = vehicle_of(labels), trade_in_of(labels)
    named = [v for v in wanted if not v.is_empty()]
    first = named[0] if named else Vehicle()
    trade_in = next((v for v in offered if not v.is_empty()), Vehicle())
    if offers_only:
        trade_in = filled(trade_in, [told_trade, told])
    else:
        from_message = from_interest(message) if not first.model else Vehicle()
        first = filled(first, [told, replace(from_message, vin=vin_in(message))])
        trade_in = filled(trade_in, [told_trade])
    wishes += (f"also: {v.title()}" for v in named[1:] if v.title() != first.title())
    return (
        None if first.is_empty() else first,
        None if trade_in.is_empty() else trade_in,
        wishes,
    )


def _vehicle(element: Element) -> Vehicle:
    inside: dict[str, Element] = {}
    for child in element:
        inside.setdefault(local_name(child), child)

    def value(*names: str) -> str:
        return next((v for n in names if n in inside and (v := _value(inside[n]))), "")

    odometer = value("odometer", "mileage")
    units = inside["odometer"].get("units") if "odometer" in inside else ""
    price = value("price")
    currency = inside["price"].get("currency") if "price" in inside else ""
    return Vehicle(
        year=value("year"),
        make=value("make"),
        model=value("model"),
        trim=value("trim"),
        stock=value("stock", "stocknumber", "stock_number"),
        vin=value("vin"),
        plate=value("plate", "licenseplate", "registration", "kenteken"),
        odometer=f"{odometer} {units}" if odometer.isdigit() and units else odometer,
        price=f"{price} {currency.upper()}"
        if price and currency and price[-1].isdigit()
        else price,
    )


# --- the message


def _message(parts: _ProspectElement) -> tuple[Labelled, str]:
    """Return the labels of all comments, and these as one text: customer's, then vehicle's."""
    below = [c for c in parts.element.iter() if local_name(c) in _COMMENTS]
    own: list[Element] = []
    vehicles: list[Element] = []
    for comment in below:
        above = [local_name(a) for a in comment.iterancestors()]
        if "vendor" in above or "provider" in above or any(a in _COMMENTS for a in above):
            continue
        (vehicles if "vehicle" in above else own).append(comment)
    own.sort(
        key=lambda c: not any(local_name(a) in ("customer", "contact") for a in c.iterancestors())
    )
    all_labels = Labelled()
    texts: list[str] = []
    for comment in (*own, *vehicles):
        text = meant(without_markup(_all_text(comment)[:_LONGEST_MESSAGE]))
        if not text:
            continue
        labels, text = own_words_first(text)
        all_labels.known += labels.known
        for field, values in labels.values.items():
            all_labels.values.setdefault(field, []).extend(values)
        if text not in texts:
            texts.append(text)
    return all_labels, "\n\n".join(texts)


def _wishes(parts: _ProspectElement) -> list[str]:
    wishes: list[str] = []
    for frame in parts.all("timeframe"):
        inner = {local_name(c): _value(c) for c in frame}
        earliest, latest = inner.get("earliestdate", ""), inner.get("latestdate", "")
        wishes += [
            meant(_value(frame)),
            meant(inner.get("description", "")),
            f"from {earliest[:10]}" if earliest else "",
            f"until {latest[:10]}" if latest else "",
        ]
    kinds = [parts.element.get("type") or ""]
    kinds += (_value(parts.named[n]) for n in ("type", "leadtype") if n in parts.named)
    if parts.provider is not None:
        kinds += (_value(c) for c in parts.provider if local_name(c) in ("service", "form"))
    return [*wishes, *(kind for kind in kinds if _WISH.search(kind))]


# --- the sender


def _ids(elements: Iterable[Element]) -> list[Element]:
    """Return the ids of a group, that of the first system the lead passed in front."""
    ids = [e for e in elements if local_name(e) == "id"]
    ids = [i for i in ids if (i.get("source") or "").strip().lower() not in _KIND_IDS]
    return sorted(ids, key=lambda i: (i.get("sequence") or "").strip() != "1")


def _provider_id(parts: _ProspectElement) -> tuple[str, str]:
    ids = [i for i in _ids(parts.element) if meant(_value(i))]
    return (_value(ids[0]), one_line(ids[0].get("source") or "")) if ids else ("", "")


def _source(parts: _ProspectElement, sent: Sent) -> str:
    """Return who made the lead: the provider, else an id's source, else the mail's sender.

    Last comes the vendor: by the format that is the dealer, but many portals put their own name.
    """
    inside = list(parts.provider) if parts.provider is not None else []
    names = [_value(c) for c in inside if local_name(c) in ("name", "fullname", "providername")]
    ids = [*_ids(parts.element), *_ids(inside)]
    names += (one_line(i.get("source") or "") for i in ids)
    names.append(sent.source)
    if parts.vendor is not None:
        names += (_value(c) for c in parts.vendor if local_name(c) == "vendorname")
        contacts = [c for c in parts.vendor if local_name(c) == "contact"]
        names += (_value(n) for c in contacts for n in c if local_name(n) == "name")
    return next((name for name in map(meant, names) if name), "")


def _requested_at(parts: _ProspectElement, dealer: Dealer, sent: Sent) -> datetime | None:
    element = parts.named.get("requestdate")
    text = _value(element) if element is not None else ""
    at = moments.moment(without_leftovers(text), dealer.tz, dealer.region)
    if at is None or not moments.is_date_only(text) or sent.mail_date is None:
        return at
    # A day has no hour to start a clock from; the mail of that day has one.
    same_day = moments.on_day(at, dealer.tz) == moments.on_day(sent.mail_date, dealer.tz)
    return sent.mail_date if same_day else at


# --- text of elements


def _value(element: Element) -> str:
    """Return an element's own text in one line: that of a forgotten end tag's victim is not it."""
    text = element.text or ""
    if len(element):
        text += "".join(child.tail or "" for child in element)
    return one_line(text[: 4 * _LONGEST_FIELD])[:_LONGEST_FIELD]


def _all_text(element: Element) -> str:
    """Return the text of a comment and of all that stands in it, `<br/>` as a line break."""
    out: list[str] = [element.text or ""]
    for child in element.iterdescendants():
        tail = child.tail or ""
        # "<br/>" at the end of a line is one break, not two.
        if local_name(child) in _BREAKS and not tail.lstrip(" \t").startswith("\n"):
            out.append("\n")
        out += (child.text or "", tail)
    return "".join(out)
