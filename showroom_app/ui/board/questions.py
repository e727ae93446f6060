"""The questions of the board: who, why, how long, how did it end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.services.board_rows import CustomerRow, RepRow
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.answer import Answer
from showroom_app.ui.board.board_acts import BoardActs
from showroom_app.ui.board.board_rows import ARRIVAL_ICONS
from showroom_app.ui.board.on_screen import OnScreen, Somebody
from showroom_app.ui.board.side_slot import SideSlot
from showroom_app.ui.words import clock, minutes

if TYPE_CHECKING:
    # What opens on a key costs nothing before the first painting.
    from showroom_app.domain.explain import Step
    from showroom_app.services.whose import Answer as WhoseAnswer
    from showroom_app.ui.board.pick_panel import PickPanel
    from showroom_app.ui.board.whose_panel import WhosePanel

_BREAKS = (15, 30, 45, 60)
_EARLIER = timedelta(minutes=5)
_LEAST_AWAY = timedelta(minutes=5)
_MOST_TIMES = 5


class Questions(QObject):
    """Opens a panel for each question and hands its answer to the acts."""

    add_rep_asked = Signal()
    """Somebody who is not in the list has to be added first."""

    sale_wanted = Signal(int)
    """The sale of this visit is to be entered now."""

    def __init__(
        self,
        slot: SideSlot,
        acts: BoardActs,
        on_screen: OnScreen,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._slot = slot
        self._acts = acts
        self._here = on_screen
        self._goes: RepRow | None = None

    def who_checks_in(self) -> None:
        """F7: which rep of this floor comes in."""
        off = self._here.view.off if self._here.view else ()
        from showroom_app.ui.widgets.button import Button, Kind, Size

        panel = _pick_panel(searchable=True)
        panel.face.show_icon("check_in")
        panel.unlisted = self._is_in
        add = Button(self.tr("Add a rep…"), "add", kind=Kind.QUIET, size=Size.SMALL)
        add.clicked.connect(self.add_rep_asked)
        panel.below.setContentsMargins(8, 0, 16, 8)
        panel.below.addWidget(add)
        panel.ask(
            self.tr("Who checks in?"),
            self.tr("Digit, or type a name."),
            [Answer(row.rep, row.name, say.role(row.role), row.role) for row in off],
            self.tr("Everybody of this floor is checked in."),
        )
        self._open(panel, lambda rep, _note: self._acts.check_in(_number(rep)))

    def _is_in(self, wanted: str) -> str:
        """Why a rep whose name begins so cannot check in: he or she did already."""
        from showroom_app.ui.board.pick_panel import begins

        row = next((each for each in self._here.everybody() if begins(each.name, wanted)), None)
        if row is None:
            return ""
        if isinstance(row, RepRow) and row.floor_name:
            said = self.tr("{name} is checked in on {floor}.")
            return said.format(name=row.name, floor=row.floor_name)
        return self.tr("{name} is checked in already.").format(name=row.name)

    def whose_customer(self, kind: ArrivalKind) -> None:
        """F3, a delivery, or an appointment that nobody noted: for which rep is it."""
        from showroom_app.ui.board.whose_panel import WhosePanel
        from showroom_app.words.whose import NO_CONTACT, choices, whose

        by_record = kind is not ArrivalKind.DELIVERY
        panel = WhosePanel(by_record=by_record)
        panel.face.show_icon(ARRIVAL_ICONS[kind])
        title = {
            ArrivalKind.DELIVERY: self.tr("Whose delivery is it?"),
            ArrivalKind.APPOINTMENT: self.tr("With whom is the appointment?"),
        }.get(kind, self.tr("Whose customer is it?"))
        under = self.tr("Digit of the rep.")
        if by_record:
            under = self.tr("Digit, name or phone.")
        panel.ask(title, under, [self._rep_answer(row) for row in self._here.everybody()])

        found: list[WhoseAnswer] = []

        def answered(rep: object, name: str, phone: str) -> None:
            number = rep if isinstance(rep, int) else None
            if number is None and name and not phone:
                self._acts.ask_whose(name, lambda answer: tell_apart(answer, name))
                return
            if number is not None and not (name or phone) and panel.asked_for is None:
                expected = kind is ArrivalKind.APPOINTMENT and self._here.expects_now(number)
                if by_record and not expected:
                    self._ask_who(panel, number)
                    return
            self._slot.close_question()
            self._acts.arrive(kind, name=name, phone=phone, rep=number)

        def tell_apart(answer: WhoseAnswer, name: str) -> None:
            if self._slot.question is not panel:
                return
            if not answer.others:
                self._slot.close_question()
                self._acts.arrive(kind, name=name)
                return
            found[:] = choices(answer)
            saying = self._here.saying
            panel.tell_apart(
                self.tr("Which customer of this name is it?"),
                [
                    Answer(
                        number,
                        whose(each, saying)[0],
                        each.phone or each.email or saying.translate(NO_CONTACT),
                    )
                    for number, each in enumerate(found)
                ],
            )

        def told_apart(number: int) -> None:
            self._slot.close_question()
            self._acts.arrive_as(found[number])

        panel.answered.connect(answered)
        panel.told_apart.connect(told_apart)
        self._slot.open_question(panel)

    def _ask_who(self, panel: WhosePanel, rep: int) -> None:
        """Who asks for this rep: without a name or phone no record can be found."""
        row, view = self._here.somebody(rep), self._here.view
        name = self._here.short(row.name if row else view.names.get(rep, "") if view else "")
        taker = view.next_walk_in if view else None
        to = self.tr("to {name}").format(name=self._here.short(taker.name)) if taker else ""
        panel.ask_who(
            rep,
            self.tr("Who asks for {name}?").format(name=name),
            self.tr("A name or phone finds the record."),
            Answer(rep, self.tr("Nothing known: a walk-in"), to or self.tr("waits")),
        )

    def why_skip(self, row: Somebody, visit: int | None) -> None:
        """F6: for which reason is this rep skipped, of this visit or of the next customer."""
        panel = _pick_panel()
        panel.face.show_rep(row.name, row.role)
        if visit is None:
            next_name = self._here.next_but(row.rep)
        else:
            next_name = self._here.next_for(visit, row.rep)
        if not next_name:
            under = self.tr("The customer waits: nobody is free.")
        elif visit is None:
            under = self.tr("The next customer goes to {name}.").format(name=next_name)
        else:
            under = self.tr("The customer goes to {name}.").format(name=next_name)
        if row.skips:
            end = self.tr("{name} joins the end: skipped before, and no turn since.")
            under = f"{under} {end.format(name=self._here.short(row.name))}"
        panel.ask(
            self.tr("Why skip {name}?").format(name=self._here.short(row.name)),
            under,
            [
                Answer(
                    reason,
                    self.tr("Other, namely…")
                    if reason is SkipReason.OTHER
                    else say.skip_reason(reason),
                    asks_note=reason is SkipReason.OTHER,
                )
                for reason in SkipReason
            ],
        )
        rep = row.rep
        self._open(panel, lambda code, note: self._acts.skip(rep, _reason(code), note, visit))

    def how_did_it_end(self, row: CustomerRow) -> None:
        """With which outcome does this visit end."""
        panel = _pick_panel()
        panel.face.show_rep(row.name, row.role)
        name = self._here.short(row.name)
        to_end, kept = self.tr("{name} joins the end."), self.tr("{name} keeps the place.")
        under = to_end if row.turn else kept
        if row.turn and any(
            other.visit != row.visit and (other.rep == row.rep or row.name in other.joined)
            for other in self._here.customers()
        ):
            under = self.tr("{name} joins the end, once the other visits are finished.")
        back = ""
        if row.turn and self._here.comes_back(row, row.at):
            back = self.tr("place back")
        panel.ask(
            self.tr("How did it end?"),
            under.format(name=name),
            [
                Answer(outcome, say.outcome(outcome), back if outcome.may_be_not_an_up else "")
                for outcome in Outcome
            ],
        )
        rep, visit = row.rep, row.visit
        self._open(panel, lambda code, _: self._acts.finish(rep, _outcome(code), visit))

    def ask_for_the_sale(self, visit: int) -> None:
        """A visit ended as sold, which makes no sale: is it entered now."""
        panel = _pick_panel()
        panel.face.show_icon("sold")
        panel.ask(
            self.tr("Sold. Enter the sale now?"),
            self.tr("Later it is entered on the page Quota, with N."),
            [Answer(1, self.tr("Enter the sale")), Answer(0, self.tr("Later"))],
        )
        self._open(panel, lambda now, _: self.sale_wanted.emit(visit) if now else None)

    def until_when(self, row: RepRow) -> None:
        """Until when is the break."""
        panel = _pick_panel()
        panel.face.show_rep(row.name, row.role)
        start = self._here.now().replace(second=0, microsecond=0)
        until = self.tr("Until {time}")
        answers = []
        for length in _BREAKS:
            end = start + timedelta(minutes=length)
            text = until.format(time=clock(end, self._here.zone))
            answers.append(Answer(end, text, minutes(length)))
        answers.append(Answer("", self.tr("No time agreed")))
        under = self.tr("The place in line is kept.")
        if row.leaves_thin:
            under += " " + self.tr("Then too few stay on the floor.")
        panel.ask(
            self.tr("How long is {name} away?").format(name=self._here.short(row.name)),
            under,
            answers,
        )
        self._open(
            panel,
            lambda end, _note: self._acts.go_on_break(
                row.rep, end if isinstance(end, datetime) else None
            ),
        )

    def back_by(self, row: RepRow) -> None:
        """When is a hybrid back from the lead desk; never later than proposed."""
        self._goes = row
        self._acts.propose_return(row.rep, self._offer_times)

    def which_place(self, row: RepRow) -> None:
        """To which place does the manager move a rep, and why."""
        panel = _pick_panel()
        panel.face.show_rep(row.name, row.role)
        line = self._here.view.line if self._here.view else ()
        names = {other.place: other.name for other in line if other.place is not None}
        now_there, stays = self.tr("now {name}"), self.tr("{name} stays here")
        first = self._here.short(row.name)
        panel.ask(
            self.tr("Which place for {name}?").format(name=first),
            self.tr("The reason is kept in the floor log."),
            # The own place among them, so that the digit to press is the place.
            [
                Answer(place, self.tr("Place {n}").format(n=place), stays.format(name=first))
                if place == row.place
                else Answer(
                    place,
                    self.tr("Place {n}").format(n=place),
                    now_there.format(name=self._here.short(names[place])),
                    asks_note=True,
                )
                for place in sorted(names)
            ],
        )

        def move(place: object, why: str) -> None:
            if place != row.place:
                self._acts.move(row.rep, _number(place), why)

        self._open(panel, move)

    def explain(self, row: Somebody, steps: Iterable[Step]) -> None:
        """Say why a rep stands there."""
        from showroom_app.ui.board.why_panel import WhyPanel

        place = row.place if isinstance(row, RepRow) else None
        saying = self._here.saying
        sentences = [saying.step(step) for step in steps if not step.undone]
        title = self.tr("Today of {name}").format(name=self._here.short(row.name))
        if place is not None:
            title = self.tr("Why is {name} on place {n}?")
            title = title.format(name=self._here.short(row.name), n=place)
        panel = WhyPanel()
        nothing = self.tr("Nothing in the floor log of today moved this rep.")
        panel.explain(title, row.name, row.role, sentences or [nothing])
        self._slot.open_question(panel)

    def _offer_times(self, proposed: datetime) -> None:
        row = self._goes
        if row is None:
            return
        panel = _pick_panel()
        panel.face.show_rep(row.name, row.role)
        back = self.tr("Back by {time}")
        soonest = self._here.now() + _LEAST_AWAY
        times = [proposed]
        while len(times) < _MOST_TIMES and times[-1] - _EARLIER >= soonest:
            times.append(times[-1] - _EARLIER)
        panel.ask(
            self.tr("{name} to the lead desk").format(name=self._here.short(row.name)),
            self.tr("The place in line is kept."),
            [
                Answer(
                    time,
                    back.format(time=clock(time, self._here.zone)),
                    self.tr("proposed") if time == proposed else "",
                )
                for time in times
            ],
        )
        self._open(panel, lambda time, _: self._acts.to_lead_desk(row.rep, _moment(time)))

    def _open(self, panel: PickPanel, answered: Callable[[object, str], object]) -> None:
        def close(answer: object, note: str) -> None:
            self._slot.close_question()
            answered(answer, note)

        panel.chosen.connect(close)
        self._slot.open_question(panel)

    def _rep_answer(self, row: Somebody) -> Answer:
        return Answer(row.rep, row.name, say.where(row), row.role)


def _pick_panel(*, searchable: bool = False) -> PickPanel:
    from showroom_app.ui.board.pick_panel import PickPanel

    return PickPanel(searchable=searchable)


def _reason(value: object) -> SkipReason:
    assert isinstance(value, SkipReason)
    return value


def _outcome(value: object) -> Outcome:
    assert isinstance(value, Outcome)
    return value


def _moment(value: object) -> datetime:
    assert isinstance(value, datetime)
    return value


def _number(value: object) -> int:
    assert isinstance(value, int)
    return value
