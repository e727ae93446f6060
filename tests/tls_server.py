"""The PostgreSQL of the tests with encryption switched on for a while, by its own authority."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import trustme

from tests.servers import PostgresServer

_PATIENCE_SECONDS = 20


@contextmanager
def encrypted(server: PostgresServer, folder: Path, *names: str) -> Iterator[Path]:
    """Let the server offer TLS as these names for the block; the file of the root certificate."""
    authority = trustme.CA()
    root = folder / "root.pem"
    authority.cert_pem.write_to_path(str(root))
    issued = authority.issue_cert(*names)
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        row = connection.execute("SHOW data_directory").fetchone()
        assert row is not None
        home = Path(row[0])
        written = home / "tests.crt", home / "tests.key"
        written[0].write_bytes(b"".join(pem.bytes() for pem in issued.cert_chain_pems))
        written[1].write_bytes(issued.private_key_pem.bytes())
        for file in written:
            file.chmod(0o600)
            if os.name != "nt":
                os.chown(file, home.stat().st_uid, home.stat().st_gid)
        try:
            for words in (
                f"ALTER SYSTEM SET ssl_cert_file = '{written[0].as_posix()}'",
                f"ALTER SYSTEM SET ssl_key_file = '{written[1].as_posix()}'",
                "ALTER SYSTEM SET ssl = on",
            ):
                connection.execute(words.encode())
            _reload(server, "on")
            yield root
        finally:
            for name in ("ssl", "ssl_cert_file", "ssl_key_file"):
                connection.execute(f"ALTER SYSTEM RESET {name}".encode())
            _reload(server, "off")


def _reload(server: PostgresServer, wanted: str) -> None:
    """Wait until the server reads its settings anew: it does so when it comes to it."""
    until = time.monotonic() + _PATIENCE_SECONDS
    found = ""
    while found != wanted:
        assert time.monotonic() < until, f"ssl is {found}"
        with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
            connection.execute("SELECT pg_reload_conf()")
            row = connection.execute("SHOW ssl").fetchone()
            found = row[0] if row is not None else ""
