"""What comes next for a lead, asked in one line beside something else that is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from showroom_app.domain.lead import NextStep
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.leads.response_clock import Hours
from showroom_app.ui.leads.when_field import WhenField
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.text import Label

_AHEAD = timedelta(days=1)


class NextStepLine(QWidget):
    """Nothing yet, or a step with its day and time; it begins with nothing."""

    def __init__(
        self, hours: Hours, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.when = WhenField(hours, now(), _AHEAD, in_one_line=True)
        self.chips: dict[NextStep | None, Chip] = {}
        line = Flow(gap=6)
        line.addWidget(Label(self.tr("And then"), "small_medium", 2))
        for step, text in (
            (None, self.tr("Nothing yet")),
            (NextStep.CALL, self.tr("Call")),
            (NextStep.CALL_BACK, self.tr("Call-back promised")),
            (NextStep.MESSAGE, self.tr("Write")),
        ):
            chip = self.chips[step] = Chip(text)
            chip.setAutoExclusive(True)
            chip.toggled.connect(self._show_when)
            line.addWidget(chip)
        line.addWidget(self.when)
        self.setLayout(line)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.chips[None].setChecked(True)
        self._show_when()

    @property
    def step(self) -> NextStep | None:
        """What comes next, None for nothing yet."""
        return next((each for each, chip in self.chips.items() if chip.isChecked()), None)

    @property
    def by(self) -> datetime | None:
        """When it falls due, None for nothing yet."""
        return None if self.step is None else self.when.at

    def _show_when(self, _on: bool = False) -> None:
        self.when.setVisible(self.step is not None)
        self.updateGeometry()
