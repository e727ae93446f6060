"""Leads as nobody expects them: odd layouts, labels, languages and signs, each met in some form."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.expected_odd import EXPECTED
from tests.intake.told import told_of

ODD = Path(__file__).parent / "odd"


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_an_odd_lead_is_read_as_a_careful_reader_would(name: str) -> None:
    assert told_of(ODD / name) == EXPECTED[name]


def test_every_odd_lead_has_an_expectation() -> None:
    assert {path.name for path in ODD.iterdir()} == set(EXPECTED)
