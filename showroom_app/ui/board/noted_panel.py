"""The panel after an arrival was noted on this PC: who it is, for whom, and that it was none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.noted import NotedArrival
from showroom_app.ui.board.board_rows import ARRIVAL_ICONS
from showroom_app.ui.board.side_panel import SidePanel
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.inline_panel import WayOut
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.text import Label

_WAY_HEIGHT = 36


class NotedPanel(SidePanel):
    """Asks for details that are all optional; each is kept on this PC when its field is left."""

    details_changed = Signal(str, object)
    """The id of the noted arrival, and the details that are new."""

    struck_out = Signal(str)
    """It was no arrival."""

    def __init__(
        self,
        arrival: NotedArrival,
        title: str,
        under: str,
        reps: Sequence[tuple[int, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.arrival = arrival
        self._saved: dict[str, object] = {
            "name": arrival.name,
            "phone": arrival.phone,
            "note": arrival.note,
            "rep": arrival.rep,
        }
        self._is_over = False
        self.face.show_icon(ARRIVAL_ICONS[arrival.kind])
        self.say(title, under)
        self.done = Button(self.tr("Done"), keys="Enter", size=Size.SMALL)
        self.done.clicked.connect(self.close_panel)
        self.head.addWidget(self.done, 0, Qt.AlignmentFlag.AlignVCenter)
        self._add_fields(reps)
        self.undo = WayOut(self.tr("Undo"), "undo", "Ctrl+Z", self.tr("strikes it out"))
        self.undo.setFixedHeight(_WAY_HEIGHT)
        self.undo.clicked.connect(self.strike_out)
        self.column.addSpacing(14)
        self.column.addWidget(self.undo)
        self.stir()

    def take_keyboard(self) -> None:
        self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Hand out what is new."""
        rep = self.rep.currentData()
        told: dict[str, object] = {
            "name": self.name.text,
            "phone": self.phone.text,
            "note": self.note.text,
            "rep": rep if isinstance(rep, int) else None,
        }
        new = {key: value for key, value in told.items() if value != self._saved[key]}
        if new and not self._is_over:
            self._saved |= new
            self.details_changed.emit(self.arrival.id, new)

    def close_panel(self) -> None:
        """Save and put the panel away."""
        self.save()
        self._is_over = True
        super().close_panel()

    def strike_out(self) -> None:
        """It was no arrival: put the panel away, and the arrival with it."""
        # Whoever brings it back finds what was typed.
        self.save()
        self._is_over = True
        self.struck_out.emit(self.arrival.id)
        super().close_panel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.close_panel()
            return True
        return super().eventFilter(watched, event)

    def _add_fields(self, reps: Sequence[tuple[int, str]]) -> None:
        self.name = Field(self.tr("Name"), self.tr("optional"))
        self.phone = Field(self.tr("Phone"), tabular=True)
        self.phone.setFixedWidth(132)
        self.note = Field(self.tr("What to know"), self.tr("blue jacket, Corolla"))
        self.rep = PickBox()
        self.rep.setAccessibleName(self.tr("Asks for"))
        self.rep.addItem(self.tr("nobody by name"), None)
        for rep, name in reps:
            self.rep.addItem(name, rep)
        self.rep.setCurrentIndex(max(self.rep.findData(self.arrival.rep), 0))
        self.name.line.setText(self.arrival.name)
        self.phone.line.setText(self.arrival.phone)
        self.note.line.setText(self.arrival.note)
        first = QHBoxLayout()
        first.setContentsMargins(14, 4, 16, 0)
        first.setSpacing(12)
        first.addWidget(self.name, 1)
        first.addWidget(self.phone)
        asks = QVBoxLayout()
        asks.setSpacing(4)
        asks.addWidget(Label(self.tr("Asks for"), "small_medium", 2))
        asks.addWidget(self.rep)
        second = QVBoxLayout()
        second.setContentsMargins(14, 10, 16, 0)
        second.setSpacing(10)
        second.addWidget(self.note)
        second.addLayout(asks)
        self.column.addLayout(first)
        self.column.addLayout(second)
        for field in (self.name, self.phone, self.note):
            field.line.editingFinished.connect(self.save)
            self.listen_to(field.line)
        self.rep.activated.connect(self.save)
        self.rep.activated.connect(self.stir)
