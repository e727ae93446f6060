"""Names of people as a careful reader writes them down: without title, with the right last name."""

from __future__ import annotations

import re

from showroom_app.domain.values import dataclass
from showroom_app.intake.placeholders import without_leftovers
from showroom_app.intake.text import one_line

_TITLES = frozenset(
    """dhr dhr. heer hr hr. de-heer mevr mevr. mevrouw mw mw. mej mej. mr mr. mrs mrs. ms ms. miss
    mister sir madam herr frau hrn. monsieur madame mme mme. mlle mv. dr dr. drs drs. prof prof.
    ir ir. ing ing. fam fam. familie familienaam sr. sra. señor señora""".split()
)
_AND = frozenset(("en", "and", "&", "und", "et", "/"))
# Words before a last name; those of the first group never are a first name.
_ALWAYS_PREFIX = frozenset("de den der het 't ’t ‘t 's ten ter te zu zum zur von vom op".split())
_PREFIX = _ALWAYS_PREFIX | frozenset(
    "van in uit la le les du des di da del della dello dos das do el al ben bin ibn af av".split()
)
# They are first names too: "Ben Jansen", "Al Bundy", "Di Smith".
_ALSO_FIRST = frozenset("ben al di bin ibn af av".split())
_NEVER_FIRST = _ALWAYS_PREFIX | {"van"}
_NOBLE = frozenset("freiherr freifrau graf gräfin baron baronesse jonkheer jonkvrouw".split())
_SUFFIX = frozenset("jr jr. sr sr. ii iii iv bsc msc phd md".split())

# "Unknown" is nobody's name; "Name" and "First" are, beside another placeholder or alone.
_NOBODY = frozenset(
    """unknown onbekend unbekannt inconnu anonymous anonamous anonymus anoniem anonym anonyme
    not-available not-provided not-specified not-given niet-opgegeven niet-bekend niet-ingevuld
    n/a n.a. nn n.n. none null undefined noname no-name geen-naam naamloos unavailable
    name-unknown""".split()
)
_WEAK = frozenset(
    """name naam nom first last firstname lastname first-name last-name full-name fullname voornaam
    achternaam vorname nachname user customer klant kunde client visitor bezoeker guest gast buyer
    koper iemand someone person lead web website website-visitor website-bezoeker caller - -- . .. x
    xx xxx ? na test-lead""".split()
)
_COMPANY = re.compile(
    r"(?:^|\s)(?:b\.?v\.?b\.?a\.?|b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|gmbh|ltd\.?|limited|llc|inc\.?"
    r"|corp\.?"
    r"|plc|holding|s\.?r\.?l\.?|s\.a\.|(?-i:AG|SA|SARL))\s*$"
    r"|&\s*(?:co|zn|zonen|sons|söhne|fils)\b|^stichting\s",
    re.I,
)
_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]|\{[^{}]*\}")
_LEADING_NUMBER = re.compile(r"^\d{1,3}\s+(?=\D)")
_QUOTES = ' \t"“”„«»<>()[]{}*_,;:|'


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in full and in parts; `placeholder`: something was given, but it names nobody."""

    name: str = ""
    first: str = ""
    last: str = ""
    company: str = ""
    placeholder: bool = False


def person(
    full: str = "", first: str = "", last: str = "", middle: str = "", company: str = ""
) -> PersonName:
    """Return the name that was meant by the parts given; the full name, where given, prevails."""
    given = any(part.strip() for part in (full, first, last))
    titled = _is_titled(first) or (_is_titled(full) and not first.strip())
    company = _bare(company)
    full, first, middle, last = (_bare(part) for part in (full, first, middle, last))
    if first and not last and " " in first and not full:
        full, first = first, ""
    if _is_weak(first) and (not last or _is_nobody(last) or _is_weak(last)):
        first = ""
    if _is_weak(last) and not first:
        last = ""
    first, last = _named(first), _named(last)
    if middle and all(word.casefold() in _PREFIX for word in middle.split()):
        last, middle = f"{middle} {last}".strip(), ""
    if first and last.casefold() == first.casefold():
        last = ""
    elif first and last.casefold().startswith(first.casefold() + " "):
        last = last[len(first) :].strip()

    full = _full_named(full)
    if full and _COMPANY.search(full):
        return PersonName(name=full, first=first, last=last, company=company or full)
    if full and first and not last and not _holds(full, first):
        # "Nom: Durand, Prénom: Amélie": in a form with a first name the other is the last name.
        last, full = full, ""
    if not full or ("," in full and first and last):
        full = " ".join(part for part in (first, middle, last) if part)
    elif not first or not last:
        full, own_first, own_last = split(full)
        if not first and last and full.casefold().endswith(last.casefold()):
            first = full[: -len(last)].strip()
        elif not last and first and full.casefold().startswith(first.casefold() + " "):
            last = full[len(first) :].strip()
        elif not first and not last:
            first, last = own_first, own_last
    if first and all(word.casefold() in _NEVER_FIRST for word in first.split()):
        # A form cut "Van Dijk" in two; nobody is called Van.
        first, last = "", f"{first} {last}".strip()
    elif titled and not last and " " not in first:
        # Who gives one word after a title gives the last name.
        first, last = "", first
    if not full and company:
        return PersonName(name=company, company=company)
    return PersonName(full, first, last, company, placeholder=given and not full)


def _holds(full: str, first: str) -> bool:
    words = re.split(r"[\s,]+", full.casefold())
    if words[0] in _PREFIX or words[0] in _NOBLE:
        return False
    return len(words) > 2 or any(word in words for word in first.casefold().split())


def names_nobody(text: str) -> bool:
    """Whether a text is a word that forms hold in place of a name: "unknown", "customer", "x"."""
    return _is_nobody(text) or _is_weak(text)


def split(full: str) -> tuple[str, str, str]:
    """Return (name, first, last) of a full name; "Jansen, Jan" is turned round."""
    before, comma, after = full.partition(",")
    if comma and before.strip() and after.strip() and "," not in after:
        full = _turned(before.strip(), after.strip())
    words = re.sub(r"\s+-\s+", "-", full).split()
    if not words:
        return "", "", ""
    name = " ".join(words)
    start = _start_of_last(words)
    return name, " ".join(words[:start]), " ".join(words[start:])


def _turned(before: str, after: str) -> str:
    words = after.split()
    if words[0].casefold() in _SUFFIX:
        return f"{before} {after}"
    at = next((i for i, word in enumerate(words) if word.casefold() in _PREFIX), len(words))
    return " ".join([*words[:at], *words[at:], before])


def _start_of_last(words: list[str]) -> int:
    """Return at which word the last name begins (len(words) when there is only a first name)."""
    for at, word in enumerate(words):
        tail = word.rsplit("-", 1)[-1].casefold()
        is_prefix = word.casefold() in _PREFIX or ("-" in word and tail in _PREFIX)
        if not is_prefix or at == len(words) - 1:
            continue
        if at > 0 or word.casefold() in _ALWAYS_PREFIX or word.islower():
            return at
        if words[1].casefold() in _ALWAYS_PREFIX:
            return at
    if len(words) == 1:
        return 1
    if len(words) == 2 and words[0].casefold() in _PREFIX - _ALSO_FIRST:
        return 0
    last = len(words) - 1
    if last >= 2 and words[last].casefold() in _SUFFIX:
        return last - 1
    return last


def _bare(text: str) -> str:
    """Return a name without quotes, template leftovers, addresses and numbers."""
    text = _unquoted(text)
    if "@" in text or "://" in text or sum(c.isdigit() for c in text) >= 6:
        return ""
    text = _LEADING_NUMBER.sub("", text)
    return _without_title(text) if any(c.isalpha() for c in text) else ""


def _unquoted(text: str) -> str:
    return one_line(_IN_BRACKETS.sub("", without_leftovers(text))).strip(_QUOTES)


def _is_titled(text: str) -> bool:
    text = _unquoted(text)
    return _without_title(text) != text


def _without_title(text: str) -> str:
    words = text.split()
    if [w.casefold() for w in words[:2]] == ["de", "heer"]:
        words = words[1:]
    while words and (words[0].casefold().strip("/") in _TITLES or _is_joined_title(words)):
        words = words[1:]
        if [w.casefold() for w in words[:2]] == ["de", "heer"]:
            words = words[1:]
    return " ".join(words)


def _is_joined_title(words: list[str]) -> bool:
    if words[0].casefold() in _AND:
        return True
    return all(part in _TITLES for part in words[0].casefold().split("/"))


def _key(text: str) -> str:
    return "-".join(text.casefold().split())


def _is_nobody(text: str) -> bool:
    return _key(text) in _NOBODY


def _is_weak(text: str) -> bool:
    return _key(text) in _WEAK


def _named(part: str) -> str:
    return "" if _is_nobody(part) else part


def _full_named(full: str) -> str:
    """Return a full name without the words in it that stand for nobody."""
    if not full or _is_nobody(full) or _is_weak(full):
        return ""
    words = full.split()
    kept = [word for word in words if not _is_nobody(word)]
    if len(kept) < len(words) and all(_is_weak(word) for word in kept):
        return ""
    return " ".join(kept) if len(kept) < len(words) else "" if _all_weak(words) else full


def _all_weak(words: list[str]) -> bool:
    return len(words) == 2 and all(_is_weak(word) for word in words)
