"""The one way in which a rule says no."""

from __future__ import annotations

from collections.abc import Mapping


class Refused(Exception):
    """A rule says no: `code` names the rule, `facts` are its particulars.

    Facts are plain values (str, int, datetime, date, StrEnum). A rep, floor, lead or visit is named
    by its id under the keys `rep`, `winner`, `owner`, `floor`, `lead`, `visit`, so that the edge,
    which turns the code into words, can put in the name.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, object] = facts


class NotFound(Exception):
    """Something that was named does not exist (rep, lead, floor, visit, act) or is ambiguous."""

    def __init__(self, what: str, name: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(f"{what}: {name}")
        self.what = what
        self.name = name
        self.choices = choices
