"""Two records side by side before they become one: which is kept, and what it will hold then."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.services.customers import CustomerDetail, CustomerRow
from showroom_app.ui import theme
from showroom_app.ui.commands import command
from showroom_app.ui.customers.customer_list import contact
from showroom_app.ui.customers.search_card import SearchLine
from showroom_app.ui.leads.act_panels import ActPanel
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Line, paint_card
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words import customers as say

MOST = 6
"""Records that are offered at once: whoever finds more types more."""


class MergePanel(ActPanel):
    """First whom this is the same as, then both side by side."""

    searched = Signal(str)
    """Somebody is looked for by these words."""

    chosen = Signal(int)
    """This record is to be laid beside the one on the screen."""

    agreed = Signal(int, int)
    """The first person goes into the second."""

    def __init__(self, mine: CustomerDetail, saying: Saying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mine = mine
        self._saying = saying
        self._pair: tuple[CustomerDetail, CustomerDetail] | None = None
        self.line = SearchLine(
            self.tr("Search the customers"), self.tr("Name, phone, e-mail or number plate")
        )
        self.line.searched.connect(self.searched)
        self.line.entered.connect(self._take_first)
        self.found: list[CustomerRow] = []
        self._ask = QWidget()
        column = QVBoxLayout(self._ask)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column.addLayout(self._rows)
        self.nobody = Label(self.tr("Nobody else was found."), "small", 2)
        column.addWidget(self.nobody)
        self.body.addWidget(self._ask)
        self._both = QWidget()
        self._both.hide()
        self.kept, self.other = _Side(), _Side()
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self.kept, 1)
        sides.addWidget(self.other, 1)
        self.outcome = Label("", "small_medium", wrap=True)
        self.agree = Button(self.tr("Merge"), "people", "Enter", Kind.PRIMARY)
        self.swap = Button(self.tr("Keep the other name"), "trade_in", "W")
        self.again = Button(self.tr("Somebody else"), "search", kind=Kind.QUIET)
        foot = Flow(gap=6)
        for button in (self.agree, self.swap, self.again):
            foot.addWidget(button)
        both = QVBoxLayout(self._both)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(12)
        both.addLayout(sides)
        both.addWidget(self.outcome)
        both.addLayout(foot)
        self.body.addWidget(self._both)
        self.agree.clicked.connect(self._agree)
        self.swap.clicked.connect(self.swap_sides)
        self.again.clicked.connect(self.ask_again)
        command(self, self.tr("Keep the other name"), "W", self.swap_sides)
        self.say(self.tr("Who is the same person?"), "")

    def take_keyboard(self) -> None:
        """Let the name be typed at once, or Enter merge."""
        where = self.agree if self._pair is not None else self.line
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, rows: Sequence[CustomerRow]) -> None:
        """Offer these records; the one on the screen is left out."""
        self.found = [row for row in rows if row.person != self._mine.record.id][:MOST]
        empty(self._rows)
        for place, row in enumerate(self.found):
            said = " · ".join(part for part in (row.title, contact(row)) if part)
            button = Button(said, "person", "" if place else "Enter", size=Size.SMALL)
            button.clicked.connect(partial(self._take, place))
            self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.nobody.setVisible(not self.found)

    def compare(self, other: CustomerDetail) -> None:
        """Lay another record beside the one on the screen; who has a name is kept."""
        nameless = not self._mine.record.name and bool(other.record.name)
        pair = (other, self._mine) if nameless else (self._mine, other)
        self._show(pair)
        self.take_keyboard()

    def swap_sides(self) -> None:
        """Keep the other one."""
        if self._pair is not None:
            self._show((self._pair[1], self._pair[0]))

    def ask_again(self) -> None:
        """Go back to the question who it is."""
        self._pair = None
        self.refuse("")
        self._both.hide()
        self._ask.show()
        self.say(self.tr("Who is the same person?"), "")
        self.take_keyboard()

    def _show(self, pair: tuple[CustomerDetail, CustomerDetail]) -> None:
        self._pair = pair
        kept, other = pair
        self.refuse("")
        self.say(self.tr("Are these one person?"), self.tr("Nothing is lost."))
        self.kept.show_customer(self.tr("This record is kept"), kept, self._saying)
        self.other.show_customer(self.tr("This one goes into it"), other, self._saying)
        self.outcome.setText(self._outcome(kept, other))
        self._ask.hide()
        self._both.show()

    def _outcome(self, kept: CustomerDetail, other: CustomerDetail) -> str:
        name, gone = kept.row.title, other.row.title
        first = self.tr("The customer is called {name}.").format(name=name)
        if gone != name:
            first = self.tr("The customer is called {name} and is still found as {other}.").format(
                name=name, other=gone
            )
        return " ".join(
            (
                first,
                self.tr("All numbers, e-mail addresses, notes and everything that happened stay."),
                self.tr("Of the two answers about mail the later one counts."),
                self.tr("They can be taken apart again."),
            )
        )

    def _take_first(self) -> None:
        self._take(0)

    def _take(self, place: int, _on: bool = False) -> None:
        if self._pair is None and place < len(self.found):
            self.chosen.emit(self.found[place].person)

    def _agree(self) -> None:
        if self._pair is not None:
            kept, other = self._pair
            self.agreed.emit(other.record.id, kept.record.id)


class _Side(QWidget):
    """One of the two records."""

    def __init__(self) -> None:
        super().__init__()
        self.role = Label("", "caption_strong", 3)
        self.name = Label("", "row_name", tabular=True)
        self.lines = Label("", "small", 2, wrap=True, tabular=True)
        self.lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 10, 13, 12)
        column.setSpacing(4)
        column.addWidget(self.role)
        column.addWidget(self.name)
        column.addWidget(Line())
        column.addWidget(self.lines)
        column.addStretch(1)

    def show_customer(self, role: str, detail: CustomerDetail, saying: Saying) -> None:
        """Show this record, and what becomes of it."""
        record = detail.record
        self.role.setText(role)
        self.name.setText(detail.row.title)
        said = [", ".join(record.phones), ", ".join(record.emails), ", ".join(record.plates)]
        said += [record.company, say.counts(detail.counts, saying)]
        said.append(say.owner(detail.owner, saying)[0])
        said.append(say.consent(detail.consent, saying))
        said += [note for _, note in detail.notes]
        self.lines.setText("\n".join(line for line in said if line))
        self.setAccessibleName(f"{role}: {detail.row.title}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            where = QRectF(self.rect())
            paint_card(painter, where, fill=now.surface[2], line=now.line[1], radius=6)
