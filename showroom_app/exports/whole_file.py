"""A file that is there whole or not at all."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4


def write_whole(path: Path, raw: bytes) -> None:
    """Write beside the file and put the result in its place, so that nobody reads half of it.

    Raises OSError; what was there is then as it was.
    """
    part = path.with_name(f".{path.stem}-{uuid4().hex}.part")
    try:
        part.write_bytes(raw)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
