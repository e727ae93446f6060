"""The fairness page: a month, its totals, a row a rep, and the month as a file."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QDir, QLocale, QStandardPaths
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.exports import sheet
from showroom_app.services.fairness import Fairness, FairnessRow, FairnessView
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.fairness import fairness_words
from showroom_app.ui.fairness.fairness_table import FairnessTable
from showroom_app.ui.headed_page import HeadedPage
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.session import Session
from showroom_app.ui.sign_in.closed_to import ClosedTo
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.ui.widgets.order_button import OrderButton
from showroom_app.ui.widgets.progress_line import ProgressLine
from showroom_app.ui.widgets.segmented import Choice, Segmented, Stepper
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.widgets.totals import Totals
from showroom_app.words import Saying
from showroom_app.words.fairness import fairness_sheet

_ALL = "all"
_NARROW = 1000
_DAYS_A_LOOK = 7
"""So many days are read between two turns of others on the database thread."""


class FairnessPage(HeadedPage):
    """Shows what each rep had of the rotation in one month, by default this one."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        minutes: Minutes,
        session: Session,
        *,
        fairness: Fairness,
        background: Background,
        saying: Callable[[], Saying],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._actor = session.actor
        self._fairness = fairness
        self._background = background
        self._saying = saying
        self._month: date | None = None
        self._floor: int | None = None
        self._target: Path | None = None
        self.view: FairnessView | None = None
        """The last month that was read to its end."""
        self.table = FairnessTable()
        self._lay_out()
        # The frame says which month is being read before anything of it is known.
        this_month = minutes.now().astimezone(saying().tz).date().replace(day=1)
        self.month.show_value(words.month(this_month).capitalize(), may_go_on=False)
        self._give_keys()
        self._connect()
        minutes.passed.connect(self._minute_passed)
        self.listen(session)
        self.follow(
            feed,
            {
                Topic.BOARD: (self._ask_month,),
                Topic.PEOPLE: (self._ask_month,),
                Topic.POLICY: (self._ask_month,),
            },
        )

    def show_month(self, month: date, floor: int | None) -> None:
        """Show the month that begins on this day, of one floor or of all."""
        self._month, self._floor = month, floor
        self.floors.choose(_ALL if floor is None else floor)
        self._say("")
        self._ask((self._ask_month,))

    def show_view(self, view: FairnessView | Refused) -> None:
        """Become this view, or say why there is none; read on where days of it are unread."""
        self._open_up(is_open=not isinstance(view, Refused))
        if isinstance(view, Refused):
            return
        if view.floor != self._floor or (self._month is not None and view.month != self._month):
            return
        self._show_head(view)
        self._progress.show_share(1.0 if view.is_whole else view.days_read / view.days)
        self.said_days.setText("" if view.is_whole else fairness_words.reading(view))
        if not view.is_whole:
            if self.view is None or (self.view.month, self.view.floor) != (view.month, view.floor):
                self._stack.setCurrentWidget(self._reading)
            self._ask((self._ask_month,))
            return
        self.view = view
        self._strip.show_totals(fairness_words.totals(view))
        self._show_rows()
        self._stack.setCurrentWidget(self._whole if view.rows else self._nobody)

    def save_to(self, path: Path) -> None:
        """Write the month that is shown into a file; who may not is told so."""
        if self.view is None:
            return
        self._target = path
        actor, floor, month = self._actor(), self.view.floor, self.view.month
        self._desk.do(lambda: self._fairness.export(actor, floor, month), self._write)

    def _lay_out(self) -> None:
        self.month = Stepper("", self.tr("Month before"), self.tr("Next month"))
        self.floors = Segmented([Choice(_ALL, self.tr("All floors"))])
        self.floors.hide()
        self.order = OrderButton(
            {
                "difference": self.tr("Most over expected first"),
                "name": self.tr("By name"),
                "received": self.tr("Most ups first"),
                "given-back": self.tr("Most given back first"),
            }
        )
        self.export = Button(self.tr("Export"), icon="ph.export-bold", keys="E")
        self.export.setToolTip(self.tr("Write this month into a file for a spreadsheet"))
        self.export.setAccessibleName(self.tr("Export"))
        self.said_days = Label("", "small", 3, tabular=True)
        self.said = Label("", "small", 2)
        self.said.hide()
        self._progress = ProgressLine()
        self._strip = Totals()
        head = self._begin_head(self.tr("Fairness"))
        head.addWidget(self.month)
        head.addWidget(self.floors)
        head.addWidget(self.said_days)
        head.addStretch(1)
        head.addWidget(self.order)
        head.addWidget(self.export)
        self._whole = QWidget()
        self._column = QVBoxLayout(self._whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._strip)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(Label(fairness_words.meaning_of_the_difference(), "small", 3))
        self._reading = EmptyState(
            self.tr("Reading the floor log"),
            self.tr("A month is read once; after that only what is new."),
            icon="ph.hourglass-medium-bold",
        )
        self._nobody = EmptyState(
            self.tr("Nobody stood in line in this month"),
            self.tr("Reps stand here from the day on which they are checked in on the board."),
            icon="ph.scales-bold",
        )
        self._stack = QStackedWidget()
        self.closed_to = ClosedTo(
            self._session,
            self.tr("Fairness is for managers, and for reps their own"),
            self.tr("What each rep had of the rotation is not shown at a station."),
        )
        for each in (self._reading, self._whole, self._nobody, self.closed_to):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setSpacing(7)
        column.addLayout(head)
        column.addWidget(self._progress)
        column.addWidget(self.said)
        column.addWidget(self._stack, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW
        self.floors.tighten(is_narrow)
        self.export.setText("" if is_narrow else self.tr("Export"))

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(side, top, side, top)
        compact = theme.current().density is Density.COMPACT
        self._column.setSpacing(8 if compact else 12)

    def _give_keys(self) -> None:
        command(self, self.tr("Export"), "E", self._choose_file)
        command(self, self.tr("Month before"), "PgUp", self._month_before)
        command(self, self.tr("Next month"), "PgDown", self._next_month)

    def _connect(self) -> None:
        self.month.went_back.connect(self._month_before)
        self.month.went_on.connect(self._next_month)
        self.floors.chosen.connect(self._choose_floor)
        self.order.chosen.connect(self._show_rows)
        self.export.clicked.connect(self._choose_file)

    def _show_head(self, view: FairnessView) -> None:
        self.month.show_value(
            words.month(view.month).capitalize(), may_go_on=view.month < view.this_month
        )
        choices = [Choice(each.id, each.name) for each in view.floors]
        self.floors.show_choices([Choice(_ALL, self.tr("All floors")), *choices])
        self.floors.setVisible(len(choices) > 1)
        self.export.refuse("" if view.is_whole else self.tr("still reading"))
        self.export.setVisible(bool(view.rows) or not view.is_whole)
        self.order.setVisible(bool(view.rows))

    def _ask_month(self) -> None:
        actor, month, floor = self._actor(), self._month, self._floor

        def view() -> FairnessView | Refused:
            try:
                return self._fairness.month(actor, floor, month, at_most=_DAYS_A_LOOK)
            except Refused as refused:
                if refused.code != "not-allowed":
                    raise
                return refused

        self._desk.ask(view, self.show_view)

    def _open_up(self, *, is_open: bool) -> None:
        """Show the head and what it leads to, or who may see them."""
        self.month.setVisible(is_open)
        if is_open:
            if self._stack.currentWidget() is self.closed_to:
                self._stack.setCurrentWidget(self._reading)
            return
        self.view = None
        self._stack.setCurrentWidget(self.closed_to)
        self._progress.show_share(1.0)
        self.said_days.setText("")
        self._say("")
        for each in (self.floors, self.order, self.export):
            each.hide()

    def _minute_passed(self) -> None:
        # Available hours grow with the clock.
        self._ask((self._ask_month,))

    def _month_before(self) -> None:
        self._step(-1)

    def _next_month(self) -> None:
        if self.view is not None and (self._month or self.view.month) < self.view.this_month:
            self._step(1)

    def _step(self, by: int) -> None:
        if self.view is None:
            return
        first = self._month or self.view.month
        beyond = first - timedelta(days=1) if by < 0 else first + timedelta(days=31)
        self._month = beyond.replace(day=1)
        self._say("")
        self._ask_month()

    def _choose_floor(self, chosen: Hashable) -> None:
        self._floor = chosen if isinstance(chosen, int) else None
        self._say("")
        self._ask_month()

    def _show_rows(self) -> None:
        if self.view is None:
            return
        rows = sorted(self.view.rows, key=self._key)
        self.table.show_rows(rows, self.view.total)

    def _key(self, row: FairnessRow) -> tuple[float, str]:
        figures = row.figures
        first = {
            "difference": -figures.difference,
            "name": 0.0,
            "received": -figures.turns,
            "given-back": -(figures.given_back + figures.skips + figures.misses),
        }[self.order.current]
        return first, row.name.casefold()

    def sort_by(self, order: str) -> None:
        """Sort the rows by "difference", "name", "received" or "given-back"."""
        self.order.choose(order)
        self._show_rows()

    def _choose_file(self) -> None:
        view = self.view
        if view is None or not view.rows or not self.export.isEnabled():
            return
        floor = next((f"-{each.name}" for each in view.floors if each.id == view.floor), "")
        dialog = QFileDialog(self, self.tr("Write the month into a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [self.tr("Workbook for a spreadsheet (*.xlsx)"), self.tr("Text with columns (*.csv)")]
        )
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("csv" if "csv" in chosen else "xlsx")
        )
        places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(places or QDir.homePath())
        name = "".join(c if c.isalnum() or c in " -" else "_" for c in floor)
        report = self.tr("fairness")
        dialog.selectFile(f"{report}-{view.month:%Y-%m}{name}")
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, view: FairnessView) -> None:
        path = self._target
        if path is None:
            return
        marks = sheet.DUTCH if QLocale().decimalPoint() == "," else sheet.ENGLISH
        made = fairness_sheet(view, self._saying())
        self._background.in_pool(
            lambda: sheet.save(made, path, marks), self._say_saved, self._say_not_saved
        )

    def _say_saved(self, path: Path) -> None:
        self._say(self.tr("Saved: {file} in {folder}").format(file=path.name, folder=path.parent))

    def _say_not_saved(self, problem: Exception) -> None:
        if isinstance(problem, sheet.UnknownKind):
            sentence = self.tr("Nothing was written: let the name end in .xlsx or .csv.")
        else:
            reason = getattr(problem, "strerror", None) or type(problem).__name__
            sentence = self.tr(
                "The file cannot be written ({reason}). What was there is as it was. Close it "
                "where it is open, or choose another name."
            ).format(reason=reason)
        self._say(sentence, "late")

    def _say(self, sentence: str, tone: int | str = 2) -> None:
        self.said.set_tone(tone)
        self.said.setText(sentence)
        self.said.setToolTip(sentence)
        self.said.setVisible(bool(sentence))
