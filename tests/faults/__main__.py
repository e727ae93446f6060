"""Faults for longer than CI has time: `python -m tests.faults twenty --rounds 20`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable
from itertools import count, product
from pathlib import Path

import psycopg
from PySide6.QtCore import QCoreApplication, QEventLoop

from showroom_app.domain.rights import UseCase
from tests.faults.acts import ACTS, Showroom
from tests.faults.gone import AWAY, Wait, Way, go
from tests.faults.mortal import MortalServer, lasting_database, made_lasting
from tests.faults.office import Office
from tests.faults.road import Road
from tests.faults.twenty import falls, play
from tests.servers import running_postgres

_PATIENCE_SECONDS = 60


def main() -> int:
    """Read which faults and for how long; 1 where anything was wrong."""
    parser = argparse.ArgumentParser(prog="packaging/dev.py faults", description=__doc__)
    kinds = parser.add_subparsers(dest="kind", required=True)
    twenty = kinds.add_parser("twenty", help="twenty PCs, killed with their server")
    twenty.add_argument("--rounds", type=int, default=10)
    twenty.add_argument("--acts", type=int, default=3000, help="of all PCs together, in a round")
    twenty.add_argument("--pcs", type=int, default=20)
    twenty.add_argument("--seed", type=int, default=time.time_ns() // 10**9 % 100_000)
    gone = kinds.add_parser("gone", help="a server that goes at the commit of every kind of act")
    gone.add_argument("--ways", nargs="*", type=Way, default=list(Way), metavar="WAY")
    gone.add_argument("--acts", nargs="*", type=UseCase, default=list(ACTS), metavar="ACT")
    gone.add_argument("--away", nargs="*", choices=list(AWAY), default=list(AWAY))
    chosen = parser.parse_args()
    if chosen.kind == "gone":
        return let_go(chosen.ways, chosen.acts, chosen.away)
    return play_rounds(chosen.rounds, chosen.acts, chosen.pcs, chosen.seed)


def play_rounds(rounds: int, acts: int, pcs: int, seed: int) -> int:
    """Twenty PCs so many times, each time on a new database and with the next seed."""
    wrong = 0
    with running_postgres() as server:
        for number in range(rounds):
            url = lasting_database(server, f"round_{number}")
            with tempfile.TemporaryDirectory() as folder:
                outcome = play(
                    url,
                    Path(folder),
                    seed + number,
                    pcs=pcs,
                    acts=acts,
                    incidents=falls(MortalServer(server.url("postgres"))),
                )
            print(outcome, flush=True)
            for said in outcome.wrong:
                print(f"  WRONG: {said}", flush=True)
            wrong += bool(outcome.wrong)
    print(f"{wrong} of {rounds} rounds went wrong", flush=True)
    return int(wrong > 0)


def let_go(ways: Iterable[Way], kinds: Iterable[UseCase], away: Iterable[str]) -> int:
    """Let the server go in every way, at every kind of act, for every time; each on its own."""
    app = QCoreApplication([])
    wrong = 0
    numbers = count()
    with running_postgres() as server:
        Showroom.opened(lasting_database(server, "before")).dealership.store.close()
        mortal = MortalServer(server.url("postgres"))
        for way, kind, length in product(ways, kinds, away):
            name = f"gone_{next(numbers)}"
            url = server.create_database(name, template="before")
            with psycopg.connect(url, autocommit=True) as connection:
                made_lasting(connection, name)
            showroom, road = Showroom.found(url), Road(server.port)
            office = Office(road.url(url), showroom.dealership.now)
            try:
                print(go(way, kind, length, office, showroom, mortal, road, waiting(app)))
            except Exception as problem:
                wrong += 1
                print(f"  WRONG: {way} {kind} {length}: {problem!r}", flush=True)
                traceback.print_exc()
                mortal.start()
            office.close()
            road.close()
            showroom.dealership.store.close()
            server.drop_database(name)
    print(f"{wrong} of {next(numbers)} went wrong", flush=True)
    return int(wrong > 0)


def waiting(app: QCoreApplication) -> Wait:
    """Waits while the window goes on; raises TimeoutError."""

    def wait(holds: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE_SECONDS
        while not holds():
            if time.monotonic() > until:
                raise TimeoutError
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    return wait


if __name__ == "__main__":
    sys.exit(main())
