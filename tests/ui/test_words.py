from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from showroom_app.settings import LanguageChoice
from showroom_app.ui import words
from showroom_app.ui.language import Language, spoken


@pytest.fixture
def language(qapp: QCoreApplication) -> Iterator[Language]:
    made = Language(qapp, LanguageChoice.ENGLISH)
    yield made
    made.choose(LanguageChoice.ENGLISH)


def test_a_time_is_the_dealerships_on_both_sides_of_the_change_of_the_clock() -> None:
    amsterdam = ZoneInfo("Europe/Amsterdam")
    assert words.clock(datetime(2026, 10, 22, 12, 20, tzinfo=UTC), amsterdam) == "14:20"
    assert words.clock(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), amsterdam) == "02:30"


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (-3, "0 min"),
        (0, "0 min"),
        (6, "6 min"),
        (119, "119 min"),
        (120, "2 h"),
        (134, "2 h 14 min"),
    ],
)
def test_a_length_is_said_in_minutes_and_from_two_hours_in_hours(length: int, said: str) -> None:
    assert words.minutes(length) == said


def test_days_and_numbers_are_said_in_the_chosen_language(language: Language) -> None:
    on = date(2026, 10, 22)
    assert (words.day(on), words.month(on)) == ("Thu 22 Oct", "October 2026")
    assert (words.number(112_000), words.number(8.5), words.number(Decimal("14.39"))) == (
        "112,000",
        "8.5",
        "14.39",
    )
    language.choose(LanguageChoice.DUTCH)
    assert (words.day(on), words.month(on)) == ("do 22 okt", "oktober 2026")
    assert (words.number(112_000), words.number(Decimal("8.50"))) == ("112.000", "8,5")
    assert words.short_day(on) == "22 okt"
    assert words.day_and_year(on) == "do 22 okt 2026"
    assert words.minutes(134) == "2 u 14 min"
    language.choose(LanguageChoice.ENGLISH)
    assert words.minutes(134) == "2 h 14 min"


def test_a_whole_number_has_no_decimals() -> None:
    assert words.number(8.0) == "8"
    assert words.number(Decimal("100.00")) == "100"


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.0, "< 1%"), (0.009, "< 1%"), (0.439, "44%"), (0.98, "98%"), (0.981, "> 98%"), (1, "> 98%")],
)
def test_a_chance_is_never_nothing_and_never_certain(share: float, said: str) -> None:
    assert words.percent(share) == said


@pytest.mark.parametrize(
    ("name", "short"), [("Sanne de Vries", "Sanne"), ("Cher", "Cher"), ("", "")]
)
def test_colleagues_are_called_by_their_first_name(name: str, short: str) -> None:
    assert words.short_name(name) == short


@pytest.mark.parametrize(
    ("system", "language"),
    [
        ("nl_BE", LanguageChoice.DUTCH),
        ("en_US", LanguageChoice.ENGLISH),
        ("de_DE", LanguageChoice.ENGLISH),
    ],
)
def test_as_the_system_is_dutch_where_the_system_is_dutch(
    system: str, language: LanguageChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert spoken(LanguageChoice.SYSTEM) is language
    assert spoken(LanguageChoice.DUTCH) is LanguageChoice.DUTCH
