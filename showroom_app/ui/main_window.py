"""The window: rail, top bar, what went wrong, and the pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import tzinfo
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.people import Role, User
from showroom_app.domain.values import dataclass
from showroom_app.ui import theme
from showroom_app.ui.alarm_sign import KEYS as ALARM_KEYS
from showroom_app.ui.asides import Aside, Asides
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.noting import Noting
from showroom_app.ui.problems import Problems
from showroom_app.ui.rail import Entry, Rail
from showroom_app.ui.reading_page import ReadingPage
from showroom_app.ui.search_box import Searched
from showroom_app.ui.session import Session
from showroom_app.ui.top_bar import HEIGHT, TopBar
from showroom_app.ui.widgets.segmented import Choice

if TYPE_CHECKING:
    from showroom_app.services.tending import Alarms
    from showroom_app.ui.sign_in.person_panel import PersonPanel

_FIRST_SIZE = (1440, 900)
_LEAST_SIZE = (1024, 640)


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page: its name is asked for in the language in force, and it is built when first shown."""

    id: str
    name: Callable[[], str]
    icon: str
    build: Callable[[], QWidget]
    at_bottom: bool = False


@dataclass(frozen=True, slots=True)
class FloorShown:
    """A floor in the top bar, with how many stand in its line."""

    id: int
    name: str
    in_line: int


class MainWindow(QMainWindow):
    """The main window.

    `minutes` drives its clock in the zone `tz`; `state` keeps size and place from one start to the
    next. The first page is built at once, each other one when it is first opened.
    """

    floor_chosen = Signal(object)
    """The id of the floor that somebody wants to see."""

    alarm_opened = Signal(int)
    """Somebody wants to see this lead, whose first answer is late, or nearly."""

    page_shown = Signal(str)
    """The id of the page that is now on the screen."""

    painted = Signal()
    """The window has been painted for the first time: what took no part in it can come now."""

    people_wanted = Signal()
    """Somebody wants to see where users are added."""

    closing = Signal()
    """The window is about to go; the composition root shuts everything down in order."""

    def __init__(
        self,
        pages: Sequence[PageSpec],
        minutes: Minutes,
        tz: tzinfo,
        state: QSettings | None = None,
        session: Session | None = None,
    ) -> None:
        super().__init__()
        self._specs = {spec.id: spec for spec in pages}
        self._minutes = minutes
        self._tz = tz
        self._state = state
        self._session = session
        self._panel: PersonPanel | None = None
        self._asides = Asides()
        self._built: dict[str, QWidget] = {}
        self._page = ""
        self._searched = ""
        self._dealer = ""
        self._person: tuple[str, str, Role | None] = ("", "", None)
        self._floors: tuple[FloorShown, ...] = ()
        self._floor: int | None = None
        self._counts: dict[str, tuple[int, str]] = {}
        self._alarms: Alarms | None = None
        self._offline_since = ""
        self._actions: list[QAction] = []
        self._was_painted = False
        self.setMinimumSize(*_LEAST_SIZE)
        self._place()
        theme.look().fit(self.width(), self.height())
        self.problems = Problems()
        self._lay_out()
        minutes.passed.connect(self._show_time)
        self.painted.connect(self._add_ring)
        if session is not None:
            session.locked.connect(self._put_aside)
            session.changed.connect(self._show_lock)
        if pages:
            self.show_page(pages[0].id)

    @property
    def floor(self) -> int | None:
        """The floor that is shown, None while the dealership has none."""
        return self._floor

    @property
    def session(self) -> Session | None:
        """Who is at this window."""
        return self._session

    @property
    def page(self) -> str:
        """The id of the page on the screen."""
        return self._page

    @property
    def current(self) -> QWidget:
        """The page on the screen itself."""
        return self._built[self._page]

    def follow(self, desk: Desk, feed: ChangeFeed, noting: Noting | None = None) -> None:
        """Say what the desk refuses, whether the database is there, and what is noted here."""
        minutes = self._minutes
        self.problems.follow(
            desk, feed, minutes.now, self._tz, noting, minutes.awake_until, self._session
        )
        feed.lost.connect(self._show_lost)
        feed.back.connect(self._show_back)

    def show_page(self, page: str) -> None:
        """Open a page; it is built when this is the first time."""
        if page not in self._built:
            try:
                self._build(page)
            except BaseException:
                # What was chosen is not there: the rail says what is on the screen.
                self._rail.mark(self._page or page)
                raise
        self._page = page
        self._stack.setCurrentWidget(self._built[page])
        # The keyboard is the page's from the start, not that of the first button in the window.
        self._built[page].setFocus()
        self._rail.mark(page)
        self._place_panel()
        self.page_shown.emit(page)

    def _build(self, page: str) -> None:
        built = self._built[page] = self._specs[page].build()
        self._stack.addWidget(built)
        if isinstance(built, ReadingPage):
            built.back.connect(partial(self._make_read, page, built))
        if isinstance(built, Searched):
            self._searched = page
            self._bar.search.show()
            built.search_by(self._bar.search)

    def build_anew(self, page: str) -> None:
        """Build a page again that was built before there was enough to build it of."""
        if (old := self._built.pop(page, None)) is None:
            return
        self._stack.removeWidget(old)
        old.deleteLater()
        if page == self._page:
            self.show_page(page)

    def _make_read(self, page: str, stands_in: QWidget) -> None:
        if self._built.get(page) is stands_in:
            self.build_anew(page)

    def show_dealer(self, name: str) -> None:
        """Show whose dealership this is."""
        self._dealer = name
        self._bar.show_dealer(name)
        self.setWindowTitle(f"{name} – Showroom" if name and name != "Showroom" else "Showroom")

    def show_floors(self, floors: Sequence[FloorShown]) -> None:
        """Show the floors; when the one that is open is not among them, the first is chosen."""
        self._floors = tuple(floors)
        self._bar.show_floors(
            [Choice(floor.id, floor.name, floor.in_line) for floor in self._floors]
        )
        ids = [floor.id for floor in self._floors]
        if self._floor not in ids:
            self._choose_floor(ids[0] if ids else None)

    def choose_floor(self, floor: int) -> None:
        """Open a floor; one that is not shown changes nothing."""
        if floor in [shown.id for shown in self._floors] and floor != self._floor:
            self._bar.floors.choose(floor)
            self._choose_floor(floor)

    def show_person(self, name: str, place: str, role: Role | None = None) -> None:
        """Show who stands at this PC, or the name of the station."""
        self._person = (name, place, role)
        self._bar.show_person(name, place, role)

    def show_count(self, page: str, count: int, sentence: str = "") -> None:
        """Show how many things wait on a page, such as leads without an answer."""
        self._counts[page] = (count, sentence)
        self._rail.show_count(page, count, sentence)

    def show_alarms(self, alarms: Alarms) -> None:
        """Show which leads were not answered in time, or soon will not be."""
        self._alarms = alarms
        self._bar.show_alarms(alarms)

    def rebuild(self) -> None:
        """Make everything anew in the language that is now in force, and stay on the page."""
        page, searched = self._page, self._searched
        self._built.clear()
        self._asides.clear()
        self._panel = None
        for action in self._actions:
            self.removeAction(action)
            action.deleteLater()
        self.problems.setParent(None)
        if (old := self.takeCentralWidget()) is not None:
            old.deleteLater()
        self._lay_out()
        if searched and searched != page:
            # Built, so that the one box in the bar has again who answers it.
            self._build(searched)
        self.show_page(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme.look().fit(event.size().width(), event.size().height())
        self._place_panel()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # The rest of the window is painted within the same event.
            QTimer.singleShot(0, self, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only what neither the focused widget nor the page wanted comes here.
        if event.key() == Qt.Key.Key_Escape and self.problems.close_one():
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._state is not None:
            self._state.setValue("window/geometry", self.saveGeometry())
            self._state.sync()
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        # From top to bottom, as the rail shows them: so the number of a key can be counted.
        specs = sorted(self._specs.values(), key=lambda spec: spec.at_bottom)
        self._rail = Rail(
            [
                Entry(spec.id, spec.name(), spec.icon, keys, spec.at_bottom)
                for spec, keys in zip(specs, _keys(specs), strict=True)
            ]
        )
        self._rail.chosen.connect(self.show_page)
        self._bar = TopBar()
        self._bar.floor_chosen.connect(self._choose_floor)
        self._bar.search.left.connect(self._leave_search)
        self._bar.alarms.clicked.connect(self._open_alarm)
        self._bar.person.clicked.connect(self._open_person)
        self._bar.lock.clicked.connect(self._lock)
        self._stack = QStackedWidget()
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.problems)
        middle.addWidget(self._stack, 1)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._rail)
        below.addLayout(middle, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(below, 1)
        self.setCentralWidget(whole)
        self._give_keys(specs)
        self._fill()

    def _fill(self) -> None:
        self._bar.show_dealer(self._dealer)
        self._bar.show_person(*self._person)
        self._show_lock()
        self.show_floors(self._floors)
        if self._floor is not None:
            self._bar.floors.choose(self._floor)
        self._bar.live.show_offline(self._offline_since)
        if self._alarms is not None:
            self._bar.show_alarms(self._alarms)
        for page, (count, sentence) in self._counts.items():
            self._rail.show_count(page, count, sentence)
        self._show_time()

    def _give_keys(self, specs: Sequence[PageSpec]) -> None:
        self._actions = [
            command(self, spec.name(), keys, partial(self.show_page, spec.id))
            for spec, keys in zip(specs, _keys(specs), strict=True)
        ]
        self._actions += [
            command(self, self.tr("Next floor"), "Ctrl+Tab", self._next_floor),
            command(self, self.tr("Whose customer is it?"), "Ctrl+F", self._search),
            command(self, self.tr("The lead that waits longest"), ALARM_KEYS, self._open_alarm),
            *self._lock_keys(),
            command(self, self.tr("Full screen"), "F11", self._full_screen),
            command(self, self.tr("List of keys"), "Ctrl+/", self._show_keys),
        ]

    def open_sign_in(self) -> None:
        """Ask who is here, below the sign of the person."""
        if self._session is None:
            return
        if self._panel is None:
            # Where nobody signs in it is never made.
            from showroom_app.ui.sign_in.person_panel import PersonPanel

            self._panel = PersonPanel(self._session, self.centralWidget())
            self._panel.left.connect(self._leave_search)
            self._panel.people_wanted.connect(self.people_wanted)
            self._panel.entered.connect(self._bring_back)
        self._place_panel()
        self._panel.open()

    def _place_panel(self) -> None:
        """Let it stand below the bar; on the board below the buttons of the door."""
        if self._panel is None:
            return
        # Where it is asked for they have been loaded.
        from showroom_app.ui.board.arrival_buttons import ArrivalButton

        top = HEIGHT
        for button in self.current.findChildren(ArrivalButton):
            if button.isVisible():
                top = max(top, button.mapTo(self, button.rect().bottomLeft()).y())
        self._panel.place(self.width(), top)

    def _open_person(self) -> None:
        if self._panel is not None and self._panel.isVisible():
            self._panel.leave()
        else:
            self.open_sign_in()

    def _lock(self) -> None:
        """Forget who is signed in; where nobody is, ask who comes."""
        if self._session is None:
            return
        if self._session.user is None:
            self._open_person()
        else:
            self._session.lock()

    def _show_lock(self) -> None:
        if self._session is not None:
            self._bar.show_lock(signed_in=self._session.user is not None)

    def _put_aside(self, user: User) -> None:
        """Take what this user saw and began from the screen; whoever it is finds it again.

        The first page is everybody's, and reception can go on with it at once.
        """
        if self._panel is not None:
            self._panel.hide()
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        dialogs = tuple(each for each in self.findChildren(QDialog) if each.isVisible())
        for dialog in dialogs:
            dialog.hide()
        if dialogs:
            self.activateWindow()
        first, page = next(iter(self._specs)), self._page
        self.show_page(first)
        pages = {each: self._built.pop(each) for each in tuple(self._built) if each != first}
        for each, widget in tuple(pages.items()):
            self._stack.removeWidget(widget)
            widget.hide()
            if isinstance(widget, ReadingPage):
                # Nothing was begun in it; out of sight nobody would make it a page.
                pages.pop(each).deleteLater()
        self._asides.keep(user.id, Aside(page, pages, dialogs))

    def _bring_back(self) -> None:
        """Show who signed in what he or she saw last, with all that was begun."""
        user = self._session.user if self._session is not None else None
        aside = self._asides.take(user.id) if user is not None else None
        if aside is None:
            self._leave_search()
            return
        for page, widget in aside.pages.items():
            if (station_s := self._built.pop(page, None)) is not None:
                self._stack.removeWidget(station_s)
                station_s.deleteLater()
            self._built[page] = widget
            self._stack.addWidget(widget)
        self.show_page(aside.page)
        for dialog in aside.dialogs:
            dialog.show()

    def built(self, page: str) -> QWidget | None:
        """The page of this id, None while nobody has opened it."""
        return self._built.get(page)

    def _open_alarm(self) -> None:
        if self._alarms is not None and self._alarms.found:
            self.alarm_opened.emit(self._alarms.found[0].row.lead)

    def _lock_keys(self) -> list[QAction]:
        if self._session is None:
            return []
        return [command(self, self.tr("Lock, or sign in"), "F9", self._lock)]

    def _leave_search(self) -> None:
        if (page := self._built.get(self._page)) is not None:
            page.setFocus()

    def _choose_floor(self, floor: int | None) -> None:
        self._floor = floor
        self.floor_chosen.emit(floor)

    def _add_ring(self) -> None:
        # Behind the first painting: a style brings more enums with it than the whole window.
        from showroom_app.ui.focus_style import FocusRing

        FocusRing(self)

    def _search(self) -> None:
        if self._searched:
            self.show_page(self._searched)
            self._bar.search.open()

    def _next_floor(self) -> None:
        self._bar.floors.step()

    def _show_time(self) -> None:
        self._bar.show_time(self._minutes.now(), self._tz)

    def _show_lost(self, _problem: Exception) -> None:
        # The banner has just said it: all that stands here speaks of one moment.
        self._offline_since = self.problems.lost_since
        self._bar.live.show_offline(self._offline_since)

    def _show_back(self) -> None:
        self._offline_since = ""
        self._bar.live.show_offline("")

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_keys(self) -> None:
        from showroom_app.ui.key_list import KeyList

        KeyList(self._built.get(self._page), self).open()

    def _place(self) -> None:
        kept = self._state.value("window/geometry") if self._state is not None else None
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            free = self.screen().availableSize()
            self.resize(min(_FIRST_SIZE[0], free.width()), min(_FIRST_SIZE[1], free.height()))


def _keys(specs: Sequence[PageSpec]) -> list[str]:
    """The keys of the pages, in their order."""
    return [f"Ctrl+{n}" for n, _ in enumerate(specs, 1)]
