"""The verbs of where the data is."""

from __future__ import annotations

from pathlib import Path

from showroom_app.cli.arguments.grammar import Parser, Verbs, verb_of


def database_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `database`."""
    verb_of(verbs, shared, "show", "where the data is, how large it is, how it is reached")
    verb_of(verbs, shared, "upgrade", "bring the tables of --database URL to this version")
    for name, text in (
        ("test", "what is at a PostgreSQL server; changes nothing there"),
        ("create", "make the database, where the user may, and Showroom's tables in it"),
        (
            "copy",
            "copy everything, from this PC's file or its server, to an empty one; work with that",
        ),
    ):
        verb_of(verbs, shared, name, text).add_argument(
            "url", metavar="URL", help="postgresql://USER@HOST/NAME, the password is asked for"
        )
    join = verb_of(verbs, shared, "join", "work with a server that holds a dealership")
    join.add_argument("url", metavar="FILE|URL", help="a join file, or postgresql://...")
    join_file = verb_of(verbs, shared, "join-file", "write the file with which other PCs join")
    join_file.add_argument("out", metavar="FILE", type=Path)
    join_file.add_argument(
        "--host", default="", metavar="NAME", help="how other PCs reach the server"
    )
    roles = verb_of(
        verbs, shared, "roles", "roles on the server of --database URL: an owner, and the program's"
    )
    roles.add_argument(
        "--out", type=Path, metavar="FILE", help="only write the SQL, for psql; nothing is changed"
    )
    roles.add_argument("--owner", default="showroom_owner", metavar="NAME")
    roles.add_argument("--program", default="showroom_program", metavar="NAME")
    reopen = verb_of(
        verbs, shared, "reopen", "work again in what was copied to a server and closed"
    )
    reopen.add_argument("closed", metavar="FILE-OR-URL")
