"""What is seen before a noted arrival is entered: who gets it, and what happened meanwhile."""

from __future__ import annotations

from dataclasses import replace

from showroom_app.domain.floor_rules import undone_acts
from showroom_app.domain.noted import NotedArrival, entered_elsewhere, gone_since
from showroom_app.domain.refused import Refused
from showroom_app.domain.waiting import next_taker
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines
from showroom_app.services.noted_rows import NotedLook
from showroom_app.storage.store import Work


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


def check_dealer(work: Work, arrival: NotedArrival) -> None:
    """Refuse what was noted for another dealership: Refused("noted-for-another") with its name."""
    if arrival.dealer and arrival.dealer != work.identity:
        raise Refused("noted-for-another", dealer=arrival.dealer_name)


def signed(done: Done, arrival: NotedArrival) -> Done:
    """What came of it, with who noted it and where."""
    return replace(done, noted_by=arrival.user, noted_on=arrival.station)
