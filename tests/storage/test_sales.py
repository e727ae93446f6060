"""The ledger of sales, and the acts that made it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from showroom_app.domain import sale as ledger
from showroom_app.domain.duplicates import Person
from showroom_app.domain.people import UserKind
from showroom_app.domain.prospect import Phone
from showroom_app.domain.sale import Answer, Buyer, Channel, Sale, Share, Split
from showroom_app.domain.topic import Topic
from showroom_app.storage.repositories.audit import ActEntry
from showroom_app.storage.repositories.sales import Sum
from showroom_app.storage.store import Store, Work
from tests import builders
from tests.builders import NOW, OCTOBER, TODAY
from tests.servers import behind

NOVEMBER = date(2026, 11, 1)
DECEMBER = date(2026, 12, 1)
DAY = timedelta(days=1)


def enter(work: Work, sale: Sale, **given: str) -> Sale:
    """Enter a sale in the ledger; it comes back with its id."""
    phone = Phone(given["phone"], given["phone"]) if "phone" in given else None
    number = work.sales.add(sale, at=NOW, phone=phone, email=given.get("email", ""))
    return replace(sale, id=number)


def test_a_sale_comes_back_with_exact_shares_in_their_order(store: Store) -> None:
    _, (sanne, rob, esra) = builders.add_reps(store, "Sanne", "Rob", "Esra")
    shares = (
        Share(esra, Decimal("0.34")),
        Share(sanne, Decimal("0.33")),
        Share(rob, Decimal("0.33")),
    )
    with store.write(Topic.SALES) as work:
        by = work.people.add_user("Erik", UserKind.MANAGER).id
        split = builders.sale(
            sanne, shares=shares, buyer=Buyer.FLEET, channel=Channel.SERVICE, confirmed=False
        )
        number = work.sales.add(split, at=NOW, by=by)
    with store.read() as work:
        found = work.sales.sale(number)
        assert found == replace(split, id=number)
        assert sum(share.share for share in found.shares) == 1
        assert work.sales.sale(99) is None


def test_a_sale_is_confirmed_with_another_buyer_kind(store: Store) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.SALES) as work:
        sale = enter(work, builders.sale(rep, confirmed=False))
        confirmed = ledger.confirm(sale, Buyer.RETURNING)
        work.sales.save(confirmed)
        assert work.sales.sale(sale.id) == confirmed


def test_a_cancelled_sale_and_its_counter_entry_know_each_other(store: Store) -> None:
    _, (rep, other) = builders.add_reps(store, "Sanne", "Rob")
    with store.write(Topic.SALES) as work:
        sale = enter(work, builders.sale(rep, other))
        counter = enter(work, ledger.cancel(sale, NOVEMBER, "Financiering rond niet"))
    with store.read() as work:
        assert work.sales.sale(sale.id) == replace(sale, cancelled_by=counter.id)
        assert work.sales.sale(counter.id) == counter
        assert counter.cancels == sale.id


def test_a_sale_is_cancelled_once(store: Store) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.SALES) as work:
        sale = enter(work, builders.sale(rep))
        enter(work, ledger.cancel(sale, TODAY, "vergissing"))
    with pytest.raises(IntegrityError), store.write(Topic.SALES) as work:
        enter(work, ledger.cancel(sale, TODAY, "vergissing"))
    with store.read() as work:
        assert len(work.sales.of_month(OCTOBER, NOVEMBER)) == 2


def test_a_month_holds_its_own_entries_oldest_first(store: Store) -> None:
    _, (rep, other) = builders.add_reps(store, "Sanne", "Rob")
    with store.write(Topic.SALES) as work:
        last = enter(work, builders.sale(rep, on=date(2026, 10, 31)))
        first = enter(work, builders.sale(rep, other, on=OCTOBER))
        enter(work, builders.sale(rep, on=date(2026, 9, 30)))
        enter(work, builders.sale(rep, on=NOVEMBER))
    with store.read() as work:
        assert work.sales.of_month(OCTOBER, NOVEMBER) == (first, last)
        assert work.sales.of_month(OCTOBER, NOVEMBER, limit=1) == (first,)
        assert work.sales.of_month(DECEMBER, DECEMBER) == ()


def test_the_database_sums_units_by_rep_and_kind_and_takes_off_counter_entries(
    store: Store,
) -> None:
    _, (sanne, rob) = builders.add_reps(store, "Sanne", "Rob")
    with store.write(Topic.SALES) as work:
        enter(work, builders.sale(sanne))
        split = enter(work, builders.sale(sanne, rob))
        enter(work, ledger.cancel(split, TODAY, "vergissing"))
        enter(work, builders.sale(rob, buyer=Buyer.FLEET))
        enter(work, builders.sale(rob, confirmed=False))
        slip = enter(work, builders.sale(rob, confirmed=False))
        enter(work, ledger.cancel(slip, NOVEMBER, "vergissing"))
        enter(work, builders.sale(rob, on=NOVEMBER))
    with store.read() as work:
        assert set(work.sales.sums(OCTOBER, NOVEMBER)) == {
            Sum(sanne, Buyer.NEW, True, Decimal(1)),
            Sum(rob, Buyer.NEW, True, Decimal(0)),
            Sum(rob, Buyer.NEW, False, Decimal(1)),
            Sum(rob, Buyer.FLEET, True, Decimal(1)),
        }
        assert {sum_.units for sum_ in work.sales.sums(NOVEMBER, DECEMBER)} == {Decimal(1)}
        assert work.sales.sums(DECEMBER, DECEMBER) == ()


def test_a_buyer_is_found_by_any_key_in_sales_that_stand(store: Store) -> None:
    _, (rep, other) = builders.add_reps(store, "Sanne", "Rob")
    with store.write(Topic.SALES) as work:
        named = enter(work, builders.sale(rep, other, customer="Zoë Meer", on=TODAY - 3 * DAY))
        phoned = enter(
            work, builders.sale(rep, customer="Meneer", on=TODAY - 2 * DAY), phone="+31612345678"
        )
        mailed = enter(work, builders.sale(rep, customer="", on=TODAY), email="ZOE@x.nl")
        gone = enter(work, builders.sale(rep, customer="Zoë Meer", on=TODAY - DAY))
        enter(work, ledger.cancel(gone, TODAY, "vergissing"))
        enter(work, builders.sale(rep, customer="Zoë Meer", on=TODAY - 999 * DAY))
    zoe = Person.known_by("zoe meer", ("zoe@x.nl",), (Phone("", "+31612345678"),))
    with store.read() as work:
        since = TODAY - 30 * DAY
        assert work.sales.records(zoe, since=since) == (mailed, phoned, named)
        assert work.sales.records(zoe, since=since, limit=2) == (mailed, phoned)
        assert work.sales.bought(zoe, since=since) == (TODAY, TODAY - 2 * DAY, TODAY - 3 * DAY)
        assert work.sales.records(Person(), since=since) == ()


@pytest.mark.parametrize("hundredths", [0, 101, -5])
def test_a_share_outside_a_sale_cannot_be_stored(store: Store, hundredths: int) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    shares = (Share(rep, Decimal(hundredths) / 100),)
    with pytest.raises(IntegrityError), store.write(Topic.SALES) as work:
        enter(work, builders.sale(rep, shares=shares))


# -- the acts ----------------------------------------------------------------------------------


def act(work: Work, name: str, user: int | None = None) -> None:
    """Store an act."""
    work.audit.add(
        at=NOW,
        recorded=NOW + DAY,
        user=user,
        station="office",
        use_case="claim",
        act=name,
        facts={"kind": "claim", "lead": 7, "turn": False, "rep": None},
    )


def test_what_came_of_an_act_is_looked_up_by_its_id(store: Store) -> None:
    with store.write(Topic.PEOPLE) as work:
        user = work.people.add_user("Erik", UserKind.MANAGER).id
        act(work, "a1", user)
    with store.read() as work:
        assert work.audit.done("a1") == {"kind": "claim", "lead": 7, "turn": False, "rep": None}
        assert work.audit.done("a2") is None
        (entry,) = work.audit.entries()
        assert entry == ActEntry(
            entry.id, "a1", "claim", NOW, NOW + DAY, user, "office", entry.facts
        )


def test_an_act_cannot_happen_twice(store: Store) -> None:
    def again() -> None:
        with store.write(Topic.PEOPLE) as work:
            work.people.add_floor("Honda")
            act(work, "a1")

    again_before = store.write(Topic.PEOPLE)
    with again_before as work:
        act(work, "a1")
    with pytest.raises(IntegrityError):
        again()
    with store.read() as work:
        assert work.people.floors() == ()
        assert len(work.audit.entries()) == 1


def test_acts_are_paged_newest_first_and_found_by_a_beginning(store: Store) -> None:
    with store.write(Topic.PEOPLE) as work:
        for number in range(5):
            act(work, f"ab{number}")
        act(work, "zz")
    with store.read() as work:
        first = work.audit.entries(limit=4)
        second = work.audit.entries(before=first[-1].id, limit=4)
        assert [each.act for each in (*first, *second)] == ["zz", "ab4", "ab3", "ab2", "ab1", "ab0"]
        assert work.audit.find("ab") == ("ab0", "ab1", "ab2", "ab3", "ab4")
        assert work.audit.find("ab3") == ("ab3",)


@pytest.mark.parametrize("change", ["UPDATE acts SET station = 'x'", "DELETE FROM acts"])
def test_the_database_itself_keeps_the_acts(store: Store, change: str) -> None:
    with store.write(Topic.PEOPLE) as work:
        act(work, "a1")
    with pytest.raises(DBAPIError, match="append-only"), behind(store) as connection:
        connection.execute(text(change))


def test_the_rule_of_the_shares_is_read_where_the_version_before_kept_it(store: Store) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.SALES) as work:
        sale = enter(work, builders.sale(rep))
    with behind(store) as connection:
        connection.execute(text("UPDATE sales SET reason = 'owner-absent'"))
    with store.write(Topic.SALES) as work:
        known = work.sales.sale(sale.id)
        assert known == replace(sale, split=Split.OWNER_ABSENT)
        work.sales.save(replace(sale, split=None))
        assert work.sales.sale(sale.id) == sale


def test_a_sale_keeps_what_it_came_from_and_its_pay_credit(store: Store) -> None:
    _, (sanne, rob) = builders.add_reps(store, "Sanne", "Rob")
    with store.write(Topic.SALES) as work:
        full = builders.sale(
            sanne,
            rob,
            pay=(Share(rob, Decimal("0.75")), Share(sanne, Decimal("0.25"))),
            confirmed=False,
            delivered_on=TODAY,
            contract_until=DECEMBER,
            company_key="bakker bouw",
            answer=Answer.STANDS,
            source_key="VK-17",
        )
        sale = enter(work, full)
        assert work.sales.sale(sale.id) == sale
        assert work.sales.by_source_key(["VK-17", "VK-18"]) == {"VK-17": sale.id}
        changed = replace(
            sale,
            pay=(),
            shares=(Share(rob, Decimal("1.00")),),
            customer="Jan",
            confirmed=True,
            confirmed_at=NOW,
        )
        work.sales.save(changed)
        assert work.sales.sale(sale.id) == changed
        cars = work.sales.company_cars({"bakker bouw", "andere"}, TODAY, TODAY + DAY)
        assert cars == (("bakker bouw", TODAY, sale.id),)
