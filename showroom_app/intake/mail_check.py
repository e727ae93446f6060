"""Tries a mailbox step by step, for whoever sets it up: what works, and what does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from showroom_app.domain.mailbox import AfterReading, Mailbox, Security
from showroom_app.intake.imap import Connection, connection
from showroom_app.intake.mail_problems import MailCode, MailProblem
from showroom_app.intake.mailbox import FIRST_LOOK_DAYS, Road


class Step(StrEnum):
    """What is tried, in this order."""

    CONNECT = "connect"
    ENCRYPT = "encrypt"
    SIGN_IN = "sign-in"
    FOLDER = "folder"
    MOVE_FOLDER = "move-folder"
    NEWS = "news"


class Remark(StrEnum):
    """What is worth saying of a step that went well."""

    NONE = ""
    IN_THE_CLEAR = "in-the-clear"
    WILL_BE_MADE = "will-be-made"
    AT_ONCE = "at-once"
    BY_POLLING = "by-polling"


@dataclass(frozen=True, slots=True)
class Tried:
    """One step: `problem` is what went wrong, None when it went well.

    `mails` are those in the folder, `recent` those that the first look takes in; None for the
    other steps. `minutes`: between two looks.
    """

    step: Step
    problem: MailProblem | None = None
    remark: Remark = Remark.NONE
    mails: int | None = None
    recent: int | None = None
    minutes: int | None = None


_OF_ENCRYPTION = frozenset(
    {
        *(MailCode.NO_TLS, MailCode.NO_STARTTLS, MailCode.CERTIFICATE_UNKNOWN),
        *(MailCode.CERTIFICATE_EXPIRED, MailCode.CERTIFICATE_NAME, MailCode.CERTIFICATE_FILE),
    }
)


def check(mailbox: Mailbox, road: Road) -> Iterator[Tried]:
    """Try a mailbox as it would be read, each step told as soon as it is done.

    It ends behind the first step that fails. Nothing is read, marked, moved or made, and nothing is
    raised.
    """
    step = Step.CONNECT
    try:
        with connection(road.server(mailbox)) as link:
            yield Tried(Step.CONNECT)
            clear = mailbox.security is Security.NONE
            yield Tried(Step.ENCRYPT, remark=Remark.IN_THE_CLEAR if clear else Remark.NONE)
            step = Step.SIGN_IN
            link.sign_in(road.keys.for_fetching(mailbox))
            yield Tried(step)
            step = Step.FOLDER
            opened = link.open(mailbox.folder)
            since = datetime.now(UTC).date() - timedelta(FIRST_LOOK_DAYS + 1)
            yield Tried(step, mails=opened.mails, recent=len(link.uids_after(0, since)))
            if mailbox.after is AfterReading.MOVE:
                step = Step.MOVE_FOLDER
                there = link.has_folder(mailbox.move_to)
                yield Tried(step, remark=Remark.NONE if there else Remark.WILL_BE_MADE)
            step = Step.NEWS
            yield _news(link, mailbox)
    except MailProblem as problem:
        if step is Step.CONNECT and problem.code in _OF_ENCRYPTION:
            yield Tried(Step.CONNECT)
            step = Step.ENCRYPT
        yield Tried(step, problem)


def _news(link: Connection, mailbox: Mailbox) -> Tried:
    remark = Remark.AT_ONCE if link.can_idle else Remark.BY_POLLING
    return Tried(Step.NEWS, remark=remark, minutes=mailbox.poll_minutes)
