"""A value of ours is in all that can be seen what the standard library would have made."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, field
from typing import Any

import pytest

from showroom_app.domain.values import dataclass


class Plain:
    name: str
    wishes: tuple[str, ...] = ()
    ages: Mapping[str, int] = field(default_factory=dict)
    note: str = field(default="", compare=False)
    seen: list[str] = field(default_factory=list, init=False, repr=False, compare=False)
    day: int = field(default=1, kw_only=True)


def _made(by: Callable[..., Any]) -> Any:
    kind = type(Plain.__name__, (), dict(Plain.__dict__) | {"__doc__": "A guest."})
    return by(frozen=True, slots=True)(kind)


OURS, THEIRS = _made(dataclass), _made(dataclasses.dataclass)


@dataclass(frozen=True, slots=True)
class Guest:
    name: str
    wishes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caller(Guest):
    number: str = ""


def test_a_value_is_made_and_told_as_by_the_standard_library() -> None:
    for kind in (OURS, THEIRS):
        with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
            kind()
        with pytest.raises(TypeError, match="positional arguments but 6 were given"):
            kind("Ann", (), {}, "", 3)
    parts = [("Ann",), ("Ann", ("red",), {"car": 3}, "late")]
    for each in parts:
        assert repr(OURS(*each, day=4)) == repr(THEIRS(*each, day=4))
    assert OURS.__match_args__ == THEIRS.__match_args__
    assert OURS.__slots__ == THEIRS.__slots__
    assert not hasattr(OURS("Ann"), "__dict__")
    assert OURS("Ann").seen == []
    assert OURS("Ann").ages is not OURS("Ann").ages


def test_values_are_equal_where_the_parts_that_count_are() -> None:
    assert OURS("Ann", note="late") == OURS("Ann")
    assert OURS("Ann") != OURS("Ann", day=2)
    assert OURS("Ann") != THEIRS("Ann")
    assert Guest("Ann") != Caller("Ann")
    assert len({Guest("Ann"), Guest("Ann"), Caller("Ann"), Caller("Ann", number="1")}) == 3
    with pytest.raises(TypeError, match="unhashable"):
        hash(OURS("Ann"))


def test_a_value_stays_as_it_is_and_comes_whole_out_of_a_copy() -> None:
    ann = Caller("Ann", ("red",), "1")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        ann.name = "Bob"  # type: ignore[misc]  # what is tried
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del ann.name
    assert dataclasses.replace(ann, name="Bob") == Caller("Bob", ("red",), "1")
    assert dataclasses.asdict(ann) == {"name": "Ann", "wishes": ("red",), "number": "1"}
    assert copy.copy(ann) == copy.deepcopy(ann) == pickle.loads(pickle.dumps(ann)) == ann


def test_only_frozen_values_with_slots_are_made_so() -> None:
    with pytest.raises(TypeError, match="only frozen"):
        dataclass(frozen=True, slots=False)
