"""One rep's choices: what can be done about them now, and every one there ever was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from showroom_app.domain.role_choice import Fate
from showroom_app.services.roles import Chosen, RoleRow, RolesView
from showroom_app.ui import words
from showroom_app.ui.quota import role_rows as say
from showroom_app.ui.role_choice import role_words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.badge import RoleBadge
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label

_MOST = 36
"""Entries that are shown: three years of one a month."""


class RolePanel(Card):
    """What is asked of it goes out as signals; it shows what it is given."""

    choose_wanted = Signal()
    """The rep chooses for the next month."""

    manager_wanted = Signal()
    """A manager chooses for the rep."""

    correct_wanted = Signal()
    """A manager corrects the month that runs."""

    refused = Signal(str)
    """The choice is to be refused, for this reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rep: int | None = None
        self.name = Label("", "title")
        self.choose = Button("", "check", "Enter")
        self.as_manager = Button(self.tr("As a manager"))
        self.correct = Button("", "note")
        self.refuse = Button("", "ph.prohibit-bold")
        self.reason = Field("")
        self.send = Button(self.tr("Refuse it"), kind=Kind.PRIMARY)
        self.leave = Button(self.tr("Do not refuse"), kind=Kind.QUIET)
        self.said = StateLine()
        self.entries: tuple[str, ...] = ()
        self.hidden = ""
        self._history = QVBoxLayout()
        self._lay_out()
        self.choose.clicked.connect(self.choose_wanted)
        self.as_manager.clicked.connect(self.manager_wanted)
        self.correct.clicked.connect(self.correct_wanted)
        self.refuse.clicked.connect(self._ask_reason)
        self.reason.line.returnPressed.connect(self._refuse)
        self.send.clicked.connect(self._refuse)
        self.leave.clicked.connect(self.put_away)
        self.put_away()

    def show_rep(self, row: RoleRow, view: RolesView) -> None:
        """Show what can be done for this rep; a manager signs in where one is needed."""
        if self._rep != row.rep.id:
            self.put_away()
            self.say("")
        self._rep = row.rep.id
        self.name.setText(row.rep.name)
        then, now = role_words.month(view.following), role_words.month(view.month)
        self.choose.setText(self.tr("Choose for {month}").format(month=then))
        self.choose.setEnabled(view.is_open and row.serves_then)
        self.choose.setToolTip(
            "" if view.is_open else self.tr("{month} has begun.").format(month=then.capitalize())
        )
        self.as_manager.setVisible(view.is_open and view.has_manager and row.serves_then)
        self.correct.setText(self.tr("Correct {month}").format(month=now))
        self.correct.setVisible(view.is_correctable)
        self.refuse.setText(self.tr("Refuse the choice"))
        self.refuse.setVisible(view.is_open and row.is_chosen)
        if not row.is_chosen:
            self.put_away()
        hint = self.tr("Why? {name} reads it").format(name=words.short_name(row.rep.name))
        self.reason.label.setText(hint)
        self.reason.line.setAccessibleName(hint)

    def show_history(self, history: Sequence[Chosen], tz: tzinfo, hidden: str = "") -> None:
        """Show every entry, the newest month first; `hidden` says why none of them is shown."""
        self.hidden = hidden
        empty(self._history)
        self.entries = tuple(say.came_about(each, tz) for each in history[:_MOST])
        for number, (each, said) in enumerate(zip(history, self.entries, strict=False)):
            if number:
                self._history.addWidget(Line())
            self._history.addWidget(_entry(each, said))
        if hidden:
            self._history.addWidget(Label(hidden, "small", 2, wrap=True))
        self._history.addStretch(1)

    def say(self, sentence: str) -> None:
        """Say why something was not done; "" says nothing."""
        self.said.show_state(State.ATTENTION if sentence else None, sentence)
        self.said.setVisible(bool(sentence))

    def put_away(self) -> None:
        """Ask for no reason any more."""
        had = self._asking.isVisibleTo(self)
        self._asking.hide()
        self.reason.line.clear()
        if had:
            self.refuse.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asking.isVisibleTo(self):
            self.put_away()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._asking = QWidget()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.send)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 4, 0, 0)
        asking.setSpacing(8)
        asking.addWidget(self.reason)
        asking.addLayout(foot)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.as_manager)
        acts.addWidget(self.correct)
        acts.addStretch(1)
        last = QHBoxLayout()
        last.addWidget(self.refuse)
        last.addStretch(1)
        first = QHBoxLayout()
        first.addWidget(self.choose)
        first.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 16, 16, 16)
        inside.setSpacing(8)
        inside.addWidget(self.name)
        inside.addLayout(first)
        inside.addLayout(acts)
        inside.addLayout(last)
        inside.addWidget(self._asking)
        inside.addWidget(self.said)
        inside.addSpacing(8)
        inside.addWidget(Label(self.tr("Every choice"), "card_title"))
        held = QWidget()
        self._history.setContentsMargins(0, 0, 8, 0)
        self._history.setSpacing(0)
        held.setLayout(self._history)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setAccessibleName(self.tr("Every choice"))
        area.setWidget(held)
        held.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        inside.addWidget(area, 1)
        self.column.addLayout(inside)

    def _ask_reason(self) -> None:
        self._asking.show()
        self.reason.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self) -> None:
        self.refused.emit(self.reason.text)


def _entry(chosen: Chosen, said: str) -> QWidget:
    entry = chosen.entry
    month = Label(words.month(entry.month).capitalize(), "body_strong")
    quota = Label(str(entry.quota), "body_strong", tabular=True)
    if chosen.fate is not Fate.COUNTS:
        month.set_tone(3)
        quota.set_tone(3)
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(month)
    head.addStretch(1)
    head.addWidget(RoleBadge(entry.role, role_words.role(entry.role)))
    head.addWidget(quota)
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 10, 0, 10)
    column.setSpacing(4)
    column.addLayout(head)
    column.addWidget(Label(said, "small", 2, wrap=True))
    return made
