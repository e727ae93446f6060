"""What a rep can do now, with the consequence of each: decided from the view, free of widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.floor_facts import BlockCause, Effect
from showroom_app.domain.line import RecallCause, State
from showroom_app.domain.people import Role
from showroom_app.services.kiosk_rows import After, KioskView, OwnVisit
from showroom_app.ui import theme
from showroom_app.ui.kiosk import kiosk_words as say
from showroom_app.ui.words import clock, told
from showroom_app.words import tables

translate = QCoreApplication.translate

AT_DESK = frozenset({State.AT_DESK, State.RECALLED, State.RETURNING})


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


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do now, in large letters; `shape` where it is urgent."""

    title: str
    sentence: str
    shape: theme.State | None = None


def advice(view: KioskView, now: datetime) -> Advice:
    """What this rep should do now."""
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
            return _on_floor(view)


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


def after(outcome: After) -> str:
    """What the end of a visit does to the place: "Then you are last, on place 7."."""
    if outcome.takes:
        return translate("kiosk", "Then the customer who waits is yours.")
    match outcome.effect, outcome.place:
        case Effect.END, None:
            return translate("kiosk", "Then you join the end, once your other visits are finished.")
        case Effect.END, int(place):
            return translate("kiosk", "Then you are last in line, on place {n}.").format(n=place)
        case Effect.FORMER, int(place):
            return translate("kiosk", "Not an up: your former place {n} comes back.").format(
                n=place
            )
        case _, int(place):
            return translate("kiosk", "You keep place {n}.").format(n=place)
        case _:
            return translate("kiosk", "Your place does not change.")


def after_short(outcome: After) -> str:
    """The same on a button."""
    if outcome.takes:
        return translate("kiosk", "The next customer waits for you")
    match outcome.effect, outcome.place:
        case Effect.END, int(place):
            return translate("kiosk", "You go last, on place {n}").format(n=place)
        case Effect.END, _:
            return translate("kiosk", "You go last")
        case Effect.FORMER, int(place):
            return translate("kiosk", "Your place {n} comes back").format(n=place)
        case _, int(place):
            return translate("kiosk", "You keep place {n}").format(n=place)
        case _:
            return translate("kiosk", "Your place does not change")


def leads(view: KioskView) -> str:
    """How many leads wait for an answer, and how many of them are this rep's."""
    if not view.unanswered_leads:
        return translate("kiosk", "No leads wait for an answer")
    if view.own_leads:
        return translate("kiosk", "{n} leads without an answer, {own} of them yours").format(
            n=view.unanswered_leads, own=view.own_leads
        )
    if view.unanswered_leads == 1:
        return translate("kiosk", "1 lead without an answer")
    return translate("kiosk", "{n} leads without an answer").format(n=view.unanswered_leads)


def missing(view: KioskView) -> str:
    """What keeps a rep out of the line."""
    said = []
    if len(view.earlier_visits) == 1:
        said.append(translate("kiosk", "1 visit of an earlier day has no outcome."))
    elif view.earlier_visits:
        many = translate("kiosk", "{n} visits of earlier days have no outcome.")
        said.append(many.format(n=len(view.earlier_visits)))
    if BlockCause.FOLLOW_UPS in view.blocks:
        if view.overdue_follow_ups == 1:
            said.append(translate("kiosk", "1 follow-up is overdue; it stands in the lead inbox."))
        else:
            overdue = translate(
                "kiosk", "{n} follow-ups are overdue; they stand in the lead inbox."
            )
            said.append(overdue.format(n=view.overdue_follow_ups))
    return " ".join(said) or translate("kiosk", "A manager can let you in again.")


def customer(visit: OwnVisit) -> str:
    """What is known of a visit: "Mw. Scholten, Yaris", else why somebody came."""
    return visit.customer or told(tables.ARRIVALS[visit.kind])


def _hello(name: str) -> str:
    return translate("kiosk", "Hello {name}").format(name=say.short(name))


def _on_floor(view: KioskView) -> Advice:
    place = view.place
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
    if place == 1:
        return Advice(
            translate("kiosk", "You are up now"), translate("kiosk", "The next customer is yours.")
        )
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
        return Advice(told(tables.STATES[State.AT_DESK]), leads(view))
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
        return Advice(told(tables.STATES[State.WITH_CUSTOMER]), "")
    visit = view.visits[0]
    since = clock(visit.at, ZoneInfo(view.time_zone))
    return Advice(customer(visit), translate("kiosk", "With you since {time}.").format(time=since))


def _recall_offers(view: KioskView, now: datetime) -> tuple[Offer, ...]:
    made = []
    if view.state is State.RECALLED:
        keep = _keeps(view.place)
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
        return Offer(Do.DESK, icon, title, _keeps(view.place), primary=view.told)
    title = translate("kiosk", "To the lead desk, back {time}").format(time=time)
    goes = f"{leads(view)}. {_keeps(view.place)}." if view.place else leads(view)
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
        return Offer(Do.BACK, "on_floor", title, _keeps(view.place), primary=primary)
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
        return Offer(Do.BACK, "on_floor", title, _keeps(place), primary=True)
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
    sentence = _keeps(view.place) if view.place else translate("kiosk", "Say until when")
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


def _keeps(place: int | None) -> str:
    if place is None:
        return translate("kiosk", "You keep your place")
    return translate("kiosk", "You keep place {n}").format(n=place)
