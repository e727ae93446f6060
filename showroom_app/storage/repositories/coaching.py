"""The coaching log, and what managers found in closed leads."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, exists, func, insert, select, update

from showroom_app.domain.coaching import CoachingEntry, LeadCheck, Verdict
from showroom_app.domain.lead import CloseReason
from showroom_app.storage.column_types import Moment
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.leads import CLOSED, lead_checks, leads
from showroom_app.storage.tables.people import coaching_entries

_OUTSIDE = [reason.value for reason in CloseReason if not reason.in_rates]

_this = coaching_entries.c.id == bindparam("wanted")
_ONE = select(coaching_entries).where(_this)
_OF_DAY = select(coaching_entries).where(
    coaching_entries.c.rep == bindparam("of_rep"), coaching_entries.c.day == bindparam("on_day")
)
_newest = (coaching_entries.c.day.desc(), coaching_entries.c.id.desc())
_SINCE = (
    select(coaching_entries)
    .where(coaching_entries.c.day >= bindparam("since"))
    .order_by(*_newest)
    .limit(bindparam("most"))
)
_OF_REP_SINCE = _SINCE.where(coaching_entries.c.rep == bindparam("of_rep"))
_UNTICKED = (
    select(coaching_entries)
    .where(coaching_entries.c.ticked_at.is_(None))
    .order_by(coaching_entries.c.day, coaching_entries.c.id)
    .limit(bindparam("most"))
)
_ADD = insert(coaching_entries)
_WRITE = (
    update(coaching_entries)
    .where(_this, coaching_entries.c.ticked_at.is_(None))
    .values(text=bindparam("said"), at=bindparam("when"), user=bindparam("who"))
)
_TICK = (
    update(coaching_entries)
    .where(_this, coaching_entries.c.ticked_at.is_(None))
    .values(ticked_by=bindparam("who"), ticked_at=bindparam("when"))
)
_UNTICK = update(coaching_entries).where(_this).values(ticked_by=None, ticked_at=None)

_of_lead = lead_checks.c.lead == bindparam("of_lead")
_CHECKS = select(lead_checks).where(lead_checks.c.lead.in_(bindparam("several", expanding=True)))
_ADD_CHECK = insert(lead_checks)
_SAVE_CHECK = update(lead_checks).where(_of_lead)
_unchecked = (
    CLOSED,
    leads.c.closed_at >= bindparam("since", type_=Moment),
    leads.c.closed_at < bindparam("until", type_=Moment),
    leads.c.close_reason.not_in(_OUTSIDE),
    ~exists(select(1).where(lead_checks.c.lead == leads.c.id)),
)
_UNCHECKED = (
    select(leads.c.id)
    .where(*_unchecked)
    .order_by(leads.c.closed_at, leads.c.id)
    .limit(bindparam("most"))
)
_CHECKED = (
    select(func.count())
    .select_from(lead_checks)
    .join(leads, leads.c.id == lead_checks.c.lead)
    .where(CLOSED)
    .where(leads.c.closed_at >= bindparam("since", type_=Moment))
    .where(leads.c.closed_at < bindparam("until", type_=Moment))
)


class Coaching:
    """The coaching log of the reps, and the checks of closed leads."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(
        self, rep: int, day: date, text: str, *, at: datetime, user: int | None = None
    ) -> bool:
        """Set what a rep says about a day; False, and nothing is done, once it is ticked."""
        known = self.of_day(rep, day)
        if known is None:
            values = {"rep": rep, "day": day, "text": text, "at": at, "user": user}
            added_id(self._connection.execute(_ADD, values))
            return True
        values = {"wanted": known.id, "said": text, "when": at, "who": user}
        return self._connection.execute(_WRITE, values).rowcount == 1

    def tick(self, entry: int, *, at: datetime, by: int | None = None) -> bool:
        """A manager has talked an entry over; False when one did before, or there is none."""
        values = {"wanted": entry, "when": at, "who": by}
        return self._connection.execute(_TICK, values).rowcount == 1

    def untick(self, entry: int) -> bool:
        """Take a tick back; False when there is no such entry."""
        return self._connection.execute(_UNTICK, {"wanted": entry}).rowcount == 1

    def entry(self, entry: int) -> CoachingEntry | None:
        """One entry."""
        return next(map(_entry, self._connection.execute(_ONE, {"wanted": entry})), None)

    def of_day(self, rep: int, day: date) -> CoachingEntry | None:
        """What a rep said about a day."""
        rows = self._connection.execute(_OF_DAY, {"of_rep": rep, "on_day": day})
        return next(map(_entry, rows), None)

    def since(
        self, day: date, rep: int | None = None, limit: int = 500
    ) -> tuple[CoachingEntry, ...]:
        """Entries since a day, of one rep or of all, newest first."""
        values: dict[str, Any] = {"since": day, "most": limit}
        if rep is None:
            return tuple(map(_entry, self._connection.execute(_SINCE, values)))
        rows = self._connection.execute(_OF_REP_SINCE, {**values, "of_rep": rep})
        return tuple(map(_entry, rows))

    def unticked(self, limit: int = 200) -> tuple[CoachingEntry, ...]:
        """Entries that no manager has talked over, oldest first."""
        return tuple(map(_entry, self._connection.execute(_UNTICKED, {"most": limit})))

    # -- closed leads --------------------------------------------------------------------------

    def keep_check(self, check: LeadCheck) -> None:
        """Keep what a manager found in a closed lead; a second look replaces the first."""
        values = {
            "by": check.by,
            "at": check.at,
            "verdict": check.verdict.value,
            "text": check.text,
        }
        saved = self._connection.execute(_SAVE_CHECK, {**values, "of_lead": check.lead})
        if saved.rowcount == 0:
            self._connection.execute(_ADD_CHECK, {**values, "lead": check.lead})

    def check(self, lead: int) -> LeadCheck | None:
        """What a manager found in a lead."""
        return self.checks([lead]).get(lead)

    def checks(self, leads: Collection[int]) -> dict[int, LeadCheck]:
        """What managers found in these leads, of each that was looked through."""
        if not leads:
            return {}
        rows = self._connection.execute(_CHECKS, {"several": list(leads)})
        return {row.lead: _check(row) for row in rows}

    def unchecked(self, since: datetime, until: datetime, limit: int = 1000) -> tuple[int, ...]:
        """Leads closed in a span of time that nobody looked through, in the order of closing.

        Duplicates and spam are left out. A sample is drawn from these.
        """
        values = {"since": since, "until": until, "most": limit}
        return tuple(self._connection.scalars(_UNCHECKED, values))

    def count_checked(self, since: datetime, until: datetime) -> int:
        """How many of the leads closed in a span of time were looked through."""
        return self._connection.execute(_CHECKED, {"since": since, "until": until}).scalar_one()


def _entry(row: Any) -> CoachingEntry:
    return CoachingEntry(
        id=row.id,
        rep=row.rep,
        day=row.day,
        text=row.text,
        at=row.at,
        user=row.user,
        ticked_by=row.ticked_by,
        ticked_at=row.ticked_at,
    )


def _check(row: Any) -> LeadCheck:
    return LeadCheck(row.lead, row.at, Verdict(row.verdict), row.by, row.text)
