"""The floor log, its chains, and the notes beside it."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    Table,
    TypedColumns,
    UniqueConstraint,
)

from showroom_app.storage.column_types import RowId
from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import metadata


class FloorLogColumns(TypedColumns):
    """The floor log, which triggers keep append-only; `position` numbers a floor's whole chain."""

    floor = Column(RowId, ForeignKey("floors.id"), primary_key=True)
    day = Column(Date, primary_key=True)
    number = Column(Integer, primary_key=True)
    position = column.count()
    act = column.code()
    at = column.moment()
    recorded = column.moment()
    user = column.of_or_none("users.id")
    station = column.text()
    kind = column.code()
    payload = column.text()
    reason = column.code_or_none()
    previous = column.code()
    hash = column.code()


floor_log = Table(
    "floor_log",
    metadata,
    FloorLogColumns,
    CheckConstraint("number > 0", name="number_positive"),
    UniqueConstraint("floor", "position"),
    sqlite_with_rowid=False,
)


class FloorChainColumns(TypedColumns):
    """The end of each floor's chain: how many events, and the hash of the last one."""

    floor = Column(RowId, ForeignKey("floors.id"), primary_key=True, autoincrement=False)
    events = column.count()
    hash = column.code()


floor_chains = Table("floor_chains", metadata, FloorChainColumns)


class EventNoteColumns(TypedColumns):
    """Free text about an event, outside the hash, so that it can be erased."""

    floor = Column(Integer, primary_key=True)
    day = Column(Date, primary_key=True)
    number = Column(Integer, primary_key=True)
    text = column.text()


event_notes = Table(
    "event_notes",
    metadata,
    EventNoteColumns,
    ForeignKeyConstraint(
        ["floor", "day", "number"],
        ["floor_log.floor", "floor_log.day", "floor_log.number"],
        name="fk_event_notes_event_floor_log",
    ),
)
