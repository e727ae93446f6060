"""Lets one program at a time make the demo dealership of a folder; a second one waits."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

_STALE_SECONDS = 300.0
_LOOK_SECONDS = 0.25


@contextlib.contextmanager
def one_maker(folder: Path | None) -> Iterator[None]:
    """Hold the folder's sign that the demo is being made; without a folder nothing is held.

    The sign of a program that was killed counts for five minutes.
    """
    if folder is None:
        yield
        return
    sign = folder / "demo.making"
    while not _put_up(sign):
        time.sleep(_LOOK_SECONDS)
    try:
        yield
    finally:
        sign.unlink(missing_ok=True)


def _put_up(sign: Path) -> bool:
    try:
        sign.touch(exist_ok=False)
    except FileExistsError:
        with contextlib.suppress(OSError):
            if time.time() - sign.stat().st_mtime > _STALE_SECONDS:
                sign.unlink()
        return False
    return True
