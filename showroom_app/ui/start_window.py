"""What is seen before there is a window: the start goes on, or stopped, or asks where to begin.

A PC without a database begins one of its own or joins the server of a showroom; one whose database
does not open tries again or chooses another.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.growing import grow
from showroom_app.ui.widgets.text import Label

if TYPE_CHECKING:
    from showroom_app.ui.database.join_pane import JoinPane

_SIZE = (560, 240)
_SIZE_WITH_FORM = (760, 540)


class StartWindow(QWidget):
    """A small window with one sentence and what can be done.

    `join_pane` makes the form of a server, which most starts never see.
    """

    progress = Signal(float)
    """The share that is done, 0 to 1; may be emitted from any thread."""

    again = Signal()
    """Somebody wants to try once more."""

    begun = Signal()
    """Somebody begins a showroom on this PC."""

    chosen = Signal(str)
    """Somebody chose a database: the URL of a server without password, "" this PC's own file."""

    left = Signal()
    """Somebody closed the window."""

    def __init__(self, join_pane: Callable[[], JoinPane]) -> None:
        super().__init__()
        self.setWindowTitle("Showroom")
        self._make_pane = join_pane
        self.pane: JoinPane | None = None
        self._back_to: Callable[[], None] = self.say_fresh
        self._on_server = False
        self._title = Label("", "title")
        self.sentence = Label("", "body", 2, wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.retry = Button(self.tr("Try again"), kind=Kind.PRIMARY)
        self.choose = Button(self.tr("Choose another database"))
        self.begin = Button(self.tr("Begin on this PC"), kind=Kind.PRIMARY)
        self.join = Button(self.tr("Join a showroom…"))
        self.own_file = Button(self.tr("This PC's own file"))
        self.back = Button(self.tr("Back"), kind=Kind.QUIET)
        self.leave = Button(self.tr("Quit"), kind=Kind.QUIET)
        self._buttons = (
            self.leave,
            self.back,
            self.own_file,
            self.choose,
            self.join,
            self.begin,
            self.retry,
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in self._buttons:
            row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(12)
        self._column.addWidget(self._title)
        self._column.addWidget(self.sentence)
        self._column.addWidget(self._bar)
        self._column.addStretch(1)
        self._column.addLayout(row)
        self.retry.clicked.connect(self.again)
        self.begin.clicked.connect(self.begun)
        self.choose.clicked.connect(self.show_join)
        self.join.clicked.connect(self.show_join)
        self.own_file.clicked.connect(lambda: self.chosen.emit(""))
        self.back.clicked.connect(self._go_back)
        self.leave.clicked.connect(self.close)
        self.progress.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    @property
    def is_choosing(self) -> bool:
        """Whether somebody fills in a server."""
        return self.pane is not None and self.pane.isVisible()

    def say_opening(self, *, demo: bool) -> None:
        """Say that the start goes on."""
        if demo:
            title = self.tr("Making the demo dealership")
            sentence = self.tr("Three months of it; this takes less than a minute.")
        else:
            title = self.tr("Opening the database")
            sentence = self.tr("It takes longer than usual to answer.")
        self._say(title, sentence)
        self._bar.show()

    def say_stopped(self, sentence: str, *, on_server: bool = False) -> None:
        """Say why the start stopped, and offer to try again or to choose another database."""
        self._say(
            self.tr("The database cannot be used"), sentence, self.leave, self.choose, self.retry
        )
        self._on_server = on_server
        self._back_to = lambda: self.say_stopped(sentence, on_server=on_server)

    def say_fresh(self) -> None:
        """Ask a PC without a database where it begins."""
        self._say(
            self.tr("Welcome to Showroom"),
            self.tr(
                "Is this the first PC of your showroom? Then begin here; it can be shared with "
                "other PCs at any time. If others work with Showroom already, join them: with the "
                "join file that one of them saved, or the URL of their server."
            ),
            self.leave,
            self.join,
            self.begin,
        )
        self._on_server = False
        self._back_to = self.say_fresh

    def show_join(self) -> None:
        """Ask for the server of a showroom."""
        own = (self.own_file,) if self._on_server else ()
        self._say(self.tr("Join a showroom"), "", self.leave, self.back, *own)
        if self.pane is None:
            self.pane = self._make_pane()
            self.pane.joined.connect(self.chosen)
            self._column.insertWidget(2, self.pane)
        self.pane.show()
        self._measure(_SIZE_WITH_FORM)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            grow(self)
        return done

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    def _go_back(self) -> None:
        self._back_to()

    def _say(self, title: str, sentence: str, *offered: Button) -> None:
        self._title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self._bar.hide()
        for button in self._buttons:
            button.setVisible(button in offered)
        if self.pane is not None:
            self.pane.hide()
        self._measure(_SIZE)

    def _measure(self, size: tuple[int, int]) -> None:
        self.setFixedWidth(size[0])
        self.setMinimumHeight(size[1])
        self.resize(*size)
        self.adjustSize()

    def _show_progress(self, share: float) -> None:
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(share * 1000))
