"""Setting up where the data is: a database server is tried, filled and joined, its password kept.

All of it waits for a network, a disk or the keyring: never on the window's thread, and beside the
database thread. None of it needs an open database, so a PC can join at its first start.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from showroom_app.domain.people import Actor
from showroom_app.domain.rights import UseCase
from showroom_app.domain.values import dataclass
from showroom_app.secrets import DATABASE_VARIABLE, Place, Secrets
from showroom_app.services.act_notes import note_act
from showroom_app.services.acts import allow
from showroom_app.services.join_file import (
    JoinFile,
    JoinFileProblem,
    as_seen_by_others,
    read_join_file,
)
from showroom_app.services.join_file import write_join_file as write
from showroom_app.storage.copy_refused import CopyRefused
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.server_address import (
    PORT,
    Encryption,
    ServerAddress,
    account_of,
    as_known,
    bad_url,
    can_be_reached,
    is_here,
    is_server,
    read_url,
    without_password,
)

if TYPE_CHECKING:
    from showroom_app.storage.copying import Copied
    from showroom_app.storage.database_facts import DatabaseFacts
    from showroom_app.storage.server_check import ServerFound
    from showroom_app.storage.store import Store

__all__ = [
    "PORT",
    "Copied",
    "CopyRefused",
    "DatabaseFacts",
    "DatabaseProblem",
    "DatabaseSetup",
    "Encryption",
    "JoinFile",
    "JoinFileProblem",
    "Joined",
    "ServerAddress",
    "ServerFound",
    "as_seen_by_others",
    "database_facts",
    "dealer_of",
    "is_here",
    "is_server",
    "may_set_up",
    "note_reopened",
    "read_url",
    "without_password",
]

CERTIFICATE = "database-server.pem"
"""The root certificate that came with a join file, beside the settings."""

Progress = Callable[[float, str], object]


@dataclass(frozen=True, slots=True)
class Joined:
    """What this PC works with from now on: a URL without password, and where that one lies."""

    url: str
    place: Place | None
    """None where no password is needed."""


class DatabaseSetup:
    """What can be done about database servers on one PC.

    `secrets` keeps passwords, `folder` what came with a join file.
    """

    def __init__(self, secrets: Secrets, folder: Path) -> None:
        self.secrets = secrets
        self._folder = folder

    def look(self, address: ServerAddress, password: str = "") -> ServerFound:
        """What is at an address; without a password, with the one that this PC keeps."""
        from showroom_app.storage.server_check import look_at

        return look_at(address, password or self._kept(address))

    def create(self, address: ServerAddress, password: str = "") -> ServerFound:
        """Make the database, if it is missing and this user may, and Showroom's tables in it.

        What is found then. Raises DatabaseProblem.
        """
        from showroom_app.storage.server_check import make_database
        from showroom_app.storage.upgrade import upgrade

        _check(address)
        password = password or self._kept(address)
        if self.look(address, password).can_make_database:
            make_database(address, password)
        upgrade(address.url(password))
        return self.look(address, password)

    def copy(
        self,
        source: str,
        address: ServerAddress,
        password: str = "",
        progress: Progress = lambda _share, _table: None,
        stop: threading.Event | None = None,
        *,
        actor: Actor,
    ) -> Copied:
        """Copy everything of the database `source`, by its URL, to an empty one on a server.

        The user in the URL of one on a server owns its tables; without a password it is the one
        that this PC keeps. `actor` was looked at before.
        Raises CopyRefused and DatabaseProblem; then both are as they were.
        """
        from showroom_app.storage.copying import CopiedBy, copy_to_server

        password = password or self._kept(address)
        if is_server(source):
            old, typed = read_url(source)
            source = old.url(typed or self._kept(old))
        self.create(address, password)
        by = CopiedBy(actor.user.id if actor.user else None, actor.station)
        return copy_to_server(source, address.url(password), progress, stop, by)

    def join(self, address: ServerAddress, password: str = "") -> Joined:
        """Keep the password of a server, so that this PC can open it by the URL that comes back.

        Raises SecretsProblem, and DatabaseProblem where no server can be called so.
        """
        _check(address)
        url = address.url()
        account = account_of(url) or ""
        if password:
            return Joined(url, self.secrets.keep(account, password))
        found = self.secrets.find(account, (DATABASE_VARIABLE,))
        return Joined(url, found.place if found is not None else None)

    def make_pcs_user(
        self, address: ServerAddress, name: str, password: str, *, actor: Actor
    ) -> Joined:
        """Let this PC go on as a user that cannot change what counts, and forget the owner's.

        Raises NoPcsUser, DatabaseProblem and SecretsProblem; then it goes on as before.
        """
        from showroom_app.services.pcs_user import make_pcs_user

        return Joined(*make_pcs_user(self.secrets, address, name, password, actor))

    def read_join_file(self, file: Path) -> JoinFile:
        """What a join file says; its certificate is kept on this PC. Raises JoinFileProblem."""
        said = read_join_file(file)
        if not said.certificate:
            return said
        kept = self._folder / CERTIFICATE
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            new = kept.with_name(f"{kept.name}.new")
            new.write_text(said.certificate, encoding="ascii", newline="\n")
            new.replace(kept)
        except (OSError, ValueError) as error:
            raise JoinFileProblem("certificate", file) from error
        return replace(said, address=replace(said.address, certificate=str(kept)))

    def write_join_file(self, file: Path, address: ServerAddress, dealer: str) -> None:
        """Write a join file for other PCs; raises JoinFileProblem."""
        write(file, address, dealer)

    def _kept(self, address: ServerAddress) -> str:
        found = self.secrets.find(account_of(address.url()) or "", (DATABASE_VARIABLE,))
        return "" if found is None else found.secret


def _check(address: ServerAddress) -> None:
    if not can_be_reached(address.host, address.port):
        raise bad_url()


def database_facts(store: Store) -> DatabaseFacts:
    """What there is to know of an open database; raises DatabaseProblem."""
    return store.facts()


def note_reopened(store: Store, actor: Actor, server: str) -> None:
    """Write into a database that was closed who opened it again; `server` is where it had gone.

    Who became a user since is not known in it: then it was nobody who signed in.
    """
    with store.read() as work:
        known = {user.id: user.name for user in work.people.users()}
    user = actor.user
    if user is not None and known.get(user.id) != user.name:
        actor = Actor(None, actor.station)
    places = {"from_place": as_known(server), "to_place": as_known(store.url)}
    note_act(store, actor, UseCase.REOPEN_DATABASE, UseCase.REOPEN_DATABASE.value, **places)


def may_set_up(store: Store, actor: Actor) -> None:
    """Raise Refused("not-allowed") unless this actor may change where the data is."""
    with store.read() as work:
        allow(work, actor, UseCase.CHANGE_SETTINGS)


def dealer_of(store: Store) -> str:
    """The name of the dealership."""
    with store.read() as work:
        return work.policy.policy().dealer_name
