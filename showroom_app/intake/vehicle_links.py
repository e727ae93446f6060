"""The vehicle that the address of an advertisement names: ".../bmw-x5-xdrive30d-1a2b3c4d.html"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from showroom_app.domain.prospect import Vehicle
from showroom_app.intake.makes import MAKE_PATTERN, models_of, written

_SLUG_START = re.compile(r"^m\d{3,}-", re.I)
_SLUG_ID = re.compile(r"(?:-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?(?:[.]html?)?$", re.I)
_SLUG_TAIL = re.compile(r"-(?:[a-z]?\d{4,}|id\d+)$", re.I)
_SLUG_YEAR = re.compile(r"((?:19|20)\d\d)-")
_DRIVE = re.compile(r"([xs])drive(\w*)", re.I)


def from_links(links: Iterable[str]) -> Vehicle:
    """Return the vehicle that the links of a message name; empty when they name two."""
    found: dict[str, Vehicle] = {}
    for link in links:
        for segment in re.split(r"[/?]", unquote(link).partition("#")[0])[3:]:
            vehicle = _from_slug(segment)
            if vehicle is not None:
                found[vehicle.title().casefold()] = vehicle
                break
    return next(iter(found.values())) if len(found) == 1 else Vehicle()


def _from_slug(segment: str) -> Vehicle | None:
    """Return the vehicle of one part of a path ("bmw-x5-xdrive30d"), None when it names none."""
    if len(segment) > 200:
        return None
    slug = _SLUG_TAIL.sub("", _SLUG_ID.sub("", _SLUG_START.sub("", segment)))
    year = _SLUG_YEAR.match(slug)
    name = slug[year.end() :] if year else slug
    make = MAKE_PATTERN.match(name)
    if make is None or "=" in slug:
        return None
    model, rest = _slug_model(make.group(), name[make.end() :].strip("-"))
    if not model:
        return None
    return Vehicle(
        year=year.group(1) if year else "",
        make=written(make.group()),
        model=model,
        trim=" ".join(_slug_word(word) for word in rest.split("-") if word),
    )


def _slug_model(make: str, rest: str) -> tuple[str, str]:
    for model in sorted(models_of(make), key=len, reverse=True):
        key = re.sub(r"[^a-z0-9]+", "-", model.casefold()).strip("-")
        if rest.casefold() == key or rest.casefold().startswith(key + "-"):
            return model, rest[len(key) :].strip("-")
    model, _, rest = rest.partition("-")
    return _slug_word(model), rest


def _slug_word(word: str) -> str:
    drive = _DRIVE.fullmatch(word)
    if drive:
        return f"{drive.group(1)}Drive{drive.group(2)}"
    if len(word) <= 3 or (any(c.isdigit() for c in word) and len(word) <= 5):
        return word.upper() if any(c.isalpha() for c in word) else word
    return word.capitalize()
