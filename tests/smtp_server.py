"""A real SMTP server for the tests, on a thread of its own; it keeps what it takes.

What it does with the next mail is told it (`does`): it can refuse for now or for good, and break
off at any point of the conversation.
"""

from __future__ import annotations

import asyncio
import base64
import email
import email.policy
import socket
import ssl
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from enum import Enum
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.imap_server import PASSWORD, USER, Certificate

TOKEN = "ya29.token"


class Does(Enum):
    """What the server does with a mail."""

    TAKES = "takes"
    NOT_NOW = "451 at the recipient"
    NEVER = "550 at the recipient"
    NOT_NOW_AFTER_DATA = "452 behind the mail"
    NEVER_AFTER_DATA = "554 behind the mail"
    GONE_BEFORE = "breaks off at the recipient"
    CUT_UNTAKEN = "breaks off behind the mail without having taken it"
    CUT_TAKEN = "takes the mail and breaks off before it says so"


class SmtpServer:
    """A server for one user; `does` is asked for each mail, by the number of times it was tried."""

    def __init__(
        self,
        *,
        certificate: Certificate | None = None,
        security: str = "none",
        signs_in: bool = True,
    ) -> None:
        self.certificate = certificate
        self._security = security
        self._signs_in = signs_in
        self.port = 0
        self.taken: list[bytes] = []
        self.senders: list[str] = []
        self.recipients: list[str] = []
        self.begun = 0
        self.signed_in: list[str] = []
        self.does: Callable[[int], Does] = lambda _: Does.TAKES
        self.before_answer: Callable[[int], object] = lambda _: None
        self._controller: Controller | None = None
        self._lines: set[asyncio.WriteTransport] = set()
        self._now = Does.TAKES

    def start(self) -> None:
        """Start it, at the same port as before; it answers when this returns."""
        context = None
        if self.certificate is not None:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(self.certificate.cert, self.certificate.key)
        tls, starttls = self._security == "tls", self._security == "starttls"
        self._controller = Controller(
            self,
            hostname="127.0.0.1",
            port=self.port or _free_port(),
            ssl_context=context if tls else None,
            tls_context=context if starttls else None,
            require_starttls=starttls,
            authenticator=self._authenticate,
            # A server in the clear that wants TLS for it offers no sign-in at all.
            auth_require_tls=not self._signs_in,
        )
        self.port = self._controller.port
        self._controller.start()

    def stop(self) -> None:
        """End it, with the connections that there are."""
        if self._controller is not None:
            for hangs_up in (self._hang_up, self._has_hung_up):
                asyncio.run_coroutine_threadsafe(hangs_up(), self._controller.loop).result(30)
            self._controller.stop()
            self._controller = None

    async def _hang_up(self) -> None:
        while self._lines:
            self._lines.pop().abort()

    async def _has_hung_up(self) -> None:
        """Runs behind what hanging up has left to be done."""

    def mails(self, after: int = 0) -> list[EmailMessage]:
        """What was taken, behind the first so many, as the standard library reads it."""
        return [
            email.message_from_bytes(each, policy=email.policy.default)
            for each in self.taken[after:]
        ]

    def counts(self) -> Counter[str]:
        """How often each Message-ID was taken."""
        return Counter(str(each["Message-ID"]) for each in self.mails())

    # -- what aiosmtpd calls -------------------------------------------------------------------

    def _authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.signed_in.append(mechanism)
        right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=right, handled=False)

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:
        """As Microsoft and Google do it: a refusal is a question whose answer is empty."""
        said = base64.b64decode(args[1]).decode()
        self.signed_in.append(said)
        if said == f"user={USER}\1auth=Bearer {TOKEN}\1\1":
            return AuthResult(success=True)
        await server.challenge_auth("eyJzdGF0dXMiOiI0MDAifQ==", encode_to_b64=False)
        return AuthResult(success=False, handled=False)

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """The sender, who has to have signed in."""
        if self._signs_in and not session.authenticated:
            return "530 5.7.0 Authentication required"
        self._lines.add(_line(server))
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """The recipient."""
        self.begun += 1
        self._now = self.does(self.begun)
        match self._now:
            case Does.NOT_NOW:
                return "451 4.7.1 Greylisted, try again"
            case Does.NEVER:
                return "550 5.1.1 No such user"
            case Does.GONE_BEFORE:
                _cut(server)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        """The mail."""
        match self._now:
            case Does.NOT_NOW_AFTER_DATA:
                return "452 4.3.1 No room just now"
            case Does.NEVER_AFTER_DATA:
                return "554 5.6.0 Refused by policy"
            case Does.CUT_UNTAKEN:
                _cut(server)
                return "421 gone"
        self.taken.append(bytes(envelope.original_content or b""))
        self.senders.append(str(envelope.mail_from))
        self.recipients += envelope.rcpt_tos
        if self._now is Does.CUT_TAKEN:
            _cut(server)
        self.before_answer(len(self.taken))
        return "250 2.0.0 Taken"


def _line(server: SMTP) -> asyncio.WriteTransport:
    assert isinstance(server.transport, asyncio.WriteTransport)
    return server.transport


def _cut(server: SMTP) -> None:
    _line(server).abort()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port


@contextmanager
def running_smtp(**said: Any) -> Iterator[SmtpServer]:
    """A server that runs for the block, unless it is stopped in it."""
    server = SmtpServer(**said)
    server.start()
    try:
        yield server
    finally:
        server.stop()
