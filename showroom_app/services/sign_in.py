"""Who proves to be whom: PINs, passwords, the growing wait after wrong ones, and signing out."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta
from uuid import uuid4

from showroom_app.domain.people import Actor, Rep, User
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.sign_in import wait_after
from showroom_app.domain.topic import Topic
from showroom_app.services import pins
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.store import Store, Work


class SignIn:
    """Signing in and out. What was typed is never stored, neither here nor in the audit."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def sign_in(
        self, name: str, secret: str, *, station: str | None = None, noted: bool = True
    ) -> User:
        """The user of this name, who proved to be it.

        As long as no manager exists a user without PIN or password needs none. After five wrong
        tries each further one has to wait, also after a restart, by the real time whatever counts
        as now. With a `station` it stands in the audit that somebody signed in there, unless it is
        not to be `noted`; wrong tries always do, and those of who has left; an empty secret is no
        try. Raises NotFound("user"), Refused: "wrong-secret",
        "secret-missing", "no-secret", "user-ended" (on), "wait-after-wrong-tries" (until, wait).
        """
        with self._store.read() as work:
            user = work.people.user_named(name.strip())
        if user is None:
            raise NotFound("user", name)
        return self._signed_in(user, secret, station, noted)

    def sign_in_rep(
        self, rep: int, pin: str, *, station: str | None = None, noted: bool = True
    ) -> User:
        """The user who is this rep, who proved to be it at the kiosk; raises as `sign_in`."""
        with self._store.read() as work:
            user = work.people.user_of_rep(rep)
        if user is None:
            raise NotFound("user", str(rep))
        return self._signed_in(user, pin, station, noted)

    def sign_out(self, actor: Actor) -> None:
        """Note that who was signed in no longer is: by hand, or because nothing was done.

        Nobody waits for it: where the database is away it is left out.
        """
        if actor.user is not None:
            with suppress(DatabaseProblem), self._store.write_unseen() as work:
                note(work, UseCase.SIGN_OUT, actor.user.id, actor.station)

    def has_pin(self, rep: int) -> bool:
        """Whether a rep has a PIN to sign in with."""
        with self._store.read() as work:
            user = work.people.user_of_rep(rep)
            return user is not None and user.has_secret

    def prove(self, user: User, secret: str, station: str = "") -> User:
        """The user, if the secret is right and nobody has to wait; raises as `sign_in`.

        Whether it is right takes long to find out, so that is done between transactions, and the
        wait is looked at again after it: many tries at once count as many.
        """
        with self._store.read() as work:
            check_serves(work, user)
            _check_wait(work, user)
            stored = work.people.secret_of(user.id)
            managed = work.people.has_manager()
        if not stored:
            if managed:
                raise Refused("no-secret", name=user.name)
            return user
        if not secret:
            # Enter pressed too early tries nothing: nobody is locked out by it.
            raise Refused("secret-missing", name=user.name)
        right = pins.fits(stored, secret)
        with self._store.read() as work:
            _check_wait(work, user)
            tried = work.people.wrong_tries(user.id) is not None
        if right and not tried:
            return user
        with self._store.write(Topic.PEOPLE) as work:
            _check_wait(work, user)
            if right:
                work.people.forget_wrong_tries(user.id)
                return user
            wrong = work.people.note_wrong_try(user.id, work.recorded)
            wait = wait_after(wrong)
            until = {"wait_until": (work.recorded + wait).isoformat()} if wait else {}
            note(work, UseCase.WRONG_TRY, user.id, station, wrong=wrong, **until)
        if wait:
            raise _waits(user, work.recorded, wait)
        raise Refused("wrong-secret", name=user.name)

    def _signed_in(self, user: User, secret: str, station: str | None, noted: bool) -> User:
        try:
            proven = self.prove(user, secret, station or "")
        except Refused as refused:
            if refused.code == "user-ended":
                with self._store.write_unseen() as work:
                    note(work, UseCase.ENDED_TRY, user.id, station or "")
            raise
        if station is not None and noted:
            with self._store.write_unseen() as work:
                note(work, UseCase.SIGN_IN, user.id, station)
        return proven


def note(work: Work, use_case: UseCase, user: int, station: str, **facts: int | str) -> None:
    """Write into the audit what somebody did to get in or out; facts are counts and moments."""
    work.audit.add(
        at=work.now,
        recorded=work.recorded,
        user=user,
        station=station,
        use_case=use_case,
        act=uuid4().hex,
        facts={"kind": use_case.value, **facts},
    )


def check_serves(work: Work, user: User) -> None:
    """Raise Refused("user-ended", name, on) for who may not sign in any longer."""
    rep = work.people.rep(user.rep) if user.rep is not None else None
    ended = ended_on(user, rep, work.policy.policy(), work.now)
    if ended is not None:
        raise Refused("user-ended", name=user.name, on=ended)


def ended_on(user: User, rep: Rep | None, policy: Policy, now: datetime) -> date | None:
    """The last day of a user who may not sign in any longer, None for who may.

    A rep's user goes with the rep: from the day after the last one in service.
    """
    if user.ended_at is not None:
        return policy.business_day(user.ended_at)
    if rep is not None and rep.ends is not None and rep.ends < policy.business_day(now):
        return rep.ends
    return None


def waiting_until(tried: tuple[int, datetime] | None, now: datetime) -> datetime | None:
    """Until when nobody may try after so many wrong tries, None where anybody may."""
    if tried is None:
        return None
    wrong, last_at = tried
    left = last_at + wait_after(wrong) - now
    # A clock that was set back must not lock anybody out for longer than the wait itself.
    return now + left if timedelta(0) < left <= wait_after(wrong) else None


def _check_wait(work: Work, user: User) -> None:
    until = waiting_until(work.people.wrong_tries(user.id), work.recorded)
    if until is not None:
        raise _waits(user, work.recorded, until - work.recorded)


def _waits(user: User, at: datetime, wait: timedelta) -> Refused:
    return Refused("wait-after-wrong-tries", name=user.name, until=at + wait, wait=wait)
