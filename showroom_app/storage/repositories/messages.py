"""Every message that came in, whole, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    Select,
    bindparam,
    exists,
    func,
    insert,
    literal,
    literal_column,
    select,
    tuple_,
    union_all,
    update,
)

from showroom_app.domain.duplicates import Seen, same_message
from showroom_app.storage.column_types import Moment
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.storage.repositories.inbox_queries import END, FIRST, LAST, MOST_COUNTED, Key
from showroom_app.storage.repositories.message_rows import (
    NOT_READ,
    Message,
    Status,
    content_of,
    known_by,
    message_of,
    packed,
    provider_key,
    seen_of,
    sha256_of,
)
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.column import UNKNOWN
from showroom_app.storage.tables.messages import QUARANTINED, SEEN, messages, originals

__all__ = ["Message", "Messages", "Status"]

_CHECKED_AT_ONCE = 50
_ALIKE_AT_MOST = literal_column("50", Integer)


_ADD = insert(messages)
_ADD_ORIGINAL = insert(originals)
_KEPT = select(originals).where(originals.c.sha256 == bindparam("wanted"))
_HAS_ORIGINAL = select(exists(select(1).where(originals.c.sha256 == bindparam("wanted"))))
_UPDATE = update(messages).where(messages.c.id == bindparam("wanted"))
_ALL = select(messages, originals.c.size).join(originals, originals.c.sha256 == messages.c.original)
_ONE = _ALL.where(messages.c.id == bindparam("wanted"))
_OF_LEAD = (
    _ALL.where(messages.c.lead == bindparam("of_lead"))
    .order_by(messages.c.received, messages.c.id)
    .limit(200)
)
_REJECTED_SAME = (
    select(messages.c.id)
    .where(
        QUARANTINED,
        messages.c.original == bindparam("sha256"),
        messages.c.path == bindparam("at_path"),
        messages.c.part == bindparam("at_part"),
    )
    .limit(1)
)
_TAKEN_SAME = (
    _ALL.where(
        messages.c.original == bindparam("sha256"),
        messages.c.path == bindparam("at_path"),
        messages.c.part == bindparam("at_part"),
        messages.c.lead.is_not(None),
    )
    .order_by(messages.c.id)
    .limit(1)
)
_here = tuple_(messages.c.received, messages.c.id)
_after = tuple_(bindparam("after_at", type_=Moment), bindparam("after_id", type_=Integer))
_QUARANTINE = (
    _ALL.where(QUARANTINED, _here < _after)
    .order_by(messages.c.received.desc(), messages.c.id.desc())
    .limit(bindparam("most"))
)
_QUARANTINE_BACK = (
    _ALL.where(QUARANTINED, _here > _after)
    .order_by(messages.c.received, messages.c.id)
    .limit(bindparam("most"))
)
_QUARANTINED = select(func.count()).select_from(
    select(literal(1)).where(QUARANTINED).limit(MOST_COUNTED).subquery()
)
_ORIGINAL = (
    select(originals)
    .join(messages, messages.c.original == originals.c.sha256)
    .where(messages.c.id == bindparam("wanted"))
)
_ORIGINALS = (
    select(originals)
    .where(originals.c.sha256 > bindparam("after"))
    .order_by(originals.c.sha256)
    .limit(_CHECKED_AT_ONCE)
)
_WITH_ORIGINAL = (
    select(messages.c.id)
    .where(messages.c.original == bindparam("sha256"))
    .order_by(messages.c.id)
    .limit(100)
)


def _alike(key: Column[str], value: str) -> Select[tuple[int]]:
    """The newest messages that were seen and have this key."""
    newest = select(messages.c.id).where(SEEN, key != UNKNOWN, key == bindparam(value))
    return select(newest.order_by(messages.c.id.desc()).limit(_ALIKE_AT_MOST).subquery().c.id)


_alike_by_any = union_all(
    _alike(messages.c.message_key, "number"),
    _alike(messages.c.provider_key, "provider"),
    _alike(messages.c.content_key, "said"),
)
_ALIKE = _ALL.where(messages.c.id.in_(select(_alike_by_any.subquery().c.id))).order_by(
    messages.c.id
)


class Messages:
    """The raw intake. Originals are kept once each and never changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._kept: dict[str, bool] = {}

    def add(
        self,
        *,
        path: str,
        index: int,
        received: datetime,
        original: bytes,
        status: Status,
        seen: Seen | None = None,
        reason: str = "",
        facts: Mapping[str, str] | None = None,
        sender: str = "",
        subject: str = "",
        lead: int | None = None,
        floor: int | None = None,
    ) -> int:
        """Keep one prospect of a message, with the message's own bytes, and return its id.

        `seen` is what it will be known by when it comes again; None for one that was not read.
        `floor` is the one it was read for.
        """
        values = {
            "path": path,
            "part": index,
            "received": received,
            "original": self.keep(original),
            "status": status.value,
            "reason": reason,
            "details": dict(facts or {}),
            "sender": sender,
            "subject": subject,
            "lead": lead,
            "floor": floor,
            **known_by(seen or NOT_READ),
        }
        return added_id(self._connection.execute(_ADD, values))

    def update(
        self,
        message: int,
        *,
        status: Status,
        reason: str = "",
        facts: Mapping[str, str] | None = None,
        lead: int | None = None,
        seen: Seen | None = None,
    ) -> None:
        """A message that was read again: what became of it this time, and what it is known by."""
        values: dict[str, Any] = {
            "status": status.value,
            "reason": reason,
            "details": dict(facts or {}),
            "lead": lead,
        }
        if seen is not None:
            values |= known_by(seen)
        self._connection.execute(_UPDATE.values(values), {"wanted": message})

    def seen(self, new: Seen) -> Message | None:
        """The message that this one repeats, by the rules of domain.duplicates; None for a new one.

        A rejected message never counts as seen.
        """
        wanted = {
            "number": new.message_id,
            "provider": provider_key(new),
            "said": new.content,
        }
        for row in self._connection.execute(_ALIKE, wanted):
            if same_message(new, seen_of(row)):
                return message_of(row)
        return None

    def message(self, message: int) -> Message | None:
        """One message."""
        return next(map(message_of, self._connection.execute(_ONE, {"wanted": message})), None)

    def of_lead(self, lead: int) -> tuple[Message, ...]:
        """The messages that a lead came from, oldest first."""
        return tuple(map(message_of, self._connection.execute(_OF_LEAD, {"of_lead": lead})))

    def original(self, message: int) -> bytes:
        """The bytes of a message as they came in.

        Raises KeyError for an unknown message, DatabaseProblem("damaged") when the bytes do not
        fit their checksum.
        """
        row = self._connection.execute(_ORIGINAL, {"wanted": message}).one_or_none()
        if row is None:
            raise KeyError(message)
        content = content_of(row)
        if content is None:
            raise DatabaseProblem(Problem.DAMAGED, message=message)
        return content

    def keep(self, original: bytes) -> str:
        """Keep bytes unless they are here already; their SHA-256, by which `kept` finds them."""
        sha256 = sha256_of(original)
        if not self._is_kept(sha256):
            content = packed(original)
            self._connection.execute(
                _ADD_ORIGINAL, {"sha256": sha256, "size": len(original), "content": content}
            )
            self._kept[sha256] = True
        return sha256

    def kept(self, sha256: str) -> bytes:
        """The bytes of this SHA-256.

        Raises KeyError when they were never kept, DatabaseProblem("damaged") when they are not
        what they were.
        """
        row = self._connection.execute(_KEPT, {"wanted": sha256}).one_or_none()
        if row is None:
            raise KeyError(sha256)
        content = content_of(row)
        if content is None:
            raise DatabaseProblem(Problem.DAMAGED, message=sha256)
        return content

    def rejected_same(self, path: str, index: int, original: bytes) -> int | None:
        """The message in quarantine that holds the same bytes from the same place, if one does."""
        sha256 = sha256_of(original)
        if not self._is_kept(sha256):
            return None
        wanted = {"sha256": sha256, "at_path": path, "at_part": index}
        return self._connection.execute(_REJECTED_SAME, wanted).scalar()

    def taken_same(self, path: str, index: int, original: bytes) -> Message | None:
        """The message of a lead that holds the same bytes from the same place, if one does."""
        sha256 = sha256_of(original)
        if not self._is_kept(sha256):
            return None
        wanted = {"sha256": sha256, "at_path": path, "at_part": index}
        return next(map(message_of, self._connection.execute(_TAKEN_SAME, wanted)), None)

    def quarantine(
        self, after: Key | None = None, limit: int = 200, *, before: Key | None = None
    ) -> tuple[Message, ...]:
        """A page of rejected messages, newest first: behind a key, or else up to `before`."""
        at, last = before or after or LAST
        if before == END:
            at, last = FIRST
        statement = _QUARANTINE if before is None else _QUARANTINE_BACK
        values = {"after_at": at, "after_id": last, "most": limit}
        found = tuple(map(message_of, self._connection.execute(statement, values)))
        return found if before is None else found[::-1]

    def quarantined(self) -> int:
        """How many messages are in quarantine, counted up to 1,000."""
        return self._connection.execute(_QUARANTINED).scalar_one()

    def check(self) -> tuple[int, ...]:
        """Read every original; the ids of messages whose bytes do not fit their checksum."""
        broken: list[int] = []
        after = ""
        while page := self._connection.execute(_ORIGINALS, {"after": after}).all():
            for row in page:
                if content_of(row) is None:
                    wanted = {"sha256": row.sha256}
                    broken += self._connection.scalars(_WITH_ORIGINAL, wanted)
            after = page[-1].sha256
        return tuple(sorted(broken))

    def _is_kept(self, sha256: str) -> bool:
        """Whether these bytes are here already; asked once a transaction."""
        if sha256 not in self._kept:
            found = self._connection.execute(_HAS_ORIGINAL, {"wanted": sha256}).scalar()
            self._kept[sha256] = bool(found)
        return self._kept[sha256]
