"""One folder on an IMAP server: what is new in it, its mails as they are, and waiting for more.

Reading marks nothing (BODY.PEEK, and EXAMINE unless told to mark or move); nothing is expunged but
what was moved by this program and by its number.
"""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from types import MappingProxyType

from imap_tools import A
from imap_tools.errors import MailboxFetchError, MailboxFlagError, MailboxMoveError
from imap_tools.mailbox import BaseMailBox
from imap_tools.utils import check_command_status, encode_folder

from showroom_app.domain.values import dataclass
from showroom_app.intake.credentials import Credential
from showroom_app.intake.imap_client import Client, connected
from showroom_app.intake.mail_problems import (
    MailCode,
    MailProblem,
    shortened,
    sign_in_code,
    told_as_mail_problems,
)

TIMEOUT_SECONDS = 30.0
_TAG = b"WAIT"
_ANSWERS = frozenset(
    {
        *(MailCode.SERVER_SAYS, MailCode.NO_FOLDER, MailCode.WRONG_PASSWORD),
        *(MailCode.SIGN_IN_REFUSED, MailCode.ENCRYPTION_WANTED),
    }
)
_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_NOTHING = re.compile(rb'\bBODY\[\](?:<0>)? (?:""|NIL)')


@dataclass(frozen=True, slots=True)
class Server:
    """Where mail is fetched. `security` is "tls", "starttls" or "none".

    `certificates`: a file of certificates (PEM) that are trusted besides the system's own.
    """

    host: str
    port: int
    security: str = "tls"
    certificates: Path | None = None
    timeout_seconds: float = TIMEOUT_SECONDS


@dataclass(frozen=True, slots=True)
class Opened:
    """A folder as the server described it; `uid_next` is 0 when it does not say."""

    uid_validity: int
    uid_next: int
    mails: int


def tls_context(certificates: Path | None) -> ssl.SSLContext:
    """What a server's certificate is checked against: the system's, and a file of one's own.

    Raises MailProblem("certificate-file") for a file that holds no certificate.
    """
    context = ssl.create_default_context()
    if certificates is not None:
        try:
            context.load_verify_locations(cafile=certificates)
        except (OSError, ssl.SSLError) as error:
            raise MailProblem(MailCode.CERTIFICATE_FILE, file=str(certificates)) from error
    return context


@contextmanager
def connection(server: Server) -> Iterator[Connection]:
    """A connection to a server that has greeted us, closed at the end. Raises MailProblem."""
    context = tls_context(server.certificates)
    with told_as_mail_problems(server.host, server.port):
        mailbox, client = connected(
            server.host, server.port, server.security, context, server.timeout_seconds
        )
    made = Connection(server, mailbox, client)
    try:
        yield made
    finally:
        made.close()


class Connection:
    """A connection; every method raises MailProblem, after which it is of no more use."""

    def __init__(self, server: Server, mailbox: BaseMailBox, client: Client) -> None:
        self._server = server
        self._mailbox = mailbox
        self._client = client
        self._capabilities: frozenset[str] = frozenset()
        self._is_broken = False

    @property
    def can_idle(self) -> bool:
        """Whether the server tells of new mail by itself; known once signed in."""
        return "IDLE" in self._capabilities

    def sign_in(self, who: Credential) -> None:
        """Let the server know who we are."""
        with self._telling():
            if "LOGINDISABLED" in self._client.capabilities and not who.is_token:
                raise MailProblem(MailCode.ENCRYPTION_WANTED, host=self._server.host)
            if who.is_token:
                words = f"user={who.user}\1auth=Bearer {who.secret}\1\1".encode()
                self._authenticate("XOAUTH2", words, MailCode.SIGN_IN_REFUSED)
            elif who.user.isascii() and who.secret.isascii():
                self._mailbox.login(who.user, who.secret, initial_folder=None)
            else:
                words = f"\0{who.user}\0{who.secret}".encode()
                self._authenticate("PLAIN", words, None)
            # Many servers say only now what they can do.
            _, told = self._client.capability()
            said = b" ".join(each for each in told if isinstance(each, bytes))
            self._capabilities = frozenset(said.decode("ascii", "replace").upper().split())

    def open(self, folder: str, *, may_change: bool = False) -> Opened:
        """Open a folder; look at it only, unless mails are to be marked or moved."""
        with self._telling():
            self._mailbox.folder.set(folder, readonly=not may_change)
            return Opened(self._told("UIDVALIDITY"), self._told("UIDNEXT"), self._told("EXISTS"))

    def has_folder(self, folder: str) -> bool:
        """Whether there is such a folder."""
        with self._telling():
            return self._mailbox.folder.exists(folder)

    def make_folder(self, folder: str) -> None:
        """Make a folder."""
        with self._telling():
            self._mailbox.folder.create(folder)

    def uids_up_to(self, uid: int, *, unseen: bool = False) -> list[int]:
        """The numbers of the mails up to `uid`, lowest first; of those that are not marked read."""
        with self._telling():
            found = self._mailbox.uids(f"UID 1:{uid}{' UNSEEN' * unseen}", charset=None)
        return sorted(number for each in found if (number := int(each)) <= uid)

    def uids_after(self, uid: int, since: date | None = None) -> list[int]:
        """The numbers of the mails behind `uid`, lowest first; of those that came since a day."""
        criteria = f"UID {uid + 1}:*"
        if since is not None:
            criteria += f" {A(date_gte=since)}"
        with self._telling():
            found = self._mailbox.uids(criteria, charset=None)
        # "n:*" is never empty: it holds the last mail, whatever its number.
        return sorted({number for each in found if (number := int(each)) > uid})

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """How many bytes each mail has; those that are gone meanwhile are left out."""
        sizes: dict[int, int] = {}
        for each in self._fetch(uids, "(UID RFC822.SIZE)"):
            if each is None:
                continue
            said = each if isinstance(each, bytes) else each[0]
            uid, size = _UID.search(said), _SIZE.search(said)
            if uid and size:
                sizes[int(uid[1])] = int(size[1])
        return sizes

    def mails(self, uids: Sequence[int], first_bytes: int | None = None) -> Mapping[int, bytes]:
        """The mails as they are, or their first bytes; those that are gone are left out."""
        part = "BODY.PEEK[]" if first_bytes is None else f"BODY.PEEK[]<0.{first_bytes}>"
        said = [each for each in self._fetch(uids, f"(UID {part})") if each is not None]
        found: dict[int, bytes] = {}
        for index, each in enumerate(said):
            if isinstance(each, tuple):
                # A server may give the number before the mail or behind it.
                after = said[index + 1] if index + 1 < len(said) else b""
                uid = _UID.search(each[0]) or _UID.search(
                    after if isinstance(after, bytes) else b""
                )
                if uid:
                    found[int(uid[1])] = each[1]
            elif _NOTHING.search(each) and (uid := _UID.search(each)):
                found[int(uid[1])] = b""
        return MappingProxyType({uid: found[uid] for uid in uids if uid in found})

    def mark_seen(self, uids: Iterable[int]) -> None:
        """Mark mails as read."""
        if named := _named(uids):
            with self._telling():
                done = self._client.uid("STORE", named, "+FLAGS.SILENT", r"(\Seen)")
                check_command_status(done, MailboxFlagError)

    def move(self, uids: Iterable[int], folder: str) -> None:
        """Move mails; without MOVE they are copied, and only they are taken away."""
        named = _named(uids)
        if not named:
            return
        place = encode_folder(folder).decode("ascii")
        with self._telling():
            if "MOVE" in self._capabilities:
                check_command_status(self._client.uid("MOVE", named, place), MailboxMoveError)
                return
            check_command_status(self._client.uid("COPY", named, place), MailboxMoveError)
            gone = self._client.uid("STORE", named, "+FLAGS.SILENT", r"(\Deleted)")
            check_command_status(gone, MailboxMoveError)
            if "UIDPLUS" in self._capabilities:
                # A bare EXPUNGE would take what others marked as well.
                check_command_status(self._client.uid("EXPUNGE", named), MailboxMoveError)

    def wait(self, seconds: float, wake: socket.socket | None = None) -> bool:
        """IDLE: whether the server told of anything within so many seconds.

        False at once when something can be read from `wake`. Raises MailProblem("closed") when
        the server says good-bye.
        """
        with self._telling():
            client = self._client
            client.send(_TAG + b" IDLE\r\n")
            news = False
            while not (line := self._line()).startswith(b"+"):
                if line.startswith(_TAG):
                    raise MailProblem(
                        MailCode.SERVER_SAYS,
                        host=self._server.host,
                        says=shortened(line[len(_TAG) :]),
                    )
                news = news or _is_news(line)
            news = news or client.has_line(seconds, wake)
            client.send(b"DONE\r\n")
            while not (line := self._line()).startswith(_TAG):
                # It may also come between two waits.
                news = news or _is_news(line)
            return news

    def heard_of_more(self) -> bool:
        """Whether the server told of new mail beside its answers since this was asked last."""
        return self._client.untagged_responses.pop("EXISTS", None) is not None

    def close(self) -> None:
        """Say good-bye, as far as the other side still listens."""
        if not self._is_broken:
            with suppress(MailProblem), self._telling():
                self._client.logout()
        if self._is_broken:
            with suppress(OSError):
                self._client.shutdown()

    def _authenticate(self, way: str, words: bytes, refused: MailCode | None) -> None:
        """Sign in by SASL; `refused` None: the code follows from what the server says."""
        try:
            # A second question holds the reason of a refusal, and wants an empty answer.
            self._client.authenticate(way, lambda question: b"" if question else words)
        except self._client.abort:
            raise
        except self._client.error as error:
            says = shortened(error.args[0] if error.args else b"")
            raise MailProblem(
                refused or sign_in_code(says),
                host=self._server.host,
                port=self._server.port,
                says=says,
            ) from None

    def _fetch(self, uids: Sequence[int], what: str) -> list[bytes | tuple[bytes, bytes] | None]:
        if not uids:
            return []
        with self._telling():
            done = self._client.uid("FETCH", _named(uids), what)
            check_command_status(done, MailboxFetchError)
            return list(done[1])

    def _told(self, what: str) -> int:
        """A number that came with the answer to opening a folder; 0 when it did not come."""
        _, told = self._client.response(what)
        last = told[-1] if told else None
        return int(last) if isinstance(last, bytes) and last.isdigit() else 0

    def _line(self) -> bytes:
        line = self._client.readline()
        if not line or line.upper().startswith(b"* BYE"):
            raise MailProblem(
                MailCode.CLOSED,
                host=self._server.host,
                port=self._server.port,
                **({"says": shortened(line[5:])} if line[5:].strip() else {}),
            )
        return line

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            with told_as_mail_problems(self._server.host, self._server.port):
                yield
        except BaseException as problem:
            # Unless the server answered, what is still on its way would be taken for the answer
            # to what is asked next.
            answered = isinstance(problem, MailProblem) and problem.code in _ANSWERS
            self._is_broken = self._is_broken or not answered
            raise


def _is_news(line: bytes) -> bool:
    """Whether a line tells of mails; a server may also just say that it is still there."""
    return not line.upper().startswith(b"* OK")


def _named(uids: Iterable[int]) -> str:
    return ",".join(map(str, uids))
