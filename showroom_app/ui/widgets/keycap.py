"""A key as it looks on the keyboard, beside what it does."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.ui import theme
from showroom_app.ui.widgets.text import paint_text, text_width

HEIGHT = 22
BIG_HEIGHT = 34


def key_words(keys: str) -> str:
    """A key as Qt writes it ("Ctrl+Z") as people read it: "Ctrl Z", on a Mac "⌘ Z"."""
    keys = keys.replace("Return", "Enter")  # not for people: how Qt calls the key
    if sys.platform == "darwin":
        keys = keys.replace("Ctrl+", "⌘+").replace("Alt+", "⌥+").replace("Shift+", "⇧+")
    held, plus, last = keys.rpartition("+")
    return f"{held.rstrip('+').replace('+', ' ')} {last or '+'}" if held and plus else keys


def keycap_width(words: str, *, big: bool = False, least: int = 22) -> float:
    """How wide a keycap is."""
    if big:
        return max(44.0, text_width(words, "keycap_big") + 12)
    return max(float(least), text_width(words, "keycap") + 12)


def paint_keycap(
    painter: QPainter,
    x: float,
    y: float,
    words: str,
    *,
    on_accent: bool = False,
    big: bool = False,
    least: int = 22,
    disabled: bool = False,
) -> float:
    """Paint a keycap with its upper left corner at a point and return its width."""
    now = theme.current()
    width = keycap_width(words, big=big, least=least)
    height = BIG_HEIGHT if big else HEIGHT
    fill: QColor | None = now.surface[2]
    line, ink = now.line[2], now.text[2]
    if on_accent:
        fill, line, ink = None, now.accent.on2, now.accent.on
    if disabled:
        fill, ink = None, now.accent.on2 if on_accent else now.disabled
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    # The lower edge is two pixels, as a key has a front.
    top = QPainterPath()
    top.addRoundedRect(QRectF(x + 1, y + 1, width - 2, height - 3), 3, 3)
    edge = QPainterPath()
    edge.addRoundedRect(QRectF(x, y, width, height), 4, 4)
    edge.addPath(top)
    painter.fillPath(edge, line)
    if fill is not None:
        painter.fillPath(top, fill)
    paint_text(
        painter,
        QRectF(x, y, width, height - 1),
        words,
        "keycap_big" if big else "keycap",
        ink,
        align=Qt.AlignmentFlag.AlignHCenter,
    )
    painter.restore()
    return width


class Keycap(QWidget):
    """A keycap as a widget."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(keycap_width(self._words) + 0.5), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_keycap(painter, 0, 0, self._words)
