"""The records of the persons, by what they are found, what was corrected in them."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Table, TypedColumns

from showroom_app.storage.column_types import RowId
from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import metadata


class PersonColumns(TypedColumns):
    """One record a person; one that was merged into another keeps its own row and keys."""

    id = column.own_id()
    name = column.text()
    name_key = column.code()
    first = column.text()
    last = column.text()
    company = column.text()
    created_at = column.moment()
    merged_into = column.of_or_none("persons.id")
    merged_at = column.moment_or_none()
    consent = column.code()
    consent_at = column.moment_or_none()
    note = column.text()


persons = Table("persons", metadata, PersonColumns)


class PersonKeyColumns(TypedColumns):
    """By what a person is found: `kind` is "email", "phone" or "plate"; `shown` as people read it.

    A plate only helps to search: many persons ask about one car.
    """

    person = Column(RowId, ForeignKey("persons.id"), primary_key=True)
    kind = column.code(primary_key=True)
    key = column.code(primary_key=True)
    shown = column.text()


person_keys = Table("person_keys", metadata, PersonKeyColumns, sqlite_with_rowid=False)


class PersonChangeColumns(TypedColumns):
    """What was corrected by hand in the records of the persons.

    `field` is "name", "company" or the kind of a key, `key` then the key as compared; a key that
    was taken out became "".
    """

    id = column.own_id()
    person = column.of("persons.id")
    at = column.moment()
    user = column.of_or_none("users.id")
    station = column.text()
    field = column.code()
    key = column.code()
    was = column.text()
    became = column.text()


person_changes = Table("person_changes", metadata, PersonChangeColumns)
