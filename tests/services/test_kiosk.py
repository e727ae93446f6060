"""What the kiosk tells a rep: what it foresees is what then happens."""

from __future__ import annotations

from datetime import timedelta

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, BlockCause, Effect, Outcome
from showroom_app.domain.line import State
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from tests.services.dealership import OFFICE, STATION, Dealership, local


def in_line(dealership: Dealership, *names: str, role: Role = Role.HYBRID) -> list[int]:
    """Reps on the floor, in this order."""
    return [dealership.rep(name, role) for name in names]


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("after_minutes", [1, 9])
def test_the_place_that_is_foreseen_is_the_place_that_comes(
    small_dealership: Dealership, outcome: Outcome, after_minutes: int
) -> None:
    services = small_dealership.services
    anna, *_ = in_line(small_dealership, "Anna", "Bea", "Cor")
    services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    small_dealership.later(minutes=after_minutes)
    (visit,) = services.kiosk.day(OFFICE, anna).visits
    foreseen = visit.quick if outcome.may_be_not_an_up else visit.ends
    services.floor.finish(STATION, anna, outcome, visit.visit)
    after = services.kiosk.day(OFFICE, anna)
    assert after.place == foreseen.place
    assert (foreseen.effect is Effect.FORMER) == (after.today.quick_returns == 1)
    assert after.today.visits == 1


def test_a_waiting_customer_is_foreseen_too(small_dealership: Dealership) -> None:
    services = small_dealership.services
    (anna,) = in_line(small_dealership, "Anna")
    for _ in range(2):
        services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    (visit,) = services.kiosk.day(OFFICE, anna).visits
    assert visit.ends.takes
    services.floor.finish(STATION, anna, Outcome.LOST)
    assert [each.ends.takes for each in services.kiosk.day(OFFICE, anna).visits] == [False]


def test_return_times_are_never_later_than_proposed_and_all_are_accepted(
    small_dealership: Dealership,
) -> None:
    services = small_dealership.services
    *_, cor = in_line(small_dealership, "Anna", "Bea", "Cor")
    view = services.kiosk.day(OFFICE, cor)
    assert view.told
    assert view.proposed == local("2026-10-22 10:30")
    times = [local(f"2026-10-22 10:{minute}") for minute in (15, 20, 25)]
    assert list(view.earlier) == times
    services.floor.to_lead_desk(STATION, cor, view.earlier[0])
    view = services.kiosk.day(OFFICE, cor)
    assert (view.state, view.return_by) == (State.AT_DESK, local("2026-10-22 10:15"))
    assert view.late_at == local("2026-10-22 10:18")


def test_the_desk_says_why_it_is_closed(small_dealership: Dealership) -> None:
    services = small_dealership.services
    anna, bea, cor = in_line(small_dealership, "Anna", "Bea", "Cor")
    assert services.kiosk.day(OFFICE, anna).no_desk == "too-near"
    services.floor.go_on_break(STATION, bea)
    assert services.kiosk.day(OFFICE, cor).no_desk == "too-near"
    services.floor.come_back(STATION, bea)
    services.settings.change(STATION, floor_min=3)
    assert services.kiosk.day(OFFICE, cor).no_desk == "floor-too-thin"


def test_before_check_in_the_place_at_the_end_and_what_blocks_are_known(
    small_dealership: Dealership,
) -> None:
    services = small_dealership.services
    anna, _ = in_line(small_dealership, "Anna", "Bea")
    services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1, name="Fam. Groen")
    small_dealership.later(days=1)
    view = services.kiosk.day(OFFICE, anna)
    assert (view.state, view.last_place) == (State.OFF, 1)
    assert view.blocks == (BlockCause.OPEN_VISITS,)
    assert [each.customer for each in view.earlier_visits] == ["Fam. Groen"]
    services.floor.check_in(STATION, anna)
    assert services.kiosk.day(OFFICE, anna).state is State.BLOCKED
    services.floor.finish(STATION, anna, Outcome.LOST, view.earlier_visits[0].visit)
    after = services.kiosk.day(OFFICE, anna)
    assert (after.state, after.place, after.earlier_visits) == (State.ON_FLOOR, 1, ())


def test_an_internet_rep_has_no_place_and_would_get_none(small_dealership: Dealership) -> None:
    kim = small_dealership.rep("Kim", Role.INTERNET, checked_in=False)
    view = small_dealership.services.kiosk.day(OFFICE, kim)
    assert (view.place, view.last_place, view.blocks) == (None, None, ())


def test_a_break_says_which_place_coming_back_gives(small_dealership: Dealership) -> None:
    services = small_dealership.services
    _, bea, _ = in_line(small_dealership, "Anna", "Bea", "Cor")
    services.floor.go_on_break(STATION, bea)
    view = services.kiosk.day(OFFICE, bea)
    assert (view.place, view.place_back) == (None, 2)
    services.floor.come_back(STATION, bea)
    assert services.kiosk.day(OFFICE, bea).place == 2


def test_the_first_pin_is_chosen_once_at_the_kiosk_as_long_as_there_is_no_manager(
    dealership: Dealership,
) -> None:
    services = dealership.services
    anna, bea = dealership.rep("Anna"), dealership.rep("Bea")
    assert not services.kiosk.door(anna).has_pin
    with pytest.raises(Refused, match="pin-digits"):
        services.kiosk.choose_pin(STATION, anna, "12")
    services.kiosk.choose_pin(STATION, anna, "4711")
    assert services.kiosk.door(anna).has_pin
    with pytest.raises(Refused, match="has-pin"):
        services.kiosk.choose_pin(STATION, anna, "0815")
    assert services.people.sign_in_rep(anna, "4711").rep == anna
    erik = dealership.user("Erik", UserKind.MANAGER)
    assert services.kiosk.door(bea).by_manager
    with pytest.raises(Refused, match="pin-by-manager"):
        services.kiosk.choose_pin(STATION, bea, "4711")
    services.kiosk.choose_pin(erik, bea, "4711")
    assert not services.kiosk.door(bea).by_manager


def test_the_door_knows_the_wait_before_a_pin_is_typed(small_dealership: Dealership) -> None:
    services = small_dealership.services
    anna = small_dealership.rep("Anna")
    services.kiosk.choose_pin(STATION, anna, "4711")
    for _ in range(5):
        assert not services.kiosk.door(anna).wait
        with pytest.raises(Refused):
            services.people.sign_in_rep(anna, "0000")
    assert timedelta(0) < services.kiosk.door(anna).wait <= timedelta(seconds=30)


def test_the_kiosk_knows_only_reps(small_dealership: Dealership) -> None:
    with pytest.raises(NotFound, match="rep"):
        small_dealership.services.kiosk.day(OFFICE, 99)
    with pytest.raises(NotFound, match="rep"):
        small_dealership.services.kiosk.door(99)
