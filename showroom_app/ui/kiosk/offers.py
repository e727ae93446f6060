"""The buttons of a rep's own screen, each with its consequence: decided from the view alone."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.line import State
from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass
from showroom_app.services.kiosk_rows import KioskView
from showroom_app.ui.kiosk.own_words import AT_DESK, after_short, keeps, leads, missing
from showroom_app.ui.words import clock

translate = QCoreApplication.translate


class Do(StrEnum):
    """What a button of the kiosk does."""

    DESK = "desk"
    ACKNOWLEDGE = "acknowledge"
    EXTEND = "extend"
    EARLIER = "earlier"
    """Finish visits of earlier days."""
    BACK = "back"
    BREAK = "break"
    FINISH = "finish"
    CHECK_IN = "check-in"
    CHECK_OUT = "check-out"
    ARRIVE = "arrive"


@dataclass(frozen=True, slots=True)
class Offer:
    """One button: `sentence` is the consequence, or the reason why it is refused now."""

    do: Do
    icon: str
    title: str
    sentence: str
    primary: bool = False
    refused: bool = False


def wide_offers(view: KioskView, return_by: datetime | None, now: datetime) -> tuple[Offer, ...]:
    """The one or two buttons of the wide slot: the desk, a recall, or what is missing."""
    if view.state is State.BLOCKED and view.earlier_visits:
        count = len(view.earlier_visits)
        title = translate("kiosk", "Finish 1 visit of an earlier day")
        if count > 1:
            title = translate("kiosk", "Finish {n} visits of earlier days").format(n=count)
        joins = translate("kiosk", "Then you join the end of the line")
        return (Offer(Do.EARLIER, "sold", title, joins, primary=True),)
    if view.state in (State.RECALLED, State.RETURNING):
        return _recall_offers(view, now)
    if view.state is State.ON_FLOOR and (view.role is Role.HYBRID or not view.no_desk):
        return (_desk_offer(view, return_by),)
    return ()


def offers(view: KioskView) -> tuple[Offer, ...]:
    """The buttons that are always there, each always in its place."""
    made = [_back(view), _break(view), _finish(view), _in_or_out(view)]
    if view.reps_log_arrivals:
        title, goes = (
            translate("kiosk", "A customer comes in"),
            translate("kiosk", "Note who stands at the door"),
        )
        made.append(Offer(Do.ARRIVE, "walk_in", title, goes))
    return tuple(made)


def _recall_offers(view: KioskView, now: datetime) -> tuple[Offer, ...]:
    made = []
    if view.state is State.RECALLED:
        keep = keeps(view.place)
        made.append(
            Offer(Do.ACKNOWLEDGE, "walk_in", translate("kiosk", "I am coming"), keep, primary=True)
        )
    title = translate("kiosk", "Finish talking first")
    if view.extended:
        until = ""
        if view.late_at is not None:
            until = clock(view.late_at, ZoneInfo(view.time_zone))
        goes = translate("kiosk", "You are expected by {time}").format(time=until)
        made.append(Offer(Do.EXTEND, "call", title, goes, refused=True))
    elif view.late_at is not None and now >= view.late_at:
        goes = translate("kiosk", "The time for that is over")
        made.append(Offer(Do.EXTEND, "call", title, goes, refused=True))
    else:
        made.append(
            Offer(Do.EXTEND, "call", title, translate("kiosk", "5 min more, once a recall"))
        )
    return tuple(made)


def _desk_offer(view: KioskView, return_by: datetime | None) -> Offer:
    tz = ZoneInfo(view.time_zone)
    prospects = view.role is Role.SHOWROOM
    icon = "call_out" if prospects else "lead_desk"
    if view.no_desk or return_by is None:
        title = (
            translate("kiosk", "Prospecting")
            if prospects
            else translate("kiosk", "To the lead desk")
        )
        return Offer(Do.DESK, icon, title, _no_desk(view), refused=True)
    time = clock(return_by, tz)
    if prospects:
        title = translate("kiosk", "Prospecting, back by {time}").format(time=time)
        return Offer(Do.DESK, icon, title, keeps(view.place), primary=view.told)
    title = translate("kiosk", "To the lead desk, back {time}").format(time=time)
    goes = f"{leads(view)}. {keeps(view.place)}." if view.place else leads(view)
    return Offer(Do.DESK, icon, title, goes, primary=view.told)


def _no_desk(view: KioskView) -> str:
    if view.no_desk == "floor-too-thin":
        return translate("kiosk", "Too few colleagues would stay on the floor")
    return translate("kiosk", "From place {n} on").format(n=view.desk_from)


def _back(view: KioskView) -> Offer:
    title = translate("kiosk", "Back on the floor")
    if view.state in AT_DESK:
        # While a recall waits for its answer, that answer is the one thing to do.
        primary = view.state is not State.RECALLED
        return Offer(Do.BACK, "on_floor", title, keeps(view.place), primary=primary)
    if view.state is State.ON_BREAK:
        place = view.place_back
        if view.role is Role.INTERNET:
            return Offer(
                Do.BACK,
                "on_floor",
                translate("kiosk", "Back from the break"),
                leads(view),
                primary=True,
            )
        return Offer(Do.BACK, "on_floor", title, keeps(place), primary=True)
    return Offer(Do.BACK, "on_floor", title, _where(view), refused=True)


def _break(view: KioskView) -> Offer:
    title = translate("kiosk", "Break")
    if view.state is State.ON_BREAK:
        return Offer(
            Do.BREAK, "break", title, translate("kiosk", "You are on a break"), refused=True
        )
    if view.state in (State.RECALLED, State.RETURNING):
        called = translate("kiosk", "You are called back")
        return Offer(Do.BREAK, "break", title, called, refused=True)
    if view.state in (State.OFF, State.WITH_CUSTOMER):
        return Offer(Do.BREAK, "break", title, _where(view), refused=True)
    sentence = keeps(view.place) if view.place else translate("kiosk", "Say until when")
    if view.leaves_thin:
        sentence = translate("kiosk", "Then too few stay on the floor")
    return Offer(Do.BREAK, "break", title, sentence)


def _finish(view: KioskView) -> Offer:
    title = translate("kiosk", "Done with the customer")
    if len(view.visits) == 1:
        sentence = after_short(view.visits[0].ends)
        return Offer(Do.FINISH, "sold", title, sentence, primary=True)
    if view.visits:
        which = translate("kiosk", "Choose which customer")
        return Offer(Do.FINISH, "sold", title, which, primary=True)
    if view.earlier_visits and view.state is not State.BLOCKED:
        return Offer(
            Do.EARLIER, "sold", translate("kiosk", "Visits of earlier days"), missing(view)
        )
    return Offer(Do.FINISH, "sold", title, translate("kiosk", "You have no customer"), refused=True)


def _in_or_out(view: KioskView) -> Offer:
    if view.state is State.OFF:
        if view.blocks:
            sentence = translate("kiosk", "Without a place until what is open is finished")
        elif view.last_place is None:
            sentence = translate("kiosk", "Then leads can come to you")
        else:
            sentence = translate("kiosk", "You join the end, on place {n}").format(
                n=view.last_place
            )
        return Offer(
            Do.CHECK_IN, "check_in", translate("kiosk", "Check in"), sentence, primary=True
        )
    title = translate("kiosk", "Check out")
    if view.state is State.WITH_CUSTOMER:
        finish = translate("kiosk", "First finish with the customer")
        return Offer(Do.CHECK_OUT, "check_out", title, finish, refused=True)
    return Offer(Do.CHECK_OUT, "check_out", title, translate("kiosk", "The end of your shift"))


def _where(view: KioskView) -> str:
    """Why something is not open to a rep: where he or she is."""
    match view.state:
        case State.OFF:
            return translate("kiosk", "You are not checked in")
        case State.WITH_CUSTOMER:
            return translate("kiosk", "You are with a customer")
        case State.PRESENT:
            return translate("kiosk", "You are at work")
        case State.BLOCKED:
            return translate("kiosk", "First finish what is open")
        case State.ON_BREAK:
            return translate("kiosk", "You are on a break")
        case _:
            return translate("kiosk", "You are on the floor")
