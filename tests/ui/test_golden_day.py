"""Everything a floor can tell, in words: a whole day against the texts beside it, read by people.

The texts are `golden_day.txt` and `golden_day.nl.txt` in tests/domain: the floor log of both floors
and, for every rep, why he or she stands where he or she stands, one sentence a move.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from itertools import groupby
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QCoreApplication

from showroom_app.domain.explain import Cause, why
from showroom_app.domain.floor_facts import Fact
from showroom_app.domain.floor_rules import undoes
from showroom_app.settings import LanguageChoice
from showroom_app.ui import words
from showroom_app.ui.language import Language
from showroom_app.words import Saying
from tests.domain.floor_day import FloorDay
from tests.domain.golden_day import FLOORS, NAMES, golden_day

TEXTS = {LanguageChoice.ENGLISH: "golden_day.txt", LanguageChoice.DUTCH: "golden_day.nl.txt"}
FOLDER = Path(__file__).parent.parent / "domain"


@pytest.fixture
def language(qapp: QCoreApplication) -> Iterator[Language]:
    made = Language(qapp, LanguageChoice.ENGLISH)
    yield made
    made.choose(LanguageChoice.ENGLISH)


def told(day: FloorDay, saying: Saying) -> Iterator[str]:
    """The log of a floor, and why each of its reps stands there, line by line."""
    yield f"# {FLOORS[day.floor]}"
    acts: dict[str, list[Fact]] = {}
    for _, group in groupby(day.events, key=lambda event: event.act):
        events = list(group)
        facts = acts[events[0].act] = [event.fact for event in events]
        said = saying.log(facts, "Jansen", undoes(facts, acts))
        yield f"{events[0].number:>4}  {events[0].at:%H:%M}  {said}"
    for rep, name in NAMES.items():
        steps = why(day.events, rep)
        if steps:
            yield ""
            yield f"## {name}"
            yield from (saying.step(step) for step in steps)


def test_the_golden_day_has_every_fact_and_every_cause_of_a_move() -> None:
    days = golden_day()
    facts = {type(event.fact) for day in days for event in day.events}
    assert facts == set(get_args(Fact))
    causes = {step.cause for day in days for rep in NAMES for step in why(day.events, rep)}
    assert causes == set(Cause) - {Cause.CUSTOMER}


@pytest.mark.parametrize("choice", TEXTS)
def test_the_golden_day_is_told_sentence_by_sentence(
    choice: LanguageChoice, language: Language
) -> None:
    language.choose(choice)
    saying = Saying(tz=UTC, reps=NAMES, floors=FLOORS, translate=words.told)
    lines = [line for day in golden_day() for line in (*told(day, saying), "")]
    expected = (FOLDER / TEXTS[choice]).read_text(encoding="utf-8").splitlines()
    assert lines[:-1] == expected
