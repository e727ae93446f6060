"""One sentence above the page: what was refused, what was done, or that the database is away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from showroom_app.ui import theme
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.kiosk.touch import px
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import clock

_NOTICE_MILLISECONDS = 12_000


class Notice(QWidget):
    """A strip with a shape and a sentence; it goes by itself, or with the next act."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = State.OK
        self._lost = ""
        self._label = Label("", "kiosk_body_strong", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._goes = QTimer(self)
        self._goes.setSingleShot(True)
        self._goes.setInterval(_NOTICE_MILLISECONDS)
        self._goes.timeout.connect(self.clear)
        theme.look().changed.connect(self._fit)
        self._fit()
        self.hide()

    def follow(self, desk: Desk, feed: ChangeFeed, now: Callable[[], datetime], tz: tzinfo) -> None:
        """Say what the desk refuses, and whether the database is there."""
        self._now, self._tz = now, tz
        desk.refused.connect(self.refuse)
        desk.failed.connect(self._fail)
        feed.lost.connect(self._show_lost)
        feed.back.connect(self._show_back)

    @property
    def sentence(self) -> str:
        """What is being said, "" for nothing."""
        return self._label.text() if not self.isHidden() else ""

    def refuse(self, sentence: str) -> None:
        """Say why something cannot be done."""
        self._say(State.ATTENTION, sentence)

    def tell(self, sentence: str) -> None:
        """Say what was done."""
        self._say(State.OK, sentence)

    def clear(self) -> None:
        """Say nothing more, unless the database is away."""
        self._goes.stop()
        self.hide()
        if self._lost:
            self._say(State.LATE, self._lost)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            calm = self._state is State.OK
            painter.fillRect(self.rect(), now.surface[2] if calm else now.state[self._state].tint)
            painter.fillRect(
                QRectF(0, self.height() - 1, self.width(), 1),
                now.line[1] if calm else now.state[self._state].line,
            )
            size = px(28)
            paint_state(painter, px(32), (self.height() - size) / 2, size, self._state)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(60))

    def _fail(self, sentence: str) -> None:
        # While the database is away the strip says all there is to say.
        if not self._lost:
            self.refuse(sentence)

    def _show_lost(self, _problem: Exception) -> None:
        self._lost = self.tr(
            "Database unreachable since {time}. The screen shows what was known then; nothing can "
            "be entered until it is back. We keep trying."
        ).format(time=clock(self._now(), self._tz))
        self.clear()

    def _show_back(self) -> None:
        self._lost = ""
        self.tell(self.tr("Back online at {time}.").format(time=clock(self._now(), self._tz)))

    def _say(self, state: State, sentence: str) -> None:
        self._state = state
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        if state is State.LATE:
            self._goes.stop()
        else:
            self._goes.start()
        self.show()
        self.update()

    def _fit(self) -> None:
        self._row.setContentsMargins(px(32) + px(28) + px(16), px(12), px(32), px(12))
