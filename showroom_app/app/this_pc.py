"""This PC: what was typed and chosen for it, where its files lie, and what it is there for."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from showroom_app import paths, settings
from showroom_app.cli.arguments import WINDOWS
from showroom_app.cli.opening import database_url, settings_path
from showroom_app.cli.opening import folder as folder_of
from showroom_app.domain.people import Actor
from showroom_app.domain.station import StationKind
from showroom_app.secrets import Secrets
from showroom_app.services import Services
from showroom_app.storage.glance import file_of
from showroom_app.ui import words

if TYPE_CHECKING:
    from showroom_app.services.database_setup import DatabaseSetup

WALLBOARD, KIOSK = WINDOWS
_TYPED = {WALLBOARD: StationKind.WALLBOARD, KIOSK: StationKind.KIOSK}


class ThisPc:
    """The settings in force, and what was typed at the start, which goes before them.

    `now` is the dealership's clock, for pictures of a certain moment; None is the real one.
    """

    def __init__(
        self, options: argparse.Namespace, now: Callable[[], datetime] | None = None
    ) -> None:
        self.options = options
        self.now = now
        self.path = settings_path(options)
        loaded = settings.load(self.path)
        self.settings = loaded.settings
        self.problems = loaded.problems
        self.folder = folder_of(options)
        """Where its own data lies."""

    @property
    def is_demo(self) -> bool:
        """Whether the demo dealership is looked at."""
        return bool(self.options.demo)

    @property
    def logs(self) -> Path:
        """Where the program's own log is kept."""
        return self.folder / "log" if hasattr(self.options, "data_dir") else paths.log_dir()

    @property
    def home(self) -> Path | None:
        """The folder of this PC's own database, None where another database was given."""
        return None if hasattr(self.options, "database") else self.folder

    @property
    def url(self) -> str:
        """The database it works with."""
        return database_url(self.options, self.settings)

    @property
    def is_fresh(self) -> bool:
        """Whether this PC has no database yet, and nobody said which it is to be."""
        is_typed = hasattr(self.options, "database") or self.options.verb is not None
        if is_typed or self.is_demo or self.settings.database:
            return False
        file = file_of(self.url)
        return file is not None and not file.exists()

    @property
    def opens(self) -> StationKind:
        """What it is there for: as typed, else as it is set; a demo is always looked at."""
        if self.options.verb in _TYPED:
            return _TYPED[self.options.verb]
        return StationKind.RECEPTION if self.is_demo else self.settings.kind

    def actor(self) -> Actor:
        """This PC itself, which does what nobody asks for."""
        return Actor(None, getattr(self.options, "station", self.settings.station_name))

    def clock(self) -> datetime:
        """What time it is here."""
        return self.now() if self.now is not None else datetime.now(UTC)

    def may_join_others(self, services: Services) -> bool:
        """Whether it may be new on a server that it is set up for."""
        is_typed = self.options.verb is not None or hasattr(self.options, "database")
        return services.store.is_postgresql and not (self.is_demo or is_typed)

    def database_setup(self) -> DatabaseSetup:
        """How it comes to another database."""
        from showroom_app.services.database_setup import DatabaseSetup

        return DatabaseSetup(Secrets(self.folder), self.path.parent)

    def keep(self, chosen: settings.Settings) -> str:
        """Go by other settings and keep them; why they could not be kept, "" when they were."""
        self.settings = chosen
        try:
            settings.save(chosen, self.path)
        except OSError as refused:
            return words.settings_not_kept(self.path, refused)
        return ""

    def kept(self) -> settings.Settings:
        """The settings as they are on the disk."""
        return settings.load(self.path).settings
