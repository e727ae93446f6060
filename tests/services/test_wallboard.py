"""The wallboard's view: a floor without customers' names, and what the manager lets it show."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import timedelta
from decimal import Decimal

import pytest

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead_clock import ClockState
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import Refused
from showroom_app.services.wallboard import QuotaBars
from tests.services.dealership import STATION, Dealership

CUSTOMERS = ("Fam. Koster", "blue jacket", "Mw. Ouali", "Jane Doe", "Aydin")


def _texts(value: object) -> list[str]:
    """Every text anywhere inside a value."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value) and not isinstance(value, type):
        return [text for each in fields(value) for text in _texts(getattr(value, each.name))]
    if isinstance(value, dict):
        return [text for pair in value.items() for each in pair for text in _texts(each)]
    if isinstance(value, tuple | list | frozenset):
        return [text for each in value for text in _texts(each)]
    return []


def _busy(dealership: Dealership) -> None:
    """Two reps with a customer, two customers waiting, an unanswered lead, all with names."""
    reception = dealership.services.reception
    dealership.rep("Sanne de Vries", Role.SHOWROOM)
    dealership.rep("Willem Hoekstra", Role.SHOWROOM)
    floor = dealership.services.people.find_floor("Toyota").id
    for name, note in (("Fam. Koster", ""), ("", "blue jacket"), ("Mw. Ouali", ""), ("Aydin", "")):
        reception.arrive(STATION, ArrivalKind.WALK_IN, floor, name=name, note=note)
    dealership.lead(name="Jane Doe")


def test_no_name_of_any_customer_reaches_the_view(dealership: Dealership) -> None:
    _busy(dealership)
    view = dealership.services.wallboard.view()
    assert [row.name for row in view.with_customers] == ["Sanne de Vries", "Willem Hoekstra"]
    assert len(view.waiting) == 2
    assert view.oldest is not None
    said = " ".join(_texts(view))
    assert "Sanne de Vries" in said
    assert not [name for name in CUSTOMERS if name in said]


def test_the_line_and_who_is_up_are_those_of_the_board(small_dealership: Dealership) -> None:
    small_dealership.rep("Sanne de Vries", Role.SHOWROOM)
    small_dealership.rep("Anna Visser", Role.HYBRID)
    view = small_dealership.services.wallboard.view()
    board = small_dealership.services.board.board()
    assert view.line == board.line
    assert view.up_now == board.up_now
    assert (view.floor_name, view.unanswered_leads, view.oldest) == ("Toyota", 0, None)


def test_a_wallboard_shows_the_floor_it_is_set_to(small_dealership: Dealership) -> None:
    small_dealership.rep("Sanne de Vries", Role.SHOWROOM, floor="Toyota")
    small_dealership.rep("Bram Kuiper", Role.SHOWROOM, floor="Honda")
    view = small_dealership.services.wallboard.view
    assert [row.name for row in view("honda ").line] == ["Bram Kuiper"]
    assert view("Lexus").floor_name == view("").floor_name == "Toyota"


def test_a_dealership_without_floors_has_an_empty_wallboard(small_dealership: Dealership) -> None:
    view = small_dealership.services.wallboard.view("Toyota")
    assert (view.floor, view.reps, view.line) == (None, 0, ())
    assert small_dealership.services.wallboard.quota("Toyota") is None


def test_the_oldest_lead_tells_when_it_is_warned_about_and_due(
    small_dealership: Dealership,
) -> None:
    small_dealership.rep("Thijs Smit")
    small_dealership.lead()
    small_dealership.later(minutes=4)
    small_dealership.lead()
    view = small_dealership.services.wallboard.view()
    assert view.unanswered_leads == 2
    assert view.oldest is not None
    assert view.oldest.clock.state is ClockState.WARNED
    assert view.oldest.clock.business_minutes == 4
    arrived = small_dealership.now - timedelta(minutes=4)
    assert view.oldest.warned_at == arrived + timedelta(minutes=3)
    assert view.oldest.expired_at == arrived + timedelta(minutes=5)


def _shown(dealership: Dealership, what: str, floor: str = "") -> QuotaBars | None:
    dealership.services.settings.change(STATION, wallboard_quota=what)
    return dealership.services.wallboard.quota(floor)


def _sellers(dealership: Dealership) -> None:
    since = "2026-10-01 08:00"
    for name, sold in (("Sanne de Vries", 2), ("Anna Visser", 5), ("Thijs Smit", 0)):
        rep = dealership.rep(name, Role.HYBRID, checked_in=False, since=since)
        for _ in range(sold):
            dealership.sale(rep)
    dealership.rep("Bram Kuiper", Role.SHOWROOM, floor="Honda", checked_in=False, since=since)


def test_nothing_of_the_gauges_is_shown_until_the_manager_wants_it(
    small_dealership: Dealership,
) -> None:
    _sellers(small_dealership)
    assert small_dealership.services.wallboard.quota() is None
    assert _shown(small_dealership, "nothing") is None


def test_the_state_alone_comes_without_any_figure_and_in_the_order_of_names(
    small_dealership: Dealership,
) -> None:
    _sellers(small_dealership)
    bars = _shown(small_dealership, "state")
    assert bars is not None
    assert [bar.name for bar in bars.bars] == ["Anna Visser", "Sanne de Vries", "Thijs Smit"]
    assert {(bar.quota, bar.counted, bar.on_track) for bar in bars.bars} == {(None, None, None)}


def test_numbers_come_most_sold_first_and_of_this_floor_only(small_dealership: Dealership) -> None:
    _sellers(small_dealership)
    bars = _shown(small_dealership, "numbers")
    assert bars is not None
    assert [(bar.name, bar.counted, bar.quota) for bar in bars.bars] == [
        ("Anna Visser", Decimal(5), 15),
        ("Sanne de Vries", Decimal(2), 15),
        ("Thijs Smit", Decimal(0), 15),
    ]
    honda = _shown(small_dealership, "numbers", "Honda")
    assert honda is not None
    assert [bar.name for bar in honda.bars] == ["Bram Kuiper"]


@pytest.mark.parametrize("value", ["everything", "", 1, None])
def test_a_wallboard_can_show_nothing_else(small_dealership: Dealership, value: object) -> None:
    with pytest.raises(Refused) as refused:
        small_dealership.services.settings.change(STATION, wallboard_quota=value)
    assert refused.value.code == "bad-setting"


def test_only_a_manager_decides_what_the_wallboard_shows(small_dealership: Dealership) -> None:
    small_dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused) as refused:
        small_dealership.services.settings.change(STATION, wallboard_quota="numbers")
    assert refused.value.code == "not-allowed"
    assert small_dealership.services.settings.in_force().wallboard_quota == "nothing"
