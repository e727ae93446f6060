"""The programs at work on one database: change counters, revisions, PCs, leases."""

from __future__ import annotations

from sqlalchemy import Table, TypedColumns, UniqueConstraint

from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import metadata


class TopicColumns(TypedColumns):
    """One change counter a topic; `position` is the order in which they are raised."""

    topic = column.code(primary_key=True)
    position = column.count()
    counter = column.count()


topics = Table("topics", metadata, TopicColumns, UniqueConstraint("position"))


class ProgramTermColumns(TypedColumns):
    """Which revision a program must at least know to work on tables of a revision."""

    revision = column.code(primary_key=True)
    least = column.code()


program_terms = Table("program_terms", metadata, ProgramTermColumns)


class IdentityColumns(TypedColumns):
    """Which dealership's database this is: one key, made once, that a copy keeps."""

    key = column.code(primary_key=True)


identities = Table("identities", metadata, IdentityColumns)


class StationColumns(TypedColumns):
    """The PCs; a PC makes its `key` once and keeps it. `program` is the version it runs."""

    id = column.own_id()
    key = column.code()
    name = column.text()
    name_key = column.code()
    kind = column.code()
    program = column.text()
    first_at = column.moment()
    last_at = column.moment()


stations = Table(
    "stations", metadata, StationColumns, UniqueConstraint("key"), UniqueConstraint("name_key")
)


class LeaseColumns(TypedColumns):
    """What one program of the dealership does at a time, and who does it until when."""

    name = column.code(primary_key=True)
    owner = column.text()
    until = column.moment_or_none()


leases = Table("leases", metadata, LeaseColumns)
