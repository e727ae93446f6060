"""What stands in the inbox's list: leads, a heading between them, messages in quarantine."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt

from showroom_app.domain.values import dataclass
from showroom_app.services.inbox_view import LeadRow, QuarantineRow
from showroom_app.ui.keyed_model import ROW, Index, KeyedModel
from showroom_app.ui.leads import lead_words
from showroom_app.ui.leads.response_clock import ClockShown, Hours, clock_shown

CLOCK = ROW + 1
"""The role under which a lead's clock is had (`ClockShown`); it is repainted when it ticks."""


@dataclass(frozen=True, slots=True)
class LeadLine:
    """A lead; `answered` ones stand lower under their heading."""

    row: LeadRow
    answered: bool = False


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A heading between two kinds of leads."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class MessageLine:
    """A message in quarantine; `reason` says in words why it is no lead."""

    row: QuarantineRow
    reason: str
    time: str


InboxLine = LeadLine | HeadingLine | MessageLine


def lead_key(lead: int) -> Hashable:
    """The key of a lead's line."""
    return ("lead", lead)


def message_key(message: int) -> Hashable:
    """The key of a quarantined message's line."""
    return ("message", message)


def key_of(line: InboxLine) -> Hashable:
    """The key of a line, the same while it changes."""
    match line:
        case LeadLine():
            return lead_key(line.row.lead)
        case MessageLine():
            return message_key(line.row.message)
        case HeadingLine():
            return "heading"


class InboxModel(KeyedModel):
    """The lines of the inbox; `now` lets each clock run without reading anything."""

    def __init__(self) -> None:
        super().__init__(key_of, self._say, roles={CLOCK: self._clock})
        self.hours: Hours | None = None
        self.now: datetime | None = None

    def show_lines(self, lines: Sequence[InboxLine], hours: Hours, now: datetime) -> None:
        """Become these lines as of now."""
        self.hours, self.now = hours, now
        self.show(lines)
        self.repaint(CLOCK)

    def tick(self, now: datetime) -> None:
        """Let the clocks run on to this moment."""
        self.now = now
        self.repaint(CLOCK)

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.row_at(index)
        if line is None or isinstance(line, HeadingLine):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _clock(self, line: InboxLine) -> ClockShown | None:
        if not isinstance(line, LeadLine) or self.hours is None or self.now is None:
            return None
        return clock_shown(line.row, self.hours, self.now)

    def _say(self, line: InboxLine) -> str:
        match line:
            case LeadLine():
                clock = self._clock(line)
                words = f"{clock.words} {clock.under}" if clock else ""
                return lead_words.spoken(line.row, words)
            case HeadingLine():
                return f"{line.text} {line.count}"
            case MessageLine():
                said = (line.row.sender, line.row.subject, line.reason)
                return ", ".join(part for part in said if part)
