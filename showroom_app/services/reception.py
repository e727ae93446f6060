"""The door: who comes in, whose customer it is, and who takes the visit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from showroom_app.domain import appointment as appointments
from showroom_app.domain import floor_rules, reception, visit
from showroom_app.domain.appointment import Appointment
from showroom_app.domain.duplicates import Person
from showroom_app.domain.floor_facts import ArrivalKind, Fact, visit_of
from showroom_app.domain.line import settled
from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone
from showroom_app.domain.reception import Owner, Record
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.services import visit_log
from showroom_app.services.acts import perform
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines, append
from showroom_app.services.leads import Leads
from showroom_app.services.phones import phone_of
from showroom_app.storage.store import Store, Work


@dataclass(frozen=True, slots=True)
class _Caller:
    """Who stands at the door, as far as known."""

    name: str
    phone: Phone | None
    email: str

    @property
    def person(self) -> Person:
        return Person.known_by(
            self.name, (self.email,) if self.email else (), (self.phone,) if self.phone else ()
        )

    @property
    def is_known(self) -> bool:
        return bool(self.name or self.phone or self.email)

    def may_be(self, expected: Appointment) -> bool:
        """Whether this is the expected customer, as far as anything was said."""
        return not self.name or bool(self.person.agreeing(expected.person))


class Reception:
    """The use cases of the door."""

    def __init__(self, store: Store, lines: FloorLines, leads: Leads) -> None:
        self._store = store
        self._lines = lines
        self._leads = leads

    def arrive(
        self,
        actor: Actor,
        kind: ArrivalKind,
        floor: int,
        *,
        name: str = "",
        phone: str = "",
        email: str = "",
        rep: int | None = None,
        note: str = "",
        wishes: tuple[str, ...] = (),
        appointment: int | None = None,
        act: str | None = None,
    ) -> Done:
        """Somebody comes in or phones; everything about the person is optional.

        A walk-in or service referral goes to who is up now and uses a turn, an appointment, a
        be-back with a record or a delivery to its rep without one; a phone call becomes a lead.
        Whoever is known to have an appointment due now comes for it, whichever key was pressed.
        When nobody is free the customer waits. Raises Refused: "not-allowed",
        "delivery-without-rep"; NotFound for an unknown floor, rep or appointment.
        """

        def body(work: Work, act: str) -> Done:
            if work.people.floor(floor) is None:
                raise NotFound("floor", str(floor))
            if rep is not None and work.people.rep(rep) is None:
                raise NotFound("rep", str(rep))
            policy = work.policy.policy()
            caller = _Caller(name.strip(), phone_of(phone, policy.country), email.strip())
            if kind is ArrivalKind.PHONE:
                return self._phoned(work, actor, act, floor, caller, note)
            if not kind.is_visit:
                facts = reception.not_a_buyer()
                return self._write(work, actor, act, floor, facts, kind, note)
            expected = None
            if _may_be_expected(kind, rep, caller):
                expected = _expected(work, policy, kind, rep, caller, appointment)
            owner = self._owner(work, policy, kind, rep, caller, expected)
            if kind is ArrivalKind.DELIVERY and owner is None:
                raise Refused("delivery-without-rep")
            treated, belongs_to = reception.treated_as(kind, owner)
            if expected is not None:
                # First, because an appointment that was kept already refuses the arrival.
                visit_log.show_appointment(work, expected)
            # Another name than the one expected may be another person: whose number is it then?
            is_expected = expected is not None and caller.may_be(expected)
            lines = {each: day.line for each, day in self._lines.all_today(work).items()}
            where = reception.written_on(belongs_to, floor, lines)
            line = settled(lines[where], work.now)
            arrived = work.visits.add(
                floor=where,
                day=policy.business_day(work.now),
                kind=treated,
                arrived_at=work.now,
                name=caller.name or (expected.customer if expected else ""),
                phone=caller.phone or (expected.phone if expected and is_expected else None),
                email=caller.email or (expected.email if expected and is_expected else ""),
                wishes=wishes,
                note=note,
                appointment=expected.id if expected else None,
            )
            facts = reception.arrive(line, kind, arrived, owner, work.now)
            done = self._write(work, actor, act, where, facts, kind, "")
            remark = reception.remark(kind, owner, facts)
            if remark is None:
                return done
            return replace(done, remark=remark.code.value, about=remark.about)

        return perform(
            self._store,
            actor,
            UseCase.ARRIVE,
            act,
            _topics(kind, rep, known=bool(name.strip() or phone.strip() or email.strip())),
            body,
        )

    def complete(
        self,
        actor: Actor,
        visit: int,
        *,
        name: str | None = None,
        phone: str | None = None,
        email: str | None = None,
        wishes: tuple[str, ...] | None = None,
        note: str | None = None,
        act: str | None = None,
    ) -> Done:
        """Fill in who a visitor is; what is None stays. NotFound for an unknown visit."""

        def body(work: Work, act: str) -> Done:
            known = work.visits.visit(visit)
            if known is None or known.undone:
                raise NotFound("visit", str(visit))
            country = work.policy.policy().country
            work.visits.complete(
                visit,
                name=None if name is None else name.strip(),
                phone=None if phone is None else phone_of(phone, country) or Phone(""),
                email=None if email is None else email.strip(),
                wishes=wishes,
                note=note,
            )
            return Done("complete", act, floor=known.floor, visit=visit, rep=known.rep)

        return perform(self._store, actor, UseCase.COMPLETE, act, (Topic.BOARD,), body)

    def leave(self, actor: Actor, visit_id: int, *, act: str | None = None) -> Done:
        """A waiting customer leaves. Raises Refused("visit-taken"...); NotFound("visit")."""

        def body(work: Work, act: str) -> Done:
            known = work.visits.visit(visit_id)
            if known is None or known.undone:
                raise NotFound("visit", str(visit_id))
            line = self._lines.line(work, known.floor)
            facts = visit.leave(line, visit_id, work.now)
            return self._write(work, actor, act, known.floor, facts, None, "")

        return perform(self._store, actor, UseCase.LEAVE, act, (Topic.BOARD,), body)

    def _phoned(
        self, work: Work, actor: Actor, act: str, floor: int, caller: _Caller, note: str
    ) -> Done:
        lead = self._leads.phoned(
            work,
            actor,
            floor=floor,
            name=caller.name,
            phone=caller.phone,
            email=caller.email,
            note=note,
        )
        written = append(work, floor, self._lines.day(work), act, actor, reception.phone(lead.lead))
        return Done(
            ArrivalKind.PHONE.value,
            act,
            floor=floor,
            number=written[-1].number,
            lead=lead.lead,
            assigned=lead.owner,
            remark=visit_log.JOINED if lead.joined else "",
        )

    def _write(
        self,
        work: Work,
        actor: Actor,
        act: str,
        floor: int,
        facts: tuple[Fact, ...],
        kind: ArrivalKind | None,
        note: str,
    ) -> Done:
        written = append(work, floor, self._lines.day(work), act, actor, facts)
        if note:
            work.floor_log.note(written[0], note)
        visit_log.follow(work, facts, work.now)
        visit = visit_log.of_facts(facts)
        taken = visit_log.given(fact for fact in facts if not kind or visit_of(fact) == visit)
        return Done(
            kind.value if kind else floor_rules.kind_of(facts),
            act,
            floor=floor,
            number=written[-1].number,
            visit=visit,
            assigned=taken.rep if taken else None,
            turn=taken.turn if taken else False,
        )

    def _owner(
        self,
        work: Work,
        policy: Policy,
        kind: ArrivalKind,
        rep: int | None,
        caller: _Caller,
        expected: Appointment | None,
    ) -> Owner | None:
        """Whose customer this is, by what is on record; None when nobody's."""
        if expected is not None:
            return Owner(expected.rep, Record.APPOINTMENT, expected.lead is not None)
        if kind is ArrivalKind.DELIVERY and rep is not None:
            return Owner(rep, Record.SALE)
        if kind is ArrivalKind.WALK_IN and rep is None:
            return None
        recorded = self._recorded(work, policy, rep, caller) if caller.is_known else None
        if recorded is None and rep is not None:
            return Owner(rep, Record.NAMED)
        return recorded

    def _recorded(
        self, work: Work, policy: Policy, rep: int | None, caller: _Caller
    ) -> Owner | None:
        """The owner by open lead, else last sale, else last visit, else appointment.

        Without a rep named only what lies inside the protection window counts.
        """
        person = caller.person
        today = policy.business_day(work.now)
        since = today - timedelta(days=policy.protection_days)
        horizon = since if rep is None else today - timedelta(days=3650)
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
        for seen in work.visits.records(person, since=horizon, before_day=today):
            if seen.rep is not None and rep in (None, seen.rep):
                return Owner(seen.rep, Record.VISIT)
        for known in work.appointments.records(person):
            near = rep is not None or known.at >= work.now - timedelta(days=policy.protection_days)
            if near and rep in (None, known.rep):
                return Owner(known.rep, Record.OTHER_APPOINTMENT, known.lead is not None)
        if rep is not None:
            for lead in work.leads.records(person):
                if lead.owner == rep:
                    return Owner(rep, Record.LEAD, from_lead=True)
        return None


def _topics(kind: ArrivalKind, rep: int | None, *, known: bool) -> tuple[Topic, ...]:
    """What an arrival may change: an appointment kept and a call are news for the leads too."""
    if kind in (ArrivalKind.PHONE, ArrivalKind.APPOINTMENT) or (
        known and _asks_for_somebody(kind, rep)
    ):
        return (Topic.BOARD, Topic.LEADS)
    return (Topic.BOARD,)


def _asks_for_somebody(kind: ArrivalKind, rep: int | None) -> bool:
    """Whether reception asks whose customer this is: a plain walk-in is nobody's, by its key."""
    return kind in (ArrivalKind.BE_BACK, ArrivalKind.SERVICE) or (
        kind is ArrivalKind.WALK_IN and rep is not None
    )


def _may_be_expected(kind: ArrivalKind, rep: int | None, caller: _Caller) -> bool:
    return kind is ArrivalKind.APPOINTMENT or (caller.is_known and _asks_for_somebody(kind, rep))


def _expected(
    work: Work,
    policy: Policy,
    kind: ArrivalKind,
    rep: int | None,
    caller: _Caller,
    named: int | None,
) -> Appointment | None:
    """The appointment this arrival keeps; with nothing known of the person the nearest one due.

    Under another key than that of an appointment the person must agree with it.
    """
    if named is not None:
        found = work.appointments.appointment(named)
        if found is None:
            raise NotFound("appointment", str(named))
        if not found.state.is_open:
            raise Refused("appointment-over", appointment=named, state=found.state)
        return found
    window = timedelta(hours=policy.appointment_window_hours)
    near = _near(work, work.now - window, work.now + window)
    person = caller.person if caller.is_known else None
    if rep is None and person is None:
        due = [each for each in near if each.state.is_open]
        return min(due, key=lambda each: (abs(each.at - work.now), each.id), default=None)
    if kind is not ArrivalKind.APPOINTMENT and person is not None:
        near = tuple(each for each in near if each.person.agreeing(person))
    return appointments.expected(near, work.now, policy, rep, person)


def _near(work: Work, start: datetime, end: datetime) -> tuple[Appointment, ...]:
    return work.appointments.between(start, end + timedelta(microseconds=1))
