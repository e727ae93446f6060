"""Takes messages in: each ends as a lead, a duplicate or in quarantine, in its own transaction.

Whatever stops the program between two messages, the next run takes up where this one ended: what
was stored is recognised, what was not is read again.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from showroom_app.domain.content_hash import content_hash
from showroom_app.domain.duplicates import Person, Seen
from showroom_app.domain.lead import EntryKind
from showroom_app.domain.lead_clock import arrival
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.portal_rule import PortalRule
from showroom_app.domain.prospect import Prospect
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.intake import raw, sources
from showroom_app.intake.addresses import domain_of, is_public_mail, is_under, registered
from showroom_app.intake.lists import ColumnChoice
from showroom_app.intake.raw import PassedOver, RawMessage
from showroom_app.intake.reading import Reading, Reason, Rejected
from showroom_app.services import Services, answers
from showroom_app.services.act_notes import note_act, note_decided
from showroom_app.services.acts import allow
from showroom_app.services.answers import Answer
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.repositories.messages import Message, Status
from showroom_app.storage.store import Work

__all__ = ["Also", "DealtWith", "Received", "Status", "receive", "receive_messages"]

_log = logging.getLogger(__name__)

Also = Callable[[Work, RawMessage, int | None], None]
"""What is written in the transaction that stores a message; it gets the message's id, if any."""


class DealtWith(Exception):
    """Raised by an `Also`: somebody else dealt with the message, so nothing of it is stored."""


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one message, or of one prospect of it.

    `index` counts what a file held, from 0. `reason` is the code of a rejection (None: none) and
    `details` its particulars. `joined`: the lead was there before, of the same person about the
    same vehicle. `message` is where it is kept, None for what left nothing to keep.
    """

    path: str
    index: int
    status: Status
    reason: str | None = None
    details: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    repaired: bool = False
    lead: int | None = None
    joined: bool = False
    message: int | None = None


def receive(
    services: Services,
    actor: Actor,
    path: Path,
    *,
    columns: Mapping[str, str] | None = None,
    passed_over: Callable[[PassedOver], None] | None = None,
) -> Iterator[Received]:
    """Take in every message of a file, a mailbox or a folder; each is stored before it is told.

    `columns` says for lists which column fills which field (`list_columns.FIELDS`). `passed_over`
    is told of files in a folder that are no messages. Raises Refused("not-allowed") before anything
    is read, DatabaseProblem when the database is gone.
    """
    choice = columns_chosen(services, columns)

    def found() -> Iterator[RawMessage]:
        for each in raw.messages(path, choice):
            if isinstance(each, RawMessage):
                yield each
            elif passed_over is not None:
                passed_over(each)

    return noted(services, actor, receive_messages(services, actor, found()))


def noted(services: Services, actor: Actor, received: Iterator[Received]) -> Iterator[Received]:
    """The same messages, and at their end one act of whoever let them be read, with counts."""
    counts = dict.fromkeys(Status, 0)

    def note() -> None:
        if any(counts.values()):
            told = {status.value: count for status, count in counts.items() if count}
            note_act(services.store, actor, UseCase.IMPORT, "import", **told)

    try:
        for each in received:
            counts[each.status] += 1
            yield each
    except GeneratorExit:
        # Whoever read them wants no more: those that came in came in.
        note()
        raise
    note()


def receive_messages(
    services: Services,
    actor: Actor,
    messages: Iterable[RawMessage],
    *,
    also: Also | None = None,
    confirm_by: Mailbox | None = None,
) -> Iterator[Received]:
    """Take in messages from wherever they come; as `receive`.

    `also` writes what else belongs into the transaction of each message. `confirm_by`: the mailbox
    that confirms new leads by itself, None for no confirmation.
    """
    with services.store.read() as work:
        allow(work, actor, UseCase.IMPORT)
        desk = _Desk(
            services,
            actor,
            work.policy.policy(),
            work.readers.rules(),
            own_domains(work),
            also,
            confirm_by,
        )
    return _receive(desk, messages)


def own_domains(work: Work) -> frozenset[str]:
    """Return the domains of the dealership's mailboxes; mail from them is no customer's.

    One at which anybody can have an address is nobody's own.
    """
    addresses = (
        each for box in work.mailboxes.mailboxes() for each in (box.from_address, box.user)
    )
    domains = {registered(domain_of(address)) for address in addresses if "@" in address}
    return frozenset(domain for domain in domains if domain and not is_public_mail(domain))


def columns_chosen(services: Services, columns: Mapping[str, str] | None = None) -> ColumnChoice:
    """Return what was said of the columns of lists: for this time, and by a manager for good."""
    with services.store.read() as work:
        saved = {each.header_key: each.columns for each in work.readers.column_maps()}
    return ColumnChoice(columns, saved)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where messages are taken in, and by which rules they are read."""

    services: Services
    actor: Actor
    policy: Policy
    rules: tuple[PortalRule, ...]
    own_domains: frozenset[str]
    also: Also | None
    confirm_by: Mailbox | None = None


def _receive(desk: _Desk, messages: Iterable[RawMessage]) -> Iterator[Received]:
    told: Counter[str] = Counter()
    for message in messages:
        path = _shown(message.path)
        try:
            each = _one(desk, message, path)
        except DealtWith:
            continue
        for became in each:
            index = told[path] if message.row is None else message.index
            yield Received(path, index, *became)
            told[path] += 1


@dataclass(frozen=True, slots=True)
class _Intake:
    """One message on its way in."""

    work: Work
    services: Services
    actor: Actor
    policy: Policy
    path: str
    message: RawMessage
    reading: Reading
    own_domains: frozenset[str]


_Became = tuple[Status, str | None, Mapping[str, str], bool, int | None, bool, int | None]
"""Status, reason, details, repaired, lead, joined and message of one Received."""


def _one(desk: _Desk, message: RawMessage, path: str) -> list[_Became]:
    policy = desk.policy
    reading = sources.read(
        message,
        region=policy.country,
        tz=policy.time_zone,
        own_domains=desk.own_domains,
        rules=desk.rules,
    )
    try:
        return _stored(desk, message, path, reading)
    except (DatabaseProblem, DealtWith):
        raise
    except Exception as error:
        # What the readers let through and the database refuses: kept whole, and the rest goes on.
        _log.exception("%s message %d could not be stored", path, message.index)
        unread = Rejected(Reason.UNREADABLE, {"error": type(error).__name__})
        return _stored(desk, message, path, Reading((unread,)))


def _stored(desk: _Desk, message: RawMessage, path: str, reading: Reading) -> list[_Became]:
    mails_too = desk.confirm_by is not None or reading.answering is not None
    topics = (Topic.LEADS, Topic.MAIL) if mails_too else (Topic.LEADS,)
    with desk.services.store.write(*topics) as work:
        intake = _Intake(
            work,
            desk.services,
            desk.actor,
            desk.policy,
            path,
            message,
            reading,
            desk.own_domains,
        )
        answered = _answer(intake)
        became = (
            [answered]
            if answered is not None
            else [
                _rejected(intake, part, outcome)
                if isinstance(outcome, Rejected)
                else _taken_in(intake, part, outcome)
                for part, outcome in enumerate(reading.outcomes)
            ]
        )
        if desk.confirm_by is not None and answered is None:
            not_to = reading.sender if reading.automatic else ""
            for status, _, _, _, lead, joined, _ in became:
                if status is Status.IMPORTED and lead is not None and not joined:
                    answers.confirm(work, desk.actor, desk.confirm_by, lead, not_to)
        if desk.also is not None:
            _note_fetched(work, desk.actor, became)
            desk.also(work, message, next((kept for *_, kept in became if kept is not None), None))
        return became


def _note_fetched(work: Work, actor: Actor, became: Iterable[_Became]) -> None:
    """Leave an act for each lead that a fetched mail made or joined, and for one that is kept."""
    for status, _, _, _, lead, joined, _ in became:
        if status is Status.REJECTED:
            note_decided(work, actor, UseCase.FETCH_MAIL, rejected=1)
        elif status is Status.IMPORTED and lead is not None:
            known = work.leads.lead(lead)
            owner = known.owner if known is not None else None
            remark = "joined-lead" if joined else None
            note_decided(work, actor, UseCase.FETCH_MAIL, lead=lead, assigned=owner, remark=remark)


_ENTRIES = {Reason.BOUNCE: EntryKind.RETURNED, Reason.AUTO_REPLY: EntryKind.AUTO_REPLY}


def _answer(intake: _Intake) -> _Became | None:
    """Into the timeline of the lead that a mail answers, once; None for what answers no lead."""
    work, reading = intake.work, intake.reading
    answering = reading.answering
    if answering is None:
        return None
    kind = _ENTRIES[answering.nobody] if answering.nobody else EntryKind.ANSWER
    answer = Answer(answering.ids, answering.tags, reading.sender, answering.said, kind)
    if answers.is_own(work, reading.sender) or is_under(
        domain_of(reading.sender), intake.own_domains
    ):
        # A copy of what the dealership wrote itself, or a colleague who joins in.
        return _rejected(intake, 0, Rejected(Reason.NOT_A_LEAD))
    lead = answers.lead_answered(work, answer)
    if lead is None:
        return None
    content = f"answer {sha256(intake.message.content).hexdigest()}"
    seen = Seen(content, Person(), at=reading.mail_date, message_id=reading.message_id)
    before = work.messages.seen(seen)
    if before is not None:
        _keep_again(intake, 0, seen, before)
        standing = None if before.lead is None else work.merges.standing_for(before.lead)
        return Status.DUPLICATE, None, {}, False, standing, False, before.id
    roles = intake.services.leads.staff.today(work).roles
    standing = answers.take_in(work, intake.actor, roles, lead, answer).id
    kept = work.messages.rejected_same(intake.path, 0, intake.message.content)
    if kept is not None:
        # It came before what it answers was known to be ours.
        work.messages.update(kept, status=Status.IMPORTED, lead=lead, seen=seen)
    else:
        kept = _keep(intake, 0, seen, Status.IMPORTED, lead)
    return Status.IMPORTED, None, {}, False, standing, True, kept


def _rejected(intake: _Intake, part: int, rejected: Rejected) -> _Became:
    """Into quarantine, once; a file that is not there leaves nothing to keep."""
    messages, reading = intake.work.messages, intake.reading
    details = dict(rejected.details)
    kept = None
    if rejected.reason is not Reason.NO_SUCH_FILE:
        kept = messages.rejected_same(intake.path, part, intake.message.content)
        taken = None
        if kept is None:
            taken = messages.taken_same(intake.path, part, intake.message.content)
        if taken is not None:
            # Somebody took it down as a lead, whatever the readers think of it.
            return Status.DUPLICATE, None, {}, False, taken.lead, False, taken.id
        if kept is not None and intake.message.received is not None:
            # Read again, it may be rejected for another reason.
            messages.update(kept, status=Status.REJECTED, reason=rejected.reason, facts=details)
        kept = kept or messages.add(
            path=intake.path,
            index=part,
            received=intake.work.now,
            original=intake.message.content,
            status=Status.REJECTED,
            reason=rejected.reason,
            facts=details,
            sender=reading.sender,
            subject=reading.subject,
            floor=intake.message.floor,
        )
    return Status.REJECTED, rejected.reason.value, details, False, None, False, kept


def _taken_in(intake: _Intake, part: int, prospect: Prospect) -> _Became:
    """A duplicate of what was read before, else a lead."""
    work, reading = intake.work, intake.reading
    seen = Seen(
        content_hash(prospect),
        Person.of(prospect),
        at=prospect.requested_at or reading.mail_date,
        message_id=reading.message_id,
        part=part,
        provider_id=prospect.provider_id,
        provider_source=prospect.provider_id_source or prospect.source,
    )
    before = work.messages.seen(seen)
    if before is not None:
        kept = work.messages.rejected_same(intake.path, part, intake.message.content)
        if kept is not None:
            work.messages.update(kept, status=Status.DUPLICATE, lead=before.lead, seen=seen)
        else:
            _keep_again(intake, part, seen, before)
        return Status.DUPLICATE, None, {}, prospect.repaired, before.lead, False, before.id
    mailed = reading.mail_date or intake.message.received
    came = arrival(work.now, intake.policy, prospect.requested_at, mailed)
    taken = intake.services.leads.take_in(
        work, intake.actor, prospect, came, floor=intake.message.floor
    )
    kept = work.messages.rejected_same(intake.path, part, intake.message.content)
    if kept is not None:
        # An older version could not read it; now it leaves quarantine.
        work.messages.update(kept, status=Status.IMPORTED, lead=taken.lead, seen=seen)
    else:
        kept = _keep(intake, part, seen, Status.IMPORTED, taken.lead)
    return Status.IMPORTED, None, {}, prospect.repaired, taken.lead, taken.joined, kept


def _keep_again(intake: _Intake, part: int, seen: Seen, before: Message) -> None:
    """Keep what repeats a message in other bytes or from another place, but once only."""
    content = intake.message.content
    kept = () if before.lead is None else intake.work.messages.of_lead(before.lead)
    for each in (before, *kept):
        same_place = (each.path, each.index, each.size) == (intake.path, part, len(content))
        if same_place and intake.work.messages.original(each.id) == content:
            return
    _keep(intake, part, seen, Status.DUPLICATE, before.lead)


def _keep(intake: _Intake, part: int, seen: Seen, status: Status, lead: int | None) -> int:
    return intake.work.messages.add(
        path=intake.path,
        index=part,
        received=intake.work.now,
        original=intake.message.content,
        status=status,
        seen=seen,
        sender=intake.reading.sender,
        subject=intake.reading.subject,
        lead=lead,
        floor=intake.message.floor,
    )


def _shown(path: str) -> str:
    """A path as text: file systems hold names in bytes that no text has."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\0", "")
