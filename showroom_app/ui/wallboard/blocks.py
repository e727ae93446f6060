"""What stands on the wallboard: words and shapes in blocks, without any place or size."""

from __future__ import annotations

from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass
from showroom_app.ui.heard import Occasion
from showroom_app.ui.theme import State


@dataclass(frozen=True, slots=True)
class Sign:
    """A shape with its words and what stands under them."""

    state: State
    words: str
    under: str = ""
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Person:
    """A rep in line; `called` while it is news that he or she is called back."""

    place: int
    name: str
    role: Role
    sign: Sign | None
    called: bool


@dataclass(frozen=True, slots=True)
class Nobody:
    """What stands where the first in line would: why there is none, and what follows."""

    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Leads:
    """How many leads wait, and how long the oldest has."""

    count: str
    words: str
    oldest: Sign


@dataclass(frozen=True, slots=True)
class Bar:
    """One rep's gauge; without figures `quota` is 0 and `count` empty."""

    name: str
    role: Role
    state: State
    word: str
    count: str = ""
    counted: float = 0.0
    quota: int = 0
    pace: float = 0.0


@dataclass(frozen=True, slots=True)
class Gauges:
    """The gauges of the month with the yardstick beside its name."""

    title: str
    pace: str
    with_numbers: bool
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Busy:
    """A rep who is with a customer or away, and for how long."""

    name: str
    icon: str
    words: str
    urgency: State | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where everybody else is; it stands in the gauges' place while those are not shown."""

    title: str
    rows: tuple[Busy, ...]
    nobody: str


@dataclass(frozen=True, slots=True)
class News:
    """What has just begun, said for some seconds."""

    occasion: Occasion
    words: str


@dataclass(frozen=True, slots=True)
class Poster:
    """Everything on the screen; without a view only the clock. `offline` is "" while it is live."""

    clock: str
    offline: str
    floor: str = ""
    dealer: str = ""
    news: News | None = None
    eyebrow: str = ""
    up_now: Person | None = None
    nobody: Nobody | None = None
    on_deck: Person | None = None
    deck_eyebrow: str = ""
    rows: tuple[Person, ...] = ()
    waiting: Sign | None = None
    leads: Leads | None = None
    right: Gauges | Elsewhere | None = None
