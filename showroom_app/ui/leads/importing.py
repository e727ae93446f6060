"""Takes messages in, a slice at a time, so that the database stays free for the board."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.values import dataclass
from showroom_app.intake.again import read_again
from showroom_app.intake.pasted import pasted
from showroom_app.intake.raw import PassedOver
from showroom_app.intake.receive import Received, Status, noted, receive, receive_messages
from showroom_app.services import Services
from showroom_app.ui import words
from showroom_app.ui.desk import Desk
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.text import Label

_SLICE_SECONDS = 0.2

Begin = Callable[[Callable[[PassedOver], None]], Iterator[Received]]
"""Begins to take something in; it is told of files that are passed over."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many messages became what so far; `file` is the last one.

    `again`: they were in quarantine before.
    """

    imported: int = 0
    joined: int = 0
    duplicate: int = 0
    rejected: int = 0
    passed_over: int = 0
    file: str = ""
    again: bool = False

    @property
    def messages(self) -> int:
        """All messages that were dealt with."""
        return self.imported + self.duplicate + self.rejected

    def with_one(self, received: Received) -> Tally:
        """One more message."""
        file = received.path.replace("\\", "/").rpartition("/")[2]
        match received.status:
            case Status.IMPORTED:
                joined = self.joined + received.joined
                return replace(self, imported=self.imported + 1, joined=joined, file=file)
            case Status.DUPLICATE:
                return replace(self, duplicate=self.duplicate + 1, file=file)
            case _:
                return replace(self, rejected=self.rejected + 1, file=file)


@dataclass(frozen=True, slots=True)
class _Slice:
    tally: Tally
    is_over: bool
    problem: Exception | None = None


class Import(QObject):
    """One import at a time: `progressed` after each slice, `finished` at the end."""

    progressed = Signal(object)
    """The tally so far (`Tally`)."""

    finished = Signal(object, bool)
    """The tally at the end, and whether everything was read."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._runs: _Reading | None = None

    @property
    def is_running(self) -> bool:
        """Whether messages are being taken in."""
        return self._runs is not None

    def start(self, paths: Sequence[Path], columns: Mapping[str, str] | None = None) -> None:
        """Take in these files and folders, after what is being taken in.

        `columns` says for a list which column fills which field.
        """
        services, actor = self._services, self._actor()

        def begin(path: Path) -> Begin:
            return lambda passed: receive(
                services, actor, path, columns=columns, passed_over=passed
            )

        self._add([begin(path) for path in paths])

    def paste(self, text: str) -> None:
        """Take in a message that somebody pasted."""
        services, actor = self._services, self._actor()

        def begin(_passed: object) -> Iterator[Received]:
            return noted(services, actor, receive_messages(services, actor, [pasted(text)]))

        self._add([begin])

    def again(self) -> None:
        """Read everything in quarantine with the readers of today."""
        services, actor = self._services, self._actor()
        self._add([lambda _passed: read_again(services, actor)], again=True)

    def _add(self, begins: list[Begin], *, again: bool = False) -> None:
        if self._runs is not None:
            self._runs.waiting.extend(begins)
            return
        self._runs = _Reading(begins, Tally(again=again))
        self.progressed.emit(self._runs.tally)
        self._next()

    def stop(self) -> None:
        """Stop after the message that is being read; what was taken in stays."""
        if self._runs is not None:
            self._runs.stopped = True

    def _next(self) -> None:
        if self._runs is not None:
            self._desk.do(self._runs.read, self._show)

    def _show(self, piece: _Slice) -> None:
        runs = self._runs
        if runs is None:
            return
        self.progressed.emit(piece.tally)
        if piece.problem is None and not piece.is_over:
            self._next()
            return
        self._runs = None
        self.finished.emit(piece.tally, piece.problem is None and not runs.stopped)
        if piece.problem is not None:
            # The desk says it, as it says every problem.
            self._desk.do(partial(_raise, piece.problem))


class _Reading:
    """What runs on the database thread."""

    def __init__(self, begins: list[Begin], tally: Tally) -> None:
        self.waiting = begins
        self.stopped = False
        self.tally = tally
        self._running: Iterator[Received] | None = None

    def read(self) -> _Slice:
        """Take in messages for a moment."""
        until = monotonic() + _SLICE_SECONDS
        try:
            while not self.stopped and monotonic() < until:
                if self._running is None:
                    if not self.waiting:
                        return _Slice(self.tally, is_over=True)
                    self._running = self.waiting.pop(0)(self._pass_over)
                received = next(self._running, None)
                if received is None:
                    self._running = None
                else:
                    self.tally = self.tally.with_one(received)
        except Exception as problem:
            # Whatever it is: the tally so far is told first, then the problem.
            return _Slice(self.tally, is_over=True, problem=problem)
        return _Slice(self.tally, is_over=self.stopped)

    def _pass_over(self, _file: PassedOver) -> None:
        self.tally = replace(self.tally, passed_over=self.tally.passed_over + 1)


class ImportStrip(Card):
    """How far an import is, and what came of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = Label("", "body_strong")
        self.under = Label("", "small", 2, tabular=True)
        self.stop = Button(self.tr("Stop"), size=Size.SMALL)
        self.read = Button(self.tr("Read the rejected ones"), size=Size.SMALL)
        self.away = Button(self.tr("Close"), kind=Kind.QUIET, size=Size.SMALL)
        self.away.clicked.connect(self.hide)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(self.under)
        row = QHBoxLayout()
        row.setContentsMargins(16, 9, 12, 9)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        for button in (self.read, self.stop, self.away):
            row.addWidget(button)
        self.column.addLayout(row)
        self.hide()

    def show_progress(self, tally: Tally) -> None:
        """Show how far it is."""
        self.title.setText(self.tr("Importing, {n} messages so far").format(n=tally.messages))
        self.under.setText(f"{self._counts(tally)}  {tally.file}")
        self._offer(self.stop)
        self.show()

    def show_end(self, tally: Tally, whole: bool) -> None:
        """Show what came of it."""
        count = words.number(tally.messages)
        title = self.tr("Imported: {n} messages read")
        if tally.again:
            title = self.tr("Read again: {n} messages of the quarantine")
        if not whole:
            title = self.tr("Import stopped: {n} messages read, the rest was left as it is")
        elif not tally.messages and not tally.again:
            title = self.tr("Nothing to import was found there")
        self.title.setText(title.format(n=count))
        self.under.setText(self._counts(tally))
        self._offer(self.read if tally.rejected else self.away)
        self.away.show()
        self.show()

    def _offer(self, offered: Button) -> None:
        for button in (self.read, self.stop, self.away):
            button.setVisible(button is offered)

    def _counts(self, tally: Tally) -> str:
        parts = [
            self.tr("{n} imported").format(n=words.number(tally.imported)),
            self.tr("{n} duplicate").format(n=words.number(tally.duplicate)),
            self.tr("{n} rejected, kept in quarantine").format(n=words.number(tally.rejected)),
        ]
        if tally.joined:
            joined = self.tr("of these {n} joined an open lead")
            parts.insert(1, joined.format(n=words.number(tally.joined)))
        if tally.passed_over:
            passed = self.tr("{n} files are no messages and were passed over")
            parts.append(passed.format(n=words.number(tally.passed_over)))
        return ", ".join(parts)


def _raise(problem: Exception) -> None:
    raise problem
