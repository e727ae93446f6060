"""Who works at Autohuis Vierlinden, and what each has sold by 22 October 2026."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from showroom_app.domain.people import Role

DEALER = "Autohuis Vierlinden"
TODAY = date(2026, 10, 22)
"""The Thursday of the design's pictures."""


@dataclass(frozen=True, slots=True)
class Seller:
    """A rep and this month's sales: to new customers (they count) and fleet (never)."""

    name: str
    role: Role
    counted: int = 0
    fleet: int = 0
    began: date = date(2026, 10, 1)


TOYOTA = (
    Seller("Sanne de Vries", Role.SHOWROOM, 10, 1),
    Seller("Anna Visser", Role.HYBRID, 11),
    Seller("Youssef El Amrani", Role.HYBRID, 9),
    Seller("Willem Hoekstra", Role.SHOWROOM, 5, 6),
    Seller("Lotte Jansen", Role.HYBRID, 8),
    Seller("Rob van der Meer", Role.SHOWROOM, 7, 4),
    Seller("Pieter Bakker", Role.SHOWROOM, 8, 3),
    Seller("Daan Mulder", Role.HYBRID, 13),
    Seller("Mirjam Kok", Role.INTERNET, 10),
    Seller("Thijs Smit", Role.INTERNET, 12, 1),
    Seller("Esra Yıldız", Role.INTERNET, 11, 2),
    Seller("Joost Dekker", Role.INTERNET, 4, began=date(2026, 10, 12)),
)

# The board's pictures count four in Honda's line, the quota's know none of them: so these stand
# in line only where the board is photographed.
HONDA = (
    Seller("Bram Kuiper", Role.SHOWROOM),
    Seller("Noor Schouten", Role.SHOWROOM),
    Seller("Tim Bosman", Role.HYBRID),
    Seller("Yvonne Prins", Role.SHOWROOM),
)

CARS = (
    "Corolla Touring Sports",
    "Yaris Cross 130",
    "Aygo X Premium",
    "C-HR Hybrid 140",
    "bZ4X Executive",
    "RAV4 Plug-in",
    "Yaris Hybrid 115",
)

BUYERS = (
    "Fam. Koster",
    "P. de Jong",
    "Mw. Ouali",
    "H. Smeets",
    "Dhr. Prins",
    "Fam. Vermeer",
    "K. Dijkstra",
    "S. Özdemir",
    "Mw. Maas",
    "B. Huisman",
    "Fam. 't Hart",
    "J. van Dam",
    "Mw. Peeters",
)

COMPANIES = ("Gemeente Vierlinden", "Bouwbedrijf Van Dam B.V.", "Thuiszorg De Linde")
