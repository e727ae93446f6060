"""`showroom lead reply` and `showroom outbox`: from the command line to the customer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Showroom
from tests.imap_server import PASSWORD, USER
from tests.smtp_server import Does, SmtpServer, running_smtp


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SmtpServer]:
    """A server whose password stands in the environment."""
    monkeypatch.setenv("SHOWROOM_MAIL_PASSWORD", PASSWORD)
    with running_smtp() as made:
        yield made


@pytest.fixture
def showroom(showroom: Showroom, server: SmtpServer, tmp_path: Path) -> Showroom:
    """A PC with a mailbox that sends, Sanne at work, and a lead of hers."""

    def run(*words: str | int | Path, **more: str) -> Answer:
        return showroom("--data-dir", tmp_path / "pc", *words, **more)

    sending = ("--smtp-host", "127.0.0.1", "--smtp-port", server.port, "--smtp-security", "none")
    away = ("--host", "127.0.0.1", "--port", "9", "--user", USER, "--security", "none")
    add = ("mailbox", "add", "Leads", *away, *sending, "--from-address", "leads@jansen.example")
    assert run(*add).status == 0
    assert run("rep", "add", "Sanne", "--role", "internet", "--floor", "Toyota").status == 0
    assert run("floor", "check-in", "Sanne").status == 0
    letter = tmp_path / "lead.xml"
    letter.write_text(
        "<?xml version='1.0'?><adf><prospect><id source='Portal'>1</id><vehicle><make>Toyota</make>"
        "<model>Yaris</model></vehicle><customer><contact><name part='full'>Jan de Vries</name>"
        "<email>jan@example.nl</email></contact></customer></prospect></adf>"
    )
    assert run("import", letter).status == 0
    assert run("lead", "claim", 1, "--rep", "Sanne").status == 0
    return run


def test_a_reply_is_queued_listed_and_sent(
    showroom: Showroom, server: SmtpServer, tmp_path: Path
) -> None:
    offer = tmp_path / "offerte.pdf"
    offer.write_bytes(b"%PDF-1.7")
    first = ("lead", "reply", 1, "--rep", "Sanne", "--template", "eerste antwoord")
    lead = showroom(*first, "--text", "PS: tot zo", "--attach", offer).object
    assert lead["first_attempt"] is None
    (listed,) = showroom("outbox", "list").objects
    assert (listed["state"], listed["customer"], listed["subject"]) == (
        "queued",
        "Jan de Vries",
        "Uw vraag over de Toyota Yaris",
    )
    sent = showroom("outbox", "send").object
    assert (sent["state"], sent["to"], sent["lead"]) == ("sent", "jan@example.nl", 1)
    (mail,) = server.mails()
    assert [each.get_filename() for each in mail.iter_attachments()] == ["offerte.pdf"]
    assert showroom("outbox", "list").objects == []
    assert showroom("lead", "show", 1).object["first_attempt"] is not None
    assert showroom("outbox", "cancel", 1).status == 1


def test_a_reply_that_lacks_something_is_refused_in_words(showroom: Showroom) -> None:
    reply = ("lead", "reply", 1, "--rep", "Sanne")
    answer = showroom(*reply, "--template", "niet bereikt")
    assert answer.status == 1
    assert "{phone}" in answer.err
    assert showroom(*reply, "--text", "Dag", "--attach", "nowhere.pdf").status == 2
    assert showroom(*reply, "--text", "Dag", "--to", "else@example.nl").status == 1
    assert showroom(*reply, "--template", "no such").status == 2
    assert showroom("outbox", "list").objects == []


def test_a_nightly_fetch_sends_as_well(showroom: Showroom, server: SmtpServer) -> None:
    showroom("lead", "reply", 1, "--rep", "Sanne", "--text", "Dag")
    answer = showroom("fetch", "--once")
    assert answer.status == 1, "nobody answers where mail is fetched"
    assert [each["state"] for each in answer.objects] == ["sent"]
    assert len(server.taken) == 1


def test_what_failed_says_why_and_is_tried_again(showroom: Showroom, server: SmtpServer) -> None:
    server.does = lambda tries: Does.NEVER if tries == 1 else Does.TAKES
    showroom("lead", "reply", 1, "--rep", "Sanne", "--text", "Dag")
    answer = showroom("outbox", "send")
    assert answer.status == 1
    assert "550 5.1.1 No such user" in answer.err
    (listed,) = showroom("outbox", "list").objects
    assert listed["state"] == "failed"
    assert "550 5.1.1 No such user" in listed["words"]
    assert showroom("outbox", "retry", listed["mail"]).status == 0
    assert showroom("outbox", "send").object["state"] == "sent"
    assert showroom("outbox", "retry", 99).status == 2
