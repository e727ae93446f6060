"""Settings > Database: the file of this PC, and a server that does not answer."""

from __future__ import annotations

from dataclasses import replace

from showroom_app.services.database_setup import Encryption, ServerAddress, database_facts
from showroom_app.storage.server_check import ServerFound, ServerState
from showroom_app.ui.settings_pages.database_page import DatabasePage
from showroom_app.ui.settings_pages.settings_page import DATABASE, SettingsPage
from showroom_app.ui.theme import State
from tests.shots.camera import Sitting


def show_database(sitting: Sitting) -> None:
    """Where the data is, before anybody thinks of a server."""
    _open(sitting)


def show_no_server(sitting: Sitting) -> None:
    """A server was filled in and tried: nothing listens there."""
    page = _open(sitting)
    page.form.show_address(ServerAddress("localhost", 1, encryption=Encryption.CHECKED), "password")
    page.form.test.click()
    sitting.wait_for(lambda: page.form.result.state is State.LATE)


def show_owner(sitting: Sitting) -> None:
    """This PC works as the owner of the tables: a user for the PCs is to be made."""
    page = _open(sitting)
    page.pcs_user.say_owner("showroom")
    page.pcs_user.password.line.setText("kd7mr-2xq9h-vbn4t-8swea")
    page.pcs_user.show()


def show_move(sitting: Sitting) -> None:
    """The PCs work with a server, and everything is to go to another one."""
    page = _open(sitting)
    old = replace(database_facts(page._services.store), on_server=True, owner="showroom")
    page._show((old, "Autohuis Vierlinden"))
    page.form.show_address(ServerAddress("nieuw", user="showroom"), "password")
    page.trial.found.emit(ServerFound(ServerState.EMPTY))


def _open(sitting: Sitting) -> DatabasePage:
    sitting.window.show_page("settings")
    page = sitting.page(SettingsPage)
    page.show_page(DATABASE)
    found = page.page(DATABASE)
    assert isinstance(found, DatabasePage)
    sitting.wait_for(lambda: found.place.text)
    # It lies in another folder at each run.
    found.place.line.setText("/home/balie/.local/share/showroom/showroom.db")
    return found
