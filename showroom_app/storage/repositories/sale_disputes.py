"""What reps dispute about entries of the ledger, and the rulings."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from showroom_app.domain.sale_disputes import Ruling, SaleDispute
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.sales import sale_disputes as disputes

_ADD = insert(disputes)
_RULE = update(disputes).where(disputes.c.id == bindparam("wanted"))
_OF_SALES = (
    select(disputes)
    .where(disputes.c.sale.in_(bindparam("of_sales", expanding=True)))
    .order_by(disputes.c.sale, disputes.c.id)
)
_OPEN = (
    select(disputes)
    .where(disputes.c.ruled_at.is_(None))
    .order_by(disputes.c.id)
    .limit(bindparam("most"))
)


class SaleDisputes:
    """The disputes of sales."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, dispute: SaleDispute) -> int:
        """Keep a dispute (its id is ignored) and return its id."""
        return added_id(
            self._connection.execute(
                _ADD,
                {
                    "sale": dispute.sale,
                    "rep": dispute.rep,
                    "note": dispute.note,
                    "at": dispute.at,
                    "by": dispute.by,
                    **_ruled(dispute),
                },
            )
        )

    def save(self, dispute: SaleDispute) -> None:
        """Store how a dispute was ruled."""
        self._connection.execute(_RULE, {"wanted": dispute.id, **_ruled(dispute)})

    def of_sales(self, sales: Collection[int]) -> dict[int, tuple[SaleDispute, ...]]:
        """The disputes of these entries, each entry's in the order in which they came."""
        if not sales:
            return {}
        found: dict[int, tuple[SaleDispute, ...]] = {}
        for each in _disputes(self._connection.execute(_OF_SALES, {"of_sales": sorted(sales)})):
            found[each.sale] = (*found.get(each.sale, ()), each)
        return found

    def open(self, limit: int = 200) -> tuple[SaleDispute, ...]:
        """The disputes that nobody ruled yet, oldest first."""
        return tuple(_disputes(self._connection.execute(_OPEN, {"most": limit})))


def _ruled(dispute: SaleDispute) -> dict[str, Any]:
    return {
        "ruled_at": dispute.ruled_at,
        "ruled_by": dispute.ruled_by,
        "ruling": dispute.ruling.value if dispute.ruling is not None else None,
        "ruling_note": dispute.ruling_note,
    }


def _disputes(rows: Iterable[Any]) -> Iterable[SaleDispute]:
    for row in rows:
        yield SaleDispute(
            row.id,
            row.sale,
            row.rep,
            row.note,
            row.at,
            row.by,
            row.ruled_at,
            row.ruled_by,
            Ruling(row.ruling) if row.ruling else None,
            row.ruling_note,
        )
