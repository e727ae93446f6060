"""What the columns of a list hold: each with some of its values and a box to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from showroom_app.intake.list_columns import IGNORED, Columns
from showroom_app.intake.list_table import Table
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.text import Label

_SIDE = 20
_BOX_WIDTH = 190
_SAMPLE_LONGEST = 60


class ColumnBoxes(QScrollArea):
    """One line a column; `choices` are the codes and words to choose from, the first for none."""

    changed = Signal()
    """Somebody said something else of a column."""

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._names: tuple[str, ...] = ()
        self.boxes: list[PickBox] = []
        inside = QWidget()
        top = QVBoxLayout(inside)
        top.setContentsMargins(_SIDE, 12, _SIDE, 12)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(2, _BOX_WIDTH)
        top.addLayout(self._grid)
        top.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    @property
    def mapping(self) -> Mapping[str, str]:
        """The code of each column."""
        pairs = zip(self._names, self.boxes, strict=True)
        return {name: str(box.currentData()) for name, box in pairs}

    def show_list(self, table: Table, columns: Columns) -> None:
        """Ask what the columns of a list hold; what they are taken to hold stands there already."""
        empty(self._grid)
        self._names = table.header
        self.boxes = []
        for place, name in enumerate(table.header):
            box = PickBox()
            box.setAccessibleName(name)
            for code, text in self._choices:
                box.addItem(text, code)
            box.setCurrentIndex(max(box.findData(columns.fields[place] or IGNORED), 0))
            box.currentIndexChanged.connect(self.changed)
            self.boxes.append(box)
            samples = ", ".join(each[:_SAMPLE_LONGEST] for each in table.samples(place))
            self._grid.addWidget(Label(name, "small_strong"), place, 0)
            self._grid.addWidget(Label(samples, "small", 2), place, 1)
            self._grid.addWidget(box, place, 2)
