"""The quota gauge: the worked example of the rules number by number, its edges, and its laws."""

from __future__ import annotations

import math
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.domain.people import Role, RoleChoice
from showroom_app.domain.policy import Policy
from showroom_app.domain.quota import (
    Days,
    Gauge,
    NotCounted,
    Opportunity,
    Pace,
    PaceOf,
    Path,
    State,
    Tally,
    chance,
    channels_of,
    check_quota,
    check_role_choice,
    days_since_sale,
    forecast,
    gauge,
    monthly_average,
    needed_a_day,
    on_track,
    path,
    plain_forecast,
    pro_rata,
    rate,
    ratio,
    service_days,
    state_of,
)
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import Units
from showroom_app.domain.workdays import Calendar

JULY = date(2026, 7, 1)
POLICY = Policy()
CALENDAR = Calendar.of(POLICY, frozenset())
R0 = Fraction(11, 26)
K = 5


def days(elapsed: Fraction | int, of: int = 26, store: int | None = None) -> Days:
    return Days(JULY, store or of, of, Fraction(elapsed))


def gauge_of(
    counted: str = "8",
    elapsed: Fraction | int = 14,
    quota: int = 15,
    of: int = 26,
    own: Pace | None = None,
) -> Gauge:
    choice = RoleChoice(7, JULY, Role.HYBRID, quota)
    return gauge(choice, Units(counted=Decimal(counted)), days(elapsed, of), POLICY, own=own)


# The worked example: q 15, u 8, e 14, D 26, r0 11/26 (rules section 4)


def test_the_worked_example_number_by_number() -> None:
    example = gauge(
        RoleChoice(7, JULY, Role.SHOWROOM, 15),
        Units(Decimal("8.00"), Decimal("1.00"), Decimal("2.00"), Decimal("0.50")),
        days(14),
        POLICY,
        own=Pace(Decimal(11), 26),
        tallies={Opportunity.FRESH_UPS: (Tally(0, 0), Tally(20, 100))},
    )
    assert round(example.on_track, 2) == 8.08
    assert round(example.gap, 2) == -0.08
    assert round(example.forecast, 2) == 14.39
    assert example.plain_forecast is not None
    assert round(example.plain_forecast, 2) == 14.86
    assert round(example.chance, 3) == 0.439
    assert example.needed_a_day is not None
    assert round(example.needed_a_day, 3) == 0.583
    assert example.paths == (Path(Opportunity.FRESH_UPS, 0.2, 35),)
    assert example.state is State.ON_TRACK
    assert (example.rep, example.role, example.month) == (7, Role.SHOWROOM, JULY)
    assert (example.quota, example.days, example.elapsed) == (15, 26, 14.0)
    assert example.counted == Decimal("8.00")
    assert example.not_counted == NotCounted(Decimal("1.00"), Decimal("2.00"))
    assert example.proposed == Decimal("0.50")


def test_the_figures_of_the_worked_example_are_exact_fractions() -> None:
    u = Fraction(8)
    assert on_track(15, days(14)) == Fraction(105, 13)
    assert forecast(u, days(14), R0, K) == 8 + (8 + 5 * R0) / 19 * 12
    assert plain_forecast(u, days(14)) == Fraction(104, 7)
    assert needed_a_day(15, u, days(14)) == Fraction(7, 12)


# Edges


def test_before_the_first_selling_day_there_is_no_plain_forecast() -> None:
    start = gauge_of("0", 0)
    assert start.plain_forecast is None
    assert (start.on_track, start.gap) == (0.0, 0.0)
    assert start.forecast == pytest.approx(15.0)
    assert 0.4 < start.chance < 0.6
    assert start.state is State.STARTING


def test_a_presold_car_in_a_month_to_come_has_no_plain_forecast_either() -> None:
    assert gauge_of("1", 0).plain_forecast is None


def test_after_the_last_selling_day_the_forecast_is_what_was_sold() -> None:
    over = gauge_of("11", 26)
    assert over.forecast == over.plain_forecast == 11.0
    assert over.needed_a_day is None
    assert over.chance == 0.0
    assert over.state is State.AT_RISK


def test_a_finished_month_that_made_it_has_chance_one() -> None:
    over = gauge_of("15", 26)
    assert (over.chance, over.needed_a_day, over.state) == (1.0, None, State.REACHED)


def test_reached_before_the_end_needs_nothing_more() -> None:
    reached = gauge_of("15.50", 14)
    assert (reached.chance, reached.needed_a_day) == (1.0, 0.0)
    assert reached.state is State.REACHED


def test_reached_on_the_first_day_is_reached_and_not_starting() -> None:
    assert gauge_of("15", 1).state is State.REACHED


def test_half_a_car_short_still_takes_one_more_sale() -> None:
    short, whole = gauge_of("14.50", 20), gauge_of("14.00", 20)
    assert 0 < whole.chance < short.chance < 1


def test_a_counter_entry_of_last_month_may_leave_less_than_nothing() -> None:
    below = gauge_of("-1.00", 2)
    assert below.counted == Decimal("-1.00")
    assert 0 < below.chance < gauge_of("0", 2).chance
    assert below.forecast == pytest.approx(gauge_of("0", 2).forecast - 1)


@pytest.mark.parametrize(
    ("counted", "elapsed", "state"),
    [
        ("0", Fraction(299, 100), State.STARTING),
        ("0", Fraction(3), State.AT_RISK),
        ("1", Fraction(3), State.BEHIND),
        ("8", 14, State.ON_TRACK),
        ("7.58", 14, State.ON_TRACK),  # gap -0.497
        ("7.57", 14, State.BEHIND),  # gap -0.507
        ("7.01", 13, State.ON_TRACK),
        ("7", 13, State.BEHIND),  # gap exactly -0.5
        ("4", 14, State.AT_RISK),
        ("15", 14, State.REACHED),
    ],
)
def test_states(counted: str, elapsed: Fraction | int, state: State) -> None:
    assert gauge_of(counted, elapsed, own=Pace(Decimal(11), 26)).state is state


def test_behind_ends_where_the_chance_falls_under_a_tenth() -> None:
    assert state_of(15, Fraction(5), days(14), 0.1) is State.BEHIND
    assert state_of(15, Fraction(5), days(14), 0.0999) is State.AT_RISK


# Days in service


def test_a_month_without_selling_days_is_refused() -> None:
    closed = Policy(hours=(None,) * 7)
    with pytest.raises(Refused) as refused:
        service_days(Calendar.of(closed, frozenset()), date(2026, 7, 9), noon("2026-07-15"))
    assert refused.value.code == "no-selling-days"
    assert refused.value.facts == {"month": JULY}


def test_a_rep_without_a_selling_day_in_the_month_has_no_gauge() -> None:
    with pytest.raises(Refused, match="no-selling-days"):
        service_days(CALENDAR, date(2026, 5, 1), noon("2026-06-01"), starts=date(2026, 5, 31))


def noon(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T13:30").replace(tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_a_rep_who_starts_on_the_twentieth_has_the_days_in_service() -> None:
    month = service_days(CALENDAR, JULY, noon("2026-07-21"), starts=date(2026, 7, 20))
    assert month == Days(JULY, 27, 11, Fraction(3, 2))
    assert pro_rata(15, month) == 6  # 15 x 11 / 27 = 6.1


def test_a_rep_who_leaves_inside_has_the_days_until_then() -> None:
    month = service_days(CALENDAR, JULY, noon("2026-07-31"), ends=date(2026, 7, 11))
    assert month == Days(JULY, 27, 10, Fraction(10))
    assert pro_rata(15, month) == 6  # 15 x 10 / 27 = 5.56


@pytest.mark.parametrize(
    ("quota", "of", "store", "part"),
    [(15, 26, 26, 15), (15, 13, 26, 8), (15, 1, 30, 1), (17, 13, 26, 9), (15, 11, 26, 6)],
)
def test_pro_rata_rounds_half_up(quota: int, of: int, store: int, part: int) -> None:
    assert pro_rata(quota, days(0, of, store)) == part


# The rate expected beforehand


@pytest.mark.parametrize(
    ("own", "store", "r0"),
    [
        (Pace(Decimal(11), 26), Pace(Decimal(90), 300), Fraction(11, 26)),
        (Pace(Decimal(5), 20), Pace(Decimal(90), 300), Fraction(1, 4)),
        (Pace(Decimal(9), 19), Pace(Decimal(90), 300), Fraction(3, 10)),
        (Pace(Decimal(9), 19), Pace(Decimal(30), 60), Fraction(1, 2)),
        (Pace(Decimal(9), 19), Pace(Decimal(30), 59), Fraction(15, 26)),
        (None, None, Fraction(15, 26)),
        (Pace(Decimal(0), 70), Pace(Decimal(90), 300), Fraction(1, 20)),
        (Pace(Decimal(-1), 70), None, Fraction(1, 20)),
        (None, Pace(Decimal(1), 300), Fraction(1, 20)),
    ],
)
def test_r0_is_own_then_the_stores_then_the_quotas_and_never_under_a_twentieth(
    own: Pace | None, store: Pace | None, r0: Fraction
) -> None:
    assert rate(15, days(14), own, store) == r0


@pytest.mark.parametrize(
    ("own", "store", "whose"),
    [
        (Pace(Decimal(11), 20), None, PaceOf.OWN),
        (Pace(Decimal(11), 19), Pace(Decimal(90), 60), PaceOf.STORE),
        (Pace(Decimal(11), 19), Pace(Decimal(90), 59), PaceOf.QUOTA),
        (None, None, PaceOf.QUOTA),
    ],
)
def test_the_gauge_says_whose_average_the_forecast_leans_on(
    own: Pace | None, store: Pace | None, whose: PaceOf
) -> None:
    choice = RoleChoice(7, JULY, Role.HYBRID, 15)
    made = gauge(choice, Units(counted=Decimal(8)), days(14), POLICY, own=own, store=store)
    r0 = rate(15, days(14), own, store)
    assert made.pace_of is whose
    assert made.usual_pace == pytest.approx(float(r0))
    assert made.forecast == pytest.approx(float(8 + (8 + 5 * r0) / 19 * 12))


def test_the_average_is_over_the_closed_months_in_which_the_rep_was_here() -> None:
    assert monthly_average(Decimal("31.50"), 3) == Fraction(21, 2)
    assert monthly_average(Decimal(9), 1) == 9
    assert monthly_average(Decimal(0), 0) is None


@pytest.mark.parametrize(
    ("last", "until", "since"),
    [
        (date(2026, 7, 21), date(2026, 7, 21), 0),
        (date(2026, 7, 20), date(2026, 7, 21), 1),
        # From Friday to Tuesday: Saturday, Monday and Tuesday are selling days, Sunday is none.
        (date(2026, 7, 17), date(2026, 7, 21), 3),
        (None, date(2026, 7, 21), None),
    ],
)
def test_days_since_the_last_sale_are_selling_days(
    last: date | None, until: date, since: int | None
) -> None:
    assert days_since_sale(CALENDAR, last, until) == since


# The path per channel


@pytest.mark.parametrize(
    ("own", "store", "sales_ratio"),
    [
        (Tally(0, 0), Tally(20, 100), Fraction(1, 5)),
        (Tally(6, 20), Tally(20, 100), Fraction(1, 4)),
        (Tally(Decimal("2.5"), 30), Tally(10, 100), Fraction(9, 100)),
        (Tally(5, 20), None, None),
        (Tally(5, 20), Tally(0, 0), None),
    ],
)
def test_the_ratio_leans_on_the_stores_as_on_twenty_own_opportunities(
    own: Tally, store: Tally | None, sales_ratio: Fraction | None
) -> None:
    assert ratio(own, store) == sales_ratio


@pytest.mark.parametrize(
    ("units", "sales_ratio", "needed"),
    [
        (Fraction(8), Fraction(1, 5), 35),
        (Fraction(8), Fraction(13, 100), 54),
        (Fraction(15), Fraction(1, 5), 0),
        (Fraction(17), Fraction(1, 5), 0),
        (Fraction(8), Fraction(0), None),
        (Fraction(8), None, None),
    ],
)
def test_the_path_is_how_many_more_are_needed(
    units: Fraction, sales_ratio: Fraction | None, needed: int | None
) -> None:
    assert path(15, units, sales_ratio) == needed


def test_a_channel_that_nobody_sold_by_is_not_shown() -> None:
    shown = gauge(
        RoleChoice(7, JULY, Role.INTERNET, 15),
        Units(Decimal(8)),
        days(14),
        POLICY,
        tallies={
            Opportunity.VALID_LEADS: (Tally(13, 100), Tally(130, 1000)),
            Opportunity.SHOWN_APPOINTMENTS: (Tally(0, 10), Tally(0, 10)),
            Opportunity.FRESH_UPS: (Tally(3, 10), None),
        },
    )
    assert shown.paths == (Path(Opportunity.VALID_LEADS, 0.13, 54),)


@pytest.mark.parametrize(
    ("role", "channels"),
    [
        (Role.SHOWROOM, {Opportunity.FRESH_UPS, Opportunity.SHOWN_APPOINTMENTS}),
        (Role.INTERNET, {Opportunity.VALID_LEADS, Opportunity.SHOWN_APPOINTMENTS}),
        (Role.HYBRID, set(Opportunity)),
    ],
)
def test_a_path_leads_only_over_what_the_role_is_given(
    role: Role, channels: set[Opportunity]
) -> None:
    assert set(channels_of(role)) == channels


# The chance, checked by two other ways of computing it


def exact_chance(needed: int, size: int, p: Fraction) -> Fraction:
    """P(N >= needed) for a whole size: exact sum of the textbook's negative binomial."""
    below = (math.comb(size + n - 1, n) * p**size * (1 - p) ** n for n in range(needed))
    return 1 - sum(below, Fraction(0))


@given(
    quota=st.integers(15, 40),
    sold=st.integers(0, 39),
    month=st.integers(1, 27).flatmap(
        lambda of: st.tuples(st.just(of), st.fractions(0, of, max_denominator=60))
    ),
    r0=st.integers(1, 12).map(lambda n: Fraction(n, 5)),
)
def test_the_chance_agrees_with_the_exact_sum_of_fractions(
    quota: int, sold: int, month: tuple[int, Fraction], r0: Fraction
) -> None:
    of, elapsed = month
    got = chance(quota, Fraction(sold), days(elapsed, of), r0, K)
    if sold >= quota:
        assert got == 1
    elif elapsed == of:
        assert got == 0
    else:
        size = sold + K * r0
        assert size.denominator == 1
        expected = exact_chance(quota - sold, int(size), (K + elapsed) / (K + of))
        assert got == pytest.approx(float(expected), abs=1e-11)


def mixed_chance(needed: int, shape: float, seen_days: float, days_left: float) -> float:
    """The same as what it means: a Poisson month for every possible rate, weighed by the Gamma."""
    highest, steps = (shape + 14 * math.sqrt(shape) + 20) / seen_days, 4000
    width = highest / steps
    total = 0.0
    for i in range(1, steps + 1):
        r = i * width
        log_density = (
            shape * math.log(seen_days) + (shape - 1) * math.log(r) - seen_days * r
        ) - math.lgamma(shape)
        mean = r * days_left
        fewer = math.fsum(mean**n / math.factorial(n) for n in range(needed)) * math.exp(-mean)
        weight = 1 if i == steps else (4 if i % 2 else 2)
        total += weight * math.exp(log_density) * (1 - fewer)
    return total * width / 3


@pytest.mark.parametrize("sold", [2, 5, 8, 11, 14])
@pytest.mark.parametrize("elapsed", [3, 14, 25])
def test_the_chance_agrees_with_a_poisson_month_mixed_over_all_rates(
    sold: int, elapsed: int
) -> None:
    got = chance(15, Fraction(sold), days(elapsed), R0, K)
    expected = mixed_chance(15 - sold, sold + K * float(R0), K + elapsed, 26 - elapsed)
    assert got == pytest.approx(expected, abs=1e-6)


SOLD = st.integers(-300, 6000).map(lambda n: Fraction(n, 100))
RATES = st.fractions(Fraction(1, 20), 4, max_denominator=100)
MONTHS = st.integers(1, 31).flatmap(
    lambda of: st.fractions(0, of, max_denominator=540).map(lambda e: days(e, of))
)


@given(st.integers(1, 60), SOLD, SOLD, MONTHS, RATES)
def test_the_chance_is_one_and_another_sale_never_lowers_it(
    quota: int, one: Fraction, other: Fraction, month: Days, r0: Fraction
) -> None:
    less, more = sorted((one, other))
    low, high = (chance(quota, sold, month, r0, K) for sold in (less, more))
    assert 0 <= low <= 1
    assert 0 <= high <= 1
    assert low <= high + 1e-9


@given(st.integers(1, 60), SOLD, MONTHS, RATES)
def test_the_figures_hang_together(quota: int, sold: Fraction, month: Days, r0: Fraction) -> None:
    expected = forecast(sold, month, r0, K)
    a_day = needed_a_day(quota, sold, month)
    assert expected >= sold
    assert 0 <= on_track(quota, month) <= quota
    if a_day is None:
        assert month.elapsed == month.rep
        assert expected == sold
    else:
        assert sold + a_day * (month.rep - month.elapsed) >= quota
    assert (state_of(quota, sold, month, 0.5) is State.REACHED) == (sold >= quota)


# Quota and role choice


def test_the_quota_is_at_least_fifteen_for_all_roles() -> None:
    check_quota(15, POLICY)
    with pytest.raises(Refused) as refused:
        check_quota(14, POLICY)
    assert refused.value.code == "quota-too-low"
    assert refused.value.facts == {"quota": 14, "minimum": 15}


def test_no_quota_is_so_high_that_its_chance_takes_seconds() -> None:
    check_quota(999, POLICY)
    with pytest.raises(Refused, match="quota-too-high"):
        check_quota(1000, POLICY)


AUGUST, LAST_OF_JULY, FIRST_OF_AUGUST = date(2026, 8, 1), date(2026, 7, 31), date(2026, 8, 1)


def test_a_role_is_chosen_until_the_last_day_of_the_month_before() -> None:
    check_role_choice(AUGUST, LAST_OF_JULY, first=False)
    with pytest.raises(Refused, match="month-has-begun"):
        check_role_choice(AUGUST, FIRST_OF_AUGUST, first=False)


def test_a_first_role_is_valid_from_the_day_it_is_entered() -> None:
    check_role_choice(JULY, LAST_OF_JULY, first=True)
    with pytest.raises(Refused, match="month-has-begun"):
        check_role_choice(JULY, FIRST_OF_AUGUST, first=True)


def test_inside_a_month_a_wrong_entry_is_corrected_until_the_reps_first_act() -> None:
    check_role_choice(JULY, LAST_OF_JULY, first=False, corrects=True)
    with pytest.raises(Refused, match="rep-has-acted"):
        check_role_choice(JULY, LAST_OF_JULY, first=False, corrects=True, acted=True)
    with pytest.raises(Refused, match="month-has-begun"):
        check_role_choice(JULY, FIRST_OF_AUGUST, first=False, corrects=True)


def test_a_rep_chooses_for_the_next_month_and_no_later_one() -> None:
    check_role_choice(date(2027, 7, 1), LAST_OF_JULY, first=False, ahead=12)
    for first in (True, False):
        with pytest.raises(Refused, match="month-too-far"):
            check_role_choice(date(2026, 9, 1), LAST_OF_JULY, first=first)
    with pytest.raises(Refused, match="month-too-far"):
        check_role_choice(date(2027, 8, 1), LAST_OF_JULY, first=False, ahead=12)


def test_a_month_that_nothing_steadies_and_nobody_worked_yet_has_no_pace() -> None:
    assert forecast(Fraction(0), days(0), R0, 0) == 0
    assert chance(15, Fraction(0), days(3), R0, 0) == chance(15, Fraction(0), days(0), R0, 0) == 0
