"""My quota: what is still needed and how to get there, and what may be known of the colleagues."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.services.gauge_detail import GaugeDetail
from showroom_app.services.quota_view import QuotaBar, QuotaView, bar
from showroom_app.ui import theme, words
from showroom_app.ui.kiosk.touch import GAP, px
from showroom_app.ui.quota import figure_words, quota_words
from showroom_app.ui.quota.gauge_cards import SHAPES
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, paint_text

_LINE = 44
_ROW, _LEAST_ROW = 52, 28
_ABOVE = 130
"""The title and the margins."""


class GaugePage(QWidget):
    """A rep's own gauge in figures; of the others what the manager lets everybody see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.detail: GaugeDetail | None = None
        self.lines: list[tuple[str, str]] = []
        """Name and value of each figure on the screen."""
        self.others: tuple[QuotaBar, ...] = ()
        self.title = Label("", "kiosk_title")
        self.needs = Label("", "kiosk_lead", 2, wrap=True)
        self._figures = QVBoxLayout()
        self._figures.setSpacing(0)
        self.colleagues = Label(self.tr("Colleagues"), "kiosk_title")
        self._bars = QVBoxLayout()
        self._bars.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(8)
        for label in (self.title, self.needs):
            left.addWidget(label)
        left.addLayout(self._figures)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.colleagues)
        right.addLayout(self._bars)
        right.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(left, 3)
        self._row.addLayout(right, 2)
        self._fit()
        theme.look().changed.connect(self._fit)

    def show_gauge(self, detail: GaugeDetail, seen: QuotaView) -> None:
        """Show this rep's gauge, and the colleagues as far as they may be seen."""
        self.detail = detail
        gauge = detail.row.gauge
        self.title.setText(words.month(gauge.month).capitalize())
        self.needs.setText(f"{quota_words.needs(gauge)}. {quota_words.beside(detail.row)}.")
        figures = (
            *figure_words.of_gauge(detail.row),
            *figure_words.paths(detail),
            *figure_words.beside_gauge(detail),
        )
        self.lines = [(each.name, each.value) for each in figures]
        _fill(self._figures, [_Line(*each) for each in self.lines])
        whole = (bar(row, numbers=True) for row in seen.rows if row.rep != detail.row.rep)
        self.others = (*whole, *seen.colleagues)
        self.colleagues.setVisible(bool(self.others))
        _fill(self._bars, [_Bar(each) for each in self.others])
        self._fit_bars()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bars()

    def begin(self, *, by_key: bool) -> None:
        """There is nothing to touch: the way back has the keyboard."""
        del by_key
        self.setFocus()

    def forget(self) -> None:
        """Know nothing of the rep who was here."""
        self.detail, self.lines, self.others = None, [], ()
        for label in (self.title, self.needs):
            label.setText("")
        _fill(self._figures, [])
        _fill(self._bars, [])

    def _fit_bars(self) -> None:
        """Let all colleagues be seen at once: nothing scrolls at the kiosk."""
        room = self.height() - px(_ABOVE)
        high = max(px(_LEAST_ROW), min(px(_ROW), room // max(len(self.others), 1)))
        for number in range(self._bars.count()):
            item = self._bars.itemAt(number)
            if item is not None and (row := item.widget()) is not None:
                row.setFixedHeight(high)

    def _fit(self) -> None:
        self._row.setContentsMargins(px(40), px(28), px(40), px(24))
        self._row.setSpacing(px(GAP * 3))


class _Line(QWidget):
    """A figure: its name at the left, its value at the right."""

    def __init__(self, name: str, value: str) -> None:
        super().__init__()
        self._texts = name, value
        self.setFixedHeight(px(_LINE))
        self.setAccessibleName(f"{name}: {value}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        name, value = self._texts
        where = QRectF(self.rect())
        right = Qt.AlignmentFlag.AlignRight
        with QPainter(self) as painter:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), now.line[1])
            used = paint_text(
                painter, where, value, "kiosk_body_strong", now.text[1], align=right, tabular=True
            )
            where.setRight(where.right() - used - px(12))
            paint_text(painter, where, name, "kiosk_body", now.text[2])


class _Bar(QWidget):
    """A colleague: name and state, and the cars where they may be told."""

    def __init__(self, of: QuotaBar) -> None:
        super().__init__()
        self._bar = of
        self.setAccessibleName(quota_words.card_in_words(of))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, of = theme.current(), self._bar
        said = quota_words.bar_state(of)
        if of.counted is not None and of.quota is not None:
            said = f"{words.number(of.counted)} {quota_words.of(of.quota)}"
        size = px(24)
        where = QRectF(self.rect())
        right = Qt.AlignmentFlag.AlignRight
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), now.line[1])
            paint_state(painter, 0, (self.height() - size) / 2, size, SHAPES[of.state])
            used = paint_text(
                painter, where, said, "kiosk_body_strong", now.text[1], align=right, tabular=True
            )
            where.setLeft(size + px(12))
            where.setRight(where.right() - used - px(12))
            paint_text(painter, where, of.name, "kiosk_body", now.text[1])


def _fill(layout: QVBoxLayout, widgets: Sequence[QWidget]) -> None:
    """Put these in place of what a layout held."""
    empty(layout)
    for widget in widgets:
        layout.addWidget(widget)
