"""What the program's role on a server may and may not do.

That all else of the program works as this role is shown by every other test that asks for
`postgres_url`: it is this role's.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator

import psycopg
import pytest
from alembic import command
from psycopg import errors, sql
from sqlalchemy import Delete, Insert, Update

from showroom_app.domain.topic import Topic
from showroom_app.storage import repositories, server_roles
from showroom_app.storage.engine import open_engine
from showroom_app.storage.least_rights import NEEDS
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.storage.server_roles import OWNER, PROGRAM, NoRoles, Secrets, make_roles
from showroom_app.storage.store import open_store
from showroom_app.storage.tables.every import metadata
from showroom_app.storage.upgrade import migration_settings, upgrade
from tests import builders
from tests.servers import PostgresServer, as_owner

BESIDE = {"showroom_version", "person_search"}
"""Tables that the metadata does not know."""


def _statements() -> Iterator[Insert | Update | Delete]:
    """Every statement that stands in a repository and changes something."""
    for module in pkgutil.iter_modules(repositories.__path__):
        named = importlib.import_module(f"{repositories.__name__}.{module.name}")
        for value in vars(named).values():
            several = value.values() if isinstance(value, dict) else value
            several = several if isinstance(several, Iterable) else (value,)
            if isinstance(value, Insert | Update | Delete):
                several = (value,)
            yield from (each for each in several if isinstance(each, Insert | Update | Delete))


def test_every_table_has_its_rights() -> None:
    assert set(NEEDS) == {*metadata.tables, *BESIDE}
    for name in metadata.tables:
        assert set(NEEDS[name].change) <= set(metadata.tables[name].c.keys()), name


def test_what_a_repository_does_is_among_the_rights() -> None:
    found = list(_statements())
    assert len(found) > 100
    for each in found:
        table = str(each.table)
        needs = NEEDS[table]
        if isinstance(each, Insert):
            assert needs.add, table
        elif isinstance(each, Delete):
            assert needs.remove, table
        else:
            assert needs.change, table
            set_here = {getattr(column, "name", column) for column in each._values or ()}
            assert set_here <= set(needs.change), table


def test_what_counts_is_neither_changed_nor_removed() -> None:
    for name in ("floor_log", "acts", "policy_entries", "month_closes", "sale_imports"):
        assert (NEEDS[name].change, NEEDS[name].remove) == ((), False), name
    assert NEEDS["originals"].change == ()
    assert not NEEDS["sales"].remove
    assert not {"id", "cancels", "at", "by"} & set(NEEDS["sales"].change)


REFUSED = (
    *(
        statement
        for table in ("floor_log", "acts", "originals")
        for statement in (
            f"UPDATE {table} SET {'size = 1' if table == 'originals' else 'act = act'}",
            f"TRUNCATE {table} CASCADE",
            f"ALTER TABLE {table} DISABLE TRIGGER ALL",
            f"ALTER TABLE {table} ADD COLUMN other integer",
            f"DROP TRIGGER {table}_append_only ON {table}",
            f"DROP TABLE {table} CASCADE",
        )
    ),
    "DELETE FROM floor_log",
    "DELETE FROM acts",
    "DELETE FROM sales",
    "DELETE FROM policy_entries",
    "DELETE FROM month_closes",
    "UPDATE sales SET cancels = NULL",
    "UPDATE sale_shares SET hundredths = 100",
    "TRUNCATE sales CASCADE",
    "ALTER TABLE sales DISABLE TRIGGER sales_confirmed",
    "DROP TRIGGER sales_confirmed ON sales",
    "DROP TRIGGER sale_shares_confirmed ON sale_shares",
    "DROP FUNCTION showroom_append_only() CASCADE",
    "ALTER FUNCTION showroom_append_only() RENAME TO other",
    "SET session_replication_role = replica",
    "SELECT setval('acts_id_seq', 1)",
    "INSERT INTO acts VALUES (4711, 'a', 'claim', now(), now(), NULL, '', '{}')",
    "INSERT INTO acts (id, act) VALUES (4711, 'a')",
    "UPDATE showroom_version SET version_num = '9999'",
    "INSERT INTO topics VALUES ('other', 99, 0)",
    "INSERT INTO program_terms VALUES ('9999', '0001')",
    "CREATE TABLE other (id integer)",
    "CREATE SCHEMA other",
    f"ALTER ROLE {PROGRAM} SUPERUSER",
    f"SET ROLE {OWNER}",
    f"GRANT {OWNER} TO {PROGRAM}",
    "COPY acts TO PROGRAM 'cat'",
)


@pytest.mark.postgresql
def test_the_server_itself_refuses_what_no_window_offers(postgres_url: str) -> None:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        for statement in REFUSED:
            with pytest.raises(errors.InsufficientPrivilege):
                connection.execute(statement.encode())


@pytest.mark.postgresql
def test_a_window_is_told_in_words_that_the_server_refuses(postgres_url: str) -> None:
    with psycopg.connect(as_owner(postgres_url)) as connection:
        connection.execute(f"REVOKE INSERT ON floors FROM {PROGRAM}")
    store = open_store(postgres_url)
    with pytest.raises(DatabaseProblem) as refused, store.write(Topic.PEOPLE) as work:
        work.people.add_floor("Toyota")
    store.close()
    assert refused.value.code is Problem.NO_RIGHT


# -- how they are made -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def made(postgres_server: PostgresServer) -> Iterator[tuple[str, str]]:
    """The URLs of the owner and of the program, made where a plain role owned a database."""
    with psycopg.connect(postgres_server.url("postgres"), autocommit=True) as connection:
        for statement in (
            "CREATE ROLE dealer LOGIN CREATEROLE PASSWORD 'it''s'",
            "CREATE DATABASE of_dealer OWNER dealer TEMPLATE template0",
        ):
            connection.execute(statement)
    url = _as(postgres_server, "of_dealer", "dealer", "it%27s")
    make_roles(url, 'the "owner"', "the program", Secrets("o'w", "p%r"))
    make_roles(url, 'the "owner"', "the program")
    yield (
        _as(postgres_server, "of_dealer", "the%20%22owner%22", "o%27w"),
        _as(postgres_server, "of_dealer", "the%20program", "p%25r"),
    )
    postgres_server.drop_database("of_dealer")


def _as(server: PostgresServer, database: str, role: str, password: str) -> str:
    return f"postgresql://{role}:{password}@127.0.0.1:{server.port}/{database}"


@pytest.mark.postgresql
def test_roles_are_made_by_who_owns_the_database_and_the_program_works_as_its_own(
    made: tuple[str, str],
) -> None:
    owner, program = made
    store = open_store(program)
    builders.add_reps(store, "Sanne")
    with store.read() as work:
        assert [rep.name for rep in work.people.reps()] == ["Sanne"]
    store.close()
    with psycopg.connect(owner) as connection:
        connection.execute("ALTER TABLE acts ADD COLUMN later integer")
        connection.rollback()
    with psycopg.connect(program, autocommit=True) as connection:
        for statement in (
            "ALTER TABLE acts ADD COLUMN later integer",
            # One of this name would stand before the real one.
            "CREATE TEMPORARY TABLE acts (id integer)",
        ):
            with pytest.raises(errors.InsufficientPrivilege):
                connection.execute(statement.encode())


@pytest.mark.postgresql
@pytest.mark.usefixtures("made")
def test_nobody_else_gets_in(postgres_server: PostgresServer) -> None:
    with psycopg.connect(postgres_server.url("postgres"), autocommit=True) as connection:
        connection.execute("CREATE ROLE neighbour LOGIN PASSWORD 'n'")
    with pytest.raises(psycopg.OperationalError, match="permission denied"):
        psycopg.connect(_as(postgres_server, "of_dealer", "neighbour", "n"))


@pytest.mark.postgresql
def test_tables_of_an_upgrade_become_the_owners_and_the_program_may_use_them(
    made: tuple[str, str], postgres_server: PostgresServer
) -> None:
    owner, program = made
    admin = postgres_server.url("of_dealer")
    for url in (owner, admin):
        with psycopg.connect(admin) as connection:
            # As they are once a step of an upgrade has made one anew.
            connection.execute("CREATE TABLE anew (LIKE likenesses INCLUDING ALL)")
            connection.execute("DROP TABLE likenesses")
            connection.execute("ALTER TABLE anew RENAME TO likenesses")
            if url is owner:
                connection.execute('ALTER TABLE likenesses OWNER TO "the ""owner"""')
        store = open_store(url)
        with store._engine.begin() as again:
            assert server_roles.programs_of(again) == ("the program",)
            server_roles.grant_again(again)
        store.close()
        with psycopg.connect(program) as connection:
            connection.execute("UPDATE likenesses SET score = 1")
            owners = "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"
            assert connection.execute(owners).fetchall() == [('the "owner"',)]


@pytest.mark.postgresql
def test_roles_are_refused_where_everybody_may_make_tables_and_it_says_what_to_type(
    made: tuple[str, str], postgres_server: PostgresServer
) -> None:
    del made
    name = "as_before_15"
    with psycopg.connect(postgres_server.url("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} OWNER dealer TEMPLATE template0")
    url = _as(postgres_server, name, "dealer", "it%27s")
    with psycopg.connect(postgres_server.url(name), autocommit=True) as connection:
        connection.execute("ALTER SCHEMA public OWNER TO CURRENT_USER")
        connection.execute("GRANT ALL ON SCHEMA public TO PUBLIC")
        with pytest.raises(NoRoles) as refused:
            make_roles(url, "old_owner", "old_program")
        (_, _, rest) = str(refused.value).partition("superuser type ")
        (typed, _, _) = rest.partition(" in this database")
        connection.execute(typed.encode())
    make_roles(url, "old_owner", "old_program")
    postgres_server.drop_database(name)


@pytest.mark.postgresql
def test_an_older_database_says_who_upgrades_it(made: tuple[str, str]) -> None:
    owner, program = made
    engine = open_engine(owner)
    with engine.begin() as connection:
        command.downgrade(migration_settings(connection), "-1")
    engine.dispose()
    with pytest.raises(DatabaseProblem) as refused:
        upgrade(program)
    assert refused.value.code is Problem.NEEDS_OWNER
    upgrade(owner)
    # What the upgrade made anew is the program's to use, without a word.
    store = open_store(program)
    with store.write(Topic.PEOPLE) as work:
        work.people.add_floor("Lexus")
    with psycopg.connect(program) as asked:
        assert asked.execute("SELECT has_table_privilege('stations', 'INSERT')").fetchone() == (
            True,
        )
    store.close()


@pytest.mark.postgresql
@pytest.mark.usefixtures("made")
def test_a_role_that_owns_the_database_is_none_for_the_program(
    postgres_server: PostgresServer,
) -> None:
    admin = postgres_server.url("of_dealer")
    for owner, program, why in (
        ("the owner", "dealer", "owns the database"),
        ("the owner", "postgres", "can do everything"),
        ("one", "one", "of its own"),
        ("", "one", "no role can be called"),
        ("x" * 64, "one", "no role can be called"),
    ):
        with pytest.raises(NoRoles, match=why):
            make_roles(admin, owner, program)
    with psycopg.connect(admin) as connection:
        made_in_vain = "SELECT count(*) FROM pg_roles WHERE rolname IN ('the owner', 'one')"
        assert connection.execute(made_in_vain).fetchone() == (0,)


@pytest.mark.postgresql
@pytest.mark.usefixtures("made")
def test_a_role_that_may_do_more_by_another_way_is_none_for_the_program(
    postgres_server: PostgresServer,
) -> None:
    admin = postgres_server.url("of_dealer")
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute("CREATE ROLE desk LOGIN")
        for more, back, why in (
            ("GRANT pg_write_all_data TO desk", "REVOKE pg_write_all_data FROM desk", "of pg_wr"),
            ('GRANT "the program" TO desk', 'REVOKE "the program" FROM desk', "of the program"),
            ("ALTER ROLE desk CREATEROLE", "ALTER ROLE desk NOCREATEROLE", "may make roles"),
        ):
            connection.execute(more)
            with pytest.raises(NoRoles, match=why):
                make_roles(admin, 'the "owner"', "desk")
            connection.execute(back)
        connection.execute("DROP ROLE desk")


def test_a_file_has_no_roles(sqlite_url: str) -> None:
    with pytest.raises(NoRoles, match="only a PostgreSQL server"):
        make_roles(sqlite_url)


@pytest.mark.postgresql
def test_the_script_does_the_same_as_the_command(postgres_server: PostgresServer) -> None:
    text = server_roles.script("one_owner", "one_program")
    body, _, foot = text.partition("COMMIT;")
    assert "\\password" not in body
    assert "\\password" in foot
    url = postgres_server.create_database("by_script")
    with psycopg.connect(url, autocommit=True) as connection:
        with pytest.raises(errors.RaiseException, match="showroom database upgrade"):
            connection.execute(body.encode())
        connection.execute("ROLLBACK")
        upgrade(url)
        connection.execute(f"{body}COMMIT;".encode())
        rights = sql.SQL(
            "SELECT table_name, privilege_type, column_name FROM "
            "information_schema.column_privileges WHERE grantee = {} ORDER BY 1, 2, 3"
        )
        by_script = connection.execute(rights.format("one_program")).fetchall()
        make_roles(url, "one_owner", "one_program")
        assert connection.execute(rights.format("one_program")).fetchall() == by_script
        assert ("acts", "INSERT", "act") in by_script
        assert ("acts", "UPDATE", "act") not in by_script
    postgres_server.drop_database("by_script")
