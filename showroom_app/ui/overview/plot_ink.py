"""Texts and signs in a plot: outlines where a file is written, so that any viewer shows them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath

from showroom_app.ui import icons, theme
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.text import paint_text, text_width

_EM = 256.0


def draw_text(
    painter: QPainter,
    where: QRectF,
    text: str,
    kind: TypeName,
    colour: QColor,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    tabular: bool = True,
) -> float:
    """Draw one line in the middle of a rectangle's height, elided to it; returns its width.

    In an SVG it becomes outlines: who opens the file need not have our fonts.
    """
    if painter.paintEngine().type() != QPaintEngine.Type.SVG:
        return paint_text(painter, where, text, kind, colour, align=align, tabular=tabular)
    now = theme.current()
    measures = now.metrics(kind, tabular=tabular)
    if measures.horizontalAdvance(text) > where.width() + 0.5:
        text = measures.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
    width = text_width(text, kind, tabular=tabular)
    x = where.left()
    if align & Qt.AlignmentFlag.AlignRight:
        x = where.right() - width
    elif align & Qt.AlignmentFlag.AlignHCenter:
        x = where.center().x() - width / 2
    y = where.center().y() + (measures.ascent() - measures.descent()) / 2
    path = QPainterPath()
    # The outlines of a variable font overlap: what lies in two of them is no hole.
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addText(QPointF(x, y), now.font(kind, tabular=tabular), text)
    painter.fillPath(path, colour)
    return width


def draw_icon(
    painter: QPainter, x: float, y: float, size: float, name: str, colour: QColor
) -> None:
    """Draw an icon as an outline with its upper left corner at a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    painter.scale(size / _EM, size / _EM)
    painter.fillPath(icons.path(name), colour)
    painter.restore()
