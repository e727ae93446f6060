"""What came in, and how portals and lists are read."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, LargeBinary, Table, TypedColumns

from showroom_app.storage.column_types import Code
from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import REJECTED, metadata


class OriginalColumns(TypedColumns):
    """What came in, byte for byte, once: named by its SHA-256, compressed with zlib."""

    sha256 = column.code(primary_key=True)
    size = column.count()
    content = Column(LargeBinary, nullable=False)


originals = Table(
    "originals",
    metadata,
    OriginalColumns,
    CheckConstraint("length(sha256) = 64", name="sha256_length"),
)


class MessageColumns(TypedColumns):
    """Every prospect of every message that came in, and what became of it.

    `part` numbers the prospects of one message, `person` holds the keys that it was compared by.
    `floor` is the one it was read for, None for whatever it says itself.
    """

    id = column.own_id()
    path = column.text()
    part = column.count()
    received = column.moment()
    original = Column(Code, ForeignKey("originals.sha256"), nullable=False)
    status = column.code()
    reason = column.code()
    details = column.json()
    sender = column.text()
    subject = column.text()
    message_id = column.text()
    message_key = column.code()
    content_key = column.code()
    provider_id = column.text()
    provider_source = column.text()
    provider_key = column.code()
    sent_at = column.moment_or_none()
    person = column.json()
    lead = column.of_or_none("leads.id")
    floor = column.of_or_none("floors.id")


messages = Table(
    "messages",
    metadata,
    MessageColumns,
    CheckConstraint("status <> 'imported' OR lead IS NOT NULL", name="imported_is_a_lead"),
)

SEEN = messages.c.status != REJECTED
QUARANTINED = messages.c.status == REJECTED


class PortalRuleColumns(TypedColumns):
    """How the mails of a portal are read: `labels` are the words before each field."""

    id = column.own_id()
    name = column.text()
    domain = column.code()
    labels = column.json()
    active = column.flag()


portal_rules = Table("portal_rules", metadata, PortalRuleColumns)


class ColumnMapColumns(TypedColumns):
    """How the columns of a list are read; lists of one header row are read alike."""

    header_key = column.code(primary_key=True)
    name = column.text()
    columns = column.json()


column_maps = Table("column_maps", metadata, ColumnMapColumns)
