"""Frozen values as JSON and back: nothing but values can come out of it, whoever wrote the text.

A list is always a value: its first element names the kind, the rest are its parts in order. What
is no list is itself: text, whole numbers, true, false, null.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from fractions import Fraction
from typing import Any

_AS_IS = frozenset({str, int, bool, type(None)})


class PlainValues:
    """Writes and reads values made of these frozen dataclasses and codes.

    Their parts may also be moments (aware), days, fractions, tuples and mappings.
    """

    def __init__(self, kinds: Iterable[type]) -> None:
        self._kinds: dict[str, Callable[..., Any]] = {
            "tuple": lambda *parts: parts,
            "map": lambda *parts: dict(zip(parts[::2], parts[1::2], strict=True)),
            "at": lambda text: datetime.fromisoformat(text).astimezone(UTC),
            "day": date.fromisoformat,
            "part": Fraction,
        }
        own = {kind.__name__: kind for kind in kinds}
        self._names: dict[type, str] = {kind: name for name, kind in own.items()}
        self._fields = {kind: _fields(kind) for kind in own.values()}
        self._kinds |= own

    @property
    def shape(self) -> str:
        """What the dataclasses look like: text that was written for another shape is of no use."""
        return repr(sorted((self._names[kind], names) for kind, names in self._fields.items()))

    def text(self, value: object) -> str:
        """A value as text; raises TypeError for what is made of something else."""
        return json.dumps(self._told(value), ensure_ascii=False, separators=(",", ":"))

    def value(self, text: str | bytes) -> Any:
        """The value of a text; raises ValueError, TypeError or LookupError for any other text."""
        return self._made(json.loads(text))

    def _told(self, value: Any) -> Any:
        kind = type(value)
        if kind in _AS_IS:
            return value
        if kind is tuple:
            return ["tuple", *map(self._told, value)]
        if kind is datetime:
            if value.tzinfo is None:
                raise TypeError("a moment without a zone")
            return ["at", value.isoformat()]
        if kind is date:
            return ["day", value.isoformat()]
        if kind is Fraction:
            return ["part", value.numerator, value.denominator]
        if isinstance(value, Mapping):
            return ["map", *(self._told(each) for pair in value.items() for each in pair)]
        name = self._names.get(kind)
        if name is None:
            raise TypeError(kind.__name__)
        if issubclass(kind, StrEnum):
            return [name, str(value)]
        return [name, *(self._told(getattr(value, field)) for field in self._fields[kind])]

    def _made(self, told: Any) -> Any:
        if type(told) is not list:
            if type(told) in _AS_IS:
                return told
            raise ValueError(type(told).__name__)
        name, *parts = told
        return self._kinds[name](*map(self._made, parts))


def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
