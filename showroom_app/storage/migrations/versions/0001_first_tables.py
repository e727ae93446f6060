"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True).with_variant(sa.BigInteger(), "sqlite")
_CODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")

_TOPICS = ("people", "board", "leads", "sales", "policy")
_APPEND_ONLY = ("floor_log", "originals", "acts")
_TABLES = (
    "topics",
    "floors",
    "reps",
    "users",
    "role_choices",
    "floor_log",
    "floor_chains",
    "event_notes",
    "lead_sources",
    "leads",
    "lead_contacts",
    "lead_entries",
    "originals",
    "messages",
    "appointments",
    "visits",
    "sales",
    "sale_shares",
    "policy_entries",
    "acts",
)


def upgrade() -> None:
    _create_topics()
    _create_people()
    _create_floor_log()
    _create_leads()
    _create_messages()
    _create_appointments_and_visits()
    _create_sales()
    _create_settings_and_acts()
    _keep_append_only()


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION showroom_append_only()")


def _create_topics() -> None:
    table = op.create_table(
        "topics",
        sa.Column("topic", _CODE, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("topic", name="pk_topics"),
        sa.UniqueConstraint("position", name="uq_topics_position"),
    )
    rows = ({"topic": topic, "position": at, "counter": 0} for at, topic in enumerate(_TOPICS))
    op.bulk_insert(table, list(rows))


def _create_people() -> None:
    op.create_table(
        "floors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", _CODE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_floors"),
        sa.UniqueConstraint("name_key", name="uq_floors_name_key"),
    )
    op.create_table(
        "reps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", _CODE, nullable=False),
        sa.Column("floor", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["floor"], ["floors.id"], name="fk_reps_floor_floors"),
        sa.PrimaryKeyConstraint("id", name="pk_reps"),
        sa.UniqueConstraint("name_key", name="uq_reps_name_key"),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", _CODE, nullable=False),
        sa.Column("kind", _CODE, nullable=False),
        sa.Column("rep", sa.Integer(), nullable=True),
        sa.Column("secret_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_users_rep_reps"),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("name_key", name="uq_users_name_key"),
    )
    op.create_table(
        "role_choices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rep", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("role", _CODE, nullable=False),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.CheckConstraint("quota > 0", name=op.f("ck_role_choices_quota_positive")),
        sa.ForeignKeyConstraint(["by"], ["users.id"], name="fk_role_choices_by_users"),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_role_choices_rep_reps"),
        sa.PrimaryKeyConstraint("id", name="pk_role_choices"),
    )
    op.create_index("ix_role_choices_rep_month", "role_choices", ["rep", "month", "id"])


def _create_floor_log() -> None:
    op.create_table(
        "floor_log",
        sa.Column("floor", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("act", _CODE, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("recorded", _MOMENT, nullable=False),
        sa.Column("user", sa.Integer(), nullable=True),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("kind", _CODE, nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("reason", _CODE, nullable=True),
        sa.Column("previous", _CODE, nullable=False),
        sa.Column("hash", _CODE, nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_floor_log_number_positive")),
        sa.ForeignKeyConstraint(["floor"], ["floors.id"], name="fk_floor_log_floor_floors"),
        sa.ForeignKeyConstraint(["user"], ["users.id"], name="fk_floor_log_user_users"),
        sa.PrimaryKeyConstraint("floor", "day", "number", name="pk_floor_log"),
        sa.UniqueConstraint("floor", "position", name="uq_floor_log_floor_position"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_floor_log_act", "floor_log", ["act"])
    op.create_table(
        "floor_chains",
        sa.Column("floor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("hash", _CODE, nullable=False),
        sa.ForeignKeyConstraint(["floor"], ["floors.id"], name="fk_floor_chains_floor_floors"),
        sa.PrimaryKeyConstraint("floor", name="pk_floor_chains"),
    )
    op.create_table(
        "event_notes",
        sa.Column("floor", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["floor", "day", "number"],
            ["floor_log.floor", "floor_log.day", "floor_log.number"],
            name="fk_event_notes_event_floor_log",
        ),
        sa.PrimaryKeyConstraint("floor", "day", "number", name="pk_event_notes"),
    )


def _create_leads() -> None:
    op.create_table(
        "lead_sources",
        sa.Column("source_key", _CODE, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("leads", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("source_key", name="pk_lead_sources"),
    )
    op.create_table(
        "leads",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_key", _CODE, nullable=False),
        sa.Column("arrived", _MOMENT, nullable=False),
        sa.Column("received", _MOMENT, nullable=False),
        sa.Column("clock_from", _MOMENT, nullable=True),
        sa.Column("by", _MOMENT, nullable=True),
        sa.Column("floor", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", _CODE, nullable=False),
        sa.Column("first", sa.Text(), nullable=False),
        sa.Column("last", sa.Text(), nullable=False),
        sa.Column("placeholder_name", sa.Boolean(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("emails", sa.JSON(), nullable=False),
        sa.Column("phones", sa.JSON(), nullable=False),
        sa.Column("reply_to_relay", sa.Text(), nullable=False),
        sa.Column("vehicle", sa.JSON(), nullable=True),
        sa.Column("trade_in", sa.JSON(), nullable=True),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=False),
        sa.Column("provider_id_source", sa.Text(), nullable=False),
        sa.Column("asked_for_rep", sa.Text(), nullable=False),
        sa.Column("repaired", sa.Boolean(), nullable=False),
        sa.Column("linked_to", sa.Integer(), nullable=True),
        sa.Column("stage", _CODE, nullable=False),
        sa.Column("owner", sa.Integer(), nullable=True),
        sa.Column("owned_since", _MOMENT, nullable=True),
        sa.Column("because", _CODE, nullable=True),
        sa.Column("known_owner", sa.Integer(), nullable=True),
        sa.Column("first_attempt", _MOMENT, nullable=True),
        sa.Column("first_dialogue", _MOMENT, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("attempt_days", sa.JSON(), nullable=False),
        sa.Column("next_step", _CODE, nullable=True),
        sa.Column("next_step_by", _MOMENT, nullable=True),
        sa.Column("follow_by", _MOMENT, nullable=False),
        sa.Column("escalated_at", _MOMENT, nullable=True),
        sa.Column("closed_at", _MOMENT, nullable=True),
        sa.Column("close_reason", _CODE, nullable=True),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.CheckConstraint("attempts >= 0", name=op.f("ck_leads_attempts_not_negative")),
        sa.CheckConstraint(
            "owner IS NULL OR owned_since IS NOT NULL", name=op.f("ck_leads_owned_since_with_owner")
        ),
        sa.ForeignKeyConstraint(["floor"], ["floors.id"], name="fk_leads_floor_floors"),
        sa.ForeignKeyConstraint(["known_owner"], ["reps.id"], name="fk_leads_known_owner_reps"),
        sa.ForeignKeyConstraint(["linked_to"], ["leads.id"], name="fk_leads_linked_to_leads"),
        sa.ForeignKeyConstraint(["owner"], ["reps.id"], name="fk_leads_owner_reps"),
        sa.ForeignKeyConstraint(
            ["source_key"], ["lead_sources.source_key"], name="fk_leads_source_key_lead_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_leads"),
    )
    _index_part("ix_leads_all", "leads", ["arrived", "id"], "undone = {false}")
    _index_part(
        "ix_leads_answered",
        "leads",
        ["arrived", "id"],
        "undone = {false} AND closed_at IS NULL AND first_attempt IS NOT NULL",
    )
    _index_part("ix_leads_attempt", "leads", ["first_attempt"], "first_attempt IS NOT NULL")
    _index_part(
        "ix_leads_follow_up",
        "leads",
        ["follow_by", "id"],
        "undone = {false} AND closed_at IS NULL AND owner IS NOT NULL",
    )
    _index_part("ix_leads_linked_to", "leads", ["linked_to"], "linked_to IS NOT NULL")
    _index_part(
        "ix_leads_mine",
        "leads",
        ["owner", "arrived", "id"],
        "undone = {false} AND closed_at IS NULL AND owner IS NOT NULL",
    )
    _index_part(
        "ix_leads_my_follow_up",
        "leads",
        ["owner", "follow_by", "id"],
        "undone = {false} AND closed_at IS NULL AND owner IS NOT NULL",
    )
    _index_part("ix_leads_name_key", "leads", ["name_key", "arrived"], "name_key != ''")
    _index_part("ix_leads_owned_since", "leads", ["owner", "owned_since"], "owner IS NOT NULL")
    _index_part("ix_leads_source", "leads", ["source_key", "arrived", "id"], "undone = {false}")
    _index_part(
        "ix_leads_unanswered",
        "leads",
        ["clock_from", "id"],
        "undone = {false} AND closed_at IS NULL AND first_attempt IS NULL "
        "AND clock_from IS NOT NULL",
    )
    op.create_table(
        "lead_contacts",
        sa.Column("lead", sa.Integer(), nullable=False),
        sa.Column("kind", _CODE, nullable=False),
        sa.Column("key", _CODE, nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["leads.id"], name="fk_lead_contacts_lead_leads"),
        sa.PrimaryKeyConstraint("lead", "kind", "key", name="pk_lead_contacts"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_lead_contacts_key", "lead_contacts", ["key", "kind", "lead"])
    op.create_table(
        "lead_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lead", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("kind", _CODE, nullable=False),
        sa.Column("rep", sa.Integer(), nullable=True),
        sa.Column("user", sa.Integer(), nullable=True),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("code", _CODE, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["leads.id"], name="fk_lead_entries_lead_leads"),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_lead_entries_rep_reps"),
        sa.ForeignKeyConstraint(["user"], ["users.id"], name="fk_lead_entries_user_users"),
        sa.PrimaryKeyConstraint("id", name="pk_lead_entries"),
    )
    op.create_index("ix_lead_entries_lead", "lead_entries", ["lead", "at", "id"])


def _create_messages() -> None:
    op.create_table(
        "originals",
        sa.Column("sha256", _CODE, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_originals_sha256_length")),
        sa.PrimaryKeyConstraint("sha256", name="pk_originals"),
    )
    op.create_table(
        "messages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("received", _MOMENT, nullable=False),
        sa.Column("original", _CODE, nullable=False),
        sa.Column("status", _CODE, nullable=False),
        sa.Column("reason", _CODE, nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("message_key", _CODE, nullable=False),
        sa.Column("content_key", _CODE, nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=False),
        sa.Column("provider_source", sa.Text(), nullable=False),
        sa.Column("provider_key", _CODE, nullable=False),
        sa.Column("sent_at", _MOMENT, nullable=True),
        sa.Column("person", sa.JSON(), nullable=False),
        sa.Column("lead", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "status <> 'imported' OR lead IS NOT NULL", name=op.f("ck_messages_imported_is_a_lead")
        ),
        sa.ForeignKeyConstraint(["lead"], ["leads.id"], name="fk_messages_lead_leads"),
        sa.ForeignKeyConstraint(
            ["original"], ["originals.sha256"], name="fk_messages_original_originals"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
    )
    _index_part(
        "ix_messages_content_key",
        "messages",
        ["content_key"],
        "status != 'rejected' AND content_key != ''",
    )
    _index_part("ix_messages_lead", "messages", ["lead"], "lead IS NOT NULL")
    _index_part(
        "ix_messages_message_key",
        "messages",
        ["message_key"],
        "status != 'rejected' AND message_key != ''",
    )
    op.create_index("ix_messages_original", "messages", ["original"])
    _index_part(
        "ix_messages_provider_key",
        "messages",
        ["provider_key"],
        "status != 'rejected' AND provider_key != ''",
    )
    _index_part("ix_messages_quarantine", "messages", ["received", "id"], "status = 'rejected'")


def _create_appointments_and_visits() -> None:
    op.create_table(
        "appointments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rep", sa.Integer(), nullable=False),
        sa.Column("lead", sa.Integer(), nullable=True),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", _CODE, nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("e164", sa.Text(), nullable=False),
        sa.Column("phone_key", _CODE, nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_key", _CODE, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("state", _CODE, nullable=False),
        sa.Column("before_shown", _CODE, nullable=True),
        sa.ForeignKeyConstraint(["lead"], ["leads.id"], name="fk_appointments_lead_leads"),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_appointments_rep_reps"),
        sa.PrimaryKeyConstraint("id", name="pk_appointments"),
    )
    op.create_index("ix_appointments_at", "appointments", ["at", "id"])
    _index_part("ix_appointments_email_key", "appointments", ["email_key", "at"], "email_key != ''")
    _index_part("ix_appointments_lead", "appointments", ["lead"], "lead IS NOT NULL")
    _index_part("ix_appointments_name_key", "appointments", ["name_key", "at"], "name_key != ''")
    _index_part("ix_appointments_phone_key", "appointments", ["phone_key", "at"], "phone_key != ''")
    op.create_index("ix_appointments_rep_at", "appointments", ["rep", "at", "id"])
    op.create_table(
        "visits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("floor", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", _CODE, nullable=False),
        sa.Column("arrived_at", _MOMENT, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", _CODE, nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("e164", sa.Text(), nullable=False),
        sa.Column("phone_key", _CODE, nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_key", _CODE, nullable=False),
        sa.Column("wishes", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("rep", sa.Integer(), nullable=True),
        sa.Column("outcome", _CODE, nullable=True),
        sa.Column("ended_at", _MOMENT, nullable=True),
        sa.Column("appointment", sa.Integer(), nullable=True),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment"], ["appointments.id"], name="fk_visits_appointment_appointments"
        ),
        sa.ForeignKeyConstraint(["floor"], ["floors.id"], name="fk_visits_floor_floors"),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_visits_rep_reps"),
        sa.PrimaryKeyConstraint("id", name="pk_visits"),
    )
    _index_part("ix_visits_email_key", "visits", ["email_key", "day"], "email_key != ''")
    op.create_index("ix_visits_floor_day", "visits", ["floor", "day", "id"])
    _index_part("ix_visits_name_key", "visits", ["name_key", "day"], "name_key != ''")
    _index_part(
        "ix_visits_open",
        "visits",
        ["day", "id"],
        "undone = {false} AND outcome IS NULL AND rep IS NOT NULL",
    )
    _index_part("ix_visits_phone_key", "visits", ["phone_key", "day"], "phone_key != ''")
    _index_part(
        "uq_visits_appointment",
        "visits",
        ["appointment"],
        "appointment IS NOT NULL AND undone = {false}",
        unique=True,
    )


def _create_sales() -> None:
    op.create_table(
        "sales",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("buyer", _CODE, nullable=False),
        sa.Column("channel", _CODE, nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("name_key", _CODE, nullable=False),
        sa.Column("phone_key", _CODE, nullable=False),
        sa.Column("email_key", _CODE, nullable=False),
        sa.Column("vehicle", sa.Text(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("cancels", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["users.id"], name="fk_sales_by_users"),
        sa.ForeignKeyConstraint(["cancels"], ["sales.id"], name="fk_sales_cancels_sales"),
        sa.PrimaryKeyConstraint("id", name="pk_sales"),
        sa.UniqueConstraint("cancels", name="uq_sales_cancels"),
    )
    _index_part("ix_sales_email_key", "sales", ["email_key", "on"], "email_key != ''")
    _index_part("ix_sales_name_key", "sales", ["name_key", "on"], "name_key != ''")
    op.create_index("ix_sales_on", "sales", ["on", "id"])
    _index_part("ix_sales_phone_key", "sales", ["phone_key", "on"], "phone_key != ''")
    op.create_table(
        "sale_shares",
        sa.Column("sale", sa.Integer(), nullable=False),
        sa.Column("rep", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hundredths", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "hundredths BETWEEN 1 AND 100", name=op.f("ck_sale_shares_hundredths_of_one_sale")
        ),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_sale_shares_rep_reps"),
        sa.ForeignKeyConstraint(["sale"], ["sales.id"], name="fk_sale_shares_sale_sales"),
        sa.PrimaryKeyConstraint("sale", "rep", name="pk_sale_shares"),
        sqlite_with_rowid=False,
    )


def _create_settings_and_acts() -> None:
    op.create_table(
        "policy_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", _CODE, nullable=False),
        sa.Column("value", sa.JSON(), nullable=True),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["users.id"], name="fk_policy_entries_by_users"),
        sa.PrimaryKeyConstraint("id", name="pk_policy_entries"),
    )
    op.create_index("ix_policy_entries_key", "policy_entries", ["key", "id"])
    op.create_table(
        "acts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("act", _CODE, nullable=False),
        sa.Column("use_case", _CODE, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("recorded", _MOMENT, nullable=False),
        sa.Column("user", sa.Integer(), nullable=True),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["user"], ["users.id"], name="fk_acts_user_users"),
        sa.PrimaryKeyConstraint("id", name="pk_acts"),
        sa.UniqueConstraint("act", name="uq_acts_act"),
    )


def _index_part(
    name: str, table: str, columns: list[str], where: str, *, unique: bool = False
) -> None:
    op.create_index(
        name,
        table,
        columns,
        unique=unique,
        sqlite_where=sa.text(where.format(false="0")),
        postgresql_where=sa.text(where.format(false="false")),
    )


def _keep_append_only() -> None:
    """Let nobody change or remove what the floor log, the acts and the originals once said."""
    if op.get_bind().dialect.name == "sqlite":
        for table in _APPEND_ONLY:
            for change in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
                )
        return
    op.execute(
        "CREATE FUNCTION showroom_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
    )
    for table in _APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION showroom_append_only()"
        )
