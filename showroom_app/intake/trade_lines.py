"""Tell the lines about a car to be traded in from those about the car that is wanted."""

from __future__ import annotations

import re

from showroom_app.intake.labels import Field
from showroom_app.intake.makes import MAKE_PATTERN
from showroom_app.intake.vehicles import first_model, from_text

TRADED = {
    Field.VEHICLE: Field.TRADE,
    Field.YEAR: Field.TRADE_YEAR,
    Field.MAKE: Field.TRADE_MAKE,
    Field.MODEL: Field.TRADE_MODEL,
    Field.TYPE: Field.TRADE_MODEL,
    Field.TRIM: Field.TRADE_TRIM,
    Field.VIN: Field.TRADE_VIN,
    Field.PLATE: Field.TRADE_PLATE,
    Field.ODOMETER: Field.TRADE_ODOMETER,
}
"""What labels of a vehicle mean where the lines speak of the one to be traded in."""
_BESIDE = frozenset((Field.WISH, Field.OTHER))
"""Labels that may stand among those of a car without ending them: a colour, the fuel."""
_TRADE = (
    r"\b(?:inruil\w*|in te ruilen|over te nemen|trade.?in|part.?ex\w*|inzahlung\w*|in zahlung"
    r"|altfahrzeug|reprise|reprendre)\b"
)
_ABOUT_TRADE = re.compile(_TRADE + r"|\b(?:huidige|eigen|current|own)\b", re.I)
_OWN_CAR = re.compile(
    _TRADE + r"|\b(?:mijn|onze|eigen|huidige|my|our|own|current|mein|unser|mon|ma|notre)"
    r"\s+(?:(?:eigen|huidige|oude|own|current|old|eigenes|altes)\s+)?"
    r"(?:auto|wagen|voertuig|car|vehicle|fahrzeug|voiture|v[ée]hicule)\b",
    re.I,
)
_WANTED = re.compile(
    r"\b(?:inventory|listing|interes\w*|gewenste?|desired|wunsch\w*|souhait\w*)", re.I
)
_WITH_VALUE = re.compile(
    r"^\W*(?P<label>[^\W\d][^:=\t|?]{2,39}?)\s*[:=\t|]\s*(?P<value>\S.{1,79}(?<![?!]))$"
)
_MOST_WORDS = 5
"""A label of more words is a sentence."""


def is_about_trade(text: str) -> bool:
    """Whether a heading or label speaks of the car that somebody has."""
    return bool(_ABOUT_TRADE.search(text) or _OWN_CAR.search(text))


def trade_line(line: str) -> tuple[Field, str, str] | None:
    """Return (field, label, value) of "Onze inruil: Skoda Octavia", None for any other line.

    However somebody calls the car he has: the label speaks of it, and the value names a car.
    """
    found = _WITH_VALUE.match(line)
    if found is None or len(found["label"].split()) > _MOST_WORDS:
        return None
    if not _OWN_CAR.search(found["label"]) or not _names_a_car(found["value"]):
        return None
    return Field.TRADE, found["label"], found["value"]


class TradeLines:
    """Where reading is: below a heading about a trade-in, behind a line with one, or in neither."""

    def __init__(self) -> None:
        self._below_heading = False
        self._told: set[Field] | None = None
        self._was_blank = False

    def heading(self, line: str) -> None:
        """Note a line that stands above a block."""
        self._below_heading = is_about_trade(line)
        self._told = None

    def text(self, line: str) -> None:
        """Note a line without a label: a paragraph or a line with a car ends what a line began."""
        if line and (self._was_blank or _names_a_car(line)):
            self._told = None
        self._was_blank = not line

    def field_of(self, field_: Field, label: str, value: str) -> Field:
        """Return what a label means here.

        Behind a line that names the car to be traded in, labels of a car are about that one, until
        one tells again what is told of it already, or another label but a wish stands between.
        """
        self._was_blank = False
        if field_ is Field.HEADING or (field_ in (Field.TRADE, Field.VEHICLE) and not value):
            self.heading(label)
            self._below_heading |= field_ is Field.TRADE
            return field_
        if self._below_heading:
            return TRADED.get(field_, field_)
        if field_ is Field.TRADE:
            self._told = _told_by(value)
            return field_
        if self._told is None or field_ in _BESIDE:
            return field_
        if field_ is Field.TYPE and Field.TRADE_MODEL in self._told:
            return Field.TRADE_TRIM
        traded = TRADED.get(field_)
        if traded is None or traded in self._told or _WANTED.search(label):
            self._told = None
            return field_
        self._told.add(traded)
        return traded


def _names_a_car(text: str) -> bool:
    found = MAKE_PATTERN.search(text)
    named = found is not None and found.group()[:1].isupper()
    return named or any(first_model(text[at.start() :]) for at in re.finditer(r"\b[A-ZŠ]", text))


def _told_by(value: str) -> set[Field] | None:
    """Return what a line tells of the car to be traded in, None where it names no car."""
    car = from_text(value)
    if not car.make:
        return None
    parts = (
        (Field.TRADE_MODEL, car.model),
        (Field.TRADE_YEAR, car.year),
        (Field.TRADE_VIN, car.vin),
        (Field.TRADE_ODOMETER, car.odometer),
    )
    return {Field.TRADE, Field.TRADE_MAKE, *(field_ for field_, told in parts if told)}
