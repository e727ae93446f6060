"""Customers whom nobody has taken yet, with a clock; there only while somebody waits."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.board.board_rows import WaitingLine
from showroom_app.ui.board.spot_list import SpotDelegate, SpotList
from showroom_app.ui.board.strip import HEIGHT, Strip, paint_frame
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.pill import HEIGHT as PILL_HEIGHT
from showroom_app.ui.widgets.pill import paint_pill, pill_width
from showroom_app.ui.widgets.row_list import Index
from showroom_app.ui.widgets.text import paint_text, text_width

LEFT = "left"
DETAILS = "details"
_LEAST = 3
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class WaitingDelegate(SpotDelegate):
    """Paints a waiting customer: why, who, for whom, how long, and the two things to do."""

    def __init__(self, details: str, left: str) -> None:
        super().__init__(HEIGHT)
        self._words = {DETAILS: details, LEFT: left}

    def spots(self, where: QRectF, row: WaitingLine) -> dict[str, QRectF]:
        del row
        found: dict[str, QRectF] = {}
        end = where.right() - 9
        for spot in (LEFT, DETAILS):
            wide = text_width(self._words[spot], "button_small") + 20
            found[spot] = QRectF(end - wide, where.center().y() - 15, wide, 30)
            end -= wide + 6
        return found

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        now = theme.current()
        row: WaitingLine = index.data(ROW)
        middle = where.center().y()
        icons.paint(painter, where.left() + 15, middle - 9, 18, row.icon, now.text[3])
        spots = self.spots(where, row)
        for spot, place in spots.items():
            self._paint_button(painter, place, self._words[spot], self.is_hovered(index, spot))
        end = spots[DETAILS].left() - 12
        if row.alert:
            wide = pill_width(row.minutes, State.ATTENTION)
            paint_pill(painter, end - wide, middle - PILL_HEIGHT / 2, State.ATTENTION, row.minutes)
        else:
            wide = text_width(row.minutes, "body_strong", tabular=True)
            cell = QRectF(end - wide, where.top(), wide + 1, where.height())
            paint_text(painter, cell, row.minutes, "body_strong", now.text[1], tabular=True)
        end -= wide + 12
        x = where.left() + 43
        parts: list[tuple[str, theme.TypeName, QColor]] = [
            (row.kind, "body_strong", now.text[1]),
            (row.customer, "body", now.text[2]),
            (row.wants, "body", now.text[2]),
            (row.told, "body", now.text[1]),
        ]
        for text, kind, ink in parts:
            cell = QRectF(x, where.top(), max(end - x, 0), where.height())
            cut = cell.width() < (text_width(text, kind) if text == row.told else 24)
            if text and not cut:
                x += paint_text(painter, cell, text, kind, ink) + 10

    def _paint_button(self, painter: QPainter, where: QRectF, words: str, hovered: bool) -> None:
        now = theme.current()
        paint_frame(painter, where, hovered=hovered)
        paint_text(painter, where, words, "button_small", now.text[1], align=_MIDDLE)


class _WaitingList(SpotList):
    def sizeHint(self) -> QSize:
        # Whoever waits matters more than the lists below, which scroll: a third of the window.
        rows = max(_LEAST, self.window().height() // 3 // HEIGHT)
        return QSize(400, min(self.whole_height(), rows * HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(self.whole_height(), HEIGHT))


class WaitingStrip(Strip):
    """The strip between the cards and the rows."""

    def __init__(self, model: KeyedModel, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        details, left = translate("WaitingStrip", "Details"), translate("WaitingStrip", "Left")
        rows = _WaitingList(model, WaitingDelegate(details, left))
        super().__init__(model, rows, translate("WaitingStrip", "Customers waiting"), parent)

    @property
    def is_warm(self) -> bool:
        """Whether somebody has waited so long that the manager is told."""
        return any(row.alert for row in self._model.rows)

    def colours(self) -> tuple[QColor, QColor, QColor]:
        """Waiting is calm at first; the strip warms when it takes too long."""
        now = theme.current()
        tint = now.state[State.ATTENTION]
        if self.is_warm:
            return tint.tint, tint.line, tint.solid
        return now.surface[1], now.line[2], now.accent.line
