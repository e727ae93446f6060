"""Who owns the tables on a server, and whether a user apart can be made for the PCs there."""

from __future__ import annotations

from sqlalchemy import text

from showroom_app.domain.values import dataclass
from showroom_app.storage.engine import open_engine, shown
from showroom_app.storage.problems import told_as_problems
from showroom_app.storage.server_roles import programs_of

# A member of the owner may do what it may, and so may a superuser.
OWNS = (
    "SELECT pg_has_role(relowner, 'MEMBER') FROM pg_catalog.pg_class "
    "WHERE oid = to_regclass('topics')"
)
"""Whether who asks can change the floor log and the guards around it; no row without tables."""
OWNER = (
    "SELECT pg_get_userbyid(relowner)::text FROM pg_catalog.pg_class "
    "WHERE oid = to_regclass('topics')"
)

_MAY_MAKE_ROLES = (
    "SELECT rolcreaterole OR rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user"
)
_IS_THERE = "SELECT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = :name)"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a server knows of a user that is to be the PCs' own.

    `is_program`: it has the rights of a program in this database already; `is_there`: it is
    somebody on this server. `may_make_roles` speaks of who asks.
    """

    may_make_roles: bool
    is_there: bool
    is_program: bool


def standing(url: str, name: str) -> Standing:
    """What the server of a URL knows of this user; raises DatabaseProblem."""
    engine = open_engine(url)
    try:
        with told_as_problems(shown(engine.url)), engine.connect() as connection:
            return Standing(
                bool(connection.scalar(text(_MAY_MAKE_ROLES))),
                bool(connection.scalar(text(_IS_THERE), {"name": name})),
                name in programs_of(connection),
            )
    finally:
        engine.dispose()
