"""One answer of a question, as the question is put and before any panel shows it."""

from __future__ import annotations

from collections.abc import Hashable

from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; `hint` stands at its right end, `asks_note` wants a word of why as well."""

    id: Hashable
    text: str
    hint: str = ""
    role: Role | None = None
    asks_note: bool = False
