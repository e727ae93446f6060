"""The steps of taking a list of sales over: choose it, say what its columns hold, look, enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.sale_import import Row, Standing, count
from showroom_app.intake.list_columns import IGNORED
from showroom_app.intake.sale_list import FIELDS, SaleList
from showroom_app.services.sale_import import Earlier
from showroom_app.ui import words
from showroom_app.ui.quota.sale_import_rows import MOST, ImportedRows, in_words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.column_boxes import ColumnBoxes
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words.sale_import import STANDINGS, field_words

_ALL = ""
_EARLIER = 8
_DONE_WITH = (Standing.KNOWN,)


class ChooseList(QWidget):
    """Where a list is chosen, and where one that was entered can be taken back."""

    take_back = Signal(int, str)
    """This import is to be taken back, for this reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choose = Button(
            self.tr("Choose a file…"), "upload", kind=Kind.PRIMARY, size=Size.DIALOG
        )
        self.said = StateLine()
        self.lines: list[tuple[Label, Button]] = []
        self._asked: Earlier | None = None
        self.reason = Field(self.tr("Why is it taken back?"))
        self.go = Button(self.tr("Take back"), "ph.arrow-counter-clockwise-bold")
        self.stay = Button(self.tr("Leave it"), kind=Kind.QUIET)
        self._lay_out()
        self.go.clicked.connect(self._take_back)
        self.stay.clicked.connect(lambda: self._ask(None))
        self.show_earlier(())

    def show_earlier(self, earlier: Sequence[Earlier]) -> None:
        """Show the lists that were entered, the newest first."""
        self._ask(None)
        empty(self._lists)
        self.lines = []
        for each in earlier[:_EARLIER]:
            self._lists.addWidget(self._line(each))
        self._below.setVisible(bool(earlier))

    def say(self, sentence: str, state: State | None = State.LATE) -> None:
        """Say how it went; "" takes it back."""
        self.said.show_state(state if sentence else None, sentence)

    def _line(self, each: Earlier) -> QWidget:
        known = each.imported
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        at = QDateTime.fromSecsSinceEpoch(int(known.at.timestamp()))
        when = QLocale().toString(at, QLocale.FormatType.ShortFormat)
        said = self.tr("{added} of {rows} rows entered, {left} still stand").format(
            added=words.number(known.added),
            rows=words.number(known.rows),
            left=words.number(known.standing),
        )
        parts = (when, each.by, said)
        told = Label(" · ".join(part for part in parts if part), "small", 2)
        back = Button(self.tr("Take back…"), size=Size.SMALL)
        back.refuse("" if known.standing else self.tr("nothing of it is left"))
        back.clicked.connect(lambda: self._ask(each))
        row.addWidget(Label(known.name, "small_strong"))
        row.addWidget(told, 1)
        row.addWidget(back)
        self.lines.append((told, back))
        return line

    def _ask(self, each: Earlier | None) -> None:
        self._asked = each
        self._question.setVisible(each is not None)
        if each is not None:
            self._about.setText(
                self.tr(
                    "{n} sales of {name} get a counter-entry each, on the day on which they count; "
                    "what the list only filled in stays."
                ).format(n=words.number(each.imported.standing), name=each.imported.name)
            )
            self.reason.line.clear()
            self.reason.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        if self._asked is not None:
            self.take_back.emit(self._asked.imported.id, self.reason.text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            Label(
                self.tr(
                    "A CSV or XLSX file from your own system, a row a sale. Before anything is "
                    "entered you see what would change. What the ledger says is never overwritten."
                ),
                "body",
                2,
                wrap=True,
            )
        )
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 12, 0, 0)
        below.setSpacing(6)
        below.addWidget(Label(self.tr("Entered before"), "card_title"))
        self._lists = QVBoxLayout()
        self._lists.setSpacing(0)
        below.addLayout(self._lists)
        self._question = QWidget()
        asked = QVBoxLayout(self._question)
        asked.setContentsMargins(0, 8, 0, 0)
        asked.setSpacing(8)
        self._about = Label("", "small", 2, wrap=True)
        asked.addWidget(self._about)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.reason, 1)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.stay, 0, Qt.AlignmentFlag.AlignBottom)
        asked.addLayout(row)
        below.addWidget(self._question)
        column.addWidget(self._below)
        column.addStretch(1)


class MapColumns(QWidget):
    """What the columns of the list hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listed: SaleList | None = None
        self.under = Label("", "body", 2)
        ignored = (IGNORED, words.told(field_words(IGNORED)))
        others = [(code, words.told(field_words(code))) for code in FIELDS if code != IGNORED]
        self.columns = ColumnBoxes([ignored, *others])
        self.remember = Chip(self.tr("Remember it for lists with these columns"))
        self.remember.setChecked(True)
        self.said = StateLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.under)
        card = Card()
        card.column.addWidget(self.columns)
        column.addWidget(card, 1)
        column.addWidget(self.said)
        column.addWidget(self.remember, 0, Qt.AlignmentFlag.AlignLeft)

    def show_list(self, listed: SaleList) -> None:
        """Ask what the columns of this list hold; what was guessed stands there already."""
        self.listed = listed
        rows = listed.table.rows
        n = sum(any(row) for row in rows)
        self.under.setText(
            self.tr("{n} rows. Say what each column holds.").format(n=words.number(n))
        )
        self.columns.show_list(listed.table, listed.columns)
        self.say_missing(listed)

    def say_missing(self, listed: SaleList) -> None:
        """Say what no column holds although no sale can be entered without it."""
        missing = [words.told(field_words(field)) for field in listed.missing]
        sentence = self.tr("No column holds: {missing}.").format(missing=", ".join(missing))
        self.said.show_state(State.ATTENTION if missing else None, sentence if missing else "")


class LookAtRows(QWidget):
    """What each row would change, with counts to filter by."""

    decided_changed = Signal()
    """Somebody decided about a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.decided: set[int] = set()
        self._saying = Saying()
        self.outcome = StateLine()
        self.reading = StateLine()
        self.reading.hide()
        self.filters = Segmented()
        self.list = ImportedRows()
        self.more = Label("", "small", 3)
        self.why = Label("", "small_medium", wrap=True)
        self.decide = Chip(self.tr("Enter it all the same (space bar)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.outcome)
        column.addWidget(self.reading)
        filters = QHBoxLayout()
        filters.addWidget(self.filters)
        filters.addStretch(1)
        column.addLayout(filters)
        card = Card()
        card.column.addWidget(self.list, 1)
        card.column.addWidget(Line())
        below = QVBoxLayout()
        below.setContentsMargins(16, 10, 16, 12)
        below.setSpacing(8)
        below.addWidget(self.why)
        below.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addLayout(below)
        column.addWidget(card, 1)
        column.addWidget(self.more)
        self.filters.chosen.connect(lambda _chosen: self._show())
        self.list.chosen.connect(self._show_chosen)
        self.list.toggled.connect(self._toggle)
        self.decide.clicked.connect(self._toggle)

    @property
    def entered(self) -> int:
        """How many sales would be entered as it stands."""
        return sum(row.standing is Standing.NEW for row in self.rows) + len(self.decided)

    @property
    def filled(self) -> int:
        """How many sales of the ledger would be filled in."""
        return sum(row.standing is Standing.FILLS for row in self.rows)

    @property
    def left(self) -> tuple[Row, ...]:
        """The rows that would be left over."""
        return tuple(
            row
            for row in self.rows
            if row.standing is Standing.PROBLEM
            or (row.may_be_taken and row.listed.line not in self.decided)
        )

    def say_reading(self, sentences: Sequence[str]) -> None:
        """Say how the list is read, where nobody would think so."""
        self.reading.show_state(State.ATTENTION if sentences else None, " ".join(sentences))
        self.reading.setVisible(bool(sentences))

    def show_rows(self, rows: Sequence[Row], saying: Saying, outcome: str = "") -> None:
        """Show a list held beside the ledger; `outcome` says what became of it just now."""
        self.rows, self._saying = tuple(rows), saying
        self.decided.clear()
        self.outcome.show_state(State.OK if outcome else None, outcome)
        self.outcome.setVisible(bool(outcome))
        counts = count(rows)
        before = self.filters.current
        present = [each for each in Standing if counts[each]]
        self.filters.show_choices(
            [
                Choice(_ALL, self.tr("All"), words.number(len(rows))),
                *(
                    Choice(
                        each.value,
                        words.told(STANDINGS[each.value]),
                        words.number(counts[each]),
                    )
                    for each in present
                ),
            ]
        )
        still = before if before in {each.value for each in present} else _ALL
        self.filters.choose(still)
        self._show()
        self.decided_changed.emit()

    def _show(self) -> None:
        wanted = self.filters.current
        rows = [row for row in self.rows if wanted in (_ALL, row.standing.value)]
        self.list.rows.show(in_words(rows, self.decided, self._saying))
        if self.list.current is None and rows:
            self.list.setCurrentIndex(self.list.rows.index(0, 0))
        self.more.setText(
            self.tr("The first {n} of {all} rows are shown.").format(
                n=words.number(MOST), all=words.number(len(rows))
            )
        )
        self.more.setVisible(len(rows) > MOST)
        self._show_chosen()

    def _show_chosen(self) -> None:
        shown = self.list.current
        self.why.setText(shown.why or shown.below if shown is not None else "")
        self.decide.setVisible(shown is not None and shown.row.may_be_taken)
        self.decide.setChecked(shown is not None and shown.decided)

    def _toggle(self) -> None:
        shown = self.list.current
        if shown is None or not shown.row.may_be_taken:
            return
        self.decided ^= {shown.line}
        self._show()
        self.decided_changed.emit()
