"""The mails that go out: queued, taken by one program at a time, sent once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, insert, literal, or_, select, update

from showroom_app.domain.outgoing import Attachment, Outgoing, OutgoingKind, OutgoingState
from showroom_app.storage.column_types import Moment
from showroom_app.storage.repositories.inbox_queries import MOST_COUNTED
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.outgoing import (
    QUEUED,
    SENDING,
    UNSENT,
    outgoing,
    outgoing_attachments,
)

_MOST_OF_LEAD = 500

_this = outgoing.c.id == bindparam("wanted")
_mine = outgoing.c.lease_owner == bindparam("program")
_free = or_(
    outgoing.c.lease_until.is_(None),
    outgoing.c.lease_until <= bindparam("at", type_=Moment),
)
_due = and_(QUEUED, outgoing.c.next_try_at <= bindparam("at", type_=Moment), _free)
_unleased = {"lease_owner": "", "lease_until": None}

_ADD = insert(outgoing)
_ADD_ATTACHMENTS = insert(outgoing_attachments)
_ATTACHMENTS = (
    select(outgoing_attachments)
    .where(outgoing_attachments.c.outgoing.in_(bindparam("several", expanding=True)))
    .order_by(outgoing_attachments.c.outgoing, outgoing_attachments.c.position)
)
_ONE = select(outgoing).where(_this)
_OF_ACT = select(outgoing).where(outgoing.c.act == bindparam("of_act"))
_OF_MESSAGE_ID = select(outgoing).where(outgoing.c.message_id == bindparam("of_message_id"))
_OF_LEAD = (
    select(outgoing)
    .where(outgoing.c.lead == bindparam("of_lead"))
    .order_by(outgoing.c.id.desc())
    .limit(_MOST_OF_LEAD)
)
_UNSENT = (
    select(outgoing)
    .where(UNSENT, outgoing.c.id > bindparam("after"))
    .order_by(outgoing.c.id)
    .limit(bindparam("most"))
)
_COUNT_UNSENT = select(func.count()).select_from(
    select(literal(1)).where(UNSENT).limit(MOST_COUNTED).subquery()
)
_next = (
    select(outgoing.c.id)
    .where(_due)
    .order_by(outgoing.c.next_try_at, outgoing.c.id)
    .limit(bindparam("most"))
)
_NEXT = _next
_NEXT_OF_MAILBOX = _next.where(outgoing.c.mailbox == bindparam("of_mailbox"))
_FIRST_DUE_AT = select(func.min(outgoing.c.next_try_at)).where(QUEUED)
_INTERRUPTED = (
    select(outgoing)
    .where(SENDING, outgoing.c.lease_until <= bindparam("at", type_=Moment))
    .order_by(outgoing.c.lease_until, outgoing.c.id)
    .limit(bindparam("most"))
)
_TAKE = (
    update(outgoing)
    .where(_this, _due)
    .values(lease_owner=bindparam("program"), lease_until=bindparam("until"))
)
_RENEW = update(outgoing).where(_this, _mine, UNSENT).values(lease_until=bindparam("until"))
_BEGIN = (
    update(outgoing)
    .where(_this, _mine, QUEUED)
    .values(
        state=OutgoingState.SENDING.value,
        attempts=outgoing.c.attempts + 1,
        lease_until=bindparam("until"),
    )
)
_SENT = (
    update(outgoing)
    .where(_this, UNSENT)
    .values(
        state=OutgoingState.SENT.value,
        sent_at=bindparam("when"),
        next_try_at=None,
        problem="",
        **_unleased,
    )
)
_RETRY = (
    update(outgoing)
    .where(_this, UNSENT)
    .values(
        state=OutgoingState.QUEUED.value,
        next_try_at=bindparam("when"),
        problem=bindparam("why"),
        **_unleased,
    )
)
_FAIL = (
    update(outgoing)
    .where(_this, UNSENT)
    .values(
        state=OutgoingState.FAILED.value, next_try_at=None, problem=bindparam("why"), **_unleased
    )
)
_CANCEL = (
    update(outgoing)
    .where(_this, or_(and_(QUEUED, _free), outgoing.c.state == OutgoingState.FAILED.value))
    .values(state=OutgoingState.CANCELLED.value, next_try_at=None, **_unleased)
)
_AGAIN = (
    update(outgoing)
    .where(_this, outgoing.c.state == OutgoingState.FAILED.value)
    .values(state=OutgoingState.QUEUED.value, attempts=0, next_try_at=bindparam("at"))
)


class OutgoingMails:
    """The mails that go out.

    A program takes one that is due (`lease_next`), says right before it hands it to the server
    that it does (`begin`), and then what came of it. One that was taken and not begun is free
    again when its lease ends; one that was begun may have gone out, so it is never taken again
    by itself: `interrupted` lists it.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def queue(self, mail: Outgoing) -> int:
        """Queue a mail (its id and state are ignored), due at once or at `next_try_at`; its id.

        Belongs into the transaction of the act that wrote it. The bytes of its attachments are
        kept first, by `messages.keep`.
        """
        added = added_id(self._connection.execute(_ADD, _columns(mail)))
        if mail.attachments:
            rows = [
                {
                    "outgoing": added,
                    "position": position,
                    "name": each.name,
                    "content_type": each.content_type,
                    "original": each.original,
                }
                for position, each in enumerate(mail.attachments)
            ]
            self._connection.execute(_ADD_ATTACHMENTS, rows)
        return added

    def mail(self, mail: int) -> Outgoing | None:
        """One mail."""
        return self._first(self._connection.execute(_ONE, {"wanted": mail}))

    def of_act(self, act: str) -> Outgoing | None:
        """The mail that an act wrote."""
        return self._first(self._connection.execute(_OF_ACT, {"of_act": act}))

    def of_message_id(self, message_id: str) -> Outgoing | None:
        """The mail with this Message-ID."""
        rows = self._connection.execute(_OF_MESSAGE_ID, {"of_message_id": message_id})
        return self._first(rows)

    def of_lead(self, lead: int) -> tuple[Outgoing, ...]:
        """The newest mails to the person of a lead, oldest first."""
        rows = self._connection.execute(_OF_LEAD, {"of_lead": lead}).all()
        return self._mails(reversed(rows))

    def unsent(self, after: int = 0, limit: int = 200) -> tuple[Outgoing, ...]:
        """A page of mails that wait, go out right now or failed, oldest first."""
        return self._mails(self._connection.execute(_UNSENT, {"after": after, "most": limit}))

    def count_unsent(self) -> int:
        """How many mails have not gone out, counted up to 1,000."""
        return self._connection.execute(_COUNT_UNSENT).scalar_one()

    def first_due_at(self) -> datetime | None:
        """When the next mail is due, also if a program has it; None when none waits."""
        return self._connection.execute(_FIRST_DUE_AT).scalar()

    def lease_next(
        self, program: str, now: datetime, until: datetime, mailbox: int | None = None
    ) -> Outgoing | None:
        """Take the mail that has been due longest, of one mailbox or of any; None when none is.

        One statement looks and writes, so of two programs one gets it.
        """
        values: dict[str, Any] = {"at": now, "most": 10}
        if mailbox is None:
            due = self._connection.scalars(_NEXT, values).all()
        else:
            values["of_mailbox"] = mailbox
            due = self._connection.scalars(_NEXT_OF_MAILBOX, values).all()
        for mail in due:
            wanted = {"wanted": mail, "program": program, "at": now, "until": until}
            if self._connection.execute(_TAKE, wanted).rowcount == 1:
                return self.mail(mail)
        return None

    def renew_lease(self, mail: int, program: str, until: datetime) -> bool:
        """Keep a mail for longer; False when it is no longer this program's."""
        values = {"wanted": mail, "program": program, "until": until}
        return self._connection.execute(_RENEW, values).rowcount == 1

    def begin(self, mail: int, program: str, until: datetime) -> bool:
        """Say that a mail is handed to the server now; False when it is no longer one's own."""
        values = {"wanted": mail, "program": program, "until": until}
        return self._connection.execute(_BEGIN, values).rowcount == 1

    def mark_sent(self, mail: int, at: datetime) -> bool:
        """The server took a mail; False when that was known or it was cancelled."""
        return self._connection.execute(_SENT, {"wanted": mail, "when": at}).rowcount == 1

    def retry_at(self, mail: int, at: datetime, problem: str) -> bool:
        """A mail did not go out and is due again later; False when it is not on its way."""
        values = {"wanted": mail, "when": at, "why": problem}
        return self._connection.execute(_RETRY, values).rowcount == 1

    def mark_failed(self, mail: int, problem: str) -> bool:
        """A mail will not go out by itself any more; False when it is not on its way."""
        return self._connection.execute(_FAIL, {"wanted": mail, "why": problem}).rowcount == 1

    def cancel(self, mail: int, now: datetime) -> bool:
        """Take back a mail that waits or failed; False when it is too late."""
        return self._connection.execute(_CANCEL, {"wanted": mail, "at": now}).rowcount == 1

    def queue_again(self, mail: int, now: datetime) -> bool:
        """Try a mail that failed once more, from the start; False when it did not fail."""
        return self._connection.execute(_AGAIN, {"wanted": mail, "at": now}).rowcount == 1

    def interrupted(self, now: datetime, limit: int = 50) -> tuple[Outgoing, ...]:
        """Mails of which the program that handed them over never said what came of it."""
        return self._mails(self._connection.execute(_INTERRUPTED, {"at": now, "most": limit}))

    def _first(self, rows: Iterable[Any]) -> Outgoing | None:
        return next(iter(self._mails(rows)), None)

    def _mails(self, rows: Iterable[Any]) -> tuple[Outgoing, ...]:
        found = list(rows)
        if not found:
            return ()
        attached: defaultdict[int, list[Attachment]] = defaultdict(list)
        several = {"several": [row.id for row in found]}
        for row in self._connection.execute(_ATTACHMENTS, several):
            attachment = Attachment(row.name, row.content_type, row.original)
            attached[row.outgoing].append(attachment)
        return tuple(_mail(row, tuple(attached[row.id])) for row in found)


def _columns(mail: Outgoing) -> dict[str, Any]:
    return {
        "mailbox": mail.mailbox,
        "lead": mail.lead,
        "rep": mail.rep,
        "user": mail.user,
        "station": mail.station,
        "kind": mail.kind.value,
        "to_address": mail.to_address,
        "subject": mail.subject,
        "body": mail.body,
        "in_reply_to": mail.in_reply_to,
        "references": mail.references,
        "message_id": mail.message_id,
        "state": OutgoingState.QUEUED.value,
        "attempts": 0,
        "next_try_at": mail.next_try_at or mail.queued_at,
        "lease_owner": "",
        "problem": "",
        "queued_at": mail.queued_at,
        "act": mail.act,
    }


def _mail(row: Any, attachments: tuple[Attachment, ...]) -> Outgoing:
    return Outgoing(
        id=row.id,
        lead=row.lead,
        to_address=row.to_address,
        subject=row.subject,
        body=row.body,
        message_id=row.message_id,
        queued_at=row.queued_at,
        act=row.act,
        kind=OutgoingKind(row.kind),
        mailbox=row.mailbox,
        rep=row.rep,
        user=row.user,
        station=row.station,
        in_reply_to=row.in_reply_to,
        references=row.references,
        attachments=attachments,
        state=OutgoingState(row.state),
        attempts=row.attempts,
        next_try_at=row.next_try_at,
        lease_owner=row.lease_owner,
        lease_until=row.lease_until,
        problem=row.problem,
        sent_at=row.sent_at,
    )
