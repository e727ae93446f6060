"""Mailboxes as they are stored, and which program reads them how far."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime, timedelta

from showroom_app.domain.mailbox import AfterReading, Mailbox, MailboxState, MailSignIn, Security
from showroom_app.domain.topic import Topic
from showroom_app.storage.repositories.messages import Status
from showroom_app.storage.store import Store
from tests import builders
from tests.builders import NOW

MINUTE = timedelta(minutes=1)
LARGEST = 2**32 - 1
SALES = Mailbox(id=0, name="Verkoop", host="imap.example.nl", user="verkoop@example.nl")


def add(store: Store, mailbox: Mailbox = SALES) -> int:
    """Store a mailbox; its id."""
    with store.write(Topic.MAIL) as work:
        return work.mailboxes.add(mailbox)


def state(store: Store, mailbox: int) -> MailboxState:
    """How far a mailbox is read."""
    with store.read() as work:
        found = work.mailboxes.state(mailbox)
    assert found is not None
    return found


def take(store: Store, mailbox: int, program: str, now: datetime, until: datetime) -> bool:
    """Take the lease in a transaction of its own."""
    with store.write(Topic.MAIL) as work:
        return work.mailboxes.take_lease(mailbox, program, now, until)


def add_message(store: Store) -> int:
    """A message that was rejected."""
    with store.write(Topic.LEADS) as work:
        return work.messages.add(
            path="imap", index=0, received=NOW, original=b"Hello", status=Status.REJECTED
        )


def test_a_mailbox_comes_back_with_everything_that_was_set(store: Store) -> None:
    floor, _ = builders.add_reps(store)
    full = Mailbox(
        id=0,
        name="Toyota leads",
        host="outlook.office365.com",
        user="leads@example.nl",
        port=143,
        security=Security.STARTTLS,
        auth=MailSignIn.MICROSOFT,
        folder="INBOX/Leads",
        after=AfterReading.MOVE,
        move_to="Gelezen",
        active=False,
        poll_minutes=2,
        floor=floor,
        smtp_host="smtp.office365.com",
        smtp_port=465,
        smtp_security=Security.TLS,
        smtp_user="toyota@example.nl",
        from_address="toyota@example.nl",
        from_name="Toyota Jansen",
        confirms=True,
        token_client="7c3d",
    )
    plain, whole = add(store), add(store, full)
    with store.read() as work:
        assert work.mailboxes.mailbox(whole) == replace(full, id=whole)
        assert work.mailboxes.named("TOYOTA  leads") == replace(full, id=whole)
        assert work.mailboxes.mailboxes() == (replace(full, id=whole), replace(SALES, id=plain))
        assert work.mailboxes.mailbox(99) is None
        assert work.mailboxes.named("Service") is None
        assert work.mailboxes.states() == {plain: MailboxState(plain), whole: MailboxState(whole)}


def test_what_a_mailbox_has_become_is_stored(store: Store) -> None:
    mailbox = add(store)
    moved = replace(SALES, id=mailbox, host="imap.example.com", poll_minutes=9)
    with store.write(Topic.MAIL) as work:
        assert work.mailboxes.save(moved)
        assert not work.mailboxes.save(replace(moved, id=99, name="Geen"))
    with store.read() as work:
        assert work.mailboxes.mailboxes() == (moved,)


def test_a_mail_is_dealt_with_once_and_moves_the_place_up_to_which_is_read(store: Store) -> None:
    mailbox, message = add(store), add_message(store)
    with store.write(Topic.MAIL) as work:
        work.mailboxes.begin_at(mailbox, LARGEST)
        assert work.mailboxes.add_fetched(mailbox, LARGEST, LARGEST, message)
        assert work.mailboxes.add_fetched(mailbox, LARGEST, 7)
        assert not work.mailboxes.add_fetched(mailbox, LARGEST, 7, message)
    assert state(store, mailbox) == MailboxState(mailbox, LARGEST, LARGEST)
    with store.read() as work:
        assert work.mailboxes.fetched(mailbox, LARGEST, [6, 7, 8, LARGEST]) == {7, LARGEST}
        assert work.mailboxes.fetched(mailbox, 1, [7]) == frozenset()
        assert work.mailboxes.fetched(mailbox, LARGEST, []) == frozenset()
        assert work.mailboxes.mailbox_of_message(message) == mailbox
        assert work.mailboxes.mailbox_of_message(99) is None


def test_when_the_server_numbers_anew_an_old_number_says_nothing(store: Store) -> None:
    mailbox = add(store)
    with store.write(Topic.MAIL) as work:
        work.mailboxes.begin_at(mailbox, 1)
        work.mailboxes.add_fetched(mailbox, 1, 40)
        work.mailboxes.begin_at(mailbox, 2)
        assert work.mailboxes.add_fetched(mailbox, 2, 3)
        assert work.mailboxes.add_fetched(mailbox, 1, 41), "dealt with all the same"
    assert state(store, mailbox) == MailboxState(mailbox, 2, 3)


def test_a_problem_stands_until_a_look_goes_well(store: Store) -> None:
    mailbox = add(store)
    with store.write(Topic.MAIL) as work:
        work.mailboxes.note_looked(mailbox, NOW)
        work.mailboxes.note_problem(mailbox, "sign-in", {"server": "imap.example.nl"})
    found = state(store, mailbox)
    assert (found.problem, found.fetched_at) == ("sign-in", NOW)
    assert found.problem_facts == {"server": "imap.example.nl"}
    with store.write(Topic.MAIL) as work:
        work.mailboxes.note_looked(mailbox, NOW + MINUTE)
    assert state(store, mailbox) == MailboxState(mailbox, fetched_at=NOW + MINUTE)


def test_one_program_reads_a_mailbox_until_its_lease_ends(store: Store) -> None:
    mailbox, other = add(store), add(store, replace(SALES, name="Inkoop"))
    assert take(store, mailbox, "desk-1", NOW, NOW + MINUTE)
    assert not take(store, mailbox, "desk-2", NOW, NOW + MINUTE)
    assert take(store, other, "desk-2", NOW, NOW + MINUTE)
    assert take(store, mailbox, "desk-1", NOW, NOW + 2 * MINUTE), "its own"
    assert state(store, mailbox).lease_until == NOW + 2 * MINUTE
    assert not take(store, mailbox, "desk-2", NOW + MINUTE, NOW + 9 * MINUTE)
    assert take(store, mailbox, "desk-2", NOW + 2 * MINUTE, NOW + 9 * MINUTE)
    with store.write(Topic.MAIL) as work:
        assert not work.mailboxes.renew_lease(mailbox, "desk-1", NOW + 9 * MINUTE)
        assert not work.mailboxes.release_lease(mailbox, "desk-1")
        assert work.mailboxes.renew_lease(mailbox, "desk-2", NOW + 5 * MINUTE)
        assert work.mailboxes.release_lease(mailbox, "desk-2")
    assert state(store, mailbox) == MailboxState(mailbox)
    assert take(store, mailbox, "desk-1", NOW, NOW + MINUTE)
    assert not take(store, 99, "desk-1", NOW, NOW + MINUTE)


def test_of_programs_that_want_a_mailbox_at_once_one_gets_it(store: Store) -> None:
    mailbox = add(store)
    got: list[bool] = []
    programs = [
        threading.Thread(
            target=lambda name=f"desk-{number}": got.append(
                take(store, mailbox, name, NOW, NOW + MINUTE)
            )
        )
        for number in range(6)
    ]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    assert sorted(got) == [False] * 5 + [True]


def test_a_removed_mailbox_leaves_its_mails(store: Store) -> None:
    mailbox, message = add(store), add_message(store)
    with store.write(Topic.MAIL) as work:
        work.mailboxes.add_fetched(mailbox, 1, 1, message)
        work.mailboxes.remove(mailbox)
    with store.read() as work:
        assert work.mailboxes.mailboxes() == ()
        assert work.mailboxes.states() == {}
        assert work.messages.original(message) == b"Hello"
