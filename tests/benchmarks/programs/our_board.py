"""Opens the window on a database and says, at each painting of the board, who is with a customer.

First a line with the floor that is looked at; then a line for each painting: the moment of the
monotonic clock at which it was over, and the visits that were painted. Each line that it is sent it
answers with the processor time it has used up to then.
"""

from __future__ import annotations

import sys
import threading
import time

from showroom_app.__main__ import collect_less
from showroom_app.cli.main import parse

USED = "used"


def main() -> int:
    """Open the window with the arguments of the command line; stay until the input ends."""
    collect_less()
    options = parse(sys.argv[1:])
    from showroom_app.app import Program

    # isort: split
    from PySide6.QtCore import QEvent, QObject, QTimer, Signal
    from PySide6.QtWidgets import QWidget

    from showroom_app.services.board_rows import BoardView
    from showroom_app.ui import front, theme
    from showroom_app.ui.board.board_page import BoardPage
    from showroom_app.ui.garbage import Garbage

    def say(line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    class Watched(BoardPage):
        """Tells the eye which rows are to be painted."""

        def show_view(self, view: BoardView) -> None:
            super().show_view(view)
            eye.watch(self)

    class Eye(QObject):
        """Looks at the list of those with customers."""

        over = Signal()
        """Nobody listens any more."""

        page: BoardPage | None = None
        list: QWidget | None = None

        def watch(self, page: BoardPage) -> None:
            """Begin to look, once the floor is known."""
            if self.page is None and page.view is not None and page.view.floor is not None:
                self.page = page
                self.list = page.board.customers.list.viewport()
                self.list.installEventFilter(self)
                say(str(page.view.floor))

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                # After this event the painting is done and has been flushed.
                QTimer.singleShot(0, self, self.tell)
            return False

        def tell(self) -> None:
            """Say what stands on the screen."""
            now = time.monotonic()
            if self.page is not None:
                rows = self.page.board.customers_model.rows
                say(" ".join([f"{now:.6f}", *(str(row.visit) for row in rows)]))

    def wait_for_the_end() -> None:
        for _ in sys.stdin:
            say(f"{USED} {time.process_time():.6f}")
        eye.over.emit()

    def leave() -> None:
        if program.window is not None:
            program.window.close()

    app = theme.application(["showroom"])
    eye = Eye()
    front.BoardPage = Watched  # type: ignore[attr-defined]  # the window makes this one instead
    program = Program(app, options)
    program.start()
    Garbage(app).start()
    eye.over.connect(leave)
    threading.Thread(target=wait_for_the_end, daemon=True).start()
    app.exec()
    return program.status


if __name__ == "__main__":
    sys.exit(main())
