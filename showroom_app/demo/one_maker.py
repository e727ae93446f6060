"""Lets one program at a time make the demo dealership of a folder; a second one waits."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOOK_SECONDS = 0.25


@contextlib.contextmanager
def one_maker(folder: Path | None) -> Iterator[None]:
    """Hold the folder's lock while the demo is being made; without a folder nothing is held.

    The system takes the lock from a program that was killed: the next one makes the demo at once.
    """
    if folder is None:
        yield
        return
    sign = folder / "demo.making"
    while (lock := _locked(sign)) is None:
        time.sleep(_LOOK_SECONDS)
    try:
        yield
    finally:
        if sys.platform == "win32":
            # No file can go there while it is open; whoever waits may have it open too.
            lock.close()
            with contextlib.suppress(OSError):
                sign.unlink()
        else:
            sign.unlink(missing_ok=True)
            lock.close()


def _locked(sign: Path) -> IO[bytes] | None:
    """The locked file, None while another program holds it."""
    file = sign.open("ab")
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # The one before may have removed it between our opening and our locking.
            if not os.path.samestat(os.fstat(file.fileno()), sign.stat()):
                raise BlockingIOError
    except OSError:
        file.close()
        return None
    return file
