"""The customers in pictures: a family that asked, came and bought, and asks again."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CallResult
from showroom_app.domain.person import Consent
from showroom_app.domain.sale import Buyer, Channel, Share
from showroom_app.settings import LanguageChoice
from showroom_app.ui.customers.customers_page import CustomersPage
from showroom_app.ui.customers.merge_panel import MergePanel
from tests.services.dealership import OFFICE
from tests.shots import thursday
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION, Dealership, dealership, moment
from tests.shots.letters import Letter

_EARLIER = date(2026, 10, 6)
_NAME, _PHONE = "Familie Hendriks", "+31 6 0000 1937"


def make_customers(file: Path, language: LanguageChoice) -> datetime:
    """The pictured Thursday, with what the Hendriks family did two weeks before; the moment."""
    thursday.make_day(file, language)
    with dealership(file) as shop:
        shop.reps |= {each.rep.name: each.rep.id for each in shop.services.people.reps()}
        shop.floors |= {each.name: each.id for each in shop.services.people.floors()}
        bought_before(shop)
        _asked_again(shop)
        shop.at("14:14")
        customers = shop.services.customers
        customers.settle_all(60)
        person = customers.search(OFFICE, _PHONE).rows[0].person
        note = {
            LanguageChoice.DUTCH: "Belt liever niet voor 10:00. Hond mee.",
            LanguageChoice.ENGLISH: "No calls before 10:00, please. Brings a dog.",
        }[language]
        customers.change(RECEPTION, person, note=note)
        customers.set_consent(RECEPTION, person, Consent.GIVEN)
    return moment("14:14")


def bought_before(shop: Dealership, first: str = "Anna") -> None:
    """The Hendriks family came to this rep, came back, and bought."""
    services = shop.services
    rep = shop.rep(first)
    shop.at("09:00", _EARLIER)
    services.floor.check_in(RECEPTION, rep, shop.floors["Toyota"])
    family: Any = {"name": _NAME, "phone": _PHONE, "email": "r.hendriks@example.com"}
    toyota = shop.floors["Toyota"]
    shop.at("10:15", _EARLIER)
    services.reception.arrive(RECEPTION, ArrivalKind.WALK_IN, toyota, **family)
    shop.at("11:02", _EARLIER)
    services.floor.finish(RECEPTION, rep, Outcome.QUOTE)
    shop.at("11:04", date(2026, 10, 8))
    services.floor.check_in(RECEPTION, rep, toyota)
    services.reception.arrive(RECEPTION, ArrivalKind.BE_BACK, toyota, rep=rep, **family)
    shop.at("12:10", date(2026, 10, 8))
    services.floor.finish(RECEPTION, rep, Outcome.SOLD)
    services.sales.add(
        RECEPTION,
        (Share(rep, Decimal(1)),),
        Buyer.NEW,
        Channel.WALK_IN,
        on=date(2026, 10, 8),
        vehicle="Yaris Hybrid",
        customer=_NAME,
        phone=family["phone"],
        email=family["email"],
    )


def _asked_again(shop: Dealership) -> None:
    services = shop.services
    mirjam = shop.rep("Mirjam")
    shop.at("10:00", date(2026, 10, 20))
    services.floor.check_in(RECEPTION, mirjam, shop.floors["Toyota"])
    letter = Letter(
        41690,
        "Website form",
        "R. Hendriks",
        "+31 6 0000 1938",
        "r.hendriks@example.com",
        "C-HR Hybrid",
        message="Kunt u een offerte sturen?",
    )
    lead = shop.receive(letter, "10:05", date(2026, 10, 20))
    shop.at("10:09", date(2026, 10, 20))
    known = services.leads.show(OFFICE, lead).lead
    if known.owner is None:
        services.leads.claim(RECEPTION, lead, mirjam)
    services.leads.log_call(
        RECEPTION, lead, known.owner or mirjam, CallResult.VOICEMAIL, "ingesproken"
    )


def show_customers(sitting: Sitting) -> None:
    """The family's record, found by its name."""
    sitting.window.show_page("customers")
    page = sitting.page(CustomersPage)
    sitting.wait_for(lambda: page.view is not None)
    page.search_for("hendr")
    sitting.wait_for(lambda: page.view is not None and page.view.typed == "hendr")
    (family,) = (row for row in page.card.list.rows if row.phone == _PHONE)
    page.open_person(family.person)
    sitting.wait_for(lambda: page.pane.detail is not None and page.pane.detail.row.phone == _PHONE)


def show_everybody(sitting: Sitting) -> None:
    """All customers, nothing typed."""
    sitting.window.show_page("customers")
    page = sitting.page(CustomersPage)
    sitting.wait_for(lambda: page.pane.detail is not None)


def show_merge(sitting: Sitting) -> None:
    """Two records side by side."""
    show_customers(sitting)
    page = sitting.page(CustomersPage)
    detail = page.pane.detail
    assert detail is not None
    if detail.alike:
        page.pane.compare_wanted.emit(detail.alike[0].person)
        sitting.wait_for(
            lambda: isinstance(page.pane.panel, MergePanel) and page.pane.panel.kept.isVisible()
        )
    else:
        raise AssertionError("nobody may be the same")


def show_merged(sitting: Sitting) -> None:
    """What two records became."""
    show_merge(sitting)
    page = sitting.page(CustomersPage)
    panel = page.pane.panel
    assert isinstance(panel, MergePanel)
    panel.agree.click()
    sitting.wait_for(lambda: page.pane.detail is not None and bool(page.pane.detail.merged))


def show_who_is_the_same(sitting: Sitting) -> None:
    """The question before two records are compared."""
    show_customers(sitting)
    page = sitting.page(CustomersPage)
    page.card.list.setFocus()
    QTest.keyClick(page.card.list, Qt.Key.Key_M)
    sitting.wait_for(lambda: isinstance(page.pane.panel, MergePanel))


def show_note(sitting: Sitting) -> None:
    """The panel of the note."""
    show_customers(sitting)
    sitting.page(CustomersPage).pane.note.click()


def show_consent(sitting: Sitting) -> None:
    """The question about mail."""
    show_customers(sitting)
    sitting.page(CustomersPage).pane.consent.click()


def show_name(sitting: Sitting) -> None:
    """The panel in which a record is set right."""
    show_customers(sitting)
    sitting.page(CustomersPage).pane.correct.click()


def show_erase(sitting: Sitting) -> None:
    """What is said before a customer is forgotten."""
    show_customers(sitting)
    sitting.page(CustomersPage).pane.erase.click()


def show_nobody_found(sitting: Sitting) -> None:
    """Words by which nobody is found."""
    sitting.window.show_page("customers")
    page = sitting.page(CustomersPage)
    sitting.wait_for(lambda: page.view is not None)
    page.search_for("zwanenburg 0612")
    sitting.wait_for(lambda: page.view is not None and page.view.typed == "zwanenburg 0612")


def show_nobody_yet(sitting: Sitting) -> None:
    """A dealership that nobody came to yet."""
    sitting.window.show_page("customers")
    page = sitting.page(CustomersPage)
    sitting.wait_for(lambda: page.view is not None)
