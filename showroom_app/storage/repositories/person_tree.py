"""Which records of persons belong together: who was merged into whom.

Asked level by level, mostly one: a server that is asked for all levels at once reads whole tables,
because it cannot know how few there are.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import BindParameter, Connection, bindparam, select

from showroom_app.storage.tables.persons import persons

_MOST_LEVELS = 100

_several: BindParameter[int] = bindparam("several", expanding=True)
_ABOVE = select(persons.c.id, persons.c.merged_into).where(persons.c.id.in_(_several))
_BELOW = (
    select(persons.c.id, persons.c.merged_into, persons.c.name)
    .where(persons.c.merged_into.in_(_several))
    .order_by(persons.c.merged_at, persons.c.id)
    .limit(10_000)
)


def wholes_of(connection: Connection, parts: Collection[int]) -> dict[int, int]:
    """By record the one that stands for it: itself, unless it was merged into another."""
    above: dict[int, int | None] = {}
    asked = set(parts)
    for _ in range(_MOST_LEVELS):
        if not asked:
            break
        rows = connection.execute(_ABOVE, {"several": list(asked)})
        above |= {row.id: row.merged_into for row in rows}
        asked = {into for into in above.values() if into is not None} - above.keys()
    return {part: _top(part, above) for part in parts if part in above}


def parts_of(connection: Connection, wholes: Collection[int]) -> dict[int, dict[int, str]]:
    """By record all that were merged into it, with their names, in the order of merging."""
    parts: dict[int, dict[int, str]] = {whole: {} for whole in wholes}
    part_of = {whole: whole for whole in wholes}
    for _ in range(_MOST_LEVELS):
        if not part_of:
            break
        below: dict[int, int] = {}
        for row in connection.execute(_BELOW, {"several": list(part_of)}):
            below[row.id] = part_of[row.merged_into]
            parts[below[row.id]][row.id] = row.name
        part_of = below
    return parts


def _top(part: int, above: dict[int, int | None]) -> int:
    for _ in range(_MOST_LEVELS):
        into = above[part]
        if into is None:
            break
        part = into
    return part
