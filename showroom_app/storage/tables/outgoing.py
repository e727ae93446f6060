"""Mail that goes out: what waits, its thread, templates and signatures."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
    literal_column,
)

from showroom_app.storage.column_types import Code, RowId
from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import metadata


class OutgoingColumns(TypedColumns):
    """The mails that go out, each column a field of domain.outgoing.Outgoing."""

    id = column.own_id()
    mailbox = column.of_or_none("mailboxes.id")
    lead = column.of("leads.id")
    rep = column.of_or_none("reps.id")
    user = column.of_or_none("users.id")
    station = column.text()
    kind = column.code()
    to_address = column.text()
    subject = column.text()
    body = column.text()
    in_reply_to = column.text()
    references = column.text()
    message_id = column.code()
    state = column.code()
    attempts = column.count()
    next_try_at = column.moment_or_none()
    lease_owner = column.text()
    lease_until = column.moment_or_none()
    problem = column.text()
    queued_at = column.moment()
    sent_at = column.moment_or_none()
    act = column.code()


outgoing = Table(
    "outgoing",
    metadata,
    OutgoingColumns,
    CheckConstraint("attempts >= 0", name="attempts_not_negative"),
    UniqueConstraint("message_id"),
    UniqueConstraint("act"),
)

_WAITS = literal_column("'queued'", Text)
_GOES = literal_column("'sending'", Text)
_FAILED = literal_column("'failed'", Text)
QUEUED = outgoing.c.state == _WAITS
SENDING = outgoing.c.state == _GOES
UNSENT = outgoing.c.state.in_([_WAITS, _GOES, _FAILED])


class OutgoingAttachmentColumns(TypedColumns):
    """What goes with a mail, in order."""

    outgoing = Column(RowId, ForeignKey("outgoing.id"), primary_key=True)
    position = Column(Integer, primary_key=True)
    name = column.text()
    content_type = column.text()
    original = Column(Code, ForeignKey("originals.sha256"), nullable=False)


outgoing_attachments = Table(
    "outgoing_attachments", metadata, OutgoingAttachmentColumns, sqlite_with_rowid=False
)


class ThreadIdColumns(TypedColumns):
    """Every Message-ID that belongs to a lead, of mails that came in and that went out."""

    message_key = column.code(primary_key=True)
    lead = column.of("leads.id")


thread_ids = Table("thread_ids", metadata, ThreadIdColumns)


class LeadTagColumns(TypedColumns):
    """What stands in the reply address of a lead's mails, so that an answer finds its lead."""

    lead = Column(RowId, ForeignKey("leads.id"), primary_key=True, autoincrement=False)
    tag = column.code()


lead_tags = Table("lead_tags", metadata, LeadTagColumns, UniqueConstraint("tag"))


class ReplyTemplateColumns(TypedColumns):
    """The templates of replies, in the order in which they are offered."""

    id = column.own_id()
    name = column.text()
    language = column.code()
    subject = column.text()
    body = column.text()
    position = column.count()


reply_templates = Table("reply_templates", metadata, ReplyTemplateColumns)


class SignatureColumns(TypedColumns):
    """What stands below a rep's mails."""

    rep = Column(RowId, ForeignKey("reps.id"), primary_key=True, autoincrement=False)
    text = column.text()


signatures = Table("signatures", metadata, SignatureColumns)
