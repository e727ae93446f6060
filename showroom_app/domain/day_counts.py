"""A rep's counts of the day where he or she stood on more than one floor: they are a rep's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from showroom_app.domain.floor_facts import Effect, Event, Finished, Skipped
from showroom_app.domain.line import undone_acts
from showroom_app.domain.standing import Line, Standing

Day = tuple[Sequence[Event], Line]
"""A floor's events of the day and the line they make."""


def over_floors(line: Line, events: Sequence[Event], others: Iterable[Day]) -> Line:
    """The line of a floor with the counts of those reps who were on `others` today added up.

    The rules count quick returns, skips, misses, turns and returns a rep and day, not a floor.
    """
    others = [day for day in others if day[1].gone]
    standings, gone = dict(line.standings), dict(line.gone)
    for table in (standings, gone):
        for rep, standing in table.items():
            was = [day for day in others if rep in day[1].gone]
            if was:
                logs = [events, *(there for there, _ in was)]
                table[rep] = _sum(standing, [there.gone[rep] for _, there in was], logs)
    return replace(line, standings=standings, gone=gone) if others else line


def _sum(
    standing: Standing, earlier: Sequence[Standing], logs: Sequence[Sequence[Event]]
) -> Standing:
    every = (standing, *earlier)
    return replace(
        standing,
        skips=_skips(standing.rep, logs),
        turns=sum(each.turns for each in every),
        quick_returns=sum(each.quick_returns for each in every),
        misses=sum(each.misses for each in every),
        desk_returns=sum(each.desk_returns for each in every),
        late_returns=sum(each.late_returns for each in every),
    )


def _skips(rep: int, logs: Iterable[Sequence[Event]]) -> int:
    """Skips since a turn was last taken to its end, on whichever floor; see `Standing.skips`."""
    found: list[tuple[datetime, int, bool]] = []
    for events in logs:
        undone = undone_acts(events)
        for event in events:
            match event.fact:
                case Skipped(rep=who):
                    is_skip = True
                case Finished(rep=who, effect=Effect.END):
                    is_skip = False
                case _:
                    continue
            if who == rep and event.act not in undone:
                found.append((event.recorded, event.number, is_skip))
    skips = 0
    for _, _, is_skip in sorted(found):
        skips = skips + 1 if is_skip else 0
    return skips
