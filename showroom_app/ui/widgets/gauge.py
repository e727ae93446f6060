"""The quota gauge: an arc of 270 degrees with one segment for each car of the quota."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.domain.values import dataclass
from showroom_app.ui import theme
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.text import paint_text, text_width

WIDTH = 148
HEIGHT = 132
_MIDDLE = QPointF(74, 74)
_RADIUS = 57.0
_PEN = 14.0
_START = 135.0
_SWEEP = 270.0
_GAP = 1.0
_INNER = 76.0
"""The width between the ends of the pace tick; a wider number takes a smaller size."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a gauge shows; all in cars. `number` and `of` are the words in the middle."""

    counted: float
    forecast: float
    quota: float
    pace: float
    number: str
    of: str


def segments(reading: Reading) -> tuple[tuple[float, bool], ...]:
    """For each segment the share that is filled, and whether the forecast reaches it.

    There are as many as the quota has cars, and more when more were counted.
    """
    many = max(1, math.ceil(reading.quota), math.ceil(reading.counted))
    reached = math.floor(reading.forecast + 0.5)
    return tuple(
        (min(max(reading.counted - place, 0.0), 1.0), place < reached) for place in range(many)
    )


def paint_gauge(painter: QPainter, where: QRectF, reading: Reading, ground: QColor) -> None:
    """Paint a gauge in the middle of a rectangle; `ground` is the colour that lies under it."""
    now = theme.current()
    scale = min(where.width() / WIDTH, where.height() / HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = where.center()
    painter.translate(middle.x() - WIDTH * scale / 2, middle.y() - HEIGHT * scale / 2)
    painter.scale(scale, scale)
    shares = segments(reading)
    each = _SWEEP / len(shares)
    for place, (share, forecast) in enumerate(shares):
        start, sweep = _START + place * each + _GAP, each - 2 * _GAP
        if share < 1:
            if forecast:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(now.chart.forecast, 2, j=Qt.PenJoinStyle.MiterJoin))
                inset = math.degrees(1 / _RADIUS)
                painter.drawPath(_band(start + inset, sweep - 2 * inset, _PEN - 2))
            else:
                painter.fillPath(_band(start, sweep, _PEN), now.chart.track)
        if share > 0:
            painter.fillPath(_band(start, sweep * share, _PEN), now.chart.bar)
    _tick(painter, _START + _SWEEP * min(max(reading.pace / len(shares), 0.0), 1.0), ground)
    middle_line = QRectF(0, 42, WIDTH, 38)
    centred = Qt.AlignmentFlag.AlignHCenter
    number: TypeName = "gauge_figure"
    if text_width(reading.number, number, tabular=True) > _INNER:
        number = "figure"
    paint_text(
        painter,
        middle_line,
        reading.number,
        number,
        now.text[1],
        align=centred,
        tabular=True,
    )
    paint_text(
        painter,
        QRectF(0, 80, WIDTH, 18),
        reading.of,
        "small",
        now.text[2],
        align=centred,
        tabular=True,
    )
    painter.restore()


def _tick(painter: QPainter, angle: float, ground: QColor) -> None:
    now = theme.current()
    inner, outer = _point(angle, 46), _point(angle, 70)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((ground, 6.0), (now.chart.ink, 2.6)):
        painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(inner, outer)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.chart.ink)
    painter.drawEllipse(outer, 3.2, 3.2)


def _point(angle: float, radius: float) -> QPointF:
    """A point on a circle; angles in degrees, clockwise from three o'clock."""
    turn = math.radians(angle)
    return _MIDDLE + QPointF(math.cos(turn), math.sin(turn)) * radius


def _band(start: float, sweep: float, width: float) -> QPainterPath:
    """A piece of the arc, as wide as the pen."""
    outer, inner = _RADIUS + width / 2, _RADIUS - width / 2
    path = QPainterPath()
    path.arcMoveTo(_square(outer), -start)
    path.arcTo(_square(outer), -start, -sweep)
    path.arcTo(_square(inner), -start - sweep, sweep)
    path.closeSubpath()
    return path


def _square(radius: float) -> QRectF:
    return QRectF(_MIDDLE.x() - radius, _MIDDLE.y() - radius, 2 * radius, 2 * radius)


class Gauge(QWidget):
    """A gauge as a widget; `words` says it for those who do not see it."""

    def __init__(self, reading: Reading, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_reading(reading, words)

    def show_reading(self, reading: Reading, words: str) -> None:
        """Show other figures."""
        self._reading = reading
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_gauge(painter, QRectF(self.rect()), self._reading, theme.current().surface[1])
