"""A user for the PCs: it may do what the program needs, and cannot change what counts.

Who copied everything to a server signed in as the owner of its tables. A password that lies on
every PC must not be the owner's, so this PC goes on as a user apart and forgets the owner's.
"""

from __future__ import annotations

import secrets as random
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from showroom_app.domain.people import Actor
from showroom_app.domain.rights import UseCase
from showroom_app.secrets import DATABASE_VARIABLE, Place, Secrets
from showroom_app.storage.server_address import ServerAddress, account_of

if TYPE_CHECKING:
    from showroom_app.storage.server_check import ServerFound

SHORTEST = 12
"""Characters of the password; it is typed once on each PC, so it may be long."""

# Without what reads alike on paper.
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _IN_GROUP = 4, 5


class NoPcsUser(Exception):
    """The PCs have no user of their own; everything goes on as before.

    Codes: "too-short" (the password), "variable" (the owner's password is in the environment of
    this PC, where it would count before the new one), "no-createrole", "taken" (a user of this name
    has another password, or works elsewhere), "bad-name" (with `said`), "not-let-in" (the user is
    made, but `found` is why it does not get in from here).
    """

    def __init__(self, code: str, found: ServerFound | None = None, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.found = found
        self.facts: Mapping[str, object] = MappingProxyType(facts)


def proposed_user() -> str:
    """What the user for the PCs is called where nobody says otherwise."""
    from showroom_app.storage.server_roles import PROGRAM

    return PROGRAM


def proposed_password() -> str:
    """A password that nobody guesses and everybody can read from paper: some 99 bits."""
    groups = ("".join(random.choice(_SIGNS) for _ in range(_IN_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def make_pcs_user(
    secrets: Secrets, address: ServerAddress, name: str, password: str, actor: Actor
) -> tuple[str, Place]:
    """Make this user with the owner's password that this PC keeps, and work as it from now on.

    The URL for this PC, without password, and where the password lies. The owner keeps the tables;
    its password is forgotten on this PC. A user who is the program's already is only signed in
    as. No password of anybody is changed. Raises NoPcsUser, DatabaseProblem, SecretsProblem.
    """
    from showroom_app.services.act_notes import note_act
    from showroom_app.storage.pcs_user import standing
    from showroom_app.storage.server_check import ServerState, look_at
    from showroom_app.storage.server_roles import NoRoles, make_roles
    from showroom_app.storage.server_roles import Secrets as RoleSecrets
    from showroom_app.storage.store import open_store

    facts: dict[str, Any] = {"user": name, "owner": address.user}
    if len(password) < SHORTEST:
        raise NoPcsUser("too-short", least=SHORTEST, **facts)
    of_owner = account_of(address.url()) or ""
    kept = secrets.find(of_owner, (DATABASE_VARIABLE,))
    if kept is not None and kept.place is Place.ENVIRONMENT:
        raise NoPcsUser("variable", variable=DATABASE_VARIABLE, **facts)
    url = address.url("" if kept is None else kept.secret)
    there = standing(url, name)
    if not there.is_program:
        if there.is_there:
            raise NoPcsUser("taken", **facts)
        if not there.may_make_roles:
            raise NoPcsUser("no-createrole", **facts)
        try:
            make_roles(url, address.user, name, RoleSecrets(program=password))
        except NoRoles as problem:
            raise NoPcsUser("bad-name", said=str(problem), **facts) from None
    theirs = replace(address, user=name)
    found = look_at(theirs, password)
    if found.state is ServerState.SIGN_IN:
        raise NoPcsUser("taken", **facts)
    if not found.can_be_used:
        raise NoPcsUser("not-let-in", found, **facts)
    with closing(open_store(theirs.url(password))) as store:
        note_act(store, actor, UseCase.MAKE_PROGRAM_USER, "make-program-user", server_user=name)
    place = secrets.keep(account_of(theirs.url()) or "", password)
    secrets.forget(of_owner)
    return theirs.url(), place
