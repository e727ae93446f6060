"""Finding a person in tables that carry the keys of a name, a telephone number and an e-mail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, bindparam, select, union

from showroom_app.domain.duplicates import Person, email_key, name_key, phone_key
from showroom_app.domain.prospect import Phone
from showroom_app.storage.tables import UNKNOWN


def keys_of(name: str, phone: Phone | None, email: str) -> dict[str, str]:
    """The values of `name_key`, `phone_key` and `email_key`; "" for what is unknown."""
    return {
        "name_key": name_key(name),
        "phone_key": phone_key(phone) if phone else "",
        "email_key": email_key(email),
    }


def columns_of(name: str, phone: Phone | None, email: str) -> dict[str, str]:
    """The values of all columns that tell of a person: as typed, and the keys."""
    return {
        "name": name,
        "phone": phone.typed if phone else "",
        "e164": phone.e164 if phone else "",
        "email": email,
        **keys_of(name, phone, email),
    }


def phone_of(typed: str, e164: str) -> Phone | None:
    """A telephone number from its two columns."""
    return Phone(typed, e164) if typed or e164 else None


Shape = tuple[bool, bool, bool]
"""Whether name, phones and e-mails are known: the statement that finds a person hangs on it."""


def shape_of(person: Person) -> Shape:
    """What a person can be found by."""
    return bool(person.name), bool(person.phones), bool(person.emails)


def values_of(person: Person) -> dict[str, list[str]]:
    """The values of a statement made by `known_by` for a person of this shape."""
    keys = {
        "names": [person.name] if person.name else [],
        "phones": sorted(person.phones),
        "emails": sorted(person.emails),
    }
    return {name: values for name, values in keys.items() if values}


def known_by(
    shape: Shape,
    *,
    found: Column[int],
    newest: Column[Any],
    name: Column[str],
    phone: Column[str],
    email: Column[str],
    where: Iterable[ColumnElement[bool]] = (),
) -> Select[tuple[int]] | None:
    """The ids of rows whose name, phone or e-mail agrees with a person's; None if none can.

    Each key is looked up by itself, newest first and `most` at most, so that every look-up can use
    its index. Making such a statement takes ten times as long as running it: keep it by shape.
    """
    columns = {"names": name, "phones": phone, "emails": email}
    where = tuple(where)
    parts = [
        select(
            select(found)
            .where(key != UNKNOWN, key.in_(bindparam(values, expanding=True)), *where)
            .order_by(newest.desc(), found.desc())
            .limit(bindparam("most"))
            .subquery()
            .c[found.name]
        )
        for (values, key), known in zip(columns.items(), shape, strict=True)
        if known
    ]
    if not parts:
        return None
    return select(union(*parts).subquery().c[found.name])
