"""The tiles of the kiosk's first screen: every rep of the floor by name, and where he or she is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.line import State
from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass
from showroom_app.services.board_rows import BoardView, CustomerRow, RepRow
from showroom_app.ui import theme
from showroom_app.ui.board.board_rows import desk_mark
from showroom_app.ui.kiosk import kiosk_words as say


@dataclass(frozen=True, slots=True)
class NameRow:
    """One rep's tile: `where` in words, `shape` where something is to be done now."""

    rep: int
    name: str
    role: Role
    where: str
    shape: theme.State | None
    is_up: bool


def name_rows(view: BoardView, now: datetime) -> tuple[NameRow, ...]:
    """Everybody of this floor by name, at this moment."""
    tz = ZoneInfo(view.time_zone)
    customers = _first_by_rep(view.with_customers)
    up = view.up_now.rep if view.up_now else None
    made = []
    for row in _everybody(view, customers):
        customer = customers.get(row.rep)
        is_up = row.rep == up
        where = say.where(row, now, tz, customer.at if customer else None)
        if is_up and row.place is not None:
            where = say.up_now(row.place)
        made.append(NameRow(row.rep, row.name, row.role, where, _shape(row, now), is_up))
    return tuple(sorted(made, key=lambda row: (name_key(row.name), row.rep)))


def _first_by_rep(rows: Iterable[CustomerRow]) -> dict[int, CustomerRow]:
    found: dict[int, CustomerRow] = {}
    for row in rows:
        found.setdefault(row.rep, row)
    return found


def _everybody(view: BoardView, customers: dict[int, CustomerRow]) -> Iterable[RepRow]:
    known = {
        row.rep: row for row in (*view.in_order, *view.away, *view.present, *view.off) if row.rep
    }
    for rep, customer in customers.items():
        # Whoever used a turn stands in no list but that of the customers.
        if rep not in known:
            known[rep] = RepRow(
                rep, customer.name, customer.role, State.WITH_CUSTOMER, None, None, None
            )
    return known.values()


def _shape(row: RepRow, now: datetime) -> theme.State | None:
    is_late = row.late_at is not None and now >= row.late_at
    if row.state is State.BLOCKED or (row.state is State.ON_BREAK and is_late):
        return theme.State.ATTENTION
    mark = desk_mark(row, now)
    if mark is None or (row.state is State.AT_DESK and mark.state is not theme.State.LATE):
        return None
    return mark.state if mark.state is not theme.State.OK else None
