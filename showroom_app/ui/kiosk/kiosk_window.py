"""The kiosk's window: who comes, what he or she sees, and that nobody stays signed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.people import User
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.services.board_rows import BoardView, moments
from showroom_app.services.kiosk_rows import Door, KioskView
from showroom_app.ui import theme
from showroom_app.ui.board.board_words import first_name, saying
from showroom_app.ui.board.due import Due
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.focus_style import FocusRing
from showroom_app.ui.kiosk.choice_page import ChoicePage
from showroom_app.ui.kiosk.day_page import DayPage
from showroom_app.ui.kiosk.dispute_page import DisputePage
from showroom_app.ui.kiosk.errands import Errands, visit_of
from showroom_app.ui.kiosk.gauge_page import GaugePage
from showroom_app.ui.kiosk.header import Header
from showroom_app.ui.kiosk.idle import WARN_SECONDS, Idle
from showroom_app.ui.kiosk.kiosk_acts import KioskActs
from showroom_app.ui.kiosk.name_rows import NameRow, name_rows
from showroom_app.ui.kiosk.names_page import NamesPage
from showroom_app.ui.kiosk.notice import Notice
from showroom_app.ui.kiosk.outcome_page import OutcomePage
from showroom_app.ui.kiosk.pin_page import PinPage
from showroom_app.ui.kiosk.place_page import PlacePage
from showroom_app.ui.kiosk.role_page import RolePage
from showroom_app.ui.kiosk.sales_page import SalesPage
from showroom_app.ui.kiosk.who_page import WhoPage
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.widgets.hold import Hold
from showroom_app.ui.words import clock

_FIRST_SIZE = (1280, 800)
_LEAST_SIZE = (1024, 700)
_BEGUN = (
    *(PlacePage, OutcomePage, ChoicePage, WhoPage),
    *(DayPage, DisputePage, RolePage, SalesPage),
)
"""The pages of whoever is signed in."""
_ELSEWHERE = (Topic.PERSONS, Topic.MONTHS)
"""What nothing on the kiosk tells of: customers' records, and which months are closed."""


class KioskWindow(QWidget):
    """One floor's kiosk; `floor` None is the first floor, `tz` the dealership's.

    Whoever signs in acts in his or her own name at this station, until the button at the upper
    right, Esc, or so many seconds without a touch.
    """

    kind_asked = Signal()
    """Somebody wants this PC to be there for something else."""

    closing = Signal()
    """The window is about to go; the composition root shuts everything down in order."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        station: str,
        minutes: Minutes,
        tz: tzinfo,
        floor: int | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._minutes = minutes
        self.floor = floor
        self._board: BoardView | None = None
        self._day: KioskView | None = None
        self._then: list[Callable[[], object]] = []
        self._wants_in: NameRow | None = None
        self.acts = KioskActs(desk, services, station, self)
        self.idle = Idle(parent=self)
        self.idle.over.connect(self.sign_out)
        self.idle.ticked.connect(self._show_seconds)
        self._due = Due(minutes.now, self)
        self._due.come.connect(self.look)
        self.header = Header()
        self.notice = Notice()
        self.names = NamesPage()
        self.pin = PinPage()
        self.place = PlacePage()
        self.outcome = OutcomePage()
        self.choice = ChoicePage()
        self.who = WhoPage()
        self.day = DayPage()
        self.dispute = DisputePage()
        self.role = RolePage()
        self.sales = SalesPage()
        self.gauge = GaugePage()
        self._stack = QStackedWidget()
        for page in (
            *(self.names, self.pin, self.place, self.outcome),
            *(self.choice, self.who, self.day, self.dispute, self.role, self.sales),
            self.gauge,
        ):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        self._connect()
        self._errands = Errands(self)
        command(self, self.tr("Full screen"), "F11", self._full_screen)
        # The way out where there is no keyboard is one that no customer finds by chance.
        command(self, self.tr("What this PC is there for"), "F12", self.kind_asked.emit)
        Hold(self.header.clock).held.connect(self.kind_asked)
        self.setWindowTitle(self.tr("Kiosk"))
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_FIRST_SIZE)
        theme.look().fit(self.width(), self.height())
        feed.changed.connect(self._topic_changed)
        desk.refused.connect(self._let_try_again)
        desk.failed.connect(self._let_try_again)
        feed.lost.connect(self._lose)
        self.notice.follow(desk, feed, minutes.now, tz)
        minutes.passed.connect(self._show_minute)
        QTimer.singleShot(0, self, partial(FocusRing, self))
        self.sign_out()

    @property
    def page(self) -> QWidget:
        """The page on the screen."""
        shown = self._stack.currentWidget()
        assert shown is not None
        return shown

    def now(self) -> datetime:
        """The dealership's clock."""
        return self._minutes.now()

    @property
    def board(self) -> BoardView | None:
        """The line as it is shown."""
        return self._board

    @property
    def own(self) -> KioskView | None:
        """What is shown to the rep who is signed in."""
        return self._day

    def sign_out(self) -> None:
        """Back to the names; nothing of the rep who was here is left."""
        self.idle.stop()
        self.acts.sign_out()
        self._day = None
        self._wants_in = None
        self.pin.forget()
        self.place.forget()
        self.role.forget()
        self.sales.forget()
        self.gauge.forget()
        self.header.show_countdown(0, "")
        self.notice.clear()
        self.names.begin()
        self._stack.setCurrentWidget(self.names)
        self.names.setFocus()
        self._show_line()
        self.look()

    def step_back(self) -> None:
        """One screen back: from a question to the own place, from there out."""
        if self.page is self.dispute:
            self.open(self.sales if self.dispute.is_about_sale else self.day)
        elif self.page in (self.sales, self.gauge):
            self.open(self.day)
        elif self.page is self.role and self.role.step_back():
            self._show_way_out()
        elif self.page in (self.outcome, self.choice, self.who, self.day, self.role):
            self.open(self.place)
        else:
            self.sign_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only what neither the button nor the page wanted comes here.
        if event.key() == Qt.Key.Key_Escape:
            if self.page is not self.names:
                self.step_back()
            else:
                self.notice.clear()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme.look().fit(event.size().width(), event.size().height())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.idle.stop()
        self.closing.emit()
        super().closeEvent(event)

    def _connect(self) -> None:
        self.header.left.connect(self.step_back)
        self.header.floor_asked.connect(self._next_floor)
        self.names.chosen.connect(self._name_touched)
        self.pin.pin.connect(self._pin_typed)
        self.pin.chosen.connect(self._pin_chosen)
        self.place.why_asked.connect(lambda: self.open(self.day))

    # -- what is shown -------------------------------------------------------------------------

    def _topic_changed(self, topic: Topic) -> None:
        # The line, people, leads, sales and settings all stand on the kiosk.
        if topic not in _ELSEWHERE:
            self.look()

    def look(self) -> None:
        """Read anew who stands where, and the own day of whoever is signed in."""
        rep, floor, services = self.acts.rep, self.floor, self._services
        actor = self.acts.actor

        def read() -> tuple[BoardView, KioskView | None]:
            own = services.kiosk.day(actor, rep) if rep is not None else None
            return services.board.board(own.floor if own else floor), own

        self._desk.ask(read, self._show)

    def look_and(self, then: Callable[[], object]) -> None:
        """Read anew, show it, and then do this, unless whoever is signed in has gone."""
        user = self.acts.user
        self._then.append(lambda: then() if self.acts.user is user else None)
        self.look()

    def _show(self, seen: tuple[BoardView, KioskView | None]) -> None:
        self._show_seen(*seen)
        thens, self._then = self._then, []
        for then in thens:
            then()

    def _show_seen(self, board: BoardView, own: KioskView | None) -> None:
        if own is not None and own.rep != self.acts.rep:
            # He or she has gone meanwhile.
            return
        self._board = board
        self._due.watch(moments(board))
        if own is None:
            if self.acts.rep is None:
                self._show_line()
            return
        self._day = own
        self.idle.seconds = own.idle_seconds
        self._show_own()

    def _show_minute(self) -> None:
        if self._board is None:
            self.look()
        elif self._day is not None:
            self._show_own()
            # What a visit's end does to the place depends on how long it has lasted.
            self.look()
        else:
            self._show_line()

    def _show_line(self) -> None:
        board = self._board
        if board is None:
            return
        now = self._minutes.now()
        self._show_floor(board)
        self.names.show_rows(name_rows(board, now))
        if self._wants_in is not None and self.page is self.pin:
            self.header.show_person("", self._wants_in.role, known=False)
            self.header.show_way_out(self.tr("That is not me"), "ph.arrow-left-bold")
            return
        everybody = board.names.values()
        up = first_name(board.up_now.name, everybody) if board.up_now else ""
        # Who is called back and not there keeps a place before who is up now: that is not next.
        after = board.line.index(board.up_now) + 1 if board.up_now in board.line else 0
        following = board.line[after : after + 1]
        self.header.show_line(up, first_name(following[0].name, everybody) if following else "")

    def _show_own(self) -> None:
        own, board = self._day, self._board
        assert own is not None
        assert board is not None
        self._show_floor(board)
        self.header.show_person(own.name, own.role)
        self._show_way_out()
        now = self._minutes.now()
        self.place.show_view(own, board.line, now)
        self.day.show_view(own, saying(board))
        visit = self.outcome.visit
        if self.page is self.outcome and visit is not None:
            found = visit_of(own, visit.visit)
            if found is None:
                # Somebody else has finished it meanwhile.
                self.open(self.place)
            else:
                self.outcome.ask(found, board.day, own.time_zone)

    def _show_floor(self, board: BoardView) -> None:
        self.header.show_time(clock(self._minutes.now(), ZoneInfo(board.time_zone)))
        many = len(board.floors) > 1 and self.page is self.names
        self.header.show_floor(board.floor_name, one_of_many=many)

    def _show_way_out(self) -> None:
        if self.page is self.place:
            self.header.show_way_out(self.tr("Sign out"), "check_out")
        elif self.page is self.outcome:
            self.header.show_way_out(self.tr("Still with the customer"), "close")
        else:
            self.header.show_way_out(self.tr("Back"), "ph.arrow-left-bold")

    def _show_seconds(self, left: int) -> None:
        if left > WARN_SECONDS:
            self.header.show_countdown(0, "")
            return
        words = self.tr("Signs out in {n} s").format(n=left)
        self.header.show_countdown(left / WARN_SECONDS, words)

    def open(self, page: QWidget) -> None:
        """Show this page of whoever is signed in."""
        self._stack.setCurrentWidget(page)
        if isinstance(page, _BEGUN):
            page.begin(by_key=self.idle.by_key)
        self._show_way_out()

    def _next_floor(self) -> None:
        if self._board is None or not self._board.floors:
            return
        ids = [tab.floor for tab in self._board.floors]
        here = ids.index(self._board.floor) if self._board.floor in ids else -1
        self.floor = ids[(here + 1) % len(ids)]
        self.look()

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # -- signing in ----------------------------------------------------------------------------

    def _name_touched(self, rep: int) -> None:
        if self._desk.is_lost:
            self.notice.refuse(
                self.tr(
                    "Nobody can sign in while the database cannot be reached. Reception notes who "
                    "comes in; this screen comes back by itself."
                )
            )
            return
        row = next((tile.row for tile in self.names.tiles if tile.row.rep == rep), None)
        if row is None:
            return
        self._wants_in = row
        self._desk.ask(lambda: self._services.kiosk.door(rep), self._ask_pin)

    def _ask_pin(self, door: Door) -> None:
        row = self._wants_in
        if row is None or row.rep != door.rep or self.page is not self.names:
            return
        self.notice.clear()
        self.pin.ask(row.name, row.role, has_pin=door.has_pin, by_manager=door.by_manager)
        if door.wait:
            self._let_wait(door.wait)
        self._stack.setCurrentWidget(self.pin)
        self.pin.setFocus()
        self._show_line()
        self.idle.start()

    def _pin_typed(self, pin: str) -> None:
        if self._wants_in is not None:
            self.acts.sign_in(self._wants_in.rep, pin, self._signed_in, self._not_in)

    def _pin_chosen(self, pin: str) -> None:
        if self._wants_in is not None:
            self.acts.choose_pin(self._wants_in.rep, pin, self._signed_in)

    def _not_in(self, problem: Refused) -> None:
        if self.page is not self.pin:
            return
        wait = problem.facts.get("wait")
        if isinstance(wait, timedelta):
            self._let_wait(wait)
        elif problem.code == "wrong-secret":
            self.pin.refuse(self.tr("That is not your PIN. Try again."))
        elif self._board is not None:
            self.pin.refuse(saying(self._board).refusal(problem))

    def _lose(self, _problem: Exception) -> None:
        """The database is away: nobody stays signed in at what may be old."""
        if self.page is not self.names:
            self.sign_out()

    def _let_try_again(self, sentence: str) -> None:
        if self.page is self.role and not self.role.waits:
            self.role.refuse(sentence)
        if self.page is not self.pin:
            return
        if self.acts.user is not None:
            # Signed in, but the own day cannot be read: nobody is left behind the pad.
            self.sign_out()
        elif not self.pin.waits:
            self.pin.refuse(sentence)

    def _let_wait(self, wait: timedelta) -> None:
        self.pin.wait(self.tr("Too many wrong PINs."), wait)

    def _signed_in(self, user: User) -> None:
        row = self._wants_in
        if self.page is not self.pin or row is None or user.rep != row.rep:
            # Whoever wanted in has gone meanwhile.
            return
        self._wants_in = None
        self.acts.user = user
        self.idle.start()
        self._desk.ask(self._read_own(row.rep), self._welcome)

    def _read_own(self, rep: int) -> Callable[[], tuple[BoardView, KioskView | None]]:
        services, actor = self._services, self.acts.actor

        def read() -> tuple[BoardView, KioskView | None]:
            own = services.kiosk.day(actor, rep)
            return services.board.board(own.floor), own

        return read

    def _welcome(self, seen: tuple[BoardView, KioskView | None]) -> None:
        self._show(seen)
        if self._day is not None:
            self.pin.forget()
            self.open(self.place)
