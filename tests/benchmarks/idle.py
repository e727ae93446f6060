"""What the wallboard costs while nothing happens, against one hundredth of a core."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from showroom_app.domain.people import Actor, Role
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import Buyer, Channel, Share
from showroom_app.services import open_services
from showroom_app.storage.store import open_store
from tests.benchmarks import databases
from tests.benchmarks.figure import Figure
from tests.benchmarks.start import environment
from tests.conftest import ROOT

_SECONDS = 130.0
"""Two full minutes are among them, at which every clock on the screen goes on."""
_HUNDREDTH = 0.01
_REPS = 12
_STATION = Actor(None, "bench")


def wallboard(folder: Path) -> Iterator[Figure]:
    """The wallboard with a line of twelve and all gauges, and nobody doing anything."""
    database = databases.copy_of(databases.demo(), folder / "idle")
    url = f"sqlite:///{database.as_posix()}"
    _fill(url)
    command = [sys.executable, "-m", "tests.benchmarks.programs.our_wallboard", url]
    said = subprocess.run(
        [*command, str(_SECONDS)],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    share, rows = float(said[0]), int(said[1])
    yield Figure(
        "idle wallboard, processor time a second",
        _HUNDREDTH,
        share,
        1.0,
        f"{share:.2%} of a core over {_SECONDS:.0f} s, {rows + 2} in line",
        "" if rows else "nobody was in line",
    )


def _fill(url: str) -> None:
    """A floor of its own with twelve in line, three of them at the lead desk, and their sales."""
    store = open_store(url)
    try:
        services = open_services(store)
        reps = []
        for number in range(_REPS):
            role = Role.HYBRID if number % 3 else Role.SHOWROOM
            done = services.people.add_rep(_STATION, f"Rep {number}", role, "A bench floor")
            assert done.rep is not None
            reps.append(done.rep)
            services.floor.check_in(_STATION, done.rep)
            services.sales.add(_STATION, (Share(done.rep, Decimal(1)),), Buyer.NEW, Channel.WALK_IN)
        for rep in reps[4:8]:
            try:
                services.floor.to_lead_desk(_STATION, rep)
            except Refused:
                continue
        services.settings.change(_STATION, wallboard_quota="numbers")
    finally:
        store.close()
