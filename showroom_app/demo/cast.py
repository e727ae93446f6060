"""Who and what the demo dealership knows: reps, customers' names, cars; all invented."""

from __future__ import annotations

from datetime import date
from random import Random

from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass

DEALER = "Autohuis Vierlinden"
LEAD_DESK = "Lead desk"
"""The station from which the demo acts where no rep does."""


@dataclass(frozen=True, slots=True)
class Seller:
    """A rep of the demo: how good at walk-ins and leads decides the gauge."""

    name: str
    floor: str
    role: Role
    skill: float
    starts_day: int | None = None
    """Day of the current month on which this rep began; None: was always there."""
    before: Role | None = None
    """The role until the end of last month; None: the same."""
    quota: int = 15


@dataclass(frozen=True, slots=True)
class Cast:
    """The reps and floors as the database knows them."""

    sellers: dict[int, Seller]
    floors: dict[str, int]
    started: dict[int, date]
    """The first day of those who were hired this month."""


SELLERS = (
    Seller("Sanne de Vries", "Toyota", Role.SHOWROOM, 1.05),
    Seller("Anna Visser", "Toyota", Role.HYBRID, 1.15, quota=16),
    Seller("Youssef El Amrani", "Toyota", Role.HYBRID, 0.95),
    Seller("Willem Hoekstra", "Toyota", Role.SHOWROOM, 0.8),
    Seller("Lotte Jansen", "Toyota", Role.HYBRID, 0.85),
    Seller("Rob van der Meer", "Toyota", Role.SHOWROOM, 0.9),
    Seller("Mirjam Kok", "Toyota", Role.INTERNET, 1.05),
    Seller("Thijs Smit", "Toyota", Role.INTERNET, 1.2, quota=18),
    Seller("Daan Mulder", "Honda", Role.HYBRID, 1.15),
    Seller("Pieter Bakker", "Honda", Role.SHOWROOM, 0.9, before=Role.HYBRID),
    Seller("Esra Yıldız", "Honda", Role.INTERNET, 1.1),
    Seller("Joost Dekker", "Honda", Role.INTERNET, 0.9, starts_day=12),
)

UNDECIDED = "Willem Hoekstra"
"""Has not chosen a role for the next month yet."""
REFUSED = "Rob van der Meer"
"""Chose a role for the next month that the manager refused."""
CHANGES = {"Youssef El Amrani": Role.INTERNET, REFUSED: Role.INTERNET}
"""Who chose another role for the next month."""

FLOORS = ("Toyota", "Honda")

CARS = {
    "Toyota": (
        ("Corolla Touring Sports", "1.8 Hybrid Style"),
        ("Yaris Cross", "130 Adventure"),
        ("Aygo X", "Premium"),
        ("C-HR", "Hybrid 140 Executive"),
        ("bZ4X", "Executive"),
        ("RAV4", "Plug-in Dynamic"),
        ("Yaris", "Hybrid 115 GR Sport"),
        ("Proace City Electric", "Live"),
    ),
    "Honda": (
        ("Jazz", "e:HEV Advance"),
        ("HR-V", "e:HEV Style"),
        ("Civic", "e:HEV Sport"),
        ("ZR-V", "e:HEV Advance"),
        ("e:Ny1", "Limited Edition"),
        ("CR-V", "e:PHEV Advance Tech"),
    ),
}

TRADE_INS = (
    ("Volkswagen", "Golf", "1.4 TSI"),
    ("Opel", "Corsa", "1.2 Edition"),
    ("Ford", "Focus", "1.0 EcoBoost"),
    ("Renault", "Clio", "TCe 90"),
    ("Peugeot", "308", "SW Active"),
    ("Toyota", "Auris", "Hybrid"),
)

_FIRST = [
    "Jan",
    "Peter",
    "Kees",
    "Henk",
    "Marieke",
    "Fatima",
    "Mohammed",
    "Sofie",
    "Ingrid",
    "Bas",
    "Tom",
    "Eva",
    "Noor",
    "Sem",
    "Lars",
    "Iris",
    "Femke",
    "Ahmed",
    "Yvonne",
    "Gerrit",
    "Joke",
    "Ruben",
    "Hanna",
    "Koen",
    "Nadia",
    "Bram",
    "Merel",
    "Stijn",
    "Leila",
    "Wouter",
]
_LAST = [
    "de Groot",
    "van Leeuwen",
    "Aydin",
    "Scholten",
    "Postma",
    "Brouwer",
    "Hendriks",
    "van der Linden",
    "Ouali",
    "Meijer",
    "de Jong",
    "Vermeer",
    "Kuipers",
    "van den Heuvel",
    "Smeets",
    "Bosman",
    "Peeters",
    "El Idrissi",
    "'t Hart",
    "Willems",
    "van Dam",
    "Schouten",
    "Koster",
    "Huisman",
    "de Boer",
    "Dijkstra",
    "Özdemir",
    "van Beek",
    "Prins",
    "Gerritsen",
    "Kramer",
    "van Vliet",
    "Maas",
    "Verhoeven",
]

QUESTIONS = (
    "Is deze auto nog beschikbaar en kan ik zaterdag een proefrit maken?",
    "Wat zijn de maandlasten bij private lease, 48 maanden en 10.000 km per jaar?",
    "Kunt u mij een voorstel doen met inruil van mijn huidige auto?",
    "Wat is de levertijd van deze uitvoering in het wit?",
    "Graag ontvang ik een offerte. Bellen kan na vijf uur.",
    "Wat is de actieradius in de winter en kan ik thuis laden?",
    "Hello, is the car still available? I would like to see it this week.",
    "Kan ik hem vanmiddag nog bekijken? Ik ben in de buurt.",
)

FLEET = (
    "Gemeente Vierlinden",
    "Bouwbedrijf Van Dam B.V.",
    "Thuiszorg De Linde",
    "Installatie Prins",
)


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody who comes or writes; numbers lie in a range nobody has."""

    first: str
    last: str
    phone: str
    email: str

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"


def customer(chance: Random) -> Customer:
    """A customer nobody has seen yet."""
    first, last = chance.choice(_FIRST), chance.choice(_LAST)
    number = chance.randrange(10_000_000)
    word = "".join(c for c in last.lower() if c.isascii() and c.isalpha())
    return Customer(
        first,
        last,
        f"+316{10_000_000 + number % 89_999_999:08d}",
        f"{first.lower()}.{word}{number % 1000}@example.com",
    )


def car(chance: Random, floor: str) -> tuple[str, str, str]:
    """Make, model and trim of a car on a floor."""
    model, trim = chance.choice(CARS[floor])
    return floor, model, trim
