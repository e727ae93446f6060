"""Files that go with a mail: how many and how large, and what they are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from mimetypes import guess_type

from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.services.templates import line

MOST_ATTACHMENTS = 10
MOST_BYTES = 15_000_000
"""Of all attachments of a mail; on their way they grow by a third, and servers take 20 to 25 MB."""
_LONGEST_FILE_NAME = 120
_PATH = re.compile(r"[\\/:]")


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes with a mail."""

    name: str
    content: bytes


def checked(attachments: Sequence[Attached]) -> tuple[Attached, ...]:
    """The files as they go out.

    Raises Refused: "too-many-attachments" (most), "attachments-too-large" (most).
    """
    if len(attachments) > MOST_ATTACHMENTS:
        raise Refused("too-many-attachments", most=MOST_ATTACHMENTS)
    if sum(len(each.content) for each in attachments) > MOST_BYTES:
        raise Refused("attachments-too-large", most=MOST_BYTES // 1_000_000)
    return tuple(Attached(_file_name(each.name), each.content) for each in attachments)


def _file_name(name: str) -> str:
    """A name without the folders before it; of a long one the end stays, which says its kind."""
    return line(_PATH.split(name)[-1])[-_LONGEST_FILE_NAME:] or "attachment"


def content_type(name: str) -> str:
    """The MIME type of a file by its name."""
    kind, packed = guess_type(name)
    return kind if kind and not packed else "application/octet-stream"
