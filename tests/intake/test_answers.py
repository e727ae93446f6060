"""The customer's answers: on the timeline of their lead, once, and never a new lead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from showroom_app.domain.lead import CloseReason, EntryKind, Stage
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.outgoing import OutgoingKind, OutgoingState
from showroom_app.domain.people import Role
from showroom_app.intake.outbox import send_due
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.receive import Received, receive_messages
from showroom_app.services.inbox_view import Tab
from showroom_app.storage.repositories.messages import Status
from tests.intake.post import portal_mail
from tests.intake.test_outbox import road, sending_by
from tests.services.dealership import OFFICE, STATION, YARIS, Dealership
from tests.smtp_server import Does, SmtpServer, running_smtp

WROTE = "Ja, graag morgen om 10 uur!"
QUOTED = (
    f"{WROTE}\r\n\r\nOp do 22 okt 2026 om 10:05 schreef Autobedrijf Jansen\r\n"
    "<leads@jansen.example>:\r\n> Beste Jan,\r\n> Wanneer schikt het?\r\n"
)


@pytest.fixture
def dealership(database_url: str) -> Iterator[Dealership]:
    """A dealership that was open yesterday too: once on SQLite, once on PostgreSQL."""
    made = Dealership(database_url)
    yield made
    made.store.close()


@pytest.fixture
def server() -> Iterator[SmtpServer]:
    """A server in the clear."""
    with running_smtp() as made:
        yield made


@pytest.fixture
def sent(dealership: Dealership, server: SmtpServer, tmp_path: Path) -> tuple[int, EmailMessage]:
    """A lead of Sanne, and her reply as the customer got it."""
    return reply_to(dealership, server, tmp_path, sending_by(dealership, server.port))


def reply_to(
    dealership: Dealership, server: SmtpServer, folder: Path, mailbox: Mailbox
) -> tuple[int, EmailMessage]:
    """A lead with a reply that went out, five minutes ago."""
    sanne = dealership.rep("Sanne")
    lead = dealership.lead(name="Jan de Vries", emails=("jan@example.nl",), vehicle=YARIS)
    dealership.services.leads.claim(STATION, lead, sanne)
    dealership.services.replies.reply(STATION, lead, sanne, "Wanneer schikt het?")
    list(send_due(dealership.services, STATION, road(folder, mailbox)))
    dealership.later(minutes=5)
    return lead, server.mails()[-1]


def answer_to(mail: EmailMessage | None, text: str = QUOTED, **headers: str) -> bytes:
    """What a customer's program makes of it."""
    made = {
        "From": "Jan de Vries <jan@example.nl>",
        "To": str(mail["Reply-To"]) if mail else "leads@jansen.example",
        "Subject": f"Re: {mail['Subject']}" if mail else "Vraag",
        "Message-ID": "<answer-1@example.nl>",
        "Date": "Thu, 22 Oct 2026 10:05:00 +0200",
        "Content-Type": "text/plain; charset=utf-8",
    }
    if mail:
        made["In-Reply-To"] = str(mail["Message-ID"])
        made["References"] = str(mail["Message-ID"])
    made |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in made.items() if value)
    return f"{head}\r\n{text}".encode()


def take(dealership: Dealership, *mails: bytes, **said: object) -> list[Received]:
    """What becomes of mails."""
    raw = [
        RawMessage(f"mail/{number}", 0, mail, Kind.MAIL, size=len(mail))
        for number, mail in enumerate(mails)
    ]
    return list(receive_messages(dealership.services, STATION, raw, **said))  # type: ignore[arg-type]  # as given


def entries(dealership: Dealership, lead: int, kind: EntryKind) -> list[str]:
    """What entries of a kind say, newest first."""
    shown = dealership.services.leads.show(OFFICE, lead).entries
    return [each.text for each in shown if each.kind is kind]


def test_an_answer_lands_on_its_lead_and_is_the_first_dialogue(
    dealership: Dealership, sent: tuple[int, EmailMessage]
) -> None:
    lead, mail = sent
    (received,) = take(dealership, answer_to(mail))
    assert (received.status, received.lead, received.joined) == (Status.IMPORTED, lead, True)
    assert entries(dealership, lead, EntryKind.ANSWER) == [WROTE]
    known = dealership.known(lead)
    assert (known.needs_reply, known.stage, known.first_dialogue) == (
        True,
        Stage.DIALOGUE,
        dealership.now,
    )
    assert dealership.services.inbox.page(OFFICE, Tab.ALL).total == 1
    with dealership.store.read() as work:
        assert work.messages.quarantined() == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"References": "", "In_Reply_To": ""},
        {"To": "leads@jansen.example"},
        {"To": "leads@jansen.example", "References": ""},
        {"To": "leads@jansen.example", "In_Reply_To": ""},
        {"Subject": "heel iets anders", "From": "piet@elders.example"},
        {"References": "<a@b.nl> <c@d.nl>", "In_Reply_To": "<e@f.nl>"},
    ],
)
def test_an_answer_is_known_by_what_its_program_kept(
    dealership: Dealership, sent: tuple[int, EmailMessage], headers: dict[str, str]
) -> None:
    lead, mail = sent
    (received,) = take(dealership, answer_to(mail, **headers))
    assert (received.status, received.lead) == (Status.IMPORTED, lead)


def test_what_refers_to_nothing_of_ours_is_no_answer(
    dealership: Dealership, sent: tuple[int, EmailMessage]
) -> None:
    lead, _ = sent
    mail = answer_to(None, To="leads+0123456789abcdef@jansen.example", References="<x@y.nl>")
    (received,) = take(dealership, mail.replace(b"jan@example.nl", b"else@example.nl"))
    assert received.lead != lead
    assert entries(dealership, lead, EntryKind.ANSWER) == []


def test_an_answer_that_comes_again_is_told_once(
    dealership: Dealership, sent: tuple[int, EmailMessage]
) -> None:
    lead, mail = sent
    answer, nameless = answer_to(mail), answer_to(mail, "Nog iets", Message_ID="")
    assert [each.status for each in take(dealership, answer, answer, nameless, nameless)] == [
        Status.IMPORTED,
        Status.DUPLICATE,
        Status.IMPORTED,
        Status.DUPLICATE,
    ]
    assert entries(dealership, lead, EntryKind.ANSWER) == ["Nog iets", WROTE]


@pytest.mark.parametrize(
    "headers",
    [{"To": "leads@jansen.example"}, {"References": "", "In_Reply_To": ""}],
    ids=["by its id", "by the tag"],
)
def test_an_answer_shows_that_a_mail_went_out_of_which_nobody_knew(
    dealership: Dealership, server: SmtpServer, tmp_path: Path, headers: dict[str, str]
) -> None:
    mailbox = sending_by(dealership, server.port)
    server.does = lambda _: Does.CUT_TAKEN
    lead, mail = reply_to(dealership, server, tmp_path, mailbox)
    (row,) = dealership.services.replies.of_lead(OFFICE, lead)
    assert (row.mail.state, dealership.known(lead).first_attempt) == (OutgoingState.QUEUED, None)
    take(dealership, answer_to(mail, **headers))
    known = dealership.known(lead)
    assert (known.first_attempt, known.stage) == (dealership.now, Stage.DIALOGUE)
    assert known.needs_reply
    # It goes out no second time.
    assert dealership.services.replies.unsent(OFFICE) == ()


def test_an_answer_says_nothing_of_a_mail_that_still_waits(
    dealership: Dealership, sent: tuple[int, EmailMessage]
) -> None:
    lead, mail = sent
    sanne = dealership.known(lead).owner
    assert sanne is not None
    dealership.services.replies.reply(STATION, lead, sanne, "Nog iets.")
    take(dealership, answer_to(mail))
    states = [row.mail.state for row in dealership.services.replies.of_lead(OFFICE, lead)]
    assert states == [OutgoingState.SENT, OutgoingState.QUEUED]


def test_a_reply_goes_on_in_the_conversation_and_ends_the_need_for_one(
    dealership: Dealership,
    sent: tuple[int, EmailMessage],
    server: SmtpServer,
    tmp_path: Path,
) -> None:
    lead, mail = sent
    mailbox = dealership.services.mailboxes.for_intake("Leads")[0]
    take(dealership, answer_to(mail))
    sanne = dealership.known(lead).owner
    assert sanne is not None
    dealership.later(minutes=1)
    dealership.services.replies.reply(STATION, lead, sanne, "Tot morgen")
    assert dealership.known(lead).needs_reply, "it has not gone out yet"
    list(send_due(dealership.services, STATION, road(tmp_path, mailbox)))
    assert not dealership.known(lead).needs_reply
    second = server.mails()[-1]
    assert second["Subject"] == f"Re: {mail['Subject']}"
    assert second["In-Reply-To"] == "<answer-1@example.nl>"
    assert str(second["References"]).split() == [mail["Message-ID"], "<answer-1@example.nl>"]


def test_who_writes_while_a_reply_waits_still_gets_an_answer(
    dealership: Dealership,
    sent: tuple[int, EmailMessage],
    tmp_path: Path,
) -> None:
    lead, mail = sent
    sanne = dealership.known(lead).owner
    assert sanne is not None
    dealership.services.replies.reply(STATION, lead, sanne, "Nog een vraag")
    take(dealership, answer_to(mail))
    mailbox = dealership.services.mailboxes.for_intake("Leads")[0]
    list(send_due(dealership.services, STATION, road(tmp_path, mailbox)))
    assert dealership.known(lead).needs_reply


@pytest.mark.parametrize(
    ("reason", "opens"),
    [
        (CloseReason.NO_INTEREST, True),
        (CloseReason.BOUGHT_ELSEWHERE, True),
        (CloseReason.SOLD, True),
        (CloseReason.DUPLICATE, True),
        (CloseReason.SPAM, False),
    ],
)
def test_an_answer_opens_a_lead_that_was_closed(
    dealership: Dealership, sent: tuple[int, EmailMessage], reason: CloseReason, opens: bool
) -> None:
    lead, mail = sent
    owner = dealership.known(lead).owner
    dealership.services.leads.close(STATION, lead, owner, reason)
    take(dealership, answer_to(mail))
    known = dealership.known(lead)
    assert (known.is_open, known.owner) == (opens, owner)
    assert entries(dealership, lead, EntryKind.ANSWER) == [WROTE]
    assert dealership.services.inbox.page(OFFICE, Tab.ALL).total == 1
    tray = dealership.services.inbox.page(OFFICE, Tab.NEEDS_REPLY).rows
    assert [row.lead for row in tray] == ([lead] if opens else [])


def test_an_answer_gives_no_showroom_rep_a_lead_back(
    dealership: Dealership, sent: tuple[int, EmailMessage]
) -> None:
    lead, mail = sent
    sanne = dealership.known(lead).owner
    assert sanne is not None
    dealership.services.leads.close(STATION, lead, sanne, CloseReason.NO_INTEREST)
    dealership.services.roles.choose(STATION, sanne, Role.SHOWROOM, date(2026, 11, 1))
    dealership.at("2026-11-02 10:00")
    take(dealership, answer_to(mail))
    assert (dealership.known(lead).is_open, dealership.known(lead).owner) == (True, None)


def test_taking_apart_gives_the_answer_back_to_the_lead_whose_mail_it_answers(
    dealership: Dealership, sent: tuple[int, EmailMessage]
) -> None:
    lead, mail = sent
    owner = dealership.known(lead).owner
    assert owner is not None
    other = dealership.lead(name="Klaas Vaak", emails=("klaas@example.nl",))
    dealership.services.leads.claim(STATION, other, owner)
    before = dealership.known(other)
    dealership.services.merging.merge(STATION, other, lead)
    dealership.later(minutes=5)
    answered_at = dealership.now
    from_work = answer_to(mail, From="Jan de Vries <jan@werk.example>")
    (received,) = take(dealership, from_work)
    assert received.lead == other
    whole = dealership.known(other)
    assert (whole.needs_reply, whole.first_dialogue) == (True, answered_at)
    assert entries(dealership, other, EntryKind.ANSWER) == [WROTE]
    dealership.later(minutes=5)
    dealership.services.merging.unmerge(STATION, lead)
    assert dealership.known(other) == before
    assert entries(dealership, other, EntryKind.ANSWER) == []
    his = dealership.known(lead)
    assert (his.stage, his.first_dialogue, his.needs_reply) == (Stage.DIALOGUE, answered_at, True)
    assert his.emails == ("jan@example.nl", "jan@werk.example")
    assert entries(dealership, lead, EntryKind.ANSWER) == [WROTE]
    (again,) = take(dealership, from_work)
    assert (again.status, again.lead) == (Status.DUPLICATE, lead)


def test_taking_apart_leaves_what_both_customers_wrote_with_each(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    mailbox = sending_by(dealership, server.port)
    lead, mail = reply_to(dealership, server, tmp_path, mailbox)
    owner = dealership.known(lead).owner
    assert owner is not None
    other = dealership.lead(name="Klaas Vaak", emails=("klaas@example.nl",))
    dealership.services.leads.claim(STATION, other, owner)
    dealership.services.replies.reply(STATION, other, owner, "Dag Klaas")
    dealership.services.merging.merge(STATION, other, lead)
    dealership.later(minutes=5)
    list(send_due(dealership.services, STATION, road(tmp_path, mailbox)))
    tried_at = dealership.now
    dealership.later(minutes=5)
    klaas = {"From": "Klaas Vaak <klaas@example.nl>", "Message_ID": "<k@example.nl>"}
    take(dealership, answer_to(mail), answer_to(server.mails()[-1], "Zaterdag?", **klaas))
    dealership.later(minutes=5)
    dealership.services.replies.reply(
        STATION, other, owner, "Morgen om 10 uur", to="jan@example.nl"
    )
    list(send_due(dealership.services, STATION, road(tmp_path, mailbox)))
    assert "<answer-1@example.nl>" in str(server.mails()[-1]["References"])
    dealership.later(minutes=5)
    dealership.services.merging.unmerge(STATION, lead)
    his, kept = dealership.known(lead), dealership.known(other)
    assert (his.stage, his.needs_reply) == (Stage.DIALOGUE, False)
    assert (kept.stage, kept.first_attempt) == (Stage.DIALOGUE, tried_at)
    assert entries(dealership, other, EntryKind.ANSWER) == ["Zaterdag?"]
    assert entries(dealership, lead, EntryKind.ANSWER) == [WROTE]


def test_a_reply_that_waited_while_its_lead_was_merged_stops_its_own_clock_only(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    mailbox = sending_by(dealership, server.port)
    sanne = dealership.rep("Sanne")
    lead = dealership.lead(name="Jan de Vries", emails=("jan@example.nl",), vehicle=YARIS)
    other = dealership.lead(name="Klaas Vaak", emails=("klaas@example.nl",))
    for each in (lead, other):
        dealership.services.leads.claim(STATION, each, sanne)
    dealership.services.replies.reply(STATION, lead, sanne, "Wanneer schikt het?")
    before = dealership.known(other)
    dealership.services.merging.merge(STATION, other, lead)
    dealership.later(minutes=5)
    list(send_due(dealership.services, STATION, road(tmp_path, mailbox)))
    sent_at = dealership.now
    assert dealership.known(other).first_attempt == sent_at
    dealership.later(minutes=5)
    dealership.services.merging.unmerge(STATION, lead)
    assert dealership.known(other) == before
    his = dealership.known(lead)
    assert (his.stage, his.first_attempt) == (Stage.ATTEMPTED, sent_at)


def test_an_absence_notice_is_told_and_changes_nothing(
    dealership: Dealership, sent: tuple[int, EmailMessage]
) -> None:
    lead, mail = sent
    before = dealership.known(lead)
    (received,) = take(
        dealership, answer_to(mail, "Ik ben er maandag weer", Auto_Submitted="auto-replied")
    )
    assert received.lead == lead
    assert entries(dealership, lead, EntryKind.AUTO_REPLY) == ["Ik ben er maandag weer"]
    assert dealership.known(lead) == before


@pytest.mark.parametrize("attached", ["message/rfc822", "text/rfc822-headers"])
def test_a_mail_that_comes_back_says_so_on_its_lead(
    dealership: Dealership, sent: tuple[int, EmailMessage], attached: str
) -> None:
    lead, mail = sent
    bounce = (
        "From: MAILER-DAEMON@mx.example\r\nTo: leads@jansen.example\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b@mx.example>\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nNo such user\r\n"
        f"--b\r\nContent-Type: {attached}\r\n\r\nSubject: x\r\n"
        f"Message-ID: {mail['Message-ID']}\r\n\r\n--b--\r\n"
    ).encode()
    (received,) = take(dealership, bounce)
    assert received.lead == lead
    assert entries(dealership, lead, EntryKind.RETURNED) == ["No such user"]
    assert dealership.known(lead).needs_reply
    assert dealership.known(lead).first_dialogue is None


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-generated"},
        {"X_Auto_Response_Suppress": "All", "Subject": "Risposta automatica: Re: Toyota"},
        {"Subject": "AW: Abwesenheitsnotiz"},
        {"Precedence": "bulk"},
        {"Subject": "Vakantie", "Auto_Submitted": "auto-notified"},
    ],
)
def test_what_a_program_answers_is_not_the_customer_s_answer(
    dealership: Dealership, sent: tuple[int, EmailMessage], headers: dict[str, str]
) -> None:
    lead, mail = sent
    before = dealership.known(lead)
    take(dealership, answer_to(mail, "Ik ben er niet", **headers))
    assert entries(dealership, lead, EntryKind.AUTO_REPLY) == ["Ik ben er niet"]
    assert dealership.known(lead) == before


def test_a_customer_may_write_afwezig_as_the_subject(
    dealership: Dealership, sent: tuple[int, EmailMessage]
) -> None:
    lead, mail = sent
    take(dealership, answer_to(mail, Subject="Afwezig zaterdag, proefrit Yaris vrijdag?"))
    assert entries(dealership, lead, EntryKind.ANSWER) == [WROTE]


def test_a_colleague_who_joins_in_is_not_the_customer(
    dealership: Dealership, sent: tuple[int, EmailMessage]
) -> None:
    lead, mail = sent
    before = dealership.known(lead)
    take(dealership, answer_to(mail, From="Piet Bakker <piet@jansen.example>"))
    assert dealership.known(lead) == before
    assert entries(dealership, lead, EntryKind.ANSWER) == []


def test_a_receipt_is_no_mail_that_came_back(
    dealership: Dealership, sent: tuple[int, EmailMessage]
) -> None:
    lead, mail = sent
    before = dealership.known(lead)
    receipt = (
        "From: Jan <jan@example.nl>\r\nTo: leads@jansen.example\r\nSubject: Seen\r\n"
        f"Message-ID: <mdn@example.nl>\r\nReferences: {mail['Message-ID']}\r\n"
        'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"'
        "\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nUw bericht is gelezen\r\n"
        "--b\r\nContent-Type: message/disposition-notification\r\n\r\n"
        "Final-Recipient: rfc822;jan@example.nl\r\n\r\n--b--\r\n"
    ).encode()
    take(dealership, receipt)
    assert dealership.known(lead) == before
    assert entries(dealership, lead, EntryKind.AUTO_REPLY) == ["Uw bericht is gelezen"]


@pytest.mark.parametrize(
    ("action", "came_back"), [("failed", True), ("delayed", False), ("relayed", False)]
)
def test_only_what_failed_has_come_back(
    dealership: Dealership, sent: tuple[int, EmailMessage], action: str, came_back: bool
) -> None:
    lead, mail = sent
    report = (
        "From: MAILER-DAEMON@mx.example\r\nTo: leads@jansen.example\r\nSubject: Report\r\n"
        f"Message-ID: <b{action}@mx.example>\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nWhat became of it\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
        f"Final-Recipient: rfc822; jan@example.nl\r\nAction: {action}\r\nStatus: 4.4.1\r\n"
        "\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n"
        f"Message-ID: {mail['Message-ID']}\r\n\r\nhi\r\n--b--\r\n"
    ).encode()
    (received,) = take(dealership, report)
    assert received.lead == lead
    assert bool(entries(dealership, lead, EntryKind.RETURNED)) is came_back
    assert dealership.known(lead).needs_reply is came_back


def test_a_copy_of_what_we_wrote_ourselves_is_no_answer_and_no_lead(
    dealership: Dealership, sent: tuple[int, EmailMessage], server: SmtpServer
) -> None:
    lead, _ = sent
    (received,) = take(dealership, server.taken[-1])
    assert (received.status, received.reason) == (Status.REJECTED, "not-a-lead")
    assert entries(dealership, lead, EntryKind.ANSWER) == []


def test_an_answer_before_anybody_tried_is_one_more_question(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    mailbox = sending_by(dealership, server.port, confirms=True)
    (received,) = take(dealership, portal_mail(1), confirm_by=mailbox)
    lead = received.lead
    assert lead is not None
    list(send_due(dealership.services, STATION, road(tmp_path, mailbox)))
    (confirmed,) = server.mails()
    take(dealership, answer_to(confirmed), confirm_by=mailbox)
    known = dealership.known(lead)
    assert (known.needs_reply, known.first_attempt, known.first_dialogue) == (True, None, None)


# -- the automatic confirmation ------------------------------------------------------------------


def test_a_new_lead_is_confirmed_once_and_its_clock_runs_on(
    dealership: Dealership, server: SmtpServer, tmp_path: Path
) -> None:
    dealership.services.settings.change(STATION, dealer_name="Autobedrijf Jansen")
    mailbox = sending_by(dealership, server.port, confirms=True)
    (received, _) = take(dealership, portal_mail(1), portal_mail(1), confirm_by=mailbox)
    lead = received.lead
    assert lead is not None
    list(send_due(dealership.services, STATION, road(tmp_path, mailbox)))
    (mail,) = server.mails()
    assert mail["To"] == "klant1@example.nl"
    assert (mail["Auto-Submitted"], mail["X-Auto-Response-Suppress"]) == ("auto-replied", "All")
    assert mail["Subject"] == "Uw bericht aan Autobedrijf Jansen"
    (row,) = dealership.services.replies.of_lead(OFFICE, lead)
    assert (row.mail.kind, row.mail.rep) == (OutgoingKind.CONFIRMATION, None)
    known = dealership.known(lead)
    assert (known.first_attempt, known.stage) == (None, Stage.NEW)


@pytest.mark.parametrize(
    "change",
    [
        (b"klant1@example.nl", b"noreply@example.nl"),
        (b"klant1@example.nl", b"leads@jansen.example"),
        (b"22 Oct 2026 09:59:00", b"21 Oct 2026 09:59:00"),
        (
            b"From: Portal <leads@portal.example>",
            b"Auto-Submitted: auto-generated\r\nFrom: klant1@example.nl",
        ),
    ],
)
def test_nobody_is_there_to_read_a_confirmation(
    dealership: Dealership, server: SmtpServer, change: tuple[bytes, bytes]
) -> None:
    mailbox = sending_by(dealership, server.port, confirms=True)
    take(dealership, portal_mail(1).replace(*change), confirm_by=mailbox)
    assert dealership.services.inbox.page(OFFICE, Tab.ALL).total == 1
    assert dealership.services.replies.count_unsent() == 0


def test_a_mailbox_that_is_not_told_to_confirms_nothing(
    dealership: Dealership, server: SmtpServer
) -> None:
    sending_by(dealership, server.port)
    take(dealership, portal_mail(1))
    assert dealership.services.replies.count_unsent() == 0
