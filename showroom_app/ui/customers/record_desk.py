"""What is read beside the list of customers: one record, and what happened as far as one reads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound
from showroom_app.services import Services
from showroom_app.services.customer_history import HistoryPage, HistoryRow
from showroom_app.services.customers import CustomerDetail
from showroom_app.ui.customers.customer_pane import CustomerPane
from showroom_app.ui.customers.history_list import shown
from showroom_app.ui.desk import Desk
from showroom_app.words import Saying


class RecordDesk(QObject):
    """Reads the record of one person; what was asked about somebody before is shown no more."""

    wanted = Signal(int)
    """This person's record is the one to be read now, before it is."""

    shown = Signal(int)
    """This person's record is in the pane: for a merged one the record of which it is part."""

    gone = Signal(int)
    """This person's record is erased."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        saying: Callable[[], Saying],
        now: Callable[[], datetime],
        pane: CustomerPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._saying = saying
        self._now = now
        self._pane = pane
        self._history: list[HistoryRow] = []
        self._page: HistoryPage | None = None
        self._reads_on = False
        self.person: int | None = None
        pane.history.end_near.connect(self._ask_older)

    def read(self, person: int) -> None:
        """Read the record of a person, whoever is in the list."""
        self.person = person
        self.wanted.emit(person)
        self.ask()

    def forget(self) -> None:
        """Read nobody's."""
        self.person = None
        self._pane.forget()

    def ask(self) -> None:
        """Read it again."""
        person = self.person
        if person is not None:
            actor = self._actor()
            self._desk.ask(lambda: (person, self._detail(actor, person)), self._show)

    def leave(self, person: int) -> None:
        """Read somebody else: this record is erased."""
        self.forget()
        self.gone.emit(person)

    def _detail(self, actor: Actor, person: int) -> CustomerDetail | None:
        """The record of a person, None once it is erased."""
        try:
            return self._services.customers.show(actor, person)
        except NotFound:
            return None

    def _show(self, read: tuple[int, CustomerDetail | None]) -> None:
        person, detail = read
        if person != self.person:
            # Somebody went on to another record meanwhile.
            return
        if detail is None:
            self.leave(person)
            return
        before = self._pane.detail
        same = before is not None and before.record.id == detail.record.id
        self.person = detail.record.id
        self._pane.show_customer(detail, self._saying())
        page = detail.history
        # What was read on before stays, as long as it goes on from the first page.
        if same and page.after is not None and self._history:
            older = [row for row in self._history if row.key < page.after]
            self._history = [*page.rows, *older]
            if not older:
                self._page = page
        else:
            self._history, self._page = list(page.rows), page
        self._reads_on = False
        self._show_history()
        self.shown.emit(self.person)

    def _ask_older(self) -> None:
        page, person = self._page, self.person
        if page is None or page.after is None or self._reads_on or person is None:
            return
        self._reads_on = True
        after, actor = page.after, self._actor()
        self._desk.ask(
            lambda: (person, self._services.customers.history(actor, person, after)),
            self._show_older,
        )

    def _show_older(self, read: tuple[int, HistoryPage]) -> None:
        person, page = read
        self._reads_on = False
        if person != self.person:
            return
        known = {row.key for row in self._history}
        self._history += [row for row in page.rows if row.key not in known]
        self._page = page
        self._show_history()

    def _show_history(self) -> None:
        saying, now = self._saying(), self._now()
        self._pane.history.show_rows([shown(row, saying, now) for row in self._history])
