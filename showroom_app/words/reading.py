"""Numbers, days and months as they are read on paper, free of the window's own language."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from showroom_app.domain.values import dataclass
from showroom_app.exports.sheet import ENGLISH, Marks
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.sentences import Saying

NOTHING = "–"
"""Where there is nothing to count."""

MONTHS = (
    QT_TRANSLATE_NOOP("words", "January"),
    QT_TRANSLATE_NOOP("words", "February"),
    QT_TRANSLATE_NOOP("words", "March"),
    QT_TRANSLATE_NOOP("words", "April"),
    QT_TRANSLATE_NOOP("words", "May"),
    QT_TRANSLATE_NOOP("words", "June"),
    QT_TRANSLATE_NOOP("words", "July"),
    QT_TRANSLATE_NOOP("words", "August"),
    QT_TRANSLATE_NOOP("words", "September"),
    QT_TRANSLATE_NOOP("words", "October"),
    QT_TRANSLATE_NOOP("words", "November"),
    QT_TRANSLATE_NOOP("words", "December"),
)
WEEKDAYS = (
    QT_TRANSLATE_NOOP("words", "Mon"),
    QT_TRANSLATE_NOOP("words", "Tue"),
    QT_TRANSLATE_NOOP("words", "Wed"),
    QT_TRANSLATE_NOOP("words", "Thu"),
    QT_TRANSLATE_NOOP("words", "Fri"),
    QT_TRANSLATE_NOOP("words", "Sat"),
    QT_TRANSLATE_NOOP("words", "Sun"),
)
_OF = QT_TRANSLATE_NOOP("words", "{n} of {all}")
_MINUTES = QT_TRANSLATE_NOOP("words", "{n} min")
_HOURS = QT_TRANSLATE_NOOP("words", "{hours} h {n} min")


@dataclass(frozen=True, slots=True)
class Reading:
    """How values are read in one language: `saying` translates, `marks` know the decimal."""

    saying: Saying
    marks: Marks = ENGLISH

    def say(self, text: str, **facts: object) -> str:
        """A text of the tables in this language, its facts filled in."""
        said = self.saying.translate(text)
        return said.format(**facts) if facts else said

    def number(self, value: int | float | Decimal | None, digits: int = 2) -> str:
        """A number with so many decimals at most, and none that say nothing: "8.5", "12"."""
        if value is None:
            return NOTHING
        text = f"{float(value):.{digits}f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return ("0" if text == "-0" else text).replace("-", "−").replace(".", self.marks.decimal)

    def signed(self, value: float, digits: int = 1) -> str:
        """A difference with its sign: "+5.9", "−1", "0"."""
        shown = self.number(value, digits)
        return shown if shown == "0" or value < 0 else f"+{shown}"

    def percent(self, share: float | None) -> str:
        """A share in whole per cents."""
        return NOTHING if share is None else f"{round(share * 100)}%"

    def minutes(self, length: float | None) -> str:
        """A length in minutes: "6 min", from 120 "2 h 14 min"."""
        if length is None:
            return NOTHING
        whole = round(length)
        if whole < 120:
            return self.say(_MINUTES, n=whole)
        return self.say(_HOURS, hours=whole // 60, n=whole % 60)

    def of(self, some: int | float | Decimal, whole: int | float | Decimal) -> str:
        """So many of so many: "9 of 12"."""
        return self.say(_OF, n=self.number(some), all=self.number(whole))

    def month(self, on: date) -> str:
        """A month with its year: "October 2026"."""
        return f"{self.say(MONTHS[on.month - 1])} {on.year}"

    def day(self, on: date) -> str:
        """A day with its year: "2 November 2026"."""
        return f"{on.day} {self.month(on)}"

    def moment(self, at: datetime) -> str:
        """A moment in dealership time: "2 November 2026 09:14"."""
        local = at.astimezone(self.saying.tz)
        return f"{self.day(local.date())} {local:%H:%M}"

    def weekday(self, number: int) -> str:
        """A weekday in short, 0 is Monday."""
        return self.say(WEEKDAYS[number])
