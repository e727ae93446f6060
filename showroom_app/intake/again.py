"""Reads the quarantine anew: what an earlier version could not read, this one may."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from showroom_app.domain.people import Actor
from showroom_app.domain.topic import Topic
from showroom_app.intake import raw
from showroom_app.intake.lists import ColumnChoice
from showroom_app.intake.reading import Reason
from showroom_app.intake.receive import Received, Status, columns_chosen, noted, receive_messages
from showroom_app.services import Services
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.repositories.inbox_queries import Key
from showroom_app.storage.repositories.messages import Message

_PAGE = 200
_NOT_KEPT_WHOLE = frozenset((Reason.NO_SUCH_FILE.value, Reason.TOO_LARGE.value))


def read_again(
    services: Services, actor: Actor, *, columns: Mapping[str, str] | None = None
) -> Iterator[Received]:
    """Read every message in quarantine with the readers of today, newest first.

    What can be read becomes a lead once, of the age it has; what cannot stays where it is, with
    today's reason. `columns` as in `receive`. Raises as `receive_messages`.
    """
    receive_messages(services, actor, ())  # asks for the right before anything is read
    return noted(services, actor, _again(services, actor, columns_chosen(services, columns)))


def _again(services: Services, actor: Actor, choice: ColumnChoice) -> Iterator[Received]:
    done: set[tuple[str, bytes]] = set()
    after: Key | None = None
    while page := _page(services, after):
        after = page[-1].key
        for message in page:
            content = _original(services, message)
            if content is None or (message.path, content) in done:
                continue
            done.add((message.path, content))
            floor = _floor(services, message)
            found = [
                replace(each, received=message.received, floor=floor)
                for each in raw.messages_in(message.path, content, choice)
            ]
            became = list(receive_messages(services, actor, found))
            if found and all(each.content != content for each in found):
                _leave(services, message, became)
            yield from became


def _page(services: Services, after: Key | None) -> tuple[Message, ...]:
    with services.store.read() as work:
        return work.messages.quarantine(after, _PAGE)


def _floor(services: Services, message: Message) -> int | None:
    """The floor that a message was read for: as kept with it, else that of its mailbox."""
    if message.floor is not None:
        return message.floor
    with services.store.read() as work:
        came_by = work.mailboxes.mailbox_of_message(message.id)
        mailbox = work.mailboxes.mailbox(came_by) if came_by is not None else None
        return mailbox.floor if mailbox is not None else None


def _leave(services: Services, message: Message, became: list[Received]) -> None:
    """Take a list out of quarantine whose rows have become messages of their own."""
    lead = next((each.lead for each in became if each.lead is not None), None)
    with services.store.write(Topic.LEADS) as work:
        work.messages.update(message.id, status=Status.DUPLICATE, lead=lead)


def _original(services: Services, message: Message) -> bytes | None:
    """Return the bytes of a message, None when they were not kept whole or are damaged."""
    if message.reason in _NOT_KEPT_WHOLE or not message.size:
        return None
    try:
        with services.store.read() as work:
            return work.messages.original(message.id)
    except (KeyError, DatabaseProblem):
        return None
