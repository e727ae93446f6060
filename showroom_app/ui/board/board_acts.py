"""What can be done at the board: with a visit, a rep, the line, and the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal

from showroom_app.domain.floor_facts import Outcome, SkipReason
from showroom_app.services.done import Done
from showroom_app.ui.board.arriving import Arriving


class BoardActs(Arriving):
    """All acts of one board."""

    regiven = Signal(object)
    """A visit went to another rep (`Done`)."""

    sold = Signal(int)
    """A visit ended as sold: it asks for a sale."""

    undone = Signal(str)
    """The act that was undone."""

    def leave(self, visit: int) -> None:
        """A waiting customer leaves."""
        self._do(lambda actor: self._services.reception.leave(actor, visit))

    def check_in(self, rep: int) -> None:
        """A rep comes in, on the floor on the screen."""
        self._do(lambda actor: self._services.floor.check_in(actor, rep, self.floor))

    def check_out(self, rep: int) -> None:
        """A rep leaves for the day."""
        self._do(lambda actor: self._services.floor.check_out(actor, rep))

    def go_on_break(self, rep: int, until: datetime | None) -> None:
        """A rep goes on a break."""
        self._do(lambda actor: self._services.floor.go_on_break(actor, rep, until))

    def come_back(self, rep: int) -> None:
        """A rep is back from the lead desk or a break."""
        self._do(lambda actor: self._services.floor.come_back(actor, rep))

    def to_lead_desk(self, rep: int, return_by: datetime) -> None:
        """A hybrid goes to the lead desk until the agreed time."""
        self._do(lambda actor: self._services.floor.to_lead_desk(actor, rep, return_by))

    def acknowledge(self, rep: int) -> None:
        """A recalled rep is on the way."""
        self._do(lambda actor: self._services.floor.acknowledge(actor, rep))

    def move(self, rep: int, place: int, reason: str) -> None:
        """A rep takes another place in line."""
        self._do(lambda actor: self._services.floor.move(actor, rep, place, reason))

    def finish(self, rep: int, outcome: Outcome, visit: int) -> None:
        """A visit ends."""

        def ended(_done: Done) -> None:
            if outcome is Outcome.SOLD:
                self.sold.emit(visit)

        self._do(lambda actor: self._services.floor.finish(actor, rep, outcome, visit), ended)

    def skip(self, rep: int, reason: SkipReason, note: str, visit: int | None) -> None:
        """A rep is skipped: of this visit, or of the next customer."""
        self._do(
            lambda actor: self._services.floor.skip(actor, rep, reason, note, visit=visit),
            None if visit is None else self.regiven.emit,
        )

    def miss(self, rep: int, visit: int) -> None:
        """A rep was called for this visit and is not there."""
        self._do(
            lambda actor: self._services.floor.miss(actor, rep, visit=visit), self.regiven.emit
        )

    def join(self, visit: int, rep: int) -> None:
        """A second rep joins a visit."""
        self._do(lambda actor: self._services.floor.join(actor, visit, rep))

    def transfer(self, visit: int, rep: int, reason: str = "") -> None:
        """A visit goes to another rep: its owner after all, or whom a manager names."""
        self._do(
            lambda actor: self._services.floor.transfer(actor, visit, rep, reason),
            self.regiven.emit,
        )

    def send_on(self, visit: int, floor: int, reason: str) -> None:
        """A visit goes to another floor."""
        self._do(lambda actor: self._services.floor.send_on(actor, visit, floor, reason))

    def extend(self, rep: int) -> None:
        """A recalled rep first finishes a live conversation."""
        self._do(lambda actor: self._services.floor.extend(actor, rep))

    def lift(self, rep: int, reason: str) -> None:
        """A manager lifts a block."""
        self._do(lambda actor: self._services.floor.lift(actor, rep, reason))

    def call_back(self, rep: int, call: str) -> None:
        """A rep called a customer back who phoned; `call` is the act of the call."""
        self._do(lambda actor: self._services.call_backs.done(actor, rep, call))

    def tally(self, count: int) -> None:
        """So many people were seen at the door whom nobody served."""
        floor = self.floor
        if floor is not None:
            self._do(lambda actor: self._services.reception.tally(actor, floor, count))

    def dispute(self, act: str, rep: int, note: str) -> None:
        """A rep disputes an act."""
        floor = self.floor
        self._do(lambda actor: self._services.floor.dispute(actor, act, rep, note, floor))

    def rule(
        self, dispute: str, *, uphold: bool, rep: int | None, place: int | None, note: str
    ) -> None:
        """A manager rules on a dispute."""
        self._do(
            lambda actor: self._services.floor.rule(
                actor, dispute, uphold=uphold, rep=rep, place=place, note=note
            )
        )

    def close_day(self) -> None:
        """The day of the floor is closed."""
        floor = self.floor
        if floor is not None:
            self._do(lambda actor: self._services.day_close.close(actor, floor))

    def undo(self, act: str | None) -> None:
        """Undo an act; None is the last one of this station at this door."""
        floor = self.floor
        self._do(
            lambda actor: self._services.floor.undo(actor, act, floor),
            lambda _done: self.undone.emit(act or ""),
        )

    def propose_return(self, rep: int, then: Callable[[datetime], object]) -> None:
        """Ask which return time the program would agree with a rep."""
        self._desk.ask(lambda: self._services.floor.proposed_return(rep), then, awaited=True)
