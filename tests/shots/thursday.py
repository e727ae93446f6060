"""Thursday 22 October 2026 at Autohuis Vierlinden until 14:14, as the design's pictures show it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CallResult, NextStep
from showroom_app.settings import LanguageChoice
from tests.shots import cast, letters
from tests.shots.dealership import RECEPTION, Dealership, dealership, moment
from tests.shots.letters import Letter
from tests.shots.sayings import Sayings, sayings

WEDNESDAY = date(2026, 10, 21)
_IN_LINE = ("Sanne", "Willem", "Rob", "Pieter", "Anna", "Youssef", "Lotte", "Daan")


def make_day(
    file: Path,
    language: LanguageChoice,
    *,
    answered: bool = False,
    begin: Callable[[Dealership], None] | None = None,
) -> None:
    """The dealership at 14:14; `answered`: without the leads that nobody has answered yet.

    `begin` does what happened before that week.
    """
    with dealership(file) as shop:
        shop.hire(cast.TOYOTA, "Toyota")
        shop.hire(cast.HONDA, "Honda")
        if begin is not None:
            begin(shop)
        said = sayings(language)
        expected = _wednesday(shop, said)
        _morning(shop)
        _afternoon(shop, said, expected, waiting_leads=not answered)


def make_month(file: Path) -> None:
    """The dealership with what each rep has sold by now."""
    with dealership(file) as shop:
        shop.services.people.add_floor(RECEPTION, "Toyota")
        shop.services.people.add_floor(RECEPTION, "Honda")
        shop.hire(cast.TOYOTA, "Toyota")
        shop.sell(cast.TOYOTA)


def make_nothing(file: Path) -> None:
    """The dealership before anybody was added."""
    with dealership(file):
        pass


def let_them_wait(file: Path) -> datetime:
    """Go on with the day until everybody is busy and customers wait; returns the moment then."""
    with dealership(file) as shop:
        floor = shop.services.people.find_floor("Toyota").id
        reception = shop.services.reception
        for clock in ("14:15", "14:16", "14:17", "14:18"):
            shop.at(clock)
            reception.arrive(RECEPTION, ArrivalKind.WALK_IN, floor)
        shop.at("14:19")
        reception.arrive(RECEPTION, ArrivalKind.WALK_IN, floor, note="blue jacket, Corolla")
        shop.at("14:21")
        reception.arrive(RECEPTION, ArrivalKind.SERVICE, floor, name="Mw. Maas")
    return moment("14:23")


def _wednesday(shop: Dealership, said: Sayings) -> dict[str, int]:
    """The day before: who asked then has an appointment now. Returns appointments by name."""
    services = shop.services
    shop.at("09:00", WEDNESDAY)
    for first in (*_IN_LINE, "Mirjam", "Thijs", "Esra", "Joost"):
        services.floor.check_in(RECEPTION, shop.rep(first), shop.floors["Toyota"])
    shop.at("09:30", WEDNESDAY)
    for first in ("Anna", "Youssef", "Daan"):
        services.floor.to_lead_desk(RECEPTION, shop.rep(first))
    asked = (
        (said.groot, "Corolla Touring Sports", "Anna", "14:30", "", "09:31"),
        (said.aydin, "Aygo X", "Thijs", "15:00", said.test_drive, "09:34"),
        (said.leeuwen, "bZ4X", "Youssef", "15:15", said.trade_in, "09:37"),
        (said.scholten, "Yaris", "Daan", "12:45", "Yaris", "09:40"),
        (said.brouwer, "C-HR", "Thijs", "14:00", "C-HR", "09:43"),
    )
    made = {}
    for number, (name, model, first, clock, subject, came) in enumerate(asked):
        person = name.split(",")[0]
        letter = Letter(
            41700 + number,
            "Website form",
            person,
            f"+31 6 0000 {1100 + number}",
            f"afspraak{number}@example.com",
            model,
            message="Ik kom graag langs.",
        )
        lead = shop.receive(letter, came, WEDNESDAY)
        rep = shop.rep(first)
        _answer(shop, lead, first, _after(came, 4), WEDNESDAY)
        done = services.leads.appointment(RECEPTION, lead, rep, moment(clock), subject or model)
        assert done.appointment is not None
        made[name] = done.appointment
    for first, letter, came in zip(
        ("Mirjam", "Esra", "Mirjam", "Joost"),
        letters.EARLIER,
        ("10:10", "11:20", "13:05", "15:40"),
        strict=False,
    ):
        _answer(shop, shop.receive(letter, came, WEDNESDAY), first, _after(came, 5), WEDNESDAY)
    return made


def _morning(shop: Dealership) -> None:
    """Everybody comes in; three leads are answered, the last one at 14:02."""
    floor = shop.services.floor
    for minute, first in enumerate((*_IN_LINE, "Mirjam", "Thijs", "Joost")):
        shop.at(f"08:{50 + minute // 2}")
        floor.check_in(RECEPTION, shop.rep(first), shop.floors["Toyota"])
    shop.at("09:00")
    for seller in cast.HONDA:
        floor.check_in(RECEPTION, shop.reps[seller.name], shop.floors["Honda"])
    for first, letter, came in zip(
        ("Mirjam", "Joost"), letters.EARLIER[4:], ("10:10", "11:30"), strict=False
    ):
        _answer(shop, shop.receive(letter, came), first, _after(came, 4))


def _afternoon(
    shop: Dealership, said: Sayings, expected: dict[str, int], *, waiting_leads: bool
) -> None:
    """Act by act from 12:40, in the order in which it happened."""
    services, toyota = shop.services, shop.floors["Toyota"]
    floor, reception = services.floor, services.reception

    def keeps_appointment(clock: str, name: str) -> None:
        shop.at(clock)
        reception.arrive(
            RECEPTION, ArrivalKind.APPOINTMENT, toyota, name=name, appointment=expected[name]
        )

    def done_with_customer(clock: str, first: str, outcome: Outcome) -> None:
        shop.at(clock)
        floor.finish(RECEPTION, shop.rep(first), outcome)

    def comes_in(clock: str, name: str = "") -> None:
        shop.at(clock)
        reception.arrive(RECEPTION, ArrivalKind.WALK_IN, toyota, name=name)

    keeps_appointment("12:40", said.scholten)
    # In the order of the morning: Sanne, Willem, Rob; Pieter lets one go; then the hybrids.
    for clock in ("12:50", "12:52", "12:55"):
        comes_in(clock)
    comes_in("12:58")
    done_with_customer("13:00", "Pieter", Outcome.LEFT)
    floor.go_on_break(RECEPTION, shop.rep("Pieter"), moment("13:28"))
    for clock in ("13:04", "13:08", "13:12"):
        comes_in(clock)
    shop.at("13:26")
    floor.come_back(RECEPTION, shop.rep("Pieter"))
    done_with_customer("13:31", "Sanne", Outcome.FOLLOW_UP)
    comes_in("13:36", said.postma)
    done_with_customer("13:40", "Anna", Outcome.QUOTE)
    done_with_customer("13:47", "Youssef", Outcome.QUOTE)
    done_with_customer("13:52", "Willem", Outcome.LOST)
    keeps_appointment("13:53", said.brouwer)
    done_with_customer("13:55", "Lotte", Outcome.FOLLOW_UP)
    if waiting_leads:
        shop.receive(letters.HENDRIKS, "13:56")
    last = shop.receive(letters.EARLIER[6], "13:57")
    if waiting_leads:
        shop.receive(letters.LINDEN, "13:58")
    shop.at("14:00")
    floor.go_on_break(RECEPTION, shop.rep("Joost"), moment("14:30"))
    done_with_customer("14:01", "Rob", Outcome.QUOTE)
    _answer(shop, last, "Mirjam", "14:02")
    floor.to_lead_desk(RECEPTION, shop.rep("Lotte"), moment("14:12"))
    if waiting_leads:
        _leads_after_two(shop)
    shop.at("14:09")
    floor.to_lead_desk(RECEPTION, shop.rep("Youssef"), moment("14:20"))
    if waiting_leads:
        shop.receive(letters.MEIJER, "14:11")
        shop.receive(letters.JONG, "14:13")
    shop.at("14:14")


def _leads_after_two(shop: Dealership) -> None:
    leads = shop.services.leads
    shop.at("14:03")
    shop.services.reception.arrive(
        RECEPTION,
        ArrivalKind.PHONE,
        shop.floors["Toyota"],
        phone="+31 6 0000 1482",
        note="Gemiste oproep, voicemail 0:42. “Goedemiddag, ik bel over de Aygo X die bij jullie "
        "in de showroom staat.”",
    )
    vermeer = shop.receive(letters.VERMEER, "14:05")
    shop.at("14:06")
    leads.claim(RECEPTION, vermeer, shop.rep("Mirjam"))
    leads.log_call(
        RECEPTION,
        vermeer,
        shop.rep("Mirjam"),
        CallResult.VOICEMAIL,
        next_step=NextStep.CALL_BACK,
        next_step_by=moment("17:00"),
    )
    ouali = shop.receive(letters.OUALI, "14:07")
    leads.claim(RECEPTION, ouali, shop.rep("Thijs"))


def _answer(shop: Dealership, lead: int, first: str, clock: str, on: date = cast.TODAY) -> None:
    """The rep claims a lead and reaches its customer."""
    shop.at(clock, on)
    rep = shop.rep(first)
    shop.services.leads.claim(RECEPTION, lead, rep)
    shop.services.leads.log_call(RECEPTION, lead, rep, CallResult.REACHED)


def _after(clock: str, minutes: int) -> str:
    hour, minute = map(int, clock.split(":"))
    return f"{hour:02}:{minute + minutes:02}"
