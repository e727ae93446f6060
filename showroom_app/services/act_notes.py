"""Acts that change no record of their own and leave a trace all the same: imports and exports."""

from __future__ import annotations

from uuid import uuid4

from showroom_app.domain.people import Actor
from showroom_app.domain.rights import UseCase
from showroom_app.storage.store import Store


def note_act(store: Store, actor: Actor, use_case: UseCase, kind: str, **facts: int | str) -> None:
    """Write into the audit what somebody did; facts are numbers and codes, never texts."""
    with store.write_unseen() as work:
        work.audit.add(
            at=work.now,
            recorded=work.recorded,
            user=actor.user.id if actor.user else None,
            station=actor.station,
            use_case=use_case,
            act=uuid4().hex,
            facts={"kind": kind, **facts},
        )


def note_export(store: Store, actor: Actor, what: str, **facts: int) -> None:
    """Write into the audit that somebody takes `what` out (`words.acts.EXPORTED`)."""
    note_act(store, actor, UseCase.EXPORT, "export", what=what, **facts)
