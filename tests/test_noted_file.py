"""The file of noted arrivals: nothing that was said to be kept is ever gone."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from zlib import crc32

import pytest

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.noted import NotedArrival
from showroom_app.noted_file import NAME, Kept, NotedFile, unread_files

_NOTER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.noted import NotedArrival
from showroom_app.noted_file import NotedFile

file, who = NotedFile(Path(sys.argv[1])), sys.argv[2]
at = datetime(2026, 10, 22, 12, 11, tzinfo=UTC)
for number in range(int(sys.argv[3])):
    file.add(NotedArrival(f"{who}{number}", at, ArrivalKind.WALK_IN, 1, "Toyota", who))
    print(number, flush=True)
if who == "killed":
    sys.stdin.read()
"""


def arrival(name: str = "a", /, **said: object) -> NotedArrival:
    at = datetime(2026, 10, 22, 12, 11, tzinfo=UTC)
    given: dict[str, object] = {"wishes": (), **said}
    return NotedArrival(name, at, ArrivalKind.WALK_IN, 1, "Toyota", "reception", **given)  # type: ignore[arg-type]  # as given


@pytest.fixture
def file(tmp_path: Path) -> NotedFile:
    return NotedFile(tmp_path / "data" / NAME)


def test_what_is_noted_is_there_again_after_a_restart_with_what_was_filled_in(
    file: NotedFile,
) -> None:
    first = arrival("a", stood_up=3, user=7, note="rode sjaal, “Corolla” ☂", wishes=("used",))
    file.add(first)
    file.add(arrival("b"))
    file.change("b", {"name": "Jan\nde Groot", "wishes": ("new", "used"), "id": "x"})
    again = NotedFile(file.path).read()
    assert again == Kept((first, arrival("b", name="Jan\nde Groot", wishes=("new", "used"))))
    assert file.add(arrival("a", name="again")).open[0] == first


def test_what_was_dealt_with_is_gone_and_with_the_last_one_every_name(file: NotedFile) -> None:
    file.add(arrival("a", name="Jan"))
    file.add(arrival("b", name="Piet"))
    assert [each.id for each in file.end("a", "entered").open] == ["b"]
    assert b"Jan" in file.path.read_bytes()
    assert file.end("b", "struck-out") == Kept()
    assert file.path.read_bytes() == b""
    assert file.read() == Kept()


@pytest.mark.parametrize("cut", [1, 5, 9, 40, -1])
def test_a_line_torn_by_a_power_cut_is_left_out_and_counted(file: NotedFile, cut: int) -> None:
    file.add(arrival("a"))
    whole = len(file.path.read_bytes())
    file.add(arrival("b"))
    text = file.path.read_bytes()
    file.path.write_bytes(text[: whole + cut] if cut > 0 else text[:-2])
    assert file.read() == Kept((arrival("a"),), torn=1)
    assert file.add(arrival("c")) == Kept((arrival("a"), arrival("c")), torn=1)


def test_a_damaged_byte_costs_one_line_only(file: NotedFile) -> None:
    for name in "abc":
        file.add(arrival(name))
    lines = file.path.read_bytes().splitlines(keepends=True)
    lines[1] = lines[1].replace(b"Toyota", b"Toy\xffta")
    file.path.write_bytes(b"".join(lines))
    kept = file.read()
    assert ([each.id for each in kept.open], kept.torn) == (["a", "c"], 1)


def test_what_cannot_be_read_is_put_aside_before_the_file_is_emptied(file: NotedFile) -> None:
    file.add(arrival("a"))
    file._step({"do": "handed-on", "id": "a", "to": "desk 2"})
    deep = b"[" * 200_000
    with file.path.open("ab") as opened:
        opened.write(b"%08x %s\n" % (crc32(deep), deep))
        opened.write(b"0000000 torn, of Jan de Groot")
    assert file.read() == Kept((arrival("a"),), torn=3)
    kept = file.end("a", "entered")
    assert kept == Kept(aside=kept.aside)
    assert file.path.read_bytes() == b""
    (aside,) = kept.aside
    assert aside.parent == file.path.parent
    unread = aside.read_bytes().splitlines()
    assert [b"handed-on" in unread[0], deep in unread[1]] == [True, True]
    assert unread[2:] == [b"0000000 torn, of Jan de Groot"]
    if os.name != "nt":
        assert stat.S_IMODE(aside.stat().st_mode) == 0o600
    assert unread_files(file.path.parent) == (str(aside),) == tuple(map(str, file.unread()))
    # What comes later is not mixed up with it.
    assert file.add(arrival("b")) == Kept((arrival("b"),))
    assert file.end("b", "entered") == Kept()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_else_on_this_pc_may_read_it(file: NotedFile) -> None:
    file.add(arrival("a", name="Jan"))
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(OSError, match="data"):
        NotedFile(tmp_path / "data" / NAME).add(arrival("a"))


def test_two_programs_on_one_file_lose_nothing_and_a_killed_one_has_kept_what_it_said(
    file: NotedFile,
) -> None:
    file.path.parent.mkdir()
    command = [sys.executable, "-c", _NOTER, str(file.path)]
    other = subprocess.Popen([*command, "other", "40"], stdout=subprocess.PIPE)
    killed = subprocess.Popen(
        [*command, "killed", "40"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert killed.stdout is not None
    said = [killed.stdout.readline().strip() for _ in range(20)]
    killed.kill()
    killed.communicate()
    other.communicate()
    kept = {each.id for each in file.read().open}
    assert {f"other{number}" for number in range(40)} <= kept
    assert {f"killed{number.decode()}" for number in said} <= kept
    assert file.add(arrival("after")).open[-1].id == "after"


def test_what_was_struck_out_by_mistake_is_open_again_after_a_restart(file: NotedFile) -> None:
    file.add(arrival("a"))
    file.add(arrival("b"))
    file.end("a", "struck-out")
    file.again(arrival("a", name="Jan"))
    assert NotedFile(file.path).read().open == (arrival("a", name="Jan"), arrival("b"))
    file.end("b", "struck-out")
    file.end("a", "struck-out")
    assert file.again(arrival("a")).open == (arrival("a"),)
