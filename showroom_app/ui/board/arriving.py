"""Who comes in at the door of a board: entered, or noted while the database is away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Actor
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.ui.board.board_words import arrival as word_of
from showroom_app.ui.board.handing_in import HandingIn
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


class Arriving(HandingIn):
    """Arrivals, and what is learned of them: nothing that was typed is lost."""

    sets_out = Signal()
    """An arrival was handed in."""

    arrival_over = Signal()
    """The oldest arrival on its way is there, or was refused."""

    came = Signal(object)
    """An arrival was entered (`Came`)."""

    noted = Signal(object)
    """An arrival was noted on this PC, because the database is away (`NotedArrival`)."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        parent: QObject | None = None,
        noter: Noter | None = None,
    ) -> None:
        super().__init__(desk, services, actor, parent)
        self._noter = noter
        self._arriving = 0
        self._later: list[Callable[[], Done]] = []
        self._on_way: dict[str, NotedArrival] = {}
        desk.unsure.connect(self._keep_unsure)

    @property
    def is_arriving(self) -> bool:
        """Whether an arrival was entered of which the outcome is not known yet."""
        return self._arriving > 0

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

    def look_up(self, visit: int, text: str, then: Callable[[tuple[int, Answer]], object]) -> None:
        """Ask whose customer a visitor is, by what is known now."""
        floor, actor = self.floor, self.actor
        if floor is not None:
            reception = self._services.reception
            self._desk.ask(lambda: (visit, reception.whose(actor, floor, text)), then)

    def ask_whose(self, text: str, then: Callable[[Answer], object]) -> None:
        """Ask whose customer somebody at the door is."""
        floor, actor = self.floor, self.actor
        if floor is not None:
            reception = self._services.reception
            self._desk.ask(lambda: reception.whose(actor, floor, text), then, awaited=True)

    def _keep_unsure(self, unsure: Unsure) -> None:
        """Note an arrival whose answer was lost, too: even if the power goes, it is looked up."""
        arrival = self._on_way.pop(unsure.act, None)
        if arrival is not None and self._noter is not None:
            self._noter.keep(arrival, partial(self.noted.emit, arrival))

    def _kept(self, arrival: NotedArrival) -> None:
        self._arrived()
        self.noted.emit(arrival)
        self._settle()

    def _arrived(self) -> None:
        self._arriving -= 1
        self.arrival_over.emit()

    def _when_back(self, act: Callable[[], Done]) -> None:
        """Save details now, or as soon as that is possible: what was typed is never lost."""
        if self._desk.is_lost:
            self._later.append(act)
        else:
            self._desk.do(act)


def _text(details: Mapping[str, object], key: str) -> str | None:
    value = details.get(key)
    return value if isinstance(value, str) else None


def _codes(details: Mapping[str, object]) -> tuple[str, ...] | None:
    value = details.get("wishes")
    return tuple(str(code) for code in value) if isinstance(value, tuple) else None
