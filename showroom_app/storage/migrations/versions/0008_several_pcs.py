"""Several PCs: stations and leases, users who left, noted arrivals, and guards over counted sales.

What the version before wrote goes on. Of its acts one is refused by the guards: to confirm a sale
and change its shares at once, because it stores the shares last.
"""

from __future__ import annotations

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True).with_variant(sa.BigInteger(), "sqlite")
_CODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
_AUDITED = ("user", "use_case", "station", "at")
_COUNTED = (
    *("on", "buyer", "channel", "cancels", "pay_apart"),
    *("confirmed", "confirmed_at", "confirmed_by"),
)
"""What a confirmed sale counts as, and who said so, follows from these and from its shares.

And from the day of its delivery, which is noted once, when it happened.
"""

_SHARED = ("sale_shares", "sale_pay")
_SAME = {
    "floor_log": (
        "floor = NEW.floor AND position = NEW.position",
        "floor = NEW.floor AND day = NEW.day AND number = NEW.number",
    ),
    "acts": ("id = NEW.id", "act = NEW.act"),
    "originals": ("sha256 = NEW.sha256",),
    "sales": (
        "id = NEW.id AND confirmed",
        "cancels = NEW.cancels AND confirmed",
        "source_key != '' AND source_key = NEW.source_key AND confirmed",
    ),
    **dict.fromkeys(
        _SHARED,
        ("sale = NEW.sale AND rep = NEW.rep AND (SELECT confirmed FROM sales WHERE id = sale)",),
    ),
}
"""By table, the rows that a new one would take the place of: SQLite asks no trigger then."""
_HAS_NO_PAY = "(SELECT confirmed AND NOT pay_apart FROM sales WHERE id = NEW.sale)"
"""Its shares are its pay credit, so nobody can be given some beside them."""

_SAYS = "what a confirmed sale counts as cannot be changed"


def upgrade() -> None:
    _create_stations()
    _create_terms()
    op.add_column("users", sa.Column("ended_at", _MOMENT, nullable=True))
    op.add_column("users", sa.Column("secret_at", _MOMENT, nullable=True))
    op.add_column("visits", sa.Column("noted_at", _MOMENT, nullable=True))
    op.add_column(
        "sales", sa.Column("pay_apart", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.execute("UPDATE sales SET pay_apart = true WHERE id IN (SELECT sale FROM sale_pay)")
    for column in _AUDITED:
        op.create_index(f"ix_acts_{column}", "acts", [column, "id"])
    if _is_sqlite():
        _number_acts_in_the_file()
        _guard_sales_in_the_file()
    else:
        _guard_sales_on_the_server()


def downgrade() -> None:
    if _is_sqlite():
        for trigger in (
            *(f"sales_confirmed_no_{change}" for change in ("update", "delete")),
            *(f"{table}_no_{change}" for table in _SHARED for change in ("update", "delete")),
            *(f"{table}_no_more" for table in _SHARED),
            *(f"{table}_no_replace" for table in _SAME),
            "acts_no_gap",
        ):
            op.execute(f"DROP TRIGGER {trigger}")
    else:
        op.execute("DROP TRIGGER sales_confirmed_no_delete ON sales")
        for table in ("sales", *_SHARED):
            op.execute(f"DROP TRIGGER {table}_confirmed ON {table}")
            op.execute(f"DROP TRIGGER {table}_no_truncate ON {table}")
        for table in _SHARED:
            op.execute(f"DROP TRIGGER {table}_no_more ON {table}")
        for function in ("confirmed_sale", "shares_of_confirmed_sale", "no_more_shares"):
            op.execute(f"DROP FUNCTION showroom_{function}()")
    for column in reversed(_AUDITED):
        op.drop_index(f"ix_acts_{column}", "acts")
    op.drop_column("sales", "pay_apart")
    op.drop_column("visits", "noted_at")
    op.drop_column("users", "secret_at")
    op.drop_column("users", "ended_at")
    for table in ("identities", "program_terms", "leases", "stations"):
        op.drop_table(table)


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _create_stations() -> None:
    op.create_table(
        "stations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", _CODE, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", _CODE, nullable=False),
        sa.Column("kind", _CODE, nullable=False),
        sa.Column("program", sa.Text(), nullable=False),
        sa.Column("first_at", _MOMENT, nullable=False),
        sa.Column("last_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stations"),
        sa.UniqueConstraint("key", name="uq_stations_key"),
        sa.UniqueConstraint("name_key", name="uq_stations_name_key"),
    )
    op.create_table(
        "leases",
        sa.Column("name", _CODE, nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("until", _MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("name", name="pk_leases"),
    )


def _create_terms() -> None:
    terms = op.create_table(
        "program_terms",
        sa.Column("revision", _CODE, nullable=False),
        sa.Column("least", _CODE, nullable=False),
        sa.PrimaryKeyConstraint("revision", name="pk_program_terms"),
    )
    op.execute(terms.insert().values(revision=revision, least=revision))
    identities = op.create_table(
        "identities",
        sa.Column("key", _CODE, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_identities"),
    )
    op.execute(identities.insert().values(key=uuid4().hex))


def _number_acts_in_the_file() -> None:
    """On a server the numbers are the sequence's, and the program's role may not choose them."""
    op.execute(
        "CREATE TRIGGER acts_no_gap AFTER INSERT ON acts WHEN NEW.id < 1 "
        "OR EXISTS (SELECT 1 FROM acts WHERE id > NEW.id) "
        "OR (NEW.id > 1 AND NOT EXISTS (SELECT 1 FROM acts WHERE id = NEW.id - 1)) "
        "BEGIN SELECT RAISE(ABORT, 'acts are numbered one after the other'); END"
    )


def _guard_sales_in_the_file() -> None:
    moved = _moved("IS NOT")
    op.execute(
        "CREATE TRIGGER sales_confirmed_no_update BEFORE UPDATE ON sales "
        f"WHEN NEW.id IS NOT OLD.id OR (OLD.confirmed AND ({moved})) "
        f"BEGIN SELECT RAISE(ABORT, '{_SAYS}'); END"
    )
    op.execute(
        "CREATE TRIGGER sales_confirmed_no_delete BEFORE DELETE ON sales WHEN OLD.confirmed "
        f"BEGIN SELECT RAISE(ABORT, '{_SAYS}'); END"
    )
    for table in _SHARED:
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
                f"WHEN (SELECT confirmed FROM sales WHERE id {_either(change)}) "
                f"BEGIN SELECT RAISE(ABORT, '{_SAYS}'); END"
            )
        none_yet = f"OR {_HAS_NO_PAY} " if table == "sale_pay" else ""
        op.execute(
            f"CREATE TRIGGER {table}_no_more AFTER INSERT ON {table} "
            f"WHEN (SELECT sum(hundredths) FROM {table} WHERE sale = NEW.sale) > 100 {none_yet}"
            f"BEGIN SELECT RAISE(ABORT, '{_SAYS}'); END"
        )
    for table, same in _SAME.items():
        op.execute(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN "
            # Each by an index of its own: an insert must not become slower as the table grows.
            + " OR ".join(f"EXISTS (SELECT 1 FROM {table} WHERE {each})" for each in same)
            + " "
            f"BEGIN SELECT RAISE(ABORT, 'what stands in {table} cannot be replaced'); END"
        )


def _moved(differs: str) -> str:
    """The condition that an update makes something else of what a confirmed sale counts as."""
    counted = " OR ".join(f'NEW."{column}" {differs} OLD."{column}"' for column in _COUNTED)
    delivered = f"NEW.delivered_on {differs} OLD.delivered_on"
    return f"{counted} OR (OLD.delivered_on IS NOT NULL AND {delivered})"


def _either(change: str) -> str:
    """The sale that a share is taken from, or is moved to."""
    return "= OLD.sale" if change == "DELETE" else "IN (OLD.sale, NEW.sale) AND confirmed"


def _guard_sales_on_the_server() -> None:
    moved = _moved("IS DISTINCT FROM")
    _function("confirmed_sale", "OLD", f"RAISE EXCEPTION '{_SAYS}';")
    _function(
        "shares_of_confirmed_sale",
        "OLD",
        "IF (SELECT confirmed FROM sales WHERE id = OLD.sale) THEN "
        f"RAISE EXCEPTION '{_SAYS}'; END IF; IF TG_OP = 'UPDATE' THEN "
        "IF (SELECT confirmed FROM sales WHERE id = NEW.sale) THEN "
        f"RAISE EXCEPTION '{_SAYS}'; END IF; RETURN NEW; END IF;",
    )
    # One function for both tables: what it sums up is named where it is fired.
    _function(
        "no_more_shares",
        "NULL",
        "EXECUTE format('SELECT sum(hundredths) FROM %I WHERE sale = $1', TG_TABLE_NAME) "
        f"INTO told USING NEW.sale; IF told > 100 OR (TG_TABLE_NAME = 'sale_pay' AND "
        f"{_HAS_NO_PAY}) THEN RAISE EXCEPTION '{_SAYS}'; END IF;",
        "DECLARE told bigint; ",
    )
    op.execute(
        "CREATE TRIGGER sales_confirmed BEFORE UPDATE ON sales FOR EACH ROW "
        f"WHEN (OLD.confirmed AND ({moved} OR NEW.id IS DISTINCT FROM OLD.id)) "
        "EXECUTE FUNCTION showroom_confirmed_sale()"
    )
    op.execute(
        "CREATE TRIGGER sales_confirmed_no_delete BEFORE DELETE ON sales FOR EACH ROW "
        "WHEN (OLD.confirmed) EXECUTE FUNCTION showroom_confirmed_sale()"
    )
    for table in _SHARED:
        op.execute(
            f"CREATE TRIGGER {table}_confirmed BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW "
            "EXECUTE FUNCTION showroom_shares_of_confirmed_sale()"
        )
        op.execute(
            f"CREATE TRIGGER {table}_no_more AFTER INSERT ON {table} FOR EACH ROW "
            "EXECUTE FUNCTION showroom_no_more_shares()"
        )
    for table in ("sales", *_SHARED):
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION showroom_append_only()"
        )


def _function(name: str, gives: str, does: str, declares: str = "") -> None:
    op.execute(
        f"CREATE FUNCTION showroom_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"{declares}BEGIN {does} RETURN {gives}; END $$"
    )
