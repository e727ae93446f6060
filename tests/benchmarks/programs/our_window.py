"""Starts Showroom as `python -m showroom_app` does, and says when its board is painted.

Afterwards it opens every other page, says "usable" and, unless told to stay, leaves.
"""

from __future__ import annotations

import sys

from showroom_app.__main__ import collect_less, collect_nothing_yet
from showroom_app.cli.main import parse


def main() -> int:
    """Open the window with the arguments of the command line."""
    collect_less()
    stay = "--stay" in sys.argv
    options = parse([each for each in sys.argv[1:] if each != "--stay"])
    collect_nothing_yet()
    from showroom_app.app import Program

    # isort: split
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
    from PySide6.QtWidgets import QWidget

    from showroom_app.services.board_rows import BoardView
    from showroom_app.ui import front, theme
    from showroom_app.ui.board.board_page import BoardPage
    from showroom_app.ui.garbage import Garbage

    def say(word: str) -> None:
        sys.stdout.write(f"{word}\n")
        sys.stdout.flush()

    class Watched(BoardPage):
        """Tells when rows have been painted, without slowing down anything before that."""

        def show_view(self, view: BoardView) -> None:
            super().show_view(view)
            eye.watch(self)

    class Eye(QObject):
        """Looks at one widget until it is painted."""

        row: QWidget | None = None

        def watch(self, page: BoardPage) -> None:
            """The rows are there: the next painting shows them."""
            if self.row is None and page.view is not None and page.view.line:
                self.row = page.board.up_now
                self.row.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                # It comes when this painting is done and flushed, before what waits behind it.
                first = Qt.EventPriority.HighEventPriority.value
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), first)
            return False

        def customEvent(self, _event: QEvent) -> None:
            done()

    def done() -> None:
        say("painted")
        window = program.window
        assert window is not None
        for page in ("leads", "quota", "reports", "settings"):
            window.show_page(page)
        QTimer.singleShot(0, usable)

    def usable() -> None:
        say("usable")
        if not stay and program.window is not None:
            program.window.close()

    app = theme.application(["showroom"])
    eye = Eye()
    front.BoardPage = Watched  # type: ignore[attr-defined]  # the window makes this one instead
    program = Program(app, options)
    program.start()
    Garbage(app).start()
    app.exec()
    return program.status


if __name__ == "__main__":
    sys.exit(main())
