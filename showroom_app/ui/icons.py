"""Icons from the Phosphor font that qtawesome carries, painted as paths and kept as pixmaps.

qtawesome itself would load eleven other fonts and cost more time than the whole first painting
of the board; its font and its table of names are all that is needed.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QRawFont

from showroom_app.ui.tokens import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_EM = 256.0


def paint(painter: QPainter, x: float, y: float, size: int, name: str, colour: QColor) -> None:
    """Paint an icon with its upper left corner at a point; `size` in pixels."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(QPoint(round(x), round(y)), pixmap(name, colour, size, ratio))


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon as a pixmap; `name` is one of the tokens or Phosphor's own, such as "ph.x-bold"."""
    return _pixmap(name, colour.rgba(), size, ratio)


def icon(name: str, colour: QColor, size: int = 18) -> QIcon:
    """An icon for menus and window frames."""
    from PySide6.QtGui import QIcon

    made_of = QIcon()
    for ratio in (1.0, 2.0):
        made_of.addPixmap(pixmap(name, colour, size, ratio))
    return made_of


@cache
def path(name: str) -> QPainterPath:
    """The outline of an icon in a square of 256 by 256; an unknown name raises KeyError."""
    phosphor = _names().get(name, name).removeprefix("ph.")
    charmap, before = _charmap(), f'"{phosphor}": "0x'
    found = charmap.find(before)
    if found < 0:
        raise KeyError(name)
    begins = found + len(before)
    code = int(charmap[begins : charmap.index('"', begins)], 16)
    font = _font()
    (glyph,) = font.glyphIndexesForString(chr(code))
    outline = font.pathForGlyph(glyph)
    outline.translate(0, font.ascent())
    outline.setFillRule(Qt.FillRule.WindingFill)
    return outline


def forget() -> None:
    """Drop everything that may not outlive the application."""
    _pixmap.cache_clear()
    path.cache_clear()
    _font.cache_clear()


@lru_cache(maxsize=1024)
def _pixmap(name: str, rgba: int, size: int, ratio: float) -> QPixmap:
    made_of = QPixmap(round(size * ratio), round(size * ratio))
    made_of.setDevicePixelRatio(ratio)
    made_of.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made_of)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _EM, size / _EM)
    painter.fillPath(path(name), QColor.fromRgba(rgba))
    painter.end()
    return made_of


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = tokens()["icon"]
    return names


@cache
def _folder() -> Path:
    # find_spec looks for the package without running it.
    found = find_spec("qtawesome")
    if found is None or found.origin is None:
        raise FileNotFoundError("qtawesome")
    return Path(found.origin).parent / "fonts"


def _newest(pattern: str) -> Path:
    return max(_folder().glob(pattern))


@cache
def _charmap() -> str:
    # Reading all 4,470 names as JSON takes 5 ms; the few that are shown are looked up in the text.
    return _newest("phosphor-charmap-*.json").read_text(encoding="utf-8")


@cache
def _font() -> QRawFont:
    return QRawFont(str(_newest("phosphor-[0-9]*.ttf")), _EM)
