"""Who takes in what comes from outside: one program of the dealership at a time.

The one that has it reads the mailboxes, sends mail, tends the leads and closes days.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from showroom_app.domain.station import StationKind
from showroom_app.domain.values import dataclass

LEASE = timedelta(seconds=30)
"""How long a program has it unless it says that it goes on."""

LOOK = timedelta(seconds=10)
"""So often each program says that it goes on, or looks whether it is needed. Who is not the first
choice lets the others look once before: so it is taken over within LEASE and twice this."""


@dataclass(frozen=True, slots=True)
class Program:
    """A running program that could take in: its station, and whether it can read every mailbox.

    `run` tells it from other programs of the same station; `key` is the station's own.
    """

    run: str
    key: str
    station: str
    kind: StationKind
    is_able: bool = True


@dataclass(frozen=True, slots=True)
class Holder:
    """The program that takes in, since when, and until when unless it goes on."""

    program: Program
    since: datetime
    until: datetime


def may_take(
    program: Program,
    holder: Holder | None,
    free_since: datetime | None,
    chosen: str,
    now: datetime,
    look: timedelta = LOOK,
) -> bool:
    """Whether this program takes it now.

    `holder` is who had it last, None where nobody ever did or it was given back, `free_since` then
    says when. `chosen` is the key of the station that a manager chose, "" for none. Who has it
    keeps it; a better one takes it over at once; when its end has come anybody may, the first
    choice at once and everybody else a look later.
    """
    if holder is not None and holder.program.run == program.run:
        return True
    if holder is not None and now < holder.until:
        return rank(program, chosen) > rank(holder.program, chosen)
    ended = holder.until if holder is not None else free_since
    is_chosen, is_able, is_attended = rank(program, chosen)
    is_first_choice = is_chosen or (not chosen and is_able and is_attended)
    return ended is None or is_first_choice or now >= ended + look


def rank(program: Program, chosen: str) -> tuple[bool, bool, bool]:
    """How well a program is placed: chosen by a manager, able to read all, with somebody at it."""
    is_chosen = bool(chosen) and program.key == chosen
    return is_chosen, program.is_able, program.kind.is_attended
