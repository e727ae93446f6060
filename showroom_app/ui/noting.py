"""Notes arrivals on this PC while the database is away, off the window's thread and away from it.

The database's thread may hang in a dead connection for as long as it likes: this has one of its
own, which knows nothing but the file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from showroom_app.domain.noted import NotedArrival, NotedFor
from showroom_app.log import log
from showroom_app.noted_file import Kept, NotedFile

Then = Callable[[], object]


class Noting(QObject):
    """The noted arrivals of this PC. Every step is on the disk when its `then` is called."""

    changed = Signal()
    """Other arrivals are open, or more is known of one of them."""

    not_kept = Signal(str)
    """A step could not be written to this PC's disk: what the system says."""

    torn = Signal(int)
    """So many lines of the file cannot be read: torn, damaged or of a later version."""

    put_aside = Signal(object)
    """What could not be read lies in these files (tuple of texts), behind what was dealt with."""

    _over = Signal(object)

    def __init__(self, file: NotedFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._kept: tuple[NotedArrival, ...] = ()
        self._place = NotedFor()
        self._torn = 0
        self._at_work = ThreadPoolExecutor(1, thread_name_prefix="noting")
        self._over.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def open(self) -> tuple[NotedArrival, ...]:
        """What is noted for this database and was not dealt with yet, in the order of noting."""
        return tuple(each for each in self._kept if self._place.takes(each))

    @property
    def others(self) -> tuple[NotedArrival, ...]:
        """What was noted for other databases: it stays until one of them is open."""
        return tuple(each for each in self._kept if not self._place.takes(each))

    @property
    def place(self) -> NotedFor:
        """For which database arrivals are noted now."""
        return self._place

    def belong(self, place: NotedFor) -> None:
        """Note for this database from now on."""
        if place != self._place:
            self._place = place
            if self._kept:
                self.changed.emit()

    @property
    def path(self) -> str:
        """The file, as people may see it."""
        return str(self._file.path)

    def arrival(self, noted: str) -> NotedArrival | None:
        """One that is open."""
        return next((each for each in self.open if each.id == noted), None)

    def unread(self) -> tuple[str, ...]:
        """The files with what could not be read; read from the disk, on any thread."""
        return tuple(map(str, self._file.unread()))

    def look(self) -> None:
        """Read anew: another program on this PC may have noted something or dealt with it.

        What was put aside earlier is told again, until somebody erases it.
        """

        def read() -> Kept:
            return replace(self._file.read(), aside=tuple(self._file.unread()))

        self._run(read)

    def note(
        self, arrival: NotedArrival, then: Then | None = None, failed: Then | None = None
    ) -> None:
        """Note an arrival; `failed` is called where it cannot be kept, behind `not_kept`."""
        stamped = self._place.stamped(arrival)
        self._run(lambda: self._file.add(stamped), then, failed)

    def change(self, noted: str, details: Mapping[str, object]) -> None:
        """Fill in what was learned about who came."""
        told = dict(details)
        self._run(lambda: self._file.change(noted, told))

    def end(self, noted: str, how: str) -> None:
        """It is dealt with: entered, dismissed or struck out."""
        self._run(lambda: self._file.end(noted, how))

    def again(self, arrival: NotedArrival) -> None:
        """It was struck out by mistake: open again."""
        self._run(lambda: self._file.again(arrival))

    def close(self) -> None:
        """Write what was handed in, then stop."""
        self._at_work.shutdown(wait=True)

    def _run(
        self, step: Callable[[], Kept], then: Then | None = None, failed: Then | None = None
    ) -> None:
        def over(future: Future[Kept]) -> None:
            self._over.emit((future, then, failed))

        self._at_work.submit(step).add_done_callback(over)

    def _take(self, over: tuple[Future[Kept], Then | None, Then | None]) -> None:
        future, then, failed = over
        problem = future.exception()
        if problem is not None:
            log.error("noted arrivals: %s", problem)
            self.not_kept.emit(str(problem))
            if failed is not None:
                failed()
            return
        kept = future.result()
        if kept.torn > self._torn:
            self.torn.emit(kept.torn)
        self._torn = kept.torn
        if kept.aside:
            self.put_aside.emit(tuple(map(str, kept.aside)))
        if kept.open != self._kept:
            self._kept = kept.open
            self.changed.emit()
        if then is not None:
            then()
