"""What follows an arrival: its panel, details, and the ways out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.reception import Record
from showroom_app.domain.standing import State
from showroom_app.services.board_rows import BoardView, CustomerRow, RepRow, WaitingRow
from showroom_app.services.done import Done
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.arrival import Arrival
from showroom_app.ui.board.arriving import Came
from showroom_app.ui.board.board_acts import BoardActs
from showroom_app.ui.board.board_rows import ARRIVAL_ICONS
from showroom_app.ui.board.on_screen import OnScreen, Somebody
from showroom_app.ui.board.questions import Questions
from showroom_app.ui.board.side_slot import SideSlot
from showroom_app.ui.board.typed_ahead import TypedAhead
from showroom_app.ui.words import clock

if TYPE_CHECKING:
    from showroom_app.domain.noted import NotedArrival
    from showroom_app.services.whose import Answer
    from showroom_app.ui.board.arrival_panel import ArrivalPanel
    from showroom_app.ui.board.noted_board import NotedBoard


class AfterArrival(QObject):
    """Opens the panel of an arrival; while it is open F6, F8 and Ctrl Z mean this arrival."""

    noticed = Signal(str)
    """A sentence for people: there was nothing to act on."""

    def __init__(
        self,
        slot: SideSlot,
        acts: BoardActs,
        questions: Questions,
        on_screen: OnScreen,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._typed = TypedAhead(acts, parent)
        self._slot = slot
        self._acts = acts
        self._questions = questions
        self._here = on_screen
        self._seen: set[int] = set()
        self.noted: NotedBoard | None = None
        """What was noted on this PC; None where nothing is."""
        acts.came.connect(self._open_new)
        acts.noted.connect(self._open_noted)
        acts.regiven.connect(self._open_regiven)
        acts.undone.connect(self._forget_undone)
        slot.made.connect(self._listen)

    def _listen(self, panel: ArrivalPanel) -> None:
        panel.details_changed.connect(self._complete)
        panel.undo_asked.connect(self.undo)
        panel.not_an_up_asked.connect(self.not_an_up)
        panel.left_asked.connect(self.not_an_up)
        panel.skip_asked.connect(self.skip)
        panel.miss_asked.connect(self.miss)
        panel.owner_asked.connect(self._acts.transfer)

    @property
    def arrival(self) -> Arrival | None:
        """The arrival whose panel is open."""
        return self._slot.arriving

    @property
    def can_be_skipped(self) -> bool:
        """Whether F6 can mean the arrival whose panel is open."""
        return self.arrival is not None and self.arrival.rep is not None and self.arrival.turn

    def follow(self, view: BoardView) -> None:
        """Put the panel away when its visit has ended elsewhere."""
        self._acts.is_ahead = False
        shown = {row.visit for row in (*view.with_customers, *view.called_here)}
        shown |= {row.visit for row in view.waiting}
        arrival = self.arrival
        if arrival is not None and arrival.visit in self._seen - shown:
            self._slot.arrival.forget()
        self._seen = shown
        arrival = self.arrival
        row = self._here.customer(arrival.visit) if arrival is not None else None
        if arrival is not None and row is not None and row.rep == arrival.rep:
            self._slot.arrival.follow(self._with_consequences(arrival, row, row.at))

    def skip(self) -> None:
        """F6: skip the rep of this arrival, without one who is up now."""
        if self._acts.refuse_if_lost():
            return
        if self._acts.is_acting:
            # The key means who is about to come, not who stands on the screen until then.
            self._acts.hold(self.skip)
            return
        arrival = self.arrival
        if arrival is None:
            self.skip_up_now()
        elif self.can_be_skipped:
            row: Somebody | None = self._here.somebody(arrival.rep)
            if row is not None:
                self._questions.why_skip(row, arrival.visit)
        else:
            self._say_other_key(arrival)

    def skip_up_now(self) -> None:
        """Skip who is up now, whatever panel is open."""
        view = self._here.view
        if self._acts.refuse_if_lost():
            return
        if view is not None and view.up_now is not None:
            self._questions.why_skip(view.up_now, None)

    def miss(self) -> None:
        """F12: the rep of this arrival, without one of the newest, was called and is not there."""
        if self._acts.refuse_if_lost():
            return
        if self._acts.is_acting:
            self._acts.hold(self.miss)
            return
        arrival = self.arrival
        if arrival is not None and self.can_be_skipped:
            assert arrival.rep is not None
            assert arrival.visit is not None
            self._acts.miss(arrival.rep, arrival.visit)
            return
        if arrival is not None:
            self._say_other_key(arrival)
            return
        row = self._here.newest_turn()
        if row is None:
            self._say_nobody()
            return
        self._acts.miss(row.rep, row.visit)

    def not_an_up(self) -> None:
        """F8: this arrival, without one the newest, was no up; one who waits has left."""
        if self._acts.is_acting or self._acts.is_arriving:
            self._acts.hold(self.not_an_up)
            return
        if self.noted is not None and self.noted.strike_open():
            return
        if self._acts.is_lost:
            if self.noted is not None and self.noted.has_open:
                self.noticed.emit(
                    self.tr(
                        "F8 strikes out the noted arrival whose panel is open. Strike out another "
                        "one in its row."
                    )
                )
            else:
                self._acts.refuse_if_lost()
            return
        arrival = self.arrival
        if (
            arrival is not None
            and arrival.visit is not None
            and arrival.rep is None
            and not arrival.ended
        ):
            self._acts.leave(arrival.visit)
            self._slot.arrival.forget()
            return
        if arrival is not None and self.can_be_skipped:
            assert arrival.rep is not None
            assert arrival.visit is not None
            self._acts.finish(arrival.rep, Outcome.ASKED_THE_WAY, arrival.visit)
            self._slot.arrival.forget()
            return
        if arrival is not None:
            self._say_other_key(arrival)
            return
        row = self._here.newest_turn()
        if row is None:
            self._say_nobody()
            return
        self._acts.finish(row.rep, Outcome.ASKED_THE_WAY, row.visit)

    def _say_other_key(self, arrival: Arrival) -> None:
        """The key has no meaning here, and must not work on somebody else unseen."""
        said = self.tr("That does not go with “{title}”. Close it with Esc, then press again.")
        self.noticed.emit(said.format(title=arrival.title))

    def _say_nobody(self) -> None:
        nobody = self.tr("No customer was given to a rep in the last {n} minutes.")
        self.noticed.emit(nobody.format(n=self._here.given_back_minutes))

    def undo(self) -> None:
        """Ctrl Z: take back this arrival, else the last entry."""
        if self._acts.is_acting or self._acts.is_arriving:
            self._acts.hold(self.undo, behind=True)
            return
        if self.noted is not None and self.noted.undo():
            return
        if self._acts.refuse_if_lost():
            return
        view = self._here.view
        if self.arrival is not None and self.arrival.act:
            self._acts.undo(self.arrival.act)
        elif view is not None:
            # What was just done does not stand on the screen yet: the services know the last act.
            shown = None if self._acts.is_ahead or view.undo is None else view.undo.act
            self._acts.undo(shown)

    def complete(self, row: CustomerRow | WaitingRow) -> None:
        """Open the panel again for somebody who came in earlier, for details."""
        name = row.name if isinstance(row, CustomerRow) else ""
        under = f"{say.arrival(row.kind)}, {clock(row.at, self._here.zone)}"
        if isinstance(row, WaitingRow):
            arrival = Arrival(
                title=self._title(None),
                under=under,
                icon=ARRIVAL_ICONS[row.kind],
                visit=row.visit,
                name=row.customer,
            )
        else:
            arrival = Arrival(
                title=self._title(name),
                under=under,
                icon=ARRIVAL_ICONS[row.kind],
                visit=row.visit,
                rep=row.rep,
                rep_name=name,
                role=row.role,
                turn=row.turn and self._here.is_young(row),
                called_for=self._called_for(row),
                name=row.customer,
                phone=row.phone,
                wishes=row.wishes,
            )
            arrival = self._with_consequences(arrival, row, row.at)
        self._open(arrival)

    def complete_from_log(self, visit: int, words: str, name: str) -> None:
        """Open the panel for a visit that stands in the log, also one that has ended."""
        row = self._here.customer(visit) or self._here.waiting(visit)
        if row is not None:
            self.complete(row)
            return
        self._open(
            Arrival(
                title=self.tr("Who was it?"),
                under=words,
                icon="note",
                visit=visit,
                ended=True,
                name=name,
            )
        )

    def _open_new(self, came: Came) -> None:
        is_last = not self._acts.is_arriving
        if not is_last and not self._typed.has_keys:
            # Of several in one go only the last one is asked about; all stand on the board.
            return
        is_call_back = came.kind is ArrivalKind.PHONE and came.done.lead is None
        if came.kind is ArrivalKind.NOT_A_BUYER or is_call_back:
            self._slot.close_all()
            self._typed.give()
            return
        self._open(self._arrival(came.done, came.kind, came.name, came.phone))
        self._typed.give()
        if not is_last:
            self._slot.arrival.save()

    def _open_noted(self, arrival: NotedArrival) -> None:
        is_last = not self._acts.is_arriving
        if self.noted is None or (not is_last and not self._typed.has_keys):
            return
        self._slot.close_all()
        self.noted.open_panel(arrival)
        self._typed.give()

    def _open_regiven(self, done: Done) -> None:
        """The visit went to somebody else: go on with what is known of the customer."""
        known = self._here.customer(done.visit)
        if known is None or done.visit is None:
            return
        name, phone = known.customer, known.phone
        if self.arrival is not None and self.arrival.visit == done.visit:
            panel = self._slot.arrival
            panel.save()
            name, phone = panel.name.text, panel.phone.text
        self._open(self._arrival(done, known.kind, name, phone, known.wishes))

    def _arrival(
        self,
        done: Done,
        kind: ArrivalKind,
        name: str,
        phone: str,
        wishes: tuple[str, ...] = (),
    ) -> Arrival:
        row = self._here.somebody(done.assigned)
        is_lead = done.lead is not None
        name_of_rep = row.name if row else self._name(done.assigned)
        title = self._title(name_of_rep)
        if is_lead:
            title = self.tr("Phone lead noted")
        arrival = Arrival(
            title=title,
            under=f"{say.arrival(kind)}, {clock(self._here.now(), self._here.zone)}",
            act=done.act,
            icon=ARRIVAL_ICONS[kind],
            visit=None if is_lead else done.visit,
            lead=done.lead,
            rep=None if is_lead else done.assigned,
            rep_name=name_of_rep,
            role=row.role if row else None,
            turn=done.turn,
            called_for=0,
            place=row.place if isinstance(row, RepRow) else None,
            remark=self._remark(done),
            name=name,
            phone=phone,
            wishes=wishes,
        )
        if row is None or is_lead:
            return arrival
        return self._with_consequences(arrival, row, self._here.now())

    def _with_consequences(self, arrival: Arrival, row: Somebody, at: datetime) -> Arrival:
        """What becomes of a rep, and of a visit given at that moment, by each way out."""
        return replace(
            arrival,
            comes_back=self._here.comes_back(row, at),
            skipped_before=row.skips > 0,
            next_name=self._here.next_for(arrival.visit, row.rep),
        )

    def _called_for(self, row: CustomerRow) -> int | None:
        """Seconds since a rep was called, None once the visit is too old to be missed."""
        if not self._here.is_young(row):
            return None
        return max(0, int((self._here.now() - row.at).total_seconds()))

    def _name(self, rep: int | None) -> str:
        """The name of any rep of the dealership, "" for nobody."""
        names = self._here.view.names if self._here.view else {}
        return "" if rep is None else names.get(rep, "")

    def _title(self, name: str | None) -> str:
        if not name:
            return self.tr("Customer waits")
        return self.tr("Customer for {name}").format(name=self._here.short(name))

    def _remark(self, done: Done) -> str:
        from showroom_app.words.done import REMARKS

        remark = REMARKS.get(done.remark)
        if remark is None or done.lead is not None:
            return ""
        said = self._here.saying.say(remark, {"about": done.about, "floor": done.floor})
        return f"{said[:1].upper()}{said[1:]}."

    def _open(self, arrival: Arrival) -> None:
        if self._here.view is not None:
            self._slot.arrival.call_seconds = self._here.view.call_seconds
        self._slot.arrival.open_for(arrival)
        self._slot.open_arrival()

    def _complete(self, arrival: Arrival, details: Mapping[str, object]) -> None:
        if arrival.lead is not None:
            self._acts.complete_lead(arrival.lead, details)
        elif arrival.visit is not None:
            self._acts.complete_visit(arrival.visit, details)
            self._look_up(arrival)

    def _look_up(self, arrival: Arrival) -> None:
        """Whether who was just named is somebody else's customer; only asked where it matters."""
        panel = self._slot.arrival
        text = " ".join(part for part in (panel.name.text, panel.phone.text) if part)
        visit = arrival.visit
        if visit is not None and arrival.rep is not None and arrival.turn and text:
            self._acts.look_up(visit, text, self._offer_owner)

    def _offer_owner(self, found: tuple[int, Answer]) -> None:
        visit, answer = found
        serving = self._here.customer(visit)
        owner = self._here.somebody(answer.rep)
        if owner is None or answer.record is None or answer.state is State.OFF:
            return
        if serving is None or serving.rep == answer.rep or answer.record is Record.NAMED:
            return
        from showroom_app.words.whose import whose

        because, _ = whose(answer, self._here.saying)
        name = self._here.short(owner.name)
        self._slot.arrival.offer_owner(visit, owner.rep, name, because)

    def _forget_undone(self, act: str) -> None:
        if self.arrival is not None and self.arrival.act == act:
            self._slot.arrival.forget()
