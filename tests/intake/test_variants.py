"""Leads of the kinds that dealers get, in other words, layouts and languages than the samples."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.expected_variants import EXPECTED
from tests.intake.told import told_of

VARIANTS = Path(__file__).parent / "variants"


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_variant_is_read_as_a_careful_reader_would(name: str) -> None:
    assert told_of(VARIANTS / name) == EXPECTED[name]


def test_every_variant_has_an_expectation() -> None:
    assert {path.name for path in VARIANTS.iterdir()} == set(EXPECTED)
