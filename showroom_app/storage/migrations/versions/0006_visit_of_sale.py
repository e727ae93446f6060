"""The visit of a sale, so that a visit asks until a sale of its own is there.

What the version before wrote goes on: the column that is new may be empty.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_KNOWN = sa.text("visit IS NOT NULL")


def upgrade() -> None:
    # SQLite adds a key to a table only together with its column, and only in its own words.
    op.execute(
        "ALTER TABLE sales ADD COLUMN visit INTEGER "
        "CONSTRAINT fk_sales_visit_visits REFERENCES visits (id)"
    )
    op.create_index(
        "ix_sales_visit", "sales", ["visit"], sqlite_where=_KNOWN, postgresql_where=_KNOWN
    )


def downgrade() -> None:
    op.drop_index("ix_sales_visit", "sales")
    op.drop_column("sales", "visit")
