"""Cards in two columns that scroll together; one column where there is no room for two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from showroom_app.ui import theme

_GAP = 16
_WIDEST = 720
_WIDEST_ALONE = 920
_NARROWEST = 500


class Columns(QScrollArea):
    """Two columns of widgets; the second goes below the first in a narrow window."""

    def __init__(
        self,
        first: Sequence[QWidget],
        second: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The keyboard goes to the fields; the area itself has nothing to do with it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._columns = [_column(first), _column(second)] if second else [_column(first)]
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setSpacing(_GAP)
        self._beside: bool | None = None
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_grid"):
            self._fit()

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        # Four pixels more at the left, so that a ring around a field is seen whole.
        self._grid.setContentsMargins(side, 4, side, top)
        room = self.viewport().width() - 2 * side
        beside = len(self._columns) > 1 and room >= 2 * _NARROWEST + _GAP
        each = (room - _GAP) // 2 if beside else room
        for column in self._columns:
            column.setFixedWidth(max(min(each, _WIDEST if beside else _WIDEST_ALONE), 1))
        if beside == self._beside:
            return
        self._beside = beside
        for number, column in enumerate(self._columns):
            self._grid.addWidget(
                column,
                0 if beside else number,
                number if beside else 0,
                Qt.AlignmentFlag.AlignTop,
            )
        last = len(self._columns)
        self._grid.setColumnStretch(last, 1)
        self._grid.setRowStretch(last, 1)


def _column(widgets: Sequence[QWidget]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_GAP)
    for widget in widgets:
        column.addWidget(widget)
    return made
