"""A look at a database server: who answers there, and whether Showroom can live in it.

Each thing that can be wrong has a code of its own. What libpq says on the way is read only where
nothing better tells: the name, the port, the protocol and the certificate are asked before it.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from showroom_app.domain.values import dataclass
from showroom_app.storage.engine import connection_words, open_engine
from showroom_app.storage.pcs_user import OWNER, OWNS
from showroom_app.storage.problems import Because, DatabaseProblem, Problem, problem_of
from showroom_app.storage.program_terms import VERSION_TABLE
from showroom_app.storage.server_address import Encryption, ServerAddress, can_be_reached
from showroom_app.storage.upgrade import REVISIONS, revision_of

if TYPE_CHECKING:
    from psycopg import Connection

OLDEST = 13
"""The oldest PostgreSQL that Showroom is tried with."""

_PATIENCE_SECONDS = 5.0
_ASK_FOR_TLS = struct.pack("!ii", 8, 80877103)
# OpenSSL's numbers (X509_V_ERR_...).
_EXPIRED = 10
_WRONG_NAME = {62, 63, 64}
_MAY_MAKE_TABLES = "SELECT has_schema_privilege(current_schema()::text::regnamespace, 'CREATE')"


class ServerState(StrEnum):
    """What is found where a server is said to be."""

    EMPTY = "empty"
    """A database without tables: Showroom's can be made."""
    NEW = "new"
    """Showroom's tables, in which nothing was entered yet."""
    IN_USE = "in-use"
    OLDER = "older"
    """A Showroom of an earlier version, which opening it brings up to date."""
    NEWER = "newer"
    FOREIGN = "foreign"
    NO_DATABASE = "no-database"
    BAD_ADDRESS = "bad-address"
    UNKNOWN_HOST = "unknown-host"
    NO_ANSWER = "no-answer"
    NOTHING_LISTENS = "nothing-listens"
    NOT_POSTGRESQL = "not-postgresql"
    TLS_REFUSED = "tls-refused"
    TLS_WANTED = "tls-wanted"
    CERTIFICATE_FILE = "certificate-file"
    CERTIFICATE_UNKNOWN = "certificate-unknown"
    CERTIFICATE_EXPIRED = "certificate-expired"
    CERTIFICATE_NAME = "certificate-name"
    NOT_LET_IN = "not-let-in"
    SIGN_IN = "sign-in"
    NO_PASSWORD = "no-password"  # noqa: S105  a code
    TOO_MANY = "too-many"
    TOO_OLD = "too-old"
    NOT_UTF8 = "not-utf8"
    READ_ONLY = "read-only"
    NO_RIGHTS = "no-rights"
    UNKNOWN = "unknown"
    """The server said something that nobody foresaw; it is among the facts."""


@dataclass(frozen=True, slots=True)
class ServerFound:
    """What a look at a server found.

    `encrypted` and `checked` (its certificate) speak of the connection of this look, None when
    there was none. `may_create`: this user may make the database that is missing; `owns_tables`: it
    may fill Showroom's tables, which only their owner may. `facts` are for the sentence; never a
    secret.
    """

    state: ServerState
    encrypted: bool | None = None
    checked: bool | None = None
    version: str = ""
    revision: str = ""
    may_create: bool = False
    owns_tables: bool = True
    facts: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def can_take_copy(self) -> bool:
        """Whether everything of a file can be copied into it."""
        if self.state is ServerState.NEW:
            return self.owns_tables
        return self.state is ServerState.EMPTY or self.can_make_database

    @property
    def can_make_database(self) -> bool:
        """Whether the database is missing, and this user may make it."""
        return self.state is ServerState.NO_DATABASE and self.may_create

    @property
    def can_be_used(self) -> bool:
        """Whether a PC can work with it as it is."""
        return self.state in (ServerState.NEW, ServerState.IN_USE, ServerState.OLDER)


class _Stop(Exception):
    """The look ends here."""

    def __init__(self, state: ServerState, **facts: object) -> None:
        super().__init__(state)
        self.state = state
        self.facts = facts


def look_at(address: ServerAddress, password: str = "") -> ServerFound:
    """What is at an address. Waits for a network; changes nothing there."""
    facts: dict[str, object] = {
        "host": address.host or "localhost",
        "port": address.port,
        "database": address.database,
        "user": address.user,
        "file": address.certificate,
    }
    found = ServerFound(ServerState.UNKNOWN)
    try:
        _check_words(address)
        if address.host and not address.host.startswith("/"):
            _check_road(address)
        found = _look_inside(address, password)
    except _Stop as stop:
        found = replace(found, state=stop.state, facts=stop.facts)
        if stop.state is ServerState.NO_DATABASE:
            found = replace(found, may_create=_may_create(address, password))
    return replace(found, facts=MappingProxyType({**facts, **found.facts}))


def _check_words(address: ServerAddress) -> None:
    words = (address.database, address.user)
    usable = all(words) and can_be_reached(address.host, address.port)
    if not usable or any("\0" in word for word in (*words, address.certificate)):
        raise _Stop(ServerState.BAD_ADDRESS)
    if address.certificate and not _holds_certificate(Path(address.certificate)):
        raise _Stop(ServerState.CERTIFICATE_FILE)


def _holds_certificate(file: Path) -> bool:
    try:
        ssl.create_default_context(cafile=str(file))
    except (OSError, ValueError):
        return False
    return True


def _check_road(address: ServerAddress) -> None:
    """The name, the port, whether PostgreSQL answers there, and its certificate."""
    with _reached(address) as connection:
        try:
            connection.sendall(_ASK_FOR_TLS)
            answer = connection.recv(1)
        except OSError:
            raise _Stop(ServerState.NOT_POSTGRESQL) from None
        if answer not in (b"S", b"N"):
            # A PostgreSQL that has no place left says so before anything else.
            raise _Stop(ServerState.TOO_MANY if answer == b"E" else ServerState.NOT_POSTGRESQL)
        if address.protected in (None, Encryption.NONE):
            return
        if answer == b"N":
            raise _Stop(ServerState.TLS_REFUSED)
        if address.protected is Encryption.CHECKED:
            _check_certificate(connection, address)


def _reached(address: ServerAddress) -> socket.socket:
    try:
        return socket.create_connection((address.host, address.port), timeout=_PATIENCE_SECONDS)
    except (socket.gaierror, UnicodeError):
        raise _Stop(ServerState.UNKNOWN_HOST) from None
    except ConnectionRefusedError:
        raise _Stop(ServerState.NOTHING_LISTENS) from None
    except OSError:
        raise _Stop(ServerState.NO_ANSWER) from None


def _check_certificate(connection: socket.socket, address: ServerAddress) -> None:
    context = ssl.create_default_context(cafile=address.certificate or None)
    try:
        with context.wrap_socket(connection, server_hostname=address.host):
            return
    except ssl.SSLCertVerificationError as error:
        if error.verify_code == _EXPIRED:
            raise _Stop(ServerState.CERTIFICATE_EXPIRED) from None
        if error.verify_code in _WRONG_NAME:
            raise _Stop(ServerState.CERTIFICATE_NAME) from None
        raise _Stop(ServerState.CERTIFICATE_UNKNOWN) from None
    except OSError:
        raise _Stop(ServerState.NOT_POSTGRESQL) from None


def connected(address: ServerAddress, password: str) -> Connection[Any]:
    """A bare connection, each statement of which counts at once; raises what psycopg does."""
    from psycopg import connect

    engine = open_engine(address.url(password))
    try:
        return connect(connection_words(engine.url), autocommit=True)
    finally:
        engine.dispose()


def _look_inside(address: ServerAddress, password: str) -> ServerFound:
    from psycopg import Error

    try:
        connection = connected(address, password)
    except (DatabaseProblem, Error) as error:
        raise _why_not(error, address, password) from None
    try:
        with connection:
            encrypted = bool(connection.pgconn.ssl_in_use)
            found = ServerFound(
                ServerState.UNKNOWN,
                encrypted=encrypted,
                checked=encrypted and address.protected is Encryption.CHECKED,
                version=_version(connection),
            )
            state, revision, facts = _contents(connection, address)
            found = replace(found, state=state, revision=revision, facts=facts)
            if state is ServerState.NEW and not _only(connection, OWNS):
                owner = _only(connection, OWNER)
                found = replace(found, owns_tables=False, facts={**facts, "owner": owner})
            return found
    except Error as error:
        raise _Stop(ServerState.UNKNOWN, said=_said(error)) from None


def _contents(
    connection: Connection[Any], address: ServerAddress
) -> tuple[ServerState, str, Mapping[str, object]]:
    number = connection.info.server_version
    if connection.info.parameter_status("server_encoding") != "UTF8":
        return ServerState.NOT_UTF8, "", {}
    told = str(_only(connection, "SELECT version()"))
    if not told.startswith("PostgreSQL"):
        return ServerState.NOT_POSTGRESQL, "", {}
    if number < OLDEST * 10_000:
        return ServerState.TOO_OLD, "", {"version": _version(connection), "oldest": OLDEST}
    # As every database of a standby is, and one that somebody made so.
    if _only(connection, "SELECT current_setting('transaction_read_only')") == "on":
        return ServerState.READ_ONLY, "", {}
    return _tables(connection, address)


def _tables(
    connection: Connection[Any], address: ServerAddress
) -> tuple[ServerState, str, Mapping[str, object]]:
    tables = _only(
        connection,
        "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()",
    )
    if not tables:
        may = _only(
            connection,
            "SELECT has_schema_privilege(current_schema()::text::regnamespace, 'CREATE')",
        )
        return (ServerState.EMPTY if may else ServerState.NO_RIGHTS), "", {}
    if _only(connection, "SELECT to_regclass(%s)", VERSION_TABLE) is None:
        return ServerState.FOREIGN, "", {}
    from sqlalchemy.exc import DBAPIError

    engine = open_engine(address.url(connection.info.password))
    try:
        with engine.connect() as looking:
            revision = revision_of(looking)
            if revision is None:
                return ServerState.EMPTY, "", {}
            if revision in REVISIONS[:-1]:
                return ServerState.OLDER, revision, {}
            from showroom_app.storage.copying import is_untouched

            state = ServerState.NEW if is_untouched(looking) else ServerState.IN_USE
            return state, revision, {}
    except DatabaseProblem as problem:
        if problem.code is not Problem.NEWER_DATABASE:
            raise
        return ServerState.NEWER, str(problem.facts.get("found", "")), {}
    except DBAPIError as error:
        return _refused_inside(error), "", {"said": _said(error.orig or error)}
    finally:
        engine.dispose()


def _refused_inside(error: Exception) -> ServerState:
    problem = problem_of(error, "")
    is_right = problem is not None and problem.code in (Problem.READ_ONLY, Problem.NO_RIGHT)
    return ServerState.NO_RIGHTS if is_right else ServerState.UNKNOWN


def _only(connection: Connection[Any], statement: str, *values: object) -> Any:
    row = connection.execute(statement.encode(), values or None).fetchone()
    return None if row is None else row[0]


def _version(connection: Connection[Any]) -> str:
    number = connection.info.server_version
    return f"{number // 10_000}.{number % 10_000}"


_SAID = (
    ("ssl encryption", ServerState.NOT_LET_IN),
    ("no encryption", ServerState.TLS_WANTED),
    ("ssl off", ServerState.TLS_WANTED),
    ("pg_hba", ServerState.NOT_LET_IN),
    ("no password supplied", ServerState.NO_PASSWORD),
    ("authentication failed", ServerState.SIGN_IN),
    ("server does not support ssl", ServerState.TLS_REFUSED),
    ("certificate verify failed", ServerState.CERTIFICATE_UNKNOWN),
    ("does not match host name", ServerState.CERTIFICATE_NAME),
    ("too many", ServerState.TOO_MANY),
    ("connection slots", ServerState.TOO_MANY),
    ("timeout expired", ServerState.NO_ANSWER),
)
"""What libpq or an English server says, from the most telling on."""


def _why_not(error: Exception, address: ServerAddress, password: str) -> _Stop:
    """Why nobody was let in."""
    if isinstance(error, DatabaseProblem):
        return _Stop(ServerState.BAD_ADDRESS)
    said = str(error).casefold()
    for words, state in _SAID:
        if words in said:
            is_wanted = state is ServerState.TLS_WANTED
            if is_wanted and address.protected is not Encryption.NONE:
                state = ServerState.NOT_LET_IN
            return _Stop(state)
    problem = problem_of(error, "")
    because = problem.facts.get("because") if problem is not None else None
    # A server may speak another language: whether it is the database that is missing shows at one
    # that every server has.
    if because is Because.NO_DATABASE or _lets_in(address, password):
        return _Stop(ServerState.NO_DATABASE)
    if because is Because.SIGN_IN:
        return _Stop(ServerState.SIGN_IN)
    return _Stop(ServerState.UNKNOWN, said=_said(error))


def _of_everybody(address: ServerAddress) -> ServerAddress:
    """The same server's database that is always there."""
    return replace(address, database="postgres")


def _lets_in(address: ServerAddress, password: str) -> bool:
    from psycopg import Error

    try:
        connected(_of_everybody(address), password).close()
    except (DatabaseProblem, Error):
        return False
    return True


def _may_create(address: ServerAddress, password: str) -> bool:
    from psycopg import Error

    with (
        contextlib.suppress(DatabaseProblem, Error),
        connected(_of_everybody(address), password) as connection,
    ):
        return bool(
            _only(
                connection,
                "SELECT rolcreatedb OR rolsuper FROM pg_catalog.pg_roles "
                "WHERE rolname = current_user",
            )
        )
    return False


def _said(error: BaseException) -> str:
    """The first line of what a driver says; no driver repeats a password."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0] if lines else type(error).__name__


def make_database(address: ServerAddress, password: str = "") -> None:
    """Make the database that is missing, in UTF-8; one that is there already is left as it is.

    Raises DatabaseProblem.
    """
    from psycopg import sql
    from psycopg.errors import DuplicateDatabase

    from showroom_app.storage.engine import shown
    from showroom_app.storage.problems import told_as_problems

    with (
        told_as_problems(shown(address.url())),
        connected(_of_everybody(address), password) as connection,
        contextlib.suppress(DuplicateDatabase),
    ):
        connection.execute(
            sql.SQL("CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0").format(
                sql.Identifier(address.database)
            )
        )
