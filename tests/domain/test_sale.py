"""The ledger: shares, what counts and why, counter-entries, and what the manager is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import (
    Buyer,
    Channel,
    Counts,
    Sale,
    Share,
    Units,
    cancel,
    check_date,
    check_shares,
    confirm,
    counting_day,
    counts,
    counts_in,
    counts_when_confirmed,
    proposed_buyer,
    split_evenly,
    units,
)
from showroom_app.domain.sale_changes import Change, change, corrected
from showroom_app.domain.sale_questions import Question, questions

POLICY = Policy()
RETURNING_COUNTS = Policy(returning_counts=True)
SANNE, PIET, JORIS = 1, 2, 3
DAY = date(2026, 7, 15)


def shares(*parts: str) -> tuple[Share, ...]:
    return tuple(Share(rep, Decimal(part)) for rep, part in enumerate(parts, start=1))


def sale(
    buyer: Buyer = Buyer.NEW,
    parts: tuple[Share, ...] = shares("1.00"),
    channel: Channel = Channel.WALK_IN,
    confirmed: bool = True,
) -> Sale:
    return Sale(5, DAY, parts, buyer, channel, confirmed=confirmed)


# Shares


@pytest.mark.parametrize(
    "parts",
    [("1",), ("1.00",), ("0.5", "0.50"), ("0.33", "0.33", "0.34"), ("0.01", "0.99"), ("1.000",)],
)
def test_shares_that_sum_to_exactly_one_are_accepted(parts: tuple[str, ...]) -> None:
    check_shares(shares(*parts))


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((), "no-shares"),
        (("0.5",), "shares-sum"),
        (("0.5", "0.49"), "shares-sum"),
        (("0.5", "0.51"), "shares-sum"),
        (("2",), "shares-sum"),
        (("1E+400",), "shares-sum"),
        (("0.333", "0.667"), "share-decimals"),
        (("1.00", "0.00"), "share-not-positive"),
        (("1.50", "-0.50"), "shares-sum"),
        (("-0.50", "1.50"), "share-not-positive"),
        (("NaN",), "share-not-positive"),
        (("Infinity",), "share-not-positive"),
    ],
)
def test_other_shares_are_refused(parts: tuple[str, ...], code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_shares(shares(*parts))
    assert refused.value.code == code


def test_the_refusal_says_what_the_shares_sum_to() -> None:
    with pytest.raises(Refused) as refused:
        check_shares(shares("0.40", "0.50"))
    assert refused.value.facts == {"total": "0.90"}


def test_a_rep_named_twice_in_a_split_is_refused() -> None:
    with pytest.raises(Refused, match="rep-twice"):
        check_shares((Share(SANNE, Decimal("0.5")), Share(SANNE, Decimal("0.5"))))


@given(st.integers(1, 100))
def test_an_even_split_always_sums_to_one(reps: int) -> None:
    split = split_evenly(tuple(range(reps)))
    check_shares(split)
    assert max(s.share for s in split) - min(s.share for s in split) <= Decimal("0.01")


def test_half_and_half_is_the_proposal_for_two() -> None:
    assert split_evenly((SANNE, PIET)) == shares("0.50", "0.50")


@given(st.lists(st.integers(1, 99), min_size=1, max_size=6))
def test_only_hundredths_that_sum_to_a_hundred_pass(hundredths: list[int]) -> None:
    parts = tuple(Share(rep, Decimal(n) / 100) for rep, n in enumerate(hundredths))
    if sum(hundredths) == 100:
        check_shares(parts)
    else:
        with pytest.raises(Refused, match="shares-sum"):
            check_shares(parts)


# What counts, and why


@pytest.mark.parametrize(
    ("buyer", "policy", "why", "counted"),
    [
        (Buyer.NEW, POLICY, Counts.NEW_CUSTOMER, True),
        (Buyer.RETURNING, POLICY, Counts.RETURNING, False),
        (Buyer.RETURNING, RETURNING_COUNTS, Counts.RETURNING_COUNTS, True),
        (Buyer.FLEET, POLICY, Counts.FLEET, False),
        (Buyer.FLEET, RETURNING_COUNTS, Counts.FLEET, False),
    ],
)
def test_new_counts_returning_as_set_fleet_never(
    buyer: Buyer, policy: Policy, why: Counts, counted: bool
) -> None:
    assert counts(sale(buyer), policy) is why
    assert why.counted is counted


@pytest.mark.parametrize("buyer", list(Buyer))
def test_a_proposed_sale_does_not_count_whoever_bought(buyer: Buyer) -> None:
    assert counts(sale(buyer, confirmed=False), POLICY) is Counts.PROPOSED
    assert not Counts.PROPOSED.counted


@pytest.mark.parametrize(
    ("earlier", "buyer"),
    [
        ([], Buyer.NEW),
        ([date(2021, 7, 15)], Buyer.NEW),
        ([date(2021, 7, 16)], Buyer.RETURNING),
        ([date(2015, 1, 1), date(2024, 2, 3)], Buyer.RETURNING),
        ([date(2026, 7, 16)], Buyer.NEW),
    ],
)
def test_a_buyer_without_a_sale_in_five_years_is_new(earlier: list[date], buyer: Buyer) -> None:
    assert proposed_buyer(earlier, DAY, POLICY) is buyer


def test_five_years_before_a_leap_day_are_counted_too() -> None:
    leap = date(2028, 2, 29)
    assert proposed_buyer([date(2023, 2, 28)], leap, POLICY) is Buyer.NEW
    assert proposed_buyer([date(2023, 3, 1)], leap, POLICY) is Buyer.RETURNING


# Units


def test_units_are_shares_by_the_rule_that_decided() -> None:
    half = shares("0.50", "0.50")
    ledger = [
        sale(),
        sale(parts=half),
        sale(Buyer.RETURNING, half),
        sale(Buyer.FLEET),
        sale(confirmed=False, parts=half),
        sale(Buyer.FLEET, confirmed=False),
        sale(parts=(Share(JORIS, Decimal(1)),)),
    ]
    assert units(SANNE, ledger, POLICY) == Units(
        counted=Decimal("1.50"),
        returning=Decimal("0.50"),
        fleet=Decimal("1.00"),
        proposed=Decimal("0.50"),
    )
    assert units(PIET, ledger, RETURNING_COUNTS).counted == Decimal("1.00")
    assert units(99, ledger, POLICY) == Units()


def test_only_what_will_count_shows_hollow() -> None:
    assert counts_when_confirmed(sale(Buyer.FLEET, confirmed=False), POLICY) is Counts.FLEET
    hollow = units(SANNE, [sale(Buyer.RETURNING, confirmed=False)], POLICY)
    assert hollow == Units()


@given(st.lists(st.tuples(st.sampled_from(Buyer), st.booleans(), st.integers(1, 99))))
def test_all_units_of_all_reps_are_all_sales(
    entries: list[tuple[Buyer, bool, int]],
) -> None:
    ledger = [
        sale(
            buyer,
            (Share(SANNE, Decimal(n) / 100), Share(PIET, 1 - Decimal(n) / 100)),
            confirmed=confirmed,
        )
        for buyer, confirmed, n in entries
    ]
    both = [units(rep, ledger, RETURNING_COUNTS) for rep in (SANNE, PIET)]
    counted = sum(buyer is not Buyer.FLEET and confirmed for buyer, confirmed, _ in entries)
    fleet = sum(buyer is Buyer.FLEET and confirmed for buyer, confirmed, _ in entries)
    assert sum(each.counted for each in both) == counted
    assert sum(each.fleet for each in both) == fleet


# Cancelling


def cancelled_pair(buyer: Buyer = Buyer.NEW, on: date = DAY) -> tuple[Sale, Sale]:
    sold = sale(buyer, shares("0.50", "0.50"))
    entry = replace(cancel(sold, on, "finance refused"), id=9)
    return replace(sold, cancelled_by=entry.id), entry


def test_cancelling_adds_a_dated_counter_entry() -> None:
    sold, entry = cancelled_pair(on=date(2026, 8, 3))
    assert (entry.on, entry.cancels, entry.reason) == (date(2026, 8, 3), 5, "finance refused")
    assert (entry.shares, entry.buyer, entry.channel) == (sold.shares, sold.buyer, sold.channel)
    assert cancel(sale(), DAY, "a slip").id == 0  # until it is stored
    assert entry.is_counter_entry
    assert not sold.is_counter_entry


def test_a_cancelled_sale_and_its_counter_entry_leave_nothing() -> None:
    sold, entry = cancelled_pair()
    assert counts(entry, POLICY) is Counts.CANCELLED
    assert units(SANNE, [sold, entry], POLICY) == Units()


def test_the_counter_entry_takes_back_in_the_month_of_its_own_date() -> None:
    sold, entry = cancelled_pair(on=date(2026, 8, 3))
    assert units(SANNE, [sold], POLICY).counted == Decimal("0.50")
    assert units(SANNE, [entry], POLICY).counted == Decimal("-0.50")


@pytest.mark.parametrize(
    ("buyer", "why"), [(Buyer.FLEET, Counts.FLEET), (Buyer.RETURNING, Counts.RETURNING)]
)
def test_cancelling_what_did_not_count_takes_nothing_from_the_gauge(
    buyer: Buyer, why: Counts
) -> None:
    sold, entry = cancelled_pair(buyer)
    assert counts(entry, POLICY) is why
    assert units(SANNE, [entry], POLICY).counted == 0
    assert units(SANNE, [sold, entry], POLICY) == Units()


def test_a_cancelled_proposal_is_hollow_no_more() -> None:
    proposal = sale(confirmed=False)
    entry = cancel(proposal, DAY, "entered twice")
    assert units(SANNE, [replace(proposal, cancelled_by=6), entry], POLICY) == Units()
    assert units(SANNE, [replace(proposal, cancelled_by=6)], POLICY) == Units(), "nor in its month"
    assert units(SANNE, [entry], POLICY) == Units(), "nor taken away in a later one"


@pytest.mark.parametrize("act", ["cancel", "confirm"])
def test_a_cancelled_sale_is_neither_cancelled_again_nor_confirmed(act: str) -> None:
    sold, _ = cancelled_pair()
    with pytest.raises(Refused) as refused:
        cancel(sold, DAY, "again") if act == "cancel" else confirm(sold)
    assert refused.value.code == "already-cancelled"
    assert refused.value.facts == {"sale": 5, "by": 9}


def test_a_counter_entry_is_never_cancelled() -> None:
    _, entry = cancelled_pair()
    with pytest.raises(Refused, match="counter-entry"):
        cancel(entry, DAY, "a slip")


def test_cancelling_takes_a_reason_and_a_day_not_before_the_sale() -> None:
    with pytest.raises(Refused, match="reason-missing"):
        cancel(sale(), DAY, "  ")
    with pytest.raises(Refused, match="cancelled-before-sale"):
        cancel(sale(), date(2026, 7, 14), "a slip")


# Confirming, entering, asking


def test_a_proposal_is_confirmed_with_its_buyer_set_right() -> None:
    proposal = sale(Buyer.NEW, confirmed=False)
    confirmed = confirm(proposal, Buyer.RETURNING)
    assert (confirmed.confirmed, confirmed.buyer) == (True, Buyer.RETURNING)
    assert confirm(proposal).buyer is Buyer.NEW


def test_a_confirmed_sale_is_not_confirmed_twice() -> None:
    with pytest.raises(Refused, match="already-confirmed"):
        confirm(sale())


def test_a_sale_is_not_entered_before_its_day() -> None:
    check_date(DAY, DAY)
    with pytest.raises(Refused, match="sale-in-future"):
        check_date(date(2026, 7, 16), DAY)


ROLES = {SANNE: Role.INTERNET, PIET: Role.SHOWROOM, JORIS: Role.HYBRID}


@pytest.mark.parametrize(
    ("rep", "channel", "asked"),
    [
        (SANNE, Channel.WALK_IN, Question.INTERNET_WALK_IN),
        (SANNE, Channel.SERVICE, Question.INTERNET_WALK_IN),
        (SANNE, Channel.LEAD, None),
        (SANNE, Channel.PHONE, None),
        (SANNE, Channel.OWN, None),
        (PIET, Channel.LEAD, Question.SHOWROOM_LEAD),
        (PIET, Channel.PHONE, Question.SHOWROOM_LEAD),
        (PIET, Channel.WALK_IN, None),
        (PIET, Channel.SERVICE, None),
        (PIET, Channel.OWN, None),
        (JORIS, Channel.WALK_IN, None),
        (JORIS, Channel.LEAD, None),
        (99, Channel.LEAD, None),
    ],
)
def test_a_sale_outside_the_reps_role_is_put_to_the_manager(
    rep: int, channel: Channel, asked: Question | None
) -> None:
    sold = sale(parts=(Share(rep, Decimal(1)),), channel=channel)
    assert questions(sold, ROLES) == (((asked, rep),) if asked else ())


def test_several_cars_to_one_company_marked_private_are_put_to_the_manager() -> None:
    question = (Question.SEVERAL_TO_ONE_COMPANY, None)
    hybrid = (Share(JORIS, Decimal(1)),)
    assert questions(sale(parts=hybrid), ROLES, cars_to_company=2) == (question,)
    assert questions(sale(parts=hybrid), ROLES, cars_to_company=1) == ()
    assert questions(sale(Buyer.FLEET, hybrid), ROLES, cars_to_company=3) == ()


# Order or delivery


def test_a_sale_counts_from_its_order_or_as_set_for_its_month_from_its_delivery() -> None:
    policy = Policy(
        sale_counts_on="order",
        sale_counts_since=((date(2026, 7, 1), "delivery"), (date(2026, 9, 1), "order")),
    )
    delivered = date(2026, 9, 4)
    june = replace(sale(), on=date(2026, 6, 30), delivered_on=delivered)
    july, waits = replace(sale(), delivered_on=delivered), sale()
    september = replace(sale(), on=date(2026, 9, 1))
    days = [counting_day(each, policy) for each in (june, july, waits, september)]
    assert days == [june.on, delivered, None, september.on]
    assert counts(waits, policy) is Counts.UNDELIVERED
    assert units(SANNE, [waits], policy) == Units()
    assert counts_in(DAY, july, policy) is Counts.OTHER_MONTH
    assert counts_in(delivered, july, policy) is Counts.NEW_CUSTOMER
    taken_back = cancel(july, date(2026, 10, 1), "returned")
    assert counting_day(taken_back, policy) == date(2026, 10, 1)
    assert counting_day(cancel(waits, date(2026, 10, 1), "returned"), policy) is None


def test_a_sale_to_a_returning_customer_counts_as_it_was_set_for_its_month() -> None:
    august = date(2026, 8, 1)
    on = Policy(returning_counts=True, returning_counts_since=POLICY.returning_from(august, True))
    july = sale(Buyer.RETURNING)
    later = replace(july, on=august)
    assert [counts(each, on) for each in (july, later)] == [
        Counts.RETURNING,
        Counts.RETURNING_COUNTS,
    ]
    assert counts(cancel(july, date(2026, 8, 20), "returned"), on) is Counts.RETURNING
    off = replace(
        on,
        returning_counts=False,
        returning_counts_since=on.returning_from(date(2026, 9, 1), False),
    )
    taken_back = cancel(later, date(2026, 9, 2), "returned")
    assert counts(taken_back, off) is Counts.CANCELLED, "it counted, so it is taken away"
    assert on.returning_from(august, False) == ((date.min, False),), "a slip leaves nothing"
    assert RETURNING_COUNTS.returning_from(august, False)[0] == (date.min, True)


def test_a_contract_that_has_ended_does_not_keep_a_sale_of_a_closed_month_from_correction() -> None:
    signed = replace(sale(), contract_until=date(2026, 8, 1))
    later = date(2026, 9, 2)
    made = corrected(signed, Change(buyer=Buyer.FLEET), later, later)
    assert (made.on, made.contract_until) == (later, signed.contract_until)
    stored = replace(made, id=9)
    assert change(stored, Change(vehicle="Yaris"), later).vehicle == "Yaris"
    with pytest.raises(Refused, match="contract-before-sale"):
        change(stored, Change(contract_until=date(2026, 8, 2)), later)


def test_changing_what_sales_count_on_moves_no_sale_of_an_earlier_month() -> None:
    known = Policy().counting_from(date(2026, 7, 1), "delivery")
    policy = Policy(sale_counts_on="delivery", sale_counts_since=known)
    assert [policy.counts_on_delivery(day) for day in (date(2026, 6, 30), DAY)] == [False, True]
    back = policy.counting_from(date(2026, 7, 1), "order")
    assert not Policy(sale_counts_since=back).counts_on_delivery(DAY)
