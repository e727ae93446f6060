"""A portal that a manager teaches: its labels, beside a pasted mail that is read as one types."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from showroom_app.domain.portal_rule import PortalRule
from showroom_app.intake.portals import RULE_FIELDS
from showroom_app.intake.preview import Preview
from showroom_app.ui import words
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.leads.message_preview import MessagePreview
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label
from showroom_app.words.fields import FIELDS

_STILL_MILLISECONDS = 250
"""A mail is read when nobody has typed for so long."""
_HIGH = 190
NEW = PortalRule(0, "", "", {})


class RuleForm(Card):
    """One rule with its preview; nothing is kept before somebody saves it."""

    saved = Signal()
    """Somebody wants it kept as it stands."""

    left = Signal()
    """Somebody changed his mind."""

    asked = Signal()
    """The pasted mail is to be read by the rule as it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Portal"), parent=parent)
        self._rule = NEW
        self.name = Field(self.tr("Name of the source"), self.tr("AutoBazaar"))
        self.domain = Field(self.tr("Domain of its sender"), "autobazaar.example")
        self.active = Segmented(
            [Choice(True, self.tr("Read")), Choice(False, self.tr("Switched off"))]
        )
        self.labels: dict[str, Field] = {}
        self.add = Button(self.tr("Add a field"), "add", size=Size.SMALL, caret=True)
        self.mail = QPlainTextEdit()
        self.mail.setAccessibleName(self.tr("A mail of this portal"))
        self.mail.setPlaceholderText(self.tr("Paste a mail of this portal, with its sender."))
        self.mail.setFixedHeight(_HIGH)
        self.mail.setTabChangesFocus(True)
        self.preview = MessagePreview()
        self.unread_title = Label(self.tr("Labels that no field takes yet"), "small_medium", 2)
        self.unread: list[Button] = []
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.save = Button(self.tr("Save"), "check", kind=Kind.PRIMARY)
        self.leave = Button(self.tr("Cancel"), keys="Esc", kind=Kind.QUIET)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL_MILLISECONDS)
        self._still.timeout.connect(self.asked)
        self._lay_out()
        self.save.clicked.connect(self.saved)
        self.leave.clicked.connect(self.left)
        self.add.clicked.connect(self._offer_fields)
        self.mail.textChanged.connect(self._still.start)
        for field in (self.name, self.domain):
            field.line.textEdited.connect(self._still.start)
        self.show_rule(NEW)

    @property
    def rule(self) -> PortalRule:
        """The rule as it stands; labels are parted by commas."""
        labels = {
            code: tuple(part.strip() for part in field.text.split(",") if part.strip())
            for code, field in self.labels.items()
        }
        return replace(
            self._rule,
            name=self.name.text,
            domain=self.domain.text,
            labels={code: said for code, said in labels.items() if said},
            active=self.active.current is True,
        )

    def show_rule(self, rule: PortalRule) -> None:
        """Begin with this rule."""
        self._rule = rule
        self.title.setText(rule.name or self.tr("Teach a portal"))
        self.name.line.setText(rule.name)
        self.domain.line.setText(rule.domain)
        self.active.choose(rule.active)
        for field in self.labels.values():
            field.hide()
            field.deleteLater()
        self.labels = {}
        for code, said in rule.labels.items():
            self._put(code).line.setText(", ".join(said))
        if not rule.labels:
            for code in ("name", "phone", "email", "vehicle", "message"):
                self._put(code)
        self.mail.clear()
        self.say("")
        self.show_preview(None, "")

    def say(self, problem: str) -> None:
        """Say why it was not kept; "" takes it back."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def teach(self, code: str, label: str) -> None:
        """Let a label stand before a field."""
        field = self.labels.get(code) or self._put(code)
        said = field.text
        field.line.setText(f"{said}, {label}" if said else label)
        self._still.start()

    def show_preview(self, read: Preview | None, why: str) -> None:
        """Show what a pasted mail gives; `why` says why it gives no lead."""
        self.unread = []
        empty(self._unread)
        self.unread_title.setVisible(bool(read and read.unread))
        if read is None:
            self.preview.clear()
            return
        if read.domain and not self.domain.text:
            # With its domain the rule may read what nobody could before.
            self.domain.line.setText(read.domain)
            self._still.start()
        if read.prospect is None:
            self.preview.show_rejected(why)
        else:
            self.preview.show_prospect(read.prospect)
        for label in read.unread:
            button = Button(label, "add", size=Size.SMALL, caret=True)
            button.clicked.connect(partial(self._offer_for, button, label))
            self.unread.append(button)
            self._unread.addWidget(button)

    def fields_menu(self, label: str = "") -> QMenu:
        """The fields that a label can stand before; without a label those that have no line yet."""
        menu = QMenu(self)
        for field in RULE_FIELDS:
            code = field.value
            if not label and code in self.labels:
                continue
            action = QAction(words.told(FIELDS[code]), menu)
            if label:
                action.triggered.connect(partial(self._teach, code, label))
            else:
                action.triggered.connect(partial(self._add, code))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _teach(self, code: str, label: str, _on: bool = False) -> None:
        self.teach(code, label)

    def _add(self, code: str, _on: bool = False) -> None:
        self._put(code).line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_fields(self) -> None:
        self.fields_menu().popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 4)))

    def _offer_for(self, button: Button, label: str, _on: bool = False) -> None:
        self.fields_menu(label).popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _put(self, code: str) -> Field:
        field = Field(words.told(FIELDS.get(code, code)), self.tr("labels, parted by commas"))
        field.line.textEdited.connect(self._still.start)
        self.labels[code] = field
        self._labels.addWidget(field)
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.name, 1)
        head.addWidget(self.domain, 1)
        column.addLayout(head)
        column.addWidget(self.active)
        column.addWidget(self.mail)
        column.addWidget(self.preview)
        column.addWidget(self.unread_title)
        chips = QWidget()
        self._unread = Flow()
        chips.setLayout(self._unread)
        policy = chips.sizePolicy()
        policy.setHeightForWidth(True)
        chips.setSizePolicy(policy)
        column.addWidget(chips)
        column.addWidget(Line())
        said = self.tr("What stands before each field in its mails, beside what is known already:")
        column.addWidget(Label(said, "small", 2, wrap=True))
        self._labels = QVBoxLayout()
        self._labels.setSpacing(8)
        column.addLayout(self._labels)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.column.addLayout(column)
