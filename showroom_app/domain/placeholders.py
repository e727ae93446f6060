"""The placeholders of templates: which there are, and a template filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass


class Placeholder(StrEnum):
    """What can stand in braces in a template; the customer's, unless it says otherwise."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    COMPANY = "company"
    PHONE = "phone"
    EMAIL = "email"
    VEHICLE = "vehicle"
    STOCK = "stock"
    APPOINTMENT = "appointment"
    REP = "rep"
    DEALER = "dealer"


_NAMES = frozenset(each.value for each in Placeholder)
_IN_BRACES = re.compile(r"\{([a-z_]+)\}")
# As people type them by hand: "{Name}", "{ naam }", "{first name}".
_AS_TYPED = re.compile(r"\{\s*([^\W\d_][\w -]{0,30}?)\s*\}")
_HARMLESS = str.maketrans("{}", "()")


@dataclass(frozen=True, slots=True)
class Filled:
    """A template filled in; placeholders that nothing is known for stand as they were.

    `missing` names them, each once, in their order.
    """

    subject: str
    body: str
    missing: tuple[str, ...] = ()


def check(text: str) -> None:
    """Raise Refused("unknown-placeholder", placeholder, known) unless every brace can be filled."""
    known = ", ".join(f"{{{each.value}}}" for each in Placeholder)
    for name in _IN_BRACES.findall(text):
        if name not in _NAMES:
            raise Refused("unknown-placeholder", placeholder=f"{{{name}}}", known=known)
    rest = _IN_BRACES.sub("", text)
    lone = re.search(r"[{}][^{}\n]{0,20}", rest)
    if lone is not None:
        raise Refused("unknown-placeholder", placeholder=lone.group(), known=known)


def left_in(*texts: str) -> tuple[str, ...]:
    """What stands in texts like a placeholder, known or not, each once, in its order."""
    return tuple(dict.fromkeys(name for text in texts for name in _AS_TYPED.findall(text)))


def fill(subject: str, body: str, values: Mapping[Placeholder, str]) -> Filled:
    """A template with what is known filled in; what a value says is never read as a template.

    Braces in a value become parentheses, or the mail would be refused for what a customer typed.
    """

    def value(found: re.Match[str]) -> str:
        name = found[1]
        known = values.get(Placeholder(name), "") if name in _NAMES else ""
        return known.translate(_HARMLESS) or found[0]

    asked = dict.fromkeys(_IN_BRACES.findall(f"{subject}\n{body}"))
    missing = tuple(name for name in asked if name in _NAMES and not values.get(Placeholder(name)))
    return Filled(_IN_BRACES.sub(value, subject), _IN_BRACES.sub(value, body), missing)
