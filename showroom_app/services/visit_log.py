"""Keeps the rows of visits, appointments and phone leads in step with the floor log's facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from showroom_app.domain import appointment as appointments
from showroom_app.domain import lead_rules
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    EndedEarlierVisit,
    Event,
    Fact,
    Finished,
    Joined,
    LeftWaiting,
    Missed,
    Outcome,
    Phoned,
    SentOn,
    Skipped,
    TookUp,
    Transferred,
    WasCalled,
    visit_of,
)
from showroom_app.domain.lead import Because, Entry, EntryKind
from showroom_app.domain.line import Line, OpenVisit
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.services import joins
from showroom_app.storage.store import Work

JOINED = "joined-lead"
"""The remark of an act whose prospect joined a lead that was there before."""


@dataclass(frozen=True, slots=True)
class Given:
    """A visit that an act gave to a rep, and whether a turn was used."""

    visit: int
    rep: int
    turn: bool


def given(facts: Iterable[Fact]) -> Given | None:
    """The first visit that these facts gave to a rep."""
    for fact in facts:
        match fact:
            case TookUp(visit, rep):
                return Given(visit, rep, turn=True)
            case WasCalled(visit, rep):
                return Given(visit, rep, turn=False)
            case Transferred(visit=visit, to=to, turn=turn):
                return Given(visit, to, turn)
            case _:
                pass
    return None


def also_given(facts: Iterable[Fact], visit: int) -> int | None:
    """The rep to whom these facts gave a customer who had waited, another than that of `visit`."""
    taken = given(fact for fact in facts if visit_of(fact) != visit)
    return taken.rep if taken else None


def of_facts(facts: Iterable[Fact]) -> int | None:
    """The first visit that these facts are about."""
    return next((visit for fact in facts if (visit := visit_of(fact)) is not None), None)


def follow(work: Work, facts: Iterable[Fact], now: datetime) -> None:
    """Bring the rows of visits up to what these new facts say."""
    for fact in facts:
        match fact:
            case TookUp(visit, rep) | WasCalled(visit, rep):
                work.visits.serve(visit, rep)
            case Joined(visit, rep):
                before = work.visits.joined([visit]).get(visit, ())
                work.visits.set_joined(visit, (*before, rep))
            case Transferred():
                _transfer(work, fact)
            case SentOn(visit=visit, floor=floor):
                # Who had joined stays by name: the customer may ask for that rep another day.
                work.visits.send_on(visit, floor)
                work.visits.serve(visit, None)
            case Finished() | EndedEarlierVisit():
                work.visits.end(fact.visit, fact.outcome, now)
            case LeftWaiting(visit):
                work.visits.end(visit, Outcome.LEFT, now)
            case Skipped() | Missed():
                if fact.visit is not None:
                    work.visits.serve(fact.visit, None)
                    work.visits.set_joined(fact.visit, ())
            case _:
                pass


def _transfer(work: Work, fact: Transferred) -> None:
    work.visits.serve(fact.visit, fact.to)
    staying = work.visits.joined([fact.visit]).get(fact.visit, ())
    if fact.to in staying:
        work.visits.set_joined(fact.visit, tuple(rep for rep in staying if rep != fact.to))
    known = work.visits.visit(fact.visit)
    if known is not None and known.kind.uses_turn and not fact.turn:
        work.visits.treat_as(fact.visit, ArrivalKind.BE_BACK)


def take_back(work: Work, undone: tuple[Event, ...], lines: Mapping[int, Line]) -> None:
    """Take back what an undone act did outside the log; `lines` are the floors' after the undo.

    A call that joined an earlier lead is taken out of it again. Raises Refused: "lead-worked-on"
    when the lead of a phone call was worked on since, "visit-sold" when the sale of a visit was
    entered that then never came, or never ended as sold.
    """
    sent = {event.fact.visit: event.floor for event in undone if isinstance(event.fact, SentOn)}
    for event in undone:
        match event.fact:
            case Arrived(arrived) if arrived not in sent:
                _check_unsold(work, arrived)
                _unshow(work, arrived)
                work.visits.mark_undone(arrived)
                _unprospect(work, arrived)
            case Phoned(int() as lead, calls_back=None):
                _withdraw(work, lead, event.act)
            case Phoned(int() as lead):
                work.desk.bring_back(lead)
            case Finished(outcome=outcome) | EndedEarlierVisit(outcome=outcome):
                if outcome is Outcome.SOLD:
                    _check_unsold(work, event.fact.visit)
                work.visits.reopen(event.fact.visit)
            case LeftWaiting(left):
                work.visits.reopen(left)
            case Transferred() | SentOn():
                _unkeep(work, event.fact.visit, event.act)
            case _:
                pass
    for sent_on, floor in sent.items():
        work.visits.send_on(sent_on, floor)
    touched = {visit for event in undone if (visit := visit_of(event.fact)) is not None}
    for line in lines.values():
        for visit in touched & line.visits.keys():
            _as_the_line_says(work, line.visits[visit], line)


def _check_unsold(work: Work, visit: int) -> None:
    for sale in work.sales.of_visit(visit):
        raise Refused("visit-sold", visit=visit, sale=sale.id, on=sale.on)


def _as_the_line_says(work: Work, opened: OpenVisit, line: Line) -> None:
    work.visits.serve(opened.visit, opened.serving.rep if opened.serving else None)
    names = work.visits.joined([opened.visit]).get(opened.visit, ())
    elsewhere = (rep for rep in names if rep not in line.standings and rep not in line.gone)
    work.visits.set_joined(opened.visit, (*opened.joined, *elsewhere))
    known = work.visits.visit(opened.visit)
    if known is not None and known.kind is not opened.kind:
        work.visits.treat_as(opened.visit, opened.kind)


def show_appointment(work: Work, appointment: appointments.Appointment) -> None:
    """Mark an appointment and its lead as shown: the customer arrived."""
    work.appointments.save(appointments.show(appointment))
    if appointment.lead is not None:
        lead = work.leads.lead(appointment.lead)
        if lead is not None and lead.is_open:
            work.leads.save(lead_rules.shown(lead, appointment.at))


def _unkeep(work: Work, visit: int, act: str) -> None:
    """Take back that a visit turned out to be for an appointment, if this act found it."""
    told = work.audit.done(act)
    arrived = work.visits.visit(visit)
    kept = arrived.appointment if arrived is not None else None
    if kept is not None and told is not None and told.get("appointment") == kept:
        _unshow(work, visit)
        work.visits.keep_appointment(visit, None)


def _unshow(work: Work, visit: int) -> None:
    arrived = work.visits.visit(visit)
    if arrived is None or arrived.appointment is None:
        return
    appointment = work.appointments.appointment(arrived.appointment)
    if appointment is None:
        return
    expected = appointments.unshow(appointment)
    work.appointments.save(expected)
    if appointment.lead is not None:
        lead = work.leads.lead(appointment.lead)
        if lead is not None and lead.is_open:
            at = expected.at if expected.state.is_open else None
            work.leads.save(lead_rules.not_shown(lead, at))


def _unprospect(work: Work, visit: int) -> None:
    """Take back that a rep brought this customer along: who waited in service waits there again.

    The appointment by which he or she came was made in the same act, and falls with it.
    """
    entry = work.prospecting.began(visit)
    if entry is None:
        return
    made = entry.appointment and work.appointments.appointment(entry.appointment)
    if made and made.state.is_open:
        # Nobody's customer comes of what never was.
        nobody = replace(appointments.cancel(made), customer="", phone=None, email="")
        work.appointments.save(nobody)
    if entry.lane is not None:
        work.prospecting.leave(entry.lane, None)
    work.prospecting.remove(entry.id)


def _withdraw(work: Work, lead_id: int, act: str) -> None:
    lead = work.leads.lead(lead_id)
    told = work.audit.done(act)
    if lead is None:
        return
    if told is not None and told.get("remark") == JOINED:
        joins.take_out(work, lead, told.get("joined"))
        return
    if any(not _comes_with_the_call(entry) for entry in work.leads.entries(lead_id)):
        raise Refused("lead-worked-on", lead=lead_id, owner=lead.owner)
    work.leads.mark_undone(lead_id)


def _comes_with_the_call(entry: Entry) -> bool:
    """Whether the program itself wrote this when the call was taken down, or because time passed.

    A lead that the rotation gave to somebody was not worked on by that.
    """
    if entry.kind is EntryKind.ASSIGNED:
        return entry.code != Because.ASSIGNED
    return entry.kind in (EntryKind.RECEIVED, EntryKind.WARNED, EntryKind.ESCALATED)
