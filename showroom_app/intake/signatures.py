"""Who a mail is of when no label says so: the name below it, and a card of name and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from showroom_app.intake import addresses
from showroom_app.intake.names import person

_GREETING = re.compile(
    r"^(?:met (?:\w+ )?vriendelijke groet\w*|vriendelijke groet\w*|hartelijke groet\w*"
    r"|groet(?:en|jes)?|mvg|m\.v\.g\.|alvast bedankt|bedankt|(?:kind|best|warm)(?:est)? regards"
    r"|regards|cheers|thanks|thank you|many thanks|yours sincerely|sincerely"
    r"|mit (?:freundlichen|besten|herzlichen) gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|liebe) gr(?:ü|ue)"
    r"(?:ß|ss)e|mfg|cordialement|bien (?:à vous|cordialement)|salutations"
    r"|meilleures salutations|merci|gr\.?(?=\s+(?-i:[A-Z])))\b[\s,.!:-]*(?P<rest>.*)$",
    re.I,
)
_AT_THE_END = re.compile(r"\b(?:groet(?:en|jes)?|grtz|gr\.)[ ,]+(?:van )?(?P<name>[^\W\d_]{2,20})$")
_REACHED = re.compile(
    r"^\W*(?:(?:tel\w*|t|m|mob\w*|gsm|phone|mobiel|handy|mail|e-?mail|e)\b[ .:]+)?"
    r"(?:[+(\d][\d ()./-]{7,20}|\S+@\S+\.\S+|(?:https?://|www\.)\S+)\W*$",
    re.I,
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,5}")
_NO_NAME = re.compile(
    r"\b(?:gegevens|details|contact\w*|klant|customer|kunde|client|auto\w*|car|team|afdeling|sales"
    r"|verkoop|advertentie|bericht|message|bedrijf\w*|nieuwe?|aanvraag|lead|hallo|beste|dag|hi|dear"
    r"|via|van uw|verstuurd|verzonden|sent|gesendet)\b",
    re.I,
)
_I_AM = re.compile(
    r"\b(?:mijn naam is|my name is|mein name ist|ich hei(?:ß|ss)e|je m['’]appelle|mon nom est)\s+"
    r"(?P<name>(?-i:[A-ZÀ-Ž])[\w'’-]*(?:\s[\w'’-]+){0,4})",
    re.I,
)
_BETWEEN = frozenset("van de der den ten ter het 't von zu la le el al di da".split())
_LONGEST = 40


def signed_by(text: str) -> str:
    """Return the name with which somebody signed, "" when there is none.

    What stands behind or below a greeting, or above the numbers at the end.
    """
    lines = [line.strip() for line in text.split("\n")]
    for at, line in enumerate(lines):
        greeting = _GREETING.match(line)
        if greeting is None:
            continue
        below = next((each for each in lines[at + 1 : at + 4] if each), "")
        for said in (greeting.group("rest"), below):
            if _is_name(said, words=1):
                return said.strip(" ,.!")
    for block in _blocks(lines[-12:]):
        if any(map(_REACHED.match, block[1:])) and _is_name(block[0], words=2):
            return block[0]
    ended = _AT_THE_END.search(next((line for line in reversed(lines) if line), ""))
    return ended.group("name").capitalize() if ended else ""


def introduced(text: str) -> str:
    """Return the name with which somebody introduced himself or herself, "" without one."""
    found = _I_AM.search(text)
    if found is None:
        return ""
    words: list[str] = []
    for word in found.group("name").split():
        if not (word[0].isupper() or word.casefold() in _BETWEEN):
            break
        words.append(word)
    while words and words[-1].casefold() in _BETWEEN:
        words.pop()
    said = " ".join(words)
    return said if _is_name(said, words=1) else ""


def card(lines: Iterable[str]) -> dict[str, str]:
    """Return name, phone and e-mail that stand below each other without a label, as on a card.

    Empty unless a number or an address stands alone on its line right below a name.
    """
    for block in _blocks([line.strip() for line in lines]):
        reached = [each for each in block[1:] if _REACHED.match(each)]
        above = [each for each in block if not _REACHED.match(each)]
        if not reached or block[0] not in above:
            continue
        named = [each for each in above if _is_name(each, words=1)]
        if not named or len(above) > 3:
            continue
        found = {"name": named[-1]}
        for line in reached:
            address = addresses.clean(line)
            if address:
                found.setdefault("email", address)
            elif "//" not in line and "www." not in line.lower():
                found.setdefault("phone", line)
        if len(found) > 1:
            return found
    return {}


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*lines, ""]:
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _is_name(text: str, words: int) -> bool:
    """Whether a line can be a name of at least so many words, each with a capital or a prefix."""
    text = text.strip(" ,.!")
    if not text or len(text) > _LONGEST or not _NAME.fullmatch(text) or _NO_NAME.search(text):
        return False
    if len(text.split()) < words or not any(word[0].isupper() for word in text.split()):
        return False
    found = person(full=text)
    return bool(found.name) and not found.company
