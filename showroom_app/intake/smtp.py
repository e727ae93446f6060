"""One connection to an SMTP server: who we are, and one mail after the other."""

from __future__ import annotations

import base64
import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from showroom_app.intake.credentials import Credential
from showroom_app.intake.imap import Server, tls_context
from showroom_app.intake.mail_problems import (
    MailCode,
    MailProblem,
    code_of,
    shortened,
)

_CHUNK = 64_000
_LEADING_DOT = re.compile(rb"^\.", re.M)
_NO_MORE = 421
_SIGN_IN_FIRST = (530, 535)


class NotTaken(Exception):
    """The server does not take a mail: for good, or not now. `says` is its answer."""

    def __init__(self, code: int, says: str) -> None:
        super().__init__(f"{code} {says}")
        self.code = code
        self.says = says

    @property
    def is_final(self) -> bool:
        """Whether it will never take it."""
        return self.code >= 500


class BrokenOff(Exception):
    """The connection broke once the mail was begun; `perhaps`: the server may have taken it."""

    def __init__(self, problem: MailProblem, *, perhaps: bool) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.perhaps = perhaps


@contextmanager
def smtp_connection(server: Server) -> Iterator[SmtpConnection]:
    """A connection to a server that has greeted us, closed at the end. Raises MailProblem."""
    context = tls_context(server.certificates)
    with _told(server):
        try:
            client = _connected(server, context)
        except UnicodeError:
            raise MailProblem(MailCode.UNKNOWN_HOST, host=server.host, port=server.port) from None
        except OverflowError:
            # A number that no port has.
            raise MailProblem(
                MailCode.CONNECTION_REFUSED, host=server.host, port=server.port
            ) from None
    try:
        yield SmtpConnection(server, client)
    finally:
        with suppress(OSError, smtplib.SMTPException):
            client.quit()
        client.close()


class SmtpConnection:
    """A connection; every method raises MailProblem, after which it is of no more use."""

    def __init__(self, server: Server, client: smtplib.SMTP) -> None:
        self._server = server
        self._client = client

    @property
    def wants_sign_in(self) -> bool:
        """Whether the server lets anybody sign in; one in the same house may ask for nothing."""
        return bool(self._client.esmtp_features.get("auth", "").strip())

    def sign_in(self, who: Credential) -> None:
        """Let the server know who we are."""
        with _told(self._server):
            if who.is_token:
                self._authenticate("XOAUTH2", f"user={who.user}\1auth=Bearer {who.secret}\1\1")
            elif who.user.isascii() and who.secret.isascii():
                self._client.login(who.user, who.secret)
            else:
                self._authenticate("PLAIN", f"\0{who.user}\0{who.secret}")

    def may_send(self, sender: str) -> None:
        """Ask whether mail of this sender would be taken; none is sent. Raises NotTaken."""
        with _told(self._server):
            self._expect(self._client.mail(sender))
            self._forget()

    def send(
        self,
        sender: str,
        recipient: str,
        mail: bytes,
        *,
        begin: Callable[[], bool],
        keep: Callable[[], object],
        patience_seconds: float,
    ) -> bool:
        """Hand one mail over; False when `begin` said no.

        `begin` is asked when the server wants the mail and before it gets a byte of it, `keep` told
        while it goes out. `patience_seconds`: how long the server may think about it. Raises
        NotTaken, BrokenOff.
        """
        client = self._client
        with _told(self._server):
            said = [f"size={len(mail)}"] if client.has_extn("size") else []
            self._expect(client.mail(sender, said))
            self._expect(client.rcpt(recipient))
        if not begin():
            self._forget()
            return False
        try:
            with _told(self._server):
                client.putcmd("data")
                self._expect(client.getreply(), 354)
        except MailProblem as problem:
            raise BrokenOff(problem, perhaps=False) from problem
        try:
            with _told(self._server):
                self._write(_LEADING_DOT.sub(b"..", mail), keep)
                if client.sock is not None:
                    client.sock.settimeout(patience_seconds)
                answer = client.getreply()
                if client.sock is not None:
                    client.sock.settimeout(self._server.timeout_seconds)
        except MailProblem as problem:
            raise BrokenOff(problem, perhaps=True) from problem
        self._expect(answer)
        return True

    def _write(self, mail: bytes, keep: Callable[[], object]) -> None:
        for at in range(0, len(mail), _CHUNK):
            self._client.send(mail[at : at + _CHUNK])
            keep()
        self._client.send(b".\r\n" if mail.endswith(b"\r\n") else b"\r\n.\r\n")

    def _forget(self) -> None:
        with suppress(OSError, smtplib.SMTPException):
            self._client.rset()

    def _expect(self, answer: tuple[int, bytes], *wanted: int) -> None:
        code, text = answer
        if code in wanted or (not wanted and 200 <= code < 300):
            return
        says = shortened(text)
        facts: dict[str, str | int] = {
            "host": self._server.host,
            "port": self._server.port,
            "says": f"{code} {says}",
        }
        if code in _SIGN_IN_FIRST:
            raise MailProblem(MailCode.SIGN_IN_WANTED, **facts)
        if code in (_NO_MORE, -1):
            raise MailProblem(MailCode.CLOSED, **facts)
        self._forget()
        raise NotTaken(code, f"{code} {says}")

    def _authenticate(self, way: str, words: str) -> None:
        proof = base64.b64encode(words.encode()).decode()
        code, said = self._client.docmd("AUTH", f"{way} {proof}")
        if code == 334:
            # The reason of a refusal, in words for programs; it wants an empty answer.
            code, said = self._client.docmd("")
        if code != 235:
            raise smtplib.SMTPAuthenticationError(code, said)


def _connected(server: Server, context: ssl.SSLContext) -> smtplib.SMTP:
    if server.security == "tls":
        client: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, timeout=server.timeout_seconds, context=context
        )
    else:
        client = smtplib.SMTP(server.host, server.port, timeout=server.timeout_seconds)
    try:
        if server.security == "starttls":
            _encrypt(client, server, context)
        client.ehlo_or_helo_if_needed()
    except BaseException:
        client.close()
        raise
    return client


def _encrypt(client: smtplib.SMTP, server: Server, context: ssl.SSLContext) -> None:
    client.ehlo_or_helo_if_needed()
    if not client.has_extn("starttls"):
        raise MailProblem(MailCode.NO_STARTTLS, host=server.host, port=server.port)
    client.starttls(context=context)


@contextmanager
def _told(server: Server) -> Iterator[None]:
    """Raise what the network, TLS or the server says as MailProblem, the rest as it is."""
    facts: dict[str, str | int] = {"host": server.host, "port": server.port}
    try:
        yield
    except smtplib.SMTPAuthenticationError as error:
        # 4xx: the server cannot look it up just now (RFC 4954).
        code = MailCode.WRONG_PASSWORD if error.smtp_code >= 500 else MailCode.SERVER_SAYS
        says = f"{error.smtp_code} {shortened(error.smtp_error)}"
        raise MailProblem(code, **facts, says=says) from None
    except smtplib.SMTPServerDisconnected as error:
        raise MailProblem(MailCode.CLOSED, **facts) from error
    except smtplib.SMTPConnectError as error:
        raise MailProblem(
            MailCode.CLOSED, **facts, says=f"{error.smtp_code} {shortened(error.smtp_error)}"
        ) from error
    except smtplib.SMTPResponseException as error:
        raise MailProblem(
            MailCode.SERVER_SAYS, **facts, says=f"{error.smtp_code} {shortened(error.smtp_error)}"
        ) from error
    except smtplib.SMTPException as error:
        raise MailProblem(MailCode.SERVER_SAYS, **facts, says=shortened(error)) from error
    except OSError as error:
        raise MailProblem(code_of(error), **facts) from error
