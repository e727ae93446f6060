"""The calendar of the lead desk, a lead typed in, who is away, and the rules of leads."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from showroom_app.domain.absence import AbsenceReason
from showroom_app.settings import LanguageChoice
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.settings_pages.absences_page import AbsencesPage
from showroom_app.ui.settings_pages.lead_rules_page import LeadRulesPage
from showroom_app.ui.settings_pages.settings_page import ABSENCES, LEAD_RULES, SettingsPage
from tests.shots import thursday
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION, dealership, moment
from tests.shots.letters import Letter

_COME = (
    ("Fam. Post", "Yaris", "Mirjam", 23, "10:00"),
    ("J. Wolters", "Corolla", "Thijs", 23, "10:30"),
    ("Mw. Ploeg", "bZ4X", "Mirjam", 23, "15:30"),
    ("K. van Beek", "Aygo X", "Thijs", 24, "11:00"),
    ("Fam. Idrissi", "RAV4", "Mirjam", 24, "11:00"),
    ("S. Vos", "C-HR", "Mirjam", 22, "16:30"),
)


def make_planned(file: Path, language: LanguageChoice) -> datetime:
    """Go on with the day: a week with appointments, two reps away; 14:14 still."""
    thursday.make_day(file, language)
    with dealership(file) as shop:
        shop.reps = {each.rep.name: each.rep.id for each in shop.services.people.reps()}
        leads = shop.services.leads
        for number, (name, model, first, day, clock) in enumerate(_COME):
            letter = Letter(
                41970 + number,
                "Website form",
                name,
                f"+31 6 0000 {1471 + number}",
                f"komt{number}@example.com",
                model,
                message="Ik kom graag kijken.",
            )
            lead, rep = shop.receive(letter, "14:13"), shop.rep(first)
            leads.assign(RECEPTION, lead, rep)
            leads.appointment(RECEPTION, lead, rep, moment(clock, date(2026, 10, day)), model)
        absences = shop.services.absences
        for first, begins, ends, reason in (
            ("Esra", 23, 27, AbsenceReason.HOLIDAY),
            ("Joost", 24, 24, AbsenceReason.TRAINING),
        ):
            days = date(2026, 10, begins), date(2026, 10, ends)
            absences.add(RECEPTION, shop.rep(first), *days, reason)
        shop.at("14:14")
    return moment("14:14")


def show_calendar(sitting: Sitting) -> None:
    """The appointments of the week, one of them chosen."""
    page = _leads(sitting)
    page.open_calendar()
    sitting.wait_for(lambda: page.calendar.shown is not None)
    grid = page.calendar.grid
    assert grid.grid is not None
    grid.go_to(next(block.number for block in grid.grid.blocks if block.start == 14 * 60 + 30))
    grid.setFocus()


def show_set_appointment(sitting: Sitting) -> None:
    """The calendar while an appointment is set."""
    show_calendar(sitting)
    page = sitting.page(LeadsPage)
    page.calendar.set.click()
    sitting.wait_for(lambda: page.calendar.panel is not None)


def show_form(sitting: Sitting) -> None:
    """A lead that is typed in."""
    page = _leads(sitting)
    page.entry.open()
    form = page.entry.form
    sitting.wait_for(lambda: form.source.text)
    form.name.line.setText("Ria van den Berg")
    form.phone.line.setText("06 12345679")
    form.vehicle.line.setText("Toyota Yaris Hybrid 2024")
    form.message.setPlainText("Belde over de Yaris in de showroom; wil zaterdag een proefrit.")


def show_lead_rules(sitting: Sitting) -> None:
    """The rules of leads."""
    sitting.window.show_page("settings")
    sitting.page(SettingsPage).show_page(LEAD_RULES)
    page = sitting.page(LeadRulesPage)
    sitting.wait_for(lambda: page.sources)


def show_absences(sitting: Sitting) -> None:
    """Who is away, and an absence that is entered."""
    sitting.window.show_page("settings")
    sitting.page(SettingsPage).show_page(ABSENCES)
    page = sitting.page(AbsencesPage)
    sitting.wait_for(page.rep.count)
    page.rep.setCurrentIndex(page.rep.findText("Mirjam Kok"))
    page.first.line.setText("23-10-2026")
    page.last.line.setText("30-10-2026")
    page.first.line.editingFinished.emit()
    sitting.wait_for(lambda: page.behind.sentence)


def _leads(sitting: Sitting) -> LeadsPage:
    sitting.window.show_page("leads")
    page = sitting.page(LeadsPage)
    sitting.wait_for(lambda: page.view is not None)
    return page
