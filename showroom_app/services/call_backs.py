"""Known customers who phone a showroom rep: a note for that rep, who calls back; no lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from showroom_app.domain import reception
from showroom_app.domain.duplicates import Person
from showroom_app.domain.floor_facts import ArrivalKind, CalledBack, Event, Fact, Phoned, Undone
from showroom_app.domain.floor_rules import undone_acts
from showroom_app.domain.lead import Lead
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.prospect import Phone
from showroom_app.domain.refused import Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month
from showroom_app.services import owners
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines, append
from showroom_app.services.owners import Caller
from showroom_app.services.staff import Today
from showroom_app.storage.store import Store, Work

REMARK = "call-back"
"""The remark of an act by which a call became a note for a showroom rep."""

_DAYS = 14
"""Notes that nobody saw to for so long are history: they stay in the floor log."""


@dataclass(frozen=True, slots=True)
class CallBackRow:
    """A customer who waits for a call; `act` is the entry of the call, `text` who and what."""

    act: str
    floor: int
    at: datetime
    rep: int
    rep_name: str
    text: str


class CallBacks:
    """What showroom reps have to call back."""

    def __init__(self, store: Store, lines: FloorLines) -> None:
        self._store = store
        self._lines = lines

    def waiting(self, actor: Actor, rep: int | None = None) -> tuple[CallBackRow, ...]:
        """Who waits to be called back, by one rep or by all, the longest first.

        Raises Refused("not-allowed") where a rep asks for more than the own ones.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_DAY, own=rep)
            return waiting(work, rep)

    def done(self, actor: Actor, rep: int, call: str, *, act: str | None = None) -> Done:
        """A rep called back; `call` is the act of the call.

        Raises Refused: "not-allowed", "no-call-back".
        """

        def body(work: Work, act: str) -> Done:
            found = next(
                (event for event, by in _waiting(work) if event.act == call and by == rep), None
            )
            if found is None:
                raise Refused("no-call-back", rep=rep)
            facts = reception.called_back(rep, call)
            line = self._lines.line(work, found.floor)
            day = self._lines.day(work)
            written = append(work, found.floor, day, act, actor, facts, line=line)
            return Done("called-back", act, floor=found.floor, number=written[-1].number, rep=rep)

        return perform(self._store, actor, UseCase.CALL_BACK, act, (Topic.BOARD,), body, own=rep)


def waiting(work: Work, rep: int | None = None) -> tuple[CallBackRow, ...]:
    """Who waits to be called back, by one rep or by all, the longest first."""
    names = {each.id: each.name for each in work.people.reps()}
    return tuple(
        CallBackRow(
            event.act,
            event.floor,
            event.at,
            by,
            names.get(by, f"#{by}"),
            _note(work, event),
        )
        for event, by in sorted(_waiting(work), key=lambda found: found[0].at)
        if rep in (None, by)
    )


def whose_to_call(work: Work, caller: Caller, asked_for: int | None) -> int | None:
    """The showroom rep whose known customer phones; None when the call is a lead.

    Without a rep asked for a name alone is too little to know a customer by.
    """
    person = caller.person
    if asked_for is None:
        person = replace(person, name="")
    return _showroom_owner(work, person, asked_for)


def write(
    work: Work,
    lines: FloorLines,
    actor: Actor,
    act: str,
    floor: int,
    rep: int,
    caller: Caller,
    note: str,
) -> Done:
    """Note in the floor log, inside reception's transaction, whom a rep has to call back."""
    where = next(
        (each for each, day in lines.all_today(work).items() if day.line.standing(rep)), floor
    )
    facts = reception.call_back(rep)
    number = _append(work, lines, actor, act, where, facts, _text(caller, note))
    return Done(ArrivalKind.PHONE.value, act, floor=where, number=number, rep=rep)


def instead_of_lead(work: Work, lead: Lead, today: Today) -> int | None:
    """The showroom rep whose customer the caller of a phone lead turned out to be.

    None for a lead that somebody has, or that was worked on.
    """
    if lead.owner is not None or not lead.is_untouched:
        return None
    if not any(role is Role.SHOWROOM for role in today.roles.values()):
        return None
    return _showroom_owner(work, Person.known_by("", lead.emails, lead.phones), None)


def write_instead(
    work: Work, lines: FloorLines, actor: Actor, act: str, lead: Lead, rep: int
) -> Done:
    """The call-back note instead of the phone lead that the call was taken down as."""
    work.leads.mark_undone(lead.id)
    phone: Phone | None = lead.phones[0] if lead.phones else None
    caller = Caller(lead.name, phone, lead.emails[0] if lead.emails else "")
    floor = lead.floor or work.people.floors()[0].id
    facts = reception.call_back(rep, lead.id)
    number = _append(work, lines, actor, act, floor, facts, _text(caller, lead.message))
    return Done("complete", act, floor=floor, number=number, rep=rep, remark=REMARK, about=rep)


def _append(
    work: Work,
    lines: FloorLines,
    actor: Actor,
    act: str,
    floor: int,
    facts: tuple[Fact, ...],
    text: str,
) -> int:
    line = lines.line(work, floor)
    written = append(work, floor, lines.day(work), act, actor, facts, line=line)
    work.floor_log.note(written[-1], text)
    return written[-1].number


def _showroom_owner(work: Work, person: Person, asked_for: int | None) -> int | None:
    if not (person.emails or person.phones or (person.name and asked_for is not None)):
        return None
    policy = work.policy.policy()
    owner = owners.recorded_owner(work, policy, asked_for, person)
    if owner is None:
        return None
    month = first_of_month(policy.business_day(work.now))
    choice = work.people.role_of(owner.rep, month)
    return owner.rep if choice is not None and choice.role is Role.SHOWROOM else None


def _waiting(work: Work) -> Iterator[tuple[Event, int]]:
    """The calls of the last weeks that nobody called back, and by whom that is to be done."""
    today = work.policy.policy().business_day(work.now)
    asked: list[tuple[Event, int]] = []
    done: set[str] = set()
    for floor in work.people.floors():
        since = today - timedelta(days=_DAYS)
        events = work.floor_log.of_kinds(floor.id, since, (Phoned, CalledBack, Undone))
        undone = undone_acts(events)
        for event in events:
            if event.act in undone:
                continue
            match event.fact:
                case Phoned(calls_back=rep) if rep is not None:
                    asked.append((event, rep))
                case CalledBack(act=act):
                    done.add(act)
                case _:
                    pass
    return (each for each in asked if each[0].act not in done)


def _note(work: Work, event: Event) -> str:
    return work.floor_log.notes(event.floor, event.day).get(event.number, "")


def _text(caller: Caller, note: str) -> str:
    phone = caller.phone.shown() if caller.phone else ""
    said = (caller.name, phone, caller.email, note.strip())
    return ", ".join(part for part in said if part)
