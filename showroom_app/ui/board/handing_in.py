"""How an act of the board goes to the services: one after the other, by way of the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.people import Actor
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.ui.desk import Desk


class HandingIn(QObject):
    """The acts of one board on their way; `actor` is asked anew for each.

    `floor` is the one on the screen. The services are touched on the database thread only: the
    database may not be open yet.
    """

    held = Signal()
    """An act is held until those on their way are done."""

    settled = Signal()
    """An act was done, and what was held until then."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._going = 0
        self._held: list[Callable[[], object]] = []
        self._next: list[Callable[[], object]] = []
        self.floor: int | None = None
        self.is_ahead = False
        """An act was done after the view on the screen was read."""

    @property
    def actor(self) -> Actor:
        """Who acts here now."""
        return self._actor()

    @property
    def is_acting(self) -> bool:
        """Whether an act was handed in of which the outcome is not known yet."""
        return self._going > 0

    @property
    def is_lost(self) -> bool:
        """Whether the database is away: then arrivals are noted, and nothing else can be done."""
        return self._desk.is_lost

    def refuse_if_lost(self) -> bool:
        """Whether the database is away; then it is said that this cannot be done now."""
        if self._desk.is_lost:
            self._desk.do(lambda: None)
        return self._desk.is_lost

    def hold(self, run: Callable[[], object], *, behind: bool = False) -> None:
        """Do this as soon as the acts on their way are done; not if the last is refused.

        It takes the place of what was held before, unless it is to be done `behind` that.
        """
        self._held = [*self._held, run] if behind else [run]
        self.held.emit()

    def _settle(self) -> None:
        """Do what was held, because nothing is on its way."""
        if not self._going:
            held, self._held = self._held, []
            for run in held:
                run()
            self.settled.emit()

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
