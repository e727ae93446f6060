"""Today's next appointments; who has arrived is said with one click or Enter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.ui import theme
from showroom_app.ui.board.board_rows import AppointmentLine
from showroom_app.ui.board.spot_list import SpotDelegate, SpotList
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.row_list import Index
from showroom_app.ui.widgets.text import Label, paint_text, text_width

ARRIVED = "arrived"
_AVATAR = 28
_SIDE = 15
_MOST = 3


class AppointmentsDelegate(SpotDelegate):
    """Paints time, customer, subject and rep; under the mouse or the keyboard the button."""

    def __init__(self, height: int, arrived: str, back: str) -> None:
        super().__init__(height)
        self._arrived = arrived
        self._back = back

    def button(self, row: AppointmentLine) -> str:
        """What the button says: whoever comes in hours off the appointment is a be-back."""
        return self._arrived if row.due else self._back

    def spots(self, where: QRectF, row: AppointmentLine) -> dict[str, QRectF]:
        wide = text_width(self.button(row), "button_small") + 20
        right = where.right() - _SIDE - _AVATAR - 8
        return {ARRIVED: QRectF(right - wide, where.center().y() - 15, wide, 30)}

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        now = theme.current()
        row: AppointmentLine = index.data(ROW)
        middle = where.center().y()
        x = where.left() + _SIDE
        time = QRectF(x, where.top(), 56, where.height())
        ink = now.text[3 if row.overdue else 1]
        paint_text(painter, time, row.time, "card_title", ink, tabular=True)
        avatar = where.right() - _SIDE - _AVATAR
        paint_avatar(painter, avatar, middle - _AVATAR / 2, _AVATAR, row.rep_name, row.role)
        end = avatar - 10
        if self.is_looked_at(index):
            button = self.spots(where, row)[ARRIVED]
            end = button.left() - 8
            painter.setPen(QPen(now.line[2], 1))
            painter.setBrush(now.surface[3 if self.is_hovered(index, ARRIVED) else 1])
            painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5)
            centred = Qt.AlignmentFlag.AlignHCenter
            ink = now.text[1]
            paint_text(painter, button, self.button(row), "button_small", ink, align=centred)
        x += 56
        top = middle - (18 + 16 if row.subject else 18) / 2
        who = QRectF(x, top, max(end - x, 0), 18)
        paint_text(painter, who, row.customer, "body_strong", now.text[2 if row.overdue else 1])
        what = QRectF(x, top + 18, max(end - x, 0), 16)
        paint_text(painter, what, row.subject, "caption", now.text[3])


class _AppointmentList(SpotList):
    def sizeHint(self) -> QSize:
        row = theme.current().sizes.appointment
        return QSize(200, min(self.whole_height(), _MOST * row))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(self.whole_height(), theme.current().sizes.appointment))


class AppointmentsCard(Card):
    """Who is expected today."""

    arrived = Signal(int)
    """The appointment whose customer has come."""

    def __init__(self, model: KeyedModel, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.title.setText(self.tr("Next appointments"))
        self._model = model
        self.first = Label("", "small", 3, tabular=True)
        self.put_right(self.first)
        self.delegate = AppointmentsDelegate(
            theme.current().sizes.appointment, self.tr("Arrived"), self.tr("Be-back")
        )
        self.list = _AppointmentList(model, self.delegate)
        self.list.setAccessibleName(self.tr("Next appointments"))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.none = Label(self.tr("None expected today"), "small", 3)
        self.none.setContentsMargins(_SIDE, 0, _SIDE, 12)
        self.column.addWidget(self.none)
        self.column.addWidget(self.list)
        self.list.spot_clicked.connect(lambda row, *_: self.arrived.emit(row.appointment))
        self.list.chosen.connect(lambda row, *_: self.arrived.emit(row.appointment))
        model.shown.connect(self._follow)
        self._follow()

    def say_first(self, words: str) -> None:
        """Say when the first is due, "" for nothing."""
        self.first.setText(words)
        # When it is due is never cut; the title gives way.
        self.first.setMinimumWidth(self.first.sizeHint().width())

    def fit(self) -> None:
        """Take the sizes of the density in force."""
        self._fit()
        self.list.fit(theme.current().sizes.appointment)

    def _follow(self) -> None:
        some = self._model.rowCount() > 0
        self.none.setVisible(not some)
        self.list.setVisible(some)
        self.list.updateGeometry()
