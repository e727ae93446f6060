"""Whom reps off turn speak to, and what came of it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table, TypedColumns

from showroom_app.storage.column_types import RowId
from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import metadata


class ServiceLaneColumns(TypedColumns):
    """Who waits in the service lane, and for which car; `left_at` NULL: not known to have gone."""

    id = column.own_id()
    floor = column.of_or_none("floors.id")
    day = column.day()
    name = column.text()
    name_key = column.code()
    phone = column.text()
    e164 = column.text()
    phone_key = column.code()
    email = column.text()
    email_key = column.code()
    car = column.text()
    plate = column.text()
    car_year = Column(Integer, nullable=True)
    waits_until = column.moment_or_none()
    source = column.code()
    left_at = column.moment_or_none()
    at = column.moment()
    by = column.of_or_none("users.id")
    person = column.of_or_gone("persons.id")
    person_due = column.later_flag(stands=True)


service_lane = Table("service_lane", metadata, ServiceLaneColumns)


class ProspectingEntryColumns(TypedColumns):
    """What reps did about people in the service lane, happy calls and their own customers.

    `lane`, `sale` or `person` is whom it is about, `appointment` or `visit` what it led to;
    `next_on` is the day on which to ask again.
    """

    id = column.own_id()
    kind = column.code()
    rep = column.of("reps.id")
    at = column.moment()
    by = column.of_or_none("users.id")
    lane = column.of_or_none("service_lane.id")
    sale = column.of_or_none("sales.id")
    person = column.of_or_gone("persons.id")
    result = column.code()
    note = column.text()
    next_on = column.day_or_none()
    appointment = column.of_or_none("appointments.id")
    visit = column.of_or_none("visits.id")


prospecting_entries = Table("prospecting_entries", metadata, ProspectingEntryColumns)


class ProspectedSaleColumns(TypedColumns):
    """The sales that prospecting brought, each with the entry it began with."""

    sale = Column(RowId, ForeignKey("sales.id"), primary_key=True, autoincrement=False)
    entry = column.of("prospecting_entries.id")


prospected_sales = Table("prospected_sales", metadata, ProspectedSaleColumns)
