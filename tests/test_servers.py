"""The PostgreSQL of the tests is a real one, and leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys

import psycopg
import pytest

from tests.conftest import ROOT
from tests.servers import PostgresServer

_RUN = """
from tests.servers import running_postgres
with running_postgres() as server:
    print(server.url("postgres"), flush=True)
    input()
"""


def test_a_copied_database_has_the_rows_of_its_template(postgres_server: PostgresServer) -> None:
    with psycopg.connect(postgres_server.create_database("model")) as connection:
        connection.execute("CREATE TABLE reps AS SELECT 'Zoë' AS name")
    with psycopg.connect(postgres_server.create_database("copy", "model")) as connection:
        assert connection.execute("SELECT upper(name) FROM reps").fetchone() == ("ZOË",)
    postgres_server.drop_database("copy")
    postgres_server.drop_database("model")


@pytest.mark.postgresql
@pytest.mark.skipif(os.name == "nt", reason="Windows knows no signals to end a program with")
@pytest.mark.parametrize("way", ["SIGINT", "SIGKILL"])
def test_the_server_of_a_test_run_that_was_killed_is_gone(way: str) -> None:
    import signal

    run = subprocess.Popen(
        [sys.executable, "-c", _RUN],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    url = run.stdout.readline().strip()
    assert url, run.communicate(timeout=30)[1]
    with psycopg.connect(url) as watching:
        run.send_signal(signal.Signals[way])
        run.communicate(timeout=30)
        # The server ends its connections when it goes: to wait for that is to wait for the end.
        with pytest.raises(psycopg.OperationalError):
            watching.execute("SELECT pg_sleep(30)")
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)
