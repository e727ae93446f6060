"""A replay on its way: each day is read by the database thread and played beside it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.rule_lab import Compared, LabSettings
from showroom_app.services.rule_lab import LabDay, LabPlan, LabView, RuleLab
from showroom_app.ui.background import Background
from showroom_app.ui.desk import Desk


class LabRun(QObject):
    """Plays one plan after the other; a new one, or `cancel`, ends the one before.

    Between two days everybody else gets the database thread, and the window is never waited for.
    """

    went_on = Signal(int)
    """So many days are played."""

    done = Signal(object)
    """The whole month is played (`LabView`)."""

    failed = Signal(object)
    """A day could not be played (the exception)."""

    def __init__(
        self, desk: Desk, background: Background, lab: RuleLab, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._lab = lab
        self._run = 0
        self._plan: LabPlan | None = None
        self._settings = LabSettings()
        self._days: list[Compared] = []

    @property
    def is_on(self) -> bool:
        """Whether a plan is being played."""
        return self._plan is not None

    def start(self, plan: LabPlan, settings: LabSettings) -> None:
        """Play this plan under these settings."""
        self._run += 1
        self._plan, self._settings, self._days = plan, settings, []
        self._go_on()

    def cancel(self) -> None:
        """Play no further; what was played is forgotten."""
        self._run += 1
        self._plan = None

    def _go_on(self) -> None:
        plan = self._plan
        if plan is None:
            return
        if len(self._days) == len(plan.tasks):
            self._plan = None
            self.done.emit(LabView.of(plan, self._settings, self._days))
            return
        task = plan.tasks[len(self._days)]
        run = self._run
        self._desk.ask(lambda: (run, self._lab.day(task)), self._play)

    def _play(self, read: tuple[int, LabDay]) -> None:
        run, day = read
        if run != self._run:
            return
        settings = self._settings
        self._background.in_pool(lambda: (run, day.compared(settings)), self._add, self._fail)

    def _add(self, played: tuple[int, Compared]) -> None:
        run, compared = played
        if run != self._run:
            return
        self._days.append(compared)
        self.went_on.emit(len(self._days))
        self._go_on()

    def _fail(self, problem: Exception) -> None:
        if self.is_on:
            self.cancel()
            self.failed.emit(problem)
