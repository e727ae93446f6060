"""Recognise what senders put where they know nothing: "n/a", "[first_name]", "(000) 000-0000"."""

from __future__ import annotations

import re

_TEMPLATE_SIGN = re.compile(r"[{\[%<*$]")
_LEFTOVER = re.compile(
    r"\{\{[^{}]*\}\}|\$\{[^{}]*\}|<%[^%]*%>|\*\|[A-Z0-9_:]+\|\*|%%[\w. -]+%%"
    r"|\[[A-Za-z][A-Za-z0-9]*(?:[_.][A-Za-z0-9]+)+\]"
)
# A whole value may be a shorter leftover ("[fdt]", "%NAME%") than free text can safely hold.
_WHOLE_LEFTOVER = re.compile(r"\[[A-Za-z][\w .-]{0,40}\]|\{[A-Za-z][\w .-]{0,40}\}|%[A-Z_]{2,40}%")
_INSTRUCTION = re.compile(r"\([^()]{20,}\)")

_NOTHING = frozenset(
    """- -- . .. ... ? n/a n.a. n.v.t. nvt na none null nil undefined nan unknown onbekend unbekannt
    inconnu desconocido not-available not-specified not-provided not-given not-set niet-opgegeven
    niet-ingevuld niet-bekend niet-van-toepassing geen nein no nee keine-angabe nicht-angegeven
    nicht-verfügbar non-renseigné non-spécifié blank empty leeg (none) (empty) (not-provided)
    [not-provided] not-applicable no-preference geen-voorkeur""".split()
)
_NO_VEHICLE = frozenset(
    """any all any/all all/any full-line all-models any-model any-make various diverse other overig
    overige anders make model year merk bouwjaar marke modell jahr marque select select-one
    select-model select-make choose kies selecteer maak-een-keuze alle alle-modellen unspecified 0
    0000 new-vehicle used-vehicle vehicle auto wagen car""".split()
)


def without_leftovers(text: str) -> str:
    """Return the text without unfilled template fields; "" when nothing else was in it."""
    if _TEMPLATE_SIGN.search(text) is None:
        return text
    if _WHOLE_LEFTOVER.fullmatch(text.strip()):
        return ""
    return _LEFTOVER.sub("", text)


def is_nothing(value: str) -> bool:
    """Whether a value says "unknown" in one of the ways that forms do."""
    bare = value.strip().casefold()
    return not bare or "-".join(bare.split()) in _NOTHING


def is_no_vehicle(value: str) -> bool:
    """Whether a make, model or year is a choice of the form ("Full Line") and no vehicle."""
    return is_nothing(value) or "-".join(value.casefold().split()) in _NO_VEHICLE


def is_instruction(value: str) -> bool:
    """Whether the text is a note of the form's author: all of it in brackets and in capitals."""
    bare = value.strip()
    if not bare.startswith("("):
        return False
    return bool(_INSTRUCTION.fullmatch(bare)) and bare.upper() == bare


def meant(value: str) -> str:
    """Return the value, or "" where it is a placeholder of any kind."""
    if not value:
        return ""
    value = without_leftovers(value).strip()
    return "" if is_nothing(value) or is_instruction(value) else value
