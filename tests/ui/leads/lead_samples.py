"""A dealership with the inbox of the design's picture: Thursday 22 October 2026, 14:14."""

from __future__ import annotations

from showroom_app.domain.lead import CallResult, NextStep
from showroom_app.domain.people import Role
from showroom_app.domain.prospect import Phone, Vehicle
from tests.services.dealership import STATION, Dealership, local

_WISH = "Test drive, Saturday morning"
_LETTER = """Goedemiddag,

Wij zijn geïnteresseerd in de Corolla Touring Sports die bij u op de site staat. Kan ik zaterdag \
in de ochtend een proefrit maken? We ruilen onze Golf in, van 2017 met ongeveer 112.000 km.

Graag hoor ik ook wat de maandlasten zijn bij 48 maanden.

Met vriendelijke groet,
Familie Hendriks"""


class Inbox(Dealership):
    """The dealership with its leads by the name of the person."""

    def __init__(self, url: str) -> None:
        super().__init__(url, "2026-10-22 09:05")
        self.tom = self.rep("Tom Smit")
        self.mirjam = self.rep("Mirjam Kok")
        self.anna = self.rep("Anna Visser", Role.HYBRID, checked_in=False)
        self.leads: dict[str, int] = {}

    def came(self, time: str, name: str, **said: object) -> int:
        """A lead that came in at this time of the day."""
        self.at(f"2026-10-22 {time}")
        self.leads[name] = self.lead(name=name, **said)
        return self.leads[name]

    def called(self, time: str, name: str, rep: int, result: CallResult, **said: object) -> None:
        """A call of the owner, who claims the lead when nobody has it."""
        self.at(f"2026-10-22 {time}")
        lead = self.leads[name]
        if self.known(lead).owner is None:
            self.services.leads.claim(STATION, lead, rep)
        self.services.leads.log_call(STATION, lead, rep, result, **said)  # type: ignore[arg-type]  # as given


def picture(url: str) -> Inbox:
    """The inbox of picture 05."""
    inbox = Inbox(url)
    leads = inbox.services.leads
    inbox.came("11:02", "Fam. De Groot", source="Website form", vehicle=_car("Yaris", "Hybrid"))
    inbox.called("11:06", "Fam. De Groot", inbox.mirjam, CallResult.REACHED, note="Komt vanmiddag")
    leads.appointment(
        STATION, inbox.leads["Fam. De Groot"], inbox.mirjam, local("2026-10-22 14:30"), "Proefrit"
    )
    inbox.came("13:20", "Ilse Vermeer", source="E-mail", vehicle=_car("Proace City", "Electric"))
    inbox.called(
        "13:24",
        "Ilse Vermeer",
        inbox.tom,
        CallResult.REACHED,
        next_step=NextStep.CALL_BACK,
        next_step_by=local("2026-10-22 17:00"),
    )
    inbox.came(
        "13:56",
        "Familie Hendriks",
        source="Website form",
        phones=(Phone("06 0000 1937", "+31600001937"),),
        emails=("r.hendriks@example.com",),
        vehicle=Vehicle(
            make="Toyota", model="Corolla Touring Sports", trim="1.8 Hybrid Style", stock="24817"
        ),
        trade_in=Vehicle(
            year="2017", make="VW", model="Golf", trim="1.4 TSI", odometer="112.000 km"
        ),
        message=_LETTER,
        wish=_WISH,
        repaired=True,
    )
    inbox.came(
        "13:58",
        "M. van der Linden",
        source="AutoScout24",
        vehicle=_car("Yaris Cross", "130"),
        message="Is deze nog beschikbaar en wat is de levertijd van deze uitvoering?",
    )
    inbox.came("14:03", "", source="phone", vehicle=None, message="Belde over de Aygo X")
    inbox.came("14:07", "Samira Ouali", source="Website chat", vehicle=_car("Aygo X", "Premium"))
    leads.claim(STATION, inbox.leads["Samira Ouali"], inbox.tom)
    inbox.came("14:11", "J. Meijer", source="Manufacturer", vehicle=_car("C-HR", "Hybrid 140"))
    inbox.came("14:13", "Peter de Jong", source="Website form", vehicle=_car("bZ4X", "Executive"))
    inbox.at("2026-10-22 14:14")
    return inbox


def _car(model: str, trim: str) -> Vehicle:
    return Vehicle(make="Toyota", model=model, trim=trim)
