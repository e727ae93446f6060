"""The design's picture at the left, ours at the right."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from tests.conftest import ROOT

DESIGN = ROOT.parent / "shared" / "design" / "ui" / "png"
_GAP = 8


def beside(name: str, ours: QImage) -> QImage:
    """Both in one picture; a part of a screen in the design stands beside the middle of ours."""
    theirs = QImage(str(DESIGN / f"{name}.png"))
    both = QImage(
        theirs.width() + _GAP + ours.width(),
        max(theirs.height(), ours.height()),
        QImage.Format.Format_RGB32,
    )
    both.fill(QColor("white"))
    with QPainter(both) as painter:
        painter.drawImage(0, 0, theirs)
        painter.fillRect(QRect(theirs.width(), 0, _GAP, both.height()), QColor("black"))
        painter.drawImage(theirs.width() + _GAP, 0, ours)
    return both
