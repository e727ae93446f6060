"""The day of a floor, and no single customer: tally, rules, disputes, blocks, close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from showroom_app.domain.floor_facts import Outcome
from showroom_app.domain.policy import Policy
from showroom_app.services import Services
from showroom_app.services.board_rows import RepRow
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.answer import Answer
from showroom_app.ui.board.board_acts import BoardActs
from showroom_app.ui.board.on_screen import OnScreen
from showroom_app.ui.board.side_slot import SideSlot
from showroom_app.ui.desk import Desk
from showroom_app.ui.words import clock, day

if TYPE_CHECKING:
    # What opens on a key costs nothing before the first painting.
    from showroom_app.services.call_backs import CallBackRow
    from showroom_app.services.day_close import OpenAtClose
    from showroom_app.services.floor_disputes import DisputeView
    from showroom_app.services.kiosk_rows import KioskView, OwnVisit
    from showroom_app.ui.board.pick_panel import PickPanel

_STANDS = "stands"
_WRONG = "wrong"


class FloorDay(QObject):
    """Opens the panels of the day and hands their answers to the acts."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        slot: SideSlot,
        acts: BoardActs,
        on_screen: OnScreen,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._slot = slot
        self._acts = acts
        self._here = on_screen
        self._asked: RepRow | None = None

    def tally(self) -> None:
        """F10: people were seen at the door whom nobody served."""
        view = self._here.view
        if view is None or view.floor is None:
            return
        from showroom_app.ui.board.tally_panel import TallyPanel

        panel = TallyPanel(view.tally)

        def count(n: int) -> None:
            self._slot.close_question()
            self._acts.tally(n)

        panel.counted.connect(count)
        self._slot.open_question(panel)

    def rules(self) -> None:
        """Ctrl R: the rules in force, as plain text."""

        def read() -> Policy:
            return self._services.settings.in_force()

        self._desk.ask(read, self._show_rules, awaited=True)

    def close(self) -> None:
        """Close the day: first what would stay open."""
        floor, actor = self._acts.floor, self._acts.actor
        if floor is not None:
            self._desk.ask(
                lambda: self._services.day_close.whats_open(actor, floor),
                self._show_close,
                awaited=True,
            )

    def disputes(self) -> None:
        """The open disputes; a single one is opened at once."""
        rows = self._here.view.disputes if self._here.view else ()
        if len(rows) == 1:
            self.dispute(rows[0].dispute)
            return
        panel = _pick_panel()
        panel.face.show_icon("question")
        zone = self._here.zone
        panel.ask(
            self.tr("Disputes"),
            self.tr("A manager rules on them."),
            [
                Answer(row.dispute, f"{clock(row.at, zone)} {row.rep_name}", row.note)
                for row in rows
            ],
            self.tr("No dispute is open."),
        )
        panel.chosen.connect(lambda dispute, _note: self.dispute(str(dispute)))
        self._slot.open_question(panel)

    def dispute(self, dispute: str) -> None:
        """One dispute: the line before and after the act, and what a manager may rule."""
        self._desk.ask(
            lambda: self._services.floor.disputed(dispute), self._show_dispute, awaited=True
        )

    def why_flag(self, act: str, text: str) -> None:
        """A rep disputes an act: whose place is at stake, and why."""
        panel = _pick_panel()
        panel.face.show_icon("question")
        panel.ask(
            self.tr("Who disputes this?"),
            text,
            [
                Answer(row.rep, row.name, say.role(row.role), row.role, asks_note=True)
                for row in self._here.everybody()
                if not isinstance(row, RepRow) or row.since is not None
            ],
            self.tr("Nobody is here."),
        )

        def flag(rep: object, note: str) -> None:
            self._slot.close_question()
            assert isinstance(rep, int)
            self._acts.dispute(act, rep, note)

        panel.chosen.connect(flag)
        self._slot.open_question(panel)

    def why_lift(self, row: RepRow) -> None:
        """A manager lifts a block, with a reason."""
        panel = _pick_panel()
        panel.face.show_rep(row.name, row.role)
        panel.ask(
            self.tr("Lift the block of {name}?").format(name=self._here.short(row.name)),
            say.blocks(row),
            [
                Answer(
                    "lift",
                    self.tr("Lift it: {name} joins the end").format(
                        name=self._here.short(row.name)
                    ),
                    asks_note=True,
                )
            ],
        )

        def lift(_answer: object, why: str) -> None:
            self._slot.close_question()
            self._acts.lift(row.rep, why)

        panel.chosen.connect(lift)
        self._slot.open_question(panel)

    def call_backs(self, row: RepRow) -> None:
        """Which customers who phoned a rep has still to call back."""
        self._asked = row
        actor = self._acts.actor
        self._desk.ask(
            lambda: (row.rep, self._services.call_backs.waiting(actor, row.rep)),
            self._show_calls,
            awaited=True,
        )

    def what_is_missing(self, row: RepRow) -> None:
        """Which visits of earlier days a blocked rep has still to finish."""
        self._asked = row
        actor = self._acts.actor
        self._desk.ask(
            lambda: self._services.kiosk.day(actor, row.rep), self._show_missing, awaited=True
        )

    def _show_rules(self, policy: Policy) -> None:
        from showroom_app.ui.board.rules_panel import RulesPanel
        from showroom_app.words.rules_in_force import rules_in_force

        panel = RulesPanel()
        panel.show_rules(rules_in_force(policy), self._here.saying)
        self._slot.open_question(panel)

    def _show_close(self, found: OpenAtClose) -> None:
        if found.floor != self._acts.floor:
            return
        from showroom_app.ui.board.close_panel import ClosePanel

        panel = ClosePanel()
        panel.show_open(found, self._here.saying)

        def confirm() -> None:
            self._slot.close_question()
            self._acts.close_day()

        panel.confirmed.connect(confirm)
        self._slot.open_question(panel)

    def _show_dispute(self, found: DisputeView) -> None:
        from showroom_app.ui.board.before_after import BeforeAfter

        panel = _pick_panel()
        saying, zone = self._here.saying, self._here.zone
        panel.face.show_icon("question")
        act = f"{clock(found.at, zone)} {saying.log(found.facts)}"
        sides = [
            [
                ("" if row.place is None else str(row.place), self._here.short(row.name))
                for row in rows
            ]
            for rows in (found.before, found.after)
        ]
        panel.above.addWidget(BeforeAfter(sides[0], sides[1]))
        panel.above.addSpacing(4)
        under = f"{act}. {found.note}"
        title = self.tr("{name} disputes this").format(name=self._here.short(found.rep_name))
        panel.ask(title, under, self._rulings(found))

        def rule(answer: object, note: str) -> None:
            self._slot.close_question()
            place = answer if isinstance(answer, int) else None
            rep = found.rep if place is not None else None
            uphold = answer == _STANDS
            self._acts.rule(found.dispute, uphold=uphold, rep=rep, place=place, note=note)

        panel.chosen.connect(rule)
        self._slot.open_question(panel)

    def _rulings(self, found: DisputeView) -> list[Answer]:
        name = self._here.short(found.rep_name)
        stands = Answer(_STANDS, self.tr("It stands"), asks_note=True)
        row = self._here.rep(found.rep)
        view = self._here.view
        if row is None or row.place is None or view is None:
            return [stands, Answer(_WRONG, self.tr("It was wrong"), asks_note=True)]
        to = self.tr("{name} to place {n}")
        return [
            stands,
            *(
                Answer(place, to.format(name=name, n=place), asks_note=True)
                for place in range(1, len(view.line) + 1)
                if place != row.place
            ),
        ]

    def _show_missing(self, found: KioskView) -> None:
        row = self._asked
        if row is None or found.rep != row.rep:
            return
        panel = _pick_panel()
        panel.face.show_rep(row.name, row.role)
        panel.ask(
            self.tr("Which visit of {name} ends?").format(name=self._here.short(row.name)),
            self.tr("Once all are finished {name} joins the end.").format(
                name=self._here.short(row.name)
            ),
            [
                Answer(visit.visit, visit.customer or say.arrival(visit.kind), day(visit.day))
                for visit in found.earlier_visits
            ],
            self.tr("Every visit of an earlier day has its outcome."),
        )
        by_id = {visit.visit: visit for visit in found.earlier_visits}

        def chosen(visit: object, _note: str) -> None:
            assert isinstance(visit, int)
            self._how_did_it_end(row, by_id[visit])

        panel.chosen.connect(chosen)
        self._slot.open_question(panel)

    def _show_calls(self, found: tuple[int, tuple[CallBackRow, ...]]) -> None:
        rep, calls = found
        row = self._asked
        if row is None or rep != row.rep:
            return
        name, zone = self._here.short(row.name), self._here.zone
        panel = _pick_panel()
        panel.face.show_rep(row.name, row.role)
        panel.ask(
            self.tr("Whom did {name} call back?").format(name=name),
            self.tr("Customers who phoned."),
            [
                Answer(each.act, each.text, f"{day(each.at.astimezone(zone).date())} {at}")
                for each in calls
                for at in (clock(each.at, zone),)
            ],
            self.tr("Nobody waits to be called by {name}.").format(name=name),
        )

        def called(call: object, _note: str) -> None:
            self._slot.close_question()
            self._acts.call_back(rep, str(call))

        panel.chosen.connect(called)
        self._slot.open_question(panel)

    def _how_did_it_end(self, row: RepRow, visit: OwnVisit) -> None:
        panel = _pick_panel()
        panel.face.show_rep(row.name, row.role)
        panel.ask(
            self.tr("How did it end?"),
            f"{day(visit.day)}, {visit.customer or say.arrival(visit.kind)}",
            [Answer(outcome, say.outcome(outcome)) for outcome in Outcome],
        )

        def ended(outcome: object, _note: str) -> None:
            self._slot.close_question()
            assert isinstance(outcome, Outcome)
            self._acts.finish(row.rep, outcome, visit.visit)

        panel.chosen.connect(ended)
        self._slot.open_question(panel)


def _pick_panel() -> PickPanel:
    from showroom_app.ui.board.pick_panel import PickPanel

    return PickPanel()
