"""A list whose chosen row is read beside it: only people choose, and the ends are read in time."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from showroom_app.ui import theme
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.widgets.place_bar import PlaceBar
from showroom_app.ui.widgets.row_list import RowDelegate, RowList


class ReadingList(RowList):
    """What one reads stays chosen while rows come and go; a long list asks for more in time.

    Of a list that is too long only a part is here; `show_part` says which, and a bar beside it
    goes to any place of the whole.
    """

    end_near = Signal()
    """The last rows are nearly in sight."""

    start_near = Signal()
    """The first rows are nearly in sight, and others stand before them."""

    place_wanted = Signal(float)
    """Somebody wants to see another part of the list: from 0, its beginning, to 1, its end."""

    def __init__(
        self, model: KeyedModel, delegate: RowDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, delegate, parent)
        self._keys = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._kept: Hashable = None
        self._place = 0
        self._is_changing = False
        # Not by overriding currentChanged: PySide then calls it for the model's columnCount.
        self.selectionModel().currentChanged.connect(self._went)
        model.about_to_show.connect(self._keep)
        model.shown.connect(self._take_up)
        self.goes_on_below = False
        self._bar = PlaceBar(self.verticalScrollBar(), self)
        self._bar.place_wanted.connect(self.place_wanted)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        theme.look().changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def current(self) -> Hashable | None:
        """The key of the current row, None without one."""
        return self._keys.key_at(self.currentIndex())

    @property
    def is_dragged(self) -> bool:
        """Whether somebody holds the slider of the whole list."""
        return self._bar.isSliderDown()

    @property
    def first_in_sight(self) -> int:
        """The place of the row at the top of what is in sight."""
        return max(self.indexAt(self.viewport().rect().topLeft()).row(), 0)

    def read(self, row: Any) -> None:
        """Tell that somebody went to a row; to be written by each list."""
        raise NotImplementedError

    def show_part(
        self, *, above: bool, below: bool, place: tuple[float, float] | None = None
    ) -> None:
        """Say whether the list goes on above and below these rows, which are a part of it then.

        `place` is where they begin and end in the whole, from 0 to 1; None where nobody knows.
        """
        self.goes_on_above, self.goes_on_below = above, below
        is_placed = place is not None and (above or below)
        if place is not None:
            self._bar.show_part(*place)
        if is_placed != self._bar.isVisibleTo(self):
            self._bar.setVisible(is_placed)
            policy = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(
                policy.ScrollBarAlwaysOff if is_placed else policy.ScrollBarAsNeeded
            )
            self._make_room()
        self._look_ahead()

    def mark(self, key: Hashable, *, in_place: bool = False) -> None:
        """Make this row the current one without saying so; None, or an unknown one: no row.

        `in_place`: what is in sight stays in sight.
        """
        index = self._keys.index_of(key) if key is not None else QModelIndex()
        self._is_changing = True
        if in_place:
            self._choose_in_place(index)
        else:
            self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()
        self._is_changing = False

    def step(self, by: int) -> None:
        """Go to the next row, or with -1 to the one before; without one to the first in sight."""
        here = self.currentIndex()
        place = here.row() + by if here.isValid() else self.first_in_sight
        if 0 <= place < len(self._keys.rows):
            self.setCurrentIndex(self._keys.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        if plain and event.key() == Qt.Key.Key_Home and self.goes_on_above:
            self.place_wanted.emit(0.0)
            return
        if plain and event.key() == Qt.Key.Key_End and self.goes_on_below:
            self.place_wanted.emit(1.0)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt goes to the first row when the keyboard comes here; only people choose.
        had_one = self.currentIndex().isValid()
        self._is_changing = True
        super().focusInEvent(event)
        if not had_one:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        self._is_changing = False

    def _went(self, current: QModelIndex, _before: QModelIndex) -> None:
        # Rows that go would hand the current place on; only people choose.
        if not self._is_changing and current.isValid():
            self._place = current.row()
            self.read(current.data(ROW))

    def _keep(self) -> None:
        self._is_changing = True
        self._kept = self.current
        if self.currentIndex().isValid():
            self._place = self.currentIndex().row()

    def _take_up(self) -> None:
        index = self._keys.index_of(self._kept) if self._kept is not None else QModelIndex()
        if index != self.currentIndex():
            self._choose_in_place(index)
        if not index.isValid():
            self.clearSelection()
        self._is_changing = False
        self._look_ahead()

    def _choose_in_place(self, index: QModelIndex) -> None:
        """Make this the current row without scrolling: what one looks at stays where it is."""
        auto = self.hasAutoScroll()
        self.setAutoScroll(False)
        self.setCurrentIndex(index)
        self.setAutoScroll(auto)

    def _make_room(self) -> None:
        """Keep the bar of the whole list at the right edge, beside the rows."""
        wide = self._bar.sizeHint().width() if self._bar.isVisibleTo(self) else 0
        if self.viewportMargins().right() != wide:
            self.setViewportMargins(0, 0, wide, 0)
        if wide:
            self._bar.setGeometry(self.width() - wide, 0, wide, self.height())

    def _look_ahead(self) -> None:
        # Qt lays rows out later; until then every list seems to end at its top.
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        if self.goes_on_above and bar.value() <= 2 * self.viewport().height():
            self.start_near.emit()
        if bar.value() >= bar.maximum() - 2 * self.viewport().height():
            self.end_near.emit()
