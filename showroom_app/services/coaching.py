"""The coaching log of internet reps, and closed leads that a manager looks through."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from showroom_app.domain.coaching import CoachingEntry, LeadCheck, Verdict
from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import lead_rows
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.services.lead_rows import LeadRow
from showroom_app.services.staff import Staff
from showroom_app.storage.store import Store, Work

SAMPLE = 10
"""So many closed leads of a week are drawn for the manager."""

LONGEST_TEXT = 4000

_Body = Callable[[Work, str], Done]


@dataclass(frozen=True, slots=True)
class CoachingRow:
    """A day of an internet rep; `entry` is None while nothing is written, `away` on absence."""

    rep: int
    rep_name: str
    day: date
    entry: CoachingEntry | None
    away: bool = False


@dataclass(frozen=True, slots=True)
class SampledLead:
    """A closed lead that was drawn, and what was found in it so far."""

    row: LeadRow
    check: LeadCheck | None


@dataclass(frozen=True, slots=True)
class Sample:
    """What is drawn of a week's closed leads; the same for everybody who asks.

    `monday` begins the week, `closed` counts what it is drawn from: duplicates and spam left out.
    """

    monday: date
    leads: tuple[SampledLead, ...]
    closed: int


class Coaching:
    """The use cases of daily coaching."""

    def __init__(self, store: Store, staff: Staff) -> None:
        self._store = store
        self._staff = staff

    def write(
        self, actor: Actor, rep: int, text: str, day: date | None = None, *, act: str | None = None
    ) -> Done:
        """What an internet rep says about a day (None: today), again until a manager ticks it.

        Raises Refused: "not-allowed", "text-missing", "not-internet-rep", "day-ahead",
        "already-ticked", "too-long"; NotFound("rep").
        """

        def body(work: Work, act: str) -> Done:
            today = self._staff.today(work)
            if not text.strip():
                raise Refused("text-missing")
            _check_length(text)
            if today.role(rep) is not Role.INTERNET:
                raise Refused("not-internet-rep", rep=rep)
            on = day or today.on
            if on > today.on:
                raise Refused("day-ahead", day=on)
            user = actor.user.id if actor.user else None
            if not work.coaching.write(rep, on, text.strip(), at=work.now, user=user):
                raise Refused("already-ticked", day=on)
            return Done("coach", act, rep=rep)

        return self._perform(actor, UseCase.COACH, act, body, own=rep)

    def tick(self, actor: Actor, entry: int, *, act: str | None = None) -> Done:
        """A manager has talked an entry over with the rep.

        Raises Refused: "not-allowed", "already-ticked"; NotFound("coaching").
        """

        def body(work: Work, act: str) -> Done:
            known = _entry(work, entry)
            user = actor.user.id if actor.user else None
            if not work.coaching.tick(entry, at=work.now, by=user):
                raise Refused("already-ticked", day=known.day)
            return Done("tick-coaching", act, rep=known.rep)

        return self._perform(actor, UseCase.TICK_COACHING, act, body)

    def untick(self, actor: Actor, entry: int, *, act: str | None = None) -> Done:
        """A tick by mistake is taken back; the rep may write again. Raises NotFound("coaching")."""

        def body(work: Work, act: str) -> Done:
            known = _entry(work, entry)
            work.coaching.untick(entry)
            return Done("untick-coaching", act, rep=known.rep)

        return self._perform(actor, UseCase.TICK_COACHING, act, body)

    def of_day(self, actor: Actor, on: date | None = None) -> tuple[CoachingRow, ...]:
        """Every internet rep of this month with what he or she wrote about a day (None: today).

        A rep has the own line only; raises Refused("not-allowed") for reception.
        """
        with self._store.read() as work:
            only = _whose(work, actor)
            today = self._staff.today(work)
            on = on or today.on
            away = work.absences.on(on)
            written = {each.rep: each for each in work.coaching.since(on) if each.day == on}
            rows = (
                CoachingRow(rep, today.names.get(rep, ""), on, written.get(rep), rep in away)
                for rep, role in today.roles.items()
                if only in (None, rep)
                and role is Role.INTERNET
                and not _left(today.ends.get(rep), on)
            )
            return tuple(sorted(rows, key=lambda row: (row.rep_name, row.rep)))

    def log(self, actor: Actor, rep: int | None = None, days: int = 31) -> tuple[CoachingRow, ...]:
        """What was written in the last days, by one rep or by all, newest first; as `of_day`."""
        with self._store.read() as work:
            only = _whose(work, actor)
            rep = only if only is not None else rep
            today = self._staff.today(work)
            return tuple(
                CoachingRow(each.rep, today.names.get(each.rep, ""), each.day, each)
                for each in work.coaching.since(today.on - timedelta(days=days), rep)
            )

    def to_tick(self, actor: Actor) -> tuple[CoachingRow, ...]:
        """What no manager has talked over yet, oldest first; as `of_day`."""
        with self._store.read() as work:
            only = _whose(work, actor)
            names = self._staff.today(work).names
            return tuple(
                CoachingRow(each.rep, names.get(each.rep, ""), each.day, each)
                for each in work.coaching.unticked()
                if only in (None, each.rep)
            )

    def check(
        self, actor: Actor, lead: int, verdict: Verdict, text: str = "", *, act: str | None = None
    ) -> Done:
        """What a manager found in a closed lead; a second look replaces the first.

        Raises Refused: "not-allowed", "lead-not-closed", "too-long"; NotFound("lead").
        """

        def body(work: Work, act: str) -> Done:
            known = work.leads.lead(lead)
            if known is None:
                raise NotFound("lead", str(lead))
            if known.is_open:
                raise Refused("lead-not-closed", lead=lead)
            _check_length(text)
            user = actor.user.id if actor.user else None
            work.coaching.keep_check(LeadCheck(lead, work.now, verdict, user, text.strip()))
            return Done("check-lead", act, lead=lead, rep=known.owner)

        return self._perform(actor, UseCase.CHECK_LEAD, act, body)

    def sample(self, actor: Actor, on: date | None = None) -> Sample:
        """The leads that a manager looks through of the week of a day (None: last week).

        Chance decides by a number made of week and lead: whoever draws again draws the same.
        Raises Refused("not-allowed").
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.CHECK_LEAD)
            today = self._staff.today(work)
            on = on or today.on - timedelta(days=7)
            monday = on - timedelta(days=on.weekday())
            start = _midnight(monday, today.policy)
            end = _midnight(monday + timedelta(days=7), today.policy)
            closed = work.desk.closed_between(start, end)
            drawn = sorted(closed, key=lambda lead: _lot(monday, lead))[:SAMPLE]
            known = work.leads.leads(drawn)
            checks = work.coaching.checks(drawn)
            rows = lead_rows.rows(work, today, [known[each] for each in drawn])
            return Sample(
                monday, tuple(SampledLead(row, checks.get(row.lead)) for row in rows), len(closed)
            )

    def _perform(
        self,
        actor: Actor,
        use_case: UseCase,
        act: str | None,
        body: _Body,
        *,
        own: int | None = None,
    ) -> Done:
        return perform(self._store, actor, use_case, act, (Topic.LEADS,), body, own=own)


def _entry(work: Work, entry: int) -> CoachingEntry:
    known = work.coaching.entry(entry)
    if known is None:
        raise NotFound("coaching", str(entry))
    return known


def _check_length(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise Refused("too-long", begins=text[:20], most=LONGEST_TEXT, length=len(text))


def _lot(monday: date, lead: int) -> bytes:
    """The lot of a lead in a week: who draws the lowest ones draws at random, and always alike."""
    return sha256(f"{monday.isoformat()} {lead}".encode()).digest()


def _left(ends: date | None, on: date) -> bool:
    return ends is not None and ends < on


def _midnight(on: date, policy: Policy) -> datetime:
    return datetime.combine(on, time.min, policy.tz).astimezone(UTC)


def _whose(work: Work, actor: Actor) -> int | None:
    """Whose coaching this actor may read: a rep's own, None for all; raises Refused."""
    if actor.kind is UserKind.MANAGER or not work.people.has_manager():
        return None
    allow(work, actor, UseCase.COACH, own=actor.rep)
    return actor.rep
