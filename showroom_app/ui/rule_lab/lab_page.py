"""The page of the rule lab: a month, the settings to try, and both sides rep by rep."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.domain.workdays import months_earlier, next_month
from showroom_app.services.rule_lab import LabPlan, LabView, RuleLab
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.headed_page import HeadedPage
from showroom_app.ui.rule_lab import lab_words
from showroom_app.ui.rule_lab.lab_run import LabRun
from showroom_app.ui.rule_lab.lab_settings import LabSettingsCard
from showroom_app.ui.rule_lab.lab_table import LabTable
from showroom_app.ui.session import Session
from showroom_app.ui.sign_in.closed_to import ClosedTo
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.ui.widgets.progress_line import ProgressLine
from showroom_app.ui.widgets.segmented import Choice, Segmented, Stepper
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.widgets.totals import Totals
from showroom_app.words import Saying

_ALL = "all"


class LabPage(HeadedPage):
    """Replays a month that is over, at first the last one; it only ever reads."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        session: Session,
        *,
        lab: RuleLab,
        background: Background,
        saying: Callable[[], Saying],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._actor = session.actor
        self._lab = lab
        self._saying = saying
        self._month: date | None = None
        self._floor: int | None = None
        self._is_closed = False
        self.plan: LabPlan | None = None
        self.view: LabView | None = None
        self.run = LabRun(desk, background, lab, self)
        self._lay_out()
        self._give_keys()
        self._connect()
        self._show_state()
        # What is over is not moved by today's acts.
        self.listen(session)
        self.follow(feed, {Topic.PEOPLE: (self._ask_plan,), Topic.POLICY: (self._ask_plan,)})

    def show_plan(self, plan: LabPlan | Refused) -> None:
        """Show what there is to replay, or why nothing is."""
        if isinstance(plan, Refused):
            self.run.cancel()
            self.plan = None
            self.view = None
            self._is_closed = True
            self._show_state()
            return
        if plan == self.plan:
            return
        self._is_closed = False
        # Another log, other settings of then: what was replayed is no longer this month.
        self.run.cancel()
        self.plan, self.view = plan, None
        self.month.show_value(
            words.month(plan.month).capitalize(), may_go_on=plan.month < plan.last_month
        )
        choices = [Choice(each.id, each.name) for each in plan.floors]
        self.floors.show_choices([Choice(_ALL, self.tr("All floors")), *choices])
        self.floors.setVisible(len(choices) > 1)
        self.settings.show_then(plan.then)
        self._show_state()

    def replay(self) -> None:
        """Replay the month under the settings that are chosen."""
        if self.plan is None or not self.plan.tasks or self.run.is_on:
            return
        self.run.start(self.plan, self.settings.settings)
        self._say_progress(0)
        self._show_state()

    def cancel(self) -> None:
        """Stop the replay; what was shown before is shown again."""
        if self.run.is_on:
            self.run.cancel()
            self._show_state()

    def _lay_out(self) -> None:
        self.month = Stepper("", self.tr("Month before"), self.tr("Next month"))
        self.floors = Segmented([Choice(_ALL, self.tr("All floors"))])
        self.floors.hide()
        self.start = Button(self.tr("Replay the month"), "ph.play-bold", "R", kind=Kind.PRIMARY)
        self.stop = Button(self.tr("Cancel"), keys="Esc")
        self.said = Label("", "small", 3, tabular=True)
        self.settings = LabSettingsCard()
        self.totals = Totals()
        self.table = LabTable()
        self.true = Label("", "small", 2, wrap=True)
        head = self._begin_head(self.tr("Rule lab"))
        head.addWidget(self.month)
        head.addWidget(self.floors)
        head.addWidget(self.said)
        head.addStretch(1)
        head.addWidget(self.stop)
        head.addWidget(self.start)
        self._progress = ProgressLine()
        self._compared = QWidget()
        self._results = QVBoxLayout(self._compared)
        self._results.setContentsMargins(0, 0, 0, 0)
        self._results.addWidget(self.totals)
        self._results.addWidget(self.table, 1)
        self._results.addWidget(self.true)
        self._nothing_yet = EmptyState(
            self.tr("Choose other settings and replay the month"),
            lab_words.limits(),
            icon="ph.flask-bold",
        )
        self._nobody = EmptyState(
            self.tr("Nobody stood in line in this month"),
            self.tr("There is nothing to replay. Go back to a month with a floor log."),
            icon="ph.scales-bold",
        )
        self.closed_to = ClosedTo(
            self._session,
            self.tr("The rule lab is for managers"),
            self.tr("Who would have been given which customer is seen by a manager only."),
        )
        self._stack = QStackedWidget()
        for each in (self._nothing_yet, self._compared, self._nobody, self.closed_to):
            self._stack.addWidget(each)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._progress)
        self._column.addWidget(self.settings)
        self._column.addWidget(self._stack, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        self._column.setContentsMargins(side, top, side, top)
        compact = theme.current().density is Density.COMPACT
        self._column.setSpacing(6 if compact else 9)
        self._results.setSpacing(8 if compact else 12)

    def _give_keys(self) -> None:
        command(self, self.tr("Replay the month"), "R", self.replay)
        command(self, self.tr("Month before"), "PgUp", self._month_before)
        command(self, self.tr("Next month"), "PgDown", self._next_month)
        self._cancelling = command(self, self.tr("Cancel"), "Esc", self.cancel)

    def _connect(self) -> None:
        self.start.clicked.connect(self.replay)
        self.stop.clicked.connect(self.cancel)
        self.month.went_back.connect(self._month_before)
        self.month.went_on.connect(self._next_month)
        self.floors.chosen.connect(self._choose_floor)
        self.settings.changed.connect(self._settings_changed)
        self.run.went_on.connect(self._say_progress)
        self.run.done.connect(self._show_view)
        self.run.failed.connect(self._say_failed)

    def _ask_plan(self) -> None:
        actor, month, floor = self._actor(), self._month, self._floor

        def plan() -> LabPlan | Refused:
            try:
                return self._lab.plan(actor, month, floor)
            except Refused as refused:
                return refused

        self._desk.ask(plan, self.show_plan)

    def _month_before(self) -> None:
        if self.plan is not None:
            self._go_to(months_earlier(self._month or self.plan.month, 1))

    def _next_month(self) -> None:
        shown = None if self.plan is None else self._month or self.plan.month
        if self.plan is not None and shown is not None and shown < self.plan.last_month:
            self._go_to(next_month(shown))

    def _go_to(self, month: date) -> None:
        self._month = month
        self._ask_plan()

    def _choose_floor(self, chosen: Hashable) -> None:
        self._floor = chosen if isinstance(chosen, int) else None
        self._ask_plan()

    def _settings_changed(self) -> None:
        """What is shown was replayed under other settings than those that are now chosen."""
        self.cancel()
        self._show_state()

    def _show_view(self, view: LabView) -> None:
        self.view = view
        self.totals.show_totals(lab_words.totals(view.whole))
        self.table.show_rows(view.rows, view.whole)
        self.true.setText(f"{lab_words.how_true(view.whole)} {lab_words.limits()}")
        self._show_state()

    def _say_progress(self, done: int) -> None:
        if self.plan is not None and self.run.is_on:
            self.said.setText(lab_words.replaying(done, self.plan))
            self._progress.show_share(done / max(len(self.plan.tasks), 1))

    def _say_failed(self, problem: Exception) -> None:
        self._show_state()
        self.said.setText(
            self.tr("A day of this month cannot be replayed ({reason}).").format(
                reason=type(problem).__name__
            )
        )

    def _show_state(self) -> None:
        """Show what there is, and offer what can be done now."""
        is_on = self.run.is_on
        self.stop.setVisible(is_on)
        self._cancelling.setEnabled(is_on)
        self.month.setVisible(not self._is_closed)
        self.start.setVisible(not is_on and not self._is_closed)
        self.start.setEnabled(self.plan is not None and bool(self.plan.tasks))
        if not is_on:
            self._progress.show_share(1.0)
            is_old = self.view is not None and self.view.settings != self.settings.settings
            self.said.setText(self.tr("Replay again for these settings") if is_old else "")
        self.settings.setVisible(self.plan is not None and bool(self.plan.tasks))
        if self._is_closed:
            self._stack.setCurrentWidget(self.closed_to)
        elif self.plan is not None and not self.plan.tasks:
            self._stack.setCurrentWidget(self._nobody)
        else:
            seen = self._nothing_yet if self.view is None else self._compared
            self._stack.setCurrentWidget(seen)
