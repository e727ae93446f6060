"""What is seen while the database opens or the demo dealership is made, and when it fails."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.text import Label

_SIZE = (520, 220)


class StartWindow(QWidget):
    """A small window with one sentence: how far the start is, or why it stopped."""

    progress = Signal(float)
    """The share that is done, 0 to 1; may be emitted from any thread."""

    again = Signal()
    """Somebody wants to try once more."""

    left = Signal()
    """Somebody closed the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Showroom")
        self.setFixedSize(*_SIZE)
        self._title = Label("", "title")
        self._sentence = Label("", "body", 2, wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._try = Button(self.tr("Try again"), kind=Kind.PRIMARY)
        self._quit = Button(self.tr("Quit"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._quit)
        row.addWidget(self._try)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addWidget(self._bar)
        column.addStretch(1)
        column.addLayout(row)
        self._try.clicked.connect(self.again)
        self._quit.clicked.connect(self.close)
        self.progress.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    def say_opening(self, *, demo: bool) -> None:
        """Say that the start goes on."""
        if demo:
            self._title.setText(self.tr("Making the demo dealership"))
            self._sentence.setText(self.tr("Three months of it; this takes less than a minute."))
        else:
            self._title.setText(self.tr("Opening the database"))
            self._sentence.setText(self.tr("It takes longer than usual to answer."))
        self._bar.show()
        self._try.hide()
        self._quit.hide()

    def say_stopped(self, sentence: str) -> None:
        """Say why the start stopped, and offer to try again."""
        self._title.setText(self.tr("The database cannot be used"))
        self._sentence.setText(sentence)
        self._bar.hide()
        self._try.show()
        self._quit.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    def _show_progress(self, share: float) -> None:
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(share * 1000))
