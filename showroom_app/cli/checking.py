"""`showroom check`: integrity of the database and of the floor log."""

from __future__ import annotations

import argparse

from showroom_app.cli.opening import folder
from showroom_app.cli.session import Session
from showroom_app.noted_file import unread_files
from showroom_app.words import months as say
from showroom_app.words.acts import GUARD_GONE
from showroom_app.words.databases import OWNS_TABLES, UNREAD_FILES


def run(options: argparse.Namespace, session: Session) -> int:
    """Check everything and say what is wrong; 0 when all is well, 1 with problems."""
    unread = list(unread_files(folder(options)))
    found = session.services.checking.check()
    saying = session.saying
    problems = [
        *(f"The database says: {complaint}" for complaint in found.engine),
        *(saying.chain_problem(problem) for problem in found.chain_problems),
        *(f"The bytes of message {message} were altered." for message in found.messages),
        *(say.differs(each, saying) for each in found.months),
        *(saying.say(GUARD_GONE, {"guard": each}) for each in found.guards),
    ]
    owns = session.services.store.facts().owns_tables
    session.put(
        {
            "ok": found.is_well,
            "problems": problems,
            "events": found.events,
            "chain": found.chain,
            "owns_tables": owns,
            "unread": unread,
        },
        "\n".join(
            [
                *(problems or ["All is well."]),
                f"{found.events} events in the floor log.",
                *([saying.say(OWNS_TABLES, {})] if owns else []),
                *([saying.say(UNREAD_FILES, {"files": ", ".join(unread)})] if unread else []),
            ]
        ),
    )
    return 0 if found.is_well else 1
