"""The wallboard's window: full screen, dark, read only."""

from __future__ import annotations

import time
from datetime import timedelta

from PySide6.QtCore import QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.services.wallboard import QuotaBars, WallboardView
from showroom_app.settings import Settings
from showroom_app.ui.board.due import Due
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.heard import Heard, heard
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.page import Page
from showroom_app.ui.sound import Sounds
from showroom_app.ui.wallboard import paint_floor, paint_side
from showroom_app.ui.wallboard.blocks import Poster
from showroom_app.ui.wallboard.ink import Ink
from showroom_app.ui.wallboard.layout import places, scale_of
from showroom_app.ui.wallboard.poster import poster, spoken
from showroom_app.ui.wallboard.screens import place
from showroom_app.ui.widgets.hold import Hold

OLD_SECONDS = 30.0
"""What was read longer ago than this is said to be old."""
NEWS_MILLISECONDS = 12_000
"""How long something new is said and tinted; steadily, for nothing moves on a television."""
_LOOK_MILLISECONDS = 5_000
_GAUGES_LAST = timedelta(minutes=15)
"""The pace goes on with the opening hours: so often the gauges are read without a sale."""
_WINDOW = (1280, 720)
_DIMMED = 0.55


class WallboardWindow(Page):
    """Shows one floor to everybody in the showroom, and says when what it shows is old.

    `settings` are this PC's: its screen, floor and, through `sounds`, what is heard. Call `open`.
    """

    kind_asked = Signal()
    """Somebody wants this PC to be there for something else."""

    closing = Signal()
    """Somebody closed the window."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        minutes: Minutes,
        settings: Settings,
        sounds: Sounds,
        parent: QWidget | None = None,
        *,
        old_seconds: float = OLD_SECONDS,
    ) -> None:
        super().__init__(parent)
        self._old_seconds = old_seconds
        self._desk = desk
        self._feed = feed
        self._services = services
        self._now = minutes.now
        self._settings = settings
        self._sounds = sounds
        self.gauges: QuotaBars | None = None
        self._gauges_until = minutes.now()
        self._asked_at: float | None = None
        self._news: tuple[Heard, ...] = ()
        self.view: WallboardView | None = None
        self.poster = poster(None, None, minutes.now())
        self.setWindowTitle(self.tr("Wallboard"))
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(640, 360)
        self._due = Due(minutes.now, self)
        self._due.come.connect(self._ask_view)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(NEWS_MILLISECONDS)
        self._calm.timeout.connect(self.calm_down)
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_MILLISECONDS)
        self._looks.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._looks.timeout.connect(self.look_whether_old)
        minutes.passed.connect(self._tick)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._take_place)
        app.screenRemoved.connect(self._take_place)
        view, both = (self._ask_view,), (self._ask_view, self._ask_gauges)
        self.follow(
            feed,
            {
                Topic.BOARD: view,
                Topic.LEADS: view,
                Topic.SALES: (self._ask_gauges,),
                Topic.PEOPLE: both,
                Topic.POLICY: both,
            },
        )
        self._looks.start()
        Hold(self).held.connect(self.kind_asked)

    def open(self) -> None:
        """Come up on the screen that was chosen; where that is gone, as a window."""
        self._take_place()
        self.show()

    def apply(self, settings: Settings) -> None:
        """Take other settings of this PC: another screen or floor."""
        before, self._settings = self._settings, settings
        if before.wallboard_floor != settings.wallboard_floor:
            self.view = None
            self._say()
            self._ask((self._ask_view, self._ask_gauges))
        if before.wallboard_screen != settings.wallboard_screen:
            self._take_place()

    def show_view(self, view: WallboardView) -> None:
        """Become this view; what has begun since the last one is heard, and tinted for a while."""
        news = heard(self.view, view)
        self.view = view
        self._asked_at = None
        for occasion in dict.fromkeys(each.occasion for each in news):
            self._sounds.play(occasion)
        if news:
            self._news = news
            self._calm.start()
        alert = timedelta(minutes=view.waiting_alert_minutes)
        lead = view.oldest
        self._due.watch(
            at
            for at in (
                *view.changes_at,
                *(row.at + alert for row in view.waiting),
                *((lead.warned_at, lead.expired_at) if lead else ()),
            )
            if at is not None
        )
        self._say()

    def show_poster(self, shown: Poster) -> None:
        """Put this on the screen, unless it is there already."""
        if shown != self.poster:
            self.poster = shown
            self.setAccessibleName(spoken(shown))
            self.update()

    def show_gauges(self, gauges: QuotaBars | None) -> None:
        """Show these gauges, or none."""
        self.gauges = gauges
        self._gauges_until = self._now() + _GAUGES_LAST
        self._say()

    def calm_down(self) -> None:
        """What was new is so no longer."""
        self._news = ()
        self._say()

    def look_whether_old(self) -> None:
        """Say so when nothing was read for too long, and ask again for what never came."""
        if self._asked_at is not None and time.monotonic() - self._asked_at > self._old_seconds:
            self._desk.ask(self._view, self.show_view)
        self._say()

    @property
    def seconds_old(self) -> float:
        """How long ago what is shown was certainly right."""
        waits = time.monotonic() - self._asked_at if self._asked_at is not None else 0.0
        return max(self._feed.seconds_since_look, waits)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink = Ink(painter)
            painter.fillRect(self.rect(), ink.look.surface[0])
            scale = scale_of(self.width(), self.height())
            painter.scale(scale, scale)
            size = QSizeF(self.width() / scale, self.height() / scale)
            shown = self.poster
            nobody = shown.up_now is None and shown.on_deck is None
            where = places(size, waiting=shown.waiting is not None, nobody=nobody)
            paint_floor.paint_header(ink, where.header, shown)
            if shown.offline:
                painter.setOpacity(_DIMMED)
            paint_floor.paint_up_now(ink, where.up_now, shown)
            if not nobody:
                paint_floor.paint_on_deck(ink, where.on_deck, shown)
            if shown.waiting is not None:
                paint_floor.paint_waiting(ink, where.waiting, shown.waiting)
            paint_floor.paint_line(ink, where.line, shown.rows)
            if shown.leads is not None:
                paint_side.paint_leads(ink, where.leads, shown.leads)
            if shown.right is not None:
                paint_side.paint_right(ink, where.right, shown.right)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        full = self.isFullScreen()
        if event.key() == Qt.Key.Key_F12:
            self.kind_asked.emit()
            return
        if event.key() == Qt.Key.Key_F11 or (event.key() == Qt.Key.Key_Escape and full):
            self._fill(not full)
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        del event
        self._fill(not self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closing.emit()

    def _ask_view(self) -> None:
        if self._asked_at is None:
            self._asked_at = time.monotonic()
        self._desk.ask(self._view, self.show_view)

    def _view(self) -> WallboardView:
        return self._services.wallboard.view(self._settings.wallboard_floor)

    def _ask_gauges(self) -> None:
        floor = self._settings.wallboard_floor
        self._desk.ask(lambda: self._services.wallboard.quota(floor), self.show_gauges)

    def _tick(self) -> None:
        if self.gauges is not None and self._now() >= self._gauges_until and self.isVisible():
            self._ask_gauges()
        self._say()

    def _say(self) -> None:
        """Say what there is to say at this moment; what has not changed is not painted anew."""
        now, old = self._now(), self.seconds_old
        since = now - timedelta(seconds=old) if old > self._old_seconds else None
        self.show_poster(poster(self.view, self.gauges, now, since, self._news))

    def _take_place(self, _screen: QScreen | None = None) -> None:
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        if not screens:
            # The last one was just unplugged; there will be another one.
            return
        main = QGuiApplication.primaryScreen()
        where = place(list(screens), main.name(), self._settings.wallboard_screen)
        screen = screens.get(where.screen, main)
        self.setScreen(screen)
        room = screen.availableGeometry()
        self.resize(min(_WINDOW[0], room.width()), min(_WINDOW[1], room.height()))
        self.move(room.center() - self.rect().center())
        self._fill(where.is_full)

    def _fill(self, full: bool) -> None:
        """Fill the screen or be a window; where it fills a screen the pointer is in the way."""
        state = self.windowState() & ~Qt.WindowState.WindowFullScreen
        self.setWindowState(state | Qt.WindowState.WindowFullScreen if full else state)
        self.setCursor(Qt.CursorShape.BlankCursor if full else Qt.CursorShape.ArrowCursor)
