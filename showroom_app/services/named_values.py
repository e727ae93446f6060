"""Frozen values as plain ones with the names of their fields, and back, also years later.

What is kept so outlives the version that wrote it: a field that a later version adds takes its
default, and one that it dropped is passed over.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

_MICROSECOND = timedelta(microseconds=1)


def told(value: Any) -> Any:
    """A value as JSON can hold it; raises TypeError for what is made of something else."""
    match value:
        case None | bool() | int() | float():
            return value
        case str():
            return str(value)
        case Decimal() | Fraction():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case timedelta():
            return value // _MICROSECOND
        case tuple() | list():
            return [told(each) for each in value]
        case Mapping():
            return {str(told(name)): told(each) for name, each in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {each.name: told(getattr(value, each.name)) for each in fields(value)}
        case _:
            raise TypeError(type(value).__name__)


def made(kind: type[T], plain: Any) -> T:
    """The value of this kind that was told; raises ValueError, TypeError or LookupError."""
    value: T = _made(kind, plain)
    return value


def _made(kind: Any, plain: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _one_of(get_args(kind), plain)
    if origin is tuple:
        parts = get_args(kind)
        if len(parts) == 2 and parts[1] is Ellipsis:
            return tuple(_made(parts[0], each) for each in plain)
        return tuple(_made(part, each) for part, each in zip(parts, plain, strict=True))
    if origin is not None and issubclass(origin, Mapping):
        key, of = get_args(kind)
        return {_key(key, name): _made(of, each) for name, each in plain.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        hints, make = _hints(kind), cast("Callable[..., Any]", kind)
        return make(**{name: _made(hints[name], plain[name]) for name in hints if name in plain})
    if kind is datetime:
        return datetime.fromisoformat(plain).astimezone(UTC)
    if kind is timedelta:
        return plain * _MICROSECOND
    if kind is date:
        return date.fromisoformat(plain)
    if kind in (Decimal, Fraction) or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return kind(plain)
    if kind is float:
        return float(plain)
    if kind in (int, str, bool) and not isinstance(plain, kind):
        raise ValueError(f"{plain!r} is no {kind.__name__}")
    return plain


def _one_of(kinds: tuple[Any, ...], plain: Any) -> Any:
    """None, a number as it is, or the first kind that can be made of it."""
    if plain is None and types.NoneType in kinds:
        return None
    left = [kind for kind in kinds if kind is not types.NoneType]
    if isinstance(plain, int | float) and {int, float}.intersection(left):
        return plain
    for kind in left:
        if kind in (int, float) or (is_dataclass(kind) and not _fits(kind, plain)):
            continue
        return _made(kind, plain)
    raise ValueError(f"{plain!r} is none of {kinds}")


def _fits(kind: Any, plain: Any) -> bool:
    """Whether all that a dataclass cannot do without was told."""
    needed = {
        each.name
        for each in fields(kind)
        if each.default is MISSING and each.default_factory is MISSING
    }
    return isinstance(plain, Mapping) and needed <= plain.keys()


def _key(kind: Any, name: str) -> Any:
    return int(name) if kind is int else _made(kind, name)


@cache
def _hints(kind: type) -> dict[str, Any]:
    known = cast("type[Any]", kind)
    hints = get_type_hints(known)
    return {each.name: hints[each.name] for each in fields(known)}
