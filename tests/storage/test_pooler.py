"""Behind a pooler that lends connections for one transaction: the program works, and hears."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import URL, make_url

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.topic import Topic
from showroom_app.services import open_services
from showroom_app.storage.engine import SESSION
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.storage.store import open_store
from tests.servers import _as_user, _free_port, _unprivileged_user, as_owner

STATION = Actor(None, "reception")
LENT = 2
"""So many connections the pooler has to the server, for all stations together."""

_TRIES, _PATIENCE_SECONDS = 3, 20

_SETTINGS = """
[databases]
* = host={host} port={port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {own}
unix_socket_dir =
auth_type = plain
auth_file = {users}
pool_mode = transaction
default_pool_size = {lent}
ignore_startup_parameters = extra_float_digits
logfile = {log}
"""


@pytest.fixture
def pooled(postgres_url: str) -> Iterator[str]:
    """The URL of a fresh database through a PgBouncer in transaction mode."""
    program = shutil.which("pgbouncer") or shutil.which("/usr/sbin/pgbouncer")
    if program is None or os.name == "nt":
        pytest.skip("there is no PgBouncer on this machine (Debian: apt-get install pgbouncer)")
    url = make_url(postgres_url)
    # Beside pytest's folders, which are closed to the user as whom it runs where we are root.
    home = Path(tempfile.mkdtemp(prefix="showroom-pooler-", dir="/tmp"))
    pooler: subprocess.Popen[bytes] | None = None
    try:
        pooler, port = _started(program, home, url)
        with psycopg.connect(as_owner(postgres_url), autocommit=True) as connection:
            for name, value in SESSION.items():
                wanted = f"ALTER DATABASE {url.database} SET {name} = '{value}'"
                connection.execute(wanted.encode())
        listen = f"{url.host}:{url.port}"
        through = url.set(port=port).update_query_dict({"pooler": "transaction", "listen": listen})
        yield through.render_as_string(hide_password=False)
        with psycopg.connect(as_owner(postgres_url), autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {url.database} RESET ALL".encode())
    finally:
        if pooler is not None:
            pooler.kill()
            pooler.wait(20)
        shutil.rmtree(home)


def _started(program: str, home: Path, url: URL) -> tuple[subprocess.Popen[bytes], int]:
    """A PgBouncer before the server of a URL that answers, and its port."""
    user = _unprivileged_user()
    users, settings, log = (home / name for name in ("users", "pooler.ini", "log"))
    users.write_text(f'"{url.username}" "{url.password}"\n', encoding="utf-8")
    for _ in range(_TRIES):
        port = _free_port()
        settings.write_text(
            _SETTINGS.format(
                host=url.host, port=url.port, own=port, users=users, lent=LENT, log=log
            ),
            encoding="utf-8",
        )
        if user is not None:
            for each in (home, users, settings):
                shutil.chown(each, user)
        pooler = subprocess.Popen(
            [program, "-q", str(settings)],
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **_as_user(user),
        )
        if _answers(port, pooler):
            return pooler, port
        pooler.kill()
        pooler.wait(20)
        # Somebody else may take the port between the look and the start: once more.
    told = log.read_text(errors="replace") if log.exists() else "it wrote no log"
    pytest.fail(f"the pooler did not start: {told}")


def _answers(port: int, pooler: subprocess.Popen[bytes]) -> bool:
    """Wait until it takes connections; False when it ended, or took none in all that time."""
    given_up = time.monotonic() + _PATIENCE_SECONDS
    while pooler.poll() is None and time.monotonic() < given_up:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        with contextlib.suppress(subprocess.TimeoutExpired):
            pooler.wait(0.05)
    return False


def test_many_stations_share_two_connections_and_each_up_has_one_winner(pooled: str) -> None:
    with closing(open_store(pooled)) as store:
        services = open_services(store)
        for number in range(8):
            services.people.add_rep(STATION, f"Rep {number}", Role.SHOWROOM, "Toyota")
        for entry in services.people.reps():
            services.floor.check_in(STATION, entry.rep.id)
    stores = [open_store(pooled) for _ in range(8)]

    def arrivals(number: int) -> list[int | None]:
        reception = open_services(stores[number]).reception
        return [
            reception.arrive(STATION, ArrivalKind.WALK_IN, 1).assigned
            for _ in range(1 if number % 2 else 0)
        ]

    with ThreadPoolExecutor(8) as together:
        assigned = [rep for reps in together.map(arrivals, range(8)) for rep in reps]
    assert sorted(map(int, filter(None, assigned))) == [1, 2, 3, 4]
    for each in stores:
        # Again and again, more often than a driver waits before it prepares a statement.
        for _ in range(12):
            assert len(open_services(each).board.board(1).with_customers) == 4
        each.close()


def test_a_change_is_told_past_the_pooler(pooled: str) -> None:
    with closing(open_store(pooled)) as one, closing(open_store(pooled)) as other:
        watch = other.watch()
        before = watch.counters()
        open_services(one).people.add_rep(STATION, "Sanne", Role.SHOWROOM, "Toyota")
        assert watch.wait(20)
        assert watch.counters()[Topic.PEOPLE] > before[Topic.PEOPLE]
        watch.close()


@pytest.mark.parametrize("asked", ["pooler=statement", "pooler=transaction&listen=server:door"])
def test_a_pooler_that_cannot_be_is_refused(asked: str) -> None:
    with pytest.raises(DatabaseProblem) as problem:
        open_store(f"postgresql://showroom@localhost/dealer?{asked}")
    assert problem.value.code is Problem.BAD_URL
