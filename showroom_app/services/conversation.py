"""What was written about a lead so far: which mails the next one answers, and where it goes out."""

from __future__ import annotations

from showroom_app.domain.lead import Lead
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.refused import Refused
from showroom_app.domain.values import dataclass
from showroom_app.services.templates import line
from showroom_app.storage.store import Work

_MOST_REFERENCES = 20


@dataclass(frozen=True, slots=True)
class Conversation:
    """What was written so far: the ids of the mails, oldest first, and what the last was about.

    `answers` is the last mail that the customer wrote and no portal.
    """

    references: tuple[str, ...]
    answers: str
    said: str
    about: str
    mailbox: int | None

    @classmethod
    def of(cls, work: Work, lead: Lead) -> Conversation:
        """What was written to and by the person of a lead."""
        own = {address.casefold() for address in lead.emails}
        leads = (lead.id, *work.merges.held_within(lead.id))
        messages = sorted(
            (each for one in leads for each in work.messages.of_lead(one)),
            key=lambda message: (message.received, message.id),
        )
        came = [
            (each.received, each.message_id, each.subject, True, each.id)
            for each in messages
            if each.message_id and each.sender.casefold() in own
        ]
        went = [
            (each.queued_at, each.message_id, each.subject, False, 0)
            for one in leads
            for each in work.outgoing.of_lead(one)
        ]
        mails = sorted(came + went, key=lambda mail: mail[0])
        answered = [message_id for _, message_id, _, by_customer, _ in mails if by_customer]
        mailboxes = (work.mailboxes.mailbox_of_message(each.id) for each in reversed(messages))
        ids = tuple(message_id for _, message_id, _, _, _ in mails)
        return cls(
            ids if len(ids) <= _MOST_REFERENCES else (ids[0], *ids[1 - _MOST_REFERENCES :]),
            answered[-1] if answered else "",
            mails[-1][2] if mails else "",
            lead.vehicle.title() if lead.vehicle else "",
            next((mailbox for mailbox in mailboxes if mailbox is not None), None),
        )

    def subject(self) -> str:
        """The subject of the next mail."""
        said = line(self.said)
        if said:
            return said if said[:3].casefold() == "re:" else f"Re: {said}"
        return line(self.about)


def mailbox_for(work: Work, lead: Lead, talk: Conversation) -> Mailbox:
    """The mailbox a mail to a lead goes out by."""
    sending = [each for each in work.mailboxes.mailboxes() if can_send(each)]
    if not sending:
        raise Refused("no-sending-mailbox")

    def fits(mailbox: Mailbox) -> tuple[bool, bool, bool]:
        on_floor = mailbox.floor is not None and mailbox.floor == lead.floor
        return mailbox.id == talk.mailbox, mailbox.active, on_floor

    return max(sending, key=fits)


def can_send(mailbox: Mailbox) -> bool:
    """Whether mails can go out by a mailbox."""
    return bool(mailbox.smtp_host and mailbox.from_address)
