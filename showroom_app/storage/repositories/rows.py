"""What every repository does with the answer of a statement."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CursorResult


def added_id(added: CursorResult[Any]) -> int:
    """The id that the database gave to the one row that was inserted."""
    key = added.inserted_primary_key
    assert key is not None
    number: int = key[0]
    return number
