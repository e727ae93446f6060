"""What all windows of this PC work with while they have a database, open or away."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from showroom_app.app.opening import Opened
from showroom_app.app.this_pc import ThisPc
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.log import log
from showroom_app.services.board_rows import FrameView
from showroom_app.services.remembered_board import forget, remember, remember_server
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.ui import words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed, Watch
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.words import Saying

if TYPE_CHECKING:
    from showroom_app.services.done import Done

_OFF = timedelta(seconds=2)
"""A clock that differs by more than this was set, here or at the database."""


class Running(QObject):
    """The services with the desk, the feed, the clock and the words that belong to them."""

    clock_set = Signal()
    """The database's clock is another than was thought."""

    def __init__(self, pc: ThisPc, background: Background, opened: Opened, app: QObject) -> None:
        super().__init__()
        self._pc = pc
        self.services = services = opened.services
        self._offset = opened.offset

        def watch() -> Watch:
            return services.store.watch()

        def came_of(act: str) -> Done | None:
            # Asked for here, because the first use of a service waits for the database.
            return services.lost_answers.came_of(act)

        self.feed = ChangeFeed(watch)
        self.desk = Desk(background, self.feed, services.counters, self._say, came_of=came_of)
        self.saying = replace(
            Saying(tz=ZoneInfo(opened.frame.time_zone)),
            translate=words.told,
            day=words.day,
            month=words.month,
        )
        self.note_names(opened.frame)
        self.minutes = Minutes(pc.now or (lambda: datetime.now(UTC) + self._offset), app)

    def note_names(self, frame: FrameView) -> None:
        """Know who and what is spoken of, and what time it is there."""
        self.saying = replace(
            self.saying,
            reps=frame.names,
            floors={tab.floor: tab.name for tab in frame.floors},
        )
        self._set_clock(frame)

    def _set_clock(self, frame: FrameView) -> None:
        """Go by the database's clock, also after this PC slept or its own clock was set."""
        feed = self.feed
        if self._pc.now is not None or not feed.is_started or feed.is_lost:
            # What was remembered tells no time.
            return
        offset = frame.now - datetime.now(UTC)
        if abs(offset - self._offset) > _OFF:
            self._offset = offset
            # It may have waited long before it was heard: once more.
            self.clock_set.emit()

    def _say(self, problem: Exception) -> str:
        if not isinstance(problem, Refused | NotFound | DatabaseProblem):
            log.error("unexpected", exc_info=problem)
        return say(problem, self.saying)

    def remember(self) -> None:
        """Keep the board for the next start; whatever goes wrong, that start can do without."""
        home = self._pc.folder
        try:
            if self._pc.is_demo:
                forget(home)
            elif self.services.store.is_postgresql:
                if not self.feed.is_lost:
                    remember_server(home, self._pc.url, self.services, self._pc.clock())
            else:
                remember(home, self._pc.url, self.services)
        except Exception:
            log.warning("the board is not remembered", exc_info=True)
            forget(home)


def say(problem: Exception, saying: Saying) -> str:
    """Any exception of the services as a sentence for people."""
    match problem:
        case Refused():
            return saying.refusal(problem)
        case NotFound():
            return saying.unknown(problem)
        case DatabaseProblem():
            return saying.problem(problem)
        case _:
            return saying.unexpected(problem)
