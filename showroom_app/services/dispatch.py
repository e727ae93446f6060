"""What the program that sends mail asks and says of the database: what is due, and what came of it.

A mail is taken with a lease, begun right before the server gets it, and then sent, put off or
failed. One that was begun and never spoken of again may have gone out. It is sent once more under
the same Message-ID, as mail servers do among each other: a mail that comes twice can be recognised
as one, a mail that never comes cannot.
"""

from __future__ import annotations

from datetime import timedelta

from showroom_app.domain import lead_rules
from showroom_app.domain.lead import EntryKind
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.outgoing import Outgoing, OutgoingKind, OutgoingState
from showroom_app.domain.people import PROGRAM, Actor
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import timeline
from showroom_app.services.acts import allow
from showroom_app.services.outgoing import can_send
from showroom_app.storage.store import Store, Work

LEASE = timedelta(minutes=6)
"""How long a program that hands a mail over may say nothing; the longest a server may think."""
UNCERTAIN = "uncertain"
"""The problem of a mail that may have gone out already."""
MOST_UNCERTAIN = 3
"""A server that never says whether it took a mail may have delivered each one."""
GIVEN_UP_AFTER = timedelta(days=3)
_SHORTEST_WAIT, _LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=30)
_WAIT_PART = 4


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail with all that it takes to write it out."""

    mail: Outgoing
    mailbox: Mailbox
    tag: str
    files: tuple[bytes, ...]


class Dispatch:
    """The mails that go out, as the sending program sees them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def may_send(self, actor: Actor) -> None:
        """Raise Refused("not-allowed") unless this actor may send what others wrote."""
        with self._store.read() as work:
            allow(work, actor, UseCase.FETCH_MAIL)

    def due(self) -> tuple[Mailbox, ...]:
        """The mailboxes to send by now; none while no mail is due. Writes only when it must.

        What was interrupted is queued once more, and what can never go out fails.
        """
        with self._store.read() as work:
            now = work.recorded
            interrupted = work.outgoing.interrupted(now)
            first = work.outgoing.first_due_at()
            sending = tuple(each for each in work.mailboxes.mailboxes() if can_send(each))
            waiting = first is not None and first <= now
            lost = waiting and self._has_lost(work, sending)
        if interrupted or lost:
            with self._store.write(Topic.LEADS, Topic.MAIL) as work:
                for mail in work.outgoing.interrupted(work.recorded):
                    if mail.attempts < MOST_UNCERTAIN:
                        _say_uncertain(work, mail)
                        work.outgoing.retry_at(mail.id, work.recorded, UNCERTAIN)
                    else:
                        work.outgoing.mark_failed(mail.id, UNCERTAIN)
                self._fail_lost(work, sending)
        return sending if interrupted or waiting else ()

    def take(self, mailbox: int, program: str, lease: timedelta = LEASE) -> Letter | None:
        """Have the next mail that is due to oneself; None when none is."""
        with self._store.read() as work:
            first = work.outgoing.first_due_at()
            if first is None or first > work.recorded:
                return None
        with self._store.write(Topic.MAIL) as work:
            until = work.recorded + lease
            mail = work.outgoing.lease_next(program, work.recorded, until, mailbox)
            sender = work.mailboxes.mailbox(mailbox)
            if mail is None or sender is None:
                return None
            files = tuple(work.messages.kept(each.original) for each in mail.attachments)
            return Letter(mail, sender, work.threads.tag_of(mail.lead), files)

    def begin(self, mail: int, program: str, lease: timedelta = LEASE) -> bool:
        """Say that the server gets a mail now; False when it is another's, or was taken back."""
        with self._store.write(Topic.MAIL) as work:
            return work.outgoing.begin(mail, program, work.recorded + lease)

    def keep(self, mail: int, program: str, lease: timedelta = LEASE) -> bool:
        """Keep a mail for longer; False when another program has it by now."""
        with self._store.write_unseen() as work:
            return work.outgoing.renew_lease(mail, program, work.recorded + lease)

    def sent(self, mail: int) -> bool:
        """The server took a mail: the clock of its lead stops. False when that was known."""
        with self._store.write(Topic.LEADS, Topic.MAIL) as work:
            known = work.outgoing.mail(mail)
            return known is not None and note_sent(work, known)

    def put_off(self, mail: int, problem: str) -> OutgoingState:
        """A mail did not go out: it is tried again later, less and less often, or given up.

        What waited for a quarter of an hour is tried again after four minutes, what waited for a
        day every half hour.
        """
        with self._store.write(Topic.LEADS, Topic.MAIL) as work:
            known = work.outgoing.mail(mail)
            if known is None or not known.state.is_unsent:
                return OutgoingState.CANCELLED if known is None else known.state
            age = work.now - known.queued_at
            unsure = problem.partition(" ")[0] == UNCERTAIN
            if (unsure and known.attempts >= MOST_UNCERTAIN) or age > GIVEN_UP_AFTER:
                work.outgoing.mark_failed(mail, problem)
                return OutgoingState.FAILED
            if unsure:
                _say_uncertain(work, known)
            wait = min(max(age / _WAIT_PART, _SHORTEST_WAIT), _LONGEST_WAIT)
            work.outgoing.retry_at(mail, work.recorded + wait, problem)
            return OutgoingState.QUEUED

    def failed(self, mail: int, problem: str) -> None:
        """The server will never take a mail: somebody has to look why."""
        with self._store.write(Topic.LEADS, Topic.MAIL) as work:
            work.outgoing.mark_failed(mail, problem)

    @staticmethod
    def _has_lost(work: Work, sending: tuple[Mailbox, ...]) -> bool:
        ids = {each.id for each in sending}
        return any(_is_lost(mail, ids) for mail in work.outgoing.unsent())

    @staticmethod
    def _fail_lost(work: Work, sending: tuple[Mailbox, ...]) -> None:
        """Mails whose mailbox was removed or sends no more."""
        ids = {each.id for each in sending}
        for mail in work.outgoing.unsent():
            if _is_lost(mail, ids):
                work.outgoing.mark_failed(mail.id, "no-mailbox")


def note_sent(work: Work, mail: Outgoing) -> bool:
    """A mail went out, inside a transaction of LEADS and MAIL; False when that was known."""
    if not work.outgoing.mark_sent(mail.id, work.now):
        return False
    if mail.kind is OutgoingKind.REPLY:
        _stop_clock(work, mail)
    return True


def _is_lost(mail: Outgoing, mailboxes: set[int]) -> bool:
    return mail.state is OutgoingState.QUEUED and mail.mailbox not in mailboxes


def _say_uncertain(work: Work, mail: Outgoing) -> None:
    lead = work.merges.standing_for(mail.lead)
    timeline.write(work, PROGRAM, lead, EntryKind.SENT_AGAIN, rep=mail.rep, code=str(mail.id))


def _stop_clock(work: Work, mail: Outgoing) -> None:
    lead = work.leads.lead(work.merges.standing_for(mail.lead))
    if lead is None:
        return
    answered_since = False
    leads = (lead.id, *work.merges.held_within(lead.id))
    entries = (entry for each in leads for entry in work.leads.entries(each))
    for entry in sorted(entries, key=lambda each: (each.at, each.id), reverse=True):
        if entry.kind is EntryKind.REPLY and entry.code == str(mail.id):
            break
        answered_since = answered_since or entry.kind is EntryKind.ANSWER
    work.leads.save(lead_rules.message_sent(lead, work.now, answered_since=answered_since))
