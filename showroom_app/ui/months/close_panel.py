"""The close of a month: what it means in words, and a second press before it happens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.month_close import MonthState
from showroom_app.services.months import MonthView
from showroom_app.ui import words
from showroom_app.ui.months import month_words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.inline_panel import InlinePanel
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label


class ClosePanel(QWidget):
    """Says how a month stands; where it can be closed, offers it and asks once more.

    `show_view` takes the words for when it was closed, and why it cannot be, "" for no reason.
    """

    confirmed = Signal()
    """The month is to be closed."""

    asks = Signal(bool)
    """It begins to ask, or asks no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: MonthView | None = None
        self.state = StateLine()
        self.button = Button(icon="ph.lock-simple-bold", keys="C")
        self.button.clicked.connect(self.ask)
        self.panel = InlinePanel()
        self.consequence = Label("", "body", wrap=True)
        self.confirm = Button(
            self.tr("Close it for good"), icon="ph.lock-simple-bold", kind=Kind.PRIMARY
        )
        self.keep_open = Button(self.tr("Not now"), keys="Esc")
        self.confirm.clicked.connect(self._confirm)
        self.keep_open.clicked.connect(self.take_back)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 14)
        row.setSpacing(10)
        row.addWidget(self.confirm)
        row.addWidget(self.keep_open)
        row.addStretch(1)
        self.consequence.setContentsMargins(16, 14, 16, 12)
        self.panel.column.addWidget(self.consequence)
        self.panel.column.addLayout(row)
        self.panel.hide()
        first = QHBoxLayout()
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(12)
        first.addWidget(self.state, 1)
        first.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(first)
        column.addWidget(self.panel)

    @property
    def is_asking(self) -> bool:
        """Whether it asks once more."""
        return not self.panel.isHidden()

    def show_view(self, view: MonthView, closed_at: str, refusal: str) -> None:
        """Show how this month stands."""
        other = self._view is None or self._view.row.month != view.row.month
        self._view = view
        row = view.row
        match row.state:
            case MonthState.CLOSED:
                self.state.show_state(State.OK, month_words.closed(row, closed_at))
            case MonthState.RUNNING:
                self.state.show_state(State.RUNNING, month_words.runs(row))
            case MonthState.ENDED if view.can_close:
                said = self.tr("Nothing keeps {month} from being closed.")
                self.state.show_state(State.OK, month_words.of_month(said, row.month))
            case MonthState.ENDED:
                self.state.show_state(State.LATE, refusal)
        self.button.setText(self.tr("Close {month}").format(month=words.month(row.month)))
        self.button.setVisible(row.state is MonthState.ENDED)
        self.button.setEnabled(view.can_close)
        self.consequence.setText(month_words.consequence(row.month))
        if other or not view.can_close:
            self.take_back()

    def ask(self) -> None:
        """Say what it means, and ask once more."""
        if self._view is not None and self._view.can_close:
            self.panel.show()
            # What cannot be taken back waits for a press that was meant.
            self.keep_open.setFocus()
            self.asks.emit(True)

    def take_back(self) -> None:
        """Ask no more."""
        had_focus = self.panel.isAncestorOf(QApplication.focusWidget() or self)
        self.panel.hide()
        if had_focus:
            self.button.setFocus()
        self.asks.emit(False)

    def _confirm(self) -> None:
        self.panel.hide()
        self.asks.emit(False)
        self.confirmed.emit()
