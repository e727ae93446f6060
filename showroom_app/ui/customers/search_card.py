"""The left card of the customers page: what is looked for, and who was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.typed import LONGEST, plain
from showroom_app.ui import icons, theme
from showroom_app.ui.customers.customer_list import CustomerList
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.text import Label

PAUSE_MILLISECONDS = 120
"""So long after the last key the search begins."""

_NARROW = 348
_WIDTH = {Density.COMPACT: 400, Density.NORMAL: 424, Density.LARGE: 500}


class SearchLine(QLineEdit):
    """A line to search in; `searched` comes once for a pause in typing, also when it is emptied."""

    searched = Signal(str)
    """What stands in it now, without blanks around it."""

    stepped = Signal(int)
    """An arrow was pressed: the row below (1) or above (-1) is wanted."""

    entered = Signal()
    """Enter was pressed: the keyboard goes on to what was found."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTextMargins(26, 0, 0, 0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._tell)
        self.textEdited.connect(lambda _text: self._pause.start())
        self.installEventFilter(self)

    @property
    def typed(self) -> str:
        """What was typed, without blanks around it."""
        return plain(self.text())

    def become(self, text: str) -> None:
        """Search for this at once."""
        self._pause.stop()
        self.setText(text)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ink = theme.current().text[3]
            icons.paint(painter, 10, self.height() / 2 - 8, 16, "search", ink)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape if self.text():
                self.become("")
            case _:
                return False
        return True

    def _tell(self) -> None:
        self.searched.emit(self.typed)


class SearchCard(Card):
    """Head, search line and list; what is chosen in them is told, never fetched here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._squeezed = False
        self.line = SearchLine(
            self.tr("Search the customers"), self.tr("Name, phone, e-mail or number plate")
        )
        self.list = CustomerList()
        self.nothing = Label("", "body", 2, wrap=True)
        self.sorting = Label(
            self.tr("New records are still being sorted in."), "small", 3, wrap=True
        )
        self._lay_out()
        theme.look().changed.connect(self._fit_width)

    def say_nothing_here(self, sentence: str) -> None:
        """Say why the list is empty; "" shows the list."""
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))

    def squeeze(self, squeezed: bool) -> None:
        """Give some of the width to the record that is read, in a narrow window."""
        if squeezed != self._squeezed:
            self._squeezed = squeezed
            self._fit_width()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(15, 11, 15, 12)
        head.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(Label(self.tr("Customers"), "page_title"))
        top.addStretch(1)
        head.addLayout(top)
        head.addWidget(self.line)
        head.addWidget(self.sorting)
        self.sorting.hide()
        self.nothing.setContentsMargins(16, 20, 16, 20)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.hide()
        self.column.addLayout(head)
        self.column.addWidget(Line())
        # The card's round corners stay free of square rows.
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 8)
        rows.addWidget(self.nothing)
        rows.addWidget(self.list, 1)
        self.column.addLayout(rows, 1)
        self._fit_width()

    def _fit_width(self) -> None:
        self.setFixedWidth(_NARROW if self._squeezed else _WIDTH[theme.current().density])
