"""Fairness of the rotation: every rep's figures of a month, reckoned day by day from the log."""

from __future__ import annotations

from dataclasses import field, replace
from datetime import date, datetime, tzinfo

from showroom_app.domain.fairness import Figures, Reckoning, of_day, together
from showroom_app.domain.people import Actor, Floor, Role, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound
from showroom_app.domain.rights import UseCase
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month
from showroom_app.services.acts import allow
from showroom_app.services.calendar import calendar_of
from showroom_app.storage.store import Store, Work

_REMEMBERED = 2000
"""So many days of floors are kept reckoned: two floors for three years."""


@dataclass(frozen=True, slots=True)
class FairnessRow:
    """One rep's figures; the role is that of the month, None where no choice is known."""

    rep: int
    name: str
    role: Role | None
    figures: Figures


@dataclass(frozen=True, slots=True)
class FairnessView:
    """A month of one floor, or with `floor` None of all: rows by name, and all reps together.

    `days_read` of `days` days of floors with a log are in the figures; the others are still to be
    read. `completeness` is logged / (logged + tallied), None when nobody came.
    """

    now: datetime
    time_zone: str
    month: date
    this_month: date
    floor: int | None
    floors: tuple[Floor, ...] = ()
    rows: tuple[FairnessRow, ...] = ()
    total: Figures = field(default_factory=Figures)
    logged: int = 0
    tallied: int = 0
    completeness: float | None = None
    days: int = 0
    days_read: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether every day of the month is in the figures."""
        return self.days_read == self.days


_Depends = tuple[int, datetime | None, int, tzinfo]
"""All that a reckoning depends on: the log's last number, until when, quick-return minutes, zone.
"""


class Fairness:
    """What the fairness page and the command line ask about a month; for the database thread.

    A day is reckoned once and remembered until something is added to its log, today's for at most
    a minute.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._remembered: dict[tuple[int, date], tuple[_Depends, Reckoning]] = {}

    def month(
        self,
        actor: Actor,
        floor: int | None = None,
        month: date | None = None,
        *,
        at_most: int | None = None,
    ) -> FairnessView:
        """The figures of a month (None: this one) on one floor or on all.

        A manager sees every rep's; a rep the own ones, and those of all together.
        With `at_most` only so many days that are not remembered are read now, so that others get
        their turn on the database thread; ask again while the view is not whole. Raises
        Refused("not-allowed") and NotFound for an unknown floor.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_GAUGE, own=actor.rep)
            view = self.read(work, floor, month, at_most=at_most)[0]
            if actor.kind is UserKind.MANAGER or not work.people.has_manager():
                return view
            own = tuple(row for row in view.rows if row.rep == actor.rep)
            return replace(view, rows=own)

    def export(
        self, actor: Actor, floor: int | None = None, month: date | None = None
    ) -> FairnessView:
        """The whole month for a file. Raises Refused("not-allowed") and NotFound."""
        with self._store.read() as work:
            allow(work, actor, UseCase.EXPORT)
            return self.read(work, floor, month)[0]

    def read(
        self,
        work: Work,
        floor: int | None = None,
        month: date | None = None,
        *,
        before: date | None = None,
        at_most: int | None = None,
    ) -> tuple[FairnessView, tuple[tuple[date, Reckoning], ...]]:
        """As `month`, inside a transaction, and what it is made of: each day's reckonings.

        With `before` only the days before that one.
        """
        policy = work.policy.policy()
        this_month = first_of_month(policy.business_day(work.now))
        month = first_of_month(month) if month else this_month
        floors = work.people.floors()
        wanted = [each.id for each in floors if floor in (None, each.id)]
        if floor is not None and not wanted:
            raise NotFound("floor", str(floor))
        days = [
            (each, day, last)
            for each in wanted
            for day, last in work.floor_log.lasts(each, month).items()
            if before is None or day < before
        ]
        reckonings = []
        for each, day, last in days:
            until = _until(work, policy, day)
            depends = last, until, policy.quick_return_minutes, policy.tz
            reckoning, is_fresh = self._day(work, each, day, depends, may_read=at_most != 0)
            if reckoning is not None:
                reckonings.append((day, reckoning))
            if is_fresh and at_most is not None:
                at_most -= 1
        whole = together(reckoning for _, reckoning in reckonings)
        view = FairnessView(
            work.now,
            policy.time_zone,
            month,
            this_month,
            floor,
            floors,
            _rows(work, month, whole),
            whole.total,
            whole.logged,
            whole.tallied,
            whole.completeness,
            days=len(days),
            days_read=len(reckonings),
        )
        return view, tuple(reckonings)

    def _day(
        self, work: Work, floor: int, day: date, depends: _Depends, *, may_read: bool
    ) -> tuple[Reckoning | None, bool]:
        """A day's reckoning, None where it would have to be read and may not; whether it was."""
        known = self._remembered.get((floor, day))
        if known is not None and known[0] == depends:
            return known[1], False
        if not may_read:
            return None, False
        _, until, quick_return_minutes, tz = depends
        events = work.floor_log.events(floor, day)
        reckoning = of_day(events, until, quick_return_minutes, tz)
        self._remembered[floor, day] = depends, reckoning
        while len(self._remembered) > _REMEMBERED:
            del self._remembered[next(iter(self._remembered))]
        return reckoning, True


def _until(work: Work, policy: Policy, day: date) -> datetime | None:
    """Closing time, or this minute where the day is not over; None on a day without opening."""
    opening = calendar_of(policy, day).opening(day)
    return min(opening[1], work.now.replace(second=0, microsecond=0)) if opening else None


def _rows(work: Work, month: date, whole: Reckoning) -> tuple[FairnessRow, ...]:
    roles = work.people.roles(month)
    return tuple(
        FairnessRow(
            rep.id,
            rep.name,
            roles[rep.id].role if rep.id in roles else None,
            whole.reps[rep.id],
        )
        for rep in work.people.reps()
        if rep.id in whole.reps
    )
