"""Templates of replies and signatures in the settings."""

from __future__ import annotations

from tests.ui.settings.conftest import Office


def _names(office: Office) -> list[str]:
    return [each.name for each in office.dealership.services.templates.every()]


def test_the_templates_that_come_with_the_program_are_there(office: Office) -> None:
    page = office.templates
    assert len(page.rows) == len(_names(office)) > 3


def test_a_template_is_written_with_its_placeholders_and_kept(office: Office) -> None:
    page = office.templates
    page.add.click()
    office.until(page.form.isVisible)
    page.name.line.setText("Proefrit")
    page.subject.line.setText("Uw proefrit")
    page.body.setPlainText("Beste ")
    page.body.moveCursor(page.body.textCursor().MoveOperation.End)
    page._put("name")
    page.save.click()
    office.until(lambda: "Proefrit" in _names(office))
    kept = office.dealership.services.templates.find("Proefrit")
    assert kept.body == "Beste {name}"
    office.until(lambda: not page.form.isVisible())


def test_a_placeholder_that_nothing_can_fill_is_refused_and_the_text_stays(office: Office) -> None:
    page = office.templates
    page.add.click()
    page.name.line.setText("Proefrit")
    page.body.setPlainText("Beste {naam}")
    page.save.click()
    office.until(page.problem.isVisible)
    assert "{naam}" in page.problem.text()
    assert page.body.toPlainText() == "Beste {naam}"


def test_a_template_is_changed_and_removed(office: Office) -> None:
    page = office.templates
    next(iter(page.rows.values())).click()
    before = page.name.text
    page.name.line.setText("Anders")
    page.save.click()
    office.until(lambda: "Anders" in _names(office))
    assert before not in _names(office)
    template = office.dealership.services.templates.find("Anders")
    office.until(lambda: template.id in page.rows)
    page.rows[template.id].click()
    page.remove.click()
    office.until(lambda: "Anders" not in _names(office))


def test_a_signature_is_kept_for_its_rep(office: Office) -> None:
    rep = office.dealership.rep("Sanne Klaassen", checked_in=False)
    page = office.templates
    office.until(lambda: page.whose.currentData() == rep)
    office.until(lambda: "Sanne Klaassen" in page.signature.toPlainText())
    page.signature.setPlainText("Groet,\nSanne")
    page.sign.click()
    office.until(page.signed.isVisible)
    assert office.dealership.services.templates.signature(rep) == "Groet,\nSanne"


def test_only_a_manager_changes_templates(office: Office) -> None:
    office.manager()
    page = office.templates
    page.add.click()
    page.name.line.setText("Proefrit")
    page.body.setPlainText("Beste")
    page.save.click()
    office.until(page.sign_in.isVisible)
    assert "Proefrit" not in _names(office)
