"""What every test can ask for: a database on each engine, the samples, a home of its own."""

from __future__ import annotations

import gc
import itertools
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests.clean_databases import CleanDatabases
from tests.servers import PostgresServer, running_postgres

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT.parent / "shared" / "samples"

# No window may open, also when pytest is called without packaging/dev.py.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The PC's own time zone is never used: with one that no dealer has, a slip shows at once.
os.environ["TZ"] = "Pacific/Kiritimati"
if hasattr(time, "tzset"):
    time.tzset()

# A shared machine may pause at any moment: speed is the business of tests/benchmarks.
hypothesis.settings.register_profile("showroom", deadline=None, print_blob=True)
hypothesis.settings.load_profile("showroom")

_left_out = pytest.StashKey[int]()
_numbers = itertools.count(1)

ENGINES = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--without-servers",
        action="store_true",
        help="leave out the tests that need PostgreSQL, and say how many",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # They dress every window that there is: first of all, while there is none.
    items.sort(key=lambda item: item.path.name != "test_theme.py")
    if not config.getoption("--without-servers"):
        return
    needing = [item for item in items if _needs_server(item)]
    items[:] = [item for item in items if not _needs_server(item)]
    config.hook.pytest_deselected(items=needing)
    config.stash[_left_out] = len(needing)


def _needs_server(item: pytest.Item) -> bool:
    asked = getattr(item, "fixturenames", ())
    return "postgres_server" in asked or item.get_closest_marker("postgresql") is not None


def pytest_sessionfinish(session: pytest.Session) -> None:
    # Each xdist worker collects everything, and tells its count to the process that reports.
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = session.config.stash.get(_left_out, 0)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    node.config.stash[_left_out] = getattr(node, "workeroutput", {}).get("left_out", 0)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if count := config.stash.get(_left_out, 0):
        terminalreporter.write_line(
            f"{count} tests that need PostgreSQL were left out (--without-servers)."
        )


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test, and no program that a test starts, touches what is this user's own."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        patch.delenv("SHOWROOM_PIN", raising=False)
        # Nor this user's keyring.
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        patch.delenv("SHOWROOM_DATABASE_PASSWORD", raising=False)
        for name in [name for name in os.environ if name.startswith("SHOWROOM_MAIL_")]:
            patch.delenv(name)
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_garbage_on_other_threads() -> None:
    """As in the program itself: a window that goes on another thread takes the process with it."""
    gc.disable()


@pytest.fixture(autouse=True)
def _young_garbage_goes() -> Iterator[None]:
    """What a test leaves goes here, in the thread that made it, before it fills the memory."""
    yield
    if gc.get_count()[0] > 200_000:
        gc.collect(1)


@pytest.fixture(scope="module", autouse=True)
def _windows_go() -> Iterator[None]:
    """What a module left open costs no time in the modules after it."""
    before = _windows()
    yield
    if _windows() > before:
        gc.collect()


def _windows() -> int:
    widgets = sys.modules.get("PySide6.QtWidgets")
    return len(widgets.QApplication.topLevelWidgets()) if widgets is not None else 0


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real messages, which lies beside the checkout."""
    if not SAMPLES.is_dir():
        pytest.skip(f"the sample messages are not on this machine ({SAMPLES})")
    return SAMPLES


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL of this test process, started when a test first asks for it."""
    with running_postgres() as server:
        yield server


def _migrated(url: str) -> str:
    from showroom_app.storage.upgrade import upgrade

    upgrade(url)
    return url


@pytest.fixture(scope="session")
def upgraded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An upgraded SQLite file without rows, to copy and never to write."""
    path = tmp_path_factory.mktemp("template") / "showroom.db"
    _migrated(f"sqlite:///{path.as_posix()}")
    return path


@pytest.fixture(scope="session")
def postgres_databases(postgres_server: PostgresServer) -> CleanDatabases:
    """The databases that tests borrow: one that came back is as new."""
    from showroom_app.storage.server_roles import Secrets, make_roles

    secrets = Secrets(postgres_server.password, postgres_server.password)
    make_roles(postgres_server.create_database("template_showroom"), secrets=secrets)
    return CleanDatabases(postgres_server, "template_showroom")


@pytest.fixture
def sqlite_url(tmp_path: Path, upgraded: Path) -> str:
    """The URL of a fresh, upgraded SQLite file."""
    path = tmp_path / "showroom.db"
    shutil.copyfile(upgraded, path)
    return f"sqlite:///{path.as_posix()}"


@pytest.fixture
def postgres_url(postgres_databases: CleanDatabases) -> Iterator[str]:
    """The URL of a fresh, upgraded PostgreSQL database, as the role that a dealer's PCs have.

    `tests.servers.as_owner` tells the URL of who may do more there.
    """
    with postgres_databases.lend() as url:
        yield url


@pytest.fixture
def _empty_postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    name = f"empty_{next(_numbers)}"
    yield postgres_server.create_database(name)
    postgres_server.drop_database(name)


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a fresh, upgraded database: the test runs once on SQLite, once on PostgreSQL."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(name)
    return url


@pytest.fixture(params=ENGINES)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database without tables, once on each engine: for tests of the upgrade."""
    if request.param == "sqlite":
        return f"sqlite:///{(tmp_path / 'empty.db').as_posix()}"
    url: str = request.getfixturevalue("_empty_postgres_url")
    return url
