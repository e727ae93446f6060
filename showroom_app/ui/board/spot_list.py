"""Lists whose rows have spots: painted places that can be clicked, and a menu for the rest."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.board.slide import Slide
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList

MENU = "menu"
DOTS = 30
"""How wide the spot of the menu is at the end of a row, with the dots in its middle."""


class SpotDelegate(RowDelegate):
    """Paints rows with spots; `spots` says where they are, in the rectangle of the row."""

    hovered: tuple[int, str] | None = None
    """The row number and the spot under the mouse."""

    slide: Slide | None = None
    """Where rows are on the way to their place; None in lists whose rows do not slide."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self.slide is not None:
            painter.translate(0, self.slide.offset(index.row()))
        super().paint(painter, option, index)
        if self.slide is not None:
            painter.translate(0, -self.slide.offset(index.row()))

    def spots(self, where: QRectF, row: Any) -> dict[str, QRectF]:
        """The spots of a row by name; to be written by each list."""
        raise NotImplementedError

    def is_looked_at(self, index: Index) -> bool:
        """Whether the mouse or the keyboard is on this row."""
        rows = self.parent()
        assert isinstance(rows, RowList)
        has_keyboard = rows.hasFocus() and rows.currentIndex() == index
        return has_keyboard or index.row() == rows.hovered

    def is_hovered(self, index: Index, spot: str) -> bool:
        """Whether the mouse is on this spot."""
        return self.hovered == (index.row(), spot)

    def paint_menu_dots(self, painter: QPainter, where: QRectF, index: Index) -> None:
        """Paint the three dots of the row's menu in the middle of their spot."""
        now = theme.current()
        over = self.is_hovered(index, MENU)
        if over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.surface[3])
            half = min(14.0, where.width() / 2 - 1)
            ground = QRectF(where.center().x() - half, where.center().y() - 14, 2 * half, 28)
            painter.drawRoundedRect(ground, 4, 4)
        icons.paint(
            painter,
            where.center().x() - 9,
            where.center().y() - 9,
            18,
            MENU,
            now.text[1 if over else 3],
        )


class SpotList(RowList):
    """A list of which rows can be acted on, with the mouse on spots and with the keyboard."""

    spot_clicked = Signal(object, str, QPoint)
    """The row, the spot's name and where on the screen."""

    menu_asked = Signal(object, QPoint)
    """The row and where on the screen its menu is to open."""

    chosen = Signal(object, QPoint)
    """Enter was pressed on a row, or it was clicked twice."""

    def __init__(
        self, model: KeyedModel, delegate: SpotDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, delegate, parent)
        self._spots = delegate
        self._pressed: tuple[int, str] | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        model.shown.connect(self._forget_spots)

    def fit(self, height: int) -> None:
        """Take another height of rows."""
        if height != self._spots.height:
            self._spots.height = height
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._spot_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._spot_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        spot = self._spot_at(event.position())
        if spot is None or spot != pressed:
            return
        index = self.model().index(spot[0], 0)
        row = index.data(ROW)
        where = self._below(self._spots.spots(QRectF(self.visualRect(index)), row)[spot[1]])
        if spot[1] == MENU:
            self.menu_asked.emit(row, where)
        else:
            self.spot_clicked.emit(row, spot[1], where)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._spot_at(event.position()) is None:
            self.chosen.emit(index.data(ROW), event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.chosen.emit(index.data(ROW), self._below(QRectF(self.visualRect(index))))
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            where = event.globalPos()
        else:
            index = self.currentIndex()
            where = self._below(QRectF(self.visualRect(index)))
        if index.isValid():
            self.menu_asked.emit(index.data(ROW), where)

    def _below(self, spot: QRectF) -> QPoint:
        return self.viewport().mapToGlobal(QPointF(spot.left(), spot.bottom()).toPoint())

    def _spot_at(self, where: QPointF) -> tuple[int, str] | None:
        index = self.indexAt(where.toPoint())
        if not index.isValid():
            return None
        rect: QRect = self.visualRect(index)
        for name, spot in self._spots.spots(QRectF(rect), index.data(ROW)).items():
            if spot.contains(where):
                return index.row(), name
        return None

    def _hover(self, spot: tuple[int, str] | None) -> None:
        if spot != self._spots.hovered:
            self._spots.hovered = spot
            self.viewport().setCursor(
                Qt.CursorShape.ArrowCursor if spot is None else Qt.CursorShape.PointingHandCursor
            )
            self.viewport().update()

    def _forget_spots(self) -> None:
        self._pressed = None
        self._hover(None)
