"""The close of a month: the checklist, what is frozen, and what nobody can change any more."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import text

from showroom_app.domain.floor_facts import Outcome
from showroom_app.domain.month_close import Frozen, Item, MonthState
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.quota import NotCounted, PaceOf
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import Buyer, Channel, Share
from showroom_app.domain.sale_changes import Change
from showroom_app.domain.sale_disputes import Ruling
from showroom_app.domain.topic import Topic
from showroom_app.services.closed_overview import closed_overview
from showroom_app.services.month_close import check_open, frozen, is_closed
from showroom_app.services.month_items import CheckRow
from showroom_app.services.months import Months, months_page
from showroom_app.services.overview_view import Opening, Opens, OverviewView
from showroom_app.storage.store import Work
from showroom_app.words import Saying
from showroom_app.words.months import differs
from tests.builders import appointment
from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import arrives

SEPTEMBER, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)


def test_a_day_of_a_closed_month_is_known_and_refused(dealership: Dealership) -> None:
    made = Frozen(SEPTEMBER, dealership.now, None, 26, ())
    with dealership.store.write(Topic.MONTHS) as work:
        assert not is_closed(work, date(2026, 9, 30))
        work.months.add(made)
        assert is_closed(work, date(2026, 9, 30))
    with dealership.store.read() as work:
        check_open(work, date(2026, 10, 1))
        with pytest.raises(Refused) as refused:
            check_open(work, date(2026, 9, 12))
        assert refused.value.code == "month-closed"
        assert refused.value.facts == {"month": SEPTEMBER}
        assert frozen(work, date(2026, 9, 12)) == made
        assert frozen(work, date(2026, 10, 1)) is None


def _unguarded(work: Work, statement: str) -> None:
    """Change the file as somebody could who takes the guard over counted sales away for it."""
    guard = "sales_confirmed_no_update"
    kept = work._connection.execute(
        text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": guard}
    ).scalar_one()
    for each in (f"DROP TRIGGER {guard}", statement, kept):
        work._connection.execute(text(each))


class Autumn:
    """Two reps with a role since September; it is 2 November, and nothing is open."""

    def __init__(self, dealership: Dealership) -> None:
        self.dealership = dealership
        dealership.at("2026-09-01 08:00")
        self.sanne = dealership.rep("Sanne", Role.SHOWROOM, checked_in=False, quota=15)
        self.tom = dealership.rep("Tom", Role.INTERNET, checked_in=False, quota=15)
        dealership.at("2026-11-02 12:00")

    @property
    def months(self) -> Months:
        return self.dealership.services.months

    def overview(self, month: date) -> OverviewView:
        return self.dealership.services.overview.month(STATION, month)

    def sell(self, rep: int, on: str, count: int = 1, **said: Any) -> int:
        return [self.dealership.sale(rep, on, **said) for _ in range(count)][-1]

    def check(self, item: Item, month: date = SEPTEMBER) -> CheckRow:
        with self.dealership.store.read() as work:
            shown = months_page(work, month).shown
        assert shown is not None
        (row,) = (each for each in shown.checks if each.item is item)
        return row


@pytest.fixture
def autumn(dealership: Dealership) -> Autumn:
    return Autumn(dealership)


@pytest.fixture
def small_autumn(small_dealership: Dealership) -> Autumn:
    return Autumn(small_dealership)


def test_a_closed_month_says_who_missed_and_how_often_in_a_row(autumn: Autumn) -> None:
    autumn.sell(autumn.sanne, "2026-09-12", 15)
    autumn.sell(autumn.tom, "2026-09-12", 3)
    autumn.sell(autumn.sanne, "2026-10-12", 14)
    autumn.sell(autumn.tom, "2026-10-12", 14)
    autumn.months.close(STATION, SEPTEMBER)
    autumn.months.close(STATION, OCTOBER)
    shown = autumn.months.page(STATION, OCTOBER).shown
    assert shown is not None
    assert [(row.name, int(row.counted), row.quota, row.in_a_row) for row in shown.missed] == [
        ("Tom", 14, 15, 2),
        ("Sanne", 14, 15, 1),
    ]
    assert [(row.month, row.state, row.missed) for row in autumn.months.page(STATION).months] == [
        (date(2026, 11, 1), MonthState.RUNNING, 0),
        (OCTOBER, MonthState.CLOSED, 2),
        (SEPTEMBER, MonthState.CLOSED, 1),
    ]


def test_the_gauges_of_a_closed_month_stand_whatever_the_settings_become(autumn: Autumn) -> None:
    services = autumn.dealership.services
    autumn.sell(autumn.sanne, "2026-09-12", 4)
    autumn.sell(autumn.sanne, "2026-09-12", 2, buyer=Buyer.RETURNING)
    autumn.sell(autumn.sanne, "2026-09-12", buyer=Buyer.FLEET)
    before = services.quota.seen_by(STATION, SEPTEMBER)
    autumn.months.close(STATION, SEPTEMBER)
    services.settings.change(STATION, returning_counts=True, quota_minimum=20)
    after = services.quota.seen_by(STATION, SEPTEMBER)
    assert after == before
    assert after.rows[0].gauge.counted == 4
    assert after.rows[0].gauge.not_counted == NotCounted(Decimal(2), Decimal(1))


def test_months_are_closed_in_order_and_only_once_they_are_over(small_autumn: Autumn) -> None:
    for month, code, about in (
        (OCTOBER, "earlier-month-open", SEPTEMBER),
        (date(2026, 11, 1), "month-not-over", date(2026, 11, 1)),
        (date(2026, 8, 1), "nothing-to-close", date(2026, 8, 1)),
    ):
        with pytest.raises(Refused) as refused:
            small_autumn.months.close(STATION, month)
        assert (refused.value.code, refused.value.facts["month"]) == (code, about)
    small_autumn.months.close(STATION, SEPTEMBER)
    with pytest.raises(Refused, match="month-is-closed"):
        small_autumn.months.close(STATION, SEPTEMBER)


def test_a_proposed_sale_keeps_its_month_from_being_closed(small_autumn: Autumn) -> None:
    dealership = small_autumn.dealership
    erik = dealership.user("Erik", UserKind.MANAGER)
    sanne = dealership.user("Sanne", UserKind.REP, rep=small_autumn.sanne)
    sale = small_autumn.sell(
        small_autumn.sanne, "2026-09-30", actor=sanne, channel=Channel.WALK_IN, customer="Piet"
    )
    proposed = small_autumn.check(Item.PROPOSED_SALES)
    assert (proposed.count, proposed.blocks) == (1, True)
    assert [(each.opens.number, each.rep, each.customer) for each in proposed.things] == [
        (sale, "Sanne", "Piet")
    ]
    with pytest.raises(Refused) as refused:
        small_autumn.months.close(erik, SEPTEMBER)
    assert (refused.value.code, refused.value.facts["count"]) == ("month-not-ready", 1)
    dealership.services.sales.confirm(erik, sale)
    assert small_autumn.check(Item.PROPOSED_SALES).is_done
    small_autumn.months.close(erik, SEPTEMBER)
    assert small_autumn.months.page(erik).months[-1].closed_by == "Erik"


def test_a_confirmed_sale_with_a_question_warns_and_keeps_nobody_waiting(
    small_autumn: Autumn,
) -> None:
    sale = small_autumn.sell(small_autumn.tom, "2026-09-30", channel=Channel.WALK_IN)
    asked = small_autumn.check(Item.QUESTIONS)
    assert [each.opens.number for each in asked.things] == [sale]
    assert not asked.blocks
    small_autumn.months.close(STATION, SEPTEMBER)


def test_only_a_manager_closes_a_month(small_autumn: Autumn) -> None:
    dealership = small_autumn.dealership
    dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        small_autumn.months.close(STATION, SEPTEMBER)


def test_only_a_manager_takes_records_or_a_report_out(small_autumn: Autumn) -> None:
    services = small_autumn.dealership.services
    assert list(services.taking_out.leads(STATION)) == []
    assert services.month_reports.month(STATION, SEPTEMBER).dealer == "Showroom"
    small_autumn.dealership.user("Erik", UserKind.MANAGER)
    for taken in (
        lambda: services.taking_out.leads(STATION),
        lambda: services.taking_out.sales(STATION),
        lambda: services.month_reports.month(STATION, SEPTEMBER),
    ):
        with pytest.raises(Refused, match="not-allowed"):
            taken()


def test_a_day_that_was_not_closed_blocks_and_opens_its_floor_log(small_autumn: Autumn) -> None:
    dealership = small_autumn.dealership
    dealership.at("2026-09-14 10:00")
    dealership.services.floor.check_in(STATION, small_autumn.sanne)
    done = arrives(dealership, name="Piet")
    dealership.at("2026-11-02 12:00")
    row = small_autumn.check(Item.OPEN_DAYS)
    assert row.blocks
    assert [(each.opens.day, each.floor) for each in row.things] == [(date(2026, 9, 14), "Toyota")]
    dealership.services.day_close.close_due()
    assert small_autumn.check(Item.OPEN_DAYS).is_done
    left = small_autumn.check(Item.OPEN_VISITS)
    assert not left.blocks
    assert [(each.opens.number, each.rep, each.customer) for each in left.things] == [
        (done.visit, "Sanne", "Piet")
    ]


def test_a_sold_visit_without_a_sale_is_told_of_until_it_has_one(small_autumn: Autumn) -> None:
    dealership = small_autumn.dealership
    dealership.at("2026-09-14 10:00")
    dealership.services.floor.check_in(STATION, small_autumn.sanne)
    done = arrives(dealership, name="Piet")
    dealership.services.floor.finish(STATION, small_autumn.sanne, Outcome.SOLD)
    dealership.services.day_close.close(STATION, 1)
    dealership.at("2026-11-02 12:00")
    row = small_autumn.check(Item.SOLD_VISITS)
    assert not row.blocks
    assert [each.opens.number for each in row.things] == [done.visit]
    whole = (Share(small_autumn.sanne, Decimal(1)),)
    dealership.services.sales.add(
        STATION, whole, None, Channel.WALK_IN, on=date(2026, 9, 14), visit=done.visit
    )
    assert small_autumn.check(Item.SOLD_VISITS).is_done


def test_appointments_nobody_told_the_end_of_open_their_lead(small_autumn: Autumn) -> None:
    dealership = small_autumn.dealership
    with dealership.store.write(Topic.BOARD, Topic.LEADS) as work:
        at = datetime(2026, 9, 30, 9, tzinfo=UTC)
        work.appointments.add(appointment(small_autumn.tom, at=at), made_at=at)
    row = small_autumn.check(Item.OPEN_APPOINTMENTS)
    assert (row.count, row.blocks) == (1, False)
    assert row.things[0].opens == Opens(Opening.APPOINTMENTS, day=date(2026, 9, 30))


def test_who_has_not_chosen_a_role_for_the_next_month_is_named(small_autumn: Autumn) -> None:
    dealership = small_autumn.dealership
    december = date(2026, 12, 1)
    with dealership.store.write(Topic.PEOPLE) as work:
        now = dealership.now
        work.people.choose_role(small_autumn.tom, december, Role.HYBRID, 15, at=now)
    shown = small_autumn.months.page(STATION).shown
    assert shown is not None
    assert shown.next_choice == december
    assert [(each.name, each.role) for each in shown.not_chosen] == [("Sanne", Role.SHOWROOM)]
    assert not small_autumn.check(Item.ROLES).blocks


def test_the_overview_is_kept_with_the_month(small_autumn: Autumn) -> None:
    small_autumn.sell(small_autumn.sanne, "2026-09-12", 4, channel=Channel.WALK_IN)
    before = replace(small_autumn.overview(SEPTEMBER), attention=())
    assert [row.counted for row in before.reps] == [4, 0]
    small_autumn.months.close(STATION, SEPTEMBER)
    assert replace(small_autumn.overview(SEPTEMBER), attention=()) == before
    with small_autumn.dealership.store.read() as work:
        assert closed_overview(work, SEPTEMBER) == before
        assert closed_overview(work, OCTOBER) is None


def test_a_sale_that_comes_between_is_in_the_gauges_and_in_the_overview(autumn: Autumn) -> None:
    services = autumn.dealership.services
    autumn.sell(autumn.sanne, "2026-09-12", 3)
    reads: list[date] = []

    def overtaken(work: Work, month: date) -> Mapping[int | None, OverviewView]:
        found = services.overview.to_keep(work, month)
        reads.append(month)
        if len(reads) == 1:
            autumn.sell(autumn.sanne, "2026-09-12")
        return found

    Months(autumn.dealership.store, overtaken).close(STATION, SEPTEMBER)
    assert services.quota.seen_by(STATION, SEPTEMBER).counted == 4
    assert [row.counted for row in autumn.overview(SEPTEMBER).reps] == [4, 0]
    assert services.checking.check().is_well


def test_a_month_that_nobody_touches_meanwhile_is_read_once(small_autumn: Autumn) -> None:
    reads: list[date] = []

    def read(work: Work, month: date) -> Mapping[int | None, OverviewView]:
        reads.append(month)
        return small_autumn.dealership.services.overview.to_keep(work, month)

    Months(small_autumn.dealership.store, read).close(STATION, SEPTEMBER)
    assert reads == [SEPTEMBER]


def test_each_floor_of_a_closed_month_stands_as_the_whole_does(small_autumn: Autumn) -> None:
    dealership = small_autumn.dealership
    dealership.services.people.add_floor(STATION, "Lexus")
    noor = dealership.rep(
        "Noor", floor="Lexus", quota=15, since="2026-09-01 08:30", checked_in=False
    )
    small_autumn.sell(small_autumn.sanne, "2026-09-12")
    small_autumn.sell(noor, "2026-09-12", 2)

    def shown() -> list[OverviewView]:
        asked = [
            dealership.services.overview.month(STATION, SEPTEMBER, floor) for floor in (None, 1, 2)
        ]
        return [replace(view, attention=()) for view in asked]

    before = shown()
    assert [view.own_base for view in before] == [3, 1, 2]
    small_autumn.months.close(STATION, SEPTEMBER)
    with dealership.store.write(Topic.SALES) as work:
        _unguarded(work, "UPDATE sales SET buyer = 'fleet'")
    assert shown() == before


def test_a_sale_that_counts_on_delivery_is_looked_through_in_the_month_of_its_delivery(
    small_autumn: Autumn,
) -> None:
    dealership = small_autumn.dealership
    dealership.at("2026-09-01 09:00")
    dealership.services.settings.change(STATION, sale_counts_on="delivery")
    erik = dealership.user("Erik", UserKind.MANAGER)
    sanne = dealership.user("Sanne", UserKind.REP, rep=small_autumn.sanne)
    dealership.at("2026-10-20 12:00")
    sale = small_autumn.sell(small_autumn.sanne, "2026-09-28", actor=sanne)
    assert small_autumn.check(Item.PROPOSED_SALES).is_done
    dealership.services.sales.change(sanne, sale, Change(delivered_on=date(2026, 10, 19)))
    small_autumn.months.close(erik, SEPTEMBER)
    dealership.at("2026-11-02 12:00")
    waits = small_autumn.check(Item.PROPOSED_SALES, OCTOBER)
    assert [each.opens for each in waits.things] == [
        Opens(Opening.SALE, number=sale, month=OCTOBER)
    ]
    with pytest.raises(Refused, match="month-not-ready"):
        small_autumn.months.close(erik, OCTOBER)
    dealership.services.sales.confirm(erik, sale)
    small_autumn.months.close(erik, OCTOBER)


def test_a_dispute_of_a_closed_month_waits_in_the_first_open_one(small_autumn: Autumn) -> None:
    dealership = small_autumn.dealership
    disputes = dealership.services.sale_disputes
    sale = small_autumn.sell(small_autumn.sanne, "2026-09-12")
    small_autumn.months.close(STATION, SEPTEMBER)
    disputes.dispute(STATION, sale, "It was mine", rep=small_autumn.tom)
    waits = small_autumn.check(Item.SALE_DISPUTES, OCTOBER)
    assert waits.blocks
    assert [(each.opens, each.on) for each in waits.things] == [
        (Opens(Opening.SALE, number=sale, month=SEPTEMBER), date(2026, 9, 12))
    ]
    assert small_autumn.check(Item.SALE_DISPUTES, date(2026, 11, 1)).is_done
    disputes.rule(STATION, sale, Ruling.STANDS, "Sanne had the customer")
    assert small_autumn.check(Item.SALE_DISPUTES, OCTOBER).is_done


def test_the_usual_pace_of_a_closed_month_stands_whatever_the_opening_hours_become(
    small_autumn: Autumn,
) -> None:
    services = small_autumn.dealership.services
    small_autumn.sell(small_autumn.sanne, "2026-09-12", 8)
    small_autumn.months.close(STATION, SEPTEMBER)

    def paces() -> list[tuple[str, float]]:
        rows = services.quota.seen_by(STATION, OCTOBER).rows
        return [(row.gauge.pace_of, row.gauge.usual_pace) for row in rows]

    before = paces()
    assert before == [(PaceOf.OWN, pytest.approx(8 / 26)), (PaceOf.OWN, 0.05)]
    services.settings.change(STATION, hours=((time(9), time(18)), *(None,) * 6))
    assert paces() == before


def test_a_dealership_without_roles_has_no_months(small_dealership: Dealership) -> None:
    assert small_dealership.services.months.page(STATION).months == ()


def test_a_check_tells_where_a_closed_month_is_no_longer_what_it_was(
    small_autumn: Autumn,
) -> None:
    checking = small_autumn.dealership.services.checking
    sale = small_autumn.sell(small_autumn.sanne, "2026-09-12", 3)
    small_autumn.months.close(STATION, SEPTEMBER)
    small_autumn.dealership.services.settings.change(STATION, returning_counts=True)
    assert checking.check().is_well
    with small_autumn.dealership.store.write(Topic.SALES) as work:
        _unguarded(work, f"UPDATE sales SET buyer = 'fleet' WHERE id = {sale}")
        now = small_autumn.dealership.now
        work.people.choose_role(small_autumn.tom, SEPTEMBER, Role.HYBRID, 15, at=now)
        kept = json.loads(
            work._connection.execute(text("SELECT facts FROM month_closes")).scalar_one()
        )
        kept["overview"]["reps"][1]["counted"] = "1.00"
        work._connection.execute(
            text("UPDATE month_closes SET facts = :facts"), {"facts": json.dumps(kept)}
        )
    found = checking.check()
    assert not found.is_well
    told = [differs(each, Saying(reps={1: "Sanne", 2: "Tom"})) for each in found.months]
    assert told == [
        "2026-09 was closed with 3.00 counted units of Sanne, and the ledger now gives 2.00.",
        (
            "2026-09 was closed with 0.00 counted units on the gauge of Tom, and with 1.00 in the "
            "overview."
        ),
        "2026-09 was closed with another role or quota of Tom than the role choices now give.",
    ]
