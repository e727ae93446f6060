"""My sales: every own sale of a month, whether it counts and why; a touch says it is not right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from showroom_app.services.ledger_rows import LedgerRow
from showroom_app.services.ledger_view import LedgerPage
from showroom_app.ui import icons, theme, words
from showroom_app.ui.kiosk.touch import GAP, Shape, TouchButton, px
from showroom_app.ui.quota import ledger_words
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, paint_text, text_width

_ROW = 104


class SalesPage(QWidget):
    """A rep's own ledger, this month's or that of the month before."""

    dispute_asked = Signal(object)
    """The entry (`LedgerRow`) that the rep says is not right."""

    month_asked = Signal(object)
    """Another month is to be shown: its first day (`date`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: LedgerPage | None = None
        self._page = 0
        self._other: date | None = None
        self.title = Label("", "kiosk_title")
        self.total = Label("", "kiosk_lead", 2, wrap=True)
        self.rows: tuple[SaleRow, ...] = ()
        self.month = TouchButton("", "ph.calendar-blank-bold", shape=Shape.SMALL)
        self.newer = TouchButton(self.tr("Newer"), "up", shape=Shape.SMALL)
        self.older = TouchButton(self.tr("Older"), "down", shape=Shape.SMALL)
        self.month.clicked.connect(lambda: self.month_asked.emit(self._other))
        self.newer.clicked.connect(lambda: self._turn(-1))
        self.older.clicked.connect(lambda: self._turn(1))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        for button in (self.month, self.newer, self.older):
            head.addWidget(button)
        self._rows = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self.total)
        self._column.addSpacing(12)
        self._column.addLayout(self._rows)
        self._column.addStretch(1)
        theme.look().changed.connect(self._fit)
        self._fit()

    @property
    def names(self) -> Mapping[int, str]:
        """The names of all reps."""
        return dict(self._view.names) if self._view else {}

    @property
    def month_shown(self) -> date | None:
        """The first day of the month that is shown."""
        return self._view.month if self._view else None

    def show_view(self, view: LedgerPage) -> None:
        """Show this rep's entries of a month, newest first."""
        if self._view is None or self._view.month != view.month:
            self._page = 0
        self._view = view
        this_month = view.today.replace(day=1)
        before = date.fromordinal(this_month.toordinal() - 1).replace(day=1)
        self._other = before if view.month == this_month else this_month
        self.title.setText(words.month(view.month).capitalize())
        self.month.say(words.month(self._other).capitalize(), icon="ph.calendar-blank-bold")
        counted = sum((row.units for row in view.rows if row.counts.counted), start=0)
        said = self.tr("{n} counted. Touch a sale that is not right.")
        nothing = self.tr("No sale in this month yet.")
        self.total.setText(said.format(n=words.number(counted)) if view.rows else nothing)
        self._show_rows()

    def begin(self, *, by_key: bool) -> None:
        """Begin at the newest entry."""
        if by_key and self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus()

    def forget(self) -> None:
        """Know nothing of the rep who was here."""
        self._view = None
        self._show_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_rows()

    def _turn(self, by: int) -> None:
        self._page += by
        self._show_rows()

    def _show_rows(self) -> None:
        entries = self._view.rows if self._view else ()
        names = self.names
        fit = self._fit_rows()
        pages = max(1, -(-len(entries) // fit))
        self._page = min(max(self._page, 0), pages - 1)
        for button, can in ((self.newer, self._page > 0), (self.older, self._page + 1 < pages)):
            button.setVisible(pages > 1)
            button.setEnabled(can)
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = entries[self._page * fit : (self._page + 1) * fit]
        self.rows = tuple(SaleRow(entry, names) for entry in shown)
        for row in self.rows:
            row.clicked.connect(lambda _on=False, one=row: self.dispute_asked.emit(one.entry))
            self._rows.addWidget(row)

    def _fit_rows(self) -> int:
        head = self.newer.sizeHint().height() + theme.current().line_height("kiosk_lead")
        room = self.height() - 2 * px(24) - head - px(16)
        return max(1, (room + px(8)) // (px(_ROW) + px(8)))

    def _fit(self) -> None:
        self._column.setContentsMargins(px(32), px(24), px(32), px(24))
        self._rows.setSpacing(px(8))
        self._column.setSpacing(px(GAP) // 4)
        self._show_rows()


class SaleRow(QAbstractButton):
    """One entry: customer and car, the own units, and why it counts."""

    def __init__(self, entry: LedgerRow, names: Mapping[int, str]) -> None:
        super().__init__()
        self.entry = entry
        self._names = names
        self.setText(ledger_words.in_words(entry, names))
        self.setProperty("radius", 10)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEnabled(not entry.is_disputed)
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.flag)

    @property
    def flag(self) -> str:
        """What stands at the right end."""
        return self.tr("Disputed") if self.entry.is_disputed else self.tr("Not right?")

    @property
    def because(self) -> str:
        """Why it counts or not, and what the manager ruled."""
        ruled = [each for each in self.entry.disputes if not each.is_open]
        if ruled:
            return ledger_words.dispute(ruled[-1], self._names)
        return ledger_words.why(self.entry)

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        entry = self.entry
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(now.surface[3] if self.isDown() else now.surface[1])
            painter.setPen(QPen(now.line[1], 1))
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, 9.5, 9.5)
            ink = now.accent.text if self.isEnabled() else now.text[3]
            right = self.width() - px(20)
            wide = text_width(self.flag, "kiosk_small_strong")
            where = QRectF(right - wide, 0, wide + 1, self.height())
            paint_text(painter, where, self.flag, "kiosk_small_strong", ink)
            size = px(22)
            x = right - wide - size - px(8)
            icons.paint(painter, x, (self.height() - size) / 2, size, "ph.flag-bold", ink)
            left, half = px(64), self.height() / 2
            if entry.counts.counted and not entry.sale.is_counter_entry:
                sign = px(26)
                paint_state(painter, px(22), half - sign / 2, sign, theme.State.OK)
            room = x - px(20) - left
            title = f"{words.day(entry.sale.on)} · {ledger_words.title(entry.sale)}"
            units = words.number(entry.units)
            used = text_width(units, "kiosk_body_strong", tabular=True)
            paint_text(
                painter,
                QRectF(left, px(12), room - used - px(16), half - px(12)),
                title,
                "kiosk_body_strong",
                now.text[1],
            )
            paint_text(
                painter,
                QRectF(left + room - used, px(12), used + 1, half - px(12)),
                units,
                "kiosk_body_strong",
                now.text[1] if entry.counts.counted else now.text[3],
                tabular=True,
            )
            below = QRectF(left, half, room, half - px(12))
            paint_text(painter, below, self.because, "kiosk_small", now.text[2])
