"""What the board says about each rep, customer and appointment at one moment, in words.

Pure: a view's row, the time and the zone make a line of words; delegates only paint it.
"""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Role
from showroom_app.domain.standing import State
from showroom_app.domain.values import dataclass
from showroom_app.services.board_rows import AppointmentRow, CustomerRow, RepRow, WaitingRow
from showroom_app.ui import theme
from showroom_app.ui.board import board_words as say
from showroom_app.ui.words import clock

RETURN_ATTENTION = timedelta(minutes=2)
LONG_VISIT_MINUTES = 90

ARRIVAL_ICONS = {
    ArrivalKind.WALK_IN: "walk_in",
    ArrivalKind.APPOINTMENT: "appointment",
    ArrivalKind.BE_BACK: "be_back",
    ArrivalKind.SERVICE: "service",
    ArrivalKind.DELIVERY: "delivery",
    ArrivalKind.PHONE: "phone",
    ArrivalKind.NOT_A_BUYER: "not_a_buyer",
}


class Offer(StrEnum):
    """The one act a line offers as a link."""

    TO_DESK = "to-desk"
    BACK = "back"
    LIFT = "lift"
    PROSPECT = "prospect"
    """Only on offer: seen when somebody looks at the row."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A state pill: shape, words and, for a running ring, the share of the agreed time used."""

    state: theme.State
    words: str
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class RepLine:
    """A rep with a place, as the cards and the queue show it; `words` is the line read aloud."""

    rep: int
    name: str
    role: Role
    place: int
    icon: str
    where: str
    where_short: str
    """Only what an icon cannot say, such as the time; for narrow places."""
    mark: Mark | None
    offer: Offer | None
    offer_words: str
    since: str
    waited: str
    words: str
    note: str = ""
    """A manager's move of today with its reason."""
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class AwayLine:
    """A rep without a place: on a break, present for leads, or off."""

    rep: int
    name: str
    role: Role
    state: State
    icon: str
    where: str
    where_short: str
    """Only what an icon cannot say, such as the time; for narrow places."""
    urgency: theme.State | None
    words: str


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """A rep with a customer; `long` marks a visit that takes 90 minutes or more.

    `with_whom` are the names of those who joined.
    """

    visit: int
    rep: int
    name: str
    role: Role
    icon: str
    kind: str
    customer: str
    known: bool
    minutes: str
    long: bool
    fresh: bool
    words: str
    with_whom: str = ""


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A customer whom nobody has taken yet; `alert` from the minutes on when it is too long."""

    visit: int
    icon: str
    kind: str
    customer: str
    wants: str
    minutes: str
    alert: bool
    words: str
    told: str = ""
    """That the manager is told, from then on."""


@dataclass(frozen=True, slots=True)
class AppointmentLine:
    """An appointment of today."""

    appointment: int
    time: str
    customer: str
    subject: str
    rep_name: str
    role: Role
    overdue: bool
    words: str
    due: bool = True
    """Who comes in now comes for it; else it stays, and the customer is a be-back."""


def rep_line(row: RepRow, now: datetime, zone: tzinfo) -> RepLine:
    """A rep in line at this moment, or one who is passed over for work left undone."""
    offer, offer_words = _offer(row, zone)
    mark = desk_mark(row, now)
    note = _moved(row)
    where = _where(row, zone)
    since = clock(row.since, zone) if row.since else ""
    waited = say.since(row.since, now) if row.since else ""
    place = row.place or 0
    spoken = QCoreApplication.translate(
        "Board", "Place {place}, {name}, {role}, {where}, waiting since {since}, {length}"
    ).format(
        place=place,
        name=row.name,
        role=say.role(row.role),
        where=f"{where}, {mark.words}" if mark else where,
        since=since,
        length=waited,
    )
    if row.state is State.BLOCKED:
        spoken = QCoreApplication.translate("Board", "{name}, {role}, passed over: {where}")
        spoken = spoken.format(name=row.name, role=say.role(row.role), where=where)
    if note:
        spoken = f"{spoken}, {note}"
    return RepLine(
        rep=row.rep,
        name=row.name,
        role=row.role,
        place=place,
        icon=_icon(row),
        where=where,
        where_short=_where_short(row, zone),
        mark=mark,
        offer=offer,
        offer_words=offer_words,
        since=since,
        waited=waited,
        words=spoken,
        note=note,
        blocked=row.state is State.BLOCKED,
    )


def _icon(row: RepRow) -> str:
    if row.state is State.BLOCKED:
        return "not_an_up"
    if row.state is State.ON_FLOOR:
        return "on_floor"
    return "call_out" if row.role is Role.SHOWROOM else "lead_desk"


def _moved(row: RepRow) -> str:
    if row.moved is None:
        return ""
    if row.moved.by:
        moved = QCoreApplication.translate("Board", "Moved to {n} by {name}: {reason}")
    else:
        moved = QCoreApplication.translate("Board", "Moved to {n}: {reason}")
    return moved.format(n=row.moved.place, name=row.moved.by, reason=row.moved.reason)


def desk_mark(row: RepRow, now: datetime) -> Mark | None:
    """The pill of a rep at the lead desk: how long still, called back, or how late.

    Late only after the grace; the minutes count from the recall, so that they agree with the time
    that stands beside them.
    """
    if row.state not in (State.AT_DESK, State.RECALLED, State.RETURNING) or row.return_by is None:
        return None
    recalled_at = row.recalled_at
    if recalled_at is None and now >= row.return_by:
        recalled_at = row.return_by
    if recalled_at is None:
        return _running(row, row.return_by, now)
    if row.late_at is not None and now >= row.late_at:
        late = QCoreApplication.translate("Board", "{length} late")
        return Mark(theme.State.LATE, late.format(length=say.since(recalled_at, now)))
    if row.extended:
        until = QCoreApplication.translate("Board", "finishes first")
        return Mark(theme.State.ATTENTION, until)
    if row.state is State.RETURNING:
        return Mark(theme.State.OK, QCoreApplication.translate("Board", "On the way"))
    return Mark(theme.State.ATTENTION, QCoreApplication.translate("Board", "Called back"))


def _running(row: RepRow, return_by: datetime, now: datetime) -> Mark:
    left = return_by - now
    words = QCoreApplication.translate("Board", "in {length}")
    words = words.format(length=say.since(now, return_by))
    if left <= RETURN_ATTENTION:
        return Mark(theme.State.ATTENTION, words)
    whole = return_by - (row.desk_at or now)
    share = 1 - left / whole if whole else 1.0
    # A ring of a hundred steps is as fine as the eye and keeps equal lines equal.
    return Mark(theme.State.RUNNING, words, round(min(max(share, 0.0), 1.0), 2))


def _where(row: RepRow, zone: tzinfo) -> str:
    if row.state is State.ON_FLOOR:
        if row.skip_mark:
            return QCoreApplication.translate("Board", "On the floor, passed over once")
        return QCoreApplication.translate("Board", "On the floor")
    if row.state is State.BLOCKED:
        return say.blocks(row)
    if row.role is Role.SHOWROOM:
        desk = QCoreApplication.translate("Board", "Prospecting, back {time}")
        return desk.format(time=clock(row.return_by, zone) if row.return_by else "")
    if row.return_by is None:
        return QCoreApplication.translate("Board", "At the lead desk")
    desk = QCoreApplication.translate("Board", "Lead desk, back {time}")
    return desk.format(time=clock(row.return_by, zone))


def _where_short(row: RepRow, zone: tzinfo) -> str:
    if row.state is State.ON_FLOOR and not row.skip_mark:
        return QCoreApplication.translate("Board", "On the floor")
    if row.state is State.ON_FLOOR:
        return QCoreApplication.translate("Board", "passed over")
    if row.state is State.BLOCKED:
        return say.blocks(row)
    if row.return_by is None:
        return ""
    back = QCoreApplication.translate("Board", "back {time}")
    return back.format(time=clock(row.return_by, zone))


def _offer(row: RepRow, zone: tzinfo) -> tuple[Offer | None, str]:
    if row.state in (State.RECALLED, State.RETURNING):
        return Offer.BACK, QCoreApplication.translate("Board", "Is back")
    if row.state is State.ON_FLOOR and row.send_to_desk_by is not None:
        desk = QCoreApplication.translate("Board", "To the lead desk, back by {time}")
        return Offer.TO_DESK, desk.format(time=clock(row.send_to_desk_by, zone))
    if row.state is State.ON_FLOOR and row.prospect_by is not None:
        prospect = QCoreApplication.translate("Board", "Prospecting, back by {time}")
        return Offer.PROSPECT, prospect.format(time=clock(row.prospect_by, zone))
    if row.state is State.BLOCKED:
        return Offer.LIFT, QCoreApplication.translate("Board", "Lift…")
    return None, ""


def away_line(row: RepRow, now: datetime, zone: tzinfo) -> AwayLine:
    """A rep on a break, present without a queue, or off."""
    urgency: theme.State | None = None
    short = ""
    if row.state is State.ON_BREAK:
        icon = "break"
        where, short, urgency = _break(row, now, zone)
    elif row.state is State.PRESENT:
        icon = f"role_{row.role.value}"
        where = QCoreApplication.translate("Board", "Takes leads")
    elif row.state is State.BLOCKED:
        icon = "not_an_up"
        where = QCoreApplication.translate("Board", "Blocked")
    else:
        icon = "off"
        where = QCoreApplication.translate("Board", "Off")
    spoken = f"{row.name}, {say.role(row.role)}, {where}"
    return AwayLine(row.rep, row.name, row.role, row.state, icon, where, short, urgency, spoken)


def _break(row: RepRow, now: datetime, zone: tzinfo) -> tuple[str, str, theme.State | None]:
    """How a break stands, in words, in fewer words, and how urgent that is."""
    end = row.break_until or row.late_at
    if end is not None and now >= end:
        over = QCoreApplication.translate("Board", "Break, {length} over")
        short = QCoreApplication.translate("Board", "{length} over")
        length = say.since(end, now)
        late = row.late_at is not None and now >= row.late_at
        urgency = theme.State.LATE if late else theme.State.ATTENTION
        return over.format(length=length), short.format(length=length), urgency
    if row.break_until is not None:
        until = QCoreApplication.translate("Board", "Break until {time}")
        short = QCoreApplication.translate("Board", "until {time}")
        time = clock(row.break_until, zone)
        return until.format(time=time), short.format(time=time), None
    if row.break_at is not None:
        since = QCoreApplication.translate("Board", "Break since {time}")
        short = QCoreApplication.translate("Board", "since {time}")
        time = clock(row.break_at, zone)
        return since.format(time=time), short.format(time=time), None
    return QCoreApplication.translate("Board", "Break"), "", None


def customer_line(row: CustomerRow, now: datetime, *, fresh: bool = False) -> CustomerLine:
    """A rep with a customer; `fresh` while the panel of this arrival is open."""
    length = say.since(row.at, now)
    known = bool(row.customer)
    who = row.customer or QCoreApplication.translate("Board", "no details yet")
    if row.rep_floor:
        rep_of = QCoreApplication.translate("Board", "rep of {floor}")
        who = f"{who}, {rep_of.format(floor=row.rep_floor)}"
    elif row.door:
        came_to = QCoreApplication.translate("Board", "came to {floor}")
        who = f"{who}, {came_to.format(floor=row.door)}"
    kind = say.arrival(row.kind)
    return CustomerLine(
        visit=row.visit,
        rep=row.rep,
        name=row.name,
        role=row.role,
        icon=ARRIVAL_ICONS[row.kind],
        kind=kind,
        customer=who,
        known=known,
        minutes=length,
        long=say.minutes_between(row.at, now) >= LONG_VISIT_MINUTES,
        fresh=fresh,
        words=f"{' + '.join((row.name, *row.joined))}, {kind}, {who}, {length}",
        with_whom=", ".join(row.joined),
    )


def waiting_line(row: WaitingRow, now: datetime, alert_minutes: int) -> WaitingLine:
    """A customer who waits."""
    kind = say.arrival(row.kind)
    who = row.customer or QCoreApplication.translate("Board", "no details yet")
    wants = ""
    if row.wants:
        wants = QCoreApplication.translate("Board", "for {name}").format(name=row.wants)
        if row.rep_floor:
            wants = QCoreApplication.translate("Board", "for {name}, {floor}")
            wants = wants.format(name=row.wants, floor=row.rep_floor)
    elif row.absent and row.rep_floor:
        wants = QCoreApplication.translate("Board", "customer of {name}, {floor}")
        wants = wants.format(name=row.absent, floor=row.rep_floor)
    elif row.absent:
        wants = QCoreApplication.translate("Board", "customer of {name}, who was not in")
        wants = wants.format(name=row.absent)
    if row.door:
        door = QCoreApplication.translate("Board", "stands at {floor}").format(floor=row.door)
        wants = f"{wants}, {door}" if wants else door
    waits = QCoreApplication.translate("Board", "waits {length}")
    waits = waits.format(length=say.since(row.at, now))
    alert = say.minutes_between(row.at, now) >= alert_minutes
    told = QCoreApplication.translate("Board", "the manager is told") if alert else ""
    return WaitingLine(
        visit=row.visit,
        icon=ARRIVAL_ICONS[row.kind],
        kind=kind,
        customer=who,
        wants=wants,
        minutes=waits,
        alert=alert,
        words=", ".join(part for part in (kind, who, wants, waits, told) if part),
        told=told,
    )


def appointment_line(
    row: AppointmentRow, zone: tzinfo, *, overdue: bool = False, due: bool = True
) -> AppointmentLine:
    """An appointment of today; `overdue` when the customer did not come in time.

    One that is not `due` is hours off: who comes in now is a be-back.
    """
    time = clock(row.at, zone)
    spoken = ", ".join(part for part in (time, row.customer, row.subject, row.rep_name) if part)
    return AppointmentLine(
        appointment=row.appointment,
        time=time,
        customer=row.customer,
        subject=row.subject,
        rep_name=row.rep_name,
        role=row.role,
        overdue=overdue,
        words=spoken,
        due=due,
    )
