"""Where a database server is, field by field and as a URL; a password is never part of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from ipaddress import ip_address
from typing import TYPE_CHECKING

from showroom_app.domain.values import dataclass
from showroom_app.storage.problems import DatabaseProblem, Problem

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

PORT = 5432
_SCHEMES = frozenset({"postgresql", "postgres"})
_HIGHEST_PORT = 65_535
_LONGEST_NAME = 253
_NAME = re.compile(r"\w([\w-]*\w)?(\.\w([\w-]*\w)?)*\.?")
_ZONE = re.compile(r"\w*")


class Encryption(StrEnum):
    """How the road to a server is protected; the values are libpq's `sslmode`."""

    NONE = "disable"
    REQUIRED = "require"
    """Nobody can read along, but who answers is not checked."""
    CHECKED = "verify-full"
    """The server's certificate is checked, too, and that it is for this name."""


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A database on a PostgreSQL server.

    `certificate` is a file of root certificates (PEM), "" for those that this system trusts;
    `encryption` None is what the place of the server asks for.
    """

    host: str
    port: int = PORT
    database: str = "showroom"
    user: str = "showroom"
    encryption: Encryption | None = None
    certificate: str = ""

    @property
    def protected(self) -> Encryption | None:
        """The encryption that counts; None on this PC itself, where a server may do as it likes."""
        if self.encryption is not None:
            return self.encryption
        if self.certificate:
            return Encryption.CHECKED
        return None if is_here(self.host) else Encryption.REQUIRED

    def url(self, password: str = "") -> str:
        """As a URL; with a password only for opening it at once, never to be kept."""
        from sqlalchemy.engine import URL

        query = {}
        if (protected := self.protected) is not None:
            query["sslmode"] = str(protected)
        if protected is Encryption.CHECKED:
            query["sslrootcert"] = self.certificate or "system"
        in_query = self.host.startswith("/")
        if in_query:
            query["host"] = self.host
        return URL.create(
            "postgresql",
            username=self.user or None,
            password=password or None,
            host=None if in_query else self.host,
            port=self.port,
            database=self.database,
            query=query,
        ).render_as_string(hide_password=False)


def is_here(host: str | None) -> bool:
    """Whether a server of this name is reached without a network."""
    if not host or host.startswith(("/", "@")):
        return True
    name = host.strip("[]").rstrip(".").casefold()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def can_be_reached(host: str, port: int) -> bool:
    """Whether a server can be called so: by a name, an address, a folder of sockets, "" for here.

    Nothing else may stand there: it would become a part of the URL.
    """
    if not 0 < port <= _HIGHEST_PORT:
        return False
    if not host or host.startswith("/"):
        return host.isprintable()
    address, _, zone = host.partition("%")
    try:
        ip_address(address)
    except ValueError:
        return len(host) <= _LONGEST_NAME and _NAME.fullmatch(host) is not None
    return _ZONE.fullmatch(zone) is not None


def is_server(url: str) -> bool:
    """Whether a URL names a PostgreSQL server."""
    return url.strip().partition(":")[0].partition("+")[0].casefold() in _SCHEMES


def read_url(text: str) -> tuple[ServerAddress, str]:
    """The address in a URL, and the password that stood in it, "" for none.

    Raises DatabaseProblem("bad-url") without repeating what was typed.
    """
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        url = make_url(text.strip())
        query = {name: _one(value) for name, value in url.query.items()}
        encryption = _encryption(query.get("sslmode", ""))
        host = url.host or query.get("host", "")
        port = int(url.port or query.get("port") or PORT)
    except (ArgumentError, ValueError):
        raise bad_url() from None
    if url.drivername.partition("+")[0] not in _SCHEMES or not url.database:
        raise bad_url()
    certificate = query.get("sslrootcert", "")
    address = ServerAddress(
        host,
        port,
        url.database,
        url.username or "",
        encryption,
        "" if certificate == "system" else certificate,
    )
    return address, str(url.password or "")


def as_known(place: str) -> str:
    """A server's URL as people know the place: its name and the database; a file as it is."""
    if not is_server(place):
        return place
    try:
        address, _ = read_url(place)
    except DatabaseProblem:
        return place
    port = "" if address.port == PORT else f":{address.port}"
    return f"{address.host or 'localhost'}{port}/{address.database}"


def bad_url() -> DatabaseProblem:
    """That a text is no address of a server; the text itself may hold a password."""
    return DatabaseProblem(Problem.BAD_URL, database="...")


def without_password(url: str) -> tuple[str, str]:
    """A server's URL as it may be kept, and the password that stood in it, "" for none."""
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        return url, ""
    password = str(parsed.password or _one(parsed.query.get("password", "")))
    if not password:
        return url, ""
    bare = parsed.set(password="").difference_update_query(["password"])
    # An empty password would leave its colon behind.
    bare = bare._replace(password=None)
    return bare.render_as_string(hide_password=False), password


def with_password(url: str, password: str) -> str:
    """A server's URL with the password for opening it now."""
    from sqlalchemy import make_url

    return make_url(url).set(password=password).render_as_string(hide_password=False)


def account_of(url: str) -> str | None:
    """The name under which the password of a server's URL is kept on a PC; None for a file."""
    if not is_server(url):
        return None
    try:
        address, _ = read_url(url)
    except DatabaseProblem:
        return None
    return f"{address.user} at {address.host or 'this PC'}:{address.port} (PostgreSQL)"


def default_protection(url: URL) -> Mapping[str, str]:
    """What a URL that says nothing of encryption is opened with: encrypted, unless it is here.

    Where a service leads only libpq knows, so that is elsewhere.
    """
    if "sslmode" in url.query:
        return {}
    if "sslrootcert" in url.query:
        return {"sslmode": str(Encryption.CHECKED)}
    hosts = [url.host or ""]
    for name in ("host", "hostaddr"):
        named = url.query.get(name, ())
        hosts += (named,) if isinstance(named, str) else named
    here = "service" not in url.query and all(map(is_here, hosts))
    return {} if here else {"sslmode": str(Encryption.REQUIRED)}


def _encryption(mode: str) -> Encryption | None:
    match mode:
        case "" | "allow" | "prefer":
            return None
        case "verify-ca":
            return Encryption.CHECKED
        case _:
            return Encryption(mode)


def _one(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else value[0]
