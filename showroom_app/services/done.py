"""What an act did: the answer of every use case that changes something."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from showroom_app.domain.values import dataclass

_MOMENTS = ("return_by", "came_at")


@dataclass(frozen=True, slots=True)
class Done:
    """An act that was carried out.

    `kind` is the verb; `act` its id, by which it is looked up instead of repeated; `number` the
    last event it wrote in its floor's log. `assigned` is the rep who got the customer or lead and
    `turn` whether a turn was used; `also` is the rep who got a customer who had waited, where the
    act is about another one. `to_floor` is where a customer was sent, `return_by`
    the agreed return time. `remark` is a code that says why so (words.py), with the rep it
    speaks of in `about`.
    """

    kind: str
    act: str
    floor: int | None = None
    number: int | None = None
    visit: int | None = None
    assigned: int | None = None
    turn: bool = False
    lead: int | None = None
    appointment: int | None = None
    sale: int | None = None
    rep: int | None = None
    remark: str = ""
    about: int | None = None
    also: int | None = None
    to_floor: int | None = None
    return_by: datetime | None = None
    joined: dict[str, Any] | None = None
    """Of a call that joined a lead: what it added, so that it can be taken out again (joins.py)."""
    person: int | None = None
    before: dict[str, Any] | None = None
    """Of a lead put aside or handed over: how it stood, to be taken back (taking_back.py)."""
    waiting: int | None = None
    """Who waits in the service lane."""
    entry: int | None = None
    """The entry of the prospecting log."""
    sale_import: int | None = None
    came_at: datetime | None = None
    """When a customer came whose arrival was noted while the database was away."""
    noted_by: int | None = None
    """The user who noted that arrival, at the PC `noted_on`."""
    noted_on: str = ""
    station: str = ""
    """The name of the PC that was changed."""
    of_user: int | None = None
    """The user who was added or changed."""

    def as_json(self) -> dict[str, Any]:
        """Plain values, to be stored with the act."""
        plain = {name: getattr(self, name) for name in self.__dataclass_fields__}
        for name in _MOMENTS:
            if plain[name] is not None:
                plain[name] = plain[name].isoformat()
        return plain

    @classmethod
    def of_json(cls, stored: dict[str, Any]) -> Done:
        """The act as it was stored."""
        known = cls.__dataclass_fields__
        given = {key: value for key, value in stored.items() if key in known}
        for name in _MOMENTS:
            if given.get(name) is not None:
                given[name] = datetime.fromisoformat(given[name])
        return cls(**given)
