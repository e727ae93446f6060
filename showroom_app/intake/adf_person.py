"""The person in an ADF prospect: name, addresses and numbers."""

from __future__ import annotations

from collections.abc import Iterable

from showroom_app.intake import addresses
from showroom_app.intake import phones as telephone
from showroom_app.intake.adf_parts import NAMES, PHONES, ProspectParts, attribute, value
from showroom_app.intake.adf_tree import Element, local_name
from showroom_app.intake.comment_facts import value_of
from showroom_app.intake.label_lines import Labelled
from showroom_app.intake.labels import Field
from showroom_app.intake.names import PersonName, person
from showroom_app.intake.placeholders import meant
from showroom_app.intake.reading import Dealer
from showroom_app.intake.text import unescaped

_EMAILS = ("email", "emailaddress", "email_address")
_FAX = frozenset(("fax", "pager"))
# What senders call the parts of a name, as attribute or as tag; the rest is the name in full.
_PARTS = {
    "first": "first", "firstname": "first", "first_name": "first", "given": "first",
    "last": "last", "lastname": "last", "last_name": "last", "surname": "last", "family": "last",
    "middle": "middle", "company": "company", "business": "company", "suffix": "", "prefix": "",
    "title": "",
}  # fmt: skip


def name_of(parts: ProspectParts, labels: Labelled) -> PersonName:
    """Return the name of the first contact that has one, else that of the comment's labels."""
    found = PersonName()
    for fields in (*parts.contacts(), parts.fields):
        found = _name_in(element for name, element in fields if name in NAMES)
        if found.name or found.placeholder:
            break
    if found.name:
        return found
    told = person(
        full=value_of(labels, Field.NAME),
        first=value_of(labels, Field.FIRST),
        last=value_of(labels, Field.LAST),
    )
    return told if told.name else found


def _name_in(elements: Iterable[Element]) -> PersonName:
    given: dict[str, str] = {}
    for element in elements:
        # <name><part type="first">Jan</part></name> was met, and <name><first>Jan</first></name>.
        inner = [c for c in element if local_name(c) == "part" or local_name(c) in _PARTS]
        for piece in inner or [element]:
            part = attribute(piece, "part") or (attribute(piece, "type") if inner else "")
            part = _PARTS.get(part or local_name(piece), "full")
            if part == "full" and attribute(element, "type") == "business":
                part = "company"
            given.setdefault(part, unescaped(value(piece)))
    return person(
        full=given.get("full", ""),
        first=given.get("first", ""),
        last=given.get("last", ""),
        middle=given.get("middle", ""),
        company=given.get("company", ""),
    )


def emails_of(
    parts: ProspectParts, labels: Labelled, dealer: Dealer
) -> tuple[tuple[str, ...], str]:
    """Return the person's own addresses, and the one of a portal's relay ("" for none)."""
    texts = [value(element) for name in _EMAILS for element in parts.all(name)]
    texts += [text for text in map(value, _phone_elements(parts)) if "@" in text]
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


def phones_typed(parts: ProspectParts, labels: Labelled) -> list[str]:
    """Return the numbers as typed, the preferred one first, faxes only where nothing else is."""
    elements = _phone_elements(parts)
    spoken = [e for e in elements if attribute(e, "type") not in _FAX]
    # Forms mix the two up: what stands in the place of the other is what it looks like.
    texts = [*map(value, spoken or elements), *map(value, parts.all("email"))]
    typed = [text for text in texts if "@" not in text and meant(text)]
    return typed or labels.all(Field.PHONE)


def _phone_elements(parts: ProspectParts) -> list[Element]:
    found = [element for name, element in parts.fields if name in PHONES]
    # sorted() keeps the order of the document among those that are equal.
    return sorted(found, key=lambda e: attribute(e, "preferredcontact") != "1")


def regions_of(parts: ProspectParts, dealer: Dealer, domains: Iterable[str]) -> list[str]:
    """Return where a number may be from: the address says it, else the dealer's own, else hints.

    Hints are province and postcode, the currency of a price and the `domains` of the senders.
    """
    address = next(iter(parts.all("address")), None)
    inside = {local_name(c): value(c) for c in address} if address is not None else {}
    country = telephone.region_of_country(inside.get("country", ""))
    place = telephone.region_of_address(inside.get("regioncode", ""), inside.get("postalcode", ""))
    currencies = (
        telephone.region_of_currency(attribute(price, "currency"))
        for vehicle in parts.vehicles
        for price in vehicle
        if local_name(price) == "price"
    )
    owners = (telephone.region_of_domain(domain) for domain in domains if "." in domain)
    return [country, dealer.region, place, *currencies, *owners]
