"""The rail at the left: one button for each page that exists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from showroom_app.domain.values import dataclass
from showroom_app.ui import icons, theme
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.keycap import key_words
from showroom_app.ui.widgets.text import paint_text, text_width

WIDTH = 84


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as the rail shows it."""

    id: str
    name: str
    icon: str
    keys: str = ""
    at_bottom: bool = False


class _RailButton(QAbstractButton):
    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self.count = 0
        self.setText(entry.name)
        self.say_count(0, "")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say_count(self, count: int, words: str) -> None:
        """Show how many things wait there; the tooltip says it, and which keys lead there."""
        self.count = count
        self.setAccessibleDescription(words if count else "")
        keys = f"{self.text()} ({key_words(self.entry.keys)})" if self.entry.keys else ""
        self.setToolTip("\n".join(part for part in (keys, words if count else "") if part))
        self.update()

    def sizeHint(self) -> QSize:
        # As wide as the longest name needs, in whole words.
        return QSize(WIDTH - 11, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        on = self.isChecked()
        ink = now.accent.text if on else now.text[2]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            if on or self.underMouse():
                painter.setBrush(now.accent.tint if on else now.surface[2])
                painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            icons.paint(painter, (self.width() - 22) / 2, 10, 22, self.entry.icon, ink)
            kind: theme.TypeName = "caption"
            # A longer language has no room for bold: a whole word says more.
            if on and text_width(self.text(), "caption_strong") <= self.width():
                kind = "caption_strong"
            paint_text(
                painter,
                QRectF(0, 36, self.width(), 14),
                self.text(),
                kind,
                ink,
                align=Qt.AlignmentFlag.AlignHCenter,
            )
            if self.count:
                self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        now = theme.current()
        words = str(self.count) if self.count < 100 else "99+"
        wide = max(18.0, text_width(words, "caption_strong", tabular=True) + 8)
        where = QRectF(self.width() / 2 + 6.5, 6, wide, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.state[State.LATE].solid)
        painter.drawRoundedRect(where, 9, 9)
        paint_text(
            painter,
            where,
            words,
            "caption_strong",
            now.state[State.LATE].on,
            align=Qt.AlignmentFlag.AlignHCenter,
            tabular=True,
        )


class Rail(QWidget):
    """The rail, its pages from top to bottom; `chosen` names the one somebody wants to see."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._buttons: dict[str, _RailButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 8, 6, 8)
        column.setSpacing(4)
        stretched = False
        for entry in entries:
            if entry.at_bottom and not stretched:
                column.addStretch(1)
                stretched = True
            button = _RailButton(entry)
            button.clicked.connect(lambda _on=False, page=entry.id: self.chosen.emit(page))
            self._buttons[entry.id] = button
            self._group.addButton(button)
            column.addWidget(button)
        if not stretched:
            column.addStretch(1)

    def mark(self, page: str) -> None:
        """Show which page is open."""
        self._buttons[page].setChecked(True)
        self.update()

    def show_count(self, page: str, count: int, words: str = "") -> None:
        """Show how many things wait on a page; `words` says the number in a sentence."""
        self._buttons[page].say_count(count, words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.surface[1])
            painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), now.line[1])
            open_page = self._group.checkedButton()
            if open_page is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(now.accent.text)
                painter.setClipRect(QRectF(0, 0, 3, self.height()))
                place = open_page.geometry()
                painter.drawRoundedRect(QRectF(-3, place.top() + 12, 6, place.height() - 24), 2, 2)
