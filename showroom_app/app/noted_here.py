"""The file of what is noted on this PC while its database is away, and for which dealership."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from showroom_app.app.this_pc import ThisPc
from showroom_app.domain.noted import NotedFor
from showroom_app.log import not_done
from showroom_app.noted_file import NAME, NotedFile
from showroom_app.services import Services
from showroom_app.services.noted_for import bare, noted_for, remember_noted_for
from showroom_app.ui.background import Background
from showroom_app.ui.noting import Noting


class NotedHere:
    """One for the whole program, whatever database it works with."""

    def __init__(self, pc: ThisPc, background: Background, parent: QObject) -> None:
        self._pc = pc
        self._background = background
        self._parent = parent
        self._noting: Noting | None = None

    def begin(self) -> Noting:
        """What is noted, for the database in force; read from the file at the first time."""
        if self._noting is None:
            name = f"demo-{NAME}" if self._pc.is_demo else NAME
            self._noting = Noting(NotedFile(self._pc.folder / name), self._parent)
        if self._noting.place.database != bare(self._pc.url):
            self._noting.belong(noted_for(self._pc.folder, self._pc.url))
        self._noting.look()
        return self._noting

    @property
    def dealer(self) -> str:
        """The key of the dealership whose database is in force; "" where it is not known."""
        return self._noting.place.dealer if self._noting is not None else ""

    def learn(self, services: Services, in_force: Callable[[], bool]) -> None:
        """Know for which dealership arrivals are noted here, now that its database answers."""
        noting, home = self._noting, self._pc.folder
        if noting is None:
            return
        services.beside = noting.unread
        database = bare(self._pc.url)

        def read() -> NotedFor:
            place = services.reception.noted_for(database)
            remember_noted_for(home, place)
            return place

        def learned(place: NotedFor) -> None:
            if in_force():
                noting.belong(place)

        self._background.on_database(read, learned, not_done)

    def close(self) -> None:
        """Let the file go."""
        if self._noting is not None:
            self._noting.close()
