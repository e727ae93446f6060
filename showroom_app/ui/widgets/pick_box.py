"""A box to pick one of many from, in the look of a text field."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from showroom_app.ui import icons, theme

_CARET = 14


class PickBox(QComboBox):
    """Qt's own box; the style sheet leaves the caret to us, because it can only show files."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        ink = theme.current().text[2] if self.isEnabled() else theme.current().disabled
        with QPainter(self) as painter:
            x, y = self.width() - _CARET - 10, (self.height() - _CARET) / 2
            icons.paint(painter, x, y, _CARET, "ph.caret-down-bold", ink)
