"""The ledger: who sold, who bought, what counts, and how a sale is taken back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel, Counts, Share
from showroom_app.domain.sale_questions import Question
from showroom_app.services.quota_view import whole_month
from tests.services.dealership import OFFICE, STATION, Dealership


def shares(**parts: str) -> tuple[Share, ...]:
    """Shares by rep, such as r1="0.5"."""
    return tuple(Share(int(rep[1:]), Decimal(part)) for rep, part in parts.items())


def counted(dealership: Dealership, rep: int, month: date | None = None) -> Decimal:
    """A rep's counted units."""
    with dealership.store.read() as work:
        (row,) = (row for row in whole_month(work, month).rows if row.rep == rep)
    return row.gauge.counted


def test_a_sale_to_a_new_customer_counts_and_says_so(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    sale = dealership.sale(sanne, vehicle=" Yaris  Cross ", customer="Jane Doe")
    row = dealership.services.sales.show(OFFICE, sale)
    assert (row.counts, row.counts.counted, row.units) == (
        Counts.NEW_CUSTOMER,
        True,
        Decimal("1.00"),
    )
    assert (row.sale.on, row.sale.vehicle, row.sale.customer) == (
        date(2026, 10, 22),
        "Yaris Cross",
        "Jane Doe",
    )
    assert row.sale.confirmed
    assert counted(dealership, sanne) == 1


def test_fleet_never_counts_and_returning_only_where_the_dealer_says_so(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    fleet = dealership.sale(sanne, buyer=Buyer.FLEET)
    returning = dealership.sale(sanne, buyer=Buyer.RETURNING)
    sales = dealership.services.sales
    assert sales.show(OFFICE, fleet).counts is Counts.FLEET
    assert sales.show(OFFICE, returning).counts is Counts.RETURNING
    assert counted(dealership, sanne) == 0
    dealership.services.settings.change(STATION, returning_counts=True)
    assert sales.show(OFFICE, returning).counts is Counts.RETURNING_COUNTS
    assert sales.show(OFFICE, fleet).counts is Counts.FLEET
    assert counted(dealership, sanne) == 1


def test_shares_sum_to_exactly_one(dealership: Dealership) -> None:
    sanne, rob = dealership.rep("Sanne"), dealership.rep("Rob")
    add = dealership.services.sales.add
    for wrong, code in (
        ((Share(sanne, Decimal("0.5")),), "shares-sum"),
        ((Share(sanne, Decimal("0.6")), Share(rob, Decimal("0.6"))), "shares-sum"),
        ((Share(sanne, Decimal("0.5")), Share(sanne, Decimal("0.5"))), "rep-twice"),
        ((Share(sanne, Decimal("0.333")), Share(rob, Decimal("0.667"))), "share-decimals"),
        ((Share(sanne, Decimal("-0.5")), Share(rob, Decimal("1.5"))), "share-not-positive"),
        ((), "no-shares"),
    ):
        with pytest.raises(Refused, match=code):
            add(STATION, wrong, Buyer.NEW, Channel.OWN)
    assert dealership.services.sales.of_month(OFFICE) == ()
    add(
        STATION,
        (Share(sanne, Decimal("0.67")), Share(rob, Decimal("0.33"))),
        Buyer.NEW,
        Channel.OWN,
    )
    assert counted(dealership, sanne) == Decimal("0.67")
    assert counted(dealership, rob) == Decimal("0.33")


def test_a_sale_of_nobody_known_or_of_tomorrow_is_not_entered(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne")
    with pytest.raises(NotFound):
        dealership.sale(99)
    with pytest.raises(Refused, match="sale-in-future"):
        dealership.sale(sanne, "2026-10-23")
    assert dealership.services.sales.of_month(OFFICE) == ()


def test_the_same_act_sent_twice_enters_one_sale(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne")
    whole = (Share(sanne, Decimal(1)),)
    add = dealership.services.sales.add
    first = add(STATION, whole, Buyer.NEW, Channel.OWN, act="s" * 32)
    assert add(STATION, whole, Buyer.NEW, Channel.OWN, act="s" * 32) == first
    assert len(dealership.services.sales.of_month(OFFICE)) == 1


def test_cancelling_adds_a_dated_counter_entry_and_leaves_the_sale(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne", since="2026-08-03 10:00")
    sale = dealership.sale(sanne, "2026-09-30")
    done = dealership.services.sales.cancel(STATION, sale, "financing refused")
    assert done.sale == sale
    (september,) = dealership.services.sales.of_month(OFFICE, date(2026, 9, 1))
    (october,) = dealership.services.sales.of_month(OFFICE, date(2026, 10, 1))
    assert september.sale.cancelled_by == october.sale.id
    assert (september.counts, september.units) == (Counts.NEW_CUSTOMER, Decimal(1))
    assert (october.counts, october.units) == (Counts.CANCELLED, Decimal(-1))
    assert (october.sale.cancels, october.sale.reason) == (sale, "financing refused")
    assert counted(dealership, sanne, date(2026, 9, 1)) == 1
    assert counted(dealership, sanne) == -1


def test_a_sale_is_cancelled_once_and_with_a_reason(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne")
    sale = dealership.sale(sanne)
    cancel = dealership.services.sales.cancel
    with pytest.raises(Refused, match="reason-missing"):
        cancel(STATION, sale, "  ")
    cancel(STATION, sale, "changed mind")
    with pytest.raises(Refused, match="already-cancelled"):
        cancel(STATION, sale, "again")
    counter = dealership.services.sales.of_month(OFFICE)[-1].sale.id
    with pytest.raises(Refused, match="counter-entry"):
        cancel(STATION, counter, "and back")
    with pytest.raises(NotFound):
        cancel(STATION, 99, "nothing")
    assert counted(dealership, sanne) == 0


def test_a_reps_own_sale_is_proposed_and_counts_when_the_manager_confirms_it(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.user("Erik", UserKind.MANAGER)
    erik = dealership.actor("Erik")
    actor = dealership.user("Sanne", UserKind.REP, rep=sanne)
    sale = dealership.sale(sanne, channel=Channel.WALK_IN, actor=actor)
    row = dealership.services.sales.show(OFFICE, sale)
    assert (row.counts, row.if_confirmed) == (Counts.PROPOSED, Counts.NEW_CUSTOMER)
    assert counted(dealership, sanne) == 0
    with dealership.store.read() as work:
        (gauge,) = whole_month(work).rows
    assert gauge.gauge.proposed == 1
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.sales.confirm(actor, sale)
    dealership.services.sales.confirm(erik, sale)
    assert counted(dealership, sanne) == 1
    with pytest.raises(Refused, match="already-confirmed"):
        dealership.services.sales.confirm(erik, sale)


def test_the_manager_sets_a_wrong_buyer_kind_right(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.user("Erik", UserKind.MANAGER)
    actor = dealership.user("Sanne", UserKind.REP, rep=sanne)
    sale = dealership.sale(sanne, actor=actor)
    dealership.services.sales.confirm(dealership.actor("Erik"), sale, Buyer.FLEET)
    assert dealership.services.sales.show(OFFICE, sale).counts is Counts.FLEET


def test_nobody_enters_a_colleagues_sale_once_there_is_a_manager(dealership: Dealership) -> None:
    sanne, rob = dealership.rep("Sanne"), dealership.rep("Rob")
    dealership.user("Erik", UserKind.MANAGER)
    actor = dealership.user("Sanne", UserKind.REP, rep=sanne)
    for who in (actor, STATION):
        with pytest.raises(Refused, match="not-allowed"):
            dealership.sale(rob, actor=who)
    dealership.sale(rob, actor=dealership.actor("Erik"))


def test_a_sale_outside_the_reps_role_is_put_to_the_manager(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    anna = dealership.rep("Anna", Role.HYBRID)
    dealership.user("Erik", UserKind.MANAGER)
    asked = {}
    for rep, name, channel in (
        (sanne, "Sanne", Channel.LEAD),
        (mirjam, "Mirjam", Channel.WALK_IN),
        (anna, "Anna", Channel.WALK_IN),
    ):
        actor = dealership.user(name, UserKind.REP, rep=rep)
        done = dealership.services.sales.add(actor, (Share(rep, Decimal(1)),), Buyer.NEW, channel)
        assert done.sale is not None
        asked[rep] = (done.remark, done.about)
        questions = dealership.services.sales.show(OFFICE, done.sale).questions
        assert [(str(code), about) for code, about in questions] == (
            [(done.remark, done.about)] if done.remark else []
        )
    assert asked == {
        sanne: (Question.SHOWROOM_LEAD, sanne),
        mirjam: (Question.INTERNET_WALK_IN, mirjam),
        anna: ("", None),
    }


def test_the_role_of_the_month_of_the_sale_decides_what_is_asked(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", Role.SHOWROOM, since="2026-08-03 10:00")
    dealership.user("Erik", UserKind.MANAGER)
    actor = dealership.user("Sanne", UserKind.REP, rep=rep)
    dealership.services.roles.choose(actor, rep, Role.INTERNET, date(2026, 11, 1))
    dealership.at("2026-11-03 10:00")
    october = dealership.sale(rep, "2026-10-30", channel=Channel.LEAD, actor=actor)
    november = dealership.sale(rep, "2026-11-02", channel=Channel.LEAD, actor=actor)
    assert dealership.services.sales.show(OFFICE, october).questions
    assert not dealership.services.sales.show(OFFICE, november).questions


def test_a_buyer_kind_left_open_is_proposed_from_the_ledger(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne")
    kinds = []
    for on in ("2021-10-01", "2026-10-02", "2026-10-20"):
        done = dealership.services.sales.add(
            STATION,
            (Share(sanne, Decimal(1)),),
            None,
            Channel.OWN,
            on=date.fromisoformat(on),
            customer="Jane Doe",
            phone="06 12345678",
        )
        assert done.sale is not None
        kinds.append(dealership.services.sales.show(OFFICE, done.sale).sale.buyer)
    assert kinds == [Buyer.NEW, Buyer.NEW, Buyer.RETURNING]


def test_a_cancelled_sale_makes_nobody_a_returning_customer(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne")
    first = dealership.sale(sanne, "2026-09-01", email="jane@example.nl")
    dealership.services.sales.cancel(STATION, first, "not delivered")
    done = dealership.services.sales.add(
        STATION, (Share(sanne, Decimal(1)),), None, Channel.OWN, email="JANE@example.nl"
    )
    assert done.sale is not None
    assert dealership.services.sales.show(OFFICE, done.sale).sale.buyer is Buyer.NEW


def test_a_reps_ledger_holds_every_own_entry_with_the_own_share(dealership: Dealership) -> None:
    sanne, rob = dealership.rep("Sanne"), dealership.rep("Rob")
    dealership.sale(rob)
    dealership.services.sales.add(
        STATION,
        shares(**{f"r{sanne}": "0.25", f"r{rob}": "0.75"}),
        Buyer.NEW,
        Channel.OWN,
    )
    dealership.sale(sanne, buyer=Buyer.FLEET)
    rows = dealership.services.quota.ledger(STATION, sanne)
    assert [(row.units, row.counts) for row in rows] == [
        (Decimal("0.25"), Counts.NEW_CUSTOMER),
        (Decimal("1.00"), Counts.FLEET),
    ]
    assert len(dealership.services.sales.of_month(OFFICE)) == 3
    with pytest.raises(NotFound):
        dealership.services.quota.ledger(STATION, 99)
