"""Stations: the PCs of a dealership, what each is there for, and which program each runs."""

from __future__ import annotations

import re
from collections.abc import Container
from datetime import datetime
from enum import StrEnum
from itertools import count

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.values import dataclass

LONGEST_NAME = 60

_NUMBERED = re.compile(r"(.*?)-(\d{1,4})")
_PARTS = re.compile(r"\d+")


class StationKind(StrEnum):
    """What a PC is there for; what opens at its start follows from it."""

    RECEPTION = "reception"
    KIOSK = "kiosk"
    WALLBOARD = "wallboard"
    DESK = "desk"
    BACK_OFFICE = "back-office"

    @property
    def is_attended(self) -> bool:
        """Whether somebody sits at it, who sees what is wrong and can type a password."""
        return self not in (StationKind.KIOSK, StationKind.WALLBOARD)


@dataclass(frozen=True, slots=True)
class Station:
    """A PC of the dealership.

    `key` was made once on that PC and tells it from others whatever it is called. `program` is the
    version it ran when it was last heard of.
    """

    id: int
    key: str
    name: str
    kind: StationKind
    program: str
    first_at: datetime
    last_at: datetime


def free_name(wanted: str, taken: Container[str]) -> str:
    """The name that was wanted, or the first of "NAME-2", "NAME-3"... that nobody has.

    `taken` holds the keys of the names that there are (`duplicates.name_key`).
    """
    if name_key(wanted) not in taken:
        return wanted
    numbered = _NUMBERED.fullmatch(wanted)
    stem, number = (numbered[1], int(numbered[2])) if numbered else (wanted, 1)
    for following in count(number + 1):
        ending = f"-{following}"
        name = stem[: LONGEST_NAME - len(ending)] + ending
        if name_key(name) not in taken:
            return name
    raise AssertionError("numbers do not end")


def is_older(program: str, other: str) -> bool:
    """Whether a version of the program came before another one; "" is unknown and never does."""
    return bool(program) and _numbers(program) < _numbers(other)


def _numbers(version: str) -> tuple[int, ...]:
    # "0.7.0rc1" and "0.7.0+local" are told by their first three numbers; no dealer runs the others.
    return tuple(int(part) for part in _PARTS.findall(version)[:3])
