"""A list whose columns nobody knows: what each holds is said here, on what stands in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.prospect import Prospect
from showroom_app.domain.values import dataclass
from showroom_app.intake.list_columns import FIELDS as FIELD_CODES
from showroom_app.intake.list_columns import IGNORED, Columns, Export, columns_of, header_key
from showroom_app.intake.list_table import Table, table_of
from showroom_app.intake.lists import LARGEST, ColumnChoice, read_row, rows_of
from showroom_app.intake.reading import Dealer, Rejected
from showroom_app.ui import words
from showroom_app.ui.leads import lead_words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.column_boxes import ColumnBoxes
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.words.fields import FIELDS

_GUESSED_BY = 50
_SHOWN = 5
_STILL_MILLISECONDS = 150
_SIDE = 20
_SAMPLE_LONGEST = 60


@dataclass(frozen=True, slots=True)
class ListFile:
    """A list as it was looked at: `known` when nobody has to say what its columns hold."""

    path: Path
    table: Table
    columns: Columns
    known: bool

    @property
    def key(self) -> str:
        """What stands for its header row."""
        return header_key(self.table.header)


@dataclass(frozen=True, slots=True)
class FirstRows:
    """What the first rows of a list become: a lead, or the code of the reason why not."""

    rows: tuple[Prospect | str, ...]
    says_who: bool


def look_at(path: Path, saved: Mapping[str, Mapping[str, str]]) -> ListFile | None:
    """Look at a list; None for what is no list that can be read. For the pool."""
    if path.stat().st_size > LARGEST:
        return None
    table = table_of(path.read_bytes())
    if isinstance(table, Rejected):
        return None
    mapped = ColumnChoice(saved=saved).of(table.header)
    columns = columns_of(table.header, table.rows[:_GUESSED_BY], mapped)
    known = mapped is not None or (columns.export is not Export.OTHER and columns.says_who())
    return ListFile(path, table, columns, known)


def first_rows(file: ListFile, mapping: Mapping[str, str], dealer: Dealer) -> FirstRows:
    """What the first rows become when the columns hold this. For the pool."""
    columns = columns_of(file.table.header, (), mapping)
    rows = islice(rows_of(file.table, columns), _SHOWN)
    outcomes = (read_row(row, dealer) for row in rows)
    return FirstRows(
        tuple(
            outcome.reason.value if isinstance(outcome, Rejected) else outcome
            for outcome in outcomes
        ),
        columns.says_who(),
    )


class ColumnMapper(Card):
    """The columns of one list with what stands in them, and what its first rows become."""

    changed = Signal()
    """The first rows are to be read as it stands."""

    taken = Signal()
    """The list is to be taken in as it stands."""

    left = Signal()
    """Somebody changed his mind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.file: ListFile | None = None
        ignored = (IGNORED, words.told(FIELDS[IGNORED]))
        others = [(code, words.told(FIELDS[code])) for code in FIELD_CODES if code != IGNORED]
        self.columns = ColumnBoxes([ignored, *others])
        self.name = Label("", "person")
        self.under = Label("", "body", 2)
        self.outcome = StateLine()
        self.rows: list[tuple[str, ...]] = []
        self.remember = Chip(self.tr("Remember it for lists with these columns"))
        self.remember.setChecked(True)
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.take = Button(self.tr("Import"), "upload", kind=Kind.PRIMARY)
        self.leave = Button(self.tr("Cancel"), keys="Esc", kind=Kind.QUIET)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL_MILLISECONDS)
        self._still.timeout.connect(self.changed)
        self.columns.changed.connect(self._still.start)
        self._lay_out()
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)

    @property
    def mapping(self) -> dict[str, str]:
        """The field of each column; those that are not read say so."""
        return dict(self.columns.mapping)

    @property
    def boxes(self) -> list[PickBox]:
        """The boxes of the columns."""
        return self.columns.boxes

    def show_file(self, file: ListFile) -> None:
        """Ask what the columns of this list hold; what was guessed stands there already."""
        self.file = file
        self.name.setText(file.path.name)
        count = sum(any(row) for row in file.table.rows)
        self.under.setText(
            self.tr("{n} rows. Say what each column holds.").format(n=words.number(count))
        )
        self.take.setText(self.tr("Import {n} rows").format(n=words.number(count)))
        self.problem.hide()
        self.columns.show_list(file.table, file.columns)
        self.show_first(FirstRows((), says_who=True), ())
        self._still.start()

    def show_first(self, first: FirstRows, whys: Sequence[str]) -> None:
        """Show what the first rows become; `whys` says of each why it is no lead, "" for a lead."""
        empty(self._first)
        self.rows = []
        self.take.refuse("" if first.says_who else self.tr("no column says who it is about"))
        if not first.says_who:
            sentence = self.tr(
                "A list needs a column with names and what they ask, or with a phone number or "
                "e-mail address."
            )
            self.outcome.show_state(State.ATTENTION, sentence)
            return
        leads = [row for row in first.rows if isinstance(row, Prospect)]
        state = State.OK if len(leads) == len(first.rows) else State.ATTENTION
        said = self.tr("Of the first {n} rows {leads} become a lead.")
        self.outcome.show_state(
            state if first.rows else None,
            said.format(n=len(first.rows), leads=len(leads)) if first.rows else "",
        )
        for place, (row, why) in enumerate(zip(first.rows, whys, strict=True)):
            cells = _cells(row) if isinstance(row, Prospect) else (why,)
            self.rows.append(cells)
            if isinstance(row, Prospect):
                for number, cell in enumerate(cells):
                    self._first.addWidget(Label(cell, "small_medium"), place, number)
            else:
                self._first.addWidget(Label(why, "small", "late"), place, 0, 1, -1)

    def say(self, problem: str) -> None:
        """Say why it was not done; "" takes it back."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_SIDE, 15, _SIDE, 12)
        head.setSpacing(2)
        head.addWidget(self.name)
        head.addWidget(self.under)
        self.column.addLayout(head)
        self.column.addWidget(Line())
        self.column.addWidget(self.columns, 1)
        self.column.addWidget(Line())
        foot = QVBoxLayout()
        foot.setContentsMargins(_SIDE, 12, _SIDE, 16)
        foot.setSpacing(10)
        foot.addWidget(self.outcome)
        shown = QWidget()
        self._first = QGridLayout(shown)
        self._first.setContentsMargins(0, 0, 0, 0)
        self._first.setHorizontalSpacing(16)
        self._first.setVerticalSpacing(4)
        foot.addWidget(shown)
        foot.addWidget(self.remember, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self.problem)
        self.problem.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        row.addStretch(1)
        foot.addLayout(row)
        self.column.addLayout(foot)


def _cells(prospect: Prospect) -> tuple[str, ...]:
    """A lead in one line: who, how, about what."""
    how = ", ".join((*(phone.shown() for phone in prospect.phones), *prospect.emails))
    car = lead_words.vehicle(prospect.vehicle) if prospect.vehicle else ""
    said = " ".join(prospect.message.split())[:_SAMPLE_LONGEST]
    return prospect.name or prospect.company, how, car, said
