"""The cards of the quota page: name, gauge, figures and what is still needed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from showroom_app.domain.quota import Gauge, State
from showroom_app.services.quota_view import GaugeRow, QuotaBar
from showroom_app.ui import theme, words
from showroom_app.ui.keyed_model import KeyedModel
from showroom_app.ui.quota import figure_words, quota_words
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.badge import badge_width, paint_badge
from showroom_app.ui.widgets.card import paint_card
from showroom_app.ui.widgets.gauge import HEIGHT, WIDTH, Reading, paint_gauge
from showroom_app.ui.widgets.ring import paint_inset_ring
from showroom_app.ui.widgets.row_list import Index
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text, text_width

GAP = 12
_LEAST_WIDTH = 296
_LEAST_HEIGHT = 184
_HEIGHTS = {Density.COMPACT: 198, Density.NORMAL: 220, Density.LARGE: 240}
"""The most that a card takes; a little less where all rows then fit on the screen."""
_RIGHT = Qt.AlignmentFlag.AlignRight

SHAPES = {
    State.STARTING: theme.State.RUNNING,
    State.REACHED: theme.State.OK,
    State.ON_TRACK: theme.State.OK,
    State.BEHIND: theme.State.ATTENTION,
    State.AT_RISK: theme.State.LATE,
}
"""The shape that goes with each state of a gauge."""


def shape_of(gauge: Gauge) -> theme.State:
    """The shape of a gauge: a quota that was missed by little is missed as well."""
    if gauge.is_over and gauge.state is not State.REACHED:
        return theme.State.LATE
    return SHAPES[gauge.state]


class GaugeCards(QListView):
    """The gauges side by side, as many in a row as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = KeyedModel(lambda row: row.rep, quota_words.card_in_words)
        self.setModel(self.cards)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_CardDelegate(self))
        theme.look().changed.connect(self._fit)
        self.cards.shown.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            row = self.cards.row_at(index)
            if isinstance(row, GaugeRow):
                QToolTip.showText(event.globalPos(), figure_words.tooltip(row), self)
                return True
        return super().viewportEvent(event)

    def _fit(self) -> None:
        # One pixel less than the viewport, or the last card of a row falls to the next.
        wide = self.viewport().width() - 1
        columns = max(1, min(6, (wide + GAP) // (_LEAST_WIDTH + GAP)))
        height = _HEIGHTS[theme.current().density]
        rows = max(1, -(-self.cards.rowCount() // columns))
        fitting = (self.height() + GAP) // rows - GAP
        all_fit = fitting >= _LEAST_HEIGHT
        if all_fit:
            height = min(height, fitting)
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAlwaysOff if all_fit else bars.ScrollBarAsNeeded
        )
        # Without its scroll bar the list is wider than it was above.
        self.setGridSize(QSize((self.viewport().width() - 1) // columns, height + GAP))


class _CardDelegate(QStyledItemDelegate):
    def __init__(self, cards: GaugeCards) -> None:
        super().__init__(cards)
        self._cards = cards

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return self._cards.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._cards.cards.row_at(index)
        if not isinstance(row, GaugeRow | QuotaBar):
            return
        columns = max(1, self._cards.viewport().width() // self._cards.gridSize().width())
        column = index.row() % columns
        # Cards share the gaps, so that the first and the last are flush with the page.
        shift = GAP * column / columns
        width = option.rect.width() - GAP + GAP / columns
        where = QRectF(
            option.rect.left() + shift, option.rect.top(), width, option.rect.height() - GAP
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = self._cards.selectionModel().isSelected(self._cards.cards.index(index.row(), 0))
        now = theme.current()
        paint_card(painter, where, line=now.accent.fill if selected else None)
        if isinstance(row, GaugeRow):
            paint_gauge_card(painter, where, row)
        else:
            paint_bar_card(painter, where, row)
        if self._cards.hasFocus() and self._cards.currentIndex() == index:
            paint_inset_ring(painter, where)
        painter.restore()


def paint_gauge_card(painter: QPainter, where: QRectF, row: GaugeRow) -> None:
    """Paint what a card says; its ground is there already."""
    now = theme.current()
    gauge = row.gauge
    top = where.top() + 10
    _paint_name(painter, where, row)
    foot = QRectF(where.left(), where.bottom() - 33, where.width(), 33)
    painter.fillRect(QRectF(foot.left() + 1, foot.top(), foot.width() - 2, 1), now.line[1])
    middle = QRectF(where.left() + 8, top + 36, WIDTH + 4, foot.top() - top - 38)
    scale = min(1.0, middle.height() / HEIGHT)
    reading = Reading(
        float(gauge.counted),
        gauge.forecast,
        gauge.quota,
        gauge.on_track,
        words.number(gauge.counted),
        quota_words.of(gauge.quota),
    )
    paint_gauge(
        painter,
        QRectF(middle.left(), middle.top(), (WIDTH + 4) * scale, middle.height()),
        reading,
        now.surface[1],
    )
    figures = QRectF(middle.right() + 8, middle.top(), where.right() - 14 - middle.right() - 8, 0)
    _paint_figures(painter, figures, middle.height(), row)
    needs, beside = quota_words.needs(gauge), quota_words.beside(row)
    inside = foot.adjusted(12, 1, -12, 0)
    used = text_width(beside, "small", tabular=True)
    paint_text(painter, inside, beside, "small", now.text[3], align=_RIGHT, tabular=True)
    inside.setRight(inside.right() - used - 8)
    paint_text(painter, inside, needs, "small", now.text[2], tabular=True)


def paint_bar_card(painter: QPainter, where: QRectF, bar: QuotaBar) -> None:
    """Paint what may be told of a colleague's gauge: the state, and maybe the cars."""
    now = theme.current()
    _paint_name(painter, where, bar)
    middle = where.adjusted(12, 42, -12, -12)
    has_numbers = bar.counted is not None and bar.quota is not None
    y = middle.center().y() - (28 if has_numbers else 12)
    paint_state(painter, middle.left(), y + 2, 20, SHAPES[bar.state])
    line = QRectF(middle.left() + 28, y, middle.width() - 28, 24)
    paint_text(painter, line, quota_words.bar_state(bar), "card_title", now.text[1])
    if bar.counted is not None and bar.quota is not None:
        said = f"{words.number(bar.counted)} {quota_words.of(bar.quota)}"
        line = QRectF(middle.left(), y + 30, middle.width(), 24)
        paint_text(painter, line, said, "body_strong", now.text[1], tabular=True)


def _paint_name(painter: QPainter, where: QRectF, row: GaugeRow | QuotaBar) -> None:
    """Avatar, name and role at the top of a card."""
    now = theme.current()
    left, right, top = where.left() + 12, where.right() - 12, where.top() + 10
    word = words.told(quota_words.ROLES[row.role])
    wide = badge_width(word)
    paint_badge(painter, right - wide, top + 5, row.role, word)
    paint_avatar(painter, left, top, 32, row.name, row.role)
    paint_text(
        painter,
        QRectF(left + 40, top, right - wide - left - 48, 32),
        row.name,
        "card_title",
        now.text[1],
    )


def _paint_figures(painter: QPainter, where: QRectF, height: float, row: GaugeRow) -> None:
    """The state in words, then pace, forecast and chance."""
    now = theme.current()
    gauge = row.gauge
    y = where.top() + (height - 104) / 2
    shape = shape_of(gauge)
    share = gauge.elapsed / gauge.days if gauge.days else 0.0
    paint_state(painter, where.left(), y + 2, 20, shape, share=share)
    line = QRectF(where.left() + 26, y, where.width() - 26, 24)
    paint_text(painter, line, quota_words.state(gauge), "card_title", now.text[1], tabular=True)
    y += 28
    for name, value, strong in quota_words.figures(gauge):
        line = QRectF(where.left(), y, where.width(), 24)
        kind: theme.TypeName = "name" if strong else "body_strong"
        used = paint_text(painter, line, value, kind, now.text[1], align=_RIGHT, tabular=True)
        line.setRight(line.right() - used - 6)
        paint_text(painter, line, name, "small", now.text[2])
        y += 24
