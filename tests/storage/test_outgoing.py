"""Mails that go out: queued, taken by one program, sent once, visible until they are."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

import pytest

from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.outgoing import Attachment, Outgoing, OutgoingKind, OutgoingState
from showroom_app.domain.topic import Topic
from showroom_app.storage.store import Store
from tests import builders
from tests.builders import NOW

MINUTE = timedelta(minutes=1)
_numbers = count(1)


def mail(lead: int, **given: Any) -> Outgoing:
    """A reply that is due at once."""
    number = next(_numbers)
    made = Outgoing(
        id=0,
        lead=lead,
        to_address="klant@example.nl",
        subject="Re: Yaris",
        body="Ja, hij staat er nog.",
        message_id=f"{number}@showroom.example",
        queued_at=NOW,
        next_try_at=NOW,
        act=f"act-{number}",
    )
    return replace(made, **given)


def add_lead(store: Store) -> int:
    """A lead in the pool; its id."""
    with store.write(Topic.LEADS) as work:
        return work.leads.add(builders.lead())


def queue(store: Store, *mails: Outgoing) -> list[int]:
    """Queue mails; their ids."""
    with store.write(Topic.MAIL) as work:
        return [work.outgoing.queue(each) for each in mails]


def found(store: Store, wanted: int) -> Outgoing:
    """One mail."""
    with store.read() as work:
        one = work.outgoing.mail(wanted)
    assert one is not None
    return one


def lease(store: Store, program: str = "desk-1", *, after: timedelta = timedelta()) -> int | None:
    """What a program gets that asks for a mail, for a minute; its id."""
    with store.write(Topic.MAIL) as work:
        now = NOW + after
        taken = work.outgoing.lease_next(program, now, now + MINUTE)
    return None if taken is None else taken.id


def test_a_mail_comes_back_with_everything_that_belongs_to_it(store: Store) -> None:
    _, (rep,) = builders.add_reps(store, "Sanne")
    lead = add_lead(store)
    with store.write(Topic.MAIL) as work:
        mailbox = work.mailboxes.add(Mailbox(0, "Verkoop", "imap.example.nl", "verkoop"))
        sheet = Attachment("offerte.pdf", "application/pdf", work.messages.keep(b"%PDF"))
        photo = Attachment("foto.jpg", "image/jpeg", work.messages.keep(b"JFIF"))
        full = mail(
            lead,
            kind=OutgoingKind.CONFIRMATION,
            mailbox=mailbox,
            rep=rep,
            station="balie",
            in_reply_to="b@x",
            references="a@x b@x",
            attachments=(sheet, photo),
        )
        stored = work.outgoing.queue(full)
        bare = work.outgoing.queue(mail(lead, next_try_at=None))
    with store.read() as work:
        assert work.outgoing.mail(stored) == replace(full, id=stored)
        assert work.outgoing.of_act(full.act) == replace(full, id=stored)
        assert work.outgoing.of_message_id(full.message_id) == replace(full, id=stored)
        assert [each.id for each in work.outgoing.of_lead(lead)] == [stored, bare]
        assert work.messages.kept(sheet.original) == b"%PDF"
        assert work.outgoing.mail(99) is None
        assert work.outgoing.of_act("none") is None
        with pytest.raises(KeyError):
            work.messages.kept("none")
    assert found(store, bare).next_try_at == NOW
    with store.write(Topic.MAIL) as work:
        work.mailboxes.remove(mailbox)
    assert found(store, stored).mailbox is None


def test_who_waited_longest_goes_first_and_only_once_it_is_due(store: Store) -> None:
    lead = add_lead(store)
    late, first, second = queue(
        store,
        mail(lead, next_try_at=NOW + 5 * MINUTE),
        mail(lead, next_try_at=NOW - MINUTE),
        mail(lead),
    )
    with store.read() as work:
        assert work.outgoing.first_due_at() == NOW - MINUTE
    assert [lease(store), lease(store), lease(store)] == [first, second, None]
    assert lease(store, after=5 * MINUTE) == first, "its lease is over"
    assert lease(store, after=5 * MINUTE) == second
    assert lease(store, after=5 * MINUTE) == late


def test_a_program_can_ask_for_the_mails_of_one_mailbox(store: Store) -> None:
    lead = add_lead(store)
    with store.write(Topic.MAIL) as work:
        mailbox = work.mailboxes.add(Mailbox(0, "Verkoop", "imap.example.nl", "verkoop"))
    _, its = queue(store, mail(lead), mail(lead, mailbox=mailbox))
    with store.write(Topic.MAIL) as work:
        taken = work.outgoing.lease_next("desk-1", NOW, NOW + MINUTE, mailbox)
        assert taken is not None
        assert (taken.id, taken.lease_owner, taken.lease_until) == (its, "desk-1", NOW + MINUTE)
        assert work.outgoing.lease_next("desk-1", NOW, NOW + MINUTE, mailbox) is None


def test_of_programs_that_ask_at_once_each_mail_goes_to_one(store: Store) -> None:
    lead = add_lead(store)
    mails = queue(store, *(mail(lead) for _ in range(3)))
    got: list[int | None] = []
    programs = [
        threading.Thread(target=lambda name=f"desk-{number}": got.append(lease(store, name)))
        for number in range(6)
    ]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    assert sorted(each for each in got if each) == mails
    assert got.count(None) == 3


def test_a_mail_that_was_sent_is_sent_once_and_leaves_the_queue(store: Store) -> None:
    (sent,) = queue(store, mail(add_lead(store)))
    assert lease(store) == sent
    with store.write(Topic.MAIL) as work:
        assert not work.outgoing.begin(sent, "desk-2", NOW + MINUTE)
        assert work.outgoing.begin(sent, "desk-1", NOW + 2 * MINUTE)
        assert not work.outgoing.begin(sent, "desk-1", NOW + 2 * MINUTE)
        assert work.outgoing.renew_lease(sent, "desk-1", NOW + 3 * MINUTE)
        assert work.outgoing.mark_sent(sent, NOW + MINUTE)
        assert not work.outgoing.mark_sent(sent, NOW + 2 * MINUTE)
        assert not work.outgoing.retry_at(sent, NOW, "too late")
        assert not work.outgoing.mark_failed(sent, "too late")
        assert not work.outgoing.cancel(sent, NOW)
        assert not work.outgoing.renew_lease(sent, "desk-1", NOW + 3 * MINUTE)
    one = found(store, sent)
    assert (one.state, one.sent_at, one.attempts) == (OutgoingState.SENT, NOW + MINUTE, 1)
    assert (one.lease_owner, one.lease_until, one.next_try_at) == ("", None, None)
    assert lease(store, after=9 * MINUTE) is None
    with store.read() as work:
        assert work.outgoing.unsent() == ()
        assert work.outgoing.count_unsent() == 0
        assert work.outgoing.first_due_at() is None


def test_a_mail_that_did_not_go_out_is_due_again_later(store: Store) -> None:
    (waiting,) = queue(store, mail(add_lead(store)))
    for attempt in (1, 2):
        later = 10 * attempt * MINUTE
        assert lease(store, after=later - 10 * MINUTE) == waiting
        with store.write(Topic.MAIL) as work:
            work.outgoing.begin(waiting, "desk-1", NOW + later)
            assert work.outgoing.retry_at(waiting, NOW + later, "451 Try again later")
        one = found(store, waiting)
        assert (one.state, one.attempts) == (OutgoingState.QUEUED, attempt)
        assert (one.problem, one.next_try_at) == ("451 Try again later", NOW + later)
        assert lease(store, after=later - MINUTE) is None


def test_a_mail_that_failed_stays_visible_until_it_is_tried_again_or_taken_back(
    store: Store,
) -> None:
    lead = add_lead(store)
    again, back = queue(store, mail(lead), mail(lead))
    with store.write(Topic.MAIL) as work:
        for each in (again, back):
            work.outgoing.mark_failed(each, "550 No such person")
        assert work.outgoing.count_unsent() == 2
        assert [each.problem for each in work.outgoing.unsent()] == ["550 No such person"] * 2
        assert [each.id for each in work.outgoing.unsent(after=again)] == [back]
    assert lease(store) is None
    with store.write(Topic.MAIL) as work:
        assert work.outgoing.queue_again(again, NOW)
        assert not work.outgoing.queue_again(again, NOW)
        assert work.outgoing.cancel(back, NOW)
        assert not work.outgoing.queue_again(back, NOW)
    assert found(store, back).state is OutgoingState.CANCELLED
    assert [lease(store), lease(store)] == [again, None]


def test_a_mail_that_a_program_has_in_hand_cannot_be_taken_back(store: Store) -> None:
    (waiting,) = queue(store, mail(add_lead(store)))
    lease(store)
    with store.write(Topic.MAIL) as work:
        assert not work.outgoing.cancel(waiting, NOW)
        assert work.outgoing.cancel(waiting, NOW + MINUTE), "its lease is over"


def test_a_mail_handed_over_by_a_program_that_died_is_shown_and_not_sent_again_by_itself(
    store: Store,
) -> None:
    (doubtful,) = queue(store, mail(add_lead(store)))
    lease(store)
    with store.write(Topic.MAIL) as work:
        work.outgoing.begin(doubtful, "desk-1", NOW + MINUTE)
    assert lease(store, after=9 * MINUTE) is None
    with store.read() as work:
        assert work.outgoing.interrupted(NOW) == ()
        assert [each.id for each in work.outgoing.interrupted(NOW + MINUTE)] == [doubtful]
        assert work.outgoing.count_unsent() == 1
