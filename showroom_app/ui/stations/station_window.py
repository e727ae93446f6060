"""The one small step of a PC that joins other PCs: what it is called and is there for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.station import LONGEST_NAME, StationKind
from showroom_app.ui.stations.kind_choice import KindChoice
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.text import Label

_WIDTH = 620


class StationWindow(QWidget):
    """Asks once, with a proposal for both answers: Enter is enough. `name` is free."""

    chosen = Signal(str, object)
    """This name and this `StationKind`."""

    left = Signal()
    """Somebody closed the window."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._is_answered = False
        self.setWindowTitle("Showroom")
        self.setFixedWidth(_WIDTH)
        self.name = Field(self.tr("Name of this PC"))
        self.name.line.setMaxLength(LONGEST_NAME)
        self.name.line.setText(name)
        self.name.line.selectAll()
        self.kind = KindChoice()
        self.start = Button(self.tr("Start"), keys="Enter", kind=Kind.PRIMARY)
        said = self.tr(
            "Every entry of the log says at which PC it was made. Name and kind can be changed "
            "later, also from another PC: Settings > Stations."
        )
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addWidget(Label(self.tr("This PC joins the others"), "title"))
        column.addWidget(self.name)
        column.addWidget(Label(self.tr("What it is there for"), "small_medium", 2))
        column.addWidget(self.kind)
        column.addWidget(Label(said, "small", 3, wrap=True))
        column.addLayout(row)
        self.start.clicked.connect(self._answer)
        self.name.line.returnPressed.connect(self._answer)
        self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._is_answered:
            self.left.emit()

    def _answer(self) -> None:
        if not self._is_answered:
            self._is_answered = True
            self.chosen.emit(self.name.text, StationKind(self.kind.kind))
