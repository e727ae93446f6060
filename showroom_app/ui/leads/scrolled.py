"""A column that gives way as far as it can, and scrolls where that is not enough."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class Scrolled(QScrollArea):
    """Shows a widget with a layout, never lower than all of its parts need.

    Qt's own resizing gives a layout with wrapped text the height it would like, and so scrolls
    where the text fields in it could have given way.
    """

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside
        self.ends_below = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._keep_end)

    def show_end(self, ends_below: bool) -> None:
        """Keep the lower end in sight from now on, or the upper one."""
        self.ends_below = ends_below
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if ends_below else 0)

    def minimumSizeHint(self) -> QSize:
        layout = self._inside.layout()
        wide = 0 if layout is None else layout.minimumSize().width()
        return QSize(wide, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room, layout = self.viewport().size(), self._inside.layout()
        if layout is None:
            return
        least = layout.minimumSize().height()
        if layout.hasHeightForWidth():
            least = max(least, layout.minimumHeightForWidth(room.width()))
        self._inside.resize(room.width(), max(room.height(), least))

    def _keep_end(self, _least: int, most: int) -> None:
        if self.ends_below:
            self.verticalScrollBar().setValue(most)
