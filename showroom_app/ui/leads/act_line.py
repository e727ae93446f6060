"""A row of acts that gives up icons, and then height, before it needs a second line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from showroom_app.ui import theme
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.widgets.button import Button, Size

_GAP = 6
_LEAST_GAP = 4


class ActLine(QWidget):
    """Buttons beside each other; `last_right` moves the last one there.

    `icons` are those of the buttons, the one that is given up first at the beginning.
    """

    def __init__(
        self,
        buttons: Sequence[Button],
        icons: Mapping[Button, str],
        *,
        last_right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._buttons = tuple(buttons)
        self._icons = dict(icons)
        self._gap = _GAP
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = Flow(gap=_GAP, last_right=last_right)
        self.setLayout(self._row)
        for button in self._buttons:
            self._row.addWidget(button)
        theme.look().changed.connect(self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def fit(self) -> None:
        """Give up as little as makes one line; nothing where that is too little."""
        shown = [button for button in self._buttons if not button.isHidden()]
        for size in (Size.NORMAL, Size.SMALL):
            for without in range(len(self._icons) + 1):
                self._become(size, without)
                if self._is_one_line(shown):
                    return
        self._become(Size.NORMAL, 0)

    def _become(self, size: Size, without: int) -> None:
        last_resort = size is Size.SMALL and without == len(self._icons)
        self._gap = _LEAST_GAP if last_resort else _GAP
        self._row.set_gap(self._gap)
        for button in self._buttons:
            button.set_size(size)
        for place, (button, icon) in enumerate(self._icons.items()):
            button.set_icon("" if place < without else icon)

    def _is_one_line(self, shown: Sequence[Button]) -> bool:
        wide = sum(button.sizeHint().width() + self._gap for button in shown) - self._gap
        return wide <= self.width()
