"""One run of the command line: the open database, who acts, the time, and how to print."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from getpass import getpass
from typing import Any

from showroom_app.domain.people import Actor, Floor, Rep
from showroom_app.domain.refused import NotFound
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
        floors = self.services.people.floors()
        if name is None:
            if len(floors) == 1:
                return floors[0]
            raise NotFound("floor", "", tuple(floor.name for floor in floors))
        folded = name.casefold()
        for floor in floors:
            if floor.name.casefold() == folded:
                return floor
        raise NotFound("floor", name, tuple(floor.name for floor in floors))

    def time(self, at: datetime | None) -> str | None:
        """A moment in dealership time with its offset."""
        return at.astimezone(self.tz).isoformat(timespec="seconds") if at else None

    def name(self, rep: int | None) -> str | None:
        """A rep's name, None for nobody."""
        return None if rep is None else self.reps.get(rep, f"#{rep}")

    def put(self, line: Mapping[str, Any], words: str) -> None:
        """One answer on stdout: the JSON object with --json, else the words."""
        print(json.dumps(line, ensure_ascii=False) if self.as_json else words)


def secret_for(name: str) -> str:
    """The PIN or password of a user: from SHOWROOM_PIN, else asked for at the terminal, else ""."""
    pin = os.environ.get("SHOWROOM_PIN")
    if pin is not None:
        return pin
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass(f"PIN or password of {name}: ")
    return ""
