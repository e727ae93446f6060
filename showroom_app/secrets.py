"""Passwords and tokens of this PC: in the system's keyring, else in a file only its owner may read.

They never stand in the database, in settings, in logs or in answers. What an environment variable
holds counts before all else, for servers that nobody sits at.
"""

from __future__ import annotations

import json
import logging
import os
import re
import stat
from enum import StrEnum
from pathlib import Path

from showroom_app.domain.values import dataclass

VARIABLE = "SHOWROOM_MAIL_PASSWORD"
DATABASE_VARIABLE = "SHOWROOM_DATABASE_PASSWORD"
_SERVICE = "Showroom"
_FILE = "mail-passwords.json"
"""Named after the first that lay in it; that of a database server lies there, too."""
# The keyring of Windows takes no more than 1,280 characters at once; tokens are longer.
_PIECE = 1_000
_MOST_PIECES = 20
_NOT_A_NAME = re.compile(r"[^A-Za-z0-9]+")

_log = logging.getLogger(__name__)


class Place(StrEnum):
    """Where a secret of this PC lies, or would."""

    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    FILE = "file"


class SecretsProblem(Exception):
    """The file of secrets cannot be used: "exposed" (others may read it) or "unreadable"."""

    def __init__(self, code: str, file: Path) -> None:
        super().__init__(f"{code}: {file}")
        self.code = code
        self.file = file


@dataclass(frozen=True, slots=True)
class Found:
    """A secret and where it lay. Never shown or logged."""

    secret: str
    place: Place

    def __repr__(self) -> str:
        return f"Found(***, {self.place})"


def variable_of(name: str) -> str:
    """The variable that may hold the password of the mailbox of this name."""
    return f"{VARIABLE}_{_NOT_A_NAME.sub('_', name).strip('_').upper()}"


class Secrets:
    """The secrets of this PC, each under an account such as "leads@dealer.nl at imap.dealer.nl".

    Those of mailboxes and that of the database server; each subject names its own accounts.

    `folder`: where the file lies when the system has no keyring.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE

    @property
    def file(self) -> Path:
        """The file of a PC without a keyring; it need not exist."""
        return self._file

    def place(self) -> Place:
        """Where a secret that is kept now would go."""
        return Place.KEYRING if _keyring_works() else Place.FILE

    def find(self, account: str, variables: tuple[str, ...] = ()) -> Found | None:
        """A secret: from the first of these variables that is set, the keyring, or the file.

        Raises SecretsProblem for a file that others may read, or that cannot be read.
        """
        for variable in variables:
            if given := os.environ.get(variable):
                return Found(given, Place.ENVIRONMENT)
        kept = _in_keyring(account)
        if kept is not None:
            return Found(kept, Place.KEYRING)
        filed = self._filed().get(account)
        return None if filed is None else Found(filed, Place.FILE)

    def keep(self, account: str, secret: str) -> Place:
        """Keep a secret, in place of an older one; where it lies now.

        Raises SecretsProblem when there is neither a keyring nor a file that can be written.
        """
        if _into_keyring(account, secret):
            self._file_without(account)
            return Place.KEYRING
        self._write({**self._filed(), account: secret})
        return Place.FILE

    def forget(self, account: str) -> None:
        """Forget a secret wherever it lies. Raises SecretsProblem."""
        _out_of_keyring(account)
        self._file_without(account)

    def _file_without(self, account: str) -> None:
        filed = self._filed()
        if filed.pop(account, None) is not None:
            self._write(filed)

    def _filed(self) -> dict[str, str]:
        try:
            with self._file.open("rb") as file:
                # Windows keeps a user's own folder from others by itself.
                if os.name != "nt" and os.fstat(file.fileno()).st_mode & (
                    stat.S_IRWXG | stat.S_IRWXO
                ):
                    raise SecretsProblem("exposed", self._file)
                kept = json.load(file)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise SecretsProblem("unreadable", self._file) from error
        if not isinstance(kept, dict):
            raise SecretsProblem("unreadable", self._file)
        return {str(account): str(secret) for account, secret in kept.items()}

    def _write(self, kept: dict[str, str]) -> None:
        """Write the file whole or not at all; nobody else can read it at any moment."""
        new = self._file.with_name(f"{_FILE}.{os.getpid()}.new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            opened = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(opened, "w", encoding="utf-8") as file:
                json.dump(kept, file, ensure_ascii=False, indent=1)
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._file)
        except OSError as error:
            raise SecretsProblem("unreadable", self._file) from error


def _keyring_works() -> bool:
    try:
        # It takes a while to look for the system's services: only who needs a secret waits.
        from keyring import get_keyring

        return get_keyring().priority > 0
    except Exception as error:
        _log.info("no keyring: %s", type(error).__name__)
        return False


def _in_keyring(account: str) -> str | None:
    """The secret under an account, its pieces put together; None without one, or a keyring."""
    if not _keyring_works():
        return None
    from keyring import get_password

    try:
        pieces: list[str] = []
        while len(pieces) < _MOST_PIECES:
            piece = get_password(_SERVICE, _piece(account, len(pieces)))
            if piece is None:
                break
            pieces.append(piece)
            if len(piece) < _PIECE:
                break
    except Exception as error:
        # A locked or broken keyring raises what its system likes; the file is looked at next.
        _log.warning("the keyring gave nothing: %s", type(error).__name__)
        return None
    return "".join(pieces) if pieces else None


def _into_keyring(account: str, secret: str) -> bool:
    if not _keyring_works():
        return False
    from keyring import set_password

    # The last piece is shorter than the others, if need be empty: so the end is seen.
    pieces = [secret[at : at + _PIECE] for at in range(0, len(secret) + 1, _PIECE)]
    try:
        for number, piece in enumerate(pieces):
            set_password(_SERVICE, _piece(account, number), piece)
        _out_of_keyring(account, len(pieces))
    except Exception as error:
        _log.warning("the keyring took nothing: %s", type(error).__name__)
        return False
    return True


def _out_of_keyring(account: str, first: int = 0) -> None:
    if not _keyring_works():
        return
    from keyring import delete_password, get_password

    try:
        for number in range(first, _MOST_PIECES):
            name = _piece(account, number)
            if get_password(_SERVICE, name) is None:
                break
            delete_password(_SERVICE, name)
    except Exception as error:
        _log.warning("the keyring forgot nothing: %s", type(error).__name__)


def _piece(account: str, number: int) -> str:
    return account if number == 0 else f"{account} ({number + 1})"
