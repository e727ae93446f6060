"""What opens on a customer: the record set right, a note, what was said about mail, erasing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from showroom_app.domain.person import Consent
from showroom_app.domain.values import dataclass
from showroom_app.services.customers import CustomerDetail
from showroom_app.ui.commands import command
from showroom_app.ui.leads.act_panels import ActPanel, Option, PickPanel
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words import customers as say

_NOTE_HEIGHT = 96


@dataclass(frozen=True, slots=True)
class Corrected:
    """A record as it is to be."""

    name: str
    company: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    plates: tuple[str, ...]


class CorrectPanel(ActPanel):
    """Name, company, and how a customer is reached and known; several with commas between."""

    saved = Signal(object)
    """The record as it is to be (`Corrected`)."""

    def __init__(self, detail: CustomerDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        record = detail.record
        several = self.tr("several with commas between")
        self.name = Field(self.tr("Name"))
        self.company = Field(self.tr("Company"))
        self.phones = Field(self.tr("Phone"), several)
        self.emails = Field(self.tr("E-mail"), several)
        self.plates = Field(self.tr("Plate"), several)
        for field, text in (
            (self.name, record.name),
            (self.company, record.company),
            (self.phones, ", ".join(record.phones)),
            (self.emails, ", ".join(record.emails)),
            (self.plates, ", ".join(record.plates)),
        ):
            field.line.setText(text)
            field.line.returnPressed.connect(self._save)
        self.save = Button(self.tr("Save"), "check", "Enter", Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        for fields in ((self.name, self.company), (self.phones, self.emails), (self.plates,)):
            row = QHBoxLayout()
            row.setSpacing(12)
            for each in fields:
                row.addWidget(each, 1)
            if self.plates in fields:
                row.addStretch(1)
                row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
            self.body.addLayout(row)
        self.say(
            self.tr("What is right?"),
            self.tr("What it was stays in the history, and what a lead said stays with the lead."),
        )

    def take_keyboard(self) -> None:
        """Let the name be typed over at once."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.line.selectAll()

    def _save(self) -> None:
        self.saved.emit(
            Corrected(
                self.name.text,
                self.company.text,
                _apart(self.phones.text),
                _apart(self.emails.text),
                _apart(self.plates.text),
            )
        )


def _apart(text: str) -> tuple[str, ...]:
    return tuple(part for each in text.replace(";", ",").split(",") if (part := each.strip()))


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


class ErasePanel(ActPanel):
    """Says what goes for good when a customer is forgotten, and what stays."""

    agreed = Signal()
    """The customer is to be forgotten."""

    def __init__(self, detail: CustomerDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        gone = self.tr(
            "Name, numbers, addresses, messages, mails and notes go for good, here and in every "
            "lead, visit and sale. Nobody can bring them back."
        )
        stays = self.tr(
            "What was counted stays counted. An open lead is closed, an appointment ahead is "
            "cancelled, a mail that waits is not sent."
        )
        for sentence in (gone, stays):
            self.body.addWidget(Label(sentence, "small_medium", wrap=True))
        self.erase = Button(self.tr("Erase for good"), "lost")
        self.erase.clicked.connect(self.agreed)
        row = QHBoxLayout()
        row.addWidget(self.erase)
        row.addStretch(1)
        self.body.addLayout(row)
        self.say(self.tr("Forget {name}?").format(name=detail.row.title))

    def take_keyboard(self) -> None:
        """Let Enter do nothing by itself: the way out has the keyboard."""
        self.escape.setFocus(Qt.FocusReason.OtherFocusReason)


def consent_panel(saying: Saying) -> PickPanel:
    """Asks what the customer said about mail that is no answer."""
    return PickPanel(
        [
            Option(Consent.GIVEN, say.consent(Consent.GIVEN, saying), "check"),
            Option(Consent.REFUSED, say.consent(Consent.REFUSED, saying), "lost"),
            Option(Consent.UNKNOWN, say.consent(Consent.UNKNOWN, saying), "question"),
        ]
    )
