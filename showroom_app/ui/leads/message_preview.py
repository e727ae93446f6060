"""What the readers make of a text: each field that was read, or why it is no lead."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from showroom_app.domain.prospect import Prospect
from showroom_app.ui.leads import lead_words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label


class MessagePreview(QWidget):
    """An outcome with the fields below it; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome = StateLine()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.outcome)
        column.addLayout(self._grid)
        self.hide()

    def clear(self) -> None:
        """Say nothing."""
        self._empty()
        self.hide()

    def show_prospect(self, prospect: Prospect) -> None:
        """Show what was read."""
        self._empty()
        self.outcome.show_state(State.OK, self.tr("This becomes a lead."))
        for place, (name, value) in enumerate(self.values(prospect).items()):
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(Label(name, "small", 3), place, 0, top)
            self._grid.addWidget(Label(value, "small_medium", wrap=True), place, 1)
        self.show()

    def show_rejected(self, why: str) -> None:
        """Say why it is no lead."""
        self._empty()
        self.outcome.show_state(State.ATTENTION, why)
        self.show()

    def values(self, prospect: Prospect) -> Mapping[str, str]:
        """What was read, by the name of the field; what is unknown is left out."""
        said = {
            self.tr("Source"): lead_words.source(prospect.source),
            self.tr("Name"): prospect.name,
            self.tr("Company"): prospect.company,
            self.tr("Phone"): ", ".join(phone.shown() for phone in prospect.phones),
            self.tr("E-mail"): ", ".join(prospect.emails) or prospect.reply_to_relay,
            self.tr("Vehicle"): lead_words.vehicle(prospect.vehicle) if prospect.vehicle else "",
            self.tr("Trade-in"): lead_words.vehicle(prospect.trade_in) if prospect.trade_in else "",
            self.tr("Wish"): prospect.wish,
            self.tr("Asked for"): prospect.asked_for_rep,
            self.tr("Message"): prospect.message,
        }
        return {name: value for name, value in said.items() if value}

    def _empty(self) -> None:
        empty(self._grid)
