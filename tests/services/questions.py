"""Counts what a view asks the database: a figure that depends on no machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from showroom_app.storage.store import Store


@contextmanager
def questions(store: Store) -> Iterator[list[str]]:
    """Every statement that the store sends to its database meanwhile."""
    asked: list[str] = []

    def noted(connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        del connection, cursor
        asked.append(statement)

    engine = store._engine
    event.listen(engine, "before_cursor_execute", noted)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", noted)
