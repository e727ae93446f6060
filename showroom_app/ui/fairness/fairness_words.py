"""What the fairness page says about a rep's figures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from showroom_app.domain.fairness import Figures
from showroom_app.domain.values import dataclass
from showroom_app.services.fairness import FairnessRow, FairnessView
from showroom_app.ui import words
from showroom_app.words.people import ROLES

_MINUS = "−"
"""As wide as a plus."""
SOFT_HYPHEN = "\u00ad"
"""Where the head of a narrow column may be broken."""


@dataclass(frozen=True, slots=True)
class Count:
    """A column of counts: its head, what it means, and where its number stands in the figures."""

    head: Callable[[], str]
    meaning: Callable[[], str]
    of: Callable[[Figures], int]

    def name(self) -> str:
        """The head without the places where a narrow column may break it."""
        return self.head().replace(SOFT_HYPHEN, "")


COUNTS = (
    Count(
        lambda: QCoreApplication.translate("fairness", "Given back"),
        lambda: QCoreApplication.translate(
            "fairness",
            "Turns used and given back: quick return, skip, miss, or the visit went to "
            "somebody else.",
        ),
        lambda figures: figures.given_back,
    ),
    Count(
        lambda: QCoreApplication.translate("fairness", "Skips"),
        lambda: QCoreApplication.translate(
            "fairness", "Times skipped, before an arrival or of a visit just given."
        ),
        lambda figures: figures.skips,
    ),
    Count(
        lambda: QCoreApplication.translate("fairness", "Misses"),
        lambda: QCoreApplication.translate(
            "fairness", "Times called and not there, or called back on place 1 and passed."
        ),
        lambda figures: figures.misses,
    ),
    Count(
        lambda: QCoreApplication.translate("fairness", "Quick returns"),
        lambda: QCoreApplication.translate(
            "fairness",
            "Visits that were no up within the minutes for it, also beyond those a day that give "
            "the place back.",
        ),
        lambda figures: figures.quick_returns,
    ),
    Count(
        lambda: QCoreApplication.translate("fairness", "Manager moves"),
        lambda: QCoreApplication.translate("fairness", "Times a manager moved this rep in line."),
        lambda figures: figures.moves,
    ),
    Count(
        lambda: QCoreApplication.translate("fairness", "By hand"),
        lambda: QCoreApplication.translate(
            "fairness", "Visits given to this rep by name: moved by a manager or given away."
        ),
        lambda figures: figures.assigned,
    ),
)
"""The counts in the order of their columns."""


def difference(figures: Figures) -> str:
    """Received minus expected with its sign: "+5.9", "−3.3"."""
    return signed(figures.difference)


def signed(value: float) -> str:
    """A number with one decimal and its sign; what rounds to nothing has none."""
    text = one_decimal(abs(value))
    if text == one_decimal(0):
        return text
    return f"{_MINUS if value < 0 else '+'}{text}"


def one_decimal(value: float) -> str:
    """A number with just one decimal."""
    return QLocale().toString(float(value), "f", 1)


def of(count: float) -> str:
    """The yardstick beside a number: "of 28.1", of a whole number "of 14"."""
    shown = words.number(count) if isinstance(count, int) else one_decimal(count)
    return QCoreApplication.translate("fairness", "of {n}").format(n=shown)


def hours(length: float) -> str:
    """A length in hours: "52.8 h"."""
    return QCoreApplication.translate("fairness", "{n} h").format(n=one_decimal(length))


def received(figures: Figures) -> tuple[str, str]:
    """Fresh ups received and, beside it, how many were expected: "34", "of 28.1"."""
    return words.number(figures.turns), of(float(figures.expected))


def pace(figures: Figures) -> tuple[str, str]:
    """Turns an available hour and, beside it, how many hours: "0.64", "52.8 h"."""
    an_hour = figures.turns_an_hour
    number = "–" if an_hour is None else QLocale().toString(an_hour, "f", 2)
    return number, hours(figures.hours)


def late(figures: Figures) -> tuple[str, str]:
    """Late returns and, beside it, of how many: "2", "of 14"; a dash without any return."""
    if not figures.returns:
        return "–", ""
    return words.number(figures.late_returns), of(figures.returns)


def role(row: FairnessRow) -> str:
    """The rep's role in this month, "" where none is known."""
    return words.told(ROLES[row.role.value]) if row.role else ""


def meaning_of_the_difference() -> str:
    """How expected ups are reckoned."""
    return QCoreApplication.translate(
        "fairness",
        "Expected: each fresh up is shared evenly among all who had a place when it was given. "
        "Marked from two ups and a tenth on.",
    )


def meaning_of_the_pace() -> str:
    """How turns an hour are reckoned."""
    return QCoreApplication.translate(
        "fairness",
        "Fresh ups received for each hour with a place in line: on the floor, at the desk or on "
        "the way back.",
    )


def meaning_of_late() -> str:
    """How punctuality is reckoned."""
    return QCoreApplication.translate(
        "fairness", "Returns from the desk after recall and grace, of all returns."
    )


def notable(figures: Figures) -> str:
    """What is said of a difference that stands out, "" of any other."""
    if not figures.is_notable:
        return ""
    if figures.difference > 0:
        return QCoreApplication.translate("fairness", "clearly more than expected")
    return QCoreApplication.translate("fairness", "clearly less than expected")


def row_in_words(row: object) -> str:
    """A row as one sentence, for those who do not see it."""
    assert isinstance(row, FairnessRow)
    figures = row.figures
    who = ", ".join(part for part in (row.name, role(row)) if part)
    parts = [
        QCoreApplication.translate("fairness", "{n} ups received").format(n=figures.turns),
        QCoreApplication.translate("fairness", "{n} expected").format(
            n=one_decimal(float(figures.expected))
        ),
        notable(figures),
        QCoreApplication.translate("fairness", "{n} turns an hour in {hours}").format(
            n=pace(figures)[0], hours=pace(figures)[1]
        ),
        *(f"{count.name()} {count.of(figures)}" for count in COUNTS),
        QCoreApplication.translate("fairness", "{n} of {all} returns late").format(
            n=figures.late_returns, all=figures.returns
        ),
    ]
    return f"{who}: {', '.join(part for part in parts if part)}."


def tooltip(row: FairnessRow) -> str:
    """Every figure of a row on a line of its own."""
    return row_in_words(row).replace(": ", ":\n", 1).replace(", ", "\n")


def reading(view: FairnessView) -> str:
    """How far the log has been read."""
    return QCoreApplication.translate(
        "fairness", "Reading the floor log, {n} of {days} days"
    ).format(n=view.days_read, days=view.days)


def totals(view: FairnessView) -> tuple[tuple[str, str], ...]:
    """All reps together: numbers, each with what it is a number of."""
    total = view.total
    notable = sum(row.figures.is_notable for row in view.rows)
    known = view.completeness is not None
    seen = words.number(view.logged + view.tallied)
    return (
        (
            words.number(total.turns),
            QCoreApplication.translate("fairness", "fresh ups received"),
        ),
        (pace(total)[0], QCoreApplication.translate("fairness", "turns an available hour")),
        (
            words.number(notable),
            QCoreApplication.translate("fairness", "of {n} reps clearly off").format(
                n=len(view.rows)
            ),
        ),
        (
            words.number(total.late_returns),
            QCoreApplication.translate("fairness", "of {n} returns late").format(
                n=words.number(total.returns)
            ),
        ),
        (
            f"{round(100 * (view.completeness or 0))}%" if known else "–",
            QCoreApplication.translate("fairness", "of {n} customers seen are in the log").format(
                n=seen
            ),
        ),
    )
