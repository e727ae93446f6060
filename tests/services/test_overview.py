"""The overview: its totals against plain SQL, what it remembers, who may see it, its list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.ratios import Door, Proportion, Ratio, Times
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Channel
from showroom_app.domain.topic import Topic
from showroom_app.services.ledger_view import Show
from showroom_app.services.overview_view import Attention, Kpi, Opening, OverviewView
from showroom_app.words import Saying, attention
from tests.services.dealership import AMSTERDAM, STATION, Dealership, local
from tests.services.drawn_months import draw
from tests.services.questions import questions
from tests.services.recount import Recount, recount

AUGUST, SEPTEMBER, OCTOBER = date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1)


def proportion(view: OverviewView, ratio: Ratio) -> tuple[float, float]:
    """Numerator and denominator of a ratio."""
    found = view.ratios[ratio]
    assert isinstance(found, Proportion)
    return float(found.numerator), float(found.denominator)


def check(dealership: Dealership, view: OverviewView) -> None:
    """Compare an overview with what plain SQL says of the same month and floor."""
    plain = recount(dealership.store, view)
    leads = plain.leads
    assert len(leads) > 5
    for row in view.channels:
        door = row.door.value
        assert float(row.closing.numerator) == pytest.approx(plain.units(door)), door
        assert row.closing.denominator == plain.came(door), door
    assert proportion(view, Ratio.CLOSING) == pytest.approx(plain.closing())
    assert float(view.own_base) == pytest.approx(plain.units("own"))
    assert float(view.fleet) == pytest.approx(plain.counted("fleet"))
    fresh = plain.units("walk-in", "service"), plain.came("walk-in") + plain.came("service")
    assert proportion(view, Ratio.WALK_IN_CLOSING) == pytest.approx(fresh)
    shown = plain.came("appointment")
    assert proportion(view, Ratio.SHOW_RATE) == (shown, len(plain.appointments))
    assert proportion(view, Ratio.CLOSE_ON_SHOWS) == pytest.approx(
        (plain.units("appointment"), shown)
    )
    spoken = [row for row in leads if row.first_dialogue]
    assert proportion(view, Ratio.CONTACT_RATE) == (len(spoken), len(leads))
    agreed = sum(row.agreed > 0 for row in spoken)
    assert proportion(view, Ratio.APPOINTMENT_RATE) == (agreed, len(spoken))
    assert proportion(view, Ratio.LEAD_TO_SALE) == (sum(row.sold > 0 for row in leads), len(leads))
    assert proportion(view, Ratio.ATTEMPTS_A_LEAD)[0] == sum(row.attempts for row in leads)
    assert proportion(view, Ratio.IN_TARGET) == plain.in_target(5)
    assert [(p.numerator, p.denominator) for _, p in view.targets] == [
        plain.in_target(minutes) for minutes in (2, 5, 24)
    ]
    response = view.ratios[Ratio.FIRST_RESPONSE]
    assert isinstance(response, Times)
    assert (response.count, response.median, response.p90) == pytest.approx(plain.response())
    for door in (Door.LEAD, Door.PHONE):
        of_door = [row for row in leads if (row.source_key == "phone") == (door is Door.PHONE)]
        chain = view.chains[door]
        assert chain.leads == len(of_door)
        assert chain.appointments == sum(row.agreed > 0 for row in of_door)
        assert chain.shown == sum(row.shown > 0 for row in of_door)
        assert chain.sold == sum(row.sold > 0 for row in of_door)
    for source in view.sources:
        brought = [row for row in leads if row.source_key == source.source.lower()]
        assert source.leads == len(brought)
        assert source.contact.numerator == sum(row.first_dialogue is not None for row in brought)
    _check_reps(view, plain)
    came: dict[tuple[int, int], int] = {}
    for row in plain.visits:
        if row.kind in ("walk-in", "service"):
            at = row.arrived_at.astimezone(AMSTERDAM)
            came[at.weekday(), at.hour] = came.get((at.weekday(), at.hour), 0) + 1
    assert {(cell.weekday, cell.hour): cell.ups for cell in view.hours if cell.ups} == {
        at: count for at, count in came.items() if _is_open(*at)
    }


def _check_reps(view: OverviewView, plain: Recount) -> None:
    for rep in view.reps:
        own = plain.of([rep.rep])
        closing = float(rep.closing.numerator), rep.closing.denominator
        assert closing == pytest.approx(own.closing()), rep.name
        assert rep.leads == len(own.leads)
        assert (rep.response.count, rep.response.median) == pytest.approx(own.response()[:2])
        if view.floor is None:
            assert float(rep.counted) == pytest.approx(own.counted("new")), rep.name
            assert float(rep.returning) == pytest.approx(own.counted("returning"))
            assert float(rep.fleet) == pytest.approx(own.counted("fleet"))
    for role in view.roles:
        reps = [each for each in view.reps if each.role is role.role]
        own = plain.of(each.rep for each in reps)
        assert role.reps == len(reps)
        assert float(role.counted) == pytest.approx(sum(float(each.counted) for each in reps))
        closing = float(role.closing.numerator), role.closing.denominator
        assert closing == pytest.approx(own.closing())


def _is_open(weekday: int, hour: int) -> bool:
    return 9 <= hour < (17 if weekday == 5 else 18) and weekday < 6


def test_the_totals_are_those_of_a_recount_by_plain_sql(dealership: Dealership) -> None:
    draw(dealership)
    overview = dealership.services.overview
    for month, floor in product((AUGUST, SEPTEMBER, OCTOBER), (None, 1)):
        check(dealership, overview.month(STATION, month, floor))


def test_a_month_that_runs_is_counted_until_the_end_of_yesterday(
    small_dealership: Dealership,
) -> None:
    shop = small_dealership
    shop.rep("Carla de Boer", since="2026-09-01 10:00")
    shop.at("2026-10-22 10:00")
    shop.lead()
    shop.sale(1, channel=Channel.LEAD)
    view = shop.services.overview.month(STATION)
    assert (view.until, view.selling_days, view.elapsed_days) == (date(2026, 10, 22), 27, 18)
    assert view.kpis[1].denominator == 0
    assert view.reps[0].counted == 0
    shop.at("2026-10-23 08:00")
    view = shop.services.overview.month(STATION)
    assert view.kpis[1].denominator == 1
    assert view.reps[0].counted == 1
    assert proportion(view, Ratio.CLOSING) == (1, 1)


def test_a_month_to_come_and_one_without_selling_days_have_nothing_to_show(
    small_dealership: Dealership,
) -> None:
    shop = small_dealership
    ahead = shop.services.overview.month(STATION, date(2026, 12, 1))
    assert ahead.elapsed_days == 0
    assert [kpi.value for kpi in ahead.kpis] == [None] * 4
    shop.services.settings.change(STATION, hours=(None,) * 7)
    assert shop.services.overview.month(STATION).no_selling_days


def test_the_overview_is_for_managers_once_there_is_one(small_dealership: Dealership) -> None:
    shop = small_dealership
    sanne = shop.rep("Sanne de Vries")
    shop.services.overview.month(STATION)
    erik = shop.user("Erik", UserKind.MANAGER)
    for actor in (STATION, shop.user("Sanne", UserKind.REP, rep=sanne)):
        with pytest.raises(Refused) as refused:
            shop.services.overview.month(actor)
        assert refused.value.code == "not-allowed"
    assert shop.services.overview.month(erik).floors
    with pytest.raises(NotFound):
        shop.services.overview.month(erik, floor=99)


def test_what_was_counted_is_read_again_only_after_something_moved(
    small_dealership: Dealership,
) -> None:
    shop = small_dealership
    draw(shop)
    overview = shop.services.overview
    first = overview.month(STATION, SEPTEMBER)
    with questions(shop.store) as asked:
        assert overview.month(STATION, SEPTEMBER) == first
    counted = ("FROM leads", "FROM visits", "FROM appointments", "JOIN sale_shares")
    assert [each for each in asked if any(words in each for words in counted)] == []
    shop.later(days=1)
    before = overview.month(STATION, OCTOBER)
    shop.sale(1, "2026-10-22", channel=Channel.WALK_IN)
    after = overview.month(STATION, OCTOBER)
    units = [proportion(view, Ratio.CLOSING)[0] for view in (before, after)]
    assert units[1] == units[0] + 1


def test_an_hour_with_more_walk_ins_than_reps_on_the_floor_is_short(
    small_dealership: Dealership,
) -> None:
    shop = small_dealership
    shop.at("2026-10-05 08:30")
    sanne = shop.rep("Sanne de Vries", Role.SHOWROOM, checked_in=False)
    for day in ("2026-10-05", "2026-10-12"):
        shop.at(f"{day} 09:00")
        shop.services.floor.check_in(STATION, sanne)
        for minute in (5, 20, 40):
            shop.at(f"{day} 13:{minute:02}")
            shop.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
            shop.later(minutes=10)
            shop.services.floor.finish(STATION, sanne, Outcome.QUOTE)
        shop.at(f"{day} 18:30")
        shop.services.day_close.close_due()
    shop.at("2026-10-13 08:00")
    view = shop.services.overview.month(STATION)
    cells = {(cell.weekday, cell.hour): cell for cell in view.hours}
    busy, quiet = cells[0, 13], cells[0, 10]
    assert (busy.seen, busy.ups, busy.an_hour, busy.reps) == (2, 6, 3, 1)
    assert busy.is_short
    assert not quiet.is_short
    (item,) = (each for each in view.attention if each.code is Attention.SHORT_OF_REPS)
    saying = Saying(AMSTERDAM)
    assert attention.title(item, saying) == "Monday 13 to 14 h short of reps"
    assert attention.detail(item, saying) == "3 walk-ins an hour, 1 on the floor"


def test_everything_that_needs_a_manager_is_listed_and_opens_its_thing(
    small_dealership: Dealership,
) -> None:
    shop = small_dealership
    shop.at("2026-09-28 09:00")
    anna = shop.rep("Anna Visser", Role.HYBRID, checked_in=False)
    willem = shop.rep("Willem Hoekstra", Role.SHOWROOM, checked_in=False)
    carla = shop.rep("Carla Vos", Role.INTERNET, checked_in=False)
    erik = shop.user("Erik", UserKind.MANAGER)
    shop.at("2026-10-29 14:00")
    for rep in (anna, willem, carla):
        shop.services.floor.check_in(STATION, rep)
    late = shop.lead(name="Familie Hendriks")
    own = shop.user("Willem", UserKind.REP, rep=willem)
    shop.sale(willem, actor=own, channel=Channel.WALK_IN)
    mine = shop.lead()
    shop.services.leads.claim(erik, mine, carla)
    shop.services.leads.appointment(erik, mine, carla, local("2026-10-30 11:00"))
    shop.later(minutes=18)
    view = shop.services.overview.month(erik)
    found = {item.code: item for item in view.attention}
    assert found[Attention.LEADS_LATE].opens.number == late
    assert found[Attention.CANNOT_REACH].opens.kind is Opening.REP
    assert found[Attention.UNCONFIRMED].opens.day == date(2026, 10, 30)
    assert found[Attention.PROPOSED_SALES].opens.show is Show.PROPOSED
    assert found[Attention.MONTH_READY].opens.month == SEPTEMBER
    assert [item.is_urgent for item in view.attention] == sorted(
        (item.is_urgent for item in view.attention), reverse=True
    )
    saying = Saying(AMSTERDAM, {anna: "Anna", willem: "Willem", carla: "Carla"})
    for item in view.attention:
        words = [attention.title(item, saying), attention.detail(item, saying)]
        assert not [each for each in words if "{" in each or "}" in each]
        assert attention.link(item, saying)
    past = shop.services.overview.month(erik, SEPTEMBER)
    assert {item.code for item in past.attention} == {Attention.MONTH_READY}


def test_who_is_late_at_the_desk_who_waits_and_who_was_not_called_is_listed(
    small_dealership: Dealership,
) -> None:
    shop = small_dealership
    shop.at("2026-10-01 09:00")
    anna, willem, lotte = (
        shop.rep(name, role)
        for name, role in (
            ("Anna Visser", Role.SHOWROOM),
            ("Willem Hoekstra", Role.SHOWROOM),
            ("Lotte Jansen", Role.HYBRID),
        )
    )
    sale = shop.sale(anna, customer="Familie Bos", phone="06 12345678")
    with shop.store.write(Topic.SALES) as work:
        known = work.sales.sale(sale)
        assert known is not None
        work.sales.save(replace(known, delivered_on=date(2026, 10, 1)))
    shop.at("2026-10-22 13:30")
    for rep in (anna, willem, lotte):
        shop.services.floor.check_in(STATION, rep)
    shop.services.floor.to_lead_desk(STATION, lotte)
    shop.later(minutes=10)
    for _ in range(3):
        shop.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    shop.later(minutes=40)
    view = shop.services.overview.month(STATION)
    found = {item.code: item for item in view.attention}
    assert found[Attention.DESK_LATE].facts["rep"] == lotte
    assert found[Attention.DESK_LATE].opens.kind is Opening.BOARD
    assert found[Attention.CUSTOMER_WAITS].facts == {"count": 1, "minutes": 40}
    calls = found[Attention.HAPPY_CALLS]
    assert calls.facts["roles"] == ((Role.SHOWROOM, 1),)
    saying = Saying(AMSTERDAM)
    assert attention.title(calls, saying) == "1 happy call overdue"
    assert attention.detail(calls, saying) == "Showroom 1"


def test_a_goal_is_judged_by_what_is_shown() -> None:
    quick = Kpi(Ratio.FIRST_RESPONSE, 5.4, 9, 9, goal=5.0)
    slow = replace(quick, value=5.6)
    shown = Kpi(Ratio.SHOW_RATE, 0.696, 39, 56, goal=0.7)
    assert [quick.is_met, slow.is_met, shown.is_met] == [True, False, True]
    assert replace(shown, value=0.69).is_met is False
    assert replace(shown, goal=None).is_met is replace(shown, value=None).is_met is None
