"""A message that somebody pastes, read as one looks, and taken in with one click."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from showroom_app.intake.preview import Preview
from showroom_app.ui.leads.message_preview import MessagePreview
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.text import Label

_STILL_MILLISECONDS = 250
_SIDE = 20
_HIGH = 260


class PastePane(Card):
    """A field for the message; what is no lead can be taken in too, and is kept in quarantine."""

    asked = Signal(str)
    """The readers are to look at this text."""

    taken = Signal(str)
    """This text is to be taken in."""

    left = Signal()
    """Somebody changed his mind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Message"))
        self.text.setPlaceholderText(
            self.tr(
                "Paste a mail, a chat, a form or an ADF document, with its sender if it has one."
            )
        )
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_HIGH)
        self.preview = MessagePreview()
        self.take = Button(self.tr("Take it in"), "check", "Ctrl+Return", Kind.PRIMARY)
        self.leave = Button(self.tr("Cancel"), keys="Esc", kind=Kind.QUIET)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL_MILLISECONDS)
        self._still.timeout.connect(self._ask)
        self.text.textChanged.connect(self._changed)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self.left)
        self._lay_out()
        self._changed()

    def begin(self) -> None:
        """Begin with an empty field."""
        self.text.clear()
        self.preview.clear()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_preview(self, text: str, read: Preview, why: str) -> None:
        """Show what the readers make of a text, unless another one stands there by now."""
        if text != self.text.toPlainText():
            return
        if read.prospect is None:
            self.preview.show_rejected(why)
        else:
            self.preview.show_prospect(read.prospect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            self._take()
        else:
            super().keyPressEvent(event)

    def _changed(self) -> None:
        is_empty = not self.text.toPlainText().strip()
        self.take.setEnabled(not is_empty)
        if is_empty:
            self.preview.clear()
        self._still.start()

    def _ask(self) -> None:
        if self.take.isEnabled():
            self.asked.emit(self.text.toPlainText())

    def _take(self) -> None:
        if self.take.isEnabled():
            self.taken.emit(self.text.toPlainText())

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(_SIDE, 15, _SIDE, 16)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("Paste a message"), "person"))
        column.addWidget(self.text)
        column.addWidget(self.preview)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.column.addLayout(column)
