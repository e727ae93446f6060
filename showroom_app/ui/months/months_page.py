"""The page of months: what each waits for, its close, who missed, and its report as a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.month_close import Item, MonthState
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.exports.sheet import UnknownKind
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.services.month_items import Thing
from showroom_app.services.month_report import MonthReport
from showroom_app.services.months import MonthsView, MonthView
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.headed_page import HeadedPage
from showroom_app.ui.months import month_words
from showroom_app.ui.months.check_card import CheckCard
from showroom_app.ui.months.close_panel import ClosePanel
from showroom_app.ui.months.missed_card import ChoiceCard, MissedCard
from showroom_app.ui.months.month_list import MonthList
from showroom_app.ui.session import Session
from showroom_app.ui.sign_in.closed_to import ClosedTo
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words.month_files import write_report
from showroom_app.words.month_sheets import TITLES
from showroom_app.words.reading import Reading

_LIST_WIDTH = 250


class MonthsPage(HeadedPage):
    """Shows every month, and one of them whole; at first the one that waits to be closed."""

    opened = Signal(object)
    """Somebody wants to see what keeps a month open (`Opens`)."""

    sale_wanted = Signal(int)
    """Somebody wants to enter the sale of a visit."""

    roles_wanted = Signal(object)
    """Somebody wants to see the role choices for a month: its first day (`date`)."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        session: Session,
        *,
        services: Services,
        saying: Callable[[], Saying],
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._services = services
        self._saying = saying
        self._background = background
        self._month: date | None = None
        self._target: tuple[Path, str] | None = None
        self.view: MonthsView | None = None
        self._lay_out()
        self._connect()
        self.begin_at(self.months)
        looks = (self._ask_months,)
        topics = (Topic.PEOPLE, Topic.BOARD, Topic.LEADS, Topic.SALES, Topic.POLICY, Topic.MONTHS)
        self.listen(session)
        self.follow(feed, dict.fromkeys(topics, looks))

    def show_month(self, month: date) -> None:
        """Look at the month that begins on this day."""
        self._month = month
        self.say("")
        self._ask((self._ask_months,))

    def show_view(self, view: MonthsView | Refused) -> None:
        """Become this view, or say who may see it."""
        if isinstance(view, Refused):
            self.view = None
            self.save.hide()
            self._stack.setCurrentWidget(self.closed_to)
            return
        shown = view.shown
        if shown is None:
            self.view = view
            self.save.hide()
            self._stack.setCurrentWidget(self._nothing)
            return
        if self._month is not None and shown.row.month != self._month:
            return
        self.view = view
        self._month = shown.row.month
        self.months.show_months(view.months, shown.row.month)
        self.save.show()
        self._show_month(shown)
        self._stack.setCurrentWidget(self._whole)

    def save_to(self, path: Path, table: str = "rep") -> None:
        """Write the report of the month that is shown; who may not is told so."""
        if self.view is None or self.view.shown is None:
            return
        self._target = path, table
        actor, month = self._session.actor(), self.view.shown.row.month
        reports = self._services.month_reports
        self.say(self.tr("The report is being written…"))
        self._desk.do(
            lambda: reports.month(actor, month), self._write, self._say_refused, self._over
        )

    def say(self, sentence: str, tone: int | str = 2) -> None:
        """Say a sentence under the head, "" for none."""
        self.said.set_tone(tone)
        self.said.setText(sentence)
        self.said.setToolTip(sentence)
        self.said.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        self.save = Button(self.tr("Save report"), icon="ph.export-bold", keys="E", caret=True)
        self.save.setToolTip(self.tr("The month as a document, a workbook or one table"))
        self.said = Label("", "small", 2)
        self.said.hide()
        head = self._begin_head(self.tr("Months"))
        head.addStretch(1)
        head.addWidget(self.save)
        self.months = MonthList()
        around = Card()
        around.column.addWidget(self.months)
        around.setFixedWidth(_LIST_WIDTH)
        self.name = Label("", "title")
        self.closing = ClosePanel()
        self.checks = CheckCard()
        self.missed = MissedCard()
        self.choice = ChoiceCard()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(12)
        for each in (self.name, self.closing, self.checks, self.missed, self.choice):
            column.addWidget(each)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._whole = QWidget()
        row = QHBoxLayout(self._whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(around)
        row.addWidget(self._scroll, 1)
        self._nothing = EmptyState(
            self.tr("No months yet"),
            self.tr("Months stand here from the one on in which the first rep has a role."),
            icon="ph.calendar-blank-bold",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self._nothing)
        self.closed_to = ClosedTo(
            self._session,
            self.tr("The months are for managers"),
            self.tr("Quotas of all reps, and the close of a month, are seen by a manager only."),
        )
        self._stack.addWidget(self.closed_to)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addLayout(self._head)
        whole.addWidget(self.said)
        whole.addWidget(self._stack, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(side, top, side, top)

    def _connect(self) -> None:
        command(self, self.tr("Save report"), "E", self._choose_kind)
        command(self, self.tr("Close the month"), "C", self.closing.ask)
        # Only while it asks: else Escape is for whatever else is open.
        not_now = command(self, self.tr("Not now"), "Esc", self.closing.take_back)
        not_now.setEnabled(False)
        self.closing.asks.connect(not_now.setEnabled)
        self.save.clicked.connect(self._choose_kind)
        self.months.chosen.connect(self.show_month)
        self.closing.confirmed.connect(self._close)
        self.checks.opened.connect(self._open)
        self.checks.days_wanted.connect(self._close_days)
        self.choice.button.clicked.connect(self._open_roles)

    def _show_month(self, shown: MonthView) -> None:
        row = shown.row
        self.name.setText(month_words.title(row.month))
        at = "" if row.closed_at is None else self._moment(row.closed_at)
        self.closing.show_view(shown, at, month_words.refusal(shown, self._saying()))
        self.checks.setVisible(row.state is not MonthState.CLOSED)
        self.checks.show_checks(shown.checks)
        self.missed.show_missed(shown.missed, so_far=row.state is not MonthState.CLOSED)
        self.missed.setVisible(row.state is not MonthState.RUNNING)
        self.choice.show_view(shown)
        self.choice.setVisible(row.state is MonthState.CLOSED)

    def _moment(self, at: datetime) -> str:
        local = at.astimezone(self._saying().tz)
        return f"{words.day_and_year(local.date())} {local:%H:%M}"

    def _ask_months(self) -> None:
        actor, month, months = self._session.actor(), self._month, self._services.months

        def look() -> MonthsView | Refused:
            try:
                return months.page(actor, month)
            except Refused as refused:
                return refused

        self._desk.ask(look, self.show_view)

    def _close(self) -> None:
        if self.view is None or self.view.shown is None:
            return
        actor, month, months = (
            self._session.actor(),
            self.view.shown.row.month,
            self._services.months,
        )
        # The panel with the keyboard on it has gone.
        self.months.setFocus()
        self.say(self.tr("The month is being closed…"))
        self._desk.do(
            lambda: months.close(actor, month),
            self._say_closed,
            self._say_refused,
            self._over,
            self.tr("Close of the month"),
        )

    def _say_closed(self, _done: Done) -> None:
        self.say(
            self.tr("The month is closed. Its report can be saved now, and at any later time.")
        )

    def _over(self) -> None:
        self.say("")

    def _say_refused(self, refused: Refused) -> None:
        self.say(self._saying().refusal(refused), "late")

    def _close_days(self) -> None:
        actor, day_close = self._session.actor(), self._services.day_close
        self._desk.do(lambda: day_close.close_due(actor), what=self.tr("Close of the days"))

    def _open(self, item: Item, thing: Thing) -> None:
        if item is Item.ROLES:
            self.roles_wanted.emit(thing.opens.month)
        elif item is Item.SOLD_VISITS and thing.opens.number is not None:
            self.sale_wanted.emit(thing.opens.number)
        else:
            self.opened.emit(thing.opens)

    def _open_roles(self) -> None:
        if self.view is not None and self.view.shown is not None:
            self.roles_wanted.emit(self.view.shown.next_choice)

    def _choose_kind(self) -> None:
        if self.view is None or self.view.shown is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        paper = QAction(self.tr("Document (PDF)"), menu)
        paper.triggered.connect(partial(self._choose_file, ".pdf", "rep"))
        book = QAction(self.tr("Workbook with all tables (XLSX)"), menu)
        book.triggered.connect(partial(self._choose_file, ".xlsx", "rep"))
        menu.addActions([paper, book])
        tables = menu.addMenu(self.tr("One table (CSV)"))
        for name, said in TITLES.items():
            table = QAction(words.told(said), tables)
            table.triggered.connect(partial(self._choose_file, ".csv", name))
            tables.addAction(table)
        menu.popup(self.save.mapToGlobal(self.save.rect().bottomLeft()))

    def _choose_file(self, ending: str, table: str) -> None:
        if self.view is None or self.view.shown is None:
            return
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"*{ending}"])
        dialog.setDefaultSuffix(ending[1:])
        places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(places or QDir.homePath())
        beside = f"-{words.told(TITLES[table]).lower()}" if ending == ".csv" else ""
        month = self.view.shown.row.month
        report = self.tr("month-report")
        dialog.selectFile(f"{report}-{month:%Y-%m}{beside.replace(' ', '-')}{ending}")
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path), table))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, report: MonthReport) -> None:
        if self._target is None:
            return
        path, table = self._target
        reading = Reading(self._saying(), month_words.marks())
        language = month_words.language()

        def write() -> Path:
            write_report(report, reading, language, path, table)
            return path

        self._background.in_pool(write, self._say_saved, self._say_not_saved)

    def _say_saved(self, path: Path) -> None:
        self.say(self.tr("Saved: {file} in {folder}").format(file=path.name, folder=path.parent))

    def _say_not_saved(self, problem: Exception) -> None:
        if isinstance(problem, UnknownKind):
            sentence = self.tr("Nothing was written: let the name end in .pdf, .xlsx or .csv.")
        else:
            reason = getattr(problem, "strerror", None) or type(problem).__name__
            sentence = self.tr(
                "The file cannot be written ({reason}). What was there is as it was. Close it "
                "where it is open, or choose another name."
            ).format(reason=reason)
        self.say(sentence, "late")
