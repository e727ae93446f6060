"""How values of the domain stand in columns, alike on both engines."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware moment: timestamptz on PostgreSQL, microseconds since 1970 (UTC) on SQLite.

    Comes back in UTC. Raises ValueError for a moment without time zone.
    """

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column's type for an engine."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(BigInteger())
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """To the database."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment without time zone: {value}")
        return (value - _EPOCH) // _MICROSECOND if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """From the database."""
        if value is None:
            return None
        if dialect.name == "sqlite":
            return _EPOCH + timedelta(microseconds=value)
        at: datetime = value
        return at.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Free text. What no database can hold, half characters and NUL, becomes a question mark."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """To the database."""
        del dialect  # both engines alike
        return None if value is None else storable(value)


class Code(TypeDecorator[str]):
    """Text that is compared byte by byte: a code, a key, an id. Only its beginning counts.

    Both engines look these up in indexes, and PostgreSQL's hold no more than some 2,700 bytes.
    """

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column's type for an engine; SQLite compares bytes anyway."""
        collation = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(String(collation=collation))

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """To the database."""
        del dialect  # both engines alike
        return None if value is None else code(value)


class RowId(TypeDecorator[int]):
    """The number of a row. One that is too large to be any is stored nowhere and finds nothing."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        """To the database."""
        del dialect  # both engines alike
        return -1 if value is not None and not 0 <= value <= LAST_ID else value


Json = JSON(none_as_null=True)
"""Plain values; None is NULL."""

LAST_ID = 2**31 - 1
_CODE_LENGTH = 250


def storable(text: str) -> str:
    """A text as both engines can hold it."""
    if "\0" in text:
        text = text.replace("\0", "?")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="replace").decode()
    return text


def code(text: str) -> str:
    """A text as it stands in a column of type Code."""
    return storable(text[:_CODE_LENGTH])


def to_json(value: object) -> str:
    """Plain values as JSON, their texts as both engines can hold them."""
    written = json.dumps(value, separators=(",", ":"))
    # ASCII with escapes: what no database can hold shows as one of these.
    if "\\u0000" in written or "\\ud" in written:
        return json.dumps(_storable(value), separators=(",", ":"))
    return written


def _storable(value: object) -> object:
    match value:
        case str():
            return storable(value)
        case list():
            return [_storable(each) for each in value]
        case dict():
            return {storable(str(key)): _storable(each) for key, each in value.items()}
        case _:
            return value
