"""The join file: how another PC of the dealership reaches the database server. Never a password."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from showroom_app.domain.values import dataclass
from showroom_app.storage.server_address import (
    PORT,
    Encryption,
    ServerAddress,
    can_be_reached,
    is_here,
)

SUFFIX = ".toml"
_FORM = 1
_LARGEST = 200_000
_BEGINS = "-----BEGIN CERTIFICATE-----"


class JoinFileProblem(Exception):
    """The file cannot be used.

    Codes: "unreadable", "not-a-join-file", "newer" (of a later version), "unwritable",
    "certificate" (its certificate, or the one to be put in, cannot be read).
    """

    def __init__(self, code: str, file: Path) -> None:
        super().__init__(f"{code}: {file}")
        self.code = code
        self.file = file


@dataclass(frozen=True, slots=True)
class JoinFile:
    """What a join file says. `certificate` is the text (PEM) of the server's root, "" for none."""

    address: ServerAddress
    dealer: str = ""
    certificate: str = ""


def as_seen_by_others(address: ServerAddress, host: str = "") -> ServerAddress:
    """The same server as other PCs name it: `host`, or this PC's own name where it is this PC."""
    if not host and is_here(address.host):
        import platform

        host = platform.node()
    return replace(address, host=host) if host else address


def write_join_file(file: Path, address: ServerAddress, dealer: str) -> None:
    """Write a join file, the address's own root certificate in it; raises JoinFileProblem."""
    import tomli_w

    server: dict[str, object] = {
        "host": address.host,
        "port": address.port,
        "database": address.database,
        "user": address.user,
    }
    if address.encryption is not None:
        server["encryption"] = address.encryption.value
    if address.certificate:
        server["certificate"] = _certificate(Path(address.certificate), file)
    text = "# How another PC joins this Showroom: open this file there. It holds no password.\n"
    text += tomli_w.dumps(
        {"showroom-join": _FORM, "dealer": dealer, "server": server}, multiline_strings=True
    )
    new = file.with_name(f"{file.name}.new")
    try:
        new.write_text(text, encoding="utf-8", newline="\n")
        new.replace(file)
    except OSError as error:
        raise JoinFileProblem("unwritable", file) from error


def read_join_file(file: Path) -> JoinFile:
    """What a join file says; raises JoinFileProblem."""
    import tomllib

    try:
        with file.open("rb") as opened:
            said = opened.read(_LARGEST + 1)
    except OSError as error:
        raise JoinFileProblem("unreadable", file) from error
    try:
        table = tomllib.loads(said.decode("utf-8-sig")) if len(said) <= _LARGEST else {}
    except (ValueError, RecursionError) as error:
        raise JoinFileProblem("not-a-join-file", file) from error
    form = table.get("showroom-join")
    if not isinstance(form, int) or form < 1:
        raise JoinFileProblem("not-a-join-file", file)
    if form > _FORM:
        raise JoinFileProblem("newer", file)
    return _read(table, file)


def _read(table: dict[str, object], file: Path) -> JoinFile:
    server = table.get("server")
    if not isinstance(server, dict):
        raise JoinFileProblem("not-a-join-file", file)
    port = server.get("port", PORT)
    words = {
        name: server.get(name, "")
        for name in ("host", "database", "user", "encryption", "certificate")
    }
    dealer = table.get("dealer", "")
    texts = all(isinstance(word, str) for word in (*words.values(), dealer))
    if not texts or type(port) is not int or not words["host"] or not words["database"]:
        raise JoinFileProblem("not-a-join-file", file)
    if not can_be_reached(words["host"], port) or any(
        "\0" in words[name] for name in ("database", "user")
    ):
        raise JoinFileProblem("not-a-join-file", file)
    try:
        encryption = Encryption(words["encryption"]) if words["encryption"] else None
    except ValueError as error:
        raise JoinFileProblem("newer", file) from error
    if words["certificate"] and _BEGINS not in words["certificate"]:
        raise JoinFileProblem("certificate", file)
    address = ServerAddress(words["host"], port, words["database"], words["user"], encryption)
    return JoinFile(address, str(dealer), words["certificate"])


def _certificate(root: Path, file: Path) -> str:
    try:
        text = root.read_text(encoding="ascii", errors="strict")
    except (OSError, ValueError) as error:
        raise JoinFileProblem("certificate", file) from error
    if _BEGINS not in text or len(text) > _LARGEST // 2 or "PRIVATE KEY" in text:
        raise JoinFileProblem("certificate", file)
    return text
