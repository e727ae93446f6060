"""The acts as a file: a table whose cells stay text, or a JSON object a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

from showroom_app.exports import long_table
from showroom_app.exports.sheet import Cell
from showroom_app.services.audit_about import NUMBERED
from showroom_app.services.audit_view import AuditRow
from showroom_app.words import Saying
from showroom_app.words.acts import act_words, remark_words

COLUMNS = (
    *("id", "at", "recorded", "user", "by_itself", "station", "what", "words", "remark", "reps"),
    *NUMBERED,
    *("floor", "act"),
)
KINDS = ("csv", "xlsx", "json")


def as_object(row: AuditRow, tz: tzinfo, saying: Saying) -> dict[str, Any]:
    """An act as one object: times of the dealership, names of who works there, numbers else."""
    known = {each.code: each for each in row.about}
    reps = [each.name for each in row.about if each.code in ("rep", "assigned", "also")]
    numbers = {name: known[name].number if name in known else None for name in NUMBERED}
    floor, remark = known.get("floor"), known.get("remark")
    return {
        "id": row.id,
        "at": _time(row.at, tz),
        "recorded": _time(row.recorded, tz),
        "user": row.user or None,
        "by_itself": row.by_itself,
        "station": row.station,
        "what": row.use_case,
        "words": act_words(row.use_case, saying),
        "remark": remark_words(remark.name, row.about, saying) if remark is not None else None,
        "reps": list(dict.fromkeys(filter(None, reps))),
        **numbers,
        "floor": (floor.name or None) if floor is not None else None,
        "act": row.act,
    }


def write(path: Path, kind: str, rows: Iterable[AuditRow], tz: tzinfo, saying: Saying) -> int:
    """Write acts as `kind` of `KINDS`, whole or not at all; how many they were. Raises OSError."""
    objects = (as_object(row, tz, saying) for row in rows)
    if kind == "json":
        return long_table.write_lines(path, objects)
    if kind == "csv":
        return long_table.write_csv(path, COLUMNS, map(_cells, objects))
    return long_table.write_book(path, "audit", COLUMNS, map(_cells, objects))


def _cells(told: Mapping[str, Any]) -> tuple[Cell, ...]:
    flat = {**told, "reps": ", ".join(told["reps"])}
    return tuple(flat[name] for name in COLUMNS)


def _time(at: datetime, tz: tzinfo) -> str:
    return at.astimezone(tz).isoformat(timespec="seconds")
