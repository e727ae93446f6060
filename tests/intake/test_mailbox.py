"""Reading a mailbox: every mail once, marks and moves only where told, problems in codes."""

from __future__ import annotations

import os
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from showroom_app.domain.mailbox import AfterReading, Mailbox, Security
from showroom_app.domain.people import UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.topic import Topic
from showroom_app.intake.credentials import Keys
from showroom_app.intake.fetching import Fetching, Trouble
from showroom_app.intake.mail_check import Remark, Step, check
from showroom_app.intake.mail_problems import MailCode, MailProblem
from showroom_app.intake.mailbox import Fetched, Road, keep_reading, read_once
from showroom_app.intake.stopping import Stop
from showroom_app.secrets import Secrets, variable_of
from showroom_app.services.audit_view import AuditFilter
from showroom_app.services.inbox_view import Tab
from tests.imap_server import PASSWORD, USER, ImapServer, line_to, running_imap
from tests.intake.post import mailbox_on, newsletter, portal_mail, road
from tests.services.dealership import OFFICE, STATION, Dealership
from tests.smtp_server import SmtpServer, running_smtp


@pytest.fixture
def dealership(database_url: str) -> Iterator[Dealership]:
    """An empty dealership: the test runs once on SQLite, once on PostgreSQL."""
    made = Dealership(database_url)
    yield made
    made.store.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ImapServer]:
    """A server in the clear."""
    with running_imap(tmp_path / "imap") as made:
        yield made


def fetch(dealership: Dealership, mailbox: Mailbox, way: Road) -> list[Fetched]:
    """What one look brings."""
    return list(read_once(dealership.services, STATION, mailbox, way))


def statuses(fetched: list[Fetched]) -> Counter[str]:
    """How often each thing became of a mail."""
    return Counter(each.received.status.value for each in fetched)


def leads(dealership: Dealership) -> int:
    """How many leads there are."""
    return dealership.services.inbox.page(OFFICE, Tab.ALL).total


def quarantined(dealership: Dealership) -> int:
    """How many mails are in quarantine."""
    with dealership.store.read() as work:
        return work.messages.quarantined()


def problem(dealership: Dealership, mailbox: Mailbox) -> str:
    """The code of the problem that is noted with a mailbox."""
    return dealership.services.mailboxes.row(STATION, mailbox.id).state.problem


# -- once ----------------------------------------------------------------------------------------


def test_each_mail_becomes_a_lead_once_and_stays_unread(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(portal_mail(1), newsletter(1), portal_mail(2))
    mailbox = mailbox_on(dealership, server.port)
    way = road(tmp_path, mailbox)
    first = fetch(dealership, mailbox, way)
    assert [(each.uid, each.received.status.value) for each in first] == [
        (1, "imported"),
        (2, "rejected"),
        (3, "imported"),
    ]
    assert {each.mailbox for each in first} == {"Leads"}
    assert fetch(dealership, mailbox, way) == []
    server.append(portal_mail(3))
    assert [each.uid for each in fetch(dealership, mailbox, way)] == [4]
    assert leads(dealership) == 3
    assert quarantined(dealership) == 1
    assert set(map(frozenset, server.flags().values())) == {frozenset()}
    state = dealership.services.mailboxes.row(STATION, mailbox.id).state
    assert (state.last_uid, state.problem, state.lease_owner) == (4, "", "")
    assert state.fetched_at is not None


def test_a_mail_that_comes_by_two_mailboxes_is_one_lead(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(portal_mail(1))
    mailbox = mailbox_on(dealership, server.port)
    fetch(dealership, mailbox, road(tmp_path, mailbox))
    with running_imap(tmp_path / "other") as other:
        other.append(portal_mail(1))
        second = mailbox_on(dealership, other.port, name="Info")
        (came,) = fetch(dealership, second, road(tmp_path, second))
    assert came.received.status.value == "duplicate"
    assert leads(dealership) == 1


def test_mails_that_are_numbered_anew_are_known_again(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(*map(portal_mail, range(1, 5)), newsletter(1))
    mailbox = mailbox_on(dealership, server.port)
    way = road(tmp_path, mailbox)
    fetch(dealership, mailbox, way)
    kept = quarantined(dealership)
    server.kill()
    server.number_anew()
    server.start()
    server.append(portal_mail(5))
    again = statuses(fetch(dealership, mailbox, way))
    assert again == {"duplicate": 4, "rejected": 1, "imported": 1}
    assert (leads(dealership), quarantined(dealership)) == (5, kept)
    with dealership.store.read() as work:
        (lead, *_) = dealership.rows(Tab.ALL)
        assert len(work.messages.of_lead(lead.lead)) == 1
    assert fetch(dealership, mailbox, way) == []


def test_mails_of_long_ago_are_left_out_of_the_first_look_for_good(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    with server.client() as other:
        for number, days in enumerate((400, 31 + 2, 20), start=1):
            at = datetime.now(UTC) - timedelta(days)
            other.append("INBOX", "", at, portal_mail(number))
    mailbox = mailbox_on(dealership, server.port)
    way = road(tmp_path, mailbox)
    assert [each.uid for each in fetch(dealership, mailbox, way)] == [3]
    assert fetch(dealership, mailbox, way) == []
    with server.client() as other:
        # What somebody puts into the folder later is meant to be read, however old.
        other.append("INBOX", "", datetime.now(UTC) - timedelta(500), portal_mail(4))
    assert [each.uid for each in fetch(dealership, mailbox, way)] == [4]


def test_a_mail_larger_than_any_lead_is_quarantined_by_its_beginning(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    huge = portal_mail(1) + (b"x" * 76 + b"\r\n") * 335_000
    server.drop(huge, portal_mail(2))
    mailbox = mailbox_on(dealership, server.port)
    came = fetch(dealership, mailbox, road(tmp_path, mailbox))
    assert {each.received.reason for each in came} == {"too-large", None}
    with dealership.store.read() as work:
        (kept,) = work.messages.quarantine()
        assert work.messages.original(kept.id).split()[:9] == portal_mail(1).split()[:9]


def test_leads_of_a_mailbox_belong_to_its_floor(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    dealership.rep("Anna", floor="Lexus")
    floor = dealership.services.people.find_floor("Lexus").id
    server.append(portal_mail(1))
    mailbox = mailbox_on(dealership, server.port, floor=floor)
    (came,) = fetch(dealership, mailbox, road(tmp_path, mailbox))
    assert came.received.lead is not None
    assert dealership.known(came.received.lead).floor == floor


# -- marks and moves -----------------------------------------------------------------------------


def test_only_what_became_a_lead_is_marked_and_only_where_told(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(portal_mail(1), newsletter(1))
    mailbox = mailbox_on(dealership, server.port, after=AfterReading.SEEN)
    fetch(dealership, mailbox, road(tmp_path, mailbox))
    assert server.flags() == {1: {"\\Seen"}, 2: set()}


def test_only_what_became_a_lead_is_moved_and_nobody_elses_mail_is_deleted(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(portal_mail(1), newsletter(1), portal_mail(2), newsletter(2))
    with server.client() as other:
        other.uid("STORE", "4", "+FLAGS", r"(\Deleted)")
    mailbox = mailbox_on(dealership, server.port, after=AfterReading.MOVE, move_to="Gelezen")
    fetch(dealership, mailbox, road(tmp_path, mailbox))
    assert server.flags() == {2: set(), 4: {"\\Deleted"}}
    assert len(server.flags("Gelezen")) == 2


def test_what_was_stored_just_before_the_program_ended_is_moved_the_next_time(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(portal_mail(1), newsletter(1), portal_mail(2))
    mailbox = mailbox_on(dealership, server.port, after=AfterReading.MOVE, move_to="Gelezen")
    way = road(tmp_path, mailbox)
    reading = read_once(dealership.services, STATION, mailbox, way)
    next(reading)
    reading.close()
    assert set(server.flags()) == {1, 2, 3}
    assert [each.uid for each in fetch(dealership, mailbox, way)] == [2, 3]
    assert set(server.flags()) == {2}
    assert leads(dealership) == 2


# -- two at once, and settings that change -------------------------------------------------------


def test_of_two_programs_one_reads_and_the_other_is_told_which(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(portal_mail(1))
    mailbox = mailbox_on(dealership, server.port)
    way = road(tmp_path, mailbox)
    reading = read_once(dealership.services, STATION, mailbox, way)
    next(reading)
    with pytest.raises(Refused, match="mailbox-in-use") as told:
        fetch(dealership, mailbox, replace(way, program="desk/2"))
    assert told.value.facts == {"name": "Leads", "by": "reception"}
    reading.close()
    assert fetch(dealership, mailbox, replace(way, program="desk/2")) == []


def test_whoever_lost_the_lease_to_another_stores_nothing_twice(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(*map(portal_mail, range(1, 4)))
    mailbox = mailbox_on(dealership, server.port)
    way = road(tmp_path, mailbox)
    slow = read_once(dealership.services, STATION, mailbox, way)
    first = next(slow)
    # The other one believes that the first is gone.
    with dealership.store.write(Topic.MAIL) as work:
        work.mailboxes.release_lease(mailbox.id, way.program)
    fast = fetch(dealership, mailbox, replace(way, program="desk/2"))
    assert [first.uid, *(each.uid for each in fast)] == [1, 2, 3]
    assert list(slow) == []
    assert leads(dealership) == 3
    assert sum(1 for _ in dealership.rows(Tab.ALL)) == 3


def test_a_mailbox_that_is_removed_meanwhile_takes_nothing_in(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(*map(portal_mail, range(1, 4)))
    mailbox = mailbox_on(dealership, server.port)
    reading = read_once(dealership.services, STATION, mailbox, road(tmp_path, mailbox))
    next(reading)
    dealership.services.mailboxes.remove(STATION, mailbox.id)
    assert list(reading) == []
    assert leads(dealership) == 1
    assert dealership.services.mailboxes.every(STATION) == ()


def test_a_mailbox_on_another_server_is_read_from_the_start(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(portal_mail(1))
    mailbox = mailbox_on(dealership, server.port)
    way = road(tmp_path, mailbox)
    fetch(dealership, mailbox, way)
    dealership.services.mailboxes.change(STATION, replace(mailbox, poll_minutes=7))
    assert dealership.services.mailboxes.row(STATION, mailbox.id).state.last_uid == 1
    dealership.services.mailboxes.change(STATION, replace(mailbox, folder="Elders"))
    assert dealership.services.mailboxes.row(STATION, mailbox.id).state.uid_validity is None


# -- waiting -------------------------------------------------------------------------------------


def test_new_mail_comes_while_waiting_until_told_to_stop(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    mailbox = mailbox_on(dealership, server.port)
    stop = Stop()
    came: list[int] = []
    arrived = threading.Event()

    def read() -> None:
        for each in keep_reading(
            dealership.services, STATION, mailbox, road(tmp_path, mailbox), stop
        ):
            came.append(each.uid)
            arrived.set()

    reading = threading.Thread(target=read)
    reading.start()
    server.append(portal_mail(1))
    assert arrived.wait(60)
    arrived.clear()
    server.append(portal_mail(2))
    assert arrived.wait(60)
    stop.set()
    reading.join(60)
    stop.close()
    assert not reading.is_alive()
    assert came == [1, 2]
    assert dealership.services.mailboxes.row(STATION, mailbox.id).state.lease_owner == ""


def test_one_broken_mailbox_does_not_hold_up_the_others(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(portal_mail(1))
    good = mailbox_on(dealership, server.port)
    bad = mailbox_on(dealership, 9, name="Stuk", poll_minutes=1)
    way = road(tmp_path, good)
    road(tmp_path, bad)
    told: dict[str, object] = {}
    both = threading.Event()

    def tell(each: Fetched | Trouble) -> None:
        told[each.mailbox] = each
        if len(told) == 2:
            both.set()

    fetching = Fetching(dealership.store, STATION, way, tell, first_wait_seconds=0.1)
    running = threading.Thread(target=fetching.run)
    running.start()
    assert both.wait(60)
    fetching.stop()
    running.join(60)
    assert isinstance(told["Leads"], Fetched)
    trouble = told["Stuk"]
    assert isinstance(trouble, Trouble)
    assert isinstance(trouble.problem, MailProblem)
    assert trouble.problem.code is MailCode.CONNECTION_REFUSED
    assert (problem(dealership, bad), problem(dealership, good)) == ("connection-refused", "")


def test_a_server_that_went_and_came_back_is_read_on(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    mailbox = mailbox_on(dealership, server.port)
    told: list[Fetched | Trouble] = []
    heard = threading.Event()

    def tell(each: Fetched | Trouble) -> None:
        told.append(each)
        heard.set()

    fetching = Fetching(
        dealership.store, STATION, road(tmp_path, mailbox), tell, first_wait_seconds=0.2
    )
    running = threading.Thread(target=fetching.run)
    running.start()
    server.append(portal_mail(1))
    assert heard.wait(60)
    heard.clear()
    server.kill()
    assert heard.wait(60)
    heard.clear()
    assert [type(each) for each in told] == [Fetched, Trouble]
    server.start()
    server.append(portal_mail(2))
    # A server that is killed may number anew what it had just told; that makes no second lead.
    while leads(dealership) < 2:
        assert heard.wait(60)
        heard.clear()
    fetching.stop()
    running.join(60)
    assert leads(dealership) == 2
    assert problem(dealership, mailbox) == ""


def test_a_look_that_brings_nothing_makes_no_window_look(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    mailbox = mailbox_on(dealership, server.port)
    way = road(tmp_path, mailbox)

    def counters() -> dict[Topic, int]:
        with dealership.store.read() as work:
            return work.counters()

    before = counters()
    assert fetch(dealership, mailbox, way) == []
    first = counters()
    assert first[Topic.MAIL] == before[Topic.MAIL] + 1, "it was not read before"
    assert fetch(dealership, mailbox, way) == []
    mailboxes = dealership.services.mailboxes
    mailboxes.take(STATION, mailbox.id, "office/1")
    assert mailboxes.keep(mailbox.id, "office/1")
    assert counters() == first
    mailboxes.failed(mailbox.id, "timeout", {})
    mailboxes.looked(mailbox.id)
    assert counters()[Topic.MAIL] == first[Topic.MAIL] + 2, "the trouble, and its end"


def test_nobody_reads_mail_who_may_not(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    mailbox = mailbox_on(dealership, server.port)
    rep = dealership.rep("Kim")
    dealership.user("Chef", UserKind.MANAGER)
    kiosk = dealership.user("Kim", UserKind.REP, rep=rep)
    with pytest.raises(Refused, match="not-allowed"):
        list(read_once(dealership.services, kiosk, mailbox, road(tmp_path, mailbox)))
    mailboxes = dealership.services.mailboxes
    with pytest.raises(Refused, match="not-allowed"):
        mailboxes.add(STATION, replace(mailbox, name="Nog een"))
    with pytest.raises(Refused, match="not-allowed"):
        mailboxes.change(STATION, mailbox)
    with pytest.raises(Refused, match="not-allowed"):
        mailboxes.remove(STATION, mailbox.id)


# -- what goes wrong -----------------------------------------------------------------------------


def test_a_problem_is_noted_once_and_gone_with_the_next_good_look(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    mailbox = mailbox_on(dealership, server.port)
    way = road(tmp_path, mailbox)
    with pytest.raises(MailProblem, match="no-password"):
        fetch(dealership, mailbox, replace(way, keys=Keys(Secrets(tmp_path / "elsewhere"))))
    assert problem(dealership, mailbox) == "no-password"
    before = dealership.services.counters()
    server.kill()
    for _ in range(2):
        with pytest.raises(MailProblem, match="connection-refused"):
            fetch(dealership, mailbox, way)
    assert problem(dealership, mailbox) == "connection-refused"
    after = dealership.services.counters()
    # Taken and given back twice, which nobody is told of; noted once.
    assert sum(after.values()) - sum(before.values()) == 1
    server.start()
    fetch(dealership, mailbox, way)
    assert problem(dealership, mailbox) == ""


def test_the_password_may_come_from_the_environment(
    dealership: Dealership,
    server: ImapServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server.append(portal_mail(1))
    mailbox = mailbox_on(dealership, server.port, name="Leads web-site")
    way = replace(road(tmp_path, mailbox), keys=Keys(Secrets(tmp_path / "elsewhere")))
    assert variable_of(mailbox.name) == "SHOWROOM_MAIL_PASSWORD_LEADS_WEB_SITE"
    monkeypatch.setenv(variable_of(mailbox.name), PASSWORD)
    assert len(fetch(dealership, mailbox, way)) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps folders of users apart by itself")
def test_a_file_of_passwords_that_others_may_read_is_not_used(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    mailbox = mailbox_on(dealership, server.port)
    way = road(tmp_path, mailbox)
    way.keys.secrets.file.chmod(0o644)
    with pytest.raises(MailProblem, match="password-file"):
        fetch(dealership, mailbox, way)


def test_a_line_that_dies_without_a_word_is_noticed(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(portal_mail(1))
    with line_to(server.port) as line:
        mailbox = mailbox_on(dealership, line.port)
        way = replace(road(tmp_path, mailbox), timeout_seconds=0.5)
        stop = Stop()
        reading = keep_reading(dealership.services, STATION, mailbox, way, stop)
        assert next(reading).uid == 1
        line.dead = True
        with pytest.raises(MailProblem, match="timeout"):
            next(reading)
        stop.close()


# -- trying a mailbox ----------------------------------------------------------------------------


def test_trying_a_mailbox_tells_each_step_and_reads_nothing(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(portal_mail(1), portal_mail(2))
    mailbox = mailbox_on(dealership, server.port, after=AfterReading.MOVE, move_to="Gelezen")
    tried = list(check(mailbox, road(tmp_path, mailbox)))
    assert [(each.step, each.problem, each.remark) for each in tried] == [
        (Step.CONNECT, None, Remark.NONE),
        (Step.ENCRYPT, None, Remark.IN_THE_CLEAR),
        (Step.SIGN_IN, None, Remark.NONE),
        (Step.FOLDER, None, Remark.NONE),
        (Step.MOVE_FOLDER, None, Remark.WILL_BE_MADE),
        (Step.NEWS, None, Remark.AT_ONCE),
    ]
    assert (tried[3].mails, tried[3].recent) == (2, 2)
    assert leads(dealership) == 0
    assert set(server.flags()) == {1, 2}


@pytest.mark.parametrize(
    ("changed", "steps", "code"),
    [
        ({"port": 9}, [Step.CONNECT], MailCode.CONNECTION_REFUSED),
        ({"security": Security.TLS}, [Step.CONNECT, Step.ENCRYPT], MailCode.NO_TLS),
        ({"security": Security.STARTTLS}, [Step.CONNECT, Step.ENCRYPT], MailCode.NO_STARTTLS),
        ({"user": "chef"}, [Step.CONNECT, Step.ENCRYPT, Step.SIGN_IN], MailCode.WRONG_PASSWORD),
        (
            {"folder": "Nergens"},
            [Step.CONNECT, Step.ENCRYPT, Step.SIGN_IN, Step.FOLDER],
            MailCode.NO_FOLDER,
        ),
    ],
)
def test_trying_a_mailbox_ends_behind_the_step_that_fails(
    server: ImapServer,
    tmp_path: Path,
    changed: dict[str, object],
    steps: list[Step],
    code: MailCode,
) -> None:
    mailbox = Mailbox(1, "Leads", "127.0.0.1", "lead", port=server.port, security=Security.NONE)
    mailbox = replace(mailbox, **changed)  # type: ignore[arg-type]  # as given
    tried = list(check(mailbox, road(tmp_path, mailbox)))
    assert [each.step for each in tried] == steps
    assert [each.problem for each in tried[:-1]] == [None] * (len(steps) - 1)
    assert tried[-1].problem is not None
    assert tried[-1].problem.code is code


SENDS = [Step.SEND_CONNECT, Step.SEND_ENCRYPT, Step.SEND_SIGN_IN, Step.SENDER]


def _sends_by(server: SmtpServer, **said: object) -> Mailbox:
    """A mailbox that cannot be fetched, so that only sending is tried to its end."""
    given: dict[str, object] = {
        "smtp_host": "127.0.0.1",
        "smtp_port": server.port,
        "smtp_security": Security.NONE,
        "from_address": "leads@jansen.example",
        **said,
    }
    return Mailbox(1, "Leads", "127.0.0.1", USER, port=9, **given)  # type: ignore[arg-type]  # as given


def test_trying_a_mailbox_tries_sending_too_whatever_became_of_fetching(tmp_path: Path) -> None:
    with running_smtp() as server:
        mailbox = _sends_by(server)
        first, *tried = check(mailbox, road(tmp_path, mailbox))
        assert (first.step, first.problem is None) == (Step.CONNECT, False)
        assert [(each.step, each.problem) for each in tried] == [(step, None) for step in SENDS]
        assert [each.about for each in tried if each.about] == [
            *("127.0.0.1", "127.0.0.1", "leads@jansen.example")
        ]
        assert server.taken == []
    with running_smtp(signs_in=False) as server:
        mailbox = _sends_by(server)
        tried = list(check(mailbox, road(tmp_path, mailbox)))
        assert [each.remark for each in tried[1:]] == [
            *(Remark.NONE, Remark.IN_THE_CLEAR, Remark.ASKS_NOTHING, Remark.NONE)
        ]


@pytest.mark.parametrize(
    ("changed", "steps", "code"),
    [
        ({"smtp_port": 9}, SENDS[:1], MailCode.CONNECTION_REFUSED),
        ({"smtp_port": 70_000}, SENDS[:1], MailCode.CONNECTION_REFUSED),
        ({"smtp_host": "smtp..x"}, SENDS[:1], MailCode.UNKNOWN_HOST),
        ({"smtp_security": Security.TLS}, SENDS[:2], MailCode.NO_TLS),
        ({"smtp_security": Security.STARTTLS}, SENDS[:2], MailCode.NO_STARTTLS),
        ({"smtp_user": "chef"}, SENDS[:3], MailCode.NO_PASSWORD),
        ({"user": "chef"}, SENDS[:3], MailCode.WRONG_PASSWORD),
    ],
)
def test_trying_to_send_ends_behind_the_step_that_fails(
    tmp_path: Path, changed: dict[str, object], steps: list[Step], code: MailCode
) -> None:
    with running_smtp() as server:
        mailbox = replace(_sends_by(server), **changed)  # type: ignore[arg-type]  # as given
        _, *tried = check(mailbox, road(tmp_path, mailbox))
    assert [each.step for each in tried] == steps
    assert [each.problem for each in tried[:-1]] == [None] * (len(steps) - 1)
    assert tried[-1].problem is not None
    assert tried[-1].problem.code is code


# -- settings ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"name": " "}, "mailbox-without-name"),
        ({"host": "imap dealer"}, "mailbox-bad-host"),
        ({"port": 0}, "mailbox-bad-port"),
        ({"smtp_port": 70_000}, "mailbox-bad-port"),
        ({"user": ""}, "mailbox-without-user"),
        ({"folder": " "}, "mailbox-without-folder"),
        ({"after": AfterReading.MOVE}, "mailbox-bad-move-folder"),
        ({"after": AfterReading.MOVE, "move_to": "INBOX"}, "mailbox-bad-move-folder"),
        ({"poll_minutes": 0}, "mailbox-bad-poll"),
        ({"smtp_host": "-x", "from_address": "a@b"}, "mailbox-bad-host"),
        ({"smtp_host": "smtp.dealer.example"}, "mailbox-bad-sender"),
        ({"auth": "google"}, "mailbox-without-client"),
    ],
)
def test_a_mailbox_that_could_never_be_read_is_refused(
    sqlite_url: str, changed: dict[str, object], code: str
) -> None:
    dealership = Dealership(sqlite_url)
    mailbox = Mailbox(0, "Leads", "imap.dealer.example", "leads@dealer.example")
    with pytest.raises(Refused, match=code):
        dealership.services.mailboxes.add(
            STATION,
            replace(mailbox, **changed),  # type: ignore[arg-type]  # as given
        )
    assert dealership.services.mailboxes.every(STATION) == ()
    dealership.store.close()


def test_a_mailbox_is_found_by_its_name_and_no_two_have_one(sqlite_url: str) -> None:
    dealership = Dealership(sqlite_url)
    mailboxes = dealership.services.mailboxes
    mailbox = Mailbox(0, " Leads ", "imap.dealer.example", "leads@dealer.example")
    mailboxes.add(STATION, mailbox, act="a" * 32)
    mailboxes.add(STATION, mailbox, act="a" * 32)
    found = mailboxes.find(STATION, "leads")
    assert (found.name, len(mailboxes.every(STATION))) == ("Leads", 1)
    with pytest.raises(Refused, match="mailbox-name-taken"):
        mailboxes.add(STATION, mailbox)
    with pytest.raises(NotFound):
        mailboxes.find(STATION, "Info")
    mailboxes.remove(STATION, found.id)
    with pytest.raises(NotFound):
        mailboxes.row(STATION, found.id)
    with pytest.raises(NotFound):
        mailboxes.change(STATION, found)
    dealership.store.close()


def test_what_became_of_each_mail_is_an_act_and_a_look_that_brings_nothing_is_none(
    dealership: Dealership, server: ImapServer, tmp_path: Path
) -> None:
    server.append(portal_mail(1), newsletter(1), portal_mail(1))
    mailbox = mailbox_on(dealership, server.port)
    way = road(tmp_path, mailbox)
    first = fetch(dealership, mailbox, way)
    audit = dealership.services.audit
    rows = audit.page(STATION, AuditFilter(use_case="fetch-mail")).rows
    assert [{each.code: each.number for each in row.about} for row in rows[::-1]] == [
        {"lead": first[0].received.lead},
        {"rejected": 1},
    ]
    assert {(row.by_itself, row.station) for row in rows} == {(True, STATION.station)}
    fetch(dealership, mailbox, way)
    assert audit.page(STATION, AuditFilter(use_case="fetch-mail")).rows == rows
