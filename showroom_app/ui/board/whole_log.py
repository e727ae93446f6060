"""Opens the whole floor log of the day, and keeps it up to date while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from showroom_app.services import Services
from showroom_app.services.board_rows import LogRow
from showroom_app.ui.board.board_acts import BoardActs
from showroom_app.ui.board.log_card import LogLine, log_line
from showroom_app.ui.board.on_screen import OnScreen
from showroom_app.ui.desk import Desk
from showroom_app.ui.words import day

if TYPE_CHECKING:
    from showroom_app.ui.board.log_dialog import LogDialog


class WholeLog(QObject):
    """Opens the log of the floor on the screen, and keeps it up to date while it is open."""

    details_asked = Signal(int, str, str)
    """A visit whose details are to be filled in, its entry in words, and whose visit it is."""

    dispute_asked = Signal(str, str)
    """An act that a rep disputes, and its entry in words."""

    def __init__(
        self, desk: Desk, services: Services, acts: BoardActs, on_screen: OnScreen, over: QWidget
    ) -> None:
        super().__init__(over)
        self._desk = desk
        self._services = services
        self._acts = acts
        self._here = on_screen
        self._over = over
        self.dialog: LogDialog | None = None

    def open(self) -> None:
        """Open it."""
        view = self._here.view
        if view is None or view.floor is None or self._acts.refuse_if_lost():
            return
        from showroom_app.ui.board.log_dialog import LogDialog  # not before the first painting

        title = self.tr("Floor log, {floor}, {day}")
        dialog = LogDialog(
            title.format(floor=view.floor_name, day=day(view.day)), self._over.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.undo_asked.connect(self._acts.undo)
        dialog.details_asked.connect(self._complete)
        dialog.dispute_asked.connect(self._dispute)
        self._desk.refused.connect(dialog.say)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        self.refresh()
        dialog.open()

    def refresh(self) -> None:
        """Read the log anew if it is open."""
        floor = self._here.view.floor if self._here.view else None
        if self.dialog is not None and floor is not None:
            actor = self._acts.actor
            self._desk.ask(lambda: self._services.board.whole_log(actor, floor), self._show)

    def _show(self, rows: tuple[LogRow, ...]) -> None:
        if self.dialog is not None:
            saying, zone = self._here.saying, self._here.zone
            self.dialog.show_acts([log_line(row, saying, zone) for row in rows])

    def _complete(self, line: LogLine) -> None:
        """Close the log and ask who the visitor was."""
        self._close()
        if line.visit is not None:
            self.details_asked.emit(line.visit, line.words, line.customer)

    def _dispute(self, line: LogLine) -> None:
        """Close the log and ask who disputes this."""
        self._close()
        self.dispute_asked.emit(line.act, line.words)

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _forget(self) -> None:
        self.dialog = None
