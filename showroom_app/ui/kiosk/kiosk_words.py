"""The kiosk's own words: places, lengths and states as a rep reads them."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.line import State
from showroom_app.domain.people import Role
from showroom_app.services.board_rows import RepRow
from showroom_app.ui import words
from showroom_app.ui.words import clock, minutes, told
from showroom_app.words.floor import STATES
from showroom_app.words.people import ROLES

translate = QCoreApplication.translate

_ENGLISH_ENDS = {1: "st", 2: "nd", 3: "rd"}


def role(code: Role) -> str:
    """A role as its badge says it."""
    return told(ROLES[code])


def ordinal(place: int) -> str:
    """A place as the numeral shows it: "3rd", "3e"."""
    ends = {
        "st": translate("kiosk", "{n}st"),
        "nd": translate("kiosk", "{n}nd"),
        "rd": translate("kiosk", "{n}rd"),
        "th": translate("kiosk", "{n}th"),
    }
    teen = place % 100 in (11, 12, 13)
    return ends["th" if teen else _ENGLISH_ENDS.get(place % 10, "th")].format(n=place)


def place(number: int) -> str:
    """A place in a sentence: "place 3"."""
    return translate("kiosk", "Place {n}").format(n=number)


def ahead(count: int) -> str:
    """How many stand before this rep."""
    if count == 0:
        return translate("kiosk", "Nobody before you")
    if count == 1:
        return translate("kiosk", "1 colleague before you")
    return translate("kiosk", "{n} colleagues before you").format(n=count)


def seconds(length: int) -> str:
    """A wait that ticks: "27 s", "1 min 5 s"."""
    whole, rest = divmod(max(length, 0), 60)
    if not whole:
        return translate("kiosk", "{n} s").format(n=rest)
    if not rest:
        return translate("kiosk", "{n} min").format(n=whole)
    return translate("kiosk", "{m} min {n} s").format(m=whole, n=rest)


def gone(start: datetime, end: datetime) -> str:
    """The length between two moments, counted from minute to minute: "38 min"."""
    return minutes(max(0, (_minute(end) - _minute(start)) // timedelta(minutes=1)))


def left(until: datetime, now: datetime) -> str:
    """What is left of an agreed time: "6 min left", or "" when it is over."""
    if until <= now:
        return ""
    return translate("kiosk", "{time} left").format(time=gone(now, until))


def late(since: datetime, now: datetime) -> str:
    """How late somebody is: "2 min late"."""
    return translate("kiosk", "{time} late").format(time=gone(since, now))


def where(row: RepRow, now: datetime, tz: tzinfo, customer_since: datetime | None) -> str:
    """Where a rep is, as the tile with the name says it."""
    if row.state is State.WITH_CUSTOMER:
        if customer_since is None:
            return told(STATES[row.state])
        return translate("kiosk", "With a customer, {time}").format(time=gone(customer_since, now))
    if row.state is State.ON_BREAK:
        if row.break_until is None:
            return told(STATES[row.state])
        return translate("kiosk", "Break until {time}").format(time=clock(row.break_until, tz))
    if row.state is State.OFF:
        return translate("kiosk", "Not checked in")
    if row.state is State.BLOCKED:
        return translate("kiosk", "First finish what is open")
    if row.place is None:
        return told(STATES[row.state])
    return _in_line(row, row.place, now, tz)


def _in_line(row: RepRow, number: int, now: datetime, tz: tzinfo) -> str:
    here = place(number)
    if row.late_at is not None and now >= row.late_at:
        recalled = row.recalled_at or row.return_by or row.late_at
        return f"{here}, {late(recalled, now)}"
    match row.state:
        case State.AT_DESK if row.return_by is not None:
            return translate("kiosk", "{place}, back {time}").format(
                place=here, time=clock(row.return_by, tz)
            )
        case State.RECALLED:
            return translate("kiosk", "{place}, called back").format(place=here)
        case State.RETURNING:
            return translate("kiosk", "{place}, on the way").format(place=here)
        case _:
            return here


def up_now(number: int) -> str:
    """The place of the rep whose turn it is."""
    return translate("kiosk", "{place}, up now").format(place=place(number))


def short(name: str) -> str:
    """What colleagues call somebody."""
    return words.short_name(name)


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
