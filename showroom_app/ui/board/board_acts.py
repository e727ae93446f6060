"""What can be done at the board: each act goes to the services by way of the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.people import Actor
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.ui.board.board_words import arrival as word_of
from showroom_app.ui.desk import Desk, Unsure

if TYPE_CHECKING:
    from showroom_app.domain.noted import NotedArrival
    from showroom_app.services.whose import Answer
    from showroom_app.ui.board.noter import Noter


@dataclass(frozen=True, slots=True)
class Came:
    """An arrival that was entered: what the services made of it, and what was known."""

    done: Done
    kind: ArrivalKind
    name: str = ""
    phone: str = ""


class BoardActs(QObject):
    """The acts of one board; `actor` is asked anew for each, `floor` is the one on the screen.

    The services are touched on the database thread only: the database may not be open yet.
    """

    sets_out = Signal()
    """An arrival was handed in."""

    arrival_over = Signal()
    """The oldest arrival on its way is there, or was refused."""

    held = Signal()
    """An act is held until those on their way are done."""

    settled = Signal()
    """An act was done, and what was held until then."""

    came = Signal(object)
    """An arrival was entered (`Came`)."""

    noted = Signal(object)
    """An arrival was noted on this PC, because the database is away (`NotedArrival`)."""

    regiven = Signal(object)
    """A visit went to another rep (`Done`)."""

    sold = Signal(int)
    """A visit ended as sold: it asks for a sale."""

    undone = Signal(str)
    """The act that was undone."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        parent: QObject | None = None,
        noter: Noter | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._noter = noter
        self._later: list[Callable[[], Done]] = []
        self._on_way: dict[str, NotedArrival] = {}
        desk.unsure.connect(self._keep_unsure)
        self.floor: int | None = None
        self._arriving = 0
        self._going = 0
        self.is_ahead = False
        """An act was done after the view on the screen was read."""
        self._held: list[Callable[[], object]] = []
        self._next: list[Callable[[], object]] = []

    @property
    def actor(self) -> Actor:
        """Who acts here now."""
        return self._actor()

    @property
    def is_arriving(self) -> bool:
        """Whether an arrival was entered of which the outcome is not known yet."""
        return self._arriving > 0

    @property
    def is_acting(self) -> bool:
        """Whether an act was handed in of which the outcome is not known yet."""
        return self._going > 0

    def hold(self, run: Callable[[], object], *, behind: bool = False) -> None:
        """Do this as soon as the acts on their way are done; not if the last is refused.

        It takes the place of what was held before, unless it is to be done `behind` that.
        """
        self._held = [*self._held, run] if behind else [run]
        self.held.emit()

    def arrive(
        self,
        kind: ArrivalKind,
        *,
        name: str = "",
        phone: str = "",
        email: str = "",
        rep: int | None = None,
        appointment: int | None = None,
        note: str = "",
    ) -> None:
        """Somebody comes in or phones; while the database is away that is noted on this PC.

        So is an arrival that the database did not take: it may still turn out to be entered, and
        its act tells.
        """
        floor = self.floor
        if floor is None:
            return
        noter = self._noter
        arrival = None
        if noter is not None:
            arrival = noter.describe(
                self._actor(),
                kind,
                floor,
                name=name,
                phone=phone,
                email=email,
                rep=rep,
                appointment=appointment,
                note=note,
            )
        self._arriving += 1
        self.sets_out.emit()
        if noter is not None and arrival is not None and self._desk.is_lost:
            noter.keep(arrival, partial(self._kept, arrival), self._arrived)
            return

        if arrival is not None:
            self._on_way[arrival.id] = arrival

        def failed(_problem: Exception) -> None:
            if noter is None or arrival is None or self._on_way.pop(arrival.id, None) is None:
                # It was noted when the answer was lost, and may have been struck out since.
                return
            noter.keep(arrival, partial(self.noted.emit, arrival))

        def came(done: Done) -> None:
            self._on_way.pop(done.act, None)
            self.came.emit(Came(done, kind, name, phone))

        self._do(
            lambda actor: self._services.reception.arrive(
                actor,
                kind,
                floor,
                name=name,
                phone=phone,
                email=email,
                rep=rep,
                note=note,
                appointment=appointment,
                act=arrival.id if arrival is not None else None,
            ),
            came,
            self._arrived,
            what=word_of(kind),
            failed=failed if noter is not None else None,
        )

    @property
    def is_lost(self) -> bool:
        """Whether the database is away: then arrivals are noted, and nothing else can be done."""
        return self._desk.is_lost

    def refuse_if_lost(self) -> bool:
        """Whether the database is away; then it is said that this cannot be done now."""
        if self._desk.is_lost:
            self._desk.do(lambda: None)
        return self._desk.is_lost

    def _keep_unsure(self, unsure: Unsure) -> None:
        """Note an arrival whose answer was lost, too: even if the power goes, it is looked up."""
        arrival = self._on_way.pop(unsure.act, None)
        if arrival is not None and self._noter is not None:
            self._noter.keep(arrival, partial(self.noted.emit, arrival))

    def _kept(self, arrival: NotedArrival) -> None:
        self._arrived()
        self.noted.emit(arrival)
        if not self._going:
            held, self._held = self._held, []
            for run in held:
                run()
            self.settled.emit()

    def arrive_as(self, answer: Answer) -> None:
        """Somebody comes in, as the search for whose customer it is answered."""
        self.arrive(
            answer.kind,
            name=answer.name,
            phone=answer.phone,
            email=answer.email,
            rep=answer.asked_for,
            appointment=answer.appointment,
            note=answer.note,
        )

    def _arrived(self) -> None:
        self._arriving -= 1
        self.arrival_over.emit()

    def complete_visit(self, visit: int, details: Mapping[str, object]) -> None:
        """Fill in who a visitor is: name, phone, wishes, those that are new."""
        actor = self.actor
        name, phone, wishes = _text(details, "name"), _text(details, "phone"), _codes(details)
        self._when_back(
            lambda: self._services.reception.complete(
                actor, visit, name=name, phone=phone, wishes=wishes
            )
        )

    def complete_lead(self, lead: int, details: Mapping[str, object]) -> None:
        """Fill in who phoned."""
        actor = self.actor
        name, phone = _text(details, "name"), _text(details, "phone")
        self._when_back(lambda: self._services.leads.complete(actor, lead, name=name, phone=phone))

    def go_on(self) -> None:
        """Save what was typed of earlier arrivals while the database was away."""
        later, self._later = self._later, []
        for act in later:
            self._desk.do(act)

    def _when_back(self, act: Callable[[], Done]) -> None:
        """Save details now, or as soon as that is possible: what was typed is never lost."""
        if self._desk.is_lost:
            self._later.append(act)
        else:
            self._desk.do(act)

    def look_up(self, visit: int, text: str, then: Callable[[tuple[int, Answer]], object]) -> None:
        """Ask whose customer a visitor is, by what is known now."""
        floor = self.floor
        if floor is not None:
            self._desk.ask(lambda: (visit, self._services.reception.whose(floor, text)), then)

    def ask_whose(self, text: str, then: Callable[[Answer], object]) -> None:
        """Ask whose customer somebody at the door is."""
        floor = self.floor
        if floor is not None:
            self._desk.ask(lambda: self._services.reception.whose(floor, text), then, awaited=True)

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

    def _do(
        self,
        act: Callable[[Actor], Done],
        then: Callable[[Done], object] | None = None,
        over: Callable[[], object] | None = None,
        *,
        what: str = "",
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Hand in an act of the floor; `then` gets what it did, `over` is called in any case.

        `what` is what people call it where it has a name of its own; `failed` as the desk's.
        """
        actor = self.actor

        def end() -> None:
            self._going -= 1
            if not self._going:
                self._next, self._held = self._held, []
            if over is not None:
                over()

        def done(result: Done) -> None:
            self.is_ahead = True
            if then is not None:
                then(result)
            held, self._next = self._next, []
            for run in held:
                run()
            self.settled.emit()

        self._going += 1
        named = what or self.tr("the last act")
        self._desk.do(lambda: act(actor), done, over=end, what=named, failed=failed)


def _text(details: Mapping[str, object], key: str) -> str | None:
    value = details.get(key)
    return value if isinstance(value, str) else None


def _codes(details: Mapping[str, object]) -> tuple[str, ...] | None:
    value = details.get("wishes")
    return tuple(str(code) for code in value) if isinstance(value, tuple) else None
