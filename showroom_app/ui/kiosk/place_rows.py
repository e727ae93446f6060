"""A rep's own place in words, and the colleagues around it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.line import State
from showroom_app.domain.people import Role
from showroom_app.services.board_rows import RepRow
from showroom_app.services.kiosk_rows import KioskView
from showroom_app.ui import theme
from showroom_app.ui.kiosk import kiosk_words as say
from showroom_app.ui.kiosk.own_words import AT_DESK
from showroom_app.ui.kiosk.place_card import Neighbour, PlaceShown

translate = QCoreApplication.translate

_MOST = 4


def place_shown(view: KioskView, line: Sequence[RepRow], now: datetime) -> PlaceShown:
    """What the card says of this rep at this moment; `line` are all with a place, in order."""
    lead = translate("kiosk", "You are")
    around = neighbours(view, line)
    first = line[0] if line else None
    if view.place != 1 and is_up_now(view, line) and first is not None:
        kept = translate("kiosk", "{name} keeps place {n}").format(name=first.name, n=first.place)
        return PlaceShown(lead, translate("kiosk", "up now"), kept, False, None, around)
    if view.place is not None:
        sentence, shape = say.ahead(view.place - 1), None
        if view.state in AT_DESK and view.late_at is not None and now >= view.late_at:
            since = view.recalled_at or view.return_by or now
            sentence, shape = say.late(since, now), theme.State.LATE
        elif view.state is State.RECALLED:
            sentence, shape = translate("kiosk", "Called back"), theme.State.ATTENTION
        return PlaceShown(lead, say.ordinal(view.place), sentence, True, shape, around)
    word, sentence = _word(view, now)
    return PlaceShown(translate("kiosk", "You are now"), word, sentence, False, None, around)


def is_up_now(view: KioskView, line: Sequence[RepRow]) -> bool:
    """Whether the rep is the first on the floor: who is called back keeps the place before."""
    return next((row.rep == view.rep for row in line if row.state is State.ON_FLOOR), False)


def neighbours(view: KioskView, line: Sequence[RepRow]) -> tuple[Neighbour, ...]:
    """Up to four places: the first four, or those around the rep when he or she is further back."""
    if view.role is Role.INTERNET:
        return ()
    mine = next((n for n, row in enumerate(line) if row.rep == view.rep), None)
    first = 0 if mine is None else max(0, min(mine - 2, len(line) - _MOST))
    me = translate("kiosk", "You")
    return tuple(
        Neighbour(row.place or 0, me if row.rep == view.rep else row.name, row.rep == view.rep)
        for row in line[first : first + _MOST]
    )


def _word(view: KioskView, now: datetime) -> tuple[str, str]:
    """Where a rep without a place is, after "You are", and what there is to say about it."""
    match view.state:
        case State.OFF:
            none = translate("kiosk", "No place yet") if view.role.stands_in_queue else ""
            return translate("kiosk", "off"), none
        case State.PRESENT:
            return translate("kiosk", "present"), ""
        case State.ON_BREAK:
            kept = ""
            if view.place_back is not None:
                kept = translate("kiosk", "Place {n} is kept").format(n=view.place_back)
            return translate("kiosk", "on a break"), kept
        case State.BLOCKED:
            return translate("kiosk", "passed over"), translate("kiosk", "No place yet")
        case State.WITH_CUSTOMER:
            begun = min((visit.at for visit in view.visits), default=now)
            return translate("kiosk", "with a customer"), say.gone(begun, now)
        case _:
            return translate("kiosk", "in line"), ""
