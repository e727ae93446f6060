"""The tab Roles: who has which role and quota, who has yet to choose, and each one's choices."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.services.roles import Choosing, Chosen, RolesView
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.page import Page
from showroom_app.ui.quota import role_rows as say
from showroom_app.ui.quota.month_shown import MonthShown
from showroom_app.ui.quota.role_panel import RolePanel
from showroom_app.ui.quota.roles_table import RolesTable
from showroom_app.ui.role_choice.role_dialog import RoleDialog
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.managed import Managed
from showroom_app.ui.sign_in.sign_in_card import SignInCard
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.words import day, told
from showroom_app.words import Saying

_PANEL = 372


class RolesPage(Page):
    """A month and the one after it: reps at the left, the choices of one at the right."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        minutes: Minutes,
        session: Session,
        *,
        month: MonthShown,
        services: Services,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._minutes = minutes
        self._session = session
        self._month = month
        self._roles = services.roles
        self._managed = Managed(desk, session, self._saying, self)
        self._today: date | None = None
        self._history_of: int | None = None
        self._wanted: int | None = None
        self.view: RolesView | None = None
        self.dialog: RoleDialog | None = None
        self.summary = StateLine()
        self.table = RolesTable()
        self.panel = RolePanel()
        self._lay_out()
        command(self, self.tr("Choose a role"), "R", self._choose)
        self.table.activated.connect(self._choose)
        self.table.current_changed.connect(self._show_rep)
        self.panel.choose_wanted.connect(self._choose)
        self.panel.manager_wanted.connect(self._choose_as_manager)
        self.panel.correct_wanted.connect(self._correct)
        self.panel.refused.connect(self._refuse)
        month.changed.connect(lambda _: self._ask_page())
        minutes.passed.connect(self._minute_passed)
        self.begin_at(self.table.list)
        self.listen(session)
        self.follow(feed, {Topic.PEOPLE: (self._ask_page,), Topic.POLICY: (self._ask_page,)})

    def show_rep(self, rep: int) -> None:
        """Look at this rep, now or once the month that is shown has been read."""
        self._wanted = rep
        if self.view is not None and self.view.month == self._month.month:
            self._go_to_wanted()

    def show_view(self, view: RolesView) -> None:
        """Become this view."""
        self.view = view
        self._today = view.today
        self.summary.show_state(*say.summary(view))
        self.table.show_view(view)
        self._stack.setCurrentIndex(0 if view.rows else 1)
        if view.month == self._month.month:
            self._go_to_wanted()
        # The same rep may have another history by now.
        self._history_of = None
        self._show_rep()

    @property
    def sign_in(self) -> SignInCard:
        """Where a manager signs in, once one is needed."""
        return self._managed.sign_in

    @property
    def _for_managers(self) -> str:
        return self.tr("Quotas and past choices are for managers: a manager signs in to see them.")

    def _lay_out(self) -> None:
        self.panel.setFixedWidth(_PANEL)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.table, 1)
        row.addWidget(self.panel)
        nobody = EmptyState(
            self.tr("Nobody is in service in these months"),
            self.tr("Reps are added on the board; their first role is valid from that day on."),
            icon="ph.users-bold",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(nobody)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._managed.sign_in)
        column.addWidget(self.summary)
        column.addWidget(self._stack, 1)

    def _go_to_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.table.go_to(wanted)
            self.table.list.setFocus()

    def _ask_page(self) -> None:
        month = self._month.month
        actor = self._session.actor()
        self._desk.ask(lambda: self._roles.page(actor, month), self.show_view)

    def _minute_passed(self) -> None:
        # Another day may be the last week, or a month that has begun.
        if self.view is not None:
            zone = ZoneInfo(self.view.time_zone)
            if self._minutes.now().astimezone(zone).date() != self._today:
                self._ask((self._ask_page,))

    def _show_rep(self) -> None:
        row, view = self.table.current, self.view
        if row is None or view is None:
            return
        self.panel.show_rep(row, view)
        if self._history_of != row.rep.id:
            self._history_of = row.rep.id
            rep = row.rep.id
            actor = self._session.actor()

            def history() -> tuple[int, tuple[Chosen, ...] | Refused]:
                try:
                    return rep, self._roles.history(actor, rep)
                except Refused as refused:
                    return rep, refused

            self._desk.ask(history, self._show_history)

    def _show_history(self, read: tuple[int, tuple[Chosen, ...] | Refused]) -> None:
        rep, history = read
        row, view = self.table.current, self.view
        if view is None or row is None or row.rep.id != rep:
            return
        if isinstance(history, Refused):
            self.panel.show_history((), ZoneInfo(view.time_zone), self._for_managers)
        else:
            self.panel.show_history(history, ZoneInfo(view.time_zone))

    def _choose(self) -> None:
        """The rep chooses, and signs with the PIN."""
        row, view = self.table.current, self.view
        if row is not None and view is not None and view.is_open and row.serves_then:
            rep, month, actor = row.rep.id, view.following, self._session.actor()
            self._desk.ask(lambda: self._roles.choosing(actor, rep, month), self._open)

    def _choose_as_manager(self) -> None:
        if self.view is not None:
            self._ask_manager(self.view.following)

    def _correct(self) -> None:
        if self.view is not None:
            self._ask_manager(self.view.month)

    def _ask_manager(self, month: date) -> None:
        """A manager enters it; who is not signed in signs in first."""
        row = self.table.current
        if row is not None:
            rep, roles = row.rep.id, self._roles
            self._managed.act(
                lambda actor: roles.choosing_for(actor, rep, month),
                self._open_for_manager,
                self.panel.say,
            )

    def _open(self, asked: Choosing) -> None:
        self._show_dialog(asked)

    def _open_for_manager(self, asked: Choosing) -> None:
        self._show_dialog(asked)

    def _show_dialog(self, asked: Choosing) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            return
        self.panel.say("")
        self.dialog = RoleDialog(asked, self._desk, self._roles, self._session.actor, self.window())
        self.dialog.open()

    def _refuse(self, reason: str) -> None:
        row, view = self.table.current, self.view
        if row is None or view is None:
            return
        rep, month, roles = row.rep.id, view.following, self._roles

        def done(_done: object) -> None:
            self.panel.say("")
            self.panel.put_away()

        self._managed.act(
            lambda actor: roles.refuse(actor, rep, month, reason), done, self.panel.say
        )

    def _saying(self) -> Saying:
        rows = self.view.rows if self.view else ()
        return Saying(reps={row.rep.id: row.rep.name for row in rows}, translate=told, day=day)
