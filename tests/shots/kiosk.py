"""Pictures of the kiosk: touched as a rep would, on the day of the design's pictures."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from showroom_app.domain.floor_facts import Outcome
from showroom_app.domain.people import Role
from showroom_app.domain.sale import Buyer, Channel, split_evenly
from showroom_app.services import Services, open_services
from showroom_app.settings import LanguageChoice, ThemeChoice
from showroom_app.storage.store import open_store
from showroom_app.ui import theme
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.kiosk.kiosk_window import KioskWindow
from showroom_app.ui.kiosk.offers import Do
from showroom_app.ui.language import Language
from showroom_app.ui.minutes import Minutes
from tests.shots.camera import at_rest, wait_until
from tests.shots.dealership import RECEPTION, ZONE

SIZES = ((1280, 800), (1366, 768), (1440, 900), (1920, 1080))
PIN = "4711"


class Stand:
    """The kiosk, and somebody who stands before it."""

    def __init__(self, window: KioskWindow, reps: dict[str, int]) -> None:
        self.window = window
        self.reps = reps

    def touch(self, button: QWidget) -> None:
        """Touch something once it can be seen."""
        wait_until(button.isVisible)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def come(self, name: str) -> None:
        """Touch the name of somebody; the pad opens."""
        self.window.sign_out()
        tile = next(t for t in self.window.names.tiles if t.row.name.startswith(name))
        self.touch(tile)
        wait_until(lambda: self.window.page is self.window.pin)

    def type(self, pin: str) -> None:
        """Touch these digits."""
        for digit in pin:
            self.touch(self.window.pin.pad.digits[digit])

    def sign_in(self, name: str) -> None:
        """Touch the name and the PIN of somebody."""
        self.come(name)
        self.type(PIN)
        self.touch(self.window.pin.pad.done)
        wait_until(lambda: self.window.page is self.window.place)


def names(stand: Stand) -> None:
    """Every name of the floor."""
    stand.window.sign_out()


def pin(stand: Stand) -> None:
    """Two digits are typed."""
    stand.come("Youssef")
    stand.type(PIN[:2])


def wait(stand: Stand) -> None:
    """Five wrong PINs, and the wait after them."""
    stand.come("Willem")
    page = stand.window.pin
    while not page.waits:
        stand.type("0000")
        stand.touch(page.pad.done)
        wait_until(lambda: page.waits or not page.pad.is_locked)
    # The count stands still for the picture, as the clock does.
    page.ticks.setInterval(1_000_000)


def third(stand: Stand) -> None:
    """On the floor and third: to the lead desk."""
    stand.sign_in("Youssef")
    if stand.window.own is not None and stand.window.own.desk_at is not None:
        stand.touch(stand.window.place.button(Do.BACK))
        wait_until(lambda: any(offer.do is Do.DESK for offer in stand.window.place.shown))


def recalled(stand: Stand) -> None:
    """Called back from the desk."""
    stand.sign_in("Lotte")


def off(stand: Stand) -> None:
    """Not checked in."""
    stand.sign_in("Esra")


def outcome(stand: Stand) -> None:
    """How did it end: nothing is chosen yet."""
    stand.sign_in("Daan")
    stand.touch(stand.window.place.button(Do.FINISH))


def chosen(stand: Stand) -> None:
    """How did it end: the outcome is chosen, and what comes of it is said."""
    stand.sign_in("Pieter")
    stand.touch(stand.window.place.button(Do.FINISH))
    stand.touch(stand.window.outcome.tiles[Outcome.QUOTE])


def day(stand: Stand) -> None:
    """The own day and why."""
    day_of(stand, "Sanne")


def day_of(stand: Stand, name: str) -> None:
    """The own day of somebody."""
    stand.sign_in(name)
    stand.touch(stand.window.place.card.why)


def gauge(stand: Stand) -> None:
    """The own gauge in figures, and the colleagues'."""
    day_of(stand, "Sanne")
    stand.touch(stand.window.day.gauge)
    wait_until(lambda: stand.window.gauge.lines)


def sales(stand: Stand) -> None:
    """The own sales of the month."""
    day_of(stand, "Sanne")
    stand.touch(stand.window.day.sales)
    wait_until(lambda: stand.window.sales.rows)


def dispute(stand: Stand) -> None:
    """What is not right."""
    day(stand)
    stand.touch(stand.window.day.rows[0])
    stand.touch(stand.window.dispute.phrases[2])


def role(stand: Stand) -> None:
    """The role of the next month: hybrid is chosen."""
    day_of(stand, "Sanne")
    stand.touch(stand.window.day.role)
    wait_until(lambda: stand.window.page is stand.window.role)
    stand.touch(stand.window.role.cards.cards[Role.HYBRID])
    stand.touch(stand.window.role.quota.more)


def role_signed(stand: Stand) -> None:
    """The choice is signed with the PIN."""
    role(stand)
    stand.touch(stand.window.role.go_on)
    for digit in PIN[:3]:
        stand.touch(stand.window.role.pad.digits[digit])


def pause(stand: Stand) -> None:
    """Until when is the break."""
    stand.sign_in("Sanne")
    stand.touch(stand.window.place.button(Do.BREAK))


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture of the kiosk, and the design's that answers to it."""

    name: str
    play: Callable[[Stand], None]
    design: str = ""


SCENES = (
    Scene("kiosk-names", names, "04a-kiosk-name"),
    Scene("kiosk-pin", pin, "04b-kiosk-pin"),
    Scene("kiosk-wait", wait),
    Scene("kiosk-recalled", recalled),
    Scene("kiosk-off", off),
    Scene("kiosk-outcome", outcome, "04d-kiosk-outcome"),
    Scene("kiosk-outcome-chosen", chosen),
    Scene("kiosk-day", day),
    Scene("kiosk-gauge", gauge),
    Scene("kiosk-sales", sales),
    Scene("kiosk-dispute", dispute),
    Scene("kiosk-break", pause),
    Scene("kiosk-role", role),
    Scene("kiosk-role-signed", role_signed),
    Scene("kiosk-third", third, "04c-kiosk-third"),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its name; `design` is the one it answers to, "" for none."""

    name: str
    design: str
    image: QImage


def any_wanted(only: str) -> bool:
    """Whether there is a picture whose name, or design, holds `only`."""
    return bool(_wanted(only))


def _wanted(only: str) -> list[Scene]:
    return [scene for scene in SCENES if only in f"{scene.name} {scene.design}"]


def pictures(
    app: QApplication,
    database: Path,
    home: Path,
    language: LanguageChoice,
    now: datetime,
    only: str,
) -> Iterator[Picture]:
    """The pictures of the kiosk whose name, or design, holds `only`."""
    with _stand(app, database, home, language, now) as stand:
        for scene in _wanted(only):
            scene.play(stand)
            for light in (ThemeChoice.LIGHT, ThemeChoice.DARK):
                for size in SIZES:
                    name = f"{scene.name}-{size[0]}x{size[1]}-{light.value}-{language.value}"
                    answers = (
                        light is ThemeChoice.LIGHT
                        and size == SIZES[0]
                        and language is LanguageChoice.DUTCH
                    )
                    image = _take(stand.window, size, light)
                    yield Picture(name, scene.design if answers else "", image)


def _take(window: KioskWindow, size: tuple[int, int], light: ThemeChoice) -> QImage:
    theme.look().choose(light)
    window.resize(*size)
    window.idle.touch()

    def look() -> QImage:
        image = QImage(window.size(), QImage.Format.Format_RGB32)
        window.render(image, QPoint())
        return image

    return at_rest(look)


def _sell(services: Services, rep: int) -> None:
    """Three sales of this month: one to a new customer, one of fleet, one shared."""
    other = next(e.rep.id for e in services.people.reps() if e.rep.name.startswith("Anna "))
    whole, shared = split_evenly((rep,)), split_evenly((rep, other))
    for shares, buyer, day, customer, vehicle in (
        (whole, Buyer.NEW, 6, "Fam. Postma", "Yaris Hybrid"),
        (whole, Buyer.FLEET, 13, "Thuiszorg De Linde", "Aygo X"),
        (shared, Buyer.NEW, 20, "Mw. Haddad", "Corolla Touring Sports"),
    ):
        services.sales.add(
            RECEPTION,
            shares,
            buyer,
            Channel.WALK_IN,
            on=date(2026, 10, day),
            customer=customer,
            vehicle=vehicle,
        )


@contextmanager
def _stand(
    app: QApplication, database: Path, home: Path, language: LanguageChoice, now: datetime
) -> Iterator[Stand]:
    home.mkdir(parents=True)
    file = home / "showroom.db"
    shutil.copyfile(database, file)
    store = open_store(f"sqlite:///{file.as_posix()}")
    store.at = now.astimezone(UTC)
    services = open_services(store)
    reps = {entry.rep.name: entry.rep.id for entry in services.people.reps()}
    for rep in reps.values():
        services.kiosk.choose_pin(RECEPTION, rep, PIN)
    _sell(services, next(rep for name, rep in reps.items() if name.startswith("Sanne ")))
    spoken = Language(app, language)
    background = Background()
    feed = ChangeFeed(store.watch)

    def say(problem: Exception) -> str:
        raise problem

    desk = Desk(background, feed, services.counters, say)
    minutes = Minutes(lambda: now.astimezone(UTC))
    feed.start(services.counters())
    floor = services.people.find_floor("Toyota").id
    window = KioskWindow(desk, feed, services, "kiosk", minutes, ZONE, floor)
    window.acts.rest.setInterval(0)
    window.show()
    window.activateWindow()
    try:
        wait_until(lambda: window.board is not None)
        yield Stand(window, reps)
    finally:
        feed.close()
        background.close()
        window.close()
        window.deleteLater()
        minutes.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        store.close()
        spoken.choose(LanguageChoice.ENGLISH)
