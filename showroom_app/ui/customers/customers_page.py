"""The customers page: who it is, everything that happened, and what is done with the record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.person import Consent
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.customer_history import HistoryPage, HistoryRow
from showroom_app.services.customers import (
    END,
    PAGE,
    CustomerDetail,
    CustomerRow,
    CustomersView,
)
from showroom_app.services.done import Done
from showroom_app.services.long_list import NumberScale
from showroom_app.ui import theme
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.customers.customer_pane import CustomerPane
from showroom_app.ui.customers.edit_panel import (
    Corrected,
    CorrectPanel,
    CustomerNotePanel,
    ErasePanel,
    consent_panel,
)
from showroom_app.ui.customers.history_list import shown
from showroom_app.ui.customers.merge_panel import MergePanel
from showroom_app.ui.customers.search_card import SearchCard
from showroom_app.ui.customers.settling import Settling
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.act_panels import ActPanel, PickPanel
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.page import Page
from showroom_app.ui.session import Session
from showroom_app.ui.stretch import Stretch
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.words import Saying

MOST = 6 * PAGE
"""More rows than these are not kept: those farthest away are read again when they are wanted."""
_GAP = 16
_NARROW = 1080

Act = Callable[[Actor], Done]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for, and from where: an answer to another question is of no use any more.

    The list begins behind the person `after`, or at its end; `jumps` counts those that went to
    another place of the same list.
    """

    typed: str
    after: int | None = None
    at_end: bool = False
    jumps: int = 0


_Page = tuple[_Asked, CustomersView]


class CustomersPage(Page):
    """One record a person. `actor` is asked anew for each act, `saying` at each use."""

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
        self._desk = desk
        self._minutes = minutes
        self._session = session
        self._actor = session.actor
        self._services = services
        self._saying = saying
        self._asked = _Asked("")
        self._part: Stretch[CustomerRow, int] = Stretch(MOST, lambda row: row.person)
        self._part_of: _Asked | None = None
        self._scale: NumberScale | None = None
        self._is_fetching = False
        self._person: int | None = None
        self._choose_first = True
        self._history: list[HistoryRow] = []
        self._page: HistoryPage | None = None
        self._reads_on = False
        self.view: CustomersView | None = None
        self.card = SearchCard()
        self.pane = CustomerPane()
        self._lay_out()
        self._give_keys()
        self._connect(feed, settling)
        if feed.is_lost:
            self._say_unreachable()
        self.listen(session)
        self.follow(
            feed,
            {
                Topic.PERSONS: (self._ask_again,),
                Topic.LEADS: (self._ask_again,),
                Topic.BOARD: (self._ask_again,),
                Topic.SALES: (self._ask_again,),
                Topic.PROSPECTING: (self._ask_detail,),
                Topic.PEOPLE: (self._ask_detail,),
                Topic.POLICY: (self._ask_detail,),
            },
        )

    def search_for(self, text: str) -> None:
        """Look for somebody, as if it had been typed; the first who is found is shown."""
        self._choose_first = True
        self.card.line.become(text)

    def open_person(self, person: int) -> None:
        """Show the record of a person, whoever is in the list."""
        self._choose_first = False
        self._read(person)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        squeezed = self.width() < _NARROW
        self.card.squeeze(squeezed)
        self.pane.squeeze(squeezed)

    # -- reading -------------------------------------------------------------------------------

    def _ask_again(self) -> None:
        self._ask_page()
        self._ask_detail()

    def _ask_page(self) -> None:
        """Read what is on the screen again, or what is to be there."""
        asked, part = self._asked, self._part
        after, before, most = asked.after, END if asked.at_end else None, PAGE
        if self._part_of == asked:
            after, before, most = part.before, None, max(len(part.rows), PAGE)
        actor = self._actor()
        self._desk.ask(lambda: self._look(actor, asked, after, before, most), self._show_page)

    def _ask_more(self) -> None:
        """Read the page below, once the last rows are nearly in sight."""
        asked, after = self._asked, self._part.after
        if after is not None and self._may_fetch():
            actor = self._actor()
            self._desk.ask(lambda: self._look(actor, asked, after, None, PAGE), self._show_more)

    def _ask_before(self) -> None:
        """Read the page above, once the first rows are nearly in sight."""
        asked, part = self._asked, self._part
        if part.before is not None and self._may_fetch():
            first = part.keys[0] if part.keys else part.before
            actor = self._actor()
            self._desk.ask(lambda: self._look(actor, asked, None, first, PAGE), self._show_before)

    def _may_fetch(self) -> bool:
        """Whether the next page may be read now: one at a time, of the list on the screen."""
        if self._is_fetching or self._part_of != self._asked:
            return False
        self._is_fetching = True
        return True

    def _look(
        self, actor: Actor, asked: _Asked, after: int | None, before: int | None, most: int
    ) -> _Page:
        search = self._services.customers.search
        return asked, search(actor, asked.typed, after=after, before=before, limit=most)

    def _search(self, typed: str) -> None:
        if typed == self._asked.typed and self.view is not None:
            return
        self._asked = _Asked(typed)
        self._scale = None
        self._choose_first = True
        self.card.list.scrollToTop()
        self._ask_page()

    def _go_to_place(self, place: float) -> None:
        """Show another part of the list: from 0, its beginning, to 1, its end."""
        asked = self._asked
        self._asked = replace(asked, after=None, at_end=place >= 1, jumps=asked.jumps + 1)
        if 0 < place < 1 and self._scale is not None:
            self._asked = replace(self._asked, after=self._scale.key(place))
        self._ask_page()

    def _show_page(self, read: _Page) -> None:
        asked, page = read
        if asked != self._asked:
            return
        opens, jumped = self.view is None, asked.jumps > 0 and self._part_of != asked
        if jumped:
            # What comes is another part: it is seen from its beginning, or from the list's end.
            self.card.list.scrollToTop()
        self.view = page
        self._is_fetching = False
        self._part.show(page.rows, [row.person for row in page.rows], page.before, page.after)
        self._part_of = asked
        self._scale = page.scale or self._scale
        self._show_rows()
        if jumped and asked.at_end:
            self.card.list.scrollToBottom()
        nobody_yet = not page.rows and not page.typed
        self._whole.setCurrentWidget(self._first_start if nobody_yet else self._split)
        if opens and self.isVisible():
            (self._to_leads if nobody_yet else self.card.line).setFocus()
        self.viewed.emit(page)

    def _show_more(self, read: _Page) -> None:
        self._is_fetching = False
        asked, page = read
        if asked == self._asked:
            self._part.add_below(page.rows, [row.person for row in page.rows], page.after)
            self._show_rows()

    def _show_before(self, read: _Page) -> None:
        self._is_fetching = False
        asked, page = read
        if asked == self._asked:
            self._part.add_above(page.rows, [row.person for row in page.rows], page.before)
            self._show_rows()

    def _show_rows(self) -> None:
        rows = tuple(self._part.rows)
        self.card.list.show_rows(rows)
        self._show_place()
        self.card.say_nothing_here("" if rows else self._nothing_words())
        if self._choose_first and rows:
            self._choose_first = False
            self._read(rows[0].person)
        elif not rows and self._asked.typed:
            self._person = None
            self.pane.forget()
            self._side.setCurrentWidget(self._nothing)
        self.card.list.mark(self._person, in_place=True)

    def _show_place(self) -> None:
        """Say where in the whole list the rows stand that are there."""
        part, scale = self._part, self._scale
        place = None
        if scale is not None and part.keys:
            begins = 0.0 if part.before is None else scale.place(part.keys[0])
            place = begins, 1.0 if part.after is None else scale.place(part.keys[-1])
        above, below = part.before is not None, part.after is not None
        self.card.list.show_part(above=above, below=below, place=place)

    def _nothing_words(self) -> str:
        return self.tr(
            "Nobody is found by “{typed}”. Every word counts from its beginning: a part of the "
            "name, the number, the e-mail address or the number plate."
        ).format(typed=self._asked.typed)

    def _read(self, person: int) -> None:
        self._person = person
        self.card.list.mark(person)
        self._ask_detail()

    def _ask_detail(self) -> None:
        person = self._person
        if person is not None:
            actor = self._actor()
            self._desk.ask(lambda: (person, self._detail_of(actor, person)), self._show_detail)

    def _detail_of(self, actor: Actor, person: int) -> CustomerDetail | None:
        """The record of a person, None once it is erased."""
        try:
            return self._services.customers.show(actor, person)
        except NotFound:
            return None

    def _show_detail(self, read: tuple[int, CustomerDetail | None]) -> None:
        person, detail = read
        if person != self._person:
            # Somebody went on to another record meanwhile.
            return
        if detail is None:
            self._go_on_without(person)
            return
        same = self.pane.detail is not None and self.pane.detail.record.id == detail.record.id
        self._person = detail.record.id
        self.pane.show_customer(detail, self._saying())
        page = detail.history
        # What was read on before stays, as long as it goes on from the first page.
        if same and page.after is not None and self._history:
            older = [row for row in self._history if row.key < page.after]
            self._history = [*page.rows, *older]
            if not older:
                self._page = page
        else:
            self._history, self._page = list(page.rows), page
        self._reads_on = False
        self._show_history()
        self.card.list.mark(self._person)
        self._side.setCurrentWidget(self.pane)
        self._whole.setCurrentWidget(self._split)

    def _go_on_without(self, person: int) -> None:
        """Read whoever is the first in the list, once a person is erased."""
        rows = tuple(row for row in self.card.list.rows if row.person != person)
        self._person = None
        self.pane.forget()
        self._side.setCurrentWidget(self._nothing)
        self.card.list.show_rows(rows)
        if rows:
            self._read(rows[0].person)

    def _ask_older(self) -> None:
        page, person = self._page, self._person
        if page is None or page.after is None or self._reads_on or person is None:
            return
        self._reads_on = True
        after, actor = page.after, self._actor()
        self._desk.ask(
            lambda: (person, self._services.customers.history(actor, person, after)),
            self._show_older,
        )

    def _show_older(self, read: tuple[int, HistoryPage]) -> None:
        person, page = read
        self._reads_on = False
        if person != self._person:
            return
        known = {row.key for row in self._history}
        self._history += [row for row in page.rows if row.key not in known]
        self._page = page
        self._show_history()

    def _show_history(self) -> None:
        saying, now = self._saying(), self._minutes.now()
        self.pane.history.show_rows([shown(row, saying, now) for row in self._history])

    def _say_unreachable(self) -> None:
        """Before the first view a lost database would leave the page reading for ever."""
        if self.view is None:
            self._whole.setCurrentWidget(self._unread)

    # -- acts ----------------------------------------------------------------------------------

    def _note(self) -> None:
        if (detail := self._detail()) is None:
            return
        panel, person = CustomerNotePanel(detail), detail.record.id
        panel.saved.connect(
            lambda note: self._do(
                panel,
                lambda actor: self._services.customers.change(actor, person, note=note),
                self.tr("The note is kept."),
            )
        )
        self._open(panel)

    def _correct(self) -> None:
        if (detail := self._detail()) is None:
            return
        panel, person = CorrectPanel(detail), detail.record.id

        def save(right: Corrected) -> None:
            self._do(
                panel,
                lambda actor: self._services.customers.change(
                    actor,
                    person,
                    name=right.name,
                    company=right.company,
                    phones=right.phones,
                    emails=right.emails,
                    plates=right.plates,
                ),
                self.tr("The record is corrected."),
            )

        panel.saved.connect(save)
        self._open(panel, whole=True)

    def _ask_consent(self) -> None:
        if (detail := self._detail()) is None:
            return
        panel, person = consent_panel(self._saying()), detail.record.id
        panel.say(
            self.tr("May this customer be written to?"),
            self.tr("Answers to own questions are always allowed."),
        )

        def keep(consent: Consent) -> None:
            self._do(
                panel,
                lambda actor: self._services.customers.set_consent(actor, person, consent),
                self.tr("Kept, with today's date."),
            )

        panel.chosen.connect(keep)
        self._open(panel)

    def _erase(self) -> None:
        if (detail := self._detail()) is None:
            return
        panel, person = ErasePanel(detail), detail.record.id

        def agree() -> None:
            self._do(
                panel,
                lambda actor: self._services.privacy.erase(actor, person),
                "",
                partial(self._clean, person),
            )

        panel.agreed.connect(agree)
        self._open(panel, whole=True)

    def _clean(self, person: int) -> None:
        """Leave nothing of who was erased in the file either."""
        actor = self._actor()
        self._go_on_without(person)
        self._desk.ask(lambda: self._clean_now(actor), self._say_forgotten)

    def _clean_now(self, actor: Actor) -> tuple[bool, tuple[str, ...]]:
        privacy = self._services.privacy
        return privacy.clean(actor), privacy.copies()

    def _say_forgotten(self, left: tuple[bool, tuple[str, ...]]) -> None:
        is_clean, copies = left
        said = self.tr("The customer is forgotten.")
        if not is_clean:
            said += " " + self.tr(
                "Others are at work in the file, so traces may be left in it: run “showroom person "
                "clean” when they are not."
            )
        if copies:
            said += " " + self.tr("Copies made by upgrades may still hold the customer: {files}.")
        self.pane.say(said.format(files=", ".join(copies)))

    def _merge(self) -> None:
        if (detail := self._detail()) is None:
            return
        panel = self._merge_panel(detail)
        panel.show_found(detail.alike)
        self._open(panel, whole=True)

    def _compare(self, other: int) -> None:
        if (detail := self._detail()) is None:
            return
        panel = self._merge_panel(detail)
        self._open(panel, whole=True)
        panel.show_found(detail.alike)
        self._lay_beside(other)

    def _merge_panel(self, detail: CustomerDetail) -> MergePanel:
        panel = MergePanel(detail, self._saying())
        panel.searched.connect(self._look_for_same)
        panel.chosen.connect(self._lay_beside)
        panel.agreed.connect(partial(self._merged, panel))
        return panel

    def _look_for_same(self, typed: str) -> None:
        if not typed:
            panel, detail = self.pane.panel, self.pane.detail
            if isinstance(panel, MergePanel) and detail is not None:
                panel.show_found(detail.alike)
            return
        actor = self._actor()
        self._desk.ask(
            lambda: self._services.customers.search(actor, typed, limit=10), self._show_same
        )

    def _show_same(self, page: CustomersView) -> None:
        panel = self.pane.panel
        if isinstance(panel, MergePanel) and panel.line.typed == page.typed:
            panel.show_found(page.rows)

    def _lay_beside(self, other: int) -> None:
        actor = self._actor()
        self._desk.ask(lambda: self._services.customers.show(actor, other), self._show_beside)

    def _show_beside(self, other: CustomerDetail) -> None:
        panel, detail = self.pane.panel, self.pane.detail
        if not isinstance(panel, MergePanel) or detail is None:
            return
        if other.record.id != detail.record.id:
            panel.compare(other)

    def _merged(self, panel: MergePanel, person: int, into: int) -> None:
        def finish() -> None:
            self.open_person(into)

        self._do(
            panel,
            lambda actor: self._services.customers.merge(actor, person, into),
            self.tr("One record now. It can be taken apart below."),
            finish,
        )

    def _take_apart(self, person: int) -> None:
        self._do(
            None,
            lambda actor: self._services.customers.unmerge(actor, person),
            self.tr("Two records again, each with its own."),
        )

    def _do(
        self,
        panel: ActPanel | None,
        act: Act,
        said: str,
        also: Callable[[], None] | None = None,
    ) -> None:
        """Do an act; its panel goes when it is done, and says why when a rule says no."""
        actor = self._actor()

        def finish(_done: Done) -> None:
            if panel is not None and self.pane.panel is panel:
                self.pane.close_panel()
            self.pane.say(said)
            if also is not None:
                also()

        def refuse(refused: Refused) -> None:
            if panel is not None and self.pane.panel is panel:
                panel.refuse(self._saying().refusal(refused))

        self._desk.do(lambda: act(actor), finish, refuse if panel is not None else None)

    def _detail(self) -> CustomerDetail | None:
        """The record that is on the screen."""
        return self.pane.detail if self._side.currentWidget() is self.pane else None

    def _open(
        self,
        panel: CorrectPanel | CustomerNotePanel | ErasePanel | MergePanel | PickPanel,
        *,
        whole: bool = False,
    ) -> None:
        self.pane.open_panel(panel, whole=whole)
        panel.take_keyboard()

    # -- the frame -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._to_leads = Button(
            self.tr("Open the leads"), "leads", kind=Kind.PRIMARY, size=Size.DIALOG
        )
        self._to_board = Button(self.tr("Open the board"), "board", size=Size.DIALOG)
        self._first_start = EmptyState(
            self.tr("No customers yet"),
            self.tr(
                "Everybody who writes, phones, comes in or buys gets a record here by itself, with "
                "all that happened since."
            ),
            buttons=(self._to_leads, self._to_board),
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
        self._unread = EmptyState(
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
        for each in (self._split, self._first_start, self._unread):
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
        rows = self.card.list
        command(self, self.tr("Search the customers"), "/", self._to_search)
        for text, keys, by in (
            (self.tr("Next customer"), "J", 1),
            (self.tr("Customer before"), "K", -1),
        ):
            command(self, text, keys, partial(rows.step, by)).setAutoRepeat(True)
        for button, keys, run in (
            (self.pane.note, "N", self._note),
            (self.pane.correct, "E", self._correct),
            (self.pane.consent, "O", self._ask_consent),
            (self.pane.merge, "M", self._merge),
        ):
            button.follow(command(self, button.text(), keys, run))

    def _connect(self, feed: ChangeFeed, settling: Settling) -> None:
        card, pane = self.card, self.pane
        card.line.searched.connect(self._search)
        card.line.stepped.connect(card.list.step)
        card.line.entered.connect(self._to_list)
        card.list.chosen.connect(self._read)
        card.list.end_near.connect(self._ask_more)
        card.list.start_near.connect(self._ask_before)
        card.list.place_wanted.connect(self._go_to_place)
        pane.history.end_near.connect(self._ask_older)
        pane.history.lead_wanted.connect(self.lead_wanted)
        pane.panel_closed.connect(self._to_list)
        pane.copied.connect(self._say_copied)
        pane.erase.clicked.connect(self._erase)
        pane.compare_wanted.connect(self._compare)
        pane.apart_wanted.connect(self._take_apart)
        self._to_leads.clicked.connect(partial(self.page_wanted.emit, "leads"))
        self._to_board.clicked.connect(partial(self.page_wanted.emit, "board"))
        self._try_now.clicked.connect(feed.try_now)
        feed.lost.connect(lambda _problem: self._say_unreachable())
        settling.busy.connect(card.sorting.setVisible)
        card.sorting.setVisible(settling.is_busy)
        settling.soon()

    def _to_search(self) -> None:
        self.card.line.setFocus()
        self.card.line.selectAll()

    def _to_list(self) -> None:
        self.card.list.setFocus()

    def _say_copied(self, text: str) -> None:
        self.pane.say(self.tr("Copied: {text}").format(text=text))
