"""Who is found: asks for whom the typed words are, and lists them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.people import Actor
from showroom_app.services import Services
from showroom_app.services.customers import END, PAGE, CustomerRow, CustomersView
from showroom_app.ui.customers.search_card import SearchCard
from showroom_app.ui.desk import Desk
from showroom_app.ui.long_list import LongList, Part, Reach

MOST = 6 * PAGE
"""More rows than these are not kept: those farthest away are read again when they are wanted."""


class FoundDesk(QObject):
    """The list of the customers page; `reading` says whose record is read beside it."""

    read = Signal(bool)
    """The list was read anew; True: for the first time."""

    first = Signal(int)
    """This person is the first who is found, and nobody chose another one."""

    nobody = Signal()
    """Nobody is found by what was typed."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        card: SearchCard,
        reading: Callable[[], int | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._card = card
        self._reading = reading
        self._chooses_first = True
        self.view: CustomersView | None = None
        self._long: LongList[str, CustomersView, CustomerRow, int] = LongList(
            desk,
            card.list,
            actor,
            self._read,
            _part,
            "",
            identity=lambda row: row.person,
            page=PAGE,
            most=MOST,
            end=END,
            shown=self._show,
            grown=lambda _view: self._show_rows(),
        )
        card.line.searched.connect(self._search)
        card.list.place_wanted.connect(self._long.go_to_place)

    def ask(self) -> None:
        """Read the list again."""
        self._long.ask()

    def search_for(self, text: str) -> None:
        """Look for somebody, as if it had been typed; the first who is found is read."""
        self._chooses_first = True
        self._card.line.become(text)

    def leave_unchosen(self) -> None:
        """Choose nobody by itself: somebody wants to read another record."""
        self._chooses_first = False

    def _search(self, typed: str) -> None:
        if typed == self._long.question and self.view is not None:
            return
        self._long.become(typed)
        self._chooses_first = True
        self.ask()

    def _read(self, actor: Actor, typed: str, reach: Reach[int]) -> CustomersView:
        search = self._services.customers.search
        return search(actor, typed, after=reach.after, before=reach.before, limit=reach.limit)

    def _show(self, view: CustomersView) -> None:
        opens, self.view = self.view is None, view
        self._show_rows()
        self.read.emit(opens)

    def _show_rows(self) -> None:
        rows = tuple(self._long.rows)
        self._card.list.show_rows(rows)
        self._long.say_place()
        self._card.say_nothing_here("" if rows else self._nothing_words())
        if self._chooses_first and rows:
            self._chooses_first = False
            self.first.emit(rows[0].person)
        elif not rows and self._long.question:
            self.nobody.emit()
        self._card.list.mark(self._reading(), in_place=True)

    def _nothing_words(self) -> str:
        return self.tr(
            "Nobody is found by “{typed}”. Every word counts from its beginning: a part of the "
            "name, the number, the e-mail address or the number plate."
        ).format(typed=self._long.question)


def _part(view: CustomersView) -> Part[CustomerRow, int]:
    keys = [row.person for row in view.rows]
    return Part(view.rows, keys, view.before, view.after, view.scale)
