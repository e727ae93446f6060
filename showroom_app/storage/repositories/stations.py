"""The stations: each PC of the dealership, what it is there for, and when it was last heard of."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.station import Station, StationKind
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.programs import stations

_MOST = 1000
"""More stations than any dealership has."""

_this = stations.c.id == bindparam("wanted")

_ALL = select(stations).order_by(stations.c.name_key).limit(_MOST)
_ONE = select(stations).where(_this)
_OF_KEY = select(stations).where(stations.c.key == bindparam("wanted_key"))
_ADD = insert(stations)
_SAVE = (
    update(stations)
    .where(_this)
    .values(name=bindparam("called"), name_key=bindparam("called_key"), kind=bindparam("as_kind"))
)
_SEEN = (
    update(stations)
    .where(stations.c.key == bindparam("wanted_key"))
    .values(program=bindparam("runs"), last_at=bindparam("at"))
)
_REMOVE = delete(stations).where(_this)


class Stations:
    """The stations of the dealership."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def stations(self) -> tuple[Station, ...]:
        """All stations by name."""
        return tuple(map(_station, self._connection.execute(_ALL)))

    def station(self, station: int) -> Station | None:
        """One station."""
        return next(map(_station, self._connection.execute(_ONE, {"wanted": station})), None)

    def of_key(self, key: str) -> Station | None:
        """The station that made this key."""
        return next(map(_station, self._connection.execute(_OF_KEY, {"wanted_key": key})), None)

    def add(self, station: Station) -> int:
        """Add a station (its id is ignored); its id."""
        values = {
            "key": station.key,
            "name": station.name,
            "name_key": name_key(station.name),
            "kind": station.kind.value,
            "program": station.program,
            "first_at": station.first_at,
            "last_at": station.last_at,
        }
        return added_id(self._connection.execute(_ADD, values))

    def save(self, station: int, name: str, kind: StationKind) -> None:
        """What a station is called and is there for, from now on."""
        values = {"wanted": station, "called": name, "called_key": name_key(name)}
        self._connection.execute(_SAVE, {**values, "as_kind": kind.value})

    def note_seen(self, key: str, program: str, at: datetime) -> bool:
        """It runs, in this version of the program; False when no station has this key."""
        values = {"wanted_key": key, "runs": program, "at": at}
        return self._connection.execute(_SEEN, values).rowcount == 1

    def remove(self, station: int) -> bool:
        """Forget a station; False when there is none."""
        return self._connection.execute(_REMOVE, {"wanted": station}).rowcount == 1


def _station(row: Any) -> Station:
    try:
        kind = StationKind(row.kind)
    except ValueError:
        # A kind of a later version: it takes part as a PC that somebody sits at.
        kind = StationKind.DESK
    return Station(row.id, row.key, row.name, kind, row.program, row.first_at, row.last_at)
