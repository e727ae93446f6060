"""What comes next for a lead, asked in one line beside something else that is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from showroom_app.domain.lead import NextStep
from showroom_app.ui.leads.response_clock import Hours
from showroom_app.ui.leads.when_field import WhenField
from showroom_app.ui.widgets.pick_box import PickBox

_AHEAD = timedelta(days=1)


class NextStepLine(QWidget):
    """Nothing yet, or a step with its day and time; it begins with nothing."""

    def __init__(
        self, hours: Hours, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.when = WhenField(hours, now(), _AHEAD, in_one_line=True)
        self.box = PickBox()
        self.box.setAccessibleName(self.tr("What comes next"))
        for step, text in (
            (None, self.tr("Then: nothing yet")),
            (NextStep.CALL, self.tr("Then: call")),
            (NextStep.CALL_BACK, self.tr("Then: call back")),
            (NextStep.MESSAGE, self.tr("Then: write")),
        ):
            self.box.addItem(text, step)
        self.box.setSizeAdjustPolicy(PickBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.when.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.box.currentIndexChanged.connect(self._show_when)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.box, 1)
        line.addWidget(self.when)
        self._show_when()

    @property
    def step(self) -> NextStep | None:
        """What comes next, None for nothing yet."""
        chosen = self.box.currentData()
        return None if chosen is None else NextStep(chosen)

    @property
    def by(self) -> datetime | None:
        """When it falls due, None for nothing yet."""
        return None if self.step is None else self.when.at

    def choose(self, step: NextStep | None) -> None:
        """Choose this step."""
        self.box.setCurrentIndex(self.box.findData(step))

    def _show_when(self, _index: int = 0) -> None:
        self.when.setVisible(self.step is not None)
