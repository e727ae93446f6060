"""Pictures of the wallboard: the floor as the design draws it, and what else it has to say."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.settings import LanguageChoice, Settings, ThemeChoice, Volume
from showroom_app.ui import theme
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.heard import Heard, Occasion
from showroom_app.ui.language import Language
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.sound import Sounds
from showroom_app.ui.wallboard.blocks import Poster
from showroom_app.ui.wallboard.poster import poster
from showroom_app.ui.wallboard.wallboard_window import WallboardWindow
from tests.shots import cast
from tests.shots.camera import wait_until
from tests.shots.dealership import RECEPTION, Dealership, dealership

TELEVISION, SMALL, LARGE = (1920, 1080), (1366, 768), (3840, 2160)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, and the design's that it stands beside, "" for none."""

    name: str
    image: QImage
    design: str = ""


class Hall:
    """The showroom with its wallboard."""

    def __init__(self, window: WallboardWindow, shop: Dealership, now: datetime) -> None:
        self.window = window
        self.shop = shop
        self.now = now

    def says(self, *news: Heard, later: float = 0, offline: float = 0) -> Poster:
        """What it says so many minutes later, or after it was offline for so long."""
        now = self.now + timedelta(minutes=later)
        since = now - timedelta(minutes=offline) if offline else None
        return poster(self.window.view, self.window.gauges, now, since, news)

    def show(self, what: str) -> None:
        """Let the manager choose what is shown of the gauges."""
        before = self.window.gauges
        self.shop.services.settings.change(RECEPTION, wallboard_quota=what)
        wait_until(lambda: self.window.gauges != before)


def design(hall: Hall) -> Poster:
    """As the design draws it."""
    return hall.says()


def turn(hall: Hall) -> Poster:
    """A customer has come for the first in line."""
    return hall.says(Heard(Occasion.TURN, "Sanne de Vries"))


def recall(hall: Hall) -> Poster:
    """Somebody was just called back, somebody else is late."""
    return hall.says(Heard(Occasion.RECALL, "Youssef El Amrani"), later=1)


def offline(hall: Hall) -> Poster:
    """The database has not answered for three minutes."""
    return hall.says(offline=3)


def state(hall: Hall) -> Poster:
    """The states alone."""
    hall.show("state")
    return hall.says()


def nothing(hall: Hall) -> Poster:
    """Without gauges: who is with a customer."""
    hall.show("nothing")
    return hall.says()


def waiting(hall: Hall) -> Poster:
    """Everybody is busy and customers wait."""
    floor = hall.shop.services.people.find_floor("Toyota").id
    for _ in range(7):
        hall.shop.services.reception.arrive(RECEPTION, ArrivalKind.WALK_IN, floor)
    wait_until(lambda: hall.window.view and len(hall.window.view.waiting) > 1)
    return hall.says(later=4)


def closed(hall: Hall) -> Poster:
    """In the evening, with nobody left."""
    view = hall.window.view
    assert view is not None
    hall.window.view = replace(
        view, line=(), up_now=None, with_customers=(), on_break=(), waiting=()
    )
    return hall.says(later=8 * 60)


SAYS: dict[str, tuple[Callable[[Hall], Poster], tuple[tuple[int, int], ...], str]] = {
    "wallboard": (design, (TELEVISION, SMALL, LARGE), "03-wallboard"),
    "wallboard-turn": (turn, (TELEVISION,), ""),
    "wallboard-recall": (recall, (TELEVISION,), ""),
    "wallboard-offline": (offline, (TELEVISION,), ""),
    "wallboard-state": (state, (TELEVISION,), ""),
    "wallboard-nothing": (nothing, (TELEVISION, SMALL), ""),
    "wallboard-waiting": (waiting, (TELEVISION,), ""),
    "wallboard-closed": (closed, (TELEVISION,), ""),
}


def _name(name: str, size: tuple[int, int], language: LanguageChoice) -> str:
    return f"{name}-{size[0]}x{size[1]}-{language.value}"


def any_wanted(only: str) -> bool:
    """Whether any picture's name holds this word."""
    return any(
        only in _name(name, size, language)
        for name, (_, sizes, _) in SAYS.items()
        for size in sizes
        for language in (LanguageChoice.ENGLISH, LanguageChoice.DUTCH)
    )


def pictures(
    app: QApplication,
    database: Path,
    home: Path,
    language: LanguageChoice,
    now: datetime,
    only: str,
) -> Iterator[Picture]:
    """Every picture whose name holds the word, of a copy of this database at this moment."""
    with _hung(app, database, home, language, now) as hall:
        for name, (says, sizes, pair) in SAYS.items():
            shown = says(hall)
            for size in sizes:
                if only not in _name(name, size, language):
                    continue
                hall.window.resize(*size)
                hall.window.show_poster(shown)
                image = hall.window.grab().toImage()
                beside = pair if (size, language) == (TELEVISION, LanguageChoice.DUTCH) else ""
                yield Picture(_name(name, size, language), image, beside)


@contextmanager
def _hung(
    app: QApplication, database: Path, home: Path, language: LanguageChoice, now: datetime
) -> Iterator[Hall]:
    home.mkdir(parents=True)
    file = home / "showroom.db"
    shutil.copyfile(database, file)
    Language(app, language)
    # The wallboard is dark in a light application: nothing of that may show.
    theme.look().choose(ThemeChoice.LIGHT)
    with dealership(file) as shop:
        shop.reps = {each.rep.name: each.rep.id for each in shop.services.people.reps()}
        shop.sell(cast.TOYOTA)
        shop.services.store.at = now.astimezone(UTC)
        shop.services.settings.change(RECEPTION, wallboard_quota="numbers")
        background = Background()
        feed = ChangeFeed(shop.services.store.watch)
        desk = Desk(background, feed, shop.services.counters, str)
        feed.start(shop.services.counters())
        settings = Settings(language, volume=Volume.OFF)
        sounds, minutes = Sounds(settings), Minutes(lambda: now.astimezone(UTC))
        window = WallboardWindow(desk, feed, shop.services, minutes, settings, sounds)
        try:
            window.show()
            wait_until(lambda: window.view is not None and window.gauges is not None)
            yield Hall(window, shop, now.astimezone(UTC))
        finally:
            feed.close()
            background.close()
            sounds.close()
            window.close()
            window.deleteLater()
            minutes.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
