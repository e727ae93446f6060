"""The audit in the settings: looked through, filtered, read, opened and taken out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.services.overview_view import Opening, Opens
from showroom_app.ui.settings_pages.audit_page import AuditPage
from showroom_app.ui.settings_pages.settings_page import AUDIT
from tests.services.dealership import STATION
from tests.ui.settings.conftest import Office


def _opened(office: Office) -> AuditPage:
    office.page.show_page(AUDIT)
    page = office.page.page(AUDIT)
    assert isinstance(page, AuditPage)
    return page


def _act(office: Office) -> int:
    """A rep who checks in, and a lead that he claims: what becomes of it."""
    anna = office.dealership.rep("Anna")
    lead = office.dealership.lead(name="Piet Bakker")
    office.dealership.services.leads.claim(STATION, lead, rep=anna)
    return lead


def _what(page: AuditPage) -> list[str]:
    return [row.use_case for row in page.list.rows]


def test_an_act_is_read_beside_the_list_and_opens_its_lead(office: Office) -> None:
    lead = _act(office)
    page = _opened(office)
    asked: list[Opens] = []
    office.page.thing_wanted.connect(asked.append)
    office.until(lambda: _what(page)[:2] == ["claim", "add-lead"])
    office.until(lambda: page.pane.detail and page.pane.detail.row.use_case == "claim")
    assert ("Rep", "Anna") in page.pane.facts
    assert ("Lead", f"{lead} · Piet Bakker") in page.pane.facts
    assert ("Where", "reception") in page.pane.facts
    page.pane.open.click()
    assert [(each.kind, each.number) for each in asked] == [(Opening.LEAD, lead)]
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    office.until(lambda: page.pane.detail and page.pane.detail.row.use_case == "add-lead")
    office.dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    # Somebody else's act comes in above; what one reads stays.
    office.until(lambda: _what(page)[0] == "arrive")
    assert page.pane.detail is not None
    assert page.pane.detail.row.use_case == "add-lead"


def test_filters_narrow_the_list_and_one_click_takes_them_away(office: Office) -> None:
    _act(office)
    page = _opened(office)
    filters = page.filters
    office.until(lambda: page.list.rows and filters.what.findData("claim") > 0)
    everything = _what(page)
    filters.what.setCurrentIndex(filters.what.findData("claim"))
    filters.what.activated.emit(0)
    office.until(lambda: _what(page) == ["claim"])
    office.type(filters.first.line, "23-10-2026")
    office.until(lambda: page.pane.detail is None)
    assert not page.list.isVisible()
    office.type(filters.first.line, "soon")
    assert filters.problem.isVisible()
    filters.clear.click()
    office.until(lambda: _what(page) == everything)
    assert not filters.problem.isVisible()
    act = page.list.rows[0].act
    office.type(filters.act.line, act[:10])
    office.until(lambda: [row.act for row in page.list.rows] == [act])
    office.type(filters.act.line, act[:2])
    assert filters.problem.isVisible()


def test_a_long_list_goes_on_where_it_is_read(office: Office) -> None:
    services = office.dealership.services
    for number in range(230):
        services.settings.change(STATION, grace_minutes=2 + number % 2)
    page = _opened(office)
    office.until(lambda: len(page.list.rows) >= 200)
    page.list.scrollToBottom()
    office.until(lambda: page.list.rows[-1].use_case == "add-floor")
    assert len(page.list.rows) == len({row.id for row in page.list.rows}) > 230


def test_what_is_looked_at_is_written_into_a_file(office: Office, tmp_path: Path) -> None:
    _act(office)
    page = _opened(office)
    filters = page.filters
    office.until(lambda: filters.what.findData("claim") > 0)
    filters.what.setCurrentIndex(filters.what.findData("claim"))
    filters.what.activated.emit(0)
    for kind in ("csv", "xlsx", "json"):
        out = tmp_path / f"acts.{kind}"
        page.save_to(out)
        office.until(lambda: f"1 acts are in {out.name}" in page.said.text())  # noqa: B023  at once
        assert out.stat().st_size > 50
    page.save_to(tmp_path / "no" / "such" / "folder.csv")
    office.until(lambda: "cannot be written" in page.said.text())


def test_the_audit_is_closed_to_all_but_a_manager(office: Office) -> None:
    _act(office)
    office.manager()
    page = _opened(office)
    office.until(page.filters.isHidden)
    assert page.list.rows == ()
    assert page.export.isHidden()
    erik = office.dealership.actor("Erik").user
    assert erik is not None
    page.session.begin(erik)
    office.until(lambda: page.list.rows and page.filters.isVisible())
