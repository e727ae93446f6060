"""When reps are away: entered by a manager, with what has to be put into other hands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from showroom_app.domain import absence as absences
from showroom_app.domain.absence import Absence, AbsenceReason
from showroom_app.domain.appointment import Appointment
from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.refused import NotFound
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.storage.store import Store, Work

_MOST_LEADS = 200

_Body = Callable[[Work, str], Done]


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """An absence with the name of who is away, and whether that is so today."""

    absence: Absence
    rep_name: str
    today: bool


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What somebody else has to see to while a rep is away."""

    leads: tuple[int, ...]
    """Open leads, oldest first."""
    appointments: tuple[Appointment, ...]
    """Customers who are expected by this rep on those days."""


class Absences:
    """The use cases of absences. Who is away is on no shift, whatever the line says."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(
        self,
        actor: Actor,
        rep: int,
        first: date,
        last: date,
        reason: AbsenceReason = AbsenceReason.OTHER,
        *,
        act: str | None = None,
    ) -> Done:
        """A rep is away from one day to another, both included.

        Raises Refused: "not-allowed", "ends-before-it-begins"; NotFound("rep").
        """

        def body(work: Work, act: str) -> Done:
            if work.people.rep(rep) is None:
                raise NotFound("rep", str(rep))
            absences.check_days(first, last)
            work.absences.add(Absence(0, rep, first, last, reason))
            return Done("add-absence", act, rep=rep)

        return self._perform(actor, act, body)

    def remove(self, actor: Actor, absence: int, *, act: str | None = None) -> Done:
        """An absence that was entered by mistake, or is over early; raises NotFound("absence")."""

        def body(work: Work, act: str) -> Done:
            known = work.absences.absence(absence)
            if known is None:
                raise NotFound("absence", str(absence))
            work.absences.remove(absence)
            return Done("remove-absence", act, rep=known.rep)

        return self._perform(actor, act, body)

    def rows(self, actor: Actor, rep: int | None = None) -> tuple[AbsenceRow, ...]:
        """The absences of one rep, or of all, that are not over, by their first day.

        Why somebody is away is told to a manager, and to reps of their own. Raises
        Refused("not-allowed").
        """
        with self._store.read() as work:
            if actor.kind is UserKind.REP and rep in (None, actor.rep):
                rep = rep if not work.people.has_manager() else actor.rep
            else:
                allow(work, actor, UseCase.SET_ABSENCE)
            today = work.policy.policy().business_day(work.now)
            names = {each.id: each.name for each in work.people.reps()}
            return tuple(
                AbsenceRow(each, names.get(each.rep, ""), each.covers(today))
                for each in work.absences.since(today, rep)
            )

    def left_behind(self, actor: Actor, rep: int, first: date, last: date) -> LeftBehind:
        """What has to be given to somebody else when a rep is away on these days.

        Raises Refused("not-allowed").
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SET_ABSENCE)
            tz = work.policy.policy().tz
            start = datetime.combine(first, time.min, tz).astimezone(UTC)
            end = datetime.combine(last + timedelta(days=1), time.min, tz).astimezone(UTC)
            expected = work.appointments.between(start, end, rep=rep)
            return LeftBehind(
                tuple(lead.id for lead in work.leads.open_of(rep, limit=_MOST_LEADS)),
                tuple(each for each in expected if each.state.is_open),
            )

    def _perform(self, actor: Actor, act: str | None, body: _Body) -> Done:
        return perform(self._store, actor, UseCase.SET_ABSENCE, act, (Topic.PEOPLE,), body)
