"""Users and leaving reps from the command line, which asks the same services as the window."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Showroom

PASSWORD = "long enough"


def test_the_first_manager_is_made_and_the_command_line_obeys_from_then_on(
    showroom: Showroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert showroom("rep", "add", "Sanne", "--role", "internet", "--floor", "Toyota").status == 0
    monkeypatch.setenv("SHOWROOM_NEW_PIN", PASSWORD)
    made = showroom("user", "add", "Erik", "--kind", "manager")
    assert (made.object["name"], made.object["kind"]) == ("Erik", "manager")
    lead = showroom("lead", "add", "--source", "Website", "--name", "Jan").object["id"]
    for words in (
        ("user", "list"),
        ("rep", "away"),
        ("rep", "in-hand", "Sanne"),
        ("sale", "list"),
        ("lead", "list"),
        ("lead", "show", lead),
        ("export", "leads", "--out", "leads.json", "--format", "json"),
    ):
        assert showroom(*words).status == 1, words
    assert showroom("rep", "list").object["quota"] is None
    monkeypatch.setenv("SHOWROOM_PIN", PASSWORD)
    monkeypatch.setenv("SHOWROOM_NEW_PIN", "4711")
    assert showroom("--as", "Erik", "user", "pin", "Sanne").object["has_secret"]
    listed = showroom("--as", "Erik", "user", "list").objects
    assert [each["name"] for each in listed] == ["Erik", "Sanne"]
    monkeypatch.setenv("SHOWROOM_PIN", "4711")
    assert showroom("--as", "Sanne", "lead", "show", lead).object["name"] == "Jan"
    assert showroom("--as", "Sanne", "rep", "list").object["quota"] == 15
    assert showroom("--as", "Sanne", "user", "end", "Erik").status == 1
    monkeypatch.setenv("SHOWROOM_NEW_PIN", "2468")
    assert showroom("--as", "Sanne", "user", "pin", "Sanne").object["name"] == "Sanne"
    assert showroom("--as", "Sanne", "lead", "list").status == 1, "the old PIN is gone"


def test_what_a_leaving_rep_has_in_hand_goes_to_the_pool_or_a_colleague(
    showroom: Showroom,
) -> None:
    for name in ("Sanne", "Thijs"):
        showroom("rep", "add", name, "--role", "internet", "--floor", "Toyota")
        showroom("floor", "check-in", name)
    leads = [
        showroom("lead", "add", "--source", "Website", "--name", name).object["id"]
        for name in ("Jan", "Piet")
    ]
    for lead in leads:
        showroom("lead", "claim", lead, "--rep", "Sanne")
    left = showroom("rep", "end", "Sanne", "--last-day", "2026-10-24").object
    assert [each["id"] for each in left["leads"]] == leads
    assert left["last_day"] == "2026-10-24"
    showroom("rep", "hand-on", "Sanne", "--pool", "--lead", leads[0])
    assert showroom("lead", "show", leads[0]).object["owner"] is None
    assert showroom("rep", "hand-on", "Sanne", "--to", "Thijs").object["leads"] == []
    assert showroom("lead", "show", leads[1]).object["owner"] == "Thijs"
    assert showroom("rep", "stay", "Sanne").object["last_day"] is None
    assert showroom("rep", "stay", "Sanne").status == 1


def test_a_user_who_is_added_without_a_password_is_said_to_have_none(
    showroom: Showroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SHOWROOM_NEW_PIN", raising=False)
    added = showroom("user", "add", "Karin", "--kind", "reception")
    assert added.status == 0
    assert "Karin has no password yet" in added.err
