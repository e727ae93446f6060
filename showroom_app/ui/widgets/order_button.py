"""A button that says in which order a list stands, and opens the choice of others."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from showroom_app.ui import theme
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.button import Button


class OrderButton(Button):
    """Shows one of `orders`, a sentence by its id, at first the first one."""

    chosen = Signal(str)
    """Somebody chose another order: its id."""

    def __init__(self, orders: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(icon="ph.sort-ascending-bold", caret=True, parent=parent)
        self._orders = dict(orders)
        self.current = next(iter(self._orders))
        """The id of the order that is chosen."""
        self.clicked.connect(self._open)
        theme.look().changed.connect(self._fit)
        self._fit()

    def choose(self, order: str) -> None:
        """Show this order, one of those that were given."""
        self.current = order
        self._fit()

    def _fit(self) -> None:
        # In a narrow window the words of a button go before those of the page.
        said = self._orders[self.current]
        self.setText("" if theme.current().density is Density.COMPACT else said)
        self.setToolTip(said)
        self.setAccessibleName(said)

    def _open(self) -> None:
        menu = QMenu(self)
        for order, said in self._orders.items():
            action = QAction(said, menu, checkable=True, checked=order == self.current)
            action.setData(order)
            menu.addAction(action)
        chosen = menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        menu.deleteLater()
        if chosen is not None:
            self.choose(str(chosen.data()))
            self.chosen.emit(self.current)
