"""Persons corrected by hand and erased, the floor of a message, and indexes for what falls due.

What the version before wrote goes on: the column that is new may be empty.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True).with_variant(sa.BigInteger(), "sqlite")
_CODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")

_OPEN = "undone = {false} AND closed_at IS NULL"
_TICKING = f"{_OPEN} AND first_attempt IS NULL AND clock_from IS NOT NULL AND escalated_at IS NULL"
_NOBODYS = f"{_OPEN} AND owner IS NULL"


def upgrade() -> None:
    _create_person_changes()
    # SQLite adds a key to a table only together with its column, and only in its own words.
    op.execute(
        "ALTER TABLE messages ADD COLUMN floor INTEGER "
        "CONSTRAINT fk_messages_floor_floors REFERENCES floors (id)"
    )
    _index_part("ix_leads_ticking", "leads", ["clock_from", "id"], _TICKING)
    _index_part("ix_leads_nobodys", "leads", ["because", "clock_from", "id"], _NOBODYS)
    _let_originals_go()


def downgrade() -> None:
    _keep_originals()
    op.drop_index("ix_leads_nobodys", "leads")
    op.drop_index("ix_leads_ticking", "leads")
    op.drop_column("messages", "floor")
    op.drop_table("person_changes")


def _create_person_changes() -> None:
    op.create_table(
        "person_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("user", sa.Integer(), nullable=True),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("field", _CODE, nullable=False),
        sa.Column("key", _CODE, nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("became", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["persons.id"], name="fk_person_changes_person_persons"
        ),
        sa.ForeignKeyConstraint(["user"], ["users.id"], name="fk_person_changes_user_users"),
        sa.PrimaryKeyConstraint("id", name="pk_person_changes"),
    )
    op.create_index("ix_person_changes_person", "person_changes", ["person", "at", "id"])
    _index_part("ix_person_changes_key", "person_changes", ["key", "field", "id"], "\"key\" != ''")


def _let_originals_go() -> None:
    """Let what a person wrote be erased: once no message names it, the foreign keys see to that.

    To change an original stays impossible.
    """
    if _is_sqlite():
        op.execute("DROP TRIGGER originals_no_delete")
        return
    op.execute("DROP TRIGGER originals_append_only ON originals")
    _guard_on_the_server("UPDATE OR TRUNCATE")


def _keep_originals() -> None:
    if _is_sqlite():
        op.execute(
            "CREATE TRIGGER originals_no_delete BEFORE DELETE ON originals "
            "BEGIN SELECT RAISE(ABORT, 'originals is append-only'); END"
        )
        return
    op.execute("DROP TRIGGER originals_append_only ON originals")
    _guard_on_the_server("UPDATE OR DELETE OR TRUNCATE")


def _guard_on_the_server(changes: str) -> None:
    op.execute(
        f"CREATE TRIGGER originals_append_only BEFORE {changes} ON originals "
        "FOR EACH STATEMENT EXECUTE FUNCTION showroom_append_only()"
    )


def _index_part(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(
        name,
        table,
        columns,
        sqlite_where=sa.text(where.format(false="0")),
        postgresql_where=sa.text(where.format(false="false")),
    )


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
