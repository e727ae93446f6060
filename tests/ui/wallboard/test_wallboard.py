"""The wallboard: what stands on it, what is news, and that it says when it is old."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Role
from showroom_app.settings import Settings
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.heard import Heard, Occasion
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.sound import Ear, Sounds, samples
from showroom_app.ui.theme import State
from showroom_app.ui.wallboard.blocks import Elsewhere, Gauges
from showroom_app.ui.wallboard.poster import poster, spoken
from showroom_app.ui.wallboard.wallboard_window import WallboardWindow
from tests.services.dealership import STATION, Dealership
from tests.ui.test_sound import Loudspeaker
from tests.ui.wallboard.conftest import Hall, gone, hung, silent


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)


def test_who_is_up_on_deck_and_in_line_stands_in_order(hall: Hall) -> None:
    assert hall.line == ["Sanne", "Anna", "Youssef", "Willem"]
    assert hall.shown.up_now is not None
    assert (hall.shown.floor, hall.shown.clock) == ("Toyota", "14:14")
    assert hall.window.accessibleName() == hall.words


def test_a_customer_entered_on_another_pc_moves_the_line(hall: Hall) -> None:
    hall.walk_in()
    hall.until(lambda: hall.line == ["Anna", "Youssef", "Willem"])


def test_no_customer_is_named_anywhere_on_the_screen(hall: Hall) -> None:
    for name in ("Fam. Koster", "Mw. Ouali", "Aydin", "Smeets", "Vermeer"):
        hall.walk_in(name=name, note="blue jacket")
    hall.dealership.lead(name="Jane Doe")
    hall.until(lambda: hall.shown.waiting and hall.view.unanswered_leads)
    said = " ".join(_texts(hall.shown))
    for name in ("Koster", "Ouali", "Aydin", "Smeets", "Vermeer", "jacket", "Jane", "Doe"):
        assert name not in said


def test_a_turn_is_said_for_a_while_and_then_no_longer(hall: Hall) -> None:
    hall.walk_in()
    hall.until(lambda: hall.shown.news)
    assert hall.shown.news is not None
    assert hall.shown.news.words == "Customer for Sanne de Vries"
    hall.window.calm_down()
    assert hall.shown.news is None


def test_two_turns_at_once_are_said_together(hall: Hall) -> None:
    turns = (Heard(Occasion.TURN, "Sanne de Vries"), Heard(Occasion.TURN, "Anna Visser"))
    shown = poster(hall.view, None, hall.dealership.now, news=turns)
    assert shown.news is not None
    assert shown.news.words == "Customers for Sanne, Anna"


def test_a_recall_tints_the_row_and_is_said(hall: Hall) -> None:
    hall.dealership.services.settings.change(STATION, floor_min=0)
    hall.dealership.services.floor.to_lead_desk(STATION, hall.reps["Youssef"])
    hall.until(lambda: hall.shown.rows and hall.shown.rows[0].sign)
    sign = hall.shown.rows[0].sign
    assert sign is not None
    assert (sign.state, sign.words, sign.under) == (State.RUNNING, "in 30 min", "back 14:44")
    hall.walk_in()
    hall.until(lambda: hall.shown.on_deck and hall.shown.on_deck.called)
    assert hall.shown.on_deck is not None
    assert hall.shown.on_deck.sign is not None
    assert hall.shown.on_deck.sign.state is State.ATTENTION


def test_who_is_called_back_by_place_keeps_it_before_who_is_up_now(hall: Hall) -> None:
    hall.dealership.services.settings.change(STATION, floor_min=0)
    hall.dealership.services.floor.to_lead_desk(STATION, hall.reps["Youssef"])
    assert hall.shown.deck_eyebrow == "On deck"
    hall.walk_in()
    hall.walk_in()
    hall.until(lambda: hall.shown.up_now and hall.shown.up_now.name.startswith("Willem"))
    hall.pass_minutes(5)
    shown = hall.shown
    assert shown.up_now is not None
    assert shown.on_deck is not None
    assert (shown.up_now.place, shown.on_deck.place) == (2, 1)
    assert shown.on_deck.name.startswith("Youssef")
    assert shown.deck_eyebrow == "Keeps place 1"
    assert shown.on_deck.sign is not None
    assert (shown.on_deck.sign.words, shown.on_deck.sign.under) == ("5 min late", "called 14:14")


def test_a_rep_who_is_not_back_after_the_grace_is_late(hall: Hall) -> None:
    hall.dealership.services.settings.change(STATION, floor_min=0)
    hall.dealership.services.floor.to_lead_desk(STATION, hall.reps["Youssef"])
    hall.until(lambda: hall.shown.rows and hall.shown.rows[0].sign)
    for minutes, state, words in (
        (28, State.ATTENTION, "in 2 min"),
        (32, State.ATTENTION, "Called back"),
        (33, State.LATE, "3 min late"),
    ):
        hall.dealership.at("2026-10-22 14:14")
        hall.pass_minutes(minutes)
        sign = hall.shown.rows[0].sign
        assert sign is not None
        assert (sign.state, sign.words) == (state, words)


def test_customers_who_wait_have_a_strip_with_their_minutes(hall: Hall) -> None:
    for _ in range(5):
        hall.walk_in()
    hall.until(lambda: hall.shown.waiting)
    hall.pass_minutes(1)
    waiting = hall.shown.waiting
    assert waiting is not None
    assert (waiting.state, waiting.words, waiting.under) == (
        State.RUNNING,
        "1 customer waits",
        "1 min",
    )
    hall.walk_in()
    hall.until(lambda: len(hall.view.waiting) == 2)
    hall.pass_minutes(2)
    waiting = hall.shown.waiting
    assert waiting is not None
    assert (waiting.state, waiting.words, waiting.under) == (
        State.ATTENTION,
        "2 customers wait",
        "longest 3 min",
    )
    assert hall.shown.nobody is not None
    assert hall.shown.nobody.title == "Nobody is free"


def test_a_wait_that_becomes_too_long_is_news_without_anybodys_act(hall: Hall) -> None:
    for _ in range(5):
        hall.walk_in()
    hall.until(lambda: hall.shown.waiting)
    hall.window.calm_down()
    hall.dealership.later(minutes=3)
    hall.window._due.come.emit()
    hall.until(lambda: hall.shown.news)
    assert hall.shown.news is not None
    assert hall.shown.news.words == "A customer has waited 3 min"


def test_the_oldest_lead_gets_warmer_as_time_goes_on(hall: Hall) -> None:
    assert hall.shown.leads is not None
    assert (hall.shown.leads.count, hall.shown.leads.oldest.state) == ("0", State.OK)
    hall.dealership.lead()
    hall.until(lambda: hall.view.oldest)
    for minutes, state in ((0, State.RUNNING), (3, State.ATTENTION), (5, State.LATE)):
        hall.dealership.at("2026-10-22 14:14")
        hall.pass_minutes(minutes)
        assert (hall.shown.leads.count, hall.shown.leads.words) == ("1", "lead without\nan answer")
        assert hall.shown.leads.oldest.state is state
        assert hall.shown.leads.oldest.words == f"oldest {minutes} min"


def _gauges(hall: Hall) -> Gauges | None:
    right = hall.shown.right
    return right if isinstance(right, Gauges) else None


def test_the_gauges_come_and_go_as_the_manager_chooses(hall: Hall) -> None:
    change = hall.dealership.services.settings.change
    assert _gauges(hall) is None
    for _ in range(3):
        hall.dealership.sale(hall.reps["Anna"])
    change(STATION, wallboard_quota="state")
    hall.until(lambda: _gauges(hall))
    gauges = _gauges(hall)
    assert gauges is not None
    assert [bar.name for bar in gauges.bars] == ["Anna", "Sanne", "Willem", "Youssef"]
    assert {(bar.count, bar.quota, bar.counted) for bar in gauges.bars} == {("", 0, 0.0)}
    assert gauges.pace == ""
    change(STATION, wallboard_quota="numbers")
    hall.until(lambda: (shown := _gauges(hall)) and shown.with_numbers)
    gauges = _gauges(hall)
    assert gauges is not None
    assert (gauges.bars[0].name, gauges.bars[0].count) == ("Anna", "3")
    assert gauges.title == "October"
    change(STATION, wallboard_quota="nothing")
    hall.until(lambda: _gauges(hall) is None)


def test_without_the_gauges_it_says_where_everybody_else_is(hall: Hall) -> None:
    hall.walk_in()
    hall.dealership.services.floor.go_on_break(
        STATION, hall.reps["Anna"], hall.dealership.now + timedelta(minutes=16)
    )
    hall.until(lambda: isinstance(hall.shown.right, Elsewhere) and len(hall.shown.right.rows) == 2)
    hall.pass_minutes(4)
    right = hall.shown.right
    assert isinstance(right, Elsewhere)
    assert [(row.name, row.words) for row in right.rows] == [
        ("Sanne de Vries", "4 min"),
        ("Anna Visser", "until 14:30"),
    ]
    hall.pass_minutes(90)
    right = hall.shown.right
    assert isinstance(right, Elsewhere)
    assert [row.urgency for row in right.rows] == [State.ATTENTION, State.LATE]


def _empty(dealership: Dealership, now: str) -> str:
    dealership.at(now)
    shown = poster(dealership.services.wallboard.view(), None, dealership.now)
    assert shown.nobody is not None
    return f"{shown.nobody.title} {shown.nobody.sentence}"


def test_an_empty_floor_says_why_it_is_empty(dealership: Dealership) -> None:
    assert _empty(dealership, "2026-10-22 10:00") == "No reps yet They are added at reception."
    dealership.rep("Sanne de Vries", Role.SHOWROOM, checked_in=False)
    assert _empty(dealership, "2026-10-22 10:00").startswith("Nobody is checked in Check in")
    assert _empty(dealership, "2026-10-22 08:10") == "Closed Opens at 09:00."
    assert _empty(dealership, "2026-10-24 17:30") == "Closed Opens Mon 26 Oct at 09:00."
    dealership.services.settings.change(STATION, hours=(None,) * 7)
    assert _empty(dealership, "2026-10-22 10:00") == "Closed No opening hours are set."


def test_a_day_that_was_closed_early_is_closed(dealership: Dealership) -> None:
    dealership.rep("Sanne de Vries", Role.SHOWROOM)
    floor = dealership.services.people.find_floor("Toyota").id
    dealership.at("2026-10-22 16:00")
    dealership.services.day_close.close(STATION, floor)
    assert _empty(dealership, "2026-10-22 16:05") == "Closed The day was closed at 16:00."


def test_with_everybody_at_the_desk_nobody_is_on_the_floor(dealership: Dealership) -> None:
    dealership.services.settings.change(STATION, floor_min=0, desk_from=2, recall_at=1)
    dealership.rep("Sanne de Vries", Role.SHOWROOM)
    anna = dealership.rep("Anna Visser", Role.HYBRID)
    dealership.services.floor.to_lead_desk(STATION, anna)
    floor = dealership.services.people.find_floor("Toyota").id
    dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, floor)
    shown = poster(dealership.services.wallboard.view(), None, dealership.now)
    assert shown.nobody is not None
    assert shown.nobody.title == "Nobody on the floor"
    assert shown.on_deck is not None
    assert shown.on_deck.name == "Anna Visser"


def test_it_says_since_when_it_is_old_and_no_longer_once_it_is_live(
    dealership: Dealership, reps: dict[str, int], qtbot: QtBot
) -> None:
    del reps
    with hung(dealership, {}, qtbot) as hall:
        hall.feed.close()
        window = hall.window
        window._old_seconds = 0.0
        qtbot.waitUntil(lambda: window.seconds_old > 0)
        window.look_whether_old()
        assert hall.shown.offline == "Offline since 14:13"
        assert hall.line == ["Sanne", "Anna", "Youssef", "Willem"]
        window._old_seconds = 30.0
        window.look_whether_old()
        assert hall.shown.offline == ""


def test_a_question_that_is_never_answered_makes_it_old_too(
    dealership: Dealership, qtbot: QtBot
) -> None:
    feed = ChangeFeed(dealership.store.watch)
    feed.start(dealership.services.counters())
    minutes = Minutes(lambda: dealership.now)
    background, hangs = Background(), threading.Event()
    background.on_database(hangs.wait, lambda _: None, lambda _: None)
    desk = Desk(background, feed, dealership.services.counters, str)
    window = WallboardWindow(
        desk,
        feed,
        dealership.services,
        minutes,
        Settings(),
        silent(),
        old_seconds=0.2,
    )
    window.show()
    assert spoken(window.poster) == "Reading the line"
    qtbot.waitUntil(lambda: window.seconds_old > 0.2, timeout=10_000)
    window.look_whether_old()
    assert window.poster.offline == "Offline"
    assert window.poster.nobody is not None
    assert window.poster.nobody.title == "The line cannot be read yet"
    hangs.set()
    feed.close()
    background.close()
    window.close()
    gone(window, minutes)


def test_what_is_news_is_heard_on_this_pc(
    dealership: Dealership, reps: dict[str, int], qtbot: QtBot
) -> None:
    loudspeaker = Loudspeaker()
    settings = Settings()
    sounds = Sounds(settings, lambda: loudspeaker)
    with hung(dealership, reps, qtbot, settings, sounds) as hall:
        with qtbot.waitSignal(sounds.ear_changed):
            hall.walk_in()
        assert sounds.ear is Ear.HEARD
        assert loudspeaker.heard == [samples(settings.sound_turn, settings.volume)]


def test_another_floor_is_shown_as_soon_as_it_is_chosen(hall: Hall) -> None:
    hall.dealership.rep("Bram Kuiper", Role.SHOWROOM, floor="Honda")
    hall.window.apply(Settings(wallboard_floor="Honda"))
    hall.until(lambda: hall.line == ["Bram"])
    assert hall.shown.floor == "Honda"
    assert hall.shown.news is None


def test_nothing_is_painted_anew_while_nothing_changes(hall: Hall) -> None:
    before = hall.shown
    hall.minutes.passed.emit()
    hall.window.look_whether_old()
    assert hall.shown is before
    hall.pass_minutes(1)
    assert hall.shown.clock == "14:15"


def test_escape_leaves_the_full_screen_and_f11_fills_it_again(hall: Hall) -> None:
    assert hall.window.isFullScreen()
    QTest.keyClick(hall.window, Qt.Key.Key_Escape)
    assert not hall.window.isFullScreen()
    assert hall.window.cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.keyClick(hall.window, Qt.Key.Key_F11)
    assert hall.window.isFullScreen()
    assert hall.window.cursor().shape() is Qt.CursorShape.BlankCursor


def test_a_screen_that_is_gone_leaves_a_window(hall: Hall) -> None:
    hall.window.apply(Settings(wallboard_screen="HDMI-9"))
    assert not hall.window.isFullScreen()
    hall.window.apply(Settings())
    assert hall.window.isFullScreen()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1920, 1200), (800, 1200)])
def test_it_is_painted_at_every_size(hall: Hall, size: tuple[int, int]) -> None:
    hall.window.resize(*size)
    image = hall.window.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, size[0], 7) for y in range(0, size[1], 7)}
    assert len(colours) > 20
