"""`showroom --demo`: the command line on the demo dealership, and two that start at once."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from showroom_app.cli.main import parse
from showroom_app.demo.one_maker import one_maker
from tests.cli.conftest import Showroom, hire


def test_an_import_of_a_missing_path_ends_as_not_existing_and_reads_the_others(
    showroom: Showroom, tmp_path: Path
) -> None:
    here = tmp_path / "note.xml"
    here.write_text("<adf><prospect/></adf>", encoding="utf-8")
    ran = showroom("import", str(tmp_path / "gone.xml"), str(here))
    assert ran.status == 2
    assert "There is no such file." in ran.out
    assert "note.xml" in ran.out


def test_a_wallboard_and_a_kiosk_take_the_demo_before_and_after_their_verb() -> None:
    for verb in ("wallboard", "kiosk"):
        for typed in (("--demo", "--seed", "4", verb), (verb, "--demo", "--seed", "4")):
            options = parse([*typed])
            assert (options.verb, options.demo, options.seed) == (verb, True, 4)
        options = parse([verb])
        assert (options.demo, options.seed) == (False, 1)


def test_the_demo_is_never_played_into_the_database_of_a_real_dealer(
    raw: Showroom, small: Showroom, sqlite_url: str
) -> None:
    hire(small, "Sanne")
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    before = file.read_bytes()
    ran = raw("--demo", "--database", sqlite_url, "check")
    assert ran.status == 3
    assert ran.err.endswith("choose another database for the demo.\n")
    assert len(ran.err.splitlines()) == 1
    assert file.read_bytes() == before


def test_a_second_start_waits_until_the_demo_is_made(tmp_path: Path) -> None:
    order: list[str] = []
    inside = threading.Event()

    def second() -> None:
        inside.wait()
        with one_maker(tmp_path):
            order.append("second")

    waiting = threading.Thread(target=second)
    waiting.start()
    with one_maker(tmp_path):
        inside.set()
        waiting.join(0.5)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]
    assert not list(tmp_path.iterdir())


def test_a_start_that_was_killed_keeps_nobody_waiting(tmp_path: Path) -> None:
    held = """
import sys
from pathlib import Path
from showroom_app.cli.main import parse
from showroom_app.demo.one_maker import one_maker
with one_maker(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
    maker = subprocess.Popen(
        [sys.executable, "-c", held, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with maker:
        assert maker.stdout is not None
        assert maker.stdout.readline() == "held\n"
        maker.kill()
    assert list(tmp_path.iterdir())
    with one_maker(tmp_path):
        pass
    assert not list(tmp_path.iterdir())
