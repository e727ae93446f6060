"""Messages as rows, and rows as messages."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from showroom_app.domain.duplicates import Person, Seen
from showroom_app.domain.values import dataclass
from showroom_app.storage.repositories.inbox_queries import Key

_COMPRESSION = 3


class Status(StrEnum):
    """What became of a message."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Message:
    """One prospect of a message, or a message that holds none.

    `index` numbers the prospects of one message from 0. `reason` is the code of a rejection and
    `facts` its particulars. `size` is that of the whole message in bytes. `floor` is the one it was
    read for, None for whatever it says itself.
    """

    id: int
    path: str
    index: int
    received: datetime
    status: Status
    reason: str = ""
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sender: str = ""
    subject: str = ""
    message_id: str = ""
    lead: int | None = None
    size: int = 0
    floor: int | None = None

    @property
    def key(self) -> Key:
        """Where a page that ends with this message goes on."""
        return self.received, self.id


def packed(original: bytes) -> bytes:
    """The bytes of a message as they are stored."""
    return zlib.compress(original, _COMPRESSION)


def sha256_of(content: bytes) -> str:
    """The name of an original."""
    return hashlib.sha256(content).hexdigest()


def content_of(row: Any) -> bytes | None:
    """The bytes of an original; None when they are not what its name says."""
    try:
        content = zlib.decompress(row.content)
    except zlib.error:
        return None
    return content if sha256_of(content) == row.sha256 else None


NOT_READ = Seen(content="", person=Person())
"""What is known of a message that could not be read."""


def known_by(seen: Seen) -> dict[str, Any]:
    """The columns by which a message is recognised when it comes again."""
    return {
        "message_id": seen.message_id,
        "message_key": seen.message_id,
        "content_key": seen.content,
        "provider_id": seen.provider_id,
        "provider_source": seen.provider_source,
        "provider_key": provider_key(seen),
        "sent_at": seen.at,
        "person": {
            "emails": sorted(seen.person.emails),
            "phones": sorted(seen.person.phones),
            "name": seen.person.name,
        },
    }


def provider_key(seen: Seen) -> str:
    """The provider's number with its source; "" without a number."""
    return " ".join(reversed(seen.provider_key)) if seen.provider_key else ""


def seen_of(row: Any) -> Seen:
    """What a stored message is recognised by."""
    person = row.person
    return Seen(
        content=row.content_key,
        person=Person(frozenset(person["emails"]), frozenset(person["phones"]), person["name"]),
        at=row.sent_at,
        message_id=row.message_id,
        part=row.part,
        provider_id=row.provider_id,
        provider_source=row.provider_source,
    )


def message_of(row: Any) -> Message:
    """A row of the table, with the size of its original, as a message."""
    return Message(
        id=row.id,
        path=row.path,
        index=row.part,
        received=row.received,
        status=Status(row.status),
        reason=row.reason,
        facts=MappingProxyType(row.details),
        sender=row.sender,
        subject=row.subject,
        message_id=row.message_id,
        lead=row.lead,
        size=row.size,
        floor=row.floor,
    )
