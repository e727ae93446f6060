"""Where each block of the wallboard stands. Pure; pixels of a screen of 1920x1080, scaled."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF

from showroom_app.domain.values import dataclass

WIDTH, HEIGHT = 1920.0, 1080.0
HEADER = 88.0
EDGE = 32.0
_RIGHT_COLUMN = 612.0
_GUTTER = 24.0
_GAP = 20.0
_BOTTOM = 28.0
_UP, _DECK, _WAITING, _LEADS = 264.0, 164.0, 96.0, 264.0
ROW, LEAST_ROW = 124.0, 92.0


@dataclass(frozen=True, slots=True)
class Places:
    """The rectangles of the blocks; `waiting` has no height while nobody waits."""

    header: QRectF
    up_now: QRectF
    on_deck: QRectF
    waiting: QRectF
    line: QRectF
    leads: QRectF
    right: QRectF


def scale_of(width: float, height: float) -> float:
    """By how much the design is scaled to fit a screen."""
    return min(width / WIDTH, height / HEIGHT)


def places(size: QSizeF, *, waiting: bool, nobody: bool = False) -> Places:
    """The blocks on a screen of this size in the design's pixels, 1920x1080 or more.

    What a screen is wider goes to the line and its names, what it is higher to the lists. With
    `nobody` in line the first block has the room of all three, above those who wait.
    """
    left, bottom = EDGE, size.height() - _BOTTOM
    wide = size.width() - 2 * EDGE - _GUTTER - _RIGHT_COLUMN
    right = left + wide + _GUTTER
    up_now = QRectF(left, HEADER, wide, _UP)
    on_deck = QRectF(left, up_now.bottom() + _GAP, wide, _DECK)
    strip = QRectF(left, on_deck.bottom() + _GAP, wide, _WAITING if waiting else 0.0)
    top = strip.bottom() + (_GAP if waiting else 0.0)
    line = QRectF(left, top, wide, bottom - top)
    if nobody:
        strip.moveBottom(bottom)
        up_now.setBottom(strip.top() - _GAP if waiting else bottom)
        on_deck = line = QRectF(left, bottom, wide, 0.0)
    leads = QRectF(right, HEADER, _RIGHT_COLUMN, _LEADS)
    below = leads.bottom() + _GAP
    return Places(
        header=QRectF(0, 0, size.width(), HEADER),
        up_now=up_now,
        on_deck=on_deck,
        waiting=strip,
        line=line,
        leads=leads,
        right=QRectF(right, below, _RIGHT_COLUMN, bottom - below),
    )


def rows_in(height: float, count: int) -> tuple[int, float]:
    """How many of so many rows fit, and how high each is; where not all fit, one row is kept free.

    A row is 124 high where there is room, and never under 92: two lines of words need that.
    """
    most = max(int(height // LEAST_ROW), 1)
    if count <= most:
        return count, min(ROW, height / max(count, 1))
    return most - 1, height / most
