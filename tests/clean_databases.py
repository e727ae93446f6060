"""Upgraded PostgreSQL databases, each as new: what a test has done with is emptied and lent again.

To copy a database and to drop it takes longer than most tests do; to empty it takes a tenth.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, LiteralString

import psycopg
from psycopg import sql

from tests.servers import PostgresServer

_MANY_ROWS = 2_000
_TABLES: LiteralString = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
_SEQUENCES: LiteralString = (
    "SELECT sequencename, start_value FROM pg_sequences WHERE schemaname = 'public'"
)
# Whatever changes a table, an index, a trigger or a rule writes one of these rows anew.
_SHAPE: LiteralString = """
SELECT md5(string_agg(line, ',' ORDER BY line)) FROM (
    SELECT 'c' || oid || ':' || xmin AS line
    FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT 't' || oid || ':' || xmin FROM pg_trigger
    UNION ALL SELECT 'p' || oid || ':' || xmin
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 's' || setconfig::text FROM pg_db_role_setting
) AS lines
"""
_OTHERS_OUT: LiteralString = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


class CleanDatabases:
    """Copies of one upgraded template, as many as are in use at once."""

    def __init__(self, server: PostgresServer, template: str) -> None:
        self._server = server
        self._template = template
        self._made = 0
        self._spare: list[str] = []
        with psycopg.connect(server.url(template)) as connection:
            self._tables = [name for (name,) in connection.execute(_TABLES)]
            self._sequences = list(connection.execute(_SEQUENCES))
            self._shape = connection.execute(_SHAPE).fetchone()
            self._first = {name: rows for name in self._tables if (rows := _rows(connection, name))}

    @contextmanager
    def lend(self) -> Iterator[str]:
        """The URL of a database that nobody else has, for the block."""
        name = self._spare.pop() if self._spare else self._make()
        yield self._server.program_url(name)
        if self._emptied(name):
            self._spare.append(name)
        else:
            self._server.drop_database(name)

    def _make(self) -> str:
        self._made += 1
        name = f"lent_{self._made}"
        self._server.create_database(name, self._template)
        return name

    def _emptied(self, name: str) -> bool:
        """Make it as new; False where that takes more than to copy the template again."""
        with psycopg.connect(self._server.url(name), autocommit=True) as connection:
            connection.execute(_OTHERS_OUT)
            if connection.execute(_SHAPE).fetchone() != self._shape:
                return False
            # Neither foreign keys nor the triggers of what may only grow are asked.
            connection.execute("SET session_replication_role = replica")
            emptied = connection.execute(
                sql.SQL(";").join(
                    sql.SQL("DELETE FROM {}").format(sql.Identifier(table))
                    for table in self._tables
                )
            )
            rows = emptied.rowcount
            while emptied.nextset():
                rows += emptied.rowcount
            if rows > _MANY_ROWS:
                return False
            for table, first in self._first.items():
                marks = sql.SQL(",").join(sql.Placeholder() * len(first[0]))
                connection.cursor().executemany(
                    sql.SQL("INSERT INTO {} VALUES ({})").format(sql.Identifier(table), marks),
                    first,
                )
            connection.execute(
                sql.SQL(";").join(
                    sql.SQL("SELECT setval({}, {}, false)").format(name, start)
                    for name, start in self._sequences
                )
            )
            return True


def _rows(connection: psycopg.Connection, table: str) -> list[tuple[Any, ...]]:
    return connection.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(table))).fetchall()
