"""A sign to stop that also wakes whoever listens to a socket."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress


class Stop:
    """Set once, from any thread; waiting for it and listening to a server end at once."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self.wake, self._waker = socket.socketpair()
        self._waker.setblocking(False)

    def __bool__(self) -> bool:
        return self._event.is_set()

    def set(self) -> None:
        """Stop."""
        self._event.set()
        with suppress(OSError):
            # Whoever listens to many servers is woken by the same byte: nobody reads it.
            self._waker.send(b".")

    def wait(self, seconds: float) -> bool:
        """Wait; whether it was set."""
        return self._event.wait(seconds)

    def close(self) -> None:
        """Of no more use."""
        self.wake.close()
        self._waker.close()
