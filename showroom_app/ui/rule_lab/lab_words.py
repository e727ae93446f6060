"""What the rule lab says: figures side by side, and what became of the replay."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.rule_lab import Compared, Measured
from showroom_app.domain.values import dataclass
from showroom_app.services.rule_lab import LabPlan, LabRow
from showroom_app.ui import words
from showroom_app.words import rule_lab

ARROW = "→"


@dataclass(frozen=True, slots=True)
class Figure:
    """One column: its name in `words.rule_lab`, and how it is read."""

    name: str
    of: Callable[[Measured], float]

    def head(self) -> str:
        """What it is called."""
        return words.told(rule_lab.FIGURES[self.name])

    def meaning(self) -> str:
        """What it is."""
        return words.told(rule_lab.DEFINITIONS[self.name])

    def shown(self, measured: Measured) -> str:
        """As it stands in a cell."""
        return words.number(self.of(measured))


def _hours(length: timedelta) -> float:
    return round(length / timedelta(hours=1), 1)


def _minutes(length: timedelta) -> int:
    return round(length / timedelta(minutes=1))


FIGURES = (
    Figure("turns", lambda each: each.turns),
    Figure("waited", lambda each: each.waited),
    Figure("waiting", lambda each: _minutes(each.waiting)),
    Figure("recalls", lambda each: each.recalls),
    Figure("stays", lambda each: each.stays),
    Figure("at-desk", lambda each: _hours(each.at_desk)),
    Figure("quick-returns", lambda each: each.quick_returns),
)
"""The columns, the weightiest first."""


def setting(name: str) -> str:
    """What a setting is called."""
    return words.told(rule_lab.SETTINGS[name])


def then(values: tuple[int, ...]) -> str:
    """What was in force in the month: "then 3", or "then 3, later 4"."""
    first, *later = values or (0,)
    said = QCoreApplication.translate("rule-lab", "then {n}").format(n=first)
    for each in later:
        said += ", " + QCoreApplication.translate("rule-lab", "later {n}").format(n=each)
    return said


def pair(figure: Figure, happened: Measured, lab: Measured) -> str:
    """Both sides of a figure: "12 → 10"."""
    return f"{figure.shown(happened)} {ARROW} {figure.shown(lab)}"


def totals(whole: Compared) -> tuple[tuple[str, str], ...]:
    """All reps together, then what customers had of it."""
    happened, lab = whole.happened, whole.lab
    both = [
        (pair(figure, happened.total, lab.total), figure.head())
        for figure in FIGURES
        if figure.name in ("turns", "waited", "waiting", "recalls")
    ]
    longest = (words.minutes(_minutes(side.longest)) for side in (happened, lab))
    both.append((f" {ARROW} ".join(longest), words.told(rule_lab.FIGURES["longest"])))
    both.append((f"{happened.left} {ARROW} {lab.left}", words.told(rule_lab.FIGURES["left"])))
    return tuple(both)


def row_in_words(row: object) -> str:
    """A row as one sentence, for those who do not see it."""
    assert isinstance(row, LabRow)
    said = ", ".join(f"{each.head()} {pair(each, row.happened, row.lab)}" for each in FIGURES)
    return f"{row.name}: {said}."


def limits() -> str:
    """What such a replay cannot know, in one sentence."""
    return words.told(rule_lab.LIMITS)


def how_true(whole: Compared) -> str:
    """How many days the replay gives again as they were, and what could not be played."""
    said = [
        QCoreApplication.translate(
            "rule-lab", "Under the settings of then the lab gives {n} of {days} days as they were."
        ).format(n=whole.same, days=whole.days)
    ]
    if whole.not_begun:
        said.append(
            QCoreApplication.translate(
                "rule-lab", "{n} stays at the desk would not have begun."
            ).format(n=whole.not_begun)
        )
    if whole.not_repeated:
        said.append(
            QCoreApplication.translate(
                "rule-lab", "{n} acts by hand made no sense any more."
            ).format(n=whole.not_repeated)
        )
    return " ".join(said)


def replaying(done: int, plan: LabPlan) -> str:
    """How far the replay is."""
    return QCoreApplication.translate("rule-lab", "{n} of {days} days replayed").format(
        n=done, days=len(plan.tasks)
    )
