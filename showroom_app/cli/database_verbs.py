"""`showroom database`: where this PC's data is, and how it comes to a server.

No password is ever an argument: it is in SHOWROOM_DATABASE_PASSWORD, kept on this PC, or asked for.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from showroom_app import settings
from showroom_app.cli import output
from showroom_app.cli.opening import database_url, folder, open_here, settings_path
from showroom_app.domain.people import Actor
from showroom_app.secrets import DATABASE_VARIABLE, Secrets, SecretsProblem
from showroom_app.services.database_setup import (
    DatabaseSetup,
    JoinFileProblem,
    ServerAddress,
    as_seen_by_others,
    dealer_of,
    is_here,
    is_server,
    may_set_up,
    note_reopened,
    read_url,
)
from showroom_app.storage.copy_refused import CopyRefused
from showroom_app.storage.problems import Because, DatabaseProblem, Problem
from showroom_app.storage.server_address import account_of
from showroom_app.storage.server_check import ServerFound
from showroom_app.words import Saying
from showroom_app.words.databases import (
    NAMES_OWNER,
    NOT_TRIED,
    OWNS_TABLES,
    copied_words,
    found_words,
    join_file_words,
    not_copied_words,
    password_words,
    road_words,
)

if TYPE_CHECKING:
    from showroom_app.storage.store import Store

DONE, REFUSED, UNKNOWN = 0, 1, 2


def run(options: argparse.Namespace) -> int:
    """Carry out one of the verbs; the exit status."""
    try:
        return _VERBS[options.sub](options)
    except CopyRefused as refused:
        return _refuse(options, refused.code, not_copied_words(refused, Saying()))
    except JoinFileProblem as problem:
        return _refuse(options, problem.code, join_file_words(problem, Saying()), UNKNOWN)
    except SecretsProblem as problem:
        raise DatabaseProblem(
            Problem.UNREACHABLE, database=problem.file, because=Because.PASSWORD_FILE
        ) from None


def _show(options: argparse.Namespace) -> int:
    with open_here(options) as store:
        facts = store.facts()
    url = _url(options)
    here = is_server(url) and is_here(read_url(url)[0].host)
    road = road_words(facts.encrypted, facts.checked, here=here, saying=Saying())
    _put(
        options,
        {
            "place": facts.place,
            "server": facts.on_server,
            "library": facts.library,
            "revision": facts.revision,
            "bytes": facts.size_bytes,
            "encrypted": facts.encrypted,
            "certificate_checked": facts.checked,
            "owns_tables": facts.owns_tables,
        },
        "\n".join(
            line
            for line in (
                facts.place,
                f"{facts.library}, tables {facts.revision}, {facts.size_bytes:,} bytes",
                road,
                Saying().say(OWNS_TABLES, {}) if facts.owns_tables else "",
            )
            if line
        ),
    )
    return DONE


def _test(options: argparse.Namespace) -> int:
    address, password = _address(options)
    found = _setup(options).look(address, password)
    return _tell(options, found, address)


def _create(options: argparse.Namespace) -> int:
    _allow_here(options)
    address, password = _address(options)
    setup = _setup(options)
    found = setup.look(address, password)
    if found.can_take_copy:
        found = setup.create(address, password)
    return _tell(options, found, address)


def _copy(options: argparse.Namespace) -> int:
    address, password = _address(options)
    source = _url(options)
    with open_here(options) as store:
        actor = _allow(options, store)
    if is_server(source):
        own, typed = _address(options, source)
        source = own.url(typed)
    setup = _setup(options)
    found = setup.look(address, password)
    # One that holds something is refused where it is copied, which says what it holds.
    if not (found.can_take_copy or found.can_be_used) or not found.owns_tables:
        return _tell(options, found, address, is_done=False)
    told = -1

    def progress(share: float, _table: str) -> None:
        nonlocal told
        if int(share * 10) != told:
            told = int(share * 10)
            output.message(f"Copying: {told * 10} %")

    copied = setup.copy(source, address, password, progress, actor=actor)
    if not hasattr(options, "database"):
        _work_with(options, address, password)
    _put(
        options,
        {
            "rows": copied.rows,
            "events": copied.events,
            "chain": copied.chain,
            "file": copied.source,
            "server": copied.server,
        },
        copied_words(copied, Saying()),
    )
    return DONE


def _join(options: argparse.Namespace) -> int:
    _allow_here(options)
    setup = _setup(options)
    if is_server(options.url):
        address, password = _address(options, options.url)
    else:
        address = setup.read_join_file(Path(options.url)).address
        password = _password(options, address)
    found = setup.look(address, password)
    if not found.can_be_used:
        return _tell(options, found, address, is_done=False)
    _work_with(options, address, password)
    return _tell(options, found, address)


def _join_file(options: argparse.Namespace) -> int:
    url = _url(options)
    if not is_server(url):
        return _refuse(options, "not-a-server", "This PC works with a file of its own: copy it to "
                       "a server first.")  # fmt: skip
    with open_here(options) as store:
        _allow(options, store)
        dealer, owns = dealer_of(store), store.facts().owns_tables
    mine = read_url(url)[0]
    address = as_seen_by_others(mine, options.host)
    _setup(options).write_join_file(options.out, address, dealer)
    not_tried = f" {Saying().say(NOT_TRIED, {})}" if is_here(mine.host) else ""
    named = f" {Saying().say(NAMES_OWNER, {'owner': mine.user})}" if owns else ""
    _put(
        options,
        {
            "file": str(options.out),
            "host": address.host,
            "tried": not not_tried,
            "names_owner": owns,
        },
        f"{options.out} is written: other PCs reach the server as {address.host}. It holds no "
        f"password.{not_tried}{named}",
    )
    return DONE


def _reopen(options: argparse.Namespace) -> int:
    from showroom_app.storage.moved import reopen, reopen_on_server
    from showroom_app.storage.store import open_store

    actor = _allow_here(options)
    if is_server(options.closed):
        address, typed = _address(options, options.closed)
        closed, url = address.url(), address.url(typed)
        server = reopen_on_server(url)
    else:
        closed, url = options.closed, f"sqlite:///{Path(options.closed).absolute().as_posix()}"
        server = reopen(Path(closed))
    if server is None:
        return _refuse(options, "not-closed", f"{closed} was never closed.")
    with closing(open_store(url)) as store:
        note_reopened(store, actor, server)
    _put(
        options,
        {"file": closed, "server": server},
        f"{closed} can be worked in again. What happened on {server} since is not in it.",
    )
    return DONE


def _roles(options: argparse.Namespace) -> int:
    from showroom_app.cli import role_verbs

    return role_verbs.run(options)


_VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "show": _show,
    # Opening brings the tables to this version.
    "upgrade": _show,
    "test": _test,
    "create": _create,
    "copy": _copy,
    "join": _join,
    "join-file": _join_file,
    "reopen": _reopen,
    "roles": _roles,
}


def _tell(
    options: argparse.Namespace,
    found: ServerFound,
    address: ServerAddress,
    *,
    is_done: bool | None = None,
) -> int:
    """Say what was found; `is_done` None: it is well where Showroom can live there."""
    saying = Saying()
    here = is_here(address.host)
    road = road_words(found.encrypted, found.checked, here=here, saying=saying)
    words = f"{found_words(found, saying)} {road}".strip()
    usable = found.can_take_copy or found.can_be_used if is_done is None else is_done
    line = {
        "state": found.state.value,
        "words": words,
        "version": found.version,
        "revision": found.revision,
        "encrypted": found.encrypted,
        "certificate_checked": found.checked,
    }
    if usable or getattr(options, "json", False):
        _put(options, line, words)
    else:
        output.message(words)
    return DONE if usable else REFUSED


def _put(options: argparse.Namespace, line: Mapping[str, object], words: str) -> None:
    if getattr(options, "json", False):
        output.answer_json(line)
    else:
        output.answer(words)


def _refuse(options: argparse.Namespace, code: str, words: str, status: int = REFUSED) -> int:
    if getattr(options, "json", False):
        output.answer_json({"refused": code, "words": words})
    output.message(words)
    return status


def _secrets(options: argparse.Namespace) -> Secrets:
    return Secrets(folder(options))


def _setup(options: argparse.Namespace) -> DatabaseSetup:
    return DatabaseSetup(_secrets(options), settings_path(options).parent)


def _url(options: argparse.Namespace) -> str:
    return database_url(options, settings.load(settings_path(options)).settings)


def _address(options: argparse.Namespace, url: str | None = None) -> tuple[ServerAddress, str]:
    address, typed = read_url(url or options.url)
    return address, typed or _password(options, address)


def _password(options: argparse.Namespace, address: ServerAddress) -> str:
    """The password from the environment or this PC, else typed; "" lets the server say."""
    if given := os.environ.get(DATABASE_VARIABLE):
        return given
    kept = _secrets(options).find(account_of(address.url()) or "")
    if kept is not None:
        return kept.secret
    if sys.stdin is not None and sys.stdin.isatty():
        from getpass import getpass

        return getpass(f"Password of {address.user} at {address.host or 'this PC'}: ")
    return ""


def _work_with(options: argparse.Namespace, address: ServerAddress, password: str) -> None:
    """Let this PC work with a server from its next start on."""
    typed = "" if os.environ.get(DATABASE_VARIABLE) else password
    joined = _setup(options).join(address, typed)
    path = settings_path(options)
    settings.save(replace(settings.load(path).settings, database=joined.url), path)
    if said := password_words(joined.place, str(_secrets(options).file), Saying()):
        output.message(said)


def _allow(options: argparse.Namespace, store: Store) -> Actor:
    """Who goes on: only a manager (--as) of this database, as in the window; raises Refused."""
    name: str | None = getattr(options, "user", None)
    user = None
    if name is not None:
        from showroom_app.cli.session import secret_for
        from showroom_app.services import open_services

        user = open_services(store).people.sign_in(name, secret_for(name))
    actor = Actor(user, settings.load(settings_path(options)).settings.station_name)
    may_set_up(store, actor)
    return actor


def _allow_here(options: argparse.Namespace) -> Actor:
    """Let only a manager of this PC's own database go on, whatever --database names.

    Anybody may where there is none yet, or where it cannot be reached: then nobody can sign in
    there, and the PC has to be pointed at one that answers.
    """
    nobody = Actor(None, settings.load(settings_path(options)).settings.station_name)
    own = argparse.Namespace(**vars(options))
    vars(own).pop("database", None)
    own.demo = False
    url = _url(own)
    if not is_server(url) and not Path(url.removeprefix("sqlite:///")).exists():
        return nobody
    try:
        with open_here(own) as store:
            return _allow(own, store)
    except DatabaseProblem as problem:
        output.message(
            "This PC's own database does not open, so no manager was asked for: "
            f"{Saying().problem(problem)}"
        )
        return nobody
