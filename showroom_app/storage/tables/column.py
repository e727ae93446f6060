"""What columns are made of, and the one metadata of all tables.

A text that is unknown is "", a value that is unknown NULL. `*_key` columns hold what is compared
(domain/duplicates.py).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    MetaData,
    Text,
    false,
    literal_column,
    true,
)

from showroom_app.storage.column_types import Code, Json, Moment, RowId, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


# Written out in every statement: with a value to be filled in later, no engine could know that an
# index over a part of a table will do.
UNKNOWN = literal_column("''", Text)
REJECTED = literal_column("'rejected'", Text)


def own_id() -> Column[int]:
    """The number of a row."""
    return Column(RowId, primary_key=True)


def moment() -> Column[datetime]:
    """An aware moment, kept in UTC."""
    return Column(Moment, nullable=False)


def moment_or_none() -> Column[datetime | None]:
    """A moment, or none."""
    return Column(Moment, nullable=True)


def day() -> Column[date]:
    """A day."""
    return Column(Date, nullable=False)


def day_or_none() -> Column[date | None]:
    """A day, or none."""
    return Column(Date, nullable=True)


def text() -> Column[str]:
    """What people read."""
    return Column(Words, nullable=False)


def code(*, primary_key: bool = False) -> Column[str]:
    """A code, or what is compared."""
    return Column(Code, nullable=False, primary_key=primary_key)


def code_or_none() -> Column[str | None]:
    """A code, or none."""
    return Column(Code, nullable=True)


def json() -> Column[Any]:
    """What is read as a whole only."""
    return Column(Json, nullable=False)


def count() -> Column[int]:
    """A whole number."""
    return Column(Integer, nullable=False)


def flag() -> Column[bool]:
    """Yes or no."""
    return Column(Boolean, nullable=False)


def later_flag(*, stands: bool) -> Column[bool]:
    """A flag that a program of the version before does not know of."""
    default = true() if stands else false()
    return Column(Boolean, nullable=False, server_default=default)


def later_code() -> Column[str]:
    """A code, "" for none, that a program of the version before does not know of."""
    return Column(Code, nullable=False, server_default=UNKNOWN)


def later_text() -> Column[str]:
    """A text that a program of the version before does not know of."""
    return Column(Words, nullable=False, server_default=UNKNOWN)


def imap_number() -> Column[int]:
    """A number of IMAP."""
    # IMAP counts to 2**32 - 1, more than PostgreSQL's integer holds.
    return Column(BigInteger, nullable=False)


def of(key: str) -> Column[int]:
    """The row of another table."""
    return Column(RowId, ForeignKey(key), nullable=False)


def of_or_none(key: str) -> Column[int | None]:
    """The row of another table, or none."""
    return Column(RowId, ForeignKey(key), nullable=True)


def of_or_gone(key: str) -> Column[int | None]:
    """A row that a program of the version before may delete, which knows nothing of this table."""
    return Column(RowId, ForeignKey(key, ondelete="SET NULL"), nullable=True)
