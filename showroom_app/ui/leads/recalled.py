"""Leads in hand when their rep is called back to the floor: put aside, or hand over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QObject, QPoint, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from showroom_app.domain.line import State
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.inbox_view import ClaimantRow, Tab
from showroom_app.ui import theme
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.theme import State as Shape
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import paint_card
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import clock, minutes, short_name

_AHEAD = (15, 30, 60, 120)
"""Minutes from now at which a call-back can be promised with one click."""
_UNDO_MILLISECONDS = 120_000
_MOST = 3
"""Leads that are shown for a rep; who has more in hand finds them under "mine"."""


@dataclass(frozen=True, slots=True)
class InHand:
    """A lead that a recalled rep works on."""

    lead: int
    title: str
    vehicle: str


@dataclass(frozen=True, slots=True)
class Recalled:
    """A rep who is called back from the lead desk, with the leads in hand."""

    rep: int
    name: str
    leads: tuple[InHand, ...]


def recalled(services: Services, actor: Actor) -> tuple[Recalled, ...]:
    """Who is called back now and has leads in hand; for the database thread."""
    frame = services.board.frame()
    found = []
    for tab in frame.floors:
        line = services.floor.line(tab.floor)
        for standing in line.in_order():
            if standing.role is not Role.HYBRID or line.state(standing.rep) not in (
                State.RECALLED,
                State.RETURNING,
            ):
                continue
            rows = services.inbox.page(actor, Tab.MINE, rep=standing.rep, limit=_MOST).rows
            leads = tuple(
                InHand(row.lead, row.title, row.vehicle)
                for row in rows
                if row.promised_by is None and row.appointment_at is None
            )
            if leads:
                name = frame.names.get(standing.rep, "")
                found.append(Recalled(standing.rep, name, leads))
    return tuple(found)


class RecalledPanel(QWidget):
    """One row for each lead in hand, with what can be done with it; seen only at a recall.

    What was done last stands below, to be taken back.
    """

    park_asked = Signal(int, int, object)
    """The lead, its rep, and the moment of the call-back that is promised."""

    hand_over_asked = Signal(int, int, int, str)
    """The lead, its rep, the internet rep who gets it, and the note."""

    undo_asked = Signal()
    """What was done last is to be taken back."""

    def __init__(
        self, now: Callable[[], datetime], zone: Callable[[], tzinfo], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._zone = zone
        self._shown: tuple[Recalled, ...] = ()
        self._takers: tuple[ClaimantRow, ...] = ()
        self.rows: list[_Row] = []
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 4, 0, 4)
        around.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        around.addLayout(self._column)
        self.done = Label("", "body")
        self.undo = Button(self.tr("Undo"), "undo", "Ctrl+Z", size=Size.SMALL)
        self.undo.clicked.connect(self.undo_asked)
        self._band = QWidget()
        band = QHBoxLayout(self._band)
        band.setContentsMargins(46, 4, 12, 4)
        band.setSpacing(8)
        band.addWidget(self.done, 1)
        band.addWidget(self.undo)
        self._band.hide()
        around.addWidget(self._band)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_UNDO_MILLISECONDS)
        self._patience.timeout.connect(lambda: self.show_done(""))
        self.setAccessibleName(self.tr("Leads in hand of reps who are called back"))
        self.hide()

    def show_recalled(self, found: Sequence[Recalled], claimants: Sequence[ClaimantRow]) -> None:
        """Show these; rows that somebody types a note in stay while nothing changed."""
        takers = tuple(each for each in claimants if each.role is Role.INTERNET)
        if tuple(found) == self._shown and takers == self._takers:
            return
        self._shown, self._takers = tuple(found), takers
        empty(self._column)
        self.rows = []
        for each in found:
            for lead in each.leads:
                row = _Row(each, lead, takers)
                row.park.clicked.connect(lambda _on=False, row=row: self._offer_times(row))
                row.handed.connect(self.hand_over_asked)
                self.rows.append(row)
                self._column.addWidget(row)
        self._show()

    def show_done(self, sentence: str) -> None:
        """Say what was done last, for as long as it can be taken back; "" for nothing."""
        self.done.setText(sentence)
        if sentence:
            self._patience.start()
        self._show()

    def _show(self) -> None:
        self._band.setVisible(bool(self.done.text()))
        self.setVisible(bool(self.rows or self.done.text()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        tint = now.state[Shape.ATTENTION]
        # What was done is calm: only a lead in hand wants somebody's attention.
        fill, line = (tint.tint, tint.line) if self.rows else (now.surface[1], now.line[2])
        with QPainter(self) as painter:
            paint_card(painter, QRectF(self.rect()), fill=fill, line=line)

    def times(self) -> list[datetime]:
        """The moments at which a call-back can be promised with one click."""
        start = self._now().replace(second=0, microsecond=0)
        return [start + timedelta(minutes=ahead) for ahead in _AHEAD]

    def _offer_times(self, row: _Row) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for ahead, at in zip(_AHEAD, self.times(), strict=True):
            text = self.tr("{time}, in {length}").format(
                time=clock(at, self._zone()), length=minutes(ahead)
            )
            action = menu.addAction(text)
            action.triggered.connect(
                lambda _on=False, at=at: self.park_asked.emit(row.lead.lead, row.rep, at)
            )
        menu.popup(row.park.mapToGlobal(QPoint(0, row.park.height() + 4)))


class _Row(QWidget):
    """One lead in hand: who asked for what, and the two ways out."""

    handed = Signal(int, int, int, str)

    def __init__(self, recalled: Recalled, lead: InHand, takers: Sequence[ClaimantRow]) -> None:
        super().__init__()
        self.rep = recalled.rep
        self.lead = lead
        self._to = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(46, 4, 12, 4)
        column.setSpacing(6)
        first = QHBoxLayout()
        first.setSpacing(8)
        called = self.tr("{name} is called back, in hand:")
        first.addWidget(Label(called.format(name=short_name(recalled.name)), "body_strong"))
        first.addWidget(Label(f"{lead.title}, {lead.vehicle}".rstrip(", "), "body"), 1)
        self.park = Button(self.tr("Call back at…"), "call_out", size=Size.SMALL, caret=True)
        first.addWidget(self.park)
        self.to: list[Button] = []
        for taker in takers[:_MOST]:
            name = short_name(taker.name)
            button = Button(self.tr("To {name}…").format(name=name), "next", size=Size.SMALL)
            button.clicked.connect(lambda _on=False, taker=taker: self._ask_note(taker))
            self.to.append(button)
            first.addWidget(button)
        column.addLayout(first)
        self._second = QWidget()
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 4)
        second.setSpacing(8)
        self.note = Field(self.tr("Note"))
        self.note.line.returnPressed.connect(self._hand)
        self.hand = Button("", "check", "Enter", kind=Kind.PRIMARY)
        self.hand.clicked.connect(self._hand)
        second.addWidget(self.note, 1)
        second.addWidget(self.hand)
        self._second.hide()
        column.addWidget(self._second)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_state(painter, 16, 11, 18, Shape.ATTENTION)

    def _ask_note(self, taker: ClaimantRow) -> None:
        self._to = taker.rep
        name = short_name(taker.name)
        self.note.label.setText(self.tr("What {name} has to know").format(name=name))
        self.hand.setText(self.tr("Hand over to {name}").format(name=name))
        self._second.show()
        self.note.setFocus()

    def _hand(self) -> None:
        if self.note.text:
            self.handed.emit(self.lead.lead, self.rep, self._to, self.note.text)


class RecalledLeads(QObject):
    """Keeps the panel of a leads page up to date, and hands what is done there to the services."""

    def __init__(
        self,
        panel: RecalledPanel,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        claimants: Callable[[], Sequence[ClaimantRow]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._desk = desk
        self._services = services
        self._actor = actor
        self._claimants = claimants
        self._last: int | None = None
        """The lead of what was done last here."""
        panel.park_asked.connect(self._park)
        panel.hand_over_asked.connect(self._hand_over)
        panel.undo_asked.connect(self.undo)
        command(panel, self.tr("Undo: put aside or handed over"), "Ctrl+Z", self.undo)

    def ask(self) -> None:
        """Look who is called back now."""
        actor = self._actor()
        self._desk.ask(lambda: recalled(self._services, actor), self._show)

    def _show(self, found: tuple[Recalled, ...]) -> None:
        self._panel.show_recalled(found, self._claimants())

    def _park(self, lead: int, rep: int, at: datetime) -> None:
        actor, said = self._actor(), self.tr("Put aside; the customer is called back.")
        self._desk.do(
            lambda: self._services.leads.park(actor, lead, rep, at), lambda _: self._did(lead, said)
        )

    def _hand_over(self, lead: int, rep: int, to: int, note: str) -> None:
        actor, said = self._actor(), self.tr("Handed over.")
        self._desk.do(
            lambda: self._services.leads.hand_over(actor, lead, rep, to, note),
            lambda _: self._did(lead, said),
        )

    def undo(self) -> None:
        """Take back what was done last here."""
        lead, actor = self._last, self._actor()
        if lead is not None and self._panel.done.text():
            self._desk.do(
                lambda: self._services.leads.take_back(actor, lead), lambda _: self._did(None, "")
            )

    def _did(self, lead: int | None, said: str) -> None:
        self._last = lead
        self._panel.show_done(said)
