"""A dealer's list of sales: held beside the ledger, entered in one act, taken back in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.prospect import Phone
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel, Share, split_evenly
from showroom_app.domain.sale_import import ListedSale, Particular, Row, Standing, rep_meant
from showroom_app.words import Saying
from showroom_app.words.sale_import import why
from tests.services.dealership import OFFICE, STATION, Dealership

SANNE = "Sanne de Vries"
MIRJAM = "Mirjam Kok"
DAY = date(2026, 10, 3)


@pytest.fixture
def reps(dealership: Dealership) -> tuple[int, int]:
    """A showroom rep and an internet rep since the summer."""
    since = "2026-06-01 09:00"
    sanne = dealership.rep(SANNE, Role.SHOWROOM, checked_in=False, since=since)
    return sanne, dealership.rep(MIRJAM, Role.INTERNET, checked_in=False, since=since)


def row(line: int = 2, **values: object) -> ListedSale:
    """A row of a list, whole unless told otherwise."""
    told = {
        "on": DAY,
        "sellers": ((SANNE, None),),
        "customer": "Eva Smeets",
        "vehicle": "Toyota Corolla, AB-123-C",
        **values,
    }
    return ListedSale(line, **told)  # type: ignore[arg-type]  # the tests name the fields


def take(dealership: Dealership, *rows: ListedSale, decided: Sequence[int] = ()) -> int:
    """Enter a list; how many sales it brought."""
    done = dealership.services.sale_imports.take_over(STATION, "okt.csv", rows, decided=decided)
    return done.added


def standings(dealership: Dealership, *rows: ListedSale) -> list[str]:
    """What each row is to the ledger."""
    return [each.standing.value for each in dealership.services.sale_imports.compare(OFFICE, rows)]


def one(dealership: Dealership, listed: ListedSale) -> Row:
    """One row beside the ledger."""
    return dealership.services.sale_imports.compare(OFFICE, [listed])[0]


def close_september(dealership: Dealership) -> None:
    """Close the months up to September, from that of the first role on."""
    for month in (6, 7, 8, 9):
        dealership.services.months.close(STATION, date(2026, month, 1))


def counted(dealership: Dealership, rep: int) -> Decimal:
    """What a rep's entries of October count."""
    rows = dealership.services.sales.of_month(OFFICE, date(2026, 10, 1))
    units = (each.sale.share_of(rep) for each in rows if each.counts.counted)
    return sum(units, Decimal("0.00"))


def test_a_dry_run_shows_what_is_new_and_writes_nothing(
    dealership: Dealership, reps: tuple[int, int]
) -> None:
    shown = one(dealership, row())
    assert shown.standing is Standing.NEW
    assert (shown.shares, shown.buyer) == (split_evenly((reps[0],)), Buyer.NEW)
    assert not dealership.services.sales.of_month(OFFICE, DAY)
    assert not dealership.services.sale_imports.earlier(OFFICE)


def test_the_good_rows_are_entered_and_confirmed_in_one_act_and_the_others_are_kept(
    dealership: Dealership, reps: tuple[int, int]
) -> None:
    good = row(number="V-1", phone=Phone("0612345678", "+31612345678"))
    done = dealership.services.sale_imports.take_over(
        STATION, "okt.csv", [good, row(3, customer="Tom", sellers=(("Nobody", None),))]
    )
    assert (done.added, [each.listed.line for each in done.left]) == (1, [3])
    (entry,) = dealership.services.sales.of_month(OFFICE, DAY)
    assert entry.sale.confirmed
    assert (entry.sale.source_key, entry.sale.sale_import) == ("V-1", done.sale_import)
    assert counted(dealership, reps[0]) == Decimal("1.00")
    (earlier,) = dealership.services.sale_imports.earlier(OFFICE)
    assert (earlier.imported.name, earlier.imported.rows, earlier.imported.added) == (
        "okt.csv", 2, 1,
    )  # fmt: skip


@pytest.mark.usefixtures("reps")
def test_the_same_list_a_second_time_changes_nothing(dealership: Dealership) -> None:
    rows = (
        row(number="V-1"),
        row(3, customer="Tom", vehicle="Yaris"),
        row(4, customer="", company="Prins B.V.", vehicle="Proace", buyer=Buyer.FLEET),
        row(5, customer="", company="Prins B.V.", vehicle="Proace", buyer=Buyer.FLEET),
        row(6, customer="", vehicle="Aygo, 77"),
    )
    assert take(dealership, *rows) == 5
    before = dealership.services.sales.of_month(OFFICE, DAY)
    assert standings(dealership, *rows) == ["known"] * 5
    with pytest.raises(Refused, match="nothing-to-import"):
        take(dealership, *rows)
    assert dealership.services.sales.of_month(OFFICE, DAY) == before


def test_a_sale_that_was_entered_by_hand_is_known_by_day_customer_and_car(
    dealership: Dealership, reps: tuple[int, int]
) -> None:
    services = dealership.services
    services.sales.add(
        STATION, split_evenly((reps[0],)), Buyer.NEW, Channel.WALK_IN,
        on=DAY, customer="eva SMEETS", vehicle="Corolla",
    )  # fmt: skip
    shown = one(dealership, row(number="V-9", contract_until=date(2030, 10, 3)))
    assert shown.standing is Standing.FILLS
    assert {each.what for each in shown.differences} == {
        Particular.NUMBER, Particular.CONTRACT_UNTIL,
    }  # fmt: skip
    listed = row(number="V-9", contract_until=date(2030, 10, 3))
    assert take(dealership, listed) == 0
    (entry,) = services.sales.of_month(OFFICE, DAY)
    assert (entry.sale.source_key, entry.sale.contract_until) == ("V-9", date(2030, 10, 3))
    assert standings(dealership, listed) == ["known"]


def test_what_differs_from_a_known_sale_is_shown_and_never_overwritten(
    dealership: Dealership, reps: tuple[int, int]
) -> None:
    sanne, mirjam = reps
    take(dealership, row(number="V-1"))
    before = dealership.services.sales.of_month(OFFICE, DAY)
    other = row(number="V-1", sellers=((MIRJAM, None),), vehicle="Honda Jazz")
    shown = one(dealership, other)
    assert shown.standing is Standing.DIFFERS
    said = why(shown, Saying(reps={sanne: SANNE, mirjam: MIRJAM}))
    assert said == (
        "Reps: Sanne de Vries in the ledger, Mirjam Kok in the list. "
        "Vehicle: Toyota Corolla, AB-123-C in the ledger, Honda Jazz in the list."
    )
    with pytest.raises(Refused, match="nothing-to-import"):
        take(dealership, other)
    assert dealership.services.sales.of_month(OFFICE, DAY) == before


def test_a_manager_may_decide_for_the_list_which_leaves_a_counter_entry(
    dealership: Dealership, reps: tuple[int, int]
) -> None:
    sanne, mirjam = reps
    take(dealership, row(number="V-1"))
    other = row(number="V-1", sellers=((MIRJAM, None),))
    assert take(dealership, other, decided=[2]) == 1
    entries = dealership.services.sales.of_month(OFFICE, DAY)
    assert len(entries) == 3
    assert (counted(dealership, sanne), counted(dealership, mirjam)) == (Decimal(0), Decimal(1))
    assert standings(dealership, other) == ["known"]


def test_a_sale_of_another_day_that_looks_the_same_is_held_until_somebody_decides(
    dealership: Dealership, reps: tuple[int, int]
) -> None:
    take(dealership, row(), row(3, customer="Tom", vehicle="Yaris"))
    later = row(on=date(2026, 10, 6))
    twins = (row(5, customer="Noor", vehicle="Aygo"), row(6, customer="Noor", vehicle="Aygo"))
    assert standings(dealership, later, *twins) == ["held", "new", "held"]
    assert take(dealership, later, *twins, decided=[2]) == 2
    assert standings(dealership, later, *twins) == ["known", "known", "held"]
    assert counted(dealership, reps[0]) == Decimal(3)  # Eva's second car makes her a known buyer


def test_a_problem_says_what_is_wrong_with_its_row(
    dealership: Dealership, reps: tuple[int, int]
) -> None:
    rows = (
        row(2, on=date(2026, 11, 3)),
        row(3, sellers=()),
        row(4, sellers=(("de Vries", Decimal("0.5")), (MIRJAM, Decimal("0.4")))),
        row(5, number="7"),
        row(6, number="7", customer="Tom"),
        row(7, customer="", vehicle=""),
        row(8, delivered_on=date(2026, 9, 1)),
    )
    shown = dealership.services.sale_imports.compare(OFFICE, rows)
    assert [each.why.code if each.why else "" for each in shown] == [
        "sale-in-future", "no-rep", "shares-sum", "", "number-twice", "says-nothing",
        "ends-before-sale",
    ]  # fmt: skip
    said = [why(each, Saying(reps=dict(zip(reps, (SANNE, MIRJAM), strict=True)))) for each in shown]
    assert not [sentence for sentence in said if "{" in sentence]


@pytest.mark.usefixtures("reps")
def test_the_door_and_the_kind_of_buyer_are_proposed_where_the_list_says_nothing(
    dealership: Dealership,
) -> None:
    first = row(sellers=((MIRJAM, None),), on=date(2026, 9, 1))
    again = row(3, vehicle="Honda Jazz")
    rows = dealership.services.sale_imports.compare(OFFICE, [first, again])
    assert [(each.buyer, each.channel) for each in rows] == [
        (Buyer.NEW, Channel.LEAD),
        (Buyer.RETURNING, Channel.WALK_IN),
    ]


def test_a_whole_import_is_taken_back_in_one_act_and_may_come_again(
    dealership: Dealership, reps: tuple[int, int]
) -> None:
    services = dealership.services
    rows = (
        row(number="V-1", sellers=((SANNE, Decimal("0.6")), (MIRJAM, Decimal("0.4")))),
        row(3, customer="Tom", vehicle="Yaris", on=date(2026, 9, 2)),
    )
    done = services.sale_imports.take_over(STATION, "okt.csv", rows)
    assert done.sale_import is not None
    services.sale_imports.take_back(STATION, done.sale_import, "wrong file")
    assert [counted(dealership, rep) for rep in reps] == [Decimal(0), Decimal(0)]
    september = services.sales.of_month(OFFICE, date(2026, 9, 1))
    assert [each.sale.on for each in september] == [date(2026, 9, 2)] * 2
    assert september[1].sale.reason == "wrong file"
    assert services.sale_imports.earlier(OFFICE)[0].imported.standing == 0
    with pytest.raises(Refused, match="import-taken-back"):
        services.sale_imports.take_back(STATION, done.sale_import, "again")
    assert standings(dealership, *rows) == ["new", "new"]
    assert take(dealership, *rows) == 2
    assert counted(dealership, reps[1]) == Decimal("0.40")


def test_what_an_import_replaced_is_entered_again_when_it_is_taken_back(
    dealership: Dealership, reps: tuple[int, int]
) -> None:
    services = dealership.services
    take(dealership, row(number="V-1"))
    other = row(number="V-1", sellers=((MIRJAM, None),))
    done = services.sale_imports.take_over(STATION, "nov.csv", [other], decided=[2])
    assert done.sale_import is not None
    services.sale_imports.take_back(STATION, done.sale_import, "was right before")
    assert [counted(dealership, rep) for rep in reps] == [Decimal(1), Decimal(0)]
    assert standings(dealership, row(number="V-1")) == ["fills"]


@pytest.mark.usefixtures("reps")
def test_a_delivery_that_is_only_planned_is_none_yet(dealership: Dealership) -> None:
    planned = row(number="V-1", delivered_on=date(2026, 10, 28))
    take(dealership, planned)
    assert standings(dealership, planned) == ["known"]
    dealership.at("2026-10-28 10:00")
    assert standings(dealership, planned) == ["fills"]


def test_a_sale_that_was_cancelled_stays_cancelled(
    dealership: Dealership, reps: tuple[int, int]
) -> None:
    take(dealership, row(number="V-1"), row(3, customer="Tom", vehicle="Yaris"))
    for entry in dealership.services.sales.of_month(OFFICE, DAY):
        dealership.services.sales.cancel(STATION, entry.sale.id, "went elsewhere")
    assert standings(dealership, row(number="V-1"), row(3, customer="Tom", vehicle="Yaris")) == [
        "known",
        "known",
    ]
    assert counted(dealership, reps[0]) == Decimal(0)


@pytest.mark.usefixtures("reps")
def test_only_a_manager_enters_a_list_or_takes_it_back(dealership: Dealership) -> None:
    reception = dealership.user("Ilse", UserKind.RECEPTION)
    manager = dealership.user("Karin", UserKind.MANAGER)
    imports = dealership.services.sale_imports
    with pytest.raises(Refused, match="not-allowed"):
        imports.take_over(reception, "okt.csv", [row()])
    done = imports.take_over(manager, "okt.csv", [row()])
    assert done.sale_import is not None
    with pytest.raises(Refused, match="not-allowed"):
        imports.take_back(reception, done.sale_import, "no")
    with pytest.raises(NotFound):
        imports.take_back(manager, 99, "no")
    with pytest.raises(Refused, match="reason-missing"):
        imports.take_back(manager, done.sale_import, " ")


@pytest.mark.usefixtures("reps")
def test_an_act_that_is_sent_twice_enters_the_list_once(dealership: Dealership) -> None:
    for _ in range(2):
        dealership.services.sale_imports.take_over(STATION, "okt.csv", [row()], act="one")
    assert len(dealership.services.sales.of_month(OFFICE, DAY)) == 1


def test_a_list_of_years_is_entered_at_once(dealership: Dealership, reps: tuple[int, int]) -> None:
    rows = [
        replace(row(n + 2), number=f"V{n}", customer=f"Customer {n}", vehicle=f"Yaris {n}")
        for n in range(1_500)
    ]
    assert take(dealership, *rows) == 1_500
    assert counted(dealership, reps[0]) == Decimal(1_500)
    (earlier,) = dealership.services.sale_imports.earlier(OFFICE)
    dealership.services.sale_imports.take_back(STATION, earlier.imported.id, "try")
    assert counted(dealership, reps[0]) == Decimal(0)


def test_a_rep_is_meant_however_a_list_writes_the_name() -> None:
    names = {1: "Sanne de Vries", 2: "Mirjam Kok", 3: "Sanne Bakker", 4: "Jan de Vries"}
    for typed, meant in (
        ("sanne de vries", (1,)),
        ("de Vries, Sanne", (1,)),
        ("Mirjam", (2,)),
        ("Kok", (2,)),
        ("S. de Vries", (1,)),
        ("de Vries S", (1,)),
        ("Vries Sanne", (1,)),
        ("Sanne", (1, 3)),
        ("de Vries", (1, 4)),
        ("Piet", ()),
        ("", ()),
    ):
        assert rep_meant(typed, names) == meant, typed


def test_shares_are_read_from_one_cell_or_two(
    dealership: Dealership, reps: tuple[int, int]
) -> None:
    sanne, mirjam = reps
    both = (Share(sanne, Decimal("0.60")), Share(mirjam, Decimal("0.40")))
    for sellers in (
        ((SANNE, Decimal("0.6")), (MIRJAM, None)),
        ((SANNE, Decimal("0.60")), (MIRJAM, Decimal("0.4"))),
    ):
        assert one(dealership, row(sellers=sellers)).shares == both
    together = one(dealership, row(sellers=(("Sanne de Vries, Mirjam Kok", None),)))
    assert together.shares == split_evenly((sanne, mirjam))


@pytest.mark.usefixtures("reps")
def test_a_list_delivers_a_sale_that_was_signed_in_a_closed_month(dealership: Dealership) -> None:
    dealership.at("2026-09-01 10:00")
    dealership.services.settings.change(STATION, sale_counts_on="delivery")
    dealership.at("2026-10-05 10:00")
    signed = row(number="V-1", on=date(2026, 9, 10))
    take(dealership, signed)
    close_september(dealership)
    delivered = replace(signed, delivered_on=date(2026, 10, 2))
    unknown = replace(delivered, line=3, number="V-2", customer="Tom", vehicle="Yaris")
    too_late = replace(unknown, line=4, number="V-3", delivered_on=date(2026, 9, 30))
    assert standings(dealership, delivered, unknown, too_late) == ["fills", "new", "problem"]


@pytest.mark.usefixtures("reps")
def test_a_sale_of_a_closed_month_that_counted_by_its_order_is_told_its_delivery(
    dealership: Dealership,
) -> None:
    signed = row(number="V-1", on=date(2026, 9, 10))
    take(dealership, signed)
    close_september(dealership)
    assert standings(dealership, replace(signed, delivered_on=date(2026, 9, 20))) == ["fills"]


@pytest.mark.usefixtures("reps")
@pytest.mark.parametrize("on", ["order", "delivery"])
def test_what_is_entered_again_never_moves_a_month_that_was_closed_meanwhile(
    dealership: Dealership, on: str
) -> None:
    services = dealership.services
    dealership.at("2026-08-01 10:00")
    services.settings.change(STATION, sale_counts_on=on)
    dealership.at("2026-09-25 10:00")
    first = row(
        number="V-1",
        on=date(2026, 9, 2),
        delivered_on=date(2026, 9, 20),
        contract_until=date(2026, 10, 1),
    )
    take(dealership, first)
    other = replace(first, sellers=((MIRJAM, None),))
    done = services.sale_imports.take_over(STATION, "nov.csv", [other], decided=[2])
    assert done.sale_import is not None
    dealership.at("2026-10-05 10:00")
    close_september(dealership)
    september = [each.sale.id for each in services.sales.of_month(OFFICE, date(2026, 9, 1))]
    services.sale_imports.take_back(STATION, done.sale_import, "was right before")
    assert [each.sale.id for each in services.sales.of_month(OFFICE, date(2026, 9, 1))] == september
    (again,) = (
        each.sale
        for each in services.sales.of_month(OFFICE, DAY)
        if not (each.sale.is_counter_entry or each.sale.cancelled_by)
    )
    assert (again.on, again.delivered_on) == (date(2026, 10, 5), date(2026, 10, 5))


@pytest.mark.usefixtures("reps")
def test_a_list_still_knows_the_sale_of_a_customer_who_was_erased(dealership: Dealership) -> None:
    services = dealership.services
    listed = row(number="V-1204", phone=Phone("0612345678", "+31612345678"))
    take(dealership, listed)
    assert services.customers.settle_all(10)
    (found,) = services.customers.search(OFFICE, "Smeets").rows
    services.privacy.erase(STATION, found.person)
    (entry,) = services.sales.of_month(OFFICE, DAY)
    assert (entry.sale.vehicle, "V-1204" in entry.sale.source_key) == ("Toyota Corolla", False)
    assert standings(dealership, listed) == ["known"]
