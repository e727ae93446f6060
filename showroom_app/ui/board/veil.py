"""Greys what was known when the database went away: it is still there, and it may be old."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from showroom_app.ui import theme
from showroom_app.ui.widgets.card import RADIUS

_OPACITY = 0.45


class Veil(QWidget):
    """Lies over its parent and greys some of the widgets on it; clicks and keys go through."""

    def __init__(self, parent: QWidget, over: Sequence[QWidget]) -> None:
        super().__init__(parent)
        self._over = tuple(over)
        self._board = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        for widget in self._over:
            widget.installEventFilter(self)
        self.hide()

    def fall(self) -> None:
        """Grey them."""
        self.setGeometry(self._board.rect())
        self.raise_()
        self.show()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if not self.isHidden() and event.type() in moved:
            self.setGeometry(self._board.rect())
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(_OPACITY)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().surface[0])
            for widget in self._over:
                if widget.isVisible():
                    corner = widget.mapTo(self._board, QPoint(0, 0))
                    where = QRectF(corner.x(), corner.y(), widget.width(), widget.height())
                    painter.drawRoundedRect(where, RADIUS, RADIUS)
