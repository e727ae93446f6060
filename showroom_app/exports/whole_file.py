"""A file that is there whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file beside this one to be written; it takes its place when all went well.

    Raises OSError; what was there is then as it was, as when the body raises anything.
    """
    part = path.with_name(f".{path.stem}-{uuid4().hex}.part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_whole(path: Path, raw: bytes) -> None:
    """Write a file so that nobody reads half of it; raises OSError, as `whole`."""
    with whole(path) as part:
        part.write_bytes(raw)
