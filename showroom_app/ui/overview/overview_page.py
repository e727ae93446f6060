"""The overview of a month: its figures and plots, what needs attention, pictures of the plots."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.domain.workdays import first_of_month, months_earlier, next_month
from showroom_app.exports.whole_file import write_whole
from showroom_app.services import Services
from showroom_app.services.overview_view import Opening, Opens, OverviewView
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.headed_page import HeadedPage
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.overview import overview_words, plot_files
from showroom_app.ui.overview.attention_card import AttentionCard, Shown
from showroom_app.ui.overview.month_plots import MonthPlots, ScrolledPlots
from showroom_app.ui.overview.plot import Plot
from showroom_app.ui.session import Session
from showroom_app.ui.sign_in.closed_to import ClosedTo
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.ui.widgets.segmented import Choice, Segmented, Stepper
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying, attention

_ONE, _ALL = "one", "all"
_DAYS_A_LOOK = 7
"""So many days are read between two turns of others on the database thread."""
_NARROW = 1000
_ATTENTION = {Density.COMPACT: 300, Density.NORMAL: 320, Density.LARGE: 400}


class OverviewPage(HeadedPage):
    """Shows one month, by default this one, of the floor in the head of the window or of all."""

    wanted = Signal(object)
    """Somebody wants to see what a line of the list opens (`Opens`)."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        minutes: Minutes,
        session: Session,
        *,
        services: Services,
        background: Background,
        saying: Callable[[], Saying],
        floor: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._overview = services.overview
        self._background = background
        self._saying = saying
        self._minutes = minutes
        self._month: date | None = None
        self._floor = floor
        self._of_all = False
        self._folder = ""
        self._drawn: OverviewView | None = None
        self.view: OverviewView | None = None
        """The last month that was read, whole or in part."""
        self._lay_out()
        self.month.show_value(words.month(self._this_month).capitalize())
        self._give_keys()
        self._connect()
        minutes.passed.connect(self._minute_passed)
        looks = (self._ask_month,)
        topics = (
            Topic.BOARD,
            Topic.LEADS,
            Topic.SALES,
            Topic.PEOPLE,
            Topic.POLICY,
            Topic.PROSPECTING,
            Topic.MONTHS,
        )
        self.listen(session)
        self.follow(feed, dict.fromkeys(topics, looks))

    def show_floor(self, floor: int | None) -> None:
        """Show the floor that is chosen in the head of the window."""
        if floor != self._floor:
            self._floor = floor
            self._look_anew()

    def show_month(self, month: date) -> None:
        """Show the month in which this day lies."""
        self._month = first_of_month(month)
        self._look_anew()

    def show_view(self, view: OverviewView | Refused) -> None:
        """Become this view, or say why there is none; read on where days of it are unread."""
        if isinstance(view, Refused):
            self.view = None
            self.attention.show_items(())
            self.attention.hide()
            self._stack.setCurrentWidget(self.closed_to)
            self.export.hide()
            return
        asked = self._month or view.this_month
        if view.floor != self._asked_floor or view.month != asked:
            return
        self.view = view
        self._show_head(view)
        self.attention.show_items(self._items(view))
        self.attention.show()
        nothing = self._nothing(view)
        if nothing is None and not _looks_like(view, self._drawn):
            self.plots.show_view(view)
            self._drawn = view
        self._stack.setCurrentWidget(nothing or self._scroll)
        self.export.setVisible(nothing is None)
        if not view.is_whole:
            self._ask((self._ask_month,))

    def save_to(self, plot: Plot, path: Path) -> None:
        """Write the picture of a plot into a file; its ending says whether PNG or SVG."""
        kind = path.suffix.lower()
        if kind not in plot_files.KINDS:
            self._say(self.tr("Nothing was written: let the name end in .png or .svg."), "late")
            return
        raw = plot_files.as_bytes(plot, self._lines(plot), kind)
        self._background.in_pool(lambda: _written(path, raw), self._say_saved, self._say_not_saved)

    def save_all_to(self, folder: Path, kind: str) -> None:
        """Write a picture of every plot into a folder; none takes the place of another file."""
        pictures = [
            (folder / f"{self._file_name(plot)}{kind}", plot_files.as_bytes(plot, lines, kind))
            for plot in self.plots.plots
            for lines in (self._lines(plot),)
        ]
        self._background.in_pool(
            lambda: _all_written(pictures), self._say_all_saved, self._say_not_saved
        )

    def copy(self, plot: Plot, kind: str) -> None:
        """Put the picture of a plot on the clipboard."""
        clipboard = QGuiApplication.clipboard()
        if kind == plot_files.SVG:
            raw = plot_files.as_svg(plot, self._lines(plot))
            # The clipboard may outlive Python, and would die with what Python made for it: it
            # makes its own content, which takes the second format as well.
            clipboard.setText(raw.decode())
            clipboard.mimeData().setData("image/svg+xml", raw)
        else:
            clipboard.setImage(plot_files.as_image(plot, self._lines(plot)))
        self._say(self.tr("Copied: {plot}").format(plot=plot.name))

    # -- what it is made of ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.month = Stepper("", self.tr("Month before"), self.tr("Next month"))
        self.floors = Segmented()
        self.floors.hide()
        self.export = Button(self.tr("Export"), icon="ph.export-bold", keys="E", caret=True)
        self.export.setToolTip(self.tr("Copy or save the plots"))
        self.export.setAccessibleName(self.tr("Export"))
        self.until = Label("", "small", 3, tabular=True)
        self.said = Label("", "small", 2)
        self.said.hide()
        head = self._begin_head(self.tr("Overview"))
        head.addWidget(self.month)
        head.addWidget(self.floors)
        head.addWidget(self.until, 1)
        head.addWidget(self.export)
        self.plots = MonthPlots()
        self.attention = AttentionCard()
        self._scroll = ScrolledPlots(self.plots)
        self._reading = EmptyState(
            self.tr("Counting the month"),
            self.tr("What was counted is remembered until something changes."),
            icon="ph.hourglass-medium-bold",
        )
        self.closed_to = ClosedTo(
            self._session,
            self.tr("The overview is for managers"),
            self.tr("Figures of all reps beside each other are seen by a manager only."),
        )
        self._no_days = EmptyState(
            self.tr("No selling days in this month"),
            self.tr("Nothing can be measured. Check opening days and closings in the settings."),
            icon="ph.calendar-x-bold",
        )
        self._not_begun = EmptyState(
            self.tr("This month has not begun"),
            self.tr("Its figures stand here from its second selling day on."),
            icon="ph.calendar-blank-bold",
        )
        self._first_day = EmptyState(
            self.tr("Nothing to count yet"),
            self.tr("A month is counted until the end of yesterday: come back tomorrow."),
            icon="ph.calendar-blank-bold",
        )
        self._empty = EmptyState(
            self.tr("Nothing was entered in this month"),
            self.tr("Arrivals, leads, appointments and sales of the month are counted here."),
            icon="ph.chart-bar-bold",
        )
        self._stack = QStackedWidget()
        for each in (
            self._reading,
            self._scroll,
            self.closed_to,
            self._no_days,
            self._not_begun,
            self._first_day,
            self._empty,
        ):
            self._stack.addWidget(each)
        self._sides = QHBoxLayout()
        self._sides.addWidget(self._stack, 1)
        self._sides.addWidget(self.attention)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.said)
        self._column.addLayout(self._sides, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow window the word of a button goes before those of the tabs.
        is_narrow = event.size().width() < _NARROW
        self.export.setText("" if is_narrow else self.tr("Export"))
        self.floors.tighten(is_narrow)

    def _fit(self) -> None:
        now = theme.current()
        side, top = now.sizes.window_padding
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(10 if now.density is Density.COMPACT else 12)
        self._sides.setSpacing(12 if now.density is Density.COMPACT else 16)
        self.attention.setFixedWidth(_ATTENTION[now.density])

    def _give_keys(self) -> None:
        command(self, self.tr("Export"), "E", self._choose_export)
        command(self, self.tr("Month before"), "PgUp", partial(self._step, -1))
        command(self, self.tr("Next month"), "PgDown", partial(self._step, 1))

    def _connect(self) -> None:
        self.month.went_back.connect(partial(self._step, -1))
        self.month.went_on.connect(partial(self._step, 1))
        self.floors.chosen.connect(self._choose_floors)
        self.export.clicked.connect(self._choose_export)
        self.attention.opened.connect(self.wanted)
        self.plots.copy_wanted.connect(self.copy)
        self.plots.save_wanted.connect(self._choose_file)

    # -- month and floor -------------------------------------------------------------------------

    @property
    def _this_month(self) -> date:
        return first_of_month(self._minutes.now().astimezone(self._saying().tz).date())

    @property
    def _asked_floor(self) -> int | None:
        return None if self._of_all else self._floor

    def _ask_month(self) -> None:
        actor, month, floor = self._session.actor(), self._month, self._asked_floor

        def look() -> OverviewView | Refused:
            try:
                return self._overview.month(actor, month, floor, at_most=_DAYS_A_LOOK)
            except Refused as refused:
                # It stands where the figures would be; nobody did anything that fails.
                return refused

        self._desk.ask(look, self.show_view)

    def _minute_passed(self) -> None:
        # What is late grows with the clock.
        self._ask((self._ask_month,))

    def _step(self, by: int) -> None:
        shown = self._month or self._this_month
        self._month = next_month(shown) if by > 0 else months_earlier(shown, 1)
        if self._month == self._this_month:
            # Who looks at the month that runs goes along into the next one.
            self._month = None
        self._look_anew()

    def _choose_floors(self, chosen: Hashable) -> None:
        self._of_all = chosen == _ALL
        self._look_anew()

    def _look_anew(self) -> None:
        self._say("")
        self.month.show_value(words.month(self._month or self._this_month).capitalize())
        self._ask((self._ask_month,))

    def _show_head(self, view: OverviewView) -> None:
        self.month.show_value(words.month(view.month).capitalize())
        self.until.setText(overview_words.reading(view) or overview_words.until(view))
        self.until.setToolTip(
            overview_words.definition("until") if view.is_running else self.until.text()
        )
        chosen = next((each.name for each in view.floors if each.id == self._floor), "")
        if chosen and len(view.floors) > 1:
            self.floors.show_choices([Choice(_ONE, chosen), Choice(_ALL, self.tr("All floors"))])
            self.floors.choose(_ALL if self._of_all else _ONE)
        self.floors.setVisible(bool(chosen) and len(view.floors) > 1)

    def _nothing(self, view: OverviewView) -> QWidget | None:
        """What stands in place of the plots, None where there is something to draw."""
        if view.no_selling_days:
            return self._no_days
        if view.month > view.this_month:
            return self._not_begun
        if view.is_running and view.until <= view.month:
            return self._first_day
        counted = any(kpi.denominator for kpi in view.kpis)
        if counted or view.fairness or not view.is_whole or any(rep.counted for rep in view.reps):
            return None
        return self._empty

    def _items(self, view: OverviewView) -> tuple[Shown, ...]:
        saying = self._saying()
        return tuple(
            Shown(
                item.is_urgent,
                _capital(attention.title(item, saying)),
                attention.detail(item, saying),
                attention.link(item, saying),
                item.opens,
            )
            for item in view.attention
        )

    # -- pictures --------------------------------------------------------------------------------

    def _lines(self, plot: Plot) -> tuple[str, ...]:
        """What stands under the name of a plot in its picture."""
        view = self.view
        if view is None:
            return ()
        floor = next((each.name for each in view.floors if each.id == view.floor), "")
        parts = (words.month(view.month).capitalize(), floor, overview_words.until(view))
        context = ", ".join(part for part in parts if part)
        return (plot.summary, context) if plot.summary else (context,)

    def _file_name(self, plot: Plot) -> str:
        view = self.view
        if view is None:
            return plot.name
        floor = next((f"-{each.name}" for each in view.floors if each.id == view.floor), "")
        name = f"{view.month:%Y-%m}{floor}-{plot.name}".lower().replace(" ", "-")
        return "".join(c if c.isalnum() or c == "-" else "_" for c in name)

    def export_menu(self) -> QMenu:
        """All that can be taken out; it goes when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, text in (
            (plot_files.PNG, self.tr("Save all plots as PNG…")),
            (plot_files.SVG, self.tr("Save all plots as SVG…")),
        ):
            menu.addAction(text).triggered.connect(partial(self._choose_folder, kind))
        menu.addSeparator()
        menu.addAction(self.tr("Report of the month…")).triggered.connect(self._open_report)
        menu.addSeparator()
        for plot in self.plots.plots:
            menu.addMenu(self._menu_of(plot, menu))
        return menu

    def _open_report(self) -> None:
        if self.view is not None:
            self.wanted.emit(Opens(Opening.MONTH, month=self.view.month))

    def _choose_export(self) -> None:
        if self.view is not None and not self.export.isHidden():
            self.export_menu().popup(self.export.mapToGlobal(self.export.rect().bottomLeft()))

    def _menu_of(self, plot: Plot, parent: QMenu) -> QMenu:
        menu = plot.menu()
        menu.setParent(parent, menu.windowFlags())
        menu.setTitle(plot.name)
        return menu

    def _choose_file(self, plot: Plot, kind: str) -> None:
        dialog = QFileDialog(self, self.tr("Save the plot"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {
            plot_files.PNG: self.tr("Picture (*.png)"),
            plot_files.SVG: self.tr("Picture of any size (*.svg)"),
        }
        dialog.setNameFilters(list(filters.values()))
        dialog.selectNameFilter(filters[kind])
        dialog.setDefaultSuffix(kind.removeprefix("."))
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("svg" if "svg" in chosen else "png")
        )
        dialog.setDirectory(self._places())
        dialog.selectFile(f"{self._file_name(plot)}{kind}")
        dialog.fileSelected.connect(lambda path: self._save_chosen(plot, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_chosen(self, plot: Plot, path: Path) -> None:
        self._folder = str(path.parent)
        self.save_to(plot, path)

    def _choose_folder(self, kind: str, _on: bool = False) -> None:
        dialog = QFileDialog(self, self.tr("Save all plots in a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(self._places())
        dialog.fileSelected.connect(lambda path: self._save_all_chosen(Path(path), kind))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_all_chosen(self, folder: Path, kind: str) -> None:
        self._folder = str(folder)
        self.save_all_to(folder, kind)

    def _places(self) -> str:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return self._folder or QStandardPaths.writableLocation(documents) or QDir.homePath()

    def _say_saved(self, path: Path) -> None:
        self._say(self.tr("Saved: {file} in {folder}").format(file=path.name, folder=path.parent))

    def _say_all_saved(self, paths: tuple[Path, ...]) -> None:
        self._say(
            self.tr("Saved: {n} plots in {folder}").format(n=len(paths), folder=paths[0].parent)
        )

    def _say_not_saved(self, problem: Exception) -> None:
        reason = getattr(problem, "strerror", None) or type(problem).__name__
        self._say(
            self.tr(
                "The picture cannot be written ({reason}). What was there is as it was. Choose "
                "another folder or name."
            ).format(reason=reason),
            "late",
        )

    def _say(self, sentence: str, tone: int | str = 2) -> None:
        self.said.set_tone(tone)
        self.said.setText(sentence)
        self.said.setToolTip(sentence)
        self.said.setVisible(bool(sentence))


def _looks_like(view: OverviewView, drawn: OverviewView | None) -> bool:
    """Whether the plots of both are the same: with each minute only what is late has changed."""
    return drawn is not None and replace(view, now=drawn.now, attention=drawn.attention) == drawn


def _capital(sentence: str) -> str:
    """A sentence that may begin with a month, which some languages write small."""
    return sentence[:1].upper() + sentence[1:]


def _written(path: Path, raw: bytes) -> Path:
    write_whole(path, raw)
    return path


def _all_written(pictures: list[tuple[Path, bytes]]) -> tuple[Path, ...]:
    """Write each under its name, or with a number behind it where that name is taken."""
    paths = []
    for path, raw in pictures:
        free, number = path, 2
        while free.exists():
            free = path.with_stem(f"{path.stem}-{number}")
            number += 1
        paths.append(_written(free, raw))
    return tuple(paths)
