"""The page of the people: the first manager, users and reps, and who leaves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.domain.people import UserKind
from showroom_app.domain.refused import Refused
from showroom_app.ui.settings_pages.people_page import PeoplePage
from showroom_app.ui.settings_pages.settings_page import PEOPLE
from showroom_app.ui.widgets.button import Button
from tests.services.dealership import STATION
from tests.ui.settings.conftest import Office

PASSWORD = "long enough"


def people(office: Office) -> PeoplePage:
    """The page, opened and read."""
    office.page.show_page(PEOPLE)
    page = office.page.page(PEOPLE)
    assert isinstance(page, PeoplePage)
    office.until(lambda: page.view)
    return page


def click(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_first_manager_is_made_and_is_signed_in_at_once(office: Office) -> None:
    page = people(office)
    office.until(page.first.isVisible)
    first = page.first
    assert first.floor.text == "Toyota", "what is known stands there"
    first.dealer.line.setText("Autobedrijf De Vries")
    first.name.line.setText("Erik Mulder")
    first.password.line.setText(PASSWORD)
    first.again.line.setText("something else")
    click(first.enter)
    assert first.problem.isVisible()
    first.again.line.setText(PASSWORD)
    click(first.enter)
    office.until(lambda: page.session.user is not None)
    office.until(lambda: "Erik Mulder" in page.rows)
    assert not first.isVisible()
    assert not first.password.line.text()
    assert office.policy.dealer_name == "Autobedrijf De Vries"
    page.session.lock()
    office.until(lambda: page.closed_to is not None and page.closed_to.isVisible())
    assert page.view is None


def test_a_rep_is_added_with_a_pin_renamed_and_let_try_again(office: Office) -> None:
    page, services = people(office), office.dealership.services
    page.add.name.line.setText("Sanne")
    page.add.secret.line.setText("11")
    click(page.add.add)
    office.until(page.add.problem.isVisible)
    page.add.secret.line.setText("4711")
    click(page.add.add)
    office.until(lambda: "Sanne" in page.rows)
    (known,) = services.people.reps()
    for _ in range(5):
        with pytest.raises(Refused):
            services.people.sign_in_rep(known.rep.id, "0815")
    office.dealership.services.people.add_user(STATION, "Bea", UserKind.RECEPTION, PASSWORD)
    office.until(lambda: "Bea" in page.rows and page.rows["Sanne"].row.waits_until is not None)
    click(page.rows["Sanne"].change)
    office.until(page.person.lift.isVisible)
    click(page.person.lift)
    office.until(lambda: page.rows["Sanne"].row.wrong == 0)
    office.type(page.person.name.line, "Sanne de Vries")
    office.until(lambda: "Sanne de Vries" in page.rows)
    assert services.people.sign_in_rep(known.rep.id, "4711").name == "Sanne de Vries"


def test_who_leaves_hands_on_what_is_in_hand(office: Office) -> None:
    dealership = office.dealership
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    leads = [dealership.lead(name=name) for name in ("Jan", "Piet")]
    for lead in leads:
        dealership.services.leads.claim(STATION, lead, mirjam)
    page = people(office)
    office.until(lambda: "Mirjam" in page.rows)
    click(page.rows["Mirjam"].change)
    office.until(lambda: len(page.in_hand.each) == 2)
    office.type(page.person.last_day.line, "24-10-2026")
    office.until(lambda: dealership.services.people.rep(mirjam).ends)
    click(page.in_hand.each["lead", leads[0]])
    office.until(lambda: len(page.in_hand.each) == 1)
    assert dealership.known(leads[0]).owner is None
    page.in_hand.to.setCurrentIndex(page.in_hand.to.findData(thijs))
    click(page.in_hand.all)
    office.until(lambda: not page.in_hand.each)
    assert dealership.known(leads[1]).owner == thijs
    click(page.person.stay)
    office.until(lambda: dealership.services.people.rep(mirjam).ends is None)


def test_only_a_manager_sees_the_people_and_the_last_manager_stays(office: Office) -> None:
    office.manager()
    page = office.page
    page.show_page(PEOPLE)
    made = page.page(PEOPLE)
    assert isinstance(made, PeoplePage)
    office.until(lambda: made.closed_to is not None and made.closed_to.isVisible())
    made.session.enter("Erik", PASSWORD, lambda: None, lambda _problem: None)
    office.until(lambda: "Erik" in made.rows)
    click(made.rows["Erik"].change)
    click(made.person.end)
    click(made.person.really)
    office.until(made.person.problem.isVisible)
    assert "Erik" in made.person.problem.text()
