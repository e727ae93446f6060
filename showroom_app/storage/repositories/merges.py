"""Leads that were found to be one, and leads that may be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Integer,
    bindparam,
    false,
    insert,
    or_,
    select,
    tuple_,
    update,
)

from showroom_app.domain.lead_merge import LeadMerge, Suggestion
from showroom_app.storage.column_types import LAST_ID
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.leads import (
    STANDING_MERGE,
    SUGGESTED,
    lead_merges,
    leads,
    likenesses,
)

_MOST = 200
_MOST_STEPS = 100
_MOST_WITHIN = 100

_this = lead_merges.c.id == bindparam("wanted")
_of_lead: BindParameter[int] = bindparam("of_lead")
_ADD = insert(lead_merges)
_ONE = select(lead_merges).where(_this)
_WENT_INTO = select(lead_merges).where(STANDING_MERGE, lead_merges.c.merged == _of_lead)
_HOLDS = (
    select(lead_merges)
    .where(STANDING_MERGE, lead_merges.c.kept == _of_lead)
    .order_by(lead_merges.c.id)
    .limit(_MOST)
)
_UNDO = update(lead_merges).where(_this, STANDING_MERGE).values(undone_at=bindparam("when"))

_pair = (likenesses.c.lead == bindparam("lower"), likenesses.c.other == bindparam("higher"))
_ADD_LIKENESS = insert(likenesses)
_SCORE = update(likenesses).where(*_pair).values(score=bindparam("alike"))
_DISMISS = update(likenesses).where(*_pair, SUGGESTED).values(dismissed=True)
_lower, _higher = leads.alias("lower_lead"), leads.alias("higher_lead")
_open_pairs = (
    select(likenesses)
    .join(_lower, _lower.c.id == likenesses.c.lead)
    .join(_higher, _higher.c.id == likenesses.c.other)
    .where(
        SUGGESTED,
        *(each.c.undone == false() for each in (_lower, _higher)),
        *(each.c.closed_at.is_(None) for each in (_lower, _higher)),
    )
)
_best_first = (likenesses.c.score.desc(), likenesses.c.lead.desc(), likenesses.c.other.desc())
_OF_LEAD = (
    _open_pairs.where(or_(likenesses.c.lead == _of_lead, likenesses.c.other == _of_lead))
    .order_by(*_best_first)
    .limit(_MOST)
)
_ALL = (
    _open_pairs.where(
        tuple_(likenesses.c.score, likenesses.c.lead, likenesses.c.other)
        < tuple_(*(bindparam(name, type_=Integer) for name in ("alike", "lower", "higher")))
    )
    .order_by(*_best_first)
    .limit(bindparam("most"))
)


class Merges:
    """What was merged and can be taken apart again, and what is suggested."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        kept: int,
        merged: int,
        before: Mapping[str, Any],
        *,
        at: datetime,
        by: int | None = None,
    ) -> int:
        """One lead goes into another; the merge's id. `before` is what taking apart restores.

        A key sees to it that a lead goes into one other at most.
        """
        values = {"kept": kept, "merged": merged, "before": dict(before), "at": at, "by": by}
        return added_id(self._connection.execute(_ADD, values))

    def undo(self, merge: int, at: datetime) -> bool:
        """Take two leads apart; False when that was done before, or there is no such merge."""
        return self._connection.execute(_UNDO, {"wanted": merge, "when": at}).rowcount == 1

    def merge(self, merge: int) -> LeadMerge | None:
        """One merge, undone ones included."""
        return next(map(_merge, self._connection.execute(_ONE, {"wanted": merge})), None)

    def went_into(self, lead: int) -> LeadMerge | None:
        """The merge by which a lead went into another, if it did."""
        return next(map(_merge, self._connection.execute(_WENT_INTO, {"of_lead": lead})), None)

    def held_by(self, lead: int) -> tuple[LeadMerge, ...]:
        """The merges by which other leads went into this one, oldest first."""
        return tuple(map(_merge, self._connection.execute(_HOLDS, {"of_lead": lead})))

    def held_within(self, lead: int) -> tuple[int, ...]:
        """The leads that went into one, those that went into these included."""
        held = [merge.merged for merge in self.held_by(lead)]
        # The list grows while it is walked: who went into one of these is in it too.
        for each in held:
            if len(held) < _MOST_WITHIN:
                held += [merge.merged for merge in self.held_by(each)]
        return tuple(held)

    def standing_for(self, lead: int) -> int:
        """The lead that stands for this one by now: itself, unless it went into another."""
        for _ in range(_MOST_STEPS):
            into = self.went_into(lead)
            if into is None:
                break
            lead = into.kept
        return lead

    # -- leads that may be one -----------------------------------------------------------------

    def suggest(self, lead: int, other: int, score: int) -> None:
        """Two leads may be one, alike from 0 to 100; what was dismissed stays so."""
        values = {**_in_order(lead, other), "alike": score}
        if self._connection.execute(_SCORE, values).rowcount == 0:
            lower, higher = sorted((lead, other))
            row = {"lead": lower, "other": higher, "score": score, "dismissed": False}
            self._connection.execute(_ADD_LIKENESS, row)

    def dismiss(self, lead: int, other: int) -> bool:
        """Two leads are not one; False when that is known, or nobody suggested it."""
        return self._connection.execute(_DISMISS, _in_order(lead, other)).rowcount == 1

    def suggested_for(self, lead: int) -> tuple[Suggestion, ...]:
        """The open leads that may be the same as this open one, the most alike first."""
        return tuple(map(_suggestion, self._connection.execute(_OF_LEAD, {"of_lead": lead})))

    def suggestions(
        self, after: Suggestion | None = None, limit: int = 200
    ) -> tuple[Suggestion, ...]:
        """A page of open leads that may be one, the most alike first."""
        last = after or Suggestion(LAST_ID, LAST_ID, LAST_ID)
        values = {"alike": last.score, "lower": last.lead, "higher": last.other}
        rows = self._connection.execute(_ALL, {**values, "most": limit})
        return tuple(map(_suggestion, rows))


def _in_order(lead: int, other: int) -> dict[str, int]:
    lower, higher = sorted((lead, other))
    return {"lower": lower, "higher": higher}


def _merge(row: Any) -> LeadMerge:
    return LeadMerge(
        id=row.id,
        kept=row.kept,
        merged=row.merged,
        before=MappingProxyType(row.before),
        at=row.at,
        by=row.by,
        undone_at=row.undone_at,
    )


def _suggestion(row: Any) -> Suggestion:
    return Suggestion(row.lead, row.other, row.score, row.dismissed)
