"""A day of a floor log as a document: exported whole, and replayed anywhere to the same order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from showroom_app.domain import floor_rules
from showroom_app.domain.floor_facts import DayClosed, Event, Fact
from showroom_app.domain.line import Line, Unfit, line_of, settled
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound
from showroom_app.domain.rights import UseCase
from showroom_app.domain.values import dataclass
from showroom_app.services.act_notes import note_export
from showroom_app.services.acts import allow
from showroom_app.storage.fact_codec import UnknownFact
from showroom_app.storage.repositories import floor_document
from showroom_app.storage.store import Store

FORMAT = "showroom-floor-day"
VERSION = 1


class NotADay(ValueError):
    """A document is no day of a floor log, or one of a newer version; the message says why."""


@dataclass(frozen=True, slots=True)
class ReplayedAct:
    """One act of a replayed day: what it said, and the order in line after it (rep ids)."""

    number: int
    act: str
    at: datetime
    kind: str
    facts: tuple[Fact, ...]
    undone: bool
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Replayed:
    """A day folded anew from a document.

    `line` is how the floor stood at the end, before it closed: a closed floor has no order.
    `first_altered` is the number of the first entry that does not say what was hashed.
    """

    floor: str
    day: date
    names: Mapping[int, str]
    acts: tuple[ReplayedAct, ...]
    line: Line
    events: int
    first_altered: int | None

    @property
    def chain_ok(self) -> bool:
        """Whether every entry says what was written."""
        return self.first_altered is None

    @property
    def order(self) -> tuple[int, ...]:
        """All who held a `since` at the end, in its order."""
        return tuple(standing.rep for standing in self.line.in_order())


class FloorDays:
    """Takes days of the floor log out of the program and plays them again."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def export(self, actor: Actor, floor: int, day: date) -> dict[str, Any]:
        """A floor's day as plain values for JSON: every event with its hash, and the reps' names.

        Notes stay behind: they are free text. Raises Refused("not-allowed"), NotFound("floor").
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.EXPORT)
            if work.people.floor(floor) is None:
                raise NotFound("floor", str(floor))
        note_export(self._store, actor, "floor-log", floor=floor)
        return self._day(floor, day)

    def _day(self, floor: int, day: date) -> dict[str, Any]:
        with self._store.read() as work:
            known = work.people.floor(floor)
            return {
                "format": FORMAT,
                "version": VERSION,
                "dealer": work.policy.policy().dealer_name,
                "floor": known.name if known is not None else "",
                "day": day.isoformat(),
                "reps": {str(rep.id): rep.name for rep in work.people.reps()},
                "events": list(work.floor_log.document(floor, day)),
            }

    def export_month(self, actor: Actor, floor: int, month: date) -> Iterator[dict[str, Any]]:
        """The days of a month on which something happened, one after the other, as `export`.

        Raises Refused("not-allowed"), NotFound("floor").
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.EXPORT)
            if work.people.floor(floor) is None:
                raise NotFound("floor", str(floor))
            days = sorted(work.floor_log.lasts(floor, month.replace(day=1)))
        note_export(self._store, actor, "floor-log", floor=floor)
        return (self._day(floor, day) for day in days)

    @staticmethod
    def replay(document: Mapping[str, Any]) -> Replayed:
        """Fold an exported day anew and compare every entry with its hash.

        Raises NotADay for anything but a day that this version can read.
        """
        _check_format(document)
        try:
            read = [floor_document.read(entry) for entry in document["events"]]
            names = {int(rep): str(name) for rep, name in document["reps"].items()}
            floor, day = str(document["floor"]), date.fromisoformat(document["day"])
            events = tuple(entry.event for entry in read)
            return Replayed(
                floor,
                day,
                names,
                _acts(events),
                _before_close(events),
                len(events),
                floor_document.first_altered(read),
            )
        except UnknownFact as newer:
            raise NotADay(f"A newer version wrote it ({newer}).") from None
        except Unfit as unfit:
            raise NotADay(f"Entry {unfit.event.number} cannot follow those before it.") from None
        except (AttributeError, KeyError, TypeError, ValueError, LookupError) as problem:
            raise NotADay(f"It cannot be read as a day of a floor log ({problem}).") from None


def _check_format(document: Mapping[str, Any]) -> None:
    is_document = isinstance(document, Mapping)
    if not is_document or (document.get("format"), document.get("version")) != (FORMAT, VERSION):
        raise NotADay("It is not a day of a floor log that this version can read.")


def _acts(events: tuple[Event, ...]) -> tuple[ReplayedAct, ...]:
    undone = floor_rules.undone_acts(events)
    made: list[ReplayedAct] = []
    first = 0
    for index, event in enumerate(events, start=1):
        if index < len(events) and events[index].act == event.act:
            continue
        facts = tuple(each.fact for each in events[first:index])
        line = settled(line_of(events[:index]), event.at)
        made.append(
            ReplayedAct(
                events[first].number,
                event.act,
                events[first].at,
                floor_rules.kind_of(facts),
                facts,
                event.act in undone,
                tuple(standing.rep for standing in line.in_order()),
            )
        )
        first = index
    return tuple(made)


def _before_close(events: tuple[Event, ...]) -> Line:
    line = line_of(events)
    if line.closed_at is not None:
        undone = floor_rules.undone_acts(events)
        closing = max(
            event.number
            for event in events
            if isinstance(event.fact, DayClosed) and event.act not in undone
        )
        # What stands behind it moved nobody: who had waited left, or a manager ruled later.
        line = line_of(event for event in events if event.number < closing)
    return line if line.at is None else settled(line, line.at)
