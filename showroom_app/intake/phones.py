"""Telephone numbers: as typed, and in E.164 where they are valid."""

from __future__ import annotations

import re
from collections.abc import Iterable

from showroom_app.domain.prospect import Phone
from showroom_app.intake.placeholders import is_nothing, without_leftovers
from showroom_app.intake.text import one_line

_LABEL = re.compile(r"^(?:tel|phone|p|m|t|telefoon|gsm|mobiel|mob)\.?\s*[:.]\s*|^tel:", re.I)
_SEVERAL = re.compile(
    r"\s*(?:[;|&]|\s/\s|,\s|\b(?:of|or|oder|ou|en|and|und|et)\b)\s*"
    r"|(?<=\d)\s*/\s*(?=\+|\(?0)"  # "06 12345678/020 1234567", but not "0478/12.34.56"
)
# What Windows and WhatsApp put round a number that was copied.
_DIRECTIONS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Written in North America and hardly anywhere else: three, three and four digits, set apart.
_NORTH_AMERICAN = re.compile(r"^(?:\+?1[-. ]?)?\(?[2-9]\d{2}\)?[-. ]{1,2}\d{3}[-. ]\d{4}$")
_CODE_FIRST = re.compile(r"^(?:3[0-469]|4[013-9]|35[0-9])[ ]?[1-9][\d ]{7,12}$")
_LETTERS = re.compile(r"[A-Za-z]{3,}")
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_REMARK = re.compile(r"(?<=\d)\s*\([^()\d]*\)\s*$")  # "(after six)"
_WORDS_AFTER = re.compile(r"(?<=\d)[\s,;.:-]*[(\[]?\s*\b[^\W\d_]{2,}\b.*$")  # "na 18:00"
_EXTENSION = re.compile(r"\s*(?:ext|x|extension|toestel|tst)\.?\s*\d+$", re.I)

_COUNTRIES = {
    "nederland": "NL", "netherlands": "NL", "the netherlands": "NL", "holland": "NL",
    "niederlande": "NL", "pays-bas": "NL", "nld": "NL", "belgië": "BE", "belgie": "BE",
    "belgium": "BE", "belgique": "BE", "belgien": "BE", "bel": "BE", "duitsland": "DE",
    "deutschland": "DE", "germany": "DE", "deu": "DE", "frankrijk": "FR", "france": "FR",
    "fra": "FR", "luxemburg": "LU", "luxembourg": "LU", "united kingdom": "GB", "uk": "GB",
    "great britain": "GB", "england": "GB", "gbr": "GB", "usa": "US", "u.s.a.": "US", "u.s.": "US",
    "united states": "US", "united states of america": "US", "canada": "CA", "can": "CA",
    "argentina": "AR", "arg": "AR", "paraguay": "PY", "uruguay": "UY", "chile": "CL",
    "mexico": "MX", "méxico": "MX", "mex": "MX", "brasil": "BR", "brazil": "BR", "spanje": "ES",
    "españa": "ES", "spain": "ES", "esp": "ES", "italië": "IT", "italia": "IT", "italy": "IT",
    "oostenrijk": "AT", "österreich": "AT", "austria": "AT", "zwitserland": "CH", "schweiz": "CH",
    "switzerland": "CH", "polen": "PL", "polska": "PL", "poland": "PL", "australia": "AU",
    "new zealand": "NZ", "ireland": "IE", "ierland": "IE",
}  # fmt: skip
_PROVINCES = frozenset("AB BC MB NB NL NS NT NU ON PE QC SK YT".split())
_STATES = frozenset(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM
    NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR""".split()
)
_POSTCODES = (
    (re.compile(r"[A-Z]\d[A-Z] ?\d[A-Z]\d", re.I), "CA"),
    (re.compile(r"[1-9]\d{3} ?[A-Z]{2}", re.I), "NL"),
    (re.compile(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}", re.I), "GB"),
    (re.compile(r"\d{5}-\d{4}"), "US"),
)
_CURRENCIES = {"CAD": "CA", "USD": "US", "GBP": "GB", "ARS": "AR", "MXN": "MX"}
_LANGUAGES = (
    (
        frozenset(
            """ist der die das und nicht noch ich sie ihr ihre für mit guten tag sehr grüße grüßen
            freundlichen anfrage fahrzeug nachricht telefon vorname nachname bemerkung anrede kunde
            telefonnummer bitte probefahrt betreff""".split()
        ),
        ("DE", "AT", "CH"),
    ),
    (
        frozenset(
            """est les des une pour vous votre bonjour merci cordialement toujours disponible prénom
            nom téléphone véhicule message voiture demande""".split()
        ),
        ("BE", "FR", "LU"),
    ),
    (
        frozenset(
            """the and you your please would like this still available interested thanks regards
            first surname mobile customer comments make derivative reg""".split()
        ),
        ("GB",),
    ),
    (
        frozenset(
            """het een van voor met nog ik de graag naam telefoon voertuig bericht groet auto
            beschikbaar""".split()
        ),
        (),
    ),
)
"""Words that tell a language, and where those who speak it dial."""
_TELLING = 3
_LONGEST_READ = 3_000
_TOP_LEVELS = {
    "ca": "CA", "uk": "GB", "be": "BE", "de": "DE", "nl": "NL", "fr": "FR", "ar": "AR", "us": "US",
    "at": "AT", "ch": "CH", "lu": "LU",
}  # fmt: skip


def region_of_country(country: str) -> str:
    """Return the ISO 3166 code of a country given as code or name, "" when it is none we know."""
    bare = country.strip().casefold()
    if bare in _COUNTRIES:
        return _COUNTRIES[bare]
    return bare.upper() if len(bare) == 2 and bare.isalpha() else ""


def region_of_address(regioncode: str, postcode: str) -> str:
    """Return the country that a state, province or postcode points to, "" when to none."""
    code, postcode = regioncode.strip().upper(), postcode.strip()
    if code in _STATES and re.fullmatch(r"\d{5}(-\d{4})?", postcode):
        return "US"
    for pattern, region in _POSTCODES:
        if pattern.fullmatch(postcode):
            return region
    if code in _STATES:
        return "US"
    return "CA" if code in _PROVINCES else ""


def region_of_currency(currency: str) -> str:
    """Return the country that a currency points to, "" for the euro and unknown ones."""
    return _CURRENCIES.get(currency.strip().upper(), "")


def regions_of_language(text: str) -> tuple[str, ...]:
    """Return where somebody may dial who writes as a text is written; () for Dutch and too little.

    The last of all hints: in a list with German columns stand German numbers.
    """
    words = set(re.findall(r"[^\W\d_]{3,}", text[:_LONGEST_READ].casefold()))
    told = [regions for known, regions in _LANGUAGES if len(words & known) >= _TELLING]
    return told[0] if len(told) == 1 else ()


def region_of_domain(domain: str) -> str:
    """Return the country of a domain's last label, "" for .com and the like."""
    return _TOP_LEVELS.get(domain.rpartition(".")[2].lower(), "")


def phones(typed: Iterable[str], regions: Iterable[str]) -> tuple[Phone, ...]:
    """Return the numbers, each once, placeholders left out.

    `regions` are tried in their order for a number without country code; a number written the North
    American way is at last tried as such. `e164` is set for valid numbers only.
    """
    order = tuple(dict.fromkeys([*(r for r in regions if r), "ZZ"]))
    found: dict[str, Phone] = {}
    for text in typed:
        for part in _parts(text):
            phone = Phone(part, _e164(part, order))
            found.setdefault(phone.e164 or re.sub(r"\D", "", part), phone)
    return tuple(found.values())


def _parts(text: str) -> list[str]:
    text = _DASHES.sub("-", one_line(without_leftovers(_DIRECTIONS.sub("", text))))
    text = _REMARK.sub("", _LABEL.sub("", text).strip(" .,;:<>\"'"))
    if is_nothing(text):
        return []
    parts = _SEVERAL.split(text)
    if len(parts) > 1 and not all(sum(c.isdigit() for c in part) >= 7 for part in parts):
        parts = [text]
    return [part for part in (p.strip() for p in parts) if _is_number(part)]


def _is_number(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    if not digits and _LETTERS.search(text):
        return False
    # One digit over and over is what people type to get past a form.
    return 5 <= len(digits) <= 20 and len(set(digits)) > 1 and len(text) <= 40


def _e164(typed: str, regions: tuple[str, ...]) -> str:
    import phonenumbers

    number = _WORDS_AFTER.sub("", _EXTENSION.sub("", typed))
    if _LETTERS.search(number) or re.search(r"[eE]\+", number):
        return ""
    if _NORTH_AMERICAN.match(number):
        regions = (*regions, "US")
    if number.startswith("00"):
        # The prefix for abroad nearly everywhere, but not where region hints may point to.
        number = "+" + number[2:]
    kinds = phonenumbers.PhoneNumberType
    mobiles = (kinds.MOBILE, kinds.FIXED_LINE_OR_MOBILE)
    first = ""
    for region in dict.fromkeys(regions):
        try:
            parsed = phonenumbers.parse(number, region)
        except phonenumbers.NumberParseException:
            continue
        if not phonenumbers.is_valid_number(parsed):
            continue
        e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        # Of two countries in which a number can be dialled, the one where it is a mobile's.
        if phonenumbers.number_type(parsed) in mobiles:
            return e164
        first = first or e164
    return first or _with_plus(number)


def _with_plus(number: str) -> str:
    """A number that begins with the code of a country and lost its plus, where it is a mobile's."""
    import phonenumbers

    if not _CODE_FIRST.match(number):
        return ""
    try:
        parsed = phonenumbers.parse("+" + number)
    except phonenumbers.NumberParseException:
        return ""
    mobile = phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.MOBILE
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return e164 if mobile and phonenumbers.is_valid_number(parsed) else ""
