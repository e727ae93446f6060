"""The portals whose mails we know, as one table: who sends them and how they say what.

A row is found by the domain of the sender and by nothing else: not by the name shown, not by words.
Patterns use the names of `FOUND` as groups; labels that all portals share are in `labels.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from showroom_app.domain.portal_rule import PortalRule
from showroom_app.domain.values import dataclass
from showroom_app.intake.addresses import is_under, registered
from showroom_app.intake.labels import Field, key

FOUND = frozenset(
    "name first email phone message wish vehicle year plate stock price odometer vin".split()
)
"""The groups that a pattern of a row may have."""


@dataclass(frozen=True, slots=True)
class Portal:
    """One sender of leads.

    `domains` with all below them are its own, `lookalikes` the words by which others pose as it;
    `subjects` and `sentences` are patterns searched in the subject and in the text; `ends` begin
    the lines that end a customer's message; `rewrites` put a text into the form of labels first.
    """

    name: str
    domains: tuple[str, ...]
    lookalikes: tuple[str, ...] = ()
    region: str = ""
    subjects: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    rewrites: tuple[tuple[str, str], ...] = ()
    labels: Mapping[str, Field] = field(default_factory=dict)

    def own_labels(self) -> dict[str, Field]:
        """Return this portal's labels in the form in which they are compared."""
        return {key(label): field_ for label, field_ in self.labels.items()}


_DUTCH_ENDS = (
    "met vriendelijke groet", "vriendelijke groet", "advertentie", "kenteken", "bekijk advertentie",
    "bekijk de advertentie", "antwoorden op", "verkoper", "gewenste", "het gaat om",
    "beantwoord dit bericht", "je ontvangt dit bericht", "u ontvangt dit bericht", "disclaimer",
)  # fmt: skip
_GERMAN_ENDS = (
    "mit freundlichen grüßen", "mit freundlichen gruessen", "viele grüße", "beste grüße",
    "freundliche grüße", "inserat", "zum inserat", "anzeige ansehen", "diese e-mail",
)  # fmt: skip
_FRENCH_ENDS = (
    "cordialement", "bien à vous", "meilleures salutations", "vendeur", "annonce",
    "voir l'annonce", "voir l’annonce", "ce message", "cet e-mail",
)  # fmt: skip
_TITLE_BELOW = r"(?:[ \t]*:?[ \t]*\n\s*(?P<vehicle>[^\n:]{4,80})\n)?"
_SECOND_HAND_SUBJECTS = (
    (
        r"^(?:re: )?(?:reactie op|bericht over|interesse in|vraag over|bod op|réaction à)\s+"
        r"(?!uw advertentie|je advertentie)(?P<vehicle>.+?)(?:\s+-\s.*)?$"
    ),
)
_SECOND_HAND_SENTENCES = (
    r"(?:reactie|bericht|bod) (?:ontvangen )?van (?P<name>[^:,\n]{2,60}):",
    (
        r"(?m)^(?!iemand|een |someone|hallo|beste)(?P<name>[^:,\n]{2,40}) (?:heeft gereageerd"
        r"|reageerde|stuurde (?:je|u) een bericht|heeft een bod)"
    ),
    r"(?m)(?:reactie|bericht|bod)(?: ontvangen)? van (?P<name>[^:,.\n\d]{2,40})$",
    r"message (?:reçu )?de (?P<name>[^:,\n]{2,60}):",
    (
        r"(?:vraagt naar|reageert op|interesse in|reageerde op) (?:uw|je|jouw|de) "
        r"(?!advertentie)(?P<vehicle>[^\n]{3,80}?)[.!]?(?:\n|$)"
    ),
    r"Prijs[: ]+(?P<price>€\s*[\d.,]+(?:,-)?)",
)

PORTALS: tuple[Portal, ...] = (
    Portal(
        name="AutoScout24",
        domains=(
            "autoscout24.nl",
            "autoscout24.be",
            "autoscout24.de",
            "autoscout24.com",
            "autoscout24.at",
            "autoscout24.it",
            "autoscout24.fr",
            "autoscout24.lu",
            "autoscout24.es",
            "autoscout24.ch",
        ),
        lookalikes=("autoscout24", "autoscout"),
        subjects=(
            r"aanvraag (?:voor|over) (?:uw|je|de) (?P<vehicle>.+?)(?:\s+€.*)?$",
            r"interesse in (?P<vehicle>.+?)(?:\s+€.*)?$",
            r"anfrage[^:]*: (?P<vehicle>.+?)(?:\s+€.*)?$",
            r"anfrage (?:zu|für) (?:ihr|dein)\w* (?!fahrzeug|inserat)(?P<vehicle>.+?)(?:\s+€.*)?$",
            r"demande (?:pour|concernant) (?:votre|la|le) (?P<vehicle>.+?)(?:\s+€.*)?$",
            r"(?:enquiry|request) (?:for|about) your (?P<vehicle>.+?)(?:\s+€.*)?$",
        ),
        sentences=(
            r"aanvraag van (?P<name>[^\n]{2,60}?) voor\b" + _TITLE_BELOW,
            r"anfrage von (?P<name>[^\n]{2,60}?) (?:für|zu)\b" + _TITLE_BELOW,
            r"demande de (?P<name>[^\n]{2,60}?) pour\b" + _TITLE_BELOW,
            r"(?P<price>€\s*\d[\d.]*,-)",
            r"(?P<odometer>\d[\d.]*\s*km)\b",
            r"\b(?:\d{2}/)?(?P<year>(?:19|20)\d\d)\s+Jaar\b",
            r"\bKenteken:?\s+(?P<plate>[A-Z0-9]{1,3}-[A-Z0-9]{1,3}-[A-Z0-9]{1,3})\b",
            r"\bAdvertentienr\.?:?\s+(?P<stock>\d{4,})",
        ),
        ends=(*_DUTCH_ENDS, *_GERMAN_ENDS, *_FRENCH_ENDS),
        labels={"van": Field.NAME},
    ),
    Portal(
        name="Marktplaats",
        domains=("marktplaats.nl",),
        lookalikes=("marktplaats",),
        region="NL",
        subjects=_SECOND_HAND_SUBJECTS,
        sentences=_SECOND_HAND_SENTENCES,
        ends=_DUTCH_ENDS,
        rewrites=(
            (
                r"(?im)^(.{0,40}(?:reactie|bericht) ontvangen van [^:\n]{2,60}:)[ \t]*$",
                r"\1\nBericht:",
            ),
        ),
    ),
    Portal(
        name="2dehands",
        domains=("2dehands.be",),
        lookalikes=("2dehands", "tweedehands"),
        region="BE",
        subjects=_SECOND_HAND_SUBJECTS,
        sentences=_SECOND_HAND_SENTENCES,
        ends=_DUTCH_ENDS,
    ),
    Portal(
        name="2ememain",
        domains=("2ememain.be",),
        lookalikes=("2ememain",),
        region="BE",
        subjects=_SECOND_HAND_SUBJECTS,
        sentences=_SECOND_HAND_SENTENCES,
        ends=(*_FRENCH_ENDS, *_DUTCH_ENDS),
    ),
    Portal(
        name="AutoTrack",
        domains=("autotrack.nl",),
        lookalikes=("autotrack",),
        region="NL",
        subjects=(r"(?:interesse in|voor|over) (?:uw |de |een )?(?P<vehicle>.+)$",),
        ends=_DUTCH_ENDS,
    ),
    Portal(
        name="Gaspedaal",
        domains=("gaspedaal.nl",),
        lookalikes=("gaspedaal",),
        region="NL",
        subjects=_SECOND_HAND_SUBJECTS,
        ends=_DUTCH_ENDS,
    ),
    Portal(
        name="mobile.de",
        domains=("mobile.de",),
        lookalikes=("mobile.de",),
        region="DE",
        subjects=(r"anfrage[^:]*: (?P<vehicle>.+)$",),
        sentences=(r"anfrage von (?P<name>[^\n]{2,60}?) (?:für|zu)\b",),
        ends=_GERMAN_ENDS,
    ),
    Portal(
        name="CarGurus",
        domains=("cargurus.com", "cargurus.ca", "cargurus.co.uk"),
        lookalikes=("cargurus",),
        region="US",
        sentences=(
            r"customer lead for your (?P<vehicle>[^\n#]{3,100}?)\s*#",
            r"Caller Id:\s*(?P<phone>\+?[\d() .-]{7,20})",
            r"prefer to be contacted by:\s*(?P<wish>[A-Za-z]+)",
        ),
        rewrites=(
            (r"\s*\(CarGurus deal rating[^)\n]{0,200}\)", ""),
            (r"(?m)(?<=\S)(?: I prefer to be contacted by: [A-Za-z]+)+", ""),
        ),
        ends=("i prefer to be contacted by",),
    ),
    Portal(
        name="AutoTrader.ca",
        domains=("trader.ca", "autotrader.ca"),
        lookalikes=("autotrader.ca",),
        region="CA",
        sentences=(
            r"report to:\s*(?P<email>[^\s,]+@[^\s,]+),?\s*Phone:\s*(?P<phone>\+?[\d() .-]{7,20}\d)",
            r"\bYour (?P<vehicle>[^\n(]{3,80}) \(Stock #:\s*(?P<stock>[^)\s]+)\) ad\b",
            r"requesting a (?P<wish>CARFAX(?: Canada)? report)",
            r"New inquiry\s+from (?P<name>[^\n]{1,60}?) for your (?P<vehicle>[^\n]{3,80})",
        ),
        rewrites=(
            (r"(?im)^description:[ \t]*\n(?=Message )", ""),
            (r"(?m)^Message (?=\S)(?!from)", "Message: "),
        ),
        ends=("to purchase a carfax",),
    ),
    Portal(
        name="Autotrader",
        domains=("autotrader.com", "autotrader.co.uk"),
        lookalikes=("autotrader",),
        subjects=(r"Lead: (?P<vehicle>(?:19|20)\d\d .+)$",),
    ),
    Portal(
        name="Kelley Blue Book", domains=("kbb.com",), lookalikes=("kelley blue book",), region="US"
    ),
    Portal(name="Autolist", domains=("autolist.com",), lookalikes=("autolist",), region="US"),
    Portal(
        name="Carsforsale",
        domains=("carsforsale.com", "carsforsalemail.com"),
        lookalikes=("carsforsale",),
        region="US",
    ),
    Portal(name="OfferUp", domains=("offerup.com",), lookalikes=("offerup",), region="US"),
    Portal(name="Cars.com", domains=("cars.com",), lookalikes=("cars.com",), region="US"),
    Portal(name="CARFAX", domains=("carfax.com", "carfax.ca"), lookalikes=("carfax",), region="US"),
    Portal(name="Edmunds", domains=("edmunds.com",), lookalikes=("edmunds.com",), region="US"),
    Portal(
        name="Cazoo",
        domains=("cazoo.co.uk", "motors.co.uk"),
        lookalikes=("cazoo",),
        region="GB",
        subjects=(
            r"^Enquiry - (?P<vehicle>.+?) (?P<plate>[A-Z]{1,3}\d{1,3}[A-Z]{0,3}) - (?P<first>\S.*)",
        ),
        sentences=(
            (
                r"New sales lead\s*\n\s*(?P<vehicle>[^\n]{3,80})\n"
                r"\s*(?P<plate>[A-Z0-9]{2,4} ?[A-Z0-9]{3}) Listed at (?P<price>£[\d,.]+)"
            ),
            r"Call [^\n(]{1,60}\( ?tel: ?(?P<phone>[^)\n]{5,25})\)",
            r"Email [^\n(]{1,60}\( ?(?P<email>[^)\s]+@[^)\s]+) ?\)",
            r"Customer message[ \t]*\n(?P<message>(?:(?!Enquiry type)[^\n]*\n){1,60}?)Enquiry type",
            r"Customer details\s*\n\s*(?P<name>[^\n(@]{2,60})",
        ),
        labels={"enquiry type": Field.WISH, "customer message": Field.OTHER},
    ),
    Portal(
        name="Gumtree",
        domains=("gumtree.com",),
        lookalikes=("gumtree",),
        region="GB",
        sentences=(
            r"reach the customer on (?P<phone>\+?[\d ]{9,16}\d)",
            r"Call back (?P<phone>\+?[\d ]{9,16}\d)",
        ),
    ),
    Portal(
        name="Website",
        domains=("cardealer5.co.uk",),
        region="GB",
        sentences=(r"/cars/[^\s?]*?(?P<stock>\d{5,})(?:[/?\s]|$)",),
        subjects=(r"^Enquiry - (?P<vehicle>.+?) \((?P<plate>[A-Z0-9 ]{2,8})\) - (?P<first>\S.*)$",),
    ),
)


RULE_FIELDS: tuple[Field, ...] = (
    Field.NAME, Field.FIRST, Field.MIDDLE, Field.LAST, Field.COMPANY, Field.EMAIL, Field.PHONE,
    Field.MESSAGE, Field.WISH, Field.VEHICLE, Field.YEAR, Field.MAKE, Field.MODEL, Field.TRIM,
    Field.STOCK, Field.VIN, Field.PLATE, Field.ODOMETER, Field.PRICE, Field.TRADE,
    Field.TRADE_YEAR, Field.TRADE_MAKE, Field.TRADE_MODEL, Field.TRADE_TRIM, Field.TRADE_VIN,
    Field.TRADE_PLATE, Field.TRADE_ODOMETER, Field.REP, Field.AT, Field.POSTCODE, Field.COUNTRY,
    Field.OTHER,
)  # fmt: skip
"""What a label of a manager's rule can introduce; `OTHER`: known, and no field of ours."""


def taught(rules: Iterable[PortalRule]) -> tuple[Portal, ...]:
    """Return the portals that a manager's rules describe, in the order of the rules.

    A rule for a domain of the table adds its labels to that row and renames it; one that is
    switched off, or names no domain, describes none. Labels of fields that we do not have are left.
    """
    portals: list[Portal] = []
    for rule in rules:
        domain = rule.domain.strip().lower().removeprefix("www.").strip(".@")
        if not rule.active or "." not in domain:
            continue
        labels = {
            label: Field(field_)
            for field_, words in rule.labels.items()
            if field_ in RULE_FIELDS
            for label in words
            if label.strip()
        }
        known = next((portal for portal in PORTALS if is_under(domain, portal.domains)), None)
        if known is None:
            portals.append(
                Portal(name=rule.name.strip() or domain, domains=(domain,), labels=labels)
            )
        else:
            name = rule.name.strip() or known.name
            labels = {**known.labels, **labels}
            portals.append(replace(known, name=name, domains=(domain,), labels=labels))
    return tuple(portals)


def portal_of(domain: str, taught: Iterable[Portal] = ()) -> Portal | None:
    """Return the portal that owns a domain, one that a manager `taught` first; None for none."""
    portals = (*taught, *PORTALS)
    return next((portal for portal in portals if is_under(domain, portal.domains)), None)


def portal_named(name: str) -> Portal | None:
    """Return the portal of which this is the name, None when it is nobody's that we know."""
    plain = re.sub(r"[^a-z0-9]+", "", name.casefold())
    for portal in PORTALS:
        for own in (portal.name, *portal.lookalikes):
            if plain and re.sub(r"[^a-z0-9]+", "", own.casefold()) == plain:
                return portal
    return None


_LIKE_LETTERS = str.maketrans("013", "ole")
"""Digits that a reader takes for letters: autosc0ut24."""


def posed_as(domain: str, local: str, shown: str, taught: Iterable[Portal] = ()) -> Portal | None:
    """Return the portal that a sender who is not it poses as, by domain, address or name shown."""
    if portal_of(domain, taught) is not None:
        return None
    bare_domain = re.sub(r"[^a-z0-9.]+", "", domain.lower()).translate(_LIKE_LETTERS)
    spoken = f"{local}\n{shown}".lower()
    spoken = f"{spoken}\n{spoken.replace(' ', '')}"
    for portal in PORTALS:
        for word in portal.lookalikes:
            named = rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])"
            plain = word.replace(" ", "").translate(_LIKE_LETTERS)
            if plain in bare_domain or re.search(named, spoken):
                return portal
    return None


def is_own(domain: str, own_domains: frozenset[str]) -> bool:
    """Whether a domain is the dealership's."""
    return is_under(domain, own_domains) or registered(domain) in own_domains
