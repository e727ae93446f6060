"""Database servers in words: what is found at one, why nothing was copied, who can read along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.sentences import Saying

if TYPE_CHECKING:
    from showroom_app.secrets import Place
    from showroom_app.services.join_file import JoinFileProblem
    from showroom_app.services.pcs_user import NoPcsUser
    from showroom_app.storage.copy_refused import CopyRefused
    from showroom_app.storage.copying import Copied
    from showroom_app.storage.server_check import ServerFound

FOUND: Mapping[str, str] = {
    "empty": QT_TRANSLATE_NOOP(
        "words",
        "The server answers, and the database {database} is empty: everything can be copied to "
        "it, or a new dealership begun in it.",
    ),
    "new": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} has Showroom's tables, and nothing was entered yet: everything "
        "can be copied to it, or a new dealership begun in it.",
    ),
    "new-of-another": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} has Showroom's tables, and nothing was entered yet: a new "
        "dealership can be begun in it. Only {owner}, who owns the tables, can copy into it: fill "
        "in that name and its password to copy everything.",
    ),
    "in-use": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} holds a dealership already: this PC can join it. It is never "
        "overwritten.",
    ),
    "older": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} is of an earlier version of Showroom. It is brought up to date "
        "when this PC joins it.",
    ),
    "newer": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} was made by a newer version. Update Showroom on this PC; nothing "
        "was changed.",
    ),
    "foreign": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} belongs to another program. It was left as it is; let Showroom "
        "have a database of its own.",
    ),
    "no-database": QT_TRANSLATE_NOOP(
        "words",
        "The server has no database {database}. Have it made by whoever looks after the server, or "
        "check how it is written.",
    ),
    "no-database-yet": QT_TRANSLATE_NOOP(
        "words",
        "The server has no database {database} yet, and {user} may make it: that is done when you "
        "go on.",
    ),
    "bad-address": QT_TRANSLATE_NOOP(
        "words", "A server needs a name, a port up to 65535, a database and a user. Fill them in."
    ),
    "unknown-host": QT_TRANSLATE_NOOP(
        "words", "No computer is called {host}. Check how the server's name is written."
    ),
    "no-answer": QT_TRANSLATE_NOOP(
        "words",
        "{host} does not answer. Check that it is switched on and in this network, and that its "
        "firewall lets port {port} through.",
    ),
    "nothing-listens": QT_TRANSLATE_NOOP(
        "words",
        "{host} is there, but nothing answers on port {port}. Check the port, that PostgreSQL "
        "runs, and that it listens on the network (listen_addresses).",
    ),
    "not-postgresql": QT_TRANSLATE_NOOP(
        "words", "What answers at {host}, port {port}, is not PostgreSQL. Check the port."
    ),
    "tls-refused": QT_TRANSLATE_NOOP(
        "words",
        "{host} offers no encryption, so no password was sent. Switch it on there (ssl = on); only "
        "in a network that is all yours choose “Not encrypted”.",
    ),
    "tls-wanted": QT_TRANSLATE_NOOP(
        "words",
        "{host} lets this PC in with encryption only, or not from here. Choose “Encrypted”, "
        "or check pg_hba.conf on the server.",
    ),
    "certificate-file": QT_TRANSLATE_NOOP("words", "There is no certificate in {file}."),
    "certificate-unknown": QT_TRANSLATE_NOOP(
        "words",
        "Nobody this PC trusts vouches for {host}; no password was sent. If the server is your "
        "own, name the file of its root certificate.",
    ),
    "certificate-expired": QT_TRANSLATE_NOOP(
        "words",
        "The certificate of {host} has run out, or this PC's clock is wrong; no password was sent.",
    ),
    "certificate-name": QT_TRANSLATE_NOOP(
        "words",
        "The server's certificate is for another name than {host}; no password was sent. Write "
        "the name that is in the certificate.",
    ),
    "not-let-in": QT_TRANSLATE_NOOP(
        "words",
        "{host} does not let {user} in from this PC. On the server a line for it is missing in "
        "pg_hba.conf; the help page says which.",
    ),
    "sign-in": QT_TRANSLATE_NOOP(
        "words", "{host} does not accept the name {user} with this password. Type both once more."
    ),
    "no-password": QT_TRANSLATE_NOOP("words", "{host} wants the password of {user}. Type it in."),
    "too-many": QT_TRANSLATE_NOOP(
        "words",
        "{host} has no connection left. Close programs that use it, or let it take more "
        "(max_connections).",
    ),
    "too-old": QT_TRANSLATE_NOOP(
        "words", "{host} runs PostgreSQL {version}. Showroom needs {oldest} or later."
    ),
    "not-utf8": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} cannot hold every letter. Have one made with ENCODING 'UTF8'.",
    ),
    "read-only": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} on {host} can only be read: it is a copy of another server, or "
        "somebody closed it. Name the server on which people work.",
    ),
    "no-rights": QT_TRANSLATE_NOOP(
        "words",
        "{user} may make no tables in the database {database}. Make {user} its owner: ALTER "
        "DATABASE {database} OWNER TO {user};",
    ),
    "unknown": QT_TRANSLATE_NOOP(
        "words", "{host} did not let this PC go on. The server says: {said}"
    ),
}
"""What is at a server, and what to do where it is not what was wanted."""

ROAD: Mapping[str, str] = {
    "checked": QT_TRANSLATE_NOOP(
        "words", "The connection is encrypted, and the server's certificate is checked."
    ),
    "encrypted": QT_TRANSLATE_NOOP(
        "words", "The connection is encrypted; the server's certificate is not checked."
    ),
    "plain": QT_TRANSLATE_NOOP("words", "The connection is not encrypted."),
    "here": QT_TRANSLATE_NOOP("words", "The server is this PC itself: nothing goes by a network."),
}
"""How the road to a server is guarded."""

NOT_COPIED: Mapping[str, str] = {
    "cancelled": QT_TRANSLATE_NOOP(
        "words", "Cancelled. Nothing was copied, and this PC goes on as before."
    ),
    "in-use": QT_TRANSLATE_NOOP(
        "words",
        "Nothing was copied: {database} holds something already. Choose an empty database, or join "
        "that one.",
    ),
    "counts-differ": QT_TRANSLATE_NOOP(
        "words",
        "Nothing was copied: of {sent} rows of {table} {arrived} arrived. This PC goes on as "
        "before; try again.",
    ),
    "chain-differs": QT_TRANSLATE_NOOP(
        "words",
        "Nothing was copied: the floor log that arrived was not the one that was sent. This PC "
        "goes on as before; try again.",
    ),
    "value": QT_TRANSLATE_NOOP(
        "words",
        "Nothing was copied: the server does not take a row of {table}. Run `showroom check`; this "
        "PC goes on as before.",
    ),
    "not-owner": QT_TRANSLATE_NOOP(
        "words",
        "Nothing was copied: only {owner}, who owns the tables of {database}, can close it "
        "afterwards. Type the password of {owner} for it.",
    ),
    "not-a-server": QT_TRANSLATE_NOOP("words", "Everything can only be copied to a server."),
}
"""Why nothing was copied."""

COPIED = QT_TRANSLATE_NOOP(
    "words",
    "Everything was copied and counted again on the server: rows {rows}, tables {tables}. The "
    "floor log arrived whole: entries {events}.",
)
KEPT_FILE = QT_TRANSLATE_NOOP(
    "words",
    "The file {file} is kept as it was and closed: every program that opens it is told to work "
    "with the server.",
)
KEPT_SERVER = QT_TRANSLATE_NOOP(
    "words",
    "The database {file} is kept as it was and closed: every PC that still works with it is told "
    "where everything is now.",
)

UNREAD_FILES = QT_TRANSLATE_NOOP(
    "words",
    "What was noted on this PC and could not be read lies in {files}. It may name customers; a "
    "manager erases it in the window, or you delete the file.",
)
"""What `showroom check` says of files that privacy asks to be erased."""

OWNS_TABLES = QT_TRANSLATE_NOOP(
    "words",
    "This PC signs in to the server as the owner of the tables: whoever knows that password could "
    "change the floor log and the sales. Make a user for the PCs: Settings > Database.",
)

NOT_TRIED = QT_TRANSLATE_NOOP(
    "words",
    "This PC reaches the server without the network, so nobody tried whether others get in: the "
    "server has to listen on the network (listen_addresses), let them in (pg_hba.conf, firewall) "
    "and offer encryption (ssl = on).",
)

NAMES_OWNER = QT_TRANSLATE_NOOP(
    "words",
    "It names {owner}, who owns the tables: do not join other PCs with it. Make the user for the "
    "PCs first, then save the file anew.",
)
"""What is said of a join file that was saved too early."""

NO_PCS_USER: Mapping[str, str] = {
    "too-short": QT_TRANSLATE_NOOP(
        "words", "The password needs {least} characters or more. Nothing was changed."
    ),
    "variable": QT_TRANSLATE_NOOP(
        "words",
        "The password of {owner} stands in the variable {variable} of this PC. Take it out there, "
        "and start Showroom again. Nothing was changed.",
    ),
    "no-createrole": QT_TRANSLATE_NOOP(
        "words",
        "{owner} may make no users. Run this line on the server once, as postgres, then press the "
        "button again: ALTER ROLE {owner} CREATEROLE;",
    ),
    "taken": QT_TRANSLATE_NOOP(
        "words",
        "The server has a user {user} already, with another password or for another database. If "
        "it was made for these PCs, type its password; else choose another name. Nothing was "
        "changed.",
    ),
    "bad-name": QT_TRANSLATE_NOOP(
        "words", "The user {user} was not made ({said}). Choose another name."
    ),
    "not-let-in": QT_TRANSLATE_NOOP(
        "words",
        "The user {user} is made, but does not get in from this PC, which goes on as before. "
        "{found}",
    ),
}
"""Why the PCs have no user of their own yet."""

JOIN_FILE: Mapping[str, str] = {
    "unreadable": QT_TRANSLATE_NOOP("words", "{file} cannot be read. Copy it to this PC again."),
    "not-a-join-file": QT_TRANSLATE_NOOP(
        "words",
        "{file} is no join file. A PC that works with the server makes one: Settings > Database.",
    ),
    "newer": QT_TRANSLATE_NOOP(
        "words", "{file} was made by a newer version. Update Showroom on this PC first."
    ),
    "unwritable": QT_TRANSLATE_NOOP("words", "{file} cannot be written. Choose another folder."),
    "certificate": QT_TRANSLATE_NOOP(
        "words",
        "The certificate for {file} cannot be read or kept. Name the file of a root "
        "certificate (PEM).",
    ),
}
"""Why a join file cannot be used or made."""

PASSWORD_AT: Mapping[str, str] = {
    "environment": QT_TRANSLATE_NOOP(
        "words", "The password is in the variable SHOWROOM_DATABASE_PASSWORD."
    ),
    "keyring": QT_TRANSLATE_NOOP("words", "The password is in the keyring of this PC."),
    "file": QT_TRANSLATE_NOOP(
        "words",
        "This PC has no keyring: the password is in {file}, which only its owner can read.",
    ),
}
"""Where the password of a server lies."""


def found_words(found: ServerFound, saying: Saying) -> str:
    """What was found at a server."""
    code = "no-database-yet" if found.can_make_database else found.state.value
    if code == "new" and not found.owns_tables:
        code = "new-of-another"
    return saying.say(FOUND[code], found.facts)


def road_words(encrypted: bool | None, checked: bool | None, *, here: bool, saying: Saying) -> str:
    """How the road to a server is guarded; "" where there is none."""
    if encrypted is None:
        return ""
    if checked:
        code = "checked"
    elif encrypted:
        code = "encrypted"
    else:
        code = "here" if here else "plain"
    return saying.say(ROAD[code], {})


def copied_words(copied: Copied, saying: Saying) -> str:
    """What was copied and how it was checked, and where the old file is."""
    facts: dict[str, object] = {
        "rows": copied.total,
        "tables": sum(map(bool, copied.rows.values())),
        "events": copied.events,
        "file": copied.source,
    }
    kept = KEPT_SERVER if copied.from_server else KEPT_FILE
    return f"{saying.say(COPIED, facts)} {saying.say(kept, facts)}"


def not_copied_words(refused: CopyRefused, saying: Saying) -> str:
    """Why nothing was copied."""
    return saying.say(NOT_COPIED[refused.code], refused.facts)


def no_pcs_user_words(problem: NoPcsUser, saying: Saying) -> str:
    """Why the PCs have no user of their own yet, and what to do."""
    found = "" if problem.found is None else found_words(problem.found, saying)
    return saying.say(NO_PCS_USER[problem.code], {**problem.facts, "found": found})


def join_file_words(problem: JoinFileProblem, saying: Saying) -> str:
    """Why a join file cannot be used or made."""
    return saying.say(JOIN_FILE[problem.code], {"file": problem.file.name})


def password_words(place: Place | None, file: str, saying: Saying) -> str:
    """Where the password lies; "" where none is kept."""
    return "" if place is None else saying.say(PASSWORD_AT[place.value], {"file": file})
