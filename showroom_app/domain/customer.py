"""Whose customer a person is and how long, by all that is on record (rules sections 1 and 2)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from showroom_app.domain.policy import Policy
from showroom_app.domain.reception import Record
from showroom_app.domain.values import dataclass

_ORDER = (Record.LEAD, Record.SALE, Record.VISIT, Record.OTHER_APPOINTMENT)
"""What decides on the owner, the first before the next."""


@dataclass(frozen=True, slots=True)
class Bond:
    """What ties a person to a rep: an open lead, a sale, a visit or an appointment on a day.

    `about` is the vehicle, "" where unknown.
    """

    rep: int
    record: Record
    on: date
    about: str = ""

    def protected_until(self, days: int) -> date:
        """The last day of a protection of so many days."""
        return self.on + timedelta(days=days)


@dataclass(frozen=True, slots=True)
class Ownership:
    """Whose customer a person is; `bond` is what decided, None for nobody's.

    `until` is the last day of the protection; None for an open lead, which protects as long as it
    is open. `last` is what would have decided if the protection were not over.
    """

    bond: Bond | None = None
    until: date | None = None
    last: Bond | None = None
    protection_days: int = 0

    @property
    def rep(self) -> int | None:
        """The owner, None for nobody."""
        return self.bond.rep if self.bond else None


def ownership(bonds: Iterable[Bond], today: date, policy: Policy) -> Ownership:
    """The owner: of the open lead, else of the last sale, else of the last visit.

    An appointment decides where there is nothing else. All but a lead decide inside the protection
    window only, which counts from their day. The bonds of one kind come newest first.
    """
    known = sorted(bonds, key=lambda bond: _ORDER.index(bond.record))
    days = policy.protection_days
    for bond in known:
        if bond.record is Record.LEAD:
            return Ownership(bond, None, None, days)
        until = bond.protected_until(days)
        if today <= until:
            return Ownership(bond, until, None, days)
    last = max(known, key=lambda bond: bond.on, default=None)
    return Ownership(None, None, last, days)
