"""`showroom station`: the PCs of the dealership, what each is there for, which one takes in."""

from __future__ import annotations

import argparse
from dataclasses import replace

from showroom_app import __version__, settings
from showroom_app.cli.opening import settings_path
from showroom_app.cli.output import message
from showroom_app.cli.session import Session
from showroom_app.domain.station import Station, StationKind, is_older
from showroom_app.services.stations import StationRow
from showroom_app.words.stations import NEWER_PROGRAM, OLDER_PROGRAM, STATION_KINDS

_ANY = "any"
_FAILED = 1


def run(options: argparse.Namespace, session: Session) -> int:
    """List, name, give a kind, forget, or say who takes in; 0 when done."""
    stations, actor = session.services.stations, session.actor
    match options.sub:
        case "list":
            return _list(options, session)
        case "name":
            station = _meant(options, session)
            stations.change(actor, station.id, options.name, station.kind)
            return _follow(options, session, station)
        case "kind":
            station = _meant(options, session)
            stations.change(actor, station.id, station.name, StationKind(options.kind))
            return _follow(options, session, station)
        case "forget":
            stations.forget(actor, stations.find(options.name).id)
            return _list(options, session)
        case _:
            chosen = None if options.name == _ANY else stations.find(options.name).id
            session.services.intake.choose(actor, chosen)
            return _list(options, session)


def _meant(options: argparse.Namespace, session: Session) -> Station:
    """The station that was named, else this PC, which is listed by that if it never was."""
    stations = session.services.stations
    if options.of is not None:
        return stations.find(options.of)
    path = settings_path(options)
    here = settings.load(path).settings
    if not here.key:
        here = here.with_key()
        settings.save(here, path)
    return stations.here(here.key, here.station_name, here.kind, __version__)


def _follow(options: argparse.Namespace, session: Session, before: Station) -> int:
    """Show the station as it is now; if it is this PC, keep that in its settings, too."""
    path = settings_path(options)
    here = settings.load(path).settings
    view = session.services.stations.view()
    row = next(row for row in view.rows if row.station.id == before.id)
    status = 0
    if row.station.key == here.key:
        try:
            settings.save(replace(here, station=row.station.name, kind=row.station.kind), path)
        except OSError as problem:
            message(f"{path} cannot be written ({problem.strerror}); it follows at the next start.")
            status = _FAILED
    _put(row, here.key, session)
    return status


def _list(options: argparse.Namespace, session: Session) -> int:
    key = settings.load(settings_path(options)).settings.key
    for row in session.services.stations.view().rows:
        if not _put(row, key, session):
            break
    return 0


def _put(row: StationRow, key: str, session: Session) -> bool:
    station = row.station
    is_here = bool(key) and station.key == key
    line = {
        "name": station.name,
        "kind": station.kind.value,
        "program": station.program,
        "last": session.time(station.last_at),
        "runs": row.runs,
        "here": is_here,
        "takes_in": row.has_intake,
        "chosen": row.is_chosen,
        "older": is_older(station.program, __version__),
    }
    kind = session.saying.say(STATION_KINDS[station.kind], {})
    told = [station.name, kind, f"Showroom {station.program}", _seen(row, session)]
    told += ["this PC"] if is_here else []
    told += ["takes in"] if row.has_intake else []
    told += ["chosen to take in"] if row.is_chosen and not row.has_intake else []
    if not is_here and is_older(station.program, __version__):
        told.append(session.saying.say(OLDER_PROGRAM, {"program": __version__}))
    elif not is_here and is_older(__version__, station.program):
        told.append(session.saying.say(NEWER_PROGRAM, {"program": __version__}))
    return session.put(line, "  ".join(told))


def _seen(row: StationRow, session: Session) -> str:
    return "now" if row.runs else session.time(row.station.last_at) or ""
