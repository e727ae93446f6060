"""Each thing that can be wrong with a server has an answer of its own, asked of a real one."""

from __future__ import annotations

import itertools
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from showroom_app.domain.people import Actor
from showroom_app.services import open_services
from showroom_app.storage import server_check
from showroom_app.storage.server_address import Encryption, ServerAddress, read_url
from showroom_app.storage.server_check import ServerState, look_at, make_database
from showroom_app.storage.store import open_store
from showroom_app.storage.upgrade import REVISIONS
from tests.servers import PostgresServer
from tests.tls_server import encrypted

_numbers = itertools.count(1)


@pytest.fixture
def database(postgres_server: PostgresServer) -> Iterator[str]:
    """The name of an empty database."""
    name = f"looked_{next(_numbers)}"
    postgres_server.create_database(name)
    yield name
    postgres_server.drop_database(name)


def _address(server: PostgresServer, database: str = "postgres") -> ServerAddress:
    return read_url(server.url(database))[0]


def _do(server: PostgresServer, database: str, *statements: str) -> None:
    with psycopg.connect(server.url(database), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


@pytest.fixture
def nobody(postgres_server: PostgresServer) -> Iterator[str]:
    """A user who may sign in, and nothing else."""
    name = f"nobody_{next(_numbers)}"
    _do(postgres_server, "postgres", f"CREATE ROLE {name} LOGIN PASSWORD 'theirs'")
    yield name
    with psycopg.connect(postgres_server.url("postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(name)))


def test_an_empty_database_becomes_ours_and_then_somebody_works_in_it(
    postgres_server: PostgresServer, database: str
) -> None:
    address, password = _address(postgres_server, database), postgres_server.password
    found = look_at(address, password)
    assert found.state is ServerState.EMPTY
    assert found.can_take_copy
    assert found.version
    with closing(open_store(address.url(password))) as store:
        found = look_at(address, password)
        assert (found.state, found.revision) == (ServerState.NEW, REVISIONS[-1])
        assert found.can_take_copy
        assert found.can_be_used
        open_services(store).people.add_floor(Actor(None, "desk"), "Toyota")
    found = look_at(address, password)
    assert found.state is ServerState.IN_USE
    assert not found.can_take_copy


def test_versions_of_the_tables_are_told_apart(
    postgres_server: PostgresServer, database: str
) -> None:
    address, password = _address(postgres_server, database), postgres_server.password
    open_store(address.url(password)).close()
    _do(postgres_server, database, "UPDATE showroom_version SET version_num = '0007'")
    assert look_at(address, password).state is ServerState.OLDER
    _do(postgres_server, database, "UPDATE showroom_version SET version_num = '9999'")
    assert look_at(address, password).state is ServerState.NEWER
    _do(postgres_server, database, "DROP TABLE showroom_version")
    assert look_at(address, password).state is ServerState.FOREIGN


def test_a_missing_database_is_made_by_who_may(
    postgres_server: PostgresServer, nobody: str
) -> None:
    address = _address(postgres_server, f"missing_{next(_numbers)}")
    theirs = look_at(replace(address, user=nobody), "theirs")
    assert (theirs.state, theirs.may_create) == (ServerState.NO_DATABASE, False)
    found = look_at(address, postgres_server.password)
    assert found.can_make_database
    make_database(address, postgres_server.password)
    make_database(address, postgres_server.password)
    assert look_at(address, postgres_server.password).state is ServerState.EMPTY
    postgres_server.drop_database(address.database)


def test_who_may_not_work_there_is_told_why(
    postgres_server: PostgresServer, nobody: str, database: str
) -> None:
    address = _address(postgres_server, database)
    assert look_at(address, "wrong").state is ServerState.SIGN_IN
    assert look_at(address).state is ServerState.NO_PASSWORD
    _do(postgres_server, database, "REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    assert look_at(replace(address, user=nobody), "theirs").state is ServerState.NO_RIGHTS
    _do(postgres_server, "postgres", f"ALTER ROLE {nobody} CONNECTION LIMIT 0")
    assert look_at(replace(address, user=nobody), "theirs").state is ServerState.TOO_MANY


def test_a_server_or_database_that_showroom_cannot_live_in_is_told(
    postgres_server: PostgresServer, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"ascii_{next(_numbers)}"
    make = f"CREATE DATABASE {name} ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'"
    _do(postgres_server, "postgres", f"{make} TEMPLATE template0")
    password = postgres_server.password
    assert look_at(_address(postgres_server, name), password).state is ServerState.NOT_UTF8
    postgres_server.drop_database(name)
    monkeypatch.setattr(server_check, "OLDEST", 99)
    found = look_at(_address(postgres_server, database), password)
    assert (found.state, found.facts["oldest"]) == (ServerState.TOO_OLD, 99)


@contextmanager
def _listening(answer: bytes | None) -> Iterator[int]:
    """The port of something that answers every caller with these bytes, or with none."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        callers: list[socket.socket] = []

        def serve() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                except OSError:
                    return
                callers.append(caller)
                if answer is not None:
                    caller.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        thread.join()
        for caller in callers:
            caller.close()


@pytest.mark.parametrize("answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", None])
def test_what_is_no_postgresql_is_told(
    answer: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_check, "_PATIENCE_SECONDS", 0.2)
    with _listening(answer) as port:
        found = look_at(ServerAddress("127.0.0.1", port))
        assert found.state is ServerState.NOT_POSTGRESQL
    assert look_at(ServerAddress("127.0.0.1", port)).state is ServerState.NOTHING_LISTENS


def test_a_name_that_nobody_has_and_words_that_are_no_address_are_told() -> None:
    assert look_at(ServerAddress("no-such-pc.invalid")).state is ServerState.UNKNOWN_HOST
    for bad in (
        ServerAddress("db", 0),
        ServerAddress("db", 70_000),
        ServerAddress("db", database=""),
        ServerAddress("db dealer"),
    ):
        assert look_at(bad).state is ServerState.BAD_ADDRESS


def test_a_server_without_encryption_gets_no_password_when_encryption_is_wanted(
    postgres_server: PostgresServer,
) -> None:
    address = replace(_address(postgres_server), encryption=Encryption.REQUIRED)
    found = look_at(address, postgres_server.password)
    assert (found.state, found.encrypted) == (ServerState.TLS_REFUSED, None)


def test_encryption_and_certificates_are_told_apart(
    postgres_server: PostgresServer, database: str, tmp_path: Path
) -> None:
    password = postgres_server.password
    address = _address(postgres_server, database)
    stranger = tmp_path / "strange"
    stranger.mkdir()
    with encrypted(postgres_server, stranger, "localhost"):
        pass
    with encrypted(postgres_server, tmp_path, "localhost") as root:
        required = look_at(replace(address, encryption=Encryption.REQUIRED), password)
        assert (required.encrypted, required.checked) == (True, False)
        plain = look_at(replace(address, encryption=Encryption.NONE), password)
        assert (plain.encrypted, plain.checked) == (False, False)
        by_name = replace(address, host="localhost", certificate=str(root))
        checked = look_at(by_name, password)
        assert (checked.encrypted, checked.checked) == (True, True)
        other_name = replace(address, certificate=str(root))
        assert look_at(other_name, password).state is ServerState.CERTIFICATE_NAME
        unknown = replace(by_name, certificate=str(stranger / "root.pem"))
        assert look_at(unknown, password).state is ServerState.CERTIFICATE_UNKNOWN
        of_system = replace(by_name, certificate="", encryption=Encryption.CHECKED)
        assert look_at(of_system, password).state is ServerState.CERTIFICATE_UNKNOWN
        for file in ("nothing.pem", "empty.pem"):
            (tmp_path / "empty.pem").touch()
            no_file = replace(by_name, certificate=str(tmp_path / file))
            assert look_at(no_file, password).state is ServerState.CERTIFICATE_FILE
        with closing(open_store(by_name.url(password))) as store:
            facts = store.facts()
            assert (facts.encrypted, facts.checked) == (True, True)


def test_who_is_shut_out_by_the_servers_own_list_is_told(
    postgres_server: PostgresServer, nobody: str
) -> None:
    with psycopg.connect(postgres_server.url("postgres"), autocommit=True) as connection:
        row = connection.execute("SHOW hba_file").fetchone()
        assert row is not None
        file = Path(row[0])
        before = file.read_text()
        try:
            file.write_text(f"host all {nobody} all reject\n{before}")
            connection.execute("SELECT pg_reload_conf()")
            address = replace(_address(postgres_server), user=nobody)
            states = {look_at(address, "theirs").state for _ in range(20)}
            assert ServerState.NOT_LET_IN in states
            plain = replace(address, encryption=Encryption.NONE)
            assert look_at(plain, "theirs").state is ServerState.TLS_WANTED
        finally:
            file.write_text(before)
            connection.execute("SELECT pg_reload_conf()")


def test_no_answer_holds_the_password(postgres_server: PostgresServer) -> None:
    address = _address(postgres_server)
    for password in ("very-secret-wrong", postgres_server.password):
        assert password not in repr(look_at(address, password))
