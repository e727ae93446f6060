"""The appointments in the showroom."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Select,
    bindparam,
    case,
    insert,
    or_,
    select,
    true,
    tuple_,
    update,
)

from showroom_app.domain.appointment import Appointment, AppointmentState
from showroom_app.domain.duplicates import Person
from showroom_app.storage.column_types import Moment
from showroom_app.storage.repositories.inbox_queries import LAST, Key
from showroom_app.storage.repositories.persons import (
    Shape,
    columns_of,
    known_by,
    phone_of,
    shape_of,
    values_of,
)
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.visits import appointments

_OPEN = [state.value for state in AppointmentState if state.is_open]

_ADD = insert(appointments)
_OF_PERSONS = (
    select(appointments)
    .where(
        appointments.c.person.in_(bindparam("of_persons", expanding=True)),
        tuple_(appointments.c.at, appointments.c.id)
        < tuple_(bindparam("before_at", type_=Moment), bindparam("before_id", type_=Integer)),
    )
    .order_by(appointments.c.at.desc(), appointments.c.id.desc())
    .limit(bindparam("most"))
)
_other_person = or_(
    appointments.c.name_key != bindparam("named"),
    appointments.c.phone_key != bindparam("phoned"),
    appointments.c.email_key != bindparam("mailed"),
)
_SAVE = (
    update(appointments)
    .where(appointments.c.id == bindparam("wanted"))
    .values(person_due=case((_other_person, true()), else_=appointments.c.person_due))
)
_ONE = select(appointments).where(appointments.c.id == bindparam("wanted"))
_BETWEEN = (
    select(appointments)
    .where(appointments.c.at >= bindparam("start"), appointments.c.at < bindparam("end"))
    .order_by(appointments.c.at, appointments.c.id)
    .limit(bindparam("most"))
)
_BETWEEN_OF_REP = _BETWEEN.where(appointments.c.rep == bindparam("of_rep"))
_OF_LEAD = (
    select(appointments)
    .where(appointments.c.lead == bindparam("of_lead"))
    .order_by(appointments.c.at.desc(), appointments.c.id.desc())
    .limit(100)
)
_OPEN_OF_LEADS = (
    select(appointments)
    .where(
        appointments.c.lead.in_(bindparam("of_leads", expanding=True)),
        appointments.c.state.in_(_OPEN),
    )
    .order_by(appointments.c.at, appointments.c.id)
    .limit(2000)
)


class Appointments:
    """The appointments of the dealership, whatever their floor.

    They are changed in transactions of BOARD and LEADS alone: whoever remembers them counts on it.
    """

    def __init__(self, connection: Connection, *, may_change: bool) -> None:
        self._connection = connection
        self._may_change = may_change

    def add(self, appointment: Appointment, *, made_at: datetime) -> int:
        """Add an appointment (its id is ignored) and return its id."""
        self._check()
        values = {**_columns(appointment), "lead": appointment.lead, "made_at": made_at}
        return added_id(self._connection.execute(_ADD, values))

    def save(self, appointment: Appointment) -> None:
        """Store what an appointment has become."""
        self._check()
        values = _columns(appointment)
        keys = ("name_key", "phone_key", "email_key")
        said = dict(zip(("named", "phoned", "mailed"), (values[key] for key in keys), strict=True))
        self._connection.execute(_SAVE, {**values, **said, "wanted": appointment.id})

    def appointment(self, appointment: int) -> Appointment | None:
        """One appointment."""
        return next(
            map(_appointment, self._connection.execute(_ONE, {"wanted": appointment})), None
        )

    def between(
        self, start: datetime, end: datetime, *, rep: int | None = None, limit: int = 500
    ) -> tuple[Appointment, ...]:
        """Appointments from a moment up to another in order of time, cancelled ones included."""
        values = {"start": start, "end": end, "most": limit}
        if rep is None:
            rows = self._connection.execute(_BETWEEN, values)
        else:
            rows = self._connection.execute(_BETWEEN_OF_REP, {**values, "of_rep": rep})
        return tuple(map(_appointment, rows))

    def of_lead(self, lead: int) -> tuple[Appointment, ...]:
        """A lead's appointments, the latest first."""
        return tuple(map(_appointment, self._connection.execute(_OF_LEAD, {"of_lead": lead})))

    def of_leads(self, leads: Collection[int]) -> dict[int, Appointment]:
        """The first appointment that still stands, of each of these leads that has one."""
        if not leads:
            return {}
        found: dict[int, Appointment] = {}
        for row in self._connection.execute(_OPEN_OF_LEADS, {"of_leads": list(leads)}):
            found.setdefault(row.lead, _appointment(row))
        return found

    def of_persons(
        self, persons: Collection[int], limit: int = 200, *, before: Key = LAST
    ) -> tuple[Appointment, ...]:
        """The appointments of a person, by the ids of all its records, the latest first.

        `before` is moment and id of the last one of the page before.
        """
        if not persons:
            return ()
        values = {"of_persons": list(persons), "most": limit}
        values |= {"before_at": before[0], "before_id": before[1]}
        return tuple(map(_appointment, self._connection.execute(_OF_PERSONS, values)))

    def records(self, person: Person, *, limit: int = 50) -> tuple[Appointment, ...]:
        """A person's appointments, the latest first."""
        found = _of_person(shape_of(person))
        if found is None:
            return ()
        rows = self._connection.execute(found, {"most": limit, **values_of(person)})
        return tuple(map(_appointment, rows))

    def _check(self) -> None:
        if not self._may_change:
            raise RuntimeError("change appointments inside store.write(Topic.BOARD, Topic.LEADS)")


@cache
def _of_person(shape: Shape) -> Select[Any] | None:
    ids = known_by(
        shape,
        found=appointments.c.id,
        newest=appointments.c.at,
        name=appointments.c.name_key,
        phone=appointments.c.phone_key,
        email=appointments.c.email_key,
    )
    if ids is None:
        return None
    found = select(appointments).where(appointments.c.id.in_(ids))
    newest = (appointments.c.at.desc(), appointments.c.id.desc())
    return found.order_by(*newest).limit(bindparam("most"))


def _columns(appointment: Appointment) -> dict[str, Any]:
    return {
        "rep": appointment.rep,
        "at": appointment.at,
        **columns_of(appointment.customer, appointment.phone, appointment.email),
        "subject": appointment.subject,
        "state": appointment.state.value,
        "before_shown": appointment.before_shown and appointment.before_shown.value,
    }


def _appointment(row: Any) -> Appointment:
    return Appointment(
        id=row.id,
        rep=row.rep,
        at=row.at,
        customer=row.name,
        phone=phone_of(row.phone, row.e164),
        email=row.email,
        lead=row.lead,
        subject=row.subject,
        state=AppointmentState(row.state),
        before_shown=AppointmentState(row.before_shown) if row.before_shown else None,
    )
