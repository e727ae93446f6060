"""What comes in by hand: pasted messages, lists with columns nobody knows, the quarantine anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.domain.people import UserKind
from showroom_app.domain.portal_rule import ColumnMap
from showroom_app.intake.list_columns import IGNORED
from showroom_app.services.inbox_view import Tab
from showroom_app.ui.theme import State
from tests.intake.test_portal_rules import MAIL, RULE
from tests.services.dealership import OFFICE, STATION
from tests.ui.leads.conftest import Seat
from tests.ui.leads.lead_samples import Inbox

_STRANGE = """Wie;Waar te bereiken;Wat;Notitie
Els van Dam;06 12345671;Kia Niro;Mag ik hem zaterdag zien?
Piet Smit;piet.smit@example.com;Kia Picanto;Wat is de inruilwaarde?
;;;
"""
_META = """id,created_time,form_id,form_name,ad_id,full_name,email,phone_number,platform
l:1,2026-10-22T09:00:00+02:00,f:1,Proefrit,ag:1,Jan Jansen,jan@example.com,p:+31612345678,fb
"""


def _list(folder: Path, text: str, name: str = "lijst.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def _choose(seat: Seat, column: str, field: str) -> None:
    mapper = seat.page.taking_in.mapper
    assert mapper.file is not None
    box = mapper.boxes[mapper.file.table.header.index(column)]
    box.setCurrentIndex(box.findData(field))


def _open_list(seat: Seat, file: Path) -> None:
    seat.page.import_paths([file])
    seat.qtbot.waitUntil(seat.page.taking_in.mapper.isVisible)


def test_a_list_with_unknown_columns_asks_what_they_hold_on_what_stands_in_them(
    seat: Seat, tmp_path: Path
) -> None:
    _open_list(seat, _list(tmp_path, _STRANGE))
    mapper = seat.page.taking_in.mapper
    assert mapper.file is not None
    assert mapper.file.table.header == ("Wie", "Waar te bereiken", "Wat", "Notitie")
    assert mapper.file.table.samples(0) == ("Els van Dam", "Piet Smit")
    assert mapper.under.text().startswith("2 rows.")


def test_what_the_first_rows_become_is_shown_as_one_chooses(seat: Seat, tmp_path: Path) -> None:
    _open_list(seat, _list(tmp_path, _STRANGE))
    mapper = seat.page.taking_in.mapper
    for column in ("Wie", "Waar te bereiken", "Wat", "Notitie"):
        _choose(seat, column, IGNORED)
    seat.qtbot.waitUntil(lambda: not mapper.take.isEnabled())
    assert mapper.outcome.state is State.ATTENTION
    _choose(seat, "Wie", "name")
    _choose(seat, "Waar te bereiken", "phone")
    _choose(seat, "Wat", "vehicle")
    _choose(seat, "Notitie", "message")
    seat.qtbot.waitUntil(lambda: len(mapper.rows) == 2 and mapper.take.isEnabled())
    assert mapper.rows[0] == (
        "Els van Dam",
        "+31612345671",
        "Kia Niro",
        "Mag ik hem zaterdag zien?",
    )


def test_a_mapped_list_is_taken_in_and_the_next_one_like_it_asks_nothing(
    seat: Seat, inbox: Inbox, tmp_path: Path
) -> None:
    before = inbox.services.inbox.page(OFFICE, Tab.ALL).total
    _open_list(seat, _list(tmp_path, _STRANGE))
    for column, field in (
        ("Wie", "name"),
        ("Waar te bereiken", "phone"),
        ("Wat", "vehicle"),
        ("Notitie", "message"),
    ):
        _choose(seat, column, field)
    with seat.qtbot.waitSignal(seat.page.importing.finished):
        seat.page.taking_in.mapper.take.click()
    assert not seat.page.taking_in.mapper.isVisible()
    assert inbox.services.inbox.page(OFFICE, Tab.ALL).total == before + 2
    (kept,) = inbox.services.readers.column_maps()
    assert kept.columns == {
        "Wie": "name",
        "Waar te bereiken": "phone",
        "Wat": "vehicle",
        "Notitie": "message",
    }
    again = _list(tmp_path, _STRANGE.replace("Els van Dam", "Ria Bos"), "nog een.csv")
    with seat.qtbot.waitSignal(seat.page.importing.finished):
        seat.page.import_paths([again])
    assert not seat.page.taking_in.mapper.isVisible()


def test_a_list_that_is_taken_in_once_is_not_remembered(
    seat: Seat, inbox: Inbox, tmp_path: Path
) -> None:
    _open_list(seat, _list(tmp_path, _STRANGE))
    _choose(seat, "Wie", "name")
    _choose(seat, "Waar te bereiken", "phone")
    seat.page.taking_in.mapper.remember.click()
    with seat.qtbot.waitSignal(seat.page.importing.finished):
        seat.page.taking_in.mapper.take.click()
    assert not inbox.services.readers.column_maps()


def test_only_a_manager_lets_columns_be_remembered_and_the_list_can_be_taken_in_without(
    seat: Seat, inbox: Inbox, tmp_path: Path
) -> None:
    _open_list(seat, _list(tmp_path, _STRANGE))
    _choose(seat, "Wie", "name")
    _choose(seat, "Waar te bereiken", "phone")
    inbox.user("Erik", UserKind.MANAGER)
    mapper = seat.page.taking_in.mapper
    mapper.take.click()
    seat.qtbot.waitUntil(mapper.problem.isVisible)
    assert not mapper.remember.isChecked()
    assert not inbox.services.readers.column_maps()


def test_an_export_that_is_known_asks_nothing(seat: Seat, inbox: Inbox, tmp_path: Path) -> None:
    with seat.qtbot.waitSignal(seat.page.importing.finished):
        seat.page.import_paths([_list(tmp_path, _META, "meta.csv")])
    assert not seat.page.taking_in.mapper.isVisible()
    assert any(row.title == "Jan Jansen" for row in inbox.services.inbox.page(OFFICE, Tab.ALL).rows)


def test_esc_puts_a_list_away_and_nothing_of_it_is_taken_in(
    seat: Seat, inbox: Inbox, tmp_path: Path
) -> None:
    before = inbox.services.inbox.page(OFFICE, Tab.ALL).total
    _open_list(seat, _list(tmp_path, _STRANGE))
    QTest.keyClick(seat.page.taking_in.mapper, Qt.Key.Key_Escape)
    assert not seat.page.taking_in.mapper.isVisible()
    assert inbox.services.inbox.page(OFFICE, Tab.ALL).total == before


def test_what_is_being_filled_in_stays_while_leads_come_in(
    seat: Seat, inbox: Inbox, tmp_path: Path
) -> None:
    _open_list(seat, _list(tmp_path, _STRANGE))
    inbox.lead(name="Nieuw")
    seat.qtbot.waitUntil(lambda: "Nieuw" in seat.titles())
    assert seat.page.taking_in.mapper.isVisible()


def test_a_pasted_message_is_read_as_one_looks_and_taken_in(seat: Seat, inbox: Inbox) -> None:
    seat.page.taking_in.open_paste()
    paste = seat.page.taking_in.paste
    assert not paste.take.isEnabled()
    paste.text.setPlainText(
        "Van: Ria Bos <ria.bos@example.com>\nOnderwerp: Corolla\n\n"
        "Goedemiddag, is de Toyota Corolla nog te koop? Mijn nummer is 06 12345679."
    )
    seat.qtbot.waitUntil(paste.preview.isVisible)
    assert paste.preview.outcome.state is State.OK
    with seat.qtbot.waitSignal(seat.page.importing.finished):
        paste.take.click()
    assert any(row.title == "Ria Bos" for row in inbox.services.inbox.page(OFFICE, Tab.ALL).rows)
    assert not paste.isVisible()


def test_a_pasted_message_that_is_no_lead_says_why_before_it_is_taken_in(seat: Seat) -> None:
    seat.page.taking_in.open_paste()
    paste = seat.page.taking_in.paste
    paste.text.setPlainText("Beste collega, de lunch is om twaalf uur.")
    seat.qtbot.waitUntil(paste.preview.isVisible)
    assert paste.preview.outcome.state is State.ATTENTION


def test_the_quarantine_is_read_again_after_a_portal_was_taught(
    seat: Seat, inbox: Inbox, tmp_path: Path
) -> None:
    mail = tmp_path / "portal.eml"
    mail.write_text(MAIL, encoding="utf-8")
    with seat.qtbot.waitSignal(seat.page.importing.finished):
        seat.page.import_paths([mail])
    seat.show(Tab.QUARANTINE)
    seat.qtbot.waitUntil(seat.page.quarantine.isVisible)
    inbox.services.readers.keep_rule(STATION, RULE)
    with seat.qtbot.waitSignal(seat.page.importing.finished):
        seat.page.quarantine.again.click()
    assert seat.page.strip.title.text() == "Read again: 1 messages of the quarantine"
    assert any(
        row.title == "Els van Dam" for row in inbox.services.inbox.page(OFFICE, Tab.ALL).rows
    )
    seat.qtbot.waitUntil(lambda: not seat.page.card.model.rows)


def test_a_map_that_a_manager_made_is_used_without_a_question(
    seat: Seat, inbox: Inbox, tmp_path: Path
) -> None:
    file = _list(tmp_path, _STRANGE)
    _open_list(seat, file)
    mapper = seat.page.taking_in.mapper
    assert mapper.file is not None
    columns = {"Wie": "name", "Waar te bereiken": "phone", "Wat": "vehicle"}
    inbox.services.readers.keep_columns(STATION, ColumnMap(mapper.file.key, "lijst", columns))
    mapper.leave.click()
    with seat.qtbot.waitSignal(seat.page.importing.finished):
        seat.page.import_paths([file])
    assert any(
        row.title == "Els van Dam" for row in inbox.services.inbox.page(OFFICE, Tab.ALL).rows
    )
