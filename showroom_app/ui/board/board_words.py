"""The board's own words: codes and lengths as people at the desk read them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.floor_facts import ArrivalKind, BlockCause, Outcome, SkipReason
from showroom_app.domain.people import Role
from showroom_app.domain.standing import State
from showroom_app.services.board_rows import BoardView, CustomerRow, RepRow
from showroom_app.ui.words import day, minutes, short_name, told
from showroom_app.words import Saying
from showroom_app.words.floor import ARRIVALS, OUTCOMES, SKIP_REASONS, STATES, WISHES
from showroom_app.words.people import ROLES


def role(code: Role) -> str:
    """A role as its badge says it."""
    return told(ROLES[code])


def arrival(code: ArrivalKind) -> str:
    """Why somebody came in."""
    return told(ARRIVALS[code])


def outcome(code: Outcome) -> str:
    """How a visit ended."""
    return told(OUTCOMES[code])


def skip_reason(code: SkipReason) -> str:
    """Why a rep is skipped."""
    return told(SKIP_REASONS[code])


def blocks(row: RepRow) -> str:
    """What a blocked rep has still to do: "2 visits without an outcome"."""
    parts = []
    for cause in row.blocks:
        if cause is BlockCause.OPEN_VISITS and row.missing_visits > 1:
            many = QCoreApplication.translate("Board", "{n} visits without an outcome")
            parts.append(many.format(n=row.missing_visits))
        elif cause is BlockCause.OPEN_VISITS:
            parts.append(QCoreApplication.translate("Board", "a visit without an outcome"))
        else:
            parts.append(QCoreApplication.translate("Board", "overdue follow-ups"))
    return ", ".join(parts)


def where(row: RepRow | CustomerRow) -> str:
    """Where a rep is: "On the floor", of one checked in on another floor "On the floor, Honda"."""
    if isinstance(row, CustomerRow):
        return told(STATES[State.WITH_CUSTOMER])
    state = told(STATES[row.state])
    return f"{state}, {row.floor_name}" if row.floor_name else state


def wish(code: str) -> str:
    """What a customer comes for."""
    return told(WISHES[code])


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes as a reader counts them: 13:47:50 to 14:14:10 is 27, never under 0.

    Counted from minute to minute, so that the time, the since and the length beside each other
    agree, and all of them change when the clock does.
    """
    return max(0, (_minute(end) - _minute(start)) // timedelta(minutes=1))


def since(start: datetime, end: datetime) -> str:
    """The length between two moments: "27 min"."""
    return minutes(minutes_between(start, end))


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def first_name(name: str, others: Iterable[str] = ()) -> str:
    """What colleagues call somebody, or the whole name where two would answer to it."""
    first = short_name(name)
    namesakes = {other for other in others if short_name(other) == first} - {name}
    return name if namesakes else first


def saying(view: BoardView, *, short: bool = False) -> Saying:
    """How sentences are said on this board; `short` with first names, for narrow places."""
    names = view.names
    if short:
        names = {rep: first_name(name, view.names.values()) for rep, name in view.names.items()}
    return Saying(
        tz=ZoneInfo(view.time_zone),
        reps=names,
        floors={tab.floor: tab.name for tab in view.floors},
        translate=told,
        day=day,
    )
