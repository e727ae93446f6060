"""What another setting of this PC does at once, wherever it was chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from showroom_app.app.this_pc import ThisPc
from showroom_app.app.windows import Windows
from showroom_app.settings import Settings
from showroom_app.ui import theme
from showroom_app.ui.language import Language
from showroom_app.ui.sound import Sounds


class Choosing:
    """Keeps other settings and applies them; `behind` applies them to what is done behind."""

    def __init__(
        self,
        pc: ThisPc,
        windows: Windows,
        sounds: Sounds,
        language: Language,
        behind: Callable[[Settings], None],
    ) -> None:
        self._pc = pc
        self._windows = windows
        self._sounds = sounds
        self._language = language
        self._behind = behind

    def here(self, chosen: Settings) -> None:
        """Somebody chose on the page of this PC; what it is as a station is not chosen there."""
        now = self._pc.settings
        self.choose(
            replace(chosen, station=now.station, kind=now.kind, key=now.key, database=now.database)
        )

    def choose(self, chosen: Settings) -> None:
        """Keep and apply other settings of this PC."""
        before = self._pc.settings
        problem = self._pc.keep(chosen)
        self._sounds.apply(chosen)
        self._windows.apply(chosen)
        self._behind(chosen)
        if chosen.theme is not before.theme:
            theme.look().choose(chosen.theme)
        if (front := self._windows.front) is not None:
            front.say_not_kept(problem)
            if chosen.language is not before.language:
                self._language.choose(chosen.language)
                front.window.rebuild()
            front.name_station()
