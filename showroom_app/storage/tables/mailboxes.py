"""The mailboxes, and how far each is read."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Table,
    TypedColumns,
    UniqueConstraint,
)

from showroom_app.storage.column_types import RowId
from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import metadata


class MailboxColumns(TypedColumns):
    """The mailboxes, each column a field of domain.mailbox.Mailbox; passwords stay on the PCs."""

    id = column.own_id()
    name = column.text()
    name_key = column.code()
    host = column.text()
    port = column.count()
    security = column.code()
    user = column.text()
    auth = column.code()
    folder = column.text()
    after = column.code()
    move_to = column.text()
    active = column.flag()
    poll_minutes = column.count()
    floor = column.of_or_none("floors.id")
    smtp_host = column.text()
    smtp_port = column.count()
    smtp_security = column.code()
    smtp_user = column.text()
    from_address = column.text()
    from_name = column.text()
    confirm = column.flag()
    token_client = column.text()


mailboxes = Table(
    "mailboxes",
    metadata,
    MailboxColumns,
    CheckConstraint("poll_minutes > 0", name="poll_minutes_positive"),
    UniqueConstraint("name_key"),
)


class MailboxStateColumns(TypedColumns):
    """How far a mailbox is read, and which program reads it; one row a mailbox."""

    mailbox = Column(RowId, ForeignKey("mailboxes.id"), primary_key=True, autoincrement=False)
    uid_validity = Column(BigInteger, nullable=True)
    last_uid = column.imap_number()
    lease_owner = column.text()
    lease_until = column.moment_or_none()
    fetched_at = column.moment_or_none()
    problem = column.code()
    problem_details = column.json()


mailbox_states = Table("mailbox_states", metadata, MailboxStateColumns)


class FetchedMailColumns(TypedColumns):
    """The mails that were dealt with; `message` is None for one of which nothing is kept."""

    mailbox = Column(RowId, ForeignKey("mailboxes.id"), primary_key=True)
    uid_validity = Column(BigInteger, primary_key=True)
    uid = Column(BigInteger, primary_key=True)
    message = column.of_or_none("messages.id")


fetched_mails = Table("fetched_mails", metadata, FetchedMailColumns, sqlite_with_rowid=False)
