"""The panel after an arrival: who it is, what for, and the ways out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.arrival import Arrival
from showroom_app.ui.board.call_out import CallOut
from showroom_app.ui.board.side_panel import SidePanel
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.inline_panel import WayOut
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import short_name
from showroom_app.words.floor import WISHES

_ROOM_FOR_KEYS = 326
_WAY_HEIGHT = 36


class ArrivalPanel(SidePanel):
    """Asks for details that are all optional; each is saved when its field is left."""

    details_changed = Signal(object, object)
    """The arrival, and the details that are new: name, phone, wishes."""

    undo_asked = Signal()
    not_an_up_asked = Signal()
    skip_asked = Signal()
    miss_asked = Signal()
    owner_asked = Signal(int, int)
    """The visit, and the rep whose customer it is after all."""

    left_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.arrival: Arrival | None = None
        self._saved: dict[str, object] = {}
        self._owner = 0
        self.call_seconds = 60
        self.done = Button(self.tr("Done"), keys="Enter", size=Size.SMALL)
        self.done.clicked.connect(self.close_panel)
        self.head.addWidget(self.done, 0, Qt.AlignmentFlag.AlignVCenter)
        self.remark = Label("", "small", 2, wrap=True)
        self.remark.setContentsMargins(14, 0, 16, 6)
        self.column.addWidget(self.remark)
        self._add_fields()
        self._add_chips()
        self._add_ways_out()

    def open_for(self, arrival: Arrival) -> None:
        """Ask about this arrival; what was typed for the one before is saved first."""
        self.save()
        self.arrival = arrival
        self.say(arrival.title, arrival.under)
        if arrival.role is not None:
            self.face.show_rep(arrival.rep_name, arrival.role)
        else:
            self.face.show_icon(arrival.icon)
        self.remark.setText(arrival.remark)
        self.remark.setVisible(bool(arrival.remark))
        self._saved = {"name": arrival.name, "phone": arrival.phone, "wishes": arrival.wishes}
        self.name.line.setText(arrival.name)
        self.phone.line.setText(arrival.phone)
        for code, chip in self.chips.items():
            chip.setChecked(code in arrival.wishes)
        self._wishes.setVisible(arrival.visit is not None)
        given = arrival.rep is not None and arrival.turn
        self.undo.setVisible(bool(arrival.act))
        self.not_an_up.setVisible(given)
        self.skip.setVisible(given)
        waits = arrival.visit is not None and arrival.rep is None and not arrival.ended
        self.left.setVisible(waits)
        self.owner.hide()
        self.miss.stop()
        self.miss.setVisible(given and arrival.called_for is not None)
        if given and arrival.called_for is not None:
            self.miss.start(arrival.called_for, self.call_seconds, arrival.next_name)
        self._say_consequences(arrival)
        self.fit()
        self.stir()

    def follow(self, arrival: Arrival) -> None:
        """Say anew what follows, now that more is known of the arrival that is asked about."""
        self.arrival = arrival
        self._say_consequences(arrival)
        self.miss.say_next(arrival.next_name)

    def _say_consequences(self, arrival: Arrival) -> None:
        end = self.tr("{name} joins the end").format(name=short_name(arrival.rep_name))
        self.not_an_up.show_hint(self._former_place(arrival) if arrival.comes_back else end)
        self.skip.show_hint(end if arrival.skipped_before else self.tr("choose a reason"))

    def _former_place(self, arrival: Arrival) -> str:
        name = short_name(arrival.rep_name)
        if arrival.place is None:
            return self.tr("{name} gets the place back").format(name=name)
        return self.tr("{name} back on {n}").format(name=name, n=arrival.place)

    def offer_owner(self, visit: int, rep: int, name: str, because: str) -> None:
        """Offer that the visit goes to the rep whose customer this is, if it is still open here."""
        if self.arrival is None or self.arrival.visit != visit:
            return
        self._owner = rep
        self.owner.setText(self.tr("Give to {name}").format(name=name))
        self.owner.show_hint(because)
        # It takes the place of the call, which is no longer what matters; F12 stays live.
        self.miss.hide()
        self.owner.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow column the name of the rep matters more than the picture of a key.
        self.done.set_keys("Enter" if event.size().width() >= _ROOM_FOR_KEYS else "")

    def take_keyboard(self) -> None:
        """Put the cursor in the name; the F keys stay with the board."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.line.deselect()

    def save(self) -> None:
        """Hand on what is new since the last time."""
        if self.arrival is None:
            return
        wishes = tuple(code for code, chip in self.chips.items() if chip.isChecked())
        now: Mapping[str, object] = {
            "name": self.name.text,
            "phone": self.phone.text,
            "wishes": wishes,
        }
        new = {key: value for key, value in now.items() if value != self._saved.get(key)}
        if new:
            self._saved.update(new)
            self.details_changed.emit(self.arrival, new)

    def close_panel(self) -> None:
        """Save and put the panel away."""
        self.save()
        self.forget()

    def forget(self) -> None:
        """Put the panel away without saving: the arrival is gone."""
        self.arrival = None
        self.miss.stop()
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

    def _add_fields(self) -> None:
        self.name = Field(self.tr("Name"), self.tr("optional"))
        self.phone = Field(self.tr("Phone"), tabular=True)
        self.phone.setFixedWidth(132)
        row = QHBoxLayout()
        row.setContentsMargins(14, 4, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.name, 1)
        row.addWidget(self.phone)
        self.column.addLayout(row)
        for field in (self.name, self.phone):
            field.line.editingFinished.connect(self.save)
            self.listen_to(field.line)

    def _add_chips(self) -> None:
        self._wishes = QWidget()
        column = QVBoxLayout(self._wishes)
        # Five chips have to fit, in the words of both languages.
        column.setContentsMargins(14, 10, 10, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("Comes for"), "small_medium", 2))
        row = QHBoxLayout()
        row.setSpacing(4)
        self.chips: dict[str, Chip] = {}
        for code in WISHES:
            chip = Chip(say.wish(code))
            chip.clicked.connect(self._wish_changed)
            self.chips[code] = chip
            row.addWidget(chip)
        row.addStretch(1)
        column.addLayout(row)
        self.column.addWidget(self._wishes)

    def _add_ways_out(self) -> None:
        self.undo = WayOut(self.tr("Undo"), "undo", "Ctrl+Z")
        self.not_an_up = WayOut(self.tr("Not an up"), "not_an_up", "F8")
        self.skip = WayOut(self.tr("Skip…"), "skip", "F6", self.tr("choose a reason"))
        self.left = WayOut(self.tr("Customer left"), "check_out", "F8")
        self.undo.clicked.connect(self.undo_asked)
        self.not_an_up.clicked.connect(self.not_an_up_asked)
        self.skip.clicked.connect(self.skip_asked)
        self.left.clicked.connect(self.left_asked)
        self.miss = CallOut("F12")
        self.miss.clicked.connect(self.miss_asked)
        # The rep was called long enough: what is offered now has to be seen.
        self.miss.over.connect(self.stir)
        self.owner = WayOut("", "be_back", "")
        self.owner.clicked.connect(self._give_to_owner)
        self.column.addSpacing(14)
        for way in (self.owner, self.undo, self.not_an_up, self.skip, self.miss, self.left):
            # Four of them fit over the log of a window of 1440x900 when they are this low.
            way.setFixedHeight(_WAY_HEIGHT)
            self.column.addWidget(way)

    def _give_to_owner(self) -> None:
        if self.arrival is not None and self.arrival.visit is not None:
            self.owner_asked.emit(self.arrival.visit, self._owner)

    def _wish_changed(self) -> None:
        self.stir()
        self.save()
