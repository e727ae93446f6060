"""What is seen before a noted arrival is entered: who gets it, and what happened meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from showroom_app.domain.floor_rules import undone_acts
from showroom_app.domain.noted import Gone, NotedArrival, entered_elsewhere, gone_since
from showroom_app.domain.waiting import next_taker
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines
from showroom_app.storage.store import Work


@dataclass(frozen=True, slots=True)
class NotedLook:
    """How things stand for one noted arrival.

    `done` is what came of it if its act is known already. `goes_to` is the rep whom a customer
    who uses a turn would get now, None for nobody. `gone` is the rep who stood up when it was
    noted and has left the floor since; `elsewhere_at` when another PC entered an arrival of the
    same kind, and `elsewhere` at which station. `is_over`: its day is over.
    """

    id: str
    done: Done | None = None
    goes_to: int | None = None
    gone: Gone | None = None
    elsewhere: str = ""
    elsewhere_at: datetime | None = None
    is_over: bool = False

    @property
    def needs_a_look(self) -> bool:
        """Whether somebody should think before it is entered for who is up now."""
        return self.gone is not None or self.elsewhere_at is not None or self.is_over


def look(work: Work, lines: FloorLines, arrival: NotedArrival) -> NotedLook:
    """How the line stands to a noted arrival at this moment."""
    stored = work.audit.done(arrival.id)
    if stored is not None:
        return NotedLook(arrival.id, Done.of_json(stored))
    today = lines.day(work)
    is_over = work.policy.policy().business_day(min(arrival.at, work.now)) < today
    if is_over or work.people.floor(arrival.floor) is None:
        return NotedLook(arrival.id, is_over=is_over)
    folded = lines.today(work, arrival.floor)
    line = lines.line(work, arrival.floor)
    other = entered_elsewhere(folded.events, arrival, undone_acts(folded.events))
    stood_up = arrival.stood_up
    return NotedLook(
        arrival.id,
        goes_to=next_taker(line),
        gone=None if stood_up is None else gone_since(line, stood_up, work.now),
        elsewhere=other.station if other else "",
        elsewhere_at=other.at if other else None,
    )
