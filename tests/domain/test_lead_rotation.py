"""Who gets a new lead: first match wins, and the reason is told."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.domain.lead import Because, Lead, Standing
from showroom_app.domain.lead_clock import ClockState
from showroom_app.domain.lead_rotation import (
    Assignment,
    Candidate,
    KnownOwner,
    Told,
    assign_new,
    hand_out,
    next_in_rotation,
    protected_owner,
    reassign_once,
    told,
)
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.workdays import Calendar

CLAIM = Policy(asked_for_sources=("AutoScout24",))
ROUND_ROBIN = replace(CLAIM, lead_mode="round-robin")
CALENDAR = Calendar.of(CLAIM, frozenset())
NOW = datetime(2026, 7, 6, 8, 0, tzinfo=UTC)  # Monday, 10:00 at the dealership

SANNE, JORIS, PIET, ANNA = 1, 2, 3, 4


def internet(rep: int, untouched: int = 0, last_assigned: datetime | None = None) -> Candidate:
    return Candidate(Standing(rep, Role.INTERNET, on_shift=True), untouched, last_assigned, rep)


def hybrid(rep: int, *, at_desk: bool = True, recalled: bool = False) -> Candidate:
    return Candidate(Standing(rep, Role.HYBRID, True, at_desk, recalled), order=rep)


def showroom(rep: int) -> Candidate:
    return Candidate(Standing(rep, Role.SHOWROOM, on_shift=True), order=rep)


def off(who: Candidate, back_at: datetime | None = None) -> Candidate:
    return replace(who, standing=replace(who.standing, on_shift=False), back_at=back_at)


def new_lead(number: int = 1, arrived: datetime = NOW, owner: int | None = None) -> Lead:
    return Lead(number, "AutoScout24", arrived, arrived, clock_from=arrived, owner=owner)


# (1) the owner

KNOWN = [Because.SAME_THREAD, Because.DUPLICATE, Because.OWNER]


@pytest.mark.parametrize("because", KNOWN)
@pytest.mark.parametrize("policy", [CLAIM, ROUND_ROBIN])
def test_the_owner_on_shift_gets_it_whatever_the_mode(because: Because, policy: Policy) -> None:
    reps = [internet(SANNE, untouched=9), internet(ANNA)]
    known = KnownOwner(SANNE, because)
    assert assign_new(NOW, reps, CALENDAR, policy, known) == Assignment(SANNE, because)


def test_a_hybrid_owner_on_the_floor_or_recalled_gets_the_own_customer() -> None:
    known = KnownOwner(JORIS, Because.OWNER)
    for owner in (hybrid(JORIS, at_desk=False), hybrid(JORIS, recalled=True)):
        assert assign_new(NOW, [owner], CALENDAR, CLAIM, known).rep == JORIS


@pytest.mark.parametrize(
    ("now", "back", "waited_for"),
    [
        ("2026-07-06T08:00", "2026-07-06T12:00", True),  # 4 opening hours
        ("2026-07-06T08:00", "2026-07-06T12:01", False),
        ("2026-07-06T14:30", "2026-07-07T07:00", True),  # from 16:30 to the opening of tomorrow
        ("2026-07-06T20:00", "2026-07-07T07:00", True),  # by night no hour is lost
        ("2026-07-11T14:00", "2026-07-13T07:00", True),  # over the weekend
        ("2026-07-06T08:00", None, False),
    ],
)
def test_an_owner_who_is_back_within_four_opening_hours_is_waited_for(
    now: str, back: str | None, waited_for: bool
) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    back_at = datetime.fromisoformat(back).replace(tzinfo=UTC) if back else None
    reps = [off(internet(SANNE), back_at), internet(ANNA)]
    given = assign_new(moment, reps, CALENDAR, CLAIM, KnownOwner(SANNE, Because.OWNER))
    if waited_for:
        assert given == Assignment(SANNE, Because.OWNER)
    else:
        assert given == Assignment(None, Because.POOL, SANNE, Because.OWNER_AWAY)


def test_the_customer_of_a_showroom_rep_goes_to_the_pool_and_that_rep_is_told() -> None:
    reps = [showroom(PIET), internet(ANNA)]
    known = KnownOwner(PIET, Because.OWNER)
    assert assign_new(NOW, reps, CALENDAR, CLAIM, known) == Assignment(
        None, Because.POOL, PIET, Because.OWNER_SHOWROOM
    )
    assert assign_new(NOW, reps, CALENDAR, ROUND_ROBIN, known) == Assignment(
        ANNA, Because.ROUND_ROBIN, PIET, Because.OWNER_SHOWROOM
    )


def test_an_owner_who_left_the_dealership_is_passed_over() -> None:
    known = KnownOwner(99, Because.OWNER)
    given = assign_new(NOW, [internet(ANNA)], CALENDAR, CLAIM, known, ANNA, "AutoScout24")
    assert given == Assignment(None, Because.POOL, 99, Because.OWNER_AWAY)


# (2) the rep asked for


@pytest.mark.parametrize(
    ("who", "source", "rep"),
    [
        (internet(SANNE), "autoscout24", SANNE),
        (internet(SANNE), "Mobile.de", None),
        (hybrid(SANNE), "AutoScout24", SANNE),
        (hybrid(SANNE, at_desk=False), "AutoScout24", None),
        (showroom(SANNE), "AutoScout24", None),
        (off(internet(SANNE)), "AutoScout24", None),
    ],
)
def test_a_rep_asked_for_by_name_gets_it_from_a_source_on_the_allow_list(
    who: Candidate, source: str, rep: int | None
) -> None:
    reps = [who, internet(ANNA)]
    given = assign_new(NOW, reps, CALENDAR, CLAIM, asked_for=SANNE, source=source)
    assert given == Assignment(rep, Because.ASKED_FOR if rep else Because.POOL)


# (3) the pool


def test_in_the_mode_claim_it_waits_for_the_first_click() -> None:
    assert assign_new(NOW, [internet(ANNA)], CALENDAR, CLAIM) == Assignment(None, Because.POOL)


@pytest.mark.parametrize(
    ("reps", "rep"),
    [
        ([internet(SANNE, untouched=1), internet(JORIS)], JORIS),
        (
            [
                internet(SANNE, last_assigned=NOW - timedelta(minutes=5)),
                internet(JORIS, last_assigned=NOW - timedelta(minutes=6)),
            ],
            JORIS,
        ),
        ([internet(SANNE, last_assigned=NOW), internet(JORIS)], JORIS),
        ([internet(JORIS), internet(SANNE)], SANNE),
        ([off(internet(SANNE)), showroom(PIET), hybrid(JORIS, at_desk=False), hybrid(ANNA)], ANNA),
        ([hybrid(SANNE, recalled=True), internet(ANNA, untouched=20)], ANNA),
    ],
)
def test_round_robin_is_fewest_untouched_then_longest_since_then_fixed_order(
    reps: list[Candidate], rep: int
) -> None:
    assert assign_new(NOW, reps, CALENDAR, ROUND_ROBIN) == Assignment(rep, Because.ROUND_ROBIN)


# (4) nobody


@pytest.mark.parametrize("policy", [CLAIM, ROUND_ROBIN])
@pytest.mark.parametrize("reps", [[], [showroom(PIET)], [off(internet(SANNE))]])
def test_with_nobody_there_it_goes_to_the_common_tray(
    policy: Policy, reps: list[Candidate]
) -> None:
    assert assign_new(NOW, reps, CALENDAR, policy) == Assignment(None, Because.TRAY)


def test_the_tray_is_handed_out_oldest_first_and_evenly() -> None:
    tray = [new_lead(n, NOW - timedelta(hours=n)) for n in (1, 2, 3, 4, 5)]
    handed = hand_out(tray, [internet(SANNE), internet(ANNA, untouched=1), showroom(PIET)], NOW)
    assert handed == ((5, SANNE), (4, ANNA), (3, SANNE), (2, SANNE), (1, ANNA))
    assert hand_out(tray, [showroom(PIET)], NOW) == ()


@given(st.integers(0, 60), st.integers(1, 8))
def test_fifty_at_once_spread_evenly(leads: int, reps: int) -> None:
    handed = hand_out(map(new_lead, range(leads)), map(internet, range(reps)), NOW)
    each = Counter(rep for _, rep in handed)
    assert sorted(lead for lead, _ in handed) == list(range(leads))
    assert max(each.values(), default=0) - min(map(each.__getitem__, range(reps))) <= 1


STANDINGS = st.builds(
    Standing, st.integers(1, 9), st.sampled_from(Role), st.booleans(), st.booleans(), st.booleans()
)


@given(
    st.lists(STANDINGS.map(Candidate), unique_by=lambda each: each.standing.rep),
    st.none() | st.builds(KnownOwner, st.integers(1, 9), st.sampled_from(KNOWN)),
    st.none() | st.integers(1, 9),
    st.sampled_from([CLAIM, ROUND_ROBIN]),
)
def test_no_showroom_rep_is_ever_given_a_lead(
    reps: list[Candidate], known: KnownOwner | None, asked: int | None, policy: Policy
) -> None:
    given = assign_new(NOW, reps, CALENDAR, policy, known, asked, "AutoScout24")
    roles = {each.standing.rep: each.standing.role for each in reps}
    assert given.rep is None or roles[given.rep] is not Role.SHOWROOM
    assert (given.rep is None) == (given.because in (Because.POOL, Because.TRAY))
    assert (given.known_owner is None) == (given.passed_over is None)
    first = next_in_rotation(reps)
    assert first is None or roles[first.standing.rep] is not Role.SHOWROOM


# The protection window

TODAY = date(2026, 7, 6)


@pytest.mark.parametrize(
    ("open_lead", "sale", "visit", "owner"),
    [
        (SANNE, (JORIS, TODAY), (PIET, TODAY), SANNE),
        (None, (JORIS, date(2026, 4, 7)), (PIET, TODAY), JORIS),
        (None, (JORIS, date(2026, 4, 6)), (PIET, date(2026, 5, 1)), PIET),
        (None, None, (PIET, date(2026, 4, 7)), PIET),
        (None, None, (PIET, date(2026, 4, 6)), None),
        (None, None, None, None),
    ],
)
def test_the_owner_is_of_the_open_lead_else_last_sale_else_last_visit_inside_90_days(
    open_lead: int | None,
    sale: tuple[int, date] | None,
    visit: tuple[int, date] | None,
    owner: int | None,
) -> None:
    assert protected_owner(open_lead, sale, visit, TODAY, CLAIM) == owner


# Warned and expired

REPS = [internet(SANNE), hybrid(JORIS), hybrid(ANNA, recalled=True), showroom(PIET)]


@pytest.mark.parametrize(
    ("owner", "state", "expected"),
    [
        (None, ClockState.WARNED, Told((SANNE, JORIS), managers=False)),
        (None, ClockState.EXPIRED, Told((SANNE, JORIS), managers=True)),
        (ANNA, ClockState.WARNED, Told((ANNA,), managers=False)),
        (ANNA, ClockState.EXPIRED, Told((ANNA,), managers=True)),
        (ANNA, ClockState.RUNNING, Told((), managers=False)),
        (None, ClockState.STOPPED, Told((), managers=False)),
    ],
)
def test_the_owner_or_all_who_may_claim_are_told_and_at_expiry_the_manager(
    owner: int | None, state: ClockState, expected: Told
) -> None:
    assert told(new_lead(owner=owner), state, REPS) == expected


REASSIGN = replace(CLAIM, lead_expiry="reassign-once")


def test_an_expired_lead_is_given_to_the_next_once_where_so_set() -> None:
    expired = new_lead(owner=SANNE)
    assert reassign_once(expired, ClockState.EXPIRED, REPS, REASSIGN) == Assignment(
        JORIS, Because.REASSIGNED
    )
    assert reassign_once(
        replace(expired, escalated_at=NOW), ClockState.EXPIRED, REPS, REASSIGN
    ) is (None)


@pytest.mark.parametrize(
    ("owner", "state", "reps", "policy"),
    [
        (SANNE, ClockState.EXPIRED, REPS, CLAIM),
        (SANNE, ClockState.WARNED, REPS, REASSIGN),
        (None, ClockState.EXPIRED, REPS, REASSIGN),
        (SANNE, ClockState.EXPIRED, [internet(SANNE), showroom(PIET)], REASSIGN),
    ],
)
def test_else_it_stays_where_it_is(
    owner: int | None, state: ClockState, reps: list[Candidate], policy: Policy
) -> None:
    assert reassign_once(new_lead(owner=owner), state, reps, policy) is None
