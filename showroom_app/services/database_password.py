"""The password of the database server: found when a database is opened, and never kept in a URL."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from showroom_app import settings
from showroom_app.secrets import DATABASE_VARIABLE, Secrets, SecretsProblem
from showroom_app.storage.problems import Because, DatabaseProblem, Problem
from showroom_app.storage.server_address import (
    account_of,
    is_server,
    with_password,
    without_password,
)


def url_to_open(url: str, secrets: Secrets, settings_file: Path | None = None) -> str:
    """A database's URL as it is opened: with the password that this PC keeps for its server.

    It is for opening at once, never kept, shown or logged. A password that somebody wrote into the
    URL of the settings file moves out of it to where passwords are kept; one in a URL that stands
    nowhere (`settings_file` None) is used and forgotten. Waits for a keyring: not on the window's
    thread. Raises DatabaseProblem for a file of passwords that cannot be used.
    """
    if not is_server(url):
        return url
    bare, typed = without_password(url)
    account = account_of(bare)
    if account is None:
        return url
    try:
        if typed:
            if settings_file is not None:
                secrets.keep(account, typed)
                _write_out(url, bare, settings_file)
            return url
        found = secrets.find(account, (DATABASE_VARIABLE,))
    except SecretsProblem as problem:
        raise DatabaseProblem(
            Problem.UNREACHABLE, database=str(problem.file), because=Because.PASSWORD_FILE
        ) from None
    return url if found is None else with_password(bare, found.secret)


def _write_out(url: str, bare: str, file: Path) -> None:
    loaded = settings.load(file)
    if loaded.settings.database == url:
        try:
            settings.save(replace(loaded.settings, database=bare), file)
        except OSError as error:
            raise DatabaseProblem(
                Problem.CANNOT_OPEN, database=str(file), because=Because.PERMISSION
            ) from error
