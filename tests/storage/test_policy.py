"""The dealer's settings: defaults, dated changes, and every field through the database and back."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, time
from typing import Any

import pytest

from showroom_app.domain.policy import Policy
from showroom_app.domain.topic import Topic
from showroom_app.storage.store import Store
from tests.builders import NOW

CHANGED: dict[str, Any] = {
    "hours": (None, (time(8, 30), time(0)), *(((time(9), time(18)),) * 5)),
    "closings": frozenset({date(2026, 12, 24), date(2026, 12, 31)}),
    "openings": frozenset({date(2026, 12, 27)}),
    "source_limits": (("Website", 3), ("Marketplace", 15)),
    "asked_for_sources": ("Website", "Importer"),
    "reps_log_arrivals": True,
    "block_open_visits": False,
    "block_follow_ups": True,
    "returning_counts": True,
    "returning_counts_since": ((date.min, False), (date(2026, 11, 1), True)),
    "sale_counts_since": ((date(2026, 11, 1), "delivery"), (date(2027, 1, 1), "order")),
}


def changed(name: str) -> Any:
    """Another value than the default."""
    default = getattr(Policy(), name)
    if name in CHANGED:
        return CHANGED[name]
    return default + 1 if isinstance(default, int) else f"{default}/other"


def test_without_changes_the_defaults_are_in_force(store: Store) -> None:
    with store.read() as work:
        assert work.policy.policy() == Policy()
        assert work.policy.entries() == ()


def test_every_setting_can_be_changed_and_comes_back(store: Store) -> None:
    names = [each.name for each in fields(Policy)]
    values = {name: changed(name) for name in names}
    with store.write(Topic.POLICY) as work:
        for name in names:
            work.policy.set(name, values[name], at=NOW)
    with store.read() as work:
        policy = work.policy.policy()
        entries = {name: work.policy.entries(name) for name in names}
    assert policy == Policy(**values)
    assert hash(policy) == hash(Policy(**values))
    assert all(values[name] != getattr(Policy(), name) for name in names)
    assert {name: [entry.value for entry in found] for name, found in entries.items()} == {
        name: [value] for name, value in values.items()
    }
    assert {(entry.at, entry.by) for (entry,) in entries.values()} == {(NOW, None)}


def test_of_several_changes_the_newest_is_in_force_and_all_are_kept(store: Store) -> None:
    with store.write(Topic.POLICY) as work:
        for minutes in (3, 4, 6):
            work.policy.set("grace_minutes", minutes, at=NOW)
        work.policy.set("desk_from", 4, at=NOW)
        assert work.policy.policy() == Policy(grace_minutes=6, desk_from=4)
    with store.read() as work:
        assert work.policy.policy() == Policy(grace_minutes=6, desk_from=4)
        assert [entry.value for entry in work.policy.entries("grace_minutes")] == [6, 4, 3]
        assert [entry.key for entry in work.policy.entries(limit=2)] == [
            "desk_from",
            "grace_minutes",
        ]


def test_a_change_is_seen_in_the_transaction_that_makes_it(store: Store) -> None:
    with store.write(Topic.POLICY) as work:
        assert work.policy.policy().desk_from == 3
        work.policy.set("desk_from", 4, at=NOW)
        assert work.policy.policy().desk_from == 4


def test_a_setting_that_does_not_exist_is_a_mistake(store: Store) -> None:
    with store.write(Topic.POLICY) as work, pytest.raises(KeyError):
        work.policy.set("dekes_from", 4, at=NOW)
