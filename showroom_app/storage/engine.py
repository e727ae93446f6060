"""Opening a database by its URL: a SQLite file or a PostgreSQL server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from showroom_app.storage.column_types import to_json
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.storage.sqlite_file import open_file

_POSTGRESQL = frozenset({"postgresql", "postgres"})
_PATIENCE = {
    "connect_timeout": "4",
    # A cable that is pulled says nothing: without these a dead server is waited for by the hour.
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "15000",
}
SESSION = {
    "timezone": "UTC",
    "lock_timeout": "15s",
    # A PC that is cut off inside a transaction keeps others waiting, but not until they give up.
    "idle_in_transaction_session_timeout": "10s",
}
"""What counts in a session of the program; where a pooler stands between, its role has it."""

_TRANSACTION = "transaction"


def open_engine(url: str) -> Engine:
    """The engine of `sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST/DATABASE`.

    A SQLite file is looked at (its library, place and first bytes), a server is not yet asked.
    With `?pooler=transaction` HOST is a pooler that lends a connection for one transaction only;
    `&listen=HOST:PORT` is the server itself then, for what tells of changes.
    Raises DatabaseProblem: bad-url, unknown-engine, cannot-open, network-share, not-a-database,
    read-only.
    """
    parsed = _parsed(url)
    if parsed.drivername.partition("+")[0] in _POSTGRESQL:
        return _open_postgresql(parsed)
    if parsed.drivername != "sqlite":
        raise DatabaseProblem(Problem.UNKNOWN_ENGINE, database=shown(url), engine=parsed.drivername)
    return open_file(_file_of(parsed, url))


def shown(url: str | URL) -> str:
    """A database's URL as people and logs may see it: without password and options."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        return f"{str(url).partition(':')[0]}:..." if ":" in str(url) else "..."
    if parsed.drivername == "sqlite":
        return parsed.database or ":memory:"
    plain = URL.create(
        parsed.drivername.partition("+")[0],
        username=parsed.username,
        host=parsed.host,
        port=parsed.port,
        database=parsed.database,
    )
    return plain.render_as_string()


def connection_words(url: URL) -> str:
    """What libpq needs to connect to an engine's URL, as one string; it holds the password."""
    from psycopg.conninfo import make_conninfo

    words = {
        "host": url.host,
        "port": url.port,
        "user": url.username,
        "password": url.password,
        "dbname": url.database,
        **url.query,
    }
    return make_conninfo("", **{name: str(word) for name, word in words.items() if word})


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        # The cause would repeat the URL, password and all.
        raise DatabaseProblem(Problem.BAD_URL, database=shown(url)) from None


def _file_of(parsed: URL, url: str) -> Path:
    named = parsed.database or ""
    elsewhere = parsed.host or parsed.username or parsed.password or parsed.port
    if not named or named == ":memory:" or named.startswith("file:") or parsed.query or elsewhere:
        raise DatabaseProblem(Problem.BAD_URL, database=shown(url))
    try:
        return Path(named).expanduser().absolute()
    except RuntimeError:
        raise DatabaseProblem(Problem.BAD_URL, database=shown(url)) from None


def _open_postgresql(parsed: URL) -> Engine:
    ours, asked = _parted(parsed)
    # Who works with a file needs no word about servers.
    from showroom_app.storage.server_address import default_protection

    query = {**_PATIENCE, **default_protection(asked), **asked.query}
    more: dict[str, Any] = {}
    if ours.get("pooler") == _TRANSACTION:
        # What is set or prepared for a session would be met by whoever is lent it next. The role
        # of the program has these settings instead (`server_roles`).
        more["connect_args"] = {"prepare_threshold": None}
    elif ours.get("pooler"):
        raise DatabaseProblem(Problem.BAD_URL, database=shown(parsed))
    else:
        session = " ".join(f"-c {name}={value}" for name, value in SESSION.items())
        query["options"] = f"{session} {query.get('options', '')}".strip()
    query.setdefault("application_name", "showroom")
    try:
        engine = create_engine(
            asked.set(drivername="postgresql+psycopg", query=query),
            hide_parameters=True,
            json_serializer=to_json,
            isolation_level="READ COMMITTED",
            use_native_hstore=False,
            pool_size=2,
            max_overflow=30,
            **more,
        )
    except (ArgumentError, NoSuchModuleError):
        raise DatabaseProblem(Problem.BAD_URL, database=shown(parsed)) from None
    # Who only has a file need not load the driver of a server.
    from showroom_app.storage.patient_connection import be_patient

    be_patient(engine, connection_words(_past_pooler(engine.url, ours)), shown(parsed))
    return engine


def _parted(url: URL) -> tuple[dict[str, str], URL]:
    """What of a URL's options is ours, and the URL with what libpq understands."""
    ours = {name: str(url.query[name]) for name in ("pooler", "listen") if name in url.query}
    return ours, url.difference_update_query(ours)


def _past_pooler(url: URL, ours: dict[str, str]) -> URL:
    """The URL of the server itself, where a pooler stands before it."""
    host, _, port = ours.get("listen", "").rpartition(":")
    if not host:
        return url
    if not port.isdigit():
        raise DatabaseProblem(Problem.BAD_URL, database=shown(url))
    return url.set(host=host, port=int(port))
