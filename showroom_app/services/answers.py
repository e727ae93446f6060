"""Mails that belong to a lead: the customer's answers, what came back, automatic confirmations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import uuid4

from showroom_app.domain import lead_rules
from showroom_app.domain.duplicates import Person, Seen
from showroom_app.domain.lead import EntryKind, Lead
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.outgoing import OutgoingKind
from showroom_app.domain.people import Actor
from showroom_app.domain.values import dataclass
from showroom_app.services import lead_pool, templates, timeline
from showroom_app.services.dispatch import note_sent
from showroom_app.services.lead_pool import Roles
from showroom_app.services.outgoing import can_send, is_address, queue
from showroom_app.storage.store import Work

CONFIRMED_WITHIN = timedelta(hours=12)
"""Who wrote longer ago gets no automatic confirmation: a first look reads old mails too."""
_LAST_IDS = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """A mail that refers to one of ours: by ids (oldest first) or by what may be a tag.

    `kind` is what it is: the customer's answer, an automatic one, or a mail that came back.
    """

    ids: Sequence[str]
    tags: Sequence[str]
    sender: str
    text: str
    kind: EntryKind = EntryKind.ANSWER


def lead_answered(work: Work, answer: Answer) -> int | None:
    """The lead that a mail belongs to, itself also where it went into another; None for none.

    Our own ids and tags cannot be guessed, so whoever names one has it from the customer. Ids of
    mails that came in count for their sender only.
    """
    sender = answer.sender.casefold()
    found = work.threads.lead_of(answer.ids)
    for tag in answer.tags if found is None else ():
        found = found or work.threads.lead_tagged(tag)
    for number in reversed(answer.ids[-_LAST_IDS:] if found is None else ()):
        before = work.messages.seen(Seen("", Person(), message_id=number))
        if before is not None and before.lead is not None and before.sender.casefold() == sender:
            found = before.lead
            break
    return found


def is_own(work: Work, sender: str) -> bool:
    """Whether the dealership itself writes by this address."""
    return sender.casefold() in _own_addresses(work)


def take_in(work: Work, actor: Actor, roles: Roles, lead: int, answer: Answer) -> Lead:
    """Write an answer into the timeline of its lead; the lead that stands for it from then on.

    The customer's own answer wants one in its turn, and opens a lead again that was closed. So
    does a mail that came back: the customer has nothing. An automatic answer changes nothing.
    Inside a transaction of LEADS and MAIL.
    """
    _note_what_arrived(work, lead, answer)
    # It stays with the lead it belongs to, so that taking apart leaves it where it should be.
    standing = work.merges.standing_for(lead)
    known = lead_pool.lead_today(work, actor, standing, roles)
    timeline.write(work, actor, lead, answer.kind, rep=known.owner, text=answer.text)
    if answer.kind is EntryKind.AUTO_REPLY:
        return known
    if answer.kind is EntryKind.RETURNED:
        changed = lead_rules.returned(known)
    else:
        changed = lead_rules.answered(known, work.now)
        if lead_rules.answers_reopen(known):
            changed = lead_rules.reopen(changed, roles.get(known.owner) if known.owner else None)
            timeline.write(work, actor, standing, EntryKind.REOPENED, rep=changed.owner)
        sender = answer.sender
        addresses = {each.casefold() for each in known.emails}
        if is_address(sender) and not known.reply_to_relay and sender.casefold() not in addresses:
            # Who answers from another address wants to be answered there too.
            changed = lead_rules.with_address(changed, sender)
    if changed != known:
        work.leads.save(changed)
    return changed


def _note_what_arrived(work: Work, lead: int, answer: Answer) -> None:
    """What is answered went out, also where the server was cut off before it could say so.

    It is named by its id; who writes to the tag has the only mail that could have told it.
    """
    mails = work.outgoing.of_lead(lead)
    has_tag = len(mails) == 1 and lead in map(work.threads.lead_tagged, answer.tags)
    for mail in mails:
        was_begun = mail.state.is_unsent and mail.attempts
        if was_begun and (has_tag or mail.message_id in answer.ids):
            note_sent(work, mail)


def confirm(work: Work, actor: Actor, mailbox: Mailbox, lead: int, not_to: str = "") -> bool:
    """Queue the automatic confirmation of a new lead; whether there is one.

    It stops no clock. Nobody gets two for one lead, a system none, nor what came long ago. `not_to`
    is the sender of a mail that no person sent. Inside a transaction of LEADS and MAIL.
    """
    known = work.leads.lead(lead)
    if known is None or not (mailbox.confirms and can_send(mailbox)):
        return False
    address = next((each for each in known.emails if is_address(each)), "").casefold()
    refused = {"", not_to.casefold(), *_own_addresses(work)}
    if address in refused or work.now - known.arrived > CONFIRMED_WITHIN:
        return False
    if work.outgoing.of_lead(lead):
        return False
    filled = templates.confirmation(work, known)
    mail = queue(
        work,
        actor,
        known,
        uuid4().hex,
        filled.body.strip(),
        filled.subject,
        to=address,
        kind=OutgoingKind.CONFIRMATION,
        mailbox=mailbox,
    )
    timeline.write(work, actor, lead, EntryKind.CONFIRMATION, code=str(mail.id))
    return True


def _own_addresses(work: Work) -> frozenset[str]:
    """The addresses by which the dealership itself writes."""
    found = (
        address
        for each in work.mailboxes.mailboxes()
        for address in (each.from_address, each.user, each.smtp_user)
    )
    return frozenset(address.casefold() for address in found if "@" in address)
