"""Whether a person is on record at all: one cheap question instead of three dear ones.

Most messages are of somebody new, of whom there is nothing to look for.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    exists,
    false,
    or_,
    select,
)

from showroom_app.domain.duplicates import Person
from showroom_app.domain.values import dataclass
from showroom_app.storage.repositories.persons import Shape, one_of, shape_of, values_of
from showroom_app.storage.tables.column import UNKNOWN
from showroom_app.storage.tables.leads import lead_contacts, leads
from showroom_app.storage.tables.persons import person_changes
from showroom_app.storage.tables.sales import sales
from showroom_app.storage.tables.visits import visits


@dataclass(frozen=True, slots=True)
class Traces:
    """Where a person may be found: leads by any trait, sales and visits by phone or e-mail.

    `corrected`: somebody gave or took a phone or e-mail of the person by hand.
    """

    leads: bool = False
    sales: bool = False
    visits: bool = False
    corrected: bool = False


def traces_of(connection: Connection, person: Person) -> Traces:
    """Where somebody with this name, phone or e-mail is on record."""
    shape = shape_of(person)
    if not any(shape):
        return Traces()
    row = connection.execute(_statement(shape), values_of(person)).one()
    return Traces(*map(bool, row))


@cache
def _statement(shape: Shape) -> Select[bool, bool, bool, bool]:
    by_name, by_phone, by_email = shape
    found_leads, found_sales, found_visits, corrected = [], [], [], []
    if by_name:
        found_leads.append(_is_there(leads.c.name_key, "names", by_name))
    for room, kind in ((by_phone, "phone"), (by_email, "email")):
        if room:
            keys = f"{kind}s"
            known = one_of(lead_contacts.c.key, keys, room)
            found_leads.append(exists(select(1).where(known, lead_contacts.c.kind == kind)))
            found_sales.append(_is_there(sales.c[f"{kind}_key"], keys, room))
            found_visits.append(_is_there(visits.c[f"{kind}_key"], keys, room))
            corrected.append(_is_there(person_changes.c.key, keys, room))
    return select(
        or_(false(), *found_leads),
        or_(false(), *found_sales),
        or_(false(), *found_visits),
        or_(false(), *corrected),
    )


def _is_there(key: Column[str], keys: str, room: int) -> ColumnElement[bool]:
    return exists(select(1).where(key != UNKNOWN, one_of(key, keys, room)))
