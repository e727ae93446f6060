"""What can go wrong between here and a mail server, as codes; the one place that reads its errors.

What a server says itself is kept as `says`, cut short; a password or a token never is.
"""

from __future__ import annotations

import errno
import imaplib
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from types import MappingProxyType

from imap_tools.errors import (
    MailboxFolderSelectError,
    MailboxLoginError,
    MailboxStarttlsError,
    UnexpectedCommandStatusError,
)

_SAID_AT_MOST = 200


class MailCode(StrEnum):
    """Why a mail server cannot be used just now."""

    UNKNOWN_HOST = "unknown-host"
    NO_NETWORK = "no-network"
    CONNECTION_REFUSED = "connection-refused"
    TIMEOUT = "timeout"
    CLOSED = "closed"
    NO_TLS = "no-tls"
    NO_STARTTLS = "no-starttls"
    CERTIFICATE_UNKNOWN = "certificate-unknown"
    CERTIFICATE_EXPIRED = "certificate-expired"
    CERTIFICATE_NAME = "certificate-name"
    CERTIFICATE_FILE = "certificate-file"
    OTHER_PROTOCOL = "other-protocol"
    WRONG_PASSWORD = "wrong-password"  # noqa: S105 - a code, no password
    NO_PASSWORD = "no-password"  # noqa: S105 - a code, no password
    PASSWORD_FILE = "password-file"  # noqa: S105 - a code, no password
    ENCRYPTION_WANTED = "encryption-wanted"
    NOT_SIGNED_IN = "not-signed-in"
    SIGN_IN_EXPIRED = "sign-in-expired"
    SIGN_IN_REFUSED = "sign-in-refused"
    SIGN_IN_WANTED = "sign-in-wanted"
    SIGN_IN_SERVER = "sign-in-server"
    NO_FOLDER = "no-folder"
    SERVER_SAYS = "server-says"


class MailProblem(Exception):
    """A mail server cannot be used: `code` says why, `facts` are its particulars, never a secret.

    `host` and `port` are always among them where a server was spoken to.
    """

    def __init__(self, code: MailCode, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, str | int] = MappingProxyType(facts)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code} ({told})" if told else str(self.code)


@contextmanager
def told_as_mail_problems(host: str, port: int) -> Iterator[None]:
    """Raise what the network, TLS or an IMAP server says as MailProblem, the rest as it is."""
    try:
        yield
    except (OSError, imaplib.IMAP4.error, UnexpectedCommandStatusError) as error:
        code = code_of(error)
        facts: dict[str, str | int] = {"host": host, "port": port}
        if says := _said(error):
            facts["says"] = says
        raise MailProblem(code, **facts) from error


def code_of(error: Exception) -> MailCode:
    """The code of an error of the network, of TLS or of an IMAP server."""
    match error:
        case socket.gaierror():
            offline = error.errno == getattr(socket, "EAI_AGAIN", None)
            return MailCode.NO_NETWORK if offline else MailCode.UNKNOWN_HOST
        case ssl.SSLCertVerificationError():
            return _CERTIFICATES.get(error.verify_code, MailCode.CERTIFICATE_UNKNOWN)
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError():
            return MailCode.CLOSED
        case ssl.SSLError():
            return MailCode.NO_TLS
        case ConnectionRefusedError():
            return MailCode.CONNECTION_REFUSED
        case TimeoutError():
            return MailCode.TIMEOUT
        case OSError() if error.errno in _UNREACHABLE:
            return MailCode.NO_NETWORK
        case imaplib.IMAP4.readonly():
            return MailCode.SERVER_SAYS
        case imaplib.IMAP4.abort() if "unexpected response" in str(error):
            return MailCode.OTHER_PROTOCOL
        case OSError() | imaplib.IMAP4.abort():
            return MailCode.CLOSED
        case MailboxLoginError():
            return sign_in_code(_said(error))
        case MailboxStarttlsError():
            return MailCode.NO_STARTTLS
        case MailboxFolderSelectError():
            return MailCode.NO_FOLDER
        case _:
            return MailCode.SERVER_SAYS


def sign_in_code(said: str) -> MailCode:
    """Why a server let nobody in: by the codes of RFC 5530, else it is the password."""
    said = said.upper()
    if "[PRIVACYREQUIRED]" in said:
        return MailCode.ENCRYPTION_WANTED
    if any(code in said for code in ("[UNAVAILABLE]", "[LIMIT]", "[INUSE]", "[SERVERBUG]")):
        return MailCode.SERVER_SAYS
    return MailCode.WRONG_PASSWORD


# Codes of X509_verify_cert (openssl.org, X509_STORE_CTX_get_error).
_CERTIFICATES = {
    9: MailCode.CERTIFICATE_EXPIRED,
    10: MailCode.CERTIFICATE_EXPIRED,
    62: MailCode.CERTIFICATE_NAME,
    64: MailCode.CERTIFICATE_NAME,
}
_UNREACHABLE = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL}
)


def _said(error: Exception) -> str:
    """What the server itself said, as one short line; "" when only the network failed."""
    if isinstance(error, UnexpectedCommandStatusError):
        said = error.command_result[1]
        text = b" ".join(each for each in said if isinstance(each, bytes)) if said else b""
        return shortened(text)
    if isinstance(error, ssl.SSLCertVerificationError):
        return shortened(error.verify_message)
    if isinstance(error, imaplib.IMAP4.error) and not isinstance(error, imaplib.IMAP4.abort):
        return shortened(error.args[0] if error.args else b"")
    return ""


def shortened(said: object) -> str:
    """What a server said, as one short line of printable text."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= _SAID_AT_MOST else line[: _SAID_AT_MOST - 1] + "…"
