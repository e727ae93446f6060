"""Reception's one search box: whose customer somebody is, and what Enter would do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from showroom_app.domain import appointment as appointments
from showroom_app.domain import reception, trade_words
from showroom_app.domain.appointment import Appointment
from showroom_app.domain.duplicates import Person
from showroom_app.domain.floor_facts import ArrivalKind, Fact, TookUp, WasCalled
from showroom_app.domain.line import State, settled
from showroom_app.domain.people import Rep
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone
from showroom_app.domain.reception import Owner, Record
from showroom_app.domain.refused import NotFound
from showroom_app.domain.trade_words import Said, Typed
from showroom_app.domain.values import dataclass
from showroom_app.services import owners
from showroom_app.services.floor_lines import FloorLines
from showroom_app.services.namesakes import Namesake, namesakes
from showroom_app.services.owners import Caller
from showroom_app.services.phones import phone_of
from showroom_app.storage.store import Work

MOST_OF_A_NAME = 5
"""Customers of one name that are told apart: with more reception asks for the number."""

_NOBODY_YET = 0
"""The visit of an arrival that is only thought through."""


class AnswerCode(StrEnum):
    """Whose customer it is, in the order in which reception's search answers."""

    NAMED = "named"
    """A rep asked for by name, with a record."""
    NAMED_WITHOUT_RECORD = "named-without-record"
    APPOINTMENT = "appointment"
    LEAD = "lead"
    SALE = "sale"
    VISIT = "visit"
    OTHER_APPOINTMENT = "other-appointment"
    NOT_A_BUYER = "not-a-buyer"
    SERVICE = "service"
    WALK_IN = "walk-in"


class Enter(StrEnum):
    """What happens to the customer when Enter is pressed now."""

    CALLS = "calls"
    """The rep whose customer this is comes, no turn used."""
    TAKES_TURN = "takes-turn"
    STANDS_IN = "stands-in"
    """The owner is not in: somebody else comes, no turn used."""
    WAITS_FOR = "waits-for"
    WAITS = "waits"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Answer:
    """One line: whose customer, why, and what Enter would do.

    `rep` is the rep the customer belongs to or asked for; `taker` who would be called. `kind`,
    `asked_for`, `appointment`, `name`, `phone`, `email` and `note` are to be handed to `arrive` as
    they are (`asked_for` as its `rep`). `at` is the moment of the appointment, in which case
    `from_lead` says that it was made for a lead; `too_early` that it is today, but not within the
    hours in which an arrival keeps it. `state` is where `rep` is. `others` are the answers for
    other customers of the name that was typed: reception chooses.
    """

    text: str
    code: AnswerCode
    enter: Enter
    kind: ArrivalKind
    rep: int | None = None
    rep_name: str = ""
    state: State = State.OFF
    taker: int | None = None
    taker_name: str = ""
    turn: bool = False
    record: Record | None = None
    from_lead: bool = False
    appointment: int | None = None
    at: datetime | None = None
    too_early: bool = False
    customer: str = ""
    """The customer's name as it is on record, else as typed."""
    asked_for: int | None = None
    name: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""
    others: tuple[Answer, ...] = ()
    unlisted: int = 0
    """So many more customers of the name are on record, each to be found by the number."""


_CODES = {
    Record.APPOINTMENT: AnswerCode.APPOINTMENT,
    Record.OTHER_APPOINTMENT: AnswerCode.OTHER_APPOINTMENT,
    Record.LEAD: AnswerCode.LEAD,
    Record.SALE: AnswerCode.SALE,
    Record.VISIT: AnswerCode.VISIT,
    Record.NAMED: AnswerCode.NAMED_WITHOUT_RECORD,
}


def answer(work: Work, lines: FloorLines, floor: int, text: str) -> Answer:
    """Whose customer is at the door of a floor, from what was typed about him or her.

    A rep named or an appointment of today; the owner by phone, e-mail or name inside the protection
    window; not a buyer; a service referral; else a walk-in. Raises NotFound("floor").
    """
    if work.people.floor(floor) is None:
        raise NotFound("floor", str(floor))
    return _Search(work, lines, floor, text).answers()


class _Search:
    """One question of reception."""

    def __init__(self, work: Work, lines: FloorLines, floor: int, text: str) -> None:
        self.work = work
        self.floor = floor
        self.text = " ".join(text.split())
        self.said: Said = trade_words.said(text)
        self.policy: Policy = work.policy.policy()
        self.reps = {rep.id: rep for rep in work.people.reps()}
        self.lines = {each: day.line for each, day in lines.all_today(work).items()}

    def answers(self) -> Answer:
        """The first that fits, and all others of the name where nothing but a name was typed."""
        first = self.answer()
        said = self.said
        only_a_name = said.name and not (said.phone or said.email or said.asked_for)
        if first.record is None or not only_a_name or self._whole_name() is not None:
            return first
        caller = Caller(said.name, None, "")
        found = [self._expected(each, caller, None) for each in self._appointments(None, caller)]
        on_record = [
            each
            for each in namesakes(self.work, self.policy, caller.person)
            if not any(_is_of_one(answer, each) for answer in found)
        ]
        count = len(found) + len(on_record)
        if count == 1:
            return first
        room = max(0, MOST_OF_A_NAME - len(found))
        found += [self._namesake(each, caller) for each in on_record[:room]]
        told = [replace(each, unlisted=count - len(found)) for each in found]
        return replace(told[0], others=tuple(told[1:]))

    def _namesake(self, each: Namesake, caller: Caller) -> Answer:
        """The answer for one of several customers; asked for by rep, Enter means just this one."""
        made = self._of(ArrivalKind.BE_BACK, each.owner, caller, None)
        return replace(
            made,
            customer=each.name or made.customer,
            name=each.name or made.name,
            phone=each.phone.shown() if each.phone else "",
            email=each.email,
            asked_for=each.owner.rep,
        )

    def answer(self) -> Answer:
        """The first that fits, in the order of the rules."""
        said = self.said
        asked = self._rep_named(said.asked_for) or self._whole_name()
        name = "" if asked and not said.asked_for else said.name
        caller = Caller(name, phone_of(said.phone, self.policy.country), said.email)
        expected = self._appointment(asked, caller)
        if expected is not None:
            return self._expected(expected, caller, asked)
        if asked is not None:
            kind = ArrivalKind.BE_BACK
            owner = owners.owner_of(self.work, self.policy, kind, asked.id, caller, None)
            return self._of(kind, owner, caller, asked)
        recorded = None
        if caller.is_known:
            recorded = owners.recorded_owner(self.work, self.policy, None, caller.person)
        if recorded is not None:
            return self._of(ArrivalKind.BE_BACK, recorded, caller, None)
        if said.about is Typed.NOT_A_BUYER:
            kind, enter = ArrivalKind.NOT_A_BUYER, Enter.NOBODY
            return Answer(self.text, AnswerCode.NOT_A_BUYER, enter, kind, note=self.text)
        if said.about is Typed.SERVICE_REFERRAL:
            return self._of(ArrivalKind.SERVICE, None, Caller("", None, ""), None)
        return self._of(ArrivalKind.WALK_IN, None, caller, None)

    def _whole_name(self) -> Rep | None:
        """The rep whom the whole text names, when no customer can be meant by it."""
        said = self.said
        if said.about is not Typed.PERSON or said.phone or said.email or said.asked_for:
            return None
        return self._rep_named(said.name)

    def _rep_named(self, beginning: str) -> Rep | None:
        """The only rep in service whose name begins so, or else holds words that do."""
        if not beginning:
            return None
        today = self.policy.business_day(self.work.now)
        serving = [rep for rep in self.reps.values() if rep.ends is None or rep.ends >= today]
        ids = {rep.id for rep in self.work.people.reps_named(beginning)}
        found = [rep for rep in serving if rep.id in ids]
        found = found or [r for r in serving if trade_words.begins_words(beginning, r.name)]
        return found[0] if len(found) == 1 else None

    def _appointment(self, asked: Rep | None, caller: Caller) -> Appointment | None:
        """The open appointment of today that is meant, the nearest where several can be."""
        return next(iter(self._appointments(asked, caller)), None)

    def _appointments(self, asked: Rep | None, caller: Caller) -> list[Appointment]:
        """The open appointments of today that may be meant, the nearest first."""
        if asked is None and not caller.is_known:
            return []
        day = self.policy.business_day(self.work.now)
        start = datetime.combine(day, time(), self.policy.tz)
        end = datetime.combine(day + timedelta(days=1), time(), self.policy.tz)
        fits = [
            each
            for each in self.work.appointments.between(start, end)
            if each.state.is_open
            and (asked is None or each.rep == asked.id)
            and (not caller.is_known or self._is_of(each, caller))
        ]
        return sorted(fits, key=lambda each: (abs(each.at - self.work.now), each.id))

    @staticmethod
    def _is_of(appointment: Appointment, caller: Caller) -> bool:
        """Phone or e-mail agrees, or every typed word begins a word of the customer's name."""
        person = Caller("", caller.phone, caller.email).person
        if person.agreeing(appointment.person):
            return True
        by_name = not (caller.phone or caller.email)
        return by_name and trade_words.begins_words(caller.name, appointment.customer)

    def _expected(self, expected: Appointment, caller: Caller, asked: Rep | None) -> Answer:
        """The customer of an appointment of today; hours too early it is a be-back."""
        from_lead = expected.lead is not None
        due = appointments.is_due(expected, self.work.now, self.policy)
        kind = ArrivalKind.APPOINTMENT if due else ArrivalKind.BE_BACK
        record = Record.APPOINTMENT if due else Record.OTHER_APPOINTMENT
        made = self._of(kind, Owner(expected.rep, record, from_lead), caller, asked)
        return _replaced(made, expected, due=due)

    def _of(
        self, kind: ArrivalKind, owner: Owner | None, caller: Caller, asked: Rep | None
    ) -> Answer:
        """The answer for an owner, with what an arrival would do on the board as it stands."""
        work = self.work
        _, belongs_to = reception.treated_as(kind, owner)
        where = reception.written_on(belongs_to, self.floor, self.lines)
        line = settled(self.lines[where], work.now)
        facts = reception.arrive(line, kind, _NOBODY_YET, owner, work.now)
        enter, taker, turn = _entered(facts, belongs_to)
        code = AnswerCode.SERVICE if kind is ArrivalKind.SERVICE else AnswerCode.WALK_IN
        if owner is not None:
            code = _CODES[owner.record]
            if asked is not None and code not in (
                AnswerCode.NAMED_WITHOUT_RECORD,
                AnswerCode.APPOINTMENT,
            ):
                code = AnswerCode.NAMED
        rep = owner.rep if owner else None
        return Answer(
            self.text,
            code,
            enter,
            kind,
            rep=rep,
            rep_name=self._name(rep),
            state=line.state(rep) if rep is not None else State.OFF,
            taker=taker,
            taker_name=self._name(taker),
            turn=turn,
            record=owner.record if owner else None,
            from_lead=owner.from_lead if owner else False,
            customer=caller.name,
            asked_for=asked.id if asked else None,
            name=caller.name,
            phone=self.said.phone,
            email=caller.email,
            note=self.text if kind is ArrivalKind.SERVICE else "",
        )

    def _name(self, rep: int | None) -> str:
        known = self.reps.get(rep) if rep is not None else None
        return known.name if known else ""


def _entered(facts: tuple[Fact, ...], owner: Owner | None) -> tuple[Enter, int | None, bool]:
    """What becomes of the customer by these facts: who comes, and whether a turn is used."""
    for fact in facts:
        match fact:
            case TookUp(visit, rep) if visit == _NOBODY_YET:
                return Enter.TAKES_TURN, rep, True
            case WasCalled(visit, rep) if visit == _NOBODY_YET:
                is_owner = owner is not None and owner.rep == rep
                return (Enter.CALLS if is_owner else Enter.STANDS_IN), rep, False
            case _:
                pass
    arrived = facts[0]
    waits_for = getattr(arrived, "wants", None) is not None
    return (Enter.WAITS_FOR if waits_for else Enter.WAITS), None, False


def _is_of_one(expected: Answer, record: Namesake) -> bool:
    """Whether an appointment and a record under its name are of one customer."""
    if record.has_contacts and (expected.phone or expected.email):
        phones = (Phone(expected.phone, expected.phone),) if expected.phone else ()
        return bool(Person.known_by("", (expected.email,), phones).agreeing(record.contacts))
    return expected.rep == record.owner.rep


def _replaced(made: Answer, expected: Appointment, *, due: bool) -> Answer:
    customer = expected.customer or made.customer
    return replace(
        made,
        code=AnswerCode.APPOINTMENT,
        appointment=expected.id if due else None,
        at=expected.at,
        too_early=not due,
        customer=customer,
        name=customer,
        phone=made.phone or (expected.phone.shown() if expected.phone else ""),
        email=made.email or expected.email,
        asked_for=made.asked_for if due else expected.rep,
    )
