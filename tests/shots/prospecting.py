"""The prospecting page on a Thursday afternoon: who waits, whom to call, own customers due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.domain.people import Role
from showroom_app.domain.prospecting import ProspectKind, ProspectResult
from showroom_app.domain.sale import Buyer, Channel, Share
from showroom_app.domain.topic import Topic
from showroom_app.services.service_lane import Typed
from showroom_app.settings import LanguageChoice
from showroom_app.ui.prospecting.prospecting_page import CALLS, OWN, ProspectingPage
from tests.services.dealership import OFFICE
from tests.shots import thursday
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION, dealership, moment

_LIST = """Klant;Kenteken;Wagen;Bouwjaar;Klaar om;Telefoon;Klant wacht;Monteur
Els Kok;R-882-KT;Toyota Yaris Hybrid;2018;15:45;06 12345674;ja;Bas
A. Demir;;Toyota Aygo;2016;16.10 uur;;ja;Bas
Jan Willemsen;T-120-XV;Toyota Auris;01-06-2015;13:30;06 12345675;ja;Femke
Kees Vos;K-1-AA;Toyota Corolla;2020;17:00;;nee;Femke
Ria Bos;X-9-ZZ;Toyota RAV4;2019;straks;06 12345679;ja;Femke
"""


def make_prospecting(file: Path) -> datetime:
    """The day of the pictures, with five customers in service and a month of own customers."""
    thursday.make_day(file, LanguageChoice.DUTCH)
    with dealership(file) as shop:
        shop.at("14:00")
        services = shop.services
        reps = {row.rep.name.split()[0]: row for row in services.people.reps()}
        sanne = reps["Sanne"].rep.id
        others = [
            row.rep.id
            for row in reps.values()
            if row.role not in (None, Role.INTERNET) and row.rep.id != sanne
        ]
        sold = (
            (sanne, "2026-09-24", "Marieke Vos", "06 12345661", "Yaris Cross", "2026-10-08"),
            (sanne, "2026-09-28", "Familie Bouzid", "06 12345662", "Corolla TS", "2026-10-15"),
            (others[0], "2026-10-01", "Henk de Graaf", "", "Aygo X", "2026-10-14"),
            (others[0], "2026-10-05", "Carla Prins", "06 12345663", "C-HR", ""),
            (sanne, "2022-09-30", "Joke Timmer", "06 12345664", "Corolla Touring Sports", ""),
            (sanne, "2020-06-12", "Bert van Loon", "06 12345665", "Auris", ""),
            (others[1], "2022-10-05", "Nadia Benali", "06 12345666", "Yaris Hybrid", ""),
        )
        for rep, on, customer, phone, car, delivered in sold:
            done = services.sales.add(
                RECEPTION,
                (Share(rep, Decimal(1)),),
                Buyer.NEW,
                Channel.WALK_IN,
                on=date.fromisoformat(on),
                customer=customer,
                phone=phone,
                vehicle=car,
            )
            with services.store.write(Topic.SALES) as work:
                known = work.sales.sale(done.sale or 0)
                assert known is not None
                until = date(2027, 2, 1) if customer == "Joke Timmer" else None
                day = date.fromisoformat(delivered) if delivered else None
                work.sales.save(replace(known, delivered_on=day, contract_until=until))
        prospecting = services.prospecting
        lane = [
            Typed("Marieke Vos", "06 12345661", car="Toyota Yaris", plate="R-123-KT", car_year=2017,
                  waits_until=moment("14:25")),
            Typed("Oscar Pieters", "06 12345671", car="Toyota Aygo", plate="T-555-XV",
                  car_year=2015, waits_until=moment("15:10")),
            Typed("Nadia Benali", "06 12345666", car="Toyota Yaris Hybrid", car_year=2022,
                  waits_until=moment("15:30")),
            Typed("mw. Hendriks", car="Volkswagen Polo", plate="12-ABC-3", car_year=2012,
                  waits_until=moment("16:00")),
            Typed("Fam. Scholten", car="Toyota RAV4", car_year=2019),
        ]  # fmt: skip
        for typed in lane:
            prospecting.add(RECEPTION, typed)
        services.customers.settle_all(60)
        rows = {row.title: row for row in prospecting.page(OFFICE).lane}
        kind = ProspectKind.SERVICE_LANE
        spoke, said = ProspectResult.PROPOSAL, "wil graag weten wat de Aygo nog waard is"
        prospecting.log(RECEPTION, others[0], kind, rows["Oscar Pieters"].about, spoke, note=said)
        calls = {row.title: row for row in prospecting.page(OFFICE).calls}
        tried = calls["Marieke Vos"].about
        missed = ProspectResult.NOT_REACHED
        store_at = services.store.at
        services.store.at = moment("11:20", date(2026, 10, 20))
        prospecting.log(RECEPTION, sanne, ProspectKind.HAPPY_CALL, tried, missed)
        services.store.at = store_at
        services.customers.settle_all(60)
    return moment("14:14")


def _page(sitting: Sitting) -> ProspectingPage:
    sitting.window.show_page("prospecting")
    page = sitting.page(ProspectingPage)
    sitting.wait_for(lambda: page.view is not None)
    page.list.setFocus(Qt.FocusReason.OtherFocusReason)
    return page


def show_lane(sitting: Sitting) -> None:
    """Who waits in service now."""
    _page(sitting)


def show_log(sitting: Sitting) -> None:
    """A happy call that is being logged."""
    page = _page(sitting)
    page.show_tab(CALLS)
    QTest.keyClick(page, Qt.Key.Key_L)
    sitting.wait_for(lambda: page.pane.panel is not None)


def show_own(sitting: Sitting) -> None:
    """Own customers due, and an appointment that is being set."""
    page = _page(sitting)
    page.show_tab(OWN)
    QTest.keyClick(page, Qt.Key.Key_A)
    sitting.wait_for(lambda: page.pane.panel is not None)


def show_waiting(sitting: Sitting) -> None:
    """Somebody is being noted who waits."""
    page = _page(sitting)
    QTest.keyClick(page, Qt.Key.Key_N)
    sitting.wait_for(lambda: page.waiting is not None)


def show_list(sitting: Sitting) -> None:
    """The list of the workshop, before it is taken in."""
    page = _page(sitting)
    file = Path(sitting.home) / "werkplaats.csv"
    file.write_text(_LIST, encoding="utf-8")
    page.open_list(file)
    sitting.wait_for(lambda: page.dialog.outcome.sentence)
