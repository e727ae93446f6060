"""The ratios of rules section 5, each with an example that can be worked out by hand."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from showroom_app.domain import ratios
from showroom_app.domain.fairness import Figures, Reckoning
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.quota import Opportunity, State
from showroom_app.domain.ratios import REFERENCE_CHAINS, Chain, Door, FollowedLead, Ratio
from showroom_app.domain.sale import Channel
from showroom_app.words.definitions import DEFINITIONS, DOORS, NAMES


def lead(
    minutes: float | None = None,
    *,
    gross: float | None = None,
    dialogue: float | None = None,
    limit: int = 5,
    is_due: bool = False,
    attempts: int = 0,
    appointment: bool = False,
    shown: bool = False,
    sold: bool = False,
) -> FollowedLead:
    """A lead with a first attempt and a dialogue after so many business minutes."""
    return FollowedLead(
        limit,
        is_due,
        attempts,
        business_minutes=minutes,
        gross_minutes=minutes if gross is None else gross,
        dialogue_business_minutes=dialogue,
        dialogue_gross_minutes=None if dialogue is None else dialogue + 600,
        has_appointment=appointment,
        was_shown=shown,
        is_sold=sold,
    )


def test_half_of_the_leads_are_answered_within_the_median_and_nine_of_ten_within_the_p90() -> None:
    leads = [lead(minutes) for minutes in (1, 2, 3, 3, 4, 5, 6, 9, 20, 300)]
    times = ratios.first_response([*leads, lead()])
    assert (times.count, times.median, times.p90) == (10, 4.5, 20)


def test_the_gross_response_time_counts_the_night_too() -> None:
    leads = [lead(4, gross=4), lead(6, gross=906), lead(8, gross=30)]
    assert ratios.first_response(leads).median == 6
    assert ratios.first_response_gross(leads).median == 30


def test_a_lead_without_an_attempt_is_late_in_the_share_once_its_limit_has_passed() -> None:
    leads = [lead(4), lead(5), lead(5.1), lead(9, limit=15), lead(is_due=True), lead()]
    share = ratios.in_target(leads)
    assert (share.numerator, share.denominator) == (3, 5)


def test_the_reference_targets_are_two_five_and_twenty_four_minutes_for_every_source() -> None:
    leads = [lead(2, limit=1), lead(5), lead(24, limit=60), lead(25, limit=60), lead(is_due=True)]
    shares = [ratios.in_target(leads, minutes) for minutes in ratios.FIRST_ATTEMPT_TARGETS]
    assert [(each.numerator, each.denominator) for each in shares] == [(1, 5), (2, 5), (3, 5)]


def test_the_time_to_dialogue_leaves_out_leads_that_nobody_has_reached() -> None:
    leads = [lead(3, dialogue=3), lead(3, dialogue=50), lead(3, dialogue=7), lead(3)]
    times = ratios.time_to_dialogue(leads)
    assert (times.count, times.median, times.p90) == (3, 7, 50)
    assert ratios.time_to_dialogue_gross(leads).median == 607


def test_the_contact_rate_is_leads_with_a_dialogue_of_valid_leads() -> None:
    rate = ratios.contact_rate([lead(3, dialogue=4), lead(3, dialogue=9), lead(3), lead()])
    assert (rate.numerator, rate.denominator, rate.value) == (2, 4, 0.5)


def test_the_appointment_rate_is_leads_with_one_of_leads_with_a_dialogue() -> None:
    spoken = [lead(1, dialogue=1, appointment=True), lead(1, dialogue=1), lead(1, dialogue=1)]
    rate = ratios.appointment_rate([*spoken, lead(1), lead()])
    assert (rate.numerator, rate.denominator) == (1, 3)


def test_the_lead_to_sale_ratio_counts_every_valid_lead_that_arrived() -> None:
    leads = [lead(1, dialogue=1, sold=True), lead(1), lead(), lead(is_due=True), lead(2)]
    assert ratios.lead_to_sale(leads).value == 0.2


def test_attempts_a_lead_are_calls_of_valid_leads() -> None:
    rate = ratios.attempts_a_lead([lead(1, attempts=4), lead(1, attempts=1), lead()])
    assert rate.value == pytest.approx(5 / 3)


def test_the_show_rate_is_shown_of_due() -> None:
    assert ratios.show_rate(47, 64).value == pytest.approx(0.734, abs=0.001)


def test_the_close_rate_on_shows_is_units_sold_to_those_who_came() -> None:
    assert ratios.close_on_shows(Decimal("17.00"), 47).value == pytest.approx(0.362, abs=0.001)


def test_the_walk_in_closing_ratio_is_units_sold_of_fresh_ups() -> None:
    assert ratios.walk_in_closing(Decimal("39.5"), 196 + 37).value == pytest.approx(39.5 / 233)


def test_the_closing_ratio_of_all_doors_is_that_of_their_sums() -> None:
    doors = {"be-back": (22, 46), "appointment": (17, 47), "walk-in": (39, 196)}
    doors |= {"service": (6, 37), "phone": (9, 59), "lead": (15, 126)}
    whole = ratios.closing(
        sum(sold for sold, _ in doors.values()), sum(came for _, came in doors.values())
    )
    assert (whole.numerator, whole.denominator) == (108, 511)
    assert whole.value == pytest.approx(0.211, abs=0.001)


def test_a_ratio_of_nothing_has_no_value() -> None:
    nothing = [
        ratios.in_target([]),
        ratios.contact_rate([]),
        ratios.appointment_rate([lead(1)]),
        ratios.lead_to_sale([]),
        ratios.attempts_a_lead([]),
        ratios.show_rate(0, 0),
        ratios.closing(Decimal("1.00"), 0),
        ratios.turn_balance(Figures()),
        ratios.miss_rate(Figures()),
        ratios.return_punctuality(Figures()),
        ratios.log_completeness(Reckoning()),
    ]
    assert [each.ratio for each in nothing if each.value is not None] == []
    assert ratios.first_response([lead()]).median is None


def test_the_ratios_of_the_floor_come_of_the_figures_of_fairness() -> None:
    figures = Figures(timedelta(hours=20), turns=9, misses=1, returns=8, late_returns=2)
    assert ratios.return_punctuality(figures).value == 0.75
    assert ratios.turn_balance(figures).value == figures.turns_an_hour == 0.45
    assert ratios.miss_rate(figures).value == 0.1


def test_the_log_is_complete_as_far_as_those_at_the_door_were_logged() -> None:
    day = Reckoning({}, logged=27, tallied=3)
    assert ratios.log_completeness(day).value == day.completeness == 0.9


def test_who_asked_the_way_or_wanted_another_department_is_no_traffic() -> None:
    no_traffic = {outcome for outcome in Outcome if not ratios.is_traffic(outcome)}
    assert no_traffic == {Outcome.ASKED_THE_WAY, Outcome.WRONG_DEPARTMENT}
    assert ratios.is_traffic(None)


def test_a_delivery_and_the_own_base_are_no_door() -> None:
    assert ratios.door_of_visit(ArrivalKind.DELIVERY) is None
    assert ratios.door_of_channel(Channel.OWN) is None
    visits = {ratios.door_of_visit(kind) for kind in ArrivalKind if kind.is_visit} - {None}
    assert visits | {Door.PHONE, Door.LEAD} == set(Door)


def test_the_chain_of_a_hundred_leads_in_dutch_practice() -> None:
    online, phone = REFERENCE_CHAINS[Door.LEAD], REFERENCE_CHAINS[Door.PHONE]
    assert online == Chain(100, 60, 36, 22, 13)
    assert phone == Chain(100, None, 60, 36, 22)


def test_the_own_chain_tells_how_far_leads_came() -> None:
    leads = [
        lead(1, dialogue=1, appointment=True, shown=True, sold=True),
        lead(1, dialogue=1, appointment=True),
        lead(1, dialogue=1),
        lead(),
    ]
    assert ratios.chain(leads, Door.LEAD) == Chain(4, 3, 2, 1, 1)
    assert ratios.chain(leads, Door.PHONE).dialogues is None


def test_every_figure_and_ratio_has_its_sentence() -> None:
    gauge = {"quota", "counted", "not-counted", "proposed", "on-track", "gap", "forecast"}
    gauge |= {"plain-forecast", "chance", "needed-a-day", "usual-pace", "selling-days"}
    wanted = gauge | {ratio.value for ratio in Ratio}
    wanted |= {f"path-{each.value}" for each in Opportunity}
    wanted |= {f"state-{each.value}" for each in State}
    wanted |= {f"door-{each.value}" for each in Door}
    assert wanted <= set(DEFINITIONS)
    assert set(NAMES) == {ratio.value for ratio in Ratio}
    assert set(DOORS) == {door.value for door in Door}
