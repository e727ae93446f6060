"""Our catalogue of Dutch texts, read without Qt: a document is written without a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from showroom_app.paths import resource

LANGUAGES = ("en", "nl")
"""The languages that can be spoken."""


def translator(language: str) -> Callable[[str], str]:
    """What says an English text of the tables in a language; texts it does not know stay English.

    Raises KeyError for a language that is not in `LANGUAGES`.
    """
    if language not in LANGUAGES:
        raise KeyError(language)
    if language == "en":
        return str
    known = _catalogue(language)
    return lambda text: known.get(text, text)


@lru_cache(maxsize=1)
def _catalogue(language: str) -> Mapping[str, str]:
    """The finished texts of the tables; none where the file is not there or cannot be read."""
    # Only who writes in Dutch without a window needs to read it.
    from lxml import etree

    try:
        root = etree.parse(str(resource("translations", f"showroom_{language}.ts"))).getroot()
    except (OSError, etree.XMLSyntaxError):
        return {}
    found = {}
    for context in root.iter("context"):
        if context.findtext("name") != "words":
            continue
        for message in context.iter("message"):
            said = message.find("translation")
            if said is not None and said.get("type") is None and said.text:
                found[message.findtext("source") or ""] = said.text
    return found
