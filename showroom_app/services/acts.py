"""How every use case that changes something runs: once, with rights checked, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from showroom_app.domain import rights
from showroom_app.domain.people import Actor
from showroom_app.domain.topic import Topic
from showroom_app.services.done import Done
from showroom_app.storage.race import Race
from showroom_app.storage.store import Store, Work


def perform(
    store: Store,
    actor: Actor,
    use_case: str,
    act: str | None,
    topics: tuple[Topic, ...],
    body: Callable[[Work, str], Done],
    *,
    own: int | None = None,
    race: Race | None = None,
) -> Done:
    """Run `body` once in one transaction of `topics` and keep its result under the act's id.

    An act whose id is known already is not repeated: its stored result comes back. `own` is the rep
    whose own affair this is, for rights that a rep has over himself or herself only. `race` is the
    row that many may want at once, of whom one gets it. Raises Refused
    when rules section 6 does not allow the use case to this actor, and whatever `body` raises; then
    nothing is changed.
    """
    with store.write(*topics, race=race) as work:
        allow(work, actor, use_case, own=own)
        stored = work.audit.done(act) if act else None
        if stored is not None:
            return Done.of_json(stored)
        # A new id was never seen before.
        act = act or uuid4().hex
        done = body(work, act)
        work.audit.add(
            at=work.now,
            recorded=work.recorded,
            user=actor.user.id if actor.user else None,
            station=actor.station,
            use_case=use_case,
            act=act,
            facts=done.as_json(),
        )
        return done


def allow(work: Work, actor: Actor, use_case: str, *, own: int | None = None) -> None:
    """Raise Refused("not-allowed") unless rules section 6 lets this actor do it.

    As long as no manager exists everyone may do everything.
    """
    if work.people.has_manager():
        rights.check(
            actor,
            use_case,
            work.policy.policy(),
            manager_exists=True,
            own=own is not None and own == actor.rep,
        )
