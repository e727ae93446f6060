"""The sounds of a PC: what is played, how loud, and that silence is no error."""

from __future__ import annotations

import sys
import threading
import wave
from array import array
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from showroom_app.paths import resource
from showroom_app.settings import Settings, Tone, Volume
from showroom_app.ui.heard import Occasion
from showroom_app.ui.sound import RATE, Ear, Frames, NoSound, Sounds, open_device, samples

TONES = [tone for tone in Tone if tone is not Tone.NONE]


class Loudspeaker:
    """A device that takes frames as a driver does, on a thread of its own, and keeps them."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self.is_open = True

    def start(self, frames: Frames) -> None:
        """Take everything at once."""
        self.heard.append(b"")
        threading.Thread(target=self._drain, args=(frames,)).start()

    def _drain(self, frames: Frames) -> None:
        try:
            while True:
                self.heard[-1] += frames.send(1_000)
        except StopIteration:
            pass

    def stop(self) -> None:
        """Nothing to stop."""

    def close(self) -> None:
        """Be gone."""
        self.is_open = False


class Unplugged(Loudspeaker):
    """A device whose cable was pulled."""

    def start(self, frames: Frames) -> None:
        """Fail as a driver fails."""
        raise OSError(frames)


@pytest.fixture
def loudspeaker() -> Loudspeaker:
    return Loudspeaker()


@pytest.fixture
def sounds(loudspeaker: Loudspeaker) -> Iterator[Sounds]:
    made = Sounds(Settings(), lambda: loudspeaker)
    yield made
    made.close()


def _loudest(sound: bytes) -> int:
    return max(map(abs, array("h", sound)))


@pytest.mark.parametrize("tone", TONES)
def test_every_sound_is_short_and_begins_and_ends_in_silence(tone: Tone) -> None:
    file = resource("sounds", f"{tone.value}.wav")
    with wave.open(str(file), "rb") as said:
        assert (said.getnchannels(), said.getsampwidth(), said.getframerate()) == (1, 2, RATE)
        assert 0.5 <= said.getnframes() / RATE <= 1.5
    numbers = array("h", samples(tone, Volume.LOUD))
    assert 20_000 < max(map(abs, numbers)) < 32_000
    assert abs(numbers[0]) < 100
    assert abs(numbers[-1]) < 100
    assert file.stat().st_size < 64_000


def test_the_volume_decides_how_loud_a_sound_is() -> None:
    soft, normal, loud = (
        _loudest(samples(Tone.BELL, volume)) for volume in (Volume.SOFT, Volume.NORMAL, Volume.LOUD)
    )
    assert 0 < soft < normal < loud


def test_a_turn_plays_what_was_chosen_for_it(
    sounds: Sounds, loudspeaker: Loudspeaker, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(sounds.ear_changed):
        sounds.play(Occasion.TURN)
    assert loudspeaker.heard == [samples(Tone.CHIME, Volume.NORMAL)]
    sounds.apply(Settings(volume=Volume.LOUD, sound_recall=Tone.GLASS))
    with qtbot.waitSignal(sounds.ear_changed):
        sounds.play(Occasion.RECALL)
    assert loudspeaker.heard[1] == samples(Tone.GLASS, Volume.LOUD)
    assert sounds.ear is Ear.HEARD


def test_a_turn_that_two_windows_see_is_one_sound(
    sounds: Sounds, loudspeaker: Loudspeaker, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(sounds.ear_changed):
        sounds.play(Occasion.TURN)
        sounds.play(Occasion.TURN)
    with qtbot.waitSignal(sounds.ear_changed):
        sounds.try_out(Tone.WOOD)
    assert len(loudspeaker.heard) == 2


def test_one_device_serves_every_sound_and_goes_with_the_program(
    loudspeaker: Loudspeaker, qtbot: QtBot
) -> None:
    opened: list[Loudspeaker] = []

    def opens() -> Loudspeaker:
        opened.append(loudspeaker)
        return loudspeaker

    sounds = Sounds(Settings(), opens)
    for tone in TONES:
        with qtbot.waitSignal(sounds.ear_changed):
            sounds.try_out(tone)
    sounds.close()
    assert opened == [loudspeaker]
    assert not loudspeaker.is_open


@pytest.mark.parametrize(
    ("settings", "occasion"),
    [
        (Settings(volume=Volume.OFF), Occasion.TURN),
        (Settings(sound_turn=Tone.NONE), Occasion.TURN),
        (Settings(), Occasion.LEAD),
    ],
    ids=["muted", "none-chosen", "new-lead"],
)
def test_what_is_muted_or_has_no_sound_is_silent(
    settings: Settings, occasion: Occasion, sounds: Sounds, loudspeaker: Loudspeaker, qtbot: QtBot
) -> None:
    sounds.apply(settings)
    sounds.play(occasion)
    sounds.apply(replace(settings, volume=Volume.NORMAL))
    with qtbot.waitSignal(sounds.ear_changed):
        sounds.try_out(Tone.WOOD)
    assert loudspeaker.heard == [samples(Tone.WOOD, Volume.NORMAL)]


@pytest.mark.parametrize("ear", [Ear.NO_DEVICE, Ear.NO_LIBRARY])
def test_a_pc_that_cannot_be_heard_says_so_and_tries_again_only_when_asked(
    ear: Ear, qtbot: QtBot
) -> None:
    tried: list[int] = []

    def opens() -> Loudspeaker:
        tried.append(1)
        raise NoSound(ear)

    sounds = Sounds(Settings(), opens)
    with qtbot.waitSignal(sounds.ear_changed):
        sounds.play(Occasion.TURN)
    assert sounds.ear is ear
    sounds.play(Occasion.RECALL)
    with qtbot.waitSignal(sounds.ear_changed):
        sounds.try_out(Tone.BELL)
    assert len(tried) == 2
    sounds.close()


def test_a_driver_that_breaks_costs_a_sound_and_is_opened_anew(
    loudspeaker: Loudspeaker, qtbot: QtBot
) -> None:
    broken = Unplugged()
    devices = iter([broken, loudspeaker])
    sounds = Sounds(Settings(), lambda: next(devices))
    with qtbot.waitSignal(sounds.ear_changed):
        sounds.play(Occasion.TURN)
    assert (sounds.ear, broken.is_open) == (Ear.NO_DEVICE, False)
    with qtbot.waitSignal(sounds.ear_changed):
        sounds.try_out(Tone.BELL)
    assert sounds.ear is Ear.HEARD
    sounds.close()


def test_no_more_than_two_sounds_wait_behind_each_other(qtbot: QtBot) -> None:
    ready, loudspeaker = threading.Event(), Loudspeaker()

    def opens() -> Loudspeaker:
        ready.wait(10)
        return loudspeaker

    sounds = Sounds(Settings(volume=Volume.SOFT), opens)
    for _ in range(20):
        sounds.try_out(Tone.WOOD)
    with qtbot.waitSignals([sounds.ear_changed] * 2, timeout=10_000):
        ready.set()
    sounds.close()
    assert 2 <= len(loudspeaker.heard) <= 3


def test_without_the_library_the_program_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    with pytest.raises(NoSound) as silent:
        open_device()
    assert silent.value.ear is Ear.NO_LIBRARY


def test_this_pc_gives_a_device_or_says_why_not_and_writes_nothing_on_stderr(
    capfd: pytest.CaptureFixture[str],
) -> None:
    ear = Ear.HEARD
    try:
        open_device().close()
    except NoSound as silent:
        ear = silent.ear
    assert ear is not Ear.UNKNOWN
    assert capfd.readouterr().err == ""


def test_the_library_plays_our_frames_to_their_end() -> None:
    import miniaudio

    device = miniaudio.PlaybackDevice(
        miniaudio.SampleFormat.SIGNED16,
        nchannels=1,
        sample_rate=RATE,
        backends=[miniaudio.Backend.NULL],
    )
    over = threading.Event()

    def frames() -> Frames:
        wanted = yield b""
        for _ in range(3):
            wanted = yield bytes(2 * wanted)
        over.set()

    playing = frames()
    next(playing)
    device.start(playing)
    assert over.wait(20)
    device.stop()
    device.close()


def test_a_closed_pc_plays_nothing_more(sounds: Sounds, loudspeaker: Loudspeaker) -> None:
    sounds.close()
    sounds.play(Occasion.TURN)
    sounds.try_out(Tone.BELL)
    assert loudspeaker.heard == []
