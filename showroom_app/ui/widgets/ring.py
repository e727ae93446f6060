"""The ring that shows where the keyboard is: outside a control, inside a row."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from showroom_app.ui import theme

RING = 2
GAP = 2
MARGIN = RING + GAP
"""Pixels to leave free around a control so that its ring is seen whole."""


def paint_ring(painter: QPainter, control: QRectF, radius: float) -> None:
    """Paint the ring outside a control: a gap of 2 pixels, then 2 pixels of ring."""
    away = GAP + RING / 2
    _stroke(painter, control.adjusted(-away, -away, away, away), radius + away)


def paint_inset_ring(painter: QPainter, row: QRectF, radius: float = 6.0) -> None:
    """Paint the ring inside a row of a list, 2 pixels from its edge."""
    away = GAP + RING / 2
    _stroke(painter, row.adjusted(away, away, -away, -away), radius)


def _stroke(painter: QPainter, where: QRectF, radius: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.current().focus_ring, RING))
    painter.drawRoundedRect(where, radius, radius)
    painter.restore()
