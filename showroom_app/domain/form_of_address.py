"""How to address who gave a family name only: "familie Hendriks", "mevrouw De Vries"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WRITTEN_OUT = {
    **dict.fromkeys(("familie", "fam"), "familie"),
    **dict.fromkeys(("mevrouw", "mevr", "mw"), "mevrouw"),
    **dict.fromkeys(("heer", "dhr", "hr"), "heer"),
}
_FORM = (
    r"(?<![\w.-])(familie|fam|mevrouw|mevr|mw|heer|dhr|hr|herr|frau|madame|mme|monsieur"
    r"|mrs|mr|ms|miss)\b\.?"
)
_BETWEEN = r"(?:\s|<[^<>]{0,80}>){1,20}"
"""What stands between a form of address and the name: blanks, or the tags of two fields."""


def addressed(family_name: str, texts: Iterable[str]) -> str:
    """The family name with the form of address that texts put before it, "" when none does.

    Short forms are written out. Where texts disagree ("de heer", "mevrouw") nothing is guessed.
    """
    words = family_name.split()
    if not words:
        return ""
    name = _BETWEEN.join(map(re.escape, words))
    pattern = re.compile(f"{_FORM}{_BETWEEN}{name}(?![\\w-])", re.I)
    found: dict[str, str] = {}
    for text in texts:
        for form in pattern.findall(text):
            written = _WRITTEN_OUT.get(form.casefold(), form)
            found.setdefault(written.casefold(), written)
    if len(found) != 1:
        return ""
    called = " ".join(words)
    return f"{next(iter(found.values()))} {called[0].upper()}{called[1:]}"
