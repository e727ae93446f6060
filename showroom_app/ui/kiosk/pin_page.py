"""The second screen: the PIN, choosing a first one, and the wait after wrong ones."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import Role
from showroom_app.services.pins import is_too_simple
from showroom_app.ui import theme
from showroom_app.ui.kiosk import kiosk_words as say
from showroom_app.ui.kiosk.countdown import Countdown
from showroom_app.ui.kiosk.faces import Face, RoleSign
from showroom_app.ui.kiosk.pin_pad import Dots, PinPad
from showroom_app.ui.kiosk.touch import px
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import told
from showroom_app.words.refusals import REFUSALS


class Asked(StrEnum):
    """What the digits are for."""

    PIN = "pin"
    NEW = "new"
    """A first PIN is chosen."""
    AGAIN = "again"
    """The first PIN, once more."""


class PinPage(QWidget):
    """Asks one rep for the PIN; digits count straight away, by touch and by key."""

    pin = Signal(str)
    """The PIN that was typed, to sign in with."""

    chosen = Signal(str)
    """The first PIN, typed twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = Asked.PIN
        self._first = ""
        self._wait = Countdown(self)
        self.ticks = self._wait.timer
        self._face = Face(120)
        self._name = Label("", "kiosk_title")
        self._role = RoleSign()
        self.question = Label("", "kiosk_lead", 2, wrap=True)
        self.dots = Dots()
        self.countdown = Label("", "kiosk_heading", tabular=True)
        self.problem = Label("", "kiosk_body_strong", "late", wrap=True)
        self.pad = PinPad()
        self._wait.ticked.connect(self._show_wait)
        self._wait.over.connect(self._wait_over)
        self.pad.changed.connect(self._typed)
        self.pad.entered.connect(self._entered)
        self.pad.too_short.connect(self._say_too_short)
        self.setFocusProxy(self.pad)
        middle = Qt.AlignmentFlag.AlignHCenter
        for label in (self.question, self.problem):
            label.setAlignment(middle)
        person = QVBoxLayout()
        person.setSpacing(0)
        person.addStretch(1)
        person.addWidget(self._face, 0, middle)
        person.addSpacing(16)
        person.addWidget(self._name, 0, middle)
        person.addSpacing(16)
        person.addWidget(self._role, 0, middle)
        person.addSpacing(40)
        person.addWidget(self.question)
        person.addSpacing(16)
        person.addWidget(self.dots, 0, middle)
        person.addWidget(self.countdown, 0, middle)
        person.addSpacing(20)
        person.addWidget(self.problem)
        person.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(person, 1)
        self._row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.look().changed.connect(self._fit)
        self._fit()

    @property
    def asked(self) -> Asked:
        """What the digits are for now."""
        return self._asked

    def ask(self, name: str, role: Role, *, has_pin: bool, by_manager: bool = False) -> None:
        """Ask this rep for the PIN, or to choose one; `by_manager`: a manager gives the first."""
        self._face.show_person(name, role)
        self._name.setText(name)
        self._role.show_role(role)
        self._end_wait()
        self._begin(Asked.PIN if has_pin else Asked.NEW)
        if by_manager:
            self.question.setText(
                self.tr("You have no PIN yet. A manager gives you one: Settings, People.")
            )
            self.dots.hide()
            self.pad.lock(True)

    def forget(self) -> None:
        """Drop what was typed and the wait that is shown: somebody else comes."""
        self._end_wait()
        self._begin(Asked.PIN)

    def look(self) -> None:
        """The PIN is being looked at: no digits now."""
        self.pad.lock(True)

    def refuse(self, sentence: str) -> None:
        """Say why the PIN was not taken, and let it be typed again."""
        self._end_wait()
        self.pad.clear()
        self.problem.setText(sentence)
        self.pad.setFocus()

    def wait(self, sentence: str, length: timedelta) -> None:
        """Take no digits for this long, and show how long it still is."""
        self.pad.clear()
        self.problem.setText(sentence)
        self.pad.lock(True)
        self.dots.hide()
        self.countdown.show()
        self.question.setText(self.tr("Try again in"))
        self._wait.start(length)

    @property
    def waits(self) -> bool:
        """Whether no digits are taken now."""
        return self._wait.runs

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pad.setFocus()

    def _begin(self, asked: Asked, problem: str = "") -> None:
        self._asked = asked
        if asked is not Asked.AGAIN:
            self._first = ""
        self.pad.clear()
        self.problem.setText(problem)
        self.question.setText(
            {
                Asked.PIN: self.tr("Type your PIN"),
                Asked.NEW: self.tr("You have no PIN yet. Choose one of four to eight digits."),
                Asked.AGAIN: self.tr("Type the same PIN once more"),
            }[asked]
        )

    def _typed(self, count: int) -> None:
        self.dots.show_typed(count)
        if count:
            self.problem.setText("")

    def _say_too_short(self) -> None:
        self.problem.setText(told(REFUSALS["pin-digits"]))

    def _entered(self, typed: str) -> None:
        if self._asked is Asked.PIN:
            self.look()
            self.pin.emit(typed)
        elif self._asked is Asked.NEW and is_too_simple(typed):
            self._begin(Asked.NEW, told(REFUSALS["pin-too-simple"]))
        elif self._asked is Asked.NEW:
            self._first = typed
            self._begin(Asked.AGAIN)
        elif typed == self._first:
            self._first = ""
            self.look()
            self.chosen.emit(typed)
        else:
            self._begin(Asked.NEW, self.tr("Those were two different PINs. Choose again."))

    def _show_wait(self, left: int) -> None:
        self.countdown.setText(say.seconds(left))

    def _wait_over(self) -> None:
        self._end_wait()
        self._begin(Asked.PIN)
        if self.isVisible():
            self.pad.setFocus()

    def _end_wait(self) -> None:
        self._wait.stop()
        self.countdown.hide()
        self.dots.show()
        self.pad.lock(False)

    def _fit(self) -> None:
        self._row.setContentsMargins(px(32), px(24), px(32), px(24))
        self._row.setSpacing(px(32))
