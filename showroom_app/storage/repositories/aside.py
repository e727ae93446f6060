"""A column that a statement compares, but that is no reason to choose an index."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

from showroom_app.storage.column_types import Code


class Aside(GenericFunction[str]):
    """A code by which a short list is narrowed that has an index of its own.

    SQLite, which keeps no figures about tables, would take the longer index of the code instead
    and sort. PostgreSQL knows better, as long as it sees the plain column.
    """

    type = Code()
    inherit_cache = True


@compiles(Aside)
def _plain(element: Aside, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(element.clause_expr.element, **options)


@compiles(Aside, "sqlite")
def _computed(element: Aside, compiler: SQLCompiler, **options: Any) -> str:
    return f"{_plain(element, compiler, **options)} || ''"
