"""Mails to customers: written by the owner of a lead, queued, visible until they went out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import uuid4

from showroom_app.domain import lead_rules, placeholders
from showroom_app.domain.lead import EntryKind, Lead, NextStep
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.outgoing import Attachment, Outgoing, OutgoingKind, OutgoingState
from showroom_app.domain.people import Actor
from showroom_app.domain.placeholders import Filled
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import lead_pool, templates, timeline
from showroom_app.services.acts import allow, perform
from showroom_app.services.attachments import Attached, checked, content_type
from showroom_app.services.conversation import Conversation, can_send, mailbox_for
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines
from showroom_app.services.floor_visits import clear_block
from showroom_app.services.lead_sight import check_sees_lead
from showroom_app.services.staff import Staff
from showroom_app.services.templates import line, plain
from showroom_app.storage.store import Store, Work

__all__ = ["OutgoingRow", "Replies", "can_send", "is_address", "queue"]

LONGEST_TEXT = 100_000

_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@[^\s@<>()\[\],;:\"\\]{1,253}")


@dataclass(frozen=True, slots=True)
class OutgoingRow:
    """A mail that has not gone out, with whom it is for and who wrote it.

    `may_be_cancelled`: it waits or failed; `may_be_tried`: it failed.
    """

    mail: Outgoing
    customer: str
    rep_name: str
    mailbox: Mailbox | None
    may_be_cancelled: bool
    may_be_tried: bool


class Replies:
    """The use cases of mails to customers; to send them is the business of intake."""

    def __init__(self, store: Store, lines: FloorLines) -> None:
        self._store = store
        self._lines = lines
        self._staff = Staff(lines)

    def reply(
        self,
        actor: Actor,
        lead: int,
        rep: int,
        text: str,
        subject: str = "",
        *,
        to: str = "",
        attachments: Sequence[Attached] = (),
        next_step: NextStep | None = None,
        next_step_by: datetime | None = None,
        act: str | None = None,
    ) -> Done:
        """Queue a mail of the owner to the customer, the rep's signature below it.

        The response clock stops when the mail went out, not before: until then the customer has
        nothing. `subject` "": that of the conversation; `to` "": the customer's first address.

        Raises NotFound, Refused: "text-missing", "text-too-long" (most), "placeholder-left"
        (placeholders), "no-address", "address-not-of-lead" (address), "no-sending-mailbox",
        "too-many-attachments" (most), "attachments-too-large" (most), and those of
        `Leads.log_call`.
        """
        kept = checked(attachments)

        def body(work: Work, act: str) -> Done:
            said = plain(text).strip()
            if not said:
                raise Refused("text-missing")
            if len(said) > LONGEST_TEXT:
                raise Refused("text-too-long", most=LONGEST_TEXT)
            if left := placeholders.left_in(line(subject), said):
                names = ", ".join(f"{{{name}}}" for name in left)
                raise Refused("placeholder-left", placeholders=names)
            today = self._staff.today(work)
            known = lead_pool.lead_today(work, actor, lead, today.roles)
            written = lead_rules.write(
                known, rep, today.role(rep), work.now, next_step, next_step_by
            )
            work.leads.save(written)
            wrote = "\n\n".join(filter(None, (said, templates.signature(work, rep))))
            mail = queue(
                work,
                actor,
                known,
                act,
                wrote,
                line(subject),
                rep=rep,
                to=_address(known, to),
                files=kept,
            )
            timeline.write(
                work, actor, lead, EntryKind.REPLY, rep=rep, code=str(mail.id), text=said
            )
            timeline.write_step(work, actor, known, written, rep)
            return Done("reply", act, lead=lead, rep=rep, assigned=known.owner)

        done = perform(
            self._store,
            actor,
            UseCase.MESSAGE,
            act,
            (Topic.LEADS, Topic.MAIL),
            body,
            own=rep,
        )
        with self._store.read() as work:
            may_clear = work.policy.policy().block_follow_ups
        if may_clear:
            # Overdue follow-ups may have kept this rep out of the line.
            clear_block(self._store, self._lines, actor, rep)
        return done

    def can_send(self) -> bool:
        """Whether mail goes out by any mailbox at all."""
        with self._store.read() as work:
            return any(map(can_send, work.mailboxes.mailboxes()))

    def draft(self, actor: Actor, lead: int, rep: int, template: int | None = None) -> Filled:
        """What a reply to a lead begins with: a template filled in, or an empty letter.

        What is missing stands in braces, and no mail goes out before it is filled in. Raises
        Refused("not-allowed") for a colleague's lead, NotFound.
        """
        if template is not None:
            return templates.Templates(self._store).filled(actor, template, lead, rep)
        with self._store.read() as work:
            known = work.leads.lead(lead)
            check_sees_lead(work, actor, known)
            if known is None:
                raise NotFound("lead", str(lead))
            return Filled(Conversation.of(work, known).subject(), "")

    def cancel(self, actor: Actor, mail: int, *, act: str | None = None) -> Done:
        """Take back a mail that waits or could not be sent: by who wrote it, or a manager.

        Raises NotFound, Refused: "not-allowed", "mail-on-its-way", "mail-sent", "mail-cancelled".
        """

        def body(work: Work, act: str) -> Done:
            known = _known(work, mail)
            if not work.outgoing.cancel(mail, work.recorded):
                if known.state is OutgoingState.SENT:
                    raise Refused("mail-sent")
                if known.state is OutgoingState.CANCELLED:
                    raise Refused("mail-cancelled")
                raise Refused("mail-on-its-way")
            return Done("cancel-mail", act, lead=known.lead, rep=known.rep)

        return self._change(actor, mail, act, body)

    def try_again(self, actor: Actor, mail: int, *, act: str | None = None) -> Done:
        """Queue a mail once more that could not be sent: by who wrote it, or a manager.

        Raises NotFound, Refused: "not-allowed", "mail-not-failed".
        """

        def body(work: Work, act: str) -> Done:
            known = _known(work, mail)
            if not work.outgoing.queue_again(mail, work.recorded):
                raise Refused("mail-not-failed")
            return Done("try-mail", act, lead=known.lead, rep=known.rep)

        return self._change(actor, mail, act, body)

    def unsent(self, actor: Actor, after: int = 0, limit: int = 200) -> tuple[OutgoingRow, ...]:
        """A page of the mails that wait, go out right now or failed, oldest first.

        All of them are a manager's to see; raises Refused("not-allowed").
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_LEADS)
            return _rows(work, work.outgoing.unsent(after, limit))

    def count_unsent(self) -> int:
        """How many mails have not gone out, counted up to 1,000."""
        with self._store.read() as work:
            return work.outgoing.count_unsent()

    def of_lead(self, actor: Actor, lead: int) -> tuple[OutgoingRow, ...]:
        """The mails to the person of a lead, oldest first; raises Refused("not-allowed")."""
        with self._store.read() as work:
            check_sees_lead(work, actor, work.leads.lead(lead))
            return _rows(work, work.outgoing.of_lead(lead))

    def _change(
        self, actor: Actor, mail: int, act: str | None, body: Callable[[Work, str], Done]
    ) -> Done:
        with self._store.read() as work:
            own = _known(work, mail).rep
        topics = (Topic.LEADS, Topic.MAIL)
        return perform(self._store, actor, UseCase.MESSAGE, act, topics, body, own=own)


def queue(
    work: Work,
    actor: Actor,
    lead: Lead,
    act: str,
    body: str,
    subject: str = "",
    *,
    to: str,
    rep: int | None = None,
    kind: OutgoingKind = OutgoingKind.REPLY,
    mailbox: Mailbox | None = None,
    files: Sequence[Attached] = (),
) -> Outgoing:
    """Queue a mail inside a transaction of LEADS and MAIL; as it is stored.

    `mailbox` None: the one through which the lead came, else one that can send. Its Message-ID is
    made here, so that it stays the same however often the mail is tried. Raises
    Refused("no-sending-mailbox").
    """
    talk = Conversation.of(work, lead)
    sender = mailbox or mailbox_for(work, lead, talk)
    message_id = f"{uuid4().hex}@{sender.from_address.rpartition('@')[2]}"
    mail = Outgoing(
        id=0,
        lead=lead.id,
        to_address=to,
        subject=subject or talk.subject(),
        body=body,
        message_id=message_id,
        queued_at=work.now,
        act=act,
        kind=kind,
        mailbox=sender.id,
        rep=rep,
        user=actor.user.id if actor.user else None,
        station=actor.station,
        in_reply_to=talk.answers,
        references=" ".join(talk.references),
        attachments=tuple(
            Attachment(each.name, content_type(each.name), work.messages.keep(each.content))
            for each in files
        ),
        # Leases and tries go by the real time.
        next_try_at=work.recorded,
    )
    queued = work.outgoing.queue(mail)
    work.threads.add(message_id, lead.id)
    stored = work.outgoing.mail(queued)
    assert stored is not None
    return stored


def is_address(address: str) -> bool:
    """Whether mail can be addressed so: one plain address, in which nothing else can hide."""
    local = address.rpartition("@")[0]
    return bool(_ADDRESS.fullmatch(address)) and address.isprintable() and local.isascii()


def _address(lead: Lead, to: str) -> str:
    """To whom a reply goes: an address of the lead's, its first unless told otherwise."""
    known = [each for each in (*lead.emails, lead.reply_to_relay) if is_address(each)]
    if not known:
        raise Refused("no-address", lead=lead.id)
    wanted = to.strip().casefold()
    if not wanted:
        return known[0]
    for each in known:
        if each.casefold() == wanted:
            return each
    raise Refused("address-not-of-lead", address=line(to))


def _known(work: Work, mail: int) -> Outgoing:
    found = work.outgoing.mail(mail)
    if found is None:
        raise NotFound("mail", str(mail))
    return found


def _rows(work: Work, mails: Sequence[Outgoing]) -> tuple[OutgoingRow, ...]:
    leads = work.leads.leads({each.lead for each in mails})
    mailboxes = {each.id: each for each in work.mailboxes.mailboxes()} if mails else {}
    reps = {each.id: each.name for each in work.people.reps()} if mails else {}
    return tuple(_row(each, leads[each.lead], mailboxes, reps) for each in mails)


def _row(
    mail: Outgoing, lead: Lead, mailboxes: dict[int, Mailbox], reps: dict[int, str]
) -> OutgoingRow:
    waits, failed = (mail.state is each for each in (OutgoingState.QUEUED, OutgoingState.FAILED))
    return OutgoingRow(
        mail,
        lead.name or lead.company or mail.to_address,
        reps.get(mail.rep, "") if mail.rep is not None else "",
        mailboxes.get(mail.mailbox) if mail.mailbox is not None else None,
        waits or failed,
        failed,
    )
