"""The stations of the dealership: each PC says that it runs; a manager names them and what they do.

A station is its key, which the PC made and keeps. What it is called and is there for stands in the
database, so that it can be changed from any PC; the PC follows at its next look.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from showroom_app.domain.duplicates import called, name_key
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.station import LONGEST_NAME, Station, StationKind, free_name
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services.acts import perform
from showroom_app.services.done import Done
from showroom_app.services.intake_lease import Intake, intake_of
from showroom_app.storage.store import Store, Work

BEAT = timedelta(minutes=1)
"""So often a station says that it runs."""
_LATE = 2
"""So many beats may be missing before a station counts as switched off."""
_NO_NAME = "PC"


@dataclass(frozen=True, slots=True)
class StationRow:
    """A station; `runs`: it was heard of just now. `has_intake`: it takes in."""

    station: Station
    runs: bool
    has_intake: bool
    is_chosen: bool
    """A manager chose it to take in whenever it runs."""


@dataclass(frozen=True, slots=True)
class StationsView:
    """All stations by name, and who takes in; `now` by the clock that all of them share."""

    rows: tuple[StationRow, ...]
    intake: Intake
    now: datetime


class Stations:
    """The use cases of stations."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def view(self) -> StationsView:
        """All stations."""
        with self._store.read() as work:
            now, intake = work.recorded, intake_of(work)
            holder = intake.holder.program.key if intake.holder is not None else None
            rows = tuple(
                StationRow(
                    each,
                    _runs(each, now),
                    each.key == holder,
                    bool(intake.chosen) and each.key == intake.chosen,
                )
                for each in work.stations.stations()
            )
            return StationsView(rows, intake, now)

    def find(self, name: str) -> Station:
        """The station that is called so, or whose name alone begins so; raises NotFound."""
        with self._store.read() as work:
            stations = {each.name: each for each in work.stations.stations()}
        meant = called(name, stations)
        if len(meant) != 1:
            raise NotFound("station", name, meant or tuple(stations))
        return stations[meant[0]]

    def of_key(self, key: str) -> Station | None:
        """The station that made this key, None for one that was never here or is forgotten."""
        with self._store.read() as work:
            return work.stations.of_key(key)

    def proposal(self, name: str) -> str:
        """The name a new station of this name would get: with a number where it is taken."""
        with self._store.read() as work:
            return _free(work, name)

    def here(self, key: str, name: str, kind: StationKind, program: str) -> Station:
        """This station runs; how it stands. One that is new is added, under a name that is free.

        `name` and `kind` count for a new station only. That it goes on raises no counter.
        """
        with self._store.write_unseen() as work:
            known = work.stations.of_key(key)
            if known is not None:
                work.stations.note_seen(key, program, work.recorded)
                return replace(known, program=program, last_at=work.recorded)
        with self._store.write(Topic.POLICY) as work:
            known = work.stations.of_key(key)
            if known is None:
                at = work.recorded
                added = Station(0, key, _free(work, name), kind, program, at, at)
                known = replace(added, id=work.stations.add(added))
            return known

    def change(
        self,
        actor: Actor,
        station: int,
        name: str,
        kind: StationKind,
        *,
        act: str | None = None,
    ) -> Done:
        """Say what a station is called and is there for; the PC itself follows at its next look.

        Raises NotFound("station"), Refused: "not-allowed", "station-without-name",
        "station-name-taken" (name, free: one that nobody has).
        """

        def body(work: Work, act: str) -> Done:
            known = _known(work, station)
            cleaned = " ".join(name.split())[:LONGEST_NAME]
            if not name_key(cleaned):
                raise Refused("station-without-name")
            others = {each.name for each in work.stations.stations() if each.id != station}
            if name_key(cleaned) in map(name_key, others):
                free = free_name(cleaned, frozenset(map(name_key, others)))
                raise Refused("station-name-taken", name=cleaned, free=free)
            work.stations.save(known.id, cleaned, kind)
            return Done("change-station", act, station=cleaned)

        return self._change(actor, act, body)

    def forget(self, actor: Actor, station: int, *, act: str | None = None) -> Done:
        """Take a station off the list that is gone; what was done at it keeps its name.

        Raises NotFound("station"), Refused: "not-allowed", "station-runs" (name).
        """

        def body(work: Work, act: str) -> Done:
            known = _known(work, station)
            if _runs(known, work.recorded):
                raise Refused("station-runs", name=known.name)
            work.stations.remove(station)
            return Done("forget-station", act, station=known.name)

        return self._change(actor, act, body)

    def _change(self, actor: Actor, act: str | None, body: Callable[[Work, str], Done]) -> Done:
        return perform(self._store, actor, UseCase.CHANGE_STATIONS, act, (Topic.POLICY,), body)


def _known(work: Work, station: int) -> Station:
    known = work.stations.station(station)
    if known is None:
        raise NotFound("station", str(station))
    return known


def _runs(station: Station, now: datetime) -> bool:
    return now - station.last_at < _LATE * BEAT


def _free(work: Work, name: str) -> str:
    cleaned = " ".join(name.split())[:LONGEST_NAME]
    taken = frozenset(name_key(each.name) for each in work.stations.stations())
    return free_name(cleaned if name_key(cleaned) else _NO_NAME, taken)
