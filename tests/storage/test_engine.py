"""What may be opened as our database, and what is refused before anything is touched."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
from pathlib import Path, PurePosixPath
from types import ModuleType

import pytest
from sqlalchemy import make_url

from showroom_app.domain.topic import Topic
from showroom_app.storage.engine import connection_words, open_engine, shown
from showroom_app.storage.network_share import linux_mounts, mac_mounts, shared_kind
from showroom_app.storage.problems import Because, DatabaseProblem, Problem
from showroom_app.storage.sqlite_file import open_file
from showroom_app.storage.sqlite_library import journal_mode, library
from showroom_app.storage.store import open_store

_LINUX = r"""proc /proc proc rw,relatime 0 0
/dev/sda1 / ext4 rw 0 0
nas:/showroom /mnt/nas nfs4 rw 0 0
//server/My\040Share /mnt/my\040share cifs rw 0 0
systemd-1 /auto autofs rw 0 0
server:/auto /auto nfs rw 0 0
/dev/sdb1 /mnt/nas/local ext4 rw 0 0
jan@host: /home/jan/host fuse.sshfs rw 0 0
portal /home/jan/doc fuse.portal rw 0 0
"""
_MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//jan@nas._smb._tcp.local/Show (room) on /Volumes/Show (room) (smbfs, nodev, nosuid, mounted by jan)
"""


def refused(url: str) -> DatabaseProblem:
    """Try to open a database that must not be opened; what was said."""
    with pytest.raises(DatabaseProblem) as caught:
        open_store(url).close()
    return caught.value


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/piet/showroom.db", None),
        ("/mnt/nas/showroom.db", "nfs4"),
        ("/mnt/nasty/showroom.db", None),
        ("/mnt/nas/local/showroom.db", None),
        ("/mnt/my share/showroom.db", "cifs"),
        ("/auto/showroom.db", "nfs"),
        ("/home/jan/host/showroom.db", "fuse.sshfs"),
        ("/home/jan/doc/showroom.db", None),
    ],
)
def test_a_file_on_a_network_share_is_recognised_on_linux(path: str, kind: str | None) -> None:
    assert shared_kind(PurePosixPath(path), linux_mounts(_LINUX)) == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/Users/jan/showroom.db", None), ("/Volumes/Show (room)/showroom.db", "smbfs")],
)
def test_a_file_on_a_network_share_is_recognised_on_macos(path: str, kind: str | None) -> None:
    assert shared_kind(PurePosixPath(path), mac_mounts(_MAC)) == kind


def test_a_share_without_a_mount_list_is_taken_for_a_local_disk() -> None:
    assert shared_kind(PurePosixPath("/home/jan/showroom.db"), []) is None


@pytest.mark.parametrize(
    "url", ["", "showroom.db", "sqlite://", "sqlite:///:memory:", "sqlite:///x.db?mode=ro"]
)
def test_what_is_no_url_of_a_database_is_refused(url: str) -> None:
    assert refused(url).code is Problem.BAD_URL


def test_a_host_in_the_url_of_a_file_is_refused() -> None:
    assert refused("sqlite://server/showroom.db").code is Problem.BAD_URL


@pytest.mark.parametrize("url", ["mysql://jan@server/showroom", "oracle://server"])
def test_another_database_engine_is_refused_by_name(url: str) -> None:
    problem = refused(url)
    assert problem.code is Problem.UNKNOWN_ENGINE
    assert problem.facts["engine"] == url.partition(":")[0]


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    problem = refused(f"sqlite:///{tmp_path.as_posix()}")
    assert problem.code is Problem.CANNOT_OPEN
    assert problem.facts == {"database": str(tmp_path), "because": Because.DIRECTORY}


def test_a_file_in_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    problem = refused(f"sqlite:///{(tmp_path / 'no' / 'x.db').as_posix()}")
    assert problem.code is Problem.CANNOT_OPEN
    assert problem.facts["because"] is Because.NO_FOLDER
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Geachte mevrouw Jansen", encoding="utf-8")
    assert refused(f"sqlite:///{path.as_posix()}").code is Problem.NOT_A_DATABASE
    assert path.read_text(encoding="utf-8") == "Geachte mevrouw Jansen"
    assert [each.name for each in tmp_path.iterdir()] == ["letter.db"]


def test_a_file_that_only_begins_like_a_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "torn.db"
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4096)
    code = refused(f"sqlite:///{path.as_posix()}").code
    assert code in (Problem.NOT_A_DATABASE, Problem.DAMAGED)


def test_the_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "foreign.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE customers (name TEXT)")
    connection.close()
    before = path.read_bytes()
    problem = refused(f"sqlite:///{path.as_posix()}")
    assert problem.code is Problem.FOREIGN_DATABASE
    assert path.read_bytes()[100:] == before[100:]
    with sqlite3.connect(path) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
    connection.close()
    assert tables == [("customers",)]


def _unwritable(path: Path) -> None:
    path.chmod(0o400 if path.is_file() else 0o500)
    if os.access(path, os.W_OK):
        pytest.skip("the administrator may write everywhere, whatever the file says")


def test_a_file_that_may_only_be_read_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    _unwritable(tmp_path / "showroom.db")
    assert refused(sqlite_url).code is Problem.READ_ONLY


def test_a_file_that_may_not_be_read_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    _unwritable(tmp_path / "showroom.db")
    (tmp_path / "showroom.db").chmod(0)
    problem = refused(sqlite_url)
    assert (problem.code, problem.facts["because"]) == (Problem.CANNOT_OPEN, Because.PERMISSION)


def test_a_file_in_a_folder_that_may_only_be_read_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    _unwritable(folder)
    problem = refused(f"sqlite:///{(folder / 'x.db').as_posix()}")
    assert (problem.code, problem.facts["because"]) == (Problem.CANNOT_OPEN, Because.PERMISSION)


def test_a_database_that_becomes_read_only_is_told_as_such(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    with store.read() as work:
        work._connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(DatabaseProblem) as caught, store.write(Topic.BOARD):
        pass
    assert caught.value.code is Problem.READ_ONLY
    store.close()


def test_a_full_disk_is_told_as_such_and_loses_nothing(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    with store.read() as work:
        pages = work._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        work._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    def fill() -> None:
        with store.write(Topic.PEOPLE) as work:
            for number in range(10_000):
                work.people.add_floor(f"Floor {number} " + "x" * 200)

    with pytest.raises(DatabaseProblem) as caught:
        fill()
    assert caught.value.code is Problem.DISK_FULL
    with store.read() as work:
        assert work.people.floors() == ()
        assert work.counters()[Topic.PEOPLE] == 0
    store.close()


def test_a_locked_database_is_told_as_such(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    with store.read() as work:
        work._connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    other = open_store(sqlite_url)
    with (
        other.write(Topic.BOARD),
        pytest.raises(DatabaseProblem) as caught,
        store.write(Topic.BOARD),
    ):
        pass
    assert caught.value.code is Problem.LOCKED
    store.close()
    other.close()


def test_a_damaged_file_is_told_as_such(sqlite_url: str, tmp_path: Path) -> None:
    path = tmp_path / "showroom.db"
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * (path.stat().st_size - 100))
    assert refused(sqlite_url).code is Problem.DAMAGED


def test_a_sound_database_has_nothing_wrong_with_it(database_url: str) -> None:
    store = open_store(database_url)
    with store.read() as work:
        assert work.integrity() == ()
    store.close()


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (
            [
                "PRAGMA foreign_keys = OFF",
                "INSERT INTO reps (id, name, name_key, floor) VALUES (1, 'a', 'a', 99)",
            ],
            "floors",
        ),
        (
            [
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_master SET rootpage = 2 WHERE name = 'ix_sales_on'",
            ],
            "",
        ),
    ],
)
def test_what_the_engine_finds_wrong_with_a_file_is_told(
    sqlite_url: str, statements: list[str], named: str
) -> None:
    store = open_store(sqlite_url)
    with store._engine.connect() as connection:
        driver = connection.connection.dbapi_connection
        assert driver is not None
        cursor = driver.cursor()
        for statement in statements:
            cursor.execute(statement)
        cursor.close()
    store.close()
    damaged = open_store(sqlite_url)
    with damaged.read() as work:
        told = work.integrity()
    damaged.close()
    assert told
    assert named in " ".join(told)


def test_a_server_that_does_not_answer_is_told_without_its_password() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        problem = refused(f"postgresql://jan:geheim@127.0.0.1:{port}/showroom?sslmode=disable")
    assert problem.code is Problem.UNREACHABLE
    assert problem.facts == {
        "database": f"postgresql://jan@127.0.0.1:{port}/showroom",
        "because": Because.NO_ANSWER,
    }
    assert "geheim" not in _everything_said(problem)


@pytest.mark.postgresql
def test_a_wrong_password_is_told_without_repeating_it(postgres_url: str) -> None:
    wrong = make_url(postgres_url).set(password="geheim")
    problem = refused(wrong.render_as_string(hide_password=False))
    assert (problem.code, problem.facts["because"]) == (Problem.UNREACHABLE, Because.SIGN_IN)
    assert "geheim" not in _everything_said(problem)


@pytest.mark.postgresql
def test_a_missing_database_on_the_server_is_told_as_such(postgres_url: str) -> None:
    missing = make_url(postgres_url).set(database="nowhere")
    problem = refused(missing.render_as_string(hide_password=False))
    assert (problem.code, problem.facts["because"]) == (Problem.UNREACHABLE, Because.NO_DATABASE)


def _everything_said(error: BaseException | None) -> str:
    said = ""
    while error is not None:
        said += f"{error!r} {error} {error.args}"
        error = error.__cause__ or error.__context__
    return said


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("postgresql://jan:geheim@server/showroom", "postgresql://jan@server/showroom"),
        ("postgresql://jan@server/x?password=geheim", "postgresql://jan@server/x"),
        ("postgresql+psycopg://jan:geheim@server/x", "postgresql://jan@server/x"),
        ("postgresql://jan:geheim@server:not-a-port/x", "postgresql:..."),
        ("sqlite:////home/jan/showroom.db", "/home/jan/showroom.db"),
        ("geheim", "..."),
    ],
)
def test_a_url_is_shown_without_its_secrets(url: str, words: str) -> None:
    assert shown(url) == words


def test_a_server_may_be_called_postgres_too() -> None:
    engine = open_engine("postgres://jan:geheim@server:5433/showroom?application_name=desk")
    assert (engine.dialect.name, engine.driver) == ("postgresql", "psycopg")
    words = connection_words(engine.url)
    assert "application_name=desk" in words
    assert "connect_timeout=4" in words
    engine.dispose()


def test_wal_is_used_only_with_a_library_that_is_safe_in_it() -> None:
    assert journal_mode(_library(3, 51, 2)) == "delete"
    assert journal_mode(_library(3, 51, 3)) == "wal"


def _library(*version: int) -> ModuleType:
    driver = ModuleType("driver")
    driver.__dict__["sqlite_version_info"] = version
    return driver


def test_a_library_that_is_safe_with_wal_is_used_else_the_newer_of_both() -> None:
    used = library()
    is_newer = used.sqlite_version_info >= sqlite3.sqlite_version_info
    assert journal_mode(used) == "wal" or is_newer


@pytest.mark.parametrize("old", [False, True])
def test_every_commit_is_on_the_disk_before_it_is_acknowledged(tmp_path: Path, old: bool) -> None:
    driver = sqlite3 if old else library()
    engine = open_file(tmp_path / "x.db", driver)
    with engine.connect() as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys")
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in pragmas]
    engine.dispose()
    assert found == [journal_mode(driver), 2, 1]


def test_an_older_library_takes_a_database_out_of_wal(sqlite_url: str, tmp_path: Path) -> None:
    if journal_mode(sqlite3) == "wal":
        pytest.skip("this Python's own SQLite is as new as can be")
    open_store(sqlite_url).close()
    engine = open_file(tmp_path / "showroom.db", sqlite3)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "delete"
    engine.dispose()


def test_a_name_with_blanks_and_signs_is_a_name_like_any_other(sqlite_url: str) -> None:
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    other = path.with_name("Toyota & Co #1 100%.db")
    shutil.copyfile(path, other)
    store = open_store(f"sqlite:///{other.as_posix()}")
    assert store.url == str(other)
    store.close()
