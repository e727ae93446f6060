"""Every fact of the floor log has a sample that goes through the codec and back."""

from __future__ import annotations

import importlib
import typing
from collections.abc import Iterable
from types import ModuleType

from showroom_app.domain import floor_facts


def sampled(module: ModuleType) -> set[type]:
    """The classes of the values in a module, in its tuples, lists and dicts too."""

    def values(value: object) -> Iterable[object]:
        if isinstance(value, dict):
            value = list(value.values())
        if isinstance(value, list | tuple | set | frozenset):
            for inner in value:
                yield from values(inner)
        else:
            yield value

    return {type(v) for name, top in vars(module).items() if name[0] != "_" for v in values(top)}


def test_a_fact_without_a_sample_is_found() -> None:
    module = ModuleType("samples")
    module.__dict__["FACTS"] = (floor_facts.CheckedOut(rep=1), [floor_facts.LeftWaiting(visit=2)])
    assert {floor_facts.CheckedOut, floor_facts.LeftWaiting} <= sampled(module)
    assert floor_facts.TookUp not in sampled(module)


def test_every_fact_has_a_sample_for_the_codec() -> None:
    samples = importlib.import_module("tests.storage.fact_samples")
    missing = set(typing.get_args(floor_facts.Fact)) - sampled(samples)
    assert not {fact.__name__ for fact in missing}
