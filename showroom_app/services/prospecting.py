"""Prospecting off turn: who waits in service, happy calls, own customers due; and what came of it.

A customer whom a prospecting rep found and who comes over at once stands on file as an appointment
of that rep and uses no turn (rules section 1: an appointment goes to its rep); the rep's place is
kept as at the desk (section 2). Whom the service department sends is a service referral: it goes to
who is up now and uses a turn. Whoever belongs to somebody else goes to the owner either way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from showroom_app.domain import appointment as appointments
from showroom_app.domain import prospecting
from showroom_app.domain.appointment import Appointment
from showroom_app.domain.duplicates import Person
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.prospect import Phone
from showroom_app.domain.prospecting import ProspectEntry, ProspectKind, ProspectResult, Waiting
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month
from showroom_app.services import details
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines
from showroom_app.services.prospecting_page import Look, brought, working
from showroom_app.services.prospecting_rows import Brought, ProspectingView
from showroom_app.services.prospects_known import known_customer, person_of, plate_key
from showroom_app.services.reception import Reception
from showroom_app.services.service_lane import TakenIn, Typed, same_of, taken_in, waiting_of
from showroom_app.storage.repositories.prospecting import Sold
from showroom_app.storage.store import Store, Work

MOST_OF_A_NOTE = 1000
MOST_IN_A_LIST = 2000
"""Rows of a workshop's list that are taken in at once: a day has a hundred."""


class Prospecting:
    """The use cases of prospecting."""

    def __init__(self, store: Store, lines: FloorLines, reception: Reception) -> None:
        self._store = store
        self._lines = lines
        self._reception = reception

    # -- what is shown -------------------------------------------------------------------------

    def page(self, actor: Actor, rep: int | None = None) -> ProspectingView:
        """Whom a rep may speak to now, with None whom anybody may; raises NotFound("rep").

        Of a rep who asks for anybody's these are the own ones. Raises Refused("not-allowed") for
        a colleague's.
        """
        with self._store.read() as work:
            if rep is None and actor.kind is UserKind.REP and work.people.has_manager():
                rep = actor.rep
            allow(work, actor, UseCase.PROSPECT, own=rep)
            return Look(work).page(rep)

    def brought(self, actor: Actor, month: date | None = None) -> tuple[Brought, ...]:
        """What each rep's prospecting came to in a month (None: this one), by name.

        A rep has the own line only; raises Refused("not-allowed") for reception.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_GAUGE, own=actor.rep)
            is_rep = actor.kind is UserKind.REP and work.people.has_manager()
            return tuple(
                each for each in brought(work, month) if not is_rep or each.rep == actor.rep
            )

    def today(self) -> date:
        """The business day of now."""
        with self._store.read() as work:
            return work.policy.policy().business_day(work.now)

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
            waiting = replace(waiting_of(typed, policy, work.now, "typed"), floor=floor)
            prospecting.check_waiting(waiting, work.now)
            same = same_of(waiting, work.prospecting.of_day(waiting.day))
            if same is not None and same.is_there(work.now):
                raise Refused("waits-already", waiting=same.id)
            number = work.prospecting.add_waiting(waiting, at=work.now, by=_user(actor))
            return Done("waits-in-service", act, floor=floor, waiting=number)

        return self._perform(actor, act, body, own=actor.rep)

    def compare(self, actor: Actor, rows: Sequence[Typed]) -> TakenIn:
        """What would become of a list of the workshop, without taking it in; refused as that is."""
        with self._store.read() as work:
            allow(work, actor, UseCase.PROSPECT, own=actor.rep)
            return taken_in(work, rows, None)

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
            done = taken_in(work, rows, lambda waiting: replace(waiting, floor=floor), _user(actor))
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
        known = known_customer(
            work, work.policy.policy(), self._person(), self.person, plate_key(self.waiting)
        )
        if known.owner is not None and known.owner != self.rep and known.record is not None:
            raise Refused("belongs-to-other", rep=known.owner, record=known.record.value)

    def _person(self) -> Person:
        return person_of(self.name, self.phone, self.email)


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
    owner = prospecting.seller(sold.reps, working(work, today))
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


def _user(actor: Actor) -> int | None:
    return actor.user.id if actor.user else None
