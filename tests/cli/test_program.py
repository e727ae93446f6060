"""The real program in a process of its own: what it loads, and where nobody listens."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE
from typing import IO

import pytest

from tests.cli.conftest import Showroom, team

_LOADED = """
import sys
from showroom_app.__main__ import main
status = main(sys.argv[1:])
print(*sorted(name for name in sys.modules if name.count(".") <= 2), sep="\\n", file=sys.stderr)
sys.exit(status)
"""


def run(
    *words: str, environment: dict[str, str] | None = None, stdout: int | IO[bytes] = PIPE
) -> subprocess.CompletedProcess[bytes]:
    """`python -m showroom_app` with these words."""
    return subprocess.run(
        [sys.executable, "-m", "showroom_app", *words],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=PIPE,
        env=environment,
        timeout=100,
    )


def loaded(*words: str) -> set[str]:
    """The modules that a command has loaded when it is done."""
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, *words],
        check=False,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.fixture
def shop(small: Showroom, sqlite_url: str) -> str:
    """The URL of a dealership with Anna checked in."""
    team(small, "Anna")
    return sqlite_url


def test_the_program_answers_and_ends_with_its_status(shop: str) -> None:
    words = ("--database", shop, "--at", "2026-10-22T10:00", "--json", "floor")
    done = run(*words, "arrive", "walk-in")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"assigned": "Anna"' in done.stdout
    refused = run(*words, "back", "Anna")
    assert refused.returncode == 1
    assert b'"refused": "with-customer"' in refused.stdout


def test_the_gauges_load_what_they_need_and_nothing_else(shop: str) -> None:
    modules = loaded("--database", shop, "quota")
    assert "sqlalchemy" in modules
    for unneeded in (
        *("PySide6", "shiboken6", "alembic", "psycopg", "phonenumbers", "lxml", "bs4", "argon2"),
        *("dateutil.rrule", "holidays.countries.afghanistan", "showroom_app.ui"),
        *("showroom_app.intake", "showroom_app.demo", "showroom_app.app"),
        *("showroom_app.services.floor", "showroom_app.services.leads"),
    ):
        assert unneeded not in modules
    assert "holidays.countries.netherlands" in modules
    ours = {name for name in modules if name.startswith("showroom_app")}
    assert len(ours) <= 61, sorted(ours)


def test_an_arrival_needs_no_calendar_and_no_numbers_unless_one_is_typed(shop: str) -> None:
    # On an open day: to close an earlier one takes the calendar, once.
    words = ("--database", shop, "--at", "2026-10-22T10:00", "floor", "arrive", "walk-in")
    modules = loaded(*words)
    for unneeded in ("PySide6", "alembic", "psycopg", "phonenumbers", "lxml", "argon2"):
        assert unneeded not in modules
    assert "holidays" not in modules
    assert "phonenumbers" in loaded(*words, "--phone", "0612345678")


def test_an_arrival_is_written_where_nobody_listens(small: Showroom, shop: str) -> None:
    words = ("--database", shop, "--at", "2026-10-22T10:00", "floor", "arrive", "walk-in")
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = run(*words, stdout=closed)
    assert (done.returncode, done.stderr) == (0, b"")
    assert small("floor", "status").object["last"] == 3


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of Windows closes no streams")
def test_an_arrival_is_written_without_any_stdout(small: Showroom, shop: str) -> None:
    program = f'exec "{sys.executable}" -m showroom_app "$@" >&- 2>&-'
    words = ("--database", shop, "--at", "2026-10-22T10:00", "floor", "arrive", "walk-in")
    done = subprocess.run(["/bin/sh", "-c", program, "sh", *words], check=False, timeout=100)
    assert done.returncode == 0
    assert small("floor", "status").object["last"] == 3


def test_a_name_that_the_terminal_cannot_show_is_no_mistake(shop: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    words = ("--database", shop, "rep", "add", "Esra Yıldız 店", "--role", "hybrid", "--floor", "T")
    done = run(*words, environment=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Esra Yıldız 店" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no bytes that are no text")
def test_bytes_that_are_no_text_are_kept_as_a_question_mark(shop: str) -> None:
    words = [b"--database", os.fsencode(shop), b"--json", b"floor", b"arrive", b"walk-in"]
    program = [os.fsencode(sys.executable), b"-m", b"showroom_app", *words]
    named = [b"--customer", b"Zo\xeb"]
    done = subprocess.run([*program, *named], check=False, capture_output=True, timeout=100)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_without_a_screen_one_sentence_names_the_remedy(tmp_path: Path) -> None:
    dropped = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in dropped}
    done = run("--data-dir", str(tmp_path / "home"), environment=environment)
    assert (done.returncode, done.stdout) == (2, b"")
    said = done.stderr.decode()
    assert len(said.splitlines()) == 1
    assert "xvfb-run showroom" in said
    assert not (tmp_path / "home").exists()
