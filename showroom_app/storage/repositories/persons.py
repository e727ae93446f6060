"""Finding a person in tables that carry the keys of a name, a telephone number and an e-mail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, select, union

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


def known_by(
    person: Person,
    *,
    found: Column[int],
    newest: Column[Any],
    name: Column[str],
    phone: Column[str],
    email: Column[str],
    where: Iterable[ColumnElement[bool]] = (),
    limit: int,
) -> Select[tuple[int]] | None:
    """The ids of rows whose name, phone or e-mail agrees with the person's; None if none can.

    Each key is looked up by itself, newest first and so many at most, so that each look-up can
    use its index.
    """
    wanted: list[tuple[Column[str], Iterable[str]]] = [
        (name, [person.name] if person.name else []),
        (phone, sorted(person.phones)),
        (email, sorted(person.emails)),
    ]
    where = tuple(where)
    parts = [
        select(
            select(found)
            .where(key != UNKNOWN, key.in_(values), *where)
            .order_by(newest.desc(), found.desc())
            .limit(limit)
            .subquery()
            .c[found.name]
        )
        for key, values in wanted
        if values
    ]
    if not parts:
        return None
    return select(union(*parts).subquery().c[found.name])
