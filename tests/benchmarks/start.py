"""How long it takes to start: the window against a bare window, a command against SQLAlchemy."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from showroom_app.services.remembered_board import NAME as LAST_BOARD
from tests.benchmarks import databases
from tests.benchmarks.figure import Figure, side_by_side
from tests.conftest import ROOT

_TIMES = 7


def window(folder: Path) -> Iterator[Figure]:
    """From process start to the first painted board with live rows, and to every page opened.

    Each start finds what the one before left when it was closed: the board as it was shown, where
    nobody has written since. What a start costs without it is measured too: the first one on a PC,
    and any after somebody else has written.
    """
    database = databases.copy_of(databases.demo(), folder / "start", "showroom.db")
    ours = ["tests.benchmarks.programs.our_window", "--data-dir", str(database.parent)]
    rounds = []
    for _ in range(_TIMES + 1):
        bare = _marks(["tests.benchmarks.programs.bare_window"])
        (database.parent / LAST_BOARD).unlink(missing_ok=True)
        unknown = _marks(ours)
        if not (database.parent / LAST_BOARD).exists():
            raise RuntimeError("the board was not remembered")
        rounds.append((bare["painted"], _marks(ours), unknown))
    measured = rounds[1:]
    yardstick = median(bare for bare, _, _ in measured)
    painted = median(marks["painted"] for _, marks, _ in measured)
    usable = median(marks["usable"] for _, marks, _ in measured)
    unknown_painted = median(marks["painted"] for _, _, marks in measured)
    yield Figure("process start to painted board", yardstick, painted, 1.6)
    yield Figure(
        "the same, nothing remembered",
        yardstick,
        unknown_painted,
        1.6,
        "the first start, or after another process has written",
    )
    yield Figure("process start to every page opened", yardstick, usable, 3.5)


def command(folder: Path) -> Iterator[Figure]:
    """From process start to the end of `showroom quota`."""
    database = databases.copy_of(databases.demo(), folder / "command")
    url = f"sqlite:///{database.as_posix()}"
    yardstick, ours = side_by_side(
        lambda: _whole([sys.executable, "-c", "import sqlalchemy"]),
        lambda: _whole([sys.executable, "-m", "showroom_app", "--database", url, "quota"]),
        _TIMES,
    )
    yield Figure("command line: showroom quota", yardstick, ours, 2.0)


def environment() -> dict[str, str]:
    """As a user starts it: byte code is kept, no window opens."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def _marks(arguments: Sequence[str]) -> dict[str, float]:
    """The seconds from the start of a process to each word that it says."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    marks = {word.strip(): time.perf_counter() - begun for word in process.stdout}
    if process.wait():
        raise RuntimeError(f"{arguments[0]} ended with {process.returncode}")
    return marks


def _whole(command: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun
