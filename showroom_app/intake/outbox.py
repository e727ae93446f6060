"""Sends the mails that are due: each once, whatever stops the program or the server.

The database says that a mail goes out before the server gets a byte of it, and that it went out
when the server has said so. Between the two nobody can know; such a mail is sent again under the
same Message-ID.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Container, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.outgoing import OutgoingState
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.intake.composing import ascii_address, composed, sender_of
from showroom_app.intake.mail_problems import MailProblem
from showroom_app.intake.mailbox import Road
from showroom_app.intake.smtp import BrokenOff, NotTaken, SmtpConnection, smtp_connection
from showroom_app.services import Services, open_services
from showroom_app.services.dispatch import LEASE, UNCERTAIN, Dispatch, Letter
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.store import Store

LOOK_SECONDS = 2.0
"""How soon a mail that another program queued is noticed."""
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 5.0, 300.0
_PATIENCE_PART = 0.8
_PUT_OFF = "put-off"
"""The server does not take this one mail just now; others it may."""
_WAITS_SECONDS = (0.2, 1.0, 3.0)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Handled:
    """What became of a mail: sent, put off (queued) or failed, and why.

    `problem` is a code, with a blank and what the server said where it said anything. `uncertain`:
    it may have gone out before.
    """

    mailbox: str
    mail: int
    lead: int
    to_address: str
    state: OutgoingState
    problem: str = ""
    uncertain: bool = False


def send_due(
    services: Services,
    actor: Actor,
    road: Road,
    *,
    lease: timedelta = LEASE,
    left_out: Callable[[str], bool] = lambda _: False,
) -> Iterator[Handled]:
    """Send what is due, each mail told when that is known. Call again for what was put off.

    After trouble with a server the other mails of its mailbox wait for the next call; `left_out`
    says which mailboxes (by name) this one passes over. Raises Refused("not-allowed") and
    DatabaseProblem.
    """
    dispatch = services.dispatch
    dispatch.may_send(actor)
    for mailbox in dispatch.due():
        if not left_out(mailbox.name):
            yield from _Sender(dispatch, mailbox, road, lease).send()


class _Sender:
    """One mailbox: one connection, as long as there are mails."""

    def __init__(self, dispatch: Dispatch, mailbox: Mailbox, road: Road, lease: timedelta) -> None:
        self._dispatch = dispatch
        self._mailbox = mailbox
        self._road = road
        self._lease = lease

    def send(self) -> Iterator[Handled]:
        letter = self._next()
        if letter is None:
            return
        try:
            with smtp_connection(self._road.sending_server(self._mailbox)) as link:
                if link.wants_sign_in:
                    link.sign_in(self._road.keys.for_sending(self._mailbox))
                while letter is not None:
                    handled, goes_on = self._hand_over(link, letter)
                    letter = None
                    if handled is not None:
                        yield handled
                    if goes_on:
                        letter = self._next()
        except MailProblem as problem:
            # Before the mail was begun: it waits, and with it the others of this mailbox.
            if letter is not None:
                yield self._put_off(letter, _words(problem))

    def _next(self) -> Letter | None:
        return self._dispatch.take(self._mailbox.id, self._road.program, self._lease)

    def _hand_over(self, link: SmtpConnection, letter: Letter) -> tuple[Handled | None, bool]:
        """What became of a mail, and whether the connection is good for another."""
        mail = letter.mail
        try:
            content = composed(letter, datetime.now(UTC))
            sender, recipient = sender_of(letter.mailbox), ascii_address(mail.to_address)
        except ValueError as error:
            return self._failed(letter, f"unwritable {error}"), True
        kept_at = time.monotonic()

        def begin() -> bool:
            return self._dispatch.begin(mail.id, self._road.program, self._lease)

        def keep() -> None:
            nonlocal kept_at
            if time.monotonic() - kept_at > self._lease.total_seconds() / 10:
                self._dispatch.keep(mail.id, self._road.program, self._lease)
                kept_at = time.monotonic()

        try:
            begun = link.send(
                sender,
                recipient,
                content,
                begin=begin,
                keep=keep,
                patience_seconds=self._lease.total_seconds() * _PATIENCE_PART,
            )
        except NotTaken as answer:
            if answer.is_final:
                return self._failed(letter, f"refused {answer.says}"), True
            return self._put_off(letter, f"{_PUT_OFF} {answer.says}"), True
        except BrokenOff as broken:
            words = _words(broken.problem)
            return self._put_off(letter, f"{UNCERTAIN} {words}" if broken.perhaps else words), False
        if not begun:
            return None, True
        self._note_sent(mail.id)
        return self._told(letter, OutgoingState.SENT), True

    def _note_sent(self, mail: int) -> None:
        """Say that a mail went out; a database that is busy just now is asked again."""
        for wait in _WAITS_SECONDS:
            with suppress(DatabaseProblem):
                self._dispatch.sent(mail)
                return
            time.sleep(wait)
        self._dispatch.sent(mail)

    def _put_off(self, letter: Letter, problem: str) -> Handled:
        return self._told(letter, self._dispatch.put_off(letter.mail.id, problem), problem)

    def _failed(self, letter: Letter, problem: str) -> Handled:
        self._dispatch.failed(letter.mail.id, problem)
        return self._told(letter, OutgoingState.FAILED, problem)

    def _told(self, letter: Letter, state: OutgoingState, problem: str = "") -> Handled:
        mail = letter.mail
        perhaps = mail.problem.partition(" ")[0] == UNCERTAIN
        return Handled(
            self._mailbox.name, mail.id, mail.lead, mail.to_address, state, problem, perhaps
        )


def _words(problem: MailProblem) -> str:
    """A problem as it is noted with a mail: its code, and what the server said."""
    return f"{problem.code.value} {problem.facts.get('says', '')}".strip()


class Sending:
    """Sends for as long as the program runs; `wake` makes it look at once.

    `tell` hears on the thread of `run` what became of each mail. A mailbox in trouble is tried
    again later and later; the others are not held up. `only`: the names of those to send by.
    `lease`: how long a mail is this program's own while it goes out.
    """

    def __init__(
        self,
        store: Store,
        actor: Actor,
        road: Road,
        tell: Callable[[Handled], object],
        *,
        only: Container[str] | None = None,
        lease: timedelta = LEASE,
        first_wait_seconds: float = FIRST_WAIT_SECONDS,
    ) -> None:
        self._store = store
        self._actor = actor
        self._road = road
        self._tell = tell
        self._only = only
        self._lease = lease
        self._first_wait = first_wait_seconds
        self._stopped = threading.Event()
        self._woken = threading.Event()
        self._passed_over: dict[str, tuple[float, float]] = {}

    def stop(self) -> None:
        """Let `run` end; from any thread."""
        self._stopped.set()
        self._woken.set()

    def wake(self) -> None:
        """A mail was queued; from any thread."""
        self._woken.set()

    def run(self) -> None:
        """Send until stopped. Raises Refused("not-allowed") before anything is sent."""
        # Services remember lines between acts: each thread has its own.
        services = open_services(self._store)
        services.dispatch.may_send(self._actor)
        while not self._stopped.is_set():
            self._woken.clear()
            try:
                for handled in send_due(
                    services,
                    self._actor,
                    self._road,
                    lease=self._lease,
                    left_out=self._is_passed_over,
                ):
                    self._note(handled)
                    self._tell(handled)
                    if self._stopped.is_set():
                        return
            except (Refused, DatabaseProblem) as problem:
                # The database is away, or somebody took the right to send: it is looked again.
                _log.warning("nothing is sent just now: %s", problem)
            except Exception:
                _log.exception("sending")
            self._woken.wait(LOOK_SECONDS)

    def _is_passed_over(self, mailbox: str) -> bool:
        if self._only is not None and mailbox not in self._only:
            return True
        until, _ = self._passed_over.get(mailbox, (0.0, 0.0))
        return time.monotonic() < until

    def _note(self, handled: Handled) -> None:
        """After trouble with a server its mailbox waits, twice as long each time."""
        if handled.state is not OutgoingState.QUEUED or handled.problem.startswith(_PUT_OFF):
            self._passed_over.pop(handled.mailbox, None)
            return
        _, before = self._passed_over.get(handled.mailbox, (0.0, 0.0))
        wait = min(2 * before or self._first_wait, LONGEST_WAIT_SECONDS)
        # Not all PCs of a dealership at the same moment.
        until = time.monotonic() + wait * random.uniform(0.75, 1.25)  # noqa: S311 - no secret
        self._passed_over[handled.mailbox] = (until, wait)
