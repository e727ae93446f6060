"""`showroom import, lead, sale, quota, rep` and `check`: keys, numbers, statuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.cli.conftest import NOW, Showroom, hire, team
from tests.servers import as_owner

LEAD = {
    *("id", "arrived", "source", "name", "first", "last", "emails", "phones", "vehicle"),
    *("trade_in", "message", "owner", "stage", "first_attempt", "first_dialogue"),
    *("gross_minutes", "business_minutes", "clock"),
}
VEHICLE = {"year", "make", "model", "trim", "stock", "vin"}
MESSAGE = {"path", "index", "status", "reason", "words", "repaired", "lead"}
SALE = {
    *("id", "on", "reps", "buyer", "channel", "visit", "split", "counts", "why", "confirmed"),
    *("cancelled_by", "lead", "pay", "delivered_on", "contract_until", "questions", "answer"),
    "disputes",
}
PIET = ("--customer", "Piet Bakker")
QUOTA = {
    *("rep", "role", "month", "quota", "counted", "not_counted", "on_track", "gap"),
    *("forecast", "plain_forecast", "chance", "needed_a_day", "state"),
}
ADF = """<?xml version="1.0"?><?adf version="1.0"?><adf><prospect>
<id source="Website">17</id><requestdate>2026-10-22T09:55:00+02:00</requestdate>
<vehicle interest="buy"><year>2024</year><make>Toyota</make><model>Yaris</model></vehicle>
<customer><contact><name part="first">Jan</name><name part="last">de Groot</name>
<email>jan@example.nl</email><phone>06 12345678</phone></contact>
<comments>Is hij er nog?</comments></customer>
<provider><name>Website</name></provider></prospect></adf>"""


@pytest.fixture
def adf(tmp_path: Path) -> Path:
    """A file with one lead."""
    path = tmp_path / "lead.xml"
    path.write_text(ADF, encoding="utf-8")
    return path


def test_a_message_ends_as_imported_duplicate_or_rejected(
    showroom: Showroom, adf: Path, tmp_path: Path
) -> None:
    imported = showroom("import", adf).object
    assert set(imported) == MESSAGE
    assert (imported["path"], imported["index"], imported["status"], imported["reason"]) == (
        str(adf),
        0,
        "imported",
        None,
    )
    lead = imported["lead"]
    assert (set(lead), set(lead["vehicle"]), lead["trade_in"]) == (LEAD, VEHICLE, None)
    assert (lead["first"], lead["last"], lead["phones"]) == ("Jan", "de Groot", ["+31612345678"])
    again = showroom("import", adf).object
    assert (again["status"], again["lead"]["id"]) == ("duplicate", lead["id"])
    empty = tmp_path / "empty.xml"
    empty.write_bytes(b"")
    rejected = showroom("import", empty).object
    assert (rejected["status"], rejected["lead"]) == ("rejected", None)
    assert rejected["reason"]
    assert rejected["words"] != rejected["reason"]


def test_every_verb_of_a_lead_answers_with_the_lead(showroom: Showroom, adf: Path) -> None:
    team(showroom, "Mirjam", "Thijs", role="internet")
    showroom("import", adf)
    (listed,) = showroom("lead", "list").objects
    assert (listed["clock"], listed["stage"], listed["owner"]) == ("expired", "new", None)
    assert (listed["gross_minutes"], listed["arrived"]) == (5.0, "2026-10-22T09:55:00+02:00")
    assert showroom("lead", "show", "1").object == listed
    assert showroom("lead", "claim", "1", "--rep", "mir").object["owner"] == "Mirjam"
    second = showroom("lead", "claim", "1", "--rep", "Thijs")
    assert (second.status, second.objects[0]["refused"]) == (1, "already-claimed")
    assert "Mirjam" in second.objects[0]["words"]
    foreign = showroom("lead", "log", "1", "--rep", "Thijs", "--call", "reached")
    assert (foreign.status, foreign.objects[0]["refused"]) == (1, "not-owner")
    tried = showroom("lead", "log", "1", "--rep", "Mirjam", "--call", "voicemail").object
    assert (tried["stage"], tried["clock"], tried["first_dialogue"]) == (
        "attempted",
        "stopped",
        None,
    )
    assert showroom("lead", "log", "1", "--rep", "Mirjam", "--message", "Hallo").status == 0
    assert showroom("lead", "log", "1", "--rep", "Mirjam", "--note", "Belt terug").status == 0
    shown = showroom("lead", "appointment", "1", "--rep", "Mirjam", "--when", "14:30").object
    assert shown["stage"] == "appointment"
    assert showroom("lead", "assign", "1", "--rep", "Thijs").object["owner"] == "Thijs"
    too_few = showroom("lead", "close", "1", "--rep", "Thijs", "--reason", "not-reached")
    assert (too_few.status, too_few.objects[0]["refused"]) == (1, "too-few-attempts")
    closed = showroom("lead", "close", "1", "--rep", "Thijs", "--reason", "no-interest").object
    assert (set(closed), closed["stage"]) == (LEAD, "closed")
    assert showroom("lead", "list", "--open").objects == []


def test_a_showroom_rep_gets_no_lead_on_the_command_line(showroom: Showroom, adf: Path) -> None:
    team(showroom, "Sanne", role="showroom")
    showroom("import", adf)
    for verb in ("claim", "assign"):
        refused = showroom("lead", verb, "1", "--rep", "Sanne")
        assert (refused.status, refused.objects[0]["refused"]) == (1, "showroom-no-leads")


def test_sales_are_entered_split_listed_and_cancelled_by_a_counter_entry(
    showroom: Showroom,
) -> None:
    hire(showroom, "Anna", "Sanne")
    whole = showroom("sale", "add", "--rep", "Anna", "--buyer", "new", "--channel", "own").object
    assert set(whole) == SALE
    assert (whole["reps"], whole["counts"], whole["confirmed"]) == (
        [{"rep": "Anna", "share": 1.0}],
        True,
        True,
    )
    split = showroom(
        *("sale", "add", "--rep", "Anna:0.6", "--rep", "Sanne:0,4", "--buyer", "fleet"),
        *("--channel", "walk-in", "--vehicle", "Yaris", "--on", "2026-10-05"),
    ).object
    assert [each["share"] for each in split["reps"]] == [0.6, 0.4]
    assert (split["counts"], split["on"]) == (False, "2026-10-05")
    assert "fleet" in split["why"]
    assert showroom("sale", "confirm", "2").objects[0]["refused"] == "already-confirmed"
    assert showroom("sale", "cancel", "1", "--reason", "Financing").object["cancelled_by"] == 3
    listed = showroom("sale", "list").objects
    assert [(s["id"], s["cancelled_by"]) for s in listed] == [(2, None), (1, 3), (3, None)]
    assert listed[2]["reps"] == [{"rep": "Anna", "share": -1.0}]
    assert showroom("sale", "list", "--month", "2026-09").objects == []


def test_the_sale_of_a_visit_is_proposed_half_and_half_where_the_own_rep_was_not_in(
    showroom: Showroom, raw: Showroom, database_url: str
) -> None:
    hire(showroom, "Bea")
    team(showroom, "Anna")
    showroom("sale", "add", "--rep", "Bea", "--buyer", "new", "--channel", "own", *PIET)
    came = showroom("floor", "arrive", "be-back", "--customer", "Piet Bakker").object
    showroom("floor", "finish", "Anna", "--outcome", "sold")
    add = ("sale", "add", "--visit", came["visit"])
    proposed = showroom(*add).object
    assert proposed["reps"] == [{"rep": "Anna", "share": 0.5}, {"rep": "Bea", "share": 0.5}]
    assert (proposed["split"], proposed["channel"]) == ("owner-absent", "walk-in")
    assert (proposed["buyer"], proposed["visit"]) == ("returning", came["visit"])
    (second,) = showroom(*add).objects
    assert second["refused"] == "visit-has-sale"
    another = (*add, "--another")
    said = raw("--database", database_url, "--at", NOW, *another).out
    assert said == "Sale 3 entered. Half and half: the customer's own rep was not in.\n"
    listed = raw("--database", database_url, "--at", NOW, "sale", "list").out
    assert listed.count("· Half and half: the customer's own rep was not in\n") == 2
    other = showroom(*another, "--rep", "Anna", "--channel", "lead").object
    assert (other["reps"], other["split"]) == ([{"rep": "Anna", "share": 1.0}], None)
    nobody = showroom("sale", "add", "--buyer", "new")
    assert (nobody.status, nobody.objects) == (2, [])
    assert "--visit" in nobody.err


@pytest.mark.parametrize(
    ("shares", "status", "code"),
    [
        (("Anna:0.6", "Sanne:0.6"), 1, "shares-sum"),
        (("Anna:0.333", "Sanne:0.667"), 1, "share-decimals"),
        (("Anna:1", "Sanne:0"), 1, "share-not-positive"),
        (("Anna:0.5", "Anna:0.5"), 1, "rep-twice"),
        (("Anna:half", "Sanne:half"), 2, None),
        (("Anna:nan", "Sanne:inf"), 2, None),
        (("Anna:0.5", "Sanne"), 2, None),
        (("Anna", "Nobody"), 2, None),
    ],
)
def test_shares_sum_to_exactly_one(
    small: Showroom, shares: tuple[str, str], status: int, code: str | None
) -> None:
    hire(small, "Anna", "Sanne")
    reps = [word for share in shares for word in ("--rep", share)]
    answer = small("sale", "add", *reps, "--buyer", "new", "--channel", "own")
    assert answer.status == status
    assert [o["refused"] for o in answer.objects] == ([code] if code else [])
    assert answer.err.strip()
    assert small("sale", "list").objects == []


def test_a_quota_under_fifteen_is_refused(showroom: Showroom) -> None:
    low = showroom("rep", "add", "Anna", "--role", "hybrid", "--floor", "F", "--quota", "14")
    assert (low.status, low.objects[0]["refused"]) == (1, "quota-too-low")
    assert "15" in low.err
    hire(showroom, "Anna")
    low = showroom(
        *("rep", "role", "Anna", "--role", "internet", "--month", "2026-11", "--quota", "1")
    )
    assert (low.status, low.objects[0]["refused"]) == (1, "quota-too-low")


def test_reps_are_added_on_floors_that_are_made_and_choose_roles(showroom: Showroom) -> None:
    assert showroom("rep", "list").objects == []
    added = showroom("rep", "add", "Anna", "--role", "hybrid", "--floor", "Used cars").object
    assert (added["rep"], added["floor"], added["role"], added["quota"]) == (
        "Anna",
        "Used cars",
        "hybrid",
        15,
    )
    chosen = showroom(
        *("rep", "role", "Anna", "--role", "internet", "--month", "2026-11", "--quota", "20")
    ).object
    assert (chosen["role"], chosen["quota"]) == ("internet", 20)
    assert showroom("rep", "list").object["role"] == "hybrid"
    assert showroom("rep", "list", at="2026-11-02T09:00").object["role"] == "internet"
    new = ("rep", "add", "Noor", "--role", "internet", "--floor", "Used cars")
    assert showroom(*new, "--starts", "2026-10-19").object["rep"] == "Noor"
    # 12 of the 27 selling days of October are left on the 19th: 15 x 12 / 27.
    noor = next(each for each in showroom("quota").objects if each["rep"] == "Noor")
    assert noor["quota"] == 7
    assert showroom(*new[:2], "Tom", *new[3:], "--starts", "maandag").status == 2
    twice = showroom("rep", "add", "anna", "--role", "hybrid", "--floor", "F")
    assert (twice.status, twice.objects[0]["refused"]) == (1, "name-taken")
    past = showroom("rep", "role", "Anna", "--role", "internet", "--month", "2026-09")
    assert (past.status, past.objects[0]["refused"]) == (1, "month-has-begun")


def test_a_rep_signs_and_a_manager_refuses_in_writing(
    small: Showroom, monkeypatch: pytest.MonkeyPatch, sqlite_url: str
) -> None:
    from showroom_app.domain.people import Actor, UserKind
    from showroom_app.services import open_services
    from showroom_app.storage.store import open_store

    hire(small, "Bea")
    small("rep", "add", "Anna", "--role", "hybrid", "--floor", "F", "--pin", "4711")
    store = open_store(sqlite_url)
    office = Actor(None, "office")
    open_services(store).people.add_user(office, "Erik", UserKind.MANAGER, "long enough")
    store.close()
    november = ("--month", "2026-11")
    nobody = small("rep", "role", "Anna", "--role", "internet", *november)
    assert (nobody.status, nobody.objects[0]["refused"]) == (1, "not-allowed")
    monkeypatch.setenv("SHOWROOM_PIN", "4711")
    signed = small("rep", "role", "Anna", "--role", "internet", *november, "--as", "Anna")
    assert signed.object["role"] == "internet"
    monkeypatch.setenv("SHOWROOM_PIN", "long enough")
    anna, bea = small("rep", "roles", "--as", "Erik").objects
    assert (anna["role"], anna["next"]) == (
        "hybrid",
        {"month": "2026-11", "role": "internet", "quota": 15, "chosen": True, "signed": True},
    )
    assert (bea["next"]["chosen"], bea["next"]["signed"]) == (False, False)
    refuse = ("rep", "refuse", "Anna", *november, "--reason", "Te weinig hybriden")
    monkeypatch.setenv("SHOWROOM_PIN", "4711")
    mine = small(*refuse, "--as", "Anna")
    assert (mine.status, mine.objects[0]["refused"]) == (1, "not-allowed")
    monkeypatch.setenv("SHOWROOM_PIN", "long enough")
    assert small(*refuse, "--as", "Erik").object["refused"] == "internet"
    newest, first = small("rep", "roles", "Anna", "--as", "Erik").objects
    assert (newest["state"], newest["signed"], newest["refused_by"]) == ("refused", True, "Erik")
    assert newest["refused_because"] == "Te weinig hybriden"
    assert (first["month"], first["state"]) == ("2026-10", "counts")
    again = small(*refuse, "--as", "Erik")
    assert (again.status, again.objects[0]["refused"]) == (1, "nothing-chosen")


def test_the_gauges_answer_with_one_object_a_rep(showroom: Showroom) -> None:
    hire(showroom, "Anna", "Sanne")
    for buyer in ("new", "new", "returning", "fleet"):
        showroom("sale", "add", "--rep", "Anna", "--buyer", buyer, "--channel", "own")
    anna, sanne = showroom("quota").objects
    assert (set(anna), set(sanne)) == (QUOTA, QUOTA)
    assert (anna["rep"], anna["role"], anna["month"], anna["quota"]) == (
        "Anna",
        "hybrid",
        "2026-10",
        15,
    )
    assert (anna["counted"], anna["not_counted"]) == (2.0, {"returning": 1.0, "fleet": 1.0})
    assert anna["gap"] == pytest.approx(2 - anna["on_track"])
    assert (anna["state"], sanne["counted"]) == ("at-risk", 0.0)
    future = showroom("quota", "--month", "2026-12").objects
    assert [g["plain_forecast"] for g in future] == [None, None]


def test_a_month_without_selling_days_is_a_clear_sentence(
    showroom: Showroom, database_url: str
) -> None:
    from datetime import date, timedelta

    from showroom_app.domain.people import Actor
    from showroom_app.services import open_services
    from showroom_app.storage.store import open_store

    hire(showroom, "Anna")
    store = open_store(database_url)
    closed = frozenset(date(2026, 10, 1) + timedelta(days=n) for n in range(31))
    open_services(store).settings.change(Actor(None, "office"), closings=closed)
    store.close()
    refused = showroom("quota")
    assert (refused.status, refused.objects[0]["refused"]) == (1, "no-selling-days")
    assert "no selling days" in refused.err
    assert "{" not in refused.err


@pytest.mark.parametrize(
    "words",
    [
        ("lead", "show", "99"),
        ("lead", "show", "x"),
        ("lead", "claim", "1", "--rep", "Nobody"),
        ("lead", "claim", "99", "--rep", "Anna"),
        ("lead", "log", "1", "--rep", "Anna"),
        ("lead", "appointment", "1", "--rep", "Anna", "--when", "soon"),
        ("sale", "confirm", "99"),
        ("sale", "cancel", "99", "--reason", "x"),
        ("sale", "list", "--month", "October"),
        ("sale", "add", "--rep", "Anna", "--buyer", "new", "--channel", "own", "--on", "2026-2-30"),
        ("quota", "--month", "2026-13"),
        ("quota", "--month", "9999-12"),
        ("rep", "role", "Nobody", "--role", "hybrid", "--month", "2026-11"),
        ("rep", "add", "Piet", "--role", "boss", "--floor", "F"),
        ("import",),
        ("frobnicate",),
    ],
)
def test_what_does_not_exist_or_cannot_be_parsed_ends_with_2(
    small: Showroom, words: tuple[str, ...]
) -> None:
    hire(small, "Anna")
    wrong = small(*words)
    assert (wrong.status, wrong.out) == (2, "")
    assert wrong.err.strip()
    assert "{" not in wrong.err


def test_a_sale_of_tomorrow_is_refused(small: Showroom) -> None:
    hire(small, "Anna")
    words = ("sale", "add", "--rep", "Anna", "--buyer", "new", "--channel", "own")
    refused = small(*words, "--on", "2026-10-23")
    assert (refused.status, refused.objects[0]["refused"]) == (1, "sale-in-future")


def test_check_says_that_all_is_well_with_the_head_of_the_chain(showroom: Showroom) -> None:
    team(showroom, "Anna")
    well = showroom("check").object
    assert (well["ok"], well["problems"], well["events"]) == (True, [], 1)
    assert well["chain"] == showroom("floor", "log").objects[-1]["hash"]


def test_check_names_the_first_entry_that_was_altered(
    showroom: Showroom, database_url: str
) -> None:
    team(showroom, "Anna", "Sanne", "Youssef")
    _alter(database_url, "UPDATE floor_log SET station = 'elsewhere' WHERE number = 2")
    broken = showroom("check")
    assert broken.status == 1
    (said,) = broken.objects
    assert (said["ok"], said["events"]) == (False, 3)
    altered, *guards = said["problems"]
    assert altered == "The floor log of Toyota was altered at entry 2 of 2026-10-22."
    assert any("The guard floor_log_" in guard for guard in guards)


def test_check_notices_an_entry_that_is_gone(showroom: Showroom, database_url: str) -> None:
    team(showroom, "Anna", "Sanne", "Youssef")
    _alter(database_url, "DELETE FROM floor_log WHERE number = 3")
    said = showroom("check").objects[0]
    assert said["problems"][0] == (
        "In the floor log of Toyota entries are missing at entry 2 of 2026-10-22."
    )


def _alter(url: str, statement: str) -> None:
    """Change the log behind the program's back, its triggers out of the way."""
    postgresql = url.startswith("postgresql")
    engine = create_engine(as_owner(url).replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        if postgresql:
            connection.execute(text("ALTER TABLE floor_log DISABLE TRIGGER ALL"))
        else:
            named = connection.scalars(
                text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            ).all()
            for name in named:
                connection.execute(text(f'DROP TRIGGER "{name}"'))
        assert connection.execute(text(statement)).rowcount == 1
    engine.dispose()
