"""The first start: what the dealership is called, its first floor, and its first manager."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.text import Label


class FirstManagerCard(Card):
    """Asks for the first manager; it can be put off, and then everybody may do everything."""

    entered = Signal(str, str, str, str)
    """The dealership's name, the floor, the manager's name, the password."""

    put_off = Signal()
    """Not now."""

    def __init__(self, *, can_put_off: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(outlined=True, parent=parent)
        self.says = Label(self.tr("There is no manager yet"), "body_strong", wrap=True)
        self.why = Label(
            self.tr(
                "As long as there is none, everybody may do everything. With the first manager "
                "everybody signs in, and each may do what is his or hers."
            ),
            "small",
            2,
            wrap=True,
        )
        self.dealer = Field(self.tr("Name of the dealership"))
        self.floor = Field(self.tr("First floor"), self.tr("for example Toyota"))
        self.name = Field(self.tr("Name of the manager"))
        self.password = Field(self.tr("Password, at least 8 characters"))
        self.again = Field(self.tr("The password once more"))
        for field in (self.password, self.again):
            field.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.enter = Button(self.tr("Begin"), "check", "Enter", Kind.PRIMARY)
        self.later = Button(self.tr("Not now"), kind=Kind.QUIET)
        self.later.setVisible(can_put_off)
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.problem.hide()
        self._lay_out()
        self.enter.clicked.connect(self._enter)
        self.later.clicked.connect(self.put_off)
        for field in self._fields:
            field.line.returnPressed.connect(self._enter)
        self.setFocusProxy(self.dealer)

    @property
    def _fields(self) -> tuple[Field, ...]:
        return (self.dealer, self.floor, self.name, self.password, self.again)

    def say(self, problem: str) -> None:
        """Say why it was not taken; what was typed stays."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def show_known(self, dealer: str, floor: str) -> None:
        """Fill in what is known already, where nobody typed yet."""
        for field, known in ((self.dealer, dealer), (self.floor, floor)):
            if not field.text:
                field.line.setText(known)

    def _enter(self) -> None:
        empty = [field for field in (self.name, self.password) if not field.line.text().strip()]
        if empty:
            missing = self.tr("Still missing: {what}.")
            self.say(missing.format(what=", ".join(field.label.text() for field in empty)))
            empty[0].line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.password.line.text() != self.again.line.text():
            self.say(self.tr("Those were two different passwords. Type the same one twice."))
            self.again.line.clear()
            self.again.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.say("")
        self.entered.emit(
            self.dealer.text, self.floor.text, self.name.text, self.password.line.text()
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(15, 12, 15, 15)
        column.setSpacing(10)
        column.addWidget(self.says)
        column.addWidget(self.why)
        for pair in ((self.dealer, self.floor), (self.name,), (self.password, self.again)):
            row = QHBoxLayout()
            row.setSpacing(12)
            for field in pair:
                row.addWidget(field, 1)
            column.addLayout(row)
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.enter)
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.column.addLayout(column)
