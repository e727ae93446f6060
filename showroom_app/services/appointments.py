"""Appointments after they were set: confirmed, moved, cancelled, kept or missed; and their week."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from showroom_app.domain import appointment as appointments
from showroom_app.domain import lead_rules
from showroom_app.domain.appointment import Appointment, AppointmentState
from showroom_app.domain.lead import EntryKind, NextStep
from showroom_app.domain.people import PROGRAM, Actor, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import timeline
from showroom_app.services.act_notes import note_decided
from showroom_app.services.acts import allow, perform
from showroom_app.services.calendar import calendar_of
from showroom_app.services.done import Done
from showroom_app.services.staff import Today
from showroom_app.storage.store import Store, Work

Change = Callable[[Work, Appointment], Appointment]

_LOOKED_BACK = timedelta(days=60)
"""Appointments that were never closed before that stay as they are: nobody remembers."""
_MOST_OF_A_WEEK = 2000


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An appointment as a calendar shows it."""

    appointment: Appointment
    rep_name: str


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of a calendar: its opening hours (None: closed), who is away, and its appointments."""

    on: date
    opening: tuple[datetime, datetime] | None
    away: tuple[int, ...]
    entries: tuple[CalendarEntry, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday, of one rep or of all; `reps` are those who have an appointment in it."""

    now: datetime
    time_zone: str
    dealer_name: str
    days: tuple[CalendarDay, ...]
    reps: tuple[tuple[int, str], ...]

    @property
    def entries(self) -> tuple[CalendarEntry, ...]:
        """All appointments of the week in order of time."""
        return tuple(entry for day in self.days for entry in day.entries)


class Appointments:
    """The use cases of appointments; an arrival shows one (reception), a lead sets one (leads)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def confirm(self, actor: Actor, appointment: int, *, act: str | None = None) -> Done:
        """The customer said again that he or she will come. Raises Refused("appointment-over")."""
        return self._change(
            actor,
            "confirm-appointment",
            act,
            appointment,
            lambda _, known: appointments.confirm(known),
            EntryKind.CONFIRMED,
        )

    def move(self, actor: Actor, appointment: int, at: datetime, *, act: str | None = None) -> Done:
        """The same appointment at another time.

        Raises Refused: "appointment-over", "in-the-past".
        """
        return self._change(
            actor,
            "move-appointment",
            act,
            appointment,
            lambda work, known: appointments.move(known, at, work.now),
            EntryKind.MOVED,
        )

    def cancel(self, actor: Actor, appointment: int, *, act: str | None = None) -> Done:
        """The customer will not come. Raises Refused("appointment-over")."""
        return self._change(
            actor,
            "cancel-appointment",
            act,
            appointment,
            lambda _, known: appointments.cancel(known),
            EntryKind.CANCELLED,
        )

    def miss(self, actor: Actor, appointment: int, *, act: str | None = None) -> Done:
        """The customer did not come. Raises Refused: "appointment-over", "not-yet-due"."""
        return self._change(
            actor,
            "miss-appointment",
            act,
            appointment,
            lambda work, known: appointments.miss(known, work.now),
            EntryKind.NO_SHOW,
        )

    def show(self, actor: Actor, appointment: int, *, act: str | None = None) -> Done:
        """The customer came, although nobody entered the arrival.

        Raises Refused: "appointment-over", "not-yet-due".
        """
        return self._change(
            actor,
            "show-appointment",
            act,
            appointment,
            lambda work, known: appointments.came(known, work.now, work.policy.policy()),
            EntryKind.SHOWN,
        )

    def one(self, actor: Actor, appointment: int) -> CalendarEntry:
        """One appointment; raises Refused("not-allowed") for a colleague's, NotFound."""
        with self._store.read() as work:
            known = _known(work, appointment)
            allow(work, actor, UseCase.SEE_DAY, own=known.rep)
            rep = work.people.rep(known.rep)
            return CalendarEntry(known, rep.name if rep else "")

    def of_lead(self, lead: int) -> int:
        """The number of a lead's appointment that stands, else of the latest; raises NotFound."""
        with self._store.read() as work:
            made = work.appointments.of_lead(lead)
            if not made:
                raise NotFound("appointment", str(lead))
            return next((each.id for each in made if each.state.is_open), made[0].id)

    def week(self, actor: Actor, on: date | None = None, rep: int | None = None) -> Week:
        """The week of a day (None: today), of one rep or of all; cancelled ones left out.

        All of a rep who asks are the own ones. Raises Refused("not-allowed") for a colleague's.
        """
        with self._store.read() as work:
            if rep is None and actor.kind is UserKind.REP and work.people.has_manager():
                rep = actor.rep
            allow(work, actor, UseCase.SEE_DAY, own=rep)
            policy = work.policy.policy()
            on = on or policy.business_day(work.now)
            monday = on - timedelta(days=on.weekday())
            days = [monday + timedelta(days=n) for n in range(7)]
            start, end = _midnight(monday, policy), _midnight(days[-1] + timedelta(days=1), policy)
            found = work.appointments.between(start, end, rep=rep, limit=_MOST_OF_A_WEEK)
            names = {each.id: each.name for each in work.people.reps()}
            away = work.absences.between(days[0], days[-1])
            calendar = calendar_of(policy, days[0], days[-1])
            return Week(
                work.now,
                policy.time_zone,
                policy.dealer_name,
                tuple(
                    CalendarDay(
                        day,
                        calendar.opening(day),
                        tuple(
                            sorted(
                                {
                                    each.rep
                                    for each in away
                                    if each.covers(day) and rep in (None, each.rep)
                                }
                            )
                        ),
                        tuple(
                            CalendarEntry(each, names.get(each.rep, ""))
                            for each in appointments.of_day(found, day, policy)
                        ),
                    )
                    for day in days
                ),
                tuple(
                    sorted(
                        {(each.rep, names.get(each.rep, "")) for each in found},
                        key=lambda named: (named[1], named[0]),
                    )
                ),
            )

    def _change(
        self,
        actor: Actor,
        kind: str,
        act: str | None,
        appointment: int,
        change: Change,
        entry: EntryKind,
    ) -> Done:
        with self._store.read() as work:
            own = _known(work, appointment).rep

        def body(work: Work, act: str) -> Done:
            changed = change(work, _known(work, appointment))
            _store(work, actor, changed, entry)
            return Done(kind, act, appointment=appointment, rep=changed.rep, lead=changed.lead)

        return perform(
            self._store,
            actor,
            UseCase.CHANGE_APPOINTMENT,
            act,
            (Topic.BOARD, Topic.LEADS),
            body,
            own=own,
        )


def of_day(work: Work, on: date, policy: Policy) -> tuple[Appointment, ...]:
    """The appointments that stand on reception's board on a day."""
    start, end = _midnight(on, policy), _midnight(on + timedelta(days=1), policy)
    return appointments.of_day(work.appointments.between(start, end), on, policy)


def over_until(work: Work, today: Today) -> datetime:
    """Up to when nobody is expected any more: the end of yesterday, or now once today is closed."""
    begun = [line for line in today.lines if line.at is not None]
    if begun:
        is_over = all(line.closed_at is not None for line in begun)
    else:
        opening = calendar_of(today.policy, today.on).opening(today.on)
        wait = timedelta(minutes=today.policy.day_close_minutes)
        is_over = opening is not None and work.now >= opening[1] + wait
    return work.now if is_over else _midnight(today.on, today.policy)


def not_kept(work: Work, over: datetime, *, limit: int = 100) -> tuple[int, ...]:
    """The appointments before a moment whose customer is still expected."""
    return work.desk.not_kept(over - _LOOKED_BACK, over, limit=limit)


def note_not_kept(work: Work, actor: Actor, over: datetime) -> tuple[int, ...]:
    """Note that nobody came to appointments whose day is over, as the program; their numbers.

    The lead is left without a next step, so that it is flagged. `actor` is the station it runs at.
    """
    missed = not_kept(work, over)
    for each in missed:
        changed = appointments.miss(_known(work, each), work.now)
        _store(work, PROGRAM, changed, EntryKind.NO_SHOW)
        note_decided(
            work, actor, UseCase.NO_SHOW, appointment=each, lead=changed.lead, rep=changed.rep
        )
    return missed


def _midnight(on: date, policy: Policy) -> datetime:
    return datetime.combine(on, time.min, policy.tz).astimezone(UTC)


def _known(work: Work, appointment: int) -> Appointment:
    known = work.appointments.appointment(appointment)
    if known is None:
        raise NotFound("appointment", str(appointment))
    return known


def _store(work: Work, actor: Actor, changed: Appointment, entry: EntryKind) -> None:
    """Store what an appointment has become, and what that means for its lead.

    The lead's next step goes with its appointment: without one the lead is flagged.
    """
    work.appointments.save(changed)
    if changed.lead is None:
        return
    number = work.merges.standing_for(changed.lead)
    timeline.write(
        work,
        actor,
        number,
        entry,
        rep=changed.rep,
        code=timeline.moment(changed.at),
        text=changed.subject,
    )
    lead = work.leads.lead(number)
    if lead is None or not lead.is_open:
        return
    if changed.state is AppointmentState.SHOWN:
        work.leads.save(lead_rules.shown(lead, changed.at))
        return
    if lead.next_step not in (None, NextStep.APPOINTMENT):
        return
    planned = changed.state.is_open
    work.leads.save(
        replace(
            lead,
            next_step=NextStep.APPOINTMENT if planned else None,
            next_step_by=changed.at if planned else None,
        )
    )
