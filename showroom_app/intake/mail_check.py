"""Tries a mailbox step by step, for whoever sets it up: what works, and what does not.

Fetching and sending are two servers, often with two passwords: each is tried, whatever became of
the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from showroom_app.domain.mailbox import AfterReading, Mailbox, Security
from showroom_app.domain.values import dataclass
from showroom_app.intake.composing import sender_of
from showroom_app.intake.imap import Connection, connection
from showroom_app.intake.mail_problems import MailCode, MailProblem
from showroom_app.intake.mailbox import FIRST_LOOK_DAYS, Road
from showroom_app.intake.smtp import NotTaken, smtp_connection


class Step(StrEnum):
    """What is tried, in this order."""

    CONNECT = "connect"
    ENCRYPT = "encrypt"
    SIGN_IN = "sign-in"
    FOLDER = "folder"
    MOVE_FOLDER = "move-folder"
    NEWS = "news"
    SEND_CONNECT = "send-connect"
    SEND_ENCRYPT = "send-encrypt"
    SEND_SIGN_IN = "send-sign-in"
    SENDER = "sender"

    @property
    def is_sending(self) -> bool:
        """Whether it is about the server that replies go out by."""
        return self in _SENDING


_SENDING = frozenset({Step.SEND_CONNECT, Step.SEND_ENCRYPT, Step.SEND_SIGN_IN, Step.SENDER})


class Remark(StrEnum):
    """What is worth saying of a step that went well."""

    NONE = ""
    IN_THE_CLEAR = "in-the-clear"
    WILL_BE_MADE = "will-be-made"
    AT_ONCE = "at-once"
    BY_POLLING = "by-polling"
    ASKS_NOTHING = "asks-nothing"


@dataclass(frozen=True, slots=True)
class Tried:
    """One step: `problem` is what went wrong, None when it went well.

    `mails` are those in the folder, `recent` those that the first look takes in; None for the
    other steps. `minutes`: between two looks. `about`: the server that replies go out by, or their
    sender.
    """

    step: Step
    problem: MailProblem | None = None
    remark: Remark = Remark.NONE
    mails: int | None = None
    recent: int | None = None
    minutes: int | None = None
    about: str = ""


_OF_ENCRYPTION = frozenset(
    {
        *(MailCode.NO_TLS, MailCode.NO_STARTTLS, MailCode.CERTIFICATE_UNKNOWN),
        *(MailCode.CERTIFICATE_EXPIRED, MailCode.CERTIFICATE_NAME, MailCode.CERTIFICATE_FILE),
    }
)


def check(mailbox: Mailbox, road: Road) -> Iterator[Tried]:
    """Try a mailbox as it would be read and sent by, each step told as soon as it is done.

    Fetching ends behind its first step that fails, and so does sending, which is tried where there
    is a server for it. Nothing is read, marked, moved, made or sent, and nothing is raised.
    """
    yield from _fetching(mailbox, road)
    if mailbox.smtp_host:
        yield from _sending(mailbox, road)


def _fetching(mailbox: Mailbox, road: Road) -> Iterator[Tried]:
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


def _sending(mailbox: Mailbox, road: Road) -> Iterator[Tried]:
    host = mailbox.smtp_host
    step = Step.SEND_CONNECT
    try:
        with smtp_connection(road.sending_server(mailbox)) as link:
            yield Tried(step, about=host)
            clear = mailbox.smtp_security is Security.NONE
            remark = Remark.IN_THE_CLEAR if clear else Remark.NONE
            yield Tried(Step.SEND_ENCRYPT, remark=remark)
            step = Step.SEND_SIGN_IN
            if link.wants_sign_in:
                link.sign_in(road.keys.for_sending(mailbox))
                yield Tried(step, about=host)
            else:
                yield Tried(step, remark=Remark.ASKS_NOTHING, about=host)
            if sender := _sender(mailbox):
                step = Step.SENDER
                link.may_send(sender)
                yield Tried(step, about=sender)
    except NotTaken as answer:
        facts: dict[str, str | int] = {"host": host, "port": mailbox.smtp_port}
        yield Tried(step, MailProblem(MailCode.SERVER_SAYS, **facts, says=answer.says))
    except MailProblem as problem:
        if step is Step.SEND_CONNECT and problem.code in _OF_ENCRYPTION:
            yield Tried(step, about=host)
            step = Step.SEND_ENCRYPT
        yield Tried(step, problem)


def _sender(mailbox: Mailbox) -> str:
    """The sender as a server is told it; "" while none is filled in that could be."""
    try:
        sender = sender_of(mailbox)
    except UnicodeError:
        return ""
    return sender if sender.isascii() and "@" in sender.strip("@") else ""


def _news(link: Connection, mailbox: Mailbox) -> Tried:
    remark = Remark.AT_ONCE if link.can_idle else Remark.BY_POLLING
    return Tried(Step.NEWS, remark=remark, minutes=mailbox.poll_minutes)
