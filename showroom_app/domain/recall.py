"""The recall from the lead desk: computed from the line and the time, never stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from showroom_app.domain.standing import Desk, Line, RecallCause, Standing


def settled(line: Line, now: datetime) -> Line:
    """The line with every recall that has started by `now`.

    A recall starts at the first of: return time reached, place reached, floor too thin (as many as
    are short, lowest place first), customers waiting whom nobody on the floor or coming can take
    (first at the desk); then it stands until the rep is back.
    """
    if not any(s.desk and s.desk.recalled_at is None for s in line.standings.values()):
        return line
    # Place, floor and waiting customers are as the last act left them; only the time went on.
    moment = line.at or now
    placed = [_Placed(standing, place) for place, standing in enumerate(line.placed(), start=1)]
    for one in placed:
        one.recall_by_place(moment)
    staying = sum(one.desk is None or one.is_coming for one in placed)
    for one in placed:
        if one.desk and not one.is_coming and staying < one.desk.floor_min:
            one.recall(RecallCause.FLOOR, moment)
            staying += 1
    _recall_for_the_waiting(line, placed, moment)
    for one in placed:
        if one.desk and one.desk.return_by <= now:
            one.recall(RecallCause.TIME, one.desk.return_by)
    standings = dict(line.standings)
    standings.update((one.standing.rep, one.standing) for one in placed)
    return replace(line, standings=standings)


def _recall_for_the_waiting(line: Line, placed: list[_Placed], moment: datetime) -> None:
    """One rep for each customer who waits for anybody: one who is coming, else one is recalled."""
    taken: set[int] = set()
    for visit in line.waiting():
        if visit.wants in line.standings:
            continue
        able = [
            one
            for one in placed
            if one.desk and one.standing.rep not in taken and visit.fits(one.standing)
        ]
        first = next((one for one in able if one.is_coming), None) or next(iter(able), None)
        if first is not None:
            taken.add(first.standing.rep)
            first.recall(RecallCause.WAITING, moment)


class _Placed:
    """A rep with a place, while the recalls are worked out."""

    __slots__ = ("place", "standing")

    def __init__(self, standing: Standing, place: int) -> None:
        self.standing = standing
        self.place = place

    @property
    def desk(self) -> Desk | None:
        return self.standing.desk

    @property
    def is_coming(self) -> bool:
        return self.desk is not None and self.desk.recalled_at is not None

    def recall_by_place(self, moment: datetime) -> None:
        if self.desk is None:
            return
        if self.desk.return_by <= moment:
            self.recall(RecallCause.TIME, self.desk.return_by)
        elif self.place <= self.desk.recall_at:
            self.recall(RecallCause.PLACE, moment)

    def recall(self, cause: RecallCause, at: datetime) -> None:
        """Call back from `at` on, unless called back already."""
        if self.desk is None or self.is_coming:
            return
        desk = replace(self.desk, recalled_at=max(at, self.desk.at), cause=cause)
        self.standing = replace(self.standing, desk=desk)
