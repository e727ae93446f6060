"""A PostgreSQL that is killed in the middle of everything and comes back at the same place."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path
from threading import Event
from typing import Any

import psycopg
from psycopg import sql

from showroom_app.storage.upgrade import upgrade
from tests.servers import PostgresServer

_TRIES = 100
_PAUSE_SECONDS = 0.1


def lasting_database(server: PostgresServer, name: str) -> str:
    """The URL of a new database that has what it acknowledged when its server is killed."""
    url = server.create_database(name)
    with psycopg.connect(url, autocommit=True) as connection:
        made_lasting(connection, name)
    upgrade(url)
    return url


def made_lasting(connection: psycopg.Connection[tuple[Any, ...]], name: str) -> None:
    """Let a database wait for its journal, which those of the tests do not otherwise."""
    connection.execute(
        sql.SQL("ALTER DATABASE {} SET synchronous_commit = on").format(sql.Identifier(name))
    )


class MortalServer:
    """Kills and starts the server behind a URL of its superuser."""

    def __init__(self, url: str) -> None:
        with psycopg.connect(url) as connection:
            asked = "SELECT setting FROM pg_config WHERE name = 'BINDIR'"
            self._folder = Path(_told(connection, "SHOW data_directory"))
            self._pg_ctl = str(Path(_told(connection, asked)) / "pg_ctl")

    def kill(self) -> None:
        """Kill -9 of the postmaster: its children go by themselves, in the middle of anything."""
        if os.name == "nt":
            self.stop_at_once()
            return
        first, *_ = (self._folder / "postmaster.pid").read_text(encoding="ascii").split()
        os.kill(int(first), signal.SIGKILL)

    def stop(self) -> None:
        """Stop in order, as for an update: whoever is connected is told."""
        self._call("stop", "-m", "fast")

    def freeze(self) -> None:
        """Let none of its processes run: it is there and answers nothing."""
        for process in self._processes():
            os.kill(process, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let them run on from where they were."""
        for process in self._processes():
            os.kill(process, signal.SIGCONT)

    def let_in(self, network: str) -> None:
        """Let the PCs of a network sign in, too; such as 10.0.0.0/24."""
        with (self._folder / "pg_hba.conf").open("a", encoding="ascii") as rules:
            rules.write(f"host all all {network} password\n")
        self._call("reload")

    def stop_at_once(self) -> None:
        """Stop without any farewell: what was not committed is lost, as in a crash."""
        self._call("stop", "-m", "immediate")

    def start(self) -> None:
        """Start it again with the settings and at the port that it had."""
        for _ in range(_TRIES):
            # What the killed one had may still be held by its last children.
            if self._call("restart", "-t", "60", "-l", str(self._folder.parent / "log-again")):
                return
            Event().wait(_PAUSE_SECONDS)
        raise RuntimeError("PostgreSQL does not start again")

    def _processes(self) -> list[int]:
        """The first process, then its children."""
        first, *_ = (self._folder / "postmaster.pid").read_text(encoding="ascii").split()
        told = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="ascii")
        return [int(first), *map(int, told.split())]

    def _call(self, verb: str, *more: str) -> bool:
        owner = self._folder.stat().st_uid
        as_owner: dict[str, Any] = {}
        if os.name != "nt" and os.geteuid() == 0:
            as_owner = {"user": owner, "extra_groups": []}
        done = subprocess.run(
            [self._pg_ctl, verb, "-w", "-D", str(self._folder), *more],
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
            **as_owner,
        )
        return done.returncode == 0


def _told(connection: psycopg.Connection[tuple[Any, ...]], asked: Any) -> str:
    row = connection.execute(asked).fetchone()
    assert row is not None
    return str(row[0])
