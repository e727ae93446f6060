"""What came of a lead's mails while it was part of another one goes back with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime

from showroom_app.domain import lead_rules
from showroom_app.domain.lead import CallResult, EntryKind, Lead, Stage
from showroom_app.domain.lead_merge import LeadMerge
from showroom_app.domain.outgoing import OutgoingKind, OutgoingState
from showroom_app.domain.values import dataclass
from showroom_app.services import lead_snapshot
from showroom_app.storage.store import Work

_BEFORE_APPOINTMENT = (Stage.NEW, Stage.OWNED, Stage.ATTEMPTED, Stage.DIALOGUE)
_CAME = (EntryKind.ANSWER, EntryKind.RETURNED)
_WANT_AN_ANSWER = (*_CAME, EntryKind.JOINED)
_TOLD = (*_WANT_AN_ANSWER, EntryKind.CALL, EntryKind.MESSAGE, EntryKind.APPOINTMENT)
_DIALOGUES = (EntryKind.ANSWER, EntryKind.APPOINTMENT)


@dataclass(frozen=True, slots=True)
class _Event:
    """What happened since the merge; a mail that went out as REPLY, `to` its address."""

    at: datetime
    kind: EntryKind
    reached: bool = False
    to: str = ""
    queued_at: datetime | None = None

    @property
    def is_attempt(self) -> bool:
        return self.kind in (EntryKind.CALL, EntryKind.MESSAGE, EntryKind.REPLY)

    @property
    def is_dialogue(self) -> bool:
        return self.reached or self.kind in _DIALOGUES


def give_back(work: Work, found: LeadMerge, kept: Lead, merged: Lead) -> tuple[Lead, Lead]:
    """The leads of a merge that is taken apart, each with what its own mails brought since.

    `kept` and `merged` are as `lead_merge.apart` left them; nothing is stored. Who answered a mail
    of the merged lead has his dialogue there and waits there, unless somebody got back to him.
    """
    own = (merged.id, *work.merges.held_within(merged.id))
    rest = {kept.id, *work.merges.held_within(kept.id)}.difference(own)
    theirs, ours = (tuple(_since(work, each, found.at)) for each in (own, rest))
    if not theirs:
        return kept, merged
    before = lead_snapshot.as_it_was(kept, found.before["kept"])
    written = _written(work, own, found.at)
    others = {address.casefold() for address in before.emails} | _written(work, rest, found.at)
    brought = [each for each in kept.emails if each.casefold() in written - others]
    known = {address.casefold() for address in merged.emails}
    return (
        _without(
            replace(kept, emails=tuple(each for each in kept.emails if each not in brought)),
            before,
            theirs,
            ours,
        ),
        _with(
            replace(
                merged,
                emails=merged.emails + tuple(e for e in brought if e.casefold() not in known),
            ),
            theirs,
            ours,
        ),
    )


def _with(lead: Lead, theirs: Collection[_Event], ours: Collection[_Event]) -> Lead:
    addresses = {address.casefold() for address in lead.emails}
    for event in theirs:
        if event.kind is EntryKind.ANSWER:
            lead = lead_rules.answered(lead, event.at)
        elif event.kind is EntryKind.RETURNED:
            lead = lead_rules.returned(lead)
        else:
            written = event.queued_at or event.at
            between = [e for e in theirs if e.kind in _CAME and written < e.at < event.at]
            lead = lead_rules.message_sent(lead, event.at, answered_since=bool(between))
    last = max((each.at for each in theirs if each.kind in _CAME), default=None)
    got_back = last is not None and any(
        each.at > last
        and (
            each.reached
            or each.kind in (EntryKind.MESSAGE, EntryKind.APPOINTMENT)
            or each.to.casefold() in addresses
        )
        for each in ours
    )
    return replace(lead, needs_reply=lead.needs_reply and not got_back)


def _without(
    lead: Lead, before: Lead, theirs: Collection[_Event], ours: Collection[_Event]
) -> Lead:
    moments = {each.at for each in theirs}

    def first(now: datetime | None, was: datetime | None, own: list[datetime]) -> datetime | None:
        known = (was, None if now in moments else now, *own)
        return min((at for at in known if at is not None), default=None)

    attempts = [each.at for each in ours if each.is_attempt or each.kind is EntryKind.APPOINTMENT]
    attempt = first(lead.first_attempt, before.first_attempt, attempts)
    # An answer is a dialogue only once somebody tried.
    dialogues = [each.at for each in ours if each.is_dialogue and attempt and each.at >= attempt]
    dialogue = first(lead.first_dialogue, before.first_dialogue, dialogues)
    stage = lead.stage
    if stage in _BEFORE_APPOINTMENT:
        reached = (
            (dialogue, Stage.DIALOGUE),
            (attempt, Stage.ATTEMPTED),
            (lead.owner, Stage.OWNED),
        )
        stage = next((each for told, each in reached if told is not None), Stage.NEW)
    waits = (
        before.needs_reply
        or any(each.kind in _WANT_AN_ANSWER for each in ours)
        or not any(each.kind in _CAME for each in theirs)
    )
    return replace(
        lead,
        stage=stage,
        first_attempt=attempt,
        first_dialogue=dialogue,
        needs_reply=lead.needs_reply and waits,
    )


def _since(work: Work, leads: Collection[int], at: datetime) -> Iterator[_Event]:
    """What happened with these leads since a moment, oldest first."""
    events = [
        _Event(
            entry.at,
            entry.kind,
            entry.kind is EntryKind.CALL and entry.code == CallResult.REACHED,
        )
        for lead in leads
        for entry in work.leads.entries(lead)
        if entry.at > at and entry.kind in _TOLD
    ]
    events += [
        _Event(mail.sent_at, EntryKind.REPLY, to=mail.to_address, queued_at=mail.queued_at)
        for lead in leads
        for mail in work.outgoing.of_lead(lead)
        if mail.kind is OutgoingKind.REPLY
        and mail.state is OutgoingState.SENT
        and mail.sent_at is not None
        and mail.sent_at > at
    ]
    yield from sorted(events, key=lambda event: event.at)


def _written(work: Work, leads: Collection[int], at: datetime) -> set[str]:
    """By whose addresses mails came in for these leads since a moment."""
    return {
        message.sender.casefold()
        for lead in leads
        for message in work.messages.of_lead(lead)
        if message.received > at
    }
