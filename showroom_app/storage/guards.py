"""The triggers that keep what counts as it was written, and which of them are not there."""

from __future__ import annotations

from sqlalchemy import Connection, text

_SHARED = ("sale_shares", "sale_pay")
_APPENDED = ("floor_log", "acts", "originals")

GUARDS: dict[str, frozenset[str]] = {
    "sqlite": frozenset(
        (
            *("floor_log_no_update", "floor_log_no_delete", "acts_no_update", "acts_no_delete"),
            *("acts_no_gap", "originals_no_update"),
            *("sales_confirmed_no_update", "sales_confirmed_no_delete"),
            *(f"{table}_no_{what}" for table in _SHARED for what in ("update", "delete", "more")),
            *(f"{table}_no_replace" for table in (*_APPENDED, "sales", *_SHARED)),
        )
    ),
    "postgresql": frozenset(
        (
            *("floor_log_append_only", "acts_append_only", "originals_append_only"),
            *("sales_confirmed", "sales_confirmed_no_delete", "sales_no_truncate"),
            *(
                f"{table}_{what}"
                for table in _SHARED
                for what in ("confirmed", "no_more", "no_truncate")
            ),
        )
    ),
}
"""By engine, the names of the triggers that stand in a database of this version."""

_THERE = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    # One that is switched off guards nothing.
    "postgresql": "SELECT guard.tgname FROM pg_trigger AS guard "
    "JOIN pg_class AS guarded ON guarded.oid = guard.tgrelid "
    "WHERE NOT guard.tgisinternal AND guard.tgenabled IN ('O', 'A') "
    "AND guarded.relnamespace = current_schema()::regnamespace",
}


def guards_there(connection: Connection) -> frozenset[str]:
    """The names of the triggers that are there and switched on."""
    return frozenset(connection.scalars(text(_THERE[connection.dialect.name])))


def guards_missing(connection: Connection) -> tuple[str, ...]:
    """The names of those that somebody removed or switched off, in alphabetical order."""
    return tuple(sorted(GUARDS[connection.dialect.name] - guards_there(connection)))
