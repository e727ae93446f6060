"""What people say in running text beside their question: a number, a car of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from showroom_app.domain.prospect import Phone, Vehicle
from showroom_app.intake import phones
from showroom_app.intake.makes import MAKE_OF_MODEL, MAKE_PATTERN, MODELS, models_of
from showroom_app.intake.vehicles import OWN, first_model, from_phrase, year_in

_NUMBER = re.compile(
    r"(?<![\w@/=.#-])(?:(?:\+|00)\d{1,3}[ ()./-]{0,3}(?:\(0\)\s?)?"
    r"|\(?0)\d[\d ()./-]{6,16}\d(?![\w@])"
    r"|(?<![\w@/=.#-])(?:31|32|33|44|49)[ ]?[1-9][\d ]{7,11}\d(?![\w@-])"
    r"|(?<![\w@/=.#-])\+?1?[ .-]?\(?[2-9]\d{2}\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?![\w@-])"
)
_ANNOUNCED = re.compile(
    r"(?:\b(?:tel|telefoon\w*|telefon\w*|phone|mobiel|mobile|mob|gsm|handy|cell|nummer|number"
    r"|numéro"
    r"|call|bel|bellen|bereikbaar|reach|rufen|erreichen|erreichbar|appeler|joindre|whatsapp|app"
    r"|text)"
    r"\b|[☎📞])[^\n\d]{0,30}$",
    re.I,
)
_DATE = re.compile(
    r"(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)?\d\d\b"
    r"|\b(?:19|20)\d\d-\d\d-\d\d\b"
)
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_LONGEST_READ = 10_000
_MOST_NUMBERS = 3

_TRADES = re.compile(
    r"\b(?:inruil\w*|inruilen|in\s+te\s+ruilen|ruil\w*\s+(?:\w+\s+){1,4}in|overname|overnemen|trade|trading|part.?ex\w*|px|in\s+zahlung"
    r"|inzahlung\w*"
    r"|reprise|reprendre|reprenez|verkopen|verkoop|sell|selling|verkaufe\w*|vendre|waard|worth|wert"
    r"|krijg ik|geeft u|geven jullie|bieden|bekomme ich|geben sie|offer me|give me|offrez"
    r"|how much for)\b",
    re.I,
)
_OWN_YEAR = re.compile(r"((?:19|20)\d\d)\s+$")
_ODOMETER = re.compile(r"\b(\d{1,3}(?:[., ]\d{3})+|\d{4,6})\s?(km|miles|mi)\b", re.I)
# Of one word, written with a capital, and owned by one maker: "my Astra" has two.
_MODEL_WORD = re.compile(r"(?<![\w-])[A-ZŠ][\w-]*(?: [A-Z0-9][\w-]*){0,2}")


def numbers_in(text: str, regions: Iterable[str]) -> tuple[Phone, ...]:
    """Return the telephone numbers that a person wrote into the text.

    A number counts when it is valid in one of the `regions`, or when words before it announce one
    ("call me on 07700 900129"); dates and prices are none.
    """
    text = _DASHES.sub("-", text[:_LONGEST_READ])
    text = _DATE.sub(lambda date: "x" * len(date.group()), text)
    found: dict[str, Phone] = {}
    for match in _NUMBER.finditer(text):
        announced = bool(_ANNOUNCED.search(text[max(0, match.start() - 60) : match.start()]))
        for phone in phones.phones([match.group().strip(" ./-")], regions):
            if phone.e164 or announced:
                found.setdefault(phone.shown(), phone)
    return tuple(found.values())[:_MOST_NUMBERS]


def own_vehicle(text: str) -> Vehicle:
    """Return the one car that somebody says to have and to want to be rid of; else empty.

    "Kan ik mijn Astra uit 2014 inruilen?": a text that speaks of a trade and names a car as own.
    """
    text = text[:_LONGEST_READ]
    if _TRADES.search(text) is None:
        return Vehicle()
    found: dict[str, Vehicle] = {}
    for start, vehicle in _named(text):
        before = text[:start]
        year = _OWN_YEAR.search(before[-6:])
        if year:
            before = before[: -len(year.group())]
            vehicle = replace(vehicle, year=vehicle.year or year.group(1))
        if OWN.search(before[-60:]):
            after = re.split(r"[!?\n]|\.(?!\d)", text[start : start + 160], maxsplit=1)[0]
            odometer = _ODOMETER.search(after)
            vehicle = replace(
                vehicle,
                year=vehicle.year or year_in(after),
                odometer=odometer.group() if odometer else "",
                trim="",
            )
            found.setdefault(vehicle.model.casefold(), vehicle)
    return next(iter(found.values())) if len(found) == 1 else Vehicle()


def names_a_vehicle(text: str) -> bool:
    """Whether a text names a make with a model that is nobody's own."""
    text = text[:_LONGEST_READ]
    return any(
        # Short names ("RX") mean too much else where no make stands before them.
        (MAKE_PATTERN.match(text, start) or (vehicle.make and len(vehicle.model) >= 4))
        and not OWN.search(text[max(0, start - 60) : start])
        for start, vehicle in _named(text)
    )


def _named(text: str) -> list[tuple[int, Vehicle]]:
    """Return where a text names a make with a model, or a model by itself."""
    named: list[tuple[int, Vehicle]] = []
    taken: list[range] = []
    for match in MAKE_PATTERN.finditer(text):
        vehicle = from_phrase(text[match.start() : match.start() + 90])
        if vehicle.model:
            named.append((match.start(), vehicle))
            taken.append(range(match.start(), match.end() + len(vehicle.model) + 1))
    for match in _MODEL_WORD.finditer(text):
        if any(match.start() in place for place in taken):
            continue
        model = first_model(match.group())
        if model:
            named.append(
                (match.start(), Vehicle(make=MAKE_OF_MODEL[model.casefold()], model=model))
            )
            continue
        word = match.group().split()[0]
        if word.casefold() in _SHARED and len(word) > 3:
            named.append((match.start(), Vehicle(model=word)))
    return named


def _shared() -> frozenset[str]:
    return frozenset(
        model.casefold()
        for make in MODELS
        for model in models_of(make)
        if model.casefold() not in MAKE_OF_MODEL and model.isalpha()
    )


_SHARED = _shared()
"""Models that no single make owns."""
