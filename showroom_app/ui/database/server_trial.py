"""What the form of a server asks for is done beside the window: try it, make tables, join, copy."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from showroom_app import log
from showroom_app.domain.people import Actor
from showroom_app.secrets import SecretsProblem
from showroom_app.services.database_setup import (
    CopyRefused,
    DatabaseProblem,
    DatabaseSetup,
    Joined,
    JoinFile,
    JoinFileProblem,
    ServerAddress,
    is_here,
    read_url,
    without_password,
)
from showroom_app.services.pcs_user import NoPcsUser
from showroom_app.ui.background import Background
from showroom_app.ui.database.server_form import ServerForm
from showroom_app.ui.theme import State
from showroom_app.words import Saying
from showroom_app.words.databases import (
    found_words,
    join_file_words,
    no_pcs_user_words,
    not_copied_words,
    road_words,
)
from showroom_app.words.problems import BECAUSE

if TYPE_CHECKING:
    from showroom_app.services.database_setup import Copied, ServerFound


class ServerTrial(QObject):
    """Carries out what a form wants, and says in it how that went.

    All of it runs in the pool: it waits for networks, disks and keyrings.
    """

    found = Signal(object)
    """What is at the server (`ServerFound`); None as soon as that is no longer known."""

    joined = Signal(object)
    """This PC can work with the server: its password is kept (`Joined`)."""

    copied = Signal(object, object)
    """Everything was copied (`Copied`), and this PC can work with the server (`Joined`)."""

    ended = Signal()
    """A copy is over, however it ended."""

    progress = Signal(float, str)
    """How much of a copy is done, 0 to 1, and the table; may be emitted from any thread."""

    def __init__(
        self,
        form: ServerForm,
        setup: DatabaseSetup,
        background: Background,
        saying: Callable[[], Saying],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self._setup = setup
        self._background = background
        self._saying = saying
        self._asked = 0
        self._stop: threading.Event | None = None
        form.url_given.connect(self._take_url)
        form.file_given.connect(self.open_file)
        form.tested.connect(self.test)
        form.edited.connect(self._forget)

    @property
    def is_copying(self) -> bool:
        """Whether a copy is under way."""
        return self._stop is not None

    def open_file(self, file: Path) -> None:
        """Begin with what a join file says."""
        self._wait(self.tr("Reading the join file"))
        self._background.in_pool(
            partial(self._setup.read_join_file, file), self._show_file, self._say
        )

    def test(self) -> None:
        """Look what is at the server."""
        self._forget()
        if not self.form.address.host:
            self.form.show_result(State.LATE, self.tr("Fill in the server: its name or address."))
            self.form.host.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._wait(self.tr("Asking the server"))
        address, password = self.form.address, self.form.typed
        self._background.in_pool(
            partial(self._setup.look, address, password),
            partial(self._show, self._asked),
            self._say,
        )

    def create(self) -> None:
        """Make the tables, and the database where it is missing."""
        self._wait(self.tr("Making the tables"))
        address, password = self.form.address, self.form.typed
        self._background.in_pool(
            partial(self._setup.create, address, password),
            partial(self._show, self._asked),
            self._say,
        )

    def join(self) -> None:
        """Let this PC work with the server."""
        self._wait(self.tr("Joining"))
        address, password = self.form.address, self.form.typed
        self._background.in_pool(
            partial(self._setup.join, address, password), self._show_joined, self._say
        )

    def copy(self, source: str, actor: Actor) -> None:
        """Copy everything of the database of this URL to the server."""
        stop = self._stop = threading.Event()
        address, password = self.form.address, self.form.typed
        tell, setup = self.progress.emit, self._setup
        self.form.show_result(State.RUNNING, self.tr("Copying"))

        def job() -> tuple[Copied, Joined]:
            # A password that cannot be kept is found out before anything is copied.
            joined = setup.join(address, password)
            return setup.copy(source, address, password, tell, stop, actor=actor), joined

        self._background.in_pool(job, self._show_copied, self._say_not_copied)

    def cancel(self) -> None:
        """Copy no further; everything stays where it was."""
        if self._stop is not None:
            self._stop.set()

    def _take_url(self, url: str) -> None:
        try:
            address, password = read_url(url)
        except DatabaseProblem as problem:
            self._say(problem)
            return
        self.form.show_address(address, password)
        self._forget()

    def _wait(self, sentence: str) -> None:
        self.form.show_result(State.RUNNING, sentence)

    def _forget(self) -> None:
        self._asked += 1
        self.found.emit(None)

    def _show_file(self, said: JoinFile) -> None:
        self._forget()
        self.form.show_address(said.address)
        told = self.tr("The join file is read. Type the password once, then test the server.")
        if said.dealer:
            told = self.tr(
                "The join file of {dealer} is read. Type the password once, then test the server."
            ).format(dealer=said.dealer)
        self.form.show_result(State.OK, told)
        self.form.password.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, asked: int, found: ServerFound) -> None:
        if asked != self._asked:
            return
        saying = self._saying()
        usable = found.can_take_copy or found.can_be_used
        here = is_here(self.form.address.host)
        road = road_words(found.encrypted, found.checked, here=here, saying=saying)
        if found.version:
            road = f"PostgreSQL {found.version}. {road}"  # not for people: a proper name
        self.form.show_result(State.OK if usable else State.LATE, found_words(found, saying), road)
        self.found.emit(found)

    def _show_joined(self, joined: Joined) -> None:
        self.form.password.line.clear()
        self.joined.emit(joined)

    def _show_copied(self, done: tuple[Copied, Joined]) -> None:
        self._stop = None
        self.form.password.line.clear()
        self.form.show_result(None, "")
        self.ended.emit()
        self.copied.emit(*done)

    def _say_not_copied(self, problem: Exception) -> None:
        self._stop = None
        self._say(problem)
        self.ended.emit()

    def _say(self, problem: Exception) -> None:
        self.form.show_result(State.LATE, self.sentence(problem))

    def sentence(self, problem: Exception) -> str:
        """Whatever can go wrong with a server or a join file, in words."""
        saying = self._saying()
        match problem:
            case CopyRefused():
                return not_copied_words(problem, saying)
            case NoPcsUser():
                return no_pcs_user_words(problem, saying)
            case JoinFileProblem():
                return join_file_words(problem, saying)
            case SecretsProblem():
                return saying.say(BECAUSE["password-file"], {}) + f": {problem.file}"
            case DatabaseProblem():
                return saying.problem(problem)
            case _:
                log.log.error("unexpected", exc_info=problem)
                return saying.unexpected(problem)


def address_of(url: str) -> ServerAddress | None:
    """The address in the URL of a server, None for a file's."""
    try:
        return read_url(url)[0]
    except DatabaseProblem:
        return None


def place_of(url: str) -> str:
    """Where a server's URL leads to, without password; "" for a file's."""
    return without_password(url)[0] if address_of(url) is not None else ""
