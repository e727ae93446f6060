"""Finding a person in tables that carry the keys of a name, a telephone number and an e-mail."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, bindparam, select, union

from showroom_app.domain.duplicates import Person, email_key, name_key, phone_key
from showroom_app.domain.prospect import Phone
from showroom_app.storage.tables.column import UNKNOWN


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


Shape = tuple[int, int, int]
"""Room for so many names, phones and e-mails: the statement that finds a person hangs on it.

A statement whose lists have a fixed length need not be written anew for each person; lengths that
double, filled up with the last key, keep the number of such statements small.
"""

_LISTS = ("names", "phones", "emails")


def shape_of(person: Person) -> Shape:
    """What a person can be found by."""
    names, phones, emails = map(_room, _keys(person))
    return names, phones, emails


def values_of(person: Person) -> dict[str, str]:
    """The values of a statement with a person's keys, made for the shape of that person."""
    return {
        f"{name}_{number}": keys[min(number, len(keys) - 1)]
        for name, keys in zip(_LISTS, _keys(person), strict=True)
        for number in range(_room(keys))
    }


def one_of(key: Column[str], keys: str, room: int) -> ColumnElement[bool]:
    """Whether a column is one of a person's "names", "phones" or "emails"."""
    return key.in_([bindparam(f"{keys}_{number}", type_=key.type) for number in range(room)])


def _keys(person: Person) -> tuple[list[str], list[str], list[str]]:
    return [person.name] if person.name else [], sorted(person.phones), sorted(person.emails)


def _room(keys: Collection[str]) -> int:
    return 1 << (len(keys) - 1).bit_length() if keys else 0


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
    columns = zip(_LISTS, (name, phone, email), shape, strict=True)
    where = tuple(where)
    parts = [
        select(
            select(found)
            .where(key != UNKNOWN, one_of(key, keys, room), *where)
            .order_by(newest.desc(), found.desc())
            .limit(bindparam("most"))
            .subquery()
            .c[found.name]
        )
        for keys, key, room in columns
        if room
    ]
    if not parts:
        return None
    return select(union(*parts).subquery().c[found.name])
