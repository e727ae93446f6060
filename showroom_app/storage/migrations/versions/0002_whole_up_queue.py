"""Wrong tries to sign in, who joined a visit, and what a rep left open on earlier days."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True).with_variant(sa.BigInteger(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "sign_in_tries",
        sa.Column("user", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("last_at", _MOMENT, nullable=False),
        sa.CheckConstraint("wrong > 0", name=op.f("ck_sign_in_tries_wrong_positive")),
        sa.ForeignKeyConstraint(["user"], ["users.id"], name="fk_sign_in_tries_user_users"),
        sa.PrimaryKeyConstraint("user", name="pk_sign_in_tries"),
    )
    op.create_table(
        "visit_joins",
        sa.Column("visit", sa.Integer(), nullable=False),
        sa.Column("rep", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["rep"], ["reps.id"], name="fk_visit_joins_rep_reps"),
        sa.ForeignKeyConstraint(["visit"], ["visits.id"], name="fk_visit_joins_visit_visits"),
        sa.PrimaryKeyConstraint("visit", "rep", name="pk_visit_joins"),
        sqlite_with_rowid=False,
    )
    where = "undone = {false} AND outcome IS NULL AND rep IS NOT NULL"
    op.create_index(
        "ix_visits_open_of_rep",
        "visits",
        ["rep", "day", "id"],
        sqlite_where=sa.text(where.format(false="0")),
        postgresql_where=sa.text(where.format(false="false")),
    )


def downgrade() -> None:
    op.drop_index("ix_visits_open_of_rep", "visits")
    op.drop_table("visit_joins")
    op.drop_table("sign_in_tries")
