"""A busy floor: twenty and more in line, long names, a rep with work of yesterday undone."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from showroom_app.domain.floor_facts import ArrivalKind, SkipReason
from showroom_app.domain.people import Role
from tests.shots.cast import Seller
from tests.shots.dealership import RECEPTION, dealership, moment

_WEDNESDAY = date(2026, 10, 21)
_LONG = "Wilhelmina-Alexandra van Nieuwenhuizen-Schimmelpenninck"
_BLOCKED = "Nienke van den Heuvel-Oosterbaan"
_FIRST = (
    "Sanne Willem Rob Pieter Anna Youssef Lotte Daan Bram Noor Tim Yvonne Karel Fatma Joris Emma "
    "Ruben Sofie Hugo Iris"
).split()
_LAST = ("de Vries", "El Amrani", "van der Meer", "Hoekstra")


def make_crowd(file: Path) -> datetime:
    """Twenty in line, four of them at the desk, and one who is passed over; 14:14 then."""
    sellers = [
        Seller(
            f"{first} {_LAST[number % len(_LAST)]}",
            Role.HYBRID if number % 3 == 2 else Role.SHOWROOM,
        )
        for number, first in enumerate(_FIRST)
    ]
    sellers[1] = Seller(_LONG, Role.SHOWROOM)
    blocked = Seller(_BLOCKED, Role.SHOWROOM)
    guest = Seller("Thijs Smit", Role.INTERNET)
    with dealership(file) as shop:
        shop.hire([*sellers, blocked, guest], "Toyota")
        floor, reception = shop.services.floor, shop.services.reception
        toyota = shop.floors["Toyota"]
        shop.at("15:00", _WEDNESDAY)
        floor.check_in(RECEPTION, shop.reps[_BLOCKED], toyota)
        reception.arrive(RECEPTION, ArrivalKind.WALK_IN, toyota, name="Fam. Post")
        shop.services.day_close.close(RECEPTION, toyota)
        for minute, seller in enumerate([*sellers, blocked, guest]):
            shop.at(f"13:{10 + minute}")
            floor.check_in(RECEPTION, shop.reps[seller.name], toyota)
        shop.at("13:58")
        for seller in [each for each in sellers if each.role is Role.HYBRID][1:5]:
            floor.to_lead_desk(RECEPTION, shop.reps[seller.name])
        shop.at("14:05")
        floor.move(RECEPTION, shop.reps[_LONG], 4, "had been standing here since half past one")
        floor.skip(RECEPTION, shop.reps[sellers[0].name], SkipReason.ON_THE_PHONE)
    return moment("14:14")


def make_called_back(file: Path) -> datetime:
    """Go on with the pictured day until a recalled rep stands first; 14:17 then."""
    with dealership(file) as shop:
        reception, toyota = shop.services.reception, shop.services.people.find_floor("Toyota").id
        for clock in ("14:15", "14:16"):
            shop.at(clock)
            reception.arrive(RECEPTION, ArrivalKind.WALK_IN, toyota)
        shop.at("14:17")
        reception.arrive(RECEPTION, ArrivalKind.SERVICE, toyota, name="Mw. Maas")
    return moment("14:17")
