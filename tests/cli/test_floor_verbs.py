"""`showroom floor`: every verb, the keys it answers with, and how it refuses."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Showroom, hire, team

ACT = {"done", "act", "number", "visit", "assigned", "turn", "words"}
STATUS = {"floor", "day", "line", "with_customers", "away", "present", "waiting", "last"}
LINE = {"place", "rep", "role", "state", "since", "order", "return_by"}
LOG = {"number", "act", "at", "by", "station", "kind", "rep", "reason", "undone", "hash"}


def places(showroom: Showroom, at: str = "2026-10-22T10:00") -> list[str]:
    line = showroom("floor", "status", at=at).object["line"]
    return [row["rep"] for row in line if row["place"] is not None]


def test_an_act_answers_with_its_keys_and_numbers_as_numbers(showroom: Showroom) -> None:
    team(showroom, "Anna Visser")
    done = showroom("floor", "arrive", "walk-in", "--customer", "Jan").object
    assert set(done) == ACT
    assert (done["done"], done["number"], done["visit"]) == ("walk-in", 3, 1)
    assert (done["assigned"], done["turn"]) == ("Anna Visser", True)
    assert done["words"] == "Walk-in: Anna Visser, turn used."


def test_status_answers_with_one_object_a_floor(showroom: Showroom) -> None:
    team(showroom, "Anna", "Sanne", "Youssef")
    team(showroom, "Mirjam", role="internet")
    hire(showroom, "Daan", floor="Honda")
    showroom("floor", "arrive", "walk-in", "--floor", "toyota")
    showroom("floor", "break", "Sanne")
    showroom("floor", "arrive", "delivery", "--floor", "Toyota", "--rep", "anna")
    toyota, honda = showroom("floor", "status", at="2026-10-22T10:07").objects
    assert (set(toyota), set(honda)) == (STATUS, STATUS)
    assert (toyota["floor"], toyota["day"], toyota["last"]) == ("Toyota", "2026-10-22", 8)
    assert [set(row) for row in toyota["line"]] == [LINE, LINE]
    assert [(row["place"], row["rep"], row["state"]) for row in toyota["line"]] == [
        (None, "Sanne", "on-break"),
        (1, "Youssef", "on-floor"),
    ]
    assert toyota["line"][0]["since"] == "2026-10-22T10:00:00+02:00"
    assert [row["order"] for row in toyota["line"]] == [2.0, 3.0]
    assert toyota["with_customers"] == [
        {"rep": "Anna", "visit": 1, "kind": "walk-in", "turn": True, "minutes": 7}
    ]
    assert toyota["away"] == [{"rep": "Sanne", "state": "on-break"}]
    assert toyota["present"] == [{"rep": "Mirjam"}]
    assert toyota["waiting"] == [{"visit": 2, "kind": "delivery", "minutes": 7, "for": "Anna"}]
    assert honda["away"] == [{"rep": "Daan", "state": "off"}]
    (only,) = showroom("floor", "status", "--floor", "honda").objects
    assert only["floor"] == "Honda"


def test_every_verb_of_the_floor_does_what_it_says(showroom: Showroom) -> None:
    team(showroom, "Anna", "Sanne", "Youssef")

    def done(*words: str, at: str = "2026-10-22T10:00") -> tuple[object, ...]:
        said = showroom("floor", *words, at=at).object
        assert set(said) == ACT
        assert "{" not in said["words"]
        return said["done"], said["visit"], said["assigned"], said["turn"]

    nobody = (None, None, False)
    assert done("break", "Anna", "--until", "10:20") == ("break", *nobody)
    assert done("back", "Anna") == ("back", *nobody)
    assert done("lead-desk", "Youssef", "--return-by", "10:20") == ("lead-desk", *nobody)
    assert done("arrive", "walk-in") == ("walk-in", 1, "Anna", True)
    assert done("ack", "Youssef") == ("ack", *nobody)
    assert done("back", "Youssef") == ("back", *nobody)
    assert done("skip", "Anna", "--reason", "language") == ("skip", 1, "Sanne", True)
    assert done("miss", "Sanne") == ("miss", 1, "Youssef", True)
    assert done("complete", "1", "--customer", "Jan") == ("complete", 1, None, False)
    assert done("finish", "Youssef", "--outcome", "quote") == ("finish", 1, None, False)
    assert done("move", "Youssef", "--place", "1", "--reason", "deserved") == ("move", *nobody)
    assert done("arrive", "not-a-buyer") == ("not-a-buyer", *nobody)
    assert done("arrive", "service") == ("service", 2, "Youssef", True)
    assert done("arrive", "delivery", "--rep", "Anna") == ("delivery", 3, "Anna", False)
    assert done("arrive", "be-back", "--customer", "Unknown") == ("be-back", 4, "Sanne", True)
    assert done("arrive", "appointment") == ("appointment", 5, None, False)
    assert done("leave", "5") == ("leave", 5, None, False)
    assert done("arrive", "phone", "--phone", "0612345678") == ("phone", *nobody)
    assert done("undo") == ("undo", *nobody)
    for rep, visit in (("Anna", "3"), ("Sanne", "4"), ("Youssef", "2")):
        assert done("finish", rep, "--outcome", "lost", "--visit", visit)[0] == "finish"
    assert done("check-out", "Anna") == ("check-out", *nobody)


def test_the_log_answers_with_one_object_an_event(showroom: Showroom) -> None:
    team(showroom, "Anna", "Sanne")
    showroom("--station", "door", "floor", "skip", "Anna", "--reason", "other", "--note", "why")
    showroom("floor", "move", "Sanne", "--place", "1", "--reason", "deserved")
    showroom("floor", "undo")
    log = showroom("floor", "log").objects
    assert all(set(event) == LOG for event in log)
    assert [e["number"] for e in log] == [1, 2, 3, 4, 5]
    assert [e["kind"] for e in log] == ["check-in", "check-in", "skip", "move", "undo"]
    assert [e["undone"] for e in log] == [False, False, False, True, False]
    assert [e["reason"] for e in log] == [None, None, "other", "deserved", None]
    assert log[2]["station"] == "door"
    assert log[0]["at"] == "2026-10-22T10:00:00+02:00"
    assert len({e["hash"] for e in log}) == 5
    assert showroom("floor", "log", "--day", "2026-10-21").objects == []


def test_why_tells_what_moved_a_rep(showroom: Showroom) -> None:
    team(showroom, "Anna", "Sanne")
    showroom("floor", "arrive", "walk-in")
    steps = showroom("floor", "why", "sanne").objects
    assert [(s["cause"], s["from"], s["to"]) for s in steps] == [
        ("checked-in", None, 2),
        ("took-up", 2, 1),
    ]
    assert steps[1]["words"] == "10:00: Anna took a customer; from place 2 to 1."


def test_a_rule_that_says_no_ends_with_1_in_code_and_words(showroom: Showroom) -> None:
    team(showroom, "Anna")
    refused = showroom("floor", "back", "Anna")
    assert refused.status == 1
    assert refused.objects == [
        {
            "refused": "not-away",
            "words": "Anna is neither at the desk nor on a break, so there is nothing to come "
            "back from.",
        }
    ]
    assert refused.err.strip() == refused.objects[0]["words"]


def test_a_rep_is_named_by_any_unambiguous_beginning(showroom: Showroom) -> None:
    hire(showroom, "Sanne de Vries", "Sander Bos", "Zoë Kok")
    assert showroom("floor", "check-in", "SANN").object["done"] == "check-in"
    assert showroom("floor", "check-in", "zoe").object["done"] == "check-in"
    ambiguous = showroom("floor", "check-in", "san")
    assert (ambiguous.status, ambiguous.out) == (2, "")
    assert "Sander Bos" in ambiguous.err
    assert "Sanne de Vries" in ambiguous.err
    unknown = showroom("floor", "check-in", "Piet")
    assert (unknown.status, unknown.out, unknown.err) == (2, "", "No rep is called Piet.\n")


def test_without_a_floor_it_is_the_only_one(showroom: Showroom) -> None:
    nothing = showroom("floor", "arrive", "walk-in")
    assert nothing.status == 2
    assert "Add a rep first" in nothing.err
    team(showroom, "Anna")
    assert showroom("floor", "arrive", "walk-in").object["assigned"] == "Anna"
    hire(showroom, "Daan", floor="Honda")
    several = showroom("floor", "arrive", "walk-in")
    assert several.status == 2
    assert "Toyota, Honda" in several.err
    unknown = showroom("floor", "arrive", "walk-in", "--floor", "Ford")
    assert (unknown.status, unknown.err) == (2, "No floor is called Ford.\n")


def test_at_is_now_for_the_whole_command(showroom: Showroom) -> None:
    team(showroom, "Anna", "Sanne", "Youssef")
    showroom("floor", "lead-desk", "Youssef", "--return-by", "10:20")

    def state(at: str) -> str:
        (row,) = [r for r in showroom("floor", "status", at=at).object["line"] if r["return_by"]]
        return str(row["state"])

    assert state("2026-10-22T10:19") == "at-desk"
    # 08:20 UTC is 10:20 in Amsterdam: with an offset it is that moment, without dealership time.
    assert state("2026-10-22T08:20+00:00") == "recalled"
    assert state("2026-10-22T10:20") == "recalled"
    assert places(showroom, at="2026-10-23T00:00") == []
    assert showroom("floor", "log", at="2026-10-21T12:00").objects == []


def test_the_recording_time_is_kept_beside_at(showroom: Showroom, database_url: str) -> None:
    from showroom_app.storage.store import open_store

    team(showroom, "Anna")
    store = open_store(database_url)
    with store.read() as work:
        (event,) = work.floor_log.events(1, work.floor_log.days(1)[0])
    store.close()
    assert event.at.isoformat() == "2026-10-22T08:00:00+00:00"
    assert event.recorded != event.at


@pytest.mark.parametrize(
    "words",
    [
        ("floor", "fly"),
        ("floor", "arrive", "by-helicopter"),
        ("floor", "finish", "Anna", "--outcome", "rich"),
        ("floor", "leave", "99999999999999999999"),
        ("floor", "leave", "-1"),
        ("floor", "leave", "99"),
        ("floor", "undo", "feed"),
        ("floor", "log", "--day", "2026-02-30"),
        ("floor", "break", "Anna", "--until", "25:00"),
        ("--at", "yesterday", "floor", "status"),
        ("--at", "0001-01-01T00:00", "floor", "status"),
        ("--as", "Nobody", "floor", "status"),
        ("floor",),
    ],
)
def test_what_cannot_be_parsed_or_does_not_exist_ends_with_2(
    small: Showroom, words: tuple[str, ...]
) -> None:
    team(small, "Anna")
    wrong = small(*words)
    assert (wrong.status, wrong.out) == (2, "")
    assert wrong.err.strip()
    assert "Traceback" not in wrong.err


def test_global_options_stand_before_or_after_the_verb(raw: Showroom, sqlite_url: str) -> None:
    said = ("--json", "--database", sqlite_url, "--at", "2026-10-22T10:00", "--station", "door")
    words = ("rep", "add", "Anna", "--role", "hybrid", "--floor", "Toyota")
    assert raw(*words, *said).object["rep"] == "Anna"
    assert raw(*said, "floor", "check-in", "Anna").object["number"] == 1
    assert raw("floor", *said, "break", "Anna").object["number"] == 2
    assert raw("floor", "log", *said).objects[1]["station"] == "door"


def test_who_acts_is_named_with_as_and_proves_it(
    small: Showroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("rep", "add", "Anna", "--role", "hybrid", "--floor", "Toyota", "--pin", "1234")
    assert small(*words).status == 0
    monkeypatch.setenv("SHOWROOM_PIN", "9999")
    wrong = small("--as", "Anna", "floor", "check-in", "Anna")
    assert (wrong.status, wrong.objects[0]["refused"]) == (1, "wrong-secret")
    monkeypatch.setenv("SHOWROOM_PIN", "1234")
    assert small("--as", "anna", "floor", "check-in", "Anna").status == 0
    assert small("floor", "log").objects[0]["by"] == "Anna"


def test_words_instead_of_json_are_for_people(
    raw: Showroom, small: Showroom, sqlite_url: str
) -> None:
    team(small, "Anna", "Sanne")
    small("floor", "arrive", "walk-in")
    small("floor", "move", "Sanne", "--place", "1", "--reason", "no")
    for verb in ("status", "log"):
        said = raw("--database", sqlite_url, "--at", "2026-10-22T10:05", "floor", verb)
        assert said.status == 0
        assert "Anna" in said.out
        assert "{" not in said.out
    quiet = raw("--database", sqlite_url, "--at", "2026-10-23T10:05", "floor", "why", "Anna")
    assert quiet.out == "Anna: nothing moved today (off).\n"


def test_status_in_words_says_what_the_other_verbs_ask_for(
    showroom: Showroom, raw: Showroom, database_url: str
) -> None:
    """A visit's number, for join, transfer, leave and complete; the return by the clock."""
    team(showroom, "Anna", "Sanne", "Youssef")
    showroom("floor", "lead-desk", "Youssef", "--return-by", "10:20")
    showroom("floor", "arrive", "walk-in")
    showroom("floor", "arrive", "delivery", "--rep", "Anna")
    said = raw("--database", database_url, "--at", "2026-10-22T10:07", "floor", "status").out
    assert "Youssef  hybrid  recalled  back 10:20\n" in said
    assert "with a customer: Anna (walk-in, visit 1)\n" in said
    assert "waiting: delivery, 7 min, visit 2\n" in said
