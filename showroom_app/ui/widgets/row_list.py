"""Lists painted by a delegate: never a widget for a row, and what one looks at stays in place."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from showroom_app.ui import theme
from showroom_app.ui.keyed_model import KeyedModel
from showroom_app.ui.widgets.ring import paint_inset_ring

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints the ground of a row: hover, selection, the line above, focus; `paint_row` the rest.

    `height` is the height of every row in pixels.
    """

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.height = height

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        """Paint what a row says; to be written by each list."""
        raise NotImplementedError

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # The list is asked, not `option.state`: QStyle's many enums would be made for it at start.
        rows = self.parent()
        assert isinstance(rows, RowList)
        now = theme.current()
        where = QRectF(option.rect)
        selected = rows.selectionModel().isSelected(_plain(index))
        painter.save()
        if selected:
            painter.fillRect(where, now.accent.tint)
        elif index.row() == rows.hovered and rows.isEnabled():
            painter.fillRect(where, now.surface[2])
        if index.row() > 0:
            painter.fillRect(QRectF(where.left(), where.top(), where.width(), 1), now.line[1])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_row(painter, where, index, selected)
        if rows.hasFocus() and rows.currentIndex() == index:
            paint_inset_ring(painter, where)
        painter.restore()


class RowList(QListView):
    """A list of rows without a frame of its own, ready for a delegate and a keyed model.

    `goes_on_above`: its first row is not the first there is.
    """

    def __init__(
        self, model: KeyedModel, delegate: RowDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.goes_on_above = False
        self._give_viewport()
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        delegate.setParent(self)
        self._rows = delegate
        self.setItemDelegate(delegate)
        self.setModel(model)
        self._anchor: tuple[QPersistentModelIndex, int] | None = None
        self.entered.connect(self._point_at)
        self.viewportEntered.connect(self._point_at)
        model.about_to_show.connect(self._remember)
        model.shown.connect(self._return)

    def _give_viewport(self) -> None:
        # For one that Qt made itself PySide loads every kind of widget there is, to name its type.
        viewport = QWidget()
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)

    def whole_height(self) -> int:
        """The height that shows every row without scrolling."""
        return self._rows.height * self.model().rowCount()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at()

    def _point_at(self, index: QModelIndex | None = None) -> None:
        self.hovered = index.row() if index is not None else -1
        self.viewport().update()

    def _remember(self) -> None:
        # At the top one wants to see what comes in; further down one wants to go on reading.
        self._anchor = None
        if self.verticalScrollBar().value() > 0 or self.goes_on_above:
            index = self.indexAt(self.viewport().rect().topLeft())
            if index.isValid():
                top = self.visualRect(index).top()
                self._anchor = (QPersistentModelIndex(index), top)

    def _return(self) -> None:
        if self._anchor is None:
            return
        index, top = self._anchor
        self._anchor = None
        if index.isValid():
            self.doItemsLayout()
            bar = self.verticalScrollBar()
            now = self.visualRect(index).top()
            bar.setValue(bar.value() + now - top)


def _plain(index: Index) -> QModelIndex:
    """The index as the selection wants it."""
    return index if isinstance(index, QModelIndex) else index.model().index(index.row(), 0)
