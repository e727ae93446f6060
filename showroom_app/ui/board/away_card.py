"""The card of reps without a place: on a break or off, and internet reps who are present."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.board.board_rows import AwayLine
from showroom_app.ui.board.spot_list import DOTS, MENU, SpotDelegate, SpotList
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.row_list import Index
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, paint_text, text_width

_AVATAR = 32
_SIDE = 15
_GAP = 8
_HEAD = 42
_MOST_PRESENT = 3
_MOST_NAME = 110
"""Less room for a name than this, and the icon with few words says where somebody is."""


class AwayDelegate(SpotDelegate):
    """Paints who, and where instead of in line, with the reason's icon."""

    def spots(self, where: QRectF, row: AwayLine) -> dict[str, QRectF]:
        del row
        return {MENU: QRectF(where.right() - DOTS, where.top(), DOTS, where.height())}

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        now = theme.current()
        row: AwayLine = index.data(ROW)
        middle = where.center().y()
        x = where.left() + _SIDE
        paint_avatar(painter, x, middle - _AVATAR / 2, _AVATAR, row.name, row.role)
        x += _AVATAR + 12
        end = where.right() - DOTS
        words = row.where
        room = end - x - 22 - _GAP
        name_wide = min(text_width(row.name, "body_strong"), _MOST_NAME)
        if text_width(words, "small", tabular=True) + name_wide > room:
            words = row.where_short
        wide = text_width(words, "small", tabular=True)
        start = end - wide
        cell = QRectF(start, where.top(), wide + 1, where.height())
        paint_text(painter, cell, words, "small", now.text[2], tabular=True)
        start -= 22
        if row.urgency is None:
            icons.paint(painter, start, middle - 8, 16, row.icon, now.text[2])
        else:
            paint_state(painter, start, middle - 8, 16, row.urgency)
        name = QRectF(x, where.top(), max(start - _GAP - x, 0), where.height())
        paint_text(painter, name, row.name, "body_strong", now.text[1])
        self.paint_menu_dots(painter, self.spots(where, row)[MENU], index)


class PresentList(SpotList):
    """Few rows that are always seen; more of them scroll."""

    def sizeHint(self) -> QSize:
        row = theme.current().sizes.row_panel
        return QSize(200, min(self.whole_height(), _MOST_PRESENT * row))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, min(self.whole_height(), theme.current().sizes.row_panel))


class AwayCard(Card):
    """Who is away, and under it who is present for leads only."""

    def __init__(
        self, away: KeyedModel, present: KeyedModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(" ", parent=parent)
        self.title.setText(self.tr("Away"))
        self._away = away
        self._present = present
        height = theme.current().sizes.row_panel
        self.list = SpotList(away, AwayDelegate(height))
        self.list.setAccessibleName(self.tr("Away"))
        self.present_list = PresentList(present, AwayDelegate(height))
        self.present_list.setAccessibleName(self.tr("Present for leads"))
        self.present_list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._present_head = QWidget()
        self._present_count = Label("", "small_medium", 3, tabular=True)
        row = QHBoxLayout(self._present_head)
        row.setContentsMargins(15, 6, 15, 4)
        row.setSpacing(8)
        row.addWidget(Label(self.tr("Present for leads"), "card_title"))
        row.addWidget(self._present_count)
        row.addStretch(1)
        self.none = Label(self.tr("Nobody is away"), "small", 3)
        self.none.setContentsMargins(_SIDE, 0, _SIDE, 8)
        self.column.addWidget(self.none)
        self._line = Line()
        self.column.addWidget(self.list, 1)
        self.column.addStretch(0)
        self.column.addWidget(self._line)
        self.column.addWidget(self._present_head)
        self.column.addWidget(self.present_list)
        away.shown.connect(self._count)
        present.shown.connect(self._count)
        self._count()

    def fit(self) -> None:
        """Take the sizes of the density in force."""
        self._fit()
        self.list.setMinimumHeight(theme.current().sizes.row_panel)
        for rows in (self.list, self.present_list):
            rows.fit(theme.current().sizes.row_panel)

    def sizeHint(self) -> QSize:
        return QSize(300, 160)

    def minimumSizeHint(self) -> QSize:
        row = theme.current().sizes.row_panel
        if not self._present.rowCount():
            return QSize(200, _HEAD + 2 * row)
        # Two lists: one row of each is seen whole.
        away = row if self._away.rowCount() else self.none.sizeHint().height()
        return QSize(200, _HEAD + away + self._present_head.sizeHint().height() + row + 3)

    def _count(self) -> None:
        self.count.setText(str(self._away.rowCount()))
        self.none.setVisible(self._away.rowCount() == 0)
        self.list.setVisible(self._away.rowCount() > 0)
        present = self._present.rowCount()
        self._present_count.setText(str(present))
        for widget in (self._line, self._present_head, self.present_list):
            widget.setVisible(present > 0)
        self.present_list.updateGeometry()
        self.updateGeometry()
