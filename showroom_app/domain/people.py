"""Who works at the dealership: reps with a role a month, and the users who act."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from showroom_app.domain.values import dataclass


class Role(StrEnum):
    """The role a rep chooses for a month; it decides queue, leads and arrivals."""

    INTERNET = "internet"
    SHOWROOM = "showroom"
    HYBRID = "hybrid"

    @property
    def stands_in_queue(self) -> bool:
        """Whether reps of this role join the up queue at check-in."""
        return self is not Role.INTERNET

    @property
    def may_have_leads(self) -> bool:
        """Whether reps of this role may ever be given a lead."""
        return self is not Role.SHOWROOM


class UserKind(StrEnum):
    """What a user is at the dealership; rights follow from it (rules section 6)."""

    RECEPTION = "reception"
    REP = "rep"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class Floor:
    """One floor (Toyota, Honda, used cars): one up queue."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Rep:
    """A rep; `starts` and `ends` bound the days in service (None: open)."""

    id: int
    name: str
    floor: int
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who signs in, until `ended_at`; `rep` is the rep this user is, if any."""

    id: int
    name: str
    kind: UserKind
    rep: int | None = None
    has_secret: bool = False
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and where: the user (None: whoever stands at this station) and the station's name.

    Without a signed-in user the station itself acts with the rights of reception.
    """

    user: User | None
    station: str

    @property
    def kind(self) -> UserKind:
        """The kind whose rights count."""
        return self.user.kind if self.user else UserKind.RECEPTION

    @property
    def rep(self) -> int | None:
        """The rep who acts, if a rep is signed in."""
        return self.user.rep if self.user else None


PROGRAM = Actor(None, "program")
"""Who does what nobody clicks: the day that closes by itself, the clocks of the leads."""


@dataclass(frozen=True, slots=True)
class RoleChoice:
    """A rep's role and quota from `month` (its first day) on, until a later choice."""

    rep: int
    month: date
    role: Role
    quota: int
