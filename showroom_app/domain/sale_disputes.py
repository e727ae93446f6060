"""A rep's dispute of a sale, and what the manager rules about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass


class Ruling(StrEnum):
    """What the manager ruled."""

    STANDS = "stands"
    """The sale is right as it is."""
    UPHELD = "upheld"
    """The rep is right: the sale was changed, corrected or cancelled."""


@dataclass(frozen=True, slots=True)
class SaleDispute:
    """What a rep holds against an entry of the ledger; `ruling` None while it is open.

    `by` and `ruled_by` are users.
    """

    id: int
    sale: int
    rep: int
    note: str
    at: datetime
    by: int | None = None
    ruled_at: datetime | None = None
    ruled_by: int | None = None
    ruling: Ruling | None = None
    ruling_note: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody ruled yet."""
        return self.ruling is None


def dispute(
    known: Iterable[SaleDispute],
    sale: int,
    rep: int,
    note: str,
    *,
    at: datetime,
    by: int | None = None,
) -> SaleDispute:
    """A dispute (id 0 until it is stored) of a sale; a rep has one open at a time about one sale.

    `known` are those of the sale. Raises Refused: "dispute-without-note", "sale-disputed".
    """
    if not note.strip():
        raise Refused("dispute-without-note", sale=sale)
    if any(each.is_open and each.rep == rep for each in known):
        raise Refused("sale-disputed", sale=sale, rep=rep)
    return SaleDispute(0, sale, rep, " ".join(note.split()), at, by)


def rule(
    open_one: SaleDispute, ruling: Ruling, note: str, *, at: datetime, by: int | None = None
) -> SaleDispute:
    """A dispute once the manager has ruled, with the reason.

    Raises Refused: "sale-dispute-ruled", "ruling-without-note".
    """
    if not open_one.is_open:
        raise Refused("sale-dispute-ruled", sale=open_one.sale)
    if not note.strip():
        raise Refused("ruling-without-note", sale=open_one.sale)
    return replace(
        open_one, ruling=ruling, ruling_note=" ".join(note.split()), ruled_at=at, ruled_by=by
    )
