"""The role choice at the kiosk: three cards and a quota, and then the PIN once more."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.services.roles import Choosing
from showroom_app.ui import theme
from showroom_app.ui.kiosk import kiosk_words
from showroom_app.ui.kiosk.countdown import Countdown
from showroom_app.ui.kiosk.pin_pad import Dots, PinPad
from showroom_app.ui.kiosk.touch import LEAST, Shape, TouchButton, px
from showroom_app.ui.role_choice import role_words as say
from showroom_app.ui.role_choice.quota_step import QuotaStep
from showroom_app.ui.role_choice.role_cards import RoleCards, to_touch
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import told
from showroom_app.words.refusals import REFUSALS


class RolePage(QWidget):
    """Asks one rep, who is signed in, for the role of next month; the PIN signs it.

    Left and Right choose the role, Up and Down the quota, Enter goes on, digits go to the PIN.
    """

    signed = Signal(object, int, str)
    """The role, the quota, and the PIN that was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked: Choosing | None = None
        self.title = Label("", "kiosk_title")
        self.about = Label("", "kiosk_small", 2, wrap=True)
        self.cards = RoleCards(to_touch)
        self.quota = QuotaStep("kiosk_title", LEAST)
        self.quota_hint = Label("", "kiosk_small", 2, wrap=True)
        self.go_on = TouchButton("", "check", primary=True, shape=Shape.WIDE)
        self.go_on.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.sign_title = Label("", "kiosk_title", wrap=True)
        self.sign_about = Label("", "kiosk_lead", 2, wrap=True)
        self.question = Label("", "kiosk_body_strong")
        self.dots = Dots()
        self.countdown = Label("", "kiosk_heading", tabular=True)
        self.problem = Label("", "kiosk_body_strong", "late", wrap=True)
        self.pad = PinPad()
        self._wait = Countdown(self)
        self._wait.ticked.connect(lambda left: self.countdown.setText(kiosk_words.seconds(left)))
        self._wait.over.connect(self._wait_over)
        self._choose, self._sign = QWidget(), QWidget()
        self._steps = QStackedWidget()
        self._lay_out()
        self._connect()
        theme.look().changed.connect(self._fit)
        self._fit()

    @property
    def is_signing(self) -> bool:
        """Whether the PIN is asked for."""
        return self._steps.currentWidget() is self._sign

    @property
    def waits(self) -> bool:
        """Whether no digits are taken now."""
        return self._wait.runs

    def ask(self, asked: Choosing) -> None:
        """Ask for this month."""
        self.asked = asked
        self.title.setText(say.title(asked, own=True))
        self.about.setText(say.refused(asked) or say.until(asked))
        self.cards.ask(asked)
        self.quota.ask(asked.minimum, asked.choice.quota if asked.choice else asked.minimum)
        self.quota_hint.setText(say.quota_hint(asked))
        self._end_wait()
        self.problem.setText("")
        self._steps.setCurrentWidget(self._choose)
        self._show()

    def begin(self, *, by_key: bool) -> None:
        """Give the keyboard to the chosen card; for a finger to the page, which takes all keys."""
        role = self.cards.current
        if by_key and role is not None:
            self.cards.cards[role].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus()

    def step_back(self) -> bool:
        """From the PIN back to the cards; False when there is no step before this one."""
        if not self.is_signing:
            return False
        self.pad.clear()
        self.problem.setText("")
        self._steps.setCurrentWidget(self._choose)
        self.begin(by_key=True)
        return True

    def refuse(self, sentence: str) -> None:
        """Say why it was not taken, and let the PIN be typed again."""
        self._end_wait()
        self.problem.setText(sentence)
        self.pad.setFocus()

    def wait(self, sentence: str, length: timedelta) -> None:
        """Take no digits for this long, and show how long it still is."""
        self.problem.setText(sentence)
        self.pad.lock(True)
        self.dots.hide()
        self.countdown.show()
        self.question.setText(self.tr("Try again in"))
        self._wait.start(length)

    def forget(self) -> None:
        """Somebody else comes: nothing of this rep may be left."""
        self.asked = None
        self._end_wait()
        self.problem.setText("")
        self._steps.setCurrentWidget(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_signing:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.cards.step(1 if event.key() == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.quota.step(1 if event.key() == Qt.Key.Key_Up else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.isAutoRepeat():
                self._ask_pin()
            case _ if event.text() and event.text() in "0123456789":
                self._ask_pin()
                self.pad.keyPressEvent(event)
            case _:
                super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.question.setText(self.tr("Sign with your PIN"))
        quota = QVBoxLayout()
        quota.setSpacing(0)
        quota.addStretch(1)
        quota.addWidget(Label(self.tr("Quota"), "kiosk_body_strong"))
        quota.addWidget(self.quota_hint)
        quota.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addLayout(quota, 1)
        self._foot.addWidget(self.quota)
        self._foot.addWidget(self.go_on, 1)
        self._column = QVBoxLayout(self._choose)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addWidget(self.about)
        self._column.addSpacing(4)
        self._column.addStretch(1)
        self._column.addWidget(self.cards)
        self._column.addStretch(1)
        self._column.addSpacing(8)
        self._column.addLayout(self._foot)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addStretch(1)
        left.addWidget(self.sign_title)
        left.addSpacing(8)
        left.addWidget(self.sign_about)
        left.addSpacing(32)
        left.addWidget(self.question)
        left.addSpacing(16)
        left.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.countdown)
        left.addSpacing(20)
        left.addWidget(self.problem)
        left.addStretch(1)
        self._row = QHBoxLayout(self._sign)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignVCenter)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._steps)
        self._steps.addWidget(self._choose)
        self._steps.addWidget(self._sign)
        self.countdown.hide()

    def _connect(self) -> None:
        self.cards.chosen.connect(self._show)
        self.quota.changed.connect(self._show)
        self.go_on.clicked.connect(self._ask_pin)
        self.pad.changed.connect(self._typed)
        self.pad.entered.connect(self._entered)
        self.pad.too_short.connect(lambda: self.problem.setText(told(REFUSALS["pin-digits"])))

    def _show(self) -> None:
        role, asked = self.cards.current, self.asked
        if role is None or asked is None:
            return
        then = self.tr("Then you sign with your PIN")
        self.go_on.say(say.choose(role, asked), then, icon="check", primary=True)
        self.sign_title.setText(say.chosen(role, self.quota.value, asked.month))
        self.sign_about.setText(say.stands_until(asked, own=True))

    def _ask_pin(self) -> None:
        if self.asked is not None and self.cards.current is not None:
            self._steps.setCurrentWidget(self._sign)
            self.pad.setFocus()

    def _typed(self, count: int) -> None:
        self.dots.show_typed(count)
        if count:
            self.problem.setText("")

    def _entered(self, pin: str) -> None:
        role = self.cards.current
        if role is not None:
            self.pad.lock(True)
            self.signed.emit(role, self.quota.value, pin)

    def _wait_over(self) -> None:
        self._end_wait()
        self.problem.setText("")
        if self.isVisible() and self.is_signing:
            self.pad.setFocus()

    def _end_wait(self) -> None:
        self._wait.stop()
        self.countdown.hide()
        self.dots.show()
        self.pad.lock(False)
        self.question.setText(self.tr("Sign with your PIN"))

    def _fit(self) -> None:
        self._column.setContentsMargins(px(32), px(16), px(32), px(16))
        self.go_on.setFixedHeight(px(88))
        self._row.setContentsMargins(px(32), px(24), px(32), px(24))
        self._row.setSpacing(px(32))
        self._foot.setSpacing(px(24))
