"""What reception types about somebody at the door, understood in English and Dutch alike.

The words people say at the door do not follow the language of the screen, so both always count.
"""

from __future__ import annotations

import re
from enum import StrEnum

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.values import dataclass


class Typed(StrEnum):
    """What a typed text is about, as far as its words tell."""

    NOT_A_BUYER = "not-a-buyer"
    SERVICE_REFERRAL = "service-referral"
    PERSON = "person"
    """A name, telephone number or e-mail address, or a description: no word of the trade."""


NOT_A_BUYER = frozenset(
    """
    service service-desk servicebalie werkplaats workshop garage onderhoud maintenance apk mot
    reparatie repair beurt banden tyres tires bandenwissel schade bodyshop schadeherstel carwash
    parts part onderdelen onderdeel magazijn accessoires accessories
    supplier leverancier vertegenwoordiger salesman courier koerier delivery-driver bezorger pakket
    parcel package post mail postbode postnl dhl ups monteur mechanic schoonmaak cleaner
    leenauto loaner sollicitant applicant sollicitatie
    """.split()
)
"""Service, parts, suppliers and others who come for nobody of sales."""

_FILLERS = frozenset(
    """
    a an the to for from of at has is comes pick up drop off appointment his her their with and
    de het een naar voor van bij heeft is komt halen ophalen brengen afspraak met en op aan
    """.split()
)

SERVICE_REFERRAL = frozenset(
    """
    referral referred verwijzing verwezen doorverwezen doorgestuurd servicereferral
    """.split()
)
"""Somebody whom the service department sends on because he or she wants a car."""

_FROM_SERVICE = re.compile(
    r"\b(?:from|via|van|vanuit|uit)\s+(?:de\s+|the\s+)?(?:service|werkplaats)"
)
_FOR = re.compile(r"\s+(?:for|voor|asks for|vraagt naar)\s+|\s*[/>]\s*", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s<>,;]+@[^\s<>,;]+")
_NUMBER = re.compile(r"\+?\(?\d[\d\s().-]{5,}\d")


@dataclass(frozen=True, slots=True)
class Said:
    """A typed text taken apart; what is not in it is "".

    `about` is only what the words tell: somebody may be called Post. `asked_for` is what stands
    behind "for" or "voor": the rep who was asked for.
    """

    about: Typed
    name: str = ""
    phone: str = ""
    email: str = ""
    asked_for: str = ""


def said(text: str) -> Said:
    """What reception typed: "Jansen 06 12345678", "j@x.nl", "Jansen voor Sanne", "onderdelen"."""
    email = _EMAIL.search(text)
    rest = text.replace(email.group(), " ") if email else text
    phone = _NUMBER.search(rest)
    rest = " ".join((rest.replace(phone.group(), " ") if phone else rest).split())
    name, *asked_for = _FOR.split(rest, maxsplit=1)
    about = _about(rest)
    if about is not Typed.PERSON:
        name, asked_for = rest, []
    return Said(
        about,
        name.strip(" ,;"),
        phone.group().strip() if phone else "",
        email.group() if email else "",
        asked_for[0].strip(" ,;") if asked_for else "",
    )


def _about(text: str) -> Typed:
    """Of which words a text is: one that is neither of the trade nor a filler may be a name."""
    key = name_key(text)
    words = frozenset(re.findall(r"[\w-]+", key)) - _FILLERS
    if words & SERVICE_REFERRAL or _FROM_SERVICE.search(key):
        return Typed.SERVICE_REFERRAL
    return Typed.NOT_A_BUYER if words and words <= NOT_A_BUYER else Typed.PERSON


def begins_words(beginning: str, name: str) -> bool:
    """Whether every typed word begins a word of a name: "jans" is in "Mevrouw P. Jansen"."""
    typed, words = name_key(beginning).split(), name_key(name).split()
    return bool(typed) and all(any(word.startswith(each) for word in words) for each in typed)
