"""What became of a message that came in, as every command that takes messages in says it."""

from __future__ import annotations

from typing import Any

from showroom_app.cli.lead_verbs import lead_object
from showroom_app.cli.session import Session
from showroom_app.intake.receive import Received, Status


def received_object(received: Received, words: str, session: Session) -> dict[str, Any]:
    """What became of one message, as --json writes it."""
    lead = None
    if received.lead is not None:
        detail = session.services.leads.received(session.actor, received.lead)
        lead = lead_object(detail.lead, detail, session)
    return {
        "path": received.path,
        "index": received.index,
        "status": received.status.value,
        "reason": received.reason,
        "words": words,
        "repaired": received.repaired,
        "lead": lead,
    }


def received_words(received: Received, session: Session) -> str:
    """What became of one message, in words."""
    if received.reason is not None:
        return session.saying.rejection(received.reason)
    if received.status is Status.DUPLICATE:
        return f"Came before, as lead {received.lead}."
    words = f"Lead {received.lead}"
    if received.joined:
        words += ", joined to what the same person asked before"
    if received.repaired:
        words += "; repaired, please check"
    return words + "."
