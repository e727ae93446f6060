"""Portals are taught on a pasted mail that is read as one types; lists and the drop folder."""

from __future__ import annotations

from showroom_app.domain.portal_rule import ColumnMap, PortalRule
from showroom_app.intake.list_columns import FIELDS as LIST_FIELDS
from showroom_app.intake.portals import RULE_FIELDS
from showroom_app.ui.settings_pages.readers_page import ReadersPage
from showroom_app.ui.theme import State
from showroom_app.words.fields import FIELDS
from tests.intake.test_portal_rules import MAIL, RULE
from tests.services.dealership import STATION
from tests.ui.settings.conftest import Office


def _teaching(office: Office) -> ReadersPage:
    page = office.readers
    office.until(lambda: page.is_read)
    page.add.click()
    office.until(page.form.isVisible)
    return page


def test_every_field_has_a_name_that_people_know() -> None:
    assert {field.value for field in RULE_FIELDS} | set(LIST_FIELDS) == set(FIELDS)


def test_a_pasted_mail_is_read_as_one_types_and_shows_what_is_not_known_yet(office: Office) -> None:
    page = _teaching(office)
    form = page.form
    form.mail.setPlainText(MAIL)
    office.until(lambda: form.unread)
    assert form.preview.outcome.state is State.ATTENTION
    assert form.domain.text == "autobazaar.example"
    assert [button.text() for button in form.unread] == [
        "Gegadigde", "Bereikbaar onder", "Wagenpark", "Hartenwens", "Kleurenstaal",
    ]  # fmt: skip
    for code, labels in RULE.labels.items():
        form.teach(code, ", ".join(labels))
    office.until(lambda: form.preview.outcome.state is State.OK)
    assert [button.text() for button in form.unread] == ["Kleurenstaal"]
    assert not office.dealership.services.readers.rules()


def test_a_label_is_given_to_a_field_from_the_menu(office: Office) -> None:
    page = _teaching(office)
    page.form.mail.setPlainText(MAIL)
    office.until(lambda: page.form.unread)
    menu = page.form.fields_menu("Gegadigde")
    next(action for action in menu.actions() if action.text() == "Whole name").trigger()
    assert page.form.rule.labels == {"name": ("Gegadigde",)}
    menu.deleteLater()


def test_a_portal_that_was_taught_is_kept_changed_and_removed(office: Office) -> None:
    page = _teaching(office)
    readers = office.dealership.services.readers
    page.form.name.line.setText("AutoBazaar")
    page.form.domain.line.setText("https://www.autobazaar.example/")
    page.form.teach("name", "Gegadigde")
    page.form.save.click()
    office.until(lambda: page.rows)
    (rule,) = readers.rules()
    assert (rule.name, rule.domain, rule.labels) == (
        "AutoBazaar",
        "autobazaar.example",
        {"name": ("Gegadigde",)},
    )
    assert not page.form.isVisible()
    page.rows[rule.id].change.click()
    page.form.active.choose(False)
    page.form.save.click()
    office.until(lambda: not readers.rules()[0].active)
    office.until(lambda: "switched off" in page.rows[rule.id].under.text())
    page.rows[rule.id].remove.click()
    office.until(lambda: not page.rows)
    assert not readers.rules()


def test_a_rule_without_a_domain_is_refused_and_stays_to_be_corrected(office: Office) -> None:
    page = _teaching(office)
    page.form.name.line.setText("AutoBazaar")
    page.form.domain.line.setText("nowhere")
    page.form.save.click()
    office.until(page.form.problem.isVisible)
    assert page.form.name.text == "AutoBazaar"
    assert not office.dealership.services.readers.rules()


def test_a_list_that_was_mapped_is_remembered_and_can_be_forgotten(office: Office) -> None:
    readers = office.dealership.services.readers
    readers.keep_columns(
        STATION, ColumnMap("a" * 64, "leads.csv", {"Klant": "name", "Tel": "phone"})
    )
    page = office.readers
    office.until(lambda: page.maps)
    (row,) = page.maps.values()
    assert row.under.text() == "Whole name, Phone"
    row.remove.click()
    office.until(lambda: not page.maps)
    assert not readers.column_maps()


def test_the_drop_folder_is_a_setting_of_this_pc(office: Office) -> None:
    chosen: list[str] = []
    office.page.this_pc.chosen.connect(lambda settings: chosen.append(settings.drop_folder))
    page = office.readers
    page.drop.take("/leads/in")
    assert chosen == ["/leads/in"]
    assert page.drop.stop.isVisible()
    page.drop.stop.click()
    assert chosen == ["/leads/in", ""]


def test_only_a_manager_teaches_a_portal(office: Office) -> None:
    office.manager()
    page = _teaching(office)
    page.form.show_rule(PortalRule(0, "AutoBazaar", "autobazaar.example", {}))
    page.form.save.click()
    office.until(page.sign_in.isVisible)
    assert not office.dealership.services.readers.rules()
