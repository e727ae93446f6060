"""The card with one's own place: a numeral that can be read in passing, and who stands around."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from showroom_app.domain.values import dataclass
from showroom_app.ui import theme
from showroom_app.ui.kiosk.touch import RADIUS, Shape, TouchButton, px
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.card import paint_card
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text

_WIDTH = 360


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Somebody in line: the place, the name, and whether it is the rep who looks."""

    place: int
    name: str
    me: bool


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """What the card says: "You are", the numeral or a word, a sentence, and the line around."""

    lead: str
    numeral: str
    sentence: str
    is_place: bool
    shape: theme.State | None = None
    line: tuple[Neighbour, ...] = ()


class PlaceCard(QWidget):
    """The rep's own place; below it whom to speak to off turn, and why one stands here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = PlaceShown("", "", "", is_place=False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.why = TouchButton(self.tr("My day, and why here"), "question", shape=Shape.SMALL)
        self.why.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.prospects = TouchButton(
            self.tr("Prospecting"), "ph.user-focus-bold", shape=Shape.SMALL
        )
        self.prospects.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(self.prospects)
        self._column.addWidget(self.why)
        theme.look().changed.connect(self._fit)
        self._fit()

    def show_place(self, shown: PlaceShown) -> None:
        """Show this place."""
        self.shown = shown
        line = ", ".join(f"{each.place} {each.name}" for each in shown.line)
        self.setAccessibleName(
            " ".join(filter(None, (shown.lead, shown.numeral, shown.sentence, line)))
        )
        self.update()

    def say_to_do(self, count: int) -> None:
        """Say on the button how many wait to be called or written to today."""
        said, icon = self.tr("My day, and why here"), "question"
        if count:
            said, icon = self.tr("My day: {n} to call").format(n=count), "call_out"
        if said != self.why.text():
            self.why.say(said, icon=icon)

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH), px(560))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, shown = theme.current(), self.shown
        left, room = px(28), self.width() - 2 * px(28)
        with QPainter(self) as painter:
            paint_card(painter, QRectF(self.rect()), radius=RADIUS)
            y = float(px(24))
            high = now.line_height("kiosk_label")
            paint_text(painter, QRectF(left, y, room, high), shown.lead, "kiosk_label", now.text[2])
            y += high
            y = self._paint_numeral(painter, QRectF(left, y, room, 0))
            high = now.line_height("kiosk_lead")
            where = QRectF(left, y, room, high)
            if shown.shape is not None:
                size = px(26)
                paint_state(painter, left, where.center().y() - size / 2, size, shown.shape)
                where.setLeft(left + size + px(10))
            paint_text(painter, where, shown.sentence, "kiosk_lead", now.text[2], tabular=True)
            self._paint_line(painter, y + high + px(16))

    def _paint_numeral(self, painter: QPainter, where: QRectF) -> float:
        """Paint the numeral as large as it fits; returns where it ends."""
        now, shown = theme.current(), self.shown
        kind: TypeName = "kiosk_position" if shown.is_place else "kiosk_word"
        font = QFont(now.font(kind))
        wide = QFontMetricsF(font).horizontalAdvance(shown.numeral)
        if wide > where.width():
            font.setPixelSize(int(font.pixelSize() * where.width() / wide))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.03 * font.pixelSize())
        high = now.line_height(kind) + px(8)
        painter.setFont(font)
        painter.setPen(now.accent.text)
        aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRectF(where.left(), where.top(), where.width(), high), aligned, shown.numeral
        )
        return where.top() + high

    def _paint_line(self, painter: QPainter, top: float) -> None:
        """The line around me above the button, as many as there is room for."""
        step, high = px(56), px(52)
        foot = self.prospects.y() - px(16)
        rows: Sequence[Neighbour] = self.shown.line
        fit = int((foot - top + step - high) // step)
        if fit < len(rows):
            # Who stands before me matters more than who stands behind.
            mine = next((n for n, each in enumerate(rows) if each.me), 0)
            first = max(0, min(mine - fit + 1, len(rows) - fit))
            rows = rows[first : first + fit]
        y = foot - len(rows) * step + (step - high)
        for each in rows:
            self._paint_neighbour(painter, QRectF(px(28), y, self.width() - 2 * px(28), high), each)
            y += step

    def _paint_neighbour(self, painter: QPainter, where: QRectF, each: Neighbour) -> None:
        now = theme.current()
        ink: QColor = now.text[2]
        kind: TypeName = "kiosk_row"
        if each.me:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.accent.tint)
            painter.drawRoundedRect(where, 10, 10)
            ink, kind = now.accent.text, "kiosk_row_strong"
        number = QRectF(where.left() + px(14), where.top(), px(36), where.height())
        paint_text(painter, number, str(each.place), "kiosk_row_strong", ink, tabular=True)
        name = where.adjusted(px(50), 0, -px(14), 0)
        paint_text(painter, name, each.name, kind, ink)

    def _fit(self) -> None:
        self._column.setContentsMargins(px(20), px(20), px(20), px(20))
        self._column.setSpacing(px(12))
        self.updateGeometry()
        self.update()
