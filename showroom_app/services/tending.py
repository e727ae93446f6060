"""What the program does about leads by itself: warn, escalate, hand out, give back, note no-shows.

A timer of the program and a command call it; whoever comes first does it, once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice

from showroom_app.domain import lead_rules
from showroom_app.domain.lead import Because, EntryKind, Lead
from showroom_app.domain.lead_clock import ClockState, clock, deadlines
from showroom_app.domain.lead_rotation import Candidate, hand_out, reassign_once, told
from showroom_app.domain.people import PROGRAM, Actor
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.services import appointments, lead_rows, timeline
from showroom_app.services.act_notes import note_decided
from showroom_app.services.calendar import calendar_of
from showroom_app.services.lead_rows import LeadRow
from showroom_app.services.lead_sight import Sight, lead_sight
from showroom_app.services.leads import Leads
from showroom_app.services.staff import Today
from showroom_app.storage.repositories.inbox import Listed
from showroom_app.storage.store import Store, Work

_PAGE = 200
_AT_ONCE = 50
"""So many leads are dealt with in one transaction: nobody's click waits for more."""
_MOST_ROUNDS = 2
"""So many transactions in a row: what is left after that waits for the next look."""
_ALARMS = 50
_ALARMING = (ClockState.WARNED, ClockState.EXPIRED)
_WATCHED = (Topic.PEOPLE, Topic.BOARD, Topic.LEADS, Topic.POLICY)
_LOOKS_AGAIN = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Alarm:
    """A clock that runs out or ran out, and who hears of it."""

    row: LeadRow
    reps: tuple[int, ...]
    managers: bool

    @property
    def is_expired(self) -> bool:
        """Whether the time ran out."""
        return self.row.clock.state is ClockState.EXPIRED


@dataclass(frozen=True, slots=True)
class Alarms:
    """Who hears of which clocks, as of `now`; the one whose time ran out first comes first."""

    now: datetime
    found: tuple[Alarm, ...] = ()
    sight: Sight = Sight.ALL
    """How much of the leads who asked may see."""

    @property
    def expired(self) -> tuple[Alarm, ...]:
        """Those whose time ran out."""
        return tuple(each for each in self.found if each.is_expired)

    @property
    def warned(self) -> tuple[Alarm, ...]:
        """Those whose time runs out."""
        return tuple(each for each in self.found if not each.is_expired)


@dataclass(frozen=True, slots=True)
class Tended:
    """What was done: leads by number, and to whom they went."""

    handed_out: tuple[tuple[int, int], ...] = ()
    """From the tray: (lead, rep)."""
    warned: tuple[int, ...] = ()
    escalated: tuple[int, ...] = ()
    reassigned: tuple[tuple[int, int], ...] = ()
    """At expiry, from its owner to the next: (lead, rep)."""
    missed: tuple[int, ...] = ()
    """Appointments to which nobody came."""

    def __bool__(self) -> bool:
        return any((self.handed_out, self.warned, self.escalated, self.reassigned, self.missed))

    def and_also(self, other: Tended) -> Tended:
        """Both together."""
        return Tended(
            self.handed_out + other.handed_out,
            self.warned + other.warned,
            self.escalated + other.escalated,
            self.reassigned + other.reassigned,
            self.missed + other.missed,
        )


@dataclass
class _Found:
    """What is to be done now, and when the next clock has something to say."""

    warn: list[Listed] = field(default_factory=list)
    expire: list[Listed] = field(default_factory=list)
    next_at: datetime | None = None

    def wait_until(self, at: datetime | None, now: datetime) -> None:
        """Look again at a moment that lies ahead."""
        if at is not None and at > now and (self.next_at is None or at < self.next_at):
            self.next_at = at


class Tending:
    """Tends the leads while time passes."""

    def __init__(self, store: Store, leads: Leads) -> None:
        self._store = store
        self._leads = leads
        self._staff = leads.staff
        self._quiet: tuple[tuple[int, ...], datetime, datetime] | None = None

    def tend(self, actor: Actor = PROGRAM) -> Tended:
        """Do what is due now; cheap when nothing is. Each decision is an act, at the actor's PC.

        Leads of reps who became showroom reps go back to the pool; the tray is handed out while the
        dealership is open and somebody may be given a lead; clocks are warned about at 60 % and
        escalated at 100 %, where so set with one reassignment; who did not come to an appointment
        of a day that is over is noted.
        """
        here = Actor(None, actor.station)
        with self._store.read() as work:
            counters = work.counters()
            seen = tuple(counters.get(topic, 0) for topic in _WATCHED)
            if (
                self._quiet
                and self._quiet[0] == seen
                and (self._quiet[1] <= work.now < self._quiet[2])
            ):
                return Tended()
            settled = self._leads.is_settled(work)
        if not settled:
            self._leads.settle(here)
        done = Tended()
        for _ in range(_MOST_ROUNDS):
            more = self._round(here)
            done = done.and_also(more)
            if not more:
                break
        return done

    def alarms(self, rep: int | None = None, *, managers: bool = False) -> tuple[Alarm, ...]:
        """Clocks that were warned about or expired, oldest first, of whom these are told.

        `rep` hears of own leads and of the pool while he or she may claim, a manager of what
        expired.
        """
        found = (
            each
            for each in self.every_alarm().found
            if (rep is not None and rep in each.reps) or (managers and each.managers)
        )
        return tuple(islice(found, _ALARMS))

    def alarms_for(self, actor: Actor) -> Alarms:
        """The clocks of leads that this actor may read; reception is told how many there are.

        Then the rows say neither who wrote nor what: `sight` is COUNT.
        """
        with self._store.read() as work:
            sight, now = lead_sight(work, actor), work.now
        if sight is Sight.NONE:
            return Alarms(now, sight=sight)
        every = self.every_alarm()
        if sight is Sight.ALL:
            return every
        if sight is Sight.OWN:
            mine = (each for each in every.found if each.row.owner in (None, actor.rep))
            return Alarms(every.now, tuple(mine), sight)
        return Alarms(every.now, tuple(map(_without_person, every.found)), sight)

    def every_alarm(self) -> Alarms:
        """All clocks that were warned about or expired, whoever is told of them, oldest first."""
        with self._store.read() as work:
            now = work.now
            # Where many were never answered, the fresh ones come behind more than a page of them.
            listed = {each.lead.id: each for each in work.desk.ticking(limit=_PAGE)}
            listed.update((each.lead.id, each) for each in work.leads.unanswered(limit=_PAGE))
            leads = [each.lead for each in listed.values()]
            if not leads:
                return Alarms(now)
            today = self._staff.today(work)
            shown = lead_rows.rows(work, today, leads)
            candidates = self._staff.candidates(work, today)
        found = []
        for lead, row in zip(leads, shown, strict=True):
            hear = told(lead, row.clock.state, candidates)
            if row.clock.state in _ALARMING:
                found.append(Alarm(row, hear.reps, hear.managers))
        return Alarms(now, tuple(sorted(found, key=lambda each: each.row.expired_at or now)))

    def _round(self, here: Actor) -> Tended:
        """One look, and one transaction for each kind of thing that is due."""
        with self._store.read() as work:
            counters = work.counters()
            today = self._staff.today(work)
            calendar = calendar_of(today.policy, work.now)
            found = _clocks(work, today)
            tray = calendar.is_open(work.now) and bool(_tray(work, today, limit=1))
            if tray:
                tray = bool(_shares(work, today, self._staff.candidates(work, today)))
            over = appointments.over_until(work, today)
            missed = bool(appointments.not_kept(work, over, limit=1))
            now = work.now
        done = Tended()
        if found.warn or found.expire or tray:
            with self._store.write(Topic.LEADS) as work:
                done = self._act(work, here)
        if missed:
            with self._store.write(Topic.BOARD, Topic.LEADS) as work:
                over = appointments.over_until(work, self._staff.today(work))
                done = done.and_also(Tended(missed=appointments.note_not_kept(work, here, over)))
        if not done:
            seen = tuple(counters.get(topic, 0) for topic in _WATCHED)
            until = min(now + _LOOKS_AGAIN, found.next_at or now + _LOOKS_AGAIN)
            self._quiet = seen, now, until
        return done

    def _act(self, work: Work, here: Actor) -> Tended:
        """Hand out, warn and escalate what still is so under the lock."""
        today = self._staff.today(work)
        candidates = self._staff.candidates(work, today, rotates=True)
        calendar = calendar_of(today.policy, work.now)
        handed = []
        reps = {each.standing.rep: each for each in candidates}
        for lead, rep in _shares(work, today, candidates) if calendar.is_open(work.now) else ():
            known = work.leads.lead(lead)
            if known is None:
                continue
            own = known.known_owner == rep
            because = Because.OWNER if own else Because.HANDED_OUT
            given = lead_rules.assign_to_owner(known, reps[rep].standing, work.now, because)
            work.leads.save(given)
            timeline.write(work, PROGRAM, lead, EntryKind.ASSIGNED, rep=rep, code=because)
            note_decided(work, here, UseCase.HAND_OUT, lead=lead, assigned=rep)
            reps[rep] = _with_one_more(reps[rep], work.now)
            handed.append((lead, rep))
        found = _clocks(work, today)
        for each in found.warn[:_AT_ONCE]:
            at = deadlines(
                each.lead.clock_from or each.lead.arrived, each.lead.source, calendar, today.policy
            ).warned_at
            timeline.write(
                work,
                PROGRAM,
                each.lead.id,
                EntryKind.WARNED,
                rep=each.lead.owner,
                at=at,
            )
            note_decided(work, here, UseCase.WARN, lead=each.lead.id, rep=each.lead.owner)
        reassigned = [
            (each.lead.id, taker)
            for each in found.expire[:_AT_ONCE]
            if (taker := _expire(work, here, today, reps, each)) is not None
        ]
        return Tended(
            tuple(handed),
            tuple(each.lead.id for each in found.warn[:_AT_ONCE]),
            tuple(each.lead.id for each in found.expire[:_AT_ONCE]),
            tuple(reassigned),
        )


def _clocks(work: Work, today: Today) -> _Found:
    """The running clocks that are to be warned about and those that have expired."""
    found = _Found()
    late: list[Listed] = []
    for each in _ticking(work):
        lead = each.lead
        assert lead.clock_from is not None
        calendar = calendar_of(today.policy, work.now, lead.clock_from)
        state = clock(lead, work.now, calendar, today.policy).state
        if state is ClockState.EXPIRED:
            found.expire.append(each)
            if len(found.expire) >= _AT_ONCE:
                # The oldest clocks come first; the others are looked at in the next round.
                break
            continue
        due = deadlines(lead.clock_from, lead.source, calendar, today.policy)
        found.wait_until(due.by, work.now)
        if state is ClockState.WARNED:
            late.append(each)
        else:
            found.wait_until(due.warned_at, work.now)
    told_of = work.desk.warned([each.lead.id for each in late])
    found.warn = [each for each in late if each.lead.id not in told_of]
    return found


def _ticking(work: Work) -> Iterator[Listed]:
    after = None
    while page := work.desk.ticking(after, limit=_PAGE):
        yield from page
        after = page[-1].key
        if len(page) < _PAGE:
            break


def _expire(
    work: Work, here: Actor, today: Today, reps: dict[int, Candidate], each: Listed
) -> int | None:
    """Escalate one lead, dated when its time ran out; who has it by that, None: who had it."""
    lead = each.lead
    given = reassign_once(lead, ClockState.EXPIRED, reps.values(), today.policy)
    at = min(each.by or work.now, work.now)
    timeline.write(work, PROGRAM, lead.id, EntryKind.ESCALATED, rep=lead.owner, at=at)
    escalated: Lead = lead_rules.escalate(lead, at)
    if given is None or given.rep is None:
        work.leads.save(escalated)
        note_decided(work, here, UseCase.ESCALATE, lead=lead.id, rep=lead.owner)
        return None
    taker = reps[given.rep]
    moved = lead_rules.assign(escalated, taker.standing, work.now, given.because)
    work.leads.save(moved)
    timeline.write(work, PROGRAM, lead.id, EntryKind.ASSIGNED, rep=given.rep, code=given.because)
    note_decided(work, here, UseCase.REASSIGN, lead=lead.id, rep=lead.owner, assigned=given.rep)
    reps[given.rep] = _with_one_more(taker, work.now)
    return given.rep


def _tray(work: Work, today: Today, limit: int = _AT_ONCE) -> tuple[Lead, ...]:
    """What is to be handed out; where leads go round, also what was given back to the pool."""
    return work.desk.tray(limit, given_back=today.policy.lead_mode == "round-robin")


def _shares(
    work: Work, today: Today, candidates: tuple[Candidate, ...]
) -> tuple[tuple[int, int], ...]:
    """Who gets what of the tray."""
    return hand_out(_tray(work, today), candidates, work.now)


def _with_one_more(candidate: Candidate, now: datetime) -> Candidate:
    return replace(candidate, untouched=candidate.untouched + 1, last_assigned=now)


def _without_person(alarm: Alarm) -> Alarm:
    """An alarm that says neither who asked nor what."""
    return replace(alarm, row=replace(alarm.row, title="", excerpt="", vehicle=""))
