"""`showroom database`: from a file to a server, and other PCs after it, without the window."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from showroom_app.secrets import DATABASE_VARIABLE
from showroom_app.storage.server_address import as_known
from showroom_app.storage.server_roles import OWNER, PROGRAM
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
    assert as_known(target) in closed.err
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


def test_only_a_manager_sets_up_where_the_data_is(
    raw: Showroom, target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pc = ("--data-dir", tmp_path)
    monkeypatch.setenv("SHOWROOM_NEW_PIN", "correct horse")
    assert raw(*pc, "user", "add", "Erik", "--kind", "manager").status == 0
    other = ("--database", f"sqlite:///{(tmp_path / 'other.db').as_posix()}")
    refused = raw(*pc, "database", "copy", target)
    assert (refused.status, "manager" in refused.err) == (1, True)
    for words in (
        ("database", "join", target),
        (*other, "database", "join", target),
        ("database", "create", target),
        ("database", "reopen", tmp_path / "old.db"),
    ):
        assert raw(*pc, *words).err == refused.err, words
    assert not (tmp_path / "settings.toml").exists()
    monkeypatch.setenv("SHOWROOM_PIN", "correct horse")
    manager = (*pc, "--as", "Erik")
    assert raw(*manager, "database", "copy", target).status == 0
    file = tmp_path / "join.toml"
    assert raw(*pc, "database", "join-file", file).err == refused.err
    assert not file.exists()
    told = raw(*manager, "database", "join-file", file)
    assert (told.status, "listen_addresses" in told.out) == (0, True)
    # Nobody can sign in at a database that does not answer: the PC may be pointed elsewhere.
    settings = tmp_path / "settings.toml"
    settings.write_text('database = "postgresql://showroom@127.0.0.1:1/showroom"\n')
    joined = raw(*pc, "database", "join", target)
    assert joined.status == 0
    assert "no manager was asked for" in joined.err


def test_a_program_that_owns_the_tables_says_so(raw: Showroom, target: str, tmp_path: Path) -> None:
    as_program = target.replace("//postgres@", f"//{PROGRAM}@")
    for url, owns in ((target, True), (as_program, False)):
        pc = ("--data-dir", tmp_path / str(owns))
        assert raw(*pc, "database", "join", url).status == 0
        for verb in (("database", "show"), ("check",)):
            assert raw("--json", *pc, *verb).object["owns_tables"] is owns
            assert ("Make a user for the PCs" in raw(*pc, *verb).out) is owns


def test_who_does_not_own_the_tables_is_told_to_copy_as_the_owner(
    raw: Showroom, target: str, tmp_path: Path
) -> None:
    pc = ("--data-dir", tmp_path)
    assert raw(*pc, "rep", "add", "Anna", "--role", "hybrid", "--floor", "Toyota").status == 0
    as_program = target.replace("//postgres@", f"//{PROGRAM}@")
    tested = raw(*pc, "database", "test", as_program)
    assert f"Only {OWNER}, who owns the tables, can copy" in tested.out
    assert f"Only {OWNER}, who owns the tables, can copy" in (
        raw(*pc, "database", "copy", as_program).err
    )
    assert "Anna" in raw(*pc, "rep", "list").out
    assert raw(*pc, "database", "copy", target).status == 0
