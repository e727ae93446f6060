"""Off turn: who waits in service, who is to be called, and what the manager sees of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.prospecting import ProspectEntry, ProspectKind, ProspectResult
from showroom_app.domain.reception import Record
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel, Counts, Share
from showroom_app.domain.topic import Topic
from showroom_app.services.prospecting_rows import ProspectRow
from showroom_app.services.service_lane import TakenIn, Typed
from tests.services.dealership import OFFICE, STATION, Dealership, local
from tests.services.floor_scene import arrives, order, visit

LANE = ProspectKind.SERVICE_LANE
CALL = ProspectKind.HAPPY_CALL
JAN = Typed("Jan Jansen", "06 12345678", car="Toyota Yaris", plate="X-123-YZ", car_year=2019)


def waits(dealership: Dealership, typed: Typed = JAN) -> int:
    """Somebody waits in service."""
    done = dealership.services.prospecting.add(STATION, typed)
    assert done.waiting is not None
    return done.waiting


def lane(dealership: Dealership, rep: int | None = None) -> tuple[ProspectRow, ...]:
    """Who waits now."""
    return dealership.services.prospecting.page(OFFICE, rep).lane


def delivered(dealership: Dealership, sale: int, on: str) -> None:
    """The car of a sale was delivered on a day."""
    with dealership.store.write(Topic.SALES) as work:
        known = work.sales.sale(sale)
        assert known is not None
        work.sales.save(replace(known, delivered_on=date.fromisoformat(on)))


def test_who_waits_in_service_is_shown_with_car_age_and_owner_until_the_car_is_ready(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.sale(
        sanne, "2026-09-01", customer="Jan Jansen", phone="06 12345678", vehicle="Yaris"
    )
    waits(dealership, Typed("Piet Bakker", car="Aygo"))
    until = local("2026-10-22 11:30")
    first = waits(dealership, replace(JAN, waits_until=until))
    row, last = lane(dealership)
    assert (row.about, row.title, row.car, row.car_age) == (first, "Jan Jansen", "Toyota Yaris", 7)
    assert (row.waits_until, row.plate, row.phone) == (until, "X-123-YZ", "+31612345678")
    known = row.known
    assert (known.owner, known.owner_name, known.record) == (sanne, "Sanne", Record.SALE)
    assert (known.last_sale, known.counts) == (date(2026, 9, 1), Counts.RETURNING)
    assert (last.known.is_customer, last.known.counts) == (False, Counts.NEW_CUSTOMER)
    dealership.services.customers.settle_all(60)
    (row, _) = lane(dealership)
    assert row.known.until == date(2026, 11, 30), "ninety days of protection"
    dealership.at("2026-10-22 11:30")
    assert [each.title for each in lane(dealership)] == ["Piet Bakker"], "the car is ready"
    dealership.services.prospecting.leave(STATION, lane(dealership)[0].about)
    assert lane(dealership) == ()
    dealership.services.prospecting.come_back(STATION, last.about)
    assert [each.title for each in lane(dealership)] == ["Piet Bakker"]
    with pytest.raises(NotFound, match="waiting"):
        dealership.services.prospecting.leave(STATION, 99)


def test_a_customer_is_known_by_the_plate_of_the_car_alone(small_dealership: Dealership) -> None:
    anna = small_dealership.rep("Anna", Role.HYBRID)
    small_dealership.sale(anna, "2026-08-01", customer="Jan Jansen", phone="06 12345678")
    waits(small_dealership)
    small_dealership.services.customers.settle_all(60)
    small_dealership.later(days=1)
    waits(small_dealership, Typed("fam. Jansen", plate="x123yz"))
    (row,) = lane(small_dealership)
    assert (row.known.owner, row.known.last_sale) == (anna, date(2026, 8, 1))


def test_a_list_of_the_workshop_taken_in_again_changes_nothing(dealership: Dealership) -> None:
    prospecting = dealership.services.prospecting
    rows = [
        Typed("Jan Jansen", plate="X-123-YZ", waits_until=local("2026-10-22 11:00")),
        Typed("Piet Bakker", car="Aygo", waits_until=local("2026-10-22 12:00")),
        Typed("Vroege Vogel", car="Aygo", waits_until=local("2026-10-22 09:00")),
        Typed(car="Yaris"),
        Typed("Kees", car_year=1066),
    ]
    told = prospecting.compare(STATION, rows)
    assert (told.added, told.over, [place for place, _ in told.wrong]) == (2, 1, [3, 4])
    assert lane(dealership) == (), "a look writes nothing"
    done = prospecting.take_in(STATION, rows)
    assert (done.added, done.over) == (2, 1)
    before = lane(dealership)
    again = prospecting.take_in(STATION, rows)
    assert (again.added, again.moved, again.known) == (0, 0, 2)
    assert lane(dealership) == before
    gone = next(row for row in before if row.title == "Piet Bakker")
    prospecting.leave(STATION, gone.about)
    later = [Typed("Jan", plate="x 123 yz", waits_until=local("2026-10-22 15:00")), rows[1]]
    assert prospecting.take_in(STATION, later) == TakenIn(moved=1, known=1)
    (row,) = lane(dealership)
    assert (row.title, row.waits_until) == ("Jan Jansen", local("2026-10-22 15:00"))
    with pytest.raises(Refused, match="waits-already"):
        prospecting.add(STATION, Typed(plate="X123YZ"))
    with pytest.raises(Refused, match="list-too-long"):
        prospecting.take_in(STATION, rows * 500)


def test_a_rep_who_found_a_customer_serves_without_a_turn_and_keeps_the_place(
    dealership: Dealership,
) -> None:
    sanne, willem = (dealership.rep(name, Role.SHOWROOM) for name in ("Sanne", "Willem"))
    about = waits(dealership)
    done = dealership.services.prospecting.visit(STATION, willem, LANE, about)
    assert (done.assigned, done.turn, done.kind) == (willem, False, "appointment")
    row = visit(dealership, done)
    assert (row.name, row.kind, row.rep) == ("Jan Jansen", ArrivalKind.APPOINTMENT, willem)
    assert lane(dealership) == ()
    dealership.services.floor.finish(STATION, willem, Outcome.QUOTE)
    assert order(dealership) == [sanne, willem], "the place was kept"


def test_who_was_brought_along_by_mistake_waits_in_service_again(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    about = waits(dealership)
    before = lane(dealership)
    done = dealership.services.prospecting.visit(STATION, sanne, LANE, about)
    assert lane(dealership) == ()
    dealership.services.floor.undo(STATION, done.act)
    assert lane(dealership) == before
    assert dealership.expected() == (), "nobody is expected"
    assert dealership.services.prospecting.brought(OFFICE) == ()
    assert visit(dealership, done).undone
    willem = dealership.rep("Willem", Role.SHOWROOM)
    again = dealership.services.prospecting.visit(STATION, willem, LANE, about)
    assert again.assigned == willem, "nobody's customer comes of a mistake"


def test_whom_the_workshop_sends_takes_a_turn_of_who_is_up_now(dealership: Dealership) -> None:
    sanne, willem = (dealership.rep(name, Role.SHOWROOM) for name in ("Sanne", "Willem"))
    about = waits(dealership)
    done = dealership.services.prospecting.visit(STATION, willem, LANE, about, referred=True)
    assert (done.assigned, done.turn, done.kind) == (sanne, True, "service")
    sale = dealership.sale(willem, "2022-01-01", customer="Ans")
    aged = ProspectKind.CAR_AGE
    with pytest.raises(Refused, match="not-in-service"):
        dealership.services.prospecting.visit(STATION, willem, aged, sale, referred=True)


def test_a_customer_of_somebody_else_is_sent_to_the_owner_and_to_nobody_else(
    dealership: Dealership,
) -> None:
    sanne, willem = (dealership.rep(name, Role.SHOWROOM) for name in ("Sanne", "Willem"))
    dealership.rep("Rob", Role.SHOWROOM)
    dealership.sale(willem, "2026-10-01", customer="Jan Jansen", phone="06 12345678")
    about = waits(dealership)
    prospecting = dealership.services.prospecting
    with pytest.raises(Refused, match="belongs-to-other") as refused:
        prospecting.visit(STATION, sanne, LANE, about)
    assert refused.value.facts["rep"] == willem
    with pytest.raises(Refused, match="belongs-to-other"):
        prospecting.appointment(STATION, sanne, LANE, about, local("2026-10-23 10:00"))
    prospecting.log(STATION, sanne, LANE, about, ProspectResult.SPOKE, note="koffie gebracht")
    done = prospecting.visit(STATION, sanne, LANE, about, referred=True)
    assert (done.assigned, done.turn) == (willem, False)


def test_happy_calls_come_a_week_after_the_delivery_for_the_rep_who_sold(
    dealership: Dealership,
) -> None:
    sanne, willem = (dealership.rep(name, Role.SHOWROOM) for name in ("Sanne", "Willem"))
    sold = dealership.sale(sanne, "2026-09-20", customer="Jan Jansen", phone="06 12345678")
    later = dealership.sale(sanne, "2026-09-21", customer="Piet Bakker")
    dealership.sale(willem, "2026-09-22", customer="Ans de Boer")
    delivered(dealership, sold, "2026-10-12")
    delivered(dealership, later, "2026-10-15")
    prospecting = dealership.services.prospecting
    page = prospecting.page(OFFICE, sanne)
    assert [(row.title, row.is_overdue) for row in page.calls] == [
        ("Jan Jansen", True),
        ("Piet Bakker", False),
    ]
    assert (page.calls[0].phone, page.calls[0].due_on) == ("+31612345678", date(2026, 10, 19))
    assert page.calls[0].known.counts is Counts.RETURNING
    assert (page.undated, prospecting.page(OFFICE, willem).undated) == (0, 1)
    with pytest.raises(Refused, match="not-own-customer"):
        prospecting.log(STATION, willem, CALL, sold, ProspectResult.SPOKE)
    prospecting.log(STATION, sanne, CALL, sold, ProspectResult.NOT_REACHED)
    assert [row.title for row in prospecting.page(OFFICE, sanne).calls] == ["Piet Bakker"]
    dealership.at("2026-10-23 10:00")
    tried = prospecting.page(OFFICE, sanne).row((CALL, sold))
    assert tried is not None
    assert tried.last is not None
    assert tried.last.result is ProspectResult.NOT_REACHED
    prospecting.log(STATION, sanne, CALL, sold, ProspectResult.SPOKE, note="tevreden")
    assert prospecting.page(OFFICE, sanne).row((CALL, sold)) is None


def test_the_day_on_which_a_customer_picked_the_car_up_is_its_delivery(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.sale(sanne, "2026-10-01", customer="Jan Jansen", phone="06 12345678")
    dealership.at("2026-10-14 10:00")
    dealership.services.floor.check_in(STATION, sanne)
    arrives(dealership, ArrivalKind.DELIVERY, name="Jan Jansen", phone="06 12345678", rep=sanne)
    dealership.services.customers.settle_all(60)
    dealership.at("2026-10-22 10:00")
    page = dealership.services.prospecting.page(OFFICE, sanne)
    assert [(row.title, row.due_on) for row in page.calls] == [("Jan Jansen", date(2026, 10, 21))]
    assert page.undated == 0


def test_own_customers_are_due_until_they_buy_again_and_rows_say_what_would_not_count(
    dealership: Dealership,
) -> None:
    sanne, mirjam = dealership.rep("Sanne", Role.SHOWROOM), dealership.rep("Mirjam")
    old = dealership.sale(sanne, "2020-10-01", customer="Ans de Boer", phone="06 11111111")
    aged = dealership.sale(sanne, "2022-10-01", customer="Jan Jansen", phone="06 12345678")
    again = dealership.sale(sanne, "2022-09-01", customer="Piet Bakker", phone="06 22222222")
    dealership.sale(mirjam, "2022-09-01", customer="Lead Klant")
    leased = dealership.sale(sanne, "2024-01-10", customer="Wim Kok", phone="06 33333333")
    with dealership.store.write(Topic.SALES) as work:
        known = work.sales.sale(leased)
        assert known is not None
        work.sales.save(replace(known, contract_until=date(2027, 1, 10)))
    dealership.services.customers.settle_all(60)
    prospecting = dealership.services.prospecting
    (wim,) = (row for row in prospecting.page(OFFICE, sanne).own if row.about == leased)
    assert (wim.kind, wim.due_on) == (ProspectKind.CONTRACT_END, date(2027, 1, 10))
    ends = ProspectKind.CONTRACT_END
    prospecting.log(STATION, sanne, ends, leased, ProspectResult.NOT_INTERESTED)
    rows = prospecting.page(OFFICE, sanne).own
    assert [(row.about, row.known.counts) for row in rows] == [
        (old, Counts.NEW_CUSTOMER),
        (again, Counts.RETURNING),
        (aged, Counts.RETURNING),
    ]
    assert [row.about for row in prospecting.page(OFFICE).own] == [old, again, aged], "not Mirjam's"
    dealership.sale(sanne, "2026-10-20", customer="Piet Bakker", phone="06 22222222")
    dealership.services.customers.settle_all(60)
    assert [row.about for row in prospecting.page(OFFICE, sanne).own] == [old, aged]
    prospecting.log(
        STATION,
        sanne,
        ProspectKind.CAR_AGE,
        old,
        ProspectResult.ASK_AGAIN,
        next_on=date(2026, 11, 2),
    )
    assert [row.about for row in prospecting.page(OFFICE, sanne).own] == [aged]
    dealership.at("2026-11-02 09:00")
    assert [row.about for row in prospecting.page(OFFICE, sanne).own] == [aged, old]
    page = prospecting.page(OFFICE, mirjam)
    assert (page.has_lane, page.lane, page.own) == (False, (), ())
    waiting = waits(dealership)
    with pytest.raises(Refused, match="no-prospecting"):
        prospecting.log(STATION, mirjam, LANE, waiting, ProspectResult.SPOKE)


def test_the_manager_sees_what_prospecting_brings(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    prospecting, sales = dealership.services.prospecting, dealership.services.sales
    prospecting.log(STATION, sanne, LANE, waits(dealership), ProspectResult.NOT_REACHED)
    second = waits(dealership, Typed("Piet Bakker", "06 22222222"))
    prospecting.log(STATION, sanne, LANE, second, ProspectResult.PROPOSAL)
    at = local("2026-10-22 13:00")
    made = prospecting.appointment(STATION, sanne, LANE, second, at, subject="Corolla")
    (expected,) = dealership.expected()
    assert (expected.id, expected.customer, expected.rep) == (
        made.appointment,
        "Piet Bakker",
        sanne,
    )
    dealership.at("2026-10-22 13:02")
    came = arrives(dealership, ArrivalKind.APPOINTMENT, appointment=made.appointment)
    assert (came.assigned, came.turn) == (sanne, False)
    dealership.services.floor.finish(STATION, sanne, Outcome.SOLD)
    assert came.visit is not None
    proposal = sales.proposal(OFFICE, came.visit)
    assert (proposal.prospecting, proposal.channel) == (made.entry, Channel.SERVICE)
    share = (Share(sanne, Decimal(1)),)
    sold = sales.add(STATION, share, Buyer.NEW, proposal.channel, visit=came.visit)
    assert sold.sale is not None
    assert sales.show(OFFICE, sold.sale).sale.prospecting == made.entry, "tagged by itself"
    (brought,) = prospecting.brought(OFFICE)
    assert (brought.name, brought.entries, brought.conversations) == ("Sanne", 3, 2)
    assert (brought.appointments, brought.visits, brought.sales) == (1, 1, 1)
    assert prospecting.brought(OFFICE, date(2026, 9, 1)) == ()
    sales.cancel(STATION, sold.sale, "bedacht")
    assert prospecting.brought(OFFICE)[0].sales == 0


def test_a_customer_whom_a_proposal_brings_back_weeks_later_is_prospectings_too(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    prospecting = dealership.services.prospecting
    told = prospecting.log(STATION, sanne, LANE, waits(dealership), ProspectResult.PROPOSAL)
    dealership.at("2026-11-10 10:00")
    dealership.services.floor.check_in(STATION, sanne)
    came = arrives(dealership, name="jan jansen", phone="0612345678")
    assert came.visit is not None
    dealership.services.floor.finish(STATION, sanne, Outcome.SOLD)
    dealership.services.customers.settle_all(60)
    proposal = dealership.services.sales.proposal(OFFICE, came.visit)
    assert (proposal.prospecting, proposal.channel) == (told.entry, Channel.SERVICE)
    (jan,) = dealership.services.customers.search(OFFICE, "jan jansen").rows
    history = dealership.services.customers.show(OFFICE, jan.person).history.rows
    (tried,) = (row for row in history if isinstance(row.about, ProspectEntry))
    assert (tried.key[2], tried.reps) == (told.entry, (sanne,))


def test_reps_log_for_themselves_and_reception_for_whoever_stands_there(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne, willem = (dealership.rep(name, Role.SHOWROOM) for name in ("Sanne", "Willem"))
    about = waits(dealership)
    dealership.user("Erik", UserKind.MANAGER)
    own = dealership.user("Sanne", UserKind.REP, rep=sanne)
    prospecting = dealership.services.prospecting
    prospecting.log(own, sanne, LANE, about, ProspectResult.SPOKE)
    prospecting.log(STATION, willem, LANE, about, ProspectResult.SPOKE)
    with pytest.raises(Refused, match="not-allowed"):
        prospecting.log(own, willem, LANE, about, ProspectResult.SPOKE)
    with pytest.raises(Refused, match="not-allowed"):
        prospecting.visit(own, sanne, LANE, about)
    dealership.services.settings.change(dealership.actor("Erik"), reps_log_arrivals=True)
    assert prospecting.visit(own, sanne, LANE, about).assigned == sanne


def test_what_cannot_be_is_refused_and_nothing_is_written(small_dealership: Dealership) -> None:
    dealership = small_dealership
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    about, prospecting = waits(dealership), dealership.services.prospecting
    for wrong, code in (
        (Typed(), "waiting-nobody"),
        (Typed("Jan", phone="12"), "no-phone-number"),
        (Typed("Jan", email="jan"), "no-email-address"),
        (Typed("J" * 300), "too-long"),
    ):
        with pytest.raises(Refused, match=code):
            prospecting.add(STATION, wrong)
    for result, code in (
        (ProspectResult.VISIT, "no-result"),
        (ProspectResult.ASK_AGAIN, "ask-again-when"),
    ):
        with pytest.raises(Refused, match=code):
            prospecting.log(STATION, sanne, LANE, about, result)
    with pytest.raises(Refused, match="note-too-long"):
        prospecting.log(STATION, sanne, LANE, about, ProspectResult.SPOKE, note="x" * 2000)
    with pytest.raises(Refused, match="in-the-past"):
        prospecting.appointment(STATION, sanne, LANE, about, local("2026-10-22 09:00"))
    with pytest.raises(NotFound, match="sale"):
        prospecting.log(STATION, sanne, CALL, 99, ProspectResult.SPOKE)
    assert prospecting.brought(OFFICE) == ()
    assert dealership.expected() == ()
