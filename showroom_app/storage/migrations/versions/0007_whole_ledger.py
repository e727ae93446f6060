"""The whole ledger: signed and refused role choices, sales with all they have, prospecting, months.

What the version before wrote goes on: every column that is new may be empty or fills itself.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True).with_variant(sa.BigInteger(), "sqlite")
_CODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
_NOTHING = sa.text("''")
_TOPICS = ("persons", "prospecting", "months")
_SIX_TOPICS = 6
_topics = sa.table("topics", sa.column("topic"), sa.column("position"), sa.column("counter"))

_INDEXES = {
    "ix_sales_lead": ("sales", ["lead"], "lead IS NOT NULL"),
    "ix_sales_proposed": ("sales", ["on", "id"], "confirmed = {false}"),
    "ix_sales_sale_import": ("sales", ["sale_import"], "sale_import IS NOT NULL"),
    "ix_sales_delivered_on": ("sales", ["delivered_on", "id"], "delivered_on IS NOT NULL"),
    "ix_sales_contract_until": ("sales", ["contract_until", "id"], "contract_until IS NOT NULL"),
    "ix_sales_company_key": ("sales", ["company_key", "on"], "company_key != ''"),
}


def upgrade() -> None:
    _extend_role_choices()
    _create_sale_imports()
    _extend_sales()
    _create_beside_sales()
    _create_prospecting()
    for position, topic in enumerate(_TOPICS, _SIX_TOPICS):
        op.execute(_topics.insert().values(topic=topic, position=position, counter=0))


def downgrade() -> None:
    op.execute(_topics.delete().where(_topics.c.topic.in_(_TOPICS)))
    for table in (
        "prospected_sales",
        "prospecting_entries",
        "service_lane",
        "month_closes",
        "sale_disputes",
        "sale_pay",
    ):
        op.drop_table(table)
    op.drop_index("uq_sales_source_key", "sales")
    for name, (table, _columns, _where) in reversed(_INDEXES.items()):
        op.drop_index(name, table)
    for column in (
        "confirmed_by",
        "confirmed_at",
        "sale_import",
        "source_key",
        "answer",
        "company_key",
        "rule",
        "contract_until",
        "delivered_on",
        "lead",
    ):
        op.drop_column("sales", column)
    op.drop_table("sale_imports")
    for column in ("refused_because", "refused_by", "refused_at", "signed"):
        op.drop_column("role_choices", column)


def _extend_role_choices() -> None:
    op.add_column(
        "role_choices", sa.Column("signed", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("role_choices", sa.Column("refused_at", _MOMENT, nullable=True))
    _add_key("role_choices", "refused_by", "users")
    op.add_column(
        "role_choices",
        sa.Column("refused_because", sa.Text(), nullable=False, server_default=_NOTHING),
    )


def _create_sale_imports() -> None:
    op.create_table(
        "sale_imports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["users.id"], name="fk_sale_imports_by_users"),
        sa.PrimaryKeyConstraint("id", name="pk_sale_imports"),
    )


def _extend_sales() -> None:
    _add_key("sales", "lead", "leads")
    op.add_column("sales", sa.Column("delivered_on", sa.Date(), nullable=True))
    op.add_column("sales", sa.Column("contract_until", sa.Date(), nullable=True))
    op.add_column("sales", sa.Column("rule", _CODE, nullable=True))
    for name in ("company_key", "answer", "source_key"):
        op.add_column("sales", sa.Column(name, _CODE, nullable=False, server_default=_NOTHING))
    _add_key("sales", "sale_import", "sale_imports")
    op.add_column("sales", sa.Column("confirmed_at", _MOMENT, nullable=True))
    _add_key("sales", "confirmed_by", "users")
    for name, (table, columns, where) in _INDEXES.items():
        _index_part(name, table, columns, where)
    _index_part("uq_sales_source_key", "sales", ["source_key"], "source_key != ''", unique=True)


def _create_beside_sales() -> None:
    op.create_table(
        "sale_pay",
        sa.Column("sale", sa.Integer(), nullable=False),
        sa.Column("rep", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hundredths", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "hundredths BETWEEN 1 AND 100", name=op.f("ck_sale_pay_hundredths_of_one_sale")
        ),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_sale_pay_rep_reps"),
        sa.ForeignKeyConstraint(["sale"], ["sales.id"], name="fk_sale_pay_sale_sales"),
        sa.PrimaryKeyConstraint("sale", "rep", name="pk_sale_pay"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sale_disputes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sale", sa.Integer(), nullable=False),
        sa.Column("rep", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("ruled_at", _MOMENT, nullable=True),
        sa.Column("ruled_by", sa.Integer(), nullable=True),
        sa.Column("ruling", _CODE, nullable=True),
        sa.Column("ruling_note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["users.id"], name="fk_sale_disputes_by_users"),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_sale_disputes_rep_reps"),
        sa.ForeignKeyConstraint(["ruled_by"], ["users.id"], name="fk_sale_disputes_ruled_by_users"),
        sa.ForeignKeyConstraint(["sale"], ["sales.id"], name="fk_sale_disputes_sale_sales"),
        sa.PrimaryKeyConstraint("id", name="pk_sale_disputes"),
    )
    op.create_index("ix_sale_disputes_sale", "sale_disputes", ["sale", "id"])
    _index_part("ix_sale_disputes_open", "sale_disputes", ["id"], "ruled_at IS NULL")
    op.create_table(
        "month_closes",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("closed_at", _MOMENT, nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["users.id"], name="fk_month_closes_by_users"),
        sa.PrimaryKeyConstraint("month", name="pk_month_closes"),
    )


def _create_prospecting() -> None:
    op.create_table(
        "service_lane",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("floor", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", _CODE, nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("e164", sa.Text(), nullable=False),
        sa.Column("phone_key", _CODE, nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_key", _CODE, nullable=False),
        sa.Column("car", sa.Text(), nullable=False),
        sa.Column("plate", sa.Text(), nullable=False),
        sa.Column("car_year", sa.Integer(), nullable=True),
        sa.Column("waits_until", _MOMENT, nullable=True),
        sa.Column("source", _CODE, nullable=False),
        sa.Column("left_at", _MOMENT, nullable=True),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("person_due", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.ForeignKeyConstraint(["by"], ["users.id"], name="fk_service_lane_by_users"),
        sa.ForeignKeyConstraint(["floor"], ["floors.id"], name="fk_service_lane_floor_floors"),
        sa.ForeignKeyConstraint(
            ["person"],
            ["persons.id"],
            name="fk_service_lane_person_persons",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_service_lane"),
    )
    op.create_index("ix_service_lane_day", "service_lane", ["day", "id"])
    for key in ("name_key", "phone_key", "email_key"):
        _index_part(f"ix_service_lane_{key}", "service_lane", [key, "day"], f"{key} != ''")
    _index_part(
        "ix_service_lane_person", "service_lane", ["person", "day", "id"], "person IS NOT NULL"
    )
    _index_part("ix_service_lane_person_due", "service_lane", ["id"], "person_due = {true}")
    about = {
        "lane": "service_lane",
        "sale": "sales",
        "person": "persons",
        "appointment": "appointments",
        "visit": "visits",
    }
    op.create_table(
        "prospecting_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", _CODE, nullable=False),
        sa.Column("rep", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in about),
        sa.Column("result", _CODE, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["users.id"], name="fk_prospecting_entries_by_users"),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_prospecting_entries_rep_reps"),
        *(
            sa.ForeignKeyConstraint(
                [name],
                [f"{table}.id"],
                name=f"fk_prospecting_entries_{name}_{table}",
                # The version before erases persons, and knows nothing of this table.
                ondelete="SET NULL" if name == "person" else None,
            )
            for name, table in about.items()
        ),
        sa.PrimaryKeyConstraint("id", name="pk_prospecting_entries"),
    )
    for name in (*about, "next_on"):
        _index_part(
            f"ix_prospecting_entries_{name}",
            "prospecting_entries",
            [name, "id"],
            f"{name} IS NOT NULL",
        )
    op.create_index("ix_prospecting_entries_rep_at", "prospecting_entries", ["rep", "at", "id"])
    op.create_index("ix_prospecting_entries_at", "prospecting_entries", ["at", "id"])
    op.create_table(
        "prospected_sales",
        sa.Column("sale", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["prospecting_entries.id"],
            name="fk_prospected_sales_entry_prospecting_entries",
        ),
        sa.ForeignKeyConstraint(["sale"], ["sales.id"], name="fk_prospected_sales_sale_sales"),
        sa.PrimaryKeyConstraint("sale", name="pk_prospected_sales"),
    )
    op.create_index("ix_prospected_sales_entry", "prospected_sales", ["entry", "sale"])


def _add_key(table: str, column: str, target: str) -> None:
    """SQLite adds a key to a table only together with its column, and only in its own words."""
    op.execute(
        f"ALTER TABLE {table} ADD COLUMN {column} INTEGER "
        f"CONSTRAINT fk_{table}_{column}_{target} REFERENCES {target} (id)"
    )


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
