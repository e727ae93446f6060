"""`showroom outbox`: mail to customers that has not gone out."""

from __future__ import annotations

import argparse

from showroom_app.cli.mail_road import road
from showroom_app.cli.output import message
from showroom_app.cli.session import Session
from showroom_app.domain.duplicates import name_key
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.outgoing import OutgoingState
from showroom_app.intake.outbox import Handled, send_due
from showroom_app.services.outgoing import OutgoingRow
from showroom_app.words.leads import OUTGOING_STATES
from showroom_app.words.outgoing import sending_problem

_FAILED = 1


def run(options: argparse.Namespace, session: Session) -> int:
    """Carry out one verb; 0 when done, 1 when a mail that was due did not go out."""
    replies = session.services.replies
    match options.sub:
        case "list":
            after = 0
            while page := replies.unsent(session.actor, after):
                for row in page:
                    if not _put(row, session):
                        return 0
                after = page[-1].mail.id
            return 0
        case "cancel":
            replies.cancel(session.actor, options.id)
            return 0
        case "retry":
            replies.try_again(session.actor, options.id)
            return 0
        case _:
            return send(options, session)


def send(options: argparse.Namespace, session: Session, only: str | None = None) -> int:
    """Send what is due, by one mailbox or all; 1 when some of it did not go out."""

    def is_left_out(name: str) -> bool:
        return only is not None and name_key(name) != name_key(only)

    failed = False
    way = road(options, session)
    for handled in send_due(session.services, session.actor, way, left_out=is_left_out):
        tell(handled, session)
        failed = failed or handled.state is not OutgoingState.SENT
    return _FAILED if failed else 0


def tell(handled: Handled, session: Session) -> None:
    """Say what became of a mail."""
    line = {
        "mailbox": handled.mailbox,
        "mail": handled.mail,
        "lead": handled.lead,
        "to": handled.to_address,
        "state": handled.state.value,
        "problem": handled.problem or None,
    }
    state = session.saying.say(OUTGOING_STATES[handled.state], {})
    words = f"{handled.mail:>6}  {handled.to_address}  {state}"
    session.put(line, words)
    if handled.problem:
        every = session.services.mailboxes.for_intake()
        by = next((each for each in every if each.name == handled.mailbox), None)
        message(_why(handled.problem, by, session))


def _put(row: OutgoingRow, session: Session) -> bool:
    mail = row.mail
    why = ""
    if mail.problem:
        why = _why(mail.problem, row.mailbox, session)
    line = {
        "mail": mail.id,
        "lead": mail.lead,
        "to": mail.to_address,
        "customer": row.customer,
        "rep": row.rep_name or None,
        "subject": mail.subject,
        "state": mail.state.value,
        "queued": session.time(mail.queued_at),
        "next_try": session.time(mail.next_try_at),
        "attempts": mail.attempts,
        "problem": mail.problem or None,
        "words": why,
    }
    state = session.saying.say(OUTGOING_STATES[mail.state], {})
    words = f"{mail.id:>6}  {session.time(mail.queued_at)}  {row.customer}  {state}  {why}"
    return session.put(line, words.rstrip())


def _why(problem: str, mailbox: Mailbox | None, session: Session) -> str:
    if mailbox is None:
        return sending_problem(problem, "", 0, "", session.saying)
    said = (mailbox.smtp_host, mailbox.smtp_port, mailbox.smtp_user or mailbox.user)
    return sending_problem(problem, *said, session.saying)
