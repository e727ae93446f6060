"""The dealer's settings, and every act that changed something."""

from __future__ import annotations

from sqlalchemy import Column, Table, TypedColumns, UniqueConstraint

from showroom_app.storage.column_types import Json
from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import metadata


class PolicyEntryColumns(TypedColumns):
    """The dealer's settings as dated entries; the newest of a key is in force."""

    id = column.own_id()
    key = column.code()
    value = Column(Json, nullable=True)
    at = column.moment()
    by = column.of_or_none("users.id")


policy_entries = Table(
    "policy_entries",
    metadata,
    PolicyEntryColumns,
)


class ActColumns(TypedColumns):
    """Every act that changed something: who, where, when and what came of it. Append-only.

    The act's own id is unique, so an act whose outcome is unknown is looked up, never repeated.
    """

    id = column.own_id()
    act = column.code()
    use_case = column.code()
    at = column.moment()
    recorded = column.moment()
    user = column.of_or_none("users.id")
    station = column.text()
    facts = column.json()


acts = Table("acts", metadata, ActColumns, UniqueConstraint("act"))
