"""The quota gauge of one rep for one month: pace, forecast, chance and what is still needed.

In all formulas, as in the rules: q the quota, u counted units so far, D selling days of the month,
e those elapsed, r0 the rate (units a selling day) that is expected before the month has shown its
own, k the days by which the month's own rate is steadied towards it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from showroom_app.domain.people import Role, RoleChoice
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import Units
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import (
    Calendar,
    first_of_month,
    in_service,
    last_of_month,
    months_earlier,
)

MOST_QUOTA = 999
"""Cars a month: far more than anybody sells, and few enough for the chance to be reckoned."""
LOWEST_RATE = Fraction(1, 20)
"""No rep is expected to sell fewer units a selling day than this."""
_OWN_DAYS = 20
_STORE_DAYS = 60
_STORE_WEIGHT = 20
"""The store's ratio weighs as much as this many own opportunities."""


class State(StrEnum):
    """How a gauge stands."""

    STARTING = "starting"
    REACHED = "reached"
    ON_TRACK = "on-track"
    BEHIND = "behind"
    AT_RISK = "at-risk"


class Opportunity(StrEnum):
    """What a path to the quota is counted in."""

    FRESH_UPS = "fresh-ups"
    VALID_LEADS = "valid-leads"
    SHOWN_APPOINTMENTS = "shown-appointments"


class PaceOf(StrEnum):
    """Whose average of the last 3 closed months is taken for the usual pace."""

    OWN = "own"
    STORE = "store"
    QUOTA = "quota"
    """Nobody's: too little is known, so the quota itself is expected."""


@dataclass(frozen=True, slots=True)
class Days:
    """A month in selling days: the store's, the rep's in service (D), and the rep's elapsed (e)."""

    month: date
    store: int
    rep: int
    elapsed: Fraction


@dataclass(frozen=True, slots=True)
class Pace:
    """Counted units of past months and the selling days they took.

    For a store both are sums over its reps, so that it is a rate per rep as well.
    """

    sold: Decimal
    days: Fraction | int


@dataclass(frozen=True, slots=True)
class Tally:
    """Opportunities of one kind, and the sales that came from them."""

    sold: Decimal | int
    opportunities: int


@dataclass(frozen=True, slots=True)
class Path:
    """How many more opportunities of one kind reach the quota alone; `ratio` is sales for each."""

    opportunity: Opportunity
    ratio: float
    needed: int


@dataclass(frozen=True, slots=True)
class NotCounted:
    """Confirmed units that stand beside the gauge."""

    returning: Decimal
    fleet: Decimal


@dataclass(frozen=True, slots=True)
class Gauge:
    """Every figure of one rep's month; `proposed` are units that count once confirmed.

    `quota` is the one of the days in service; `plain_forecast` is None before the first selling
    day, `needed_a_day` after the last. `paths` leaves out channels whose ratio is unknown.
    """

    rep: int
    role: Role
    month: date
    quota: int
    counted: Decimal
    not_counted: NotCounted
    proposed: Decimal
    on_track: float
    gap: float
    forecast: float
    plain_forecast: float | None
    chance: float
    needed_a_day: float | None
    state: State
    days: int
    elapsed: float
    paths: tuple[Path, ...] = ()
    usual_pace: float = 0.0
    """r0: units a selling day that are expected before the month has shown its own pace."""
    pace_of: PaceOf = PaceOf.QUOTA
    steadying_days: int = 0
    """k: by so many days at the usual pace the month's own is steadied."""

    @property
    def is_over(self) -> bool:
        """Whether no selling day is left: the quota is reached or missed, nothing is foreseen."""
        return self.elapsed >= self.days


def check_quota(quota: int, policy: Policy, least: int | None = None) -> None:
    """The same minimum for all roles, and `MOST_QUOTA` for everybody.

    `least` is what a manager set where the rep chooses. Raises Refused: "quota-too-low",
    "quota-too-high", "quota-was-set".
    """
    if quota < policy.quota_minimum:
        raise Refused("quota-too-low", quota=quota, minimum=policy.quota_minimum)
    if quota > MOST_QUOTA:
        raise Refused("quota-too-high", quota=quota, most=MOST_QUOTA)
    if least is not None and quota < least:
        raise Refused("quota-was-set", quota=quota, least=least)


def check_role_choice(
    month: date,
    today: date,
    *,
    first: bool,
    corrects: bool = False,
    acted: bool = False,
    ahead: int = 1,
) -> None:
    """A role is chosen until the last day of the month before; a first one from the day of entry.

    `first`: the rep has no role yet. `corrects`: a manager sets a wrong entry of this month right,
    which is possible until the rep has `acted` in it. `ahead`: so many months after this one can be
    chosen for. Raises Refused: "month-has-begun", "rep-has-acted", "month-too-far".
    """
    this_month = first_of_month(today)
    last = months_earlier(this_month, -ahead)
    if month > last:
        raise Refused("month-too-far", month=month, last=last)
    if month > this_month or (first and month == this_month):
        return
    if not corrects or month < this_month:
        raise Refused("month-has-begun", month=month)
    if acted:
        raise Refused("rep-has-acted", month=month)


def service_days(
    calendar: Calendar,
    month: date,
    now: datetime,
    starts: date | None = None,
    ends: date | None = None,
) -> Days:
    """The selling days of a month for a rep who starts or leaves on these days (None: open).

    Raises Refused("no-selling-days") when the month, or the rep's part of it, has none.
    """
    first, last = in_service(month, starts, ends)
    month = first_of_month(month)
    store = calendar.selling_days(month, last_of_month(month))
    rep = calendar.selling_days(first, last)
    if rep == 0:
        raise Refused("no-selling-days", month=month)
    return Days(month, store, rep, calendar.elapsed(month, now, starts, ends))


def pro_rata(quota: int, days: Days) -> int:
    """The quota of a rep who starts or leaves inside: q x D / the store's D, rounded half up."""
    return math.floor(Fraction(quota * days.rep, days.store) + Fraction(1, 2))


def on_track(quota: int, days: Days) -> Fraction:
    """Where the gauge should stand now: q e / D."""
    return quota * days.elapsed / days.rep


def rate(quota: int, days: Days, own: Pace | None = None, store: Pace | None = None) -> Fraction:
    """r0: own units a selling day of the last 3 closed months, else the store's, else q / D.

    Own from 20 selling days on, the store's from 60 on; never under 0.05.
    """
    known = pace_of(own, store)
    if known is PaceOf.OWN and own is not None:
        r0 = Fraction(own.sold) / Fraction(own.days)
    elif known is PaceOf.STORE and store is not None:
        r0 = Fraction(store.sold) / Fraction(store.days)
    else:
        r0 = Fraction(quota, days.rep)
    return max(r0, LOWEST_RATE)


def pace_of(own: Pace | None, store: Pace | None) -> PaceOf:
    """Whose average `rate` takes: own from 20 selling days on, else the store's from 60 on."""
    if own is not None and own.days >= _OWN_DAYS:
        return PaceOf.OWN
    if store is not None and store.days >= _STORE_DAYS:
        return PaceOf.STORE
    return PaceOf.QUOTA


def forecast(units: Fraction, days: Days, r0: Fraction, steadying_days: int) -> Fraction:
    """Steadied: u + (u + k r0) / (e + k) (D - e).

    A counter-entry of an earlier month's sale can bring u under 0; the pace then counts as 0, as
    it does where nothing steadies it and no day has passed.
    """
    if not days.elapsed + steadying_days:
        return units
    pace = (max(units, Fraction(0)) + steadying_days * r0) / (days.elapsed + steadying_days)
    return units + pace * (days.rep - days.elapsed)


def plain_forecast(units: Fraction, days: Days) -> Fraction | None:
    """Unsteadied: u / e D; None before the first selling day."""
    return units / days.elapsed * days.rep if days.elapsed else None


def chance(quota: int, units: Fraction, days: Days, r0: Fraction, steadying_days: int) -> float:
    """The chance to reach q: P(N >= ceil(q - u)), N ~ NegBin(k r0 + u, (k + e) / (k + D)).

    Gamma-Poisson: the rate has the prior Gamma(k r0, k), the month so far has shown u in e days,
    and N is what the days left bring. 1 when reached; else 0 when no day is left, and when
    nothing tells of any rate (k and u, or k and e, are 0).
    """
    needed = math.ceil(quota - units)
    if needed <= 0:
        return 1.0
    if days.elapsed >= days.rep:
        return 0.0
    size = float(max(units, Fraction(0)) + steadying_days * r0)
    p = (steadying_days + days.elapsed) / (steadying_days + days.rep)
    if not size or not p:
        return 0.0
    fewer = math.fsum(
        math.exp(
            math.lgamma(size + n)
            - math.lgamma(size)
            - math.lgamma(n + 1)
            + size * math.log(p)
            + n * math.log(1 - p)
        )
        for n in range(needed)
    )
    return min(1.0, max(0.0, 1.0 - fewer))


def needed_a_day(quota: int, units: Fraction, days: Days) -> Fraction | None:
    """max(0, q - u) / (D - e); None when no day is left."""
    left = days.rep - days.elapsed
    return max(Fraction(0), quota - units) / left if left > 0 else None


def ratio(own: Tally, store: Tally | None) -> Fraction | None:
    """Sales for each opportunity: (own sales + 20 s) / (own opportunities + 20).

    s is the store's ratio of 12 months; None when it is unknown.
    """
    if store is None or store.opportunities <= 0:
        return None
    s = Fraction(store.sold) / store.opportunities
    return (Fraction(own.sold) + _STORE_WEIGHT * s) / (own.opportunities + _STORE_WEIGHT)


def path(quota: int, units: Fraction, sales_ratio: Fraction | None) -> int | None:
    """ceil((q - u) / ratio), 0 when reached; None when the ratio is unknown or nothing sells."""
    if not sales_ratio or sales_ratio < 0:
        return None
    return max(0, math.ceil((quota - units) / sales_ratio))


def is_on_pace(quota: int, units: Fraction, days: Days) -> bool:
    """Whether the quota is reached, or the gauge stands less than half a unit under its tick."""
    return units >= quota or units - on_track(quota, days) > Fraction(-1, 2)


def monthly_average(counted: Decimal, months: int) -> Fraction | None:
    """Counted units a month of the last 3 closed months with a selling day in service; else None.

    `months`: how many of the three those are.
    """
    return Fraction(counted) / months if months else None


def days_since_sale(calendar: Calendar, last: date | None, until: date) -> int | None:
    """Selling days after the day of the last sale up to `until`, included; None without a sale."""
    return None if last is None else calendar.selling_days(last + timedelta(days=1), until)


def state_of(quota: int, units: Fraction, days: Days, likely: float) -> State:
    """Reached; starting (e < 3); on track (gap > -0.5); behind (chance >= 10 %); else at risk."""
    if units >= quota:
        return State.REACHED
    if days.elapsed < 3:
        return State.STARTING
    if is_on_pace(quota, units, days):
        return State.ON_TRACK
    return State.BEHIND if likely >= 0.1 else State.AT_RISK


def gauge(
    choice: RoleChoice,
    units: Units,
    days: Days,
    policy: Policy,
    own: Pace | None = None,
    store: Pace | None = None,
    tallies: Mapping[Opportunity, tuple[Tally, Tally | None]] | None = None,
) -> Gauge:
    """All figures of one rep's month from role choice, ledger and days.

    `own`, `store`: the last 3 closed months. `tallies`: own and the store's, of 12 months.
    """
    q, u, k = pro_rata(choice.quota, days), Fraction(units.counted), policy.steadying_days
    r0 = rate(q, days, own, store)
    likely = chance(q, u, days, r0, k)
    should = on_track(q, days)
    plain = plain_forecast(u, days)
    a_day = needed_a_day(q, u, days)
    return Gauge(
        rep=choice.rep,
        role=choice.role,
        month=days.month,
        quota=q,
        counted=units.counted,
        not_counted=NotCounted(units.returning, units.fleet),
        proposed=units.proposed,
        on_track=float(should),
        gap=float(u - should),
        forecast=float(forecast(u, days, r0, k)),
        plain_forecast=None if plain is None else float(plain),
        chance=likely,
        needed_a_day=None if a_day is None else float(a_day),
        state=state_of(q, u, days, likely),
        days=days.rep,
        elapsed=float(days.elapsed),
        paths=paths_to(q, u, tallies or {}),
        usual_pace=float(r0),
        pace_of=pace_of(own, store),
        steadying_days=k,
    )


def paths_to(
    quota: int, units: Fraction, tallies: Mapping[Opportunity, tuple[Tally, Tally | None]]
) -> tuple[Path, ...]:
    """The path per channel from own and the store's tallies; what cannot be known is left out."""
    found = []
    for opportunity, (own, store) in tallies.items():
        sales_ratio = ratio(own, store)
        needed = path(quota, units, sales_ratio)
        if sales_ratio is not None and needed is not None:
            found.append(Path(opportunity, float(sales_ratio), needed))
    return tuple(found)


def channels_of(role: Role) -> tuple[Opportunity, ...]:
    """The opportunities that a role is given: showroom reps have no leads, internet reps no ups."""
    return tuple(
        each
        for each in Opportunity
        if not (each is Opportunity.FRESH_UPS and not role.stands_in_queue)
        and not (each is Opportunity.VALID_LEADS and not role.may_have_leads)
    )
