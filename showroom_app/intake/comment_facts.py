"""What the labels of a comment or a mail say about vehicles, wishes and dates."""

from __future__ import annotations

from showroom_app.domain.prospect import Vehicle
from showroom_app.intake.label_lines import Labelled
from showroom_app.intake.labels import Field
from showroom_app.intake.placeholders import meant
from showroom_app.intake.text import one_line
from showroom_app.intake.vehicles import filled, from_text, tidied

_NO = frozenset("no nein nee non false n 0".split())
_YES_OR_NO = _NO | frozenset("yes ja oui true y 1 si sí".split())
_LONGEST_VALUE = 200


def value_of(labels: Labelled, *fields: Field) -> str:
    """Return the first value that was meant, in one line, "" when there is none."""
    values = (meant(one_line(v)) for f in fields for v in labels.all(f))
    return next((value[:_LONGEST_VALUE] for value in values if value), "")


def vehicle_of(labels: Labelled) -> Vehicle:
    """Return the vehicle that the labels describe, in parts or in one line; empty when none."""
    if not labels.values:
        return Vehicle()
    parts = Vehicle(
        year=value_of(labels, Field.YEAR),
        make=value_of(labels, Field.MAKE),
        model=value_of(labels, Field.MODEL) or _type_of(labels),
        trim=value_of(labels, Field.TRIM),
        stock=value_of(labels, Field.STOCK),
        vin=value_of(labels, Field.VIN),
        plate=value_of(labels, Field.PLATE),
        odometer=value_of(labels, Field.ODOMETER),
        price=value_of(labels, Field.PRICE),
    )
    line = _answer(value_of(labels, Field.VEHICLE))
    if parts.stock:
        line = one_line(line.replace(parts.stock, " "))
    whole = from_text(line) if line else Vehicle()
    return filled(tidied(parts), [tidied(whole)])


def _type_of(labels: Labelled) -> str:
    """Return what stands behind "Type" beside a make, where forms have the model."""
    return value_of(labels, Field.TYPE) if value_of(labels, Field.MAKE) else ""


def trade_in_of(labels: Labelled) -> Vehicle:
    """Return the vehicle that the labels say somebody wants to trade in; empty when none."""
    if not labels.values:
        return Vehicle()
    parts = Vehicle(
        year=value_of(labels, Field.TRADE_YEAR),
        make=value_of(labels, Field.TRADE_MAKE),
        model=value_of(labels, Field.TRADE_MODEL),
        trim=value_of(labels, Field.TRADE_TRIM),
        vin=value_of(labels, Field.TRADE_VIN),
        plate=value_of(labels, Field.TRADE_PLATE),
        odometer=value_of(labels, Field.TRADE_ODOMETER),
    )
    line = _answer(value_of(labels, Field.TRADE))
    whole = from_text(line) if line and len(line) <= 80 else Vehicle()
    return filled(tidied(parts), [tidied(whole)])


def wishes_of(labels: Labelled) -> list[str]:
    """Return what the labels say about when, how and for what somebody wants to be called."""
    wishes: list[str] = []
    for wish in labels.all(Field.WISH):
        _, _, value = wish.partition(": ")
        if meant(value) and value.casefold().strip(" .!") not in _NO:
            wishes.append(one_line(wish)[:_LONGEST_VALUE])
    return wishes


def joined(wishes: list[str]) -> str:
    """Return wishes in one line, each once."""
    return "; ".join(dict.fromkeys(wish.strip() for wish in wishes if wish.strip()))


def rep_of(labels: Labelled) -> str:
    """Return the rep somebody asked for; "Sandy Example-Sandy Example" is one person."""
    name = value_of(labels, Field.REP)
    half, dash, other = name.partition("-")
    return half.strip() if dash and half.strip() == other.strip() else name


def _answer(value: str) -> str:
    return "" if value.casefold().strip(" .!") in _YES_OR_NO else value
