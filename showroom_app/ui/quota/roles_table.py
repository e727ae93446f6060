"""The reps with their role of a month and of the next: who has chosen, signed, or been refused."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from showroom_app.domain.people import RoleChoice
from showroom_app.services.roles import RoleRow, RolesView
from showroom_app.ui import theme, words
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.quota import role_rows as say
from showroom_app.ui.role_choice import role_words
from showroom_app.ui.theme import Density, TypeName
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.badge import HEIGHT as BADGE
from showroom_app.ui.widgets.badge import paint_badge
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.pill import HEIGHT as PILL
from showroom_app.ui.widgets.pill import paint_pill, pill_width
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList
from showroom_app.ui.widgets.text import paint_text

_SIDE = 16
_AVATAR = 36
_ROLE = 162
"""Room for a badge and the quota beside it."""
_NAME = 150


def _columns(width: float) -> tuple[tuple[float, float], ...]:
    """Left edge and width of: the rep, the role of the month, of the next one, its origin."""
    left = _SIDE + _AVATAR + 12.0
    room = width - left - _SIDE
    how = max(min(room - _NAME - 2 * _ROLE, 270.0), 0.0)
    name = max(room - 2 * _ROLE - how, 80.0)
    first = left + name
    return (
        (left, name - 12),
        (first, _ROLE - 8),
        (first + _ROLE, _ROLE - 8),
        (
            first + 2 * _ROLE,
            width - _SIDE - first - 2 * _ROLE,
        ),
    )


class RolesTable(Card):
    """One row a rep; what one looks at stays chosen while rows change."""

    activated = Signal()
    """Somebody wants to choose for the rep of the current row."""

    current_changed = Signal()
    """Another row is the current one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.rows = KeyedModel(lambda row: row.rep.id, say.row_in_words)
        self._delegate = _Rows(56)
        self.list = _List(self.rows, self._delegate)
        self.list.setAccessibleName(self.tr("Roles"))
        self._head = _Head()
        self.column.addWidget(self._head)
        self.column.addWidget(Line())
        self.column.addWidget(self.list, 1)
        self.list.resized.connect(self._head.measure)
        self.list.activated.connect(lambda _: self.activated.emit())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())
        self.setFocusProxy(self.list)
        theme.look().changed.connect(self._fit_rows)
        self._fit_rows()

    @property
    def current(self) -> RoleRow | None:
        """The row one looks at."""
        row = self.rows.row_at(self.list.currentIndex())
        return row if isinstance(row, RoleRow) else None

    def show_view(self, view: RolesView) -> None:
        """Show the reps of this view; at first the first one is chosen."""
        self._head.show_months(view.month, view.following)
        self._delegate.is_due = view.is_due
        self.rows.show(view.rows)
        if view.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0, 0))
        self.list.viewport().update()

    def go_to(self, rep: int) -> None:
        """Choose the row of this rep, where there is one."""
        place = self.rows.place_of(rep)
        if place is not None:
            self.list.setCurrentIndex(self.rows.index(place, 0))

    def _fit_rows(self) -> None:
        self._delegate.height = 48 if theme.current().density is Density.COMPACT else 56
        self.list.scheduleDelayedItemsLayout()


class _List(RowList):
    resized = Signal(int)

    def __init__(self, model: KeyedModel, delegate: RowDelegate) -> None:
        super().__init__(model, delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.resized.emit(self.viewport().width())
        return super().viewportEvent(event)


class _Head(QWidget):
    """Which month is which column."""

    def __init__(self) -> None:
        super().__init__()
        self._width = 0
        self._months: tuple[date, date] | None = None
        self.setFixedHeight(36)

    def show_months(self, month: date, following: date) -> None:
        """Show these two."""
        self._months = month, following
        self.setAccessibleName(f"{words.month(month)}, {words.month(following)}")
        self.update()

    def measure(self, width: int) -> None:
        """Take the width of the rows, which a scroll bar makes less than the card's."""
        self._width = width
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._months is None:
            return
        now, height = theme.current(), self.height()
        name, first, second, _ = _columns(self._width or self.width())
        with QPainter(self) as painter:
            where = QRectF(_SIDE, 0, name[0] + name[1] - _SIDE, height)
            paint_text(painter, where, self.tr("Rep"), "caption", now.text[2])
            for (left, wide), month in zip((first, second), self._months, strict=True):
                said = words.month(month).capitalize()
                paint_text(painter, QRectF(left, 0, wide, height), said, "caption", now.text[2])


class _Rows(RowDelegate):
    is_due = False
    """Whether who has not chosen stands out."""

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        row = _plain(index).data(ROW)
        assert isinstance(row, RoleRow)
        now = theme.current()
        top, height = where.top(), where.height()
        name, first, second, how = _columns(where.width())
        left = where.left()
        role = row.now.role if row.now else row.then.role if row.then else None
        away = (height - _AVATAR) / 2
        paint_avatar(painter, left + _SIDE, top + away, _AVATAR, row.rep.name, role)
        half = QRectF(left + name[0], top + height / 2 - 20, name[1], 22)
        paint_text(painter, half, row.rep.name, "body_strong", now.text[1])
        below = QRectF(half.left(), half.bottom(), half.width(), 18)
        paint_text(painter, below, row.floor_name, "small", now.text[3])
        for (x, wide), choice, is_quiet in (
            (first, row.now, False),
            (second, row.then, not row.is_chosen),
        ):
            place = QRectF(left + x, top, wide, height)
            _paint_choice(painter, place, choice, is_quiet=is_quiet, with_quota=row.with_quota)
        state, said = say.state_of(row, is_due=self.is_due)
        x = left + how[0]
        if state is None:
            paint_text(painter, QRectF(x, top, how[1], height), said, "small", now.text[3])
        elif pill_width(said, state) <= how[1]:
            paint_pill(painter, x, top + (height - PILL) / 2, state, said)
        else:
            short = QRectF(x, top, how[1], height)
            paint_text(painter, short, said, "small_strong", now.text[1])


def _paint_choice(
    painter: QPainter,
    where: QRectF,
    choice: RoleChoice | None,
    *,
    is_quiet: bool,
    with_quota: bool,
) -> None:
    now = theme.current()
    if choice is None:
        paint_text(painter, where, "–", "body", now.text[3])
        return
    word = role_words.role(choice.role)
    y = where.center().y() - BADGE / 2
    wide = paint_badge(painter, where.left(), y, choice.role, word)
    if not with_quota:
        return
    quota = where.adjusted(wide + 10, 0, 0, 0)
    ink = now.text[3] if is_quiet else now.text[1]
    kind: TypeName = "body" if is_quiet else "body_strong"
    paint_text(painter, quota, str(choice.quota), kind, ink, tabular=True)


def _plain(index: Index) -> QModelIndex:
    return index if isinstance(index, QModelIndex) else index.model().index(index.row(), 0)
