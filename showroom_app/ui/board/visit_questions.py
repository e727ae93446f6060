"""Questions about a visit that goes on with somebody else: joins, goes over, changes floors."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from showroom_app.domain.standing import State
from showroom_app.services.board_rows import CustomerRow, RepRow, WaitingRow
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.answer import Answer
from showroom_app.ui.board.board_acts import BoardActs
from showroom_app.ui.board.board_rows import ARRIVAL_ICONS
from showroom_app.ui.board.on_screen import OnScreen, Somebody
from showroom_app.ui.board.side_slot import SideSlot


class VisitQuestions(QObject):
    """Asks with whom, or where, a visit goes on, and hands the answer to the acts."""

    def __init__(
        self, slot: SideSlot, acts: BoardActs, on_screen: OnScreen, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._slot = slot
        self._acts = acts
        self._here = on_screen

    def who_joins(self, row: CustomerRow) -> None:
        """Turn-over: which second rep joins."""
        self._ask(
            row,
            self.tr("Who joins {name}?").format(name=self._here.short(row.name)),
            self.tr("Both names stay; the turn stays with {name}.").format(
                name=self._here.short(row.name)
            ),
            [answer for rep, answer in self._others(row) if rep.name not in row.joined],
            lambda rep, _note: self._acts.join(row.visit, rep),
        )

    def whose_after_all(self, row: CustomerRow) -> None:
        """A be-back found later: which rep's customer is it."""
        under = self.tr("Their own rep takes over.")
        if row.turn:
            under = self.tr("Their own rep takes over; {name} gets the turn and the place back.")
        self._ask(
            row,
            self.tr("Whose customer is it after all?"),
            under.format(name=self._here.short(row.name)),
            [answer for _, answer in self._others(row, across=True)],
            lambda rep, _note: self._acts.transfer(row.visit, rep),
        )

    def which_other_rep(self, row: CustomerRow) -> None:
        """A manager gives a visit to another rep, with a reason."""
        self._ask(
            row,
            self.tr("To whom does this customer go?"),
            self.tr("The reason is kept in the floor log."),
            [answer for _, answer in self._others(row, asks_note=True)],
            lambda rep, why: self._acts.transfer(row.visit, rep, why),
        )

    def which_floor(self, row: CustomerRow) -> None:
        """A manager sends a visit to another floor, with a reason."""
        view = self._here.view
        floors = [tab for tab in view.floors if tab.floor != view.floor] if view else []
        self._ask(
            row,
            self.tr("To which floor does this customer go?"),
            self.tr("Who is up now there takes over."),
            [Answer(tab.floor, tab.name, asks_note=True) for tab in floors],
            lambda floor, why: self._acts.send_on(row.visit, floor, why),
        )

    def who_takes(self, row: WaitingRow) -> None:
        """Reception gives away who waits for a named rep."""
        self._ask(
            row,
            self.tr("To whom does this customer go?"),
            self.tr("No turn is used."),
            [answer for _, answer in self._others(row, across=True)],
            lambda rep, _note: self._acts.transfer(row.visit, rep),
        )

    def where_to(self, row: WaitingRow) -> None:
        """Reception sends who waits for a named rep on to another floor."""
        view = self._here.view
        stands = row.door or (view.floor_name if view else "")
        floors = [tab for tab in view.floors if tab.name != stands] if view else []
        self._ask(
            row,
            self.tr("To which floor does this customer go?"),
            self.tr("The rep who is waited for, or who is up now there, takes over."),
            [Answer(tab.floor, tab.name) for tab in floors],
            lambda floor, _note: self._acts.send_on(row.visit, floor, ""),
        )

    def _ask(
        self,
        row: CustomerRow | WaitingRow,
        title: str,
        under: str,
        answers: list[Answer],
        run: Callable[[int, str], object],
    ) -> None:
        from showroom_app.ui.board.pick_panel import PickPanel

        panel = PickPanel()
        if isinstance(row, CustomerRow):
            panel.face.show_rep(row.name, row.role)
        else:
            panel.face.show_icon(ARRIVAL_ICONS[row.kind])
        panel.ask(title, under, answers, self.tr("Nobody else is here."))

        def chosen(answer: object, note: str) -> None:
            self._slot.close_question()
            assert isinstance(answer, int)
            run(answer, note)

        panel.chosen.connect(chosen)
        self._slot.open_question(panel)

    def _others(
        self, row: CustomerRow | WaitingRow, *, asks_note: bool = False, across: bool = False
    ) -> list[tuple[Somebody, Answer]]:
        """Everybody who is in, but the one who has the visit; `across`: of other floors too.

        Without it those of the floor in whose log the visit stands.
        """
        has = row.rep if isinstance(row, CustomerRow) else None
        found: list[tuple[Somebody, Answer]] = []
        for other in self._here.everybody():
            is_off = isinstance(other, RepRow) and other.state is State.OFF
            floor = other.floor_name if isinstance(other, RepRow) else ""
            if other.rep != has and not is_off and (across or floor == row.rep_floor):
                hint = say.where(other)
                answer = Answer(other.rep, other.name, hint, other.role, asks_note=asks_note)
                found.append((other, answer))
        return found
