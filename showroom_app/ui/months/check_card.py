"""The checklist of a month: each line with what is open, and each thing opens where it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.domain.month_close import Item
from showroom_app.services.month_items import CheckRow, Thing
from showroom_app.ui.months import month_words
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label

_LEFT = Qt.AlignmentFlag.AlignLeft
_NAMED = 5
"""So many things of a line are links; the rest are counted."""


class CheckCard(Card):
    """Shows what is open; `opened` names what somebody wants to see."""

    opened = Signal(object, object)
    """Somebody wants to see this (`Item`, `Thing`)."""

    days_wanted = Signal()
    """Somebody wants the days closed that were not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Checklist"), parent=parent)
        self._shown: tuple[CheckRow, ...] = ()
        self.lines: list[CheckLine] = []

    def show_checks(self, checks: Sequence[CheckRow]) -> None:
        """Show these lines; nothing is touched where nothing changed."""
        if tuple(checks) == self._shown and self.lines:
            return
        self._shown = tuple(checks)
        for line in self.lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for row in checks:
            line = CheckLine(row)
            line.opened.connect(lambda thing, row=row: self.opened.emit(row.item, thing))
            line.days_wanted.connect(self.days_wanted)
            self.lines.append(line)
            self.column.addWidget(line)
        left = sum(not row.is_done for row in checks)
        self.count.setText(str(left) if left else "")


class CheckLine(QWidget):
    """One line of the checklist with the things that are open."""

    opened = Signal(object)
    """Somebody wants to see this (`Thing`)."""

    days_wanted = Signal()
    """Somebody wants the open days closed."""

    def __init__(self, row: CheckRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        shape, said, because = month_words.check(row)
        self.state = StateLine(said, shape)
        self.because = Label(because, "small", 3, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line())
        inside = QVBoxLayout()
        inside.setContentsMargins(15, 7, 15, 7)
        inside.setSpacing(1)
        inside.addWidget(self.state)
        below = QVBoxLayout()
        below.setContentsMargins(24, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.because)
        if not because:
            self.because.hide()
        self.links: list[Button] = []
        for thing in row.things[:_NAMED]:
            self._add_link(below, thing)
        if row.count > _NAMED:
            below.addWidget(Label(month_words.more(row.count - _NAMED), "small", 3))
        if row.item is Item.OPEN_DAYS and not row.is_done:
            self.close_days = Button(self.tr("Close these days"), size=Size.SMALL)
            self.close_days.clicked.connect(self.days_wanted)
            below.addSpacing(4)
            below.addWidget(self.close_days)
            below.setAlignment(self.close_days, _LEFT)
        inside.addLayout(below)
        column.addLayout(inside)

    def _add_link(self, below: QVBoxLayout, thing: Thing) -> None:
        link = Button(month_words.thing(thing, self.row.item), kind=Kind.LINK, size=Size.SMALL)
        link.clicked.connect(lambda: self.opened.emit(thing))
        self.links.append(link)
        below.addWidget(link)
        below.setAlignment(link, _LEFT)
