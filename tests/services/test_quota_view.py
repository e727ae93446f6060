"""The gauges of a month: from ledger, roles and calendar to the figures on the page."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.quota import NotCounted, State
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import Buyer
from showroom_app.services.quota_view import GaugeRow
from tests.services.dealership import STATION, Dealership
from tests.services.questions import questions

JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)


def row_of(dealership: Dealership, rep: int, month: date | None = None) -> GaugeRow:
    """One rep's row on the page."""
    (row,) = (
        row for row in dealership.services.quota.seen_by(STATION, month).rows if row.rep == rep
    )
    return row


def test_the_rules_worked_example_stands_on_the_page(dealership: Dealership) -> None:
    # June 2026: 22 weekdays and 4 Saturdays, no public holiday: D = 26. On 16 June, closed, e = 14.
    dealership.at("2026-06-01 08:00")
    rep = dealership.rep("Sanne", Role.SHOWROOM, checked_in=False)
    dealership.at("2026-06-16 18:00")
    for day in range(1, 9):
        dealership.sale(rep, f"2026-06-{day:02}")
    row = row_of(dealership, rep)
    gauge = row.gauge
    assert (gauge.days, gauge.elapsed, gauge.quota) == (26, 14.0, 15)
    assert gauge.counted == 8
    assert round(gauge.on_track, 2) == 8.08
    assert round(gauge.gap, 2) == -0.08
    assert gauge.plain_forecast is not None
    assert round(gauge.plain_forecast, 2) == 14.86
    assert gauge.needed_a_day is not None
    assert round(gauge.needed_a_day, 3) == 0.583
    assert gauge.state is State.ON_TRACK
    assert row.role is Role.SHOWROOM


def test_what_a_rep_usually_sells_steadies_the_forecast_and_the_chance(
    dealership: Dealership,
) -> None:
    # The example's r0 = 11/26: 33 cars in three closed months of 26 selling days each.
    dealership.services.settings.change(
        STATION,
        closings=frozenset({date(2026, 3, 30), date(2026, 3, 31)}),
    )
    rep = dealership.rep("Sanne", Role.SHOWROOM, checked_in=False, since="2026-02-27 10:00")
    page = partial(dealership.services.quota.seen_by, STATION)
    days = [int(page(date(2026, month, 1)).days) for month in (3, 4, 5)]
    dealership.at("2026-06-01 08:00")
    own = 0
    for month, count in zip((3, 4, 5), days, strict=True):
        for number in range(round(count * 11 / 26)):
            dealership.sale(rep, f"2026-{month:02}-{number % 28 + 1:02}")
            own += 1
    dealership.at("2026-06-16 18:00")
    for day in range(1, 9):
        dealership.sale(rep, f"2026-06-{day:02}")
    rate = own / sum(days)
    gauge = row_of(dealership, rep).gauge
    assert gauge.forecast == pytest.approx(8 + (8 + 5 * rate) / 19 * 12)
    assert round(gauge.forecast, 1) == 14.4
    assert round(gauge.chance, 1) == 0.4


def test_a_new_rep_is_measured_by_the_store_until_there_are_20_own_days(
    dealership: Dealership,
) -> None:
    old = dealership.rep("Old", checked_in=False, since="2026-06-01 08:00")
    for month in (6, 7, 8):
        dealership.at(f"2026-{month:02}-28 18:00")
        for day in range(1, 26):
            dealership.sale(old, f"2026-{month:02}-{day:02}")
    dealership.at("2026-09-01 08:00")
    new = dealership.rep("New", checked_in=False)
    sold, days = (
        75,
        sum(
            int(dealership.services.quota.seen_by(STATION, date(2026, month, 1)).days)
            for month in (6, 7, 8)
        ),
    )
    gauge = row_of(dealership, new).gauge
    assert gauge.forecast == pytest.approx(sold / days * gauge.days)


def test_without_any_history_the_quota_itself_is_expected(dealership: Dealership) -> None:
    dealership.at("2026-06-01 08:00")
    rep = dealership.rep("Sanne", checked_in=False)
    gauge = row_of(dealership, rep).gauge
    assert gauge.forecast == pytest.approx(15)
    assert gauge.plain_forecast is None
    assert gauge.state is State.STARTING


def test_a_cancelled_sale_of_an_earlier_month_counts_minus_in_this_one(
    dealership: Dealership,
) -> None:
    rep = dealership.rep("Sanne", checked_in=False, since="2026-06-01 08:00")
    sale = dealership.sale(rep, "2026-09-10")
    dealership.sale(rep, "2026-10-05")
    dealership.sale(rep, "2026-10-06")
    dealership.services.sales.cancel(STATION, sale, "not delivered")
    assert row_of(dealership, rep).gauge.counted == 1
    assert row_of(dealership, rep, date(2026, 9, 1)).gauge.counted == 1


def test_fleet_and_returning_stand_beside_the_gauge(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", checked_in=False)
    dealership.sale(rep)
    dealership.sale(rep, buyer=Buyer.FLEET)
    dealership.sale(rep, buyer=Buyer.FLEET)
    dealership.sale(rep, buyer=Buyer.RETURNING)
    gauge = row_of(dealership, rep).gauge
    assert gauge.counted == 1
    assert gauge.not_counted == NotCounted(returning=Decimal(1), fleet=Decimal(2))
    assert dealership.services.quota.seen_by(STATION).fleet == 2


def test_who_starts_inside_the_month_has_a_quota_for_the_days_in_service(
    dealership: Dealership,
) -> None:
    dealership.at("2026-06-15 08:00")
    rep = dealership.rep("Sanne", checked_in=False, starts=date(2026, 6, 15))
    row = row_of(dealership, rep)
    assert (row.gauge.days, row.gauge.quota, row.since) == (14, 8, date(2026, 6, 15))
    july = row_of(dealership, rep, JULY)
    assert (july.gauge.quota, july.since) == (15, None)


def test_past_months_are_computed_with_the_role_and_quota_of_then(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", Role.SHOWROOM, since="2026-06-01 08:00", checked_in=False)
    dealership.at("2026-06-30 18:00")
    dealership.services.roles.choose(STATION, rep, Role.HYBRID, JULY, 18)
    dealership.at("2026-07-20 12:00")
    june, july = row_of(dealership, rep, JUNE), row_of(dealership, rep, JULY)
    assert (june.role, june.gauge.quota, june.gauge.elapsed) == (Role.SHOWROOM, 15, 26)
    assert (july.role, july.gauge.quota) == (Role.HYBRID, 18)


def test_a_rep_without_a_role_then_has_no_gauge(dealership: Dealership) -> None:
    dealership.rep("Sanne", checked_in=False)
    assert dealership.services.quota.seen_by(STATION, JUNE).rows == ()


def test_a_month_to_come_has_not_begun(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", checked_in=False)
    row = row_of(dealership, rep, date(2026, 12, 1))
    assert (row.gauge.elapsed, row.gauge.on_track, row.gauge.state) == (0, 0, State.STARTING)


def test_a_month_without_selling_days_says_so_instead_of_failing(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", checked_in=False)
    week = tuple([None] * 7)
    dealership.services.settings.change(STATION, hours=week)
    page = dealership.services.quota.seen_by(STATION)
    assert page.no_selling_days
    assert page.rows == ()
    with pytest.raises(Refused, match="no-selling-days") as caught:
        dealership.services.quota.gauges(STATION)
    assert caught.value.facts["month"] == date(2026, 10, 1)
    dealership.services.settings.change(STATION, openings=frozenset({date(2026, 10, 5)}))
    assert dealership.services.quota.seen_by(STATION).no_selling_days
    open_mondays = ((time(9), time(18)), *week[1:])
    dealership.services.settings.change(STATION, hours=open_mondays)
    assert row_of(dealership, rep).gauge.days == 4


def test_public_holidays_own_closings_and_own_openings_make_the_selling_days(
    dealership: Dealership,
) -> None:
    # May 2026 in the Netherlands: Ascension Day 14 May, Whit Monday 25 May.
    may = date(2026, 5, 1)
    quota, change = dealership.services.quota, dealership.services.settings.change
    assert quota.seen_by(STATION, may).days == 24
    change(STATION, closings=frozenset({date(2026, 5, 15)}))
    assert quota.seen_by(STATION, may).days == 23
    change(STATION, openings=frozenset({date(2026, 5, 14), date(2026, 5, 17)}))
    assert quota.seen_by(STATION, may).days == 25
    change(STATION, country="DE")
    assert quota.seen_by(STATION, may).days == 24


def test_the_totals_are_those_of_the_rows(dealership: Dealership) -> None:
    reps = [dealership.rep(name, checked_in=False) for name in ("Anna", "Bea", "Cor")]
    for rep in reps[:2]:
        for _ in range(12):
            dealership.sale(rep)
    page = dealership.services.quota.seen_by(STATION)
    assert [row.name for row in page.rows] == ["Anna", "Bea", "Cor"]
    assert (page.counted, page.quota, page.reps_on_track) == (Decimal(24), 45, 2)
    assert page.on_track == pytest.approx(sum(row.gauge.on_track for row in page.rows))
    assert page.forecast == pytest.approx(sum(row.gauge.forecast for row in page.rows))


def test_the_page_asks_the_database_the_same_number_of_questions_whatever_the_history(
    dealership: Dealership,
) -> None:
    rep = dealership.rep("Sanne", checked_in=False, since="2026-06-01 08:00")
    # Asked once a program: neither who works here nor closed months have to do with the history.
    dealership.services.quota.seen_by(STATION)
    with questions(dealership.store) as few:
        dealership.services.quota.seen_by(STATION)
    for day in range(1, 21):
        dealership.sale(rep, f"2026-09-{day:02}")
        dealership.sale(rep, f"2026-10-{day:02}")
    with questions(dealership.store) as many:
        dealership.services.quota.seen_by(STATION)
    assert len(many) == len(few)
    assert len(few) <= 12


def test_a_setting_that_could_not_work_is_refused_and_nothing_changes(
    dealership: Dealership,
) -> None:
    settings = dealership.services.settings
    before = settings.in_force()
    wrong: tuple[tuple[str, Any], ...] = (
        ("country", "XX"),
        ("subdivision", "ZZ"),
        ("time_zone", "Mars/Olympus"),
        ("quota_minimum", 0),
        ("quota_minimum", "15"),
        ("returning_counts", 1),
        ("hours", ((time(9), time(9)),) * 7),
        ("lead_mode", "lottery"),
        ("dealer_name", "  "),
        ("no_such_setting", 1),
    )
    for name, value in wrong:
        with pytest.raises(Refused, match="bad-setting") as caught:
            settings.change(STATION, desk_from=4, **{name: value})
        assert caught.value.facts["setting"] == name
    assert settings.in_force() == before


def test_only_a_manager_changes_settings(dealership: Dealership) -> None:
    dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.settings.change(STATION, desk_from=4)
    dealership.services.settings.change(dealership.actor("Erik"), desk_from=4)
    assert dealership.services.settings.in_force().desk_from == 4


def test_a_refused_choice_counts_in_no_gauge(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", Role.SHOWROOM, checked_in=False, since="2026-09-01 08:00")
    november = date(2026, 11, 1)
    roles = dealership.services.roles
    roles.choose(STATION, rep, Role.HYBRID, november, 18)
    assert row_of(dealership, rep, november).role is Role.HYBRID
    roles.refuse(STATION, rep, november, "too few on the floor")
    row = row_of(dealership, rep, november)
    assert (row.role, row.gauge.quota) == (Role.SHOWROOM, 15)
    assert row_of(dealership, rep).role is Role.SHOWROOM
