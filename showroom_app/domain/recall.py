"""The recall from the lead desk: computed from the line and the time, never stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from showroom_app.domain.standing import OpenVisit, RecallCause, Standing


def recalled(
    placed: Sequence[Standing], waiting: Sequence[OpenVisit], moment: datetime, now: datetime
) -> list[Standing]:
    """Those at the desk whose recall has started by `now`, as they stand then.

    `placed` are those who have a place, place 1 first, and `waiting` the customers who wait for
    anybody, both since `moment`. A recall starts at the first of: return time reached, place
    reached, floor too thin (as many as are short, lowest place first), customers waiting whom
    nobody on the floor or coming can take (first at the desk); it stands until the rep is back.
    """
    at_desk: list[Standing] = []
    coming: list[Standing] = []
    called: list[Standing] = []

    def call(standing: Standing, cause: RecallCause, at: datetime) -> None:
        desk = standing.desk
        assert desk is not None
        desk = replace(desk, recalled_at=max(at, desk.at), cause=cause)
        standing = replace(standing, desk=desk)
        coming.append(standing)
        called.append(standing)

    on_floor = 0
    for place, standing in enumerate(placed, start=1):
        desk = standing.desk
        if desk is None:
            on_floor += 1
        elif desk.recalled_at is not None:
            coming.append(standing)
        elif desk.return_by <= moment:
            call(standing, RecallCause.TIME, desk.return_by)
        elif place <= desk.recall_at:
            call(standing, RecallCause.PLACE, moment)
        else:
            at_desk.append(standing)
    for standing in tuple(at_desk):
        if standing.desk and on_floor + len(coming) < standing.desk.floor_min:
            at_desk.remove(standing)
            call(standing, RecallCause.FLOOR, moment)
    for standing in _for_the_waiting(waiting, coming, at_desk):
        at_desk.remove(standing)
        call(standing, RecallCause.WAITING, moment)
    for standing in at_desk:
        if standing.desk and standing.desk.return_by <= now:
            call(standing, RecallCause.TIME, standing.desk.return_by)
    return called


def _for_the_waiting(
    waiting: Sequence[OpenVisit], coming: Sequence[Standing], at_desk: Sequence[Standing]
) -> list[Standing]:
    """One rep for each waiting customer: one who is coming, else the first at the desk."""
    taken: list[Standing] = []
    for visit in waiting:
        for standing in (*coming, *at_desk):
            if standing not in taken and visit.fits(standing):
                taken.append(standing)
                break
    return [standing for standing in taken if standing in at_desk]
