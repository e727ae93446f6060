"""What stands on paper: a document of headings, figures, gauges, plots and tables, in words.

It knows nothing of the trade: texts come in the reader's language, numbers as they are to be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any

from showroom_app.domain.values import dataclass


class Tone(StrEnum):
    """How a figure stands; each has a shape as well as a colour."""

    CALM = "calm"
    OK = "ok"
    ATTENTION = "attention"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a part; `beside` says what it is counted in, `on_new_page` where it begins."""

    text: str
    beside: str = ""
    on_new_page: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text of its own; `is_note`: small print."""

    text: str
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: its name, the number, and what it was counted from."""

    name: str
    number: str
    under: str = ""
    tone: Tone = Tone.CALM


@dataclass(frozen=True, slots=True)
class Tiles:
    """Figures side by side, at most four in a row."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Dial:
    """A gauge: `filled` of `whole`, and the same in words; `mark` is where it should stand.

    `kind` colours what is said of it: "internet", "showroom" or "hybrid".
    """

    title: str
    kind: str
    kind_name: str
    filled: float
    whole: float
    number: str
    of: str
    state: str
    tone: Tone
    foot: str = ""
    mark: float | None = None


@dataclass(frozen=True, slots=True)
class Dials:
    """Gauges in rows of four, with what their parts mean."""

    dials: tuple[Dial, ...]
    legend: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its length (None: nothing to count), and the texts behind it."""

    name: str
    value: float | None
    number: str
    beside: str = ""
    mark: float | None = None
    """Where a line across it stands: a goal, a quota, a reference."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Lying bars of one measure; below 0 they go to the left. `mark` names the line across them."""

    bars: tuple[Bar, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Patch:
    """One cell of a heatmap: `warmth` 0 to 1, None where there is nothing; two texts."""

    warmth: float | None
    number: str = ""
    under: str = ""
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Heat:
    """A heatmap: heads of columns and rows, and the cells row by row."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    patches: tuple[tuple[Patch, ...], ...]
    legend: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; columns whose number is in `texts` stand left, others right.

    `widths` share out the page; `total` says that the last row sums up the others.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    texts: frozenset[int] = frozenset({0})
    total: bool = False


Block = Heading | Sentence | Tiles | Dials | Bars | Heat | Grid


@dataclass(frozen=True, slots=True)
class Paper:
    """A document in A4.

    `house` is whose it is, `title` and `when` what and of when, `remark` how it stands (closed or
    not), `page` a text with {n} and {of} for the number of a page.
    """

    house: str
    title: str
    when: str
    remark: str
    page: str
    language: str
    blocks: tuple[Block, ...]
    tone: Tone = Tone.CALM


def letters(value: Any) -> Iterator[str]:
    """Every text that stands in a document."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from letters(getattr(value, each.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from letters(part)
