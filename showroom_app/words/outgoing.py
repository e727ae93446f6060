"""Mail that goes out, in words: what has become of it, and why it did not go."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mail import MAIL_PROBLEMS, SERVER_SAID, SMTP_PROBLEMS
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.sentences import Saying

SENDING_PROBLEMS: Mapping[str, str] = {
    **MAIL_PROBLEMS,
    **SMTP_PROBLEMS,
    "refused": QT_TRANSLATE_NOOP(
        "words", "The server does not take this e-mail. Check the address, then try it again."
    ),
    "put-off": QT_TRANSLATE_NOOP(
        "words", "The server does not take this e-mail just now. It is tried again by itself."
    ),
    "uncertain": QT_TRANSLATE_NOOP(
        "words",
        "The connection broke before the server said whether it took the e-mail. What is sent "
        "again is the same e-mail; most programs show it once.",
    ),
    "no-mailbox": QT_TRANSLATE_NOOP(
        "words", "The mailbox it was written for is gone, or sends no more. Write the e-mail anew."
    ),
    "unwritable": QT_TRANSLATE_NOOP(
        "words", "This e-mail cannot be written out. Check the addresses, then write it anew."
    ),
}
"""Why a mail did not go out, and what to do."""


def sending_problem(problem: str, host: str, port: int, user: str, saying: Saying) -> str:
    """Why a mail did not go out, from what is noted with it: a code and what the server said."""
    code, _, says = problem.partition(" ")
    if code not in SENDING_PROBLEMS:
        code = "server-says"
    inner = says.partition(" ")
    if code == "uncertain" and inner[0] in MAIL_PROBLEMS:
        says = inner[2]
    facts = {"host": host, "port": port, "user": user, "file": "", "says": says}
    said = saying.say(SENDING_PROBLEMS[code], facts)
    return f"{said} {saying.say(SERVER_SAID, facts)}" if says else said
