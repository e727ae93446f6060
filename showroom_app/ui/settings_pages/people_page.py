"""Who works here and signs in: users and reps, their PINs and passwords, who leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.leaving import InHand
from showroom_app.services.users import UserRow, UsersView
from showroom_app.ui import words
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.add_person_card import Added, AddPersonCard
from showroom_app.ui.settings_pages.columns import Columns
from showroom_app.ui.settings_pages.first_start_card import FirstManagerCard
from showroom_app.ui.settings_pages.in_hand_card import InHandCard
from showroom_app.ui.settings_pages.managed_page import ManagedPage
from showroom_app.ui.settings_pages.person_card import PersonCard
from showroom_app.ui.settings_pages.person_row import PersonRow
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.emptied import empty


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read; `view` None for who may not see it."""

    view: UsersView | None
    dealer: str = ""


class PeoplePage(ManagedPage):
    """Everybody on the left; on the right somebody is added, changed, or handed on."""

    lead_wanted = Signal(int)
    """Somebody wants to read this lead."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, services, session, parent)
        self.rows: dict[str, PersonRow] = {}
        """The rows on the screen, by name."""
        self.view: UsersView | None = None
        self._wanted: tuple[int | None, int | None] | None = None
        self.first = FirstManagerCard()
        self.add = AddPersonCard(self.tr("Add somebody"))
        self.person = PersonCard(" ")
        self.in_hand = InHandCard(self.tr("In hand"))
        self._list = QVBoxLayout()
        everybody = Card(self.tr("Who signs in"))
        everybody.explain(
            self.tr(
                "Reps sign in with a PIN, reception and managers with a password. Who was ended "
                "cannot sign in any longer; what he or she did keeps the name."
            )
        )
        everybody.column.addLayout(self._list)
        self._whole = Columns([self.first, everybody], [self.person, self.in_hand, self.add])
        self.lay_out(self._whole)
        self._connect()
        self.follow(
            feed,
            {
                Topic.PEOPLE: (self._ask_people, self._ask_in_hand),
                Topic.LEADS: (self._ask_in_hand,),
                Topic.BOARD: (self._ask_in_hand,),
                Topic.POLICY: (self._ask_people,),
            },
        )

    # -- reading -------------------------------------------------------------------------------

    def _ask_people(self) -> None:
        actor = self.session.actor()
        self._desk.ask(lambda: self._look(actor), self._show)

    def _look(self, actor: Actor) -> _Read:
        try:
            view = self._services.users.view(actor)
        except Refused:
            return _Read(None)
        return _Read(view, self._services.settings.in_force().dealer_name)

    def _show(self, read: _Read) -> None:
        view = self.view = read.view
        if view is None:
            self._close()
            self.close_off(
                self.tr("People are a manager's affair"),
                self.tr("Who signs in, with which PIN or password, and until when."),
            )
            return
        self.open_up()
        self.first.setVisible(not view.has_manager)
        self.first.show_known(read.dealer, view.floors[0] if view.floors else "")
        self.add.show_known(view.floors, view.minimum)
        empty(self._list)
        self.rows = {}
        tz = ZoneInfo(view.time_zone)
        for row in view.rows:
            line = self.rows[row.name] = PersonRow(row, tz, view.today)
            line.opened.connect(partial(self.open_row, row))
            self._list.addWidget(line)
            if _key(row) == self._wanted:
                self.person.show_row(row)

    def _ask_in_hand(self) -> None:
        row = self.person.row
        if not self.person.isVisibleTo(self) or row is None or row.rep is None:
            return
        rep, actor = row.rep.id, self.session.actor()

        def read() -> InHand | None:
            try:
                return self._services.leaving.in_hand(actor, rep)
            except (Refused, NotFound):
                return None

        self._desk.ask(read, self._show_in_hand)

    def _show_in_hand(self, found: InHand | None) -> None:
        row = self.person.row
        if found is None or row is None or row.rep is None or row.rep.id != found.rep.id:
            self.in_hand.hide()
            return
        self.in_hand.show_found(found)

    # -- one person ----------------------------------------------------------------------------

    def open_row(self, row: UserRow) -> None:
        """Show one person at the right."""
        self._wanted = _key(row)
        self.in_hand.hide()
        self.person.open_row(row)
        self._ask_in_hand()
        self._whole.ensureWidgetVisible(self.person)
        self.person.name.line.setFocus()

    def _close(self) -> None:
        self._wanted = None
        self.person.row = None
        self.person.hide()
        self.in_hand.hide()

    def _of_user(self, act: Callable[[Actor, int], object], done: str) -> None:
        row = self.person.row
        if row is not None and row.user is not None:
            user = row.user.id
            self._do(lambda actor: act(actor, user), done)

    def _of_rep(self, act: Callable[[Actor, int], object], done: str) -> None:
        row = self.person.row
        if row is not None and row.rep is not None:
            rep = row.rep.id
            self._do(lambda actor: act(actor, rep), done)

    def _do(self, act: Callable[[Actor], object], done: str) -> None:
        self.act(act, lambda _: self.person.say_done(done), self.person.say)

    def _connect(self) -> None:
        card, services = self.person, self._services
        card.renamed.connect(
            lambda name: self._of_user(
                lambda actor, user: services.users.rename(actor, user, name),
                self.tr("The name was changed."),
            )
        )
        card.secret_set.connect(
            lambda secret: self._of_user(
                lambda actor, user: services.users.set_secret(actor, user, secret),
                self.tr("It was set. Tell it to nobody but its owner."),
            )
        )
        card.lifted.connect(
            lambda: self._of_user(
                services.users.lift_wait,
                self.tr("Can try again at once."),
            )
        )
        card.ended.connect(
            lambda: self._of_user(
                services.users.end,
                self.tr("May not sign in any longer."),
            )
        )
        card.brought_back.connect(
            lambda: self._of_user(
                services.users.bring_back,
                self.tr("May sign in again."),
            )
        )
        card.last_day_set.connect(self._set_last_day)
        card.stays.connect(lambda: self._of_rep(services.leaving.stay, self.tr("Does not leave.")))
        card.closed.connect(self._close)
        self.in_hand.handed_on.connect(self._hand_on)
        self.in_hand.lead_wanted.connect(self.lead_wanted)
        self.add.entered.connect(self._add)
        self.first.entered.connect(self._begin)

    def _set_last_day(self, on: date) -> None:
        said = self.tr("Last day {day}. Hand on below what is in hand.")
        self._of_rep(
            lambda actor, rep: self._services.leaving.end(actor, rep, on),
            said.format(day=words.day_and_year(on)),
        )

    def _hand_on(self, to: int | None, leads: tuple[int, ...], visits: tuple[int, ...]) -> None:
        hand_on = self._services.leaving.hand_on
        self._of_rep(
            lambda actor, rep: hand_on(actor, rep, to, leads=leads, appointments=visits),
            self.tr("Handed on."),
        )

    # -- adding --------------------------------------------------------------------------------

    def _add(self, added: Added) -> None:
        people = self._services.people

        def add(actor: Actor) -> object:
            if added.kind is UserKind.REP:
                quota = int(added.quota) if added.quota.isdecimal() else None
                return people.add_rep(
                    actor,
                    added.name,
                    added.role,
                    added.floor,
                    quota=quota,
                    pin=added.secret or None,
                )
            return people.add_user(actor, added.name, added.kind, added.secret)

        self.act(add, lambda _: self.add.taken(), self.add.say)

    def _begin(self, dealer: str, floor: str, name: str, password: str) -> None:
        begin = self._services.users.begin

        def begun(_done: object) -> None:
            # Whoever typed the password just now is at the window.
            self.session.enter(name, password, lambda: None, lambda _problem: None)
            for field in (self.first.password, self.first.again):
                field.line.clear()

        self.act(lambda actor: begin(actor, dealer, floor, name, password), begun, self.first.say)


def _key(row: UserRow) -> tuple[int | None, int | None]:
    """Who it is, whatever the name."""
    return (row.user.id if row.user else None, row.rep.id if row.rep else None)
