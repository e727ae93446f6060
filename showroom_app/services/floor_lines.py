"""The lines of today's floors, folded from their logs and remembered between looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime
from heapq import merge
from threading import Lock

from showroom_app.domain.day_counts import over_floors
from showroom_app.domain.floor_facts import (
    Arrived,
    Event,
    Fact,
    Reopened,
    Undone,
    rep_of,
    visit_of,
)
from showroom_app.domain.line import Line, line_of, settled, undone_acts
from showroom_app.domain.people import Actor
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.storage.store import Work


@dataclass(frozen=True, slots=True)
class Folded:
    """A floor's events of one day and the line they make."""

    events: tuple[Event, ...] = ()
    line: Line = field(default_factory=Line)
    earlier: tuple[Line, ...] = ()
    """How the line stood after some of the events: from there an undo is folded anew."""

    @property
    def last(self) -> int:
        """The number of the last event."""
        return self.events[-1].number if self.events else 0


@dataclass(frozen=True, slots=True)
class _Remembered:
    """A day as it was found, and the board's counter then; None where that was not yet certain."""

    folded: Folded
    counter: int | None


_MOST_EARLIER = 40
_UNKNOWN = _Remembered(Folded(), None)


class FloorLines:
    """Folds floor logs, reading and folding only what was added since the last look.

    What it remembers is what committed transactions left: what one reads of a log into which it
    has written itself is told, and not remembered. Who only looks need not read at all while the
    board's counter stands; who decides always reads.
    """

    def __init__(self) -> None:
        self._remembered: dict[tuple[int, date], _Remembered] = {}
        self._generation = 0
        self._lock = Lock()

    def folded(self, work: Work, floor: int, day: date) -> Folded:
        """The events and the line of a floor's day, recalls by time not yet settled."""
        return self.several(work, (floor,), day)[floor]

    def several(self, work: Work, floors: Iterable[int], day: date) -> dict[int, Folded]:
        """The events and the lines of a day of several floors, read together."""
        with self._lock:
            if work.generation != self._generation:
                self._generation = work.generation
                self._remembered = {}
            known = {each: self._remembered.get((each, day), _UNKNOWN) for each in floors}
        counter = None if Topic.BOARD in work.topics else work.counters().get(Topic.BOARD)
        found = {
            floor: each.folded
            for floor, each in known.items()
            if counter is not None and each.counter == counter
        }
        # From the last one that is remembered: where a copy was put back, or a server came up
        # without what it had acknowledged, it is another one now, and what followed never was.
        after = {
            floor: max(0, each.folded.last - 1)
            for floor, each in known.items()
            if floor not in found
        }
        for floor, fresh in work.floor_log.of_floors(after, day).items():
            found[floor] = self._extended(work, floor, day, known[floor].folded, fresh)
            if not work.floor_log.has_appended(floor, day):
                self._remember(work, floor, day, _Remembered(found[floor], counter))
        return {floor: found[floor] for floor in known}

    def _extended(
        self, work: Work, floor: int, day: date, known: Folded, fresh: tuple[Event, ...]
    ) -> Folded:
        """What is known of a day with what was read behind all but the last of it."""
        if known.events:
            if fresh and fresh[0].hash == known.events[-1].hash:
                fresh = fresh[1:]
            else:
                known, fresh = Folded(), work.floor_log.events(floor, day)
        if not fresh:
            return known
        events = known.events + fresh
        earlier = (*known.earlier, known.line)[-_MOST_EARLIER:]
        undone = undone_acts(fresh)
        if undone:
            first = min((each.number for each in events if each.act in undone), default=0)
            earlier = tuple(each for each in earlier if each.number < first)
        before = earlier[-1] if earlier else Line()
        # Events are numbered from one, without a gap.
        return Folded(events, line_of(events[before.number :], before), earlier)

    def _remember(self, work: Work, floor: int, day: date, seen: _Remembered) -> None:
        with self._lock:
            if work.generation == self._generation:
                self._remembered = {
                    key: value for key, value in self._remembered.items() if key[1] >= day
                }
                self._remembered[floor, day] = seen

    def today(self, work: Work, floor: int) -> Folded:
        """A floor's events and line on the business day of now."""
        return self.folded(work, floor, self.day(work))

    def all_today(self, work: Work) -> Mapping[int, Folded]:
        """Every floor's events and line on the business day of now, by floor."""
        return self.several(work, (floor.id for floor in work.people.floors()), self.day(work))

    def day(self, work: Work) -> date:
        """The business day of now."""
        return work.policy.policy().business_day(work.now)

    def line(self, work: Work, floor: int) -> Line:
        """A floor's line as it stands now, with every recall that has started."""
        return settled(self.today(work, floor).line, work.now)

    def elsewhere(self, work: Work, here: int, day: date) -> Mapping[int, int]:
        """Who is checked in on a floor other than `here` on that day, and on which."""
        others = (floor.id for floor in work.people.floors() if floor.id != here)
        return {
            rep: floor
            for floor, folded in self.several(work, others, day).items()
            for rep in folded.line.standings
        }

    def where(self, work: Work, rep: int) -> tuple[int, Line] | None:
        """The floor where a rep is checked in, and its line; None when not checked in.

        Its reps have their counts of the day over all floors there.
        """
        today = self.all_today(work)
        for floor, folded in today.items():
            if folded.line.standing(rep) is not None:
                return floor, settled(counted(floor, today), work.now)
        return None

    def been(self, work: Work, rep: int) -> tuple[int, ...]:
        """The floors where a rep was checked in today, the one of the last act at the end."""
        lasts = []
        for floor, folded in self.all_today(work).items():
            if rep in folded.line.standings or rep in folded.line.gone:
                own = (each.recorded for each in folded.events if rep_of(each.fact) == rep)
                lasts.append((rep in folded.line.standings, max(own), floor))
        return tuple(floor for _, _, floor in sorted(lasts))


def counted(floor: int, folded: Mapping[int, Folded]) -> Line:
    """A floor's line with its reps' counts of the day over all floors."""
    others = [(day.events, day.line) for each, day in folded.items() if each != floor]
    return over_floors(folded[floor].line, folded[floor].events, others)


def at_the_door(floor: int, folded: Mapping[int, Folded]) -> tuple[Event, ...]:
    """A floor's own events, and of other floors' logs the acts about customers at its door.

    In the order in which they were recorded. An act that stands in its own log too, such as one
    that sends a customer on, is told from there.
    """
    own = folded[floor].events
    known = {event.act for event in own}
    found = [
        _about_its_door(floor, day.events, known) for each, day in folded.items() if each != floor
    ]
    if not any(found):
        return own
    return tuple(merge(own, *found, key=lambda event: event.recorded))


def _about_its_door(floor: int, events: tuple[Event, ...], known: set[str]) -> list[Event]:
    here = {
        event.fact.visit
        for event in events
        if isinstance(event.fact, Arrived) and event.fact.door == floor
    }
    if not here:
        return []
    acts = {event.act for event in events if visit_of(event.fact) in here} - known
    takes_back = {e.act for e in events if isinstance(e.fact, Undone) and e.fact.act in acts}
    acts |= takes_back - known
    return [event for event in events if event.act in acts]


def append(
    work: Work,
    floor: int,
    day: date,
    act: str,
    actor: Actor,
    facts: tuple[Fact, ...],
    *,
    line: Line,
    reason: str | None = None,
    at: datetime | None = None,
) -> tuple[Event, ...]:
    """Write the facts of one act into a floor's log, in the name of the actor.

    `line` is the floor's before the act: where its day was closed, an act later that day opens it
    again first. One on a later day, a ruling, opens nothing.
    """
    is_over = day < work.policy.policy().business_day(work.now)
    if line.closed_at is not None and not is_over and not isinstance(facts[0], Undone):
        facts = (Reopened(), *facts)
    return work.floor_log.append(
        floor,
        day,
        act=act,
        at=at or work.now,
        recorded=work.recorded,
        user=actor.user.id if actor.user else None,
        station=actor.station,
        facts=facts,
        reason=reason,
    )
