"""Prospecting off turn: who waits in service, happy calls, own customers due; and what came of it.

A customer whom a prospecting rep found and who comes over at once stands on file as an appointment
of that rep and uses no turn (rules section 1: an appointment goes to its rep); the rep's place is
kept as at the desk (section 2). Whom the service department sends is a service referral: it goes to
who is up now and uses a turn. Whoever belongs to somebody else goes to the owner either way.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

from showroom_app.domain import appointment as appointments
from showroom_app.domain import prospecting
from showroom_app.domain.appointment import Appointment
from showroom_app.domain.duplicates import Person, name_key, phone_key
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.person import plate_of
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone
from showroom_app.domain.prospecting import (
    Due,
    ProspectEntry,
    ProspectKind,
    ProspectResult,
    Waiting,
)
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.sale import Buyer, Counts
from showroom_app.domain.topic import Topic
from showroom_app.domain.workdays import first_of_month, next_month
from showroom_app.services import details, owners
from showroom_app.services.acts import allow, perform
from showroom_app.services.customers import ownership_of
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines
from showroom_app.services.phones import phone_of
from showroom_app.services.prospecting_rows import Brought, Known, ProspectingView, ProspectRow
from showroom_app.services.reception import Reception
from showroom_app.storage.repositories.prospecting import Sold
from showroom_app.storage.store import Store, Work

MOST = 200
"""Customers due that are shown of each kind; the longest due ones."""
MOST_OF_A_NOTE = 1000
MOST_IN_A_LIST = 2000
"""Rows of a workshop's list that are taken in at once: a day has a hundred."""
_MOST_KNOWN = 60
"""So many who wait now are looked up on record."""
_SINCE_YEARS = 10


@dataclass(frozen=True, slots=True)
class Typed:
    """Somebody who waits in service, as typed in or read from a list; unknown texts are ""."""

    name: str = ""
    phone: str = ""
    email: str = ""
    car: str = ""
    plate: str = ""
    car_year: int | None = None
    waits_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a list of the workshop, or would: how many rows of each.

    `known` were there as they are, `moved` have another time now, `over` had gone before. `wrong`
    are the rows that cannot be, each with its place in the list from 0.
    """

    added: int = 0
    moved: int = 0
    known: int = 0
    over: int = 0
    wrong: tuple[tuple[int, Refused], ...] = ()


class Prospecting:
    """The use cases of prospecting."""

    def __init__(self, store: Store, lines: FloorLines, reception: Reception) -> None:
        self._store = store
        self._lines = lines
        self._reception = reception

    # -- what is shown -------------------------------------------------------------------------

    def page(self, rep: int | None = None) -> ProspectingView:
        """Whom a rep may speak to now, with None whom anybody may; raises NotFound("rep")."""
        with self._store.read() as work:
            return _Look(work).page(rep)

    def brought(self, month: date | None = None) -> tuple[Brought, ...]:
        """What each rep's prospecting came to in a month (None: this one), by name."""
        with self._store.read() as work:
            return brought(work, month)

    # -- the service lane ----------------------------------------------------------------------

    def add(
        self, actor: Actor, typed: Typed, *, floor: int | None = None, act: str | None = None
    ) -> Done:
        """Somebody waits in service today.

        Raises Refused: "not-allowed", "waits-already" (waiting) when the same car or person is
        there, "waiting-nobody", "car-year", "waited-until", "too-long", "no-phone-number",
        "no-email-address"; NotFound("floor").
        """

        def body(work: Work, act: str) -> Done:
            if floor is not None and work.people.floor(floor) is None:
                raise NotFound("floor", str(floor))
            policy = work.policy.policy()
            details.check(
                policy.country,
                phone=typed.phone,
                email=typed.email,
                texts=(typed.name, typed.car, typed.plate),
            )
            waiting = replace(_waiting(typed, policy, work.now, "typed"), floor=floor)
            prospecting.check_waiting(waiting, work.now)
            same = _same(waiting, work.prospecting.of_day(waiting.day))
            if same is not None and same.is_there(work.now):
                raise Refused("waits-already", waiting=same.id)
            number = work.prospecting.add_waiting(waiting, at=work.now, by=_user(actor))
            return Done("waits-in-service", act, floor=floor, waiting=number)

        return self._perform(actor, act, body, own=actor.rep)

    def compare(self, rows: Sequence[Typed]) -> TakenIn:
        """What would become of a list of the workshop, without taking it in."""
        with self._store.read() as work:
            return _taken_in(work, rows, None)

    def take_in(self, actor: Actor, rows: Sequence[Typed], *, floor: int | None = None) -> TakenIn:
        """Take a list of the workshop in; the same list again changes nothing.

        A car that is there with another time is ready at that time from now on; whoever was marked
        as gone stays so. A row that cannot be is left out and told. Raises Refused: "not-allowed",
        "list-too-long" (rows, most).
        """
        if len(rows) > MOST_IN_A_LIST:
            raise Refused("list-too-long", rows=len(rows), most=MOST_IN_A_LIST)
        with self._store.write(Topic.PROSPECTING) as work:
            allow(work, actor, UseCase.PROSPECT, own=actor.rep)
            done = _taken_in(work, rows, lambda waiting: replace(waiting, floor=floor), actor)
            work.audit.add(
                at=work.now,
                recorded=work.recorded,
                user=_user(actor),
                station=actor.station,
                use_case=UseCase.PROSPECT,
                act=uuid4().hex,
                facts={"kind": "service-list", "added": done.added, "moved": done.moved},
            )
            return done

    def leave(self, actor: Actor, waiting: int, *, act: str | None = None) -> Done:
        """The customer has gone. Raises Refused("not-allowed"), NotFound("waiting")."""
        return self._set_left(actor, waiting, "left-service", act, lambda work: work.now)

    def come_back(self, actor: Actor, waiting: int, *, act: str | None = None) -> Done:
        """The customer is there after all: takes `leave` back. Raises as `leave`."""
        return self._set_left(actor, waiting, "back-in-service", act, lambda _: None)

    # -- what a rep does -----------------------------------------------------------------------

    def log(
        self,
        actor: Actor,
        rep: int,
        kind: ProspectKind,
        about: int,
        result: ProspectResult,
        *,
        note: str = "",
        next_on: date | None = None,
        act: str | None = None,
    ) -> Done:
        """What came of a call or a proposal; `about` is who waits, else the sale.

        Raises Refused: "not-allowed", "no-prospecting", "not-own-customer" (rep), "no-result" for
        one that comes of an appointment or a visit, "ask-again-when", "ask-again-past",
        "note-too-long"; NotFound for a rep, somebody who waits, or a sale.
        """

        def body(work: Work, act: str) -> Done:
            if not result.is_typed:
                raise Refused("no-result", result=result.value)
            case = _case(work, rep, kind, about)
            today = work.policy.policy().business_day(work.now)
            prospecting.check_next(result, next_on, today)
            entry = case.entry(work, actor, result, note, next_on=next_on)
            return Done("prospecting", act, rep=rep, entry=work.prospecting.add(entry))

        return self._perform(actor, act, body, own=rep)

    def appointment(
        self,
        actor: Actor,
        rep: int,
        kind: ProspectKind,
        about: int,
        at: datetime,
        *,
        subject: str = "",
        note: str = "",
        act: str | None = None,
    ) -> Done:
        """The customer will come at a time: an appointment of this rep on reception's board.

        Raises as `log`, and Refused: "in-the-past", "belongs-to-other" (rep, record) for a customer
        of somebody else.
        """

        def body(work: Work, act: str) -> Done:
            case = _case(work, rep, kind, about)
            case.check_free(work)
            appointments.check_time(at, work.now)
            made = _set(work, case, at, subject)
            entry = case.entry(work, actor, ProspectResult.APPOINTMENT, note, appointment=made)
            number = work.prospecting.add(entry)
            return Done("prospecting", act, rep=rep, appointment=made, entry=number)

        topics = (Topic.BOARD, Topic.LEADS, Topic.PROSPECTING)
        return self._perform(actor, act, body, own=rep, topics=topics)

    def visit(
        self,
        actor: Actor,
        rep: int,
        kind: ProspectKind,
        about: int,
        *,
        referred: bool = False,
        note: str = "",
        act: str | None = None,
    ) -> Done:
        """The customer comes to the showroom now.

        With the rep who found him or her, without a turn; or `referred` by the service department
        to who is up now, with one. A customer of somebody else can only be referred, and goes to
        the owner. It is an arrival: a rep may enter it where reps may log arrivals. Raises as
        `appointment`, and Refused("not-in-service") for a referral of somebody who is not there.
        """

        def body(work: Work, act: str) -> Done:
            allow(work, actor, UseCase.ARRIVE)
            case = _case(work, rep, kind, about)
            if referred and case.waiting is None:
                raise Refused("not-in-service")
            made: int | None = None
            if not referred:
                case.check_free(work)
                made = _set(work, case, work.now, "")
            came = self._reception.arrive_in(
                work,
                actor,
                act,
                ArrivalKind.SERVICE if referred else ArrivalKind.APPOINTMENT,
                self._floor(work, rep),
                name=case.name,
                phone=case.phone.shown() if case.phone else "",
                email=case.email,
                rep=None if referred else rep,
                appointment=made,
            )
            result = ProspectResult.VISIT
            entry = case.entry(work, actor, result, note, appointment=made, visit=came.visit)
            if case.waiting is not None:
                # Who is in the showroom waits in service no more.
                work.prospecting.leave(case.waiting.id, work.now)
            return replace(came, entry=work.prospecting.add(entry), rep=rep)

        topics = (Topic.BOARD, Topic.LEADS, Topic.PROSPECTING)
        return self._perform(actor, act, body, own=rep, topics=topics)

    def _floor(self, work: Work, rep: int) -> int:
        """Where the rep is checked in, else his or her own floor."""
        found = self._lines.where(work, rep)
        if found is not None:
            return found[0]
        known = work.people.rep(rep)
        assert known is not None
        return known.floor

    def _set_left(
        self,
        actor: Actor,
        waiting: int,
        kind: str,
        act: str | None,
        at: Callable[[Work], datetime | None],
    ) -> Done:
        def body(work: Work, act: str) -> Done:
            if work.prospecting.lane(waiting) is None:
                raise NotFound("waiting", str(waiting))
            work.prospecting.leave(waiting, at(work))
            return Done(kind, act, waiting=waiting)

        return self._perform(actor, act, body, own=actor.rep)

    def _perform(
        self,
        actor: Actor,
        act: str | None,
        body: Callable[[Work, str], Done],
        *,
        own: int | None,
        topics: tuple[Topic, ...] = (Topic.PROSPECTING,),
    ) -> Done:
        return perform(self._store, actor, UseCase.PROSPECT, act, topics, body, own=own)


def brought(work: Work, month: date | None = None) -> tuple[Brought, ...]:
    """What each rep's prospecting came to in a month (None: this one), by name."""
    policy = work.policy.policy()
    first = first_of_month(month or policy.business_day(work.now))
    after = next_month(first)
    names = {rep.id: rep.name for rep in work.people.reps()}
    counted = work.prospecting.brought(
        _midnight(first, policy), _midnight(after, policy), first, after
    )
    found = (
        Brought(
            each.rep,
            names.get(each.rep, f"#{each.rep}"),
            each.entries,
            each.conversations,
            each.appointments,
            each.visits,
            each.sales,
        )
        for each in counted
    )
    return tuple(sorted(found, key=lambda each: (each.name, each.rep)))


# -- one customer --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Case:
    """The customer whom an act is about, and who acts."""

    rep: int
    kind: ProspectKind
    name: str
    phone: Phone | None
    email: str
    car: str
    waiting: Waiting | None = None
    sale: int | None = None
    person: int | None = None

    def entry(
        self,
        work: Work,
        actor: Actor,
        result: ProspectResult,
        note: str,
        *,
        next_on: date | None = None,
        appointment: int | None = None,
        visit: int | None = None,
    ) -> ProspectEntry:
        """The entry of this act; raises Refused("note-too-long")."""
        if len(note) > MOST_OF_A_NOTE:
            raise Refused("note-too-long", most=MOST_OF_A_NOTE, length=len(note))
        return ProspectEntry(
            0,
            self.kind,
            self.rep,
            work.now,
            result,
            lane=self.waiting.id if self.waiting else None,
            sale=self.sale,
            person=self.person,
            note=note.strip(),
            next_on=next_on,
            appointment=appointment,
            visit=visit,
            by=_user(actor),
        )

    def check_free(self, work: Work) -> None:
        """Nobody else's customer is taken over. Raises Refused("belongs-to-other")."""
        known = _known(
            work, work.policy.policy(), self._person(), self.person, _plate(self.waiting)
        )
        if known.owner is not None and known.owner != self.rep and known.record is not None:
            raise Refused("belongs-to-other", rep=known.owner, record=known.record.value)

    def _person(self) -> Person:
        return _person(self.name, self.phone, self.email)


def _case(work: Work, rep: int, kind: ProspectKind, about: int) -> _Case:
    """Who is meant; raises Refused: "no-prospecting", "not-own-customer"; NotFound."""
    if work.people.rep(rep) is None:
        raise NotFound("rep", str(rep))
    today = work.policy.policy().business_day(work.now)
    choice = work.people.role_of(rep, first_of_month(today))
    prospecting.check_may(choice.role if choice else None, kind, rep)
    if kind is ProspectKind.SERVICE_LANE:
        waiting = work.prospecting.lane(about)
        if waiting is None:
            raise NotFound("waiting", str(about))
        return _Case(
            rep,
            kind,
            waiting.name,
            waiting.phone,
            waiting.email,
            waiting.car,
            waiting=waiting,
            person=waiting.person,
        )
    found = work.prospecting.sold([about])
    if not found:
        raise NotFound("sale", str(about))
    sold = found[0]
    owner = prospecting.seller(sold.reps, _working(work, today))
    if owner not in (None, rep):
        raise Refused("not-own-customer", rep=owner)
    phone, email = _reach(work, sold)
    return _Case(
        rep, kind, sold.customer, phone, email, sold.vehicle, sale=sold.sale, person=sold.person
    )


def _reach(work: Work, sold: Sold) -> tuple[Phone | None, str]:
    """How the customer of a sale can be reached: by the record, else by what the sale kept."""
    known = work.persons.person(sold.person) if sold.person is not None else None
    phones, emails = (known.phones, known.emails) if known else ((), ())
    number = sold.phone or (phones[0] if phones else "")
    phone = Phone(number, number if number.startswith("+") else "") if number else None
    return phone, sold.email or (emails[0] if emails else "")


def _set(work: Work, case: _Case, at: datetime, subject: str) -> int:
    """An appointment of the rep with the customer; its number."""
    about = " ".join(subject.split()) or (case.car if case.waiting is None else "")
    made = Appointment(
        0,
        case.rep,
        at,
        customer=case.name,
        phone=case.phone,
        email=case.email,
        subject=about,
    )
    return work.appointments.add(made, made_at=work.now)


# -- who is known --------------------------------------------------------------------------------


def _known(
    work: Work, policy: Policy, person: Person, record: int | None, plate: str = ""
) -> Known:
    """What is on record of a customer: by the record, number, address or plate, else by name."""
    today = policy.business_day(work.now)
    found = _record(work, person, record, plate)
    if found is not None:
        parts = work.persons.parts(found)
        owner = ownership_of(work, parts, policy)
        bought = [sale for sale in work.sales.of_persons(parts) if sale.cancelled_by is None]
        sold = [(sale.on, sale.buyer) for sale in reversed(bought)]
        return Known(
            _would_count(sold, today, policy),
            person=found,
            owner=owner.rep,
            record=owner.bond.record if owner.bond else None,
            until=owner.until,
            last_sale=bought[0].on if bought else None,
            last_vehicle=bought[0].vehicle if bought else "",
        )
    if not (person.name or person.phones or person.emails):
        return Known(Counts.NEW_CUSTOMER)
    since = prospecting.years_after(today, -_SINCE_YEARS)
    sales = work.sales.records(person, since=since)
    held = owners.recorded_owner(work, policy, None, person)
    return Known(
        _would_count([(sale.on, sale.buyer) for sale in reversed(sales)], today, policy),
        owner=held.rep if held else None,
        record=held.record if held else None,
        last_sale=sales[0].on if sales else None,
        last_vehicle=sales[0].vehicle if sales else "",
    )


def _record(work: Work, person: Person, record: int | None, plate: str) -> int | None:
    """The one record that somebody is known by; None for nobody, or for several of one number."""
    if record is not None:
        return work.persons.standing_for(record)
    found = work.persons.known_by(person) if person.phones or person.emails else ()
    if not found and plate:
        found = work.persons.driving(plate)
    if len(found) > 1 and person.name:
        found = tuple(each for each in found if name_key(each.name) == person.name) or found
    return found[0].id if len(found) == 1 else None


def _would_count(bought: Sequence[tuple[date, Buyer]], today: date, policy: Policy) -> Counts:
    """What a sale today would count as, after these, the oldest first."""
    fleet = bool(bought) and bought[-1][1] is Buyer.FLEET
    return prospecting.would_count((on for on, _ in bought), fleet, today, policy)


def _person(name: str, phone: Phone | None, email: str) -> Person:
    return Person.known_by(name, (email,) if email else (), (phone,) if phone else ())


def _plate(waiting: Waiting | None) -> str:
    return plate_of(waiting.plate).key if waiting else ""


# -- the page ------------------------------------------------------------------------------------


class _Look:
    """One look at everybody who may be spoken to."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.policy = work.policy.policy()
        self.today = self.policy.business_day(work.now)
        self.names = {rep.id: rep.name for rep in work.people.reps()}
        choices = work.people.roles(first_of_month(self.today))
        self.working = _working(work, self.today)
        self.roles = {rep: choice.role for rep, choice in choices.items() if rep in self.working}

    def page(self, rep: int | None) -> ProspectingView:
        """The page of a rep, or of all."""
        if rep is not None and rep not in self.names:
            raise NotFound("rep", str(rep))
        role = self.roles.get(rep) if rep is not None else None
        in_lane = role is not Role.INTERNET
        since = self.today - timedelta(days=prospecting.HAPPY_CALL_LASTS_DAYS)
        reps = ((each, self.names[each], self.roles[each]) for each in self.roles)
        return ProspectingView(
            self.work.now,
            self.policy.time_zone,
            self.today,
            rep,
            role,
            lane=self._lane() if in_lane else (),
            calls=self._calls(rep),
            own=self._own(rep) if in_lane else (),
            undated=self.work.prospecting.without_delivery(since, self.today, rep, MOST),
            brought=tuple(each for each in brought(self.work) if rep in (None, each.rep)),
            reps=tuple(sorted(reps, key=lambda each: each[1])),
            names=self.names,
            happy_call_days=self.policy.happy_call_days,
            contract_ends_days=self.policy.contract_ends_days,
            car_age_years=self.policy.car_age_years,
        )

    def _lane(self) -> tuple[ProspectRow, ...]:
        """Who waits now, the first to go first; who said no time at the end."""
        here = [
            each
            for each in self.work.prospecting.of_day(self.today)
            if each.is_there(self.work.now)
        ]
        here.sort(key=lambda each: (each.waits_until is None, each.waits_until or self.work.now))
        logged = self.work.prospecting.of_lane([each.id for each in here])
        rows = []
        for place, each in enumerate(here):
            person = _person(each.name, each.phone, each.email)
            known = Known(Counts.NEW_CUSTOMER)
            if place < _MOST_KNOWN:
                known = _known(self.work, self.policy, person, each.person, _plate(each))
            last = logged.get(each.id, ())[-1:]
            rows.append(
                ProspectRow(
                    ProspectKind.SERVICE_LANE,
                    each.id,
                    each.name or each.plate or (each.phone.shown() if each.phone else each.email),
                    self._named(known),
                    phone=each.phone.shown() if each.phone else "",
                    email=each.email,
                    car=each.car,
                    plate=each.plate,
                    car_age=each.car_age(),
                    waits_until=each.waits_until,
                    last=last[0] if last else None,
                    last_rep=self._name(last[0].rep) if last else "",
                )
            )
        return tuple(rows)

    def _calls(self, rep: int | None) -> tuple[ProspectRow, ...]:
        """The happy calls that are due."""
        start = self.today - timedelta(
            days=self.policy.happy_call_days + prospecting.HAPPY_CALL_LASTS_DAYS
        )
        end = self.today - timedelta(days=self.policy.happy_call_days)
        read = self.work.prospecting
        noted = read.delivered(start, end, rep, MOST)
        picked_up = read.picked_up(start, end)
        found = [(sold, sold.delivered_on) for sold in noted]
        found += [
            (sold, picked_up[sold.sale])
            for sold in read.sold(sorted(picked_up))
            if rep is None or rep in sold.reps
        ]
        return self._due(
            rep,
            [
                (sold, due)
                for sold, delivered in found
                if (due := prospecting.happy_call_of(delivered, self.today, self.policy))
            ],
        )

    def _own(self, rep: int | None) -> tuple[ProspectRow, ...]:
        """The own customers whose contract ends, or whose car has its age."""
        today, policy, read = self.today, self.policy, self.work.prospecting
        ended = today - timedelta(days=prospecting.CONTRACT_LASTS_DAYS)
        until = today + timedelta(days=policy.contract_ends_days)
        last = prospecting.years_after(today, -policy.car_age_years)
        first = prospecting.years_after(last, -prospecting.CAR_AGE_LASTS_YEARS)
        found = {
            sold.sale: sold
            for sold in (
                *read.contracts(ended, until, rep, MOST),
                *read.aged(first, last, ended, rep, MOST),
            )
        }
        return self._due(
            rep,
            [
                (sold, due)
                for sold in found.values()
                if (
                    due := prospecting.own_customer_due(sold.on, sold.contract_until, today, policy)
                )
            ],
        )

    def _due(self, rep: int | None, found: Iterable[tuple[Sold, Due]]) -> tuple[ProspectRow, ...]:
        """The rows of those who are to be asked by today, the longest due first."""
        mine = [
            (sold, due, owner)
            for sold, due in found
            for owner in (prospecting.seller(sold.reps, self.working),)
            if rep in (None, owner) and self._may(owner, due.kind)
        ]
        logged = self.work.prospecting.of_sales([sold.sale for sold, _, _ in mine])
        asked = []
        for sold, due, owner in mine:
            entries = logged.get(sold.sale, ())
            on = prospecting.open_on(due, entries, self.policy.tz)
            if on is not None and on <= self.today:
                asked.append((on, sold, due, owner, entries))
        persons = sorted({each[1].person for each in asked if each[1].person is not None})
        bought = self.work.prospecting.bought(persons)
        records = self.work.persons.persons(persons)
        rows = []
        for on, sold, due, owner, entries in asked:
            record = records.get(sold.person) if sold.person is not None else None
            phones, emails = (record.phones, record.emails) if record else ((), ())
            history = bought.get(sold.person or 0) or ((sold.on, sold.buyer),)
            known = Known(
                _would_count(history, self.today, self.policy),
                person=sold.person,
                last_sale=sold.on,
                last_vehicle=sold.vehicle,
            )
            last = [each for each in entries if each.kind is due.kind][-1:]
            rows.append(
                ProspectRow(
                    due.kind,
                    sold.sale,
                    sold.customer or sold.phone or sold.email or sold.vehicle,
                    known,
                    rep=owner,
                    rep_name=self._name(owner),
                    phone=phones[0] if phones else sold.phone,
                    email=emails[0] if emails else sold.email,
                    car=sold.vehicle,
                    due_on=due.on,
                    ask_on=on,
                    is_overdue=on < self.today and due.kind is ProspectKind.HAPPY_CALL,
                    last=last[0] if last else None,
                    last_rep=self._name(last[0].rep) if last else "",
                )
            )
        rows.sort(key=lambda row: (row.ask_on or self.today, row.about))
        return tuple(rows[:MOST])

    def _may(self, owner: int | None, kind: ProspectKind) -> bool:
        """An internet rep has leads instead of own customers to look after."""
        if owner is None or kind is ProspectKind.HAPPY_CALL:
            return True
        return self.roles.get(owner) is not Role.INTERNET

    def _named(self, known: Known) -> Known:
        return replace(known, owner_name=self._name(known.owner))

    def _name(self, rep: int | None) -> str:
        return "" if rep is None else self.names.get(rep, f"#{rep}")


# -- the workshop's list -------------------------------------------------------------------------


def _waiting(typed: Typed, policy: Policy, now: datetime, source: str) -> Waiting:
    """Who waits as it is kept; the day is that of the time, else today."""
    until = typed.waits_until
    return Waiting(
        0,
        policy.business_day(until or now),
        " ".join(typed.name.split()),
        phone_of(typed.phone, policy.country),
        typed.email.strip(),
        " ".join(typed.car.split()),
        " ".join(typed.plate.split()),
        typed.car_year,
        until,
        source=source,
    )


def _taken_in(
    work: Work,
    rows: Sequence[Typed],
    keep: Callable[[Waiting], Waiting] | None,
    actor: Actor | None = None,
) -> TakenIn:
    """What becomes of the rows; nothing is written without `keep`."""
    policy, now = work.policy.policy(), work.now
    by_day: dict[date, list[Waiting]] = {}
    added = moved = known = over = 0
    wrong = []
    for place, typed in enumerate(rows):
        waiting = _waiting(typed, policy, now, "list")
        try:
            details.fits(waiting.name, waiting.email, waiting.car, waiting.plate, typed.phone)
            prospecting.check_waiting(replace(waiting, waits_until=None), now)
        except Refused as refused:
            wrong.append((place, refused))
            continue
        if waiting.day not in by_day:
            by_day[waiting.day] = list(work.prospecting.of_day(waiting.day))
        there = by_day[waiting.day]
        same = _same(waiting, there)
        until = waiting.waits_until
        if same is not None and until in (None, same.waits_until):
            known += 1
        elif until is not None and until <= now:
            over += 1
        elif same is not None:
            moved += 1
            there[there.index(same)] = replace(same, waits_until=until)
            if keep is not None and until is not None and same.id:
                work.prospecting.wait_until(same.id, until)
        else:
            added += 1
            number = 0
            if keep is not None:
                by = _user(actor) if actor else None
                number = work.prospecting.add_waiting(keep(waiting), at=now, by=by)
            there.append(replace(waiting, id=number))
    return TakenIn(added, moved, known, over, tuple(wrong))


def _same(waiting: Waiting, others: Iterable[Waiting]) -> Waiting | None:
    """The one of that day who is this one: by the plate, else by number, address and name."""
    plate = _plate(waiting)
    for each in others:
        if plate and _plate(each):
            if plate == _plate(each):
                return each
        elif _keys(waiting) == _keys(each):
            return each
    return None


def _keys(waiting: Waiting) -> tuple[str, str, str, str]:
    number = phone_key(waiting.phone) if waiting.phone else ""
    return name_key(waiting.name), number, waiting.email.casefold(), name_key(waiting.car)


# -- small things --------------------------------------------------------------------------------


def _working(work: Work, today: date) -> Collection[int]:
    """The reps who work here today."""
    return frozenset(rep.id for rep in work.people.reps() if rep.ends is None or rep.ends >= today)


def _midnight(on: date, policy: Policy) -> datetime:
    return datetime.combine(on, time.min, policy.tz).astimezone(UTC)


def _user(actor: Actor) -> int | None:
    return actor.user.id if actor.user else None
