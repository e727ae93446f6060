"""An arrival that was entered, as its panel knows it."""

from __future__ import annotations

from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Arrival:
    """An arrival whose details may be filled in.

    Either `visit` or `lead` (a phone call) names it. `act` is what Ctrl Z takes back, "" when the
    panel was opened later, for details only. `rep` is None while the customer waits.
    """

    title: str
    under: str
    icon: str
    act: str = ""
    visit: int | None = None
    lead: int | None = None
    rep: int | None = None
    rep_name: str = ""
    role: Role | None = None
    turn: bool = False
    place: int | None = None
    """The place the rep had before, which comes back when this was no up."""
    called_for: int | None = None
    """Seconds since the rep was called; None when the time for that is over."""
    comes_back: bool = True
    """The former place comes back when this was no up; False: the end, as after any visit."""
    skipped_before: bool = False
    """The rep was skipped already since the last turn: the next skip is the end."""
    next_name: str = ""
    """Who takes over when the rep is not there, "" for nobody."""
    ended: bool = False
    """The visit is over: only who it was can still be filled in."""
    remark: str = ""
    name: str = ""
    phone: str = ""
    wishes: tuple[str, ...] = ()
