"""What is read beside the inbox's list: all that is known of a lead, or a message as it came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.intake.who_wrote import Wrote, who_wrote
from showroom_app.services import Services
from showroom_app.services.inbox_view import LeadDetail, QuarantineRow
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.inbox_card import InboxCard
from showroom_app.ui.leads.inbox_desk import InboxDesk
from showroom_app.ui.leads.original import Original, readable
from showroom_app.ui.leads.quarantine_pane import QuarantinePane
from showroom_app.ui.leads.reading_pane import ReadingPane
from showroom_app.words import Saying


class ReadingDesk(QObject):
    """Reads the line that somebody went to; what was asked before that is shown no more."""

    shown = Signal(object)
    """A lead is in the pane (`LeadDetail`)."""

    gone = Signal()
    """The lead that was asked for is a colleague's by now: none is in the pane."""

    message_shown = Signal()
    """A message is in the pane of the quarantine."""

    take_down_wanted = Signal(object, object)
    """Somebody makes a lead of this message (`QuarantineRow`) of this person (`Wrote`)."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        saying: Callable[[], Saying],
        now: Callable[[], datetime],
        card: InboxCard,
        inbox: InboxDesk,
        pane: ReadingPane,
        quarantine: QuarantinePane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._saying = saying
        self._now = now
        self._card = card
        self._inbox = inbox
        self._pane = pane
        self._quarantine = quarantine
        self._opening: int | None = None
        pane.original_asked.connect(self._ask_original)

    @property
    def lead(self) -> int | None:
        """The lead in the pane."""
        detail = self._pane.detail
        return None if detail is None else detail.lead.id

    @property
    def lead_to_come(self) -> int | None:
        """The lead that was chosen and is not read yet."""
        match self._card.list.current:
            case ("lead", int(lead)):
                return None if lead == self.lead else lead
            case _:
                return None

    def go_to(self, key: object) -> None:
        """Read another line of the list."""
        self._opening = None
        match key:
            case ("lead", int(lead)):
                self._ask(lead)
            case ("message", int(message)):
                self._show_message(message)
            case _:
                pass

    def ask(self) -> None:
        """Read the lead again; one that left the list too, as long as its pane is there."""
        match self._card.list.current:
            case ("lead", int(lead)):
                self._ask(lead)
            case _ if self.lead is not None and not self._pane.isHidden():
                self._ask(self.lead)
            case _:
                pass

    def open(self, lead: int) -> None:
        """Read a lead whatever list it stands in."""
        self._opening = lead
        self._ask(lead)

    def take_down(self) -> None:
        """Let somebody make a lead of the message in quarantine that is read."""
        row, pane = self._quarantine.row, self._quarantine
        if row is not None and pane.take_down.isVisible() and self._is_current(row):
            actor = self._actor()
            self._desk.ask(lambda: (row, self._wrote(actor, row.message)), self._show_wrote)

    def _ask(self, lead: int) -> None:
        actor = self._actor()

        def read() -> LeadDetail | None:
            try:
                return self._services.inbox.detail(actor, lead)
            except Refused:
                # It is a colleague's by now.
                return None

        self._desk.ask(read, self._show)

    def _show(self, detail: LeadDetail | None) -> None:
        if detail is None:
            self._opening = None
            self._pane.forget()
            self.gone.emit()
            return
        current, hours = self._card.list.current, self._inbox.hours
        if hours is None or current not in (None, ("lead", detail.lead.id)):
            return
        if self._opening not in (None, detail.lead.id):
            # Asked for before somebody wanted to see another lead.
            return
        self._opening = None
        # Its clock was counted when it was read, not when the list was; both run on to one moment.
        now = self._now()
        self._card.model.tick(now)
        self._pane.show_lead(detail, replace(hours, read_at=detail.read_at or hours.read_at), now)
        self._inbox.take_up_reading()
        self.shown.emit(detail)

    def _show_message(self, message: int) -> None:
        row, hours = self._inbox.message(message), self._inbox.hours
        if row is None or hours is None:
            return
        reason = self._saying().rejection(row.reason)
        self._quarantine.show_message(row, reason, hours, self._now())
        self.message_shown.emit()
        actor = self._actor()
        self._desk.ask(lambda: (message, self._original(actor, message)), self._show_quarantined)

    def _original(self, actor: Actor, message: int) -> Original:
        return readable(self._services.inbox.original(actor, message))

    def _show_quarantined(self, read: tuple[int, Original]) -> None:
        message, original = read
        if self._quarantine.row is not None and self._quarantine.row.message == message:
            self._quarantine.show_original(original)

    def _wrote(self, actor: Actor, message: int) -> Wrote:
        return who_wrote(self._services.inbox.original(actor, message))

    def _show_wrote(self, read: tuple[QuarantineRow, Wrote]) -> None:
        row, wrote = read
        if self._is_current(row):
            self.take_down_wanted.emit(row, wrote)

    def _is_current(self, row: QuarantineRow) -> bool:
        return self._card.list.current == ("message", row.message)

    def _ask_original(self, message: int) -> None:
        actor = self._actor()
        self._desk.ask(lambda: (message, self._original(actor, message)), self._show_original)

    def _show_original(self, read: tuple[int, Original]) -> None:
        message, original = read
        if self._pane.detail is not None and self._pane.detail.original == message:
            self._pane.show_original(original)
