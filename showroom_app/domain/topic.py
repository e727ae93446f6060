"""Topics: what a change is about, so that only the pages it concerns look again."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """A subject with a change counter; transactions raise counters in the order written here."""

    PEOPLE = "people"
    BOARD = "board"
    LEADS = "leads"
    MAIL = "mail"
    SALES = "sales"
    POLICY = "policy"
    PERSONS = "persons"
    """The records of the customers, which are sorted in behind everything else."""
    PROSPECTING = "prospecting"
    MONTHS = "months"
    """Which months are closed."""
