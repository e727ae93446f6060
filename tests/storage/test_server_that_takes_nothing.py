"""A server that takes nothing more: its disk is full, or it may only be read."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import func, select

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.services import open_services
from showroom_app.storage.copying import copied_tables, copy_to_server
from showroom_app.storage.engine import open_engine
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.storage.server_address import read_url
from showroom_app.storage.server_check import ServerState, look_at
from showroom_app.storage.store import Store, open_store
from showroom_app.storage.upgrade import REVISIONS, revision_of, upgrade
from tests.clean_databases import CleanDatabases
from tests.later_version import ADDS, later_version
from tests.servers import PostgresServer
from tests.services.dealership import STATION, Dealership

_SIZE = "40m"
_numbers = itertools.count(1)


@pytest.fixture
def file(upgraded: Path, tmp_path: Path) -> str:
    """The URL of a file with a rep in it."""
    path = tmp_path / "showroom.db"
    shutil.copyfile(upgraded, path)
    dealership = Dealership(f"sqlite:///{path.as_posix()}")
    dealership.rep("Anna")
    dealership.store.close()
    return f"sqlite:///{path.as_posix()}"


@pytest.fixture
def empty(postgres_databases: CleanDatabases, postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of a database on the server in which nothing was entered."""
    del postgres_databases  # it made the template
    name = f"nothing_{next(_numbers)}"
    yield postgres_server.create_database(name, "template_showroom")
    postgres_server.drop_database(name)


def _do(server: PostgresServer, *statements: str) -> None:
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def _rows(url: str) -> int:
    engine = open_engine(url)
    try:
        with engine.connect() as connection:
            return sum(
                connection.scalar(select(func.count()).select_from(table)) or 0
                for table in copied_tables()
            )
    finally:
        engine.dispose()


def _refused(act: Callable[[], object]) -> Problem:
    with pytest.raises(DatabaseProblem) as refused:
        act()
    return refused.value.code


def _arrive(store: Store) -> object:
    return open_services(store).reception.arrive(STATION, ArrivalKind.WALK_IN, 1)


@contextmanager
def _only_read(server: PostgresServer, url: str) -> Iterator[None]:
    """As a standby that was made the only one, or a database that its owner closed."""
    name = read_url(url)[0].database
    away = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    _do(server, f"ALTER DATABASE {name} SET default_transaction_read_only = on", away)
    yield
    _do(server, f"ALTER DATABASE {name} RESET default_transaction_read_only", away)


def test_nothing_is_copied_to_a_server_that_can_only_be_read(
    file: str, empty: str, postgres_server: PostgresServer
) -> None:
    rows = _rows(file)
    with _only_read(postgres_server, empty):
        found = look_at(*read_url(empty))
        assert found.state is ServerState.READ_ONLY
        assert not found.can_take_copy
        assert not found.can_be_used
        assert _refused(lambda: copy_to_server(file, empty)) is Problem.READ_ONLY
    assert _rows(file) == rows
    copy_to_server(file, empty)
    assert _rows(empty) == rows


def test_a_database_that_can_suddenly_only_be_read_is_read_on_and_says_so(
    file: str, empty: str, postgres_server: PostgresServer
) -> None:
    copy_to_server(file, empty)
    with closing(open_store(empty)) as store:
        _arrive(store)
        rows = _rows(empty)
        with _only_read(postgres_server, empty):
            # What was connected before finds out first that it was cut.
            assert Problem.READ_ONLY in [_refused(lambda: _arrive(store)) for _ in range(2)]
            assert open_services(store).board.board().floors
            # Who starts now can open it, and look.
            open_store(empty).close()
            assert _rows(empty) == rows
        with suppress(DatabaseProblem):
            _arrive(store)
        _arrive(store)
        assert _rows(empty) > rows


@pytest.fixture
def disk(postgres_server: PostgresServer) -> Iterator[Path]:
    """A small disk of the server's own, as a folder; a tablespace `small` lies on it."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can make a small disk, and only on Linux")
    with psycopg.connect(postgres_server.url("postgres")) as connection:
        told = connection.execute("SHOW data_directory").fetchone()
    assert told is not None
    owner = Path(told[0]).stat().st_uid
    folder = Path(tempfile.mkdtemp(prefix="showroom-disk-"))
    mount = ("mount", "-t", "tmpfs", "-o", f"size={_SIZE},uid={owner},mode=700", "tmpfs", folder)
    try:
        made = subprocess.run(mount, check=False, capture_output=True, text=True)
    except OSError as problem:
        made = subprocess.CompletedProcess(mount, 1, "", str(problem))
    try:
        if made.returncode:
            pytest.skip(f"here no disk can be made: {made.stderr.strip()}")
        try:
            place = folder / "space"
            place.mkdir()
            os.chown(place, owner, -1)
            _do(postgres_server, f"CREATE TABLESPACE small LOCATION '{place}'")
            yield folder
        finally:
            _do(postgres_server, "DROP TABLESPACE IF EXISTS small")
            subprocess.run(["umount", folder], check=True)
    finally:
        folder.rmdir()


def _fill(disk: Path) -> Path:
    """Leave nothing free on a disk; what fills it."""
    filling = disk / "filling"
    free = shutil.disk_usage(disk).free
    filling.write_bytes(bytes(free))
    return filling


def test_a_disk_of_the_server_that_is_full_loses_nothing(
    file: str,
    disk: Path,
    postgres_databases: CleanDatabases,
    postgres_server: PostgresServer,
    tmp_path: Path,
) -> None:
    del postgres_databases  # it made the template
    name = f"full_{next(_numbers)}"
    template = f"CREATE DATABASE {name} TEMPLATE template_showroom TABLESPACE small"
    _do(postgres_server, template)
    url, rows = postgres_server.url(name), _rows(file)
    try:
        # While everything is copied to it.
        filling = _fill(disk)
        assert _refused(lambda: copy_to_server(file, url)) is Problem.DISK_FULL
        filling.unlink()
        assert _rows(url) == 0
        open_store(file).close()
        copy_to_server(file, url)
        assert _rows(url) == rows

        # While it is brought to another version.
        later = later_version(tmp_path)
        filling = _fill(disk)
        assert _refused(lambda: upgrade(url, later)) is Problem.DISK_FULL
        engine = open_engine(url)
        with engine.connect() as connection:
            assert revision_of(connection) == REVISIONS[-1]
        engine.dispose()

        # While people work: looking goes on, and what did not fit is not there by half.
        with closing(open_store(url)) as store:
            entered = _as_long_as_it_fits(store)
            assert len(_visits(store)) == entered
            filling.unlink()
            _arrive(store)
            assert len(_visits(store)) == entered + 1
            assert open_services(store).checking.check().is_well
        upgrade(url, later)
        engine = open_engine(url)
        with engine.connect() as connection:
            assert revision_of(connection, later.revisions) == ADDS
        engine.dispose()
    finally:
        postgres_server.drop_database(name)


def _as_long_as_it_fits(store: Store) -> int:
    """Customers come in until the disk takes none any more; how many did."""
    entered: list[object] = []
    come_in = (_arrive(store) for _ in range(5_000))
    assert _refused(lambda: entered.extend(come_in)) is Problem.DISK_FULL
    return len(entered)


def _visits(store: Store) -> list[object]:
    view = open_services(store).board.board()
    return [*view.with_customers, *view.waiting]
