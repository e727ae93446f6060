"""What happened to a lead, written into its timeline in the name of who acted."""

from __future__ import annotations

from datetime import datetime

from showroom_app.domain.lead import Entry, EntryKind, Lead
from showroom_app.domain.people import Actor
from showroom_app.storage.store import Work


def write(
    work: Work,
    actor: Actor,
    lead: int,
    kind: EntryKind,
    *,
    rep: int | None = None,
    code: str = "",
    text: str = "",
    at: datetime | None = None,
) -> None:
    """Add an entry to a lead's timeline, dated now unless `at` says otherwise.

    An appointment has its moment as `code`, a next step as `text`.
    """
    user = actor.user.id if actor.user else None
    entry = Entry(0, lead, at or work.now, kind, rep, user, actor.station, code, text.strip())
    work.leads.add_entry(lead, entry)


def write_step(work: Work, actor: Actor, before: Lead, after: Lead, rep: int) -> None:
    """Add the next step that an act agreed on; one that was agreed before stands there already."""
    step, by = after.next_step, after.next_step_by
    is_new = (step, by) != (before.next_step, before.next_step_by)
    if step is not None and by is not None and is_new:
        kind = EntryKind.NEXT_STEP
        write(work, actor, after.id, kind, rep=rep, code=step, text=moment(by))


def moment(at: datetime) -> str:
    """A moment as an entry keeps it."""
    return at.isoformat(timespec="minutes")
