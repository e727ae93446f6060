"""The mailboxes of the dealership: where leads come in and answers go out."""

from __future__ import annotations

import webbrowser
from collections.abc import Generator
from datetime import tzinfo
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.domain.mailbox import Mailbox, MailSignIn
from showroom_app.domain.people import Actor, Floor
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.intake.credentials import account_of, smtp_account_of
from showroom_app.intake.mail_check import Remark, Tried, check
from showroom_app.intake.mail_problems import MailCode, MailProblem
from showroom_app.intake.sign_in import sign_in
from showroom_app.intake.stopping import Stop
from showroom_app.secrets import Place, SecretsProblem
from showroom_app.services import Services
from showroom_app.services.mailboxes import MailboxRow
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.mail_access import MailAccess
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.columns import Columns
from showroom_app.ui.settings_pages.mailbox_form import NEW, MailboxForm
from showroom_app.ui.settings_pages.mailbox_row import MailboxLine
from showroom_app.ui.settings_pages.managed_page import ManagedPage
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.words.mail import SIGNED_IN_PAGE, mail_problem, place_words, tried_words

Trial = Generator[Tried, None, None]


@dataclass(frozen=True, slots=True)
class _Read:
    rows: tuple[MailboxRow, ...]
    floors: tuple[Floor, ...]
    tz: tzinfo


class MailPage(ManagedPage):
    """All mailboxes on the left, the one that is set up on the right.

    Passwords go into the keyring of this PC and nowhere else; what waits for a server or for the
    keyring runs beside the database thread.
    """

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        minutes: Minutes,
        mail: MailAccess,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, services, session, parent)
        self._minutes = minutes
        self._mail = mail
        self._read: _Read | None = None
        self._trial = 0
        self._signing: Stop | None = None
        self.lines: dict[int, MailboxLine] = {}
        self.card = Card(self.tr("Mailboxes"))
        self.none = Label(
            self.tr(
                "No mailbox yet. Connect the one where your leads arrive. Showroom reads new mail "
                "by itself and never deletes anything."
            ),
            "body",
            2,
            wrap=True,
        )
        self.done = Label("", "small_medium", "ok", wrap=True)
        self.add = Button(self.tr("Connect a mailbox"), "link", kind=Kind.PRIMARY)
        self.form = MailboxForm()
        self._lay_out()
        self._connect()
        self.follow(
            feed,
            {
                Topic.MAIL: (self._ask_mailboxes,),
                Topic.PEOPLE: (self._ask_mailboxes,),
                Topic.POLICY: (self._ask_mailboxes,),
            },
        )

    def open_form(self, mailbox: Mailbox = NEW) -> None:
        """Set up a new mailbox, or change one."""
        self._stop_signing()
        self._trial += 1
        self.done.hide()
        self.form.show_mailbox(mailbox, "")
        self._holder.show()
        self.form.take_keyboard()
        self._mail.background.in_pool(
            partial(_place_of, self._mail, mailbox), self._say_place, self._say_unkept
        )

    # -- what there is -------------------------------------------------------------------------

    def _ask_mailboxes(self) -> None:
        actor = self.session.actor()
        self._desk.ask(lambda: self._look(actor), self._show)

    def _minute_passed(self) -> None:
        # A look that brought nothing is no change that anybody is told of.
        self._ask((self._ask_mailboxes,))

    def _look(self, actor: Actor) -> _Read | None:
        services = self._services
        try:
            rows = services.mailboxes.every(actor)
        except Refused:
            return None
        return _Read(rows, services.people.floors(), services.settings.in_force().tz)

    def _show(self, read: _Read | None) -> None:
        if read is None:
            # What was typed stays, for whoever signs in.
            self.close_off(
                self.tr("Mailboxes are a manager's affair"),
                self.tr("Which mailboxes are read and send, where they are, and how they sign in."),
            )
            return
        self.open_up()
        self._read = read
        self.form.show_floors(read.floors)
        wanted = {row.mailbox.id for row in read.rows}
        if list(self.lines) != [row.mailbox.id for row in read.rows]:
            self._put(read.rows)
        assert set(self.lines) == wanted
        self.none.setVisible(not read.rows)
        self.card.count.setText(str(len(read.rows)) if read.rows else "")
        self._tick()

    def _put(self, rows: tuple[MailboxRow, ...]) -> None:
        empty(self._rows)
        self.lines = {}
        for row in rows:
            line = self.lines[row.mailbox.id] = MailboxLine(row)
            line.changed.connect(partial(self._change, row.mailbox.id))
            line.removed.connect(partial(self._remove, row.mailbox.id))
            line.again.connect(self._mail.fetch_again)
            self._rows.addWidget(Line())
            self._rows.addWidget(line)

    def _tick(self) -> None:
        if self._read is None:
            return
        now, saying = self._minutes.now(), self.saying()
        for row in self._read.rows:
            if row.mailbox.id in self.lines:
                self.lines[row.mailbox.id].show_row(row, self._read.tz, now, saying)

    def _add(self) -> None:
        # The button's own argument is no mailbox.
        self.open_form()

    # -- keeping -------------------------------------------------------------------------------

    def _change(self, mailbox: int) -> None:
        self.open_form(self.lines[mailbox].row.mailbox)

    def _save(self) -> None:
        mailbox, mailboxes = self.form.mailbox, self._services.mailboxes
        secrets = self._typed_secrets(mailbox)

        def keep(actor: Actor) -> object:
            if mailbox.id:
                return mailboxes.change(actor, mailbox)
            return mailboxes.add(actor, mailbox)

        self.form.say("")
        self.act(keep, lambda _done: self._kept(mailbox, secrets), self.form.say)

    def _typed_secrets(self, mailbox: Mailbox) -> dict[str, str]:
        """The passwords that were typed, by the account under which they are kept."""
        typed: dict[str, str] = {}
        if mailbox.auth is MailSignIn.PASSWORD and self.form.typed:
            typed[account_of(mailbox)] = self.form.typed
        if self.form.typed_for_sending:
            typed[smtp_account_of(mailbox)] = self.form.typed_for_sending
        return typed

    def _kept(self, mailbox: Mailbox, secrets: dict[str, str]) -> None:
        self._close_form()
        self._say_done(self.tr("“{name}” is kept.").format(name=mailbox.name))
        if secrets:
            self._mail.background.in_pool(
                partial(_keep, self._mail, secrets), self._secret_kept, self._say_unkept
            )
        else:
            self._mail.fetch_again()

    def _secret_kept(self, place: Place) -> None:
        said = place_words(place, str(self._mail.secrets.file), self.saying())
        self._say_done(f"{self.done.text()} {said}")
        self._mail.fetch_again()

    def _say_done(self, sentence: str) -> None:
        self.done.setText(sentence)
        self.done.show()

    def _remove(self, mailbox: int) -> None:
        gone = self.lines[mailbox].row.mailbox
        self.act(
            lambda actor: self._services.mailboxes.remove(actor, mailbox),
            lambda _done: self._removed(gone),
            self._say_done,
        )

    def _removed(self, mailbox: Mailbox) -> None:
        self._say_done(
            self.tr("“{name}” is no longer read; its leads stay.").format(name=mailbox.name)
        )
        self._mail.background.in_pool(
            partial(_forget, self._mail, mailbox), lambda _: None, self._say_unkept
        )

    def _close_form(self) -> None:
        self._stop_signing()
        self._trial += 1
        self._holder.hide()

    # -- trying --------------------------------------------------------------------------------

    def _test(self) -> None:
        mailbox = self.form.mailbox
        self._trial += 1
        only = self._read is not None and len(self._read.rows) <= 1
        road = self._mail.road(only=only, typed=self._typed_secrets(mailbox))
        steps = (tried for tried in check(mailbox, road))
        self.form.test.refuse(self.tr("under way"))
        self._try_next(self._trial, steps, ())

    def _try_next(self, trial: int, steps: Trial, shown: tuple[StateLine, ...]) -> None:
        """Show the steps so far and take the next, which may wait for the server."""
        waits = StateLine(self.tr("Asking the server"), State.RUNNING)
        self.form.show_steps((*shown, waits))

        def show(tried: Tried | None) -> None:
            if trial != self._trial:
                # Saying goodbye to a server may take a while, too.
                self._mail.background.in_pool(steps.close, lambda _: None, lambda _: None)
                return
            if tried is None:
                self.form.show_steps(shown)
                self.form.test.refuse("")
                return
            self._try_next(trial, steps, (*shown, self._step(tried)))

        def stopped(problem: Exception) -> None:
            if trial == self._trial:
                self.form.show_steps(shown)
                self.form.test.refuse("")
                self._say_unkept(problem)

        self._mail.background.in_pool(lambda: next(steps, None), show, stopped)

    def _step(self, tried: Tried) -> StateLine:
        state = State.OK
        if tried.problem is not None:
            state = State.LATE
        elif tried.remark is Remark.IN_THE_CLEAR:
            state = State.ATTENTION
        return StateLine(tried_words(tried, self.saying()), state)

    # -- signing in ----------------------------------------------------------------------------

    def _browse(self) -> None:
        """Let somebody sign in at the provider; the browser comes back to this PC."""
        mailbox = self.form.mailbox
        if not (mailbox.token_client and mailbox.user):
            self.form.say(self.tr("Fill in the user name and the client id first."))
            return
        self._stop_signing()
        stop = self._signing = Stop()
        page = self.saying().say(SIGNED_IN_PAGE, {})
        self.form.say("")
        self.form.say_place(self.tr("Sign in in the browser; this window waits for it."))
        self._mail.background.in_pool(
            lambda: sign_in(mailbox, self._mail.secrets, webbrowser.open, page, stop=stop),
            partial(self._signed_in, stop),
            partial(self._sign_in_failed, stop),
        )

    def _signed_in(self, stop: Stop, place: Place) -> None:
        if stop is self._signing:
            self._signing = None
            self._say_place(place)
            self._mail.fetch_again()

    def _sign_in_failed(self, stop: Stop, problem: Exception) -> None:
        if stop is self._signing:
            self._signing = None
            self._say_unkept(problem)

    def _stop_signing(self) -> None:
        if self._signing is not None:
            self._signing.set()
            self._signing = None

    def _say_place(self, place: Place) -> None:
        self.form.say_place(place_words(place, str(self._mail.secrets.file), self.saying()))

    def _say_unkept(self, problem: Exception) -> None:
        """Why a password could not be kept, or a server not be asked."""
        match problem:
            case SecretsProblem():
                told = MailProblem(MailCode.PASSWORD_FILE, file=str(problem.file))
                said = mail_problem(told, self.saying())
            case MailProblem():
                said = mail_problem(problem, self.saying())
            case _:
                raise problem
        if self._holder.isVisible():
            self.form.say(said)
            self.form.say_place("")
        else:
            self._say_done(said)

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.form.saved.connect(self._save)
        self.form.tested.connect(self._test)
        self.form.browsed.connect(self._browse)
        self.form.left.connect(self._close_form)
        self._minutes.passed.connect(self._minute_passed)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(15, 0, 15, 0)
        for each in (self.none, self.done):
            each.setContentsMargins(0, 4, 0, 12)
        above.addWidget(self.none)
        above.addWidget(self.done)
        self.none.hide()
        self.done.hide()
        self._rows = QVBoxLayout()
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 12, 15, 15)
        foot.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(above)
        column.addLayout(self._rows)
        column.addWidget(Line())
        column.addLayout(foot)
        self.card.column.addLayout(column)
        self._holder = QWidget()
        holder = QVBoxLayout(self._holder)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self.form)
        self._holder.hide()
        self.lay_out(Columns([self.card], [self._holder]))


def _place_of(mail: MailAccess, mailbox: Mailbox) -> Place:
    """Where the password of a mailbox lies, or would; off the window's thread."""
    found = mail.secrets.find(account_of(mailbox)) if mailbox.id else None
    return found.place if found is not None else mail.secrets.place()


def _keep(mail: MailAccess, secrets: dict[str, str]) -> Place:
    place = mail.secrets.place()
    for account, secret in secrets.items():
        place = mail.secrets.keep(account, secret)
    return place


def _forget(mail: MailAccess, mailbox: Mailbox) -> None:
    for account in {account_of(mailbox), smtp_account_of(mailbox)}:
        mail.secrets.forget(account)
