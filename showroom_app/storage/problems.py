"""What can go wrong with a database, as codes; the one place that reads the errors of drivers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from types import MappingProxyType


class Problem(StrEnum):
    """Why the database cannot be used."""

    BAD_URL = "bad-url"
    UNKNOWN_ENGINE = "unknown-engine"
    CANNOT_OPEN = "cannot-open"
    NOT_A_DATABASE = "not-a-database"
    FOREIGN_DATABASE = "foreign-database"
    NOT_A_DEMO = "not-a-demo"
    NEWER_DATABASE = "newer-database"
    MOVED = "moved"
    """Copied to a server, which is named as `server`; it was closed `on` that day."""
    UPGRADE_FAILED = "upgrade-failed"
    NEEDS_OWNER = "needs-owner"
    NO_RIGHT = "no-right"
    NETWORK_SHARE = "network-share"
    UNREACHABLE = "unreachable"
    READ_ONLY = "read-only"
    LOCKED = "locked"
    DISK_FULL = "disk-full"
    DAMAGED = "damaged"


class Because(StrEnum):
    """The cause behind "cannot-open" and "unreachable", as far as it is known."""

    NO_FOLDER = "no-folder"
    DIRECTORY = "directory"
    NO_FILE = "no-file"
    PERMISSION = "permission"
    DISK = "disk"
    NO_ANSWER = "no-answer"
    SIGN_IN = "sign-in"
    NO_DATABASE = "no-database"
    NO_ENCRYPTION = "no-encryption"
    CERTIFICATE = "certificate"
    PASSWORD_FILE = "password-file"  # noqa: S105  a code
    TOO_MANY = "too-many"
    GONE = "gone"
    LOST = "lost"


UNKNOWN = "unknown"
"""Whether a transaction is stored whose commit was never answered."""


class DatabaseProblem(Exception):
    """The database cannot be used: `code` says why, `facts` are its particulars, never a secret.

    `database` is always among them: the file, or the URL without password. `stored` is "unknown"
    where the connection broke while a transaction was being committed.
    """

    def __init__(self, code: Problem, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, object] = MappingProxyType(facts)

    @property
    def may_be_stored(self) -> bool:
        """Whether what was being stored may or may not be stored."""
        return self.facts.get("stored") == UNKNOWN

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code} ({told})" if told else str(self.code)


@contextmanager
def told_as_problems(database: str) -> Iterator[None]:
    """Raise what a driver says about the database itself as DatabaseProblem, the rest as it is."""
    try:
        yield
    except Exception as error:
        problem = problem_of(error, database)
        if problem is None:
            raise
        raise problem from error


def problem_of(error: BaseException, database: str) -> DatabaseProblem | None:
    """The problem behind an error of SQLAlchemy or a driver; None when it is a mistake of ours."""
    # Whoever only names a problem need not load what speaks to databases.
    from sqlalchemy.exc import DBAPIError

    cause = error.orig if isinstance(error, DBAPIError) else error
    if cause is None:
        return None
    if (number := getattr(cause, "sqlite_errorcode", None)) is not None:
        return _moved(str(cause), database) or _problem_of_sqlite(int(number), database)
    if str(cause) in _SQLITE_SAYS and "sqlite" in type(cause).__module__:
        return _problem_of_sqlite(_SQLITE_SAYS[str(cause)], database)
    if type(cause).__module__.partition(".")[0] == "psycopg":
        return _problem_of_postgresql(cause, database)
    return None


def _moved(said: str, database: str) -> DatabaseProblem | None:
    """What the trigger says of a database that was copied to a server (storage/moved.py)."""
    mark, _, rest = said.partition("\n")[0].partition(" ")
    on, _, server = rest.partition(" ")
    if mark != "moved-to-server":
        return None
    return DatabaseProblem(Problem.MOVED, database=database, server=server, on=on)


_SQLITE = {
    3: (Problem.CANNOT_OPEN, Because.PERMISSION),
    5: (Problem.LOCKED, None),
    6: (Problem.LOCKED, None),
    8: (Problem.READ_ONLY, None),
    10: (Problem.CANNOT_OPEN, Because.DISK),
    11: (Problem.DAMAGED, None),
    13: (Problem.DISK_FULL, None),
    14: (Problem.CANNOT_OPEN, Because.PERMISSION),
    26: (Problem.NOT_A_DATABASE, None),
}
"""By primary result code (sqlite.org/rescode.html)."""


_SQLITE_SAYS = {"database or disk is full": 13, "disk I/O error": 10, "database is locked": 5}
"""What copying a file says, for which the driver gives no code."""


def _problem_of_sqlite(number: int, database: str) -> DatabaseProblem | None:
    code, because = _SQLITE.get(number & 0xFF, (None, None))
    return _problem(code, because, database) if code else None


_POSTGRESQL = {
    "08": (Problem.UNREACHABLE, Because.LOST),
    "28": (Problem.UNREACHABLE, Because.SIGN_IN),
    "25006": (Problem.READ_ONLY, None),
    "3D000": (Problem.UNREACHABLE, Because.NO_DATABASE),
    "40P01": (Problem.LOCKED, None),
    "42501": (Problem.NO_RIGHT, None),
    "53100": (Problem.DISK_FULL, None),
    "53300": (Problem.UNREACHABLE, Because.TOO_MANY),
    "55P03": (Problem.LOCKED, None),
    "57P": (Problem.UNREACHABLE, Because.LOST),
    "25P03": (Problem.UNREACHABLE, Because.LOST),
    "XX001": (Problem.DAMAGED, None),
    "XX002": (Problem.DAMAGED, None),
}
"""SQLSTATE, or the beginning of it (postgresql.org, appendix A)."""

_FULL = ("could not write init file", "no space left on device")

_RAISED = "P0001"
"""Said by a trigger of ours."""


def _problem_of_postgresql(cause: BaseException, database: str) -> DatabaseProblem | None:
    state = getattr(cause, "sqlstate", None)
    if state == _RAISED:
        return _moved(str(cause), database)
    if state:
        for beginning in (state, state[:3], state[:2]):
            if beginning in _POSTGRESQL:
                return _problem(*_POSTGRESQL[beginning], database)
        return None
    kinds = {kind.__name__ for kind in type(cause).__mro__}
    if kinds & {"OperationalError", "InterfaceError"}:
        # Who comes first to a database on a full disk is not even let in.
        if any(words in str(cause).casefold() for words in _FULL):
            return _problem(Problem.DISK_FULL, None, database)
        return _problem(Problem.UNREACHABLE, _why_unreachable(str(cause)), database)
    if "ProgrammingError" in kinds:
        # Without a server's word it is libpq that cannot read what it was given.
        return _problem(Problem.BAD_URL, None, database)
    return None


def _why_unreachable(said: str) -> Because:
    """The cause in what libpq said; a failed connection has no SQLSTATE that it hands on."""
    said = said.casefold()
    if "server does not support ssl" in said:
        return Because.NO_ENCRYPTION
    if "certificate" in said:
        return Because.CERTIFICATE
    if "authentication" in said or "password" in said or "pg_hba" in said:
        return Because.SIGN_IN
    if "database" in said and "does not exist" in said:
        return Because.NO_DATABASE
    if "role" in said and "does not exist" in said:
        return Because.SIGN_IN
    if "too many clients" in said or "remaining connection slots" in said:
        return Because.TOO_MANY
    if "closed" in said or "terminat" in said or "lost" in said:
        return Because.LOST
    return Because.NO_ANSWER


def _problem(code: Problem, because: Because | None, database: str) -> DatabaseProblem:
    if because is None:
        return DatabaseProblem(code, database=database)
    return DatabaseProblem(code, database=database, because=because)
