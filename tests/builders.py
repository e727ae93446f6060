"""Values of the trade with everything filled in, for tests that care about one thing of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from typing import Any

from showroom_app.domain.appointment import Appointment
from showroom_app.domain.floor_facts import Event, Fact, PassedThrough
from showroom_app.domain.lead import Lead
from showroom_app.domain.people import Role
from showroom_app.domain.prospect import Phone, Vehicle
from showroom_app.domain.sale import Buyer, Channel, Sale, Share
from showroom_app.domain.topic import Topic
from showroom_app.storage.store import Store, Work

NOW = datetime(2026, 10, 22, 8, 0, tzinfo=UTC)
TODAY = date(2026, 10, 22)
OCTOBER = date(2026, 10, 1)
YARIS = Vehicle(year="2024", make="Toyota", model="Yaris", stock="24817")
PASSED = PassedThrough()
"""The fact that needs nothing else to be there."""

_numbers = count(1)


def lead(**given: Any) -> Lead:
    """A new lead in the pool with a running clock, of a person of its own."""
    number = next(_numbers)
    made = Lead(
        id=0,
        source="Website",
        arrived=NOW,
        received=NOW,
        clock_from=NOW,
        name=f"Klant {number}",
        emails=(f"klant{number}@example.nl",),
        phones=(Phone(f"06 1{number:07}", f"+3161{number:07}"),),
        vehicle=YARIS,
        message="Is deze auto nog beschikbaar?",
    )
    made = replace(made, **given)
    if made.owner is not None and made.owned_since is None:
        made = replace(made, owned_since=made.arrived)
    return made


def appointment(rep: int, **given: Any) -> Appointment:
    """An appointment of a rep, two hours from now."""
    made = Appointment(id=0, rep=rep, at=NOW.replace(hour=10), customer="Mevrouw Jansen")
    return replace(made, **given)


def sale(*reps: int, **given: Any) -> Sale:
    """A confirmed sale to a new customer, split evenly."""
    shares = tuple(Share(rep, Decimal(100 // len(reps)) / 100) for rep in reps)
    made = Sale(
        id=0,
        on=TODAY,
        shares=shares,
        buyer=Buyer.NEW,
        channel=Channel.WALK_IN,
        customer="Mevrouw Jansen",
        vehicle="Yaris",
        confirmed=True,
    )
    return replace(made, **given)


def add_reps(store: Store, *names: str, role: Role = Role.HYBRID) -> tuple[int, tuple[int, ...]]:
    """A floor, and reps on it who have chosen a role; their ids."""
    with store.write(Topic.PEOPLE) as work:
        floor = work.people.floor_named("Toyota") or work.people.add_floor("Toyota")
        reps = [work.people.add_rep(name, floor.id) for name in names]
        for rep in reps:
            work.people.choose_role(rep.id, date(2026, 1, 1), role, 15, at=NOW)
    return floor.id, tuple(rep.id for rep in reps)


def append(
    work: Work, floor: int, facts: Sequence[Fact], *, act: str = "", day: date = TODAY
) -> tuple[Event, ...]:
    """Write facts into a floor's log, as one act."""
    return work.floor_log.append(
        floor,
        day,
        act=act or f"act-{next(_numbers)}",
        at=work.now,
        recorded=work.recorded,
        user=None,
        station="reception",
        facts=facts,
    )
