"""A real IMAP server for the tests, one mailbox that outlives it, and a line to it that can be cut.

The server is pymap in a process of its own, so it can be killed and come back.
"""

from __future__ import annotations

import imaplib
import itertools
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import trustme
from pysasl.hashing import BuiltinHash

from tests.conftest import ROOT

USER, PASSWORD = "lead", "geheim ü 7"
_numbers = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Certificate:
    """A server's certificate and key, and the authority that signed it, as files."""

    cert: Path
    key: Path
    authority: Path

    @classmethod
    def made(cls, folder: Path, name: str = "localhost", until: datetime | None = None) -> Self:
        """A certificate for a name, signed by an authority that no system knows."""
        authority = trustme.CA()
        made = authority.issue_cert(name, not_after=until)
        files = cls(folder / "cert.pem", folder / "key.pem", folder / "authority.pem")
        made.cert_chain_pems[0].write_to_path(files.cert)
        made.private_key_pem.write_to_path(files.key)
        authority.cert_pem.write_to_path(files.authority)
        return files


class ImapServer:
    """A server with one user, whose mail lies in a folder on disk."""

    def __init__(
        self, folder: Path, security: str = "none", certificate: Certificate | None = None
    ) -> None:
        self._folder = folder
        self.maildir = folder / USER
        self._security = security
        self.certificate = certificate
        self._process: subprocess.Popen[str] | None = None
        self.port = 0
        for part in ("cur", "new", "tmp"):
            (self.maildir / part).mkdir(parents=True, exist_ok=True)
        secret = BuiltinHash(rounds=10).hash(PASSWORD)
        (folder / "pymap-etc-passwd").write_text(f"{USER}:x::::{USER}:\n")
        (folder / "pymap-etc-shadow").write_text(f"{USER}:{secret}:::::::\n")

    def start(self) -> None:
        """Start it, at the same port as before; it answers when this returns."""
        given = self.certificate
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.imap_program", str(self._folder), str(self.port)),
                *(
                    self._security,
                    str(given.cert if given else ""),
                    str(given.key if given else ""),
                ),
            ],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        said = self._process.stdout.readline()
        assert said, "the server did not start"
        self.port = int(said)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(30)
            assert self._process.stdout is not None
            self._process.stdout.close()
            self._process = None
        # What it was writing is locked for good otherwise.
        for lock in self.maildir.rglob("*.lock"):
            lock.unlink()

    def drop(self, *mails: bytes) -> None:
        """Deliver as a mail server does: whole files appear among the new mails."""
        for mail in mails:
            name = f"{1_700_000_000 + next(_numbers)}.M{next(_numbers)}P{os.getpid()}.test"
            (self.maildir / "tmp" / name).write_bytes(mail)
            (self.maildir / "tmp" / name).replace(self.maildir / "new" / name)

    def number_anew(self) -> None:
        """Give every mail another number, as a server does that was restored; it must not run."""
        assert self._process is None
        listed = self.maildir / "dovecot-uidlist"
        head, *rows = listed.read_text().splitlines()
        validity, following = re.findall(r" [VN](\d+)", head)
        head = head.replace(f"V{validity}", f"V{int(validity) + 1}")
        rows = [
            re.sub(r"^\d+", str(number), row) for number, row in enumerate(reversed(rows), start=1)
        ]
        head = head.replace(f"N{following}", f"N{len(rows) + 1}")
        listed.write_text("\n".join([head, *rows]) + "\n")

    @contextmanager
    def client(self) -> Iterator[imaplib.IMAP4]:
        """Somebody else who reads the same mailbox: the standard library's client, signed in."""
        if self._security == "tls":
            assert self.certificate is not None
            context = ssl.create_default_context(cafile=str(self.certificate.authority))
            made: imaplib.IMAP4 = imaplib.IMAP4_SSL("localhost", self.port, ssl_context=context)
        else:
            made = imaplib.IMAP4("localhost", self.port)
        with made as client:
            client.authenticate("PLAIN", lambda _: f"\0{USER}\0{PASSWORD}".encode())
            client.select("INBOX")
            yield client

    def append(self, *mails: bytes) -> None:
        """Deliver through the running server, which tells those who wait."""
        with self.client() as client:
            for mail in mails:
                done, said = client.append("INBOX", "", imaplib.Time2Internaldate(_now()), mail)
                assert done == "OK", said

    def flags(self, folder: str = "INBOX") -> dict[int, set[str]]:
        """The flags of every mail in a folder, by number."""
        with self.client() as client:
            done, _ = client.select(folder)
            assert done == "OK"
            _, said = client.uid("FETCH", "1:*", "(UID FLAGS)")
            found = {}
            for each in said:
                if isinstance(each, bytes):
                    uid = re.search(rb"UID (\d+)", each)
                    flags = re.search(rb"FLAGS \(([^)]*)\)", each)
                    assert uid
                    assert flags
                    found[int(uid[1])] = set(flags[1].decode().split()) - {"\\Recent"}
            return found


def _now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def running_imap(
    folder: Path, security: str = "none", certificate: Certificate | None = None
) -> Iterator[ImapServer]:
    """A server that runs for the block, unless it is killed in it."""
    folder.mkdir(parents=True, exist_ok=True)
    server = ImapServer(folder, security, certificate)
    server.start()
    try:
        yield server
    finally:
        server.kill()
        shutil.rmtree(folder, ignore_errors=True)


class Line:
    """A line to a server, through which bytes go until it is cut.

    `cut_after`: how many bytes from the server still come through; None for all. `heard` counts
    them. `dead`: bytes are swallowed instead, as by a router that forgot the connection.
    """

    def __init__(self, port: int) -> None:
        self._target = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.cut_after: int | None = None
        self.heard = 0
        self.calls = 0
        self.dead = False
        self._sockets: list[socket.socket] = []
        threading.Thread(target=self._answer, daemon=True).start()

    def close(self) -> None:
        """Nobody is answered any more."""
        with suppress(OSError):
            # Closing alone would not wake who waits in accept().
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for each in self._sockets:
            _shut(each)

    def _answer(self) -> None:
        while True:
            try:
                here, _ = self._listener.accept()
            except OSError:
                return
            self.calls += 1
            self._sockets.append(here)
            try:
                there = socket.create_connection(("127.0.0.1", self._target), timeout=10)
            except OSError:
                _shut(here)
                continue
            there.settimeout(None)
            self._sockets.append(there)
            for pump in (self._out, self._back):
                threading.Thread(target=pump, args=(here, there), daemon=True).start()

    def _out(self, here: socket.socket, there: socket.socket) -> None:
        with suppress(OSError):
            while chunk := here.recv(65_536):
                if not self.dead:
                    there.sendall(chunk)
        _shut(there)

    def _back(self, here: socket.socket, there: socket.socket) -> None:
        with suppress(OSError):
            while chunk := there.recv(65_536):
                if self.dead:
                    continue
                left = None if self.cut_after is None else self.cut_after - self.heard
                if left is not None and left < len(chunk):
                    here.sendall(chunk[:left])
                    self.heard += left
                    break
                here.sendall(chunk)
                self.heard += len(chunk)
        _shut(here)
        _shut(there)


def _shut(each: socket.socket) -> None:
    with suppress(OSError):
        each.shutdown(socket.SHUT_RDWR)
    each.close()


@contextmanager
def line_to(port: int) -> Iterator[Line]:
    """A line that is closed at the end."""
    line = Line(port)
    try:
        yield line
    finally:
        line.close()
