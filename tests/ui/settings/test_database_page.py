"""Settings > Database without a server: what is typed, who may, and the page that tells how."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from showroom_app.services.database_setup import Encryption, ServerAddress
from showroom_app.services.pcs_user import SHORTEST
from showroom_app.storage.server_check import ServerFound, ServerState
from showroom_app.ui.settings_pages.database_page import DatabasePage
from showroom_app.ui.settings_pages.settings_page import DATABASE
from showroom_app.ui.theme import State
from tests.ui.settings.conftest import Office


def _page(office: Office) -> DatabasePage:
    page = office.page.page(DATABASE)
    assert isinstance(page, DatabasePage)
    office.page.show_page(DATABASE)
    office.until(lambda: page.place.text)
    return page


def test_a_url_that_is_pasted_is_taken_apart_and_its_password_is_not_shown(office: Office) -> None:
    form = _page(office).form
    form.url.line.setText(
        "postgresql://anna:s3cret@db.dealer.example:5433/cars?sslmode=verify-full"
    )
    form.url.line.textEdited.emit(form.url.line.text())
    assert form.url.line.text() == ""
    assert form.address == ServerAddress(
        "db.dealer.example", 5433, "cars", "anna", Encryption.CHECKED
    )
    assert form.typed == "s3cret"
    assert form.password.line.displayText() != "s3cret"
    form.url.line.setText("postgresql://nothing")
    form.url.line.editingFinished.emit()
    assert form.result.state is State.LATE
    assert form.host.text == "db.dealer.example"


def test_a_join_file_fills_the_form_in_and_asks_for_the_password(
    office: Office, tmp_path: Path
) -> None:
    page = _page(office)
    file = tmp_path / "join.toml"
    page._setup.write_join_file(file, ServerAddress("backoffice", database="cars"), "Vierlinden")
    page.form.file_given.emit(file)
    office.until(lambda: page.form.host.text == "backoffice")
    assert "Vierlinden" in page.form.result.sentence
    page.form.file_given.emit(tmp_path / "none.toml")
    office.until(lambda: page.form.result.state is State.LATE)
    assert page.form.host.text == "backoffice"


def test_what_was_found_no_longer_counts_when_the_address_is_changed(office: Office) -> None:
    page = _page(office)
    page.trial.found.emit(ServerFound(ServerState.EMPTY))
    assert page.copy.isVisible()
    page.form.host.line.textEdited.emit("other")
    assert not page.copy.isVisible()
    page.trial.found.emit(ServerFound(ServerState.IN_USE))
    assert not page.copy.isVisible()
    assert page.join.isVisible()


def test_only_a_manager_copies_joins_or_makes_tables(office: Office) -> None:
    office.manager()
    page = _page(office)
    switched: list[str] = []
    page.switched.connect(lambda url, _said: switched.append(url))
    page.form.show_address(ServerAddress("127.0.0.1", 1))
    for state, button in (
        (ServerState.EMPTY, page.copy),
        (ServerState.EMPTY, page.make),
        (ServerState.NEW, page.join),
    ):
        page.trial.found.emit(ServerFound(state))
        button.click()
        office.until(page.sign_in.isVisible)
        assert not page.trial.is_copying
        page.sign_in.leave.click()
        office.until(lambda: page.form.result.state is State.LATE)
    assert not switched


def test_the_password_for_the_pcs_is_proposed_copied_and_a_managers_to_set(office: Office) -> None:
    office.manager()
    page = _page(office)
    card = page.pcs_user
    assert not card.isVisible()
    card.show()
    assert len(card.password.text) >= SHORTEST
    assert card.password.line.displayText() == card.password.text
    card.copy.click()
    assert QGuiApplication.clipboard().text() == card.password.text
    assert card.password.text not in card.result.sentence
    card.make.click()
    office.until(page.sign_in.isVisible)
    page.sign_in.leave.click()
    office.until(lambda: card.result.state is State.LATE)


def test_the_help_page_is_read_beside_the_work(office: Office) -> None:
    page = _page(office)
    page.how_to.click()
    assert page.help is not None
    assert page.help.isVisible()
    assert "CREATE ROLE showroom LOGIN CREATEROLE;" in page.help.reading.toPlainText()
    page.help.leave.click()
    assert not page.help.isVisible()
