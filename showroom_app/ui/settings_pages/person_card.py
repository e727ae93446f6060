"""One person in the settings: name, PIN or password, until when, and what goes to whom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.people import UserKind
from showroom_app.services.users import UserRow
from showroom_app.ui.settings_pages.time_typed import day_typed
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label

_BOTTOM = Qt.AlignmentFlag.AlignBottom


class PersonCard(Card):
    """What a manager can change of one person; hidden until one is opened."""

    renamed = Signal(str)
    secret_set = Signal(str)
    lifted = Signal()
    ended = Signal()
    """Nobody may sign in as this user from now on."""

    brought_back = Signal()
    last_day_set = Signal(object)
    """The last day in service of a rep (`date`)."""

    stays = Signal()
    """A rep does not leave after all, or is back."""

    closed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.row: UserRow | None = None
        self.name = Field(self.tr("Name"))
        self.rename = Button(self.tr("Rename"))
        self.secret = Field("")
        self.secret.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.set_secret = Button(self.tr("Set"))
        self.lift = Button(self.tr("Let try again at once"))
        self.last_day = Field(self.tr("Last day"), self.tr("for example 24-12-2026"), tabular=True)
        self.set_last_day = Button(self.tr("Leaves after this day"))
        self.stay = Button(self.tr("Does not leave"))
        self.end = Button(self.tr("May not sign in any longer"))
        self.really = Button(self.tr("Yes, from now on"))
        self.keep = Button(self.tr("No"), kind=Kind.QUIET)
        self.question = Label("", "body_strong", wrap=True)
        self.bring_back = Button(self.tr("May sign in again"))
        self.close_button = Button(self.tr("Close"), keys="Esc", kind=Kind.QUIET)
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.problem.hide()
        self.done = StateLine()
        self.done.hide()
        self._lay_out()
        self.rename.clicked.connect(lambda: self.renamed.emit(self.name.text))
        self.name.line.returnPressed.connect(lambda: self.renamed.emit(self.name.text))
        self.set_secret.clicked.connect(self._set_secret)
        self.secret.line.returnPressed.connect(self._set_secret)
        self.lift.clicked.connect(self.lifted)
        self.set_last_day.clicked.connect(self._set_last_day)
        self.last_day.line.returnPressed.connect(self._set_last_day)
        self.stay.clicked.connect(self.stays)
        self.end.clicked.connect(lambda: self._ask(asked=True))
        self.keep.clicked.connect(lambda: self._ask(asked=False))
        self.really.clicked.connect(self.ended)
        self.bring_back.clicked.connect(self.brought_back)
        self.close_button.clicked.connect(self.closed)
        self.hide()

    def open_row(self, row: UserRow) -> None:
        """Show another person; nothing that was typed about the one before stays."""
        for field in (self.name, self.secret, self.last_day):
            field.line.clear()
        self.name.line.setText(row.name)
        self.say("")
        self.done.hide()
        self._ask(asked=False)
        self.show_row(row)
        self.show()

    def show_row(self, row: UserRow) -> None:
        """Show how this person stands; what is being typed stays."""
        self.row = row
        self.title.setText(row.name)
        is_rep = row.kind is UserKind.REP
        text = (
            self.tr("New PIN, 4 to 8 digits")
            if is_rep
            else self.tr("New password, at least 8 characters")
        )
        self.secret.label.setText(text)
        self.secret.line.setAccessibleName(text)
        has_user, ended = row.user is not None, row.user is not None and bool(row.user.ended_at)
        for widget in (self.rename, self.secret, self.set_secret):
            widget.setVisible(has_user)
        self.name.setVisible(has_user)
        self.lift.setVisible(row.wrong > 0)
        for widget in (self.last_day, self.set_last_day):
            widget.setVisible(row.rep is not None)
        self.stay.setVisible(row.rep is not None and row.rep.ends is not None)
        if row.rep is not None and row.rep.ends is not None and not self.last_day.text:
            self.last_day.line.setText(f"{row.rep.ends:%d-%m-%Y}")
        self.bring_back.setVisible(ended)
        if ended or not has_user:
            self._ask(asked=False)
        self.end.setVisible(has_user and not ended and not self.really.isVisibleTo(self))

    def say(self, problem: str) -> None:
        """Say why something was not done."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            self.done.hide()

    def say_done(self, sentence: str) -> None:
        """Say what was done."""
        self.say("")
        self.secret.line.clear()
        self._ask(asked=False)
        self.done.show_state(State.OK, sentence)
        self.done.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _ask(self, *, asked: bool) -> None:
        self.really.setVisible(asked)
        self.keep.setVisible(asked)
        user = self.row.user if self.row is not None else None
        if user is not None:
            said = self.tr("May {name} not sign in any longer?")
            self.question.setText(said.format(name=user.name))
        self.question.setVisible(asked)
        self.end.setVisible(not asked and user is not None and user.ended_at is None)

    def _set_secret(self) -> None:
        self.secret_set.emit(self.secret.line.text())

    def _set_last_day(self) -> None:
        on = day_typed(self.last_day.text)
        if on is None:
            self.say(self.tr("Type the day as 24-12-2026 or 2026-12-24."))
            return
        self.last_day_set.emit(on)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(12)
        for field, *buttons in (
            (self.name, self.rename),
            (self.secret, self.set_secret, self.lift),
            (self.last_day, self.set_last_day, self.stay),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(field, 1)
            for button in buttons:
                row.addWidget(button)
                row.setAlignment(button, _BOTTOM)
            column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(self.done)
        column.addWidget(self.question)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in (self.end, self.really, self.keep, self.bring_back):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.close_button)
        column.addLayout(below)
        self.column.addLayout(column)
