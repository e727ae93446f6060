"""The menus of rows: everything that can be done with this rep or customer now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.people import Role
from showroom_app.domain.standing import State
from showroom_app.domain.values import dataclass
from showroom_app.services.board_rows import CustomerRow, RepRow, WaitingRow
from showroom_app.ui import icons, theme
from showroom_app.ui.board.after_arrival import AfterArrival
from showroom_app.ui.board.board_acts import BoardActs
from showroom_app.ui.board.floor_day import FloorDay
from showroom_app.ui.board.on_screen import OnScreen, Somebody
from showroom_app.ui.board.questions import Questions
from showroom_app.ui.board.visit_questions import VisitQuestions


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do; None in a list of items is a line between them."""

    text: str
    icon: str
    run: Callable[[], object]
    keys: str = ""


class Menus(QObject):
    """Makes and opens the menus of one board."""

    explain_asked = Signal(object)
    """Why does this rep stand there?"""

    def __init__(
        self,
        acts: BoardActs,
        questions: Questions,
        visits: VisitQuestions,
        day: FloorDay,
        after: AfterArrival,
        on_screen: OnScreen,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._acts = acts
        self._ask = questions
        self._visits = visits
        self._day = day
        self._after = after
        self._here = on_screen
        self._over = over

    def open_for_rep(self, rep: int, where: QPoint) -> None:
        """Open the menu of a rep; nothing in it can be done while the database is away."""
        row = self._here.rep(rep)
        if row is not None and not self._acts.refuse_if_lost():
            self.open(self.for_rep(row), where)

    def open_for_customer(self, visit: int, where: QPoint) -> None:
        """Open the menu of a rep and his or her customer."""
        row = self._here.customer(visit)
        if row is not None:
            self.open(self.for_customer(row), where)

    def open_for_waiting(self, visit: int, where: QPoint) -> None:
        """Open the menu of a customer who waits."""
        row = self._here.waiting(visit)
        if row is not None:
            self.open(self.for_waiting(row), where)

    def open(self, items: list[Item | None], where: QPoint) -> QMenu:
        """Open a menu at a point of the screen."""
        menu = QMenu(self._over)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setStyleSheet("QMenu::icon { left: 10px; } QMenu::item { padding-left: 16px; }")
        ink = theme.current().text[2]
        for item in items:
            if item is None:
                menu.addSeparator()
                continue
            action = menu.addAction(icons.icon(item.icon, ink, 16), item.text)
            if item.keys:
                action.setText(f"{item.text}\t{QKeySequence(item.keys).toString()}")
            action.triggered.connect(lambda _on=False, run=item.run: run())
        menu.popup(where)
        return menu

    def for_rep(self, row: RepRow) -> list[Item | None]:
        """What can be done with a rep who is with no customer."""
        rep = row.rep
        if row.state is State.OFF:
            return [Item(self.tr("Check in"), "check_in", lambda: self._acts.check_in(rep))]
        items: list[Item | None] = []
        if row.state is State.BLOCKED:
            items += [
                Item(
                    self.tr("Finish earlier visits…"),
                    "check",
                    lambda: self._day.what_is_missing(row),
                ),
                Item(self.tr("Lift the block…"), "undo", lambda: self._day.why_lift(row)),
            ]
        if row.state in (State.AT_DESK, State.RECALLED, State.RETURNING, State.ON_BREAK):
            items.append(Item(self.tr("Is back"), "check", lambda: self._acts.come_back(rep)))
        if row.state is State.RECALLED:
            items.append(
                Item(self.tr("Is on the way"), "walk_in", lambda: self._acts.acknowledge(rep))
            )
        if row.state in (State.RECALLED, State.RETURNING) and not row.extended:
            items.append(
                Item(
                    self.tr("Finishes the conversation first"),
                    "phone",
                    lambda: self._acts.extend(rep),
                )
            )
        if row.state is State.ON_FLOOR:
            if row.role is Role.HYBRID:
                items.append(
                    Item(self.tr("To the lead desk…"), "lead_desk", lambda: self._ask.back_by(row))
                )
            elif row.role is Role.SHOWROOM and row.prospect_by is not None:
                items.append(
                    Item(self.tr("Goes prospecting…"), "call_out", lambda: self._ask.back_by(row))
                )
            up = self._here.view.up_now if self._here.view else None
            items.append(
                Item(
                    self.tr("Skip…"),
                    "skip",
                    lambda: self._ask.why_skip(row, None),
                    "F6" if up is not None and up.rep == rep else "",
                )
            )
        if row.state not in (State.ON_BREAK, State.BLOCKED):
            items.append(Item(self.tr("On a break…"), "break", lambda: self._ask.until_when(row)))
        items.append(None)
        if row.place is not None and self._here.view and len(self._here.view.line) > 1:
            items.append(
                Item(self.tr("Move to place…"), "sort", lambda: self._ask.which_place(row))
            )
        items.append(self._why(row, row.place))
        if row.role is Role.SHOWROOM:
            # A known customer who phones a showroom rep is called back, and is no lead.
            items.append(
                Item(
                    self.tr("Called customers back…"),
                    "call_out",
                    lambda: self._day.call_backs(row),
                )
            )
        items.append(None)
        items.append(Item(self.tr("Check out"), "check_out", lambda: self._acts.check_out(rep)))
        return items

    def for_customer(self, row: CustomerRow) -> list[Item | None]:
        """What can be done with a rep and his or her customer."""
        rep, visit = row.rep, row.visit
        details = Item(self.tr("Details…"), "note", lambda: self._after.complete(row))
        if self._acts.is_lost:
            # They are kept until the database is back; all else would be refused.
            return [details]
        items: list[Item | None] = [
            Item(self.tr("Finish the visit…"), "check", lambda: self._ask.how_did_it_end(row)),
            details,
        ]
        if row.turn and self._here.is_young(row):
            items += [
                None,
                Item(
                    self._not_an_up(row),
                    "not_an_up",
                    lambda: self._acts.finish(rep, Outcome.ASKED_THE_WAY, visit),
                    "F8",
                ),
                Item(self.tr("Skip…"), "skip", lambda: self._ask.why_skip(row, visit)),
                Item(
                    self.tr("Was called and is not there"),
                    "question",
                    lambda: self._acts.miss(rep, visit),
                ),
            ]
        items += [
            None,
            Item(self.tr("A second rep joins…"), "people", lambda: self._visits.who_joins(row)),
            Item(
                self.tr("Somebody's customer after all…"),
                "be_back",
                lambda: self._visits.whose_after_all(row),
            ),
            Item(
                self.tr("Give to another rep…"),
                "trade_in",
                lambda: self._visits.which_other_rep(row),
            ),
        ]
        if self._here.view and len(self._here.view.floors) > 1:
            items.append(
                Item(self.tr("To another floor…"), "next", lambda: self._visits.which_floor(row))
            )
        return [*items, None, self._why(row, None)]

    def _not_an_up(self, row: CustomerRow) -> str:
        if self._here.comes_back(row, row.at):
            return self.tr("Not an up")
        end = self.tr("Not an up: {name} joins the end")
        return end.format(name=self._here.short(row.name))

    def for_waiting(self, row: WaitingRow) -> list[Item | None]:
        """What can be done with a customer who waits."""
        items: list[Item | None] = [
            Item(self.tr("Details…"), "note", lambda: self._after.complete(row)),
        ]
        if self._acts.is_lost:
            return items
        left = self.tr("Customer left")
        items.append(Item(left, "check_out", lambda: self._acts.leave(row.visit)))
        if not row.may_be_given:
            return items
        items += [
            None,
            Item(
                self.tr("Give to another rep…"),
                "trade_in",
                lambda: self._visits.who_takes(row),
            ),
        ]
        if self._here.view and len(self._here.view.floors) > 1:
            items.append(
                Item(self.tr("To another floor…"), "next", lambda: self._visits.where_to(row))
            )
        return items

    def for_other_arrivals(self) -> list[Item | None]:
        """The arrivals without a key of their own."""
        return [
            Item(
                self.tr("Delivery pick-up…"),
                "delivery",
                lambda: self._ask.whose_customer(ArrivalKind.DELIVERY),
            ),
            Item(
                self.tr("Not a buyer: service, parts, supplier"),
                "not_a_buyer",
                lambda: self._acts.arrive(ArrivalKind.NOT_A_BUYER),
            ),
        ]

    def for_floor(self) -> list[Item | None]:
        """What concerns the day and no single customer."""
        view = self._here.view
        items: list[Item | None] = [
            Item(self.tr("Rules in force"), "note", self._day.rules, "Ctrl+R"),
        ]
        if view is not None and view.floor is not None:
            seen = self.tr("Seen, not served: {n} today…").format(n=view.tally)
            disputes = self.tr("Disputes: {n} open…").format(n=len(view.disputes))
            items += [
                Item(seen, "people", self._day.tally, "F10"),
                Item(disputes, "question", self._day.disputes),
                None,
                Item(self.tr("Close the day…"), "off", self._day.close),
            ]
        return items

    def _why(self, row: Somebody, place: int | None) -> Item:
        text = self.tr("Today in the floor log")
        if place is not None:
            text = self.tr("Why on place {n}?").format(n=place)
        return Item(text, "question", lambda: self.explain_asked.emit(row))
