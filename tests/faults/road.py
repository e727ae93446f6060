"""A road from a PC to its server, on this PC, that breaks at the very moment of a commit."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from select import select
from threading import Event, Lock, Thread

_COMMIT = b"Q\x00\x00\x00\x0bCOMMIT\x00"
"""How the driver says it: a simple query, its length, its text."""

_BIT = 65_536


class Break(StrEnum):
    """Where the road breaks while a commit travels on it."""

    BEFORE = "before"
    """The server never hears of the commit."""
    AFTER = "after"
    """The server has committed, and its answer is lost."""
    LATE = "late"
    """The commit is under way still, and arrives when `deliver` says so."""


class Road:
    """Carries bytes between PCs and a server on this PC, as told.

    After a break nobody gets through until `mend`.
    """

    def __init__(self, port: int) -> None:
        self._to = port
        self._lock = Lock()
        self._pairs: list[_Pair] = []
        self._is_broken = False
        self.breaks_at: Break | None = None
        self.at_commit: Callable[[], object] | None = None
        """What happens elsewhere as the next commit comes by, before anything else."""
        self.broke = Event()
        self._late: list[tuple[socket.socket, bytes]] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        Thread(target=self._let_in, daemon=True).start()

    def url(self, url: str) -> str:
        """A URL of the server, by this road."""
        return re.sub(r"@127\.0\.0\.1:\d+/", f"@127.0.0.1:{self.port}/", url)

    def break_at(self, moment: Break) -> None:
        """Break when the next commit comes by."""
        self.broke.clear()
        self.breaks_at = moment

    def cut(self) -> None:
        """Break now."""
        with self._lock:
            self._is_broken = True
            pairs, self._pairs = self._pairs, []
        for pair in pairs:
            pair.close()
        self.broke.set()

    def mend(self) -> None:
        """Let everybody through again."""
        self._is_broken = False

    def deliver(self) -> None:
        """Let the commits arrive that were under way when the road broke."""
        late, self._late = self._late, []
        for server, commit in late:
            server.sendall(commit)
            server.recv(_BIT)
            server.close()

    def close(self) -> None:
        """Take the road away."""
        self.cut()
        self._door.close()
        for server, _ in self._late:
            server.close()

    def meets(self, pair: _Pair, said: bytes) -> bool:
        """Whether what a PC says goes on; else the road broke."""
        if _COMMIT not in said:
            return True
        happens, self.at_commit = self.at_commit, None
        if happens is not None:
            happens()
        moment = self.breaks_at
        if moment is None:
            return True
        self.breaks_at = None
        if moment is Break.AFTER:
            pair.server.sendall(said)
            # The answer is here: the server has committed.
            pair.server.recv(_BIT)
        elif moment is Break.LATE:
            pair.keeps_server = True
            self._late.append((pair.server, said))
        self.cut()
        return False

    def _let_in(self) -> None:
        while True:
            try:
                pc, _ = self._door.accept()
            except OSError:
                return
            with self._lock:
                if self._is_broken:
                    pc.close()
                    continue
                try:
                    server = socket.create_connection(("127.0.0.1", self._to))
                except OSError:
                    pc.close()
                    continue
                pair = _Pair(self, pc, server)
                self._pairs.append(pair)
            Thread(target=pair.carry, daemon=True).start()


class _Pair:
    """One connection: the end at the PC and the end at the server."""

    def __init__(self, road: Road, pc: socket.socket, server: socket.socket) -> None:
        for each in (pc, server):
            each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._road = road
        self._pc = pc
        self.server = server
        self.keeps_server = False

    def carry(self) -> None:
        """Carry until one end hangs up."""
        # Closed at the other end, or by a cut.
        with suppress(OSError, ValueError):
            while self._carry_on():
                pass
        self.close()

    def _carry_on(self) -> bool:
        heard, _, _ = select([self._pc, self.server], [], [])
        if self._pc in heard:
            said = self._pc.recv(_BIT)
            if not said or not self._road.meets(self, said):
                return False
            self.server.sendall(said)
        if self.server in heard:
            said = self.server.recv(_BIT)
            if not said:
                return False
            self._pc.sendall(said)
        return True

    def close(self) -> None:
        """Hang up at both ends."""
        for each in (self._pc,) if self.keeps_server else (self._pc, self.server):
            # A thread that waits for a socket is not woken by its closing alone.
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
