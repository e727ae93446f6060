"""What a PC is there for, chosen of the five kinds, with a sentence about the one chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.domain.station import StationKind
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import told
from showroom_app.words.stations import OPENS, STATION_KINDS


class KindChoice(QWidget):
    """The kinds beside each other, and what opens at the start of the one that is chosen."""

    chosen = Signal(object)
    """Somebody chose this `StationKind`."""

    def __init__(
        self, kind: StationKind = StationKind.RECEPTION, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kinds = Segmented([Choice(each, told(STATION_KINDS[each])) for each in StationKind])
        self.opens = Label("", "small", 2, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.opens)
        self.kinds.chosen.connect(self._choose)
        self.choose(kind)

    @property
    def kind(self) -> StationKind:
        """The kind that is chosen."""
        return StationKind(str(self.kinds.current))

    def choose(self, kind: StationKind) -> None:
        """Show this one as chosen."""
        self.kinds.choose(kind)
        self.opens.setText(told(OPENS[kind]))

    def _choose(self, kind: object) -> None:
        self.choose(StationKind(str(kind)))
        self.chosen.emit(self.kind)
