#!/usr/bin/env python3
"""Makes the sounds of the program, from nothing but sines: `python packaging/sounds.py`.

Each is a struck body: a few partials that die away, the higher the sooner. They are short, rise
in 6 ms so that nothing cracks, and end in silence. The files are committed; this is how they came
to be, and how to make others.
"""

from __future__ import annotations

import math
import wave
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
RATE = 22_050
_RISE_SECONDS = 0.006
_PEAK = 0.8
_FADE_SECONDS = 0.05


@dataclass(frozen=True)
class Strike:
    """One stroke: when it comes and its pitch (Hz), how loud, and how long until a third is left.

    `partials` are pairs of a multiple of the pitch and its share.
    """

    at: float
    pitch: float
    loud: float
    lasts: float
    partials: tuple[tuple[float, float], ...]


_SOFT = ((1.0, 1.0), (2.0, 0.25), (3.0, 0.06))
_METAL = ((1.0, 1.0), (2.0, 0.5), (2.76, 0.25), (5.4, 0.08))
_BAR = ((1.0, 1.0), (3.93, 0.22), (9.2, 0.05))

SOUNDS = {
    "chime": (1.25, (Strike(0, 659.26, 0.8, 0.35, _SOFT), Strike(0.17, 880.0, 1, 0.4, _SOFT))),
    "bell": (1.4, (Strike(0, 587.33, 1, 0.45, _METAL),)),
    "wood": (0.75, tuple(Strike(0.19 * n, 440.0, 1, 0.11, _BAR) for n in range(2))),
    "glass": (1.2, (Strike(0, 1046.5, 0.8, 0.3, _SOFT), Strike(0.03, 1318.5, 0.6, 0.3, _SOFT))),
}


def samples(seconds: float, strikes: Iterable[Strike]) -> array[int]:
    """The sound as numbers of 16 bits, as loud as `_PEAK` at its loudest."""
    count = int(seconds * RATE)
    line = [0.0] * count
    for strike in strikes:
        for multiple, share in strike.partials:
            turn = 2 * math.pi * strike.pitch * multiple / RATE
            lasts = strike.lasts / math.sqrt(multiple)
            for n in range(count - int(strike.at * RATE)):
                after = n / RATE
                rise = min(1.0, after / _RISE_SECONDS)
                loud = strike.loud * share * rise * math.exp(-after / lasts)
                line[int(strike.at * RATE) + n] += loud * math.sin(turn * n)
    fade = int(_FADE_SECONDS * RATE)
    for n in range(fade):
        line[count - 1 - n] *= n / fade
    most = max(map(abs, line))
    return array("h", (round(value / most * _PEAK * 32_767) for value in line))


def main() -> None:
    """Write every sound into the folder of the resources."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (seconds, strikes) in SOUNDS.items():
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(seconds, strikes).tobytes())


if __name__ == "__main__":
    main()
