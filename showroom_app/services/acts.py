"""How every use case that changes something runs: once, with rights checked, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import uuid4

from showroom_app.domain import rights
from showroom_app.domain.people import Actor, User
from showroom_app.domain.refused import Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.services.done import Done
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.race import Race
from showroom_app.storage.store import Store, Work


@dataclass(slots=True)
class _Named:
    """The id that the next act is given from outside, and how many had one of it."""

    act: str
    used: int = 0

    def next(self) -> str:
        self.used += 1
        return self.act if self.used == 1 else f"{self.act}-{self.used}"


_SAME: Mapping[str, frozenset[str]] = {
    UseCase.ENTER_NOTED: frozenset({UseCase.ARRIVE, UseCase.DROP_NOTED}),
    UseCase.DROP_NOTED: frozenset({UseCase.ARRIVE, UseCase.ENTER_NOTED}),
}
"""An arrival whose answer was lost may be kept by the PC: entered later or not, under one id."""

_named: ContextVar[_Named | None] = ContextVar("named", default=None)


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
    row that many may want at once, of whom one gets it. Raises Refused when rules section 6 does
    not allow the use case to this actor, Refused("act-id-used", act) where the id is that of an
    act of another use case, and whatever `body` raises; then nothing is changed.
    Raises AnswerLost when that is not known: the act can be looked up by its id, or be done once
    more under it without being done twice.
    """
    # Before the first try, so that there is something to look up whatever becomes of it.
    given = act or _given()
    act = given or uuid4().hex
    if given and race is not None:
        # Else who got the row in the act itself would be told that it is taken.
        with store.read() as work:
            allow(work, actor, use_case, own=own)
            known = _known(work, given, use_case)
        if known is not None:
            return known
    try:
        return _once(store, actor, use_case, given, act, topics, body, own, race)
    except DatabaseProblem as problem:
        if problem.may_be_stored:
            from showroom_app.services.lost_answers import AnswerLost

            raise AnswerLost(problem, act, use_case) from problem
        raise


@contextmanager
def under(act: str) -> Iterator[None]:
    """Let the acts of this block have this id, a second and later one ids that follow from it."""
    before = _named.set(_Named(act))
    try:
        yield
    finally:
        _named.reset(before)


def _given() -> str | None:
    named = _named.get()
    return named.next() if named is not None else None


def _once(
    store: Store,
    actor: Actor,
    use_case: str,
    given: str | None,
    act: str,
    topics: tuple[Topic, ...],
    body: Callable[[Work, str], Done],
    own: int | None,
    race: Race | None,
) -> Done:
    with store.write(*topics, race=race) as work:
        allow(work, actor, use_case, own=own)
        # A new id was never seen before.
        known = _known(work, given, use_case) if given else None
        if known is not None:
            return known
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


def _known(work: Work, act: str, use_case: str) -> Done | None:
    """What came of an act that was done already; raises Refused("act-id-used")."""
    stored = work.audit.stored(act)
    if stored is None:
        return None
    of, facts = stored
    if of != use_case and of not in _SAME.get(use_case, ()):
        raise Refused("act-id-used", act=act)
    return Done.of_json(facts)


def allow(work: Work, actor: Actor, use_case: str, *, own: int | None = None) -> None:
    """Raise Refused("not-allowed") unless rules section 6 lets this actor do it.

    Refused("signed-out", name) is for who may not sign in any longer, or as something else: what
    signed in somewhere before that is not heard of it at once. As long as no manager exists
    everyone may do everything.
    """
    if work.people.has_manager():
        if actor.user is not None:
            _check_still(work, actor.user)
        rights.check(
            actor,
            use_case,
            work.policy.policy(),
            manager_exists=True,
            own=own is not None and own == actor.rep,
        )


def _check_still(work: Work, user: User) -> None:
    # No user is ever deleted: who is not among them did not end.
    as_now = work.people.serving().get(user.id)
    if as_now is None:
        return
    kind, ended_at, last_day = as_now
    has_left = last_day is not None and last_day < work.policy.policy().business_day(work.now)
    if ended_at is not None or has_left or kind is not user.kind:
        raise Refused("signed-out", name=user.name)
