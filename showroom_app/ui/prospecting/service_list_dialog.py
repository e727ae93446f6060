"""Takes the list of the workshop in: what its columns hold, and what would become of its rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.intake.list_columns import IGNORED
from showroom_app.intake.reading import Rejected
from showroom_app.intake.service_list import (
    FIELDS,
    ListedWaiting,
    ServiceList,
    rows_of,
)
from showroom_app.services import Services
from showroom_app.services.service_lane import TakenIn
from showroom_app.ui import words
from showroom_app.ui.background import Background
from showroom_app.ui.desk import Desk
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.column_boxes import ColumnBoxes
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words.fields import FIELDS as FIELD_WORDS
from showroom_app.words.prospecting import LIST_FIELDS, LIST_PROBLEMS

_SIZE = (880, 620)
_STILL_MILLISECONDS = 150
_WRONG_SHOWN = 4


@dataclass(frozen=True, slots=True)
class _Looked:
    """The rows as they are read by these columns, and what would become of them."""

    rows: tuple[ListedWaiting, ...]
    told: TakenIn


class ServiceListDialog(QDialog):
    """One list: nothing is written before somebody presses "Take in".

    `background` reads the file.
    """

    taken_in = Signal()
    """Rows were taken in."""

    def __init__(
        self,
        path: Path,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        saying: Callable[[], Saying],
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._saying = saying
        self._background = background
        self._policy = Policy()
        self._listed: ServiceList | None = None
        self._looked: _Looked | None = None
        self.setWindowTitle(self.tr("Who waits in service: list of the workshop"))
        ignored = (IGNORED, _field(IGNORED))
        self.columns = ColumnBoxes([ignored, *((c, _field(c)) for c in FIELDS if c != IGNORED)])
        self.name = Label(path.name, "page_title")
        self.outcome = StateLine()
        self.wrong = Label("", "small", 2, wrap=True)
        self.remember = Chip(self.tr("Remember it for lists with these columns"))
        self.remember.setChecked(True)
        self.take = Button(self.tr("Take in"), "upload", kind=Kind.PRIMARY, size=Size.DIALOG)
        self.leave = Button(self.tr("Close"), keys="Esc", size=Size.DIALOG)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL_MILLISECONDS)
        self._still.timeout.connect(self._look)
        self._lay_out()
        self.columns.changed.connect(self._still.start)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self.reject)
        self.take.setEnabled(False)
        desk.ask(self._learn, partial(self._read, path))

    def _learn(self) -> tuple[Policy, Mapping[str, Mapping[str, str]]]:
        maps = {each.header_key: each.columns for each in self._services.readers.column_maps()}
        return self._services.settings.in_force(), maps

    def _read(self, path: Path, learned: tuple[Policy, Mapping[str, Mapping[str, str]]]) -> None:
        self._policy, maps = learned
        self._background.in_pool(
            lambda: ServiceList.look_at(path, maps), self._show_list, self._unreadable
        )

    def _unreadable(self, problem: Exception) -> None:
        said = self.tr("The file cannot be read ({reason}).")
        self.outcome.show_state(State.LATE, said.format(reason=type(problem).__name__))

    def _show_list(self, looked: ServiceList | Rejected) -> None:
        if isinstance(looked, Rejected):
            self.outcome.show_state(State.LATE, self._saying().rejection(looked.reason))
            return
        self._listed = looked
        self.columns.show_list(looked.table, looked.columns)
        self._look()

    def _look(self) -> None:
        """Read the rows by the columns as they are said to be, and ask what becomes of them."""
        if self._listed is None:
            return
        listed = self._listed.with_columns(self.columns.mapping)
        self._listed = listed
        if not listed.says_who:
            self.take.setEnabled(False)
            self.wrong.setText("")
            said = self.tr("A list needs a column with names, plates or phone numbers.")
            self.outcome.show_state(State.ATTENTION, said)
            return
        policy, services, actor = self._policy, self._services, self._actor()

        def compare() -> _Looked:
            today = services.prospecting.today()
            rows = rows_of(listed, policy.country, policy.tz, today)
            typed = [row.typed for row in _read_rows(rows)]
            return _Looked(rows, services.prospecting.compare(actor, typed))

        self._desk.ask(compare, self._show_looked)

    def _show_looked(self, looked: _Looked) -> None:
        self._looked = looked
        told = looked.told
        changes = told.added + told.moved
        self.take.setEnabled(changes > 0)
        self.take.setText(self.tr("Take in {n}").format(n=words.number(changes)))
        parts = [
            (told.added, self.tr("{n} new")),
            (told.moved, self.tr("{n} with another time")),
            (told.known, self.tr("{n} there already")),
            (told.over, self.tr("{n} gone before")),
            (sum(not row.waits for row in looked.rows), self.tr("{n} only brought the car")),
        ]
        said = ", ".join(text.format(n=words.number(count)) for count, text in parts if count)
        wrong = tuple(self._wrong(looked))
        state = State.ATTENTION if wrong else State.OK
        self.outcome.show_state(state, said or self.tr("No row tells of somebody who waits."))
        self.wrong.setText("\n".join(islice(wrong, _WRONG_SHOWN)))
        if len(wrong) > _WRONG_SHOWN:
            more = self.tr("and {n} rows more").format(n=words.number(len(wrong) - _WRONG_SHOWN))
            self.wrong.setText(f"{self.wrong.text()}\n{more}")
        self.wrong.setVisible(bool(wrong))

    def _wrong(self, looked: _Looked) -> list[str]:
        """What cannot be read or cannot be, row by row."""
        line = self.tr("Line {n}: {why}")
        said = [
            line.format(n=row.line, why=words.told(LIST_PROBLEMS[problem]))
            for row in looked.rows
            for problem in row.problems
        ]
        read = _read_rows(looked.rows)
        said += [
            line.format(n=read[place].line, why=self._saying().refusal(refused))
            for place, refused in looked.told.wrong
        ]
        return said

    def _take(self) -> None:
        looked, listed, actor = self._looked, self._listed, self._actor()
        if looked is None or listed is None:
            return
        rows = [row.typed for row in _read_rows(looked.rows)]
        self.take.setEnabled(False)
        self._desk.do(
            lambda: self._services.prospecting.take_in(actor, rows),
            lambda _taken: self._taken(listed),
            self._refused,
        )

    def _taken(self, listed: ServiceList) -> None:
        self.taken_in.emit()
        if not self.remember.isChecked():
            self.accept()
            return
        columns, actor = listed.column_map, self._actor()
        keep = self._services.readers.keep_columns
        # Whoever may not keep how lists are read has taken this one in all the same.
        self._desk.do(
            lambda: keep(actor, columns), lambda _: self.accept(), lambda _: self.accept()
        )

    def _refused(self, refused: Refused) -> None:
        self.outcome.show_state(State.LATE, self._saying().refusal(refused))

    def _lay_out(self) -> None:
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.name)
        card = Card()
        card.column.addWidget(self.columns, 1)
        column.addWidget(card, 1)
        column.addWidget(self.outcome)
        column.addWidget(self.wrong)
        self.wrong.hide()
        column.addWidget(Line())
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.remember)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.take)
        column.addLayout(foot)


def _field(code: str) -> str:
    return words.told(LIST_FIELDS.get(code) or FIELD_WORDS[code])


def _read_rows(rows: tuple[ListedWaiting, ...]) -> list[ListedWaiting]:
    """The rows that are taken in: those who wait, without what could not be read of them."""
    return [row for row in rows if row.waits and "torn-row" not in row.problems]
