"""One PC becomes three, by the steps of the help page alone and through the windows alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import psycopg
import pytest

from showroom_app import __version__
from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.domain.station import StationKind
from showroom_app.secrets import Secrets
from showroom_app.services.database_setup import DatabaseSetup, ServerAddress
from showroom_app.storage.copying import copy_to_server
from showroom_app.ui.database.join_pane import JoinPane
from showroom_app.ui.database.server_form import ServerForm
from showroom_app.ui.help.help_window import help_text
from showroom_app.ui.theme import State
from tests.journeys.pcs import Pc
from tests.servers import PostgresServer
from tests.services.dealership import Dealership

PASSWORD = "a long one, with ümlaut & /signs"
PCS_USER, PCS_PASSWORD = "of_the_pcs", "another one, ümlaut & /signs"


@pytest.fixture
def server(postgres_server: PostgresServer) -> Iterator[PostgresServer]:
    """The server of the back office after step 2 of the help page, word for word."""
    text = help_text("several-pcs", "en")
    block = re.search(r"```sql\n(.*?)```", text, re.DOTALL)
    assert block is not None
    made = [line for line in block[1].splitlines() if line.startswith("CREATE ")]
    assert len(made) == 2
    with psycopg.connect(postgres_server.url("postgres"), autocommit=True) as connection:
        for line in made:
            connection.execute(line.encode())
        password = PASSWORD.replace("'", "''")
        connection.execute(f"ALTER ROLE showroom PASSWORD '{password}'".encode())
    yield postgres_server
    with psycopg.connect(postgres_server.url("postgres"), autocommit=True) as connection:
        connection.execute(b"DROP DATABASE showroom WITH (FORCE)")
        connection.execute(f"DROP ROLE IF EXISTS {PCS_USER}".encode())
        connection.execute(b"DROP ROLE showroom")


def _join(pc: Pc, file: Path) -> None:
    """Step 7 of the help page."""
    start = pc.program.starting.window
    assert start is not None
    assert start.isVisible()
    start.join.click()
    pane = start.pane
    assert isinstance(pane, JoinPane)
    pane.form.file_given.emit(file)
    pc.until(lambda: pane.form.host.text == "127.0.0.1")
    assert pane.form.user.text == PCS_USER
    pane.form.password.line.setText(PCS_PASSWORD)
    pane.form.test.click()
    pc.until(pane.work.isVisible)
    pane.work.click()
    pc.until(lambda: pc.program.starting.station_window is not None)


def _is_open(pc: Pc) -> bool:
    return pc.program.window is not None


def _fill(form: ServerForm, port: int) -> None:
    """Step 4, the second line."""
    form.host.line.setText("127.0.0.1")
    form.port.line.setText(str(port))
    form.user.line.setText("showroom")
    form.database.line.setText("showroom")
    form.password.line.setText(PASSWORD)


def test_a_manager_makes_three_pcs_of_one_by_the_help_page(
    pcs: Callable[[str], Pc], server: PostgresServer, tmp_path: Path, upgraded: Path
) -> None:
    home = tmp_path / "reception"
    home.mkdir()
    file = home / "showroom.db"
    file.write_bytes(upgraded.read_bytes())
    # PC 1 has been a station for long; with a clock that stands still it makes no key of its own.
    key = "0123456789abcdef"
    (home / "settings.toml").write_text(f'key = "{key}"\n')
    dealership = Dealership(f"sqlite:///{file.as_posix()}", "2026-10-22 10:00")
    for name in ("Anna", "Sanne"):
        dealership.rep(name, Role.HYBRID)
    dealership.services.stations.here(key, "Reception", StationKind.RECEPTION, __version__)
    erik = dealership.user("Erik", UserKind.MANAGER).user
    assert erik is not None
    dealership.store.close()

    # Step 4: copy everything from PC 1. The manager stays signed in over both switches.
    reception = pcs("reception")
    page = reception.database_page()
    page.session.begin(erik)
    assert page.place.text == str(file)
    _fill(page.form, server.port)
    page.form.test.click()
    reception.until(page.copy.isVisible)
    assert page.form.result.state is State.OK
    page.copy.click()
    reception.until(lambda: reception.program.pc.settings.database)
    page = reception.database_page()
    reception.until(lambda: page.done.isVisible() and page.others.isVisible())
    assert page.place.text == f"postgresql://showroom@127.0.0.1:{server.port}/showroom"
    assert str(file) in page.done.sentence
    reception.until(lambda: page.session.user is not None)
    early = tmp_path / "too-early.toml"
    page.write_join_file(early)
    reception.until(lambda: page.saved.state is State.LATE)
    assert "showroom, who owns the tables" in page.saved.sentence

    # Step 5: a user for the PCs. Users are the whole server's, which other tests share.
    reception.until(page.pcs_user.isVisible)
    page.pcs_user.user.line.setText(PCS_USER)
    page.pcs_user.password.line.setText(PCS_PASSWORD)
    page.pcs_user.make.click()
    reception.until(lambda: PCS_USER in reception.program.pc.settings.database)
    page = reception.database_page()
    reception.until(lambda: page.done.isVisible() and page.others.isVisible())
    assert PCS_USER in page.place.text
    assert not page.pcs_user.isVisible()
    reception.until(lambda: page.session.user is not None)

    # Step 6: the join file.
    page.host.line.setText("127.0.0.1")
    join_file = tmp_path / "showroom-join.toml"
    page.write_join_file(join_file)
    reception.until(lambda: page.saved.state is State.OK)

    # Step 7: PC 2 and PC 3.
    others = []
    for name, kind in (("office", StationKind.BACK_OFFICE), ("desk", StationKind.RECEPTION)):
        pc = pcs(name)
        _join(pc, join_file)
        window = pc.program.starting.station_window
        assert window is not None
        window.name.line.setText(name)
        window.kind.choose(kind)
        window.start.click()
        pc.until(partial(_is_open, pc))
        others.append(pc)
    office, desk = others
    assert desk.program.window is not None
    desk.until(lambda: desk.names() == ["Anna", "Sanne"])

    # What is entered on one PC is seen on another.
    far = Dealership(server.url("showroom"), "2026-10-22 10:10")
    floor = far.services.people.floors()[0].name
    tom = far.services.people.add_rep(Actor(erik, "office"), "Tom", Role.HYBRID, floor).rep
    assert tom is not None
    far.services.floor.check_in(Actor(erik, "office"), tom)
    with far.store.read() as work:
        done = {each.use_case: each for each in work.audit.entries()}
    for each in (done["copy-database"], done["make-program-user"]):
        assert (each.user, each.station) == (erik.id, reception.program.pc.actor().station)
    far.store.close()
    desk.until(lambda: desk.names() == ["Anna", "Sanne", "Tom"])

    # The password lies where passwords lie, and nowhere else.
    for pc in (reception, office, desk):
        assert [*Secrets(pc.home)._filed().values()] == [PCS_PASSWORD]
        pc.close()
    for written in tmp_path.rglob("*"):
        if written.is_file():
            # The owner's lies nowhere any more.
            assert PASSWORD.encode() not in written.read_bytes(), written
            assert b"a%20long%20one" not in written.read_bytes(), written
        if written.is_file() and written.name != "mail-passwords.json":
            assert PCS_PASSWORD.encode() not in written.read_bytes(), written
            assert b"another%20one" not in written.read_bytes(), written

    # Who opens the old file by mistake is told.
    assert "sqlite" not in (home / "settings.toml").read_text()
    again = pcs("reception")
    again.until(lambda: again.program.window is not None)
    again.until(lambda: len(again.names()) == 3)


def test_a_pc_that_was_switched_off_right_after_the_copy_finds_its_server(
    pcs: Callable[[str], Pc], server: PostgresServer, tmp_path: Path, upgraded: Path
) -> None:
    home = tmp_path / "reception"
    home.mkdir()
    file = home / "showroom.db"
    file.write_bytes(upgraded.read_bytes())
    # The file is closed, the settings do not know of the server yet.
    here = ServerAddress("127.0.0.1", server.port)
    DatabaseSetup(Secrets(home), home).join(here, PASSWORD)
    copy_to_server(f"sqlite:///{file.as_posix()}", here.url(PASSWORD))
    pc = pcs("reception")
    pc.until(lambda: pc.program.starting.window is not None)
    start = pc.program.starting.window
    assert start is not None
    pc.until(start.choose.isVisible)
    start.choose.click()
    assert start.pane is not None
    assert start.pane.form.address == here
    start.pane.form.test.click()
    pc.until(start.pane.work.isVisible)
    start.pane.work.click()
    pc.until(lambda: pc.program.starting.station_window is not None)


def test_a_server_that_is_away_at_the_start_lets_one_try_again_or_choose_another(
    pcs: Callable[[str], Pc], tmp_path: Path
) -> None:
    home = tmp_path / "reception"
    home.mkdir()
    (home / "settings.toml").write_text(
        'database = "postgresql://showroom:typed@127.0.0.1:1/showroom"\n'
    )
    pc = pcs("reception")
    pc.until(lambda: pc.program.starting.window is not None)
    start = pc.program.starting.window
    assert start is not None
    pc.until(start.retry.isVisible)
    assert "127.0.0.1:1" in start.sentence.text()
    assert "typed" not in start.sentence.text()
    assert "typed" not in (home / "settings.toml").read_text()
    assert Secrets(home).find("showroom at 127.0.0.1:1 (PostgreSQL)") is not None
    start.choose.click()
    assert start.pane is not None
    assert start.pane.form.host.text == "127.0.0.1"
    start.own_file.click()
    pc.until(lambda: pc.program.window is not None)
    assert (home / "showroom.db").exists()
