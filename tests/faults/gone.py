"""A server goes while somebody acts, and comes back: what the window says, and what is stored."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from threading import Thread

from showroom_app.domain.rights import UseCase
from showroom_app.services.done import Done
from tests.faults.acts import ACTS, Showroom
from tests.faults.mortal import MortalServer
from tests.faults.office import Office
from tests.faults.road import Break, Road

Wait = Callable[[Callable[[], bool]], None]
"""Waits until something holds, while the window goes on."""


class Way(StrEnum):
    """How a server goes."""

    KILL = "kill"
    STOP = "stop"
    STOP_AT_ONCE = "stop-at-once"
    FREEZE = "freeze"
    CUT = "cut"


AWAY = {
    "1 s": timedelta(seconds=1),
    "1 min": timedelta(minutes=1),
    "an hour": timedelta(hours=1),
}
"""How long the clock says that it was away; the wait itself is as long as it takes to notice."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What it took, in seconds, and how often the window could paint while the server was away."""

    way: Way
    kind: UseCase
    away: str
    was_done: bool
    lost_after: float
    right_after: float
    settled_after: float
    longest_wait: float

    def __str__(self) -> str:
        told = "done" if self.was_done else "not done"
        return (
            f"{self.way:<13}{self.kind:<20}{self.away:<9}{told:<9}"
            f"lost after {self.lost_after:4.1f} s, right {self.right_after:4.1f} s and settled "
            f"{self.settled_after:4.1f} s after its return, longest wait of the window "
            f"{self.longest_wait * 1000:4.0f} ms"
        )


def go(
    way: Way,
    kind: UseCase,
    away: str,
    office: Office,
    showroom: Showroom,
    server: MortalServer,
    road: Road,
    wait: Wait,
) -> Figures:
    """Let the server go at the very commit of an act, and come back; raises AssertionError."""
    heard, act = office.heard, ACTS[kind](showroom)
    wait(lambda: _is_right(office, showroom))
    done, unsure, settled = len(heard.done), len(heard.unsure), len(heard.settled)
    lost, back = heard.lost, heard.back
    if way is Way.CUT:
        road.break_at(Break.AFTER)
    else:
        road.at_commit = {
            Way.KILL: server.kill,
            Way.STOP: server.stop,
            Way.STOP_AT_ONCE: server.stop_at_once,
            Way.FREEZE: server.freeze,
        }[way]
    office.do(act)
    wait(lambda: road.at_commit is None and road.breaks_at is None)
    gone_at = time.monotonic()
    heard.longest_seconds, ticks = 0.0, heard.ticks
    wait(lambda: heard.lost > lost)
    lost_after = time.monotonic() - gone_at
    # A process of a killed server may still answer, and then it was done.
    wait(lambda: len(heard.unsure) > unsure or len(heard.done) > done)
    is_answered = len(heard.done) > done
    assert office.feed.is_lost
    # Refused at once, in words, and never done afterwards.
    failed = len(heard.failed)
    office.do(lambda services: services.counters())
    wait(lambda: len(heard.failed) > failed)
    assert len(heard.done) == done + is_answered
    assert len(heard.settled) == settled
    wait(lambda: heard.ticks > ticks + 20)

    showroom.dealership.later(minutes=AWAY[away].total_seconds() / 60)
    office.store.at = showroom.dealership.now
    if way is Way.CUT:
        road.mend()
    elif way is Way.FREEZE:
        server.thaw()
    else:
        # Beside the window, which has nothing to do with it.
        starting = Thread(target=server.start)
        starting.start()
        wait(lambda: not starting.is_alive())
    back_at = time.monotonic()
    wait(lambda: heard.back > back and _is_right(office, showroom))
    right_after = time.monotonic() - back_at
    wait(lambda: is_answered or len(heard.settled) > settled)
    settled_after = time.monotonic() - back_at

    told = heard.done[-1] if is_answered else heard.settled[-1].done
    made = told.act if told is not None else heard.settled[-1].act
    with showroom.dealership.store.read() as work:
        stored = work.audit.done(made)
    assert (None if stored is None else Done.of_json(stored)) == told
    assert len(heard.done) == done + (told is not None)
    return Figures(
        way,
        kind,
        away,
        told is not None,
        lost_after,
        right_after,
        settled_after,
        heard.longest_seconds,
    )


def _is_right(office: Office, showroom: Showroom) -> bool:
    """Whether the PC shows the board as it stands in the database."""
    return office.view is not None and office.view.last == showroom.services.board.board().last
