"""Long lists: what narrows a list stands in its index, and beginnings of seven letters are kept.

No table changes, so the version before goes on as it was.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_OPEN = "undone = {false} AND closed_at IS NULL"
_OWNED = f"{_OPEN} AND owner IS NOT NULL"
_FLAGGED = (
    f"{_OWNED} AND next_step_by IS NULL AND (first_attempt IS NOT NULL OR clock_from IS NULL)"
)
_NEEDS_REPLY = f"{_OPEN} AND needs_reply = {{true}}"
_INDEXES = {
    "ix_leads_unanswered": (
        ["clock_from", "id"],
        f"{_OPEN} AND first_attempt IS NULL AND clock_from IS NOT NULL",
    ),
    "ix_leads_answered": (["arrived", "id"], f"{_OPEN} AND first_attempt IS NOT NULL"),
    "ix_leads_mine": (["owner", "arrived", "id"], _OWNED),
    "ix_leads_follow_up": (["follow_by", "id"], _OWNED),
    "ix_leads_my_follow_up": (["owner", "follow_by", "id"], _OWNED),
    "ix_leads_all": (["arrived", "id"], "undone = {false}"),
    "ix_leads_needs_reply": (["arrived", "id"], _NEEDS_REPLY),
    "ix_leads_my_needs_reply": (["owner", "arrived", "id"], _NEEDS_REPLY),
}

_MORE = {
    "ix_leads_follow_up": ["next_step_by"],
    "ix_leads_my_follow_up": ["next_step_by"],
    "ix_leads_all": ["floor"],
}


def upgrade() -> None:
    for name, (columns, where) in _INDEXES.items():
        op.drop_index(name, "leads")
        _make(name, [*columns, "source_key", *_MORE.get(name, ())], where)
    _make("ix_leads_flagged", ["follow_by", "id", "source_key"], _FLAGGED)
    _keep_beginnings("1 2 3 4 5 6 7")


def downgrade() -> None:
    _keep_beginnings("1 2 3")
    op.drop_index("ix_leads_flagged", "leads")
    for name, (columns, where) in _INDEXES.items():
        op.drop_index(name, "leads")
        _make(name, columns, where)


def _make(name: str, columns: list[str], where: str) -> None:
    op.create_index(
        name,
        "leads",
        columns,
        sqlite_where=sa.text(where.format(false="0", true="1")),
        postgresql_where=sa.text(where.format(false="false", true="true")),
    )


def _keep_beginnings(lengths: str) -> None:
    """Index the beginnings of words at these lengths; PostgreSQL finds any beginning by itself.

    A longer one makes SQLite gather every word that begins so: a hundred thousand telephone
    numbers for "+3161".
    """
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute(
        "CREATE VIRTUAL TABLE person_search_anew USING fts5("
        f"words, tokenize = 'unicode61 remove_diacritics 0', prefix = '{lengths}', "
        "detail = none, columnsize = 0)"
    )
    op.execute(
        "INSERT INTO person_search_anew (rowid, words) SELECT rowid, words FROM person_search"
    )
    op.execute("DROP TABLE person_search")
    op.execute("ALTER TABLE person_search_anew RENAME TO person_search")
