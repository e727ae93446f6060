"""Who serves the customer of an absent owner, on whatever floor he or she is checked in."""

from __future__ import annotations

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.line import State
from showroom_app.domain.people import Role
from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import arrives, order, visit, written


def test_what_came_from_a_lead_goes_to_a_free_internet_rep_of_another_floor_in_that_log(
    dealership: Dealership,
) -> None:
    anna = dealership.rep("Anna", Role.SHOWROOM)
    owner = dealership.rep("Mirjam", Role.INTERNET)
    iris = dealership.rep("Iris", Role.INTERNET, floor="Honda")
    dealership.services.leads.claim(STATION, dealership.lead(name="Jan Smit"), owner)
    dealership.services.floor.check_out(STATION, owner)
    before = written(dealership)
    came = arrives(dealership, ArrivalKind.BE_BACK, name="Jan Smit", rep=owner)
    assert (came.floor, came.assigned, came.turn, came.remark) == (2, iris, False, "owner-absent")
    assert written(dealership) == before
    assert written(dealership, 2)[-2:] == ["be-back", "was-called"]
    assert visit(dealership, came).floor == 2
    assert dealership.services.floor.state_of(iris) is State.WITH_CUSTOMER
    # Now nobody who works leads is free, so it goes to up now where it is entered.
    again = arrives(dealership, ArrivalKind.BE_BACK, name="Jan Smit", rep=owner)
    assert (again.floor, again.assigned, again.turn) == (1, anna, False)
    assert order(dealership) == []


def test_who_waited_longer_goes_first_and_the_words_say_so(dealership: Dealership) -> None:
    anna = dealership.rep("Anna", Role.SHOWROOM)
    first = arrives(dealership)
    dealership.services.floor.miss(STATION, anna)
    second = arrives(dealership)
    assert (second.assigned, second.remark, second.about) == (None, "older-first", anna)
    assert visit(dealership, first).rep == anna
    assert visit(dealership, second).rep is None
