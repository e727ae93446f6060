"""How the window says times, numbers and codes in the chosen language."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from showroom_app.domain.people import UserKind
from showroom_app.settings import SettingsProblem

_HOURS_FROM_MINUTES = 120


def told(text: str) -> str:
    """An English text of `showroom_app/words/` in the chosen language."""
    return QCoreApplication.translate("words", text)


def clock(at: datetime, tz: tzinfo) -> str:
    """A moment as the time of day in that zone: "14:20"."""
    return at.astimezone(tz).strftime("%H:%M")


def moment(at: datetime, now: datetime, tz: tzinfo) -> str:
    """A moment as the dealership's clock shows it, with its day when that is not today."""
    said, on = clock(at, tz), at.astimezone(tz).date()
    return said if on == now.astimezone(tz).date() else f"{day(on)} {said}"


def minutes(length: int) -> str:
    """A length in minutes: "6 min", from 120 "2 h 14 min"; below 0 it is 0."""
    length = max(length, 0)
    if length < _HOURS_FROM_MINUTES:
        return QCoreApplication.translate("time", "{n} min").format(n=length)
    hours, rest = divmod(length, 60)
    if not rest:
        return QCoreApplication.translate("time", "{hours} h").format(hours=number(hours))
    return QCoreApplication.translate("time", "{hours} h {n} min").format(
        hours=number(hours), n=rest
    )


def day(on: date) -> str:
    """A day: "Thu 22 Oct", "do 22 okt"."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "ddd d MMM").replace(".", "")


def day_and_year(on: date) -> str:
    """A day that may lie in another year: "Thu 22 Oct 2026"."""
    return f"{day(on)} {on.year}"


def short_day(on: date) -> str:
    """A day without its weekday: "22 Oct"."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "d MMM").replace(".", "")


def month(on: date) -> str:
    """A month: "October 2026", "oktober 2026"."""
    return QLocale().toString(QDate(on.year, on.month, 1), "MMMM yyyy")


def number(count: int | float | Decimal) -> str:
    """A number with at most two decimals and none that say nothing: "112,000", "8.5"."""
    if isinstance(count, int):
        return QLocale().toString(count)
    whole = QLocale().toString(float(count), "f", 2)
    point = QLocale().decimalPoint()
    return whole.rstrip("0").removesuffix(point)


def percent(share: float) -> str:
    """A chance between 0 and 1: "56%", at the ends "< 1%" and "> 98%"."""
    if share < 0.01:
        return "< 1%"
    if share > 0.98:
        return "> 98%"
    return f"{round(share * 100)}%"


def short_name(name: str) -> str:
    """What colleagues call somebody: the first part of the name."""
    return name.split()[0] if name.split() else name


def user_kind(kind: UserKind) -> str:
    """What a user is at the dealership."""
    return {
        UserKind.RECEPTION: QCoreApplication.translate("words", "Reception"),
        UserKind.REP: QCoreApplication.translate("words", "Rep"),
        UserKind.MANAGER: QCoreApplication.translate("words", "Manager"),
    }[kind]


def settings_problem(problem: SettingsProblem) -> str:
    """Why the settings of this PC were not used as they stand."""
    sentences = {
        "unreadable": QCoreApplication.translate(
            "settings",
            "The settings in {file} cannot be read. The window works with its defaults; see who "
            "may read the file.",
        ),
        "not-toml": QCoreApplication.translate(
            "settings",
            "The settings in {file} are not in order ({detail}). The window works with its "
            "defaults. The first change you make here keeps the old file beside the new one.",
        ),
        "bad-value": QCoreApplication.translate(
            "settings",
            "In the settings in {file}, “{detail}” has a value that is not known. Its default is "
            "used; choose it again on the page Settings.",
        ),
    }
    return sentences[problem.code].format(file=problem.path, detail=problem.detail)


def settings_not_kept(path: Path, problem: OSError) -> str:
    """Why a choice counts now but not after the next start."""
    return QCoreApplication.translate(
        "settings",
        "The choice counts until the window is closed: {file} cannot be written ({reason}).",
    ).format(file=path, reason=problem.strerror or type(problem).__name__)
