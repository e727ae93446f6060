"""How a lead's customer wants to be addressed, as the messages say that the lead came from."""

from __future__ import annotations

import email
import html
from collections.abc import Iterator

from showroom_app.domain.form_of_address import addressed
from showroom_app.domain.lead import Lead
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.store import Work

_MOST_MESSAGES = 5
_LONGEST_TEXT = 100_000


def form_of_address(work: Work, lead: Lead) -> str:
    """The family name with its form of address where a lead has nothing else, else "".

    Leads keep names without forms of address, so that the same person is recognised; what was
    typed stands in the originals.
    """
    if not lead.last or lead.first or lead.placeholder_name:
        return ""
    return addressed(lead.last, _typed(work, lead))


def _typed(work: Work, lead: Lead) -> Iterator[str]:
    yield lead.message
    for message in work.messages.of_lead(lead.id)[:_MOST_MESSAGES]:
        try:
            original = work.messages.original(message.id)
        except DatabaseProblem:
            continue  # a damaged original is told elsewhere, and a reply goes without it
        yield _text(original)
        for part in email.message_from_bytes(original).walk():
            content = part.get_payload(decode=True)
            if part.get_content_maintype() == "text" and isinstance(content, bytes):
                yield _text(content)


def _text(content: bytes) -> str:
    return html.unescape(content[:_LONGEST_TEXT].decode("utf-8", "replace"))
