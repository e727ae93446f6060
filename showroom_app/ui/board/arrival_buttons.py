"""The five buttons of the door: one keystroke for each customer, and to whom it goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.card import RADIUS
from showroom_app.ui.widgets.keycap import BIG_HEIGHT, keycap_width, paint_keycap
from showroom_app.ui.widgets.keycap import HEIGHT as KEYCAP_HEIGHT
from showroom_app.ui.widgets.text import paint_text

_KEYCAP_LEAST = 34
_RIGHT = Qt.AlignmentFlag.AlignRight


class ArrivalButton(QAbstractButton):
    """One way to come in: what it is, to whom it goes, its key. `big` is the filled one."""

    def __init__(
        self, text: str, icon: str, keys: str, *, big: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._keys = keys
        self._big = big
        self._whom = ""
        self.setText(text)
        self.setProperty("radius", RADIUS if big else 6)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def whom(self) -> str:
        """What is said about where it goes."""
        return self._whom

    def say_whom(self, whom: str) -> None:
        """Say to whom the next one goes."""
        self._whom = whom
        self.setAccessibleName(f"{self.text()}, {whom}" if whom else self.text())
        self.setToolTip(whom)
        self.update()

    def sizeHint(self) -> QSize:
        sizes = theme.current().sizes
        return QSize(240, sizes.arrival_big if self._big else sizes.arrival)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._big:
                self._paint_big(painter)
            else:
                self._paint_small(painter)

    def _paint_big(self, painter: QPainter) -> None:
        now = theme.current()
        accent = now.accent
        fill = accent.pressed if self.isDown() else accent.fill
        if self.underMouse() and not self.isDown():
            fill = accent.hover
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        compact = now.density is Density.COMPACT
        padding, column = (13, 40) if compact else (17, 52)
        size = 28 if compact else 32
        middle = self.height() / 2
        icons.paint(painter, padding, middle - size / 2, size, self._icon, accent.on)
        wide = keycap_width(self._keys, big=True)
        end = self.width() - padding - wide
        paint_keycap(painter, end, middle - BIG_HEIGHT / 2, self._keys, on_accent=True, big=True)
        x = padding + column
        room = end - x - 12
        title = now.line_height("arrival_big")
        whom: theme.TypeName = "reading_short" if now.density is Density.LARGE else "body"
        under = 22 if now.density is Density.LARGE else 18
        top = middle - (title + under) / 2
        where = QRectF(x, top, room, title)
        paint_text(painter, where, self.text(), "arrival_big", accent.on)
        where = QRectF(x, top + title, room, under)
        paint_text(painter, where, self._whom, whom, accent.on2)

    def _paint_small(self, painter: QPainter) -> None:
        now = theme.current()
        enabled = self.isEnabled()
        style = Qt.PenStyle.SolidLine if enabled else Qt.PenStyle.DashLine
        painter.setPen(QPen(now.line[2], 1, style))
        over = enabled and (self.underMouse() or self.isDown())
        painter.setBrush(now.surface[3 if over else 1])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5)
        compact = now.density is Density.COMPACT
        padding, column = (13, 40) if compact else (17, 52)
        middle = self.height() / 2
        inset = 0 if compact else 5
        ink = now.accent.text if enabled else now.disabled
        icons.paint(painter, padding + inset, middle - 11, 22, self._icon, ink)
        wide = keycap_width(self._keys, least=_KEYCAP_LEAST)
        end = self.width() - padding - wide
        paint_keycap(
            painter,
            end,
            middle - KEYCAP_HEIGHT / 2,
            self._keys,
            least=_KEYCAP_LEAST,
            disabled=not enabled,
        )
        x = float(padding + column)
        where = QRectF(x, 0, end - x - 10, self.height())
        ink = now.text[1] if enabled else now.disabled
        x += paint_text(painter, where, self.text(), "arrival", ink) + 8
        where = QRectF(x, 0, max(end - 10 - x, 0), self.height())
        whom: theme.TypeName = "body" if now.density is Density.LARGE else "small"
        ink = now.text[2]
        paint_text(painter, where, self._whom, whom, ink, align=_RIGHT, tabular=True)
