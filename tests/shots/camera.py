"""Opens the real window on a database, lets it come to rest, and takes its picture."""

from __future__ import annotations

import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from showroom_app import settings
from showroom_app.app import Program
from showroom_app.cli.main import parse
from showroom_app.settings import LanguageChoice, Settings, ThemeChoice
from showroom_app.ui import theme
from showroom_app.ui.main_window import MainWindow

PATIENCE_SECONDS = 20.0
_STILL = 3
"""So many equal looks in a row mean that nothing moves any more."""
_LOOK_MILLISECONDS = 40

W = TypeVar("W", bound=QWidget)


class Sitting:
    """One open window, ready to be photographed in any size and light."""

    def __init__(self, window: MainWindow, home: Path) -> None:
        self.window = window
        self.home = home

    def page(self, kind: type[W]) -> W:
        """The page of this class, once it is built."""
        found = self.window.findChild(kind)
        assert found is not None
        return found

    def wait_for(self, ready: Callable[[], object]) -> None:
        """Let the window work until something is true."""
        wait_until(ready)

    def sign_in(self, name: str, secret: str) -> None:
        """Let this user sign in at the window; where nobody is called so, nobody has to."""
        session = self.window.session
        assert session is not None
        self.wait_for(lambda: session.known.is_read)
        if name not in [user.name for user in session.known.users]:
            return
        session.enter(name, secret, lambda: None, lambda _problem: None)
        self.wait_for(lambda: session.user is not None)

    def take(self, size: tuple[int, int], choice: ThemeChoice) -> QImage:
        """The window in this size and light, with the dialogs that stand on it."""
        theme.look().choose(choice)
        if (self.window.width(), self.window.height()) != size:
            self.window.resize(*size)
        return at_rest(self._look)

    def dialog(self) -> QDialog | None:
        """The dialog that stands on the window."""
        return next((each for each in self.window.findChildren(QDialog) if each.isVisible()), None)

    def _look(self) -> QImage:
        image = QImage(self.window.size(), QImage.Format.Format_RGB32)
        self.window.render(image, QPoint())
        dialog = self.dialog()
        if dialog is not None:
            with QPainter(image) as painter:
                middle = self.window.rect().center() - dialog.rect().center()
                painter.drawPixmap(middle, dialog.grab())
        return image


def work(milliseconds: int) -> None:
    """Let the windows do what comes up in this time."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def at_rest(look: Callable[[], QImage]) -> QImage:
    """What is seen once nothing moves any more."""
    last, same = look(), 0
    while same < _STILL:
        work(_LOOK_MILLISECONDS)
        now = look()
        same = same + 1 if now == last else 0
        last = now
    return last


def wait_until(ready: Callable[[], object]) -> None:
    """Let the windows work until something is true; raises TimeoutError."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError("the window never came so far; its log may say why")
        work(5)


@contextmanager
def sitting(
    app: QApplication,
    database: Path,
    home: Path,
    language: LanguageChoice,
    now: datetime,
) -> Iterator[Sitting]:
    """A window on a copy of the database, in a home of its own, at a clock that stands still."""
    home.mkdir(parents=True)
    shutil.copyfile(database, home / "showroom.db")
    chosen = Settings(language, ThemeChoice.LIGHT, station="Karin Postma")
    settings.save(chosen, home / "settings.toml")
    moment = now.astimezone(UTC)
    hooks = sys.excepthook, threading.excepthook
    program = Program(app, parse(["--data-dir", str(home)]), lambda: moment)
    # The program would only log what goes wrong here; whoever takes pictures wants to see it.
    sys.excepthook, threading.excepthook = hooks
    program.start()
    wait_until(lambda: program.window is not None)
    window = program.window
    assert window is not None
    try:
        # Only an active window shows where the keyboard is.
        window.activateWindow()
        wait_until(lambda: app.activeWindow() is window)
        yield Sitting(window, home)
    finally:
        for each in window.findChildren(QDialog):
            each.close()
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
