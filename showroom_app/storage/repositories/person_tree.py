"""Which records of persons belong together: who was merged into whom, as statements."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import BindParameter, Connection, bindparam, select

from showroom_app.storage.tables import person_keys, persons

_MOST = 10_000

_several: BindParameter[int] = bindparam("several", expanding=True)

_above = (
    select(persons.c.id.label("part"), persons.c.id, persons.c.merged_into)
    .where(persons.c.id.in_(_several))
    .cte("above", recursive=True)
)
_next_above = persons.alias("next_above")
_above = _above.union(
    select(_above.c.part, _next_above.c.id, _next_above.c.merged_into).where(
        _next_above.c.id == _above.c.merged_into
    )
)
_WHOLES = select(_above.c.part, _above.c.id).where(_above.c.merged_into.is_(None))

_below = (
    select(persons.c.id.label("whole"), persons.c.id)
    .where(persons.c.id.in_(_several))
    .cte("below", recursive=True)
)
_next_below = persons.alias("next_below")
_below = _below.union(
    select(_below.c.whole, _next_below.c.id).where(_next_below.c.merged_into == _below.c.id)
)
_PARTS = select(_below.c.whole, _below.c.id).order_by(_below.c.whole, _below.c.id).limit(_MOST)

KEYS_OF_WHOLES = (
    select(_below.c.whole, person_keys.c.kind, person_keys.c.key, person_keys.c.shown)
    .join(person_keys, person_keys.c.person == _below.c.id)
    .order_by(person_keys.c.kind, _below.c.id, person_keys.c.key)
)
"""The keys of `several` records and of everybody who was merged into them."""

_part = persons.alias("part")
OTHER_NAMES = (
    select(_below.c.whole, _part.c.name)
    .join(_part, _part.c.id == _below.c.id)
    .where(_below.c.id != _below.c.whole)
    .order_by(_below.c.id)
)
"""The names of everybody who was merged into `several` records."""


def wholes_of(connection: Connection, parts: Collection[int]) -> dict[int, int]:
    """By record the one that stands for it: itself, unless it was merged into another."""
    if not parts:
        return {}
    rows = connection.execute(_WHOLES, {"several": list(parts)})
    return {row.part: row.id for row in rows}


def parts_of(connection: Connection, whole: int) -> tuple[int, ...]:
    """A record and all that were merged into it, by id."""
    return tuple(row.id for row in connection.execute(_PARTS, {"several": [whole]}))
