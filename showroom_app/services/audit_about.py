"""What an act was about: the particulars that are kept with it, with the names they stand for.

An act keeps numbers and codes. Who works here is named; a customer's name is read from the record
as it is now, so that who was erased has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from showroom_app.domain.values import dataclass
from showroom_app.storage.store import Work

_KINDS: Mapping[str, str] = {
    "user": "user",
    "of_user": "user",
    "rep": "rep",
    "assigned": "rep",
    "also": "rep",
    "about": "rep",
    "noted_by": "user",
    "floor": "floor",
    "to_floor": "floor",
}
"""Which numbers are of somebody or something that has a name here."""

NUMBERED = ("lead", "sale", "visit", "appointment", "person", "waiting", "entry", "sale_import")
"""Which numbers are of something that is called by its number."""

_ORDER = (
    *("what", "station", "user", "of_user", "rep", "assigned", "also", "about"),
    *NUMBERED,
    *("floor", "to_floor", "return_by", "came_at", "noted_by", "noted_on", "remark"),
    *("from_place", "to_place"),
)
_MOMENTS = frozenset({"return_by", "came_at", "wait_until"})
ASIDE = frozenset({"act", "kind", "number", "turn", "before", "joined"})
"""What says nothing beside the rest, or holds more than codes."""


@dataclass(frozen=True, slots=True)
class About:
    """One particular: `code` says what it is, `number` which, `name` what that is called.

    `at` is set where it is a moment.
    """

    code: str
    number: int | None = None
    name: str = ""
    at: datetime | None = None


def about(facts: Mapping[str, Any], names: Mapping[str, Mapping[int, str]]) -> tuple[About, ...]:
    """The particulars of an act, in the order in which they are read; `names` by kind."""
    known = [*_ORDER, *sorted(set(facts) - set(_ORDER) - ASIDE)]
    found = (_one(code, facts.get(code), names) for code in known)
    return tuple(each for each in found if each is not None)


def _one(code: str, value: Any, names: Mapping[str, Mapping[int, str]]) -> About | None:
    if value is None or value == "" or isinstance(value, bool | list | dict):
        return None
    if code in _MOMENTS and isinstance(value, str):
        return About(code, at=datetime.fromisoformat(value))
    if isinstance(value, int):
        named = names.get(_KINDS.get(code, ""), {})
        return About(code, value, named.get(value, ""))
    return About(code, name=str(value))


def fuller(work: Work, particulars: tuple[About, ...]) -> tuple[About, ...]:
    """The same with what leads, sales, visits and customers are called now."""
    return tuple(
        replace(each, name=_called(work, each.code, each.number))
        if each.code in NUMBERED and each.number is not None and not each.name
        else each
        for each in particulars
    )


def _called(work: Work, code: str, number: int) -> str:
    match code:
        case "lead":
            lead = work.leads.lead(number)
            return lead.name if lead is not None else ""
        case "sale":
            sale = work.sales.sale(number)
            return " · ".join(filter(None, (sale.customer, sale.vehicle))) if sale else ""
        case "visit":
            visit = work.visits.visit(number)
            return visit.name if visit is not None else ""
        case "appointment":
            appointment = work.appointments.appointment(number)
            return appointment.customer if appointment is not None else ""
        case "person":
            known = work.persons.persons((number,)).get(number)
            return (known.name or known.company) if known is not None else ""
        case _:
            return ""
