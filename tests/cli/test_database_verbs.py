"""`showroom database`: from a file to a server, and other PCs after it, without the window."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from showroom_app.secrets import DATABASE_VARIABLE
from tests.clean_databases import CleanDatabases
from tests.cli.conftest import Showroom
from tests.servers import PostgresServer

_numbers = itertools.count(1)


@pytest.fixture
def target(
    postgres_databases: CleanDatabases,
    postgres_server: PostgresServer,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[str]:
    """The URL, without password, of a database in which nothing was entered."""
    del postgres_databases  # it made the template
    name = f"verbs_{next(_numbers)}"
    url = postgres_server.create_database(name, "template_showroom")
    monkeypatch.setenv(DATABASE_VARIABLE, postgres_server.password)
    yield url.replace(f":{postgres_server.password}@", "@")
    postgres_server.drop_database(name)


def test_a_pc_goes_over_to_a_server_and_another_one_joins(
    raw: Showroom,
    target: str,
    postgres_server: PostgresServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, two = ("--json", "--data-dir", tmp_path / "one"), ("--data-dir", tmp_path / "two")
    assert raw(*one, "rep", "add", "Anna", "--role", "hybrid", "--floor", "Toyota").status == 0
    file = Path(str(raw(*one, "database", "show").object["place"]))
    assert file == tmp_path / "one" / "showroom.db"
    assert raw(*one, "database", "test", target).object["state"] == "new"
    copied = raw(*one, "database", "copy", target).object
    assert copied["rows"]["reps"] == 1
    assert raw(*one, "database", "show").object["place"] == target
    assert raw(*one, "database", "test", target).object["state"] == "in-use"
    closed = raw("--database", f"sqlite:///{file.as_posix()}", "rep", "list")
    assert closed.status == 3
    assert target in closed.err
    join = tmp_path / "join.toml"
    assert raw(*one, "database", "join-file", join, "--host", "127.0.0.1").status == 0
    assert raw(*two, "database", "join", join).status == 0
    assert "Anna" in raw(*two, "rep", "list").out
    # Neither of them wrote the password down: it came from the variable.
    for written in tmp_path.rglob("*"):
        assert not written.is_file() or postgres_server.password.encode() not in (
            written.read_bytes()
        )
    monkeypatch.delenv(DATABASE_VARIABLE)
    without = raw(*two, "rep", "list")
    assert without.status == 3
    assert "sign-in" in without.err


def test_what_is_wrong_is_said_and_nothing_changes(
    raw: Showroom, target: str, tmp_path: Path
) -> None:
    pc = ("--data-dir", tmp_path)
    assert raw(*pc, "rep", "add", "Anna", "--role", "hybrid", "--floor", "Toyota").status == 0
    missing = target.rpartition("/")[0] + "/missing"
    for words, status in (
        (("database", "test", target.replace("127.0.0.1", "no-such-pc.invalid")), 1),
        (("database", "copy", target.replace("postgres@", "nobody@")), 1),
        (("database", "join", tmp_path / "none.toml"), 2),
        (("database", "join", missing), 1),
        (("database", "join-file", tmp_path / "join.toml"), 1),
        (("database", "test", "mysql://x/y"), 2),
    ):
        told = raw(*pc, *words)
        assert (told.status, told.out) == (status, ""), words
        assert told.err
    assert raw("--json", *pc, "database", "show").object["server"] is False
    assert not (tmp_path / "settings.toml").exists()


def test_a_file_that_was_copied_can_be_worked_in_again(
    raw: Showroom, target: str, tmp_path: Path
) -> None:
    pc = ("--data-dir", tmp_path)
    assert raw(*pc, "rep", "add", "Anna", "--role", "hybrid", "--floor", "Toyota").status == 0
    file = tmp_path / "showroom.db"
    assert raw(*pc, "database", "reopen", file).status == 1
    assert raw(*pc, "database", "copy", target).status == 0
    opened = raw("--json", *pc, "database", "reopen", file)
    assert opened.object["server"] == target
    assert raw("--database", f"sqlite:///{file.as_posix()}", "rep", "list").status == 0
    assert raw(*pc, "database", "reopen", tmp_path / "none.db").status == 3
