"""What came of an act is told by its own id, and no id is ever done twice."""

from __future__ import annotations

from sqlalchemy import make_url

from tests.cli.conftest import NOW, Showroom
from tests.faults.road import Break, Road


def test_a_command_typed_again_with_its_id_is_answered_from_what_was_stored(
    showroom: Showroom,
) -> None:
    showroom("rep", "add", "Anna", "--role", "hybrid", "--floor", "Toyota")
    showroom("rep", "add", "Sanne", "--role", "hybrid", "--floor", "Toyota")
    for name in ("Anna", "Sanne"):
        assert showroom("floor", "check-in", name).status == 0
    first = showroom("floor", "arrive", "walk-in", "--act-id", "door-1")
    again = showroom("floor", "arrive", "walk-in", "--act-id", "door-1")
    assert again.object == first.object
    status = showroom("floor", "status").object
    assert [row["rep"] for row in status["with_customers"]] == [first.object["assigned"]]

    told = showroom("act", "door-1").object
    assert told["done"] is True
    assert told["act"] == first.object["act"] == "door-1"


def test_an_act_that_was_never_done_is_told_as_not_done(showroom: Showroom) -> None:
    told = showroom("act", "0123456789abcdef")
    assert told.status == 1
    assert told.objects[0]["done"] is False
    assert "not done" in told.out


def test_an_id_that_can_be_none_is_refused_where_it_is_typed(showroom: Showroom) -> None:
    told = showroom("floor", "arrive", "walk-in", "--act-id", "door 1")
    assert told.status == 2
    assert "'door 1' is no id" in told.err


def test_a_command_whose_answer_is_lost_says_how_to_find_out_what_came_of_it(
    raw: Showroom, postgres_url: str
) -> None:
    port = make_url(postgres_url).port
    assert port is not None
    road = Road(port)
    typed = ("--json", "--at", NOW, "--database", road.url(postgres_url))
    raw(*typed, "rep", "add", "Anna", "--role", "hybrid", "--floor", "Toyota")
    road.break_at(Break.AFTER)
    lost = raw(*typed, "floor", "check-in", "Anna")
    assert lost.status == 3
    act = lost.objects[0]["act"]
    assert lost.objects[0]["done"] is None
    assert f"`showroom act {act}`" in lost.err

    assert raw(*typed, "act", act).status == 3, "nobody gets through"
    road.mend()
    assert raw(*typed, "act", act).object["done"] is True
    again = raw(*typed, "floor", "check-in", "Anna", "--act-id", act)
    assert again.object["act"] == act
    assert raw(*typed, "floor", "check-in", "Anna").status == 1
    road.close()
