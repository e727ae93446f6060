"""A day of the floor log taken out of the program, and folded anew to the identical order."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services.floor_days import FloorDays, NotADay
from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import arrives, order

THURSDAY = date(2026, 10, 22)


def busy_day(dealership: Dealership) -> list[int]:
    """A day with a bit of everything; the reps."""
    reps = [dealership.rep(name, Role.HYBRID) for name in ("Anna", "Bea", "Cor", "Dirk")]
    floor = dealership.services.floor
    floor.to_lead_desk(STATION, reps[3])
    arrives(dealership, name="Jan Smit")
    floor.skip(STATION, reps[1], SkipReason.OTHER, "her phone")
    dealership.later(minutes=12)
    undone = arrives(dealership)
    floor.undo(STATION, undone.act)
    arrives(dealership, ArrivalKind.DELIVERY, rep=reps[2])
    floor.finish(STATION, reps[0], Outcome.ASKED_THE_WAY)
    floor.move(STATION, reps[3], 1, "helped out")
    return reps


def exported(dealership: Dealership, floor: int = 1, day: date = THURSDAY) -> dict[str, Any]:
    """The day as it would be read from a file."""
    document = dealership.services.floor_days.export(STATION, floor, day)
    read: dict[str, Any] = json.loads(json.dumps(document))
    return read


def test_a_day_is_replayed_to_the_identical_order(dealership: Dealership) -> None:
    busy_day(dealership)
    replayed = FloorDays.replay(exported(dealership))
    line = dealership.services.floor.line(1)
    assert replayed.line == line
    assert list(replayed.line.places()) == order(dealership)
    assert replayed.order == tuple(standing.rep for standing in line.in_order())
    assert (replayed.floor, replayed.day, replayed.chain_ok) == ("Toyota", THURSDAY, True)
    log = dealership.services.floor.log(1)
    assert replayed.events == len(log)
    assert [act.act for act in replayed.acts] == list(dict.fromkeys(each.act for each in log))
    assert replayed.acts[-1].order == replayed.order


def test_a_closed_day_is_replayed_to_the_order_before_its_close(dealership: Dealership) -> None:
    busy_day(dealership)
    before = dealership.services.floor.line(1).in_order()
    dealership.services.day_close.close(STATION, 1)
    replayed = FloorDays.replay(exported(dealership))
    assert replayed.order == tuple(standing.rep for standing in before)
    assert (replayed.acts[-1].kind, replayed.acts[-1].order) == ("close", ())


def test_a_later_ruling_changes_nothing_in_the_order_before_the_close(
    dealership: Dealership,
) -> None:
    reps = busy_day(dealership)
    floor = dealership.services.floor
    flagged = floor.dispute(STATION, floor.log(1)[-1].act, reps[0], "not fair")
    before = floor.line(1).in_order()
    dealership.services.day_close.close(STATION, 1)
    dealership.later(days=1)
    floor.rule(STATION, flagged.act, uphold=True, note="it was")
    replayed = FloorDays.replay(exported(dealership))
    assert replayed.acts[-1].kind == "rule"
    assert replayed.order == tuple(standing.rep for standing in before)


def test_no_name_of_a_customer_and_no_note_leaves_with_it(dealership: Dealership) -> None:
    busy_day(dealership)
    text = json.dumps(exported(dealership))
    assert "Jan Smit" not in text
    assert "her phone" not in text
    assert "Anna" in text


def _station(event: dict[str, Any]) -> None:
    event["station"] = "elsewhere"


def _until(event: dict[str, Any]) -> None:
    event["payload"]["until"] = "2026-10-22T09:00:00+00:00"


def _hash(event: dict[str, Any]) -> None:
    event["hash"] = "0" * 64


@pytest.mark.parametrize("alter", [_station, _until, _hash])
def test_the_first_altered_entry_is_named(
    small_dealership: Dealership, alter: Callable[[dict[str, Any]], None]
) -> None:
    for name in ("Anna", "Bea", "Cor"):
        small_dealership.rep(name, Role.HYBRID)
    for rep in (1, 2, 3):
        small_dealership.services.floor.go_on_break(STATION, rep)
    document = exported(small_dealership)
    assert FloorDays.replay(document).first_altered is None
    alter(document["events"][3])
    replayed = FloorDays.replay(document)
    assert (replayed.chain_ok, replayed.first_altered) == (False, 4)


def test_an_altered_entry_that_cannot_have_been_is_named_too(
    small_dealership: Dealership,
) -> None:
    for name in ("Anna", "Bea"):
        small_dealership.rep(name, Role.HYBRID)
    for rep in (1, 2):
        small_dealership.services.floor.go_on_break(STATION, rep)
    document = exported(small_dealership)
    document["events"][2]["payload"]["rep"] = 2
    # Bea would go on a break twice.
    with pytest.raises(NotADay, match="Entry 4"):
        FloorDays.replay(document)


def test_a_missing_entry_is_named_where_it_is_missing(small_dealership: Dealership) -> None:
    for name in ("Anna", "Bea", "Cor"):
        small_dealership.rep(name, Role.HYBRID)
    document = exported(small_dealership)
    del document["events"][1]
    assert FloorDays.replay(document).first_altered == 3


def test_what_was_entered_into_a_day_after_the_next_began_is_as_good(
    dealership: Dealership,
) -> None:
    dealership.rep("Anna", Role.HYBRID)
    dealership.at("2026-10-23 09:00")
    dealership.services.floor.check_in(STATION, 1)
    dealership.services.day_close.close_due(STATION)
    replayed = FloorDays.replay(exported(dealership))
    assert (replayed.events, replayed.chain_ok) == (2, True)


def test_anything_else_is_no_day(small_dealership: Dealership) -> None:
    small_dealership.rep("Anna", Role.HYBRID)
    good = exported(small_dealership)
    bad: list[Any] = [{}, {**good, "version": 2}, {**good, "events": 3}, {**good, "day": "?"}]
    for key in ("events", "reps", "floor"):
        bad += [{name: value for name, value in good.items() if name != key}]
    newer = copy.deepcopy(good)
    newer["events"][0]["kind"] = "teleported"
    for document in (*bad, newer, [], None, 7):
        with pytest.raises(NotADay):
            FloorDays.replay(document)


def test_only_a_manager_takes_a_day_out(dealership: Dealership) -> None:
    dealership.rep("Anna", Role.HYBRID)
    dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.floor_days.export(STATION, 1, THURSDAY)
    erik = dealership.actor("Erik")
    assert len(dealership.services.floor_days.export(erik, 1, THURSDAY)["events"]) == 1
    with pytest.raises(NotFound, match="floor"):
        dealership.services.floor_days.export(erik, 9, THURSDAY)
