"""The fingerprint by which the same message is known again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from showroom_app.domain.content_hash import content_hash
from showroom_app.domain.prospect import Phone, Prospect, Vehicle

ASKED = Prospect(
    source="AutoTrack",
    name="Jan Jansen",
    emails=("jan@post.example", "jj@post.example"),
    phones=(Phone("06-12345678", "+31612345678"), Phone("020 1")),
    vehicle=Vehicle(make="Kia", model="Picanto"),
    message="Is hij er nog?\nGroeten",
)


def test_case_blanks_order_and_the_road_it_came_by_make_no_difference() -> None:
    same = replace(
        ASKED,
        source="Website",
        provider_id="9",
        requested_at=datetime(2026, 6, 4, tzinfo=UTC),
        repaired=True,
        name="JAN  jansen",
        emails=("JJ@post.example", "jan@post.example"),
        phones=(Phone("0201"), Phone("0031612345678", "+31612345678")),
        message="is hij er NOG? groeten",
    )
    assert content_hash(same) == content_hash(ASKED)


def test_what_is_said_makes_a_difference() -> None:
    others = [
        replace(ASKED, name="Jan Smit"),
        replace(ASKED, emails=("jan@post.example",)),
        replace(ASKED, phones=()),
        replace(ASKED, vehicle=Vehicle(make="Kia", model="Rio")),
        replace(ASKED, trade_in=ASKED.vehicle),
        replace(ASKED, message="Hoeveel?"),
        replace(ASKED, reply_to_relay="x@reply.example"),
        Prospect(source=""),
    ]
    assert len({content_hash(each) for each in (ASKED, *others)}) == len(others) + 1
    assert len(content_hash(ASKED)) == 64
