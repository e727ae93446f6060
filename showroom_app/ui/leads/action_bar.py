"""What can be done with a lead, as buttons with their keys; each is there only when it can be."""

from __future__ import annotations

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from showroom_app.domain.lead import Lead
from showroom_app.ui import theme
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.widgets.button import Button, Kind, Size

_GAP = 6
_LEAST_GAP = 4


class ActionBar(QWidget):
    """The row of acts: claim first while nobody has the lead, else what its owner does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claim = Button(self.tr("Claim"), "claim", "C", Kind.PRIMARY)
        self.reply = Button(self.tr("Reply"), "reply", "R")
        self.reply.hide()
        self.call_first = Button(self.tr("Log call"), "call", "L", Kind.PRIMARY)
        self.call = Button(self.tr("Log call"), "call", "L")
        self.appointment = Button(self.tr("Set appointment"), "set_appointment", "A")
        self.note = Button(self.tr("Note"), "note", "N")
        self.give = Button(self.tr("Give to…"), "people", "G")
        self.reopen = Button(self.tr("Reopen"), "undo", "O", Kind.PRIMARY)
        self.lost = Button(self.tr("Lost…"), "lost", "X", Kind.QUIET)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = self._row = Flow(gap=_GAP, last_right=True)
        self.setLayout(row)
        self._buttons = (
            *(self.claim, self.call_first, self.reply, self.call, self.appointment, self.note),
            *(self.give, self.reopen, self.lost),
        )
        self._icons = {
            self.lost: "lost",
            self.give: "people",
            self.note: "note",
            self.appointment: "set_appointment",
            self.reply: "reply",
            self.call: "call",
            self.call_first: "call",
            self.claim: "claim",
        }
        for button in self._buttons:
            row.addWidget(button)
        self._fit()
        theme.look().changed.connect(self._fit)

    def show_lead(self, lead: Lead) -> None:
        """Show what can be done with a lead that stands so."""
        is_free = lead.is_open and lead.owner is None
        is_owned = lead.is_open and lead.owner is not None
        self.claim.setVisible(is_free)
        self.call.setVisible(is_free)
        self.call_first.setVisible(is_owned)
        self.appointment.setVisible(lead.is_open)
        self.note.setVisible(lead.is_open)
        self.give.setVisible(is_owned)
        self.lost.setVisible(lead.is_open)
        self.reopen.setVisible(not lead.is_open)
        self._fit()

    def offer_reply(self, can: bool) -> None:
        """Show whether a mail can be written."""
        self.reply.setVisible(can)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Give up icons, those of the rarest acts first, then height, where that saves a line."""
        shown = [button for button in self._buttons if not button.isHidden()]
        for size in (Size.NORMAL, Size.SMALL):
            for without in range(len(self._icons) + 1):
                self._show(size, without)
                if self._is_one_line(shown):
                    return
        self._show(Size.NORMAL, 0)

    def _show(self, size: Size, without: int) -> None:
        last_resort = size is Size.SMALL and without == len(self._icons)
        self._gap = _LEAST_GAP if last_resort else _GAP
        self._row.set_gap(self._gap)
        for button in self._buttons:
            button.set_size(size)
        for place, (button, icon) in enumerate(self._icons.items()):
            button.set_icon("" if place < without else icon)

    def _is_one_line(self, shown: list[Button]) -> bool:
        wide = sum(button.sizeHint().width() + self._gap for button in shown) - self._gap
        return wide <= self.width()

    def follow(self, acts: dict[str, QAction]) -> None:
        """Let the buttons do these acts: claim, reply, call, appointment, note, give..."""
        self.claim.follow(acts["claim"])
        self.reply.follow(acts["reply"])
        self.call_first.follow(acts["call"])
        self.call.follow(acts["call"])
        self.appointment.follow(acts["appointment"])
        self.note.follow(acts["note"])
        self.give.follow(acts["give"])
        self.lost.follow(acts["lost"])
        self.reopen.follow(acts["reopen"])
