"""The widgets of the board and where they stand, in each density."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from showroom_app.ui import theme
from showroom_app.ui.board.appointments_card import AppointmentsCard
from showroom_app.ui.board.arrival_buttons import ArrivalButton
from showroom_app.ui.board.away_card import AwayCard
from showroom_app.ui.board.board_rows import (
    AppointmentLine,
    AwayLine,
    CustomerLine,
    RepLine,
    WaitingLine,
)
from showroom_app.ui.board.customers_card import CustomersCard
from showroom_app.ui.board.log_card import LogCard, LogLine
from showroom_app.ui.board.queue_card import QueueCard
from showroom_app.ui.board.rep_card import OnDeckCard, UpNowCard
from showroom_app.ui.board.side_slot import SideSlot
from showroom_app.ui.board.waiting_strip import WaitingStrip
from showroom_app.ui.keyed_model import KeyedModel
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.empty_state import EmptyState, Ghost
from showroom_app.ui.widgets.text import Label

if TYPE_CHECKING:
    from showroom_app.ui.board.noted_strip import NotedStrip

Line = RepLine | AwayLine | CustomerLine | WaitingLine | AppointmentLine | LogLine
_HEAD = 36
_LEAST_COLUMN = 236
_NARROW = 1080
_NARROW_DOOR = 312
"""Below this width of the board the door gives some of its column to the line."""
_LOW = 690
"""Below this height of the board an open panel takes the room of the smaller arrival buttons."""
_FEW_ANSWERS = 6
"""More than these take the room of the floor log too."""


def _words(line: Line) -> str:
    return line.words


class BoardLayout(QWidget):
    """Everything on the board: the line at the left, the door at the right."""

    _invitation: QWidget
    """What an empty board shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        notes = {int(Qt.ItemDataRole.ToolTipRole): lambda line: line.note}
        self.line = KeyedModel(lambda line: line.rep, _words, roles=notes)
        self.customers_model = KeyedModel(lambda line: line.visit, _words)
        self.away_model = KeyedModel(lambda line: line.rep, _words)
        self.present_model = KeyedModel(lambda line: line.rep, _words)
        self.waiting_model = KeyedModel(lambda line: line.visit, _words)
        self.appointments_model = KeyedModel(lambda line: line.appointment, _words)
        self.log_model = KeyedModel(lambda line: (line.elsewhere, line.number), _words)
        self.noted_model = KeyedModel(lambda line: line.id, lambda line: str(line.words))
        self._noted: NotedStrip | None = None
        self._make_left()
        self._make_right()
        self._make_empty()
        self._lay_out()
        self.fit()

    @property
    def has_noted(self) -> bool:
        """Whether anything noted on this PC was ever shown."""
        return self._noted is not None

    def noted(self) -> NotedStrip:
        """The strip of what was noted on this PC, made when there is something for it."""
        from showroom_app.ui.board.noted_strip import NotedStrip

        if self._noted is None:
            self._noted = NotedStrip(self.noted_model)
            self._left.insertWidget(1, self._noted)
        return self._noted

    def show_empty(self, empty: bool) -> None:
        """Show that there are no reps yet, or the board."""
        self._stack.setCurrentWidget(self._invitation if empty else self.full)

    @property
    def is_empty(self) -> bool:
        """Whether an invitation is shown: to add a rep, or to say who the manager is."""
        return self._stack.currentWidget() is self._invitation

    def invite(self, first_start: QWidget | None) -> None:
        """What an empty board asks: this, or with None for the first rep."""
        empty = self.is_empty
        if first_start is not None and self._stack.indexOf(first_start) < 0:
            self._stack.addWidget(first_start)
        self._invitation = self.empty if first_start is None else first_start
        if empty:
            self.show_empty(True)

    def refuse(self, reason: str) -> None:
        """Let everything but arrivals look as if it cannot be done for this reason; "": it can."""
        cards = (self.up_now.skip, self.up_now.menu_button, self.on_deck.menu_button)
        for_floor = (self.disputes, self.close_day, self.check_in, self.more)
        for button in (*for_floor, *cards, self.log.all, self.empty_add):
            button.pale(reason)

    def panel_opened(self, opened: bool) -> None:
        """Make room for a panel in the right column, or give it back."""
        self.appointments.setVisible(not opened)
        compact = theme.current().density is Density.COMPACT
        few = self.slot.answers <= _FEW_ANSWERS
        crowded = opened and (compact or not few or self._lacks_room())
        # Their keys stay live; a panel that is squeezed would be of no use to anybody.
        low = opened and self.height() < _LOW
        for button in (self.appointment, self.be_back, self.service, self.phone):
            button.setVisible(not low)
        self.log.setVisible(not crowded)
        self._filler.setVisible(crowded)

    def _lacks_room(self) -> bool:
        """Whether the open panel would be cut if the log stayed below it."""
        # By what everything asks for: after a start, or a new size, nothing has its place yet.
        above = sum(each.sizeHint().height() for each in (self._door_head, self._buttons))
        around = self._columns.contentsMargins()
        room = self.height() - around.top() - around.bottom() - above - 3 * self._right.spacing()
        panel = self.slot.column.totalHeightForWidth(self._door.width())
        return self.height() > 0 and room < panel + self.log.minimumSizeHint().height()

    def fit(self) -> None:
        """Take the sizes of the density in force."""
        sizes = theme.current().sizes
        side, top = sizes.window_padding
        self._columns.setContentsMargins(side, top, side, top)
        self._columns.setSpacing(sizes.gutter)
        for column in (self._left, self._right, self._cards, self._panels):
            column.setSpacing(sizes.gap)
        self._share_width()
        # How many stand in line gives way first.
        self.title.setMinimumWidth(self.title.sizeHint().width())
        for card in (self.queue, self.customers, self.away, self.appointments, self.log):
            card.fit()
        self.panel_opened(self.slot.is_open)
        for widget in self.findChildren(QWidget):
            widget.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # How many who wait are seen at once depends on the height.
        self.waiting.list.updateGeometry()
        self._share_width()
        self.panel_opened(self.slot.is_open)

    def _share_width(self) -> None:
        """Give the second column its width of the design, less where the window is narrow."""
        sizes = theme.current().sizes
        door = _NARROW_DOOR if self.width() < _NARROW else sizes.right_column
        self._door.setFixedWidth(door)
        around = 2 * sizes.window_padding[0] + sizes.gutter + door
        room = self.width() - around - sizes.gap
        column = min(sizes.ondeck_column, max(round(room * 0.43), _LEAST_COLUMN))
        self.on_deck.setFixedWidth(column)
        self.away.setFixedWidth(column)

    def _make_left(self) -> None:
        self.title = Label(self.tr("Up queue"), "page_title")
        self.subtitle = Label("", "small", 3, tabular=True)
        self.check_in = Button(self.tr("Check in a rep"), "check_in", "F7", size=Size.SMALL)
        self.disputes = Button("", "question", size=Size.SMALL)
        self.disputes.hide()
        self.close_day = Button(self.tr("Close the day…"), "off", size=Size.SMALL)
        self.close_day.hide()
        self.more = Button("", "menu", kind=Kind.QUIET, size=Size.SMALL)
        self.more.setAccessibleName(self.tr("More for this floor"))
        self.more.setToolTip(self.tr("More for this floor"))
        self.up_now = UpNowCard()
        self.on_deck = OnDeckCard()
        self.waiting = WaitingStrip(self.waiting_model)
        self.queue = QueueCard(self.line)
        self.customers = CustomersCard(self.customers_model)
        self.away = AwayCard(self.away_model, self.present_model)

    def _make_right(self) -> None:
        self.door_title = Label(self.tr("Who is coming in?"), "page_title")
        self.other = Button(self.tr("Other"), size=Size.SMALL, caret=True)
        self.other.setAccessibleName(self.tr("Other arrivals"))
        self.walk_in = ArrivalButton(self.tr("Walk-in"), "walk_in", "F1", big=True)
        self.appointment = ArrivalButton(self.tr("Appointment"), "appointment", "F2")
        self.be_back = ArrivalButton(self.tr("Be-back"), "be_back", "F3")
        self.service = ArrivalButton(self.tr("Service referral"), "service", "F4")
        self.phone = ArrivalButton(self.tr("Phone lead"), "phone", "F5")
        self.slot = SideSlot()
        self.appointments = AppointmentsCard(self.appointments_model)
        self.log = LogCard(self.log_model)

    def _make_empty(self) -> None:
        self.empty_add = Button(
            self.tr("Add a rep"), "check_in", kind=Kind.PRIMARY, size=Size.DIALOG
        )
        self.empty = EmptyState(
            self.tr("No reps yet"),
            self.tr(
                "Add your reps. After that everybody checks in here, and the up queue fills itself."
            ),
            buttons=(self.empty_add,),
            ghost=Ghost("1", self.tr("Up now"), self.tr("Nobody yet")),
        )
        self._invitation = self.empty
        sentence = self.empty.sentence
        sentence.setFixedHeight(sentence.heightForWidth(sentence.width()))

    def _lay_out(self) -> None:
        self.full = QWidget()
        nothing = QWidget()
        self._stack = QStackedLayout(self)
        for widget in (nothing, self.full, self.empty):
            self._stack.addWidget(widget)
        self._columns = QHBoxLayout(self.full)
        self._left = QVBoxLayout()
        for_floor = (self.disputes, self.close_day, self.check_in, self.more)
        self._left.addLayout(_head(self.title, self.subtitle, *for_floor))
        self._cards = QHBoxLayout()
        self._cards.addWidget(self.up_now, 1)
        self._cards.addWidget(self.on_deck)
        self._left.addLayout(self._cards)
        self._left.addWidget(self.waiting)
        self._left.addWidget(self.queue)
        self._panels = QHBoxLayout()
        self._panels.addWidget(self.customers, 1)
        self._panels.addWidget(self.away)
        self._left.addLayout(self._panels, 1)
        self._columns.addLayout(self._left, 1)
        self._door = QWidget()
        self._right = QVBoxLayout(self._door)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._door_head = _head(self.door_title, None, self.other)
        self._right.addLayout(self._door_head)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        for button in (self.walk_in, self.appointment, self.be_back, self.service, self.phone):
            self._buttons.addWidget(button)
        self._right.addLayout(self._buttons)
        self._right.addWidget(self.slot)
        self._right.addWidget(self.appointments)
        self._right.addWidget(self.log, 1)
        self._filler = QWidget()
        self._filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._filler.hide()
        self._right.addWidget(self._filler, 1)
        self._columns.addWidget(self._door)


def _head(title: Label, subtitle: Label | None, *buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    holder = QWidget()
    holder.setFixedSize(0, _HEAD)
    row.addWidget(title)
    if subtitle is not None:
        row.addWidget(subtitle)
    row.addWidget(holder)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row
