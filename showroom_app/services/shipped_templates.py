"""The templates that Showroom comes with, offered until a manager changes them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from types import MappingProxyType

from showroom_app import paths
from showroom_app.domain.reply_template import Language, ReplyTemplate
from showroom_app.domain.values import dataclass

_ORDER = (Language.DUTCH, Language.ENGLISH)


@dataclass(frozen=True, slots=True)
class Shipped:
    """The templates in `resources/templates`; their ids are negative, since none is stored.

    `confirmations`: the one that is used for automatic confirmations, by language.
    """

    templates: tuple[ReplyTemplate, ...]
    confirmations: Mapping[Language, ReplyTemplate]


@cache
def shipped() -> Shipped:
    """The shipped templates, read when first asked for."""
    found = tuple(_read())
    confirming = {template.language: template for template, confirms in found if confirms}
    return Shipped(tuple(template for template, _ in found), MappingProxyType(confirming))


def _read() -> Iterator[tuple[ReplyTemplate, bool]]:
    position = 0
    for language in _ORDER:
        text = paths.resource("templates", f"{language.value}.toml").read_text(encoding="utf-8")
        for each in tomllib.loads(text)["template"]:
            position += 1
            name, subject, body = each["name"], each["subject"], each["body"]
            template = ReplyTemplate(-position, name, language, subject, body, position)
            yield template, each.get("confirms", False)


_DAYS = {
    Language.DUTCH: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(),
    Language.ENGLISH: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
_MONTHS = {
    Language.DUTCH: (
        "januari februari maart april mei juni juli augustus september oktober november december"
    ).split(),
    Language.ENGLISH: (
        "January February March April May June July August September October November December"
    ).split(),
}
_AT = {Language.DUTCH: "om", Language.ENGLISH: "at"}


def when(at: datetime, language: Language) -> str:
    """A moment in the dealership's time as a letter says it: "Thursday 22 October at 10:00"."""
    day, month = _DAYS[language][at.weekday()], _MONTHS[language][at.month - 1]
    return f"{day} {at.day} {month} {_AT[language]} {at:%H:%M}"
