"""The table of the fairness page: a head, a row a rep, and what a rep has on average."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from showroom_app.domain.fairness import Figures
from showroom_app.domain.values import dataclass
from showroom_app.services.fairness import FairnessRow
from showroom_app.ui import icons, theme
from showroom_app.ui.fairness import fairness_words
from showroom_app.ui.fairness.fairness_words import COUNTS, SOFT_HYPHEN
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.theme import Density, State, TypeName
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text, text_width

_RIGHT = Qt.AlignmentFlag.AlignRight
_HEADS = {Density.COMPACT: 36, Density.NORMAL: 44, Density.LARGE: 44}
_ROWS = {Density.COMPACT: 40, Density.NORMAL: 44, Density.LARGE: 48}
_SIDE = 16
_GAP = 12
_APART = 6
"""Heads stand so far apart at least."""
_SIGNED = 74
"""The difference and the triangle of one that stands out."""
_LEAST = {"name": 152, "received": 90, "pace": 50, "count": 58, "late": 84}
_MOST = {"name": 190, "received": 108, "pace": 112, "count": 90, "late": 96}
_BAR = (72, 240)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column lies: left edge and width; a bar of width 0 has no room."""

    name: tuple[float, float]
    bar: tuple[float, float]
    signed: tuple[float, float]
    received: tuple[float, float]
    pace: tuple[float, float]
    counts: tuple[tuple[float, float], ...]
    late: tuple[float, float]


def columns(width: float) -> Columns:
    """Share a width: every column has its least, then names, pace and counts grow, then the bar."""
    many = {"count": len(COUNTS)}
    spare = width - 2 * _SIDE - 4 * _GAP - _SIGNED
    spare -= sum(length * many.get(name, 1) for name, length in _LEAST.items())
    wide = {name: float(length) for name, length in _LEAST.items()}
    for name in ("name", "pace", "count", "late", "received"):
        times = many.get(name, 1)
        # The bar comes before the last comforts: it is what the page is opened for.
        kept = 0 if name in ("name", "pace") else _BAR[0] + _GAP
        more = min(max(spare - kept, 0.0) / times, _MOST[name] - _LEAST[name])
        wide[name] += more
        spare -= more * times
    bar = min(spare - _GAP, _BAR[1]) if spare >= _BAR[0] + _GAP else 0.0
    wide["name"] += max(spare - bar - (_GAP if bar else 0), 0.0)
    x = float(_SIDE)

    def take(length: float, gap: float = 0) -> tuple[float, float]:
        nonlocal x
        place = (x, length)
        x += length + gap
        return place

    first = (
        take(wide["name"], _GAP),
        take(bar, _GAP if bar else 0),
        take(_SIGNED),
        take(wide["received"], _GAP),
        take(wide["pace"], _GAP),
    )
    counts = tuple(take(wide["count"]) for _ in COUNTS)
    x += _GAP
    return Columns(*first, counts, take(wide["late"]))


class FairnessTable(Card):
    """The reps of a month, with heads that explain themselves and the average under them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.rows = KeyedModel(lambda row: row.rep, fairness_words.row_in_words)
        self._delegate = _RepDelegate(_ROWS[Density.NORMAL])
        self.list = _Rows(self.rows, self._delegate)
        self.list.setAccessibleName(self.tr("Reps"))
        self.average = _Average()
        self._head = _Head()
        self.column.addWidget(self._head)
        self.column.addWidget(Line())
        self.column.addWidget(self.list, 1)
        self.column.addWidget(Line())
        self.column.addWidget(self.average)
        self.list.resized.connect(self._measure)
        self._fit_rows()
        theme.look().changed.connect(self._fit_rows)

    def show_rows(self, rows: Sequence[FairnessRow], total: Figures) -> None:
        """Show these rows in this order and what they come to on average."""
        scale = max((abs(row.figures.difference) for row in rows), default=0.0)
        scale = max(scale, *(row.figures.tolerance for row in rows), 1.0)
        self._delegate.scale = scale
        self.rows.show(rows)
        self.average.show_total(total, len(rows))
        self.list.viewport().update()

    def _fit_rows(self) -> None:
        density = theme.current().density
        self._delegate.height = _ROWS[density]
        self._head.setFixedHeight(_HEADS[density])
        self.average.setFixedHeight(_HEADS[density])
        self.list.scheduleDelayedItemsLayout()

    def _measure(self, width: int) -> None:
        for each in (self._head, self.average):
            each.measure(width)


class _Rows(RowList):
    resized = Signal(int)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.resized.emit(self.viewport().width())
        if isinstance(event, QHelpEvent):
            model = self.model()
            assert isinstance(model, KeyedModel)
            row = model.row_at(self.indexAt(event.pos()))
            if isinstance(row, FairnessRow):
                QToolTip.showText(event.globalPos(), fairness_words.tooltip(row), self)
                return True
        return super().viewportEvent(event)


class _Strip(QWidget):
    """A painted line above or below the rows that keeps to their columns."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self._width = 0
        self.setFixedHeight(height)

    def measure(self, width: int) -> None:
        """Take the width of the rows, which a scroll bar makes less than the card's."""
        self._width = width
        self.update()

    @property
    def places(self) -> Columns:
        """Where the columns lie."""
        return columns(self._width or self.width())


class _Head(_Strip):
    def __init__(self) -> None:
        super().__init__(_HEADS[Density.NORMAL])
        self.setAccessibleName(
            ", ".join(
                (
                    self.tr("Rep"),
                    *(name.replace(SOFT_HYPHEN, "") for name, _ in self._heads().values()),
                )
            )
        )

    def _heads(self) -> dict[str, tuple[str, str]]:
        """The text of each head but the names' and what it means."""
        counts = {str(n): (count.head(), count.meaning()) for n, count in enumerate(COUNTS)}
        return {
            "difference": (
                self.tr("Received minus expected"),
                fairness_words.meaning_of_the_difference(),
            ),
            "received": (self.tr("Ups received"), fairness_words.meaning_of_the_difference()),
            "pace": (self.tr("Turns an hour"), fairness_words.meaning_of_the_pace()),
            **counts,
            "late": (self.tr("Late returns"), fairness_words.meaning_of_late()),
        }

    def _places(self) -> dict[str, tuple[float, float]]:
        where = self.places
        # Without a bar its head may begin under the end of the names.
        left = where.bar[0] if where.bar[1] else where.signed[0] - 2 * _GAP
        return {
            "difference": (left, where.signed[0] + where.signed[1] - left),
            "received": where.received,
            "pace": where.pace,
            **{str(n): place for n, place in enumerate(where.counts)},
            "late": where.late,
        }

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            heads = self._heads()
            for name, (left, width) in self._places().items():
                if left <= event.pos().x() <= left + width:
                    QToolTip.showText(event.globalPos(), heads[name][1], self)
                    return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        where, heads = self.places, self._heads()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            name = QRectF(where.name[0], 0, where.name[1], self.height())
            paint_text(painter, name, self.tr("Rep"), "caption", now.text[2])
            for column, (left, width) in self._places().items():
                middle = column == "difference" and bool(where.bar[1])
                align = Qt.AlignmentFlag.AlignLeft if middle else _RIGHT
                place = QRectF(left, 0, width, 0)
                _paint_head(painter, place, self.height(), heads[column][0], align)


class _Average(_Strip):
    """What a rep has on average: the yardstick of every column."""

    def __init__(self) -> None:
        super().__init__(_HEADS[Density.NORMAL])
        self._total = Figures()
        self._reps = 0

    def show_total(self, total: Figures, reps: int) -> None:
        """Show the average of so many reps who have this together."""
        self._total = total
        self._reps = reps
        self.setAccessibleName(
            f"{self._title()}: {', '.join(' '.join(each).strip() for each in self.texts())}"
        )
        self.update()

    def texts(self) -> list[tuple[str, str]]:
        """The averages from ups received on, in the order of the columns, with what they are of."""
        reps = max(self._reps, 1)
        one = fairness_words.one_decimal
        return [
            (one(self._total.turns / reps), ""),
            (
                fairness_words.pace(self._total)[0],
                fairness_words.hours(self._total.hours / reps),
            ),
            *((one(count.of(self._total) / reps), "") for count in COUNTS),
            (one(self._total.late_returns / reps), fairness_words.of(self._total.returns / reps)),
        ]

    def _title(self) -> str:
        return self.tr("On average of {n} reps").format(n=self._reps)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        where = self.places
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            end = where.signed[0] + where.signed[1]
            left = QRectF(where.name[0], 0, end - where.name[0], self.height())
            paint_text(painter, left, self._title(), "small_strong", now.text[2])
            places = (where.received, where.pace, *where.counts, where.late)
            for (x, width), (number, beside) in zip(places, self.texts(), strict=True):
                _paint_pair(painter, QRectF(x, 0, width, self.height()), number, beside, tone=2)


class _RepDelegate(RowDelegate):
    scale = 1.0
    """How many ups reach from the middle of the bar to its end."""

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        row: FairnessRow = index.data(ROW)
        figures = row.figures
        places = columns(where.width())
        now = theme.current()

        def cell(place: tuple[float, float]) -> QRectF:
            return QRectF(where.left() + place[0], where.top(), place[1], where.height())

        _paint_name(painter, cell(places.name), row)
        if places.bar[1]:
            _paint_bar(painter, cell(places.bar), figures, self.scale, selected=selected)
        signed = cell(places.signed).adjusted(0, 0, -26, 0)
        text = fairness_words.difference(figures)
        kind: TypeName = "name" if figures.is_notable else "body_strong"
        paint_text(painter, signed, text, kind, now.text[1], align=_RIGHT, tabular=True)
        if figures.is_notable:
            paint_state(painter, signed.right() + 8, where.center().y() - 9, 18, State.ATTENTION)
        _paint_pair(painter, cell(places.received), *fairness_words.received(figures))
        _paint_pair(painter, cell(places.pace), *fairness_words.pace(figures))
        for count, place in zip(COUNTS, places.counts, strict=True):
            number = count.of(figures)
            ink = now.text[1] if number else now.text[3]
            paint_text(
                painter, cell(place), str(number), "body_strong", ink, align=_RIGHT, tabular=True
            )
        late, of = fairness_words.late(figures)
        _paint_pair(painter, cell(places.late), late, of, tone=1 if figures.late_returns else 3)


def _paint_name(painter: QPainter, where: QRectF, row: FairnessRow) -> None:
    now = theme.current()
    if row.role is not None:
        icon, ink = f"role_{row.role.value}", now.role[row.role].text
        icons.paint(painter, where.left(), where.center().y() - 8, 16, icon, ink)
    paint_text(painter, where.adjusted(26, 0, 0, 0), row.name, "body_strong", now.text[1])


def _paint_bar(
    painter: QPainter, where: QRectF, figures: Figures, scale: float, *, selected: bool
) -> None:
    """Received minus expected from the middle, on the band that is not notable."""
    now = theme.current()
    middle, half = where.center().x(), where.width() / 2
    band = half * figures.tolerance / scale
    ground = now.surface[1] if selected else now.surface[0]
    painter.fillRect(QRectF(middle - band, where.top() + 1, 2 * band, where.height() - 1), ground)
    painter.fillRect(QRectF(middle, where.top() + 1, 1, where.height() - 1), now.line[2])
    length = half * figures.difference / scale
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.chart.bar if figures.is_notable else now.chart.bar2)
    left = middle + 1 if length > 0 else middle + length
    painter.drawRoundedRect(QRectF(left, where.center().y() - 7, abs(length), 14), 2, 2)


def _paint_pair(
    painter: QPainter, where: QRectF, number: str, beside: str, *, tone: int = 1
) -> None:
    """A number and, where there is room, its yardstick, flush right."""
    now = theme.current()
    width = text_width(beside, "small", tabular=True) + 6 if beside else 0.0
    if width + text_width(number, "body_strong", tabular=True) > where.width():
        width = 0.0
    if width:
        paint_text(painter, where, beside, "small", now.text[3], align=_RIGHT, tabular=True)
    left = where.adjusted(0, 0, -width, 0)
    paint_text(painter, left, number, "body_strong", now.text[tone], align=_RIGHT, tabular=True)


def _paint_head(
    painter: QPainter, where: QRectF, height: float, text: str, align: Qt.AlignmentFlag
) -> None:
    """The head of a column on one line, or on two where it is too long."""
    now = theme.current()
    whole = text.replace(SOFT_HYPHEN, "")
    lines = [whole]
    breaks = _breaks(text)
    if text_width(whole, "caption") > where.width() - _APART and breaks:
        lines = list(min(breaks, key=lambda two: max(text_width(each, "caption") for each in two)))
    line = now.line_height("caption")
    top = (height - line * len(lines)) / 2
    ink: QColor = now.text[2]
    for n, each in enumerate(lines):
        place = QRectF(where.left(), top + n * line, where.width(), line)
        paint_text(painter, place, each, "caption", ink, align=align)


def _breaks(text: str) -> list[tuple[str, str]]:
    """The pairs of lines into which a head can be broken."""
    return [
        (
            text[:n].replace(SOFT_HYPHEN, "") + ("-" if sign == SOFT_HYPHEN else ""),
            text[n + 1 :].replace(SOFT_HYPHEN, ""),
        )
        for n, sign in enumerate(text)
        if sign in (" ", SOFT_HYPHEN)
    ]
