"""What was counted in some months, to be asked for any part of it: days, floor, reps, doors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Protocol, TypeVar

from showroom_app.domain import ratios
from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.lead import PHONE
from showroom_app.domain.policy import Policy
from showroom_app.domain.ratios import Door, FollowedLead, Proportion
from showroom_app.domain.sale import Buyer
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import Calendar
from showroom_app.storage.repositories.overview import (
    AppointmentRow,
    LeadRow,
    SoldSum,
    VisitCount,
)

_NOTHING = Decimal(0)

Keep = Callable[[int | None], bool]
"""Whose part is asked for; None is nobody's, such as a lead in the pool."""


class _Dated(Protocol):
    @property
    def on(self) -> date: ...
    @property
    def rep(self) -> int | None: ...
    @property
    def floor(self) -> int | None: ...


Row = TypeVar("Row", bound=_Dated)


@dataclass(frozen=True, slots=True)
class ArrivedLead:
    """A valid lead on the day of its arrival; `rep` is its owner."""

    on: date
    rep: int | None
    floor: int | None
    source: str
    source_key: str
    door: Door
    followed: FollowedLead


@dataclass(frozen=True, slots=True)
class KeptOrNot:
    """An appointment that was not cancelled, on its day."""

    on: date
    rep: int
    floor: int
    was_shown: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """Everything that was counted of some days."""

    leads: tuple[ArrivedLead, ...] = ()
    visits: tuple[VisitCount, ...] = ()
    appointments: tuple[KeptOrNot, ...] = ()
    sold: tuple[SoldSum, ...] = ()

    def of_days(self, start: date, end: date) -> Counted:
        """What falls on the days from `start` up to `end`."""
        return self._those(lambda row: start <= row.on < end)

    def of_floor(self, floor: int) -> Counted:
        """What belongs to one floor."""
        return self._those(lambda row: row.floor == floor)

    def of_reps(self, keep: Keep) -> Counted:
        """What belongs to some reps."""
        return self._those(lambda row: keep(row.rep))

    @property
    def followed(self) -> tuple[FollowedLead, ...]:
        """The leads as the ratios see them."""
        return tuple(each.followed for each in self.leads)

    @property
    def shown(self) -> int:
        """Appointments whose customer came."""
        return sum(each.was_shown for each in self.appointments)

    @property
    def show_rate(self) -> Proportion:
        """Shown of due; all that are counted are due."""
        return ratios.show_rate(self.shown, len(self.appointments))

    def opportunities(self) -> Counter[Door]:
        """How many came through each door."""
        found = Counter(each.door for each in self.leads)
        found[Door.APPOINTMENT] = self.shown
        for each in self.visits:
            door = ratios.door_of_visit(each.kind)
            if door is not None:
                found[door] += each.count
        return found

    def units(self) -> dict[Door | None, Decimal]:
        """Units sold through each door to others than fleets, None: to the own base."""
        found = dict[Door | None, Decimal]()
        for each in self.sold:
            if each.buyer is not Buyer.FLEET:
                door = ratios.door_of_sale(each.kind, each.channel)
                found[door] = found.get(door, _NOTHING) + each.units
        return found

    @property
    def fleet(self) -> Decimal:
        """Units sold to fleets."""
        return sum((each.units for each in self.sold if each.buyer is Buyer.FLEET), _NOTHING)

    def closing(self, *doors: Door) -> Proportion:
        """The closing ratio of some doors, without any named of all."""
        came, units = self.opportunities(), self.units()
        asked = doors or tuple(Door)
        return ratios.closing(
            sum((units.get(door, _NOTHING) for door in asked), _NOTHING),
            sum(came[door] for door in asked),
        )

    def _those(self, keep: Callable[[_Dated], bool]) -> Counted:
        def kept(rows: Iterable[Row]) -> tuple[Row, ...]:
            return tuple(row for row in rows if keep(row))

        return Counted(
            kept(self.leads), kept(self.visits), kept(self.appointments), kept(self.sold)
        )


def arrived(row: LeadRow, today: datetime, calendar: Calendar, policy: Policy) -> ArrivedLead:
    """A lead as it stands; `today` is the midnight up to which limits are judged."""
    limit = policy.limit_minutes(row.source)
    since = row.clock_from

    def business(until: datetime | None) -> float | None:
        return None if until is None else calendar.business_minutes(since, until)

    def gross(until: datetime | None) -> float | None:
        return None if until is None else max(0.0, (until - since).total_seconds() / 60)

    tried, spoken = row.first_attempt, row.first_dialogue
    return ArrivedLead(
        policy.business_day(row.arrived),
        row.owner,
        row.floor,
        row.source,
        row.source_key,
        Door.PHONE if row.source_key == PHONE else Door.LEAD,
        FollowedLead(
            limit,
            is_due=tried is None and calendar.business_minutes(since, today) >= limit,
            attempts=row.attempts,
            business_minutes=business(tried),
            gross_minutes=gross(tried),
            dialogue_business_minutes=business(spoken),
            dialogue_gross_minutes=gross(spoken),
            has_appointment=row.has_appointment,
            was_shown=row.was_shown,
            is_sold=row.is_sold,
        ),
    )


def kept_or_not(row: AppointmentRow, policy: Policy) -> KeptOrNot:
    """An appointment on its day."""
    was_shown = row.state is AppointmentState.SHOWN
    return KeptOrNot(policy.business_day(row.at), row.rep, row.floor, was_shown)


def midnight(on: date, policy: Policy) -> datetime:
    """The moment at which a business day begins."""
    return datetime.combine(on, time.min, policy.tz).astimezone(UTC)
