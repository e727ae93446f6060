"""The left card of the leads page: filter, tabs, whose leads, and the list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from showroom_app.services.inbox_view import Tab
from showroom_app.ui import theme
from showroom_app.ui.leads import lead_words
from showroom_app.ui.leads.inbox_list import InboxList
from showroom_app.ui.leads.inbox_rows import InboxModel
from showroom_app.ui.leads.inbox_tabs import DUE, InboxTabs
from showroom_app.ui.theme import Density, State
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label

_NARROW = 404
_WIDTH = {Density.COMPACT: 420, Density.NORMAL: 424, Density.LARGE: 500}


class InboxCard(Card):
    """Head, tabs and list; what is chosen in them is told, never fetched here."""

    source_chosen = Signal(str)
    """The source to which the list is to be narrowed, "" for all."""

    rep_chosen = Signal(object)
    """Whose leads "mine" are: a rep's id, None for everybody's."""

    due_chosen = Signal(object)
    """The list of what is due that is to be shown (`Tab`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._squeezed = False
        self._tab = Tab.UNANSWERED
        self._sources: tuple[str, ...] = ()
        self._source = ""
        self._reps: tuple[tuple[int, str], ...] = ()
        self._rep: int | None = None
        self.model = InboxModel()
        self.model.setParent(self)
        self.list = InboxList(self.model)
        self.tabs = InboxTabs()
        self.import_files = Button(icon="upload", size=Size.SMALL)
        self.import_files.setToolTip(self.tr("Import files"))
        self.import_files.setAccessibleName(self.tr("Import files"))
        self.calendar = Button(icon="appointment", size=Size.SMALL)
        self.calendar.setToolTip(self.tr("Appointments of the week (W)"))
        self.calendar.setAccessibleName(self.tr("Appointments of the week"))
        self.coach = Button(icon="ph.chalkboard-teacher-bold", size=Size.SMALL)
        self.coach.setToolTip(self.tr("Coaching"))
        self.coach.setAccessibleName(self.tr("Coaching"))
        self.filter = Button(self.tr("All sources"), "filter", size=Size.SMALL, caret=True)
        self.whose = Button("", "person", size=Size.SMALL, caret=True)
        self.nothing = Label("", "body", 2, wrap=True)
        self.due = Segmented()
        self.flagged = Chip("")
        self.flagged.setToolTip(self.tr("Open leads for which nothing falls due"))
        self.waits = StateLine()
        self.read_them = Button(self.tr("Show"), size=Size.SMALL)
        self._waiting = Tab.NEEDS_REPLY
        self._lay_out()
        self.due.chosen.connect(self.due_chosen)
        self.flagged.clicked.connect(self._choose_flagged)
        self.read_them.clicked.connect(lambda: self.due_chosen.emit(self._waiting))
        self.filter.clicked.connect(self._choose_source)
        self.whose.clicked.connect(self._choose_rep)
        self.list.stepped_aside.connect(self.tabs.step)
        theme.look().changed.connect(self._fit_width)

    def show_sources(self, sources: Sequence[str], chosen: str) -> None:
        """Offer these sources; `chosen` "" is all of them."""
        self._sources, self._source = tuple(sources), chosen
        text = lead_words.source(chosen) if chosen else self.tr("All sources")
        self.filter.setText(text)

    def show_reps(self, reps: Sequence[tuple[int, str]], chosen: int | None) -> None:
        """Offer these reps as whose leads are "mine"."""
        self._reps, self._rep = tuple(reps), chosen
        names = dict(self._reps)
        name = names.get(chosen, "") if chosen is not None else ""
        self.whose.setText(name or self.tr("Choose a rep"))
        if not name and self._tab in DUE:
            self.whose.setText(self.tr("Everybody"))

    def show_tab(self, tab: Tab) -> None:
        """Show what belongs to a tab only."""
        self._tab = tab
        self.tabs.choose(tab)
        self._whose_row.setVisible(tab is Tab.MINE or tab in DUE)
        self._due_row.setVisible(tab in DUE)
        self.flagged.setChecked(tab is Tab.FLAGGED)
        self._waits_row.hide()
        self.filter.setVisible(tab is not Tab.QUARANTINE)
        self.show_reps(self._reps, self._rep)

    def show_due(self, follow_up: int, counts: Sequence[tuple[Tab, int]]) -> None:
        """Show how much is due, and what of it cannot wait, whichever list is shown."""
        known, counted = dict(counts), lead_words.counted
        said = {
            Tab.FOLLOW_UP: self.tr("All"),
            Tab.NEEDS_REPLY: self.tr("To answer"),
            Tab.TODAY: self.tr("Today"),
            Tab.OVERDUE: self.tr("Overdue"),
        }
        self.due.show_choices(
            [Choice(tab, said[tab], counted(known.get(tab, follow_up))) for tab in said]
        )
        self.due.choose(self._tab)
        n = counted(known.get(Tab.FLAGGED, 0))
        self.flagged.setText(self.tr("No next step: {n}").format(n=n))
        self.flagged.setVisible(n != "0" or self._tab is Tab.FLAGGED)
        self.flagged.updateGeometry()
        answer, overdue = known.get(Tab.NEEDS_REPLY, 0), known.get(Tab.OVERDUE, 0)
        sentence = ""
        if answer and overdue:
            both = self.tr("Waiting for an answer: {n}, overdue: {m}")
            sentence = both.format(n=counted(answer), m=counted(overdue))
        elif answer:
            sentence = self.tr("Customers waiting for an answer: {n}").format(n=counted(answer))
        elif overdue:
            sentence = self.tr("Overdue follow-ups: {n}").format(n=counted(overdue))
        self._waiting = Tab.NEEDS_REPLY if answer else Tab.OVERDUE
        self.waits.show_state(State.ATTENTION, sentence)
        self._waits_row.setVisible(
            bool(sentence) and self._tab not in DUE and self._tab is not Tab.QUARANTINE
        )

    def say_nothing_here(self, sentence: str) -> None:
        """Say why the list is empty; "" shows the list."""
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))

    def source_menu(self) -> QMenu:
        """The sources as a menu."""
        menu = QMenu(self)
        for name in ("", *self._sources):
            text = lead_words.source(name) if name else self.tr("All sources")
            action = QAction(text.replace("&", "&&"), menu, checkable=True)
            action.setChecked(name == self._source)
            action.triggered.connect(partial(self._tell_source, name))
            menu.addAction(action)
        return menu

    def rep_menu(self) -> QMenu:
        """The reps as a menu."""
        menu = QMenu(self)
        choices: list[tuple[int | None, str]] = [*self._reps]
        if self._tab in DUE:
            choices.insert(0, (None, self.tr("Everybody")))
        for rep, name in choices:
            action = QAction(name.replace("&", "&&"), menu, checkable=True)
            action.setChecked(rep == self._rep)
            action.triggered.connect(partial(self._tell_rep, rep))
            menu.addAction(action)
        return menu

    def _choose_flagged(self, on: bool) -> None:
        self.due_chosen.emit(Tab.FLAGGED if on else Tab.FOLLOW_UP)

    def _tell_source(self, name: str, _on: bool = False) -> None:
        self.source_chosen.emit(name)

    def _tell_rep(self, rep: int | None, _on: bool = False) -> None:
        self.rep_chosen.emit(rep)

    def _choose_source(self) -> None:
        self._open(self.source_menu(), self.filter)

    def _choose_rep(self) -> None:
        self._open(self.rep_menu(), self.whose)

    def _open(self, menu: QMenu, button: Button) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(15, 11, 15, 7)
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Leads"), "page_title"))
        head.addStretch(1)
        head.addWidget(self.calendar)
        head.addWidget(self.coach)
        head.addWidget(self.import_files)
        head.addWidget(self.filter)
        self._whose_row = QWidget()
        whose = QHBoxLayout(self._whose_row)
        whose.setContentsMargins(16, 8, 16, 8)
        whose.setSpacing(8)
        whose.addWidget(Label(self.tr("Leads of"), "small", 2))
        whose.addWidget(self.whose)
        whose.addStretch(1)
        whose.addWidget(self.flagged)
        self._whose_row.hide()
        self._due_row = QWidget()
        due = QHBoxLayout(self._due_row)
        due.setContentsMargins(12, 8, 12, 0)
        due.addWidget(self.due)
        due.addStretch(1)
        self._due_row.hide()
        self._waits_row = QWidget()
        waits = QHBoxLayout(self._waits_row)
        waits.setContentsMargins(16, 8, 12, 8)
        waits.setSpacing(8)
        waits.addWidget(self.waits, 1, Qt.AlignmentFlag.AlignVCenter)
        waits.addWidget(self.read_them)
        self._waits_row.hide()
        self.nothing.setContentsMargins(16, 20, 16, 20)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.hide()
        self.column.addLayout(head)
        self.column.addWidget(self.tabs)
        self.column.addWidget(self._due_row)
        self.column.addWidget(self._whose_row)
        self.column.addWidget(self._waits_row)
        # The card's round corners stay free of square rows.
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 8)
        rows.addWidget(self.nothing)
        rows.addWidget(self.list, 1)
        self.column.addLayout(rows, 1)
        self._fit_width()

    def squeeze(self, squeezed: bool) -> None:
        """Give some of the width to the lead that is read, in a narrow window."""
        if squeezed != self._squeezed:
            self._squeezed = squeezed
            self._fit_width()

    def _fit_width(self) -> None:
        self.setFixedWidth(_NARROW if self._squeezed else _WIDTH[theme.current().density])
