"""The search box of the top bar: a question, lines under it, and one key that does the first."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.ui.search_box import SearchBox, SearchLine

Key = Qt.Key


class Bar:
    """A window with the box and somewhere else to be."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.box = SearchBox()
        self.elsewhere = QWidget()
        self.elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self.window)
        column.addWidget(self.box)
        column.addWidget(self.elsewhere)
        self.asked: list[str] = []
        self.done: list[str] = []
        self.box.asked.connect(self.asked.append)
        self.box.left.connect(self.elsewhere.setFocus)
        self.window.resize(900, 300)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow, timeout=10_000)
        self._qtbot = qtbot

    def type(self, text: str) -> None:
        """Open the box and type, until the question is asked."""
        self.box.open()
        QTest.keyClicks(self.box.line, text)
        self._qtbot.waitUntil(lambda: self.asked[-1:] == [text], timeout=10_000)

    def press(self, key: Key) -> None:
        """Press a key in the box."""
        QTest.keyClick(self.box.line, key)

    def answer(self, text: str, *answers: str) -> None:
        """Show these answers to a text."""
        lines = [SearchLine(each, "do", partial(self.done.append, each)) for each in answers]
        self.box.show_lines(text, lines)


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    """A bar that is on the screen."""
    return Bar(qtbot)


def test_typing_asks_once_when_it_pauses(bar: Bar) -> None:
    bar.type("Kuipers")
    assert bar.asked == ["Kuipers"]


def test_enter_does_the_answer_and_leaves(bar: Bar) -> None:
    bar.type("Kuipers")
    bar.answer("Kuipers", "Lead of Sanne", "Walk-in")
    bar.press(Key.Key_Return)
    assert bar.done == ["Lead of Sanne"]
    assert bar.box.text == ""
    assert bar.box.lines == ()
    assert QApplication.focusWidget() is bar.elsewhere


def test_enter_before_the_answer_is_there_does_it_when_it_comes(bar: Bar) -> None:
    bar.box.open()
    QTest.keyClicks(bar.box.line, "Kuipers")
    bar.press(Key.Key_Return)
    assert bar.asked == ["Kuipers"]
    assert bar.done == []
    bar.answer("Kuipers", "Lead of Sanne")
    assert bar.done == ["Lead of Sanne"]


def test_an_answer_to_what_no_longer_stands_there_is_dropped(bar: Bar) -> None:
    bar.type("Kui")
    QTest.keyClicks(bar.box.line, "pers")
    bar.answer("Kui", "Lead of Sanne")
    assert bar.box.lines == ()
    bar.press(Key.Key_Return)
    assert bar.done == []


def test_alt_and_a_digit_do_a_line_and_a_digit_alone_is_typed(bar: Bar) -> None:
    bar.type("jan")
    bar.answer("jan", "Lead of Sanne", "Walk-in")
    QTest.keyClicks(bar.box.line, "1985@gmail.com")
    assert bar.box.text == "jan1985@gmail.com"
    assert bar.done == []
    bar.answer("jan1985@gmail.com", "Lead of Sanne", "Walk-in")
    QTest.keyClick(bar.box.line, Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert bar.done == ["Walk-in"]
    assert bar.box.text == ""


def test_the_arrows_go_to_a_line_and_escape_leaves_without_doing(bar: Bar) -> None:
    bar.type("Kuipers")
    bar.answer("Kuipers", "Lead of Sanne", "Walk-in")
    bar.press(Key.Key_Down)
    bar.press(Key.Key_Return)
    assert bar.done == ["Walk-in"]
    bar.type("Aydin")
    bar.answer("Aydin", "Lead of Sanne", "Walk-in")
    bar.press(Key.Key_Escape)
    assert bar.done == ["Walk-in"]
    assert QApplication.focusWidget() is bar.elsewhere


def test_a_click_elsewhere_ends_the_question(bar: Bar) -> None:
    bar.type("Kuipers")
    bar.answer("Kuipers", "Lead of Sanne")
    bar.elsewhere.setFocus()
    assert bar.box.lines == ()
    assert bar.box.text == ""
