"""Roles of a PostgreSQL server: one that owns the tables, and one that the program works as.

The second has the rights of `least_rights` and no other, so the server itself refuses what no
window offers: to change the floor log, to drop a trigger, to make tables. All of it may be done
again at any time, and is after each upgrade (`grant_again`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from showroom_app.domain.values import dataclass
from showroom_app.storage.engine import SESSION, open_engine, shown
from showroom_app.storage.least_rights import NEEDS, Needs
from showroom_app.storage.problems import told_as_problems
from showroom_app.storage.upgrade import REVISIONS, upgrade

OWNER, PROGRAM = "showroom_owner", "showroom_program"

_LONGEST = 63
"""Bytes of a name in PostgreSQL; it would cut a longer one off without a word."""

_HEAD = """\
-- Roles for one database of Showroom, made by `showroom database roles` from its tables.
--
-- {owner} owns the tables and runs the upgrades: `showroom database upgrade` with its URL.
-- {program} is what the PCs sign in as: it cannot change or remove what counts.
-- Run this in that database, as a superuser or as who owns it (both with CREATEROLE):
--
--     psql --file=FILE "dbname=... user=postgres"
--
-- It may be run again at any time. Whoever is neither of the two does not get in any more.

BEGIN;
"""

_FOOT = """
COMMIT;

-- Passwords are asked for here and stand in no file:
\\password {owner}
\\password {program}
"""

_PROGRAMS = """
SELECT DISTINCT role.rolname FROM pg_class AS of_table
CROSS JOIN aclexplode(of_table.relacl) AS given JOIN pg_roles AS role ON role.oid = given.grantee
WHERE of_table.oid = 'floor_log'::regclass AND given.privilege_type = 'INSERT'
AND given.grantee <> of_table.relowner
ORDER BY 1 LIMIT 100
"""

_OWNER = "SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'topics'::regclass"
_RAISED = "P0001"


_OF_THIS_REVISION = """
DO $showroom$ BEGIN
    IF to_regclass('showroom_version') IS NOT NULL THEN
        IF (SELECT max(version_num) FROM showroom_version) = :revision: THEN RETURN; END IF;
    END IF;
    RAISE EXCEPTION 'these roles are for tables of revision %: run `showroom database upgrade` '
        'first, then make them anew', :revision:;
END $showroom$
"""

_MADE = """
DO $showroom$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :role:) THEN
        EXECUTE format('CREATE ROLE %I LOGIN', :role:);
    END IF;
END $showroom$
"""

# Who makes a role may give it tables only as one of its members.
_APART = """
DO $showroom$ DECLARE more text; BEGIN
    IF pg_has_role(:program:, :owner:, 'MEMBER') OR EXISTS (
        SELECT FROM pg_database
        WHERE datname = current_database() AND pg_has_role(:program:, datdba, 'MEMBER')
    ) THEN
        RAISE EXCEPTION 'the role % owns the database or can do everything: name another one for '
            'the program', :program:;
    END IF;
    IF (SELECT rolcreaterole OR rolreplication OR rolbypassrls FROM pg_roles
        WHERE rolname = :program:) THEN
        RAISE EXCEPTION 'the role % may make roles, replicate or pass over rules: name another one '
            'for the program', :program:;
    END IF;
    SELECT pg_get_userbyid(roleid) INTO more FROM pg_auth_members
        WHERE member = (SELECT oid FROM pg_roles WHERE rolname = :program:) ORDER BY 1 LIMIT 1;
    IF more IS NOT NULL THEN
        RAISE EXCEPTION 'the role % has the rights of % as well: take them from it '
            '(REVOKE % FROM %), or name another one for the program', :program:, more,
            quote_ident(more), quote_ident(:program:);
    END IF;
    IF NOT pg_has_role(:owner:, 'USAGE') THEN
        EXECUTE format('GRANT %I TO %I', :owner:, current_user);
    END IF;
END $showroom$
"""

_AROUND = """
DO $showroom$ BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC, %I', current_database(), :program:);
    EXECUTE format('GRANT ALL ON DATABASE %I TO %I', current_database(), :owner:);
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), :program:);
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %I', current_schema(), :program:);
    EXECUTE format('GRANT ALL ON SCHEMA %I TO %I', current_schema(), :owner:);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), :program:);
    -- Before PostgreSQL 15 everybody may make tables in "public", and who owns the database, but
    -- not the schema, takes that away from nobody: the server only warns.
    IF has_schema_privilege(:program:, current_schema()::text, 'CREATE') THEN
        RAISE EXCEPTION 'the role % could make tables in the schema %, which is not %''s: let a '
            'superuser type ALTER SCHEMA % OWNER TO % in this database, then make the roles again',
            :program:, current_schema(), current_user, quote_ident(current_schema()),
            quote_ident(current_user);
    END IF;
END $showroom$
"""

_SESSION_OF = """
DO $showroom$ BEGIN
    EXECUTE format('ALTER ROLE %I IN DATABASE %I SET %I = %L', :program:, current_database(),
        :name:, :value:);
END $showroom$
"""

_FUNCTIONS = """
DO $showroom$ DECLARE one record; BEGIN
    FOR one IN SELECT oid::regprocedure AS made FROM pg_proc
        WHERE pronamespace = current_schema()::regnamespace AND starts_with(proname, 'showroom_')
    LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO %I', one.made, :owner:);
    END LOOP;
END $showroom$
"""

# What numbers new rows: the program takes the next number, and cannot set it back.
_NUMBERS = """
DO $showroom$ DECLARE one record; BEGIN
    FOR one IN SELECT numbers.oid::regclass AS made FROM pg_depend AS of_column
        JOIN pg_class AS numbers ON numbers.oid = of_column.objid AND numbers.relkind = 'S'
        JOIN pg_class AS of_table ON of_table.oid = of_column.refobjid
        WHERE of_column.classid = 'pg_class'::regclass AND of_column.deptype IN ('a', 'i')
        AND of_table.relnamespace = current_schema()::regnamespace
        AND of_table.relowner = (SELECT relowner FROM pg_class WHERE oid = 'topics'::regclass)
    LOOP
        EXECUTE format('REVOKE ALL ON SEQUENCE %s FROM PUBLIC, %I', one.made, :program:);
        EXECUTE format('GRANT USAGE ON SEQUENCE %s TO %I', one.made, :program:);
    END LOOP;
END $showroom$
"""


class NoRoles(Exception):
    """The roles cannot be made; the message says why, for who looks after the server."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """The passwords of both roles; "" leaves a role's as it is. Neither is sent as it reads."""

    owner: str = ""
    program: str = ""


def script(owner: str = OWNER, program: str = PROGRAM) -> str:
    """The same as `make_roles`, to be read and run with psql; raises NoRoles for a bad name."""
    lines = (f"{each};" for each in _statements(owner, program))
    names = {"owner": _quoted(owner), "program": _quoted(program)}
    return _HEAD.format(**names) + "\n" + "\n".join(lines) + "\n" + _FOOT.format(**names)


def make_roles(
    url: str, owner: str = OWNER, program: str = PROGRAM, secrets: Secrets | None = None
) -> None:
    """Make both roles in the database of a URL and give each what it needs, or nothing at all.

    The URL is that of a superuser, or of who owns the database and may make roles; the tables are
    made or upgraded first. Raises DatabaseProblem (no-right when the server does not allow it), and
    NoRoles where there can be none: a file's URL, a name that no role can have, a role for the
    program that owns the database or can do more than the program needs.
    """
    statements = tuple(_statements(owner, program))
    engine = open_engine(url)
    try:
        if engine.dialect.name != "postgresql":
            raise NoRoles("a file has no roles, only a PostgreSQL server")
        upgrade(engine)
        with told_as_problems(shown(engine.url)), engine.begin() as connection:
            for statement in statements:
                _run(connection, statement)
            for role, secret in _secrets_of(owner, program, secrets or Secrets()):
                _set_password(connection, role, secret)
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == _RAISED:
            raise NoRoles(str(error.orig).splitlines()[0]) from None
        raise
    finally:
        engine.dispose()


def programs_of(connection: Connection) -> tuple[str, ...]:
    """The roles that may write the floor log and do not own it: those that programs work as."""
    return tuple(connection.scalars(text(_PROGRAMS)))


def grant_again(connection: Connection) -> None:
    """Give the programs' roles what they need of the tables as they are now.

    For the owner, or a superuser in its place: what that made becomes the owner's. Nothing is done
    where the program works as the owner itself.
    """
    if connection.dialect.name != "postgresql":
        return
    programs = programs_of(connection)
    if programs:
        owner = str(connection.scalar(text(_OWNER)))
        given = (statement for program in programs for statement in _grants(program))
        for statement in (*_owned_by(owner), *given):
            _run(connection, statement)


def _statements(owner: str, program: str) -> Iterator[str]:
    for name in (owner, program):
        if not name or len(name.encode()) > _LONGEST or not name.isprintable():
            raise NoRoles(f"no role can be called {name!r}")
    if owner == program:
        raise NoRoles("the program needs a role of its own, apart from the owner's")
    fill = {"owner": owner, "program": program, "revision": REVISIONS[-1]}
    yield _filled(_OF_THIS_REVISION, fill)
    for role in (owner, program):
        yield _filled(_MADE, {"role": role})
    yield _filled(_APART, fill)
    yield _filled(_AROUND, fill)
    for name, value in SESSION.items():
        # For who works behind a pooler, where nobody can set a session.
        yield _filled(_SESSION_OF, {"program": program, "name": name, "value": value})
    yield from _owned_by(owner)
    yield from _grants(program)


def _owned_by(owner: str) -> Iterator[str]:
    for table in NEEDS:
        yield f"ALTER TABLE {_quoted(table)} OWNER TO {_quoted(owner)}"
    yield _filled(_FUNCTIONS, {"owner": owner})


def _grants(program: str) -> Iterator[str]:
    role = _quoted(program)
    for name, needs in NEEDS.items():
        table = _quoted(name)
        yield f"REVOKE ALL ON {table} FROM PUBLIC, {role}"
        yield f"GRANT {_rights(needs)} ON {table} TO {role}"
    yield _filled(_NUMBERS, {"program": program})


def _rights(needs: Needs) -> str:
    rights = ["SELECT"]
    if needs.add:
        filled = f" ({', '.join(map(_quoted, needs.filled))})" if needs.filled else ""
        rights.append(f"INSERT{filled}")
    if needs.remove:
        rights.append("DELETE")
    if needs.change:
        rights.append(f"UPDATE ({', '.join(map(_quoted, needs.change))})")
    return ", ".join(rights)


def _filled(statement: str, names: Mapping[str, str]) -> str:
    """A statement with each name in its place, as a text of SQL."""
    for place, name in names.items():
        statement = statement.replace(f":{place}:", _text(name))
    return statement.strip()


def _secrets_of(owner: str, program: str, secrets: Secrets) -> Iterator[tuple[str, str]]:
    for role, secret in ((owner, secrets.owner), (program, secrets.program)):
        if secret:
            yield role, secret


def _set_password(connection: Connection, role: str, secret: str) -> None:
    """Give a role its password as the hash that the server keeps, so that no log has the rest."""
    driver = connection.connection.driver_connection
    assert driver is not None
    hashed = driver.pgconn.encrypt_password(secret.encode(), role.encode(), b"scram-sha-256")
    _run(connection, f"ALTER ROLE {_quoted(role)} PASSWORD {_text(hashed.decode())}")


def _run(connection: Connection, statement: str) -> None:
    # Without an argument, so that a per cent sign stands for nothing else.
    connection.exec_driver_sql(statement.replace("%", "%%"))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(value: str) -> str:
    escaped = value.replace("'", "''")
    return f"'{escaped}'"
