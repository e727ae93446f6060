"""What can be done with a lead, as buttons with their keys; each is there only when it can be."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from showroom_app.domain.lead import Lead
from showroom_app.ui.leads.act_line import ActLine
from showroom_app.ui.widgets.button import Button, Kind


class ActionBar(ActLine):
    """The row of acts: claim first while nobody has the lead, else what its owner does."""

    def __init__(self, parent: QWidget | None = None) -> None:
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
        super().__init__(
            (
                *(self.claim, self.call_first, self.reply, self.call, self.appointment, self.note),
                *(self.give, self.reopen, self.lost),
            ),
            {
                self.lost: "lost",
                self.give: "people",
                self.note: "note",
                self.appointment: "set_appointment",
                self.reply: "reply",
                self.call: "call",
                self.call_first: "call",
                self.claim: "claim",
            },
            last_right=True,
            parent=parent,
        )
        self.fit()

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
        self.fit()

    def offer_reply(self, can: bool) -> None:
        """Show whether a mail can be written."""
        self.reply.setVisible(can)
        self.fit()

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
