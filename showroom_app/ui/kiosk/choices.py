"""The answers of the kiosk's questions, made from what is known at this moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.services.board_rows import BoardView, RepRow
from showroom_app.services.kiosk_rows import KioskView, OwnVisit
from showroom_app.services.whose import Answer
from showroom_app.ui.board.board_rows import ARRIVAL_ICONS
from showroom_app.ui.board.board_words import where
from showroom_app.ui.kiosk import kiosk_words as say
from showroom_app.ui.kiosk.choice_page import Choice
from showroom_app.ui.kiosk.name_rows import NameRow
from showroom_app.ui.kiosk.own_words import customer
from showroom_app.ui.words import clock, day, minutes, told
from showroom_app.words import Saying
from showroom_app.words.floor import ARRIVALS
from showroom_app.words.whose import NO_CONTACT, whose

translate = QCoreApplication.translate

_BREAKS = (15, 30, 45, 60)


def breaks(own: KioskView, now: datetime) -> tuple[str, tuple[Choice, ...]]:
    """What a break does, and until when it may be."""
    tz = ZoneInfo(own.time_zone)
    start = now.replace(second=0, microsecond=0)
    made = []
    for length in _BREAKS:
        until = start + timedelta(minutes=length)
        made.append(Choice(until, clock(until, tz), minutes(length), "break"))
    title = translate("kiosk", "No time agreed")
    made.append(Choice(None, title, translate("kiosk", "Say yourself when you are back"), "break"))
    sentence = ""
    if own.place is not None:
        sentence = translate("kiosk", "You keep place {n}.").format(n=own.place)
    if own.leaves_thin:
        sentence += " " + translate("kiosk", "Then too few stay on the floor.")
    return sentence.strip(), tuple(made)


def which_visit(
    visits: Sequence[OwnVisit], own: KioskView, today: date, now: datetime
) -> tuple[Choice, ...]:
    """The open visits of a rep to choose from."""
    tz = ZoneInfo(own.time_zone)
    made = []
    for visit in visits:
        kind = told(ARRIVALS[visit.kind])
        if visit.day == today:
            length = say.gone(visit.at, now)
            sentence = f"{kind}, {length}" if visit.customer else length
        else:
            sentence = f"{kind}, {day(visit.day)} {clock(visit.at, tz)}"
        made.append(Choice(visit.visit, customer(visit), sentence, ARRIVAL_ICONS[visit.kind]))
    return tuple(made)


def arrivals(board: BoardView) -> tuple[Choice, ...]:
    """Who may stand at the door, and to whom each goes."""
    up = board.next_walk_in.name if board.next_walk_in else ""
    waits = translate("kiosk", "Waits: nobody is free")
    to_up = translate("kiosk", "To {name}").format(name=up) if up else waits
    goes = {
        ArrivalKind.WALK_IN: to_up,
        ArrivalKind.APPOINTMENT: translate("kiosk", "To the rep of the appointment"),
        ArrivalKind.BE_BACK: translate("kiosk", "To the own rep"),
        ArrivalKind.SERVICE: to_up,
        ArrivalKind.DELIVERY: translate("kiosk", "To the own rep"),
        ArrivalKind.NOT_A_BUYER: translate("kiosk", "Nobody is called"),
    }
    if not board.appointments:
        del goes[ArrivalKind.APPOINTMENT]
    return tuple(
        Choice(kind, told(ARRIVALS[kind]), sentence, ARRIVAL_ICONS[kind])
        for kind, sentence in goes.items()
    )


def due_today(board: BoardView, now: datetime) -> tuple[Choice, ...]:
    """Today's appointments that are still expected; hours off one it is a be-back."""
    tz = ZoneInfo(board.time_zone)
    window = timedelta(hours=board.appointment_window_hours)
    to, back = translate("kiosk", "To {name}"), translate("kiosk", "To {name}, as a be-back")
    return tuple(
        Choice(
            row.appointment,
            f"{clock(row.at, tz)} {row.customer}",
            (to if abs(row.at - now) <= window else back).format(name=row.rep_name),
            "appointment",
        )
        for row in board.appointments
    )


def by_record() -> Choice:
    """Whose customer it is, is left to what is on file."""
    return Choice(
        None,
        translate("kiosk", "By name or number"),
        translate("kiosk", "What is on file says whose customer it is"),
        "search",
    )


def nothing_known(board: BoardView) -> str:
    """What becomes of a customer of whom nothing is known."""
    if board.next_walk_in is None:
        return translate("kiosk", "A walk-in, who waits: nobody is free")
    return translate("kiosk", "A walk-in, to {name}").format(name=board.next_walk_in.name)


def namesakes(found: Sequence[Answer], saying: Saying) -> tuple[Choice, ...]:
    """The customers of one name: whose each is, and by what to tell them apart."""
    return tuple(
        Choice(
            number,
            whose(each, saying)[0],
            each.phone or each.email or saying.translate(NO_CONTACT),
            "person",
        )
        for number, each in enumerate(found)
    )


def colleagues(
    rows: Iterable[NameRow], me: int | None, elsewhere: Iterable[RepRow] = ()
) -> tuple[Choice, ...]:
    """Whose customer it can be; the rep who asks first, those of other floors last."""
    others = tuple(Choice(row.rep, row.name, where(row), "person") for row in elsewhere)
    ordered = sorted(rows, key=lambda row: row.rep != me)
    mine = translate("kiosk", "My own customer")
    here = tuple(
        Choice(
            row.rep,
            mine if row.rep == me else row.name,
            row.name if row.rep == me else row.where,
            "person",
        )
        for row in ordered
    )
    return here + others
