"""A panel that opens in its column after an act, with an accent edge and ways out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.card import RADIUS
from showroom_app.ui.widgets.keycap import HEIGHT as KEYCAP_HEIGHT
from showroom_app.ui.widgets.keycap import key_words, keycap_width, paint_keycap
from showroom_app.ui.widgets.text import paint_text


class InlinePanel(QWidget):
    """The frame of an inline panel; `column` takes its content, without margins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 1, 1, 1)
        self.column.setSpacing(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            outline = QPainterPath()
            outline.addRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5, RADIUS - 0.5
            )
            painter.fillPath(outline, now.surface[1])
            painter.setPen(QPen(now.accent.line, 1))
            painter.drawPath(outline)
            painter.setClipRect(QRectF(0, 0, 4, self.height()))
            whole = QPainterPath()
            whole.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
            painter.fillPath(whole, now.accent.fill)


class WayOut(QAbstractButton):
    """One way out of an inline panel: icon, what it does, what follows, its key."""

    def __init__(
        self, text: str, icon: str, keys: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._keys = key_words(keys) if keys else ""
        self._hint = hint
        self.setText(text)
        self.setAccessibleDescription(hint)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def follow(self, action: QAction) -> None:
        """Trigger this action, and be enabled as it is."""
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.setEnabled)
        self.setEnabled(action.isEnabled())

    def show_hint(self, hint: str) -> None:
        """Say what follows from it."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 36 if theme.current().density is Density.COMPACT else 40)

    def paint_icon(self, painter: QPainter, where: QRectF) -> None:
        """Paint what stands at the left."""
        now = theme.current()
        grey = now.text[2] if self.isEnabled() else now.disabled
        icons.paint(painter, where.left(), where.top(), round(where.width()), self._icon, grey)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            height = self.height()
            if self.underMouse() and self.isEnabled():
                painter.fillRect(self.rect(), now.surface[3])
            painter.fillRect(QRectF(0, 0, self.width(), 1), now.line[1])
            ink = now.text[1] if self.isEnabled() else now.disabled
            grey = now.text[2] if self.isEnabled() else now.disabled
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_icon(painter, QRectF(14, (height - 18) / 2, 18, 18))
            end = self.width() - 16.0
            if self._keys:
                end -= keycap_width(self._keys)
                paint_keycap(painter, end, (height - KEYCAP_HEIGHT) / 2, self._keys)
            x = 42.0
            x += paint_text(painter, QRectF(x, 0, end - x, height), self.text(), "body_strong", ink)
            where = QRectF(x + 10, 0, end - x - 18, height)
            paint_text(painter, where, self._hint, "small", grey)
