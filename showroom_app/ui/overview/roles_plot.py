"""The three roles beside each other: a bar a figure, each row on a scale of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from showroom_app.domain.ratios import Proportion
from showroom_app.domain.values import dataclass
from showroom_app.services.overview_view import RoleRow
from showroom_app.ui import theme, words
from showroom_app.ui.overview import overview_words
from showroom_app.ui.overview.bars import Bar, Bars
from showroom_app.ui.overview.plot import AROUND, Plot
from showroom_app.ui.overview.plot_ink import draw_icon, draw_text
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.text import text_width
from showroom_app.words.people import ROLES

_SIDE, _GAP = 16 - AROUND, 8
_HEAD = 30.0
_NAMES = (108, 150)
_BAR = 6
_BADGE = 22
_BEFORE = 23
"""Pixels before the word of a badge."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: what it is called and is, what it says of each role, and how long its bar is.

    A bar of 1 is as long as there is room; `counted` is what each number was counted from.
    """

    name: str
    meaning: str
    said: tuple[str, ...]
    shares: tuple[float | None, ...]
    counted: tuple[str, ...]


class RolesPlot(Plot):
    """What the reps of each role have on average and together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: tuple[RoleRow, ...] = ()
        self.figures: tuple[Figure, ...] = ()
        self._boxes = [self.box((0, 1), (0, 1)) for _ in range(3)]

    def show_roles(self, roles: Sequence[RoleRow], quota: float) -> None:
        """Show these roles; `quota` is what a rep has on average, the end of the first scale."""
        self.roles = tuple(roles)
        self.figures = _figures(self.roles, quota)
        said = "; ".join(
            f"{words.told(ROLES[role.role.value])}: "
            + ", ".join(f"{each.name} {each.said[n]}" for each in self.figures)
            for n, role in enumerate(self.roles)
        )
        self.call(self.tr("Roles compared"), said)
        self.refresh()

    def draw(self) -> None:
        now = theme.current()
        for box in self._boxes:
            box.clear()
        high = max(len(self.figures), 1)
        for n, (role, box) in enumerate(zip(self.roles, self._boxes, strict=False)):
            box.setRange(xRange=(0, 1), yRange=(0, high), padding=0)
            shares = [(row, figure.shares[n]) for row, figure in enumerate(self.figures)]
            known = [(row, share) for row, share in shares if share is not None]
            # A bar lies under its number, in the lower half of its row.
            track = [Bar(0, 1, row + 0.55, row + 1, now.chart.track) for row, _ in known]
            ink = now.role[role.role].solid
            bars = [Bar(0, share, row + 0.55, row + 1, ink) for row, share in known if share > 0]
            box.addItem(Bars(track, thickness=_BAR), ignoreBounds=True)
            box.addItem(Bars(bars, thickness=_BAR), ignoreBounds=True)

    def place(self, width: float, height: float) -> None:
        for n, box in enumerate(self._boxes):
            left, wide = self._column(n, width)
            box.setGeometry(left, _HEAD, max(wide, 1), max(height - _HEAD - 4, 1))

    def paint_texts(self, painter: QPainter, width: float, height: float) -> None:
        now = theme.current()
        for n, role in enumerate(self.roles):
            left, wide = self._column(n, width)
            self._paint_badge(painter, left, wide, role)
        step = (height - _HEAD - 4) / max(len(self.figures), 1)
        for row, figure in enumerate(self.figures):
            top = _HEAD + row * step
            painter.fillRect(QRectF(_SIDE, top, width - 2 * _SIDE, 1), now.line[1])
            name = QRectF(_SIDE, top, self._names() - 4, step)
            draw_text(painter, name, figure.name, "small", now.text[2], tabular=False)
            for n, said in enumerate(figure.said):
                left, wide = self._column(n, width)
                known = figure.shares[n] is not None
                where = QRectF(left, top + 1, wide, step * 0.62 if known else step)
                kind: TypeName = "body_strong" if known else "small"
                draw_text(painter, where, said, kind, now.text[1 if known else 3])

    def tooltip(self, x: float, y: float) -> str:
        del x
        if y < _HEAD or not self.figures or self.height() <= _HEAD:
            return ""
        row = int((y - _HEAD) / (self.height() - _HEAD) * len(self.figures))
        figure = self.figures[min(row, len(self.figures) - 1)]
        roles = (words.told(ROLES[role.role.value]) for role in self.roles)
        counted = zip(roles, figure.said, figure.counted, strict=True)
        lines = [
            f"{role}: {said} ({of})" if of else f"{role}: {said}" for role, said, of in counted
        ]
        return "\n".join((figure.name, *lines, figure.meaning))

    def sizeHint(self) -> QSize:
        return QSize(400, round(_HEAD) + 4 + 46 * max(len(self.figures), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, round(_HEAD) + 4 + 33 * max(len(self.figures), 1))

    def _names(self) -> float:
        widest = max((text_width(each.name, "small") for each in self.figures), default=0)
        return min(max(widest + 8, _NAMES[0]), _NAMES[1])

    def _column(self, n: int, width: float) -> tuple[float, float]:
        left = _SIDE + self._names() + _GAP
        many = max(len(self.roles), 1)
        wide = (width - _SIDE - left - (many - 1) * _GAP) / many
        return left + n * (wide + _GAP), wide

    def _paint_badge(self, painter: QPainter, left: float, wide: float, role: RoleRow) -> None:
        tint = theme.current().role[role.role]
        word = words.told(ROLES[role.role.value])
        room = min(wide, _BEFORE + text_width(word, "badge") + 6)
        painter.save()
        painter.setPen(tint.tint)
        painter.setBrush(tint.tint)
        painter.drawRoundedRect(QRectF(left, 0, room, _BADGE), 4, 4)
        painter.restore()
        draw_icon(painter, left + 5, 4, 14, f"role_{role.role.value}", tint.text)
        text = QRectF(left + _BEFORE, 0, room - _BEFORE, _BADGE)
        draw_text(painter, text, word, "badge", tint.text, tabular=False)


def _of(closing: Proportion) -> str:
    return overview_words.of(closing.numerator, closing.denominator)


def _figures(roles: Sequence[RoleRow], quota: float) -> tuple[Figure, ...]:
    """The rows; a scale ends at its usual end, or where a role lies beyond it."""
    meaning, name = overview_words.definition, overview_words.figure

    def bars(values: Sequence[float | None], end: float) -> tuple[float | None, ...]:
        most = max((value for value in values if value is not None), default=0.0)
        return tuple(None if value is None else value / max(end, most) for value in values)

    counted = [role.counted_per_rep for role in roles]
    closing = [role.closing.value for role in roles]
    response = [role.response.value for role in roles]
    fleet = [float(role.fleet) if role.reps else None for role in roles]
    return (
        Figure(
            name("counted-per-rep"),
            meaning("counted-per-rep"),
            tuple(overview_words.units(value) for value in counted),
            bars(counted, quota),
            tuple(overview_words.units_of_reps(role.counted, role.reps) for role in roles),
        ),
        Figure(
            name("on-pace"),
            meaning("on-pace"),
            tuple(overview_words.of(role.on_pace, role.reps) for role in roles),
            tuple(role.on_pace / role.reps if role.reps else None for role in roles),
            ("",) * len(roles),
        ),
        Figure(
            name("closing"),
            meaning("closing"),
            tuple(overview_words.share(value) for value in closing),
            bars(closing, 0.3),
            tuple(_of(role.closing) for role in roles),
        ),
        Figure(
            name("first-response"),
            meaning("first-response"),
            tuple(overview_words.response(value) for value in response),
            bars(response, 8),
            tuple(overview_words.leads(role.response.count) for role in roles),
        ),
        Figure(
            name("fleet"),
            meaning("fleet"),
            tuple(overview_words.units(value) for value in fleet),
            bars(fleet, 16),
            ("",) * len(roles),
        ),
    )
