"""Leads: claimed, assigned, worked by their owner, closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from showroom_app.domain import appointment as appointments
from showroom_app.domain import lead_rules
from showroom_app.domain.appointment import Appointment, AppointmentState
from showroom_app.domain.content_hash import content_hash
from showroom_app.domain.duplicates import Person, Seen
from showroom_app.domain.lead import (
    PHONE,
    Because,
    CallResult,
    CloseReason,
    EntryKind,
    Lead,
    NextStep,
)
from showroom_app.domain.lead_clock import Arrival, arrival
from showroom_app.domain.people import PROGRAM, Actor, Role
from showroom_app.domain.prospect import Phone, Prospect
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.workdays import first_of_month
from showroom_app.services import (
    call_backs,
    lead_pool,
    lead_rows,
    new_leads,
    taking_back,
    timeline,
)
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines
from showroom_app.services.floor_visits import clear_block
from showroom_app.services.lead_rows import LeadDetail
from showroom_app.services.lead_sight import Sight, check_sees_lead, check_sees_leads
from showroom_app.services.new_leads import TakenIn
from showroom_app.services.phones import phone_of
from showroom_app.services.staff import ClaimantRow, Staff
from showroom_app.storage.race import Race
from showroom_app.storage.repositories.inbox_queries import Shelf
from showroom_app.storage.repositories.leads import WHOSE
from showroom_app.storage.repositories.messages import Message, Status
from showroom_app.storage.store import Store, Work

Change = Callable[[Work, Lead, Role], Lead]
"""What an act makes of a lead, worked in the name of a rep of this role."""


class Leads:
    """The use cases of leads; `rep` is in whose name, a manager acts in the owner's."""

    def __init__(self, store: Store, lines: FloorLines) -> None:
        self._store = store
        self._lines = lines
        self.staff = Staff(lines)
        self._settled: date | None = None

    def claim(self, actor: Actor, lead: int, rep: int, *, act: str | None = None) -> Done:
        """A rep takes a lead from the pool; the first click wins.

        Raises Refused: "already-claimed" (winner), "showroom-no-leads", "not-on-shift",
        "not-at-desk", "recalled", "lead-closed"; NotFound for an unknown lead or rep.
        """

        def body(work: Work, act: str) -> Done:
            known = self._lead(work, actor, lead)
            claimed = lead_rules.claim(known, self.staff.standing(work, rep), work.now)
            if not work.leads.claim(claimed):
                # The topic's lock lets nobody in between; should it ever fail, the row decides.
                raise Refused(
                    "already-claimed",
                    lead=lead,
                    winner=self._lead(work, actor, lead).owner,
                )
            timeline.write(work, actor, lead, EntryKind.CLAIMED, rep=rep)
            return Done("claim", act, lead=lead, rep=rep, assigned=rep)

        race = Race(lead, WHOSE, partial(self._tell_who_comes_late, lead, rep, act))
        return self._perform(actor, UseCase.CLAIM, act, body, own=rep, race=race)

    def assign(
        self, actor: Actor, lead: int, rep: int, reason: str = "", *, act: str | None = None
    ) -> Done:
        """A manager gives a lead to a rep who may be given one, also away from another owner.

        Raises Refused: "not-allowed" and those of `claim` but "already-claimed".
        """

        def body(work: Work, act: str) -> Done:
            known = self._lead(work, actor, lead)
            given = lead_rules.assign(known, self.staff.standing(work, rep), work.now)
            work.leads.save(given)
            timeline.write(
                work,
                actor,
                lead,
                EntryKind.ASSIGNED,
                rep=rep,
                code=Because.ASSIGNED,
                text=reason,
            )
            return Done("assign", act, lead=lead, rep=rep, assigned=rep)

        return self._perform(actor, UseCase.ASSIGN, act, body)

    def log_call(
        self,
        actor: Actor,
        lead: int,
        rep: int,
        result: CallResult,
        note: str = "",
        *,
        next_step: NextStep | None = None,
        next_step_by: datetime | None = None,
        act: str | None = None,
    ) -> Done:
        """A call attempt by the owner; it stops the clock.

        Raises Refused: "not-owner" (owner), "no-owner", "showroom-no-leads", "lead-closed",
        "in-the-past" for the next step.
        """

        def change(work: Work, known: Lead, role: Role) -> Lead:
            return lead_rules.log_call(
                known,
                rep,
                role,
                result,
                work.now,
                self.staff.today(work).policy,
                next_step,
                next_step_by,
            )

        return self._work_on(
            actor, UseCase.LOG_CALL, act, lead, rep, change, EntryKind.CALL, result, note
        )

    def message(
        self,
        actor: Actor,
        lead: int,
        rep: int,
        text: str,
        *,
        next_step: NextStep | None = None,
        next_step_by: datetime | None = None,
        act: str | None = None,
    ) -> Done:
        """A personal message that the owner sent; it stops the clock, but is no call attempt.

        Raises Refused: "text-missing" and those of `log_call`.
        """

        def change(work: Work, known: Lead, role: Role) -> Lead:
            _check_text(text)
            return lead_rules.log_message(known, rep, role, work.now, next_step, next_step_by)

        return self._work_on(
            actor, UseCase.MESSAGE, act, lead, rep, change, EntryKind.MESSAGE, "", text
        )

    def note(
        self, actor: Actor, lead: int, rep: int | None, text: str, *, act: str | None = None
    ) -> Done:
        """A note by the owner, or by a manager in nobody's name; the clock runs on.

        Raises Refused: "text-missing" and those of `log_call`.
        """

        def body(work: Work, act: str) -> Done:
            _check_text(text)
            known = self._lead(work, actor, lead)
            if rep is not None:
                lead_rules.check_owner(known, rep, self.staff.today(work).role(rep))
            timeline.write(work, actor, lead, EntryKind.NOTE, rep=rep, text=text)
            return Done("note", act, lead=lead, rep=rep, assigned=known.owner)

        return self._perform(actor, UseCase.NOTE, act, body, own=rep)

    def park(
        self,
        actor: Actor,
        lead: int,
        rep: int,
        by: datetime,
        note: str = "",
        *,
        act: str | None = None,
    ) -> Done:
        """A lead in hand at a recall is put aside: the owner promised to call back by then.

        The call-back is the next step with a clock of its own; the response clock runs on. Raises
        Refused: "in-the-past" and those of `log_call`.
        """

        def body(work: Work, act: str) -> Done:
            known = self._lead(work, actor, lead)
            role = self.staff.today(work).role(rep)
            parked = lead_rules.plan(known, rep, role, NextStep.CALL_BACK, by, work.now)
            work.leads.save(parked)
            if note.strip():
                timeline.write(work, actor, lead, EntryKind.NOTE, rep=rep, text=note)
            timeline.write(
                work,
                actor,
                lead,
                EntryKind.NEXT_STEP,
                rep=rep,
                code=NextStep.CALL_BACK,
                text=timeline.moment(by),
            )
            stood = taking_back.before(known)
            return Done("park", act, lead=lead, rep=rep, assigned=parked.owner, before=stood)

        return self._perform(actor, UseCase.PARK, act, body, own=rep)

    def hand_over(
        self, actor: Actor, lead: int, rep: int, to: int, note: str, *, act: str | None = None
    ) -> Done:
        """The owner hands a lead to an internet rep on shift, with a note.

        Its clock goes on, whoever has it. Raises Refused: "text-missing", "not-internet-rep" and
        those of `log_call` and `claim`; NotFound for an unknown lead or rep.
        """

        def body(work: Work, act: str) -> Done:
            _check_text(note)
            known = self._lead(work, actor, lead)
            today = self.staff.today(work)
            taker = today.standing(to, work.now)
            lead_rules.check_owner(known, rep, today.role(rep))
            if taker.role is Role.HYBRID:
                raise Refused("not-internet-rep", rep=to)
            given = lead_rules.hand_over(known, rep, today.role(rep), taker, work.now)
            work.leads.save(given)
            timeline.write(
                work,
                actor,
                lead,
                EntryKind.HANDED_OVER,
                rep=to,
                code=Because.HANDED_OVER,
                text=note,
            )
            stood = taking_back.before(known)
            return Done("hand-over", act, lead=lead, rep=rep, assigned=to, before=stood)

        return self._perform(actor, UseCase.HAND_OVER, act, body, own=rep)

    def take_back(self, actor: Actor, lead: int, *, act: str | None = None) -> Done:
        """Undo that a lead was put aside or handed over today, if nobody worked on it since.

        Raises Refused as `taking_back.restore`, "not-allowed"; NotFound for an unknown lead.
        """
        with self._store.read() as work:
            policy = work.policy.policy()
            rep = Done.of_json(dict(taking_back.newest(work, policy, lead).facts)).rep

        def body(work: Work, act: str) -> Done:
            known = self._lead(work, actor, lead)
            restored = taking_back.restore(work, actor, self.staff.today(work), known)
            return Done("take-back", act, lead=lead, rep=rep, assigned=restored.owner)

        return self._perform(actor, UseCase.TAKE_BACK, act, body, own=rep)

    def appointment(
        self,
        actor: Actor,
        lead: int,
        rep: int,
        at: datetime,
        subject: str = "",
        *,
        act: str | None = None,
    ) -> Done:
        """The owner agreed a showroom appointment; it stands on reception's board on its day.

        A lead's open appointment is moved instead of doubled. Raises Refused: "in-the-past" and
        those of `log_call`.
        """

        def body(work: Work, act: str) -> Done:
            known = self._lead(work, actor, lead)
            agreed = lead_rules.set_appointment(
                known, rep, self.staff.today(work).role(rep), at, work.now
            )
            work.leads.save(agreed)
            several = _expected(work, lead)
            planned = (each for each in several if each.at == known.next_step_by)
            expected = next(planned, several[0] if several else None)
            about = subject.strip() or (known.vehicle.title() if known.vehicle else "")
            if expected is not None:
                moved = appointments.move(expected, at, work.now)
                work.appointments.save(replace(moved, rep=rep, subject=about or moved.subject))
                number = expected.id
            else:
                number = work.appointments.add(
                    Appointment(
                        0,
                        rep,
                        at,
                        customer=known.name or known.company,
                        phone=known.phones[0] if known.phones else None,
                        email=known.emails[0] if known.emails else "",
                        lead=lead,
                        subject=about,
                    ),
                    made_at=work.now,
                )
            timeline.write(
                work,
                actor,
                lead,
                EntryKind.APPOINTMENT,
                rep=rep,
                code=timeline.moment(at),
                text=about,
            )
            return Done("appointment", act, lead=lead, rep=rep, assigned=rep, appointment=number)

        return self._perform(actor, UseCase.SET_APPOINTMENT, act, body, own=rep, board=True)

    def close(
        self,
        actor: Actor,
        lead: int,
        rep: int | None,
        reason: CloseReason,
        *,
        act: str | None = None,
    ) -> Done:
        """A lead closed with a reason by its owner, or by a manager in nobody's name.

        What was agreed with the customer falls, unless the car was sold. Raises Refused:
        "too-few-attempts" and those of `log_call`.
        """

        def body(work: Work, act: str) -> Done:
            known = self._lead(work, actor, lead)
            role = None if rep is None else self.staff.today(work).role(rep)
            closed = lead_rules.close(
                known, rep, role, reason, work.now, self.staff.today(work).policy
            )
            work.leads.save(closed)
            # Of two leads that are one, each may have had its own.
            for expected in () if reason is CloseReason.SOLD else _expected(work, lead):
                work.appointments.save(appointments.cancel(expected))
            timeline.write(work, actor, lead, EntryKind.CLOSED, rep=rep, code=reason)
            return Done("close", act, lead=lead, rep=rep, assigned=closed.owner)

        return self._perform(actor, UseCase.CLOSE_LEAD, act, body, own=rep, board=True)

    def reopen(self, actor: Actor, lead: int, *, act: str | None = None) -> Done:
        """A closed lead open again with its history, with its owner if he or she may have leads.

        Raises Refused: "lead-open", "lead-merged" (into).
        """
        with self._store.read() as work:
            before = work.leads.lead(lead)
            owner = before.owner if before else None

        def body(work: Work, act: str) -> Done:
            known = self._lead(work, actor, lead)
            into = work.merges.went_into(lead)
            if into is not None:
                raise Refused("lead-merged", lead=lead, into=into.kept)
            made = work.appointments.of_lead(lead)
            opened = lead_rules.reopen(
                known,
                None if known.owner is None else self.staff.today(work).role(known.owner),
                had_appointment=any(each.state is not AppointmentState.CANCELLED for each in made),
                was_shown=any(each.state is AppointmentState.SHOWN for each in made),
            )
            work.leads.save(opened)
            timeline.write(work, actor, lead, EntryKind.REOPENED, rep=opened.owner)
            return Done("reopen", act, lead=lead, rep=opened.owner, assigned=opened.owner)

        return self._perform(actor, UseCase.REOPEN_LEAD, act, body, own=owner)

    def add(
        self,
        actor: Actor,
        prospect: Prospect,
        *,
        floor: int | None = None,
        message: int | None = None,
        act: str | None = None,
    ) -> Done:
        """A lead typed in by hand, arrived when the prospect says, else now.

        `message` is the one in quarantine it was taken from, which becomes its original. Raises
        Refused("not-in-quarantine") when that one is there no more, NotFound for an unknown one.
        """

        def body(work: Work, act: str) -> Done:
            kept = None if message is None else _quarantined(work, message)
            where = floor if floor is not None or kept is None else kept.floor
            came = arrival(work.now, self.staff.today(work).policy, prospect.requested_at)
            taken = self.take_in(work, actor, prospect, came, floor=where)
            if kept is not None:
                seen = Seen(content_hash(prospect), Person.of(prospect), at=prospect.requested_at)
                work.messages.update(kept.id, status=Status.IMPORTED, lead=taken.lead, seen=seen)
            return Done(
                "add-lead",
                act,
                floor=where,
                lead=taken.lead,
                assigned=taken.owner,
                remark="joined-lead" if taken.joined else "",
            )

        return self._perform(actor, UseCase.ADD_LEAD, act, body)

    def complete(
        self,
        actor: Actor,
        lead: int,
        *,
        name: str | None = None,
        phone: str | None = None,
        email: str | None = None,
        note: str | None = None,
        act: str | None = None,
    ) -> Done:
        """Fill in who phoned; what is None stays. Raises Refused("not-a-phone-lead").

        A customer of a showroom rep is called back by that rep, and the call is no lead any more.
        """

        def body(work: Work, act: str) -> Done:
            known = self._lead(work, actor, lead)
            if known.source != PHONE:
                raise Refused("not-a-phone-lead", lead=lead)
            filled = known
            if name is not None:
                filled = replace(filled, name=name.strip(), first="", last="")
            if phone is not None:
                number = phone_of(phone, self.staff.today(work).policy.country)
                filled = replace(filled, phones=(number,) if number else ())
            if email is not None:
                filled = replace(filled, emails=(email.strip(),) if email.strip() else ())
            if note is not None:
                filled = replace(filled, message=note.strip())
            to_call = call_backs.instead_of_lead(work, filled, self.staff.today(work))
            if to_call is not None:
                # Whoever phoned turned out to be a customer of a showroom rep.
                work.leads.save(filled)
                return call_backs.write_instead(work, self._lines, actor, act, filled, to_call)
            work.leads.save(filled)
            new_leads.suggest_alike(work, filled, self.staff.today(work).policy)
            return Done("complete", act, floor=known.floor, lead=lead, assigned=known.owner)

        return self._perform(actor, UseCase.COMPLETE, act, body, board=True)

    def phoned(
        self,
        work: Work,
        actor: Actor,
        *,
        floor: int,
        name: str = "",
        phone: Phone | None = None,
        email: str = "",
        note: str = "",
        at: datetime | None = None,
    ) -> TakenIn:
        """A phone call as a lead, inside reception's transaction; a known caller joins his.

        `at` is when the phone rang, if that was noted before it could be entered.
        """
        prospect = Prospect(
            source=PHONE,
            name=name,
            phones=(phone,) if phone else (),
            emails=(email,) if email else (),
            message=note,
        )
        came = arrival(work.now, self.staff.today(work).policy, at)
        return self.take_in(work, actor, prospect, came, floor=floor)

    def show(self, actor: Actor, lead: int) -> LeadDetail:
        """One lead in full; raises Refused("not-allowed") for a colleague's lead, and NotFound."""
        with self._store.read() as work:
            check_sees_lead(work, actor, work.leads.lead(lead))
            return lead_rows.detail(work, self.staff, lead)

    def received(self, actor: Actor, lead: int) -> LeadDetail:
        """What a message became, for who brought it in; raises Refused("not-allowed"), NotFound."""
        with self._store.read() as work:
            allow(work, actor, UseCase.IMPORT)
            return lead_rows.detail(work, self.staff, lead)

    def every(self, actor: Actor, *, open_only: bool = False) -> Iterator[LeadDetail]:
        """All leads, newest first, as a list shows them: without their timelines.

        A rep has the free leads and the own ones. Raises Refused("not-allowed") for others.
        """
        after = None
        while True:
            with self._store.read() as work:
                own = check_sees_leads(work, actor) is Sight.OWN
                page = work.leads.page(Shelf.ALL, after=after, seen_by=actor.rep if own else None)
                shown = lead_rows.rows(work, self.staff.today(work), [each.lead for each in page])
            for listed, row in zip(page, shown, strict=True):
                if listed.lead.is_open or not open_only:
                    yield LeadDetail(listed.lead, row, entries=(), original=None)
            if not page:
                return
            after = page[-1].key

    def claimants(self) -> tuple[ClaimantRow, ...]:
        """The reps who may be given a lead now, by name."""
        with self._store.read() as work:
            return self.staff.claimants(work)

    def take_in(
        self,
        work: Work,
        actor: Actor,
        prospect: Prospect,
        came: Arrival,
        *,
        floor: int | None = None,
    ) -> TakenIn:
        """A prospect joined to an open lead or made a new one, inside a transaction of leads."""
        return new_leads.take_in(work, self.staff, actor, prospect, came, floor=floor)

    def is_settled(self, work: Work) -> bool:
        """Whether the leads of this month's showroom reps were looked for since the month began."""
        return self._settled == first_of_month(self.staff.today(work).on)

    def settle(self, actor: Actor = PROGRAM) -> None:
        """Give the open leads of reps who are showroom reps since 00:00 back to the pool."""
        with self._store.read() as work:
            today = self.staff.today(work)
            due = lead_pool.is_due(work, today.roles)
        if due:
            with self._store.write(Topic.LEADS) as work:
                lead_pool.give_back(work, actor, today.roles)
        self._settled = first_of_month(today.on)

    def _tell_who_comes_late(self, lead: int, rep: int, act: str | None, winner: int) -> None:
        """Refuse a claim of what somebody has already; what is in doubt, the claim decides.

        The roles may be those last seen, for who loses the role gives back the leads in that act.
        """
        today = self.staff.last_seen(self._store.now)
        if act or today is None:
            with self._store.read() as work:
                if act and work.audit.done(act) is not None:
                    return
                today = self.staff.today(work)
        if all(each in today.roles and today.roles[each].may_have_leads for each in (rep, winner)):
            raise Refused("already-claimed", lead=lead, winner=winner)

    def _lead(self, work: Work, actor: Actor, lead: int) -> Lead:
        return lead_pool.lead_today(work, actor, lead, self.staff.today(work).roles)

    def _work_on(
        self,
        actor: Actor,
        use_case: UseCase,
        act: str | None,
        lead: int,
        rep: int,
        change: Change,
        kind: EntryKind,
        code: str,
        text: str,
    ) -> Done:
        """An act of the owner on a lead, with its entry and that of the next step agreed."""

        def body(work: Work, act: str) -> Done:
            known = self._lead(work, actor, lead)
            changed = change(work, known, self.staff.today(work).role(rep))
            work.leads.save(changed)
            timeline.write(work, actor, lead, kind, rep=rep, code=code, text=text)
            timeline.write_step(work, actor, known, changed, rep)
            return Done(use_case, act, lead=lead, rep=rep, assigned=changed.owner)

        return self._perform(actor, use_case, act, body, own=rep)

    def _perform(
        self,
        actor: Actor,
        use_case: UseCase,
        act: str | None,
        body: Callable[[Work, str], Done],
        *,
        own: int | None = None,
        board: bool = False,
        race: Race | None = None,
    ) -> Done:
        topics = (Topic.BOARD, Topic.LEADS) if board else (Topic.LEADS,)
        may_clear = False

        def worked(work: Work, act: str) -> Done:
            nonlocal may_clear
            may_clear = own is not None and work.policy.policy().block_follow_ups
            return body(work, act)

        done = perform(self._store, actor, use_case, act, topics, worked, own=own, race=race)
        if may_clear and own is not None:
            # Overdue follow-ups may have kept this rep out of the line.
            clear_block(self._store, self._lines, actor, own)
        return done


def _expected(work: Work, lead: int) -> tuple[Appointment, ...]:
    """The open appointments of a lead: one at most, unless another lead went into it."""
    return tuple(each for each in work.appointments.of_lead(lead) if each.state.is_open)


def _quarantined(work: Work, message: int) -> Message:
    found = work.messages.message(message)
    if found is None:
        raise NotFound("message", str(message))
    if found.status is not Status.REJECTED:
        raise Refused("not-in-quarantine", message=message)
    return found


def _check_text(text: str) -> None:
    if not text.strip():
        raise Refused("text-missing")
