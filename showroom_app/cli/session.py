"""One run of the command line: the open database, who acts, the time, and how to print."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from typing import Any

from showroom_app.cli.output import answer, answer_json
from showroom_app.domain.people import Actor, Floor, Rep
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.words import Saying


@dataclass(frozen=True, slots=True)
class Session:
    """What every command needs."""

    services: Services
    actor: Actor
    tz: tzinfo
    now: datetime
    as_json: bool
    reps: Mapping[int, str]
    floors: Mapping[int, str]

    @property
    def today(self) -> date:
        """The business day of now."""
        return self.now.astimezone(self.tz).date()

    @property
    def saying(self) -> Saying:
        """How sentences are filled in."""
        return Saying(tz=self.tz, reps=self.reps, floors=self.floors)

    def rep(self, beginning: str) -> Rep:
        """The rep whose name begins so; NotFound when nobody's or several names do."""
        return self.services.people.find_rep(beginning)

    def floor(self, name: str | None) -> Floor:
        """The floor of that name; without a name the only one there is, else NotFound."""
        return self.services.people.find_floor(name)

    def time(self, at: datetime | None) -> str | None:
        """A moment in dealership time with its offset."""
        return at.astimezone(self.tz).isoformat(timespec="seconds") if at else None

    def clock(self, at: datetime) -> str:
        """A moment of today for reading: the dealership's clock, as the floor log shows it."""
        return f"{at.astimezone(self.tz):%H:%M}"

    def name(self, rep: int | None) -> str | None:
        """A rep's name, None for nobody."""
        return None if rep is None else self.reps.get(rep, f"#{rep}")

    def put(self, line: Mapping[str, Any], words: str) -> bool:
        """One answer on stdout: the JSON object with --json, else the words.

        False when nobody reads any more, so that a long list may stop.
        """
        return answer_json(line) if self.as_json else answer(words)


def secret_for(name: str) -> str:
    """The PIN or password of a user: from SHOWROOM_PIN, else asked for at the terminal, else ""."""
    pin = os.environ.get("SHOWROOM_PIN")
    if pin is not None:
        return pin
    if sys.stdin is not None and sys.stdin.isatty():
        from getpass import getpass

        return getpass(f"PIN or password of {name}: ")
    return ""
