"""Mail that goes out: once each, tried again where that helps, with words where it does not."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from showroom_app.domain.lead import EntryKind
from showroom_app.domain.mailbox import Mailbox, MailSignIn, Security
from showroom_app.domain.outgoing import OutgoingState
from showroom_app.domain.people import UserKind
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.intake.credentials import Keys, account_of
from showroom_app.intake.mailbox import Road
from showroom_app.intake.oauth import Tokens
from showroom_app.intake.outbox import Handled, Sending, send_due
from showroom_app.secrets import Secrets
from showroom_app.services.attachments import Attached
from tests.imap_server import PASSWORD, USER, Certificate
from tests.services.dealership import OFFICE, STATION, YARIS, Dealership
from tests.smtp_server import TOKEN, Does, SmtpServer, running_smtp

TEXT = "Beste Jan,\n\nDe auto staat klaar.\n.\nTot morgen! ü €"
SOON = timedelta(seconds=2)


@pytest.fixture
def dealership(database_url: str) -> Iterator[Dealership]:
    """An empty dealership: the test runs once on SQLite, once on PostgreSQL."""
    made = Dealership(database_url)
    made.services.settings.change(STATION, dealer_name="Autobedrijf Jansen")
    yield made
    made.store.close()


@pytest.fixture
def server() -> Iterator[SmtpServer]:
    """A server in the clear."""
    with running_smtp() as made:
        yield made


def sending_by(dealership: Dealership, port: int, **said: object) -> Mailbox:
    """A mailbox that sends by a test server."""
    given: dict[str, object] = {
        "smtp_host": "127.0.0.1",
        "smtp_port": port,
        "smtp_security": Security.NONE,
        "from_address": "leads@jansen.example",
        "from_name": "Autobedrijf Jansen",
        **said,
    }
    made = Mailbox(0, "Leads", "imap.jansen.example", USER, **given)  # type: ignore[arg-type]  # as given
    dealership.services.mailboxes.add(STATION, made)
    return dealership.services.mailboxes.for_intake("Leads")[0]


def road(folder: Path, mailbox: Mailbox, password: str = PASSWORD) -> Road:
    """How this PC reaches it."""
    secrets = Secrets(folder)
    secrets.keep(account_of(mailbox), password)
    return Road(Keys(secrets), "reception/1", timeout_seconds=5)


def written(dealership: Dealership, text: str = TEXT, **said: object) -> tuple[int, int]:
    """A lead with a reply of its owner; the lead and the mail."""
    rep = dealership.rep("Sanne Klaassen")
    lead = dealership.lead(name="Jan de Vries", emails=("jan@example.nl",), vehicle=YARIS)
    dealership.services.leads.claim(STATION, lead, rep)
    dealership.services.replies.reply(STATION, lead, rep, text, **said)  # type: ignore[arg-type]  # as given
    (row,) = dealership.services.replies.of_lead(OFFICE, lead)
    return lead, row.mail.id


def send(dealership: Dealership, way: Road) -> list[Handled]:
    """What one look sends."""
    return list(send_due(dealership.services, STATION, way, lease=SOON))


def state(dealership: Dealership, lead: int) -> OutgoingState:
    """How far the mail of a lead has come."""
    return dealership.services.replies.of_lead(OFFICE, lead)[-1].mail.state


def due_again(dealership: Dealership, mail: int) -> None:
    """Let the time of the next try come."""
    with dealership.store.write(Topic.MAIL) as work:
        found = work.outgoing.mail(mail)
        assert found is not None
        work.outgoing.retry_at(mail, work.recorded - SOON, found.problem)


def text_of(mail: EmailMessage) -> str:
    """What a mail says."""
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


# -- what goes out -------------------------------------------------------------------------------


def test_a_reply_goes_out_whole_and_stops_the_clock_then(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    mailbox = sending_by(dealership, server.port)
    picture = bytes(range(256)) * 1000
    lead, _ = written(dealership, attachments=[Attached("foto's/grote Yaris ü.jpg", picture)])
    assert dealership.known(lead).first_attempt is None, "the customer has nothing yet"
    (row,) = dealership.services.replies.unsent(OFFICE)
    assert (row.customer, row.rep_name, row.may_be_cancelled) == (
        "Jan de Vries",
        "Sanne Klaassen",
        True,
    )
    dealership.later(minutes=3)
    (handled,) = send(dealership, road(tmp_path, mailbox))
    assert (handled.state, handled.lead, handled.to_address) == (
        OutgoingState.SENT,
        lead,
        "jan@example.nl",
    )
    (mail,) = server.mails()
    assert (server.senders, server.recipients) == (["leads@jansen.example"], ["jan@example.nl"])
    assert mail["From"] == "Autobedrijf Jansen <leads@jansen.example>"
    assert mail["To"] == "jan@example.nl"
    assert mail["Subject"] == "2024 Toyota Yaris"
    assert "Auto-Submitted" not in mail
    assert text_of(mail).rstrip("\n") == f"{TEXT}\n\nSanne Klaassen\nAutobedrijf Jansen"
    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == "grote Yaris ü.jpg"
    assert attached.get_content_type() == "image/jpeg"
    assert attached.get_content() == picture
    with dealership.store.read() as work:
        tag = work.threads.tag_of(lead)
    assert tag in mail["Reply-To"]
    assert dealership.known(lead).first_attempt == dealership.now
    assert dealership.services.replies.unsent(OFFICE) == ()
    assert send(dealership, road(tmp_path, mailbox)) == []


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_reply_goes_out_encrypted_to_a_server_that_is_who_it_says(
    sqlite_url: str, tmp_path: Path, security: Security
) -> None:
    dealership = Dealership(sqlite_url)
    certificate = Certificate.made(tmp_path)
    with running_smtp(certificate=certificate, security=security.value) as server:
        mailbox = sending_by(dealership, server.port, smtp_host="localhost", smtp_security=security)
        lead, mail = written(dealership)
        way = road(tmp_path, mailbox)
        (handled,) = send(dealership, way)
        assert handled.problem == "certificate-unknown"
        assert server.signed_in == [], "no password went to a stranger"
        due_again(dealership, mail)
        trusting = Road(way.keys, way.program, certificate.authority, timeout_seconds=5)
        (handled,) = send(dealership, trusting)
        assert state(dealership, lead) is OutgoingState.SENT
    dealership.store.close()


def test_microsoft_and_google_are_signed_in_to_with_a_token(
    sqlite_url: str, server: SmtpServer, tmp_path: Path
) -> None:
    dealership = Dealership(sqlite_url)
    mailbox = sending_by(dealership, server.port, auth=MailSignIn.GOOGLE, token_client="client")
    secrets = Secrets(tmp_path)
    lead, mail = written(dealership)
    way = Road(Keys(secrets), "reception/1", timeout_seconds=5)
    assert [each.problem for each in send(dealership, way)] == ["not-signed-in"]
    for token, problem in (("old", "wrong-password 535 5.7.8"), (TOKEN, "")):
        secrets.keep(account_of(mailbox), Tokens("refresh", token, time.time() + 3000).as_text())
        due_again(dealership, mail)
        (handled,) = send(dealership, way)
        assert handled.problem.startswith(problem)
    (sent,) = server.mails()
    with dealership.store.read() as work:
        assert sent["Reply-To"] == (
            f"Autobedrijf Jansen <leads+{work.threads.tag_of(lead)}@jansen.example>"
        )
    dealership.store.close()


def test_a_server_in_the_house_may_ask_for_no_password(sqlite_url: str, tmp_path: Path) -> None:
    dealership = Dealership(sqlite_url)
    with running_smtp(signs_in=False) as server:
        sending_by(dealership, server.port)
        lead, _ = written(dealership)
        send(dealership, Road(Keys(Secrets(tmp_path)), "reception/1"))
        assert state(dealership, lead) is OutgoingState.SENT
    dealership.store.close()


@pytest.mark.parametrize(
    "subject",
    [
        "Auto\r\nBcc: all@example.nl",
        "Auto\nBcc: all@example.nl\n\nKoop nu",
        "Auto\x0b\x0c\x1c\x85\u2028Bcc: all@example.nl",
        "x" * 3000 + "\r\nBcc: a@b.nl",
    ],
)
def test_nothing_that_is_typed_in_becomes_a_header(
    sqlite_url: str, server: SmtpServer, tmp_path: Path, subject: str
) -> None:
    dealership = Dealership(sqlite_url)
    mailbox = sending_by(dealership, server.port, from_name="Jansen\r\nBcc: x@example.nl")
    written(
        dealership,
        "Dag\r\n.\r\nMAIL FROM:<x@example.nl>\r\n",
        subject=subject,
        attachments=[Attached('a"\r\nBcc: y@example.nl\r\n\r\n.pdf', b"%PDF")],
    )
    (handled,) = send(dealership, road(tmp_path, mailbox))
    assert handled.state is OutgoingState.SENT
    (mail,) = server.mails()
    assert "Bcc" not in mail
    assert server.recipients == ["jan@example.nl"]
    assert "MAIL FROM:<x@example.nl>" in text_of(mail)
    assert len(list(mail.iter_attachments())) == 1
    dealership.store.close()


# -- what does not -------------------------------------------------------------------------------


@pytest.mark.parametrize("does", [Does.NOT_NOW, Does.NOT_NOW_AFTER_DATA, Does.GONE_BEFORE])
def test_what_the_server_does_not_take_now_is_tried_again(
    dealership: Dealership, server: SmtpServer, tmp_path: Path, does: Does
) -> None:
    mailbox = sending_by(dealership, server.port)
    lead, mail = written(dealership)
    way = road(tmp_path, mailbox)
    server.does = lambda tries: does if tries == 1 else Does.TAKES
    (handled,) = send(dealership, way)
    assert handled.state is OutgoingState.QUEUED
    assert handled.problem
    assert dealership.known(lead).first_attempt is None
    assert send(dealership, way) == [], "not at once"
    due_again(dealership, mail)
    assert [each.state for each in send(dealership, way)] == [OutgoingState.SENT]
    assert set(server.counts().values()) == {1}


@pytest.mark.parametrize(("does", "says"), [(Does.NEVER, "550"), (Does.NEVER_AFTER_DATA, "554")])
def test_what_the_server_never_takes_fails_and_can_be_tried_by_hand(
    dealership: Dealership, server: SmtpServer, tmp_path: Path, does: Does, says: str
) -> None:
    mailbox = sending_by(dealership, server.port)
    lead, mail = written(dealership)
    way = road(tmp_path, mailbox)
    server.does = lambda tries: does if tries == 1 else Does.TAKES
    (handled,) = send(dealership, way)
    assert handled.state is OutgoingState.FAILED
    assert handled.problem.startswith(f"refused {says}")
    (row,) = dealership.services.replies.unsent(OFFICE)
    assert (row.may_be_tried, row.mail.problem) == (True, handled.problem)
    assert dealership.known(lead).first_attempt is None
    dealership.services.replies.try_again(STATION, mail)
    assert [each.state for each in send(dealership, way)] == [OutgoingState.SENT]
    with pytest.raises(Refused, match="mail-not-failed"):
        dealership.services.replies.try_again(STATION, mail)
    with pytest.raises(Refused, match="mail-sent"):
        dealership.services.replies.cancel(STATION, mail)


@pytest.mark.parametrize(("does", "copies"), [(Does.CUT_UNTAKEN, 1), (Does.CUT_TAKEN, 2)])
def test_what_may_have_gone_out_goes_again_as_the_same_mail_and_is_said(
    dealership: Dealership, server: SmtpServer, tmp_path: Path, does: Does, copies: int
) -> None:
    mailbox = sending_by(dealership, server.port)
    lead, mail = written(dealership)
    way = road(tmp_path, mailbox)
    server.does = lambda tries: does if tries == 1 else Does.TAKES
    (handled,) = send(dealership, way)
    assert (handled.state, handled.problem.split()[0]) == (OutgoingState.QUEUED, "uncertain")
    due_again(dealership, mail)
    (handled,) = send(dealership, way)
    assert (handled.state, handled.uncertain) == (OutgoingState.SENT, True)
    assert list(server.counts().values()) == [copies]
    kinds = [each.kind for each in dealership.services.leads.show(OFFICE, lead).entries]
    assert EntryKind.SENT_AGAIN in kinds


def test_a_server_that_never_says_what_it_did_gets_no_fourth_copy(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    mailbox = sending_by(dealership, server.port)
    lead, mail = written(dealership)
    way = road(tmp_path, mailbox)
    server.does = lambda _: Does.CUT_TAKEN
    for _ in range(3):
        send(dealership, way)
        if state(dealership, lead) is OutgoingState.QUEUED:
            due_again(dealership, mail)
    assert state(dealership, lead) is OutgoingState.FAILED
    assert list(server.counts().values()) == [3]


def test_a_server_that_is_gone_keeps_mails_waiting_and_is_asked_once_a_look(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    mailbox = sending_by(dealership, server.port)
    way = road(tmp_path, mailbox)
    rep = dealership.rep("Sanne")
    leads = [dealership.lead() for _ in range(3)]
    for lead in leads:
        dealership.services.leads.claim(STATION, lead, rep)
        dealership.services.replies.reply(STATION, lead, rep, "Dag")
    server.stop()
    assert [each.problem for each in send(dealership, way)] == ["connection-refused"]
    server.start()
    for row in dealership.services.replies.unsent(OFFICE):
        due_again(dealership, row.mail.id)
    assert [each.state for each in send(dealership, way)] == [OutgoingState.SENT] * 3


def test_a_wrong_password_is_said_and_fails_no_mail(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    mailbox = sending_by(dealership, server.port)
    lead, _ = written(dealership)
    (handled,) = send(dealership, road(tmp_path, mailbox, "wrong"))
    assert handled.problem.startswith("wrong-password 535")
    assert state(dealership, lead) is OutgoingState.QUEUED


def test_a_mail_that_was_taken_back_never_goes_out(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    mailbox = sending_by(dealership, server.port)
    lead, mail = written(dealership)
    dealership.services.replies.cancel(STATION, mail)
    assert send(dealership, road(tmp_path, mailbox)) == []
    (entry,) = (
        each
        for each in dealership.services.leads.show(OFFICE, lead).entries
        if each.kind is EntryKind.REPLY
    )
    assert (entry.code, dealership.known(lead).first_attempt) == ("cancelled", None)
    with pytest.raises(Refused, match="mail-cancelled"):
        dealership.services.replies.cancel(STATION, mail)


def test_mails_of_a_mailbox_that_is_gone_fail_instead_of_waiting_for_ever(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    mailbox = sending_by(dealership, server.port)
    way = road(tmp_path, mailbox)
    written(dealership)
    dealership.services.mailboxes.remove(STATION, mailbox.id)
    assert send(dealership, way) == []
    (row,) = dealership.services.replies.unsent(OFFICE)
    assert (row.mail.state, row.mail.problem) == (OutgoingState.FAILED, "no-mailbox")


def test_a_rep_does_not_send_what_others_wrote(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    mailbox = sending_by(dealership, server.port)
    rep = dealership.rep("Kim")
    dealership.user("Erik", UserKind.MANAGER)
    kim = dealership.user("Kim", UserKind.REP, rep=rep)
    with pytest.raises(Refused, match="not-allowed"):
        list(send_due(dealership.services, kim, road(tmp_path, mailbox)))


# -- while the window is open --------------------------------------------------------------------


def test_a_program_that_runs_sends_what_is_queued_meanwhile(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    mailbox = sending_by(dealership, server.port)
    told: queue.SimpleQueue[Handled] = queue.SimpleQueue()
    sending = Sending(dealership.store, STATION, road(tmp_path, mailbox), told.put)
    running = threading.Thread(target=sending.run)
    running.start()
    try:
        lead, _ = written(dealership)
        sending.wake()
        assert told.get(timeout=30).lead == lead
    finally:
        sending.stop()
        running.join(30)
    assert state(dealership, lead) is OutgoingState.SENT
