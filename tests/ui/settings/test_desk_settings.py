"""What the lead desk has in the settings: its rules, its sources, and who is away."""

from __future__ import annotations

from datetime import date

from showroom_app.domain.absence import AbsenceReason
from showroom_app.domain.policy import Policy
from showroom_app.services.policy import LIMITS
from showroom_app.ui.settings_pages.absences_page import AbsencesPage
from showroom_app.ui.settings_pages.lead_rules_page import LeadRulesPage
from showroom_app.ui.settings_pages.settings_page import ABSENCES, LEAD_RULES
from tests.services.dealership import OFFICE, STATION, local
from tests.ui.settings.conftest import Office


def _rules(office: Office) -> LeadRulesPage:
    office.page.show_page(LEAD_RULES)
    page = office.page.page(LEAD_RULES)
    assert isinstance(page, LeadRulesPage)
    office.until(lambda: page.policy)
    return page


def test_the_rules_of_leads_are_changed_here(office: Office) -> None:
    page = _rules(office)
    page.rows["lead_expiry"].choice.step()
    page.rows["lead_mode"].choice.step()
    office.until(lambda: office.policy.lead_expiry == "reassign-once")
    office.until(lambda: office.policy.lead_mode == "round-robin")
    for setting, row in page.rows.items():
        if setting in LIMITS:
            wanted = getattr(Policy(), setting) + 1
            office.type(row.number, str(wanted))
    office.until(lambda: office.policy.same_person_activity_days == 121)
    assert (office.policy.not_reached_attempts, office.policy.lead_limit_minutes) == (5, 6)


def test_a_source_gets_minutes_of_its_own_and_may_name_a_rep(office: Office) -> None:
    office.dealership.lead(source="Marktplaats")
    page = _rules(office)
    office.until(lambda: page.sources)
    row = page.sources["marktplaats"]
    office.type(row.minutes, "0")
    assert "A whole number" in row.problem.text()
    office.type(row.minutes, "15")
    row.names.click()
    office.until(lambda: office.policy.limit_minutes("Marktplaats") == 15)
    office.until(lambda: office.policy.asked_for_sources == ("Marktplaats",))
    office.type(row.minutes, "")
    office.until(lambda: office.policy.source_limits == ())


def _absences(office: Office) -> AbsencesPage:
    office.page.show_page(ABSENCES)
    page = office.page.page(ABSENCES)
    assert isinstance(page, AbsencesPage)
    office.until(lambda: page.rep.count() or page.closed_to is not None)
    return page


def test_an_absence_is_entered_shows_what_is_left_behind_and_is_taken_back(office: Office) -> None:
    shop = office.dealership
    mirjam, lead = shop.rep("Mirjam Kok"), shop.lead(name="Ria Bos")
    shop.services.leads.claim(STATION, lead, mirjam)
    shop.services.leads.appointment(STATION, lead, mirjam, local("2026-10-26 11:00"))
    wanted: list[int] = []
    office.page.lead_wanted.connect(wanted.append)
    page = _absences(office)
    office.type(page.first.line, "morgen")
    assert "Type the days" in page.problem.text()
    page.last.line.setText("30-10-2026")
    office.type(page.first.line, "23-10-2026")
    office.until(lambda: page.removes)
    (row,) = shop.services.absences.rows(OFFICE)
    assert (row.absence.first_day, row.absence.last_day, row.absence.reason) == (
        *(date(2026, 10, 23), date(2026, 10, 30)),
        AbsenceReason.HOLIDAY,
    )
    assert page.behind.sentence == "For somebody else: open leads 1, appointments 1."
    page.leads[lead].click()
    assert wanted == [lead]
    page.removes[row.absence.id].click()
    office.until(lambda: not shop.services.absences.rows(OFFICE))
    office.until(page.none.isVisible)


def test_only_a_manager_sees_and_enters_an_absence(office: Office) -> None:
    office.dealership.rep("Mirjam Kok")
    office.manager()
    page = _absences(office)
    office.until(lambda: page.closed_to is not None and page.closed_to.isVisible())
    assert page.closed_to is not None
    assert not page.first.isVisible()
    page.closed_to.as_manager.click()
    form = page.closed_to.form
    form.name.line.setText("Erik")
    office.type(form.secret.line, "long enough")
    office.until(page.first.isVisible)
    office.type(page.first.line, "2026-10-23")
    office.until(lambda: len(office.dealership.services.absences.rows(OFFICE)) == 1)
