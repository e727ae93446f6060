"""Everything by which messages come in by hand: files, folders, lists, what is pasted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.portal_rule import ColumnMap, PortalRule
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.intake.list_columns import IGNORED
from showroom_app.intake.lists import SUFFIXES
from showroom_app.intake.preview import Preview, preview
from showroom_app.intake.reading import Dealer
from showroom_app.services import Services
from showroom_app.ui.background import Background
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.column_mapper import (
    ColumnMapper,
    FirstRows,
    ListFile,
    first_rows,
    look_at,
)
from showroom_app.ui.leads.importing import Import, ImportStrip
from showroom_app.ui.leads.paste_pane import PastePane
from showroom_app.ui.widgets.button import Button
from showroom_app.words import Saying


@dataclass(frozen=True, slots=True)
class _Learned:
    """What the readers are told of this dealership."""

    policy: Policy
    rules: tuple[PortalRule, ...]
    maps: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class _Looked:
    """Files that can be taken in at once, and lists whose columns nobody knows."""

    known: tuple[Path, ...]
    unknown: tuple[ListFile, ...]


class TakingIn(QObject):
    """Asks what to take in and takes it in; `mapper` and `paste` are seen when `opened` says so."""

    opened = Signal(object)
    """This widget is to be seen in the place of the lead."""

    closed = Signal()
    """What was opened is done with."""

    form_wanted = Signal()
    """Somebody types a lead in."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        saying: Callable[[], Saying],
        background: Background,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._saying = saying
        self._background = background
        self._page = page
        self._waiting: list[ListFile] = []
        self._dealer = Dealer()
        self.importing = Import(desk, services, actor, self)
        self.strip = ImportStrip()
        self.mapper = ColumnMapper()
        self.paste = PastePane()
        self.importing.progressed.connect(self.strip.show_progress)
        self.strip.stop.clicked.connect(self.importing.stop)
        self.mapper.changed.connect(self._ask_first)
        self.mapper.taken.connect(self._take_list)
        self.mapper.left.connect(self._next_list)
        self.paste.asked.connect(self._ask_preview)
        self.paste.taken.connect(self._take_pasted)
        self.paste.left.connect(self.closed)

    def paths(self, paths: Sequence[Path]) -> None:
        """Take in files and folders; a list whose columns nobody knows asks what they hold."""
        if any(path.suffix.lower() in SUFFIXES for path in paths):
            self._desk.ask(self._learn, partial(self._look, tuple(paths)))
        elif paths:
            self.importing.start(paths)

    def open_paste(self) -> None:
        """Let somebody paste a message."""
        self.opened.emit(self.paste)
        self.paste.begin()

    def offer(self, button: Button) -> None:
        """Offer the ways to take something in, below a button."""
        menu = QMenu(self._page)
        for text, run in (
            (self.tr("Enter a lead"), self.form_wanted.emit),
            (self.tr("Import files"), self.open_files),
            (self.tr("Import a folder"), self.open_folder),
            (self.tr("Paste a message"), self.open_paste),
        ):
            action = QAction(text, menu)
            action.triggered.connect(partial(_run, run))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def open_files(self) -> None:
        """Ask for files."""
        dialog = self._dialog(self.tr("Import files"), QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("Messages and lists (*.xml *.adf *.eml *.mbox *.mbx *.csv *.tsv *.xlsx)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.open()

    def open_folder(self) -> None:
        """Ask for a folder."""
        self._dialog(self.tr("Import a folder"), QFileDialog.FileMode.Directory).open()

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self._page.window(), title)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(lambda names: self.paths([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    # -- lists ---------------------------------------------------------------------------------

    def _learn(self) -> _Learned:
        readers = self._services.readers
        maps = {each.header_key: each.columns for each in readers.column_maps()}
        return _Learned(self._services.settings.in_force(), readers.rules(), maps)

    def _look(self, paths: tuple[Path, ...], learned: _Learned) -> None:
        policy = learned.policy
        self._dealer = Dealer(policy.country, policy.time_zone)
        self._background.in_pool(
            partial(_looked, paths, learned.maps), self._sort, partial(self._unlooked, paths)
        )

    def _unlooked(self, paths: tuple[Path, ...], _problem: Exception) -> None:
        # What cannot be looked at is taken in as it is: the import says why it is no lead.
        self.importing.start(paths)

    def _sort(self, looked: _Looked) -> None:
        if looked.known:
            self.importing.start(looked.known)
        if looked.unknown:
            is_open = bool(self._waiting)
            self._waiting += looked.unknown
            if not is_open:
                self._show_list()

    def _show_list(self) -> None:
        self.mapper.show_file(self._waiting[0])
        self.opened.emit(self.mapper)

    def _next_list(self) -> None:
        self._waiting = self._waiting[1:]
        if self._waiting:
            self._show_list()
        else:
            self.closed.emit()

    def _ask_first(self) -> None:
        file = self.mapper.file
        if file is not None:
            mapping, dealer = self.mapper.mapping, self._dealer
            self._background.in_pool(
                lambda: (mapping, first_rows(file, mapping, dealer)), self._show_first, _raise
            )

    def _show_first(self, read: tuple[Mapping[str, str], FirstRows]) -> None:
        mapping, first = read
        if self.mapper.file is not None and mapping == self.mapper.mapping:
            said = self._saying()
            whys = [said.rejection(row) if isinstance(row, str) else "" for row in first.rows]
            self.mapper.show_first(first, whys)

    def _take_list(self) -> None:
        file = self.mapper.file
        if file is None:
            return
        mapping = self.mapper.mapping
        if not self.mapper.remember.isChecked():
            self._import_list(file, mapping)
            return
        kept = {column: field for column, field in mapping.items() if field != IGNORED}
        columns = ColumnMap(file.key, file.path.name, kept)
        actor = self._actor()

        def refused(refusal: Refused) -> None:
            # Only what is remembered needs a manager: the list itself can be taken in.
            self.mapper.remember.setChecked(False)
            self.mapper.say(
                self._saying().refusal(refusal)
                + " "
                + self.tr("Import it without being remembered, or let a manager do it.")
            )

        self._desk.do(
            lambda: self._services.readers.keep_columns(actor, columns),
            lambda _done: self._import_list(file, mapping),
            refused,
        )

    def _import_list(self, file: ListFile, mapping: Mapping[str, str]) -> None:
        self.importing.start([file.path], mapping)
        self._next_list()

    # -- what is pasted ------------------------------------------------------------------------

    def _ask_preview(self, text: str) -> None:
        self._desk.ask(self._learn, partial(self._read_pasted, text))

    def _read_pasted(self, text: str, learned: _Learned) -> None:
        policy = learned.policy
        self._background.in_pool(
            lambda: preview(text, learned.rules, region=policy.country, tz=policy.time_zone),
            partial(self._show_preview, text),
            _raise,
        )

    def _show_preview(self, text: str, read: Preview) -> None:
        why = self._saying().rejection(read.reason) if read.reason else ""
        self.paste.show_preview(text, read, why)

    def _take_pasted(self, text: str) -> None:
        self.importing.paste(text)
        self.closed.emit()


def _looked(paths: tuple[Path, ...], maps: Mapping[str, Mapping[str, str]]) -> _Looked:
    """Which of these files are lists with unknown columns; for the pool."""
    unknown: list[ListFile] = []
    for path in paths:
        if path.suffix.lower() in SUFFIXES and path.is_file():
            file = look_at(path, maps)
            if file is not None and not file.known:
                unknown.append(file)
    asked = {file.path for file in unknown}
    return _Looked(tuple(path for path in paths if path not in asked), tuple(unknown))


def _run(run: Callable[[], object], _on: bool = False) -> None:
    run()


def _raise(problem: Exception) -> None:
    raise problem
