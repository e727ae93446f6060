"""A question with a few large answers: which customer, until when, who stands at the door."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from showroom_app.domain.values import dataclass
from showroom_app.ui import theme
from showroom_app.ui.kiosk.touch import GAP, TouchButton, px
from showroom_app.ui.widgets.text import Label

MOST = 15
"""So many answers fit on the screen."""
_IN_TWO_COLUMNS = 10
_HIGHEST = 104


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: what it is for the program, and how it reads."""

    id: object
    title: str
    sentence: str = ""
    icon: str = ""


class ChoicePage(QWidget):
    """One question; an answer counts at once, by touch, by digit or with Enter."""

    chosen = Signal(object)
    """The id of the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "kiosk_title")
        self.sentence = Label("", "kiosk_row", 2, wrap=True)
        self.answers: tuple[TouchButton, ...] = ()
        self._grid = QGridLayout()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addSpacing(4)
        self._column.addWidget(self.sentence)
        self._column.addSpacing(24)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        theme.look().changed.connect(self._fit)
        self._fit()

    def ask(self, title: str, sentence: str, choices: Sequence[Choice]) -> None:
        """Ask this, with at most fifteen answers."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        for button in self.answers:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.answers = tuple(self._answer(choice) for choice in choices[:MOST])
        columns = 2 if len(self.answers) <= _IN_TWO_COLUMNS else 3
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, button in enumerate(self.answers):
            self._grid.addWidget(button, *divmod(number, columns))

    def begin(self, *, by_key: bool) -> None:
        """Give the keyboard to the first answer; for a finger to the page, which takes digits."""
        if self.answers and by_key:
            self.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit.isdecimal() and 0 < int(digit) <= len(self.answers):
            self.answers[int(digit) - 1].click()
            return
        super().keyPressEvent(event)

    def _answer(self, choice: Choice) -> TouchButton:
        button = TouchButton(choice.title, choice.icon, choice.sentence)
        button.clicked.connect(lambda: self.chosen.emit(choice.id))
        button.setMaximumHeight(px(_HIGHEST))
        return button

    def _fit(self) -> None:
        self._column.setContentsMargins(px(32), px(24), px(32), px(24))
        self._grid.setSpacing(px(GAP))
        for button in self.answers:
            button.setMaximumHeight(px(_HIGHEST))
