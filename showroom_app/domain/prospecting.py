"""Prospecting off turn: who waits in service, happy calls due, own customers due, what came of it.

Whom a rep found is served without a turn: what the rep proposed and the customer accepted stands on
file as an appointment of that rep (rules section 1), and the rep's place in line is kept (section
2). Whom the service department sends takes a turn like any service referral, of who is up now.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import Buyer, Counts, proposed_buyer
from showroom_app.domain.values import dataclass

HAPPY_CALL_LASTS_DAYS = 60
"""A happy call that nobody made for so long is none any more."""
CONTRACT_LASTS_DAYS = 180
"""So long after its end a contract is still a reason to call."""
CAR_AGE_LASTS_YEARS = 6
"""A car that was due so long ago has gone."""
ASKED_AGAIN_DAYS = 365
"""Who was spoken to about the age of his or her car is due again after so long."""
FIRST_CAR_YEAR = 1900


class ProspectKind(StrEnum):
    """Why a customer is worth a word."""

    SERVICE_LANE = "service-lane"
    HAPPY_CALL = "happy-call"
    CONTRACT_END = "contract-end"
    CAR_AGE = "car-age"

    @property
    def is_own_customer(self) -> bool:
        """Whether it is about a customer to whom the rep sold a car."""
        return self is not ProspectKind.SERVICE_LANE


class ProspectResult(StrEnum):
    """What came of a call or a proposal."""

    NOT_REACHED = "not-reached"
    SPOKE = "spoke"
    PROPOSAL = "proposal"
    NOT_INTERESTED = "not-interested"
    ASK_AGAIN = "ask-again"
    APPOINTMENT = "appointment"
    VISIT = "visit"

    @property
    def is_conversation(self) -> bool:
        """Whether the customer was spoken to."""
        return self is not ProspectResult.NOT_REACHED

    @property
    def is_won(self) -> bool:
        """Whether a customer who comes later comes of it."""
        return self in (ProspectResult.PROPOSAL, ProspectResult.APPOINTMENT, ProspectResult.VISIT)

    @property
    def is_typed(self) -> bool:
        """Whether it is logged as it is; the others come of an appointment or a visit."""
        return self not in (ProspectResult.APPOINTMENT, ProspectResult.VISIT)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who waits in the service lane on a day; unknown texts are "".

    `waits_until` is when the car is ready, None where nobody said so; `left_at` when the customer
    is known to have gone.
    """

    id: int
    day: date
    name: str = ""
    phone: Phone | None = None
    email: str = ""
    car: str = ""
    plate: str = ""
    car_year: int | None = None
    waits_until: datetime | None = None
    floor: int | None = None
    source: str = ""
    left_at: datetime | None = None
    person: int | None = None

    def is_there(self, now: datetime) -> bool:
        """Whether the customer can still be spoken to, as far as known."""
        return self.left_at is None and (self.waits_until is None or self.waits_until > now)

    def car_age(self) -> int | None:
        """The age of the car in years, None where its year is not known."""
        return None if self.car_year is None else max(0, self.day.year - self.car_year)


@dataclass(frozen=True, slots=True)
class ProspectEntry:
    """What a rep did about one of them; `next_on` is the day to ask again.

    `lane` or `sale` is what it is about, `appointment` or `visit` what it led to.
    """

    id: int
    kind: ProspectKind
    rep: int
    at: datetime
    result: ProspectResult
    lane: int | None = None
    sale: int | None = None
    person: int | None = None
    note: str = ""
    next_on: date | None = None
    appointment: int | None = None
    visit: int | None = None
    by: int | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """Why a customer of a sale is due: on which day, and from which day on to be asked.

    Of a contract that is the day of its end, and the day from which one may speak of the next car.
    """

    kind: ProspectKind
    on: date
    since: date


def check_waiting(waiting: Waiting, now: datetime) -> None:
    """Whoever is entered can be told from others and has not gone yet.

    Raises Refused: "waiting-nobody" without name, plate, number and address, "car-year" (year) for
    one that no car can have, "waited-until" for a time that is over.
    """
    if not (waiting.name or waiting.plate or waiting.phone or waiting.email):
        raise Refused("waiting-nobody")
    year = waiting.car_year
    if year is not None and not FIRST_CAR_YEAR <= year <= waiting.day.year + 1:
        raise Refused("car-year", year=year)
    if waiting.waits_until is not None and waiting.waits_until <= now:
        raise Refused("waited-until", at=waiting.waits_until)


def check_may(role: Role | None, kind: ProspectKind, rep: int) -> None:
    """Prospecting is for showroom and hybrid reps; an internet rep makes own happy calls.

    Raises Refused("no-prospecting").
    """
    if role is Role.INTERNET and kind is not ProspectKind.HAPPY_CALL:
        raise Refused("no-prospecting", rep=rep)


def check_next(result: ProspectResult, next_on: date | None, today: date) -> None:
    """The day to ask again lies ahead, and is said where the customer asked for it.

    Raises Refused: "ask-again-when", "ask-again-past" (on).
    """
    if next_on is None:
        if result is ProspectResult.ASK_AGAIN:
            raise Refused("ask-again-when")
    elif next_on <= today:
        raise Refused("ask-again-past", on=next_on)


def happy_call_due(delivered_on: date | None, policy: Policy) -> date | None:
    """The day of the happy call; None where nobody knows when the car was delivered.

    It is never guessed from the day of the order: a call before the delivery makes nobody happy.
    """
    if delivered_on is None:
        return None
    return delivered_on + timedelta(days=policy.happy_call_days)


def happy_call_of(delivered_on: date | None, today: date, policy: Policy) -> Due | None:
    """The happy call that is due, None for none yet or not any more."""
    on = happy_call_due(delivered_on, policy)
    if on is None or not on <= today <= on + timedelta(days=HAPPY_CALL_LASTS_DAYS):
        return None
    return Due(ProspectKind.HAPPY_CALL, on, on)


def own_customer_due(
    sold: date, contract_until: date | None, today: date, policy: Policy
) -> Due | None:
    """Why the customer of a sale is due: a contract that ends, else the age of the car."""
    if contract_until is not None:
        on = contract_until - timedelta(days=policy.contract_ends_days)
        if on <= today <= contract_until + timedelta(days=CONTRACT_LASTS_DAYS):
            return Due(ProspectKind.CONTRACT_END, contract_until, on)
        if today < on:
            # Nobody leaves a contract that runs.
            return None
    on = years_after(sold, policy.car_age_years)
    if on <= today < years_after(on, CAR_AGE_LASTS_YEARS):
        return Due(ProspectKind.CAR_AGE, on, on)
    return None


def open_on(due: Due, entries: Iterable[ProspectEntry], tz: tzinfo) -> date | None:
    """The day from which the rep is asked, by what was logged since; None when it is done.

    An entry with a day to ask again asks on that day. Somebody who was not reached is asked again
    the next day; any other result ends it. The age of a car is asked about again a year later.
    """
    last = max(
        (each for each in entries if each.kind is due.kind),
        key=lambda each: (each.at, each.id),
        default=None,
    )
    if last is None:
        return due.since
    if last.next_on is not None:
        return last.next_on
    day = last.at.astimezone(tz).date()
    if not last.result.is_conversation:
        return day + timedelta(days=1)
    return day + timedelta(days=ASKED_AGAIN_DAYS) if due.kind is ProspectKind.CAR_AGE else None


def would_count(bought: Iterable[date], fleet: bool, today: date, policy: Policy) -> Counts:
    """What a sale to a known customer would count as if it were signed today (rules section 4).

    `bought` are the days of the uncancelled sales to the customer, `fleet` whether the last of them
    was to a fleet. Who only came for service is new.
    """
    if fleet:
        return Counts.FLEET
    if proposed_buyer(bought, today, policy) is Buyer.NEW:
        return Counts.NEW_CUSTOMER
    return Counts.RETURNING_COUNTS if policy.returning_counts else Counts.RETURNING


def seller(reps: Iterable[int], working: Collection[int]) -> int | None:
    """The rep whose customer a buyer is: the first of the sale who works here, None for nobody."""
    return next((rep for rep in reps if rep in working), None)


def years_after(on: date, years: int) -> date:
    """The same day so many years later; of 29 February the 28th."""
    try:
        return on.replace(year=on.year + years)
    except ValueError:
        return on.replace(year=on.year + years, day=28)
