"""The fairness report as a sheet: what its columns are called, and what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showroom_app.exports.sheet import Cell, Sheet
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.people import ROLES

if TYPE_CHECKING:
    from showroom_app.domain.fairness import Figures
    from showroom_app.services.fairness import FairnessView
    from showroom_app.words.sentences import Saying

TITLE = QT_TRANSLATE_NOOP("words", "Fairness")
ALL_REPS = QT_TRANSLATE_NOOP("words", "All reps")
ALL_FLOORS = QT_TRANSLATE_NOOP("words", "All floors")

COLUMNS = (
    QT_TRANSLATE_NOOP("words", "Month"),
    QT_TRANSLATE_NOOP("words", "Floor"),
    QT_TRANSLATE_NOOP("words", "Rep"),
    QT_TRANSLATE_NOOP("words", "Role"),
    QT_TRANSLATE_NOOP("words", "Available hours"),
    QT_TRANSLATE_NOOP("words", "Ups received"),
    QT_TRANSLATE_NOOP("words", "Ups expected"),
    QT_TRANSLATE_NOOP("words", "Difference"),
    QT_TRANSLATE_NOOP("words", "Turns an hour"),
    QT_TRANSLATE_NOOP("words", "Turns given back"),
    QT_TRANSLATE_NOOP("words", "Skips"),
    QT_TRANSLATE_NOOP("words", "Misses"),
    QT_TRANSLATE_NOOP("words", "Quick returns"),
    QT_TRANSLATE_NOOP("words", "Manager's moves"),
    QT_TRANSLATE_NOOP("words", "Assigned by hand"),
    QT_TRANSLATE_NOOP("words", "Returns from the desk"),
    QT_TRANSLATE_NOOP("words", "Returned late"),
    QT_TRANSLATE_NOOP("words", "Visits logged"),
    QT_TRANSLATE_NOOP("words", "Seen, not served"),
    QT_TRANSLATE_NOOP("words", "Log completeness"),
)
"""The last three speak of the door and are filled in on the last row, all reps together."""


def fairness_sheet(view: FairnessView, saying: Saying) -> Sheet:
    """A view as a sheet: a row a rep by name, then all reps together."""
    say = saying.translate
    month = f"{view.month:%Y-%m}"
    floor = next((each.name for each in view.floors if each.id == view.floor), say(ALL_FLOORS))
    rows = [
        (
            month,
            floor,
            row.name,
            say(ROLES[row.role.value]) if row.role else "",
            *_cells(row.figures),
            *(None, None, None),
        )
        for row in view.rows
    ]
    door: tuple[Cell, ...] = (view.logged, view.tallied, view.completeness)
    rows.append((month, floor, say(ALL_REPS), "", *_cells(view.total), *door))
    return Sheet(f"{say(TITLE)} {month}", tuple(map(say, COLUMNS)), tuple(rows))


def _cells(figures: Figures) -> tuple[Cell, ...]:
    return (
        figures.hours,
        figures.turns,
        float(figures.expected),
        figures.difference,
        figures.turns_an_hour,
        figures.given_back,
        figures.skips,
        figures.misses,
        figures.quick_returns,
        figures.moves,
        figures.assigned,
        figures.returns,
        figures.late_returns,
    )
