"""A visit that ended as sold asks for a sale: what is proposed, and by which rule."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from showroom_app.domain.appointment import Appointment
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CloseReason
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.prospect import Phone
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel, Share, Split
from showroom_app.domain.topic import Topic
from tests.services.dealership import OFFICE, STATION, Dealership, local
from tests.services.floor_scene import arrives
from tests.services.floor_scene import visit as row_of

HALF = Decimal("0.50")
PIET = "Piet Bakker"


def stood_in(dealership: Dealership) -> tuple[int, int, int]:
    """Sanne sold a car to Piet, whose rep Bea was not in: Sanne, Bea, the visit."""
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    bea = dealership.rep("Bea", Role.HYBRID, checked_in=False)
    dealership.sale(bea, "2026-09-01", customer=PIET, phone="06 12345678")
    came = arrives(dealership, ArrivalKind.BE_BACK, name=PIET, phone="06 12345678")
    assert (came.assigned, came.remark, came.about) == (sanne, "owner-absent", bea)
    assert came.visit is not None
    dealership.services.floor.finish(STATION, sanne, Outcome.SOLD)
    return sanne, bea, came.visit


def test_the_sale_of_a_customer_whose_rep_was_not_in_is_proposed_half_and_half(
    dealership: Dealership,
) -> None:
    sanne, bea, visit = stood_in(dealership)
    sales = dealership.services.sales
    (asks,) = sales.sold_visits(OFFICE)
    assert (asks.visit, asks.customer, asks.rep) == (visit, PIET, "Sanne")
    proposal = sales.proposal(OFFICE, visit)
    assert proposal.shares == (Share(sanne, HALF), Share(bea, HALF))
    assert (proposal.split, proposal.channel) == (Split.OWNER_ABSENT, Channel.WALK_IN)
    assert proposal.buyer is Buyer.RETURNING, "known by the number that the visit has"
    assert (proposal.customer, proposal.names) == (PIET, {sanne: "Sanne", bea: "Bea"})
    done = sales.add(STATION, proposal.shares, None, proposal.channel, visit=visit)
    assert done.sale is not None
    row = sales.show(OFFICE, done.sale)
    assert (row.sale.split, row.sale.customer) == (Split.OWNER_ABSENT, PIET)
    assert row.sale.buyer is Buyer.RETURNING
    assert sales.sold_visits(OFFICE) == (), "it asks no more"
    with dealership.store.read() as work:
        kept = work.audit.done(done.act)
    assert kept is not None
    assert (kept["sale"], kept["visit"]) == (done.sale, visit)


def test_who_chooses_other_shares_has_chosen_and_no_rule_has(dealership: Dealership) -> None:
    sanne, bea, visit = stood_in(dealership)
    sales = dealership.services.sales
    chosen = (Share(sanne, Decimal("0.70")), Share(bea, Decimal("0.30")))
    done = sales.add(STATION, chosen, Buyer.NEW, Channel.WALK_IN, customer="Jane", visit=visit)
    assert done.sale is not None
    row = sales.show(OFFICE, done.sale)
    assert (row.sale.shares, row.sale.split, row.sale.customer) == (chosen, None, "Jane")
    # A counter-entry has the reason of a person, and no rule.
    sales.cancel(STATION, done.sale, "served")
    (counter,) = [each.sale for each in sales.of_month(OFFICE) if each.sale.is_counter_entry]
    assert (counter.reason, counter.split) == ("served", None)


def test_a_rep_who_stood_in_proposes_the_split_and_the_manager_confirms_it(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne, _, visit = stood_in(dealership)
    dealership.user("Erik", UserKind.MANAGER)
    own = dealership.user("Sanne", UserKind.REP, rep=sanne)
    sales = dealership.services.sales
    proposal = sales.proposal(OFFICE, visit)
    done = sales.add(own, proposal.shares, Buyer.NEW, proposal.channel, visit=visit)
    assert done.sale is not None
    assert not sales.show(OFFICE, done.sale).sale.confirmed
    sales.confirm(dealership.actor("Erik"), done.sale)
    confirmed = sales.show(OFFICE, done.sale).sale
    assert (confirmed.confirmed, confirmed.split) == (True, Split.OWNER_ABSENT)


def test_across_floors_the_split_is_that_of_who_was_absent_at_the_door(
    dealership: Dealership,
) -> None:
    dealership.rep("Anna", Role.SHOWROOM)
    owner = dealership.rep("Mirjam", Role.INTERNET)
    iris = dealership.rep("Iris", Role.INTERNET, floor="Honda")
    dealership.services.leads.claim(STATION, dealership.lead(name="Jan Smit"), owner)
    dealership.services.floor.check_out(STATION, owner)
    came = arrives(dealership, ArrivalKind.BE_BACK, name="Jan Smit", rep=owner)
    assert (came.floor, came.assigned) == (2, iris)
    assert came.visit is not None
    # On a later day, of a visit that was left open: its own day's log tells.
    dealership.later(days=1)
    dealership.services.floor.finish(STATION, iris, Outcome.SOLD, came.visit)
    proposal = dealership.services.sales.proposal(OFFICE, came.visit)
    assert proposal.shares == (Share(iris, HALF), Share(owner, HALF))


def test_a_walk_in_is_all_for_who_had_it_and_a_service_referral_says_its_door(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    came = arrives(dealership, ArrivalKind.SERVICE)
    assert came.visit is not None
    proposal = dealership.services.sales.proposal(OFFICE, came.visit)
    assert proposal.shares == (Share(sanne, Decimal("1.00")),)
    assert (proposal.split, proposal.channel) == (Split.SERVED, Channel.SERVICE)
    waits = arrives(dealership)
    assert waits.visit is not None
    with pytest.raises(Refused, match="visit-waits"):
        dealership.services.sales.proposal(OFFICE, waits.visit)
    with pytest.raises(NotFound):
        dealership.services.sales.proposal(OFFICE, 99)


def sold_to(dealership: Dealership, rep: int, **said: Any) -> int:
    """A walk-in to whom this rep sold: the visit."""
    came = arrives(dealership, **said)
    assert (came.assigned, came.visit is not None) == (rep, True)
    dealership.services.floor.finish(STATION, rep, Outcome.SOLD, came.visit)
    assert came.visit is not None
    return came.visit


def asking(dealership: Dealership) -> list[int]:
    """The visits that ask for a sale, newest first."""
    return [each.visit for each in dealership.services.sales.sold_visits(OFFICE)]


def enter(dealership: Dealership, visit: int, *, customer: str = "", another: bool = False) -> int:
    """The sale of a visit as it is proposed."""
    sales = dealership.services.sales
    proposed = sales.proposal(OFFICE, visit)
    done = sales.add(
        STATION,
        proposed.shares,
        Buyer.NEW,
        proposed.channel,
        visit=visit,
        customer=customer,
        another=another,
    )
    assert done.sale is not None
    return done.sale


def test_a_visit_asks_until_a_sale_of_its_own_stands_whatever_the_customer_is_called(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    nameless, half = sold_to(dealership, sanne), sold_to(dealership, sanne, name="Piet")
    assert asking(dealership) == [half, nameless]
    sale = enter(dealership, nameless)
    enter(dealership, half, customer=PIET)
    assert asking(dealership) == []
    sales = dealership.services.sales
    assert sales.show(OFFICE, sale).sale.visit == nameless
    sales.cancel(STATION, sale, "Financing refused")
    assert asking(dealership) == [nameless], "a cancelled sale is none"
    (counter,) = [each.sale for each in sales.of_month(OFFICE) if each.sale.is_counter_entry]
    assert counter.visit == nameless
    enter(dealership, nameless)
    assert asking(dealership) == []


def test_a_second_sale_of_a_visit_is_refused_and_names_the_first_unless_it_is_another_car(
    small_dealership: Dealership,
) -> None:
    sanne = small_dealership.rep("Sanne", Role.SHOWROOM)
    visit = sold_to(small_dealership, sanne)
    first = enter(small_dealership, visit)
    with pytest.raises(Refused) as refused:
        enter(small_dealership, visit)
    assert refused.value.code == "visit-has-sale"
    assert (refused.value.facts["visit"], refused.value.facts["sale"]) == (visit, first)
    second = enter(small_dealership, visit, another=True)
    assert small_dealership.services.sales.show(OFFICE, second).sale.visit == visit
    small_dealership.services.sales.cancel(STATION, first, "served")
    assert asking(small_dealership) == [], "the other car is still sold"


def test_two_customers_of_one_name_are_two_sales(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    first = sold_to(dealership, sanne, name="Jan Jansen", phone="06 11111111")
    second = sold_to(dealership, sanne, name="Jan Jansen", phone="06 22222222")
    enter(dealership, first)
    assert asking(dealership) == [second]
    # Entered without its visit: each such sale settles one.
    third = sold_to(dealership, sanne, name="Jan Jansen")
    dealership.sale(sanne, customer="jan jansen")
    assert len(asking(dealership)) == 1
    dealership.sale(sanne, customer="Jan Jansen")
    assert asking(dealership) == []
    anna = dealership.rep("Anna", Role.SHOWROOM)
    dealership.sale(anna, customer="Jan Jansen")
    dealership.services.floor.check_out(STATION, anna)
    last = sold_to(dealership, sanne, name="Jan Jansen")
    assert asking(dealership) == [last], "a sale of Anna's was not of Sanne's customer"
    assert last > third


LEA = {"name": "Lea de Boer", "phones": (Phone("06 33333333", "+31633333333"),)}


@pytest.mark.parametrize(("source", "channel"), [("website", "lead"), ("phone", "phone")])
def test_a_customer_of_a_lead_who_comes_back_came_by_the_lead(
    small_dealership: Dealership, source: str, channel: str
) -> None:
    dealership = small_dealership
    dealership.rep("Hugo", Role.HYBRID)
    ina = dealership.rep("Ina", Role.INTERNET)
    lead = dealership.lead(source=source, **LEA)
    dealership.services.leads.claim(STATION, lead, ina)
    dealership.user("Erik", UserKind.MANAGER)
    own = dealership.user("Ina", UserKind.REP, rep=ina)
    came = arrives(dealership, ArrivalKind.BE_BACK, name="Lea de Boer", phone="06 33333333")
    assert (came.assigned, came.visit is not None) == (ina, True)
    dealership.services.floor.finish(own, ina, Outcome.SOLD, came.visit)
    # A lead that was closed as sold meanwhile was open when the customer came.
    dealership.services.leads.close(own, lead, ina, CloseReason.SOLD)
    sales = dealership.services.sales
    proposed = sales.proposal(OFFICE, came.visit or 0)
    assert proposed.channel == channel
    done = sales.add(own, proposed.shares, None, proposed.channel, visit=came.visit)
    assert done.remark == "", "no question to the manager"


def test_hours_off_an_appointment_of_a_lead_the_customer_still_came_by_the_lead(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    hugo = dealership.rep("Hugo", Role.HYBRID)
    lead = dealership.lead(**LEA)
    dealership.services.leads.claim(STATION, lead, dealership.rep("Ina", Role.INTERNET))
    with dealership.store.write(Topic.BOARD, Topic.LEADS) as work:
        late = Appointment(0, hugo, local("2026-10-22 17:30"), customer="Lea de Boer", lead=lead)
        made = work.appointments.add(late, made_at=work.now)
    came = arrives(dealership, ArrivalKind.APPOINTMENT, appointment=made)
    assert came.assigned == hugo
    assert row_of(dealership, came).appointment is None, "it is not kept at another hour"
    assert dealership.services.sales.proposal(OFFICE, came.visit or 0).channel is Channel.LEAD


def test_a_lead_of_another_rep_is_not_the_door_of_a_walk_in(small_dealership: Dealership) -> None:
    sanne = small_dealership.rep("Sanne", Role.SHOWROOM)
    ina = small_dealership.rep("Ina", Role.INTERNET)
    small_dealership.services.leads.claim(STATION, small_dealership.lead(**LEA), ina)
    visit = sold_to(small_dealership, sanne, name="Lea de Boer", phone="06 33333333")
    assert small_dealership.services.sales.proposal(OFFICE, visit).channel is Channel.WALK_IN


def test_a_visit_and_its_sale_are_erased_and_stay_tied(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    visit = sold_to(dealership, sanne, name=PIET, phone="06 12345678")
    sale = enter(dealership, visit)
    assert dealership.services.customers.settle_all(60)
    person = dealership.services.customers.of_sale(OFFICE, sale)
    assert person is not None
    (exported,) = dealership.services.privacy.export(STATION, person).sales
    assert exported.visit == visit
    dealership.services.privacy.erase(STATION, person)
    kept = dealership.services.sales.show(OFFICE, sale).sale
    assert (kept.visit, kept.customer) == (visit, "")
    assert asking(dealership) == []


def test_neither_the_arrival_nor_the_end_of_a_visit_is_undone_while_its_sale_stands(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    came = arrives(dealership, name=PIET)
    ended = dealership.services.floor.finish(STATION, sanne, Outcome.SOLD)
    sales, undo = dealership.services.sales, dealership.services.floor.undo
    whole = (Share(sanne, Decimal(1)),)
    sold = sales.add(STATION, whole, None, Channel.WALK_IN, visit=came.visit)
    assert sold.sale is not None
    before = dealership.services.floor.log(1)
    with pytest.raises(Refused, match="visit-sold") as caught:
        undo(STATION, ended.act)
    assert caught.value.facts == {
        "visit": came.visit,
        "sale": sold.sale,
        "on": dealership.now.date(),
    }
    assert dealership.services.floor.log(1) == before
    assert row_of(dealership, came).outcome is Outcome.SOLD
    sales.cancel(STATION, sold.sale, "he thought it over")
    undo(STATION, ended.act)
    assert row_of(dealership, came).outcome is None
    again = sales.add(STATION, whole, None, Channel.WALK_IN, visit=came.visit)
    with pytest.raises(Refused, match="visit-sold") as caught:
        undo(STATION, came.act)
    assert caught.value.facts["sale"] == again.sale
    assert not row_of(dealership, came).undone


def test_the_end_of_an_earlier_days_visit_is_not_undone_while_its_sale_stands(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    came = arrives(dealership, name=PIET)
    dealership.services.day_close.close(STATION, 1)
    dealership.later(days=1)
    ended = dealership.services.floor.finish(STATION, sanne, Outcome.SOLD, came.visit)
    whole = (Share(sanne, Decimal(1)),)
    dealership.services.sales.add(STATION, whole, None, Channel.WALK_IN, visit=came.visit)
    with pytest.raises(Refused, match="visit-sold"):
        dealership.services.floor.undo(STATION, ended.act)
    assert row_of(dealership, came).outcome is Outcome.SOLD
