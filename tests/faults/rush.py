"""One PC of many that all want the same leads: what a process of its own does in a rush."""

from __future__ import annotations

from datetime import datetime
from multiprocessing.synchronize import Barrier

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.services import open_services
from showroom_app.storage.store import open_store


def claim_all(
    url: str, now: datetime, leads: tuple[int, ...], rep: int, start: Barrier
) -> list[tuple[int, bool, int | None]]:
    """Claim these leads for one rep, one after the other: lead, whether it was got, who has it."""
    store = open_store(url, upgrade=False, at=now)
    services = open_services(store)
    actor = Actor(None, f"desk-{rep}")
    told: list[tuple[int, bool, int | None]] = []
    start.wait(100)
    for lead in leads:
        try:
            services.leads.claim(actor, lead, rep)
        except Refused as refused:
            winner = refused.facts.get("winner") if refused.code == "already-claimed" else None
            told.append((lead, False, winner if isinstance(winner, int) else None))
        else:
            told.append((lead, True, rep))
    store.close()
    return told
