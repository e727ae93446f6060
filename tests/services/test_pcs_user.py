"""A user for the PCs, made by who copied everything as the owner of the tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from showroom_app.secrets import DATABASE_VARIABLE, Secrets
from showroom_app.services.database_setup import DatabaseSetup, ServerAddress
from showroom_app.services.pcs_user import SHORTEST, NoPcsUser, proposed_password
from showroom_app.storage.server_address import account_of
from showroom_app.storage.store import open_store
from tests.servers import PostgresServer
from tests.services.dealership import STATION

pytestmark = pytest.mark.postgresql
OWNERS = "of the owner: long"


@pytest.fixture
def address(postgres_server: PostgresServer) -> Iterator[ServerAddress]:
    """A database with Showroom's tables, which its owner made, who may make no roles yet."""
    _do(
        postgres_server,
        f"CREATE ROLE landlord LOGIN PASSWORD '{OWNERS}'",
        "CREATE ROLE stranger LOGIN",
        "CREATE DATABASE of_landlord OWNER landlord TEMPLATE template0",
    )
    address = ServerAddress("127.0.0.1", postgres_server.port, "of_landlord", "landlord")
    open_store(address.url(OWNERS)).close()
    yield address
    _do(
        postgres_server,
        "DROP DATABASE of_landlord WITH (FORCE)",
        "DROP ROLE IF EXISTS tenant, stranger",
        "DROP ROLE landlord",
    )


def _do(server: PostgresServer, *statements: str) -> None:
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def _kept(secrets: Secrets, address: ServerAddress) -> str | None:
    found = secrets.find(account_of(address.url()) or "")
    return None if found is None else found.secret


def test_the_pcs_get_a_user_of_their_own_and_this_pc_forgets_the_owners_password(
    address: ServerAddress,
    postgres_server: PostgresServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    secrets = Secrets(tmp_path)
    setup = DatabaseSetup(secrets, tmp_path)
    setup.join(address, OWNERS)
    password = proposed_password()

    def why_not(name: str, password: str) -> str:
        with pytest.raises(NoPcsUser) as refused:
            setup.make_pcs_user(address, name, password, actor=STATION)
        assert _kept(secrets, address) == OWNERS
        return refused.value.code

    assert why_not("tenant", "x" * (SHORTEST - 1)) == "too-short"
    assert why_not("tenant", password) == "no-createrole"
    _do(postgres_server, "ALTER ROLE landlord CREATEROLE")
    assert why_not("stranger", password) == "taken"
    assert why_not("x" * 64, password) == "bad-name"
    monkeypatch.setenv(DATABASE_VARIABLE, OWNERS)
    assert why_not("tenant", password) == "variable"
    monkeypatch.delenv(DATABASE_VARIABLE)

    joined = setup.make_pcs_user(address, "tenant", password, actor=STATION)
    theirs = replace(address, user="tenant")
    assert joined.url == theirs.url()
    assert (_kept(secrets, address), _kept(secrets, theirs)) == (None, password)
    with closing(open_store(theirs.url(password))) as store:
        assert not store.facts().owns_tables
        with store.read() as work:
            (made,) = work.audit.entries()
        assert (made.use_case, made.station) == ("make-program-user", STATION.station)
        assert made.facts["server_user"] == "tenant"
    with closing(open_store(address.url(OWNERS))) as store:
        assert store.facts().owns_tables

    # Another PC that still works as the owner signs in as the same user, and changes no password.
    setup.join(address, OWNERS)
    assert why_not("tenant", "another password") == "taken"
    assert setup.make_pcs_user(address, "tenant", password, actor=STATION).url == joined.url
    assert _kept(secrets, address) is None
