"""What an act did: the answer of every use case that changes something."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Done:
    """An act that was carried out.

    `kind` is the verb; `act` its id, by which it is looked up instead of repeated; `number` the
    last event it wrote in its floor's log. `assigned` is the rep who got the customer or lead and
    `turn` whether a turn was used. `remark` is a code that says why so (words.py), with the rep it
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

    def as_json(self) -> dict[str, Any]:
        """Plain values, to be stored with the act."""
        return asdict(self)

    @classmethod
    def of_json(cls, stored: dict[str, Any]) -> Done:
        """The act as it was stored."""
        known = cls.__dataclass_fields__
        return cls(**{key: value for key, value in stored.items() if key in known})
