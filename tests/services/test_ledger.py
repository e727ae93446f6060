"""The ledger made whole: leads, changes, corrections, closed months, companies, disputes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from showroom_app.domain.lead import CallResult, CloseReason
from showroom_app.domain.month_close import Frozen
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.prospecting import ProspectEntry, ProspectKind, ProspectResult
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Answer, Buyer, Channel, Counts, Share, Split
from showroom_app.domain.sale_changes import Change
from showroom_app.domain.sale_disputes import Ruling
from showroom_app.domain.sale_questions import Question
from showroom_app.domain.topic import Topic
from showroom_app.domain.workdays import next_month
from showroom_app.services.ledger_rows import ledger
from showroom_app.services.ledger_view import Show
from showroom_app.services.rep_units import units_by_rep
from tests.services.dealership import OFFICE, STATION, Dealership

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)
WHOLE = Decimal("1.00")


def counted(dealership: Dealership, rep: int, month: date | None = None) -> Decimal:
    """A rep's units that count in a month, by the ledger's own rows."""
    with dealership.store.read() as work:
        rows = ledger(work, month, rep)
    return sum((row.units for row in rows if row.counts.counted), Decimal(0))


def summed(dealership: Dealership, rep: int, month: date, until: date) -> Decimal:
    """The same as the database sums it."""
    with dealership.store.read() as work:
        sums = work.sales.sums(month, until, delivery=work.policy.policy().delivery_spans)
        return sum(
            (each.units for each in sums if each.rep == rep and each.buyer is Buyer.NEW), Decimal(0)
        )


def close(dealership: Dealership, month: date) -> None:
    """A closed month, whatever it came to."""
    with dealership.store.write(Topic.MONTHS) as work:
        work.months.add(Frozen(month, work.now, None, 26, (), False))


def test_a_lead_that_was_closed_as_sold_asks_for_its_sale_and_proposes_it(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam", Role.INTERNET)
    services, sales = dealership.services, dealership.services.sales
    lead = dealership.lead(name="Jan Smit")
    services.leads.claim(STATION, lead, mirjam)
    services.leads.log_call(STATION, lead, mirjam, CallResult.REACHED)
    services.leads.close(STATION, lead, mirjam, CloseReason.SOLD)
    (asks,) = sales.sold_leads(OFFICE)
    assert (asks.lead, asks.customer, asks.rep) == (lead, "Jan Smit", "Mirjam")
    proposal = sales.proposal_of_lead(OFFICE, lead)
    assert proposal.shares == (Share(mirjam, WHOLE),)
    assert (proposal.split, proposal.channel) == (Split.LEAD_OWNER, Channel.LEAD)
    assert (proposal.customer, proposal.vehicle) == ("Jan Smit", "2024 Toyota Yaris")
    done = sales.add(STATION, proposal.shares, None, proposal.channel, lead=lead)
    assert done.sale is not None
    kept = sales.show(OFFICE, done.sale).sale
    assert (kept.lead, kept.split, kept.customer) == (lead, Split.LEAD_OWNER, "Jan Smit")
    assert sales.sold_leads(OFFICE) == ()
    with pytest.raises(Refused, match="lead-has-sale"):
        sales.add(STATION, proposal.shares, None, proposal.channel, lead=lead)
    second = sales.add(STATION, proposal.shares, None, proposal.channel, lead=lead, another=True)
    assert second.sale is not None
    assert sales.show(OFFICE, second.sale).sale.buyer is Buyer.RETURNING, (
        "found by the lead's number"
    )


def test_a_proposed_sale_is_set_right_before_it_is_confirmed_and_keeps_who_did(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne, rob = dealership.rep("Sanne", Role.SHOWROOM), dealership.rep("Rob", Role.SHOWROOM)
    erik = dealership.user("Erik", UserKind.MANAGER)
    own = dealership.user("Sanne", UserKind.REP, rep=sanne)
    other = dealership.user("Rob", UserKind.REP, rep=rob)
    sales = dealership.services.sales
    sale = dealership.sale(sanne, actor=own, channel=Channel.WALK_IN)
    halves = (Share(sanne, Decimal("0.50")), Share(rob, Decimal("0.50")))
    sales.change(own, sale, Change(vehicle="Yaris", pay=(Share(rob, WHOLE),)))
    with pytest.raises(Refused, match="not-allowed"):
        sales.change(other, sale, Change(vehicle="Corolla"))
    sales.confirm(erik, sale, change=Change(shares=halves, channel=Channel.SERVICE))
    row = sales.show(OFFICE, sale)
    assert (row.sale.shares, row.sale.pay, row.sale.vehicle) == (
        halves,
        (Share(rob, WHOLE),),
        "Yaris",
    )
    assert erik.user is not None
    assert row.sale.confirmed_by == erik.user.id
    assert row.sale.confirmed_at is not None
    with pytest.raises(Refused, match="sale-confirmed"):
        sales.change(erik, sale, Change(buyer=Buyer.FLEET))
    sales.change(own, sale, Change(delivered_on=date(2026, 10, 22)))
    assert sales.show(OFFICE, sale).sale.delivered_on == date(2026, 10, 22)
    for day in (date(2026, 10, 21), None):
        with pytest.raises(Refused, match="sale-confirmed"):
            sales.change(own, sale, Change(delivered_on=day))


def test_a_confirmed_sale_is_corrected_by_a_counter_entry_and_a_new_entry(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne, rob = dealership.rep("Sanne"), dealership.rep("Rob")
    sales = dealership.services.sales
    sale = dealership.sale(sanne, "2026-10-05", customer="Jane Doe", phone="06 12345678")
    with pytest.raises(Refused, match="reason-missing"):
        sales.correct(STATION, sale, Change(shares=(Share(rob, WHOLE),)), " ")
    with pytest.raises(Refused, match="nothing-changed"):
        sales.correct(STATION, sale, Change(vehicle="Yaris"), "a slip")
    done = sales.correct(STATION, sale, Change(shares=(Share(rob, WHOLE),)), "it was Rob's")
    old, counter, new = sales.of_month(OFFICE)
    assert (counter.sale.on, new.sale.on, new.sale.id) == (old.sale.on, old.sale.on, done.sale)
    assert [counted(dealership, rep) for rep in (sanne, rob)] == [0, 1]
    again = sales.add(STATION, (Share(rob, WHOLE),), None, Channel.OWN, phone="06 12345678")
    assert again.sale is not None
    assert sales.show(OFFICE, again.sale).sale.buyer is Buyer.RETURNING, (
        "the new entry has the number"
    )


def test_nothing_dated_in_a_closed_month_is_entered_or_changed_and_corrections_come_later(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne, rob = dealership.rep("Sanne", since="2026-08-03 10:00"), dealership.rep("Rob")
    sales = dealership.services.sales
    sale = dealership.sale(sanne, "2026-09-30")
    dealership.user("Erik", UserKind.MANAGER)
    erik = dealership.actor("Erik")
    proposed = dealership.sale(
        sanne, "2026-09-29", actor=dealership.user("Sanne", UserKind.REP, rep=sanne)
    )
    close(dealership, date(2026, 9, 1))
    for refused in (
        lambda: dealership.sale(sanne, "2026-09-28", actor=erik),
        lambda: sales.confirm(erik, proposed),
        lambda: sales.cancel(erik, sale, "late", on=date(2026, 9, 30)),
        lambda: sales.change(erik, proposed, Change(buyer=Buyer.FLEET)),
    ):
        with pytest.raises(Refused, match="month-closed"):
            refused()
    sales.confirm(erik, proposed, change=Change(on=OCTOBER))
    sales.change(erik, sale, Change(delivered_on=date(2026, 10, 2)))
    sales.correct(erik, sale, Change(shares=(Share(rob, WHOLE),)), "it was Rob's")
    assert counted(dealership, sanne, date(2026, 9, 1)) == 1, "closed is closed"
    assert counted(dealership, sanne) == 0, "one confirmed in October, one taken back in it"
    assert counted(dealership, rob) == 1


def test_a_sale_that_counts_on_its_delivery_waits_for_it_and_stays_in_sight(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", since="2026-08-03 10:00")
    sales, ledger = dealership.services.sales, dealership.services.ledger
    before = dealership.sale(sanne, "2026-09-30")
    dealership.services.settings.change(STATION, sale_counts_on="delivery")
    sale = dealership.sale(sanne, "2026-10-20")
    assert sales.show(OFFICE, before).counts is Counts.NEW_CUSTOMER, (
        "no month before the change moves"
    )
    assert sales.show(OFFICE, sale).counts is Counts.UNDELIVERED
    assert counted(dealership, sanne) == summed(dealership, sanne, OCTOBER, NOVEMBER) == 0
    assert [row.sale.id for row in ledger.page(STATION, show=Show.UNDELIVERED).rows] == [sale]
    dealership.at("2026-11-04 10:00")
    with pytest.raises(Refused, match="delivery-in-future"):
        sales.change(STATION, sale, Change(delivered_on=date(2026, 11, 5)))
    with pytest.raises(Refused, match="delivered-before-sale"):
        sales.change(STATION, sale, Change(delivered_on=date(2026, 10, 19)))
    sales.change(STATION, sale, Change(delivered_on=date(2026, 11, 3)))
    (october,) = (row for row in sales.of_month(OFFICE, OCTOBER) if row.sale.id == sale)
    (november,) = sales.of_month(OFFICE, NOVEMBER)
    assert (october.counts, november.counts) == (Counts.OTHER_MONTH, Counts.NEW_CUSTOMER)
    assert counted(dealership, sanne, OCTOBER) == 0
    assert counted(dealership, sanne) == summed(dealership, sanne, NOVEMBER, date(2026, 12, 1)) == 1
    with pytest.raises(Refused, match="cancelled-before-sale"):
        sales.cancel(STATION, sale, "returned", on=date(2026, 11, 2))
    sales.cancel(STATION, sale, "returned")
    assert counted(dealership, sanne) == summed(dealership, sanne, NOVEMBER, date(2026, 12, 1)) == 0
    never = dealership.sale(sanne, "2026-11-04")
    sales.cancel(STATION, never, "changed mind")
    assert counted(dealership, sanne) == summed(dealership, sanne, NOVEMBER, date(2026, 12, 1)) == 0


def test_several_cars_to_one_company_are_a_question_until_the_manager_answers(
    dealership: Dealership,
) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    sales, ledger = dealership.services.sales, dealership.services.ledger
    cars = [
        dealership.sale(sanne, "2025-10-01", customer="Bakker Bouw BV"),
        dealership.sale(sanne, "2026-09-01", customer="Bakker Bouw B.V.", phone="020 6241111"),
        dealership.sale(sanne, "2026-10-20", customer="Piet Bakker", phone="020 6241111"),
    ]
    rows = [sales.show(OFFICE, sale) for sale in cars]
    several = ((Question.SEVERAL_TO_ONE_COMPANY, None),)
    assert [row.questions for row in rows] == [several, several, several]
    assert [row.company_cars for row in rows] == [2, 3, 2], "within a year of each"
    with pytest.raises(Refused, match="nothing-asked"):
        sales.answer(STATION, dealership.sale(sanne, customer="Jane Doe"), Answer.STANDS)
    sales.answer(STATION, cars[1], Answer.STANDS)
    assert sales.show(OFFICE, cars[1]).questions == ()
    assert sales.show(OFFICE, cars[1]).sale.answer is Answer.STANDS
    sales.answer(STATION, cars[2], Answer.FLEET)
    assert [row.sale.id for row in ledger.page(STATION, show=Show.QUESTIONS).rows] == []
    assert counted(dealership, sanne) == 1, "Jane's; the fleet car counts no more"


def test_a_companys_second_car_is_to_a_returning_customer_unless_only_its_mail_is_known(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne = dealership.rep("Sanne")

    def buyer(customer: str, company: str = "", email: str = "") -> Buyer:
        done = dealership.services.sales.add(
            STATION,
            (Share(sanne, WHOLE),),
            None,
            Channel.OWN,
            customer=customer,
            company=company,
            email=email,
        )
        assert done.sale is not None
        return dealership.services.sales.show(OFFICE, done.sale).sale.buyer

    assert buyer("Klaas", company="De Linde") is Buyer.NEW
    assert buyer("Bea", company="de linde B.V.") is Buyer.RETURNING
    assert buyer("Anna", email="anna@zorggroep-oost.nl") is Buyer.NEW
    assert buyer("Cor", email="cor@zorggroep-oost.nl") is Buyer.NEW


def test_a_confirmation_answers_what_the_sale_asked(small_dealership: Dealership) -> None:
    dealership = small_dealership
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.user("Erik", UserKind.MANAGER)
    erik, own = dealership.actor("Erik"), dealership.user("Sanne", UserKind.REP, rep=sanne)
    sales = dealership.services.sales
    answers = []
    for buyer, change in (
        (None, None),
        (Buyer.FLEET, None),
        (None, Change(channel=Channel.WALK_IN)),
    ):
        sale = dealership.sale(sanne, channel=Channel.LEAD, actor=own)
        sales.confirm(erik, sale, buyer, change=change)
        row = sales.show(OFFICE, sale)
        assert row.questions == ()
        answers.append(row.sale.answer)
    assert answers == [Answer.STANDS, Answer.FLEET, Answer.CHANGED]


def test_a_rep_disputes_a_sale_and_the_manager_rules_with_a_reason(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne, rob = dealership.rep("Sanne"), dealership.rep("Rob")
    dealership.user("Erik", UserKind.MANAGER)
    erik = dealership.actor("Erik")
    own = dealership.user("Rob", UserKind.REP, rep=rob)
    sale = dealership.sale(sanne, actor=erik)
    disputes, sales = dealership.services.sale_disputes, dealership.services.sales
    for note, code in ((" ", "dispute-without-note"), ("my appointment", "")):
        if code:
            with pytest.raises(Refused, match=code):
                disputes.dispute(own, sale, note)
        else:
            disputes.dispute(own, sale, note)
    with pytest.raises(Refused, match="sale-disputed"):
        disputes.dispute(own, sale, "again")
    with pytest.raises(Refused, match="not-allowed"):
        disputes.dispute(own, sale, "for Sanne", rep=sanne)
    with pytest.raises(Refused, match="not-allowed"):
        disputes.rule(own, sale, Ruling.UPHELD, "mine")
    assert [
        row.sale.id for row in dealership.services.ledger.page(erik, show=Show.DISPUTES).rows
    ] == [sale]
    with pytest.raises(Refused, match="ruling-changes-nothing"):
        disputes.rule(erik, sale, Ruling.UPHELD, "the diary says so")
    half = (Share(sanne, Decimal("0.50")), Share(rob, Decimal("0.50")))
    disputes.rule(erik, sale, Ruling.UPHELD, "the diary says so", change=Change(shares=half))
    assert (counted(dealership, sanne), counted(dealership, rob)) == (
        Decimal("0.50"),
        Decimal("0.50"),
    )
    (ruled,) = sales.show(OFFICE, sale).disputes
    assert (ruled.ruling, ruled.ruling_note, ruled.rep) == (
        Ruling.UPHELD,
        "the diary says so",
        rob,
    )
    with pytest.raises(Refused, match="no-dispute"):
        disputes.rule(erik, sale, Ruling.STANDS, "once more")


def test_whether_returning_customers_count_is_kept_with_the_month_of_the_order(
    dealership: Dealership,
) -> None:
    services = dealership.services
    sanne = dealership.rep("Sanne", since="2026-08-03 10:00")

    def both(month: date) -> list[Decimal]:
        with dealership.store.read() as work:
            summed = units_by_rep(work, work.policy.policy(), month, next_month(month))
        return [summed[sanne].counted, counted(dealership, sanne, month)]

    before = dealership.sale(sanne, "2026-09-01", buyer=Buyer.RETURNING)
    dealership.sale(sanne, "2026-10-01", buyer=Buyer.RETURNING)
    services.settings.change(STATION, returning_counts=True)
    assert both(date(2026, 9, 1)) == [0, 0], "no month before the change moves"
    assert both(OCTOBER) == [1, 1]
    services.sales.cancel(STATION, before, "returned")
    assert both(OCTOBER) == [1, 1], "what never counted is not taken away"
    dealership.at("2026-11-04 10:00")
    after = dealership.sale(sanne, "2026-10-02", buyer=Buyer.RETURNING)
    services.settings.change(STATION, returning_counts=False)
    dealership.sale(sanne, "2026-11-03", buyer=Buyer.RETURNING)
    assert [both(OCTOBER), both(NOVEMBER)] == [[2, 2], [0, 0]]
    services.sales.cancel(STATION, after, "returned")
    assert both(NOVEMBER) == [-1, -1], "what counted is"


def test_a_sale_signed_in_a_closed_month_is_delivered_in_an_open_one(
    small_dealership: Dealership,
) -> None:
    dealership, sales = small_dealership, small_dealership.services.sales
    sanne = dealership.rep("Sanne", since="2026-08-03 10:00")
    dealership.at("2026-09-10 10:00")
    dealership.services.settings.change(STATION, sale_counts_on="delivery")
    sale, never = dealership.sale(sanne), dealership.sale(sanne)
    dealership.at("2026-10-02 10:00")
    close(dealership, date(2026, 9, 1))
    with pytest.raises(Refused, match="month-closed"):
        sales.change(STATION, never, Change(delivered_on=date(2026, 9, 29)))
    sales.change(STATION, sale, Change(delivered_on=date(2026, 10, 2)))
    assert counted(dealership, sanne) == 1


def test_a_rep_takes_nothing_from_the_share_of_another(small_dealership: Dealership) -> None:
    dealership, sales = small_dealership, small_dealership.services.sales
    sanne, tom = dealership.rep("Sanne"), dealership.rep("Tom")
    dealership.user("Erik", UserKind.MANAGER)
    own = dealership.user("Sanne", UserKind.REP, rep=sanne)

    def parts(first: str, second: str) -> tuple[Share, ...]:
        return (Share(sanne, Decimal(first)), Share(tom, Decimal(second)))

    sale = sales.add(own, parts("0.50", "0.50"), Buyer.NEW, Channel.WALK_IN).sale
    assert sale is not None
    for wanted in (
        Change(shares=parts("0.99", "0.01")),
        Change(shares=(Share(sanne, WHOLE),)),
        Change(pay=(Share(sanne, WHOLE),)),
    ):
        with pytest.raises(Refused, match="not-allowed"):
            sales.change(own, sale, wanted)
    sales.change(own, sale, Change(shares=parts("0.40", "0.60")))
    sales.change(dealership.actor("Erik"), sale, Change(shares=parts("0.99", "0.01")))


def test_a_sale_begins_with_an_entry_of_the_log_of_which_something_came(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    sanne = dealership.rep("Sanne", Role.SHOWROOM)

    def add(entry: int) -> None:
        dealership.services.sales.add(
            STATION, (Share(sanne, WHOLE),), Buyer.NEW, Channel.OWN, prospecting=entry
        )

    with dealership.store.write(Topic.PROSPECTING) as work:
        spoke, proposed = (
            work.prospecting.add(ProspectEntry(0, ProspectKind.HAPPY_CALL, sanne, work.now, result))
            for result in (ProspectResult.SPOKE, ProspectResult.PROPOSAL)
        )
    with pytest.raises(NotFound, match="prospecting"):
        add(proposed + 1)
    with pytest.raises(Refused, match="prospecting-not-won"):
        add(spoke)
    add(proposed)
