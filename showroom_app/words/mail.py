"""Mailboxes in words: what goes wrong with them, and what trying one shows."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.intake.mail_check import Remark, Step, Tried
from showroom_app.intake.mail_problems import MailProblem
from showroom_app.secrets import Place
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.sentences import Saying

MAIL_PROBLEMS: Mapping[str, str] = {
    "unknown-host": QT_TRANSLATE_NOOP(
        "words", "No computer is called {host}. Check how the server's name is written."
    ),
    "no-network": QT_TRANSLATE_NOOP(
        "words", "{host} cannot be reached: this PC has no network, or no way to it."
    ),
    "connection-refused": QT_TRANSLATE_NOOP(
        "words", "{host} does not answer on port {port}. Check the port."
    ),
    "timeout": QT_TRANSLATE_NOOP(
        "words", "{host} did not answer in time. Check the port, or try again later."
    ),
    "closed": QT_TRANSLATE_NOOP(
        "words", "{host} ended the connection. It is tried again by itself."
    ),
    "no-tls": QT_TRANSLATE_NOOP(
        "words",
        "{host} speaks no encryption on port {port}. Choose STARTTLS, or the port for TLS (993).",
    ),
    "no-starttls": QT_TRANSLATE_NOOP(
        "words", "{host} offers no STARTTLS on port {port}. Choose TLS and port 993."
    ),
    "certificate-unknown": QT_TRANSLATE_NOOP(
        "words",
        "Nobody this PC trusts vouches for {host}; no password was sent. If the server is your "
        "own, name the file of its certificate.",
    ),
    "certificate-expired": QT_TRANSLATE_NOOP(
        "words",
        "The certificate of {host} has run out, or this PC's clock is wrong; no password was sent.",
    ),
    "certificate-name": QT_TRANSLATE_NOOP(
        "words",
        "The server's certificate is for another name than {host}; no password was sent. Write "
        "the name that your provider gives.",
    ),
    "certificate-file": QT_TRANSLATE_NOOP("words", "There is no certificate in {file}."),
    "other-protocol": QT_TRANSLATE_NOOP(
        "words", "What answers at {host}, port {port}, is no server for fetching mail (IMAP)."
    ),
    "wrong-password": QT_TRANSLATE_NOOP("words", "{host} does not accept this name and password."),
    "no-password": QT_TRANSLATE_NOOP(
        "words", "This PC does not know the password of {user}. Type it in once."
    ),
    "password-file": QT_TRANSLATE_NOOP(
        "words",
        "The passwords in {file} are not used: the file is damaged, or others may read it. Only "
        "its owner may.",
    ),
    "encryption-wanted": QT_TRANSLATE_NOOP(
        "words", "{host} takes no password without encryption. Choose TLS."
    ),
    "not-signed-in": QT_TRANSLATE_NOOP("words", "Nobody signed in to this mailbox on this PC yet."),
    "sign-in-expired": QT_TRANSLATE_NOOP(
        "words", "{host} asks for a new sign-in. Sign in to this mailbox once more."
    ),
    "sign-in-refused": QT_TRANSLATE_NOOP(
        "words",
        "{host} does not accept the sign-in. Ask whoever runs it whether IMAP is allowed for this "
        "mailbox.",
    ),
    "sign-in-wanted": QT_TRANSLATE_NOOP(
        "words", "{host} takes no mail from somebody who did not sign in. Check name and password."
    ),
    "sign-in-server": QT_TRANSLATE_NOOP(
        "words", "{host} gave no access. It is tried again by itself."
    ),
    "no-folder": QT_TRANSLATE_NOOP("words", "There is no such folder on {host}."),
    "server-says": QT_TRANSLATE_NOOP("words", "{host} could not do what was asked."),
}
"""Why a mail server cannot be used, and what to do."""

SMTP_PROBLEMS: Mapping[str, str] = {
    "no-tls": QT_TRANSLATE_NOOP(
        "words",
        "{host} speaks no encryption on port {port}. Choose STARTTLS, or the port for TLS (465).",
    ),
    "no-starttls": QT_TRANSLATE_NOOP(
        "words", "{host} offers no STARTTLS on port {port}. Choose TLS and port 465."
    ),
    "other-protocol": QT_TRANSLATE_NOOP(
        "words", "What answers at {host}, port {port}, is no server for sending mail (SMTP)."
    ),
}
"""The same of a server for sending, where that is another thing to do."""
SENDING = QT_TRANSLATE_NOOP("words", "Replies do not go out: {problem}")

NO_MAILBOX = QT_TRANSLATE_NOOP(
    "words", "There is no mailbox to read. Add one: showroom mailbox add NAME --host H --user U."
)
SIGNED_IN_PAGE = QT_TRANSLATE_NOOP(
    "words", "Showroom may read this mailbox now. You can close this page."
)
SERVER_SAID = QT_TRANSLATE_NOOP("words", "The server says: {says}")

STEPS: Mapping[str, str] = {
    "connect": QT_TRANSLATE_NOOP("words", "The server answers."),
    "encrypt": QT_TRANSLATE_NOOP(
        "words", "The connection is encrypted and the server is who it says."
    ),
    "sign-in": QT_TRANSLATE_NOOP("words", "Name and password are right."),
    "folder": QT_TRANSLATE_NOOP(
        "words",
        "Mails in the folder: {mails}. Of the last 30 days, which are read first: {recent}.",
    ),
    "move-folder": QT_TRANSLATE_NOOP("words", "The folder for mails that were read is there."),
    "news": QT_TRANSLATE_NOOP("words", "New mail is looked for every {minutes} minutes."),
    "send-connect": QT_TRANSLATE_NOOP("words", "The server for replies answers: {about}."),
    "send-encrypt": QT_TRANSLATE_NOOP(
        "words", "The connection for replies is encrypted and the server is who it says."
    ),
    "send-sign-in": QT_TRANSLATE_NOOP(
        "words", "Name and password are right for replies, too ({about})."
    ),
    "sender": QT_TRANSLATE_NOOP("words", "Replies may go out as {about}."),
}
"""What works, step by step."""

REMARKED: Mapping[str, str] = {
    "in-the-clear": QT_TRANSLATE_NOOP(
        "words", "The connection is not encrypted: others can read the password on its way."
    ),
    "will-be-made": QT_TRANSLATE_NOOP("words", "The folder for mails that were read will be made."),
    "at-once": QT_TRANSLATE_NOOP(
        "words",
        "The server tells of new mail at once; besides, it is looked for every {minutes} minutes.",
    ),
    "by-polling": QT_TRANSLATE_NOOP("words", "New mail is looked for every {minutes} minutes."),
    "asks-nothing": QT_TRANSLATE_NOOP("words", "{about} asks for no password."),
}
"""What is said of a step instead, where there is something to remark."""

PLACES: Mapping[str, str] = {
    "environment": QT_TRANSLATE_NOOP("words", "The password comes from an environment variable."),
    "keyring": QT_TRANSLATE_NOOP("words", "The password is kept in this PC's keyring."),
    "file": QT_TRANSLATE_NOOP(
        "words",
        "This PC has no keyring: the password is kept in a file that only you may read ({file}).",
    ),
}
"""Where a password lies."""


def mail_problem(problem: MailProblem, saying: Saying) -> str:
    """Why a mail server cannot be used, with what it said itself."""
    return problem_words(problem.code.value, problem.facts, saying)


def problem_words(
    code: str, facts: Mapping[str, str | int], saying: Saying, template: str | None = None
) -> str:
    """The same for a problem as it is noted; in the words of `template` where there is one."""
    said = saying.say(template or MAIL_PROBLEMS.get(code, MAIL_PROBLEMS["server-says"]), facts)
    if facts.get("says"):
        said += " " + saying.say(SERVER_SAID, facts)
    return said


def tried_words(tried: Tried, saying: Saying) -> str:
    """What trying one step showed."""
    problem = tried.problem
    if problem is not None and tried.step.is_sending:
        code = problem.code.value
        said = problem_words(code, problem.facts, saying, SMTP_PROBLEMS.get(code))
        return saying.say(SENDING, {"problem": said})
    if problem is not None:
        return mail_problem(problem, saying)
    facts = {
        "mails": tried.mails,
        "recent": tried.recent,
        "minutes": tried.minutes,
        "about": tried.about,
    }
    template = STEPS[Step(tried.step).value]
    if tried.remark is not Remark.NONE:
        template = REMARKED[tried.remark.value]
    return saying.say(template, facts)


def place_words(place: Place, file: str, saying: Saying) -> str:
    """Where a password lies."""
    return saying.say(PLACES[place.value], {"file": file})
