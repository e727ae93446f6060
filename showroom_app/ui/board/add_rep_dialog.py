"""Adds reps, one after the other: name, role, floor, quota and, of who is new, the first day."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QCompleter, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor, Role, User, UserKind
from showroom_app.domain.refused import Refused
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.ui.board import board_words as say
from showroom_app.ui.desk import Desk
from showroom_app.ui.focus_style import FocusRing
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.time_typed import day_typed
from showroom_app.ui.sign_in.sign_in_card import SignInCard
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.growing import grow
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import day, told
from showroom_app.words import Saying

_WIDTH = 520
_QUOTA = 15


class AddRepDialog(QDialog):
    """Asks for a rep and adds it; stays open for the next one until Esc.

    Who may not add one is asked for a manager at once, where there is a `session` to sign in to.
    """

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        floors: Sequence[str],
        floor: str,
        parent: QWidget | None = None,
        session: Session | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.sign_in = SignInCard(session) if session is not None else None
        self._waits_for_manager = False
        self._services = services
        self._actor = actor
        self.setWindowTitle(self.tr("Add a rep"))
        self.name = Field(self.tr("Name"))
        self.role = Segmented(
            [Choice(role, say.role(role), icon=f"role_{role.value}") for role in _ROLES]
        )
        self.role.choose(Role.SHOWROOM)
        self.floor = Field(self.tr("Floor"), self.tr("for example Toyota"))
        self.floor.line.setText(floor)
        completer = QCompleter(list(floors), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.floor.line.setCompleter(completer)
        self.quota = Field(self.tr("Cars a month"), tabular=True)
        self.quota.line.setText(str(_QUOTA))
        self.quota.line.setValidator(QIntValidator(1, 999, self))
        self.quota.setFixedWidth(120)
        hint = self.tr("only who is new this month, for example 22-10-2026")
        self.starts = Field(self.tr("First day in service"), hint, tabular=True)
        self.said = Label("", "body", 2, wrap=True)
        self.add = Button(
            self.tr("Add rep"), "check_in", "Enter", kind=Kind.PRIMARY, size=Size.DIALOG
        )
        self.add.clicked.connect(self._add)
        self.leave = Button(self.tr("Close"), keys="Esc", kind=Kind.SECONDARY, size=Size.DIALOG)
        self.leave.clicked.connect(self.accept)
        self._lay_out()
        FocusRing(self)
        self.name.setFocus()
        if self.sign_in is not None:
            self.sign_in.signed_in.connect(self._signed_in)
            self.sign_in.left.connect(self._not_signed_in)
        if session is not None and session.known.has_manager and not _may_add(session.user):
            self.ask_manager()

    def ask_manager(self) -> None:
        """Let a manager sign in, without whom nobody is added; what is typed meanwhile stays."""
        if self.sign_in is not None:
            self.sign_in.ask()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            grow(self)
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Add a rep"), "page_title"))
        if self.sign_in is not None:
            column.addWidget(self.sign_in)
        column.addWidget(self.name)
        role = QVBoxLayout()
        role.setSpacing(4)
        role.addWidget(Label(self.tr("Role"), "small_medium", 2))
        role.addWidget(self.role)
        column.addLayout(role)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.floor, 1)
        row.addWidget(self.quota)
        column.addLayout(row)
        column.addWidget(self.starts)
        hint = self.tr(
            "A floor that does not exist yet is made. The quota is at least 15; who starts inside "
            "the month has a part of it."
        )
        column.addWidget(Label(hint, "small", 3, wrap=True))
        column.addWidget(self.said)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.add)
        column.addSpacing(4)
        column.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    def _add(self) -> None:
        name, floor = self.name.text, self.floor.text
        role = self.role.current
        if not name:
            self._say(self.tr("A name is needed."), self.name)
            return
        if not floor:
            self._say(self.tr("The floor is needed: the queue the rep stands in."), self.floor)
            return
        starts = day_typed(self.starts.text) if self.starts.text else None
        if self.starts.text and starts is None:
            self._say(self.tr("Write the first day as 22-10-2026, or leave it out."), self.starts)
            return
        assert isinstance(role, Role)
        quota = int(self.quota.text or _QUOTA)
        actor = self._actor()
        self.add.setEnabled(False)

        def added(_done: Done) -> None:
            self.add.setEnabled(True)
            self.name.line.clear()
            self.starts.line.clear()
            self._say(self.tr("{name} is added.").format(name=name), self.name)

        def refused(problem: Refused) -> None:
            self.add.setEnabled(True)
            if problem.code == "not-allowed" and self.sign_in is not None:
                self._waits_for_manager = True
                self.said.setText("")
                self.ask_manager()
                return
            self._say(Saying(translate=told, day=day).refusal(problem), self.name)

        people = self._services.people
        self._desk.do(
            lambda: people.add_rep(actor, name, role, floor, quota, starts=starts), added, refused
        )

    def _signed_in(self) -> None:
        waits, self._waits_for_manager = self._waits_for_manager, False
        if waits:
            self._add()
        else:
            self.name.setFocus()

    def _not_signed_in(self) -> None:
        waits, self._waits_for_manager = self._waits_for_manager, False
        if waits:
            refusal = Refused("not-allowed")
            self._say(Saying(translate=told, day=day).refusal(refusal), self.name)
        else:
            self.name.setFocus()

    def _say(self, sentence: str, field: Field) -> None:
        self.said.setText(sentence)
        field.setFocus()


def _may_add(user: User | None) -> bool:
    return user is not None and user.kind is UserKind.MANAGER


_ROLES = (Role.SHOWROOM, Role.HYBRID, Role.INTERNET)
