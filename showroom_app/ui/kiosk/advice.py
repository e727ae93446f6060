"""What a rep should do now, in large letters."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.line import RecallCause, State
from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass
from showroom_app.services.kiosk_rows import KioskView
from showroom_app.ui import theme
from showroom_app.ui.kiosk import kiosk_words as say
from showroom_app.ui.kiosk.own_words import AT_DESK, customer, leads, missing
from showroom_app.ui.words import clock, told
from showroom_app.words.floor import STATES

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do now, in large letters; `shape` where it is urgent."""

    title: str
    sentence: str
    shape: theme.State | None = None


def advice(view: KioskView, now: datetime, *, is_up_now: bool = False) -> Advice:
    """What this rep should do now; who `is_up_now` may stand on place 2, or further back."""
    if view.late_at is not None and view.state in AT_DESK and now >= view.late_at:
        return _late(view, now)
    match view.state:
        case State.OFF:
            return Advice(_hello(view.name), translate("kiosk", "You are not checked in."))
        case State.PRESENT:
            return Advice(translate("kiosk", "Work your leads"), leads(view))
        case State.ON_BREAK:
            return _on_break(view, now)
        case State.BLOCKED:
            return Advice(translate("kiosk", "First finish what is open"), missing(view))
        case State.WITH_CUSTOMER:
            return _with_customer(view)
        case State.AT_DESK | State.RECALLED | State.RETURNING:
            return _away(view, now)
        case _:
            return _on_floor(view, is_up_now=is_up_now)


def _hello(name: str) -> str:
    return translate("kiosk", "Hello {name}").format(name=say.short(name))


def _on_floor(view: KioskView, *, is_up_now: bool) -> Advice:
    place = view.place
    if is_up_now:
        return Advice(
            translate("kiosk", "You are up now"), translate("kiosk", "The next customer is yours.")
        )
    if view.told:
        title = (
            translate("kiosk", "Prospect")
            if view.role is Role.SHOWROOM
            else translate("kiosk", "Pick up leads")
        )
        return Advice(title, translate("kiosk", "Back on the floor by"))
    if view.proposed is not None:
        if view.role is Role.SHOWROOM:
            may = translate("kiosk", "You may also prospect, back by")
        else:
            may = translate("kiosk", "You may also pick up leads, back by")
        return Advice(translate("kiosk", "You are on the floor"), may)
    if place == 2:
        return Advice(
            translate("kiosk", "You are next"), translate("kiosk", "Stay where you see the door.")
        )
    if view.no_desk == "floor-too-thin":
        return Advice(
            translate("kiosk", "Stay on the floor"),
            translate("kiosk", "Too few colleagues would stay."),
        )
    return Advice(
        translate("kiosk", "Stay on the floor"),
        translate("kiosk", "Nobody is sent away from here now."),
    )


def _away(view: KioskView, now: datetime) -> Advice:
    tz = ZoneInfo(view.time_zone)
    if view.state is State.RETURNING:
        return Advice(translate("kiosk", "Walk to the floor"), _because(view))
    if view.state is State.RECALLED:
        return Advice(
            translate("kiosk", "Come back to the floor"), _because(view), theme.State.ATTENTION
        )
    if view.return_by is None:
        return Advice(told(STATES[State.AT_DESK]), leads(view))
    if view.role is Role.SHOWROOM:
        title = translate("kiosk", "Prospecting, back by {time}")
    else:
        title = translate("kiosk", "At the desk, back by {time}")
    return Advice(
        title.format(time=clock(view.return_by, tz)), say.left(view.return_by, now) or leads(view)
    )


def _because(view: KioskView) -> str:
    match view.recall_cause:
        case RecallCause.PLACE if view.place is not None:
            return translate("kiosk", "You are on place {n} now.").format(n=view.place)
        case RecallCause.TIME:
            return translate("kiosk", "The agreed time is over.")
        case RecallCause.FLOOR:
            return translate("kiosk", "Too few colleagues are on the floor.")
        case RecallCause.WAITING:
            return translate("kiosk", "A customer waits.")
        case _:
            return translate("kiosk", "You are needed on the floor.")


def _late(view: KioskView, now: datetime) -> Advice:
    since = view.recalled_at or view.return_by or now
    title = translate("kiosk", "{length} late").format(length=say.gone(since, now))
    return Advice(title, _because(view), theme.State.LATE)


def _on_break(view: KioskView, now: datetime) -> Advice:
    shape = None
    if view.late_at is not None and now >= view.late_at:
        shape = theme.State.ATTENTION
    if view.break_until is None:
        begun = say.gone(view.break_at or now, now)
        sentence = translate("kiosk", "For {length} now").format(length=begun)
        return Advice(translate("kiosk", "On a break"), sentence, shape)
    until = clock(view.break_until, ZoneInfo(view.time_zone))
    sentence = say.left(view.break_until, now)
    if not sentence:
        over = say.gone(view.break_until, now)
        sentence = translate("kiosk", "Over since {length}").format(length=over)
    return Advice(translate("kiosk", "Break until {time}").format(time=until), sentence, shape)


def _with_customer(view: KioskView) -> Advice:
    if len(view.visits) > 1:
        names = ", ".join(customer(visit) for visit in view.visits)
        return Advice(translate("kiosk", "With {n} customers").format(n=len(view.visits)), names)
    if not view.visits:
        return Advice(told(STATES[State.WITH_CUSTOMER]), "")
    visit = view.visits[0]
    since = clock(visit.at, ZoneInfo(view.time_zone))
    return Advice(customer(visit), translate("kiosk", "With you since {time}.").format(time=since))
