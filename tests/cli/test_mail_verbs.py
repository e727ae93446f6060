"""`showroom mailbox` and `showroom fetch`: mailboxes without a window."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Showroom
from tests.conftest import ROOT
from tests.imap_server import PASSWORD, USER, Certificate, ImapServer, running_imap
from tests.intake.post import newsletter, portal_mail


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ImapServer]:
    """A server whose password stands in the environment."""
    monkeypatch.setenv("SHOWROOM_MAIL_PASSWORD", PASSWORD)
    with running_imap(tmp_path / "imap") as made:
        yield made


@pytest.fixture
def showroom(showroom: Showroom, tmp_path: Path) -> Showroom:
    """The same on a PC of its own, which knows no password yet."""

    def run(*words: str | int | Path, **more: str) -> Answer:
        return showroom("--data-dir", tmp_path / "pc", *words, **more)

    return run


def add(showroom: Showroom, server: ImapServer, *more: str) -> None:
    """Add the mailbox as somebody types it."""
    to = ("--host", "127.0.0.1", "--port", str(server.port), "--user", USER)
    answer = showroom("mailbox", "add", "Leads", *to, "--security", "none", *more)
    assert answer.status == 0, answer.err
    assert answer.objects[0]["name"] == "Leads"


def test_a_mailbox_is_added_tried_read_changed_and_removed(
    showroom: Showroom, server: ImapServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(showroom, server)
    # The password lies on this PC from now on.
    monkeypatch.delenv("SHOWROOM_MAIL_PASSWORD")
    tried = showroom("mailbox", "check", "leads").objects
    assert [(each["step"], each["ok"]) for each in tried] == [
        (step, True) for step in ("connect", "encrypt", "sign-in", "folder", "news")
    ]
    server.append(portal_mail(1), newsletter(1))
    fetched = showroom("fetch", "--once")
    assert fetched.status == 0
    assert [(each["uid"], each["status"], each["reason"]) for each in fetched.objects] == [
        (1, "imported", None),
        (2, "rejected", "newsletter"),
    ]
    assert fetched.objects[0]["lead"]["name"] == "Klant Nummer1"
    assert showroom("fetch", "--once").objects == []
    (listed,) = showroom("mailbox", "list").objects
    assert (listed["problem"], listed["poll_minutes"]) == (None, 5)
    assert listed["fetched"]
    assert showroom("mailbox", "change", "Leads", "--poll", "2").object["poll_minutes"] == 2
    assert showroom("mailbox", "remove", "Leads").status == 0
    assert showroom("mailbox", "list").objects == []
    assert showroom("mailbox", "check", "Leads").status == 2


def test_a_mailbox_that_does_not_work_is_told_and_the_next_is_read(
    showroom: Showroom, server: ImapServer
) -> None:
    server.append(portal_mail(1))
    to = ("--host", "127.0.0.1", "--user", USER, "--security", "none")
    assert showroom("mailbox", "add", "Aan", *to, "--port", "9").status == 0
    add(showroom, server)
    fetched = showroom("fetch", "--once")
    assert fetched.status == 1
    assert [each["uid"] for each in fetched.objects] == [1]
    assert "Aan: 127.0.0.1 does not answer on port 9." in fetched.err
    assert [each["problem"] for each in showroom("mailbox", "list").objects] == [
        "connection-refused",
        None,
    ]
    tried = showroom("mailbox", "check", "Aan")
    assert (tried.status, [each["ok"] for each in tried.objects]) == (1, [False])


def test_a_certificate_of_ones_own_is_named_once_for_this_pc(
    showroom: Showroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOWROOM_MAIL_PASSWORD", PASSWORD)
    given = Certificate.made(tmp_path)
    with running_imap(tmp_path / "imap", "tls", given) as server:
        to = ("--host", "localhost", "--port", str(server.port), "--user", USER)
        assert showroom("mailbox", "add", "Leads", *to).status == 0
        tried = showroom("mailbox", "check", "Leads").objects
        assert tried[-1]["problem"] == "certificate-unknown"
        trusted = ("--certificates", str(given.authority))
        assert showroom("mailbox", "change", "Leads", *trusted).status == 0
        assert showroom("mailbox", "check", "Leads").status == 0


def test_no_password_stands_in_any_answer(
    showroom: Showroom, server: ImapServer, tmp_path: Path
) -> None:
    add(showroom, server)
    answers = [
        showroom("mailbox", "list"),
        showroom("mailbox", "check", "Leads"),
        showroom("fetch", "--once"),
    ]
    assert not any(PASSWORD in answer.out + answer.err for answer in answers)
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and "imap" not in path.parts]
    assert [path.name for path in kept if PASSWORD.encode() in path.read_bytes()] == [
        "mail-passwords.json"
    ]


def test_a_mailbox_without_a_password_is_added_and_says_what_is_missing(
    showroom: Showroom, server: ImapServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SHOWROOM_MAIL_PASSWORD")
    to = ("--host", "127.0.0.1", "--port", str(server.port), "--user", USER)
    answer = showroom("mailbox", "add", "Leads", *to, "--security", "none")
    assert answer.status == 1
    assert "does not know the password" in answer.err
    assert showroom("fetch", "--once").status == 1


def test_a_mailbox_that_cannot_be_is_refused(showroom: Showroom) -> None:
    answer = showroom("mailbox", "add", "Leads", "--host", "a b", "--user", USER)
    assert answer.status == 1
    assert "no name of a server" in answer.err
    assert showroom("fetch", "--once").err.startswith("There is no mailbox to read.")


@pytest.fixture
def _ctrl_c() -> Iterator[None]:
    """A test run in the background ignores Ctrl C, and so would every program that it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no Ctrl-C for another program")
@pytest.mark.usefixtures("_ctrl_c")
def test_fetch_goes_on_until_it_is_stopped(server: ImapServer, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "showroom_app", "--data-dir", str(tmp_path / "pc"), "--json"]
    to = ["--host", "127.0.0.1", "--port", str(server.port), "--user", USER, "--security", "none"]
    subprocess.run([*command, "mailbox", "add", "Leads", *to], cwd=ROOT, check=True)
    with subprocess.Popen(
        [*command, "fetch"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as fetching:
        assert fetching.stdout is not None
        for number in (1, 2):
            server.append(portal_mail(number))
            told = json.loads(fetching.stdout.readline())
            assert (told["uid"], told["status"]) == (number, "imported")
        fetching.send_signal(signal.SIGINT)
        out, err = fetching.communicate(timeout=60)
    assert (out, err, fetching.returncode) == ("", "", 130)
