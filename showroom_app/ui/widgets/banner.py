"""A banner above the page: what happened, what still works, what to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.ui import theme
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import paint_card
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label

_ICON = 24


class Banner(QWidget):
    """One thing that went wrong (late), needs care (attention) or is well again (ok, outlined).

    With `close_name` it offers to close, with Esc as its key; the window passes that key on.
    """

    closed = Signal()

    def __init__(
        self,
        state: State,
        title: str,
        sentence: str = "",
        *,
        close_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self.title = Label(title, "body_strong", wrap=True)
        self.sentence = Label(sentence, "small", 2, wrap=True)
        if not sentence:
            # Never shown here: without a parent yet it would be a window, and take the keyboard.
            self.sentence.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16 + _ICON + 14, 10, 16, 10)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self.setMinimumHeight(60)
        self.setAccessibleName(f"{title} {sentence}".strip())
        if close_name:
            self._offer_close(close_name)

    def add(self, widget: QWidget) -> None:
        """Put a button or a count at the right, before Close."""
        closing = self._row.itemAt(self._row.count() - 1)
        last = self._row.count() - (1 if closing and isinstance(closing.widget(), Button) else 0)
        self._row.insertWidget(last, widget)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            if self._state is State.OK:
                paint_card(painter, QRectF(self.rect()), line=now.line[2])
            else:
                tint = now.state[self._state]
                paint_card(painter, QRectF(self.rect()), fill=tint.tint, line=tint.line)
            paint_state(painter, 16, (self.height() - _ICON) / 2, _ICON, self._state)

    def _offer_close(self, name: str) -> None:
        button = Button(name, keys="Esc", kind=Kind.QUIET, size=Size.SMALL)
        button.clicked.connect(self.closed)
        self._row.addWidget(button)
