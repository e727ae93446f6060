"""A template of a reply, as a manager wrote it for everybody."""

from __future__ import annotations

from enum import StrEnum

from showroom_app.domain.values import dataclass


class Language(StrEnum):
    """The languages of templates."""

    ENGLISH = "en"
    DUTCH = "nl"


@dataclass(frozen=True, slots=True)
class ReplyTemplate:
    """A reply with placeholders; templates are offered in the order of `position`."""

    id: int
    name: str
    language: Language
    subject: str
    body: str
    position: int = 0
