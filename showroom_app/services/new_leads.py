"""How a prospect becomes a lead: joined to an open one or new, and whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from showroom_app.domain import lead_rules
from showroom_app.domain.duplicates import LikenessKind, Person, Trait, find, name_key
from showroom_app.domain.lead import Because, EntryKind, Lead, receive
from showroom_app.domain.lead_clock import Arrival, deadlines
from showroom_app.domain.lead_merge import likeness as likeness_of
from showroom_app.domain.lead_rotation import (
    Assignment,
    KnownOwner,
    assign_new,
    protected_owner,
)
from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Prospect
from showroom_app.domain.values import dataclass
from showroom_app.services import joins, timeline
from showroom_app.services.calendar import calendar_of
from showroom_app.services.lead_pool import lead_today
from showroom_app.services.staff import Staff, Today
from showroom_app.storage.repositories.traces import Traces
from showroom_app.storage.store import Work

_MOST_SUGGESTED = 5


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a prospect: its lead, whether that one was there before, and whose it is."""

    lead: int
    joined: bool
    owner: int | None
    because: Because | None
    added: dict[str, Any] | None = None
    """What a message added to the lead it joined (joins.py)."""


def take_in(
    work: Work,
    staff: Staff,
    actor: Actor,
    prospect: Prospect,
    arrival: Arrival,
    *,
    floor: int | None = None,
) -> TakenIn:
    """Take a prospect in, inside a transaction that holds the topic of leads.

    The same person about the same vehicle joins the open lead, which keeps its owner; about another
    vehicle it is a new lead, linked. `floor` None: the floor named like the make, else all.
    """
    today = staff.today(work)
    policy = today.policy
    person = Person.of(prospect)
    since = arrival.at - timedelta(days=policy.same_person_days)
    traces = work.traces_of(person)
    if traces.corrected:
        person = work.corrections.as_corrected(person)
        traces = work.traces_of(person)
    known = work.leads.candidates(person, since=since) if traces.leads else ()
    likeness = find(person, prospect.vehicle, arrival.at, known, policy)
    if likeness.kind is LikenessKind.JOINS and likeness.lead is not None:
        lead = lead_today(work, actor, likeness.lead, today.roles)
        if lead.is_open:
            return _join(work, actor, lead, prospect, arrival, policy)
    theirs = [
        (each.person.is_same(person), each.arrived, each.id)
        for each in known
        if each.is_open and each.person.agreeing(person) - {Trait.NAME}
    ]
    lead = replace(
        receive(
            prospect,
            arrival.at,
            arrival.clock_from,
            work.now,
            floor if floor is not None else _floor_of(today, prospect),
        ),
        linked_to=likeness.lead,
    )
    since_day = policy.business_day(work.now) - timedelta(days=policy.protection_days)
    owner = _owner(work, person, traces, [lead for *_, lead in sorted(theirs)], since_day, policy)
    standing = {each.standing.rep: each for each in staff.candidates(work, today)}
    given = assign_new(
        work.now,
        tuple(standing.values()),
        calendar_of(policy, arrival.at, work.now),
        policy,
        known=owner,
        asked_for=_asked_for(work, prospect, policy),
        source=prospect.source,
    )
    if given.rep is None:
        lead = replace(lead, because=given.because, known_owner=given.known_owner)
    elif owner is not None and given.rep == owner.rep:
        who = standing[given.rep].standing
        lead = lead_rules.assign_to_owner(lead, who, work.now, given.because)
    else:
        lead = lead_rules.assign(lead, standing[given.rep].standing, work.now, given.because)
    taken = _store(work, actor, lead, given, policy)
    suggest(work, replace(lead, id=taken.lead), likeness.suggested)
    return taken


def deadline(lead: Lead, policy: Policy) -> datetime | None:
    """When the response clock of a lead expires or expired; None where none runs."""
    if lead.clock_from is None:
        return None
    calendar = calendar_of(policy, lead.clock_from)
    return deadlines(lead.clock_from, lead.source, calendar, policy).by


def suggest(work: Work, lead: Lead, others: Sequence[int]) -> None:
    """Suggest that an open lead may be one with these, inside a transaction of leads."""
    for each in work.leads.leads(others[:_MOST_SUGGESTED]).values():
        if each.is_open and each.id != lead.id:
            score = likeness_of(_person(lead), _person(each), lead.vehicle, each.vehicle)
            work.merges.suggest(lead.id, each.id, score)


def suggest_alike(work: Work, lead: Lead, policy: Policy) -> None:
    """Suggest the open leads of whoever a lead turned out to be of."""
    person = _person(lead)
    since = lead.arrived - timedelta(days=policy.same_person_days)
    known = work.leads.candidates(person, since=since)
    suggest(work, lead, [each.id for each in known if each.id != lead.id])


def _person(lead: Lead) -> Person:
    return Person.known_by(
        lead.name or f"{lead.first} {lead.last}",
        lead.emails,
        lead.phones,
        placeholder=lead.placeholder_name,
    )


def _join(
    work: Work, actor: Actor, lead: Lead, prospect: Prospect, arrival: Arrival, policy: Policy
) -> TakenIn:
    joined = lead_rules.join(lead, prospect, arrival.at, arrival.clock_from)
    work.leads.save(joined, by=deadline(joined, policy))
    timeline.write(
        work,
        actor,
        lead.id,
        EntryKind.JOINED,
        code=Because.DUPLICATE,
        text=prospect.message,
        at=arrival.at,
    )
    added = joins.added(lead, joined)
    return TakenIn(lead.id, joined=True, owner=lead.owner, because=lead.because, added=added)


def _store(work: Work, actor: Actor, lead: Lead, given: Assignment, policy: Policy) -> TakenIn:
    """Write the new lead, and into its timeline why it went where it went."""
    stored = work.leads.add(lead, by=deadline(lead, policy))
    timeline.write(
        work,
        actor,
        stored,
        EntryKind.RECEIVED,
        rep=given.known_owner,
        code=given.passed_over or given.because,
        at=lead.arrived,
    )
    if given.rep is not None:
        timeline.write(work, actor, stored, EntryKind.ASSIGNED, rep=given.rep, code=given.because)
    return TakenIn(stored, joined=False, owner=given.rep, because=given.because)


def _owner(
    work: Work, person: Person, traces: Traces, theirs: list[int], since: date, policy: Policy
) -> KnownOwner | None:
    """Whose customer this is; a name alone is too little to give somebody's lead away by.

    `theirs` are the open leads with an address or number of the person's, the likeliest last.
    """
    open_leads = work.leads.leads(theirs)
    owners = (open_leads[each].owner for each in reversed(theirs) if each in open_leads)
    open_owner = next((each for each in owners if each is not None), None)
    if open_owner is not None:
        return KnownOwner(open_owner, Because.OWNER)
    reachable = replace(person, name="")
    today = policy.business_day(work.now)
    sales = work.sales.records(reachable, since=since, limit=1) if traces.sales else ()
    visits = (
        work.visits.records(reachable, since=since, before_day=today, limit=1)
        if traces.visits
        else ()
    )
    rep = protected_owner(
        None,
        (sales[0].shares[0].rep, sales[0].on) if sales else None,
        (visits[0].rep, visits[0].day) if visits and visits[0].rep is not None else None,
        today,
        policy,
    )
    return None if rep is None else KnownOwner(rep, Because.OWNER)


def _asked_for(work: Work, prospect: Prospect, policy: Policy) -> int | None:
    """The one rep whose name a message names, where its source may name one."""
    if not prospect.asked_for_rep or not policy.asked_for_sources:
        return None
    named = work.people.reps_named(prospect.asked_for_rep)
    return named[0].id if len(named) == 1 else None


def _floor_of(today: Today, prospect: Prospect) -> int | None:
    """The floor named like the make that is asked about."""
    return today.floors.get(name_key(prospect.vehicle.make)) if prospect.vehicle else None
