"""What is on the screen: the view that is shown, and who is who on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from showroom_app.domain.standing import State
from showroom_app.services.board_rows import (
    AppointmentRow,
    BoardView,
    CustomerRow,
    RepRow,
    WaitingRow,
)
from showroom_app.ui.board import board_words as say
from showroom_app.words import Saying

Somebody = RepRow | CustomerRow

_COMES_LATE = timedelta(minutes=30)


class OnScreen:
    """Answers questions about the newest view; without one there is nobody."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.view: BoardView | None = None
        self.remembered_at: datetime | None = None
        """When the view was read, if it was kept from an earlier start: the database is away."""

    @property
    def zone(self) -> tzinfo:
        """The dealership's time zone."""
        return ZoneInfo(self.view.time_zone if self.view else "UTC")

    @property
    def saying(self) -> Saying:
        """How sentences are said here."""
        return say.saying(self.view) if self.view else Saying()

    def short(self, name: str) -> str:
        """A rep's first name, or the whole one where two would answer to it."""
        return say.first_name(name, self.view.names.values() if self.view else ())

    def somebody(self, rep: int | None) -> Somebody | None:
        """The row of a rep, wherever he or she is."""
        if self.view is None or rep is None:
            return None
        rows = (*self.view.line, *self.blocked, *self.view.away)
        rows += (*self.view.present, *self.view.off)
        found = next((row for row in rows if row.rep == rep), None)
        others: tuple[Somebody, ...] = (*self.customers(), *self.view.elsewhere)
        return found or next((row for row in others if row.rep == rep), None)

    @property
    def blocked(self) -> tuple[RepRow, ...]:
        """Those who are passed over for work left undone."""
        rows = self.view.in_order if self.view else ()
        return tuple(row for row in rows if row.state is State.BLOCKED)

    def rep(self, rep: int | None) -> RepRow | None:
        """The row of a rep who is with no customer."""
        found = self.somebody(rep)
        return found if isinstance(found, RepRow) else None

    def customer(self, visit: int | None) -> CustomerRow | None:
        """The row of a visit that a rep has."""
        return next((row for row in self.customers() if row.visit == visit), None)

    def customers(self) -> tuple[CustomerRow, ...]:
        """Every rep with a customer, those of other floors who were called to this door last."""
        return (*self.view.with_customers, *self.view.called_here) if self.view else ()

    def waiting(self, visit: int | None) -> WaitingRow | None:
        """The row of a customer who waits."""
        rows = self.view.waiting if self.view else ()
        return next((row for row in rows if row.visit == visit), None)

    def everybody(self) -> list[Somebody]:
        """Every rep once: those in line first, behind all of this floor those of the others."""
        if self.view is None:
            return []
        view = self.view
        rows: list[Somebody] = [*view.line, *view.with_customers]
        rows += [*view.present, *view.away, *self.blocked, *view.off, *view.elsewhere]
        seen: dict[int, Somebody] = {}
        for row in rows:
            seen.setdefault(row.rep, row)
        return list(seen.values())

    def next_but(self, *reps: int) -> str:
        """The first name of who takes a customer when these reps do not, "" for nobody."""
        line = self.view.line if self.view else ()
        free = [row for row in line if row.state is State.ON_FLOOR and row.rep not in reps]
        ready = [row for row in free if not row.skip_mark] or free
        return self.short(ready[0].name) if ready else ""

    def next_for(self, visit: int | None, rep: int) -> str:
        """The first name of who takes this customer when this rep does not, "" for nobody.

        While the view is older than the visit it is told from the line and from whom it knows to
        have been passed for this customer.
        """
        row = self.customer(visit) or self.waiting(visit)
        if isinstance(row, CustomerRow) and row.rep == rep:
            names = self.view.names if self.view and row.goes_to is not None else {}
            return self.short(names.get(row.goes_to or 0, "")) if names else ""
        if isinstance(row, CustomerRow):
            return self.next_but(rep, row.rep, *row.declined)
        return self.next_but(rep, *(row.declined if row else ()))

    def comes_back(self, row: Somebody, at: datetime) -> bool:
        """Whether a visit given at that moment gives the former place back if it was no up."""
        length = timedelta(minutes=self.view.quick_return_minutes if self.view else 0)
        return row.quick_returns_left > 0 and self.now() - at <= length

    def next_appointment(self) -> AppointmentRow | None:
        """The appointment that F2 takes: the next one within the hours of the rule, if any.

        One over half an hour ago is left to who looks for it.
        """
        expected, _ = self._appointments()
        return next((row for row in expected if self.is_due(row)), None)

    def is_due(self, row: AppointmentRow) -> bool:
        """Whether who comes in now may come for this appointment; hours off it is a be-back."""
        hours = self.view.appointment_window_hours if self.view else 0
        return abs(row.at - self.now()) <= timedelta(hours=hours)

    def expects_now(self, rep: int) -> bool:
        """Whether this rep has an appointment for which somebody may come in now."""
        rows = self.view.appointments if self.view else ()
        return any(row.rep == rep and self.is_due(row) for row in rows)

    def appointments(self) -> list[tuple[AppointmentRow, bool]]:
        """Who is expected, and after them who did not come in time (True), the last one first."""
        expected, overdue = self._appointments()
        return [(row, False) for row in expected] + [(row, True) for row in reversed(overdue)]

    def _appointments(self) -> tuple[list[AppointmentRow], list[AppointmentRow]]:
        rows = self.view.appointments if self.view else ()
        since = self.now() - _COMES_LATE
        return [row for row in rows if row.at >= since], [row for row in rows if row.at < since]

    @property
    def given_back_minutes(self) -> int:
        """How long a visit can still be taken back from its rep."""
        return self.view.given_back_minutes if self.view else 0

    def is_young(self, row: CustomerRow) -> bool:
        """Whether a visit can still be taken back from its rep."""
        return say.minutes_between(row.at, self.now()) < self.given_back_minutes

    def newest_turn(self) -> CustomerRow | None:
        """The visit that "not an up" means when no panel is open."""
        young = [row for row in self.customers() if row.turn and self.is_young(row)]
        return max(young, key=lambda row: (row.at, row.visit), default=None)
