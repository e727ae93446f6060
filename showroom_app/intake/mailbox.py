"""Reads one mailbox: each mail becomes what it is exactly once, whatever stops the program.

A mail is dealt with when its number is noted, in the transaction that stores what became of it. The
lease keeps two programs from fetching the same bytes; were it to fail, the number still decides.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from showroom_app.domain.mailbox import AfterReading, Mailbox, MailboxState
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.intake.credentials import Keys
from showroom_app.intake.imap import Connection, Opened, Server, connection
from showroom_app.intake.mail_limits import LARGEST_MAIL
from showroom_app.intake.mail_problems import MailCode, MailProblem
from showroom_app.intake.raw import KEPT_OF_TOO_LARGE, Kind, RawMessage
from showroom_app.intake.reading import Reason
from showroom_app.intake.receive import DealtWith, Received, Status, receive_messages
from showroom_app.intake.stopping import Stop
from showroom_app.services import Services
from showroom_app.services.mailboxes import LEASE
from showroom_app.storage.store import Work

FIRST_LOOK_DAYS = 30
"""At the first look, and when the server numbers anew, mails that came longer ago stay unread."""
AT_ONCE = 25
"""Mails asked for in one go, unless they are large together."""
_BYTES_AT_ONCE = 4_000_000
_SIZES_AT_ONCE = 500
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of a mail of a mailbox, or of one prospect of it."""

    mailbox: str
    uid: int
    received: Received


@dataclass(frozen=True, slots=True)
class Road:
    """How mailboxes are reached from this PC.

    `program` names the lease: the station, a slash and what tells this run from others.
    `certificates`: a file of certificates that are trusted besides the system's own.
    """

    keys: Keys
    program: str
    certificates: Path | None = None
    lease: timedelta = LEASE
    timeout_seconds: float = 30.0

    def server(self, mailbox: Mailbox) -> Server:
        """The server of a mailbox."""
        return Server(
            mailbox.host,
            mailbox.port,
            mailbox.security.value,
            self.certificates,
            self.timeout_seconds,
        )

    def sending_server(self, mailbox: Mailbox) -> Server:
        """The server that replies go out by."""
        return Server(
            mailbox.smtp_host,
            mailbox.smtp_port,
            mailbox.smtp_security.value,
            self.certificates,
            self.timeout_seconds,
        )


def read_once(
    services: Services, actor: Actor, mailbox: Mailbox, road: Road
) -> Generator[Fetched, None, None]:
    """Take in what is new in a mailbox; each mail is stored before it is told.

    Raises Refused ("not-allowed", "mailbox-in-use"), MailProblem (noted with the mailbox) and
    DatabaseProblem.
    """
    return _Reader(services, actor, mailbox, road, None).read()


def keep_reading(
    services: Services, actor: Actor, mailbox: Mailbox, road: Road, stop: Stop
) -> Generator[Fetched, None, None]:
    """Take in what is new and wait for more, until stopped or the mailbox is changed; as above."""
    return _Reader(services, actor, mailbox, road, stop).read()


class _Reader:
    """One connection to one mailbox, from lease to lease."""

    def __init__(
        self, services: Services, actor: Actor, mailbox: Mailbox, road: Road, stop: Stop | None
    ) -> None:
        self._services = services
        self._mailboxes = services.mailboxes
        self._actor = actor
        self._mailbox = mailbox
        self._road = road
        self._stop = stop
        self._path = f"imap://{quote(mailbox.user)}@{mailbox.host}/{quote(mailbox.folder)}"
        self._validity = 0
        self._last = 0
        self._since: date | None = None
        self._kept_at = 0.0

    def read(self) -> Generator[Fetched, None, None]:
        state = self._mailboxes.take(
            self._actor, self._mailbox.id, self._road.program, self._road.lease
        )
        self._kept_at = time.monotonic()
        try:
            with self._noted():
                key = self._road.keys.for_fetching(self._mailbox)
                with connection(self._road.server(self._mailbox)) as link:
                    link.sign_in(key)
                    yield from self._read(link, state)
        finally:
            self._mailboxes.give_back(self._mailbox.id, self._road.program)

    def _read(self, link: Connection, state: MailboxState) -> Iterator[Fetched]:
        opened = link.open(
            self._mailbox.folder, may_change=self._mailbox.after is not AfterReading.LEAVE
        )
        self._go_on_from(opened, state)
        self._finish_earlier(link)
        while True:
            yield from self._new(link)
            if self._since is not None:
                # What lies before the first look is behind us.
                self._since = None
                self._last = max(self._last, opened.uid_next - 1)
                self._mailboxes.begin_at(self._mailbox.id, self._validity, self._last)
            if link.heard_of_more():
                continue
            self._mailboxes.looked(self._mailbox.id)
            if self._stop is None or not self._more_to_come(link, self._stop):
                return

    @contextmanager
    def _noted(self) -> Iterator[None]:
        try:
            yield
        except MailProblem as problem:
            facts = {name: str(value) for name, value in problem.facts.items()}
            self._mailboxes.failed(self._mailbox.id, problem.code.value, facts)
            raise

    def _go_on_from(self, opened: Opened, state: MailboxState) -> None:
        self._validity, self._last = opened.uid_validity, state.last_uid
        if state.uid_validity != opened.uid_validity:
            self._last = 0
            self._mailboxes.begin_at(self._mailbox.id, self._validity)
        if not self._last:
            now = datetime.now(UTC)
            # A day more, since the server's midnight is another; and all since the last look.
            days = timedelta(FIRST_LOOK_DAYS + 1)
            first = (
                min(now, state.fetched_at + timedelta(FIRST_LOOK_DAYS)) if state.fetched_at else now
            )
            self._since = (first - days).date()

    # -- what is new ---------------------------------------------------------------------------

    def _new(self, link: Connection) -> Iterator[Fetched]:
        uids = iter(link.uids_after(self._last, self._since))
        while some := list(islice(uids, _SIZES_AT_ONCE)):
            known = self._mailboxes.dealt_with(self._mailbox.id, self._validity, some)
            unknown = [uid for uid in some if uid not in known]
            sizes = link.sizes(unknown)
            for batch in _batches([uid for uid in unknown if uid in sizes], sizes):
                yield from self._batch(link, batch, sizes)
            self._last = max(self._last, some[-1])

    def _batch(self, link: Connection, uids: list[int], sizes: dict[int, int]) -> Iterator[Fetched]:
        self._keep_lease()
        taken_in: list[int] = []
        for uid, mail in self._mails(link, uids, sizes):
            for received in receive_messages(
                self._services,
                self._actor,
                [mail],
                also=self._noting(uid),
                confirm_by=self._mailbox if self._mailbox.confirms else None,
            ):
                if received.status is not Status.REJECTED and uid not in taken_in:
                    taken_in.append(uid)
                yield Fetched(self._mailbox.name, uid, received)
        self._put_away(link, taken_in)

    def _mails(
        self, link: Connection, uids: list[int], sizes: dict[int, int]
    ) -> Iterator[tuple[int, RawMessage]]:
        if len(uids) == 1 and sizes[uids[0]] > LARGEST_MAIL:
            for uid, beginning in link.mails(uids, KEPT_OF_TOO_LARGE).items():
                yield uid, self._raw(beginning, Reason.TOO_LARGE, sizes[uid])
            return
        try:
            found = link.mails(uids)
        except MailProblem as problem:
            if problem.code is not MailCode.SERVER_SAYS:
                raise
            for uid in uids:
                yield from self._one_by_one(link, uid)
            return
        for uid, content in found.items():
            yield uid, self._raw(content, None if content.strip() else Reason.EMPTY)

    def _one_by_one(self, link: Connection, uid: int) -> Iterator[tuple[int, RawMessage]]:
        """A mail that its server does not give goes to quarantine, or it would stop all others."""
        for _ in range(_TRIES):
            try:
                found = link.mails([uid])
            except MailProblem as problem:
                if problem.code is not MailCode.SERVER_SAYS:
                    raise
                continue
            for content in found.values():
                yield uid, self._raw(content, None if content.strip() else Reason.EMPTY)
            return
        yield uid, self._raw(b"", Reason.UNREADABLE, path=f"{self._path};UID={uid}")

    def _raw(
        self, content: bytes, problem: Reason | None, size: int = 0, path: str = ""
    ) -> RawMessage:
        return RawMessage(
            path or self._path,
            0,
            content,
            Kind.MAIL,
            problem,
            size or len(content),
            self._mailbox.floor,
        )

    def _noting(self, uid: int) -> Callable[[Work, RawMessage, int | None], None]:
        def note(work: Work, mail: RawMessage, message: int | None) -> None:
            del mail
            mailbox = self._mailbox.id
            state = work.mailboxes.state(mailbox)
            # Removed, or sent to another server or folder, since the mail was asked for.
            if state is None or state.uid_validity != self._validity:
                raise DealtWith
            if not work.mailboxes.add_fetched(mailbox, self._validity, uid, message):
                raise DealtWith

        return note

    # -- what was dealt with -------------------------------------------------------------------

    def _put_away(self, link: Connection, uids: Sequence[int]) -> None:
        """Mark or move what became a lead, where told to; everything else stays as it was."""
        if uids and self._mailbox.after is AfterReading.SEEN:
            link.mark_seen(uids)
        elif uids and self._mailbox.after is AfterReading.MOVE:
            link.move(uids, self._mailbox.move_to)

    def _finish_earlier(self, link: Connection) -> None:
        """Put away what was dealt with just before the program was killed."""
        if self._mailbox.after is AfterReading.LEAVE:
            return
        if self._mailbox.after is AfterReading.MOVE and not link.has_folder(self._mailbox.move_to):
            link.make_folder(self._mailbox.move_to)
        if self._last:
            unseen = self._mailbox.after is AfterReading.SEEN
            left = link.uids_up_to(self._last, unseen=unseen)[-2 * AT_ONCE :]
            self._put_away(
                link, sorted(self._mailboxes.taken_in(self._mailbox.id, self._validity, left))
            )

    # -- waiting -------------------------------------------------------------------------------

    def _more_to_come(self, link: Connection, stop: Stop) -> bool:
        """Wait for news, or for the time of the next look; False when it is not ours any more."""
        until = time.monotonic() + self._mailbox.poll_minutes * 60
        turn = self._road.lease.total_seconds() / 3
        while not stop:
            left = min(turn, until - time.monotonic())
            if left <= 0:
                return True
            if link.can_idle:
                if link.wait(left, stop.wake):
                    return True
            else:
                stop.wait(left)
            if stop or not self._is_as_it_was():
                return False
            self._keep_lease()
        return False

    def _is_as_it_was(self) -> bool:
        return self._mailbox in self._mailboxes.for_intake()

    def _keep_lease(self) -> None:
        """Say from time to time that we go on. Raises Refused when another program took over."""
        now = time.monotonic()
        if now - self._kept_at < self._road.lease.total_seconds() / 4:
            return
        if not self._mailboxes.keep(self._mailbox.id, self._road.program, self._road.lease):
            raise Refused("mailbox-in-use", name=self._mailbox.name, by="")
        self._kept_at = now


def _batches(uids: list[int], sizes: dict[int, int]) -> Iterator[list[int]]:
    """Mails that are asked for together; a large one comes alone."""
    batch: list[int] = []
    total = 0
    for uid in uids:
        if batch and (len(batch) == AT_ONCE or total + sizes[uid] > _BYTES_AT_ONCE):
            yield batch
            batch, total = [], 0
        batch.append(uid)
        total += sizes[uid]
    if batch:
        yield batch
