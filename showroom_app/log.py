"""The program's own log: a few rotating files, and the last word on what nobody expected."""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

_BYTES = 1_000_000
_FILES = 5
_SECRET = re.compile(r"(?i)(://[^:/?#\s@]*:)[^@\s/]+(@)|((?:password|pin|secret)=)[^\s&]+")

log = logging.getLogger("showroom")


class _WithoutSecrets(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


class _RotatingFiles(logging.Handler):
    """Writes into a few files by turns; opened at the first record, which most runs never have."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._opened: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._opened is None:
            # It brings the modules of the network with it, and would hold up every start.
            from logging.handlers import RotatingFileHandler

            self._opened = RotatingFileHandler(
                self._file, maxBytes=_BYTES, backupCount=_FILES - 1, encoding="utf-8"
            )
            self._opened.setFormatter(
                _WithoutSecrets("%(asctime)s %(levelname)s %(threadName)s %(message)s")
            )
        self._opened.emit(record)

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
        super().close()


def without_secrets(text: str) -> str:
    """The text with the passwords of URLs and of `password=...` left out."""
    return _SECRET.sub(lambda hit: f"{hit[1] or hit[3]}***{hit[2] or ''}", text)


def start(folder: Path) -> Path | None:
    """Log into `showroom.log` in a folder; None when it cannot be written: the program goes on."""
    log.setLevel(logging.INFO)
    log.propagate = False
    stop()
    file = folder / "showroom.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.open("ab").close()
    except OSError:
        log.addHandler(logging.NullHandler())
        return None
    log.addHandler(_RotatingFiles(file))
    return file


def stop() -> None:
    """Close the log's files."""
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


def not_done(problem: Exception) -> None:
    """Note what could not be done behind the window; it is tried again."""
    log.warning("not done behind the window: %s", problem)


def catch_the_rest(tell: Callable[[BaseException], object]) -> None:
    """Log what no one caught, on any thread, and `tell` it (on the thread where it happened).

    The program goes on: one act that failed is no reason to take the board away from everybody.
    """

    def last_resort(
        kind: type[BaseException], problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if problem is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem or kind(), trace)
            return
        log.critical("unexpected", exc_info=(kind, problem, trace))
        tell(problem)

    def in_thread(args: threading.ExceptHookArgs) -> None:
        last_resort(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = last_resort
    threading.excepthook = in_thread
