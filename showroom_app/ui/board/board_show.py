"""Puts a view on the widgets of the board: what each of them says at this moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from showroom_app.domain.standing import State
from showroom_app.services.board_rows import BoardView
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.board_layout import BoardLayout
from showroom_app.ui.board.board_rows import (
    appointment_line,
    away_line,
    customer_line,
    rep_line,
    waiting_line,
)
from showroom_app.ui.board.log_card import LogLine, log_line
from showroom_app.ui.board.on_screen import OnScreen
from showroom_app.ui.words import clock


class BoardShow(QObject):
    """Shows the view on the screen; again when a minute has passed, without reading anything."""

    def __init__(self, board: BoardLayout, on_screen: OnScreen) -> None:
        super().__init__(board)
        self.age: Callable[[], str] = lambda: ""
        """How old the board is while the database is away, "" while it is live."""
        self._board = board
        self._here = on_screen
        self._names: Mapping[int, str] = {}
        self._said: dict[tuple[object, ...], LogLine] = {}

    def show(self, *, fresh: int | None, with_panel: bool) -> None:
        """Show it; `fresh` is the visit whose panel is open, if any panel is."""
        view = self._here.view
        if view is None:
            return
        self._board.show_empty(view.reps == 0)
        if view.reps == 0:
            return
        self._show_line(view)
        self._show_rows(view, fresh)
        self._show_door(view)
        self._show_log(view, with_panel)

    def _show_line(self, view: BoardView) -> None:
        board, now, zone = self._board, self._here.now(), self._here.zone
        lines = [rep_line(row, now, zone) for row in view.line]
        up = next((line for line in lines if view.up_now and line.rep == view.up_now.rep), None)
        rest = [line for line in lines if line is not up]
        taker = self._here.short(view.next_walk_in.name) if view.next_walk_in else ""
        board.up_now.show_rep(up, self._sentence(view), taker, is_place_free=not lines)
        board.on_deck.show_rep(rest[0] if rest else None)
        blocked = [rep_line(row, now, zone) for row in self._here.blocked]
        board.line.show([*rest[1:], *blocked])
        board.queue.setVisible(len(rest) > 1 or bool(blocked))
        count = self.tr("{n} in line").format(n=len(lines))
        if view.at_desk:
            count = self.tr("{n} in line, {desk} at the lead desk")
            count = count.format(n=len(lines), desk=view.at_desk)
        board.subtitle.setText(self.age() or count)
        is_over = view.closing_at is not None and now >= view.closing_at
        board.close_day.setVisible(is_over and view.closed_at is None)
        board.disputes.setVisible(bool(view.disputes))
        disputes = self.tr("Disputes {n}").format(n=len(view.disputes))
        board.disputes.setText(disputes)

    def _sentence(self, view: BoardView) -> str:
        """The footer of the up-now card, or what stands in its place."""
        if self.age():
            return self.tr("Offline, nobody is given a customer.")
        if view.up_now is not None:
            return self.tr("The next walk-in goes to {name}")
        if any(row.state is not State.ON_FLOOR for row in view.line):
            return self.tr("The next walk-in waits; the lead desk is called back.")
        if view.with_customers:
            return self.tr("The next walk-in waits until somebody is free.")
        if view.closed_at is not None:
            closed = self.tr("The day was closed at {time}. F7 opens it again.")
            return closed.format(time=clock(view.closed_at, self._here.zone))
        return self.tr("Check in the first rep with F7.")

    def _show_rows(self, view: BoardView, fresh: int | None) -> None:
        board, now, zone = self._board, self._here.now(), self._here.zone
        customers = sorted(self._here.customers(), key=lambda row: row.visit != fresh)
        board.customers_model.show(
            [customer_line(row, now, fresh=row.visit == fresh) for row in customers]
        )
        away = (*view.away, *view.off)
        board.away_model.show([away_line(row, now, zone) for row in away])
        board.present_model.show([away_line(row, now, zone) for row in view.present])
        alert = view.waiting_alert_minutes
        board.waiting_model.show([waiting_line(row, now, alert) for row in view.waiting])
        board.appointments_model.show(
            [
                appointment_line(row, zone, overdue=overdue, due=self._here.is_due(row))
                for row, overdue in self._here.appointments()
            ]
        )

    def _show_door(self, view: BoardView) -> None:
        board = self._board
        if self.age():
            board.walk_in.say_whom(self.tr("noted on this PC"))
            for button in (board.appointment, board.be_back, board.service, board.phone):
                button.say_whom(self.tr("noted here"))
            return
        waits = self.tr("nobody is free: waits")
        to = self.tr("to {name}")
        taker = view.next_walk_in
        board.walk_in.say_whom(to.format(name=taker.name) if taker else waits)
        short = self._here.short(taker.name) if taker else ""
        board.service.say_whom(to.format(name=short) if taker else self.tr("waits"))
        board.be_back.say_whom(self.tr("to their own rep"))
        due = self._here.next_appointment()
        if due is not None:
            time = clock(due.at, self._here.zone)
            board.appointment.say_whom(f"{time} {due.customer}")
        else:
            board.appointment.say_whom(self.tr("choose the rep"))
        if view.desk_rep:
            desk = self.tr("lead desk: {name}")
            board.phone.say_whom(desk.format(name=self._here.short(view.desk_rep)))
        else:
            board.phone.say_whom(self.tr("to the lead inbox"))
        first = ""
        expected = next((row for row, late in self._here.appointments() if not late), None)
        if expected is not None:
            minutes = say.minutes_between(self._here.now(), expected.at)
            if minutes > 0:
                first = self.tr("first in {length}")
                first = first.format(length=say.since(self._here.now(), expected.at))
            else:
                first = self.tr("first is due")
        board.appointments.say_first(first)

    def _show_log(self, view: BoardView, with_panel: bool) -> None:
        # While the database is away only what was noted can be taken back.
        undo = None if with_panel or self.age() else view.undo
        lines = self._log_lines(view)
        shown = next((line for line in lines if undo and line.act == undo.act), None)
        if undo is not None and shown is None:
            shown = log_line(undo, say.saying(view, short=True), self._here.zone)
        self._board.log_model.show([line for line in lines if line is not shown])
        self._board.log.show_undo(shown)

    def _log_lines(self, view: BoardView) -> list[LogLine]:
        """The acts in words; what was said before is not said anew at every key and minute."""
        saying, zone = say.saying(view, short=True), self._here.zone
        known, self._said = self._said if view.names == self._names else {}, {}
        self._names = view.names
        for row in view.log:
            key = (row.floor, row.number, row.act, row.undone, row.customer, row.note)
            self._said[key] = known.get(key) or log_line(row, saying, zone)
        return list(self._said.values())
