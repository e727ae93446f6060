"""Answers by mail: suggested, written, asked once more, queued, seen until they went out."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from showroom_app.domain.lead import NextStep
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.outgoing import OutgoingState
from showroom_app.services.inbox_view import Tab
from showroom_app.ui.leads.original import readable
from showroom_app.ui.leads.reply_panel import ReplyPanel
from showroom_app.ui.theme import State
from tests.services.dealership import OFFICE, STATION, local
from tests.ui.leads.conftest import Seat
from tests.ui.leads.lead_samples import Inbox

_SENDS = Mailbox(
    0,
    "Leads",
    "imap.dealer.nl",
    "leads@dealer.nl",
    smtp_host="smtp.dealer.nl",
    from_address="leads@dealer.nl",
)


@pytest.fixture
def post(seat: Seat, inbox: Inbox) -> Seat:
    """The window of a dealership with a mailbox that sends, on a lead that Mirjam has."""
    inbox.services.mailboxes.add(STATION, _SENDS)
    lead = inbox.leads["Familie Hendriks"]
    inbox.services.leads.claim(STATION, lead, inbox.mirjam)
    seat.qtbot.waitUntil(lambda: seat.page.letters.sends)
    seat.qtbot.waitUntil(seat.page.pane.bar.give.isVisible)
    seat.qtbot.waitUntil(seat.page.pane.suggested.isVisible)
    return seat


def _write(seat: Seat, key: str = "T") -> ReplyPanel:
    seat.press(key)
    seat.qtbot.waitUntil(lambda: isinstance(seat.page.pane.panel, ReplyPanel))
    panel = seat.page.pane.panel
    assert isinstance(panel, ReplyPanel)
    seat.qtbot.waitUntil(lambda: bool(panel.subject.text))
    return panel


def _mails(inbox: Inbox) -> list[tuple[OutgoingState, str]]:
    rows = inbox.services.replies.of_lead(OFFICE, inbox.leads["Familie Hendriks"])
    return [(row.mail.state, row.mail.to_address) for row in rows]


def test_without_a_mailbox_that_sends_no_reply_is_offered(seat: Seat) -> None:
    seat.qtbot.waitUntil(lambda: seat.page.letters.is_read)
    assert not seat.page.pane.bar.reply.isVisible()
    assert not seat.page.pane.suggested.isVisible()
    seat.press("R")
    assert seat.page.pane.panel is None
    assert "Connect one in the settings" in seat.page.pane.said.text()


def test_a_reply_is_suggested_and_begins_with_one_key(post: Seat, inbox: Inbox) -> None:
    assert "Corolla Touring Sports" in post.page.pane.suggested.text.toPlainText()
    panel = _write(post)
    assert panel.text.toPlainText().startswith("Beste Familie Hendriks")
    assert panel.address == "r.hendriks@example.com"
    assert not post.page.pane.suggested.isVisible()
    assert not _mails(inbox)


def test_a_mail_goes_only_after_it_was_asked_for_twice(post: Seat, inbox: Inbox) -> None:
    panel = _write(post)
    post.qtbot.waitUntil(lambda: "Mirjam Kok" in panel.signature.text())
    QTest.keyClick(panel.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.asking.text() == "Send this to r.hendriks@example.com?"
    assert not _mails(inbox)
    QTest.keyClick(panel.really, Qt.Key.Key_Escape)
    assert panel.send.isVisible()
    panel.send.click()
    QTest.keyClick(panel.really, Qt.Key.Key_Return)
    post.qtbot.waitUntil(lambda: bool(_mails(inbox)))
    assert _mails(inbox) == [(OutgoingState.QUEUED, "r.hendriks@example.com")]
    post.qtbot.waitUntil(lambda: post.page.pane.panel is None)
    post.qtbot.waitUntil(post.page.pane.unsent.isVisible)
    (line,) = post.page.pane.unsent.lines
    assert line.sentence == "The mail to r.hendriks@example.com waits to be sent."


def test_what_is_missing_in_a_template_is_filled_in_before_it_can_go(post: Seat) -> None:
    panel = _write(post)
    panel.text.setPlainText("Beste {name}, tot {appointment}")
    assert panel.missing.text() == "Fill in first: {name}, {appointment}"
    assert not panel.send.isEnabled()
    panel.text.setPlainText("Beste familie, tot zaterdag")
    assert panel.send.isEnabled()


def test_another_template_takes_the_place_of_the_text(post: Seat) -> None:
    panel = _write(post, "R")
    assert panel.text.toPlainText() == ""
    place = next(
        n for n in range(panel.template.count()) if panel.template.itemText(n) == "Niet bereikt"
    )
    panel.template.setCurrentIndex(place)
    panel.template.activated.emit(place)
    post.qtbot.waitUntil(lambda: "+31600001937" in panel.text.toPlainText())


def test_files_go_with_a_mail_and_can_be_left_out(post: Seat, inbox: Inbox, tmp_path: Path) -> None:
    panel = _write(post)
    for name in ("offerte.pdf", "foto.jpg"):
        (tmp_path / name).write_bytes(b"x" * 2_400)
    panel.attached.emit([str(tmp_path / "offerte.pdf"), str(tmp_path / "foto.jpg")])
    post.qtbot.waitUntil(lambda: len(panel.files) == 2)
    panel._leave_out(1)
    assert [file.name for file in panel.files] == ["offerte.pdf"]
    panel.send.click()
    panel.really.click()
    post.qtbot.waitUntil(lambda: bool(_mails(inbox)))
    (row,) = inbox.services.replies.of_lead(OFFICE, inbox.leads["Familie Hendriks"])
    assert [each.name for each in row.mail.attachments] == ["offerte.pdf"]


def test_a_file_that_cannot_be_read_is_said_and_the_text_stays(post: Seat, tmp_path: Path) -> None:
    panel = _write(post)
    before = panel.text.toPlainText()
    panel.attached.emit([str(tmp_path / "gone.pdf")])
    post.qtbot.waitUntil(panel.problem.isVisible)
    assert panel.text.toPlainText() == before


def test_a_lead_that_is_free_asks_who_takes_it_before_it_is_answered(
    post: Seat, inbox: Inbox
) -> None:
    lead = inbox.leads["Samira Ouali"]
    free = inbox.lead(name="Ria Bos", emails=("ria@example.com",))
    post.qtbot.waitUntil(lambda: "Ria Bos" in post.titles())
    post.go_to(free)
    post.qtbot.waitUntil(post.page.pane.bar.reply.isVisible)
    post.press("R")
    post.press("2")
    post.qtbot.waitUntil(lambda: isinstance(post.page.pane.panel, ReplyPanel))
    assert inbox.known(free).owner == inbox.tom
    assert inbox.known(lead).owner == inbox.tom


def test_a_mail_that_waits_can_be_taken_back(post: Seat, inbox: Inbox) -> None:
    lead = inbox.leads["Familie Hendriks"]
    inbox.services.replies.reply(STATION, lead, inbox.mirjam, "Beste familie")
    post.qtbot.waitUntil(lambda: bool(post.page.pane.unsent.buttons))
    post.page.pane.unsent.buttons[0].click()
    post.qtbot.waitUntil(lambda: _mails(inbox)[0][0] is OutgoingState.CANCELLED)
    post.qtbot.waitUntil(lambda: not post.page.pane.unsent.isVisible())


def test_a_mail_that_failed_says_why_and_can_be_tried_again(post: Seat, inbox: Inbox) -> None:
    lead = inbox.leads["Familie Hendriks"]
    inbox.services.replies.reply(STATION, lead, inbox.mirjam, "Beste familie")
    (row,) = inbox.services.replies.of_lead(OFFICE, lead)
    inbox.services.dispatch.failed(row.mail.id, "wrong-password")
    unsent = post.page.pane.unsent
    post.qtbot.waitUntil(lambda: len(unsent.buttons) == 2)
    assert unsent.lines[0].state is State.LATE
    assert "smtp.dealer.nl does not accept" in unsent.lines[0].sentence
    unsent.buttons[0].click()
    post.qtbot.waitUntil(lambda: _mails(inbox)[0][0] is OutgoingState.QUEUED)


def test_numbers_and_addresses_open_in_the_programs_of_the_pc(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    openers: dict[str, QAbstractButton] = seat.page.pane.facts.openers
    for opener in openers.values():
        opener.click()
    assert opened == [
        "tel:+31600001937",
        "https://wa.me/31600001937",
        "mailto:r.hendriks@example.com",
    ]


def test_a_mail_is_shown_as_it_was_sent_and_loads_nothing(seat: Seat) -> None:
    mail = (
        b"From: jan@example.com\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
        b'<p>Is de <b>Corolla</b> te koop?</p><img src="http://spy.example/a.gif">'
        b"<script>x()</script>"
    )
    pane = seat.page.pane
    pane.show_original(readable(mail))
    assert pane.laid_out.isVisible()
    assert pane.laid_out.toPlainText().strip() == "Is de Corolla te koop?"
    assert not pane.laid_out.loaded
    assert pane.laid_out.loadResource(2, QUrl("http://spy.example/a.gif")) is None
    seat.press("V")
    assert pane.raw.isVisible()
    assert "<script>" in pane.raw.toPlainText()
    seat.press("V")
    assert pane.message.isVisible()
    assert seat.page.tab is Tab.UNANSWERED


def test_a_mailbox_that_cannot_be_read_is_said_calmly_over_the_leads(
    seat: Seat, inbox: Inbox
) -> None:
    mailboxes = inbox.services.mailboxes
    mailboxes.add(STATION, _SENDS)
    assert not seat.page.mail.isVisible()
    number = mailboxes.for_intake("Leads")[0].id
    mailboxes.failed(number, "wrong-password", {"host": "imap.dealer.nl"})
    seat.qtbot.waitUntil(seat.page.mail.isVisible)
    assert seat.page.mail.line.sentence == (
        "No mail comes in by “Leads”: imap.dealer.nl does not accept this name and password."
    )
    with seat.qtbot.waitSignal(seat.page.mail_settings_wanted):
        seat.page.mail.settings.click()
    mailboxes.looked(number)
    seat.qtbot.waitUntil(lambda: not seat.page.mail.isVisible())


def test_a_reply_says_what_comes_next_and_when(post: Seat, inbox: Inbox) -> None:
    panel = _write(post)
    assert panel.then.by is None
    panel.then.choose(NextStep.CALL)
    by = local("2026-10-23 16:30")
    panel.then.when.choose(by)
    QTest.keyClick(panel.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    panel.really.click()
    lead = inbox.leads["Familie Hendriks"]
    post.qtbot.waitUntil(lambda: inbox.known(lead).next_step_by == by)
    assert inbox.known(lead).next_step is NextStep.CALL


def test_in_a_low_window_the_letter_keeps_its_lines_and_the_column_scrolls(post: Seat) -> None:
    post.page.pane.alike.say("May be the same customer and question", "Henk Prins, Jazz, 4 Nov")
    post.window.setFixedSize(1366, 640)
    panel = _write(post)
    bar = post.page.pane.written.verticalScrollBar()
    post.qtbot.waitUntil(lambda: bar.maximum() > 0)
    panel.send.click()
    parts = (panel.template, panel.subject, panel.text, panel.then, panel.asking, panel.really)

    def stand_below_each_other() -> bool:
        places = [part.geometry() for part in parts]
        return all(upper.bottom() < lower.top() for upper, lower in pairwise(places))

    post.qtbot.waitUntil(stand_below_each_other)
    post.qtbot.waitUntil(lambda: not panel.really.visibleRegion().isEmpty())
    assert bar.value() == bar.maximum()
    assert panel.text.viewport().height() >= 4 * panel.text.fontMetrics().lineSpacing()


def test_a_merge_is_suggested_only_while_nothing_else_is_asked(post: Seat) -> None:
    pane = post.page.pane
    pane.alike.say("May be the same customer and question", "Henk Prins, Jazz, 4 Nov")
    assert pane.alike.isVisible()
    post.press("L")
    post.qtbot.waitUntil(lambda: pane.panel is not None)
    assert not pane.alike.isVisible()
    post.press(Qt.Key.Key_Escape)
    post.qtbot.waitUntil(pane.alike.isVisible)
