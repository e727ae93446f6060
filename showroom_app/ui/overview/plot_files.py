"""A plot as a picture: PNG or SVG, with its name and what month it is of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from showroom_app.ui import theme
from showroom_app.ui.overview.plot import AROUND, BARE, Plot
from showroom_app.ui.overview.plot_ink import draw_text

PNG, SVG = ".png", ".svg"
KINDS = (PNG, SVG)

_SIDE, _TOP, _TITLE, _LINE, _GAP = 16, 14, 22, 18, 10
_SHARPNESS = 2.0
"""So many dots of a PNG for a pixel of the window."""


def as_bytes(plot: Plot, lines: Sequence[str], kind: str) -> bytes:
    """The plot under its name and these lines, in the colours of the window; `kind` of `KINDS`."""
    return as_svg(plot, lines) if kind == SVG else as_png(plot, lines)


def as_image(plot: Plot, lines: Sequence[str]) -> QImage:
    """The plot as an image, twice as sharp as the window."""
    size = _size(plot, lines)
    image = QImage(size * _SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    with QPainter(image) as painter:
        _paint(painter, size, plot, lines)
    return image


def as_png(plot: Plot, lines: Sequence[str]) -> bytes:
    """The plot as the bytes of a PNG."""
    kept, buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(as_image(plot, lines))
    buffer.close()
    return bytes(kept.data())


def as_svg(plot: Plot, lines: Sequence[str]) -> bytes:
    """The plot as the bytes of an SVG; its description says all figures."""
    kept, buffer = _buffer()
    size = _size(plot, lines)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(size)
    made.setViewBox(QRect(0, 0, size.width(), size.height()))
    made.setTitle(plot.name)
    made.setDescription(plot.said)
    with QPainter(made) as painter:
        _paint(painter, size, plot, lines)
    buffer.close()
    return bytes(kept.data())


def _buffer() -> tuple[QByteArray, QBuffer]:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return kept, buffer


def _head(lines: Sequence[str]) -> int:
    return _TOP + _TITLE + _LINE * len(lines) + _GAP


def _target(plot: Plot, lines: Sequence[str]) -> QRectF:
    """Where the plot lies in its picture."""
    size = plot.picture_size()
    return QRectF(BARE if plot.is_bare else AROUND, _head(lines), size.width(), size.height())


def _size(plot: Plot, lines: Sequence[str]) -> QSize:
    where = _target(plot, lines)
    return QSize(round(where.width() + 2 * where.left()), round(where.bottom() + _SIDE))


def _paint(painter: QPainter, size: QSize, plot: Plot, lines: Sequence[str]) -> None:
    now = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), now.surface[1])
    room = size.width() - 2 * _SIDE
    title = QRectF(_SIDE, _TOP, room, _TITLE)
    draw_text(painter, title, plot.name, "card_title", now.text[1], tabular=False)
    for n, line in enumerate(lines):
        where = QRectF(_SIDE, _TOP + _TITLE + n * _LINE, room, _LINE)
        draw_text(painter, where, line, "small", now.text[2], align=Qt.AlignmentFlag.AlignLeft)
    painter.save()
    plot.render_into(painter, _target(plot, lines))
    painter.restore()
