"""What is said when the database cannot be used, or the program itself made a mistake."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, str] = {
    "bad-url": QT_TRANSLATE_NOOP(
        "words",
        "{database} is not a database URL. Write sqlite:///FILE or postgresql://USER@HOST/NAME.",
    ),
    "unknown-engine": QT_TRANSLATE_NOOP(
        "words",
        "{database} names an engine that is not known. Write sqlite:///FILE or "
        "postgresql://USER@HOST/NAME.",
    ),
    "cannot-open": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} cannot be opened: {because}. Nothing was changed.",
    ),
    "not-a-database": QT_TRANSLATE_NOOP(
        "words",
        "{database} is not a database file. It was left as it is; choose another file.",
    ),
    "foreign-database": QT_TRANSLATE_NOOP(
        "words",
        "{database} belongs to another program. It was left as it is; choose another database.",
    ),
    "not-a-demo": QT_TRANSLATE_NOOP(
        "words",
        "{database} is not a demo dealership. It was left as it is; choose another database for "
        "the demo.",
    ),
    "newer-database": QT_TRANSLATE_NOOP(
        "words",
        "{database} was brought to a newer version. Install that version of Showroom on this PC "
        "too; nothing is lost.",
    ),
    "newer-database-by": QT_TRANSLATE_NOOP(
        "words",
        "{database} was brought to a newer version. Install Showroom {version} on this PC too, as "
        "on {pc}; nothing is lost.",
    ),
    "moved": QT_TRANSLATE_NOOP(
        "words",
        "Everything is at {server} since {on}; {database} is only kept. Choose another database: "
        "open the dealership's new join file, or fill in the server.",
    ),
    "upgrade-failed": QT_TRANSLATE_NOOP(
        "words",
        "{database} could not be brought to this version ({said}). It is as it was: go on with the "
        "version before, and send this line to whoever looks after Showroom.",
    ),
    "needs-owner": QT_TRANSLATE_NOOP(
        "words",
        "{database} has to be upgraded first, and the role of the program may not do that: run "
        "`showroom database upgrade --database URL` with the URL of the role that owns the tables. "
        "Nothing was changed.",
    ),
    "no-right": QT_TRANSLATE_NOOP(
        "words",
        "The server of {database} does not allow this to the role that was signed in, so nothing "
        "was changed. Whoever looks after the server can give it its rights with "
        "`showroom database roles`.",
    ),
    "network-share": QT_TRANSLATE_NOOP(
        "words",
        "{database} lies on a network share, where a SQLite file breaks. Choose a "
        "folder of this PC, or PostgreSQL for several PCs (postgresql://...).",
    ),
    "unreachable": QT_TRANSLATE_NOOP(
        "words",
        "The database {database} cannot be reached: {because}. Check that the server "
        "runs and that the URL is right; nothing was changed.",
    ),
    "read-only": QT_TRANSLATE_NOOP(
        "words",
        "{database} is read-only, so nothing was entered. Ask for write access to the file and "
        "its folder, or to the server.",
    ),
    "locked": QT_TRANSLATE_NOOP(
        "words",
        "{database} is busy with another program. Nothing was changed; try again.",
    ),
    "disk-full": QT_TRANSLATE_NOOP(
        "words",
        "The disk is full, so nothing was entered. Free some space and try again.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "words",
        "{database} is damaged. Stop entering, keep the file and go back to a backup.",
    ),
    "damaged-message": QT_TRANSLATE_NOOP(
        "words",
        "The bytes of message {message} are not those that came in. The lead itself is still "
        "there; a backup may hold the message.",
    ),
}
"""Why the database cannot be used."""

BECAUSE: Mapping[str, str] = {
    "no-folder": QT_TRANSLATE_NOOP("words", "its folder does not exist"),
    "directory": QT_TRANSLATE_NOOP("words", "it is a folder"),
    "no-file": QT_TRANSLATE_NOOP("words", "there is no such file"),
    "permission": QT_TRANSLATE_NOOP("words", "there is no permission"),
    "disk": QT_TRANSLATE_NOOP("words", "the disk does not answer"),
    "no-answer": QT_TRANSLATE_NOOP("words", "nothing answers there"),
    "sign-in": QT_TRANSLATE_NOOP("words", "the sign-in was refused"),
    "no-database": QT_TRANSLATE_NOOP("words", "there is no such database"),
    "no-encryption": QT_TRANSLATE_NOOP("words", "the server offers no encrypted connection"),
    "certificate": QT_TRANSLATE_NOOP("words", "its certificate is not one that this PC trusts"),
    "password-file": QT_TRANSLATE_NOOP(
        "words", "the file of passwords on this PC is damaged, or others may read it"
    ),
    "gone": QT_TRANSLATE_NOOP("words", "it was deleted or replaced while it was open"),
    "too-many": QT_TRANSLATE_NOOP("words", "it has too many connections"),
    "lost": QT_TRANSLATE_NOOP("words", "the connection was lost"),
}
"""The cause behind a database that cannot be opened or reached."""

UNEXPECTED = QT_TRANSLATE_NOOP(
    "words",
    "Something went wrong that nobody expected ({problem}). Nothing was entered; everything else "
    "still works. The log file says more.",
)
"""What is said of a mistake of the program itself."""
