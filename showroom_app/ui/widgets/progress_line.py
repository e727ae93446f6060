"""A thin line that grows while a page reads or counts."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from showroom_app.ui import theme

_HIGH = 2


class ProgressLine(QWidget):
    """A line as long as the share of the work that is done; nothing when all is."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 1.0
        self.setFixedHeight(_HIGH)

    def show_share(self, share: float) -> None:
        """Show how much has been done, 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._share >= 1:
            return
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.chart.track)
            painter.fillRect(0, 0, round(self.width() * self._share), _HIGH, now.accent.fill)
