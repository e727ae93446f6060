"""The card of reps with customers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.board.board_rows import CustomerLine
from showroom_app.ui.board.spot_list import DOTS, MENU, SpotDelegate, SpotList
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.theme import Density, State
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.row_list import Index
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, paint_text, text_width

_RIGHT = Qt.AlignmentFlag.AlignRight
_AVATAR = 32
_GAP = 10
_SIDE = 15
_ICON = 16
_LEAST_CUSTOMER = 72
"""Less room for the customer than this, and the kind of visit is its icon only."""
_LEAST_REP = 60


class _Columns(NamedTuple):
    """How wide the columns of all rows are, so that they begin in one line."""

    rep: float
    kind: float
    is_kind_said: bool


class _Wanted(NamedTuple):
    """How wide the widest text of each column is; `rest` is the customer and how long already."""

    rep: float
    kind: float
    rest: float
    minutes: float


class CustomersDelegate(SpotDelegate):
    """Paints a rep with a customer: who, kind of visit, customer, minutes, menu."""

    def __init__(self, height: int, model: KeyedModel) -> None:
        super().__init__(height)
        self._model = model
        self._wanted: _Wanted | None = None
        model.shown.connect(self.measure_anew)

    def measure_anew(self) -> None:
        """The rows or their type are other ones now."""
        self._wanted = None

    def spots(self, where: QRectF, row: CustomerLine) -> dict[str, QRectF]:
        del row
        return {MENU: QRectF(where.right() - DOTS, where.top(), DOTS, where.height())}

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        now = theme.current()
        row: CustomerLine = index.data(ROW)
        if row.fresh:
            painter.fillRect(where, now.accent.tint)
        kind, strong, plain = _kinds()
        rep_wide, kind_wide, is_kind_said = self._columns(where.width())
        middle = where.center().y()
        x = where.left() + _SIDE
        paint_avatar(painter, x, middle - _AVATAR / 2, _AVATAR, row.name, row.role)
        x += _AVATAR + _GAP
        cell = QRectF(x, where.top(), rep_wide, where.height())
        if row.with_whom:
            upper = QRectF(x, middle - 18, rep_wide, 20)
            paint_text(painter, upper, row.name, strong, now.text[1])
            lower = QRectF(x, middle + 1, rep_wide, 16)
            paint_text(painter, lower, f"+ {row.with_whom}", "caption_strong", now.text[2])
        else:
            paint_text(painter, cell, row.name, strong, now.text[1])
        x += rep_wide + _GAP
        icons.paint(painter, x, middle - 8, _ICON, row.icon, now.text[3])
        cell = QRectF(x + 22, where.top(), kind_wide - 22 + _GAP / 2, where.height())
        if is_kind_said:
            paint_text(painter, cell, row.kind, kind, now.text[2])
        x += kind_wide + _GAP
        end = where.right() - DOTS
        cell = QRectF(x, where.top(), end - x, where.height())
        used = paint_text(
            painter, cell, row.minutes, strong, now.text[1], align=_RIGHT, tabular=True
        )
        end -= used
        if row.long:
            end -= 24
            paint_state(painter, end, middle - 9, 18, State.ATTENTION)
        ink = now.text[2]
        cell = QRectF(x, where.top(), max(end - _GAP - x, 0), where.height())
        paint_text(painter, cell, row.customer, plain, ink)
        self.paint_menu_dots(painter, self.spots(where, row)[MENU], index)

    def _columns(self, width: float) -> _Columns:
        """The columns of the design; wider or narrower where words need it and there is room."""
        if self._wanted is None:
            self._wanted = _wanted(self._model.rows)
        wanted = self._wanted
        large = theme.current().density is Density.LARGE
        rep, kind = (180.0, 140.0) if large else (124.0, 104.0)
        room = width - _SIDE - _AVATAR - 3 * _GAP - DOTS
        least = _LEAST_CUSTOMER + _GAP + wanted.minutes
        kind = max(kind, wanted.kind)
        if room - rep - kind < wanted.rest:
            kind = wanted.kind
            rep = min(rep, max(wanted.rep, room - kind - wanted.rest))
        if room - rep - kind < least:
            rep = max(min(rep, room - _ICON - least), _LEAST_REP)
            return _Columns(rep, _ICON, False)
        rep = max(rep, min(wanted.rep, room - kind - wanted.rest))
        return _Columns(rep, kind, True)


def _kinds() -> tuple[theme.TypeName, theme.TypeName, theme.TypeName]:
    """The types of the kind of visit, of what is strong and of the rest."""
    large = theme.current().density is Density.LARGE
    return ("body", "row_name", "reading_short") if large else ("small", "body_strong", "body")


def _wanted(rows: Sequence[CustomerLine]) -> _Wanted:
    kind, strong, plain = _kinds()
    minutes = [
        text_width(row.minutes, strong, tabular=True) + (24 if row.long else 0) for row in rows
    ]
    rest = [
        text_width(row.customer, plain) + _GAP + wide
        for row, wide in zip(rows, minutes, strict=True)
    ]
    return _Wanted(
        rep=max((text_width(row.name, strong) for row in rows), default=0),
        kind=max((text_width(row.kind, kind) for row in rows), default=0) + 22,
        rest=max(rest, default=0),
        minutes=max(minutes, default=0),
    )


class CustomersCard(Card):
    """Who is with which customer, the newest first while its panel is open."""

    def __init__(self, model: KeyedModel, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.title.setText(self.tr("With customers"))
        self._model = model
        self._delegate = CustomersDelegate(theme.current().sizes.row_panel, model)
        self.list = SpotList(model, self._delegate)
        self.list.setAccessibleName(self.tr("With customers"))
        self.none = Label(self.tr("No customers at the moment"), "small", 3)
        self.none.setContentsMargins(_SIDE, 0, _SIDE, 0)
        self.column.addWidget(self.none)
        self.column.addWidget(self.list)
        model.shown.connect(self._count)
        self._count()

    def fit(self) -> None:
        """Take the sizes of the density in force."""
        self._fit()
        self._delegate.measure_anew()
        self.list.fit(theme.current().sizes.row_panel)

    def sizeHint(self) -> QSize:
        return QSize(400, 160)

    def minimumSizeHint(self) -> QSize:
        row = theme.current().sizes.row_panel
        return QSize(200, 42 + 2 * row)

    def _count(self) -> None:
        self.count.setText(str(self._model.rowCount()))
        self.none.setVisible(self._model.rowCount() == 0)
