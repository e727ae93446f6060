"""A whole file goes to a server, or nothing does; and then nobody goes on in the file."""

from __future__ import annotations

import itertools
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import select

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.domain.station import StationKind
from showroom_app.services import open_services
from showroom_app.services.act_notes import note_export
from showroom_app.services.database_setup import note_reopened
from showroom_app.storage import copying
from showroom_app.storage.copy_refused import CopyRefused
from showroom_app.storage.copying import CopiedBy, copied_tables, copy_to_server
from showroom_app.storage.engine import open_engine
from showroom_app.storage.moved import reopen, reopen_on_server
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.storage.repositories.audit import ActEntry
from showroom_app.storage.server_address import as_known
from showroom_app.storage.sqlite_library import library
from showroom_app.storage.store import open_store
from tests.clean_databases import CleanDatabases
from tests.servers import PostgresServer
from tests.services.dealership import STATION, Dealership

_numbers = itertools.count(1)
_PROGRAM = """
import sys
from showroom_app.storage import copying
from showroom_app.storage.copying import copy_to_server

copying._FEW_ROWS = 0

def wait(share, table):
    if share > float(sys.argv[3]):
        print(table, flush=True)
        sys.stdin.read()

copy_to_server(sys.argv[1], sys.argv[2], wait)
"""


@pytest.fixture(scope="module")
def filled(upgraded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a little of everything: reps, a day, leads, their persons; never written."""
    path = tmp_path_factory.mktemp("filled") / "showroom.db"
    shutil.copyfile(upgraded, path)
    dealership = Dealership(f"sqlite:///{path.as_posix()}")
    for name in ("Anna", "Sanne", "Zoë “Ö” O'Brien"):
        dealership.rep(name, Role.HYBRID)
    reception = dealership.services.reception
    floor = dealership.services.people.floors()[0].id
    for _ in range(3):
        reception.arrive(STATION, ArrivalKind.WALK_IN, floor)
        dealership.later(minutes=2)
    for number in range(5):
        dealership.lead(name=f"Quintus{number} d'Ör")
    assert dealership.services.customers.settle_all(60)
    dealership.store.close()
    return path


@pytest.fixture
def file(filled: Path, tmp_path: Path) -> str:
    """The URL of a file to copy."""
    path = tmp_path / "showroom.db"
    shutil.copyfile(filled, path)
    return f"sqlite:///{path.as_posix()}"


@pytest.fixture
def empty(postgres_databases: CleanDatabases, postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of a database on the server in which nothing was entered."""
    del postgres_databases  # it made the template
    name = f"copied_{next(_numbers)}"
    yield postgres_server.create_database(name, "template_showroom")
    postgres_server.drop_database(name)


def _path(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def _rows(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as the program reads it."""
    engine = open_engine(url)
    try:
        with engine.connect() as connection:
            return {
                table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
                for table in copied_tables()
            }
    finally:
        engine.dispose()


def _acts(url: str) -> tuple[ActEntry, ...]:
    with closing(open_store(url)) as store, store.read() as work:
        return work.audit.entries()


def test_everything_arrives_and_numbers_and_searching_go_on(file: str, empty: str) -> None:
    with closing(open_store(file)) as store:
        services = open_services(store)
        office = services.stations.here("office", "Back office", StationKind.BACK_OFFICE, "1")
        services.intake.choose(STATION, office.id)
    before = _rows(file)
    told: list[float] = []
    copied = copy_to_server(file, empty, lambda share, _table: told.append(share))
    arrived = _rows(empty)
    # Nobody runs in the new database yet.
    (there,) = arrived.pop("stations")
    assert there[:-1] == before.pop("stations")[0][:-1]
    assert arrived == before
    assert copied.rows["leads"] == 5
    assert copied.rows["person_search"] == copied.rows["persons"] > 0
    assert told == sorted(told)
    assert told[-1] == 1.0
    with closing(open_store(empty)) as store:
        services = open_services(store)
        checked = services.checking.check()
        assert checked.is_well
        assert (checked.events, checked.chain) == (copied.events, copied.chain)
        assert services.intake.intake().chosen == office.key
        assert not any(row.runs for row in services.stations.view().rows)
        services.people.add_floor(STATION, "Honda")
        assert len({floor.id for floor in services.people.floors()}) == len(before["floors"]) + 1
        with store.read() as work:
            assert work.persons.search("quintus3", limit=5)


def test_indexes_and_triggers_of_the_server_are_as_an_upgrade_makes_them(
    file: str, empty: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As if there were too many rows for indexes that stand.
    monkeypatch.setattr(copying, "_FEW_ROWS", 0)
    shape = (
        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' UNION ALL "
        "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1"
    )
    copy_to_server(file, empty)
    found = []
    for url in (empty, postgres_url):
        with psycopg.connect(url) as connection:
            found.append(connection.execute(shape.encode()).fetchall())
    assert found[0] == found[1]


def test_nobody_goes_on_in_the_file_that_was_copied(file: str, empty: str) -> None:
    open_before = open_store(file)
    with open_before.read() as work:
        assert work.people.floors()
    copied = copy_to_server(file, empty)
    for act in (
        lambda: open_store(file),
        lambda: open_services(open_before).people.add_floor(STATION, "Honda"),
        lambda: open_services(open_before).counters(),
        # Written without a counter, as nobody is shown it.
        lambda: note_export(open_before, STATION, "leads"),
    ):
        with pytest.raises(DatabaseProblem) as refused:
            act()
        assert refused.value.code is Problem.MOVED
        assert refused.value.facts["server"] == copied.server
    open_before.close()
    with closing(library().connect(str(_path(file)))) as raw:
        # So does a program of any version that was at work in it meanwhile.
        with pytest.raises((sqlite3.Error, library().Error), match="moved-to-server"):
            raw.execute("UPDATE topics SET counter = counter + 1")
        assert raw.execute("SELECT version_num FROM showroom_version").fetchone()[0] > "9999"


def test_a_file_can_be_opened_again_where_the_server_is_lost(file: str, empty: str) -> None:
    before = _rows(file)
    assert reopen(_path(file)) is None
    copied = copy_to_server(file, empty)
    assert reopen(_path(file)) == copied.server
    assert _rows(file) == before
    with closing(open_store(file)) as store:
        open_services(store).people.add_floor(STATION, "Honda")


def test_a_database_that_holds_something_is_never_overwritten(
    file: str, empty: str, tmp_path: Path
) -> None:
    with closing(open_store(empty)) as store:
        open_services(store).people.add_floor(STATION, "Honda")
    with pytest.raises(CopyRefused) as refused:
        copy_to_server(file, empty)
    assert refused.value.code == "in-use"
    assert [row[1] for row in _rows(empty)["floors"]] == ["Honda"]
    open_store(file).close()
    with pytest.raises(CopyRefused) as refused:
        copy_to_server(file, f"sqlite:///{(tmp_path / 'x.db').as_posix()}")
    assert refused.value.code == "not-a-server"


def test_a_copy_that_was_cut_off_after_its_last_word_is_found_whole(file: str, empty: str) -> None:
    copied = copy_to_server(file, empty)
    # The server had everything, and the program died before it closed the file.
    reopen(_path(file))
    again = copy_to_server(file, empty)
    assert again.again
    assert (again.rows, again.chain) == (copied.rows, copied.chain)
    with pytest.raises(DatabaseProblem):
        open_store(file)


def test_a_copy_and_reopening_are_in_the_audit_with_who_did_it_and_where(
    file: str, empty: str, second: str
) -> None:
    dealership = Dealership(file)
    erik = dealership.user("Erik", UserKind.MANAGER).user
    dealership.store.close()
    assert erik is not None
    by = CopiedBy(erik.id, "back office")
    copied = copy_to_server(file, empty, by=by)
    (made, *rest) = _acts(empty)
    assert (made.use_case, made.user, made.station) == ("copy-database", by.user, by.station)
    assert made.facts["from_place"] == str(_path(file))
    assert made.facts["to_place"] == as_known(copied.server)
    assert "postgres@" not in str(made.facts)
    reopen(_path(file))
    assert [each.act for each in _acts(file)] == [each.act for each in rest]
    # The server has everything, and one act more of the copy that was cut off.
    assert copy_to_server(file, empty, by=by).again
    assert [each.act for each in _acts(empty)] == [made.act, *(each.act for each in rest)]
    moved = copy_to_server(empty, second, by=by)
    assert [each.use_case for each in _acts(second)[:2]] == ["copy-database"] * 2
    reopen_on_server(empty)
    assert copy_to_server(empty, second, by=by).again
    reopen_on_server(empty)
    with closing(open_store(empty)) as store:
        note_reopened(store, Actor(None, "back office"), moved.server)
    opened = _acts(empty)[0]
    assert (opened.use_case, opened.station) == ("reopen-database", "back office")
    assert opened.facts["from_place"] == as_known(moved.server)


def test_a_cancelled_copy_leaves_both_as_they_were(file: str, empty: str) -> None:
    stop = threading.Event()

    def stop_half_way(share: float, _table: str) -> None:
        if share > 0.5:
            stop.set()

    with pytest.raises(CopyRefused) as refused:
        copy_to_server(file, empty, stop_half_way, stop)
    assert refused.value.code == "cancelled"
    assert not any(_rows(empty).values())
    copy_to_server(file, empty)


def test_nothing_that_is_written_meanwhile_is_lost(file: str, empty: str) -> None:
    tried: list[BaseException | None] = []

    def write(_share: float, table: str) -> None:
        if table == "persons" and not tried:
            tried.append(None)
            thread.start()

    def add() -> None:
        try:
            with closing(open_store(file)) as store:
                open_services(store).people.add_floor(STATION, "Honda")
        except DatabaseProblem as problem:
            tried[0] = problem

    thread = threading.Thread(target=add)
    copy_to_server(file, empty, write)
    thread.join()
    # It waited for its turn, and was told where to write.
    assert isinstance(tried[0], DatabaseProblem)
    assert tried[0].code is Problem.MOVED


def test_a_copy_that_is_killed_leaves_the_server_empty_and_the_file_whole(
    file: str, empty: str
) -> None:
    before = _rows(file)
    killed = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, file, empty, "0.85"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert killed.stdout is not None
    assert killed.stdin is not None
    assert killed.stdout.readline()
    killed.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    killed.wait()
    killed.stdin.close()
    killed.stdout.close()
    assert _rows(file) == before
    assert not any(_rows(empty).values())
    copy_to_server(file, empty)
    assert _rows(empty) == before


def test_a_server_that_goes_in_the_middle_leaves_the_file_in_use(
    file: str, empty: str, postgres_server: PostgresServer
) -> None:
    before = _rows(file)
    with pytest.raises(DatabaseProblem) as lost:
        copy_to_server(file, empty, _once(0.5, lambda: _cut(postgres_server, empty)))
    assert lost.value.code is Problem.UNREACHABLE
    assert _rows(file) == before
    with closing(open_store(file)) as store:
        open_services(store).people.add_floor(STATION, "Honda")
    copy_to_server(file, empty)
    assert _rows(empty)["floors"][-1][1] == "Honda"


@pytest.fixture
def second(empty: str, postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of another database in which nothing was entered."""
    del empty  # it sees to the template
    name = f"copied_{next(_numbers)}"
    yield postgres_server.create_database(name, "template_showroom")
    postgres_server.drop_database(name)


def _as_program(url: str, server: PostgresServer) -> str:
    return server.program_url(url.rpartition("/")[2])


def test_a_whole_server_moves_to_another_and_nobody_writes_into_the_old_one(
    file: str, empty: str, second: str, postgres_server: PostgresServer
) -> None:
    before = _rows(file)
    copy_to_server(file, empty)
    at_work = open_store(_as_program(empty, postgres_server))
    watch = at_work.watch()
    told: list[float] = []
    copied = copy_to_server(empty, second, lambda share, _table: told.append(share))
    assert _rows(second) == before
    assert told == sorted(told)
    assert copied.rows["person_search"] == copied.rows["persons"] > 0
    with closing(open_store(_as_program(second, postgres_server))) as store:
        services = open_services(store)
        assert services.checking.check().is_well
        services.people.add_floor(STATION, "Honda")
        with store.read() as work:
            assert work.persons.search("quintus3", limit=5)

    # Whoever was at work on the old server is told where everything is, and so is who opens it.
    for act in (
        lambda: open_services(at_work).people.add_floor(STATION, "Honda"),
        lambda: open_services(at_work).counters(),
        # Written without a counter, as nobody is shown it.
        lambda: note_export(at_work, STATION, "leads"),
        lambda: watch.wait(20.0),
        lambda: open_store(empty),
        lambda: open_store(_as_program(empty, postgres_server)),
    ):
        with pytest.raises(DatabaseProblem) as refused:
            act()
        assert refused.value.code is Problem.MOVED
        assert refused.value.facts["server"] == copied.server
    watch.close()
    at_work.close()
    # As is a program that never asks what version the tables are.
    with psycopg.connect(empty) as raw, pytest.raises(psycopg.Error, match="moved-to-server"):
        raw.execute("UPDATE topics SET counter = counter + 1")

    assert reopen_on_server(second) is None
    assert reopen_on_server(empty) == copied.server
    assert _rows(empty) == before
    with closing(open_store(_as_program(empty, postgres_server))) as store:
        open_services(store).people.add_floor(STATION, "Honda")


def test_a_server_that_is_not_moved_to_the_end_goes_on_as_it_was(
    file: str, empty: str, second: str, postgres_server: PostgresServer
) -> None:
    before = _rows(file)
    copy_to_server(file, empty)
    stop = threading.Event()
    for source, target, progress, code in (
        (empty, second, _once(0.5, stop.set), "cancelled"),
        # Only who owns the tables can close them behind.
        (_as_program(empty, postgres_server), second, _once(2.0, stop.set), "not-owner"),
        (empty, empty.replace("127.0.0.1", "localhost"), _once(2.0, stop.set), "in-use"),
    ):
        with pytest.raises(CopyRefused) as refused:
            copy_to_server(source, target, progress, stop)
        stop.clear()
        assert refused.value.code == code
        assert not any(_rows(second).values())
    with closing(open_store(empty)) as store:
        assert open_services(store).people.floors()
    assert _rows(empty) == before
    with pytest.raises(DatabaseProblem) as lost:
        copy_to_server(empty, second, _once(0.5, lambda: _cut(postgres_server, second)))
    assert lost.value.code is Problem.UNREACHABLE
    assert not any(_rows(second).values())
    copy_to_server(empty, second)
    assert _rows(second) == before


def _once(share: float, act: Callable[[], None]) -> Callable[[float, str], None]:
    done: list[bool] = []

    def progress(now: float, _table: str) -> None:
        if now > share and not done:
            done.append(True)
            act()

    return progress


def _cut(server: PostgresServer, url: str) -> None:
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            (url.rpartition("/")[2],),
        )
