"""Our own samples, each with one difficulty, against what a careful reader types in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.expected_own import EXPECTED
from tests.intake.told import readings, told_of

SAMPLES = Path(__file__).parent / "samples"


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_sample_is_read_as_a_careful_reader_would(name: str) -> None:
    assert told_of(SAMPLES / name) == EXPECTED[name]


def test_every_sample_has_an_expectation() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == set(EXPECTED)


def test_a_forwarded_lead_has_the_date_of_the_lead_and_the_id_of_the_forward() -> None:
    reading = readings(SAMPLES / "adf-forwarded.eml")[0]
    assert reading.message_id == "buitenste@garage-linden.example"
    assert reading.mail_date is not None
    assert reading.mail_date.isoformat() == "2026-06-03T06:00:00+00:00"
    assert reading.sender == "leads@keten.example"


def test_headers_behind_a_bogus_one_are_not_lost() -> None:
    reading = readings(SAMPLES / "adf-bogus-header.eml")[0]
    assert reading.message_id == "adf-bogus-header@keten.example"
    assert reading.subject == "Lead"
    assert reading.mail_date is not None
