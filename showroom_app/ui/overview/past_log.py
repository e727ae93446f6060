"""The floor log of any day, to read: what was entered at a floor's door."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from showroom_app.domain.people import Actor
from showroom_app.services import Services
from showroom_app.services.board_rows import LogRow
from showroom_app.ui import words
from showroom_app.ui.board.log_card import log_line
from showroom_app.ui.board.log_dialog import LogDialog
from showroom_app.ui.desk import Desk
from showroom_app.words import Saying


def open_log(
    desk: Desk,
    services: Services,
    actor: Actor,
    saying: Callable[[], Saying],
    floor: int,
    day: date,
    over: QWidget,
) -> LogDialog:
    """Open the log of a floor on a day over a window; its rows come when they are read."""
    said = saying()
    title = QCoreApplication.translate("overview", "Floor log, {floor}, {day}").format(
        floor=said.floors.get(floor, ""), day=words.day_and_year(day)
    )
    dialog = LogDialog(title, over, to_read=True)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    desk.ask(lambda: services.board.whole_log(actor, floor, day), partial(_show, dialog, saying))
    dialog.open()
    return dialog


def _show(dialog: LogDialog, saying: Callable[[], Saying], rows: tuple[LogRow, ...]) -> None:
    if not isValid(dialog):
        # It was closed before the log was read.
        return
    said = saying()
    dialog.show_acts([log_line(row, said, said.tz) for row in rows])
