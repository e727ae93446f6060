"""The sounds of this PC: which occasion plays what, how loud, and never on the window's thread.

A PC without a sound device, or without the library that speaks to it, is silent; that is said in
the settings and nowhere else.
"""

from __future__ import annotations

import queue
import sys
import threading
import time
from array import array
from collections.abc import Callable, Generator
from contextlib import suppress
from enum import StrEnum
from functools import cache
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from showroom_app.log import log
from showroom_app.paths import resource
from showroom_app.settings import Settings, Tone, Volume
from showroom_app.ui.heard import Occasion

RATE = 22_050
_SHARES = {Volume.OFF: 0.0, Volume.SOFT: 0.25, Volume.NORMAL: 0.55, Volume.LOUD: 1.0}
_MOST_WAITING = 2
"""Whoever cannot keep up with the sounds needs no more of them."""
_ONE_SOUND_SECONDS = 2.0
"""The same occasion, seen by the board and by the wallboard of one PC, is one sound."""
_TRY_AGAIN_SECONDS = 600.0
"""Where there was no device, nobody looks for one at every turn."""
_DRAIN_SECONDS = 0.5
_HANGS_SECONDS = 3.0

Frames = Generator[bytes, int, None]


class Ear(StrEnum):
    """Whether this PC can be heard: unknown until something was played."""

    UNKNOWN = "unknown"
    HEARD = "heard"
    NO_DEVICE = "no-device"
    NO_LIBRARY = "no-library"


class Device(Protocol):
    """An open sound device that plays frames of 16 bits, one channel, `RATE` a second."""

    def start(self, frames: Frames) -> None:
        """Begin to play; the generator is already waiting for how many frames are wanted."""

    def stop(self) -> None:
        """Stop playing; it can be started again."""

    def close(self) -> None:
        """Let the device go."""


class NoSound(Exception):
    """Nothing can be played here; `ear` says why."""

    def __init__(self, ear: Ear) -> None:
        super().__init__(ear.value)
        self.ear = ear


def open_device() -> Device:
    """The system's own sound device; raises NoSound."""
    try:
        # Loaded with the first sound: it takes as long as a page.
        import miniaudio
    except (ImportError, OSError):
        raise NoSound(Ear.NO_LIBRARY) from None
    backends = None
    if sys.platform == "linux":
        _hush_alsa()
        # JACK is for studios, and writes on stderr where it does not run.
        backends = [miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA]
    try:
        device = miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=RATE,
            backends=backends,
            app_name="Showroom",
        )
    except miniaudio.MiniaudioError:
        raise NoSound(Ear.NO_DEVICE) from None
    if device.backend == "Null":  # not for people: what the library calls silence
        device.close()
        raise NoSound(Ear.NO_DEVICE)
    opened: Device = device
    return opened


def _hush_alsa() -> None:
    """Let ALSA say nothing on stderr; on a PC without a sound card that would be 35 lines."""
    import ctypes

    with suppress(OSError, AttributeError):
        alsa = ctypes.CDLL("libasound.so.2")
        # A function of C that does nothing: it may be called on any thread, and after Python's end.
        nothing = ctypes.CDLL(None).abs
        alsa.snd_lib_error_set_handler(nothing)
        # From ALSA 1.2.15 on this is asked first.
        alsa.snd_lib_log_set_handler(nothing)


class Sounds(QObject):
    """Plays what the settings say, one sound after the other, on a thread of its own.

    `opens` gives the device, opened with the first sound and kept.
    """

    ear_changed = Signal(object)
    """Whether this PC can be heard (`Ear`), each time that something was tried."""

    def __init__(
        self,
        settings: Settings,
        opens: Callable[[], Device] = open_device,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.ear = Ear.UNKNOWN
        self._settings = settings
        self._opens = opens
        self._waiting: queue.SimpleQueue[tuple[Tone, Volume, bool] | None] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None
        self._device: Device | None = None
        self._failed_at = -_TRY_AGAIN_SECONDS
        self._played: dict[Occasion, float] = {}
        self.ear_changed.connect(self._note_ear)

    def apply(self, settings: Settings) -> None:
        """From now on play what these settings say."""
        self._settings = settings

    def play(self, occasion: Occasion) -> None:
        """Play what was chosen for an occasion; returns at once."""
        now = time.monotonic()
        if now - self._played.get(occasion, -_ONE_SOUND_SECONDS) < _ONE_SOUND_SECONDS:
            return
        self._played[occasion] = now
        chosen = {
            Occasion.TURN: self._settings.sound_turn,
            Occasion.RECALL: self._settings.sound_recall,
            Occasion.WAITING: self._settings.sound_waiting,
            Occasion.LEAD: self._settings.sound_lead,
            Occasion.LEAD_WARNED: self._settings.sound_lead_warned,
            Occasion.LEAD_EXPIRED: self._settings.sound_lead_expired,
        }
        self._put(chosen[occasion], tried=False)

    def try_out(self, tone: Tone) -> None:
        """Play a sound for somebody who listens for it, also where none could be played before."""
        self._put(tone, tried=True)

    def close(self) -> None:
        """Be silent at once, and let the device go."""
        self._stopped.set()
        self._waiting.put(None)
        if self._thread is not None:
            self._thread.join()

    def _put(self, tone: Tone, *, tried: bool) -> None:
        volume = self._settings.volume
        if tone is Tone.NONE or volume is Volume.OFF or self._stopped.is_set():
            return
        if self._waiting.qsize() >= _MOST_WAITING:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="sound", daemon=True)
            self._thread.start()
        self._waiting.put((tone, volume, tried))

    def _note_ear(self, ear: Ear) -> None:
        self.ear = ear

    def _work(self) -> None:
        while (wanted := self._waiting.get()) is not None and not self._stopped.is_set():
            tone, volume, tried = wanted
            if not tried and time.monotonic() - self._failed_at < _TRY_AGAIN_SECONDS:
                continue
            try:
                self._sound(samples(tone, volume))
                ear = Ear.HEARD
            except NoSound as problem:
                ear = problem.ear
            except Exception:
                # Whatever a driver does: it costs a sound, not the window.
                log.warning("no sound", exc_info=True)
                ear = Ear.NO_DEVICE
            if ear is not Ear.HEARD:
                self._failed_at = time.monotonic()
                self._let_go()
            if not self._stopped.is_set():
                self.ear_changed.emit(ear)
        self._let_go()

    def _sound(self, sound: bytes) -> None:
        if self._device is None:
            self._device = self._opens()
        over = threading.Event()
        frames = _frames(sound, over)
        next(frames)
        self._device.start(frames)
        try:
            end = time.monotonic() + len(sound) / 2 / RATE + _HANGS_SECONDS
            while not over.wait(0.05) and not self._stopped.is_set():
                if time.monotonic() > end:
                    raise NoSound(Ear.NO_DEVICE)
            self._stopped.wait(_DRAIN_SECONDS)
        finally:
            self._device.stop()

    def _let_go(self) -> None:
        device, self._device = self._device, None
        if device is not None:
            device.close()


def _frames(sound: bytes, over: threading.Event) -> Frames:
    """Hand out the sound in as many frames as are asked for; `over` when there are no more."""
    wanted = yield b""
    at = 0
    while at < len(sound):
        end = at + 2 * wanted
        wanted = yield sound[at:end]
        at = end
    over.set()


@cache
def samples(tone: Tone, volume: Volume) -> bytes:
    """A sound as frames of 16 bits; raises OSError or wave.Error for a file that is none."""
    # The first painting makes no sound.
    import wave

    with wave.open(str(resource("sounds", f"{tone.value}.wav")), "rb") as file:
        whole = array("h", file.readframes(file.getnframes()))
    share = _SHARES[volume]
    return array("h", (round(value * share) for value in whole)).tobytes()
