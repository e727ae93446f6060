"""What a rep who leaves has in hand, to be handed on one by one or all at once."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.line import State as Standing
from showroom_app.services.leaving import InHand
from showroom_app.ui import words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label

_MOST = 30
"""So many rows are shown one by one; all of them are handed on with one click."""
POOL = 0


class InHandCard(Card):
    """Shown beside a rep; `to` is who gets it, the pool for leads."""

    handed_on = Signal(object, object, object)
    """To whom (a rep, None: the pool), which leads, which appointments."""

    lead_wanted = Signal(int)
    """This lead is to be read."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.found: InHand | None = None
        self.says = StateLine()
        self.also = Label("", "small", 2, wrap=True)
        self.to = PickBox()
        self.to.setAccessibleName(self.tr("Who takes over"))
        self.all = Button(self.tr("Hand on all"))
        self.all.clicked.connect(self._hand_on_all)
        self.to.activated.connect(self._show_possible)
        self.each: dict[tuple[str, int], Button] = {}
        """The buttons that hand one on: ("lead" or "appointment", its number)."""
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(15, 4, 15, 12)
        head.setSpacing(8)
        head.addWidget(self.says)
        head.addWidget(self.also)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.to, 1)
        row.addWidget(self.all)
        head.addLayout(row)
        self.column.addLayout(head)
        self.column.addLayout(self._rows)
        self.hide()

    def show_found(self, found: InHand) -> None:
        """Show what is in hand by now; who was chosen to take over stays chosen."""
        self.found = found
        leads, visits = len(found.leads), len(found.appointments)
        if leads or visits:
            said = self.tr("For somebody else: open leads {leads}, appointments {visits}.")
            self.says.show_state(State.ATTENTION, said.format(leads=leads, visits=visits))
        else:
            self.says.show_state(State.OK, self.tr("Nothing has to be given to somebody else."))
        self.also.setText(" ".join(self._also(found)))
        self.also.setVisible(bool(self.also.text()))
        chosen = self.to.currentData()
        self.to.clear()
        self.to.addItem(self.tr("The pool (leads only)"), POOL)
        for taker in found.takers:
            name = taker.name
            if not taker.takes_leads:
                name = self.tr("{name} (no leads)").format(name=name)
            self.to.addItem(name, taker.rep)
        self.to.setCurrentIndex(max(self.to.findData(chosen), 0))
        for widget in (self.to, self.all):
            widget.setVisible(bool(leads or visits))
        self._show_rows(found)
        self._show_possible()
        self.show()

    def _also(self, found: InHand) -> list[str]:
        said = []
        if found.call_backs:
            said.append(self.tr("Waits to be called back: {n}.").format(n=found.call_backs))
        if found.proposed_sales:
            text = self.tr("Proposed sales {n}: they stay on this rep's name until confirmed.")
            said.append(text.format(n=found.proposed_sales))
        if found.state is not Standing.OFF:
            said.append(self.tr("Stands on the floor now: check out on the board."))
        return said

    def _show_rows(self, found: InHand) -> None:
        empty(self._rows)
        self.each = {}
        tz = ZoneInfo(found.time_zone)
        for entry in found.appointments[:_MOST]:
            made = entry.appointment
            when = f"{words.day(made.at.astimezone(tz).date())}, {words.clock(made.at, tz)}"
            self._put("appointment", made.id, made.customer or self.tr("Nobody named"), when)
        for row in found.leads[:_MOST]:
            about = [part for part in (row.vehicle, row.source) if part]
            self._put("lead", row.lead, row.title or self.tr("Nobody named"), " · ".join(about))

    def _put(self, kind: str, number: int, title: str, about: str) -> None:
        give = self.each[kind, number] = Button(self.tr("Hand on"), size=Size.SMALL)
        give.setAccessibleName(f"{give.text()}: {title}")
        give.clicked.connect(partial(self._hand_on, kind, number))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(title, "body"))
        texts.addWidget(Label(about, "small", 2, tabular=True))
        line = QHBoxLayout()
        line.setContentsMargins(15, 6, 15, 6)
        line.setSpacing(12)
        line.addLayout(texts, 1)
        if kind == "lead":
            read = Button(self.tr("Read"), size=Size.SMALL)
            read.setAccessibleName(f"{read.text()}: {title}")
            read.clicked.connect(lambda _on=False: self.lead_wanted.emit(number))
            line.addWidget(read)
        line.addWidget(give)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line())
        column.addLayout(line)
        self._rows.addWidget(holder)

    def _show_possible(self, _index: int = 0) -> None:
        """An appointment needs a rep: it cannot go to the pool."""
        for (kind, _), button in self.each.items():
            button.setEnabled(kind == "lead" or self._to() is not None)

    def _to(self) -> int | None:
        chosen: Hashable = self.to.currentData()
        return None if chosen in (None, POOL) else int(str(chosen))

    def _hand_on(self, kind: str, number: int, _on: bool = False) -> None:
        leads: Sequence[int] = (number,) if kind == "lead" else ()
        visits: Sequence[int] = (number,) if kind == "appointment" else ()
        self.handed_on.emit(self._to(), leads, visits)

    def _hand_on_all(self) -> None:
        if self.found is None:
            return
        to = self._to()
        visits = () if to is None else tuple(e.appointment.id for e in self.found.appointments)
        self.handed_on.emit(to, tuple(row.lead for row in self.found.leads), visits)
