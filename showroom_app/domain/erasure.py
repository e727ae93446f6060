"""What of a person is looked for when he or she is to be forgotten, and how a text loses it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256

from showroom_app.domain.values import dataclass

_GONE = "…"
_SHORTEST_NAME = 5
_NATIONAL_DIGITS = 9
_HINT = 5
_FORGOTTEN = "#"
_HASHED_SIGNS = 32
_VIN = re.compile(r"\b(?=[^\W_]*\d)[A-HJ-NPR-Z0-9]{17}\b", re.IGNORECASE)
_SIX_SIGNS = re.compile(
    # Three groups, each of letters or of digits alone: the Dutch plate, with dashes or without.
    r"\b(?=(?:-?[A-Z0-9]){6}\b)(?=[A-Z-]*\d)(?=[\d-]*[A-Z])"
    r"(?:[A-Z]{1,3}-[A-Z]{1,3}-\d{1,3}|\d{1,3}-\d{1,3}-[A-Z]{1,3}|[A-Z]{1,3}-\d{1,3}-\d{1,3}"
    r"|\d{1,3}-[A-Z]{1,3}-[A-Z]{1,3}|[A-Z]{1,3}-?\d{1,3}-?[A-Z]{1,3}|\d{1,3}-?[A-Z]{1,3}-?\d{1,3})"
    r"(?!-?\w)",
    re.IGNORECASE,
)
_LAST_PART = re.compile(r",\s*(?=[^,]*\d)(?=[^,]*[A-Z])(?=(?:[ -]*[A-ZÄÖÜ0-9]){4,8}[ ]*$)[^,]*$")
"""What a list of sales puts behind the car: a plate of any country, in capitals."""


@dataclass(frozen=True, slots=True)
class Strings:
    """The texts by which a person can be told in what others wrote, the longest first.

    Of names only those of two words and more: half the country is called "Jan".
    """

    texts: tuple[str, ...]

    @classmethod
    def of(cls, names: Iterable[str], emails: Iterable[str], phones: Iterable[str]) -> Strings:
        """Names, addresses and numbers as they are on record, numbers as people type them too."""
        full = {
            " ".join(name.split())
            for name in names
            if len(name.split()) > 1 and len(name) >= _SHORTEST_NAME
        }
        addresses = {email.strip() for email in emails if "@" in email}
        numbers = {form for phone in phones for form in _forms(phone)}
        found = {text for text in full | addresses | numbers if text}
        return cls(tuple(sorted(found, key=lambda text: (-len(text), text))))

    @property
    def hints(self) -> tuple[str, ...]:
        """Few short texts of which one stands in every text that tells of the person.

        The end of a number is enough to look closer.
        """
        short = {
            text[-_HINT:] if text[-_HINT:].strip()[-1:].isdecimal() else text for text in self.texts
        }
        return tuple(sorted(short))

    def are_in(self, text: str) -> bool:
        """Whether a text tells of the person."""
        said = text.casefold()
        return any(each.casefold() in said for each in self.texts)

    def out_of(self, text: str) -> str:
        """A text without what tells of the person."""
        for each in self.texts:
            text = re.sub(re.escape(each), _GONE, text, flags=re.IGNORECASE)
        return text


def without_marks(vehicle: str) -> str:
    """A car as people write it, without its plate and its VIN, which lead to its keeper."""
    plain = vehicle
    for mark in (_LAST_PART, _VIN, _SIX_SIGNS):
        plain = mark.sub("", plain)
    if plain == vehicle:
        return vehicle
    return ", ".join(part for each in plain.split(",") if (part := " ".join(each.split())))


def forgotten_number(number: str) -> str:
    """The dealer's own number of a sale once its customer is erased, "" for none.

    A hash: the list that brought the sale still finds it, nobody reads the number from it. A number
    that is forgotten already stays as it is.
    """
    if not number or is_forgotten(number):
        return number
    return _FORGOTTEN + sha256(number.encode("utf-8", "replace")).hexdigest()[:_HASHED_SIGNS]


def is_forgotten(number: str) -> bool:
    """Whether a number of a sale is one that was forgotten."""
    return number.startswith(_FORGOTTEN) and len(number) == _HASHED_SIGNS + 1


def _forms(phone: str) -> set[str]:
    """A number in the ways in which people write it: abroad, at home, with and without gaps."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) < 7:
        return set()
    forms = {phone.strip(), digits}
    if phone.startswith("+") and len(digits) > _NATIONAL_DIGITS:
        home = digits[-_NATIONAL_DIGITS:]
        code = digits[:-_NATIONAL_DIGITS]
        for first, gap in (("0", ""), (f"+{code}", " "), (f"00{code}", " ")):
            for sign in ("", " ", "-"):
                forms.add(f"{first}{gap if sign else ''}{home[0]}{sign}{home[1:]}")
                forms.add(f"{first}{gap if sign else ''}{home[:2]}{sign}{home[2:]}")
            pairs = " ".join(home[at : at + 2] for at in range(1, len(home), 2))
            forms.add(f"{first}{gap}{home[0]} {pairs}")
            forms.add(f"{first}{gap}{home[0]} {home[1:5]} {home[5:]}")
    return forms
