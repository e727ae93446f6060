"""Which lead a mail belongs to: by the mails it answers, or by the tag in its address."""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, exists, insert, select

from showroom_app.storage.column_types import Code, RowId, code
from showroom_app.storage.tables.outgoing import lead_tags, thread_ids

_MOST_ASKED = 100
_TAG_BYTES = 8

_key = bindparam("key", type_=Code)
_ADD = (
    insert(thread_ids)
    .from_select(
        ["message_key", "lead"],
        select(_key, bindparam("of_lead", type_=RowId)).where(
            ~exists(select(1).where(thread_ids.c.message_key == _key))
        ),
    )
    .returning(thread_ids.c.lead)
)
_LEADS = select(thread_ids).where(thread_ids.c.message_key.in_(bindparam("keys", expanding=True)))
_ID_OF = (
    select(thread_ids.c.message_key)
    .where(thread_ids.c.lead == bindparam("of_lead"))
    .order_by(thread_ids.c.message_key)
    .limit(1000)
)
_TAG = select(lead_tags.c.tag).where(lead_tags.c.lead == bindparam("of_lead"))
_ADD_TAG = insert(lead_tags)
_TAGGED = select(lead_tags.c.lead).where(lead_tags.c.tag == bindparam("wanted"))


def message_key(message_id: str) -> str:
    """A Message-ID for comparing: without blanks and angle brackets, which some programs lose."""
    return code("".join(message_id.split()).strip("<>"))


class Threads:
    """The Message-IDs of the leads, and the tags of their reply addresses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, message_id: str, lead: int) -> bool:
        """A mail, in or out, belongs to a lead; False when it is known, and whose it is stays."""
        key = message_key(message_id)
        if not key:
            return False
        added = self._connection.execute(_ADD, {"key": key, "of_lead": lead})
        return added.first() is not None

    def lead_of(self, message_ids: Iterable[str]) -> int | None:
        """The lead that mails with these ids belong to; of several the last id that is known.

        As `References` lists them, oldest first: one ends with what is answered.
        """
        keys = [key for key in map(message_key, message_ids) if key][-_MOST_ASKED:]
        if not keys:
            return None
        known = {
            row.message_key: row.lead for row in self._connection.execute(_LEADS, {"keys": keys})
        }
        return next((known[key] for key in reversed(keys) if key in known), None)

    def message_ids(self, lead: int) -> tuple[str, ...]:
        """Every Message-ID that belongs to a lead."""
        return tuple(self._connection.scalars(_ID_OF, {"of_lead": lead}))

    def tag_of(self, lead: int) -> str:
        """What marks the reply address of a lead's mails, made when first asked for.

        Lower-case letters and digits that nobody can guess, so that no stranger writes to a lead.
        """
        known = self._connection.execute(_TAG, {"of_lead": lead}).scalar()
        if known is not None:
            return known
        tag = secrets.token_hex(_TAG_BYTES)
        self._connection.execute(_ADD_TAG, {"lead": lead, "tag": tag})
        return tag

    def lead_tagged(self, tag: str) -> int | None:
        """The lead of a reply address; case makes no difference."""
        return self._connection.execute(_TAGGED, {"wanted": tag.strip().lower()}).scalar()
