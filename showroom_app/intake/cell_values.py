"""What the cells of a list say: days, numbers and shares, as dealers and their programs write them.

Nothing is guessed: a cell that could be read in two ways, or in none, says so with `Unreadable`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from showroom_app.intake.labels import key

_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_NAMED = re.compile(r"(\d{1,2})\.?[- ]([^\W\d_]{3,9})\.?,?[- ](\d{4}|\d{2})")
_NAMED_FIRST = re.compile(r"([^\W\d_]{3,9})\.? (\d{1,2}),? (\d{4})")
_TOGETHER = re.compile(r"(20\d{2})(\d{2})(\d{2})")
_SERIAL = re.compile(r"([34]\d{4}|5[0-4]\d{3})(?:[.,]\d+)?")
_TIME = re.compile(
    r"[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?(?:Z|[+-]\d\d:?\d\d)?$"
)
_WEEKDAY = re.compile(r"^[^\W\d_]{2,10}\.?,? (?=\d)")
_EPOCH = date(1899, 12, 30)
"""Day 0 of a table program; it counts a 29 February 1900 that never was."""
_MONTH_FIRST_REGIONS = frozenset(("US", "CA"))
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januari januar janvier janv jaenner janner",
            "feb february februari februar fevrier fevr",
            "mar march maart mrt marz maerz mrz mars",
            "apr april avril avr",
            "may mei mai",
            "jun june juni juin",
            "jul july juli juillet juil",
            "aug august augustus aout",
            "sep sept september septembre",
            "oct october oktober okt octobre",
            "nov november novembre",
            "dec december dezember dez decembre",
        ),
        1,
    )
    for name in names.split()
}
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,10})?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([., '’])\d{3})(?:\1\d{3})*(?:([.,])\d{1,10})?")
_LEAST_HUNDREDTHS = 2
_CURRENCY = re.compile(r"^(?:€|eur\b|\$|£)\s*|\s*(?:€|eur|,-)$", re.I)


class Unreadable(ValueError):
    """A cell that does not say what its column holds; its text is the argument."""


@lru_cache(maxsize=4096)
def day_of(text: str, region: str = "NL") -> date:
    """Return the day that a cell names; a time behind it is left out.

    "3-10-2026" is 3 October, in North American regions 10 March; ISO form, names of months in
    Dutch, English, German and French, two-digit years of this century and the day numbers of table
    programs are read. Raises Unreadable.
    """
    whole = _TIME.sub("", " ".join(text.split()))
    plain = _WEEKDAY.sub("", whole)
    try:
        if found := _YEAR_FIRST.fullmatch(plain) or _TOGETHER.fullmatch(plain):
            return date(*map(int, found.groups()))
        if found := _YEAR_LAST.fullmatch(plain):
            first, second, year = map(int, found.groups())
            day, month = (second, first) if region in _MONTH_FIRST_REGIONS else (first, second)
            return date(_whole(year), month, day)
        if found := _NAMED.fullmatch(plain):
            return date(_whole(int(found[3])), _month(found[2]), int(found[1]))
        if found := _NAMED_FIRST.fullmatch(whole):
            return date(int(found[3]), _month(found[1]), int(found[2]))
        if found := _SERIAL.fullmatch(plain):
            return _EPOCH + timedelta(days=int(found[1]))
    except (ValueError, KeyError):
        pass
    raise Unreadable(text)


def number_of(text: str) -> Decimal:
    """Return the number that a cell names: "1.234,56", "1,234.56", "1 234,56", "€ 0,50".

    One sign alone stands before decimals, but for groups of three behind a point or comma where the
    number would else have three decimals ("1.234" is 1234, "0.125" is an eighth). Raises
    Unreadable.
    """
    plain = _CURRENCY.sub("", " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split()))
    grouped = _GROUPED.fullmatch(plain)
    if grouped and not plain.lstrip("+-").startswith("0"):
        group, decimal = grouped.groups()
        if group != decimal:
            whole = plain.replace(group, "")
            return Decimal(whole.replace(",", "."))
    if _NUMBER.fullmatch(plain):
        return Decimal(plain.replace(",", "."))
    raise Unreadable(text)


def share_of(text: str) -> Decimal:
    """Return the share that a cell names: "0,5", "50%", "50" and "1" (all of it).

    From 2 up it counts in hundredths; "1,5" is neither a part nor meant so. Raises Unreadable.
    """
    share = number_of(text.replace("%", "")) if text.strip() else Decimal(0)
    if "%" in text or share >= _LEAST_HUNDREDTHS:
        return share / 100
    if share > 1:
        raise Unreadable(text)
    return share


def _whole(year: int) -> int:
    return year + 2000 if year < 100 else year


def _month(name: str) -> int:
    return _MONTHS[key(name).removesuffix(".")]
