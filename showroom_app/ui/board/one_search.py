"""Reception's search: whose customer somebody is, said while it is typed and done on Enter."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.services import Services
from showroom_app.services.whose import Answer, AnswerCode, Enter
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.board_acts import BoardActs
from showroom_app.ui.board.on_screen import OnScreen
from showroom_app.ui.board.questions import Questions
from showroom_app.ui.desk import Desk
from showroom_app.ui.search_box import SearchBox, SearchLine
from showroom_app.words.whose import choices, namesake, whose


class OneSearch(QObject):
    """Answers the box of the top bar for the floor on the screen."""

    customer_wanted = Signal(str)
    """Somebody wants to see all that is known of whom these words tell."""

    def __init__(
        self,
        box: SearchBox,
        desk: Desk,
        services: Services,
        acts: BoardActs,
        questions: Questions,
        on_screen: OnScreen,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._box = box
        self._desk = desk
        self._services = services
        self._acts = acts
        self._questions = questions
        self._here = on_screen

    def ask(self, text: str) -> None:
        """Look up whose customer this may be."""
        floor, actor = self._acts.floor, self._acts.actor
        if floor is not None:
            self._desk.ask(
                lambda: (floor, text, self._services.reception.whose(actor, floor, text)),
                self._answer,
                awaited=True,
            )

    def _answer(self, found: tuple[int, str, Answer]) -> None:
        floor, text, answer = found
        if floor != self._acts.floor:
            return
        self._box.show_lines(text, self._lines(answer))

    def _lines(self, answer: Answer) -> list[SearchLine]:
        view = self._here.view
        saying = say.saying(view, short=True) if view else self._here.saying
        several = choices(answer)
        lines = []
        for number, each in enumerate(several, 1):
            first, then = whose(each, saying)
            hint = each.customer or each.phone or each.email
            if len(several) > 1:
                hint = namesake(each, number, len(several), saying)
            lines.append(SearchLine(first, then, partial(self._acts.arrive_as, each), hint))
        if answer.code in (AnswerCode.WALK_IN, AnswerCode.NOT_A_BUYER, AnswerCode.SERVICE):
            lines.append(self._phone(answer))
        elif answer.enter is not Enter.TAKES_TURN:
            lines.append(self._walk_in(answer))
        lines.append(
            SearchLine(
                self.tr("Somebody else's customer"),
                self.tr("choose the rep"),
                partial(self._questions.whose_customer, ArrivalKind.BE_BACK),
            )
        )
        if answer.code not in (AnswerCode.NOT_A_BUYER, AnswerCode.SERVICE):
            wanted = answer.phone or answer.email or answer.customer or answer.text
            lines.append(
                SearchLine(
                    self.tr("All that is known"),
                    self.tr("open the customer"),
                    partial(self.customer_wanted.emit, wanted),
                )
            )
        return lines

    def _walk_in(self, answer: Answer) -> SearchLine:
        taker = self._here.view.next_walk_in if self._here.view else None
        then = self.tr("waits, nobody is free")
        if taker is not None:
            then = self.tr("to {name}, uses a turn").format(name=self._here.short(taker.name))
        name, phone = answer.customer, answer.phone
        run = partial(self._acts.arrive, ArrivalKind.WALK_IN, name=name, phone=phone)
        return SearchLine(self.tr("Walk-in"), then, run)

    def _phone(self, answer: Answer) -> SearchLine:
        run = partial(self._acts.arrive, ArrivalKind.PHONE, name=answer.name, phone=answer.phone)
        return SearchLine(self.tr("On the phone"), self.tr("a phone lead"), run)
