"""Settings > Database: where the data is, and how one PC becomes several that share a server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.services.database_setup import (
    DatabaseSetup,
    Joined,
    ServerAddress,
    as_seen_by_others,
    database_facts,
    dealer_of,
    is_here,
    may_set_up,
)
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.database.pcs_user_card import PcsUserCard
from showroom_app.ui.database.server_form import ServerForm
from showroom_app.ui.database.server_trial import ServerTrial, address_of, place_of
from showroom_app.ui.desk import Desk
from showroom_app.ui.help.help_window import SEVERAL_PCS, HelpWindow
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.columns import Columns
from showroom_app.ui.settings_pages.managed_page import ManagedPage
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label
from showroom_app.words.databases import NAMES_OWNER, NOT_TRIED, copied_words, road_words

if TYPE_CHECKING:
    from showroom_app.services.database_setup import Copied, DatabaseFacts, ServerFound

_WHOLE = 1000


class DatabasePage(ManagedPage):
    """Where the data is on the left, the server that it could be on at the right.

    `url` is what this PC works with, without password. In a demo there is nothing to set up.
    """

    switched = Signal(str, str)
    """This PC works with another database from now on: its URL, and what was done in words."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        background: Background,
        setup: DatabaseSetup,
        url: Callable[[], str],
        *,
        is_demo: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, services, session, parent)
        self._background = background
        self._setup = setup
        self._url = url
        self._is_demo = is_demo
        self._facts: DatabaseFacts | None = None
        self._found: ServerFound | None = None
        self._dealer = ""
        self.help: HelpWindow | None = None
        self.done = StateLine()
        self.place = Field(self.tr("Place"))
        self.library = Field(self.tr("Database program"))
        self.room = Field(self.tr("Size"))
        self.tables = Field(self.tr("Version of the tables"))
        self.road = Label("", "small", 2, wrap=True)
        self.how_to = Button(self.tr("How to: from one PC to three"), "ph.book-open-bold")
        self.pcs_user = PcsUserCard()
        self.pcs_user.hide()
        self.others = Card(self.tr("Other PCs"))
        self.host = Field(self.tr("How other PCs reach the server"))
        self.save_file = Button(self.tr("Save join file…"), "ph.floppy-disk-bold")
        self.saved = StateLine()
        self.form = ServerForm(
            self.tr("Share the data on a server"),
            self.tr(
                "Several PCs share one PostgreSQL server. It can run on one of them, such as the "
                "one in the back office."
            ),
        )
        self.trial = ServerTrial(self.form, setup, background, self.saying, self)
        self.owner = Field("")
        self.owner.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.copy = Button(self.tr("Copy everything of this PC to it"), kind=Kind.PRIMARY)
        self.join = Button(self.tr("Work with it on this PC"))
        self.make = Button(self.tr("Only make the tables"))
        self.bar = QProgressBar()
        self.bar.setRange(0, _WHOLE)
        self.bar.setTextVisible(False)
        self.cancel = Button(self.tr("Cancel"), kind=Kind.QUIET)
        self._lay_out()
        self._connect()
        self._show_found(None)
        if feed.is_lost:
            self._show_away()
        self.follow(feed, {Topic.POLICY: (self._ask_facts,)})

    def say_done(self, sentence: str) -> None:
        """Say what was done when this PC changed over; "" says nothing."""
        self.done.show_state(State.OK, sentence)
        self.done.setVisible(bool(sentence))

    def write_join_file(self, file: Path) -> None:
        """Write the file with which other PCs join."""
        address = self._server()
        if address is None:
            return
        if not file.suffix:
            file = file.with_suffix(".toml")
        seen = as_seen_by_others(address, self.host.text)
        dealer = self._dealer

        def write() -> Path:
            self._setup.write_join_file(file, seen, dealer)
            return file

        self._background.in_pool(write, self._say_saved, self._say_not_saved)

    # -- what there is -------------------------------------------------------------------------

    def _ask_facts(self) -> None:
        self._desk.ask(self._look, self._show)

    def _look(self) -> tuple[DatabaseFacts, str]:
        store = self._services.store
        return database_facts(store), dealer_of(store)

    def _show(self, read: tuple[DatabaseFacts, str]) -> None:
        facts, self._dealer = read
        self._facts = facts
        for field, text in (
            (self.place, facts.place),
            (self.library, facts.library),
            (self.tables, facts.revision),
            (self.room, QLocale().formattedDataSize(facts.size_bytes)),
        ):
            field.line.setText(text)
            field.line.setCursorPosition(0)
            field.show()
        address = self._server()
        here = address is not None and is_here(address.host)
        self.road.setText(
            road_words(facts.encrypted, facts.checked, here=here, saying=self.saying())
            if facts.on_server
            else self.tr("The data is in a file of this PC. Only this PC works with it.")
        )
        self.pcs_user.setVisible(facts.owns_tables and address is not None and not self._is_demo)
        if address is not None:
            self.pcs_user.say_owner(address.user)
        self.others.setVisible(address is not None and not self._is_demo)
        self.form.setVisible(not self._is_demo)
        if facts.on_server:
            self.form.title.setText(self.tr("Another server"))
            self.copy.setText(self.tr("Move everything to it"))
            said = self.tr("Password of {owner} for the database of now")
            self.owner.label.setText(said.format(owner=facts.owner))
            self.owner.line.setAccessibleName(self.owner.label.text())
        if address is not None and not self.host.text:
            self.host.line.setText(as_seen_by_others(address).host)
        self._show_found(self._found)

    def _show_away(self) -> None:
        """Nothing is known of the database: another server can be worked with all the same."""
        self.place.line.setText(place_of(self._url()))
        for field in (self.place, self.library, self.tables, self.room):
            field.setVisible(bool(field.line.text()))
        self.road.setText(
            self.tr(
                "The database does not answer. If it has moved, open the join file of its new "
                "place, or fill in the server."
            )
        )
        self.form.title.setText(self.tr("Another server"))
        self.form.setVisible(not self._is_demo)

    def _server(self) -> ServerAddress | None:
        return address_of(self._url())

    # -- a server ------------------------------------------------------------------------------

    def _show_found(self, found: ServerFound | None) -> None:
        self._found = found
        facts = self._facts
        takes = found is not None and found.can_take_copy
        self.copy.setVisible(takes and facts is not None)
        # Who moves a database closes it too, which the user for the PCs may not.
        is_owners = facts is not None and facts.on_server and not facts.owns_tables
        self.owner.setVisible(takes and is_owners)
        self.join.setVisible(found is not None and found.can_be_used)
        self.make.setVisible(takes and found is not None and not found.can_be_used)

    def _ask_join(self) -> None:
        if self._desk.is_lost:
            # As at a start without a database: nobody can be asked there who the manager is.
            self.trial.join()
        else:
            self._managed_by_manager(self.trial.join)

    def _ask_make(self) -> None:
        self._managed_by_manager(self.trial.create)

    def _ask_copy(self) -> None:
        self._managed_by_manager(self._begin_copy)

    def _managed_by_manager(
        self, go_on: Callable[[], object], refused: Callable[[str], object] | None = None
    ) -> None:
        self.act(
            lambda actor: may_set_up(self._services.store, actor),
            lambda _done: go_on(),
            refused or self._say_of_form,
        )

    def _say_of_form(self, sentence: str) -> None:
        self.form.show_result(State.LATE, sentence)

    def _begin_copy(self) -> None:
        facts = self._facts
        if facts is None or self.trial.is_copying:
            return
        if self.owner.isVisible() and not self.owner.line.text():
            said = self.tr("Type the password of {owner} for the database of now.")
            self.form.show_result(State.LATE, said.format(owner=facts.owner))
            self.owner.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.form.freeze(self.tr("copying"))
        self._copying(under_way=True)
        self.trial.copy(self._source(facts), self.session.actor())

    def _source(self, facts: DatabaseFacts) -> str:
        """The URL that everything is copied from; a password that was not typed is kept here."""
        address = self._server()
        if address is None:
            return f"sqlite:///{Path(facts.place).as_posix()}"
        user = address.user if facts.owns_tables else facts.owner
        return replace(address, user=user).url(self.owner.line.text())

    def _copying(self, *, under_way: bool) -> None:
        self.bar.setValue(0)
        self._progress.setVisible(under_way)
        self.owner.setEnabled(not under_way)
        for button in (self.copy, self.join, self.make):
            button.setEnabled(not under_way)

    def _show_progress(self, share: float, table: str) -> None:
        if self.trial.is_copying:
            self.bar.setValue(round(share * _WHOLE))
            words = self.tr("Copying: {share} %").format(share=int(share * 100))
            self.form.show_result(State.RUNNING, words if table else self.tr("Checking the copy"))
            self.form.test.refuse(self.tr("copying"))

    def _end_copy(self) -> None:
        self.form.freeze("")
        self._copying(under_way=False)

    def _show_copied(self, copied: Copied, joined: Joined) -> None:
        self.owner.line.clear()
        self.switched.emit(joined.url, copied_words(copied, self.saying()))

    def _show_joined(self, joined: Joined) -> None:
        said = self.tr("This PC works with the server now.")
        if self._facts is not None and not self._facts.on_server:
            said += " " + self.tr("Its own file {file} stays as it was.").format(
                file=self._facts.place
            )
        self.switched.emit(joined.url, said)

    # -- the user for the PCs ------------------------------------------------------------------

    def _ask_pcs_user(self, user: str, password: str) -> None:
        self._managed_by_manager(lambda: self._make_pcs_user(user, password), self._say_no_user)

    def _make_pcs_user(self, user: str, password: str) -> None:
        address = self._server()
        if address is None:
            return
        self.pcs_user.show_result(State.RUNNING, self.tr("Making the user"))
        self._background.in_pool(
            partial(self._setup.make_pcs_user, address, user, password, actor=self.session.actor()),
            self._show_pcs_user,
            self._say_not_made,
        )

    def _show_pcs_user(self, joined: Joined) -> None:
        said = self.tr(
            "This PC works as {user} now and has forgotten the owner's password. Save the join "
            "file anew: the other PCs join with the password of {user}."
        )
        self.switched.emit(joined.url, said.format(user=self.pcs_user.user.text))

    def _say_not_made(self, problem: Exception) -> None:
        self._say_no_user(self.trial.sentence(problem))

    def _say_no_user(self, sentence: str) -> None:
        self.pcs_user.show_result(State.LATE, sentence)

    # -- other PCs -----------------------------------------------------------------------------

    def _ask_file(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Save join file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Join files (*.toml)"))
        dialog.setDefaultSuffix("toml")
        dialog.selectFile("showroom-join.toml")
        dialog.fileSelected.connect(lambda chosen: self.write_join_file(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_saved(self, file: Path) -> None:
        said = self.tr(
            "{file} is written. Take it to the other PC and open it there; the password is typed "
            "there once."
        )
        address = self._server()
        sentences = [said.format(file=file)]
        if address is not None and is_here(address.host):
            sentences.append(self.saying().say(NOT_TRIED, {}))
        owns = self._facts is not None and self._facts.owns_tables
        if owns and address is not None:
            sentences.append(self.saying().say(NAMES_OWNER, {"owner": address.user}))
        self._say_file(State.LATE if owns else State.OK, " ".join(sentences))

    def _say_not_saved(self, problem: Exception) -> None:
        self._say_file(State.LATE, self.trial.sentence(problem))

    def _say_file(self, state: State, sentence: str) -> None:
        self.saved.show_state(state, sentence)
        self.saved.show()

    def _open_help(self) -> None:
        if self.help is None:
            self.help = HelpWindow(SEVERAL_PCS, QLocale().name().partition("_")[0])
        self.help.show()
        self.help.activateWindow()

    # -- laid out ------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.how_to.clicked.connect(self._open_help)
        self.pcs_user.wanted.connect(self._ask_pcs_user)
        self.save_file.clicked.connect(self._ask_file)
        self.copy.clicked.connect(self._ask_copy)
        self.join.clicked.connect(self._ask_join)
        self.make.clicked.connect(self._ask_make)
        self.cancel.clicked.connect(self.trial.cancel)
        self.trial.found.connect(self._show_found)
        self.trial.joined.connect(self._show_joined)
        self.trial.copied.connect(self._show_copied)
        self.trial.ended.connect(self._end_copy)
        self.trial.progress.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self.trial.cancel)

    def _lay_out(self) -> None:
        here = Card(self.tr("Where the data is"))
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(12)
        column.addWidget(self.done)
        self.done.hide()
        for field in (self.place, self.library, self.tables, self.room):
            field.line.setReadOnly(True)
            column.addWidget(field)
        column.addWidget(self.road)
        if self._is_demo:
            said = self.tr("The demo dealership stays on this PC.")
            column.addWidget(Label(said, "small", 3, wrap=True))
        column.addWidget(self.how_to, 0, Qt.AlignmentFlag.AlignLeft)
        here.column.addLayout(column)
        self._lay_out_others()
        self._progress = QWidget()
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(15, 0, 15, 15)
        row.setSpacing(12)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._progress.hide()
        for button in (self.copy, self.join, self.make):
            self.form.buttons.addWidget(button)
        asked = QVBoxLayout()
        asked.setContentsMargins(15, 0, 15, 15)
        asked.addWidget(self.owner)
        self.form.column.addLayout(asked)
        self.form.column.addWidget(self._progress)
        self.form.hide()
        self.lay_out(Columns([here, self.others], [self.pcs_user, self.form]))

    def _lay_out_others(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(12)
        said = self.tr(
            "Save the join file, take it to the other PC, and open it there: at its first start, "
            "or in its Settings > Database. There is no password in it."
        )
        column.addWidget(Label(said, "small", 2, wrap=True))
        column.addWidget(self.host)
        column.addWidget(self.save_file, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.saved)
        self.saved.hide()
        self.others.column.addLayout(column)
        self.others.hide()
