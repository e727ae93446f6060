"""What `showroom floor` says to people: whole sentences with names, times and floors in them."""

from __future__ import annotations

import pytest

from showroom_app.cli.main import parse
from tests.cli.conftest import Answer, Showroom, hire, team

NOW = "2026-10-22T10:00"


@pytest.fixture
def said(raw: Showroom, small: Showroom, sqlite_url: str) -> Showroom:
    """The floor's words for people, on the floor of Anna, Sanne and Youssef."""
    team(small, "Anna", "Sanne", "Youssef")

    def run(*words: str, at: str = NOW) -> Answer:
        return raw("--database", sqlite_url, "--at", at, "floor", *words)

    return run


def test_who_goes_to_the_lead_desk_hears_until_when(said: Showroom) -> None:
    answer = said("lead-desk", "Youssef", "--return-by", "10:20")
    assert answer.out == "Youssef goes to the lead desk, back by 10:20.\n"
    assert said("lead-desk", "Youssef").status == 1


def test_a_second_skip_says_that_it_is_the_end_and_no_up_that_the_place_comes_back(
    said: Showroom,
) -> None:
    skip = ("skip", "Anna", "--reason", "language")
    assert said(*skip).out == "Anna is skipped.\n"
    said("arrive", "walk-in")
    back = said("finish", "Sanne", "--outcome", "asked-the-way")
    assert back.out == "Sanne is done. (Sanne has the former place back)\n"
    assert said(*skip).out == (
        "Anna is skipped. (Anna joins the end: skipped before, and no turn since)\n"
    )


def test_sending_a_customer_on_says_to_whom_and_who_has_the_one_who_waited(
    said: Showroom, small: Showroom
) -> None:
    team(small, "Daan", floor="Honda")
    for _ in range(4):
        said("arrive", "walk-in", "--floor", "Toyota")
    sent = said("send-on", "1", "--to", "Honda", "--reason", "wants a Jazz")
    assert sent.out == "The customer goes to Daan on Honda. The waiting customer goes to Anna.\n"
    again = said("send-on", "2", "--to", "Honda", "--reason", "wants a Jazz")
    assert again.out == "The customer waits on Honda.\n"


def test_a_transfer_to_a_rep_of_another_floor_says_where_that_one_is_and_what_to_do(
    said: Showroom, small: Showroom
) -> None:
    team(small, "Daan", floor="Honda")
    said("arrive", "walk-in", "--floor", "Toyota")
    refused = said("transfer", "1", "--rep", "Daan", "--reason", "language")
    assert refused.status == 1
    assert refused.err == (
        "Daan is checked in on Honda. Send the customer on to that floor, or choose a rep of this "
        "one.\n"
    )
    assert said("transfer", "1", "--rep", "Sanne", "--reason", "language").out == (
        "Sanne takes the customer over.\n"
    )


def test_no_refusal_names_a_key_that_a_terminal_has_not(said: Showroom, small: Showroom) -> None:
    hire(small, "Bea")
    assert said("break", "Bea").err == "Bea is not checked in. Check in first.\n"


def test_the_log_says_who_had_an_arrival_and_that_it_waits_only_where_it_did(
    said: Showroom,
) -> None:
    for _ in range(4):
        said("arrive", "walk-in")
    lines = [line.split("10:00  ")[1] for line in said("log").out.splitlines()]
    assert lines[3:5] == ["Walk-in → Anna", "Customer to Anna"]
    assert lines[-1] == "Walk-in: waits"


def test_a_rep_without_a_name_is_asked_for_and_the_choices_are_named(said: Showroom) -> None:
    for blank in ("", "  ", "\t"):
        answer = said("check-in", blank)
        assert (answer.status, answer.err) == (2, "Say which rep: Anna, Sanne, Youssef.\n")


def test_without_any_rep_the_first_thing_is_to_add_one(raw: Showroom, sqlite_url: str) -> None:
    answer = raw("--database", sqlite_url, "floor", "check-in", "")
    assert (answer.status, answer.err) == (2, "There is no rep yet. Add one first.\n")


@pytest.mark.parametrize(
    ("option", "typed", "sentence"),
    [
        ("--email", "notanemail", "This is no e-mail address: notanemail. Nothing was changed."),
        ("--email", "jan@nowhere", "This is no e-mail address: jan@nowhere. Nothing was changed."),
        ("--phone", "call me", "This is no telephone number: call me. Nothing was changed."),
        ("--phone", "06 12", "This is no telephone number: 06 12. Nothing was changed."),
        (
            "--customer",
            "x" * 5000,
            (
                "The text that begins with xxxxxxxxxxxxxxxxxxxx... has 5000 characters; 200 are "
                "the most. Nothing was changed."
            ),
        ),
    ],
)
def test_details_that_cannot_be_right_are_refused_whole_and_the_sentence_says_which(
    said: Showroom, option: str, typed: str, sentence: str
) -> None:
    said("arrive", "walk-in", "--customer", "Jan Smit")
    given = {"--customer": "Somebody Else", "--note": "blue jacket", option: typed}
    refused = said("complete", "1", *(word for pair in given.items() for word in pair))
    assert (refused.status, refused.err) == (1, f"{sentence}\n")
    tomorrow = "2026-10-23T10:00"
    assert said("whose", "Somebody Else", at=tomorrow).out.startswith("Nobody's customer yet")
    assert said("whose", "Jan Smit", at=tomorrow).out.startswith("Was here with Anna")


def test_right_details_are_kept_and_empty_ones_take_back_what_was_there(said: Showroom) -> None:
    said("arrive", "walk-in")
    right = ("--customer", "Jan Smit", "--phone", "06 12345678", "--email", "jan@example.nl")
    assert said("complete", "1", *right).out == "Noted.\n"
    assert said("complete", "1", "--phone", "", "--email", "").out == "Noted.\n"


def test_a_page_pasted_as_the_name_of_an_arrival_is_refused_before_anybody_is_called(
    said: Showroom,
) -> None:
    refused = said("arrive", "walk-in", "--customer", "x" * 5000)
    assert refused.status == 1
    assert "5000 characters; 200 are the most" in refused.err
    assert said("arrive", "walk-in").out == "Walk-in: Anna, turn used.\n"


def test_signs_that_nobody_can_see_are_left_out_of_what_is_typed() -> None:
    typed = ("floor", "arrive", "walk-in", "--customer", "Jan\x1b\x07\tSmit\r\n", "--note", "\x00")
    options = parse([*typed, "--database", "sqlite:///odd\tname"])
    assert (options.customer, options.note) == ("Jan Smit", "")
    assert options.database == "sqlite:///odd\tname"
    assert parse(["floor", "whose", "Jan\u200e", "Smit\x07"]).text == ["Jan", "Smit"]


def test_two_customers_of_one_name_are_printed_each_with_the_number_that_tells_them_apart(
    said: Showroom, small: Showroom
) -> None:
    for rep, number in (("Anna", "06 12345678"), ("Sanne", "06 87654321")):
        said("arrive", "walk-in", "--customer", "Jan Smit", "--phone", number)
        said("finish", rep, "--outcome", "quote")
    tomorrow = "2026-10-23T10:00"
    for rep in ("Anna", "Sanne"):
        said("check-in", rep, at=tomorrow)
    assert said("whose", "Jan", "Smit", at=tomorrow).out.splitlines() == [
        "Was here with Sanne: call Sanne, no turn used (1 of 2 of this name, +31687654321)",
        "Was here with Anna: call Anna, no turn used (2 of 2 of this name, +31612345678)",
    ]
    found = small("floor", "whose", "Jan Smit", at=tomorrow).objects
    assert [each["rep"] for each in found] == ["Sanne", "Anna"]
