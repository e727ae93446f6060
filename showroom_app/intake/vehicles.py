"""Vehicles as people describe them in a line of text: year, make, model, trim and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from showroom_app.domain.prospect import Vehicle
from showroom_app.intake.makes import (
    MAKE_OF_MODEL,
    MAKE_PATTERN,
    cased,
    is_one_make,
    models_of,
)
from showroom_app.intake.placeholders import is_no_vehicle, meant
from showroom_app.intake.text import one_line

_NO_VEHICLE = Vehicle()
_YEAR = re.compile(r"(?<![\w.,-])(?:19[5-9]\d|20[0-4]\d)(?![\d,]|\.\d|-\d)")
_VIN = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])"
)
_VIN_IN_LINK = re.compile(r"(?:[?&]vin=|/vehicle/(?:[^/\s]+/)?)([A-Z0-9]{17})(?![A-Za-z0-9])")
_STOCK = re.compile(
    r"\(?\b(?:stock|voorraad(?:nummer)?)\s*(?:#|no\.?|nr\.?|number)?\s*[:#]\s*([\w-]+)\)?", re.I
)
_PRICE = re.compile(
    r"(?:€|£|\$|EUR|USD|CAD)\s?\d(?:[\d.,]*\d)?(?:,-)?"
    r"|(?<![\w.,])\d{1,3}(?:[.,  ]?\d{3})+(?:,\d\d|,-)?\s?(?:€|EUR\b)",
    re.I,
)
_ODOMETER = re.compile(r"(?<![\w.,])\d{1,3}(?:[., ]?\d{3})*\s?(?:km|miles|mi)\b", re.I)
_FIRST_REGISTERED = re.compile(
    r"\b(?:EZ|Erstzulassung|bj\.?|bouwjaar|baujahr|1st reg\.?|reg\.)[: ]+(?:\d{1,2}[/.-]){0,2}"
    r"((?:19|20)\d\d)\b",
    re.I,
)
_MONTH_AND_YEAR = re.compile(
    r"(?:\d{1,2}[/. -]){1,2}((?:19|20)\d\d)|((?:19|20)\d\d)(?:[/.-]\d{1,2}){1,2}"
)
_OF_YEAR = re.compile(
    r"\b(?:uit|van|from|aus|de|von|bj\.?|bouwjaar|baujahr|year|anno)\s+(?=(?:19|20)\d\d\b)", re.I
)
_PLATE = re.compile(
    r"\b((?i:kenteken(?:nummer)?|nummerplaat|kennzeichen|immatriculation|number plate|licen[cs]e"
    r" plate|reg(?:istration)?(?: number| no)?)\b(?i: (?:is|van|nr\.?))?[ :]{1,3})"
    r"((?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{1,3}-[A-Z0-9]{1,3}-?[A-Z0-9]{1,4})(?![\w-])"
)
# A colour with the name of a paint: "Black" alone may be an edition.
_COLOUR = re.compile(
    r"(?:^|\s)(?:(?:vivid|deep|dark|light|bright|midnight|crystal|brilliant|brillant|arctic|polar"
    r"|pearl|glacier|alpine|stone|river|sterling|metallic|mystic|jet|obsidian)\s+)+"
    r"(?:black|white|blue|red|grey|gray|green|silver|orange|yellow|brown|beige|zwart|wit|blauw|rood"
    r"|grijs|groen|zilver|schwarz|wei(?:ß|ss)|blau|rot|grau|silber)(?:\s+(?:pearl|metallic|mica))*$",
    re.I,
)
_SHORT_YEAR = re.compile(r"['’]?\d\d")
_LAST_OF_CENTURY = "49"
_MINE = re.compile(r"\b(?:mijn|onze|my|our|mein\w*|unser\w*|mon|ma|notre|inruil\w*)\b", re.I)
_TRAIL = " \t-–|,;:.()!?\"'"
# Words after which a line no longer speaks about the vehicle itself.
_STOP = re.compile(
    r"(?:^|\s)(?:and|en|und|et|or|is|ist|für|voor|for|pour|te koop|die|that|with|met|mit|avec"
    r"|prijs|price"
    r"|preis|prix|noch|verfügbar|disponible|encore|toujours|est|zu|à|under|below|around|onder|unter"
    r"|moins|staat|gezien|saw|seen|gesehen|vu|vue|als|dat|wat|was|please|bitte|svp"
    r"|vraag|question|info|informatie|information|beschikbaar|available|nog|er|hij|still|proefrit"
    r"|test|op|on"
    r"|in|i|ik|kan|can|would|wil|graag|please|bezichtig\w*|inruil\w*|offerte|quote"
    r"|proberen|bekijken|zien|testen|rijden|kopen|huren|leasen|probieren|ansehen|kaufen|essayer|voir"
    r"|acheter|groet\w*|grtz|mvg|regards|gr[üu]\w*e|interes\w*|advertentie|ad|van|from|to|at|bij|door|which|welke|listed|\?|!)"
    r"(?=\s|[?!]|$).*$",
    re.I | re.S,
)
_BEFORE = (
    r"(?:interest(?:ed)? in|interesse in|interessiere mich für|interessé par"
    r"|information (?:about|on)|more about|info(?:rmatie)? over|vraagt? (?:naar|over)|reageert op"
    r"|[ei]nquir(?:y|ing) about|question about|asking about|lead for|look(?:ing)? at)"
)
_INTEREST = re.compile(
    _BEFORE + r":?\s+(?:(?:the|this|your|uw|je|jullie|de|deze|het|een|an?|ihr(?:en)?|votre)\s+)*"
    r"(?:new\s+|used\s+)?(?=([^\n]{2,90}))",
    re.I,
)
_NAME_LIKE = re.compile(r"(?<![\w-])[A-ZŠ][\w-]*(?: [A-Z0-9][\w-]*){0,2}")
OWN = re.compile(
    r"\b(?:mijn|onze|my|our|meine[nmrs]?|unse?re?[nmrs]?|mon|ma|notre)\s+"
    r"(?:(?:huidige|eigen|oude|current|own|old|existing|aktuelle[nrs]?|alte[nrs]?|voiture"
    r"|ancienne?|actuelle?"
    r"|auto|wagen|car|vehicle|fahrzeug)[,:]?\s+)*(?:(?:is|ist|est|was)\s+)?(?:(?:een|an?|eine?n?"
    r"|une?)\s+)?$"
    r"|\b(?:i\s+(?:currently\s+)?(?:drive|have|own)|ik\s+(?:heb|rijd|rij)(?:\s+nu)?(?:\s+in)?"
    r"|ich\s+(?:fahre|habe)|j'ai|je\s+possède|trade(?:\s+in)?|inruil\w*(?:\s+van)?|inruil:"
    r"|reprise\s+de"
    r"|part.?ex(?:change)?)\s+(?:(?:een|an?|my|mijn|eine?n?|meine?n?|une?|ma|mon)\s+)?$",
    re.I,
)
"""The words before a car that somebody has already: "my current car is a"."""
_YEAR_IN_FRONT = re.compile(r"^(?:19|20)\d\d\s+(?=\D)")
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)\s+$")


def from_text(text: str) -> Vehicle:
    """Return what a line says: "2022 Tesla Model 3 Long Range", "BMW 318i 2011", "Ford F-150".

    Of an unknown make nothing is guessed but this: after a year the next word is the make. Without
    year and make the whole line is the model.
    """
    text = _OF_YEAR.sub("", one_line(text))
    stock = _STOCK.search(text)
    price = _PRICE.search(text)
    vin = _VIN.search(text)
    odometer = _ODOMETER.search(text)
    registered = _FIRST_REGISTERED.search(text)
    for found in (stock, price, vin, odometer, registered):
        if found:
            text = text.replace(found.group(), " ")
    text = re.sub(r"(?:\s*,)+(?=\s*(?:,|$))|^\s*,", "", text)
    # "2001 Boxster 2002 km": the first year is the one of the vehicle.
    make = MAKE_PATTERN.search(text)
    year = _year_of(text, make)
    named = Vehicle(
        year=registered.group(1) if registered else year.group() if year else "",
        stock=stock.group(1) if stock else "",
        vin=vin.group() if vin else "",
        odometer=odometer.group() if odometer else "",
        price=price.group().strip() if price else "",
    )
    if make is None:
        return _of_unknown_make(named, text, year)
    after = text[make.end() :]
    model_text, trim = _around_year(after, make.end(), year)
    model, rest = _model_and_rest(make.group(), model_text)
    trim = " ".join(part for part in (rest, trim) if part)
    name, model = cased(one_line(make.group()), model)
    trim = _COLOUR.sub("", one_line(trim).strip(_TRAIL))
    return replace(named, make=name, model=model, trim=trim)


def _of_unknown_make(named: Vehicle, text: str, year: re.Match[str] | None) -> Vehicle:
    if year is None:
        bare = one_line(text).strip(_TRAIL)
        make = MAKE_OF_MODEL.get(first_model(bare).casefold(), "")
        model = first_model(bare) if make else bare
        return replace(named, make=make, model=model, trim=bare[len(model) :].strip(_TRAIL))
    words = text[year.end() :].split() or text[: year.start()].split()
    rest = " ".join(words).strip(_TRAIL)
    model = first_model(rest)
    make = MAKE_OF_MODEL.get(model.casefold(), "")
    if make:
        return replace(named, make=make, model=model, trim=rest[len(model) :].strip(_TRAIL))
    if len(words) > 1:
        return replace(named, make=words[0], model=" ".join(words[1:]).strip(_TRAIL))
    return replace(named, model=rest)


def _year_of(text: str, make: re.Match[str] | None) -> re.Match[str] | None:
    """Find the year in a line; the number right behind "Peugeot" is that of a 2008, no year."""
    for year in _YEAR.finditer(text):
        behind = make is not None and not text[make.end() : year.start()].strip()
        if not (behind and make is not None and year.group() in models_of(make.group())):
            return year
    return None


def year_in(text: str) -> str:
    """Return the first year of a car in a text, "" when there is none."""
    year = _YEAR.search(text)
    return year.group() if year else ""


def first_model(text: str) -> str:
    """Return the longest beginning of the text (of at most three words) that names a model."""
    words = text.split()[:3]
    for count in range(len(words), 0, -1):
        beginning = " ".join(words[:count])
        if beginning.casefold() in MAKE_OF_MODEL:
            return beginning
    return ""


def _around_year(after: str, offset: int, year: re.Match[str] | None) -> tuple[str, str]:
    """Return what stands between make and year, and what behind the year, if it comes later."""
    if year is None or year.start() < offset:
        return after, ""
    model = after[: year.start() - offset]
    rest = after[year.end() - offset :]
    return (model, rest) if model.strip(_TRAIL) else (rest, "")


def _model_and_rest(make: str, text: str) -> tuple[str, str]:
    text = one_line(text).strip(_TRAIL)
    known = sorted(models_of(make), key=len, reverse=True)
    # "Aygo X-play" is an Aygo and no Aygo X, so a hyphen goes on with the name where it can.
    for goes_on in ("-", ""):
        for model in known:
            if text[: len(model)].casefold() == model.casefold():
                rest = text[len(model) :]
                if not rest or not (rest[0].isalnum() or rest[0] == goes_on):
                    return text[: len(model)], rest.strip(_TRAIL)
    model, _, rest = text.partition(" ")
    return model, rest.strip(_TRAIL)


def from_phrase(text: str) -> Vehicle:
    """Return the vehicle a phrase begins with, cut where the phrase goes on about something else.

    Empty unless it holds a year followed by a name, a known make with a model, or a known model.
    """
    phrase = _OF_YEAR.sub("", re.split(r"[\n!?;(]|\s-\s|\.(?!\d)|,(?!\d)", text, maxsplit=1)[0])
    head = " ".join(phrase.split()[:12])
    vehicle = from_text(_STOP.sub("", head))
    known = bool(vehicle.make) and bool(vehicle.model)
    return vehicle if known else Vehicle()


def from_interest(text: str) -> Vehicle:
    """Return the vehicle a message names outright ("interested in your 2022 Toyota Tacoma")."""
    for match in _INTEREST.finditer(text):
        phrase = match.group(1)
        make = MAKE_PATTERN.match(phrase)
        if make and not make.group()[0].isupper() and not _is_model(make.group(), phrase):
            continue  # "interested in smart solutions"
        begins = _YEAR.match(phrase) or make or first_model(phrase)
        vehicle = from_phrase(phrase) if begins else Vehicle()
        if vehicle.is_empty() and make:
            vehicle = Vehicle(make=make.group())
        if not vehicle.is_empty():
            return vehicle
    return Vehicle()


def _is_model(make: str, phrase: str) -> bool:
    model, _ = _model_and_rest(make, phrase[len(make) :])
    return model.casefold() in {known.casefold() for known in models_of(make)}


def mentioned(text: str) -> Vehicle:
    """Return the one vehicle that a text mentions by its name; empty when it mentions two.

    Counted are a make with one of its models, and a model that only one make has, in capitals as
    names are. "My Golf" is the vehicle somebody has, not the one asked for.
    """
    found: dict[tuple[str, str], Vehicle] = {}
    for match in MAKE_PATTERN.finditer(text):
        phrase = text[match.start() : match.start() + 90]
        vehicle = from_phrase(phrase)
        if vehicle.model and _is_model(match.group(), phrase):
            _keep(found, vehicle, text[: match.start()])
    for match in _NAME_LIKE.finditer(text):
        model = first_model(match.group())
        before = text[: match.start()].rstrip()
        # Short ones ("RX", "Up") mean too much else.
        if len(model) >= 4 and not before[-20:].casefold().endswith(
            MAKE_OF_MODEL[model.casefold()].casefold()
        ):
            vehicle = Vehicle(make=MAKE_OF_MODEL[model.casefold()], model=model)
            _keep(found, vehicle, text[: match.start()])
    return next(iter(found.values())) if len(found) == 1 else Vehicle()


def _keep(found: dict[tuple[str, str], Vehicle], vehicle: Vehicle, before: str) -> None:
    if OWN.search(before[-60:]):
        return
    year = _YEAR_BEFORE.search(before[-6:])
    vehicle = replace(vehicle, year=vehicle.year or (year.group(1) if year else ""))
    found.setdefault((_identity(vehicle)[1].casefold(), vehicle.model.casefold()), vehicle)


def in_lines(text: str, known: Vehicle) -> Vehicle:
    """Return what a line by itself says of the vehicle that is known by make and model.

    Portals print the title of the advertisement on a line of its own.
    """
    for line in text.split("\n")[:200]:
        line = _YEAR_IN_FRONT.sub("", line.strip())
        if not 4 <= len(line) <= 90 or ":" in line or MAKE_PATTERN.match(line) is None:
            continue
        vehicle = from_text(line)
        if vehicle.trim and not _STOP.search(line) and _same_name(vehicle, known):
            return vehicle
    return Vehicle()


def _same_name(one: Vehicle, other: Vehicle) -> bool:
    return (one.make.casefold(), one.model.casefold()) == (
        other.make.casefold(),
        other.model.casefold(),
    )


def plate_in(text: str) -> str:
    """Return the number plate that a text names as such, of no car of somebody's own, else ""."""
    for found in _PLATE.finditer(text):
        if not _MINE.search(re.split(r"[!?\n]", text[: found.start(1)])[-1][-60:]):
            return found.group(2)
    return ""


def vin_in(text: str) -> str:
    """Return the VIN in a text or link, "" when there is none or more than one."""
    found = set(_VIN.findall(text)) | set(_VIN_IN_LINK.findall(text))
    return found.pop() if len(found) == 1 else ""


def tidied(vehicle: Vehicle) -> Vehicle:
    """Return a vehicle without placeholders, make and model split where one field holds both."""
    if vehicle == _NO_VEHICLE:
        return vehicle
    make, model, year = (one_line(meant(v)) for v in (vehicle.make, vehicle.model, vehicle.year))
    make, model, year = ("" if is_no_vehicle(v) else v for v in (make, model, year))
    if _SHORT_YEAR.fullmatch(year):
        century = "20" if year[-2:] <= _LAST_OF_CENTURY else "19"
        year = century + year[-2:]
    month_and_year = _MONTH_AND_YEAR.fullmatch(year)
    if month_and_year:
        year = month_and_year.group(1) or month_and_year.group(2)
    trim = one_line(meant(vehicle.trim))
    known = MAKE_PATTERN.match(model)
    if make and model.casefold() == make.casefold():
        model = ""
    elif make and model.casefold().startswith(make.casefold() + " "):
        model = model[len(make) :].strip()
    elif make and known and is_one_make(make, known.group()) and model[known.end() :].strip():
        model = model[known.end() :].strip()
    elif not make and known:
        whole = from_text(model)
        make, model = whole.make, whole.model
        trim, year = trim or whole.trim, year or whole.year
    elif not make and model.casefold() in MAKE_OF_MODEL:
        make = MAKE_OF_MODEL[model.casefold()]
    if make and not model:
        whole = from_text(make)
        if whole.make and whole.model and MAKE_PATTERN.match(make):
            make, model = whole.make, whole.model
            trim, year = trim or whole.trim, year or whole.year
    make, model = cased(make, model)
    return Vehicle(
        year=year,
        make=make,
        model=model,
        trim=trim,
        stock=one_line(meant(vehicle.stock)),
        vin=_number(vehicle.vin),
        plate=one_line(meant(vehicle.plate)),
        odometer=one_line(meant(vehicle.odometer)),
        price=one_line(meant(vehicle.price)),
    )


def without_plate_in_trim(vehicle: Vehicle) -> Vehicle:
    """Return a vehicle whose trim does not repeat its plate or its stock number."""
    words = vehicle.trim.split()
    known = {_plain(vehicle.plate), _plain(vehicle.stock)} - {""}
    kept = [word for word in words if _plain(word) not in known]
    return vehicle if len(kept) == len(words) else replace(vehicle, trim=" ".join(kept))


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _number(vin: str) -> str:
    """Return a VIN; one sign over and over is what people type to get past a form."""
    vin = one_line(meant(vin))
    if len(vin) > 4 and len(set(vin)) == 1:
        return ""
    return vin.upper() if _VIN.fullmatch(vin.upper()) else vin


def filled(vehicle: Vehicle, others: Iterable[Vehicle]) -> Vehicle:
    """Return the vehicle with its gaps filled from the others that may be the same one.

    One that names another year, make or model adds nothing; a trim comes only from one that names
    the same model.
    """
    for other in others:
        if other == _NO_VEHICLE:
            continue
        if vehicle == _NO_VEHICLE:
            vehicle = other
            continue
        pairs = zip(_identity(vehicle), _identity(other), strict=True)
        if any(_contradicts(one, two) for one, two in pairs):
            continue
        same = bool(other.model) and bool(vehicle.model)
        vehicle = Vehicle(
            year=vehicle.year or other.year,
            make=vehicle.make or other.make,
            model=vehicle.model or other.model,
            trim=vehicle.trim or (other.trim if same or not vehicle.model else ""),
            stock=vehicle.stock or other.stock,
            vin=vehicle.vin or other.vin,
            plate=vehicle.plate or other.plate,
            odometer=vehicle.odometer or other.odometer,
            price=vehicle.price or other.price,
        )
    return vehicle


def _identity(vehicle: Vehicle) -> tuple[str, str, str]:
    return vehicle.year, vehicle.make, vehicle.model


def _contradicts(one: str, other: str) -> bool:
    """Whether two names cannot mean the same: "RAV4" and "RAV4 XLE" can, "RAV4" and "Yaris" not."""
    one, other = (re.sub(r"[\W_]+", "", text).casefold() for text in (one, other))
    return not one.startswith(other) and not other.startswith(one)
