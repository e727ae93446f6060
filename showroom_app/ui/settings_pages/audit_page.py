"""Who did what, when and at which station: for a manager, to look through and to take out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.audit_view import (
    PAGE,
    AuditChoices,
    AuditDetail,
    AuditFilter,
    AuditRow,
    Key,
)
from showroom_app.services.audit_view import (
    AuditPage as View,
)
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.page import Page
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.audit_filters import AuditFilters
from showroom_app.ui.settings_pages.audit_list import AuditList
from showroom_app.ui.settings_pages.audit_pane import AuditPane
from showroom_app.ui.sign_in.closed_to import ClosedTo
from showroom_app.ui.stretch import Stretch
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying, audit_files

MOST = 6 * PAGE
"""More rows than these are not kept: those farthest away are read again when they are wanted."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A page of an answer; `choices` are read with the first one only."""

    wanted: AuditFilter
    page: View | None
    choices: AuditChoices | None = None


class AuditPage(Page):
    """The filters, the acts below them, and beside them the one that is read."""

    thing_wanted = Signal(object)
    """Somebody wants to see what an act was about (`Opens`)."""

    customer_wanted = Signal(int)
    """Somebody wants to see the record of this customer."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self.session = session
        self._background = background
        self._part: Stretch[AuditRow, Key] = Stretch(MOST, lambda row: row.id)
        self._part_of: AuditFilter | None = None
        self._is_fetching = False
        self._reading: int | None = None
        self._folder = ""
        self._saying = Saying(translate=words.told, day=words.day)
        self.view: View | None = None
        self.filters = AuditFilters()
        self.list = AuditList()
        self.pane = AuditPane()
        self.export = Button(self.tr("Take out as a file"), "ph.download-simple-bold")
        self.said = Label("", "small", 2)
        self.looked = Label("", "small", 3)
        self._lay_out()
        self.filters.changed.connect(self._look_anew)
        self.list.chosen.connect(self._read)
        self.list.end_near.connect(self._ask_more)
        self.list.start_near.connect(self._ask_before)
        self.list.place_wanted.connect(lambda _place: self._look_anew())
        self.export.clicked.connect(self._choose_file)
        self.pane.opens.connect(self.thing_wanted)
        self.pane.customer_wanted.connect(self.customer_wanted)
        self.begin_at(self.list)
        self.follow(feed, dict.fromkeys(Topic, (self._look_again,)))
        self.listen(session)

    # -- looking -------------------------------------------------------------------------------

    def _look_again(self) -> None:
        """Read what is new, unless somebody reads further down: that stays as it is."""
        if self._part.before is None and not self.list.verticalScrollBar().value():
            self._ask_page()

    def _look_anew(self) -> None:
        self._part_of = None
        self.list.scrollToTop()
        self._ask_page()

    def _ask_page(self) -> None:
        actor, wanted = self.session.actor(), self.filters.wanted
        self._desk.ask(lambda: self._look(actor, wanted), self._show_page)

    def _look(self, actor: Actor, wanted: AuditFilter) -> _Read:
        audit = self._services.audit
        try:
            return _Read(wanted, audit.page(actor, wanted), audit.choices(actor))
        except Refused:
            return _Read(wanted, None)

    def _ask_more(self) -> None:
        """Read the page below, once the last rows are nearly in sight."""
        after = self._part.after
        if after is not None and self._may_fetch():
            self._ask_part(after, None, self._show_more)

    def _ask_before(self) -> None:
        """Read the page above, once the first rows are nearly in sight."""
        if self._part.before is not None and self._part.keys and self._may_fetch():
            self._ask_part(None, self._part.keys[0], self._show_before)

    def _ask_part(
        self, after: Key | None, before: Key | None, then: Callable[[_Read], object]
    ) -> None:
        actor, wanted = self.session.actor(), self.filters.wanted

        def look() -> _Read:
            try:
                page = self._services.audit.page(actor, wanted, after, before=before)
            except Refused:
                return _Read(wanted, None)
            return _Read(wanted, page)

        self._desk.ask(look, then)

    def _may_fetch(self) -> bool:
        """Whether the next page may be read now: one at a time, of the list on the screen."""
        if self._is_fetching or self._part_of != self.filters.wanted:
            return False
        self._is_fetching = True
        return True

    def _show_page(self, read: _Read) -> None:
        if read.wanted != self.filters.wanted:
            return
        self._is_fetching = False
        if read.page is None:
            self.view = None
            self._part.show((), (), None, None)
            self.list.show_rows((), self.list.zone["tz"])
            self.pane.show_act(None, self._saying)
            self._show_allowed(is_allowed=False)
            return
        self._show_allowed(is_allowed=True)
        if read.choices is not None:
            self.filters.show_choices(read.choices)
        self.view, self._part_of = read.page, read.wanted
        self._part.show(read.page.rows, [row.key for row in read.page.rows], None, read.page.more)
        self._show_rows()

    def _show_allowed(self, *, is_allowed: bool) -> None:
        for each in (self.filters, self.export, self.said, self.looked):
            each.setVisible(is_allowed)
        if not is_allowed:
            self.filters.clear.hide()
            self._stack.setCurrentWidget(self._not_allowed)

    def _show_more(self, read: _Read) -> None:
        self._is_fetching = False
        page = read.page
        if page is not None and read.wanted == self._part_of == self.filters.wanted:
            self._part.add_below(page.rows, [row.key for row in page.rows], page.more)
            self._show_rows()

    def _show_before(self, read: _Read) -> None:
        self._is_fetching = False
        page = read.page
        if page is not None and read.wanted == self._part_of == self.filters.wanted:
            self._part.add_above(page.rows, [row.key for row in page.rows], page.more)
            self._show_rows()

    def _show_rows(self) -> None:
        view, part = self.view, self._part
        if view is None:
            return
        nothing = not part.rows and part.after is None
        self._stack.setCurrentWidget(self._empty if nothing else self._split)
        looked = ""
        if part.after is not None and len(part.rows) < PAGE:
            day = words.day_and_year(part.after[0].astimezone(view.tz).date())
            looked = self.tr("Looked through back to {day}…").format(day=day)
        self.looked.setText(looked)
        self.list.show_rows(part.rows, view.tz)
        self.list.show_part(above=part.before is not None, below=part.after is not None)
        if self._reading is None and part.rows:
            self._read(part.rows[0].id)
            self.list.mark(part.rows[0].id, in_place=True)
        elif not part.rows:
            self._reading = None
            self.pane.show_act(None, self._saying)

    # -- one act -------------------------------------------------------------------------------

    def _read(self, number: int) -> None:
        self._reading = number
        actor = self.session.actor()
        self._desk.ask(lambda: (number, self._look_at(actor, number)), self._show_act)

    def _look_at(self, actor: Actor, number: int) -> tuple[AuditDetail | None, Saying]:
        people = self._services.people
        saying = Saying(
            reps={each.rep.id: each.rep.name for each in people.reps()},
            floors={floor.id: floor.name for floor in people.floors()},
            tz=self._services.settings.in_force().tz,
            translate=words.told,
            day=words.day,
        )
        try:
            return self._services.audit.detail(actor, number), saying
        except Refused:
            return None, saying

    def _show_act(self, read: tuple[int, tuple[AuditDetail | None, Saying]]) -> None:
        number, (detail, saying) = read
        if number == self._reading:
            self.pane.show_act(detail, saying)

    # -- taking out ----------------------------------------------------------------------------

    def _choose_file(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Take the acts out as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = {
            self.tr("Workbook (*.xlsx)"): "xlsx",
            self.tr("Table (*.csv)"): "csv",
            self.tr("JSON, an act a line (*.json)"): "json",
        }
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(kinds[chosen]))
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        places = self._folder or QStandardPaths.writableLocation(documents) or QDir.homePath()
        dialog.setDirectory(places)
        dialog.selectFile(self.tr("audit"))
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the acts that are looked at into a file, as its ending says."""
        self._folder = str(path.parent)
        ending = path.suffix.lower().removeprefix(".")
        kind = ending if ending in audit_files.KINDS else "csv"
        actor, wanted, saying = self.session.actor(), self.filters.wanted, self._saying
        audit, tz = self._services.audit, self.list.zone["tz"]

        def write() -> int:
            return audit_files.write(path, kind, audit.every(actor, wanted), tz, saying)

        self.export.setEnabled(False)
        self._say(self.tr("Writing {file}…").format(file=path.name))
        # Beside the database thread: a million acts may take a minute, and the window's own
        # questions go on meanwhile. It only reads.
        self._background.in_pool(
            write, lambda count: self._say_written(path, count), self._say_not_written
        )

    def _say_written(self, path: Path, count: int) -> None:
        self.export.setEnabled(True)
        said = self.tr("{n} acts are in {file}, {folder}.")
        self._say(said.format(n=count, file=path.name, folder=path.parent))

    def _say_not_written(self, problem: Exception) -> None:
        self.export.setEnabled(True)
        if isinstance(problem, Refused):
            self._say(self._saying.refusal(problem), "late")
            return
        reason = getattr(problem, "strerror", None) or type(problem).__name__
        self._say(
            self.tr(
                "The file cannot be written ({reason}). What was there is as it was. Close it "
                "where it is open, or choose another name."
            ).format(reason=reason),
            "late",
        )

    def _say(self, sentence: str, tone: int | str = 2) -> None:
        self.said.set_tone(tone)
        self.said.setText(sentence)
        self.said.setToolTip(sentence)

    # -- laying out ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        card = Card()
        card.column.addWidget(self.list)
        self._split = QWidget()
        row = QHBoxLayout(self._split)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(card, 3)
        row.addWidget(self.pane, 2)
        self._empty = EmptyState(
            self.tr("Nothing was done"),
            self.tr("No act is as the filters above say. Take one of them away."),
        )
        self._not_allowed = ClosedTo(
            self.session,
            self.tr("The audit is for managers"),
            self.tr("Who did what, when and where is shown to a manager only."),
        )
        self._stack = QStackedWidget()
        for each in (self._split, self._empty, self._not_allowed):
            self._stack.addWidget(each)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.filters.clear)
        foot.addWidget(self.looked)
        foot.addStretch(1)
        foot.addWidget(self.said)
        foot.addWidget(self.export)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addWidget(self.filters)
        self._column.addLayout(foot)
        self._column.addWidget(self._stack, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        self._column.setContentsMargins(side, 0, side, top)
