"""What opens on a customer: the name set right, a note, what was said about mail."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from showroom_app.domain.person import Consent
from showroom_app.services.customers import CustomerDetail
from showroom_app.ui.commands import command
from showroom_app.ui.leads.act_panels import ActPanel, Option, PickPanel
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.field import Field
from showroom_app.words import Saying
from showroom_app.words import customers as say

_NOTE_HEIGHT = 96


class NamePanel(ActPanel):
    """The name and the company of a customer."""

    saved = Signal(str, str)
    """Name and company as they are to be."""

    def __init__(self, detail: CustomerDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Field(self.tr("Name"))
        self.company = Field(self.tr("Company"))
        self.name.line.setText(detail.record.name)
        self.company.line.setText(detail.record.company)
        for field in (self.name, self.company):
            field.line.returnPressed.connect(self._save)
        self.save = Button(self.tr("Save"), "check", "Enter", Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name, 1)
        row.addWidget(self.company, 1)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.say(self.tr("What is this customer called?"))

    def take_keyboard(self) -> None:
        """Let the name be typed over at once."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.line.selectAll()

    def _save(self) -> None:
        self.saved.emit(self.name.text, self.company.text)


class CustomerNotePanel(ActPanel):
    """A note that stays with the customer, in several lines if need be."""

    saved = Signal(str)
    """The note as it is to be, "" for none."""

    def __init__(self, detail: CustomerDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit(detail.record.note)
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setFixedHeight(_NOTE_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.save = Button(self.tr("Save"), "check", "Ctrl+Enter", Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        command(self, self.tr("Save"), "Ctrl+Return", self._save)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        self.body.addWidget(self.text)
        self.body.addLayout(row)
        self.say(self.tr("What should everybody know about this customer?"))

    def take_keyboard(self) -> None:
        """Let the note be typed at once."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        self.saved.emit(self.text.toPlainText().strip())


def consent_panel(saying: Saying) -> PickPanel:
    """Asks what the customer said about mail that is no answer."""
    return PickPanel(
        [
            Option(Consent.GIVEN, say.consent(Consent.GIVEN, saying), "check"),
            Option(Consent.REFUSED, say.consent(Consent.REFUSED, saying), "lost"),
            Option(Consent.UNKNOWN, say.consent(Consent.UNKNOWN, saying), "question"),
        ]
    )
