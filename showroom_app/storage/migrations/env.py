"""How Alembic runs the revisions: in the transaction that storage/upgrade.py has open."""

from alembic import context

from showroom_app.storage.indexes import metadata
from showroom_app.storage.program_terms import VERSION_TABLE

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    # SQLite cannot alter a table in place.
    render_as_batch=connection.dialect.name == "sqlite",
)
context.run_migrations()
