"""Adds a rep with a user to sign in as, or somebody of reception, or a manager."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.values import dataclass
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import told, user_kind
from showroom_app.words.people import ROLES


@dataclass(frozen=True, slots=True)
class Added:
    """Who is to be added; `role`, `floor` and `quota` are a rep's."""

    kind: UserKind
    name: str
    secret: str
    role: Role = Role.HYBRID
    floor: str = ""
    quota: str = ""


class AddPersonCard(Card):
    """What is typed stays until it is taken."""

    entered = Signal(object)
    """Somebody is to be added (`Added`)."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.kind = Segmented(
            [
                Choice(each.value, user_kind(each))
                for each in (UserKind.REP, UserKind.RECEPTION, UserKind.MANAGER)
            ]
        )
        self.name = Field(self.tr("Name"))
        self.role = Segmented([Choice(each.value, told(ROLES[each])) for each in Role])
        self.floor = Field(self.tr("Floor"))
        self.quota = Field(self.tr("Quota, cars a month"), tabular=True)
        self.secret = Field("")
        self.secret.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.add = Button(self.tr("Add"), "check", "Enter", Kind.PRIMARY)
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.problem.hide()
        self.kind.chosen.connect(self._show_kind)
        self.add.clicked.connect(self._enter)
        for field in (self.name, self.floor, self.quota, self.secret):
            field.line.returnPressed.connect(self._enter)
        self._lay_out()
        self.kind.choose(UserKind.REP.value)
        self.role.choose(Role.HYBRID.value)
        self._show_kind()

    def show_known(self, floors: Sequence[str], minimum: int) -> None:
        """Fill in what most will want, where nobody typed yet."""
        if not self.floor.text and floors:
            self.floor.line.setText(floors[0])
        if not self.quota.text:
            self.quota.line.setText(str(minimum))

    def taken(self) -> None:
        """It was added: the next one can be typed."""
        self.name.line.clear()
        self.secret.line.clear()
        self.say("")
        self.name.line.setFocus()

    def say(self, problem: str) -> None:
        """Say why it was not taken."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _kind(self) -> UserKind:
        return UserKind(str(self.kind.current))

    def _show_kind(self, _chosen: object = None) -> None:
        kind = self._kind()
        for widget in (self.role, self.floor, self.quota):
            widget.setVisible(kind is UserKind.REP)
        text = {
            UserKind.REP: self.tr("PIN, 4 to 8 digits; can be given later"),
            UserKind.RECEPTION: self.tr("Password, at least 8 characters; can be given later"),
            UserKind.MANAGER: self.tr("Password, at least 8 characters"),
        }[kind]
        self.secret.label.setText(text)
        self.secret.line.setAccessibleName(text)

    def _enter(self) -> None:
        self.entered.emit(
            Added(
                self._kind(),
                self.name.text,
                self.secret.line.text(),
                Role(str(self.role.current)),
                self.floor.text,
                self.quota.text,
            )
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(10)
        for segmented in (self.kind, self.role):
            row = QHBoxLayout()
            row.addWidget(segmented)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self.name)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.floor, 2)
        both.addWidget(self.quota, 1)
        column.addLayout(both)
        column.addWidget(self.secret)
        column.addWidget(self.problem)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch(1)
        column.addLayout(below)
        self.column.addLayout(column)
