"""Mailboxes in the settings: connected, tried, changed, removed; no password in the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.domain.mailbox import AfterReading, Mailbox, MailSignIn, Security
from showroom_app.intake.credentials import account_of
from showroom_app.secrets import Place, Secrets
from showroom_app.ui.settings_pages.mail_page import MailPage
from showroom_app.ui.settings_pages.mailbox_form import MailboxForm
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.state_line import StateLine
from tests.imap_server import PASSWORD, USER, ImapServer, running_imap
from tests.services.dealership import OFFICE, STATION
from tests.smtp_server import running_smtp
from tests.ui.settings.conftest import Office


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ImapServer]:
    with running_imap(tmp_path / "imap") as made:
        yield made


def _open(office: Office) -> MailboxForm:
    page = office.mail
    page.add.click()
    office.until(page.form.isVisible)
    return page.form


def _fill(form: MailboxForm, server: ImapServer | None = None) -> None:
    form.name.line.setText("Leads")
    form.host.line.setText("127.0.0.1" if server else "imap.dealer.nl")
    form.user.line.setText(USER if server else "leads@dealer.nl")
    form.password.line.setText(PASSWORD)
    if server is not None:
        form.security.choose(Security.NONE)
        form.port.line.setText(str(server.port))


def _known(office: Office) -> tuple[Mailbox, ...]:
    return tuple(row.mailbox for row in office.dealership.services.mailboxes.every(OFFICE))


def _steps(page: MailPage) -> list[tuple[State | None, str]]:
    lines = page.form.findChildren(StateLine)
    return [(each.state, each.sentence) for each in lines if each.isVisible()]


def test_without_a_mailbox_the_page_says_what_connecting_one_does(office: Office) -> None:
    page = office.mail
    office.until(page.none.isVisible)
    assert "never deletes anything" in page.none.text()
    assert not page.lines


def test_a_mailbox_that_is_filled_in_is_kept_and_its_password_is_not_in_the_database(
    office: Office, sqlite_url: str
) -> None:
    form = _open(office)
    _fill(form)
    form.poll.line.setText("2")
    form.after.choose(AfterReading.SEEN)
    form.smtp_host.line.setText("smtp.dealer.nl")
    form.from_address.line.setText("leads@dealer.nl")
    form.confirms.choose(True)
    form.save.click()
    office.until(lambda: office.mail.lines)
    (kept,) = _known(office)
    assert (kept.name, kept.host, kept.user, kept.port) == (
        "Leads",
        "imap.dealer.nl",
        "leads@dealer.nl",
        993,
    )
    assert (kept.poll_minutes, kept.after, kept.confirms) == (2, AfterReading.SEEN, True)
    assert (kept.smtp_host, kept.from_address) == ("smtp.dealer.nl", "leads@dealer.nl")
    # The PC of the tests has no keyring: the fallback is said in words.
    office.until(lambda: "This PC has no keyring" in office.mail.done.text())
    found = Secrets(office.home).find(account_of(kept))
    assert found is not None
    assert (found.secret, found.place) == (PASSWORD, Place.FILE)
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    with sqlite3.connect(file) as database:
        assert PASSWORD not in "\n".join(database.iterdump())


def test_where_the_password_will_lie_is_said_before_it_is_typed(office: Office) -> None:
    form = _open(office)
    office.until(lambda: "only you may read" in form.place.text())


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("host", "imap dealer nl", "imap dealer nl"),
        ("port", "0", "port"),
        ("port", "drie", "port"),
        ("poll", "0", "1440"),
        ("user", "", "signed in to"),
        ("from_address", "nobody", "nobody"),
    ],
)
def test_what_no_server_could_be_reached_with_is_refused_and_stays_to_be_corrected(
    office: Office, field: str, typed: str, said: str
) -> None:
    form = _open(office)
    _fill(form)
    getattr(form, field).line.setText(typed)
    form.save.click()
    office.until(form.problem.isVisible)
    assert said in form.problem.text().replace(",", "")
    assert not _known(office)
    assert getattr(form, field).text == typed


def test_trying_a_mailbox_tells_step_by_step_what_works(office: Office, server: ImapServer) -> None:
    form = _open(office)
    _fill(form, server)
    form.test.click()
    office.until(lambda: len(_steps(office.mail)) == 5 and form.test.isEnabled())
    states = [state for state, _ in _steps(office.mail)]
    assert states == [State.OK, State.ATTENTION, State.OK, State.OK, State.OK]
    assert "others can read the password" in _steps(office.mail)[1][1]
    # Trying keeps nothing.
    assert not _known(office)


def test_trying_a_mailbox_signs_in_for_sending_with_the_password_that_was_typed(
    office: Office, server: ImapServer
) -> None:
    form = _open(office)
    _fill(form, server)
    with running_smtp() as sends:
        form.smtp_host.line.setText("127.0.0.1")
        form.smtp_security.choose(Security.NONE)
        form.smtp_port.line.setText(str(sends.port))
        form.from_address.line.setText("leads@dealer.nl")
        form.test.click()
        office.until(lambda: len(_steps(office.mail)) == 9 and form.test.isEnabled())
        assert sends.signed_in
        assert sends.taken == []
    said = [sentence for _, sentence in _steps(office.mail)]
    assert said[-2:] == [
        "Name and password are right for replies, too (127.0.0.1).",
        "Replies may go out as leads@dealer.nl.",
    ]


def test_trying_a_mailbox_ends_at_what_does_not_work_and_says_what_to_do(
    office: Office, server: ImapServer
) -> None:
    form = _open(office)
    _fill(form, server)
    form.password.line.setText("wrong")
    form.test.click()
    office.until(lambda: len(_steps(office.mail)) == 3 and form.test.isEnabled())
    state, said = _steps(office.mail)[-1]
    assert state is State.LATE
    assert "does not accept this name and password" in said


def test_a_mailbox_is_changed_and_keeps_its_password(office: Office) -> None:
    services = office.dealership.services
    services.mailboxes.add(STATION, Mailbox(0, "Leads", "imap.dealer.nl", "leads@dealer.nl"))
    page = office.mail
    office.until(lambda: page.lines)
    (line,) = page.lines.values()
    Secrets(office.home).keep(account_of(line.row.mailbox), "kept")
    line.change.click()
    assert page.form.host.text == "imap.dealer.nl"
    assert page.form.password.line.placeholderText() == "as it is kept"
    page.form.folder.line.setText("Leads")
    QTest.keyClick(page.form.folder.line, Qt.Key.Key_Return)
    office.until(lambda: _known(office)[0].folder == "Leads")
    found = Secrets(office.home).find(account_of(_known(office)[0]))
    assert found is not None
    assert found.secret == "kept"


def test_removing_a_mailbox_asks_once_more_and_forgets_its_password(office: Office) -> None:
    services = office.dealership.services
    services.mailboxes.add(STATION, Mailbox(0, "Leads", "imap.dealer.nl", "leads@dealer.nl"))
    page = office.mail
    office.until(lambda: page.lines)
    (line,) = page.lines.values()
    account = account_of(line.row.mailbox)
    Secrets(office.home).keep(account, "kept")
    office.until(line.remove.isVisible)
    line.remove.click()
    line.keep.click()
    assert line.remove.isVisible()
    line.remove.click()
    line.really.click()
    office.until(lambda: not _known(office))
    office.until(lambda: not page.lines)
    office.until(lambda: Secrets(office.home).find(account) is None)
    assert "its leads stay" in page.done.text()


def test_what_keeps_a_mailbox_from_being_read_stands_beside_it(office: Office) -> None:
    mailboxes = office.dealership.services.mailboxes
    mailboxes.add(STATION, Mailbox(0, "Leads", "imap.dealer.nl", "leads@dealer.nl"))
    page = office.mail
    office.until(lambda: page.lines)
    (number,) = page.lines
    assert page.lines[number].state.sentence == "Not read yet"
    mailboxes.looked(number)
    office.until(lambda: page.lines[number].state.state is State.OK)
    assert page.lines[number].state.sentence.startswith("Last read ")
    mailboxes.failed(number, "wrong-password", {"host": "imap.dealer.nl"})
    office.until(lambda: page.lines[number].state.state is State.LATE)
    assert page.lines[number].state.sentence.startswith(
        "imap.dealer.nl does not accept this name and password."
    )
    assert "Last read " in page.lines[number].state.sentence
    assert page.lines[number].retry.isVisible()


def test_when_a_mailbox_was_read_last_is_asked_each_minute(office: Office) -> None:
    shop = office.dealership
    shop.services.mailboxes.add(STATION, Mailbox(0, "Leads", "imap.dealer.nl", "leads@dealer.nl"))
    page = office.mail
    office.until(lambda: page.lines)
    (number,) = page.lines
    shop.services.mailboxes.looked(number)
    office.until(lambda: page.lines[number].state.state is State.OK)
    before = page.lines[number].row.state.fetched_at
    shop.services.mailboxes.looked(number)
    office.minutes.passed.emit()
    office.until(lambda: page.lines[number].row.state.fetched_at != before)


def test_a_provider_brings_its_servers_and_asks_for_a_sign_in_instead_of_a_password(
    office: Office,
) -> None:
    form = _open(office)
    form.auth.step()
    assert form.mailbox.auth is MailSignIn.MICROSOFT
    assert form.host.text == "outlook.office365.com"
    assert not form.password.isVisible()
    form.browse.click()
    assert form.problem.text() == "Fill in the user name and the client id first."


def test_another_connection_brings_its_usual_port_unless_one_was_typed(office: Office) -> None:
    form = _open(office)
    form.security.step()
    assert form.port.text == "143"
    form.port.line.setText("1143")
    form.security.step()
    assert form.port.text == "1143"


def test_mailboxes_are_a_managers_and_what_was_typed_is_kept_for_him(office: Office) -> None:
    page, form = office.mail, _open(office)
    _fill(form)
    office.manager()
    office.until(lambda: page.closed_to is not None and page.closed_to.isVisible())
    assert page.closed_to is not None
    assert not form.isVisible()
    page.closed_to.as_manager.click()
    signing = page.closed_to.form
    signing.name.line.setText("Erik")
    signing.secret.line.setText("long enough")
    signing.enter.click()
    office.until(form.isVisible)
    assert form.host.text == "imap.dealer.nl"
    form.save.click()
    office.until(lambda: _known(office))
    assert [each.name for each in _known(office)] == ["Leads"]
