"""Acts that are no use case somebody asked for: imports, exports, what the program does itself."""

from __future__ import annotations

from uuid import uuid4

from showroom_app.domain.people import Actor
from showroom_app.domain.rights import UseCase
from showroom_app.storage.store import Store, Work


def note_act(store: Store, actor: Actor, use_case: UseCase, kind: str, **facts: int | str) -> None:
    """Write into the audit what somebody did; facts are numbers and codes, never texts."""
    with store.write_unseen() as work:
        _add(work, actor, use_case, {"kind": kind, **facts})


def note_export(store: Store, actor: Actor, what: str, **facts: int) -> None:
    """Write into the audit that somebody takes `what` out (`words.acts.EXPORTED`)."""
    note_act(store, actor, UseCase.EXPORT, "export", what=what, **facts)


def note_decided(
    work: Work, actor: Actor, use_case: UseCase, act: str = "", **facts: int | str | None
) -> None:
    """Write into the audit what the program decided, in the transaction that does it.

    `actor` says at which station it runs, and who let it run where somebody did.
    """
    told = {name: value for name, value in facts.items() if value is not None}
    _add(work, actor, use_case, {"kind": use_case.value, **told}, act)


def _add(
    work: Work, actor: Actor, use_case: UseCase, facts: dict[str, int | str], act: str = ""
) -> None:
    work.audit.add(
        at=work.now,
        recorded=work.recorded,
        user=actor.user.id if actor.user else None,
        station=actor.station,
        use_case=use_case,
        act=act or uuid4().hex,
        facts=facts,
    )
