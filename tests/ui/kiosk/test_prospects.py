"""Prospecting at the kiosk: whom a rep spoke to, how it went, when to ask again."""

from __future__ import annotations

from datetime import date

from showroom_app.domain.prospecting import ProspectResult
from showroom_app.services.service_lane import Typed
from tests.services.dealership import OFFICE, STATION
from tests.ui.kiosk.conftest import AtTheKiosk


def _answer(kiosk: AtTheKiosk, title: str) -> None:
    """Touch an answer of the question that is asked."""
    choice = kiosk.window.choice
    kiosk.until(lambda: title in [each.text() for each in choice.answers])
    kiosk.until(lambda: not kiosk.window.acts.rest.isActive())
    kiosk.touch(next(each for each in choice.answers if each.text() == title))


def test_a_rep_says_at_the_kiosk_whom_he_spoke_to_and_how_it_went(kiosk: AtTheKiosk) -> None:
    prospecting = kiosk.dealership.services.prospecting
    willem = kiosk.reps["Willem"]
    kiosk.sign_in("Willem")
    kiosk.touch(kiosk.window.place.card.prospects)
    kiosk.until(lambda: "Nobody waits in service" in kiosk.window.notice.sentence)
    done = prospecting.add(STATION, Typed("Jan Jansen", car="Yaris", car_year=2019))
    kiosk.touch(kiosk.window.place.card.prospects)
    kiosk.until(lambda: kiosk.stands_on(kiosk.window.choice))
    assert kiosk.window.choice.title.text() == "Whom did you speak to?"
    _answer(kiosk, "Jan Jansen")
    kiosk.until(lambda: kiosk.window.choice.title.text() == "Jan Jansen")
    assert "would count: new customer" in kiosk.window.choice.sentence.text()
    _answer(kiosk, "Ask again")
    _answer(kiosk, "Fri 23 Oct")
    kiosk.until(lambda: kiosk.stands_on(kiosk.window.place))
    assert "ask again" in kiosk.window.notice.sentence
    row = next(row for row in prospecting.page(OFFICE, willem).lane if row.about == done.waiting)
    assert row.last is not None
    assert (row.last.rep, row.last.result) == (willem, ProspectResult.ASK_AGAIN)
    assert (row.last.next_on, row.last.by is not None) == (date(2026, 10, 23), True)
