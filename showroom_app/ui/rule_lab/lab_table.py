"""The table of the rule lab: a row a rep, in each cell what happened and what the lab gives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from showroom_app.domain.rule_lab import Compared, Measured
from showroom_app.services.rule_lab import LabRow
from showroom_app.ui import icons, theme
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.rule_lab import lab_words
from showroom_app.ui.rule_lab.lab_words import ARROW, FIGURES, Figure
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList
from showroom_app.ui.widgets.text import paint_text, text_width

_RIGHT = Qt.AlignmentFlag.AlignRight
_HEADS = {Density.COMPACT: 40, Density.NORMAL: 44, Density.LARGE: 44}
_ROWS = {Density.COMPACT: 36, Density.NORMAL: 40, Density.LARGE: 44}
_SIDE = 16
_NAME = (150, 240)
_GAP = 10


def columns(width: float) -> tuple[tuple[float, float], ...]:
    """Left edge and width of the names, then of each figure, which share the rest evenly."""
    name = min(max(width * 0.2, _NAME[0]), _NAME[1])
    each = (width - 2 * _SIDE - name) / len(FIGURES)
    first = (_SIDE, name)
    return first, *((_SIDE + name + each * n, each) for n in range(len(FIGURES)))


class LabTable(Card):
    """The reps of a replayed month under heads that explain themselves; all together last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.rows = KeyedModel(lambda row: row.rep, lab_words.row_in_words)
        self._delegate = _LabDelegate(_ROWS[Density.NORMAL])
        self.list = _Rows(self.rows, self._delegate)
        self.list.setAccessibleName(self.tr("Reps"))
        self._head = _Head()
        self.all = _All()
        self.column.addWidget(self._head)
        self.column.addWidget(Line())
        self.column.addWidget(self.list, 1)
        self.column.addWidget(Line())
        self.column.addWidget(self.all)
        self.list.resized.connect(self._measure)
        theme.look().changed.connect(self._fit_rows)
        self._fit_rows()

    def show_rows(self, rows: Sequence[LabRow], whole: Compared) -> None:
        """Show these rows, and what all have together."""
        self.rows.show(rows)
        self.all.show_whole(whole)
        self.list.viewport().update()

    def _fit_rows(self) -> None:
        density = theme.current().density
        self._delegate.height = _ROWS[density]
        self._head.setFixedHeight(_HEADS[density])
        self.all.setFixedHeight(_HEADS[density])
        self.list.scheduleDelayedItemsLayout()

    def _measure(self, width: int) -> None:
        self._head.measure(width)
        self.all.measure(width)


class _Rows(RowList):
    resized = Signal(int)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.resized.emit(self.viewport().width())
        return super().viewportEvent(event)


class _Strip(QWidget):
    """A painted line above or below the rows that keeps to their columns."""

    def __init__(self) -> None:
        super().__init__()
        self._width = 0

    def measure(self, width: int) -> None:
        """Take the width of the rows, which a scroll bar makes less than the card's."""
        self._width = width
        self.update()

    @property
    def places(self) -> tuple[tuple[float, float], ...]:
        """Where the columns lie."""
        return columns(self._width or self.width())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            for figure, (left, width) in zip(FIGURES, self.places[1:], strict=True):
                if left <= event.pos().x() <= left + width:
                    QToolTip.showText(event.globalPos(), figure.meaning(), self)
                    return True
        return super().event(event)


class _Head(_Strip):
    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(", ".join((self.tr("Rep"), *(figure.head() for figure in FIGURES))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        name, *places = self.places
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            where = QRectF(name[0], 0, name[1], self.height())
            paint_text(painter, where, self.tr("Rep"), "caption", now.text[2])
            for figure, (left, width) in zip(FIGURES, places, strict=True):
                lines = _lines(figure.head(), width - _GAP)
                line = now.line_height("caption")
                top = (self.height() - line * len(lines)) / 2
                for n, each in enumerate(lines):
                    where = QRectF(left, top + n * line, width, line)
                    paint_text(painter, where, each, "caption", now.text[2], align=_RIGHT)


class _All(_Strip):
    """What all reps have together."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = Compared()

    def show_whole(self, whole: Compared) -> None:
        """Show these totals."""
        self._whole = whole
        both = (whole.happened.total, whole.lab.total)
        said = ", ".join(f"{each.head()} {lab_words.pair(each, *both)}" for each in FIGURES)
        self.setAccessibleName(f"{self.tr('All together')}: {said}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        name, *places = self.places
        happened, lab = self._whole.happened.total, self._whole.lab.total
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            where = QRectF(name[0], 0, name[1], self.height())
            paint_text(painter, where, self.tr("All together"), "small_strong", now.text[2])
            for figure, (left, width) in zip(FIGURES, places, strict=True):
                _paint_pair(painter, QRectF(left, 0, width, self.height()), figure, happened, lab)


class _LabDelegate(RowDelegate):
    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        row: LabRow = index.data(ROW)
        now = theme.current()
        name, *places = columns(where.width())
        left = where.left() + name[0]
        if row.role is not None:
            icon, ink = f"role_{row.role.value}", now.role[row.role].text
            icons.paint(painter, left, where.center().y() - 8, 16, icon, ink)
        place = QRectF(left + 26, where.top(), name[1] - 26, where.height())
        paint_text(painter, place, row.name, "body_strong", now.text[1])
        for figure, (x, width) in zip(FIGURES, places, strict=True):
            place = QRectF(where.left() + x, where.top(), width, where.height())
            _paint_pair(painter, place, figure, row.happened, row.lab)


def _paint_pair(
    painter: QPainter, where: QRectF, figure: Figure, happened: Measured, lab: Measured
) -> None:
    """What happened in grey, and the lab's beside it: strong where it differs."""
    now = theme.current()
    was, is_now = figure.shown(happened), figure.shown(lab)
    if was == is_now:
        paint_text(painter, where, is_now, "body_strong", now.text[3], align=_RIGHT, tabular=True)
        return
    used = text_width(is_now, "name", tabular=True)
    paint_text(painter, where, is_now, "name", now.text[1], align=_RIGHT, tabular=True)
    before = where.adjusted(0, 0, -used - 4, 0)
    paint_text(painter, before, f"{was} {ARROW}", "small", now.text[2], align=_RIGHT, tabular=True)


def _lines(text: str, width: float) -> list[str]:
    """A head on one line, or on two where it is too long."""
    words = text.split()
    if text_width(text, "caption") <= width or len(words) == 1:
        return [text]
    breaks = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    return list(min(breaks, key=lambda two: max(text_width(each, "caption") for each in two)))
