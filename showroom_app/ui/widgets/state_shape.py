"""The shapes that say how urgent something is: ring, triangle, octagon, pause and check."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from showroom_app.ui import icons, theme
from showroom_app.ui.theme import State

_SQUARE = 20.0


def paint_state(
    painter: QPainter,
    x: float,
    y: float,
    size: float,
    state: State,
    *,
    share: float = 0.0,
    on_solid: bool = False,
    colour: QColor | None = None,
    dress: theme.Theme | None = None,
) -> None:
    """Paint a state's shape in a square; `share` 0 to 1 is how much of the time has run.

    `on_solid` is for a shape on its own state's solid colour, `colour` for a pause in a tone,
    `dress` for a window in other colours than the application's.
    """
    now = dress or theme.current()
    if state is State.PAUSED:
        icons.paint(painter, x, y, round(size), "paused", colour or now.text[2])
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    painter.scale(size / _SQUARE, size / _SQUARE)
    if state is State.RUNNING:
        _ring(painter, share, now)
    elif state is State.OK:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(now.state[State.OK].solid, 2, c=Qt.PenCapStyle.FlatCap))
        painter.drawEllipse(QPointF(10, 10), 8, 8)
        painter.drawPath(_check())
    elif state is State.ATTENTION:
        tint = now.state[State.ATTENTION]
        pen = QPen(tint.line, 1.2, j=Qt.PenJoinStyle.RoundJoin)
        _sign(painter, triangle(), tint.solid, pen, tint.on, 2.1, QRectF(8.9, 13.4, 2.2, 2.2), 7.2)
    else:
        tint = now.state[State.LATE]
        fill, mark = (tint.on, tint.solid) if on_solid else (tint.solid, tint.on)
        pen = QPen(Qt.PenStyle.NoPen)
        _sign(painter, octagon(), fill, pen, mark, 2.4, QRectF(8.75, 12.9, 2.5, 2.5), 4.9)
    painter.restore()


@cache
def triangle() -> QPainterPath:
    """Attention, in a square of 20."""
    return _closed((10, 1.8), (19, 17.8), (1, 17.8))


@cache
def octagon() -> QPainterPath:
    """Late, in a square of 20."""
    return _closed(
        (6.3, 1), (13.7, 1), (19, 6.3), (19, 13.7), (13.7, 19), (6.3, 19), (1, 13.7), (1, 6.3)
    )


@cache
def _check() -> QPainterPath:
    path = QPainterPath(QPointF(6.2, 10.3))
    path.lineTo(8.8, 12.9)
    path.lineTo(13.8, 7.5)
    return path


def _ring(painter: QPainter, share: float, now: theme.Theme) -> None:
    where = QRectF(1.7, 1.7, 16.6, 16.6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(now.chart.track, 2.6, c=Qt.PenCapStyle.FlatCap))
    painter.drawEllipse(where)
    painter.setPen(QPen(now.accent.text, 2.6, c=Qt.PenCapStyle.FlatCap))
    painter.drawArc(where, 90 * 16, -round(min(max(share, 0.0), 1.0) * 360 * 16))


def _sign(
    painter: QPainter,
    outline: QPainterPath,
    fill: QColor,
    pen: QPen,
    mark: QColor,
    stroke: float,
    dot: QRectF,
    top: float,
) -> None:
    painter.setBrush(fill)
    painter.setPen(pen)
    painter.drawPath(outline)
    painter.setPen(QPen(mark, stroke, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(10, top), QPointF(10, 12.2 if dot.top() > 13 else 11.2))
    painter.fillRect(dot, mark)


def _closed(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    path.closeSubpath()
    return path
