"""A card with a plot in it, or with a sentence while there is nothing to draw."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from showroom_app.ui.overview.plot import AROUND, Plot
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.text import Label


class PlotCard(Card):
    """A title, a word at the right, the plot; with `scrolls` it may be longer than the card."""

    def __init__(
        self, title: str, plot: Plot, *, scrolls: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent=parent)
        self.plot = plot
        self.meta = Label("", "small", 3, tabular=True)
        self.put_right(self.meta)
        self.nothing = Label("", "body", 3, wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(15 - AROUND, 4, 15 - AROUND, 12)
        self._stack = QStackedWidget()
        self._full: QWidget = _scrolled(plot) if scrolls else plot
        self._stack.addWidget(self._full)
        self._stack.addWidget(self.nothing)
        self.column.addWidget(self._stack, 1)
        self.column.setContentsMargins(AROUND, 0, AROUND, 8)

    def show_plot(self, nothing: str = "") -> None:
        """Show the plot, or the sentence that says why there is none."""
        self.nothing.setText(nothing)
        self._stack.setCurrentWidget(self.nothing if nothing else self._full)

    @property
    def has_plot(self) -> bool:
        """Whether the plot is shown."""
        return self._stack.currentWidget() is self._full


def _scrolled(plot: Plot) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(plot)
    area.viewport().setAutoFillBackground(False)
    area.setMinimumHeight(150)
    return area
