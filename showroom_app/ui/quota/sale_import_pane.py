"""Takes the dealer's own list of sales over: what would change is seen before it is entered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QLocale, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale_import import ListedSale, Row
from showroom_app.domain.values import dataclass
from showroom_app.exports import sheet
from showroom_app.exports.left_over import left_over
from showroom_app.intake.reading import Rejected
from showroom_app.intake.sale_list import SaleList, sales_of
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.services.sale_import import Beside, Imported
from showroom_app.ui import words
from showroom_app.ui.background import Background
from showroom_app.ui.desk import Desk
from showroom_app.ui.quota.sale_import_steps import ChooseList, LookAtRows, MapColumns
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words.sale_import import reading, why

_SIZE = (1040, 680)


@dataclass(frozen=True, slots=True)
class _Learned:
    """What reading a list needs to know of this dealership."""

    policy: Policy
    maps: Mapping[str, Mapping[str, str]]


class SaleImportDialog(QDialog):
    """Chooses a list, says what its columns hold, shows what would change, and enters it.

    Nothing is read or held beside the ledger on the window's thread, and nothing is written before
    somebody presses "Enter". `background` reads and writes files.
    """

    entered = Signal()
    """Sales were entered, or taken back."""

    def __init__(
        self,
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
        self._region = ""
        self._listed: SaleList | None = None
        self._sales: tuple[ListedSale, ...] = ()
        self._outcome = ""
        self.setWindowTitle(self.tr("Import sales"))
        self.title = Label(self.tr("Import sales"), "page_title")
        self.name = Label("", "body", 2)
        self.start, self.columns, self.rows = ChooseList(), MapColumns(), LookAtRows()
        self.steps = QStackedWidget()
        self.look = Button(
            self.tr("Show what would change"), "ph.eye-bold", kind=Kind.PRIMARY, size=Size.DIALOG
        )
        self.enter = Button(kind=Kind.PRIMARY, size=Size.DIALOG)
        self.keep = Button(self.tr("Save the rest…"), size=Size.DIALOG)
        self.say_columns = Button(self.tr("Columns"), size=Size.DIALOG)
        self.another = Button(self.tr("Another file"), size=Size.DIALOG)
        self.leave = Button(self.tr("Close"), keys="Esc", size=Size.DIALOG)
        self.said = Label("", "small", "late", wrap=True)
        self._lay_out()
        self._connect()
        self._show_step(self.start)
        self._ask_earlier()

    def open_file(self, path: Path) -> None:
        """Read a list and show what it would change, or ask what its columns hold."""
        self.start.say("")
        self._desk.ask(self._learn, partial(self._look_at, path))

    def save_left(self, path: Path) -> None:
        """Write the rows that are left over into a file, each with its reason."""
        listed, saying = self._listed, self._saying()
        if listed is None:
            return
        reasons = [(row, why(row, saying)) for row in self.rows.left]
        head = (self.tr("Line"), self.tr("Reason"))
        made = left_over(listed.name, listed.table.header, reasons, *head)
        here = sheet.DUTCH if QLocale().decimalPoint() == "," else sheet.ENGLISH
        marks = sheet.marks_of(listed.table.separator, here)
        self._background.in_pool(
            lambda: sheet.save(made, path, marks), self._say_saved, self._say_not_saved
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            step = self.steps.currentWidget()
            if step is self.columns:
                self.look.click()
            elif step is self.rows:
                self.enter.click()
            return
        super().keyPressEvent(event)

    # -- reading ---------------------------------------------------------------------------------

    def _learn(self) -> _Learned:
        maps = {each.header_key: each.columns for each in self._services.readers.column_maps()}
        return _Learned(self._services.settings.in_force(), maps)

    def _look_at(self, path: Path, learned: _Learned) -> None:
        self._region = learned.policy.country
        self._background.in_pool(
            lambda: SaleList.look_at(path, learned.maps), self._show_list, self._unreadable
        )

    def _unreadable(self, problem: Exception) -> None:
        self.start.say(
            self.tr("The file cannot be read ({reason}).").format(reason=type(problem).__name__)
        )

    def _show_list(self, looked: SaleList | Rejected) -> None:
        if isinstance(looked, Rejected):
            self.start.say(self._saying().rejection(looked.reason))
            return
        self._listed = looked
        self.name.setText(looked.name)
        self.columns.show_list(looked)
        if looked.missing:
            self._show_step(self.columns)
        else:
            self._compare()

    def _apply_columns(self) -> None:
        if self._listed is None:
            return
        listed = self._listed.with_columns(self.columns.columns.mapping)
        self.columns.say_missing(listed)
        if not listed.missing:
            self._listed = listed
            self._keep_columns(listed)
            self._compare()

    def _keep_columns(self, listed: SaleList) -> None:
        if not self.columns.remember.isChecked():
            return
        columns, actor = listed.column_map, self._actor()
        self._desk.do(
            lambda: self._services.readers.keep_columns(actor, columns), None, self._not_kept
        )

    def _not_kept(self, _refused: Refused) -> None:
        # Only what is remembered was refused; whether the list may be entered is asked later.
        self.columns.remember.setChecked(False)

    def _compare(self, outcome: str = "") -> None:
        listed, region = self._listed, self._region
        if listed is None:
            return
        self._outcome = outcome
        self.enter.setEnabled(False)
        self._background.in_pool(lambda: sales_of(listed, region), self._ask_beside, _raise)

    def _ask_beside(self, sales: tuple[ListedSale, ...]) -> None:
        self._sales = sales
        actor = self._actor()
        self._desk.ask(lambda: self._services.sale_imports.beside(actor, sales), self._hold_beside)

    def _hold_beside(self, beside: Beside) -> None:
        sales = self._sales
        self._background.in_pool(lambda: beside.rows(sales), self._show_rows, _raise)

    def _show_rows(self, rows: tuple[Row, ...]) -> None:
        listed, saying = self._listed, self._saying()
        if listed is not None:
            self.rows.say_reading(reading(listed.unread, listed.tells_buyers, saying))
        self.rows.show_rows(rows, saying, self._outcome)
        self._show_step(self.rows)

    # -- entering --------------------------------------------------------------------------------

    def _enter(self) -> None:
        listed, sales, actor = self._listed, self._sales, self._actor()
        if listed is None or not self.enter.isEnabled():
            return
        decided = frozenset(self.rows.decided)
        self.enter.setEnabled(False)
        self._say("")
        self._desk.do(
            lambda: self._services.sale_imports.take_over(
                actor, listed.name, sales, decided=decided
            ),
            self._entered,
            self._refused,
            came_of=lambda done: Imported(done, done.sale_import, 0, 0, 0, 0, ()),
        )

    def _entered(self, imported: Imported) -> None:
        parts = [self.tr("Entered: {n}").format(n=words.number(imported.added))]
        if not any((imported.added, imported.filled, imported.known, imported.left)):
            # Its answer was lost on the way, and with it what became of each row.
            parts = [self.tr("The list was entered")]
        if imported.filled:
            parts.append(self.tr("filled in: {n}").format(n=words.number(imported.filled)))
        if imported.left:
            parts.append(self.tr("left over: {n}").format(n=words.number(len(imported.left))))
        self.entered.emit()
        self._ask_earlier()
        self._compare(", ".join(parts) + ".")

    def _refused(self, refused: Refused) -> None:
        self._say(self._saying().refusal(refused))
        self._show_buttons()

    def _take_back(self, sale_import: int, reason: str) -> None:
        actor = self._actor()
        self._desk.do(
            lambda: self._services.sale_imports.take_back(actor, sale_import, reason),
            self._taken_back,
            lambda refused: self.start.say(self._saying().refusal(refused)),
        )

    def _taken_back(self, done: Done) -> None:
        self.start.say(self._saying().done(done), State.OK)
        self.entered.emit()
        self._ask_earlier()

    def _ask_earlier(self) -> None:
        actor = self._actor()
        self._desk.ask(lambda: self._services.sale_imports.earlier(actor), self.start.show_earlier)

    # -- what is left over -----------------------------------------------------------------------

    def _choose_left(self) -> None:
        if self._listed is None:
            return
        dialog = QFileDialog(self, self.tr("Save the rows that are left over"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [self.tr("Text with columns (*.csv)"), self.tr("Workbook for a spreadsheet (*.xlsx)")]
        )
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("csv" if "csv" in chosen else "xlsx")
        )
        places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(places or QDir.homePath())
        rest = self.tr("rest")
        dialog.selectFile(f"{Path(self._listed.name).stem}-{rest}")
        dialog.fileSelected.connect(lambda path: self.save_left(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_saved(self, path: Path) -> None:
        self._say(
            self.tr("Saved: {file} in {folder}").format(file=path.name, folder=path.parent), 2
        )

    def _say_not_saved(self, problem: Exception) -> None:
        if isinstance(problem, sheet.UnknownKind):
            self._say(self.tr("Nothing was written: let the name end in .xlsx or .csv."))
            return
        reason = getattr(problem, "strerror", None) or type(problem).__name__
        self._say(
            self.tr(
                "The file cannot be written ({reason}). Close it where it is open, or choose "
                "another name."
            ).format(reason=reason)
        )

    def _say(self, sentence: str, tone: int | str = "late") -> None:
        self.said.set_tone(tone)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    # -- how it looks ----------------------------------------------------------------------------

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a list of sales"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists (*.csv *.tsv *.xlsx)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _begin_again(self) -> None:
        self.name.setText("")
        self._listed = None
        self._show_step(self.start)

    def _show_step(self, step: QWidget) -> None:
        self.steps.setCurrentWidget(step)
        self._say("")
        self._show_buttons()
        begin: QWidget = {
            id(self.start): self.start.choose,
            id(self.rows): self.rows.list,
        }.get(id(step), self.look)
        begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self) -> None:
        step = self.steps.currentWidget()
        rows, columns = step is self.rows, step is self.columns
        self.look.setVisible(columns)
        for button in (self.enter, self.keep, self.say_columns):
            button.setVisible(rows)
        self.another.setVisible(rows or columns)
        n, filled, left = self.rows.entered, self.rows.filled, len(self.rows.left)
        enter = self.tr("Enter 1 sale") if n == 1 else self.tr("Enter {n} sales")
        self.enter.setText(enter.format(n=words.number(n)))
        if not n and filled:
            self.enter.setText(self.tr("Fill in {n} sales").format(n=words.number(filled)))
        self.enter.setEnabled(True)
        self.enter.refuse("" if n or filled else self.tr("nothing in this list is new"))
        self.keep.setText(self.tr("Save {n} left over…").format(n=words.number(left)))
        self.keep.setVisible(rows and bool(left))

    def _connect(self) -> None:
        self.start.choose.clicked.connect(self._choose_file)
        self.start.take_back.connect(self._take_back)
        self.look.clicked.connect(self._apply_columns)
        self.enter.clicked.connect(self._enter)
        self.keep.clicked.connect(self._choose_left)
        self.say_columns.clicked.connect(lambda: self._show_step(self.columns))
        self.another.clicked.connect(self._begin_again)
        self.leave.clicked.connect(self.reject)
        self.rows.decided_changed.connect(self._show_buttons)

    def _lay_out(self) -> None:
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.name, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        for step in (self.start, self.columns, self.rows):
            self.steps.addWidget(step)
        column.addWidget(self.steps, 1)
        column.addWidget(self.said)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.another, self.say_columns, self.keep):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.look)
        foot.addWidget(self.enter)
        column.addLayout(foot)


def _raise(problem: Exception) -> None:
    raise problem
