"""What the window says of leads that were not answered in time, or soon will not be."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from showroom_app.ui.alarm_sign import AlarmSign
from showroom_app.ui.theme import State
from tests.services.dealership import STATION, Dealership


@pytest.fixture
def dealership(sqlite_url: str) -> Iterator[Dealership]:
    made = Dealership(sqlite_url)
    yield made
    made.store.close()


def test_the_window_names_the_owner_and_the_customer_until_there_are_several(
    dealership: Dealership, qtbot: QtBot
) -> None:
    sign = AlarmSign()
    qtbot.addWidget(sign)
    tending, willem = dealership.services.tending, dealership.rep("Willem Hoekstra")

    def look() -> tuple[bool, State, str]:
        sign.show_alarms(tending.every_alarm())
        return sign.isHidden(), sign.state, sign.text()

    lead = dealership.lead(name="Jan Jansen")
    assert look()[0]
    dealership.services.leads.claim(STATION, lead, willem)
    dealership.later(minutes=4)
    assert look() == (False, State.ATTENTION, "Willem: Jan Jansen, 4 min of 5 min")
    dealership.lead(name="Mia Post", emails=("mia@post.example",))
    dealership.later(minutes=4)
    assert look() == (False, State.LATE, "1 lead too late, 1 nearly: 8 min")
    assert tending.every_alarm().found[0].row.lead == lead, "the one that waits longest is opened"
    lines = sign.accessibleDescription().splitlines()
    assert lines == ["Willem: Jan Jansen, 8 min of 5 min", "Pool: Mia Post, 4 min of 5 min"]
