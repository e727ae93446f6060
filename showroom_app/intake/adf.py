"""Read ADF documents: one outcome for each prospect, by what a careful reader would type in.

Names of tags are compared without case, namespace and place: a contact may stand under the
customer, the prospect or nowhere, comments may hang anywhere, the trade-in may come first.

Two vehicles without `interest`: the first is the wanted one, a second is noted in the wish. A
vehicle with interest `sell` is the one the person offers, so it is the trade-in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from showroom_app.domain.prospect import Prospect, Vehicle
from showroom_app.domain.values import dataclass
from showroom_app.intake import addresses, moments
from showroom_app.intake.adf_parts import (
    COMMENTS,
    ProspectParts,
    all_text,
    attribute,
    prospects_of,
    value,
)
from showroom_app.intake.adf_person import emails_of, name_of, phones_typed, regions_of
from showroom_app.intake.adf_text import LARGEST_DOCUMENT, AdfText
from showroom_app.intake.adf_tree import Element, local_name, tree_of
from showroom_app.intake.comment_facts import joined, rep_of, trade_in_of, vehicle_of, wishes_of
from showroom_app.intake.label_lines import Labelled, is_machine_note, own_words
from showroom_app.intake.phones import phones
from showroom_app.intake.placeholders import meant, without_leftovers
from showroom_app.intake.portals import portal_named
from showroom_app.intake.reading import Dealer, Outcome, Reason, Rejected
from showroom_app.intake.text import one_line, without_markup
from showroom_app.intake.vehicles import filled, from_interest, from_text, tidied, vin_in
from showroom_app.intake.words_of_people import numbers_in, own_vehicle

MOST_DOCUMENTS = 500
MOST_PROSPECTS = 10_000
"""Of one message; one over and it is refused whole."""

_LONGEST_MESSAGE = 20_000
_LONGEST_REMARK = 500
_PERSONS = frozenset(("customer", "contact"))
_NOT_THE_PERSONS = COMMENTS | {"vendor", "provider"}
_TRADE = frozenset("trade-in tradein trade sell selling appraisal".split())
_PLAIN_INTEREST = frozenset(("", "buy"))
# Ids that say what kind of message it is, and so are the same in every message of a sender.
_KIND_IDS = frozenset(
    "leadtype leadsubprogram mediatype leadsource source partner channel campaign program".split()
)
_SENDS_LEADS = re.compile(
    r"\bleads?\b|\bprovider\b|\bportal\b|\bmarketplace\b|\bclassifieds\b|\bwebsite\b"
    r"|\bweb[- ]?site\b",
    re.I,
)
_WISH = re.compile(
    r"\btest.?(?:drive|ride)|proefrit|probefahrt|\bfinanc|\bleas(?:e|ing)|\btrade\b|\binruil"
    r"|\bapprais"
    r"|appointment|afspraak|\breserv|\bquote|offerte|\bdemo",
    re.I,
)


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
        outcomes += (
            _read_prospect(p, mended, dealer, sent) for p in prospects_of(root, MOST_PROSPECTS + 1)
        )
        if len(outcomes) > MOST_PROSPECTS:
            return (Rejected(Reason.TOO_COMPLEX, {"prospects": str(len(outcomes))}),)
    return tuple(outcomes)


def _read_prospect(
    parts: ProspectParts, mended: bool, dealer: Dealer, sent: Sent
) -> Prospect | Rejected:
    if not parts.has_person:
        return Rejected(Reason.NO_CUSTOMER)
    labels, message, remarks = _message(parts)
    name = name_of(parts, labels)
    emails, relay = emails_of(parts, labels, dealer)
    vehicle, trade_in, other_wishes = _vehicles(parts, labels, message)
    provider_id, provider_id_source = _provider_id(parts)
    source = _source(parts, sent)
    domains = (source if " " not in source else "", addresses.domain_of(sent.sender))
    regions = regions_of(parts, dealer, domains)
    numbers = phones(phones_typed(parts, labels), regions) or numbers_in(message, regions)
    # Words around unfilled fields are the form's: they say nothing where nobody is named.
    said = message if not parts.has_leftovers else ""
    if not (name.name or emails or numbers or relay or said):
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
        wish=joined([*_wishes(parts, source), *other_wishes, *wishes_of(labels), *remarks]),
        asked_for_rep=rep_of(labels),
        requested_at=_requested_at(parts, dealer, sent),
        resend=attribute(parts.element, "status") == "resend",
        repaired=mended,
    )


# --- the vehicles


def _vehicles(
    parts: ProspectParts, labels: Labelled, message: str
) -> tuple[Vehicle | None, Vehicle | None, list[str]]:
    """Return the wanted vehicle, the one offered, and wishes that the vehicles tell."""
    wanted: list[Vehicle] = []
    offered: list[Vehicle] = []
    wishes: list[str] = []
    offers_only = bool(parts.vehicles)
    for element in parts.vehicles:
        interest = parts.interest(element)
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
    trade_in = filled(trade_in, [told_trade, told] if offers_only else [told_trade])
    if trade_in.is_empty():
        trade_in = own_vehicle(message)
    in_message = from_interest(message) if not first.model else Vehicle()
    if not offers_only:
        first = filled(first, [told, replace(in_message, vin=vin_in(message))])
    else:
        first = in_message
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

    def said(*names: str) -> str:
        return next((v for n in names if n in inside and (v := value(inside[n]))), "")

    def of(name: str, attribute_: str) -> str:
        return attribute(inside[name], attribute_) if name in inside else ""

    described = from_text(text) if (text := meant(said("description"))) else Vehicle()
    named = said("make") or said("model")
    odometer, units = said("odometer", "mileage"), of("odometer", "units")
    price, currency = said("price"), of("price", "currency").upper()
    return Vehicle(
        year=said("year") or ("" if named else described.year),
        make=said("make") or ("" if named or not described.make else described.make),
        model=said("model") or ("" if named or not described.make else described.model),
        trim=said("trim") or ("" if named or not described.make else described.trim),
        stock=said("stock", "stocknumber", "stock_number"),
        vin=said("vin"),
        plate=said("plate", "licenseplate", "registration", "kenteken"),
        odometer=f"{odometer} {units}".strip() if odometer.isdigit() else odometer,
        price=f"{price} {currency}".strip() if price[-1:].isdigit() else price,
    )


# --- the message


def _message(parts: ProspectParts) -> tuple[Labelled, str, list[str]]:
    """Return the labels of all comments, what the customer says, and what else stands there.

    The customer's comments are the message; those of a vehicle are where he has none. Of a list of
    labels the words behind "Your inquiry" are the message, and what no field took is a remark.
    """
    own: list[tuple[bool, Element]] = []
    vehicles: list[Element] = []
    for comment in (c for c in parts.element.iter() if local_name(c) in COMMENTS):
        above = {local_name(ancestor) for ancestor in comment.iterancestors()}
        if above & _NOT_THE_PERSONS:
            continue
        if "vehicle" in above:
            vehicles.append(comment)
        else:
            own.append((not above & _PERSONS, comment))
    own.sort(key=lambda comment: comment[0])
    all_labels = Labelled()
    texts: list[str] = []
    remarks: list[str] = []
    for is_vehicles, comment in (*((False, c) for _, c in own), *((True, c) for c in vehicles)):
        text = meant(without_markup(all_text(comment)[:_LONGEST_MESSAGE]))
        if not text or is_machine_note(text):
            continue
        labels, text, others = own_words(text)
        all_labels.known += labels.known
        for field, values in labels.values.items():
            all_labels.values.setdefault(field, []).extend(values)
        remarks += others
        if text in texts:
            continue
        if is_vehicles and texts:
            remarks.append(one_line(text)[:_LONGEST_REMARK])
        else:
            texts.append(text)
    return all_labels, "\n\n".join(texts), remarks


def _wishes(parts: ProspectParts, source: str) -> list[str]:
    wishes: list[str] = []
    for frame in parts.all("timeframe"):
        inner = {local_name(c): value(c) for c in frame}
        earliest, latest = inner.get("earliestdate", ""), inner.get("latestdate", "")
        wishes += [
            meant(value(frame)),
            meant(inner.get("description", "")),
            f"from {earliest[:10]}" if earliest else "",
            f"until {latest[:10]}" if latest else "",
        ]
    kinds = [parts.element.get("type") or ""]
    kinds += (value(parts.named[n]) for n in ("type", "leadtype") if n in parts.named)
    if parts.provider is not None:
        kinds += (value(c) for c in parts.provider if local_name(c) in ("service", "form"))
    # Many a source is named after its form: "Schedule a Test Drive".
    return [*wishes, *(kind for kind in (*kinds, source) if _WISH.search(kind))]


# --- the sender


def _ids(elements: Iterable[Element]) -> list[Element]:
    """Return the ids of a group, that of the first system the lead passed in front."""
    ids = [e for e in elements if local_name(e) == "id"]
    ids = [i for i in ids if attribute(i, "source") not in _KIND_IDS]
    return sorted(ids, key=lambda i: attribute(i, "sequence") != "1")


def _provider_id(parts: ProspectParts) -> tuple[str, str]:
    ids = [i for i in _ids(parts.element) if meant(value(i))]
    return (value(ids[0]), one_line(ids[0].get("source") or "")) if ids else ("", "")


def _source(parts: ProspectParts, sent: Sent) -> str:
    """Return who made the lead: the provider, else an id's source, else the mail's sender.

    Last comes the vendor, where it calls itself a portal or provider of leads: by the format it is
    the dealer, and the dealer is no source, but many portals put their own name there.
    """
    inside = list(parts.provider) if parts.provider is not None else []
    names = [value(c) for c in inside if local_name(c) in ("name", "fullname", "providername")]
    ids = [*_ids(parts.element), *_ids(inside)]
    names += (one_line(i.get("source") or "") for i in ids)
    names.append(sent.source)
    if parts.vendor is not None:
        vendors = [value(c) for c in parts.vendor if local_name(c) == "vendorname"]
        contacts = [c for c in parts.vendor if local_name(c) == "contact"]
        vendors += (value(n) for c in contacts for n in c if local_name(n) == "name")
        names += (name for name in vendors if portal_named(name) or _SENDS_LEADS.search(name))
    return next((name for name in map(meant, names) if name), "")


def _requested_at(parts: ProspectParts, dealer: Dealer, sent: Sent) -> datetime | None:
    element = parts.named.get("requestdate")
    text = value(element) if element is not None else ""
    at = moments.moment(without_leftovers(text), dealer.tz, dealer.region)
    if at is None or not moments.is_date_only(text) or sent.mail_date is None:
        return at
    # A day has no hour to start a clock from; the mail of that day has one.
    same_day = moments.on_day(at, dealer.tz) == moments.on_day(sent.mail_date, dealer.tz)
    return sent.mail_date if same_day else at
