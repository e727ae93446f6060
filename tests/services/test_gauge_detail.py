"""All about one gauge: path per channel, averages, the last sale; and who may see how much."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CloseReason
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.quota import Opportunity, PaceOf, Tally
from showroom_app.domain.ratios import Door
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel, Share
from showroom_app.services.calendar import calendar_of
from showroom_app.services.gauge_detail import tallied
from showroom_app.services.overview_counts import Counted, arrived, kept_or_not, midnight
from tests.services.dealership import OFFICE, STATION, Dealership
from tests.services.questions import questions

SEPTEMBER, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)


@pytest.fixture
def anna(dealership: Dealership) -> int:
    """Anna, hybrid since June; in September three walk-ins of whom one bought, and a lead sold."""
    dealership.at("2026-06-01 08:00")
    rep = dealership.rep("Anna", Role.HYBRID, checked_in=False)
    dealership.rep("Bram", Role.SHOWROOM, checked_in=False)
    dealership.at("2026-09-07 09:00")
    services = dealership.services
    services.floor.check_in(STATION, rep)
    for hour, outcome in ((10, Outcome.SOLD), (11, Outcome.LOST), (12, Outcome.ASKED_THE_WAY)):
        dealership.at(f"2026-09-07 {hour}:00")
        came = services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
        dealership.later(minutes=30)
        services.floor.finish(STATION, rep, outcome)
        if outcome is Outcome.SOLD:
            shares = (Share(rep, Decimal(1)),)
            services.sales.add(
                STATION, shares, Buyer.NEW, Channel.WALK_IN, visit=came.visit, customer="Piet"
            )
    dealership.at("2026-09-08 10:00")
    iris = dealership.rep("Iris", Role.INTERNET, since="2026-09-08 10:00")
    sold, taken_back, closed, _pool = [dealership.lead() for _ in range(4)]
    for lead in (sold, taken_back, closed):
        services.leads.assign(STATION, lead, iris, "hers")
    shares = (Share(iris, Decimal(1)),)
    sales = [
        services.sales.add(
            STATION, shares, Buyer.NEW, Channel.LEAD, lead=lead, customer=f"Kim {lead}"
        ).sale
        for lead in (sold, taken_back)
    ]
    assert sales[1] is not None
    services.sales.cancel(STATION, sales[1], "financing")
    services.leads.close(STATION, closed, iris, CloseReason.SOLD)
    return rep


def test_the_path_per_channel_is_counted_from_own_and_the_stores_opportunities(
    dealership: Dealership, anna: int
) -> None:
    dealership.at("2026-10-16 18:00")
    found = dealership.services.quota.detail(STATION, anna)
    own, store = found.tallies[Opportunity.FRESH_UPS]
    # Who asked the way is no traffic.
    assert (own, store) == (Tally(Decimal(1), 2), Tally(Decimal(1), 2))
    paths = {each.opportunity: each for each in found.row.gauge.paths}
    # (1 + 20 x 1/2) / (2 + 20) = 1/2: 15 sales take 30 fresh ups.
    assert paths[Opportunity.FRESH_UPS].ratio == pytest.approx(0.5)
    assert paths[Opportunity.FRESH_UPS].needed == 30
    # Of four leads one has its sale, one was closed as sold; that of another was taken back.
    assert found.tallies[Opportunity.VALID_LEADS] == (Tally(0, 0), Tally(2, 4))
    assert paths[Opportunity.VALID_LEADS].needed == 30
    # Nobody came for an appointment, so nothing is known of that path.
    assert Opportunity.SHOWN_APPOINTMENTS not in paths
    assert (found.since, found.until) == (date(2025, 10, 1), OCTOBER)


def test_the_opportunities_are_those_of_the_overview(dealership: Dealership, anna: int) -> None:
    dealership.at("2026-10-16 18:00")
    with dealership.store.read() as work:
        policy = work.policy.policy()
        end = midnight(OCTOBER, policy)
        calendar = calendar_of(policy, SEPTEMBER, OCTOBER)
        counted = Counted(
            tuple(
                arrived(row, end, calendar, policy)
                for row in work.overview.leads(midnight(SEPTEMBER, policy), end)
            ),
            work.overview.visits(SEPTEMBER, OCTOBER),
            tuple(
                kept_or_not(row, policy)
                for row in work.overview.appointments(midnight(SEPTEMBER, policy), end)
            ),
            work.overview.sold(SEPTEMBER, OCTOBER),
        )
        tallies = tallied(work, policy, anna, SEPTEMBER, OCTOBER)
    came = counted.opportunities()
    units = counted.units()
    ups, leads, shown = (tallies[each][1] for each in Opportunity)
    assert ups == Tally(units[Door.WALK_IN], came[Door.WALK_IN] + came[Door.SERVICE])
    assert leads == Tally(
        sum(each.is_sold for each in counted.followed), came[Door.LEAD] + came[Door.PHONE]
    )
    assert shown == Tally(units.get(Door.APPOINTMENT, 0), counted.shown)


def test_three_month_average_and_selling_days_since_the_last_sale(
    dealership: Dealership, anna: int
) -> None:
    for day in ("2026-07-10", "2026-07-11", "2026-08-20"):
        dealership.at(f"{day} 12:00")
        dealership.sale(anna, day)
    # Monday 5 October; the last sale was on Thursday.
    dealership.at("2026-10-01 12:00")
    cancelled = dealership.sale(anna, "2026-10-01")
    dealership.sale(anna, "2026-10-01")
    dealership.at("2026-10-05 12:00")
    services = dealership.services
    services.sales.cancel(STATION, services.sales.of_month(OFFICE)[-1].sale.id, "financing")
    found = services.quota.detail(STATION, anna)
    assert found.row.average == pytest.approx(4 / 3)
    assert (found.last_sale, found.days_since_sale) == (date(2026, 10, 1), 3)
    assert found.row.gauge.pace_of is PaceOf.OWN
    assert found.counted[0].sale.id == cancelled
    september = services.quota.detail(STATION, anna, SEPTEMBER)
    assert (september.last_sale, september.row.gauge.needed_a_day) == (date(2026, 9, 7), None)
    assert len(september.counted) == 1
    assert september.others == ()


def test_what_does_not_count_stands_apart(dealership: Dealership, anna: int) -> None:
    dealership.at("2026-10-05 12:00")
    for buyer in (Buyer.NEW, Buyer.FLEET, Buyer.RETURNING):
        dealership.sale(anna, "2026-10-05", buyer=buyer)
    found = dealership.services.quota.detail(STATION, anna)
    assert [each.sale.buyer for each in found.counted] == [Buyer.NEW]
    assert {each.sale.buyer for each in found.others} == {Buyer.FLEET, Buyer.RETURNING}


def test_who_may_see_how_much(dealership: Dealership, anna: int) -> None:
    dealership.at("2026-10-05 12:00")
    quota, settings = dealership.services.quota, dealership.services.settings
    # While no manager exists everyone sees everything.
    assert len(quota.seen_by(STATION).rows) == 3
    erik = dealership.user("Erik", UserKind.MANAGER)
    own = dealership.user("Anna", UserKind.REP, rep=anna)
    assert len(quota.seen_by(erik).rows) == 3
    seen = quota.seen_by(own)
    assert [row.name for row in seen.rows] == ["Anna"]
    assert (seen.colleagues, seen.is_partial, seen.quota) == ((), True, 15)
    settings.change(erik, wallboard_quota="state")
    bram, _ = quota.seen_by(own).colleagues
    assert (bram.name, bram.counted, bram.quota) == ("Bram", None, None)
    settings.change(erik, wallboard_quota="numbers")
    bram, _ = quota.seen_by(own).colleagues
    assert (bram.counted, bram.quota) == (Decimal(0), 15)
    reception = quota.seen_by(STATION)
    assert reception.rows == ()
    assert [(each.name, each.counted) for each in reception.colleagues] == [
        ("Anna", None),
        ("Bram", None),
        ("Iris", None),
    ]
    bram_id = bram.rep
    assert quota.detail(own, anna).row.name == "Anna"
    for actor, rep in ((own, bram_id), (STATION, anna)):
        with pytest.raises(Refused, match="not-allowed"):
            quota.detail(actor, rep)
    with pytest.raises(NotFound):
        quota.detail(erik, 99)


def test_a_detail_asks_the_same_number_of_questions_whatever_the_history(
    dealership: Dealership, anna: int
) -> None:
    dealership.at("2026-10-05 12:00")
    dealership.services.people.has_manager()
    with questions(dealership.store) as few:
        dealership.services.quota.detail(STATION, anna)
    for day in range(1, 5):
        dealership.sale(anna, f"2026-10-{day:02}")
        dealership.lead()
    with questions(dealership.store) as many:
        dealership.services.quota.detail(STATION, anna)
    assert len(many) <= len(few) + 2
    assert len(few) <= 26
