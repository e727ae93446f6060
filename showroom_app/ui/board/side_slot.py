"""The place under the arrival buttons where one panel at a time is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from showroom_app.ui.board.arrival_panel import ArrivalPanel
from showroom_app.ui.board.pick_panel import PickPanel
from showroom_app.ui.board.side_panel import SidePanel
from showroom_app.ui.board.why_panel import WhyPanel

Panel = ArrivalPanel | PickPanel | WhyPanel


class SideSlot(QWidget):
    """Holds the panel after an arrival, and questions that come and go."""

    changed = Signal()
    """Another panel is open, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.arrival = ArrivalPanel()
        self.arrival.closed.connect(self.close_all)
        self.arrival.hide()
        self.column.addWidget(self.arrival)
        self._question: PickPanel | WhyPanel | None = None
        self.hide()

    @property
    def question(self) -> PickPanel | WhyPanel | None:
        """The question that is open."""
        return self._question

    @property
    def is_open(self) -> bool:
        """Whether any panel is open."""
        return not self.isHidden()

    def open_arrival(self) -> None:
        """Open the panel after an arrival."""
        self._drop_question()
        self._show(self.arrival)

    def open_question(self, panel: PickPanel | WhyPanel) -> None:
        """Open a question; an arrival under it comes back when the question is put away."""
        self._drop_question()
        self._question = panel
        panel.closed.connect(self.close_question)
        self.column.addWidget(panel)
        self.arrival.hide()
        self._show(panel)

    def close_question(self) -> None:
        """Put the question away; what it was about may still be open."""
        self._drop_question()
        if self.arrival.arrival is not None:
            self._show(self.arrival)
        else:
            self.close_all()

    def close_all(self) -> None:
        """Put everything away."""
        self._drop_question()
        self.arrival.hide()
        self.hide()
        self.changed.emit()

    def _show(self, panel: Panel) -> None:
        panel.show()
        self.show()
        self.changed.emit()
        panel.take_keyboard()

    def _drop_question(self) -> None:
        panel: SidePanel | None = self._question
        self._question = None
        if panel is not None:
            self.column.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
