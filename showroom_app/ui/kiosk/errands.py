"""What comes of the buttons of the kiosk: acts, and the questions before some of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from showroom_app.domain.explain import Step
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.people import Role
from showroom_app.domain.prospecting import ProspectResult
from showroom_app.domain.refused import Refused
from showroom_app.services.done import Done
from showroom_app.services.gauge_detail import GaugeDetail
from showroom_app.services.kiosk_rows import KioskView, OwnVisit
from showroom_app.services.ledger_rows import LedgerRow
from showroom_app.services.ledger_view import LedgerPage
from showroom_app.services.prospecting_rows import ProspectingView, ProspectRow
from showroom_app.services.quota_view import QuotaView
from showroom_app.services.roles import Choosing
from showroom_app.ui.board.board_words import saying
from showroom_app.ui.kiosk.choice_page import Choice
from showroom_app.ui.kiosk.choices import (
    arrivals,
    breaks,
    by_record,
    colleagues,
    due_today,
    namesakes,
    nothing_known,
    which_visit,
)
from showroom_app.ui.kiosk.offers import Do
from showroom_app.ui.kiosk.prospects import Prospects
from showroom_app.ui.quota import ledger_words
from showroom_app.ui.role_choice import role_words
from showroom_app.ui.words import told
from showroom_app.words.floor import OUTCOMES
from showroom_app.words.prospecting import PROSPECT_RESULTS
from showroom_app.words.whose import choices

if TYPE_CHECKING:
    from showroom_app.services.whose import Answer
    from showroom_app.ui.kiosk.kiosk_window import KioskWindow


class Errands(QObject):
    """The errands of whoever is signed in at a kiosk."""

    def __init__(self, at: KioskWindow) -> None:
        super().__init__(at)
        self._at = at
        self._answered: Callable[[object], object] = lambda _: None
        self._asked_for: int | None = None
        self._prospects = Prospects(self, self._log_prospect)
        at.place.wanted.connect(self.run)
        at.place.card.prospects.clicked.connect(self._read_prospects)
        at.choice.chosen.connect(self._answer)
        at.outcome.done.connect(self._finish)
        at.who.answered.connect(self._come_back)
        at.day.dispute_asked.connect(self._ask_what_is_wrong)
        at.day.called_back.connect(self._call_back)
        at.dispute.sent.connect(self._dispute)
        at.place.role.clicked.connect(self.ask_role)
        at.day.role.clicked.connect(self.ask_role)
        at.role.signed.connect(self._sign_role)
        at.day.sales.clicked.connect(lambda: self._read_sales(None))
        at.day.gauge.clicked.connect(self._read_gauge)
        at.sales.month_asked.connect(self._read_sales)
        at.sales.dispute_asked.connect(self._ask_about_sale)
        at.dispute.sale_sent.connect(self._dispute_sale)

    def run(self, do: Do) -> None:
        """Do what a button of the own screen says, or ask first what it needs to know."""
        own, board = self._at.own, self._at.board
        if own is None or board is None or not self._at.acts.is_free:
            return
        self._at.notice.clear()
        now = self._at.now()
        match do:
            case Do.DESK:
                self._at.acts.to_desk(self._at.place.return_by, self._acted)
            case Do.ACKNOWLEDGE:
                self._at.acts.acknowledge(self._acted)
            case Do.EXTEND:
                self._at.acts.extend(self._acted)
            case Do.BACK:
                self._at.acts.come_back(self._acted)
            case Do.BREAK:
                self._ask(self.tr("Break until"), *breaks(own, now), self._go_on_break)
            case Do.FINISH:
                self._which(own.visits)
            case Do.EARLIER:
                self._which(own.earlier_visits)
            case Do.CHECK_IN:
                self._at.acts.check_in(self._at.floor or board.floor, self._acted)
            case Do.CHECK_OUT:
                self._at.acts.check_out(self._checked_out)
            case Do.ARRIVE:
                self._ask(self.tr("Who comes in?"), "", arrivals(board), self._arrived_kind)

    def ask(
        self,
        title: str,
        sentence: str,
        choices: tuple[Choice, ...],
        answered: Callable[[object], object],
    ) -> None:
        """Ask the rep a question with a few large answers."""
        self._ask(title, sentence, choices, answered)

    def _read_prospects(self) -> None:
        self._at.notice.clear()
        self._at.acts.ask_prospects(self._show_prospects)

    def _show_prospects(self, view: ProspectingView) -> None:
        nobody = self._prospects.ask(view)
        if nobody:
            self._at.notice.tell(nobody)

    def _log_prospect(self, row: ProspectRow, result: ProspectResult, again: date | None) -> None:
        said = self.tr("Noted: {outcome}.").format(outcome=told(PROSPECT_RESULTS[result.value]))

        def logged(_done: Done) -> None:
            self._back_to_place()
            self._at.notice.tell(said)

        self._at.acts.log_prospect(row, result, again, logged)

    def _read_sales(self, month: object) -> None:
        wanted = month if isinstance(month, date) else None
        self._at.notice.clear()
        self._at.acts.ask_sales(wanted, self._show_sales)

    def _show_sales(self, view: LedgerPage) -> None:
        self._at.sales.show_view(view)
        if self._at.page is not self._at.sales:
            self._at.open(self._at.sales)

    def _read_gauge(self) -> None:
        self._at.notice.clear()
        self._at.acts.ask_gauge(self._show_gauge)

    def _show_gauge(self, detail: GaugeDetail, seen: QuotaView) -> None:
        self._at.gauge.show_gauge(detail, seen)
        if self._at.page is not self._at.gauge:
            self._at.open(self._at.gauge)

    def _ask_about_sale(self, row: LedgerRow) -> None:
        self._at.dispute.ask_sale(row.sale.id, ledger_words.in_words(row, self._at.sales.names))
        self._at.open(self._at.dispute)

    def _dispute_sale(self, sale: int, note: str) -> None:
        self._at.acts.dispute_sale(sale, note, self._sale_disputed)

    def _sale_disputed(self, done: Done) -> None:
        del done
        self._at.open(self._at.sales)
        self._read_sales(self._at.sales.month_shown)
        self._at.notice.tell(self.tr("Reported. The manager looks at it and rules."))

    def ask_role(self) -> None:
        """Let the rep choose a role for the next month."""
        rep = self._at.acts.rep
        if rep is not None:
            self._at.notice.clear()
            self._at.acts.ask_role(rep, self._show_role)

    def _show_role(self, asked: Choosing) -> None:
        if asked.refusal is not None:
            assert self._at.board is not None
            self._at.notice.refuse(saying(self._at.board).refusal(asked.refusal))
            return
        self._at.role.ask(asked)
        self._at.open(self._at.role)

    def _sign_role(self, role: Role, quota: int, pin: str) -> None:
        page = self._at.role
        asked = page.asked
        if asked is None:
            return
        until = asked.until

        def signed(_done: Done) -> None:
            self._at.look_and(noted)

        def noted() -> None:
            self._back_to_place()
            said = self.tr("Signed: {choice}, until and including {day}.")
            chosen = role_words.chosen(role, quota, until)
            self._at.notice.tell(said.format(choice=chosen, day=role_words.date_of(until)))

        def refused(problem: Refused) -> None:
            wait = problem.facts.get("wait")
            if isinstance(wait, timedelta):
                page.wait(self.tr("Too many wrong PINs."), wait)
            elif problem.code == "wrong-secret":
                page.refuse(self.tr("That is not your PIN. Try again."))
            elif self._at.board is not None:
                page.refuse(saying(self._at.board).refusal(problem))

        self._at.acts.sign_role(role, asked.month, quota, pin, signed, refused)

    def _call_back(self, call: str) -> None:
        said = self.tr("Noted that you called back.")
        self._at.acts.call_back(call, lambda _done: self._at.notice.tell(said))

    def _ask(
        self,
        title: str,
        sentence: str,
        choices: tuple[Choice, ...],
        answered: Callable[[object], object],
    ) -> None:
        self._answered = answered
        self._at.choice.ask(title, sentence, choices)
        self._at.open(self._at.choice)

    def _answer(self, answer: object) -> None:
        self._answered(answer)

    def _go_on_break(self, until: object) -> None:
        self._at.acts.go_on_break(until if isinstance(until, datetime) else None, self._acted)

    def _which(self, visits: tuple[OwnVisit, ...]) -> None:
        own, board = self._at.own, self._at.board
        assert own is not None
        assert board is not None
        if len(visits) == 1:
            self._how_did_it_end(visits[0].visit)
            return
        choices = which_visit(visits, own, board.day, self._at.now())
        self._ask(self.tr("Which customer?"), "", choices, self._how_did_it_end)

    def _how_did_it_end(self, visit: object) -> None:
        own, board = self._at.own, self._at.board
        found = visit_of(own, visit) if own is not None else None
        if own is not None and board is not None and found is not None:
            self._at.outcome.ask(found, board.day, own.time_zone)
            self._at.open(self._at.outcome)

    def _finish(self, visit: int, outcome: Outcome) -> None:
        def finished(done: Done) -> None:
            del done
            # Not before it is read anew: until then the page says "with a customer".
            self._at.look_and(noted)

        def noted() -> None:
            self._back_to_place()
            said = self.tr("Noted: {outcome}.").format(outcome=told(OUTCOMES[outcome]))
            if outcome is Outcome.SOLD:
                said += " " + self.tr("Now enter the sale on the page Quota.")
            self._at.notice.tell(said)

        self._at.acts.finish(visit, outcome, finished)

    def _arrived_kind(self, kind: object) -> None:
        board = self._at.board
        if board is None or board.floor is None or not isinstance(kind, ArrivalKind):
            return
        if kind is ArrivalKind.APPOINTMENT:
            self._ask(
                self.tr("Which appointment?"),
                "",
                due_today(board, self._at.now()),
                lambda answer: self._arrive(kind, appointment=answer),
            )
        elif kind in (ArrivalKind.BE_BACK, ArrivalKind.DELIVERY):
            reps = colleagues(self._at.names.everybody, self._at.acts.rep, board.elsewhere)
            if kind is ArrivalKind.BE_BACK:
                self._ask(self.tr("Whose customer is it?"), "", (by_record(), *reps), self._ask_who)
            else:
                self._ask(
                    self.tr("Whose customer is it?"),
                    "",
                    reps,
                    lambda answer: self._arrive(kind, rep=answer),
                )
        else:
            self._arrive(kind)

    def _ask_who(self, rep: object) -> None:
        """Who a be-back is: a rep without a name or number is no record."""
        board = self._at.board
        if board is None:
            return
        self._asked_for = rep if isinstance(rep, int) else None
        title, nothing = self.tr("Who is it?"), ""
        if self._asked_for is not None:
            name = board.names.get(self._asked_for, "")
            title = self.tr("Who asks for {name}?").format(name=name)
            nothing = nothing_known(board)
        sentence = self.tr("A name or a phone number finds the record.")
        self._at.who.ask(title, sentence, nothing)
        self._at.open(self._at.who)

    def _come_back(self, name: str, phone: str) -> None:
        rep, board = self._asked_for, self._at.board
        if rep is None and not phone and board is not None and board.floor is not None:
            self._at.acts.ask_whose(
                board.floor, name, lambda answer: self._tell_apart(answer, name)
            )
            return
        self._arrive(ArrivalKind.BE_BACK, name=name, phone=phone, rep=rep)

    def _tell_apart(self, answer: Answer, name: str) -> None:
        board = self._at.board
        if self._at.page is not self._at.who or board is None:
            return
        if not answer.others:
            self._arrive(ArrivalKind.BE_BACK, name=name)
            return
        found = choices(answer)

        def told(number: object) -> None:
            assert isinstance(number, int)
            one = found[number]
            self._arrive(
                one.kind,
                name=one.name,
                phone=one.phone,
                email=one.email,
                rep=one.asked_for,
                appointment=one.appointment,
            )

        title = self.tr("Which customer of this name is it?")
        self._ask(title, "", namesakes(found, saying(board)), told)

    def _arrive(
        self,
        kind: ArrivalKind,
        *,
        name: str = "",
        phone: str = "",
        email: str = "",
        rep: object = None,
        appointment: object = None,
    ) -> None:
        board = self._at.board
        if board is not None and board.floor is not None:
            self._at.acts.arrive(
                kind,
                board.floor,
                self._arrived,
                name=name,
                phone=phone,
                email=email,
                rep=rep if isinstance(rep, int) else None,
                appointment=appointment if isinstance(appointment, int) else None,
            )

    def _arrived(self, done: Done) -> None:
        self._back_to_place()
        if self._at.board is not None:
            self._at.notice.tell(saying(self._at.board).done(done))

    def _ask_what_is_wrong(self, step: Step) -> None:
        if self._at.board is not None:
            self._at.dispute.ask(step, saying(self._at.board).step(step))
            self._at.open(self._at.dispute)

    def _disputed(self, done: Done) -> None:
        del done
        if self._at.acts.rep is not None:
            self._at.open(self._at.day)
            self._at.notice.tell(self.tr("Reported. The manager sees the board before and after."))

    def _acted(self, done: Done) -> None:
        del done
        self._back_to_place()

    def _back_to_place(self) -> None:
        if self._at.acts.rep is not None and self._at.page is not self._at.place:
            self._at.open(self._at.place)

    def _checked_out(self, done: Done) -> None:
        board = self._at.board
        self._at.sign_out()
        if board is not None:
            self._at.notice.tell(saying(board).done(done))

    def _dispute(self, act: str, note: str) -> None:
        self._at.acts.dispute(act, note, self._disputed)


def visit_of(own: KioskView, visit: object) -> OwnVisit | None:
    """A visit of this rep that is still open, by its id."""
    return next((each for each in (*own.visits, *own.earlier_visits) if each.visit == visit), None)
