"""A version of the program that does not exist yet: its revisions, in a folder of a test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from showroom_app.storage.upgrade import REVISIONS, SCRIPTS, Known

_REVISION = '''
"""What a version to come adds: a table, a column that fills itself, a topic, and its terms."""

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"

_topics = sa.table("topics", sa.column("topic"), sa.column("position"), sa.column("counter"))
_terms = sa.table("program_terms", sa.column("revision"), sa.column("least"))


def upgrade():
    op.create_table(
        "{table}",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("visit", sa.Integer(), sa.ForeignKey("visits.id"), nullable=False),
    )
    op.add_column("visits", sa.Column("{table}", sa.Text(), nullable=False, server_default=""))
    op.execute(_topics.insert().values(topic="{table}", position={position}, counter=0))
    op.execute(_terms.insert().values(revision="{revision}", least="{least}"))
    {more}


def downgrade():
    op.execute(_terms.delete().where(_terms.c.revision == "{revision}"))
    op.execute(_topics.delete().where(_topics.c.topic == "{table}"))
    op.drop_column("visits", "{table}")
    op.drop_table("{table}")
'''

ADDS, SHUTS_OUT = "0901", "0902"
"""A revision that lets this program go on, and one after it that does not."""


meanwhile: list[Callable[[], None]] = []
"""What a test does in the middle of an upgrade."""

IN_THE_MIDDLE = "__import__('tests.later_version', fromlist=['meanwhile']).meanwhile.pop()()"
STAND_STILL = "print('half way', flush=True); __import__('sys').stdin.read()"


def later_version(folder: Path, *, until: str = ADDS, more: str = "") -> Known:
    """What a version to come knows, up to a revision; `more` is done in the last one, too."""
    scripts = folder / f"migrations-{until}"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    revisions: tuple[str, ...] = REVISIONS
    for revision, least, position in ((ADDS, REVISIONS[-1], 90), (SHUTS_OUT, SHUTS_OUT, 91)):
        if revision > until:
            break
        text = _REVISION.format(
            revision=revision,
            before=revisions[-1],
            table=f"happy_calls_{revision}",
            least=least,
            position=position,
            more=more if revision == until else "",
        )
        (scripts / "versions" / f"{revision}_later.py").write_text(text, encoding="utf-8")
        revisions = (*revisions, revision)
    return Known(revisions, scripts)
