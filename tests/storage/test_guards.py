"""What counts is kept by the database itself: whoever comes by another way is refused too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from showroom_app.domain.people import UserKind
from showroom_app.domain.sale import Buyer, Channel, Sale, Share
from showroom_app.domain.topic import Topic
from showroom_app.storage.guards import GUARDS, guards_there
from showroom_app.storage.store import Store, open_store
from tests import builders
from tests.builders import NOW
from tests.servers import behind
from tests.services.dealership import STATION, Dealership
from tests.services.floor_scene import arrives


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """An empty database."""
    store = open_store(database_url)
    yield store
    store.close()


@pytest.fixture
def counted(store: Store) -> tuple[Sale, Sale, Sale]:
    """A confirmed sale of two reps with pay of its own, one that is proposed, a counter-entry."""
    _, (anna, bob) = builders.add_reps(store, "Anna", "Bob")
    half = (Share(anna, Decimal("0.5")), Share(bob, Decimal("0.5")))
    sale = replace(builders.sale(anna), confirmed_at=NOW)
    whole = replace(sale, shares=half, pay=(Share(anna, Decimal(1)),))
    with store.write(Topic.SALES) as work:
        confirmed = work.sales.add(whole, at=NOW, by=None)
        proposed = work.sales.add(replace(whole, confirmed=False), at=NOW, by=None)
        taken = work.sales.add(replace(whole, cancels=None), at=NOW, by=None)
        counter = work.sales.add(
            replace(whole, cancels=taken, reason="never came"), at=NOW, by=None
        )
        known = {each.id: each for each in work.sales.sales((confirmed, proposed, counter))}
    return known[confirmed], known[proposed], known[counter]


CHANGES = (
    "UPDATE sales SET \"on\" = '2020-01-01' WHERE id = {sale}",
    "UPDATE sales SET buyer = 'fleet' WHERE id = {sale}",
    "UPDATE sales SET channel = 'own-base' WHERE id = {sale}",
    "UPDATE sales SET confirmed = NOT confirmed WHERE id = {sale}",
    "UPDATE sales SET confirmed_at = NULL WHERE id = {sale}",
    "UPDATE sales SET confirmed_by = (SELECT min(id) FROM users) WHERE id = {sale}",
    "UPDATE sales SET pay_apart = NOT pay_apart WHERE id = {sale}",
    "UPDATE sales SET cancels = id WHERE id = {sale}",
    "UPDATE sales SET id = 4711 WHERE id = {sale}",
    "DELETE FROM sales WHERE id = {sale}",
    "UPDATE sale_shares SET hundredths = 100 WHERE sale = {sale}",
    "UPDATE sale_shares SET sale = {proposed} WHERE sale = {sale}",
    "DELETE FROM sale_shares WHERE sale = {sale}",
    "UPDATE sale_pay SET hundredths = 1 WHERE sale = {sale}",
    "DELETE FROM sale_pay WHERE sale = {sale}",
    "INSERT INTO sale_shares SELECT {sale}, id, 9, 1 FROM reps WHERE name = 'Cora'",
    "UPDATE sale_shares SET sale = {sale} WHERE sale = {proposed}",
)
REPLACED = (
    "INSERT OR REPLACE INTO acts SELECT * FROM acts",
    "INSERT OR REPLACE INTO acts SELECT id + 9, act, use_case, at, recorded, user, '', 1 FROM acts",
    "INSERT OR REPLACE INTO floor_log SELECT * FROM floor_log",
    "REPLACE INTO originals SELECT * FROM originals",
    "REPLACE INTO sales SELECT * FROM sales WHERE confirmed",
    "UPDATE OR REPLACE sales SET id = 1 WHERE NOT confirmed",
    "REPLACE INTO sale_shares SELECT * FROM sale_shares WHERE sale = 1",
    "UPDATE OR REPLACE sale_shares SET sale = 1 WHERE sale != 1",
    "REPLACE INTO sale_pay SELECT * FROM sale_pay WHERE sale = 1",
)


def test_what_a_confirmed_sale_counts_as_cannot_be_changed_by_any_way(
    store: Store, counted: tuple[Sale, Sale, Sale]
) -> None:
    builders.add_reps(store, "Cora")
    with store.write(Topic.PEOPLE) as work:
        work.people.add_user("Erik", UserKind.MANAGER)
    confirmed, proposed, counter = counted
    for sale in (confirmed, counter):
        for change in CHANGES:
            with pytest.raises(DBAPIError), behind(store) as connection:
                connection.execute(text(change.format(sale=sale.id, proposed=proposed.id)))
    with store.read() as work:
        assert work.sales.sale(confirmed.id) == confirmed
        assert work.sales.sale(counter.id) == counter


def test_a_confirmed_sale_that_pays_as_it_is_shared_is_given_no_pay_beside(store: Store) -> None:
    _, (anna, bob) = builders.add_reps(store, "Anna", "Bob")
    with store.write(Topic.SALES) as work:
        taken = work.sales.add(builders.sale(anna), at=NOW, by=None)
        counter = work.sales.add(replace(builders.sale(anna), cancels=taken), at=NOW, by=None)
        proposed = replace(builders.sale(anna), confirmed=False)
        apart = work.sales.add(proposed, at=NOW, by=None)
    given = "INSERT INTO sale_pay VALUES ({sale}, {rep}, 0, 100)"
    for sale in (taken, counter):
        with pytest.raises(DBAPIError), behind(store) as connection:
            connection.execute(text(given.format(sale=sale, rep=bob)))
    with store.write(Topic.SALES) as work:
        paid = replace(proposed, id=apart, confirmed=True, pay=(Share(bob, Decimal(1)),))
        work.sales.save(paid)
        found = work.sales.sale(apart)
    assert found is not None
    assert (found.confirmed, found.pay) == (True, paid.pay)
    with pytest.raises(DBAPIError), behind(store) as connection:
        connection.execute(text(given.format(sale=apart, rep=anna)))


def test_nothing_that_counts_is_replaced_in_a_file(sqlite_url: str) -> None:
    dealership = Dealership(sqlite_url)
    rep = dealership.rep("Sanne")
    arrives(dealership)
    dealership.services.sales.add(STATION, (Share(rep, Decimal(1)),), Buyer.NEW, Channel.LEAD)
    for proposed in (False, True):
        dealership.services.sales.add(
            STATION,
            (Share(rep, Decimal("0.5")), Share(dealership.rep(f"Rob {proposed}"), Decimal("0.5"))),
            Buyer.NEW,
            Channel.LEAD,
            pay=(Share(rep, Decimal(1)),),
            proposed=proposed,
        )
    with behind(dealership.store) as connection:
        connection.execute(
            text("INSERT INTO originals VALUES (:hash, 1, x'00')"), {"hash": "0" * 64}
        )
    for replaced in REPLACED:
        wanted = replaced.replace("sale = 1", "sale = 2").replace("sale != 1", "sale != 2")
        with pytest.raises(DBAPIError), behind(dealership.store) as connection:
            connection.execute(text(wanted))
    dealership.store.close()


def test_what_it_does_not_count_by_can_still_be_set_right(
    store: Store, counted: tuple[Sale, Sale, Sale]
) -> None:
    confirmed, proposed, _ = counted
    _, (cora,) = builders.add_reps(store, "Cora")
    delivered = replace(confirmed, customer="", vehicle="Corolla", delivered_on=date(2026, 11, 1))
    now_confirmed = replace(
        proposed,
        buyer=Buyer.RETURNING,
        channel=Channel.PHONE,
        shares=(Share(cora, Decimal(1)),),
        pay=(),
        confirmed=True,
    )
    with store.write(Topic.SALES) as work:
        work.sales.save(delivered)
        work.sales.save(now_confirmed)
        assert work.sales.sale(confirmed.id) == delivered
        assert work.sales.sale(proposed.id) == now_confirmed
    with behind(store) as connection:
        connection.execute(text("UPDATE sales SET person = NULL, name_key = '', answer = 'stands'"))
    for day in ("'2026-10-31'", "NULL"):
        with pytest.raises(DBAPIError), behind(store) as connection:
            connection.execute(
                text(f"UPDATE sales SET delivered_on = {day} WHERE id = {confirmed.id}")
            )


def test_acts_are_numbered_one_after_the_other_in_a_file(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    added = (
        "INSERT INTO acts SELECT {id}, '{id}', 'claim', 0, 0, NULL, '', '{{}}' "
        "WHERE {id} NOT IN (SELECT id FROM acts)"
    )
    with behind(store) as connection:
        connection.execute(text("INSERT INTO acts VALUES (NULL, 'a', 'b', 0, 0, NULL, '', '{}')"))
        connection.execute(text(added.format(id=2)))
    for number in (4, 0, -1):
        with pytest.raises(DBAPIError), behind(store) as connection:
            connection.execute(text(added.format(id=number)))
    with store.read() as work:
        assert [each.id for each in work.audit.entries()] == [2, 1]
    store.close()


@pytest.mark.postgresql
def test_the_server_empties_no_table_of_what_counts(postgres_url: str) -> None:
    store = open_store(postgres_url)
    for table in ("floor_log", "acts", "originals", "sales", "sale_shares", "sale_pay"):
        with pytest.raises(DBAPIError, match="append-only"), behind(store) as connection:
            connection.execute(text(f"TRUNCATE {table} CASCADE"))
    store.close()


def test_every_guard_of_a_new_database_is_on_the_list(store: Store) -> None:
    with behind(store) as connection:
        assert guards_there(connection) == GUARDS[connection.dialect.name]


def test_a_guard_that_is_gone_or_switched_off_is_missed(store: Store) -> None:
    with store.read() as work:
        assert work.audit.guards_missing() == ()
    gone = ("acts_append_only", "sales_confirmed")
    with behind(store) as connection:
        if store.is_postgresql:
            connection.execute(text("DROP TRIGGER acts_append_only ON acts"))
            connection.execute(text("ALTER TABLE sales DISABLE TRIGGER sales_confirmed"))
        else:
            gone = ("acts_no_update", "sales_confirmed_no_delete")
            for name in gone:
                connection.execute(text(f"DROP TRIGGER {name}"))
    with store.read() as work:
        assert work.audit.guards_missing() == gone
