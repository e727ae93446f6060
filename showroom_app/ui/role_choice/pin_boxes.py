"""A PIN as boxes that fill: how many digits are typed is seen, never which."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.ui import theme
from showroom_app.ui.kiosk.pin_pad import LEAST_DIGITS, MOST_DIGITS

_BOX = 44
_GAP = 8


class PinBoxes(QWidget):
    """Takes the digits of a PIN, from the question around it or when it has the keyboard."""

    changed = Signal(int)
    """So many digits are typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self.setProperty("radius", 6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._become("")

    @property
    def typed(self) -> str:
        """The digits that were typed."""
        return self._typed

    @property
    def is_whole(self) -> bool:
        """Whether it is long enough for a PIN."""
        return len(self._typed) >= LEAST_DIGITS

    def clear(self) -> None:
        """Forget what was typed."""
        self._become("")

    def take(self, event: QKeyEvent) -> bool:
        """Take a digit or a step back; False when the key is neither."""
        if event.text() and event.text() in "0123456789":
            if self.isEnabled() and len(self._typed) < MOST_DIGITS:
                self._become(self._typed + event.text())
            return True
        if event.key() == Qt.Key.Key_Backspace:
            self._become(self._typed[:-1])
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def sizeHint(self) -> QSize:
        many = max(LEAST_DIGITS, len(self._typed))
        return QSize(many * _BOX + (many - 1) * _GAP, _BOX)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number in range(max(LEAST_DIGITS, len(self._typed))):
                box = QRectF(number * (_BOX + _GAP), 0, _BOX, _BOX).adjusted(0.5, 0.5, -0.5, -0.5)
                painter.setBrush(now.surface[1] if self.isEnabled() else Qt.BrushStyle.NoBrush)
                style = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
                painter.setPen(QPen(now.line[2], 1, style))
                painter.drawRoundedRect(box, 5.5, 5.5)
                if number < len(self._typed):
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(now.text[1])
                    painter.drawEllipse(box.center(), 5, 5)

    def _become(self, typed: str) -> None:
        self._typed = typed
        self.setAccessibleName(self.tr("PIN, {n} digits").format(n=len(typed)))
        self.updateGeometry()
        self.update()
        self.changed.emit(len(typed))
