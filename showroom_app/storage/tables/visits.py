"""Appointments in the showroom, and visits to it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Table, TypedColumns, and_, false

from showroom_app.storage.column_types import RowId
from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import metadata


class AppointmentColumns(TypedColumns):
    """The appointments in the showroom."""

    id = column.own_id()
    rep = column.of("reps.id")
    lead = column.of_or_none("leads.id")
    at = column.moment()
    made_at = column.moment()
    name = column.text()
    name_key = column.code()
    phone = column.text()
    e164 = column.text()
    phone_key = column.code()
    email = column.text()
    email_key = column.code()
    subject = column.text()
    state = column.code()
    before_shown = column.code_or_none()
    person = column.of_or_none("persons.id")
    person_due = column.later_flag(stands=True)


appointments = Table(
    "appointments",
    metadata,
    AppointmentColumns,
)


class VisitColumns(TypedColumns):
    """The visits to the showroom; `rep` is the last one who had the customer.

    `noted_at`: when a PC noted the arrival while the database was away.
    """

    id = column.own_id()
    floor = column.of("floors.id")
    day = column.day()
    kind = column.code()
    arrived_at = column.moment()
    name = column.text()
    name_key = column.code()
    phone = column.text()
    e164 = column.text()
    phone_key = column.code()
    email = column.text()
    email_key = column.code()
    wishes = column.json()
    note = column.text()
    rep = column.of_or_none("reps.id")
    outcome = column.code_or_none()
    ended_at = column.moment_or_none()
    appointment = column.of_or_none("appointments.id")
    undone = column.flag()
    person = column.of_or_none("persons.id")
    person_due = column.later_flag(stands=True)
    noted_at = column.moment_or_none()


visits = Table(
    "visits",
    metadata,
    VisitColumns,
)
WITHOUT_OUTCOME = and_(
    visits.c.undone == false(), visits.c.outcome.is_(None), visits.c.rep.is_not(None)
)


class VisitJoinColumns(TypedColumns):
    """The second reps of visits: who joined beside the one who has the customer."""

    visit = Column(RowId, ForeignKey("visits.id"), primary_key=True)
    rep = Column(RowId, ForeignKey("reps.id"), primary_key=True)


visit_joins = Table("visit_joins", metadata, VisitJoinColumns, sqlite_with_rowid=False)
