"""The board page: shows one floor, and hands what is done there to the services."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Actor
from showroom_app.domain.rights import may_enter_sales
from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.services.board_rows import BoardView, moments
from showroom_app.ui import theme
from showroom_app.ui.board.after_arrival import AfterArrival
from showroom_app.ui.board.board_acts import BoardActs
from showroom_app.ui.board.board_layout import BoardLayout
from showroom_app.ui.board.board_rows import Offer, RepLine
from showroom_app.ui.board.board_show import BoardShow
from showroom_app.ui.board.due import Due
from showroom_app.ui.board.floor_day import FloorDay
from showroom_app.ui.board.menus import Item, Menus
from showroom_app.ui.board.noted_board import NotedBoard
from showroom_app.ui.board.noter import Noter
from showroom_app.ui.board.on_screen import OnScreen, Somebody
from showroom_app.ui.board.questions import Questions
from showroom_app.ui.board.queue_card import RECALL
from showroom_app.ui.board.spot_list import SpotList
from showroom_app.ui.board.visit_questions import VisitQuestions
from showroom_app.ui.board.waiting_strip import LEFT
from showroom_app.ui.board.whole_log import WholeLog
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.noting import Noting
from showroom_app.ui.page import Page
from showroom_app.ui.search_box import SearchBox

if TYPE_CHECKING:
    from showroom_app.domain.explain import Step
    from showroom_app.ui.board.one_search import OneSearch

_PATIENCE_MILLISECONDS = 100
"""So long the painting waits for the view that shows an act."""


class BoardPage(Page):
    """Who takes the next customer, who comes in, and what just happened.

    `actor` says who stands at this PC. The page shows the floor given to `show_floor`, else the
    first one. With `noting` arrivals are noted on this PC while the database is away.
    """

    viewed = Signal(object)
    """A new view is on the screen (`BoardView`): its floors, dealer and leads are the frame's."""

    customer_wanted = Signal(str)
    """Somebody wants to see all that is known of whom these words tell."""

    sale_wanted = Signal(int)
    """The sale of a visit that ended as sold is to be entered."""

    noticed = Signal(str)
    """A sentence for people that is no refusal of the services."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        actor: Callable[[], Actor],
        minutes: Minutes,
        parent: QWidget | None = None,
        noting: Noting | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._minutes = minutes
        self._actor = actor
        self._services = services
        self._floor: int | None = None
        self._is_ready = False
        self._explained: Somebody | None = None
        self._one_search: OneSearch | None = None
        self._is_to_paint = False
        self._awaits_view = QTimer(self)
        self._awaits_view.setObjectName("awaits-view")
        self._awaits_view.setSingleShot(True)
        self._awaits_view.setInterval(_PATIENCE_MILLISECONDS)
        self._awaits_view.timeout.connect(self._paint_without)
        self.noted: NotedBoard | None = None
        """What is noted on this PC while the database is away, where that is to be."""
        self.here = OnScreen(minutes.now)
        self.board = BoardLayout()
        self._show = BoardShow(self.board, self.here)
        self.slot = self.board.slot
        self.noter = None
        if noting is not None:
            self.noter = Noter(desk, services, actor, self.here, noting, self)
        self.acts = BoardActs(desk, services, actor, self, self.noter)
        self.questions = Questions(self.slot, self.acts, self.here, self)
        self.visits = VisitQuestions(self.slot, self.acts, self.here, self)
        self.day = FloorDay(desk, services, self.slot, self.acts, self.here, self)
        self.after = AfterArrival(self.slot, self.acts, self.questions, self.here, self)
        self.menus = Menus(
            self.acts, self.questions, self.visits, self.day, self.after, self.here, self
        )
        if self.noter is not None:
            noted = self.noted = NotedBoard(self.noter, self.board, self.slot, self.here, self)
            self.after.noted = noted
            self._show.age = lambda: noted.age
        self.whole_log = WholeLog(desk, services, self.acts, self.here, self)
        self._due = Due(minutes.now, self)
        self._due.come.connect(lambda: self._ask((self._ask_board,)))
        # The keyboard is here when it is nowhere else: then only the F keys mean something.
        self.setProperty("focusRing", False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self._give_keys()
        self._connect()
        minutes.passed.connect(self._tick)
        theme.look().changed.connect(self.board.fit)
        if self.noted is not None:
            feed.lost.connect(self._lose)
            feed.back.connect(self._come_back)
            if feed.is_lost:
                self._lose()
        topics = (Topic.PEOPLE, Topic.BOARD, Topic.LEADS, Topic.POLICY)
        self.follow(feed, dict.fromkeys(topics, (self._ask_board,)))

    @property
    def view(self) -> BoardView | None:
        """The view on the screen."""
        return self.here.view

    def search_by(self, box: SearchBox) -> None:
        """Answer the box in the top bar; what it needs is loaded when somebody first types."""
        box.asked.connect(lambda text: self._search(box, text))

    def show_floor(self, floor: int | None) -> None:
        """Show another floor; None is the first one."""
        self._floor = floor
        if self.view is None or floor != self.view.floor:
            self.slot.close_all()
            self._ask((self._ask_board,))

    def show_view(self, view: BoardView) -> None:
        """Become this view, unless it is of a floor that was left meanwhile."""
        if self._floor not in (None, view.floor) and view.floor is not None:
            return
        self.here.view = view
        self.acts.floor = view.floor
        self.after.follow(view)
        self._paint()
        self._let_paint()
        self._due.watch(moments(view))
        if self.noter is not None:
            self.noter.look()
        self.whole_log.refresh()
        self.viewed.emit(view)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_ready and self.view is not None:
            self._is_ready = True
            # The first painting is over when this runs; the first F1 then has its panel ready.
            QTimer.singleShot(0, self, self.slot.make_ready)

    def _lose(self, _problem: object = None) -> None:
        if self.noted is not None:
            self.noted.lose(self._minutes.awake_until())
            self._paint()

    def _come_back(self) -> None:
        if self.noted is not None:
            self.noted.come_back()
            self.acts.go_on()
            self._paint()

    def _search(self, box: SearchBox, text: str) -> None:
        if self._one_search is None:
            from showroom_app.ui.board.one_search import OneSearch

            self._one_search = OneSearch(
                box, self._desk, self._services, self.acts, self.questions, self.here, self
            )
            self._one_search.customer_wanted.connect(self.customer_wanted)
        self._one_search.ask(text)

    def _ask_board(self) -> None:
        floor, actor = self._floor, self._actor()
        self._desk.ask(lambda: self._services.board.board(floor, actor), self.show_view)

    def _paint(self) -> None:
        self._is_to_paint = False
        arrival = self.after.arrival
        self._show.show(fresh=arrival.visit if arrival else None, with_panel=self.slot.is_open)

    def _paint_soon(self) -> None:
        """Paint once, however many panels open and close before that."""
        if not self._is_to_paint:
            self._is_to_paint = True
            QTimer.singleShot(0, self, self._paint_unless_awaiting)

    def _paint_unless_awaiting(self) -> None:
        if not self._awaits_view.isActive():
            self._paint()

    def _await_view(self) -> None:
        """Show what an act did together with the view of it: the panel and the rows in one go."""
        # What was noted while the database is away comes into no view.
        will_come = self.isVisible() and not self._desk.is_lost
        if will_come and not self._awaits_view.isActive():
            self.board.setUpdatesEnabled(False)
            self._awaits_view.start()

    def _let_paint(self) -> None:
        self._awaits_view.stop()
        self.board.setUpdatesEnabled(True)

    def _paint_without(self) -> None:
        """The view takes long, or does not come: what the act did is seen all the same."""
        self._paint()
        self._let_paint()

    def _tick(self) -> None:
        if self.isVisible():
            self._paint()
            if self.noter is not None:
                self.noter.reread()

    def _give_keys(self) -> None:
        command(self, self.tr("Walk-in"), "F1", self._walk_in)
        command(self, self.tr("Appointment"), "F2", self._appointment)
        command(self, self.tr("Be-back"), "F3", self._be_back)
        command(self, self.tr("Service referral"), "F4", self._service)
        command(self, self.tr("Phone lead"), "F5", self._phone)
        command(self, self.tr("Skip"), "F6", self.after.skip)
        command(self, self.tr("Check in a rep"), "F7", self._check_in)
        command(self, self.tr("Not an up"), "F8", self.after.not_an_up)
        command(self, self.tr("Seen, not served"), "F10", self._tally)
        command(self, self.tr("Called and not there"), "F12", self.after.miss)
        command(self, self.tr("Undo the last entry"), "Ctrl+Z", self.after.undo)
        command(self, self.tr("Rules in force"), "Ctrl+R", self.day.rules)

    def _connect(self) -> None:
        board = self.board
        board.walk_in.clicked.connect(self._walk_in)
        board.appointment.clicked.connect(self._appointment)
        board.be_back.clicked.connect(self._be_back)
        board.service.clicked.connect(self._service)
        board.phone.clicked.connect(self._phone)
        board.other.clicked.connect(self._open_other)
        board.check_in.clicked.connect(self._check_in)
        board.disputes.clicked.connect(self._disputes)
        board.close_day.clicked.connect(self.day.close)
        board.more.clicked.connect(self._open_more)
        board.empty_add.clicked.connect(self._add_rep)
        board.up_now.skip.clicked.connect(self.after.skip_up_now)
        board.up_now.menu_asked.connect(self.menus.open_for_rep)
        board.on_deck.menu_asked.connect(self.menus.open_for_rep)
        board.appointments.arrived.connect(self._keep_appointment)
        board.log.band.button.clicked.connect(self.after.undo)
        board.log.all.clicked.connect(self.whole_log.open)
        board.queue.list.spot_clicked.connect(self._take_offer)
        for reps in (board.queue.list, board.away.list, board.away.present_list):
            _on_menu(reps, lambda row, where: self.menus.open_for_rep(row.rep, where))
        _on_menu(
            board.customers.list,
            lambda row, where: self.menus.open_for_customer(row.visit, where),
        )
        _on_menu(
            board.waiting.list,
            lambda row, where: self.menus.open_for_waiting(row.visit, where),
        )
        board.waiting.list.spot_clicked.connect(self._act_on_waiting)
        self.whole_log.details_asked.connect(self.after.complete_from_log)
        self.whole_log.dispute_asked.connect(self.day.why_flag)
        self.questions.add_rep_asked.connect(self._add_rep)
        self.questions.sale_wanted.connect(self.sale_wanted)
        self.acts.sold.connect(self._ask_for_the_sale)
        self.acts.settled.connect(self._await_view)
        self.menus.explain_asked.connect(self._explain)
        self.after.noticed.connect(self.noticed)
        if self.noter is not None:
            self.noter.shown.connect(self._paint_soon)
            self.noter.noticed.connect(self.noticed)
        self.slot.changed.connect(self._panel_changed)

    def _walk_in(self) -> None:
        self.acts.arrive(ArrivalKind.WALK_IN)

    def _appointment(self) -> None:
        due = self.here.next_appointment()
        if due is None and self._notes:
            self.acts.arrive(ArrivalKind.APPOINTMENT)
        elif due is None:
            self.questions.whose_customer(ArrivalKind.APPOINTMENT)
        else:
            self._keep_appointment(due.appointment)

    def _keep_appointment(self, appointment: int) -> None:
        self.acts.arrive(ArrivalKind.APPOINTMENT, appointment=appointment)

    @property
    def _notes(self) -> bool:
        """Whether arrivals are noted now: at once, whatever there is to know about them."""
        return self._desk.is_lost and self.noter is not None

    def _be_back(self) -> None:
        if self._notes:
            self.acts.arrive(ArrivalKind.BE_BACK)
            return
        self.questions.whose_customer(ArrivalKind.BE_BACK)

    def _check_in(self) -> None:
        if not self.acts.refuse_if_lost():
            self.questions.who_checks_in()

    def _tally(self) -> None:
        if not self.acts.refuse_if_lost():
            self.day.tally()

    def _service(self) -> None:
        self.acts.arrive(ArrivalKind.SERVICE)

    def _phone(self) -> None:
        self.acts.arrive(ArrivalKind.PHONE)

    def _disputes(self) -> None:
        if not self.acts.refuse_if_lost():
            self.day.disputes()

    def _open_more(self) -> None:
        if not self.acts.refuse_if_lost():
            self._open_under(self.board.more, self.menus.for_floor())

    def _open_other(self) -> None:
        self._open_under(self.board.other, self.menus.for_other_arrivals())

    def _open_under(self, button: QWidget, items: list[Item | None]) -> None:
        self.menus.open(items, button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _take_offer(self, line: RepLine, spot: str, where: QPoint) -> None:
        row = self.here.rep(line.rep)
        if row is None or self.acts.refuse_if_lost():
            return
        if spot == RECALL:
            self.menus.open_for_rep(row.rep, where)
            return
        if line.offer is Offer.LIFT:
            self.day.why_lift(row)
            return
        if line.offer is Offer.BACK:
            self.acts.come_back(row.rep)
        else:
            self.questions.back_by(row)

    def _act_on_waiting(self, line: object, spot: str, _where: QPoint) -> None:
        row = self.here.waiting(getattr(line, "visit", None))
        if row is None:
            return
        if spot == LEFT:
            self.acts.leave(row.visit)
        else:
            self.after.complete(row)

    def _explain(self, row: Somebody) -> None:
        self._explained = row
        self._desk.ask(lambda: self._services.floor.why(row.rep), self._show_why, awaited=True)

    def _show_why(self, steps: tuple[Step, ...]) -> None:
        if self._explained is not None:
            self.questions.explain(self._explained, steps)

    def _ask_for_the_sale(self, visit: int) -> None:
        self._desk.ask(
            self._services.people.has_manager, lambda found: self._offer_the_sale(visit, found)
        )

    def _offer_the_sale(self, visit: int, manager_exists: bool) -> None:
        if not may_enter_sales(self._actor(), manager_exists=manager_exists):
            self.noticed.emit(self.tr("Sold: the rep or a manager enters the sale."))
        elif self.slot.is_open:
            # Whoever is busy with the next customer is not asked about the last one.
            self.noticed.emit(self.tr("Sold: enter the sale on the page Quota."))
        else:
            self.questions.ask_for_the_sale(visit)

    def _panel_changed(self) -> None:
        self.board.panel_opened(self.slot.is_open)
        self.board.up_now.show_skip_key(self.after.arrival is None)
        self._paint_soon()
        if not self.slot.is_open:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_rep(self) -> None:
        from showroom_app.ui.board.add_rep_dialog import AddRepDialog  # not before first painting

        if self.acts.refuse_if_lost():
            return
        view = self.view
        floors = [tab.name for tab in view.floors] if view else []
        floor = view.floor_name if view else ""
        dialog = AddRepDialog(
            self._desk,
            self._services,
            self._actor,
            floors,
            floor,
            self.window(),
            self._listens_to,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _on_menu(rows: SpotList, run: Callable[..., object]) -> None:
    rows.menu_asked.connect(run)
    rows.chosen.connect(run)
