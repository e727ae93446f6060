"""Who waits in the service lane: typed in, or read from a list of the workshop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from showroom_app.domain import prospecting
from showroom_app.domain.duplicates import name_key, phone_key
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospecting import Waiting
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.services import details
from showroom_app.services.phones import phone_of
from showroom_app.services.prospects_known import plate_key
from showroom_app.storage.store import Work


@dataclass(frozen=True, slots=True)
class Typed:
    """Somebody who waits in service, as typed in or read from a list; unknown texts are ""."""

    name: str = ""
    phone: str = ""
    email: str = ""
    car: str = ""
    plate: str = ""
    car_year: int | None = None
    waits_until: datetime | None = None
    day: date | None = None
    """The day in service where no time says it; None: today."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a list of the workshop, or would: how many rows of each.

    `known` were there as they are, `moved` have another time now, `over` had gone before. `wrong`
    are the rows that cannot be, each with its place in the list from 0.
    """

    added: int = 0
    moved: int = 0
    known: int = 0
    over: int = 0
    wrong: tuple[tuple[int, Refused], ...] = ()


def waiting_of(typed: Typed, policy: Policy, now: datetime, source: str) -> Waiting:
    """Who waits as it is kept; the day is that of the time, else today."""
    until = typed.waits_until
    return Waiting(
        0,
        policy.business_day(until) if until else typed.day or policy.business_day(now),
        " ".join(typed.name.split()),
        phone_of(typed.phone, policy.country),
        typed.email.strip(),
        " ".join(typed.car.split()),
        " ".join(typed.plate.split()),
        typed.car_year,
        until,
        source=source,
    )


def taken_in(
    work: Work,
    rows: Sequence[Typed],
    keep: Callable[[Waiting], Waiting] | None,
    by: int | None = None,
) -> TakenIn:
    """What becomes of the rows; nothing is written without `keep`."""
    policy, now = work.policy.policy(), work.now
    today = policy.business_day(now)
    by_day: dict[date, list[Waiting]] = {}
    added = moved = known = over = 0
    wrong = []
    for place, typed in enumerate(rows):
        waiting = waiting_of(typed, policy, now, "list")
        try:
            details.fits(waiting.name, waiting.email, waiting.car, waiting.plate, typed.phone)
            prospecting.check_waiting(replace(waiting, waits_until=None), now)
        except Refused as refused:
            wrong.append((place, refused))
            continue
        if waiting.day not in by_day:
            by_day[waiting.day] = list(work.prospecting.of_day(waiting.day))
        there = by_day[waiting.day]
        same = same_of(waiting, there)
        until = waiting.waits_until
        if same is not None and until in (None, same.waits_until):
            known += 1
        elif waiting.day < today or (until is not None and until <= now):
            over += 1
        elif same is not None:
            moved += 1
            there[there.index(same)] = replace(same, waits_until=until)
            if keep is not None and until is not None and same.id:
                work.prospecting.wait_until(same.id, until)
        else:
            added += 1
            number = 0
            if keep is not None:
                number = work.prospecting.add_waiting(keep(waiting), at=now, by=by)
            there.append(replace(waiting, id=number))
    return TakenIn(added, moved, known, over, tuple(wrong))


def same_of(waiting: Waiting, others: Iterable[Waiting]) -> Waiting | None:
    """The one of that day who is this one: by the plate, else by number, address and name."""
    plate = plate_key(waiting)
    for each in others:
        if plate and plate_key(each):
            if plate == plate_key(each):
                return each
        elif _keys(waiting) == _keys(each):
            return each
    return None


def _keys(waiting: Waiting) -> tuple[str, str, str, str]:
    number = phone_key(waiting.phone) if waiting.phone else ""
    return name_key(waiting.name), number, waiting.email.casefold(), name_key(waiting.car)
