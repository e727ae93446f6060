"""A dealership with three PCs moves to another server: all of it, and nobody stays behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import psycopg
import pytest

from showroom_app import __version__
from showroom_app.domain.people import Role
from showroom_app.domain.station import StationKind
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.storage.server_roles import OWNER
from showroom_app.storage.store import open_store
from showroom_app.ui.database.join_pane import JoinPane
from showroom_app.ui.database.server_form import ServerForm
from showroom_app.ui.settings_pages.database_page import DatabasePage
from showroom_app.ui.theme import State
from tests.clean_databases import CleanDatabases
from tests.faults.road import Road
from tests.journeys.pcs import Pc
from tests.servers import PostgresServer
from tests.services.dealership import Dealership

OLD, NEW = "the_old_server", "the_new_server"
PCS_USER, PCS_PASSWORD = "of_the_new_server", "long enough for the PCs"
OWNERS_PASSWORD = "the one in the safe"
KINDS = (StationKind.RECEPTION, StationKind.RECEPTION, StationKind.BACK_OFFICE)


@pytest.fixture
def old(postgres_databases: CleanDatabases, postgres_server: PostgresServer) -> Iterator[str]:
    """The URL that the PCs have; nobody has come in yet today."""
    del postgres_databases  # it made the template
    postgres_server.create_database(OLD, "template_showroom")
    with psycopg.connect(postgres_server.url("postgres"), autocommit=True) as connection:
        # The owners of the other tests sign in nowhere.
        connection.execute(f"ALTER ROLE {OWNER} LOGIN PASSWORD '{OWNERS_PASSWORD}'".encode())
        yield postgres_server.program_url(OLD)
        connection.execute(f"ALTER ROLE {OWNER} NOLOGIN PASSWORD NULL".encode())
    postgres_server.drop_database(OLD)


@pytest.fixture
def new(postgres_server: PostgresServer) -> Iterator[Road]:
    """Where the new server answers: at another port, with a database in which nothing is."""
    road = Road(postgres_server.port)
    postgres_server.create_database(NEW)
    yield road
    road.close()
    postgres_server.drop_database(NEW)
    with psycopg.connect(postgres_server.url("postgres"), autocommit=True) as connection:
        connection.execute(f"DROP ROLE IF EXISTS {PCS_USER}".encode())


def _at_home(home: Path, url: str, number: int) -> None:
    """What a PC remembers that has worked with a server for long."""
    home.mkdir()
    (home / "settings.toml").write_text(
        f'database = "{url}"\nkey = "{number:016x}"\nkind = "{KINDS[number]}"\n'
    )


def _fill(form: ServerForm, port: int, user: str, password: str) -> None:
    form.host.line.setText("127.0.0.1")
    form.port.line.setText(str(port))
    form.user.line.setText(user)
    form.database.line.setText(NEW)
    form.password.line.setText(password)


def _shows(pc: Pc, *names: str) -> bool:
    return pc.names() == [*names]


def _found(pc: Pc, page: DatabasePage) -> None:
    page.form.test.click()
    pc.until(page.copy.isVisible)
    assert page.form.result.state is State.OK


def test_three_pcs_move_to_another_server_and_nobody_writes_into_the_old_one(
    pcs: Callable[[str], Pc],
    old: str,
    new: Road,
    postgres_server: PostgresServer,
    tmp_path: Path,
) -> None:
    dealership = Dealership(old, "2026-10-22 10:00")
    for name in ("Anna", "Sanne"):
        dealership.rep(name, Role.HYBRID)
    for number, name in enumerate(("desk", "reception", "office")):
        _at_home(tmp_path / name, old, number)
        dealership.services.stations.here(f"{number:016x}", name, KINDS[number], __version__)
    dealership.store.close()
    desk, reception = pcs("desk"), pcs("reception")
    for pc in (desk, reception):
        pc.until(partial(_shows, pc, "Anna", "Sanne"))

    # The manager looks at the new server, and begins with a change of mind.
    page = desk.database_page()
    _fill(page.form, new.port, "postgres", postgres_server.password)
    _found(desk, page)
    assert page.owner.isVisible()
    page.copy.click()
    desk.until(lambda: page.form.result.state is State.LATE)
    assert OWNER in page.form.result.sentence
    page.owner.line.setText(OWNERS_PASSWORD)
    # Pressed as soon as the first row has gone.
    page.trial.progress.connect(page.cancel.click)
    page.copy.click()
    desk.until(lambda: "Cancelled" in page.form.result.sentence)
    page.trial.progress.disconnect(page.cancel.click)
    assert page.form.result.state is State.LATE
    assert not page.trial.is_copying
    assert page.place.text == desk.program.pc.settings.database
    assert OLD in page.place.text
    assert page.copy.isEnabled()
    assert not page.bar.isVisible()

    # Then everything goes.
    _found(desk, page)
    page.copy.click()
    desk.until(lambda: NEW in desk.program.pc.settings.database)
    page = desk.database_page()
    desk.until(lambda: page.done.isVisible() and page.pcs_user.isVisible())
    assert OLD in page.done.sentence
    page.pcs_user.user.line.setText(PCS_USER)
    page.pcs_user.password.line.setText(PCS_PASSWORD)
    page.pcs_user.make.click()
    desk.until(lambda: PCS_USER in desk.program.pc.settings.database)
    page = desk.database_page()
    desk.until(lambda: page.done.isVisible() and page.others.isVisible())
    page.host.line.setText("127.0.0.1")
    join_file = tmp_path / "showroom-join.toml"
    page.write_join_file(join_file)
    desk.until(lambda: page.saved.state is State.OK)

    # Reception has its window open: it is told, and follows by the join file.
    assert reception.program.window is not None
    problems = reception.program.window.problems
    reception.until(lambda: problems._banner is not None and problems._moved)
    assert f"127.0.0.1:{new.port}/{NEW}" in problems._moved
    assert "postgresql:" not in problems._moved
    problems.another_asked.emit()
    page = reception.database_page()
    page.form.file_given.emit(join_file)
    reception.until(lambda: page.form.user.text == PCS_USER)
    page.form.password.line.setText(PCS_PASSWORD)
    page.form.test.click()
    reception.until(page.join.isVisible)
    page.join.click()
    reception.until(lambda: PCS_USER in reception.program.pc.settings.database)
    reception.until(lambda: reception.names() == ["Anna", "Sanne"])

    # The office was switched off meanwhile: it is told at its start, and follows by the URL.
    office = pcs("office")
    office.until(lambda: office.program.starting.window is not None)
    start = office.program.starting.window
    assert start is not None
    office.until(start.choose.isVisible)
    assert str(new.port) in start.sentence.text()
    start.choose.click()
    assert isinstance(start.pane, JoinPane)
    assert start.pane.form.port.text == str(new.port)
    given = f"postgresql://{PCS_USER}:{PCS_PASSWORD.replace(' ', '%20')}@127.0.0.1:{new.port}/{NEW}"
    start.pane.form.url_given.emit(given)
    start.pane.form.test.click()
    office.until(start.pane.work.isVisible)
    start.pane.work.click()
    office.until(lambda: office.program.window is not None)

    # What one enters all see, and in the old database nothing was entered since.
    far = Dealership(postgres_server.url(NEW), "2026-10-22 10:10")
    far.rep("Tom", Role.HYBRID)
    assert far.services.checking.check().is_well
    far.store.close()
    for pc in (desk, reception):
        assert pc.program.window is not None
        pc.program.window.show_page("board")
        pc.until(partial(_shows, pc, "Anna", "Sanne", "Tom"))
    with psycopg.connect(postgres_server.url(OLD)) as connection:
        assert connection.execute("SELECT count(*) FROM reps").fetchone() == (2,)
    with pytest.raises(DatabaseProblem) as refused:
        open_store(old)
    assert refused.value.code is Problem.MOVED
    for pc in (desk, reception, office):
        pc.close()
