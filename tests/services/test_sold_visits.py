"""A visit that ended as sold asks for a sale: what is proposed, and by which rule."""

from __future__ import annotations

from decimal import Decimal

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel, Share, Split
from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import arrives

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
    (asks,) = sales.sold_visits()
    assert (asks.visit, asks.customer, asks.rep) == (visit, PIET, "Sanne")
    proposal = sales.proposal(visit)
    assert proposal.shares == (Share(sanne, HALF), Share(bea, HALF))
    assert (proposal.split, proposal.channel) == (Split.OWNER_ABSENT, Channel.WALK_IN)
    assert proposal.buyer is Buyer.RETURNING, "known by the number that the visit has"
    assert (proposal.customer, proposal.names) == (PIET, {sanne: "Sanne", bea: "Bea"})
    done = sales.add(STATION, proposal.shares, None, proposal.channel, visit=visit)
    assert done.sale is not None
    row = sales.show(done.sale)
    assert (row.sale.split, row.sale.customer) == (Split.OWNER_ABSENT, PIET)
    assert row.sale.buyer is Buyer.RETURNING
    assert sales.sold_visits() == (), "it asks no more"
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
    row = sales.show(done.sale)
    assert (row.sale.shares, row.sale.split, row.sale.customer) == (chosen, None, "Jane")
    # A counter-entry has the reason of a person, and no rule.
    sales.cancel(STATION, done.sale, "served")
    (counter,) = [each.sale for each in sales.of_month() if each.sale.is_counter_entry]
    assert (counter.reason, counter.split) == ("served", None)


def test_a_rep_who_stood_in_proposes_the_split_and_the_manager_confirms_it(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne, _, visit = stood_in(dealership)
    dealership.user("Erik", UserKind.MANAGER)
    own = dealership.user("Sanne", UserKind.REP, rep=sanne)
    sales = dealership.services.sales
    proposal = sales.proposal(visit)
    done = sales.add(own, proposal.shares, Buyer.NEW, proposal.channel, visit=visit)
    assert done.sale is not None
    assert not sales.show(done.sale).sale.confirmed
    sales.confirm(dealership.actor("Erik"), done.sale)
    confirmed = sales.show(done.sale).sale
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
    proposal = dealership.services.sales.proposal(came.visit)
    assert proposal.shares == (Share(iris, HALF), Share(owner, HALF))


def test_a_walk_in_is_all_for_who_had_it_and_a_service_referral_says_its_door(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    came = arrives(dealership, ArrivalKind.SERVICE)
    assert came.visit is not None
    proposal = dealership.services.sales.proposal(came.visit)
    assert proposal.shares == (Share(sanne, Decimal("1.00")),)
    assert (proposal.split, proposal.channel) == (Split.SERVED, Channel.SERVICE)
    waits = arrives(dealership)
    assert waits.visit is not None
    with pytest.raises(Refused, match="visit-waits"):
        dealership.services.sales.proposal(waits.visit)
    with pytest.raises(NotFound):
        dealership.services.sales.proposal(99)
