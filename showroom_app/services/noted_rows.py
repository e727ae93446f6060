"""What the board shows of a noted arrival, as a frozen value.

It is apart from what reads it, so that a window needs nothing that speaks to a database.
"""

from __future__ import annotations

from datetime import datetime

from showroom_app.domain.noted import Gone
from showroom_app.domain.values import dataclass
from showroom_app.services.done import Done


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
