"""Read lines of the form "Label: value", in mails of forms and in comments of feeds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from showroom_app.intake.label_forms import (
    LONGEST_HEADING,
    MARK,
    label_of,
    looks_labelled,
    split_lines,
    upright,
)
from showroom_app.intake.labels import FIELDS, Field, is_bare, key
from showroom_app.intake.trade_lines import TradeLines, trade_line

_NOTE = re.compile(
    r"\s*(?:referr?er|referrer url|landing page|source ?url|page url|user agent|ip address"
    r"|remote ip|gclid"
    r"|utm[_ ]\w+|session id|visitor id)\s*:",
    re.I,
)
_TELLING = frozenset(
    """condition vehicle-condition zustand staat colour color kleur farbe couleur cash-down
    loan-amount monthly-payment term-requested employer occupation""".split()
)
"""Labels of no field of ours that a rep wants to know all the same."""
_ROW = 2
"""So many labels that stand alone make it likely that the next known word is one too."""
_LINK_ONLY = re.compile(r"^[<(\[]?(?:https?://|www\.)\S+[>)\]]?$", re.I)


_FRAMES = tuple("-=*#_~[|<")
_FRAME = " -=*#_~[]|<>"
"""What forms put around a label that stands alone."""
_ABOUT_CAR = re.compile(
    r"\b(?:auto|wagen|voertuig\w*|vehicle|car|fahrzeug\w*|v[ée]hicule|voiture|interesse\w*|interest"
    r"|gewenste?|desired|wunsch\w*|souhait\w*|inruil\w*|trade.?in|inzahlung\w*|reprise"
    r"|klant\w*|customer|kunde\w*|client|contact\w*|persoon\w*)\b",
    re.I,
)


@dataclass(slots=True)
class Labelled:
    """What the labels of a text say: values in order, and the lines that no label claimed."""

    values: dict[Field, list[str]] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)
    known: int = 0

    def first(self, *fields: Field) -> str:
        """Return the first value that is there, of the first field that has one."""
        return next((v for f in fields for v in self.values.get(f, ()) if v), "")

    def all(self, field_: Field) -> list[str]:
        """Return every value of a field."""
        return [value for value in self.values.get(field_, ()) if value]

    def add(self, field_: Field, label: str, value: str) -> None:
        """Keep one value more; the label counts as known also where the value is empty.

        A wish keeps its label ("Preferred Time: 2:00 PM"): the value alone does not say what for.
        """
        self.known += field_ is not Field.HEADING
        value = value.strip()
        if field_ is Field.WISH and value:
            value = f"{MARK.sub('', label).strip(' *:?')}: {value}"
        self.values.setdefault(field_, []).append(value)


def read(
    text: str,
    extra: Mapping[str, Field] | None = None,
    ends: Iterable[str] = (),
) -> Labelled:
    """Read the labels of a mail: a message goes on until the next known label.

    A value may stand behind its label or on the next line. `ends` are beginnings of lines with
    which a portal ends the customer's message.
    """
    fields = {**FIELDS, **extra} if extra else FIELDS
    reader = _Reader(tuple(end.casefold() for end in ends))
    for line in split_lines("\n".join(upright(text.split("\n"), fields)), fields):
        named = label_of(line, fields) or trade_line(line)
        framed = line.strip(_FRAME) if line[:1] in _FRAMES else line
        if named is None and is_bare(framed, fields, in_a_row=reader.is_in_a_row):
            reader.bare += 1
            named = (fields[key(framed)], framed, "")
        if named is None:
            reader.line(line.replace("\t", " ").strip())
        else:
            reader.label(line, *named)
    reader.end()
    return reader.found


class _Reader:
    """Where reading is: in a message, behind a label whose value is yet to come, or in neither."""

    def __init__(self, ends: tuple[str, ...]) -> None:
        self.found = Labelled()
        self._ends = ends
        self.bare = 0
        self._trade = TradeLines()
        self._heading: int | None = None
        self._message: list[str] | None = None
        self._waiting: tuple[Field, str] | None = None
        self._asked = ""

    @property
    def is_in_a_row(self) -> bool:
        """Whether every label so far stood alone above its value, and a value was just read."""
        read = self._message is None and self._waiting is None
        return read and self.bare >= _ROW and self.bare == self.found.known

    def label(self, line: str, field_: Field, label: str, value: str) -> None:
        self.end()
        if self._heading is not None and not any(self.found.rest[self._heading + 1 :]):
            # What stands right above labels is no words of the customer's.
            del self.found.rest[self._heading :]
        self._heading = None
        field_ = self._trade.field_of(field_, label, value)
        if field_ is Field.MESSAGE:
            self.found.known += 1
            self._message = [value]
        elif field_ is Field.HEADING:
            # A heading with something behind it is a line of text: "Contact: Jan".
            if value:
                self.found.rest.append(line)
        elif value:
            self.found.add(field_, label, value)
        else:
            self._waiting = (field_, label)
            self._asked = line.strip() if line.rstrip().endswith("?") else ""

    def line(self, line: str) -> None:
        if self._waiting is not None and self._asked and _is_sentence(line):
            # "Proefrit?" was no label of a form but the customer's own question.
            self.found.rest.append(self._asked)
            self._waiting = None
        if self._waiting is None:
            self._trade.text(line)
        if self._message is not None:
            if (self._ends and line.casefold().startswith(self._ends)) or _is_empty_label(line):
                self.end()
            elif _LINK_ONLY.match(line):
                self.found.rest.append(line)
            else:
                self._message.append(line)
        elif self._waiting is not None:
            if line:
                self.found.add(*self._waiting, line)
                self._waiting = None
        elif line or (self.found.rest and self.found.rest[-1]):
            if line:
                short = len(line) <= LONGEST_HEADING and line[-1] not in ".?!,"
                self._heading = len(self.found.rest) if short and _ABOUT_CAR.search(line) else None
                if self._heading is not None:
                    self._trade.heading(line)
            self.found.rest.append(line)

    def end(self) -> None:
        """Put away what was being read."""
        if self._message is not None:
            self.found.values.setdefault(Field.MESSAGE, []).append("\n".join(self._message))
            self._message = None
        if self._waiting is not None:
            self.found.add(*self._waiting, "")
            self._waiting = None


def _is_sentence(line: str) -> bool:
    """Whether a line is too much for the answer to a form's question."""
    return bool(line) and (len(line.split()) > 6 or line[-1] in ".?!")


def _is_empty_label(line: str) -> bool:
    """Whether a line is a label of the form that nobody filled in ("Dealer Price:")."""
    line = line.strip()
    return line.endswith((":", "：")) and looks_labelled(line)


def is_machine_note(text: str) -> bool:
    """Whether a comment only tells where on the site somebody came from."""
    lines = [line for line in text.split("\n") if line.strip()]
    return bool(lines) and all(_NOTE.match(line) for line in lines)


def own_words(text: str) -> tuple[Labelled, str, list[str]]:
    """Read a comment; return its labels, what the customer typed, and the lines no field took.

    Comments of feeds are lists such as "Inventory Year: 2022" with the question somewhere in them;
    text that is no list stays as it is.
    """
    found = Labelled()
    own: list[str] = []
    others: list[str] = []
    untaken: list[str] = []
    lines = text.split("\n")
    in_own = False
    trade = TradeLines()
    for line in lines:
        pieces = _pairs(line)
        labelled = [label_of(piece) for piece in pieces]
        if not any(labelled):
            trade.text(line.strip())
        if any(labelled):
            in_own = False
        elif in_own and line.strip() and not looks_labelled(line):
            own.append(line)
            continue
        message = labelled[0] if len(labelled) == 1 else None
        if message and message[0] is Field.MESSAGE:
            found.add(*message)
            if message[2]:
                own.append(message[2])
            in_own = True
            continue
        in_own = in_own and not line.strip()
        for named in labelled:
            if named and named[2]:
                found.add(trade.field_of(*named), *named[1:])
            elif named:
                found.add(*named)
        others.append(line)
        if line.strip() and not all(named and _is_taken(named[1]) for named in labelled):
            untaken.append(" ".join(line.split())[:200])
    if not own or sum(1 for line in lines if looks_labelled(line) or label_of(line)) < 2:
        return found, text, []
    return found, "\n".join(own).strip(), untaken[:20]


def _is_taken(label: str) -> bool:
    """Whether a field of ours took what a known label says, or nobody wants to know it."""
    return "-".join(key(label).split()) not in _TELLING


def _pairs(line: str) -> list[str]:
    """Cut "App ID: 10, Model Year: 2025, Model: Heritage" into its pairs."""
    first, comma, rest = line.partition(",")
    if not comma or ":" not in first or ":" not in rest or label_of(line) is None:
        return [line]
    pieces = re.split(r",\s+(?=[A-Z][\w /#-]{1,30}:)", line)
    return pieces if all(looks_labelled(piece) for piece in pieces) else [line]
