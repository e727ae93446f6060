"""Which database a command line means, and the session that works on it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from showroom_app import paths, settings
from showroom_app.cli import output, times
from showroom_app.cli.session import Session, secret_for
from showroom_app.domain.people import Actor, User
from showroom_app.services import Services, open_services
from showroom_app.storage.problems import Because, DatabaseProblem, Problem

if TYPE_CHECKING:
    from showroom_app.storage.store import Store


def folder(options: argparse.Namespace) -> Path:
    """The folder of this PC's data: --data-dir, else the system's."""
    given: Path | None = getattr(options, "data_dir", None)
    return given.expanduser().resolve() if given else paths.data_dir()


def settings_path(options: argparse.Namespace) -> Path:
    """The file of this PC's settings: inside --data-dir when one is given."""
    inside = getattr(options, "data_dir", None) is not None
    return (folder(options) if inside else paths.config_dir()) / "settings.toml"


def database_url(options: argparse.Namespace, chosen: settings.Settings) -> str:
    """The database: --database, else the demo's own, else the settings', else the SQLite file."""
    given: str | None = getattr(options, "database", None)
    if given is not None:
        return given
    if getattr(options, "demo", False):
        return f"sqlite:///{(folder(options) / 'demo.db').as_posix()}"
    if chosen.database:
        return chosen.database
    return f"sqlite:///{(folder(options) / 'showroom.db').as_posix()}"


def url_to_open(options: argparse.Namespace, chosen: settings.Settings) -> str:
    """The database with the password of its server, for opening it at once.

    Raises DatabaseProblem.
    """
    url = database_url(options, chosen)
    if url.startswith("sqlite:"):
        return url
    # Who works with a file of this PC asks no keyring.
    from showroom_app.secrets import Secrets
    from showroom_app.services.database_password import url_to_open as with_its_password

    kept = None if hasattr(options, "database") else settings_path(options)
    return with_its_password(url, Secrets(folder(options)), kept)


@contextmanager
def open_here(options: argparse.Namespace) -> Iterator[Store]:
    """This PC's database, for what needs nothing else; raises DatabaseProblem."""
    from showroom_app.storage.store import open_store

    store = open_store(url_to_open(options, settings.load(settings_path(options)).settings))
    try:
        yield store
    finally:
        store.close()


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Session]:
    """Open the database, find out who acts and when, and close everything at the end.

    Raises DatabaseProblem, NotFound (an unknown --as), Refused (a wrong PIN) and Unparsable (--at).
    """
    loaded = settings.load(settings_path(options))
    chosen = loaded.settings
    if not hasattr(options, "database") and not chosen.database:
        make_folder(folder(options))
    for problem in loaded.problems:
        output.message(
            f"The settings in {problem.path} were not used as they stand ({problem.code}"
            f"{': ' if problem.detail else ''}{problem.detail}); the defaults count."
        )
    # What only asks where a database is need not load what speaks to it.
    from showroom_app.storage.store import open_store

    store = open_store(url_to_open(options, chosen))
    try:
        if options.demo:
            _play_demo(store, options)
        services = open_services(store)
        with store.read() as work:
            tz = work.policy.policy().tz
            now = work.now
            reps = {rep.id: rep.name for rep in work.people.reps()}
            floors = {floor.id: floor.name for floor in work.people.floors()}
        if hasattr(options, "at"):
            now = times.moment(options.at, tz, now.astimezone(tz).date())
            store.at = now
        station = getattr(options, "station", chosen.station_name)
        actor = Actor(_user(options, services, station), station)
        yield Session(services, actor, tz, now, getattr(options, "json", False), reps, floors)
    finally:
        store.close()


def _play_demo(store: Store, options: argparse.Namespace) -> None:
    """Make the demo dealership, or play the days it misses, up to now or --at."""
    from showroom_app.demo.build import bring_up_to
    from showroom_app.demo.one_maker import one_maker

    with store.read() as work:
        now, tz = work.now, work.policy.policy().tz
    if hasattr(options, "at"):
        now = times.moment(options.at, tz, now.astimezone(tz).date())
    told = -1

    def progress(share: float) -> None:
        nonlocal told
        tenth = int(share * 10)
        if tenth != told:
            told = tenth
            output.message(f"Making the demo dealership: {tenth * 10} %")

    with one_maker(None if hasattr(options, "database") else folder(options)):
        bring_up_to(store, now, options.seed, progress)


def make_folder(home: Path) -> None:
    """Make the folder of this PC's data; raises DatabaseProblem("cannot-open")."""
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        because = Because.DIRECTORY if home.exists() else Because.PERMISSION
        raise DatabaseProblem(Problem.CANNOT_OPEN, database=home, because=because) from error


def _user(options: argparse.Namespace, services: Services, station: str) -> User | None:
    name: str | None = getattr(options, "user", None)
    if name is None:
        return None
    return services.people.sign_in(name, secret_for(name), station=station, noted=False)
