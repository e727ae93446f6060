"""Whose customer is it? A rep by number, or the name and phone by which the record is found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from showroom_app.ui.board.answer import Answer
from showroom_app.ui.board.pick_panel import PickPanel
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.field import Field


class WhosePanel(PickPanel):
    """Asks for the rep of a customer who comes for somebody.

    A digit chooses a rep; with a name or phone typed, Enter leaves it to the records to say whose
    customer it is. A rep who was chosen without either is somebody's only by a record, so the
    customer is asked for next.
    """

    answered = Signal(object, str, str)
    """The rep's id (None: by the records), and what was typed as name and phone."""
    told_apart = Signal(int)
    """Which of several customers of one name it is, from 0."""

    def __init__(self, *, by_record: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._by_record = by_record
        self._is_telling_apart = False
        self.asked_for: int | None = None
        """The rep whose customer is asked for now."""
        self.name = Field(self.tr("Name"), self.tr("optional"))
        self.phone = Field(self.tr("Phone"), tabular=True)
        self.phone.setFixedWidth(132)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name, 1)
        row.addWidget(self.phone)
        self.above.addLayout(row)
        self.look_up = Button(self.tr("Find their rep"), "search", "Enter", size=Size.SMALL)
        self.look_up.clicked.connect(self._find)
        self.look_up.hide()
        found = QHBoxLayout()
        found.setContentsMargins(0, 8, 0, 0)
        found.addWidget(self.look_up)
        found.addStretch(1)
        self.above.addLayout(found)
        self.above.addSpacing(6)
        self.steer_by(self.name.line)
        self.listen_to(self.phone.line)
        for field in (self.name, self.phone):
            field.line.textEdited.connect(self._offer_find)
        self.phone.line.returnPressed.connect(self._enter_in_phone)
        self.chosen.connect(lambda rep, _note: self._answer(rep))

    def start(self) -> None:
        """Forget what was typed for the one before."""
        for field in (self.name, self.phone):
            field.line.clear()
        self.look_up.hide()
        self._is_telling_apart = False
        self.asked_for = None

    def ask_who(self, rep: int, title: str, under: str, nothing: Answer) -> None:
        """Ask who asks for this rep; `nothing` is the answer when nobody knows a name."""
        self.asked_for = rep
        self.ask(title, under, [nothing])

    def tell_apart(self, title: str, customers: Sequence[Answer]) -> None:
        """Ask which of several customers of the name that was typed it is; ids count from 0."""
        self._is_telling_apart = True
        self.look_up.hide()
        self.ask(title, self.tr("Digit, or type the phone number."), customers)

    def take_keyboard(self) -> None:
        """Let digits choose and letters be the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and watched is self.name.line
            and not self.look_up.isHidden()
        ):
            self._find()
            return True
        return super().eventFilter(watched, event)

    def _enter_in_phone(self) -> None:
        if not self.look_up.isHidden():
            self._find()

    def _offer_find(self) -> None:
        self.look_up.setVisible(self._by_record and bool(self.name.text or self.phone.text))

    def _find(self) -> None:
        self._answer(None)

    def _answer(self, rep: object) -> None:
        self._idle.stop()
        if self._is_telling_apart and isinstance(rep, int):
            self.told_apart.emit(rep)
            return
        asked_for = rep if self.asked_for is None else self.asked_for
        self.answered.emit(asked_for, self.name.text, self.phone.text)
