"""`showroom floor lab`: a line a rep, one for all, and nothing written."""

from __future__ import annotations

from tests.cli.conftest import Showroom, team


def test_a_month_is_replayed_under_another_setting(showroom: Showroom) -> None:
    team(showroom, "Anna", "Bram", role="showroom")
    for minute, words in (
        (0, ("arrive", "walk-in")),
        (4, ("finish", "Anna", "--outcome", "left")),
        (10, ("arrive", "walk-in")),
        (40, ("finish", "Anna", "--outcome", "lost")),
    ):
        assert showroom("floor", *words, at=f"2026-10-22T10:{minute:02}").status == 0
    assert showroom("floor", "close", at="2026-10-22T17:00").status == 0
    anna, bram, whole = showroom(
        "floor", "lab", "--set", "quick_return_minutes=2", at="2026-11-03T09:00"
    ).objects
    assert (anna["happened"]["turns"], anna["lab"]["turns"]) == (1, 1)
    assert (bram["happened"]["turns"], bram["lab"]["turns"]) == (0, 1)
    assert (whole["month"], whole["days"], whole["same"]) == ("2026-10", 1, 1)
    assert whole["then"]["quick_return_minutes"] == [5]
    assert "cannot know" in whole["limits"]
    plain = showroom("floor", "lab", at="2026-11-03T09:00").objects[-1]
    assert plain["happened"] == plain["lab"]


def test_what_cannot_be_tried_is_refused_in_words(small: Showroom) -> None:
    team(small, "Anna", role="showroom")
    for tried in ("protection_days=4", "desk_from", "desk_from=x", "desk_from=99"):
        refused = small("floor", "lab", "--set", tried, at="2026-11-03T09:00")
        assert refused.status != 0
        assert "Traceback" not in refused.err
        assert refused.err
    assert small("floor", "lab", "--month", "2026-11", at="2026-11-03T09:00").status != 0
