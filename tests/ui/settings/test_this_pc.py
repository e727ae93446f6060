"""The settings of this PC: its wallboard, its sounds, the demo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from showroom_app.settings import DemoSpeed, Settings, Tone, Volume
from showroom_app.ui.settings_pages.this_pc import ThisPcPage
from showroom_app.ui.sound import Ear, NoSound, Sounds, samples
from tests.ui.settings.conftest import Office
from tests.ui.test_sound import Loudspeaker


class Pc:
    """A PC with its settings open and a loudspeaker."""

    def __init__(self, settings: Settings, *, is_demo: bool = False) -> None:
        self.loudspeaker = Loudspeaker()
        self.sounds = Sounds(settings, lambda: self.loudspeaker)
        self.page = ThisPcPage(
            settings, "showroom.db", "settings.toml", self.sounds, can_open=True, is_demo=is_demo
        )
        self.chosen: list[Settings] = []
        self.page.chosen.connect(self.chosen.append)
        self.page.resize(1356, 844)
        self.page.show()


@pytest.fixture
def pc(qtbot: QtBot) -> Iterator[Pc]:
    made = Pc(Settings())
    qtbot.addWidget(made.page)
    yield made
    made.sounds.close()


def _choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_screen_and_a_floor_are_chosen_for_the_wallboard(pc: Pc) -> None:
    screen = QGuiApplication.primaryScreen().name()
    pc.page.wallboard.show_floors(["Toyota", "Honda"])
    _choose(pc.page.wallboard.screen_box, screen)
    _choose(pc.page.wallboard.floor_box, "Honda")
    assert pc.chosen[-1] == Settings(wallboard_screen=screen, wallboard_floor="Honda")


def test_a_screen_that_is_not_connected_stays_chosen_and_says_so(qtbot: QtBot) -> None:
    pc = Pc(Settings(wallboard_screen="HDMI-9", wallboard_floor="Lexus"))
    qtbot.addWidget(pc.page)
    pc.page.wallboard.show_floors(["Toyota"])
    assert pc.page.wallboard.screen_box.currentText() == "HDMI-9, not connected: opens as a window"
    assert pc.page.wallboard.floor_box.currentText() == "Lexus, no longer there"
    assert pc.chosen == []
    pc.sounds.close()


def test_the_floors_of_the_dealership_are_offered(office: Office) -> None:
    box = office.page.this_pc.wallboard.floor_box
    office.until(lambda: [box.itemData(n) for n in range(box.count())] == ["", "Toyota", "Honda"])


def test_the_wallboard_is_opened_from_here(pc: Pc, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pc.page.wallboard_asked):
        pc.page.wallboard.open.click()


def test_a_sound_is_chosen_and_heard_as_loud_as_it_will_be(pc: Pc, qtbot: QtBot) -> None:
    _choose(pc.page.sounds.boxes["sound_turn"], Tone.GLASS)
    pc.page.sounds.volume.step()
    with qtbot.waitSignal(pc.sounds.ear_changed):
        pc.page.sounds.tries["sound_turn"].click()
    assert pc.chosen[-1] == Settings(sound_turn=Tone.GLASS, volume=Volume.LOUD)
    assert pc.loudspeaker.heard == [samples(Tone.GLASS, Volume.LOUD)]


def test_what_makes_no_sound_cannot_be_tried(pc: Pc) -> None:
    tries = pc.page.sounds.tries
    assert [field for field, hear in tries.items() if not hear.isEnabled()] == ["sound_lead"]
    _choose(pc.page.sounds.boxes["sound_lead"], Tone.WOOD)
    assert tries["sound_lead"].isEnabled()
    pc.page.sounds.volume.step(-2)
    assert pc.chosen[-1].volume is Volume.OFF
    assert not any(hear.isEnabled() for hear in tries.values())


@pytest.mark.parametrize(
    ("ear", "said"),
    [(Ear.NO_DEVICE, "no sound device"), (Ear.NO_LIBRARY, "library that plays sounds")],
)
def test_a_pc_that_cannot_be_heard_says_so_here_and_nowhere_else(
    ear: Ear, said: str, qtbot: QtBot
) -> None:
    def opens() -> Loudspeaker:
        raise NoSound(ear)

    sounds = Sounds(Settings(), opens)
    page = ThisPcPage(Settings(), "showroom.db", "settings.toml", sounds)
    qtbot.addWidget(page)
    page.show()
    assert not page.sounds.ear.isVisible()
    with qtbot.waitSignal(sounds.ear_changed):
        page.sounds.tries["sound_turn"].click()
    assert said in page.sounds.ear.text()
    assert page.sounds.ear.isVisible()
    sounds.close()


def test_the_demo_alone_has_a_speed(pc: Pc, qtbot: QtBot) -> None:
    assert not pc.page.speed.isVisible()
    demo = Pc(Settings(), is_demo=True)
    qtbot.addWidget(demo.page)
    assert demo.page.speed.isVisible()
    demo.page.speed.step()
    assert demo.chosen == [Settings(demo_speed=DemoSpeed.FIVE)]
    demo.sounds.close()
