"""Mail in and out, one record a person, and what the lead desk keeps beside its leads.

What the version before wrote goes on: a column of its tables that is new may be empty or has a
default.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True).with_variant(sa.BigInteger(), "sqlite")
_CODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")

_TABLES = (
    "persons",
    "person_keys",
    "mailboxes",
    "mailbox_states",
    "fetched_mails",
    "outgoing",
    "outgoing_attachments",
    "thread_ids",
    "lead_tags",
    "reply_templates",
    "signatures",
    "portal_rules",
    "column_maps",
    "absences",
    "coaching_entries",
    "lead_checks",
    "lead_merges",
    "likenesses",
)
_OF_PERSONS = {"leads": "arrived", "visits": "arrived_at", "appointments": "at", "sales": "on"}
"""The tables whose rows tell of a person, and what the rows of one person are ordered by."""


def upgrade() -> None:
    _create_persons()
    _create_person_search()
    _create_mailboxes()
    _create_outgoing()
    _create_readers()
    _create_desk()
    _add_needs_reply()
    _add_persons()
    _move_topics({"policy": 5, "sales": 4})
    op.execute("INSERT INTO topics (topic, position, counter) VALUES ('mail', 3, 0)")


def downgrade() -> None:
    op.execute("DELETE FROM topics WHERE topic = 'mail'")
    _move_topics({"sales": 3, "policy": 4})
    for table in _OF_PERSONS:
        op.drop_index(f"ix_{table}_person_due", table)
        op.drop_index(f"ix_{table}_person", table)
        op.drop_column(table, "person_due")
        op.drop_column(table, "person")
    op.drop_index("ix_leads_closed", "leads")
    op.drop_index("ix_leads_my_needs_reply", "leads")
    op.drop_index("ix_leads_needs_reply", "leads")
    op.drop_column("leads", "needs_reply")
    op.execute("DROP TABLE person_search")
    for table in reversed(_TABLES):
        op.drop_table(table)


def _move_topics(positions: dict[str, int]) -> None:
    # One by one: two topics never stand at one position.
    move = sa.text("UPDATE topics SET position = :position WHERE topic = :topic")
    for topic, position in positions.items():
        op.execute(move.bindparams(topic=topic, position=position))


def _create_person_search() -> None:
    """A full-text index over the words by which a person is found, each with its beginnings."""
    if _is_sqlite():
        op.execute(
            "CREATE VIRTUAL TABLE person_search USING fts5("
            "words, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3', "
            "detail = none, columnsize = 0)"
        )
        return
    op.execute(
        "CREATE TABLE person_search ("
        "person INTEGER NOT NULL CONSTRAINT pk_person_search PRIMARY KEY "
        "CONSTRAINT fk_person_search_person_persons REFERENCES persons (id), "
        "words TSVECTOR NOT NULL)"
    )
    op.execute("CREATE INDEX ix_person_search_words ON person_search USING gin (words)")


def _create_persons() -> None:
    op.create_table(
        "persons",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", _CODE, nullable=False),
        sa.Column("first", sa.Text(), nullable=False),
        sa.Column("last", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.Column("merged_at", _MOMENT, nullable=True),
        sa.Column("consent", _CODE, nullable=False),
        sa.Column("consent_at", _MOMENT, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["persons.id"], name="fk_persons_merged_into_persons"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_persons"),
    )
    _index_part("ix_persons_merged_into", "persons", ["merged_into"], "merged_into IS NOT NULL")
    _index_part("ix_persons_name_key", "persons", ["name_key", "id"], "name_key != ''")
    op.create_table(
        "person_keys",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("kind", _CODE, nullable=False),
        sa.Column("key", _CODE, nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_person_keys_person_persons"),
        sa.PrimaryKeyConstraint("person", "kind", "key", name="pk_person_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_person_keys_key", "person_keys", ["key", "kind", "person"])


def _create_mailboxes() -> None:
    op.create_table(
        "mailboxes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", _CODE, nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("port", sa.Integer(), nullable=False),
        sa.Column("security", _CODE, nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("auth", _CODE, nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("after", _CODE, nullable=False),
        sa.Column("move_to", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("poll_minutes", sa.Integer(), nullable=False),
        sa.Column("floor", sa.Integer(), nullable=True),
        sa.Column("smtp_host", sa.Text(), nullable=False),
        sa.Column("smtp_port", sa.Integer(), nullable=False),
        sa.Column("smtp_security", _CODE, nullable=False),
        sa.Column("smtp_user", sa.Text(), nullable=False),
        sa.Column("from_address", sa.Text(), nullable=False),
        sa.Column("from_name", sa.Text(), nullable=False),
        sa.Column("confirm", sa.Boolean(), nullable=False),
        sa.Column("token_client", sa.Text(), nullable=False),
        sa.CheckConstraint("poll_minutes > 0", name=op.f("ck_mailboxes_poll_minutes_positive")),
        sa.ForeignKeyConstraint(["floor"], ["floors.id"], name="fk_mailboxes_floor_floors"),
        sa.PrimaryKeyConstraint("id", name="pk_mailboxes"),
        sa.UniqueConstraint("name_key", name="uq_mailboxes_name_key"),
    )
    op.create_table(
        "mailbox_states",
        sa.Column("mailbox", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("uid_validity", sa.BigInteger(), nullable=True),
        sa.Column("last_uid", sa.BigInteger(), nullable=False),
        sa.Column("lease_owner", sa.Text(), nullable=False),
        sa.Column("lease_until", _MOMENT, nullable=True),
        sa.Column("fetched_at", _MOMENT, nullable=True),
        sa.Column("problem", _CODE, nullable=False),
        sa.Column("problem_details", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mailbox"], ["mailboxes.id"], name="fk_mailbox_states_mailbox_mailboxes"
        ),
        sa.PrimaryKeyConstraint("mailbox", name="pk_mailbox_states"),
    )
    op.create_table(
        "fetched_mails",
        sa.Column("mailbox", sa.Integer(), nullable=False),
        sa.Column("uid_validity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("message", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["mailbox"], ["mailboxes.id"], name="fk_fetched_mails_mailbox_mailboxes"
        ),
        sa.ForeignKeyConstraint(
            ["message"], ["messages.id"], name="fk_fetched_mails_message_messages"
        ),
        sa.PrimaryKeyConstraint("mailbox", "uid_validity", "uid", name="pk_fetched_mails"),
        sqlite_with_rowid=False,
    )
    _index_part("ix_fetched_mails_message", "fetched_mails", ["message"], "message IS NOT NULL")


def _create_outgoing() -> None:
    op.create_table(
        "outgoing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mailbox", sa.Integer(), nullable=True),
        sa.Column("lead", sa.Integer(), nullable=False),
        sa.Column("rep", sa.Integer(), nullable=True),
        sa.Column("user", sa.Integer(), nullable=True),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("kind", _CODE, nullable=False),
        sa.Column("to_address", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("in_reply_to", sa.Text(), nullable=False),
        sa.Column("references", sa.Text(), nullable=False),
        sa.Column("message_id", _CODE, nullable=False),
        sa.Column("state", _CODE, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", _MOMENT, nullable=True),
        sa.Column("lease_owner", sa.Text(), nullable=False),
        sa.Column("lease_until", _MOMENT, nullable=True),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("queued_at", _MOMENT, nullable=False),
        sa.Column("sent_at", _MOMENT, nullable=True),
        sa.Column("act", _CODE, nullable=False),
        sa.CheckConstraint("attempts >= 0", name=op.f("ck_outgoing_attempts_not_negative")),
        sa.ForeignKeyConstraint(["lead"], ["leads.id"], name="fk_outgoing_lead_leads"),
        sa.ForeignKeyConstraint(
            ["mailbox"], ["mailboxes.id"], name="fk_outgoing_mailbox_mailboxes"
        ),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_outgoing_rep_reps"),
        sa.ForeignKeyConstraint(["user"], ["users.id"], name="fk_outgoing_user_users"),
        sa.PrimaryKeyConstraint("id", name="pk_outgoing"),
        sa.UniqueConstraint("act", name="uq_outgoing_act"),
        sa.UniqueConstraint("message_id", name="uq_outgoing_message_id"),
    )
    _index_part("ix_outgoing_due", "outgoing", ["next_try_at", "id"], "state = 'queued'")
    op.create_index("ix_outgoing_lead", "outgoing", ["lead", "id"])
    _index_part("ix_outgoing_sending", "outgoing", ["lease_until", "id"], "state = 'sending'")
    _index_part(
        "ix_outgoing_unsent", "outgoing", ["id"], "state IN ('queued', 'sending', 'failed')"
    )
    op.create_table(
        "outgoing_attachments",
        sa.Column("outgoing", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content_type", sa.Text(), nullable=False),
        sa.Column("original", _CODE, nullable=False),
        sa.ForeignKeyConstraint(
            ["original"], ["originals.sha256"], name="fk_outgoing_attachments_original_originals"
        ),
        sa.ForeignKeyConstraint(
            ["outgoing"], ["outgoing.id"], name="fk_outgoing_attachments_outgoing_outgoing"
        ),
        sa.PrimaryKeyConstraint("outgoing", "position", name="pk_outgoing_attachments"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "thread_ids",
        sa.Column("message_key", _CODE, nullable=False),
        sa.Column("lead", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["leads.id"], name="fk_thread_ids_lead_leads"),
        sa.PrimaryKeyConstraint("message_key", name="pk_thread_ids"),
    )
    op.create_index("ix_thread_ids_lead", "thread_ids", ["lead"])
    op.create_table(
        "lead_tags",
        sa.Column("lead", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tag", _CODE, nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["leads.id"], name="fk_lead_tags_lead_leads"),
        sa.PrimaryKeyConstraint("lead", name="pk_lead_tags"),
        sa.UniqueConstraint("tag", name="uq_lead_tags_tag"),
    )
    op.create_table(
        "reply_templates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", _CODE, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reply_templates"),
    )
    op.create_table(
        "signatures",
        sa.Column("rep", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_signatures_rep_reps"),
        sa.PrimaryKeyConstraint("rep", name="pk_signatures"),
    )


def _create_readers() -> None:
    op.create_table(
        "portal_rules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("domain", _CODE, nullable=False),
        sa.Column("labels", sa.JSON(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_portal_rules"),
    )
    op.create_table(
        "column_maps",
        sa.Column("header_key", _CODE, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("header_key", name="pk_column_maps"),
    )


def _create_desk() -> None:
    op.create_table(
        "absences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rep", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("reason", _CODE, nullable=False),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_absences_days_in_order")),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_absences_rep_reps"),
        sa.PrimaryKeyConstraint("id", name="pk_absences"),
    )
    op.create_index("ix_absences_last_day", "absences", ["last_day", "id"])
    op.create_index("ix_absences_rep", "absences", ["rep", "last_day", "id"])
    op.create_table(
        "coaching_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rep", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("user", sa.Integer(), nullable=True),
        sa.Column("ticked_by", sa.Integer(), nullable=True),
        sa.Column("ticked_at", _MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_coaching_entries_rep_reps"),
        sa.ForeignKeyConstraint(
            ["ticked_by"], ["users.id"], name="fk_coaching_entries_ticked_by_users"
        ),
        sa.ForeignKeyConstraint(["user"], ["users.id"], name="fk_coaching_entries_user_users"),
        sa.PrimaryKeyConstraint("id", name="pk_coaching_entries"),
        sa.UniqueConstraint("rep", "day", name="uq_coaching_entries_rep_day"),
    )
    op.create_index("ix_coaching_entries_day", "coaching_entries", ["day", "id"])
    _index_part(
        "ix_coaching_entries_unticked", "coaching_entries", ["day", "id"], "ticked_at IS NULL"
    )
    op.create_table(
        "lead_checks",
        sa.Column("lead", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("verdict", _CODE, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["users.id"], name="fk_lead_checks_by_users"),
        sa.ForeignKeyConstraint(["lead"], ["leads.id"], name="fk_lead_checks_lead_leads"),
        sa.PrimaryKeyConstraint("lead", name="pk_lead_checks"),
    )
    op.create_table(
        "lead_merges",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.Column("merged", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("undone_at", _MOMENT, nullable=True),
        sa.CheckConstraint("kept <> merged", name=op.f("ck_lead_merges_of_two_leads")),
        sa.ForeignKeyConstraint(["by"], ["users.id"], name="fk_lead_merges_by_users"),
        sa.ForeignKeyConstraint(["kept"], ["leads.id"], name="fk_lead_merges_kept_leads"),
        sa.ForeignKeyConstraint(["merged"], ["leads.id"], name="fk_lead_merges_merged_leads"),
        sa.PrimaryKeyConstraint("id", name="pk_lead_merges"),
    )
    op.create_index("ix_lead_merges_kept", "lead_merges", ["kept"])
    _index_part(
        "uq_lead_merges_merged", "lead_merges", ["merged"], "undone_at IS NULL", unique=True
    )
    op.create_table(
        "likenesses",
        sa.Column("lead", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("dismissed", sa.Boolean(), nullable=False),
        sa.CheckConstraint("lead < other", name=op.f("ck_likenesses_lower_number_first")),
        sa.ForeignKeyConstraint(["lead"], ["leads.id"], name="fk_likenesses_lead_leads"),
        sa.ForeignKeyConstraint(["other"], ["leads.id"], name="fk_likenesses_other_leads"),
        sa.PrimaryKeyConstraint("lead", "other", name="pk_likenesses"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_likenesses_other", "likenesses", ["other", "lead"])
    _index_part("ix_likenesses_suggested", "likenesses", ["score", "lead"], "dismissed = {false}")


def _add_needs_reply() -> None:
    op.add_column("leads", _flag("needs_reply", sa.false()))
    waits = "undone = {false} AND closed_at IS NULL AND needs_reply = {true}"
    _index_part("ix_leads_needs_reply", "leads", ["arrived", "id"], waits)
    _index_part("ix_leads_my_needs_reply", "leads", ["owner", "arrived", "id"], waits)
    closed = "undone = {false} AND closed_at IS NOT NULL"
    _index_part("ix_leads_closed", "leads", ["closed_at", "id"], closed)


def _add_persons() -> None:
    for table, newest in _OF_PERSONS.items():
        # SQLite adds a key to a table only together with its column, and only in its own words.
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN person INTEGER "
            f"CONSTRAINT fk_{table}_person_persons REFERENCES persons (id)"
        )
        op.add_column(table, _flag("person_due", sa.true()))
        known = "person IS NOT NULL"
        _index_part(f"ix_{table}_person", table, ["person", newest, "id"], known)
        _index_part(f"ix_{table}_person_due", table, ["id"], "person_due = {true}")


def _flag(name: str, default: sa.ColumnElement[bool]) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), server_default=default, nullable=False)


def _index_part(
    name: str, table: str, columns: list[str], where: str, *, unique: bool = False
) -> None:
    op.create_index(
        name,
        table,
        columns,
        unique=unique,
        sqlite_where=sa.text(where.format(false="0", true="1")),
        postgresql_where=sa.text(where.format(false="false", true="true")),
    )


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
