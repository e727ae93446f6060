"""Builds the demo dealership: floors, reps and three months of days up to now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import count
from random import Random

from showroom_app.demo import cast
from showroom_app.demo.cast import LEAD_DESK, Cast
from showroom_app.domain.people import Actor
from showroom_app.domain.policy import DEFAULT_HOURS, Policy
from showroom_app.domain.workdays import first_of_month, months_earlier
from showroom_app.services import Services, open_services
from showroom_app.services.calendar import calendar_of
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.storage.store import Store, Work

MONTHS = 3
_STAFF = Actor(None, LEAD_DESK)


def bring_up_to(
    store: Store,
    now: datetime,
    seed: int,
    progress: Callable[[float], None],
    begin: date | None = None,
) -> None:
    """Play the demo dealership up to `now`: all of it in an empty database, else the days missing.

    An empty one begins on the day `begin`, None: three months ago. The same seed, moment and
    beginning give the same dealership. `progress` hears the share that is done, 0 to 1. Afterwards
    the store's time is the real one again. Raises DatabaseProblem("not-a-demo") before it writes
    anything into somebody's own database.
    """
    tz = Policy().tz
    today = now.astimezone(tz).date()
    with store.read() as work:
        if not (_is_empty(work) or _is_demo(work)):
            raise DatabaseProblem(Problem.NOT_A_DEMO, database=store.url)
        known = work.people.reps()
        played = [day for each in work.people.floors() for day in work.floor_log.days(each.id, 1)]
    start = max(played) + timedelta(days=1) if played else begin or _begin(today)
    if start > today:
        return
    # A dealership that is up to date, which most are, needs nothing of what plays a day.
    from showroom_app.demo.days import Day
    from showroom_app.demo.office import Office
    from showroom_app.demo.stage import Stage

    services = open_services(store)
    # Another day has other chances.
    chance = Random(f"{seed} {start}")  # noqa: S311  a play, no secret
    opens_today, closes_today = hours_around(now, tz)
    try:
        store.at = datetime.combine(start, time(8), tz)
        _set_up(services, today, opens_today, closes_today)
        if not known:
            _hire(services, today)
        who = cast_of(store)
        calendar = calendar_of(services.settings.in_force(), start, today)
        days = [start + timedelta(days=n) for n in range((today - start).days + 1)]
        days = [day for day in days if day == today or calendar.is_selling_day(day)]
        numbers = count(start.toordinal() * 100)
        own = Random(f"{seed} {start} office")  # noqa: S311  a play, no secret
        office = Office(services, own, today)
        followers: dict[int, tuple[int, date]] = {}
        seen: list[tuple[cast.Customer, int, str]] = []
        with store.in_haste():
            if not known:
                office.take_over_old_sales(who, start)
            for done, day in enumerate(days):
                progress(done / len(days))
                opening = calendar.opening(day)
                if day == today or opening is None:
                    opening = opens_today, closes_today
                there = on_day(store, who, day)
                office.open_day(day, opening[0])
                stage = Stage(services, there, chance, *opening, now)
                played_day = Day(stage, numbers, followers, seen)
                played_day.play()
                del seen[:-80]
                if day == today:
                    office.stand(there, now)
                    continue
                office.close_day(day, played_day.sales.sold)
                if days[done + 1].month != day.month:
                    store.at = opening[1]
                    office.end_month(there, days[done + 1].replace(day=1))
        progress(1.0)
    finally:
        store.at = None


def _is_empty(work: Work) -> bool:
    """Whether nobody has ever entered anything."""
    return not any(work.counters().values())


def _is_demo(work: Work) -> bool:
    """Whether the dealership was first named as the demo's is, and has the demo's floors.

    A visitor may give it another name. A demo that was stopped while it was being made may have no
    floors yet.
    """
    named = work.policy.entries("dealer_name", limit=100_000)
    if not named or named[-1].value != cast.DEALER:
        return False
    floors = {floor.name for floor in work.people.floors()}
    return floors >= set(cast.FLOORS) or not (floors or work.people.reps())


def _begin(today: date) -> date:
    """The same day some months before; the month's first days where it has no such day."""
    return months_earlier(first_of_month(today), MONTHS) + timedelta(days=today.day - 1)


def hours_around(now: datetime, tz: tzinfo) -> tuple[datetime, datetime]:
    """Opening and closing of the day in progress, so that some hours of it have passed by now."""
    local = now.astimezone(tz)
    usual = DEFAULT_HOURS[local.weekday()] or (time(10), time(17))
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    opens = midnight.replace(hour=usual[0].hour)
    closes = midnight.replace(hour=usual[1].hour)
    if local < opens + timedelta(hours=2):
        opens = max(midnight, (local - timedelta(hours=4)).replace(minute=0, second=0))
    if local > closes - timedelta(hours=1):
        closes = min(
            midnight + timedelta(hours=23, minutes=59),
            (local + timedelta(hours=2)).replace(minute=0, second=0),
        )
    return opens, closes


def _set_up(services: Services, today: date, opens_today: datetime, closes_today: datetime) -> None:
    """Name the dealership, and let today be a selling day with hours that hold now."""
    tz = Policy().tz
    hours = list(DEFAULT_HOURS)
    hours[today.weekday()] = (
        opens_today.astimezone(tz).time().replace(tzinfo=None),
        closes_today.astimezone(tz).time().replace(tzinfo=None),
    )
    # A Sunday's hours hold for this one only: the other Sundays of the months stay closed.
    openings = frozenset({today})
    services.settings.change(_STAFF, dealer_name=cast.DEALER, openings=openings, hours=tuple(hours))


def _hire(services: Services, today: date) -> None:
    """Add floors and reps; who began this month is hired on that day."""
    for seller in cast.SELLERS:
        began = None
        if seller.starts_day is not None and seller.starts_day <= today.day:
            began = today.replace(day=seller.starts_day)
        role = seller.role if began else seller.before or seller.role
        services.people.add_rep(_STAFF, seller.name, role, seller.floor, seller.quota, starts=began)


def cast_of(store: Store) -> Cast:
    """The reps of the demo as the database knows them."""
    sellers = {seller.name: seller for seller in cast.SELLERS}
    with store.read() as work:
        floors = {floor.name: floor.id for floor in work.people.floors()}
        reps = [rep for rep in work.people.reps() if rep.name in sellers]
    return Cast(
        {rep.id: sellers[rep.name] for rep in sorted(reps, key=lambda rep: rep.id)},
        {name: floors[name] for name in cast.FLOORS},
        {rep.id: rep.starts for rep in reps if rep.starts is not None},
    )


def on_day(store: Store, who: Cast, day: date) -> Cast:
    """Those who work here on a day, in the roles of its month; a later one was not there yet."""
    with store.read() as work:
        roles = work.people.roles(day)
    sellers = {
        rep: replace(seller, role=roles[rep].role if rep in roles else seller.role)
        for rep, seller in who.sellers.items()
        if rep not in who.started or who.started[rep] <= day
    }
    return Cast(sellers, who.floors, who.started)
