"""The mailboxes of the dealership: their settings, who reads them, and how far."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.mailbox import AfterReading, Mailbox, MailboxState, MailSignIn
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.storage.store import Store, Work

LEASE = timedelta(seconds=36)
"""How long one program has a mailbox to itself unless it says that it goes on.

Longer than a server is waited for, and so short that with the intake a mailbox, too, is taken over
within a minute."""
MOST_POLL_MINUTES = 24 * 60

_HOST = re.compile(r"(?!-)[\w.:-]{1,253}")
_PORTS = 65_536
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")
# What a mailbox is called by on its server: with another one it is another mailbox.
_PLACE = ("host", "user", "folder")


@dataclass(frozen=True, slots=True)
class MailboxRow:
    """A mailbox and how far it is read."""

    mailbox: Mailbox
    state: MailboxState


@dataclass(frozen=True, slots=True)
class Unread:
    """A mailbox that cannot be read: its name, the problem's code and what it says of it."""

    name: str
    problem: str
    facts: Mapping[str, str]


class Mailboxes:
    """The use cases of mailboxes; to speak with their servers is the business of intake."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def every(self, actor: Actor) -> tuple[MailboxRow, ...]:
        """All mailboxes by name; raises Refused("not-allowed")."""
        with self._store.read() as work:
            allow(work, actor, UseCase.CHANGE_MAILBOX)
            states = work.mailboxes.states()
            return tuple(
                MailboxRow(each, states.get(each.id, MailboxState(each.id)))
                for each in work.mailboxes.mailboxes()
            )

    def row(self, actor: Actor, mailbox: int) -> MailboxRow:
        """One mailbox; raises Refused("not-allowed"), NotFound."""
        with self._store.read() as work:
            allow(work, actor, UseCase.CHANGE_MAILBOX)
            found = work.mailboxes.mailbox(mailbox)
            if found is None:
                raise NotFound("mailbox", str(mailbox))
            return MailboxRow(found, work.mailboxes.state(mailbox) or MailboxState(mailbox))

    def find(self, actor: Actor, name: str) -> Mailbox:
        """The mailbox of this name.

        Raises Refused("not-allowed"), NotFound with the names that there are.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.CHANGE_MAILBOX)
            return _named(work, name)

    def unread(self) -> tuple[Unread, ...]:
        """Which mailboxes are to be read and cannot be, by name."""
        with self._store.read() as work:
            states = work.mailboxes.states()
            return tuple(
                Unread(each.name, state.problem, state.problem_facts)
                for each in work.mailboxes.mailboxes()
                if each.active and (state := states.get(each.id)) is not None and state.problem
            )

    def add(self, actor: Actor, mailbox: Mailbox, *, act: str | None = None) -> Done:
        """Add a mailbox; its id is ignored.

        Raises NotFound for a floor, Refused: "not-allowed", "mailbox-name-taken" (name), and one
        code for each field that no server could be reached with ("mailbox-bad-host" ...).
        """

        def body(work: Work, act: str) -> Done:
            checked = _checked(work, replace(mailbox, id=0))
            work.mailboxes.add(checked)
            return Done("add-mailbox", act)

        return self._change(actor, act, body)

    def change(self, actor: Actor, mailbox: Mailbox, *, act: str | None = None) -> Done:
        """Store what a mailbox is from now on. On another server or folder it is read anew.

        Raises NotFound, and Refused as `add`.
        """

        def body(work: Work, act: str) -> Done:
            before = work.mailboxes.mailbox(mailbox.id)
            if before is None:
                raise NotFound("mailbox", str(mailbox.id))
            now = _checked(work, mailbox)
            work.mailboxes.save(now)
            if any(getattr(before, name) != getattr(now, name) for name in _PLACE):
                work.mailboxes.start_over(mailbox.id)
            return Done("change-mailbox", act)

        return self._change(actor, act, body)

    def remove(self, actor: Actor, mailbox: int, *, act: str | None = None) -> Done:
        """Forget a mailbox; the leads that came through it stay. Raises NotFound, Refused."""

        def body(work: Work, act: str) -> Done:
            if work.mailboxes.mailbox(mailbox) is None:
                raise NotFound("mailbox", str(mailbox))
            work.mailboxes.remove(mailbox)
            return Done("remove-mailbox", act)

        return self._change(actor, act, body)

    def _change(self, actor: Actor, act: str | None, body: Callable[[Work, str], Done]) -> Done:
        return perform(self._store, actor, UseCase.CHANGE_MAILBOX, act, (Topic.MAIL,), body)

    def may_fetch(self, actor: Actor) -> None:
        """Raise Refused("not-allowed") unless this actor may fetch mail."""
        with self._store.read() as work:
            allow(work, actor, UseCase.FETCH_MAIL)

    # -- fetching ------------------------------------------------------------------------------

    def for_intake(self, name: str | None = None) -> tuple[Mailbox, ...]:
        """The mailboxes as the program reads them: all, or the one of this name.

        Raises NotFound with the names that there are.
        """
        with self._store.read() as work:
            return work.mailboxes.mailboxes() if name is None else (_named(work, name),)

    def take(
        self, actor: Actor, mailbox: int, program: str, lease: timedelta = LEASE
    ) -> MailboxState:
        """Have a mailbox to oneself for a while; how far it is read.

        Leases go by the real time, the server's where there is one. Raises NotFound, Refused:
        "not-allowed", "mailbox-in-use" (name, by).
        """
        with self._store.write_unseen() as work:
            allow(work, actor, UseCase.FETCH_MAIL)
            found = work.mailboxes.mailbox(mailbox)
            if found is None:
                raise NotFound("mailbox", str(mailbox))
            until = work.recorded + lease
            if not work.mailboxes.take_lease(mailbox, program, work.recorded, until):
                state = work.mailboxes.state(mailbox)
                by = state.lease_owner.split("/")[0] if state else ""
                raise Refused("mailbox-in-use", name=found.name, by=by)
            return work.mailboxes.state(mailbox) or MailboxState(mailbox)

    def keep(self, mailbox: int, program: str, lease: timedelta = LEASE) -> bool:
        """Keep it for longer; False when another program has it by now."""
        with self._store.write_unseen() as work:
            return work.mailboxes.renew_lease(mailbox, program, work.recorded + lease)

    def give_back(self, mailbox: int, program: str) -> None:
        """Let others have it."""
        with self._store.write_unseen() as work:
            work.mailboxes.release_lease(mailbox, program)

    def begin_at(self, mailbox: int, uid_validity: int, last_uid: int = 0) -> None:
        """The server numbers its mails anew, or is looked at for the first time."""
        with self._store.write_unseen() as work:
            work.mailboxes.begin_at(mailbox, uid_validity, last_uid)

    def dealt_with(self, mailbox: int, uid_validity: int, uids: Sequence[int]) -> frozenset[int]:
        """Which of these mails need not be read again."""
        with self._store.read() as work:
            return work.mailboxes.fetched(mailbox, uid_validity, uids)

    def taken_in(self, mailbox: int, uid_validity: int, uids: Sequence[int]) -> frozenset[int]:
        """Which of these mails became or joined a lead."""
        with self._store.read() as work:
            return work.mailboxes.taken_in(mailbox, uid_validity, uids)

    def looked(self, mailbox: int) -> None:
        """A look went well. Who shows when it was asks each minute, and is told of news only."""
        with self._store.read() as work:
            state = work.mailboxes.state(mailbox)
        is_news = state is not None and (state.fetched_at is None or bool(state.problem))
        with self._store.write(Topic.MAIL) if is_news else self._store.write_unseen() as work:
            work.mailboxes.note_looked(mailbox, work.recorded)

    def failed(self, mailbox: int, code: str, facts: Mapping[str, str]) -> None:
        """A look failed; the same problem again is no news."""
        with self._store.read() as work:
            state = work.mailboxes.state(mailbox)
        if state is None or (state.problem, dict(state.problem_facts)) == (code, dict(facts)):
            return
        with self._store.write(Topic.MAIL) as work:
            work.mailboxes.note_problem(mailbox, code, facts)


def _named(work: Work, name: str) -> Mailbox:
    found = work.mailboxes.named(name)
    if found is None:
        choices = tuple(each.name for each in work.mailboxes.mailboxes())
        raise NotFound("mailbox", name, choices)
    return found


def _checked(work: Work, mailbox: Mailbox) -> Mailbox:
    """The mailbox with blanks around its words taken off; raises Refused."""
    words: dict[str, Any] = {
        field.name: value.strip()
        for field in fields(Mailbox)
        if type(value := getattr(mailbox, field.name)) is str
    }
    mailbox = replace(mailbox, **words)
    _check(mailbox)
    namesake = work.mailboxes.named(mailbox.name)
    if namesake is not None and namesake.id != mailbox.id:
        raise Refused("mailbox-name-taken", name=namesake.name)
    if mailbox.floor is not None and work.people.floor(mailbox.floor) is None:
        raise NotFound("floor", str(mailbox.floor))
    return mailbox


def _check(mailbox: Mailbox) -> None:
    """Raise Refused unless a mail server could be reached with this."""
    if not name_key(mailbox.name):
        raise Refused("mailbox-without-name")
    if not _HOST.fullmatch(mailbox.host):
        raise Refused("mailbox-bad-host", host=mailbox.host)
    if not (0 < mailbox.port < _PORTS and 0 < mailbox.smtp_port < _PORTS):
        raise Refused("mailbox-bad-port")
    if not (mailbox.user and mailbox.user.isprintable()):
        raise Refused("mailbox-without-user")
    if not (mailbox.folder and mailbox.folder.isprintable()):
        raise Refused("mailbox-without-folder")
    moves = mailbox.after is AfterReading.MOVE
    if moves and (mailbox.move_to in ("", mailbox.folder) or not mailbox.move_to.isprintable()):
        raise Refused("mailbox-bad-move-folder")
    if not 0 < mailbox.poll_minutes <= MOST_POLL_MINUTES:
        raise Refused("mailbox-bad-poll", most=MOST_POLL_MINUTES)
    if mailbox.smtp_host and not _HOST.fullmatch(mailbox.smtp_host):
        raise Refused("mailbox-bad-host", host=mailbox.smtp_host)
    if (mailbox.smtp_host or mailbox.from_address) and not _ADDRESS.fullmatch(mailbox.from_address):
        raise Refused("mailbox-bad-sender", address=mailbox.from_address)
    if mailbox.auth is not MailSignIn.PASSWORD and not mailbox.token_client:
        raise Refused("mailbox-without-client")
