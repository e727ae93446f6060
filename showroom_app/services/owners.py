"""Whose customer somebody is, by appointments, leads, sales and visits on record."""

from __future__ import annotations

from datetime import datetime, timedelta

from showroom_app.domain import appointment as appointments
from showroom_app.domain.appointment import Appointment
from showroom_app.domain.duplicates import Person
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone
from showroom_app.domain.reception import Owner, Record
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.values import dataclass
from showroom_app.storage.store import Work

_LONG_AGO_DAYS = 3650
"""How far back a record reaches for a rep who was asked for by name."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who stands at the door, as far as known."""

    name: str
    phone: Phone | None
    email: str

    @property
    def person(self) -> Person:
        """The keys to compare by."""
        return Person.known_by(
            self.name, (self.email,) if self.email else (), (self.phone,) if self.phone else ()
        )

    @property
    def is_known(self) -> bool:
        """Whether anything was said of the person."""
        return bool(self.name or self.phone or self.email)

    def may_be(self, expected: Appointment) -> bool:
        """Whether this is the expected customer, as far as anything was said."""
        return not self.name or self.person.is_recognised(expected.person)


def owner_of(
    work: Work,
    policy: Policy,
    kind: ArrivalKind,
    rep: int | None,
    caller: Caller,
    expected: Appointment | None,
    at: datetime | None = None,
) -> Owner | None:
    """Whose customer this is, by what is on record; None when nobody's.

    `at` is when the customer came, None for now.
    """
    if expected is not None:
        due = appointments.is_due(expected, at or work.now, policy)
        record = Record.APPOINTMENT if due else Record.OTHER_APPOINTMENT
        return Owner(expected.rep, record, expected.lead is not None)
    if kind is ArrivalKind.DELIVERY and rep is not None:
        return Owner(rep, Record.SALE)
    if kind is ArrivalKind.WALK_IN and rep is None:
        return None
    recorded = recorded_owner(work, policy, rep, caller.person) if caller.is_known else None
    if recorded is None and rep is not None:
        return Owner(rep, Record.NAMED)
    return recorded


def recorded_owner(work: Work, policy: Policy, rep: int | None, person: Person) -> Owner | None:
    """The owner by open lead, else last sale, else last visit, else appointment.

    Without a rep named only what lies inside the protection window counts. Who joined a visit was
    with the customer too, so he or she is found when asked for.
    """
    person = work.corrections.as_corrected(person)
    today = policy.business_day(work.now)
    since = today - timedelta(days=policy.protection_days)
    horizon = since if rep is None else today - timedelta(days=_LONG_AGO_DAYS)
    roles = work.people.roles(today.replace(day=1))
    for lead in work.leads.open_owners(person):
        if lead.owner is None or rep not in (None, lead.owner):
            continue
        choice = roles.get(lead.owner)
        # Who became a showroom rep has no leads since 00:00, moved already or not.
        if choice is not None and choice.role.may_have_leads:
            return Owner(lead.owner, Record.LEAD, from_lead=True)
    for sale in work.sales.records(person, since=horizon):
        for share in sale.shares:
            if rep in (None, share.rep):
                return Owner(share.rep, Record.SALE)
    seen = work.visits.records(person, since=horizon, before_day=today)
    for visit in seen:
        if visit.rep is not None and rep in (None, visit.rep):
            return Owner(visit.rep, Record.VISIT)
    if rep is not None and seen:
        joined = work.visits.joined([visit.id for visit in seen])
        if any(rep in reps for reps in joined.values()):
            return Owner(rep, Record.VISIT)
    for known in work.appointments.records(person):
        near = rep is not None or known.at >= work.now - timedelta(days=policy.protection_days)
        if near and rep in (None, known.rep):
            return Owner(known.rep, Record.OTHER_APPOINTMENT, known.lead is not None)
    if rep is not None:
        for lead in work.leads.records(person):
            if lead.owner == rep:
                return Owner(rep, Record.LEAD, from_lead=True)
    return None


def may_be_expected(kind: ArrivalKind, rep: int | None, caller: Caller) -> bool:
    """Whether this arrival may be somebody's appointment."""
    return kind is ArrivalKind.APPOINTMENT or (caller.is_known and asks_for_somebody(kind, rep))


def asks_for_somebody(kind: ArrivalKind, rep: int | None) -> bool:
    """Whether reception asks whose customer this is: a plain walk-in is nobody's, by its key."""
    return kind in (ArrivalKind.BE_BACK, ArrivalKind.SERVICE) or (
        kind is ArrivalKind.WALK_IN and rep is not None
    )


def expected_appointment(
    work: Work,
    policy: Policy,
    kind: ArrivalKind,
    rep: int | None,
    caller: Caller,
    named: int | None,
    at: datetime | None = None,
) -> Appointment | None:
    """The appointment this arrival is for; with nothing known of the person the nearest one due.

    One that was `named` may be due at another time of the day: it says whose customer this is, and
    is not kept. Under another key than that of an appointment the person must agree. `at` is when
    the customer came, None for now. Raises NotFound("appointment"), Refused("appointment-over")
    for one that was named.
    """
    now = at or work.now
    if named is not None:
        found = work.appointments.appointment(named)
        if found is None:
            raise NotFound("appointment", str(named))
        if not found.state.is_open:
            raise Refused("appointment-over", appointment=named, state=found.state)
        return found
    window = timedelta(hours=policy.appointment_window_hours)
    end = now + window + timedelta(microseconds=1)
    near = work.appointments.between(now - window, end)
    person = caller.person if caller.is_known else None
    if rep is None and person is None:
        due = [each for each in near if each.state.is_open]
        return min(due, key=lambda each: (abs(each.at - now), each.id), default=None)
    if kind is not ArrivalKind.APPOINTMENT and person is not None:
        near = tuple(each for each in near if each.person.is_recognised(person))
    return appointments.expected(near, now, policy, rep, person)
