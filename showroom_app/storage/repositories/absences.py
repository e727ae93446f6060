"""The days on which reps are away."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from showroom_app.domain.absence import Absence, AbsenceReason
from showroom_app.domain.topic import Topic
from showroom_app.storage.memory import Recall
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.people import absences

_MOST = 1000

_this = absences.c.id == bindparam("wanted")

_ADD = insert(absences)
_REMOVE = delete(absences).where(_this)
_ONE = select(absences).where(_this)
_BETWEEN = (
    select(absences)
    .where(absences.c.last_day >= bindparam("since"), absences.c.first_day <= bindparam("until"))
    .order_by(absences.c.first_day, absences.c.id)
    .limit(_MOST)
)
_FROM = (
    select(absences)
    .where(absences.c.last_day >= bindparam("since"))
    .order_by(absences.c.first_day, absences.c.id)
    .limit(_MOST)
)


class Absences:
    """When the reps of the dealership are away."""

    def __init__(self, connection: Connection, recall: Recall) -> None:
        self._connection = connection
        self._recall = recall

    def add(self, absence: Absence) -> int:
        """Add an absence (its id is ignored); its id."""
        values = {
            "rep": absence.rep,
            "first_day": absence.first_day,
            "last_day": absence.last_day,
            "reason": absence.reason.value,
        }
        return added_id(self._connection.execute(_ADD, values))

    def remove(self, absence: int) -> bool:
        """Take an absence back; False when there is no such absence."""
        return self._connection.execute(_REMOVE, {"wanted": absence}).rowcount == 1

    def absence(self, absence: int) -> Absence | None:
        """One absence."""
        return next(map(_absence, self._connection.execute(_ONE, {"wanted": absence})), None)

    def on(self, day: date) -> dict[int, Absence]:
        """Who is away on a day: by rep the absence that began last."""
        return {each.rep: each for each in self.between(day, day)}

    def between(self, first: date, last: date) -> tuple[Absence, ...]:
        """Absences that touch a span of days, both ends included, by their first day."""
        rows = self._connection.execute(_BETWEEN, {"since": first, "until": last})
        return tuple(map(_absence, rows))

    def since(self, day: date, rep: int | None = None) -> tuple[Absence, ...]:
        """Absences that are not over on a day, of one rep or of all, by their first day."""

        def read() -> tuple[Absence, ...]:
            return tuple(map(_absence, self._connection.execute(_FROM, {"since": day})))

        found = self._recall(f"absences since {day}", (Topic.PEOPLE,), read)
        return tuple(each for each in found if rep is None or each.rep == rep)


def _absence(row: Any) -> Absence:
    return Absence(row.id, row.rep, row.first_day, row.last_day, AbsenceReason(row.reason))
