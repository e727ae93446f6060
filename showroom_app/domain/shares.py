"""The shares that are proposed for the sale of a visit, by what the floor logs say of it."""

from __future__ import annotations

from collections.abc import Iterable

from showroom_app.domain.floor_facts import Arrived, Event, Handover, visit_of
from showroom_app.domain.line import undone_acts
from showroom_app.domain.sale import Share, Split, split_evenly


def proposed_shares(server: int, absent: int | None) -> tuple[tuple[Share, ...], Split]:
    """Half and half where `server` stood in for an `absent` owner, else all for the server.

    The server stands first.
    """
    if absent is None or absent == server:
        return split_evenly((server,)), Split.SERVED
    return split_evenly((server, absent)), Split.OWNER_ABSENT


def absent_owner(events: Iterable[Event], visit: int) -> int | None:
    """The rep whose customer came in this visit while he or she was not checked in anywhere.

    `events` are those of all floors on its day, each floor's in its order. None also where the
    customer went to a rep whose customer it was after all. A visit that was sent on arrives again:
    then a rep who is in elsewhere counts as not in there, so the first arrival decides.
    """
    events = tuple(events)
    undone = undone_acts(events)
    owner: int | None = None
    arrived = False
    for event in events:
        if visit_of(event.fact) != visit or event.act in undone:
            continue
        if isinstance(event.fact, Arrived) and not arrived:
            owner, arrived = event.fact.absent, True
        elif event.reason == Handover.OWNER:
            owner = None
    return owner
