"""`showroom mailbox` and `showroom fetch`: mailboxes without a window."""

from __future__ import annotations

import argparse
import os
import queue
import secrets as random_words
import sys
import threading
import webbrowser
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from showroom_app import settings
from showroom_app.cli import outbox_verbs
from showroom_app.cli.mail_road import road, secrets_of
from showroom_app.cli.opening import settings_path
from showroom_app.cli.output import message
from showroom_app.cli.received_lines import received_object, received_words
from showroom_app.cli.session import Session
from showroom_app.domain.intake_lease import Holder, Program
from showroom_app.domain.mailbox import AfterReading, Mailbox, MailSignIn, Security
from showroom_app.domain.refused import Refused
from showroom_app.domain.station import StationKind
from showroom_app.intake.credentials import account_of, smtp_account_of
from showroom_app.intake.duty import Duty
from showroom_app.intake.fetching import Fetching, Trouble
from showroom_app.intake.mail_check import check
from showroom_app.intake.mail_problems import MailCode, MailProblem
from showroom_app.intake.mailbox import Fetched, Road, read_once
from showroom_app.intake.outbox import Handled, Sending
from showroom_app.intake.sign_in import sign_in
from showroom_app.secrets import VARIABLE, SecretsProblem
from showroom_app.services.mailboxes import MailboxRow
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.words.mail import (
    NO_MAILBOX,
    SIGNED_IN_PAGE,
    mail_problem,
    place_words,
    problem_words,
    tried_words,
)
from showroom_app.words.stations import INTAKE_ELSEWHERE, INTAKE_NOBODY, INTAKE_OURS

_FAILED = 1
_RUN = random_words.token_hex(4)
_Told = Fetched | Handled | Trouble | bool | None
"""What became of a mail, trouble, whether this program takes in; None: it cannot go on."""
_FIELDS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "name": ("name", str),
    "host": ("host", str),
    "sign_in_as": ("user", str),
    "port": ("port", int),
    "security": ("security", Security),
    "auth": ("auth", MailSignIn),
    "client": ("token_client", str),
    "folder": ("folder", str),
    "after": ("after", AfterReading),
    "move_to": ("move_to", str),
    "poll": ("poll_minutes", int),
    "active": ("active", lambda said: said == "yes"),
    "smtp_host": ("smtp_host", str),
    "smtp_port": ("smtp_port", int),
    "smtp_security": ("smtp_security", Security),
    "smtp_user": ("smtp_user", str),
    "from_address": ("from_address", str),
    "from_name": ("from_name", str),
    "confirm": ("confirms", lambda said: said == "yes"),
}
"""Options and the fields of a mailbox that they set."""


def run(options: argparse.Namespace, session: Session) -> int:
    """Carry out one mailbox verb; 0 when done, 1 when a mailbox does not work."""
    mailboxes = session.services.mailboxes
    match options.sub:
        case "list":
            for row in mailboxes.every(session.actor):
                if not _put(row, session):
                    break
            return 0
        case "add":
            return _add(options, session)
        case "change":
            return _change(options, session)
        case "remove":
            found = mailboxes.find(session.actor, options.mailbox)
            mailboxes.remove(session.actor, found.id)
            with suppress(SecretsProblem):
                secrets = secrets_of(options)
                for account in {account_of(found), smtp_account_of(found)}:
                    secrets.forget(account)
            return 0
        case "password":
            return _password(mailboxes.find(session.actor, options.mailbox), options, session)
        case "sign-in":
            return _sign_in(mailboxes.find(session.actor, options.mailbox), options, session)
        case _:
            return _check(mailboxes.find(session.actor, options.mailbox), options, session)


def _add(options: argparse.Namespace, session: Session) -> int:
    mailbox = _changed(Mailbox(0, options.mailbox, "", ""), options, session)
    if getattr(options, "port", None) is None and mailbox.security is not Security.TLS:
        mailbox = replace(mailbox, port=143)
    _keep_certificates(options)
    session.services.mailboxes.add(session.actor, mailbox)
    added = session.services.mailboxes.find(session.actor, mailbox.name)
    _put(session.services.mailboxes.row(session.actor, added.id), session)
    if added.auth is MailSignIn.PASSWORD:
        return _password(added, options, session)
    message(f"Sign in next: showroom mailbox sign-in {added.name!r}")
    return 0


def _change(options: argparse.Namespace, session: Session) -> int:
    mailboxes = session.services.mailboxes
    changed = _changed(mailboxes.find(session.actor, options.mailbox), options, session)
    _keep_certificates(options)
    mailboxes.change(session.actor, changed)
    _put(mailboxes.row(session.actor, changed.id), session)
    return 0


def _changed(mailbox: Mailbox, options: argparse.Namespace, session: Session) -> Mailbox:
    said: dict[str, Any] = {
        name: of_text(value)
        for option, (name, of_text) in _FIELDS.items()
        if (value := getattr(options, option, None)) is not None
    }
    if options.floor is not None:
        said["floor"] = session.floor(options.floor).id
    return replace(mailbox, **said)


def _keep_certificates(options: argparse.Namespace) -> None:
    """A file of certificates is this PC's own: it goes into its settings."""
    if options.certificates is not None:
        path = settings_path(options)
        file = Path(options.certificates).expanduser().resolve() if options.certificates else ""
        settings.save(replace(settings.load(path).settings, mail_certificates=str(file)), path)


def _password(mailbox: Mailbox, options: argparse.Namespace, session: Session) -> int:
    typed = _typed(mailbox)
    if not typed:
        message(mail_problem(MailProblem(MailCode.NO_PASSWORD, user=mailbox.user), session.saying))
        return _FAILED
    secrets = secrets_of(options)
    try:
        place = secrets.keep(account_of(mailbox), typed)
    except SecretsProblem as problem:
        told = MailProblem(MailCode.PASSWORD_FILE, file=str(problem.file))
        message(mail_problem(told, session.saying))
        return _FAILED
    message(place_words(place, str(secrets.file), session.saying))
    return 0


def _typed(mailbox: Mailbox) -> str:
    """The password: from the environment, else asked for at the terminal, else ""."""
    given = os.environ.get(VARIABLE)
    if given is not None:
        return given
    if sys.stdin is not None and sys.stdin.isatty():
        from getpass import getpass

        return getpass(f"Password of {mailbox.user} at {mailbox.host}: ")
    return ""


def _sign_in(mailbox: Mailbox, options: argparse.Namespace, session: Session) -> int:
    secrets = secrets_of(options)

    def open_page(url: str) -> None:
        message(url)
        webbrowser.open(url)

    try:
        place = sign_in(
            mailbox,
            secrets,
            open_page,
            session.saying.say(SIGNED_IN_PAGE, {}),
            client_secret=os.environ.get("SHOWROOM_MAIL_CLIENT_SECRET", ""),
        )
    except MailProblem as problem:
        message(mail_problem(problem, session.saying))
        return _FAILED
    message(place_words(place, str(secrets.file), session.saying))
    return 0


def _check(mailbox: Mailbox, options: argparse.Namespace, session: Session) -> int:
    failed = False
    for tried in check(mailbox, road(options, session)):
        words = tried_words(tried, session.saying)
        problem = tried.problem
        failed = failed or problem is not None
        line = {
            "mailbox": mailbox.name,
            "step": tried.step.value,
            "ok": problem is None,
            "problem": problem.code.value if problem else None,
            "words": words,
        }
        session.put(line, f"{'ok' if problem is None else 'no':<3} {words}")
    return _FAILED if failed else 0


def run_fetch(options: argparse.Namespace, session: Session) -> int:
    """Read the mailboxes and send what is due, once or until stopped.

    1 when a mailbox that was read once did not work, or a mail did not go out.
    """
    session.services.mailboxes.may_fetch(session.actor)
    chosen = session.services.mailboxes.for_intake(options.mailbox)
    # Who names one wants it read, switched off or not.
    active = [each for each in chosen if each.active or options.mailbox is not None]
    if options.once:
        if not active:
            message(session.saying.say(NO_MAILBOX, {}))
        return _take_turn(active, options, session)
    _keep_fetching(options, session, {each.name for each in active} if options.mailbox else None)
    return 0


def _take_turn(active: list[Mailbox], options: argparse.Namespace, session: Session) -> int:
    """Look once, unless another program takes in: then nothing is amiss."""
    duty = Duty(session.services.store, partial(_program, options, session))
    keeping = threading.Thread(target=duty.run, name="intake")
    keeping.start()
    try:
        duty.wait_for_look()
        if not duty.has_it:
            message(_elsewhere(duty.holder, session))
            return 0
        fetched = max((_fetch_once(each, options, session) for each in active), default=0)
        # What a nightly job needs: answers go out by the same command that brings the questions.
        return max(fetched, outbox_verbs.send(options, session, only=options.mailbox))
    finally:
        duty.stop()
        keeping.join()


def _program(options: argparse.Namespace, session: Session) -> Program:
    """This program, as others see it that could take in."""
    chosen = settings.load(settings_path(options)).settings
    # Whoever typed it wants it done here, whatever stands on this PC's screen.
    kind = StationKind.BACK_OFFICE
    return Program(f"{os.getpid()}-{_RUN}", chosen.key, session.actor.station, kind)


def _elsewhere(holder: Holder | None, session: Session) -> str:
    """Who takes in instead of this program."""
    if holder is None:
        return session.saying.say(INTAKE_NOBODY, {})
    since = session.clock(holder.since)
    facts = {"station": holder.program.station, "since": since}
    return session.saying.say(INTAKE_ELSEWHERE, facts)


def _fetch_once(mailbox: Mailbox, options: argparse.Namespace, session: Session) -> int:
    try:
        for fetched in read_once(session.services, session.actor, mailbox, road(options, session)):
            _tell(fetched, session)
    except Refused as refused:
        if refused.code != "mailbox-in-use":
            raise
        # Another program sees to it: nothing is amiss.
        message(session.saying.refusal(refused))
    except MailProblem as problem:
        message(f"{mailbox.name}: {mail_problem(problem, session.saying)}")
        return _FAILED
    return 0


def _keep_fetching(options: argparse.Namespace, session: Session, only: set[str] | None) -> None:
    """Read and send while this program takes in; while another one does, wait for it to end."""
    told: queue.SimpleQueue[_Told] = queue.SimpleQueue()
    duty = Duty(session.services.store, partial(_program, options, session), told.put)
    keeping = threading.Thread(target=duty.run, name="intake")
    keeping.start()
    turn: _Turn | None = None
    try:
        duty.wait_for_look()
        waits = not duty.has_it
        if waits:
            message(_elsewhere(duty.holder, session))
        while (each := told.get()) is not None:
            match each:
                case True:
                    if waits:
                        message(session.saying.say(INTAKE_OURS, {}))
                    turn = _Turn(session, road(options, session), told, only)
                case False:
                    if turn is not None:
                        turn.end()
                    turn, waits = None, True
                    message(_elsewhere(duty.holder, session))
                case Fetched():
                    _tell(each, session)
                case Handled():
                    outbox_verbs.tell(each, session)
                case Trouble(problem=DatabaseProblem() as problem):
                    message(session.saying.problem(problem))
                case Trouble(problem=MailProblem() as problem):
                    message(f"{each.mailbox}: {mail_problem(problem, session.saying)}")
    finally:
        if turn is not None:
            turn.end()
        duty.stop()
        keeping.join()


class _Turn:
    """Reads and sends on threads of its own until it is ended."""

    def __init__(
        self,
        session: Session,
        way: Road,
        told: queue.SimpleQueue[_Told],
        only: set[str] | None,
    ) -> None:
        store, actor = session.services.store, session.actor
        self._runs = (
            Fetching(store, actor, way, told.put, only=only),
            Sending(store, actor, way, told.put, only=only),
        )
        self._threads = [
            threading.Thread(target=self._run, args=(runs, told), name=name)
            for runs, name in zip(self._runs, ("fetching", "sending"), strict=True)
        ]
        self._is_over = threading.Event()
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        """Stop and wait until both have let go."""
        self._is_over.set()
        for runs in self._runs:
            runs.stop()
        for thread in self._threads:
            thread.join()

    def _run(self, runs: Fetching | Sending, told: queue.SimpleQueue[_Told]) -> None:
        try:
            runs.run()
        finally:
            if not self._is_over.is_set():
                told.put(None)


def _tell(fetched: Fetched, session: Session) -> None:
    words = received_words(fetched.received, session)
    session.put(
        {
            "mailbox": fetched.mailbox,
            "uid": fetched.uid,
            **received_object(fetched.received, words, session),
        },
        f"{fetched.received.status.value:<9} {fetched.mailbox} {fetched.uid}  {words}",
    )


def _put(row: MailboxRow, session: Session) -> bool:
    mailbox, state = row.mailbox, row.state
    words = ""
    if state.problem:
        words = problem_words(state.problem, state.problem_facts, session.saying)
    line = {
        "name": mailbox.name,
        "host": mailbox.host,
        "port": mailbox.port,
        "security": mailbox.security.value,
        "user": mailbox.user,
        "auth": mailbox.auth.value,
        "folder": mailbox.folder,
        "after": mailbox.after.value,
        "move_to": mailbox.move_to,
        "active": mailbox.active,
        "poll_minutes": mailbox.poll_minutes,
        "floor": session.floors.get(mailbox.floor) if mailbox.floor is not None else None,
        "smtp_host": mailbox.smtp_host,
        "from_address": mailbox.from_address,
        "confirm": mailbox.confirms,
        "fetched": session.time(state.fetched_at),
        "problem": state.problem or None,
        "words": words,
    }
    last = session.time(state.fetched_at) or "-"
    return session.put(
        line, f"{mailbox.name}  {mailbox.user} {mailbox.host}  {last}  {words}".rstrip()
    )
