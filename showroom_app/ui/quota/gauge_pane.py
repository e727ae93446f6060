"""All about one gauge, beside the cards: figures, the path to the quota, and the sales."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from showroom_app.services.gauge_detail import GaugeDetail
from showroom_app.services.ledger_rows import LedgerRow
from showroom_app.services.quota_view import GaugeRow
from showroom_app.ui import theme, words
from showroom_app.ui.quota import figure_words, quota_words
from showroom_app.ui.quota.figure_words import Figure
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.badge import badge_width, paint_badge
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.text import Label, paint_text, text_width
from showroom_app.words.ledger import COUNTS

_RIGHT = Qt.AlignmentFlag.AlignRight
_WIDTHS = {Density.COMPACT: 360, Density.NORMAL: 392, Density.LARGE: 432}
_SIDE = 16


class GaugePane(Card):
    """Shows one rep's month whole; the card beside it stays chosen."""

    left = Signal()
    """Somebody has seen enough."""

    sale_wanted = Signal(int)
    """Somebody wants to see this sale in the ledger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.detail: GaugeDetail | None = None
        self.figures: list[Figure] = []
        """The lines on the screen, from top to bottom."""
        self._head = _Head()
        self.close_button = Button("", "ph.x-bold", size=Size.SMALL)
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, 10, 8, 10)
        head.addWidget(self._head, 1)
        head.addWidget(self.close_button)
        self.column.addLayout(head)
        self.column.addWidget(Line())
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self.column.addWidget(self._scroll, 1)
        self._fit_width()
        theme.look().changed.connect(self._fit_width)

    def show_row(self, row: GaugeRow) -> None:
        """Show what a card knows already, while the rest is being read."""
        self.detail = None
        self._head.show_row(row)
        self._fill([(self.tr("This month"), figure_words.of_gauge(row))], None)

    def show_detail(self, detail: GaugeDetail) -> None:
        """Show everything."""
        self.detail = detail
        self._head.show_row(detail.row)
        parts = [
            (self.tr("This month"), figure_words.of_gauge(detail.row)),
            (self.tr("Path to the quota"), figure_words.paths(detail)),
            (self.tr("Beside it"), figure_words.beside_gauge(detail)),
        ]
        self._fill([(title, lines) for title, lines in parts if lines], detail)

    def _fill(
        self, parts: Sequence[tuple[str, Sequence[Figure]]], detail: GaugeDetail | None
    ) -> None:
        bar = self._scroll.verticalScrollBar().value()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_SIDE, 10, _SIDE, 12)
        column.setSpacing(0)
        self.figures = []
        for number, (title, lines) in enumerate(parts):
            if number:
                column.addSpacing(12)
            column.addWidget(Label(title, "small_strong", 2))
            column.addSpacing(2)
            for figure in lines:
                column.addWidget(_FigureLine(figure))
            self.figures += lines
        if detail is not None:
            self._add_sales(column, self.tr("Counted sales"), detail.counted)
            self._add_sales(column, self.tr("Not counted"), detail.others)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        # The scroll area would give it the ground of the window, and it stands on a card.
        inside.setAutoFillBackground(False)
        self._scroll.verticalScrollBar().setValue(bar)

    def _add_sales(self, column: QVBoxLayout, title: str, rows: Sequence[LedgerRow]) -> None:
        if not rows:
            return
        column.addSpacing(12)
        column.addWidget(Label(f"{title}  {len(rows)}", "small_strong", 2, tabular=True))
        column.addSpacing(2)
        for row in reversed(rows):
            line = SaleLine(row)
            line.clicked.connect(partial(self._open, row))
            column.addWidget(line)

    def _open(self, row: LedgerRow) -> None:
        self.sale_wanted.emit(row.sale.cancels or row.sale.id)

    def _fit_width(self) -> None:
        self.setFixedWidth(_WIDTHS[theme.current().density])


class _Head(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._row: GaugeRow | None = None
        self.setFixedHeight(36)

    def show_row(self, row: GaugeRow) -> None:
        self._row = row
        self.setAccessibleName(f"{row.name}, {quota_words.state(row.gauge)}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        row = self._row
        if row is None:
            return
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_avatar(painter, 0, 2, 32, row.name, row.role)
            word = words.told(quota_words.ROLES[row.role])
            wide = badge_width(word)
            paint_badge(painter, self.width() - wide - 8, 7, row.role, word)
            where = QRectF(40, 2, self.width() - wide - 60, 32)
            paint_text(painter, where, row.name, "card_title", now.text[1])


class _FigureLine(QWidget):
    """A name and its value; the tooltip says what it is, with the formula filled in."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self._figure = figure
        self.setFixedHeight(26)
        self.setToolTip(figure.tooltip)
        self.setAccessibleName(f"{figure.name}: {figure.value}")
        self.setAccessibleDescription(f"{figure.definition} {figure.formula}".strip())

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        figure = self._figure
        where = QRectF(self.rect())
        kind: theme.TypeName = "name" if figure.strong else "body_strong"
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            used = paint_text(
                painter, where, figure.value, kind, now.text[1], align=_RIGHT, tabular=True
            )
            where.setRight(where.right() - used - 8)
            paint_text(painter, where, figure.name, "small", now.text[2])


class SaleLine(QAbstractButton):
    """A sale of the ledger: day, car and customer, its units, and why it counts or not."""

    def __init__(self, row: LedgerRow) -> None:
        super().__init__()
        self._row = row
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("radius", 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{self._what()}, {words.number(row.units)}. {self.why()}")
        self.setToolTip(self.why())

    def why(self) -> str:
        """The rule that decided whether it counts."""
        return words.told(COUNTS[self._row.counts.value])

    def sizeHint(self) -> QSize:
        return QSize(100, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse():
                painter.fillRect(self.rect(), now.surface[2])
            wide = float(self.width())
            units = words.number(self._row.units)
            used = text_width(units, "body_strong", tabular=True)
            above = QRectF(0, 3, wide, 20)
            paint_text(
                painter, above, units, "body_strong", now.text[1], align=_RIGHT, tabular=True
            )
            above.setRight(wide - used - 8)
            paint_text(painter, above, self._what(), "small_medium", now.text[1])
            below = QRectF(0, 22, wide, 18)
            paint_text(painter, below, self.why(), "caption", now.text[3])

    def _what(self) -> str:
        sale = self._row.sale
        parts = (words.short_day(sale.on), sale.vehicle, sale.customer)
        return " · ".join(part for part in parts if part)
