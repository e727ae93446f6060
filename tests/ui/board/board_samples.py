"""Boards made by hand: the Toyota floor of the design pictures, Thursday 22 October 2026, 14:14."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    Effect,
    Fact,
    Finished,
    Outcome,
    TookUp,
    WasCalled,
    WentToDesk,
)
from showroom_app.domain.line import RecallCause, State
from showroom_app.domain.people import Role
from showroom_app.services.board_rows import (
    AppointmentRow,
    BoardView,
    CustomerRow,
    FloorTab,
    LogRow,
    RepRow,
    WaitingRow,
)

DAY = date(2026, 10, 22)
TOYOTA, HONDA = 1, 2
SANNE, ANNA, YOUSSEF, WILLEM, LOTTE, ROB = 1, 2, 3, 4, 5, 6
DAAN, PIETER, THIJS, JOOST, ESRA, MIRJAM = 7, 8, 9, 10, 11, 12

NAMES = {
    SANNE: "Sanne de Vries",
    ANNA: "Anna Visser",
    YOUSSEF: "Youssef El Amrani",
    WILLEM: "Willem Hoekstra",
    LOTTE: "Lotte Jansen",
    ROB: "Rob van der Meer",
    DAAN: "Daan Mulder",
    PIETER: "Pieter Bakker",
    THIJS: "Thijs Smit",
    JOOST: "Joost Dekker",
    ESRA: "Esra Yıldız",
    MIRJAM: "Mirjam Bos",
}
ROLES = {
    SANNE: Role.SHOWROOM,
    ANNA: Role.HYBRID,
    YOUSSEF: Role.HYBRID,
    WILLEM: Role.SHOWROOM,
    LOTTE: Role.HYBRID,
    ROB: Role.SHOWROOM,
    DAAN: Role.HYBRID,
    PIETER: Role.SHOWROOM,
    THIJS: Role.INTERNET,
    JOOST: Role.INTERNET,
    ESRA: Role.INTERNET,
    MIRJAM: Role.INTERNET,
}


def at(clock: str) -> datetime:
    """That time of the sample day at the dealership, as UTC."""
    hour, minute = map(int, clock.split(":"))
    local = datetime(
        DAY.year, DAY.month, DAY.day, hour, minute, tzinfo=ZoneInfo("Europe/Amsterdam")
    )
    return local.astimezone(UTC)


NOW = at("14:14")


def rep(who: int, state: State, place: int | None = None, since: str | None = None) -> RepRow:
    """One rep of the sample floor."""
    return RepRow(
        rep=who,
        name=NAMES[who],
        role=ROLES[who],
        state=state,
        place=place,
        since=at(since) if since else None,
        order=Fraction(place) if place else None,
    )


def at_desk(row: RepRow, left: str, back: str, grace: int = 3) -> RepRow:
    """The same rep at the lead desk."""
    return replace(
        row,
        state=State.AT_DESK,
        desk_at=at(left),
        return_by=at(back),
        late_at=at(back) + timedelta(minutes=grace),
    )


def customer(visit: int, who: int, kind: ArrivalKind, words: str, clock: str) -> CustomerRow:
    """One rep with a customer."""
    return CustomerRow(
        visit=visit,
        rep=who,
        name=NAMES[who],
        role=ROLES[who],
        kind=kind,
        turn=kind in (ArrivalKind.WALK_IN, ArrivalKind.SERVICE),
        customer=words,
        phone="",
        wishes=(),
        at=at(clock),
    )


def entry(number: int, clock: str, kind: str, who: int, *facts: Fact, customer: str = "") -> LogRow:
    """One act of the floor log."""
    return LogRow(
        number=number,
        act=f"act-{number}",
        at=at(clock),
        kind=kind,
        facts=facts,
        rep_name=NAMES[who],
        customer=customer,
        undone=False,
        undoable=False,
    )


def toyota() -> BoardView:
    """The floor as pictures 01 and 09 show it."""
    lotte = replace(
        at_desk(rep(LOTTE, State.AT_DESK, 5, "13:55"), "14:02", "14:12", grace=2),
        state=State.RECALLED,
        recalled_at=at("14:12"),
        recall_cause=RecallCause.TIME,
    )
    line = (
        rep(SANNE, State.ON_FLOOR, 1, "13:31"),
        rep(ANNA, State.ON_FLOOR, 2, "13:40"),
        at_desk(rep(YOUSSEF, State.AT_DESK, 3, "13:47"), "14:09", "14:20"),
        rep(WILLEM, State.ON_FLOOR, 4, "13:52"),
        lotte,
        rep(ROB, State.ON_FLOOR, 6, "14:01"),
    )
    to_desk = entry(41, "14:09", "lead-desk", YOUSSEF, WentToDesk(YOUSSEF, at("14:20"), 2, 3, 2))
    undo = replace(to_desk, undoable=True)
    log = (
        undo,
        entry(38, "14:02", "lead-desk", LOTTE, WentToDesk(LOTTE, at("14:12"), 2, 3, 2)),
        entry(37, "14:01", "finish", ROB, Finished(5, ROB, Outcome.QUOTE, Effect.END)),
        entry(
            35,
            "13:53",
            "arrive",
            THIJS,
            Arrived(9, ArrivalKind.APPOINTMENT, THIJS),
            WasCalled(9, THIJS),
            customer="Mr Brouwer",
        ),
        entry(33, "13:36", "arrive", PIETER, Arrived(8, ArrivalKind.WALK_IN), TookUp(8, PIETER)),
    )
    break_row = replace(rep(JOOST, State.ON_BREAK), break_at=at("14:02"), break_until=at("14:30"))
    return BoardView(
        now=NOW,
        dealer="Autohuis Vierlinden",
        time_zone="Europe/Amsterdam",
        floor=TOYOTA,
        floors=(FloorTab(TOYOTA, "Toyota", 6), FloorTab(HONDA, "Honda", 4)),
        day=DAY,
        reps=16,
        line=line,
        up_now=line[0],
        next_walk_in=line[0],
        with_customers=(
            customer(7, DAAN, ArrivalKind.APPOINTMENT, "Ms Scholten, Yaris", "12:40"),
            customer(8, PIETER, ArrivalKind.WALK_IN, "Postma family, Corolla TS", "13:36"),
            customer(9, THIJS, ArrivalKind.APPOINTMENT, "Mr Brouwer, C-HR", "13:53"),
        ),
        away=(break_row,),
        present=(rep(MIRJAM, State.PRESENT),),
        off=(rep(ESRA, State.OFF),),
        appointments=(
            appointment(1, "14:30", "De Groot family", "Corolla Touring Sports", ANNA),
            appointment(2, "15:00", "Ms Aydin", "Aygo X, test drive", THIJS),
            appointment(3, "15:15", "Mr Van Leeuwen", "bZ4X, trades in a Golf", YOUSSEF),
        ),
        log=log,
        undo=undo,
        unanswered_leads=7,
        desk_rep="Mirjam Bos",
        at_desk=2,
        last=41,
        names=NAMES,
    )


def appointment(number: int, clock: str, who: str, subject: str, rep_id: int) -> AppointmentRow:
    """One appointment of the sample day."""
    return AppointmentRow(number, at(clock), who, subject, rep_id, NAMES[rep_id], ROLES[rep_id])


def after_a_walk_in() -> BoardView:
    """The same floor after F1, as pictures 02 and 02c show it: Sanne has the customer."""
    before = toyota()
    anna, youssef, willem, lotte, rob = before.line[1:]
    line = (
        replace(anna, place=1),
        replace(
            youssef,
            place=2,
            state=State.RECALLED,
            recalled_at=NOW,
            recall_cause=RecallCause.PLACE,
            late_at=NOW + timedelta(minutes=3),
        ),
        replace(willem, place=3),
        replace(lotte, place=4),
        replace(rob, place=5),
    )
    arrived = replace(
        entry(42, "14:14", "arrive", SANNE, Arrived(12, ArrivalKind.WALK_IN), TookUp(12, SANNE)),
        undoable=True,
    )
    return replace(
        before,
        floors=(FloorTab(TOYOTA, "Toyota", 5), before.floors[1]),
        line=line,
        up_now=line[0],
        next_walk_in=line[0],
        with_customers=(
            customer(12, SANNE, ArrivalKind.WALK_IN, "", "14:14"),
            *before.with_customers,
        ),
        log=(arrived, *(replace(row, undoable=False) for row in before.log)),
        undo=arrived,
        last=43,
    )


def nobody_free() -> BoardView:
    """Everybody on the floor is busy and two customers wait."""
    before = toyota()
    youssef, lotte = before.line[2], before.line[4]
    recalled = replace(
        youssef,
        place=1,
        state=State.RECALLED,
        recalled_at=at("14:13"),
        recall_cause=RecallCause.WAITING,
        late_at=at("14:16"),
    )
    line = (recalled, replace(lotte, place=2))
    return replace(
        before,
        line=line,
        up_now=None,
        next_walk_in=None,
        waiting=(
            WaitingRow(21, ArrivalKind.WALK_IN, "blue jacket, Corolla", at("14:09"), ""),
            WaitingRow(22, ArrivalKind.BE_BACK, "Ms Kuipers", at("14:12"), NAMES[DAAN]),
        ),
    )


def first_called_back() -> BoardView:
    """Youssef is first in line and called back; Anna, behind him, is on the floor."""
    before = after_a_walk_in()
    anna, youssef, *rest = before.line
    line = (replace(youssef, place=1), replace(anna, place=2), *rest)
    return replace(before, line=line, up_now=line[1], next_walk_in=line[1])


def long_names() -> BoardView:
    """The same floor with names that test every ellipsis."""
    before = toyota()
    long = "Wilhelmina-Alexandra van Nieuwenhuizen-Schimmelpenninck"
    line = tuple(replace(row, name=long) for row in before.line)
    return replace(before, line=line, up_now=line[0], next_walk_in=line[0])


def long_waits() -> BoardView:
    """A slow day: everybody has waited for hours, and two appointments did not come."""
    before = toyota()
    early = (
        appointment(4, "10:30", "Ingrid van Leeuwen", "Corolla Touring Sports 1.8 Hybrid", THIJS),
        appointment(5, "12:45", "Bram van Vliet", "bZ4X Executive", JOOST),
    )
    line = tuple(replace(row, since=at("09:25")) for row in before.line)
    return replace(
        before,
        line=line,
        up_now=line[0],
        next_walk_in=line[0],
        appointments=(*early, *before.appointments),
    )


def nobody_at_all() -> BoardView:
    """A dealership without a single rep, as picture 10 shows it."""
    return BoardView(
        now=NOW,
        dealer="Autohuis Vierlinden",
        time_zone="Europe/Amsterdam",
        floor=None,
        floors=(),
        day=DAY,
        reps=0,
    )


def before_opening() -> BoardView:
    """Reps exist, nobody has checked in yet."""
    everybody = tuple(rep(who, State.OFF) for who in NAMES)
    return replace(
        nobody_at_all(),
        floor=TOYOTA,
        floors=(FloorTab(TOYOTA, "Toyota", 0),),
        reps=len(everybody),
        off=everybody,
        names=NAMES,
    )
