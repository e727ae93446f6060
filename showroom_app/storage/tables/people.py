"""Who works here: floors, reps, users, roles, absences, the coaching log."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Table, TypedColumns, UniqueConstraint

from showroom_app.storage.column_types import RowId
from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import metadata


class FloorColumns(TypedColumns):
    """The floors."""

    id = column.own_id()
    name = column.text()
    name_key = column.code()


floors = Table("floors", metadata, FloorColumns, UniqueConstraint("name_key"))


class RepColumns(TypedColumns):
    """The reps; two of one name could not be told apart on the board."""

    id = column.own_id()
    name = column.text()
    name_key = column.code()
    floor = column.of("floors.id")
    starts = column.day_or_none()
    ends = column.day_or_none()


reps = Table("reps", metadata, RepColumns, UniqueConstraint("name_key"))


class UserColumns(TypedColumns):
    """Who may sign in, until `ended_at`; `secret_hash` is "" without a PIN or password."""

    id = column.own_id()
    name = column.text()
    name_key = column.code()
    kind = column.code()
    rep = column.of_or_none("reps.id")
    secret_hash = column.text()
    ended_at = column.moment_or_none()
    secret_at = column.moment_or_none()


users = Table("users", metadata, UserColumns, UniqueConstraint("name_key"))


class SignInTryColumns(TypedColumns):
    """How often in a row a user's PIN or password was wrong, and when last; no row: never."""

    user = Column(RowId, ForeignKey("users.id"), primary_key=True, autoincrement=False)
    wrong = column.count()
    last_at = column.moment()


sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    SignInTryColumns,
    CheckConstraint("wrong > 0", name="wrong_positive"),
)


class RoleChoiceColumns(TypedColumns):
    """Role and quota from a month on; of two for one month the later one not refused counts.

    `signed`: by the rep's own PIN.
    """

    id = column.own_id()
    rep = column.of("reps.id")
    month = column.day()
    role = column.code()
    quota = column.count()
    at = column.moment()
    by = column.of_or_none("users.id")
    signed = column.later_flag(stands=False)
    refused_at = column.moment_or_none()
    refused_by = column.of_or_none("users.id")
    refused_because = column.later_text()


role_choices = Table(
    "role_choices",
    metadata,
    RoleChoiceColumns,
    CheckConstraint("quota > 0", name="quota_positive"),
)


class AbsenceColumns(TypedColumns):
    """The days on which reps are away, first and last day included."""

    id = column.own_id()
    rep = column.of("reps.id")
    first_day = column.day()
    last_day = column.day()
    reason = column.code()


absences = Table(
    "absences",
    metadata,
    AbsenceColumns,
    CheckConstraint("first_day <= last_day", name="days_in_order"),
)


class CoachingEntryColumns(TypedColumns):
    """The coaching log: one entry a rep and day, ticked by a manager."""

    id = column.own_id()
    rep = column.of("reps.id")
    day = column.day()
    text = column.text()
    at = column.moment()
    user = column.of_or_none("users.id")
    ticked_by = column.of_or_none("users.id")
    ticked_at = column.moment_or_none()


coaching_entries = Table(
    "coaching_entries", metadata, CoachingEntryColumns, UniqueConstraint("rep", "day")
)
