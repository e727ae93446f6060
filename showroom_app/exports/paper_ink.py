"""The colours of a document: those of the program's light look, from the design tokens."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import Color, HexColor, white

from showroom_app import paths
from showroom_app.exports.paper import Tone

_TONES = {Tone.OK: "ok", Tone.ATTENTION: "attention", Tone.LATE: "late"}


@lru_cache(maxsize=1)
def _light() -> Any:
    return json.loads(paths.resource("tokens.json").read_text(encoding="utf-8"))["color"]["light"]


def text(step: int) -> Color:
    """Text: 1 body, 2 secondary, 3 captions."""
    return HexColor(_light()["text"][str(step)])


def line() -> Color:
    """A hairline."""
    return HexColor(_light()["line"]["1"])


def sunken() -> Color:
    """The ground of a head or a total."""
    return HexColor(_light()["surface"]["2"])


def chart(name: str) -> Color:
    """A part of a plot: "bar", "bar2", "forecast", "track" or "ink"."""
    return HexColor(_light()["chart"][name])


def role(name: str) -> Color:
    """The ink of a role's name."""
    return HexColor(_light()["role"][name]["text"] if name in _light()["role"] else "#000000")


def tone(which: Tone) -> Color:
    """The colour of a state's shape."""
    name = _TONES.get(which)
    return text(3) if name is None else HexColor(_light()["state"][name]["line"])


def warmth(share: float) -> Color:
    """The ground of a cell of a heatmap, 0 to 1."""
    steps: Sequence[str] = _light()["chart"]["heat"]
    return HexColor(steps[min(int(share * len(steps)), len(steps) - 1)])


def on_warmth(share: float) -> Color:
    """The ink on it."""
    return white if share >= 4 / 6 else text(1)
