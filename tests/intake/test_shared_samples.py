"""Real leads as they occur, against what a careful reader types in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.expected_shared import ADF, MAILS
from tests.intake.told import told_of

# Of these documents nothing can be typed in; rules of the project name them.
NO_LEADS = {"02", "03", "05", "17", "23", "34", "37", "49"}
NO_LEAD_MAILS = {"08", "16", "25", "27", "30"}


@pytest.mark.parametrize("name", sorted(ADF))
def test_a_document_is_read_as_a_careful_reader_would(name: str, samples: Path) -> None:
    assert told_of(samples / "adf" / name) == ADF[name]


@pytest.mark.parametrize("name", sorted(MAILS))
def test_a_mail_is_read_as_a_careful_reader_would(name: str, samples: Path) -> None:
    assert told_of(samples / "mails" / name) == MAILS[name]


def test_every_document_and_mail_has_an_expectation(samples: Path) -> None:
    assert {path.name for path in (samples / "adf").glob("*.xml")} == set(ADF)
    assert {path.name for path in (samples / "mails").glob("*.eml")} == set(MAILS)


def test_exactly_the_documents_without_a_customer_are_no_leads(samples: Path) -> None:
    for folder, none in (("adf", NO_LEADS), ("mails", NO_LEAD_MAILS)):
        files = [p for p in (samples / folder).iterdir() if p.suffix in (".xml", ".eml")]
        without = {p.name[:2] for p in files if all("rejected" in told for told in told_of(p))}
        assert without == none


def test_no_general_mail_is_taken_for_a_lead_and_none_is_lost(samples: Path) -> None:
    for path in sorted((samples / "torture").glob("*.eml")):
        outcomes = told_of(path)
        assert outcomes, path.name
        assert all("rejected" in told for told in outcomes), path.name
        assert {"rejected": "unreadable"} not in outcomes, path.name
