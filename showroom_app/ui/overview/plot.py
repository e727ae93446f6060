"""What every plot has in common: its place, its words, and its picture to copy or to save.

pyqtgraph draws the marks in boxes of fixed range; texts lie over them in pixels. Neither hears the
mouse: nothing can be dragged or zoomed away, and the only menu is ours.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsScene,
    QMenu,
    QStyleOptionGraphicsItem,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from showroom_app.ui import theme

AROUND = 5
"""So many pixels are left free around a plot in its card: the ring of the keyboard lies there."""
BARE = 16
"""So many pixels lie around a bare plot in its picture."""

_SHARP = QPainter.RenderHint.Antialiasing
_LEAST_PICTURE = 520


class Plot(QWidget):
    """One plot of a name; the keyboard reaches it, and what it shows is said in words.

    A kind of plot draws in `draw` and lies out in `place`. Ctrl C copies the picture, Ctrl S asks
    for a file.
    """

    copy_wanted = Signal(str)
    """Somebody wants the picture on the clipboard: ".png" or ".svg"."""

    save_wanted = Signal(str)
    """Somebody wants the picture in a file: ".png" or ".svg"."""

    is_bare = False
    """Whether the marks go to the edges, so that a picture needs a margin around them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        """What the plot is called where its picture is kept."""
        self.said = ""
        """All its figures in words."""
        self.summary = ""
        """What stands beside the plot and belongs into its picture."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self._view = pg.GraphicsView()
        self._view.setRenderHint(_SHARP)
        # Marks of pyqtgraph change their bounds with their box and do not always say so. Qt's tree
        # of items then keeps one that is gone, and the next painting ends the program.
        self._view.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._texts = _Texts(self.paint_texts)
        self._view.addItem(self._texts)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._view)
        self._dress()
        theme.look().changed.connect(self._dress)

    def call(self, name: str, said: str) -> None:
        """Take a name, and say the figures of the plot in words."""
        self.name = name
        self.said = said
        self.setAccessibleName(f"{name}: {said}")

    def box(
        self, x: tuple[float, float], y: tuple[float, float], *, upwards: bool = False
    ) -> pg.ViewBox:
        """A box of marks that shows just this range; rows go down, with `upwards` values go up."""
        made = pg.ViewBox(
            enableMouse=False, enableMenu=False, invertY=not upwards, defaultPadding=0
        )
        # A dot or a line on the edge of the range is not cut.
        made.setFlag(made.GraphicsItemFlag.ItemClipsChildrenToShape, False)
        made.disableAutoRange()
        made.setRange(xRange=x, yRange=y, padding=0)
        self._view.addItem(made)
        return made

    def draw(self) -> None:
        """Draw the marks anew in the colours that are now in force."""
        raise NotImplementedError

    def place(self, width: float, height: float) -> None:
        """Give each box its place in a plot of so many pixels."""
        raise NotImplementedError

    def paint_texts(self, painter: QPainter, width: float, height: float) -> None:
        """Paint what lies over the marks, in pixels."""

    def tooltip(self, x: float, y: float) -> str:
        """What is said of the mark at a point; "" for nothing."""
        del x, y
        return ""

    def refresh(self) -> None:
        """Show what has changed."""
        self.draw()
        self._lay_out(self.width(), self.height())

    def picture_size(self) -> QSize:
        """How large the plot is in a picture: as on the screen, but never crowded."""
        hint = self.sizeHint()
        wide = max(self.width(), _LEAST_PICTURE - 2 * (BARE if self.is_bare else AROUND))
        return QSize(wide, max(self.height(), hint.height()))

    def render_into(self, painter: QPainter, target: QRectF) -> None:
        """Draw the plot into a rectangle, laid out for it."""
        size = target.size()
        self._lay_out(size.width(), size.height())
        scene = self._view.scene()
        scene.prepareForPaint()
        scene.render(painter, target, QRectF(0, 0, size.width(), size.height()))
        self._lay_out(self.width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width(), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(".png")
        elif event.matches(QKeySequence.StandardKey.Save):
            self.save_wanted.emit(".png")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.menu().popup(self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the picture; it goes when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy, save = QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Save
        _offer(menu, self.tr("Copy as PNG"), self.copy_wanted, ".png", copy)
        _offer(menu, self.tr("Copy as SVG"), self.copy_wanted, ".svg")
        menu.addSeparator()
        _offer(menu, self.tr("Save as PNG…"), self.save_wanted, ".png", save)
        _offer(menu, self.tr("Save as SVG…"), self.save_wanted, ".svg")
        return menu

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            said = self.tooltip(event.pos().x(), event.pos().y()) or self.toolTip()
            if said:
                QToolTip.showText(event.globalPos(), said, self)
                return True
        return super().event(event)

    def _lay_out(self, width: float, height: float) -> None:
        self.place(width, height)
        self._texts.fit(width, height)

    def _dress(self) -> None:
        self._view.setBackground(theme.current().surface[1])
        if self.name:
            self.refresh()


def _offer(
    menu: QMenu,
    text: str,
    wanted: SignalInstance,
    kind: str,
    keys: QKeySequence.StandardKey | None = None,
) -> None:
    action = menu.addAction(text)
    if keys is not None:
        action.setShortcut(keys)
        # The plot hears the key itself: the menu only shows it.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(partial(_ask, wanted, kind))


def _ask(wanted: SignalInstance, kind: str, _on: bool = False) -> None:
    wanted.emit(kind)


class _Texts(QGraphicsItem):
    """Lies over all boxes of a plot, in the pixels of its widget."""

    def __init__(self, paint: Callable[[QPainter, float, float], None]) -> None:
        super().__init__()
        self._paint = paint
        self._size = (0.0, 0.0)
        self.setZValue(10)

    def fit(self, width: float, height: float) -> None:
        """Cover a plot of this size."""
        self.prepareGeometryChange()
        self._size = (width, height)
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, *self._size)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(_SHARP)
        self._paint(painter, *self._size)
