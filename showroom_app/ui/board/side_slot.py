"""The place under the arrival buttons where one panel at a time is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    # What opens on a key costs nothing before the first painting.
    from showroom_app.ui.board.arrival import Arrival
    from showroom_app.ui.board.arrival_panel import ArrivalPanel
    from showroom_app.ui.board.side_panel import SidePanel


class SideSlot(QWidget):
    """Holds the panel after an arrival, and questions that come and go."""

    changed = Signal()
    """Another panel is open, or none."""

    made = Signal(object)
    """The panel after an arrival (`ArrivalPanel`) was made; it stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # The column has its own width: a panel that asks for more is as high as in that, not less.
        self.setMinimumWidth(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._arrival: ArrivalPanel | None = None
        self._question: SidePanel | None = None
        self.hide()

    @property
    def arrival(self) -> ArrivalPanel:
        """The panel after an arrival, made when it is first asked for."""
        return self._arrival or self.make_ready()

    def make_ready(self) -> ArrivalPanel:
        """Make the panel after an arrival before it is asked for."""
        from showroom_app.ui.board.arrival_panel import ArrivalPanel

        if self._arrival is None:
            self._arrival = ArrivalPanel()
            self._arrival.closed.connect(self.close_all)
            self._arrival.hide()
            self.column.addWidget(self._arrival)
            self.made.emit(self._arrival)
        return self._arrival

    @property
    def arriving(self) -> Arrival | None:
        """The arrival whose panel is open, under a question perhaps."""
        return None if self._arrival is None else self._arrival.arrival

    @property
    def question(self) -> SidePanel | None:
        """The question that is open."""
        return self._question

    @property
    def answers(self) -> int:
        """How many answers the open question has, 0 without one."""
        return len(getattr(self._question, "answers", ()))

    @property
    def is_open(self) -> bool:
        """Whether any panel is open."""
        return not self.isHidden()

    def open_arrival(self) -> None:
        """Open the panel after an arrival."""
        self._drop_question()
        self._show(self.arrival)

    def open_question(self, panel: SidePanel) -> None:
        """Open a question; an arrival under it comes back when the question is put away."""
        self._drop_question()
        self._question = panel
        panel.closed.connect(self.close_question)
        self.column.addWidget(panel)
        self._hide_arrival()
        self._show(panel)

    def close_question(self) -> None:
        """Put the question away; what it was about may still be open."""
        self._drop_question()
        if self.arriving is not None:
            self._show(self.arrival)
        else:
            self.close_all()

    def close_all(self) -> None:
        """Put everything away; what was typed of an arrival is saved."""
        self._drop_question()
        if self.arriving is not None:
            # A hidden panel must not keep the keys; putting it away ends here once more.
            self.arrival.close_panel()
            return
        self._hide_arrival()
        self.hide()
        self.changed.emit()

    def _hide_arrival(self) -> None:
        if self._arrival is not None:
            self._arrival.hide()

    def _show(self, panel: SidePanel) -> None:
        panel.show()
        self.show()
        self.changed.emit()
        panel.take_keyboard()

    def _drop_question(self) -> None:
        panel = self._question
        self._question = None
        if panel is not None:
            self.column.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
