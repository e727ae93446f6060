"""Frozen dataclasses that cost little to make: a start makes hundreds, and uses few of them.

The standard library writes and compiles six functions for each. Here equality, hash and text need
no code of their own, and `__init__` is compiled when the first value of its kind is made.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """As `dataclasses.dataclass(frozen=True, slots=True)`; raises TypeError for any other."""
        if not (frozen and slots):
            raise TypeError("only frozen dataclasses with slots")
        return _value


_bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)


def _value(kind: type) -> type:
    if kind.__doc__ is None:
        # The standard library would look for a signature to put there.
        kind.__doc__ = kind.__name__
    made: type[Any] = _bare(kind)
    fields = dataclasses.fields(made)
    compared = _parts([each.name for each in fields if each.compare])
    hashed = _parts([each.name for each in fields if _is_hashed(each)])

    def first_init(self: object, *parts: Any, **named: Any) -> None:
        init = _init(made)
        type.__setattr__(made, "__init__", init)
        init(self, *parts, **named)

    def is_equal(self: object, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    own: dict[str, Callable[..., object]] = {
        "__init__": first_init,
        "__eq__": is_equal,
        "__hash__": lambda self: hash(hashed(self)),
        **_ALIKE,
    }
    for name, function in own.items():
        if name not in kind.__dict__:
            setattr(made, name, function)
    return made


def _parts(names: Sequence[str]) -> Callable[[object], Any]:
    return attrgetter(*names) if names else lambda _: ()


def _is_hashed(field: Field[Any]) -> bool:
    return field.compare if field.hash is None else field.hash


def _init(kind: type) -> Callable[..., None]:
    """What the standard library would write, for slots."""
    known: dict[str, Any] = {"MISSING": MISSING}
    places: list[str] = []
    named: list[str] = []
    lines: list[str] = []
    for each in dataclasses.fields(kind):
        name = value = each.name
        is_made = each.default_factory is not MISSING
        if is_made:
            value = f"make_{name}() if {name} is MISSING else {name}"
        if each.init:
            is_needed = each.default is MISSING and not is_made
            parameter = name if is_needed else f"{name}=default_{name}"
            (named if each.kw_only else places).append(parameter)
        else:
            value = f"make_{name}()" if is_made else f"default_{name}"
        known[f"default_{name}"] = each.default
        known[f"make_{name}"] = each.default_factory
        known[f"set_{name}"] = getattr(kind, name).__set__
        lines.append(f"  set_{name}(self, {value})")
    parameters = ", ".join(["self", *places, *(["*", *named] if named else [])])
    code = "\n".join([f"def __init__({parameters}):", *(lines or ["  pass"])])
    exec(code, known)  # noqa: S102  names of fields, as the standard library does it
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{kind.__qualname__}.__init__"
    return init


def _told(value: Any) -> str:
    shown = (each.name for each in dataclasses.fields(value) if each.repr)
    parts = ", ".join(f"{name}={getattr(value, name)!r}" for name in shown)
    return f"{type(value).__qualname__}({parts})"


def _not_set(_self: object, name: str, _part: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _not_deleted(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(value: Any) -> list[object]:
    return [getattr(value, each.name) for each in dataclasses.fields(value)]


def _restore(value: Any, state: Sequence[object]) -> None:
    for each, part in zip(dataclasses.fields(value), state, strict=True):
        object.__setattr__(value, each.name, part)


_ALIKE: dict[str, Callable[..., object]] = {
    "__repr__": _told,
    "__setattr__": _not_set,
    "__delattr__": _not_deleted,
    "__getstate__": _state,
    "__setstate__": _restore,
}
"""What is the same for all kinds."""
