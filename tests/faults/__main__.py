"""Faults for longer than CI has time: `python -m tests.faults twenty --rounds 20`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.mortal import MortalServer, lasting_database
from tests.faults.twenty import falls, play
from tests.servers import running_postgres


def main() -> int:
    """Read which faults and for how long; 1 where anything was wrong."""
    parser = argparse.ArgumentParser(prog="packaging/dev.py faults", description=__doc__)
    kinds = parser.add_subparsers(dest="kind", required=True)
    twenty = kinds.add_parser("twenty", help="twenty PCs, killed with their server")
    twenty.add_argument("--rounds", type=int, default=10)
    twenty.add_argument("--acts", type=int, default=3000, help="of all PCs together, in a round")
    twenty.add_argument("--pcs", type=int, default=20)
    twenty.add_argument("--seed", type=int, default=time.time_ns() // 10**9 % 100_000)
    chosen = parser.parse_args()
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


if __name__ == "__main__":
    sys.exit(main())
