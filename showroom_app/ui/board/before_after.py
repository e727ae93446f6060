"""The line before and after an act, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.ui import theme
from showroom_app.ui.widgets.text import paint_text

_ROW = 24
_HEAD = 22

Placed = tuple[str, str]
"""A place in words ("" for none) and a name."""


class BeforeAfter(QWidget):
    """Two short lists of places and names; a name whose place differs stands out."""

    def __init__(
        self, before: Sequence[Placed], after: Sequence[Placed], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.sides = (tuple(before), tuple(after))
        self._titles = (self.tr("Before"), self.tr("After"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            "; ".join(
                f"{title}: {', '.join(f'{place} {name}'.strip() for place, name in side)}"
                for title, side in zip(self._titles, self.sides, strict=True)
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(240, _HEAD + _ROW * max((len(side) for side in self.sides), default=0) + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        half = self.width() / 2
        with QPainter(self) as painter:
            for n, (title, side) in enumerate(zip(self._titles, self.sides, strict=True)):
                other = {name: place for place, name in self.sides[1 - n]}
                left, wide = n * half, half - 8
                where = QRectF(left, 0, wide, _HEAD)
                paint_text(painter, where, title, "caption", now.text[3])
                for row, (place, name) in enumerate(side):
                    top = _HEAD + row * _ROW
                    moved = other.get(name) != place
                    where = QRectF(left, top, 20, _ROW)
                    ink = now.text[1 if moved else 2]
                    paint_text(painter, where, place or "–", "small_strong", ink, tabular=True)
                    where = QRectF(left + 22, top, wide - 22, _ROW)
                    kind: theme.TypeName = "small_strong" if moved else "small"
                    paint_text(painter, where, name, kind, ink)
            painter.fillRect(QRectF(half - 8, 4, 1, self.height() - 12), now.line[1])
