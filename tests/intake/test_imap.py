"""The connection to an IMAP server: what is read, what is left alone, and what goes wrong."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from showroom_app.intake.credentials import Credential
from showroom_app.intake.imap import Server, connection
from showroom_app.intake.mail_problems import MailCode, MailProblem
from showroom_app.intake.stopping import Stop
from tests.imap_server import PASSWORD, USER, Certificate, ImapServer, running_imap

KEY = Credential(USER, PASSWORD)
HELLO = b"* OK hello\r\n"
CAN = b"* CAPABILITY IMAP4rev1 IDLE\r\n%s OK done\r\n"
WELCOME = [HELLO, CAN, b"%s OK welcome\r\n", CAN]
MAIL = b"From: jan@example.org\r\nSubject: Yaris\r\n\r\nNog te koop?\r\n"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ImapServer]:
    """A server in the clear."""
    with running_imap(tmp_path / "imap") as made:
        yield made


def plain(port: int) -> Server:
    """How it is reached."""
    return Server("127.0.0.1", port, "none", timeout_seconds=10)


def problem_of(server: Server, key: Credential = KEY) -> MailProblem:
    """What keeps us from signing in."""
    with pytest.raises(MailProblem) as told, connection(server) as link:
        link.sign_in(key)
    return told.value


def test_mails_are_read_as_they_are_and_stay_unread(server: ImapServer) -> None:
    server.append(MAIL, MAIL + b"\r\n" * 5, b"From: a\r\n\r\n")
    with connection(plain(server.port)) as link:
        link.sign_in(KEY)
        opened = link.open("INBOX")
        assert (opened.uid_next, opened.mails) == (4, 3)
        assert opened.uid_validity > 0
        assert link.uids_after(0) == [1, 2, 3]
        assert link.uids_after(2) == [3]
        assert link.uids_after(3) == []
        assert set(link.sizes([1, 2, 3, 99])) == {1, 2, 3}
        mails = link.mails([1, 3, 99])
        assert [mail.splitlines() for mail in mails.values()] == [
            MAIL.splitlines(),
            [b"From: a", b""],
        ]
        assert link.mails([1], 5)[1] == MAIL[:5]
    assert server.flags() == {1: set(), 2: set(), 3: set()}


def test_mails_of_today_came_since_yesterday_and_not_since_tomorrow(server: ImapServer) -> None:
    server.append(MAIL)
    today = datetime.now(UTC).date()
    with connection(plain(server.port)) as link:
        link.sign_in(KEY)
        link.open("INBOX")
        assert link.uids_after(0, today - timedelta(1)) == [1]
        assert link.uids_after(0, today + timedelta(2)) == []


def test_a_folder_is_made_and_mails_are_moved_there_alone(server: ImapServer) -> None:
    server.append(MAIL, MAIL, MAIL)
    with server.client() as other:
        other.uid("STORE", "1", "+FLAGS", r"(\Deleted)")
    with connection(plain(server.port)) as link:
        link.sign_in(KEY)
        link.open("INBOX", may_change=True)
        assert not link.has_folder("Gelezen é")
        link.make_folder("Gelezen é")
        assert link.has_folder("Gelezen é")
        link.move([2], "Gelezen é")
        link.mark_seen([3])
    assert server.flags() == {1: {"\\Deleted"}, 3: {"\\Seen"}}


def test_new_mail_is_told_of_while_waiting_and_a_sign_to_stop_ends_the_wait(
    server: ImapServer,
) -> None:
    stop = Stop()
    with connection(plain(server.port)) as link:
        link.sign_in(KEY)
        link.open("INBOX")
        assert link.can_idle
        assert link.wait(0.05, stop.wake) is False
        threading.Thread(target=server.append, args=(MAIL,)).start()
        assert link.wait(60, stop.wake) is True
        assert link.uids_after(0) == [1]
        stop.set()
        assert link.wait(60, stop.wake) is False
    stop.close()


def test_a_server_that_goes_while_we_wait_is_noticed(server: ImapServer) -> None:
    with connection(plain(server.port)) as link:
        link.sign_in(KEY)
        link.open("INBOX")
        server.kill()
        with pytest.raises(MailProblem, match="closed"):
            link.wait(60)


@pytest.mark.parametrize("good_bye", [b"* BYE Server shutting down.\r\n", b""])
def test_a_good_bye_is_heard_in_the_middle_of_waiting(good_bye: bytes) -> None:
    lines = [*WELCOME, b"* OK still here\r\n+ idling\r\n" + good_bye]
    with Played(lines) as port, connection(plain(port)) as link:
        link.sign_in(KEY)
        with pytest.raises(MailProblem, match="closed"):
            link.wait(60)


def test_a_mail_told_of_in_one_breath_with_the_answer_is_not_missed() -> None:
    lines = [*WELCOME, b"+ idling\r\n* 3 EXISTS\r\n", b"WAIT OK done\r\n"]
    with Played(lines) as port, connection(plain(port)) as link:
        link.sign_in(KEY)
        assert link.wait(60) is True


def test_a_number_behind_the_mail_and_a_quoted_mail_are_understood() -> None:
    three_mails = (
        b"* 1 FETCH (FLAGS ())\r\n* 2 FETCH (BODY[] {3}\r\nabc UID 7)\r\n"
        b'* 3 FETCH (UID 8 BODY[] "")\r\n* 4 FETCH (UID 9 BODY[] {2}\r\nhi)\r\n%s OK done\r\n'
    )
    lines = [*WELCOME, b"%s OK opened\r\n", three_mails]
    with Played(lines) as port, connection(plain(port)) as link:
        link.sign_in(KEY)
        link.open("INBOX")
        assert link.mails([7, 8, 9]) == {7: b"abc", 8: b"", 9: b"hi"}


def test_a_literal_beyond_all_bounds_is_not_waited_for() -> None:
    endless = b"* 1 FETCH (UID 1 BODY[] {99999999999}\r\n"
    lines = [*WELCOME, b"%s OK opened\r\n", endless]
    with Played(lines) as port, connection(plain(port)) as link:
        link.sign_in(KEY)
        link.open("INBOX")
        with pytest.raises(MailProblem, match="closed"):
            link.mails([1])


# -- what goes wrong -----------------------------------------------------------------------------


def test_a_wrong_password_is_told_as_such(server: ImapServer) -> None:
    for wrong in ("Hemelvaart", "Hemelváárt"):
        problem = problem_of(plain(server.port), Credential(USER, wrong))
        assert problem.code is MailCode.WRONG_PASSWORD
        assert wrong not in str(problem)
    assert PASSWORD not in repr(KEY)


def test_a_host_that_nobody_knows_is_told_as_such() -> None:
    problem = problem_of(Server("imap.dealer.invalid", 993, timeout_seconds=5))
    assert problem.code in (MailCode.UNKNOWN_HOST, MailCode.NO_NETWORK)
    assert problem.facts["host"] == "imap.dealer.invalid"


def test_a_port_where_nobody_listens_is_told_as_such() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert problem_of(plain(port)).code is MailCode.CONNECTION_REFUSED


def test_a_server_that_says_nothing_is_not_waited_for_for_ever() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        quick = Server("127.0.0.1", silent.getsockname()[1], "none", timeout_seconds=0.2)
        assert problem_of(quick).code is MailCode.TIMEOUT


def test_a_server_of_another_kind_is_told_as_such() -> None:
    with Played([b"220 smtp.dealer.example ESMTP\r\n"]) as port:
        problem = problem_of(plain(port))
    assert problem.code is MailCode.OTHER_PROTOCOL


def test_a_folder_that_is_not_there_is_told_and_the_connection_lives(server: ImapServer) -> None:
    with connection(plain(server.port)) as link:
        link.sign_in(KEY)
        with pytest.raises(MailProblem, match="no-folder"):
            link.open("Nergens")
        assert link.open("INBOX").mails == 0


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_of_an_authority_of_ones_own_is_trusted_once_it_is_named(
    tmp_path: Path, security: str
) -> None:
    given = Certificate.made(tmp_path)
    with running_imap(tmp_path / "imap", security, given) as server:
        strange = Server("localhost", server.port, security, timeout_seconds=10)
        assert problem_of(strange).code is MailCode.CERTIFICATE_UNKNOWN
        known = Server("localhost", server.port, security, given.authority, timeout_seconds=10)
        with connection(known) as link:
            link.sign_in(KEY)
            assert link.open("INBOX").mails == 0
            assert link.wait(0.05) is False
        nameless = Server("127.0.0.1", server.port, security, given.authority, 10)
        assert problem_of(nameless).code is MailCode.CERTIFICATE_NAME
        empty = Server("localhost", server.port, security, given.key, 10)
        assert problem_of(empty).code is MailCode.CERTIFICATE_FILE


def test_a_certificate_that_ran_out_is_told_as_such(tmp_path: Path) -> None:
    given = Certificate.made(tmp_path, until=datetime.now(UTC) - timedelta(days=1))
    with running_imap(tmp_path / "imap", "tls", given) as server:
        late = Server("localhost", server.port, "tls", given.authority, 10)
        assert problem_of(late).code is MailCode.CERTIFICATE_EXPIRED


def test_encryption_where_there_is_none_is_told_as_such(server: ImapServer) -> None:
    wrong = Server("127.0.0.1", server.port, "tls", timeout_seconds=10)
    assert problem_of(wrong).code is MailCode.NO_TLS
    without = Server("127.0.0.1", server.port, "starttls", timeout_seconds=10)
    assert problem_of(without).code is MailCode.NO_STARTTLS


@pytest.mark.parametrize(
    "lines",
    [
        [HELLO, b"* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n%s OK done\r\n"],
        [*WELCOME[:2], b"%s NO [PRIVACYREQUIRED] Only with encryption.\r\n"],
    ],
)
def test_a_server_that_wants_encryption_is_told_as_such(lines: list[bytes]) -> None:
    with Played(lines) as port:
        assert problem_of(plain(port)).code is MailCode.ENCRYPTION_WANTED


# -- a server that says what is written -----------------------------------------------------------


class Played:
    """A server that says one line of a play for each command it hears; %s is the command's tag."""

    def __init__(self, lines: list[bytes]) -> None:
        self._lines = lines
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._play, daemon=True)

    def __enter__(self) -> int:
        self._thread.start()
        port: int = self._listener.getsockname()[1]
        return port

    def __exit__(self, *told: object) -> None:
        self._listener.close()
        self._thread.join(30)

    def _play(self) -> None:
        client, _ = self._listener.accept()
        with client, client.makefile("rb") as heard:
            client.sendall(self._lines[0])
            for line in self._lines[1:]:
                tag = heard.readline().split(b" ")[0]
                client.sendall(line.replace(b"%s", tag))
