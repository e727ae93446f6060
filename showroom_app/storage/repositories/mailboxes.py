"""The mailboxes: how they are reached, how far they are read, and which program reads them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Text,
    bindparam,
    case,
    delete,
    exists,
    insert,
    literal_column,
    or_,
    select,
    update,
)

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.mailbox import (
    AfterReading,
    Mailbox,
    MailboxState,
    MailSignIn,
    Security,
)
from showroom_app.storage.column_types import Moment, RowId
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.mailboxes import fetched_mails, mailbox_states, mailboxes
from showroom_app.storage.tables.messages import messages
from showroom_app.storage.tables.outgoing import outgoing

_MOST = 1000
"""More mailboxes than any dealership has."""

_this = mailboxes.c.id == bindparam("wanted")
_state = mailbox_states.c.mailbox == bindparam("wanted")
_mine = mailbox_states.c.lease_owner == bindparam("program")

_ALL = select(mailboxes).order_by(mailboxes.c.name_key).limit(_MOST)
_ONE = select(mailboxes).where(_this)
_NAMED = select(mailboxes).where(mailboxes.c.name_key == bindparam("key"))
_ADD = insert(mailboxes)
_SAVE = update(mailboxes).where(_this)
_REMOVE = (
    delete(fetched_mails).where(fetched_mails.c.mailbox == bindparam("wanted")),
    delete(mailbox_states).where(_state),
    update(outgoing).where(outgoing.c.mailbox == bindparam("wanted")).values(mailbox=None),
    delete(mailboxes).where(_this),
)

_STATES = select(mailbox_states).order_by(mailbox_states.c.mailbox).limit(_MOST)
_STATE = select(mailbox_states).where(_state)
_ADD_STATE = insert(mailbox_states)
_TAKE = (
    update(mailbox_states)
    .where(_state)
    .where(
        or_(
            mailbox_states.c.lease_until.is_(None),
            mailbox_states.c.lease_until <= bindparam("at", type_=Moment),
            _mine,
        )
    )
    .values(lease_owner=bindparam("program"), lease_until=bindparam("until"))
)
_RENEW = update(mailbox_states).where(_state, _mine).values(lease_until=bindparam("until"))
_RELEASE = update(mailbox_states).where(_state, _mine).values(lease_owner="", lease_until=None)
_BEGIN = (
    update(mailbox_states)
    .where(_state)
    .values(uid_validity=bindparam("validity"), last_uid=bindparam("last"))
)
_START_OVER = (
    delete(fetched_mails).where(fetched_mails.c.mailbox == bindparam("wanted")),
    update(mailbox_states).where(_state).values(uid_validity=None, last_uid=0, fetched_at=None),
)
_LOOKED = (
    update(mailbox_states)
    .where(_state)
    .values(fetched_at=bindparam("at"), problem="", problem_details={})
)
_FAILED = (
    update(mailbox_states)
    .where(_state)
    .values(problem=bindparam("code"), problem_details=bindparam("facts"))
)

_wanted_uid = bindparam("wanted_uid", type_=BigInteger)
_wanted_validity = bindparam("wanted_validity", type_=BigInteger)
_of_mailbox = fetched_mails.c.mailbox == bindparam("wanted", type_=RowId)
_of_validity = fetched_mails.c.uid_validity == _wanted_validity
_known = select(1).where(_of_mailbox, _of_validity, fetched_mails.c.uid == _wanted_uid)
_ADD_FETCHED = (
    insert(fetched_mails)
    .from_select(
        ["mailbox", "uid_validity", "uid", "message"],
        select(
            bindparam("wanted", type_=RowId),
            _wanted_validity,
            _wanted_uid,
            bindparam("of_message", type_=RowId),
        ).where(~exists(_known)),
    )
    .returning(fetched_mails.c.uid)
)
_READ_UP_TO = (
    update(mailbox_states)
    .where(_state, mailbox_states.c.uid_validity == _wanted_validity)
    .values(
        last_uid=case(
            (mailbox_states.c.last_uid < _wanted_uid, _wanted_uid),
            else_=mailbox_states.c.last_uid,
        )
    )
)
_FETCHED = select(fetched_mails.c.uid).where(
    _of_mailbox, _of_validity, fetched_mails.c.uid.in_(bindparam("uids", expanding=True))
)
_TAKEN_IN = (
    select(fetched_mails.c.uid)
    .join(messages, messages.c.id == fetched_mails.c.message)
    .where(
        _of_mailbox,
        _of_validity,
        fetched_mails.c.uid.in_(bindparam("uids", expanding=True)),
        messages.c.status != literal_column("'rejected'", Text),
    )
)
_MAILBOX_OF = (
    select(fetched_mails.c.mailbox)
    .where(fetched_mails.c.message == bindparam("of_message"))
    .order_by(fetched_mails.c.mailbox)
    .limit(1)
)


class Mailboxes:
    """The mailboxes of the dealership."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, mailbox: Mailbox) -> int:
        """Add a mailbox (its id is ignored), read from the start; its id. No two have one name."""
        added = added_id(self._connection.execute(_ADD, _columns(mailbox)))
        values = {"mailbox": added, "last_uid": 0, "lease_owner": ""}
        self._connection.execute(_ADD_STATE, {**values, "problem": "", "problem_details": {}})
        return added

    def save(self, mailbox: Mailbox) -> bool:
        """Store what a mailbox has become; False when there is no such mailbox."""
        done = self._connection.execute(_SAVE, {**_columns(mailbox), "wanted": mailbox.id})
        return done.rowcount == 1

    def remove(self, mailbox: int) -> None:
        """Forget a mailbox and how far it was read; its mails, in and out, stay."""
        for statement in _REMOVE:
            self._connection.execute(statement, {"wanted": mailbox})

    def mailbox(self, mailbox: int) -> Mailbox | None:
        """One mailbox."""
        return next(map(_mailbox, self._connection.execute(_ONE, {"wanted": mailbox})), None)

    def named(self, name: str) -> Mailbox | None:
        """The mailbox of this name; case, accents and blanks make no difference."""
        rows = self._connection.execute(_NAMED, {"key": name_key(name)})
        return next(map(_mailbox, rows), None)

    def mailboxes(self) -> tuple[Mailbox, ...]:
        """All mailboxes by name."""
        return tuple(map(_mailbox, self._connection.execute(_ALL)))

    def mailbox_of_message(self, message: int) -> int | None:
        """The mailbox through which a message came; None when it came by another road."""
        return self._connection.execute(_MAILBOX_OF, {"of_message": message}).scalar()

    # -- how far it is read --------------------------------------------------------------------

    def state(self, mailbox: int) -> MailboxState | None:
        """How far a mailbox is read; None when there is no such mailbox."""
        return next(map(_state_of, self._connection.execute(_STATE, {"wanted": mailbox})), None)

    def states(self) -> dict[int, MailboxState]:
        """How far every mailbox is read, by mailbox."""
        return {row.mailbox: _state_of(row) for row in self._connection.execute(_STATES)}

    def begin_at(self, mailbox: int, uid_validity: int, last_uid: int = 0) -> None:
        """The server numbers its mails anew, or is looked at for the first time."""
        values = {"wanted": mailbox, "validity": uid_validity, "last": last_uid}
        self._connection.execute(_BEGIN, values)

    def start_over(self, mailbox: int) -> None:
        """Forget how far it is read: it is another folder, or on another server, from now on."""
        for statement in _START_OVER:
            self._connection.execute(statement, {"wanted": mailbox})

    def add_fetched(
        self, mailbox: int, uid_validity: int, uid: int, message: int | None = None
    ) -> bool:
        """A mail is dealt with; False, and nothing is done, when it was before.

        Belongs into the transaction that stores what became of it.
        """
        values = {"wanted": mailbox, "wanted_validity": uid_validity, "wanted_uid": uid}
        added = self._connection.execute(_ADD_FETCHED, {**values, "of_message": message})
        if added.first() is None:
            return False
        self._connection.execute(_READ_UP_TO, values)
        return True

    def fetched(self, mailbox: int, uid_validity: int, uids: Collection[int]) -> frozenset[int]:
        """Which of these mails were dealt with."""
        if not uids:
            return frozenset()
        values = {"wanted": mailbox, "wanted_validity": uid_validity, "uids": list(uids)}
        return frozenset(self._connection.scalars(_FETCHED, values))

    def taken_in(self, mailbox: int, uid_validity: int, uids: Collection[int]) -> frozenset[int]:
        """Which of these mails became or joined a lead: dealt with, and not rejected."""
        if not uids:
            return frozenset()
        values = {"wanted": mailbox, "wanted_validity": uid_validity, "uids": list(uids)}
        return frozenset(self._connection.scalars(_TAKEN_IN, values))

    def note_looked(self, mailbox: int, at: datetime) -> None:
        """A look that went well: it clears the problem."""
        self._connection.execute(_LOOKED, {"wanted": mailbox, "at": at})

    def note_problem(self, mailbox: int, code: str, facts: Mapping[str, str] | None = None) -> None:
        """A look that failed, and why."""
        values = {"wanted": mailbox, "code": code, "facts": dict(facts or {})}
        self._connection.execute(_FAILED, values)

    # -- the lease -----------------------------------------------------------------------------

    def take_lease(self, mailbox: int, program: str, now: datetime, until: datetime) -> bool:
        """Let one program alone read a mailbox; whether it may.

        One statement looks and writes, so of two programs one gets it. One that has it already
        keeps it for longer.
        """
        values = {"wanted": mailbox, "program": program, "at": now, "until": until}
        return self._connection.execute(_TAKE, values).rowcount == 1

    def renew_lease(self, mailbox: int, program: str, until: datetime) -> bool:
        """Keep a lease for longer; False when another program has it by now."""
        values = {"wanted": mailbox, "program": program, "until": until}
        return self._connection.execute(_RENEW, values).rowcount == 1

    def release_lease(self, mailbox: int, program: str) -> bool:
        """Give a lease back; False when another program has it by now."""
        values = {"wanted": mailbox, "program": program}
        return self._connection.execute(_RELEASE, values).rowcount == 1


def _columns(mailbox: Mailbox) -> dict[str, Any]:
    return {
        "name": mailbox.name,
        "name_key": name_key(mailbox.name),
        "host": mailbox.host,
        "port": mailbox.port,
        "security": mailbox.security.value,
        "user": mailbox.user,
        "auth": mailbox.auth.value,
        "folder": mailbox.folder,
        "after": mailbox.after.value,
        "move_to": mailbox.move_to,
        "active": mailbox.active,
        "poll_minutes": mailbox.poll_minutes,
        "floor": mailbox.floor,
        "smtp_host": mailbox.smtp_host,
        "smtp_port": mailbox.smtp_port,
        "smtp_security": mailbox.smtp_security.value,
        "smtp_user": mailbox.smtp_user,
        "from_address": mailbox.from_address,
        "from_name": mailbox.from_name,
        "confirm": mailbox.confirms,
        "token_client": mailbox.token_client,
    }


def _mailbox(row: Any) -> Mailbox:
    return Mailbox(
        id=row.id,
        name=row.name,
        host=row.host,
        user=row.user,
        port=row.port,
        security=Security(row.security),
        auth=MailSignIn(row.auth),
        folder=row.folder,
        after=AfterReading(row.after),
        move_to=row.move_to,
        active=row.active,
        poll_minutes=row.poll_minutes,
        floor=row.floor,
        smtp_host=row.smtp_host,
        smtp_port=row.smtp_port,
        smtp_security=Security(row.smtp_security),
        smtp_user=row.smtp_user,
        from_address=row.from_address,
        from_name=row.from_name,
        confirms=row.confirm,
        token_client=row.token_client,
    )


def _state_of(row: Any) -> MailboxState:
    return MailboxState(
        mailbox=row.mailbox,
        uid_validity=row.uid_validity,
        last_uid=row.last_uid,
        lease_owner=row.lease_owner,
        lease_until=row.lease_until,
        fetched_at=row.fetched_at,
        problem=row.problem,
        problem_facts=MappingProxyType(row.problem_details),
    )
