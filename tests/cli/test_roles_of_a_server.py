"""Roles of a server from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.cli.conftest import Showroom
from tests.servers import PostgresServer


def test_the_script_of_the_roles_is_written_without_any_password(
    raw: Showroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOWROOM_PROGRAM_PASSWORD", "s3cret")
    out = tmp_path / "roles.sql"
    said = raw("--json", "database", "roles", "--out", out, "--program", "pcs").object
    assert said == {"owner": "showroom_owner", "program": "pcs", "out": str(out)}
    text = out.read_text(encoding="utf-8")
    assert 'GRANT SELECT, INSERT ON "floor_log" TO "pcs"' in text
    assert 'GRANT SELECT, INSERT ("act", "use_case", ' in text
    assert "s3cret" not in text


def test_roles_of_a_file_are_refused_in_words(small: Showroom) -> None:
    said = small("database", "roles")
    assert said.status == 2
    assert "a file has no roles" in said.err


@pytest.mark.postgresql
def test_roles_are_made_and_the_program_shows_the_database_as_its_own(
    raw: Showroom, postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = postgres_server.create_database("roles_by_command")
    monkeypatch.setenv("SHOWROOM_OWNER_PASSWORD", "o")
    monkeypatch.setenv("SHOWROOM_PROGRAM_PASSWORD", "p")
    names = ("--owner", "an_owner", "--program", "a_program")
    assert raw("--json", "database", "roles", "--database", url, *names).object == {
        "owner": "an_owner",
        "program": "a_program",
        "database": f"postgresql://postgres@127.0.0.1:{postgres_server.port}/roles_by_command",
    }
    as_program = make_url(url).set(username="a_program", password="p")
    shown = raw("--json", "database", "show", "--database", as_program.render_as_string(False))
    assert shown.object["server"] is True
    postgres_server.drop_database("roles_by_command")
