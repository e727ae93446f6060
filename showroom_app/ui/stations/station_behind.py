"""Says each minute that this PC runs, and hears what was decided about it elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from showroom_app import __version__, log
from showroom_app.domain.station import Station
from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.settings import Settings
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed

_BEAT = timedelta(minutes=1)


class StationBehind(QObject):
    """The heartbeat of one window's PC; `settings` is asked anew at each, and has a key."""

    told = Signal(object)
    """How this `Station` stands in the database."""

    def __init__(
        self,
        background: Background,
        feed: ChangeFeed,
        services: Services,
        settings: Callable[[], Settings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._services = services
        self._settings = settings
        self._waits = False
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT // timedelta(milliseconds=1))
        self._timer.timeout.connect(self.beat)
        feed.changed.connect(self._topic_changed)

    def start(self) -> None:
        """Say it now, and every minute."""
        self._timer.start()
        self.beat()

    def close(self) -> None:
        """Say it no more."""
        self._timer.stop()

    def beat(self) -> None:
        """Say that this PC runs, unless that is being said already."""
        if self._waits:
            return
        self._waits = True
        chosen, services = self._settings(), self._services

        def here() -> Station:
            name, kind = chosen.station_name, chosen.kind
            return services.stations.here(chosen.key, name, kind, __version__)

        self._background.on_database(here, self._tell, self._fail)

    def _topic_changed(self, topic: Topic) -> None:
        if topic is Topic.POLICY and self._timer.isActive():
            self.beat()

    def _tell(self, station: Station) -> None:
        self._waits = False
        self.told.emit(station)

    def _fail(self, problem: Exception) -> None:
        # The window says so itself when the database is away; this is said again in a minute.
        self._waits = False
        log.log.warning("the station is not listed: %s", problem)
