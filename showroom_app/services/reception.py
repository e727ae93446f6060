"""The door: who comes in, whose customer it is, and who takes the visit."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from showroom_app.domain import floor_rules, noted, reception, visit
from showroom_app.domain.floor_facts import ArrivalKind, Fact, Handover, Outcome, visit_of
from showroom_app.domain.line import Line, settled
from showroom_app.domain.noted import Dismissal, NotedArrival, NotedFor
from showroom_app.domain.people import Actor
from showroom_app.domain.prospect import Phone
from showroom_app.domain.reception import Owner, Record
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.services import (
    call_backs,
    details,
    month_close,
    noted_arrivals,
    owners,
    visit_log,
    whose,
)
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines, append
from showroom_app.services.leads import Leads
from showroom_app.services.noted_rows import NotedLook
from showroom_app.services.owners import Caller
from showroom_app.services.phones import phone_of
from showroom_app.services.whose import Answer
from showroom_app.storage.store import Store, Work


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
        Whoever is known to have an appointment due now comes for it, whichever key was pressed;
        one for an appointment hours away is a be-back of its rep, and does not keep it.
        When nobody is free the customer waits. Raises Refused: "not-allowed",
        "delivery-without-rep"; NotFound for an unknown floor, rep or appointment.
        """

        def body(work: Work, act: str) -> Done:
            return self.arrive_in(
                work,
                actor,
                act,
                kind,
                floor,
                name=name,
                phone=phone,
                email=email,
                rep=rep,
                note=note,
                wishes=wishes,
                appointment=appointment,
            )

        return perform(
            self._store,
            actor,
            UseCase.ARRIVE,
            act,
            _topics(kind, rep, known=bool(name.strip() or phone.strip() or email.strip())),
            body,
        )

    def arrive_in(
        self,
        work: Work,
        actor: Actor,
        act: str,
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
        came_at: datetime | None = None,
        taken_by: int | None = None,
    ) -> Done:
        """As `arrive`, inside a transaction of the board that does more than this.

        Whether the actor may do so is asked by whoever began it. `came_at` is when a customer came
        whose arrival is entered only now, and `taken_by` the rep who took him or her meanwhile.
        """
        if work.people.floor(floor) is None:
            raise NotFound("floor", str(floor))
        if rep is not None and work.people.rep(rep) is None:
            raise NotFound("rep", str(rep))
        policy = work.policy.policy()
        caller = Caller(name.strip(), phone_of(phone, policy.country), email.strip())
        if kind is ArrivalKind.PHONE:
            return self._phoned(work, actor, act, floor, caller, rep, note, came_at)
        if not kind.is_visit:
            facts = reception.not_a_buyer()
            line = self._lines.line(work, floor)
            return self._write(work, actor, act, floor, line, facts, kind, note)
        expected = None
        if owners.may_be_expected(kind, rep, caller):
            expected = owners.expected_appointment(
                work, policy, kind, rep, caller, appointment, came_at
            )
        owner = owners.owner_of(work, policy, kind, rep, caller, expected, came_at)
        if kind is ArrivalKind.DELIVERY and owner is None:
            if taken_by is None:
                raise Refused("delivery-without-rep")
            owner = Owner(taken_by, Record.SALE)
        treated, belongs_to = reception.treated_as(kind, owner)
        kept = expected if treated is ArrivalKind.APPOINTMENT else None
        if kept is not None:
            # First, because an appointment that was kept already refuses the arrival.
            visit_log.show_appointment(work, kept)
        # Another name than the one expected may be another person: whose number is it then?
        is_expected = expected is not None and caller.may_be(expected)
        lines = {each: day.line for each, day in self._lines.all_today(work).items()}
        if taken_by is not None:
            belongs_to = Owner(taken_by, Record.NAMED)
        where = reception.written_on(belongs_to, floor, lines)
        line = settled(lines[where], work.now)
        arrived = work.visits.add(
            floor=where,
            day=policy.business_day(work.now),
            kind=treated,
            arrived_at=came_at or work.now,
            noted_at=came_at,
            name=caller.name or (expected.customer if expected else ""),
            phone=caller.phone or (expected.phone if expected and is_expected else None),
            email=caller.email or (expected.email if expected and is_expected else ""),
            wishes=wishes,
            note=note,
            appointment=kept.id if kept else None,
        )
        door = floor if where != floor else None
        now = work.now
        if taken_by is not None:
            came = came_at or now
            facts = noted.taken_by(line, kind, arrived, owner, taken_by, came, now, door=door)
            by_hand = Handover.BY_HAND
            return self._write(work, actor, act, where, line, facts, kind, "", reason=by_hand)
        facts = reception.arrive(line, kind, arrived, owner, now, door=door, came_at=came_at)
        done = self._write(work, actor, act, where, line, facts, kind, "")
        stays = expected is not None and kept is None
        remark = reception.remark(kind, owner, facts, stays=stays)
        if remark is None:
            return done
        return replace(done, remark=remark.code.value, about=remark.about)

    def enter_noted(
        self,
        actor: Actor,
        arrival: NotedArrival,
        *,
        taken_by: int | None = None,
        gone: bool = False,
    ) -> Done:
        """Enter an arrival that was noted while the database was away, under its own act, once.

        It goes to who is up now, by the rules of now; the customer has waited since it was noted.
        `taken_by` is the rep who took the customer meanwhile, `gone`: nobody did, and the customer
        has left. One of an earlier day waits for nobody any more: a rep who took it has a visit
        without an outcome of that day. Raises Refused: "not-allowed", "noted-on-another-day",
        "noted-for-another", "month-closed", those of `noted.taken_by` and `arrive`; NotFound for
        the floor or a rep.
        """

        def body(work: Work, act: str) -> Done:
            noted_arrivals.check_dealer(work, arrival)
            known = [each for each in work.people.floors() if each.name == arrival.floor_name]
            if not known:
                raise NotFound("floor", arrival.floor_name)
            floor = next((each for each in known if each.id == arrival.floor), known[0]).id
            came_at = min(arrival.at, work.now)
            day = work.policy.policy().business_day(came_at)
            is_over = day < self._lines.day(work)
            if arrival.kind.is_visit and (gone or is_over):
                if not gone and taken_by is None:
                    raise Refused("noted-on-another-day", day=day)
                past = self._enter_past(work, actor, act, arrival, floor, came_at, taken_by)
                return noted_arrivals.signed(past, arrival)
            done = self.arrive_in(
                work,
                actor,
                act,
                arrival.kind,
                floor,
                name=arrival.name,
                phone=arrival.phone,
                email=arrival.email,
                rep=arrival.rep,
                note=arrival.note,
                wishes=arrival.wishes,
                appointment=arrival.appointment,
                came_at=came_at,
                taken_by=taken_by,
            )
            return noted_arrivals.signed(replace(done, came_at=came_at), arrival)

        topics = (Topic.BOARD, Topic.LEADS)
        return perform(self._store, actor, UseCase.ENTER_NOTED, arrival.id, topics, body)

    def dismiss_noted(self, actor: Actor, arrival: NotedArrival, reason: Dismissal) -> Done:
        """Do not enter a noted arrival, and say why; the audit keeps it. Raises Refused."""

        def body(work: Work, act: str) -> Done:
            noted_arrivals.check_dealer(work, arrival)
            known = work.people.floor(arrival.floor)
            done = Done(
                "dismiss-noted",
                act,
                floor=known.id if known else None,
                remark=reason.value,
                came_at=min(arrival.at, work.now),
            )
            return noted_arrivals.signed(done, arrival)

        topics = (Topic.BOARD,)
        return perform(self._store, actor, UseCase.DROP_NOTED, arrival.id, topics, body)

    def noted_for(self, database: str) -> NotedFor:
        """For which dealership arrivals are noted; `database` is its URL without password."""
        with self._store.read() as work:
            return NotedFor(work.identity, work.policy.policy().dealer_name, database)

    def look_at_noted(self, arrivals: Collection[NotedArrival]) -> tuple[NotedLook, ...]:
        """How the line stands to each noted arrival: who would get it now, what needs a look."""
        with self._store.read() as work:
            return tuple(noted_arrivals.look(work, self._lines, each) for each in arrivals)

    def _enter_past(
        self,
        work: Work,
        actor: Actor,
        act: str,
        arrival: NotedArrival,
        floor: int,
        came_at: datetime,
        taken_by: int | None,
    ) -> Done:
        """Enter a customer who is in the showroom no more, in the log of the day of the visit."""
        policy = work.policy.policy()
        day = policy.business_day(came_at)
        if taken_by is not None and work.people.rep(taken_by) is None:
            raise NotFound("rep", str(taken_by))
        month_close.check_open(work, day)
        visit_id = work.visits.add(
            floor=floor,
            day=day,
            kind=arrival.kind,
            arrived_at=came_at,
            noted_at=came_at,
            name=arrival.name.strip(),
            phone=phone_of(arrival.phone, policy.country),
            email=arrival.email.strip(),
            wishes=arrival.wishes,
            note=arrival.note,
            rep=taken_by,
        )
        facts = noted.came_and_went(visit_id, arrival.kind, came_at)
        line = self._lines.folded(work, floor, day).line
        written = append(work, floor, day, act, actor, facts, line=line)
        if taken_by is None:
            work.visits.end(visit_id, Outcome.LEFT, came_at)
        return Done(
            arrival.kind.value,
            act,
            floor=floor,
            number=written[-1].number,
            visit=visit_id,
            assigned=taken_by,
            came_at=came_at,
        )

    def whose(self, actor: Actor, floor: int, text: str) -> Answer:
        """Reception's one search box: whose customer this is, and what Enter would do.

        Raises Refused("signed-out").
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_CUSTOMERS)
            return whose.answer(work, self._lines, floor, text)

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
        strict: bool = False,
        act: str | None = None,
    ) -> Done:
        """Fill in who a visitor is; what is None stays.

        The customer may be another until the day of the visit is closed; then only what is empty
        is filled in. Who types in passing at the door keeps what he or she typed; `strict` refuses
        as `details.check`. What is refused changes nothing. Raises Refused: "visit-stands" with
        what stands there; NotFound for an unknown visit.
        """

        def body(work: Work, act: str) -> Done:
            known = work.visits.visit(visit)
            if known is None or known.undone:
                raise NotFound("visit", str(visit))
            country = work.policy.policy().country
            if strict:
                details.check(country, phone=phone, email=email, texts=(name or "", note or ""))
            new_name = None if name is None else name.strip()
            new_phone = None if phone is None else phone_of(phone, country) or Phone("")
            new_email = None if email is None else email.strip()
            gone = details.replaced(
                known, name=new_name, phone=new_phone, email=new_email, note=note
            )
            if gone:
                # Only then: a day of long ago is read and folded anew.
                closed_at = self._lines.folded(work, known.floor, known.day).line.closed_at
                if closed_at is not None:
                    raise Refused("visit-stands", stands=gone[0], at=closed_at, day=known.day)
            work.visits.complete(
                visit, name=new_name, phone=new_phone, email=new_email, wishes=wishes, note=note
            )
            return Done("complete", act, floor=known.floor, visit=visit, rep=known.rep)

        return perform(self._store, actor, UseCase.COMPLETE, act, (Topic.BOARD,), body)

    def tally(self, actor: Actor, floor: int, count: int, *, act: str | None = None) -> Done:
        """So many people were seen at the door whom nobody served. Raises Refused."""

        def body(work: Work, act: str) -> Done:
            if work.people.floor(floor) is None:
                raise NotFound("floor", str(floor))
            line = self._lines.line(work, floor)
            return self._write(work, actor, act, floor, line, reception.tally(count), None, "")

        return perform(self._store, actor, UseCase.TALLY, act, (Topic.BOARD,), body)

    def leave(self, actor: Actor, visit_id: int, *, act: str | None = None) -> Done:
        """A waiting customer leaves, also one of an earlier day whom nobody ever took.

        Raises Refused: "visit-not-open", "visit-taken"; NotFound("visit").
        """

        def body(work: Work, act: str) -> Done:
            known = work.visits.visit(visit_id)
            if known is None or known.undone:
                raise NotFound("visit", str(visit_id))
            # Who was never taken stands in the log of the day on which he or she came.
            line = settled(self._lines.folded(work, known.floor, known.day).line, work.now)
            facts = visit.leave(line, visit_id, work.now)
            if known.day < self._lines.day(work):
                # The others of that day are gone: nobody is given a customer any more.
                facts = facts[:1]
            return self._write(work, actor, act, known.floor, line, facts, None, "", day=known.day)

        return perform(self._store, actor, UseCase.LEAVE, act, (Topic.BOARD,), body)

    def _phoned(
        self,
        work: Work,
        actor: Actor,
        act: str,
        floor: int,
        caller: Caller,
        rep: int | None,
        note: str,
        at: datetime | None,
    ) -> Done:
        owner = call_backs.whose_to_call(work, caller, rep)
        if owner is not None:
            return call_backs.write(work, self._lines, actor, act, floor, owner, caller, note)
        lead = self._leads.phoned(
            work,
            actor,
            floor=floor,
            name=caller.name,
            phone=caller.phone,
            email=caller.email,
            note=note,
            at=at,
        )
        line = self._lines.line(work, floor)
        facts = reception.phone(lead.lead)
        written = append(work, floor, self._lines.day(work), act, actor, facts, line=line)
        return Done(
            ArrivalKind.PHONE.value,
            act,
            floor=floor,
            number=written[-1].number,
            lead=lead.lead,
            assigned=lead.owner,
            remark=visit_log.JOINED if lead.joined else "",
            joined=lead.added,
        )

    def _write(
        self,
        work: Work,
        actor: Actor,
        act: str,
        floor: int,
        line: Line,
        facts: tuple[Fact, ...],
        kind: ArrivalKind | None,
        note: str,
        *,
        day: date | None = None,
        reason: str | None = None,
    ) -> Done:
        day = day or self._lines.day(work)
        written = append(work, floor, day, act, actor, facts, line=line, reason=reason)
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


def _topics(kind: ArrivalKind, rep: int | None, *, known: bool) -> tuple[Topic, ...]:
    """What an arrival may change: an appointment kept and a call are news for the leads too."""
    if kind in (ArrivalKind.PHONE, ArrivalKind.APPOINTMENT) or (
        known and owners.asks_for_somebody(kind, rep)
    ):
        return (Topic.BOARD, Topic.LEADS)
    return (Topic.BOARD,)
