"""The customers page: who it is, everything that happened, and what is done with the record."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.services.customers import CustomersView
from showroom_app.ui import theme
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.customers.customer_pane import CustomerPane
from showroom_app.ui.customers.found_desk import FoundDesk
from showroom_app.ui.customers.record_acts import RecordActs
from showroom_app.ui.customers.record_desk import RecordDesk
from showroom_app.ui.customers.search_card import SearchCard
from showroom_app.ui.customers.settling import Settling
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.page import Page
from showroom_app.ui.session import Session
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.words import Saying

_GAP = 16
_NARROW = 1080


class CustomersPage(Page):
    """One record a person. Who is here is asked anew for each act, `saying` at each use."""

    viewed = Signal(object)
    """A new list is on the screen (`CustomersView`)."""

    lead_wanted = Signal(int)
    """Somebody wants to see this lead."""

    page_wanted = Signal(str)
    """Somebody wants to see another page of the window."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        minutes: Minutes,
        session: Session,
        *,
        services: Services,
        saying: Callable[[], Saying],
        settling: Settling,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        actor = session.actor
        self.card = SearchCard()
        self.pane = CustomerPane()
        self.found = FoundDesk(desk, services, actor, self.card, lambda: self.record.person, self)
        self.record = RecordDesk(desk, services, actor, saying, minutes.now, self.pane, self)
        self.acts = RecordActs(desk, services, actor, saying, self.pane, self)
        self._lay_out()
        self._give_keys()
        self._connect(feed, settling)
        if feed.is_lost:
            self._say_unreachable()
        self.listen(session)
        rows, record = self.found.ask, self.record.ask
        self.follow(
            feed,
            {
                Topic.PERSONS: (rows, record),
                Topic.LEADS: (rows, record),
                Topic.BOARD: (rows, record),
                Topic.SALES: (rows, record),
                Topic.PROSPECTING: (record,),
                Topic.PEOPLE: (record,),
                Topic.POLICY: (record,),
            },
        )

    @property
    def view(self) -> CustomersView | None:
        """What the list shows, None before it is read."""
        return self.found.view

    def search_for(self, text: str) -> None:
        """Look for somebody, as if it had been typed; the first who is found is shown."""
        self.found.search_for(text)

    def open_person(self, person: int) -> None:
        """Show the record of a person, whoever is in the list."""
        self.found.leave_unchosen()
        self.record.read(person)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        squeezed = self.width() < _NARROW
        self.card.squeeze(squeezed)
        self.pane.squeeze(squeezed)

    def _show_list(self, opens: bool) -> None:
        view = self.found.view
        assert view is not None
        nobody_yet = not view.rows and not view.typed
        self._whole.setCurrentWidget(self.first_start if nobody_yet else self._split)
        if opens and self.isVisible():
            (self.to_leads if nobody_yet else self.card.line).setFocus()
        self.viewed.emit(view)

    def _show_record(self, person: int) -> None:
        self.card.list.mark(person)
        self._side.setCurrentWidget(self.pane)
        self._whole.setCurrentWidget(self._split)

    def _show_nobody(self) -> None:
        self.record.forget()
        self._side.setCurrentWidget(self._nothing)

    def _go_on_without(self, person: int) -> None:
        """Read whoever is the first in the list, once a person is erased."""
        rows = tuple(row for row in self.card.list.rows if row.person != person)
        self._side.setCurrentWidget(self._nothing)
        self.card.list.show_rows(rows)
        if rows:
            self.record.read(rows[0].person)

    def _say_unreachable(self) -> None:
        """Before the first view a lost database would leave the page reading for ever."""
        if self.view is None:
            self._whole.setCurrentWidget(self.unread)

    def _to_search(self) -> None:
        self.card.line.setFocus()
        self.card.line.selectAll()

    def _to_list(self) -> None:
        self.card.list.setFocus()

    def _say_copied(self, text: str) -> None:
        self.pane.say(self.tr("Copied: {text}").format(text=text))

    # -- putting together ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.to_leads = Button(
            self.tr("Open the leads"), "leads", kind=Kind.PRIMARY, size=Size.DIALOG
        )
        self._to_board = Button(self.tr("Open the board"), "board", size=Size.DIALOG)
        self.first_start = EmptyState(
            self.tr("No customers yet"),
            self.tr(
                "Everybody who writes, phones, comes in or buys gets a record here by itself, with "
                "all that happened since."
            ),
            buttons=(self.to_leads, self._to_board),
            icon="people",
        )
        self._nothing = QWidget()
        self._side = QStackedWidget()
        self._side.addWidget(self._nothing)
        self._side.addWidget(self.pane)
        self._split = QWidget()
        beside = QHBoxLayout(self._split)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(_GAP)
        beside.addWidget(self.card)
        beside.addWidget(self._side, 1)
        self._try_now = Button(self.tr("Try now"), "again", size=Size.DIALOG)
        self.unread = EmptyState(
            self.tr("The customers cannot be read now"),
            self.tr(
                "The database does not answer. Nothing is lost: the records are shown here as soon "
                "as it is back."
            ),
            buttons=(self._try_now,),
            icon="people",
        )
        # The frame stands at once; the rows come when they are read.
        self.card.say_nothing_here(self.tr("Reading the customers"))
        self._whole = QStackedWidget()
        for each in (self._split, self.first_start, self.unread):
            self._whole.addWidget(each)
        column = QVBoxLayout(self)
        column.addWidget(self._whole, 1)
        self.begin_at(self.card.line)
        self._fit()
        theme.look().changed.connect(self._fit)

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(side, top, side, top)

    def _give_keys(self) -> None:
        rows, pane, acts = self.card.list, self.pane, self.acts
        command(self, self.tr("Search the customers"), "/", self._to_search)
        for text, keys, by in (
            (self.tr("Next customer"), "J", 1),
            (self.tr("Customer before"), "K", -1),
        ):
            command(self, text, keys, partial(rows.step, by)).setAutoRepeat(True)
        for button, keys, run in (
            (pane.note, "N", acts.note),
            (pane.correct, "E", acts.correct),
            (pane.consent, "O", acts.ask_consent),
            (pane.merge, "M", acts.merge),
        ):
            button.follow(command(self, button.text(), keys, run))

    def _connect(self, feed: ChangeFeed, settling: Settling) -> None:
        card, pane, found, record = self.card, self.pane, self.found, self.record
        card.line.stepped.connect(card.list.step)
        card.line.entered.connect(self._to_list)
        card.list.chosen.connect(record.read)
        found.read.connect(self._show_list)
        found.first.connect(record.read)
        found.nobody.connect(self._show_nobody)
        record.wanted.connect(card.list.mark)
        record.shown.connect(self._show_record)
        record.gone.connect(self._go_on_without)
        self.acts.merged.connect(self.open_person)
        self.acts.erased.connect(record.leave)
        pane.history.lead_wanted.connect(self.lead_wanted)
        pane.panel_closed.connect(self._to_list)
        pane.copied.connect(self._say_copied)
        self.to_leads.clicked.connect(partial(self.page_wanted.emit, "leads"))
        self._to_board.clicked.connect(partial(self.page_wanted.emit, "board"))
        self._try_now.clicked.connect(feed.try_now)
        feed.lost.connect(lambda _problem: self._say_unreachable())
        settling.busy.connect(card.sorting.setVisible)
        card.sorting.setVisible(settling.is_busy)
        settling.soon()
