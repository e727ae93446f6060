"""The connection below IMAP: imaplib over a buffer of our own, so that IDLE can be listened to.

imaplib reads through a file object that is broken for good once a read timed out, and that hides
from select() what it holds. Here every byte that came lies in one buffer: whether a line waits can
be asked, with a limit in time and a way to be woken, on every Python from 3.11 to 3.14.
"""

from __future__ import annotations

import imaplib
import selectors
import socket
import ssl
import time
from contextlib import suppress
from typing import Any

from imap_tools import MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.mailbox import BaseMailBox

from showroom_app.intake.mail_limits import LARGEST_MAIL
from showroom_app.intake.mail_problems import MailCode, MailProblem

_CHUNK = 65_536
_LONGEST_LINE = 20_000_000
"""Bytes; an answer to SEARCH in a folder of two million mails."""
_LARGEST_LITERAL = LARGEST_MAIL + 1_000_000


class Client(imaplib.IMAP4):
    """What imaplib reads: lines and literals out of a buffer that outlives a timeout."""

    _buffer: bytearray
    _read_from: socket.socket | None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._buffer = bytearray()
        self._read_from = None
        super().__init__(*args, **kwargs)

    def read(self, size: int) -> bytes:
        """A literal, whole; raises abort when the connection ends in it or it is out of bounds."""
        if size > _LARGEST_LITERAL:
            raise self.abort(f"a literal of {size} bytes")
        while len(self._held()) < size:
            if not self._receive():
                raise self.abort("the connection ended in a literal")
        return self._taken(size)

    def readline(self) -> bytes:
        """One line; what there is of it when the connection ends."""
        looked_at = 0
        while (end := self._held().find(b"\n", looked_at)) < 0:
            looked_at = len(self._buffer)
            if looked_at > _LONGEST_LINE:
                raise self.abort("an endless line")
            if not self._receive():
                return self._taken(len(self._buffer))
        return self._taken(end + 1)

    def has_line(self, seconds: float, wake: socket.socket | None = None) -> bool:
        """Whether a line, or the end of the connection, came within so many seconds.

        False as soon as something can be read from `wake`.
        """
        until = time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(self.sock, selectors.EVENT_READ)
            if wake is not None:
                selector.register(wake, selectors.EVENT_READ)
            while b"\n" not in self._held():
                if not (isinstance(self.sock, ssl.SSLSocket) and self.sock.pending()):
                    ready = selector.select(max(0.0, until - time.monotonic()))
                    if not ready or any(key.fileobj is wake for key, _ in ready):
                        return False
                if not self._receive_at_once():
                    return True
        return True

    def _held(self) -> bytearray:
        if self._read_from is not self.sock:
            # What came in the clear before STARTTLS was answered is nobody's word.
            self._buffer.clear()
            self._read_from = self.sock
        return self._buffer

    def _taken(self, size: int) -> bytes:
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def _receive(self) -> bool:
        """Wait for more, as long as the socket's timeout says; False at the end."""
        chunk = self.sock.recv(_CHUNK)
        self._buffer += chunk
        return bool(chunk)

    def _receive_at_once(self) -> bool:
        """Take what is there already, which may be nothing; False at the end."""
        timeout = self.sock.gettimeout()
        self.sock.settimeout(0)
        try:
            return self._receive()
        except (BlockingIOError, ssl.SSLWantReadError):
            # Only the business of TLS itself.
            return True
        finally:
            self.sock.settimeout(timeout)


class _TlsClient(Client, imaplib.IMAP4_SSL):
    """The same, encrypted from the first byte."""


class _Tls(MailBox):
    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return _TlsClient(
            self._host, self._port, ssl_context=self._ssl_context, timeout=self._timeout
        )


class _StartTls(MailBoxStartTls):
    def _get_mailbox_client(self) -> imaplib.IMAP4:
        client = Client(self._host, self._port, timeout=self._timeout)
        if "STARTTLS" not in client.capabilities:
            client.shutdown()
            raise MailProblem(MailCode.NO_STARTTLS, host=self._host, port=self._port)
        try:
            client.starttls(self._ssl_context)
        except BaseException:
            # What was wrapped in vain is closed already.
            with suppress(OSError):
                client.shutdown()
            raise
        return client


class _InTheClear(MailBoxUnencrypted):
    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return Client(self._host, self._port, timeout=self._timeout)


def connected(
    host: str, port: int, security: str, context: ssl.SSLContext, timeout: float
) -> tuple[BaseMailBox, Client]:
    """A mailbox whose server has greeted us, and the client below it.

    `security` is "tls", "starttls" or "none". `timeout`: seconds for each step. Raises what the
    network, TLS and imaplib raise.
    """
    made: BaseMailBox
    match security:
        case "tls":
            made = _Tls(host, port, timeout=timeout, ssl_context=context)
        case "starttls":
            made = _StartTls(host, port, timeout=timeout, ssl_context=context)
        case _:
            made = _InTheClear(host, port, timeout=timeout)
    client = made.client
    assert isinstance(client, Client)
    return made, client
