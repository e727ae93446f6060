"""Databases that cannot be used: a sentence, the right status, nothing changed."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from showroom_app.storage.program_terms import VERSION_TABLE
from tests.cli.conftest import Answer, Showroom, team


def refused(answer: Answer, status: int, *words: str) -> None:
    """One sentence on stderr, nothing on stdout."""
    assert (answer.status, answer.out) == (status, "")
    assert len(answer.err.splitlines()) == 1
    assert "Traceback" not in answer.err
    assert "{" not in answer.err
    for word in words:
        assert word in answer.err


@pytest.mark.parametrize("url", ["x.db", "sqlite:/x", "mysql://host/x", "sqlite:///x.db?mode=ro"])
def test_a_mistyped_url_ends_with_2(raw: Showroom, url: str) -> None:
    refused(raw("--database", url, "rep", "list"), 2, "sqlite:///FILE")


def test_an_unreachable_server_ends_with_3_and_never_tells_the_password(raw: Showroom) -> None:
    url = "postgresql://anna:geheim@127.0.0.1:1/showroom"
    answer = raw("--database", url, "rep", "list")
    refused(answer, 3, "127.0.0.1", "cannot be reached")
    assert "geheim" not in answer.err


def test_a_text_file_is_left_as_it_is(raw: Showroom, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Shopping list: milk, bread, a Yaris.")
    refused(raw("--database", f"sqlite:///{path}", "rep", "list"), 3, str(path))
    assert path.read_text() == "Shopping list: milk, bread, a Yaris."
    assert [each.name for each in tmp_path.iterdir()] == ["notes.txt"]


def test_a_database_of_another_program_is_left_as_it_is(raw: Showroom, tmp_path: Path) -> None:
    path = tmp_path / "bookkeeping.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE accounts (id INTEGER)")
    connection.close()
    refused(raw("--database", f"sqlite:///{path}", "rep", "list"), 3, "another program")
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("accounts",)]
    connection.close()


def test_a_newer_database_is_left_as_it_is(raw: Showroom, small: Showroom, sqlite_url: str) -> None:
    team(small, "Anna")
    connection = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))
    with connection:
        connection.execute(f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
    refused(raw("--database", sqlite_url, "floor", "check-out", "Anna"), 3, "newer version")
    assert connection.execute("SELECT count(*) FROM floor_log").fetchone() == (1,)
    connection.close()


def test_a_folder_is_no_database(raw: Showroom, tmp_path: Path) -> None:
    refused(raw("--database", f"sqlite:///{tmp_path}", "rep", "list"), 3, "it is a folder")


def test_a_missing_folder_is_named(raw: Showroom, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "showroom.db"
    refused(raw("--database", f"sqlite:///{path}", "rep", "list"), 3, "folder does not exist")
    assert not path.parent.exists()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_read_only_file_is_named(raw: Showroom, small: Showroom, sqlite_url: str) -> None:
    team(small, "Anna")
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    path.chmod(0o444)
    refused(raw("--database", sqlite_url, "floor", "check-out", "Anna"), 3, "read-only")


def test_a_data_folder_that_cannot_be_made_is_named(raw: Showroom, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    answer = raw("--data-dir", blocked / "inside", "rep", "list")
    refused(answer, 3, str(blocked))


def test_without_a_database_named_it_lies_in_the_data_folder(raw: Showroom, tmp_path: Path) -> None:
    home = tmp_path / "home"
    words = ("rep", "add", "Anna", "--role", "hybrid", "--floor", "Toyota")
    assert raw("--data-dir", home, "--json", *words).object["rep"] == "Anna"
    assert (home / "showroom.db").is_file()


def test_settings_that_cannot_be_read_are_told_and_do_no_harm(
    raw: Showroom, tmp_path: Path
) -> None:
    (tmp_path / "settings.toml").write_text("language = = nonsense")
    answer = raw("--data-dir", tmp_path, "--json", "rep", "list")
    assert (answer.status, answer.out) == (0, "")
    assert "settings.toml" in answer.err
