"""`showroom lead add, list --tab, reopen, merge, apart, tend, calendar`: the desk by command."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest

from tests.cli.conftest import Showroom, team

CALL = ("lead", "add", "--source", "phone", "--phone", "06 12345678", "--name", "jan van der berg")


@pytest.fixture
def desk(showroom: Showroom) -> Showroom:
    """A dealership where Mirjam is at work."""
    team(showroom, "Mirjam Kok", role="internet")
    return showroom


def test_a_phone_exchange_adds_a_lead_once(desk: Showroom) -> None:
    first = desk(*CALL, "--once", "call-17", "--vehicle", "2024 Toyota Yaris").object
    assert (first["source"], first["phones"]) == ("phone", ["+31612345678"])
    assert (first["first"], first["last"]) == ("jan", "van der berg")
    assert (first["vehicle"]["make"], first["vehicle"]["model"]) == ("Toyota", "Yaris")
    again = desk(*CALL, "--once", "call-17").object
    assert again["id"] == first["id"]
    assert len(desk("lead", "list").objects) == 1


def test_a_lead_of_a_form_arrived_when_the_customer_asked(desk: Showroom) -> None:
    words = ("--source", "Website", "--email", "jan@example.nl", "--make", "Opel")
    lead = desk("lead", "add", *words, "--message", "Nog te koop?", "--arrived", "09:55").object
    assert (lead["arrived"], lead["message"]) == ("2026-10-22T09:55:00+02:00", "Nog te koop?")
    assert (lead["clock"], lead["gross_minutes"]) == ("expired", 5)


def test_a_lead_of_nobody_is_not_added(desk: Showroom) -> None:
    answer = desk("lead", "add", "--source", "Website", "--message", "hallo")
    assert answer.status == 2
    assert "--name" in answer.err


def test_what_is_due_is_listed_by_tab(desk: Showroom) -> None:
    lead = desk(*CALL).object["id"]
    desk("lead", "claim", lead, "--rep", "Mirjam")
    plan = ("--next", "call", "--by", "15:00")
    desk("lead", "log", lead, "--rep", "Mirjam", "--call", "voicemail", *plan)
    assert [each["id"] for each in desk("lead", "list", "--tab", "today").objects] == [lead]
    later = desk("lead", "list", "--tab", "overdue", "--rep", "Mirjam", at="2026-10-22T15:01")
    assert [each["id"] for each in later.objects] == [lead]
    assert desk("lead", "list", "--tab", "needs-reply").objects == []
    assert desk("lead", "list", "--tab", "mine").status == 2
    assert desk("lead", "log", lead, "--rep", "Mirjam", "--call", "reached", *plan[:2]).status == 2


def test_two_leads_are_merged_and_taken_apart(desk: Showroom) -> None:
    first = desk(*CALL).object["id"]
    words = ("--source", "Website", "--name", "J. Berg", "--phone", "06 12345678")
    second = desk("lead", "add", *words).object["id"]
    assert second != first
    merged = desk("lead", "merge", first, "--with", second).object
    assert (merged["id"], merged["stage"]) == (first, "new")
    assert desk("lead", "show", second).object["stage"] == "closed"
    refused = desk("lead", "reopen", second)
    assert (refused.status, refused.objects[0]["refused"]) == (1, "lead-merged")
    assert desk("lead", "apart", second).object["stage"] == "new"
    refused = desk("lead", "apart", second)
    assert (refused.status, refused.objects[0]["refused"]) == (1, "lead-not-merged")


def test_a_closed_lead_is_opened_again(desk: Showroom) -> None:
    lead = desk(*CALL).object["id"]
    desk("lead", "claim", lead, "--rep", "Mirjam")
    desk("lead", "close", lead, "--rep", "Mirjam", "--reason", "no-interest")
    assert desk("lead", "reopen", lead).object["owner"] == "Mirjam Kok"


def test_tending_says_what_was_done(desk: Showroom) -> None:
    lead = desk(*CALL).object["id"]
    done = desk("lead", "tend", at="2026-10-22T10:06").object
    assert done == {
        "handed_out": [],
        "warned": [],
        "escalated": [lead],
        "reassigned": [],
        "no_show": [],
    }


def test_appointments_are_set_changed_listed_and_written_for_calendars(
    desk: Showroom, tmp_path: Path
) -> None:
    lead = desk(*CALL).object["id"]
    desk("lead", "claim", lead, "--rep", "Mirjam")
    of = ("lead", "appointment", lead, "--rep", "Mirjam")
    assert desk(*of, "--confirmed").status == 2, "there is none yet"
    assert desk(*of, "--when", "2026-10-23T14:00").object["stage"] == "appointment"
    desk(*of, "--confirmed")
    entry = desk("lead", "calendar", "--rep", "Mirjam").object
    assert (entry["at"], entry["state"]) == ("2026-10-23T14:00:00+02:00", "confirmed")
    assert (entry["customer"], entry["lead"]) == ("jan van der berg", lead)
    out = tmp_path / "week.ics"
    written = desk("lead", "calendar", "--week", "2026-10-25", "--out", out).object
    assert written["appointments"] == 1
    read = icalendar.Calendar.from_ical(out.read_bytes())
    assert isinstance(read, icalendar.Calendar)
    assert [str(each["summary"]) for each in read.events] == ["jan van der berg"]
    assert desk("lead", "calendar", "--out", tmp_path / "week.txt").status == 2
    desk(*of, "--no-show", at="2026-10-23T15:00")
    assert desk("lead", "calendar").object["state"] == "no-show"
    desk(*of, "--shown", at="2026-10-23T15:05")
    assert desk("lead", "show", lead).object["stage"] == "shown"


def test_a_single_lead_tells_why_it_is_where_it_is(
    desk: Showroom, raw: Showroom, database_url: str
) -> None:
    lead = desk(*CALL).object["id"]
    place = ("--database", database_url, "--at", "2026-10-22T10:02")
    told = raw(*place, "lead", "show", lead).out.splitlines()
    assert told[1].strip() == "in the pool: the first click wins"
    assert told[2].strip() == "running: 2 min in opening hours, 2 min in all"
    assert len(raw(*place, "lead", "list").out.splitlines()) == 1


def test_a_rep_is_away_for_some_days(desk: Showroom) -> None:
    words = ("--from", "2026-10-22", "--until", "2026-10-23", "--reason", "sick")
    row = desk("rep", "away", "Mirjam", *words).object
    assert (row["rep"], row["until"], row["reason"], row["today"]) == (
        "Mirjam Kok",
        "2026-10-23",
        "sick",
        True,
    )
    lead = desk(*CALL).object["id"]
    refused = desk("lead", "claim", lead, "--rep", "Mirjam")
    assert (refused.status, refused.objects[0]["refused"]) == (1, "away")
    assert "2026-10-23" in refused.objects[0]["words"]
    assert desk("rep", "away", "--remove", row["absence"]).objects == []
    assert desk("lead", "claim", lead, "--rep", "Mirjam").status == 0
    assert desk("rep", "away", "--from", "2026-10-22").status == 2
    assert desk("rep", "away", "Mirjam", "--until", "2026-10-22").status == 2
