"""The lead inbox: bounded pages of leads, one lead in full, and what lies in quarantine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from functools import partial
from statistics import median
from typing import Any, TypeVar

from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound
from showroom_app.domain.values import dataclass
from showroom_app.services import customer_history, lead_rows
from showroom_app.services.calendar import calendar_of
from showroom_app.services.customer_history import HistoryRow
from showroom_app.services.lead_rows import EntryRow, LeadDetail, LeadRow
from showroom_app.services.lead_sight import (
    Sight,
    check_sees_lead,
    check_sees_leads,
    lead_sight,
)
from showroom_app.services.leads import Leads
from showroom_app.services.long_list import Scale
from showroom_app.services.staff import ClaimantRow
from showroom_app.storage.repositories.inbox_queries import END, MOST_COUNTED, Shelf
from showroom_app.storage.repositories.leads import Listed
from showroom_app.storage.repositories.messages import Message
from showroom_app.storage.store import Store, Work

__all__ = [
    "END",
    "MOST_COUNTED",
    "ClaimantRow",
    "EntryRow",
    "Inbox",
    "InboxView",
    "LeadDetail",
    "LeadRow",
    "QuarantineRow",
    "Sight",
    "Tab",
]

_ANSWERED = 50
"""So many answered leads are shown under the unanswered ones."""

_PAGE = 200

_BEFORE = 6
"""So much of what happened before stands under a lead; the customer's record has it all."""

Key = tuple[datetime, int]
T = TypeVar("T")


class Tab(StrEnum):
    """The tabs over the list."""

    UNANSWERED = "unanswered"
    MINE = "mine"
    FOLLOW_UP = "follow-up"
    NEEDS_REPLY = "needs-reply"
    """The customer wrote last."""
    TODAY = "today"
    """Next steps that fall due until the end of the day."""
    OVERDUE = "overdue"
    """Next steps that were due before now."""
    FLAGGED = "flagged"
    """Owned leads with nothing that falls due: no next step."""
    ALL = "all"
    QUARANTINE = "quarantine"


@dataclass(frozen=True, slots=True)
class QuarantineRow:
    """A message that could not become a lead; kept whole."""

    message: int
    path: str
    received: datetime
    reason: str
    sender: str
    subject: str
    size: int
    details: Mapping[str, object]
    """What goes with the reason: a domain, a size, a limit."""


@dataclass(frozen=True, slots=True)
class InboxView:
    """One page of the inbox.

    `after` is the key of the next page, None at the end; `before` the one behind which this page
    begins, None with the first row. `keys` are those of its rows, or of the messages in quarantine.
    `scale` comes with the first page of a list of leads that goes on.
    """

    now: datetime
    time_zone: str
    tab: Tab
    rows: tuple[LeadRow, ...] = ()
    answered: tuple[LeadRow, ...] = ()
    """In Unanswered: those answered and waiting for the customer, shown under the others."""
    quarantine: tuple[QuarantineRow, ...] = ()
    counts: tuple[tuple[Tab, int], ...] = ()
    due_counts: tuple[tuple[Tab, int], ...] = ()
    """What waits for a reply, falls due today, is overdue, has no next step: of the rep or all."""
    answered_count: int = 0
    sources: tuple[str, ...] = ()
    source: str = ""
    claimants: tuple[ClaimantRow, ...] = ()
    after: Key | None = None
    before: Key | None = None
    keys: tuple[Key, ...] = ()
    scale: Scale | None = None
    last_answered: datetime | None = None
    median_minutes_today: float | None = None
    goal_minutes: int = 5
    total: int = 0
    """All leads there ever were (0: first start)."""
    sight: Sight = Sight.ALL
    """How much of it who asked may see: reception has the counts without a row."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which page of which list."""

    tab: Tab
    rep: int | None = None
    source: str = ""
    floors: Sequence[int] | None = None
    after: Key | None = None
    before: Key | None = None
    limit: int = _PAGE
    seen_by: int | None = None
    """The rep who asks and sees the free leads and the own ones; None: who sees all."""
    is_colleagues: bool = False
    """That rep asks for a colleague's: there is nothing to see."""

    @property
    def narrowed(self) -> dict[str, Any]:
        """Whose leads, from where."""
        return {"rep": self.rep, "source": self.source, "floors": self.floors}

    def narrowed_to(self, shelf: Shelf) -> dict[str, Any]:
        """The same for one list: only some are a rep's."""
        rep = self.rep if shelf.value.of_rep else None
        return {**self.narrowed, "rep": rep, "seen_by": self.seen_by}

    def seen_with(self, sight: Sight, actor: Actor) -> _Asked:
        """What of it is to be read for somebody: a rep never sees what colleagues own."""
        if sight is not Sight.OWN:
            return self
        of_colleague = self.rep not in (None, actor.rep)
        return replace(self, rep=actor.rep, seen_by=actor.rep, is_colleagues=of_colleague)

    @property
    def most(self) -> int:
        """So many rows are read."""
        return self.limit if self.before is None else self.limit + 1


class Inbox:
    """What the leads page asks."""

    def __init__(self, store: Store, leads: Leads) -> None:
        self._store = store
        self._leads = leads
        self._staff = leads.staff

    def page(
        self,
        actor: Actor,
        tab: Tab,
        *,
        rep: int | None = None,
        source: str = "",
        floors: Sequence[int] | None = None,
        after: Key | None = None,
        before: Key | None = None,
        limit: int = 200,
    ) -> InboxView:
        """A page of one tab: behind the key `after`, or else the one that ends before `before`.

        `before` END is the last page. `rep` is whose "mine" it is, `source` "" means all, `floors`
        None all. A rep has the free leads and the own ones, whoever is asked for; reception the
        counts and not a row, a showroom rep nothing: `sight` says so.
        """
        asked = _Asked(tab, rep, source, floors, after, before, limit)
        return self._read(actor, lambda work: self._seen(work, actor, asked))

    def every(self, actor: Actor, tab: Tab, *, rep: int | None = None) -> Iterator[LeadDetail]:
        """All leads of a tab (not quarantine) as a list shows them: without their timelines.

        A rep has the free leads and the own ones. Raises Refused("not-allowed") for others.
        """
        after: Key | None = None
        while True:
            page = self._read(
                actor, partial(self._whole, actor=actor, tab=tab, rep=rep, after=after)
            )
            yield from (LeadDetail(each.lead, row, (), None) for each, row in page)
            if len(page) < _PAGE:
                return
            after = page[-1][0].key

    def detail(self, actor: Actor, lead: int) -> LeadDetail:
        """One lead in full; raises Refused("not-allowed") for a colleague's lead, and NotFound."""

        def look(work: Work) -> LeadDetail:
            check_sees_lead(work, actor, work.leads.lead(lead))
            return lead_rows.detail(work, self._staff, lead)

        return self._read(actor, look)

    def rows_of(self, actor: Actor, leads: Sequence[int]) -> tuple[LeadRow, ...]:
        """Some leads as a list shows them, without those that this actor may not see."""

        def look(work: Work) -> tuple[LeadRow, ...]:
            known = work.leads.leads(leads)
            sight = lead_sight(work, actor)
            mine = (None, actor.rep)
            seen = [
                known[lead]
                for lead in leads
                if lead in known
                and (sight is Sight.ALL or (sight is Sight.OWN and known[lead].owner in mine))
            ]
            return lead_rows.rows(work, self._staff.today(work), seen)

        return self._read(actor, look)

    def sources(self) -> tuple[str, ...]:
        """Where leads came from, the richest source first."""
        with self._store.read() as work:
            return work.leads.sources()

    def before(self, actor: Actor, lead: int, limit: int = _BEFORE) -> tuple[HistoryRow, ...]:
        """What happened with the customer of a lead before it came, newest first.

        Nothing while the lead's person is not known yet. Raises as `detail`.
        """
        with self._store.read() as work:
            known = work.leads.lead(lead)
            check_sees_lead(work, actor, known)
            if known is None:
                raise NotFound("lead", str(lead))
            person = work.persons.of_lead(lead)
            whole = None if person is None else work.persons.standing_for(person)
            if whole is None:
                return ()
            key = (known.arrived, customer_history.Kind.LEAD, known.id)
            parts = work.persons.parts(whole)
            return customer_history.page(work, parts, work.policy.policy().tz, key, limit).rows

    def quarantined(self, actor: Actor, message: int) -> QuarantineRow:
        """One message in quarantine, for who sees the pool; raises Refused, NotFound."""
        with self._store.read() as work:
            check_sees_leads(work, actor)
            return _quarantine_row(_message(work, message))

    def original(self, actor: Actor, message: int) -> bytes:
        """The bytes of a message as they came in, for who sees the lead it became.

        Raises Refused("not-allowed"), NotFound, DatabaseProblem("damaged").
        """
        with self._store.read() as work:
            check_sees_leads(work, actor)
            found = _message(work, message)
            check_sees_lead(work, actor, work.leads.lead(found.lead) if found.lead else None)
            return work.messages.original(found.id)

    def _read(self, actor: Actor, ask: Callable[[Work], T]) -> T:
        """Ask in one snapshot, after the leads of new showroom reps went back to the pool."""
        with self._store.read() as work:
            if self._leads.is_settled(work):
                return ask(work)
        self._leads.settle(actor)
        with self._store.read() as work:
            return ask(work)

    def _whole(
        self, work: Work, actor: Actor, tab: Tab, rep: int | None, after: Key | None
    ) -> list[tuple[Listed, LeadRow]]:
        sight = check_sees_leads(work, actor)
        today = self._staff.today(work)
        asked = _Asked(tab, rep, after=after).seen_with(sight, actor)
        listed = _listed(work, today.policy, asked)
        rows = lead_rows.rows(work, today, [each.lead for each in listed])
        return list(zip(listed, rows, strict=True))

    def _seen(self, work: Work, actor: Actor, asked: _Asked) -> InboxView:
        """The page as this actor may see it."""
        sight = lead_sight(work, actor)
        if sight.sees_leads:
            return replace(self._page(work, asked.seen_with(sight, actor)), sight=sight)
        policy = work.policy.policy()
        total = work.leads.total()
        nothing = InboxView(
            work.now,
            policy.time_zone,
            asked.tab,
            goal_minutes=policy.lead_limit_minutes,
            total=total,
            sight=sight,
        )
        if sight is Sight.NONE:
            return nothing
        counted = work.leads.counts(floors=asked.floors)
        return replace(
            nothing,
            counts=(
                (Tab.UNANSWERED, counted.unanswered),
                (Tab.FOLLOW_UP, counted.follow_up),
                (Tab.ALL, counted.all),
                (Tab.QUARANTINE, work.messages.quarantined()),
            ),
            due_counts=((Tab.NEEDS_REPLY, counted.needs_reply),),
            answered_count=counted.answered,
        )

    def _page(self, work: Work, asked: _Asked) -> InboxView:
        today = self._staff.today(work)
        policy = today.policy
        narrowed = asked.narrowed
        counted = work.leads.counts(**narrowed, seen_by=asked.seen_by)
        counts = (
            (Tab.UNANSWERED, counted.unanswered),
            (Tab.MINE, counted.mine),
            (Tab.FOLLOW_UP, counted.follow_up),
            (Tab.ALL, counted.all),
            (Tab.QUARANTINE, work.messages.quarantined()),
        )
        kept: tuple[Message, ...] = ()
        listed: tuple[Listed, ...] = ()
        if asked.tab is Tab.QUARANTINE:
            kept = work.messages.quarantine(asked.after, asked.most, before=asked.before)
            keys = [(each.received, each.id) for each in kept]
        else:
            listed = _listed(work, policy, asked)
            keys = [each.key for each in listed]
        begins = asked.after
        if asked.before is not None:
            # One row more was read: that behind which the page begins.
            over = len(keys) - asked.limit
            begins = keys[0] if over > 0 else None
            listed, kept, keys = listed[max(over, 0) :], kept[max(over, 0) :], keys[max(over, 0) :]
            last = keys[-1] if keys and asked.before != END else None
        else:
            last = keys[-1] if len(keys) == asked.limit else None
        shelf = _shelf(asked)
        is_first = asked.after is None and asked.before is None
        scale = None
        if is_first and last is not None and shelf is not None:
            scale = Scale(work.leads.milestones(shelf, **asked.narrowed_to(shelf)))
        due = work.desk.due_counts(work.now, _end_of_day(work, policy), **narrowed)
        # They stand below the others.
        below = asked.tab is Tab.UNANSWERED and (is_first or last is None)
        answered = (
            work.leads.page(Shelf.ANSWERED, **asked.narrowed_to(Shelf.ANSWERED), limit=_ANSWERED)
            if below
            else ()
        )
        shown = lead_rows.rows(work, today, [each.lead for each in (*listed, *answered)])
        return InboxView(
            now=work.now,
            time_zone=policy.time_zone,
            tab=asked.tab,
            rows=shown[: len(listed)],
            answered=shown[len(listed) :],
            quarantine=tuple(_quarantine_row(each) for each in kept),
            counts=counts,
            due_counts=(
                (Tab.NEEDS_REPLY, counted.needs_reply),
                (Tab.TODAY, due.today),
                (Tab.OVERDUE, due.overdue),
                (Tab.FLAGGED, due.flagged),
            ),
            answered_count=counted.answered,
            sources=work.leads.sources(),
            source=asked.source,
            claimants=self._staff.claimants(work),
            after=last,
            before=begins,
            keys=tuple(keys),
            scale=scale,
            last_answered=work.leads.last_attempt(),
            median_minutes_today=_median_today(work, policy),
            goal_minutes=policy.lead_limit_minutes,
            total=work.leads.total(),
        )


def _shelf(asked: _Asked) -> Shelf | None:
    """The list of a tab; None where the desk or the quarantine keeps it."""
    match asked.tab:
        case Tab.UNANSWERED:
            return Shelf.UNANSWERED
        case Tab.MINE:
            return Shelf.MINE
        case Tab.FOLLOW_UP:
            return Shelf.FOLLOW_UP if asked.rep is None else Shelf.MY_FOLLOW_UP
        case Tab.NEEDS_REPLY:
            return Shelf.TO_REPLY if asked.rep is None else Shelf.MY_TO_REPLY
        case Tab.TODAY | Tab.OVERDUE | Tab.FLAGGED | Tab.QUARANTINE:
            return None
        case Tab.ALL:
            return Shelf.ALL


def _listed(work: Work, policy: Policy, asked: _Asked) -> tuple[Listed, ...]:
    if asked.is_colleagues or (asked.tab is Tab.MINE and asked.rep is None):
        return ()
    page: dict[str, Any] = {"after": asked.after, "before": asked.before, "limit": asked.most}
    shelf = _shelf(asked)
    if shelf is not None:
        return work.leads.page(shelf, **asked.narrowed_to(shelf), **page)
    if asked.tab is Tab.FLAGGED:
        return work.desk.flagged(work.now, **asked.narrowed, **page)
    today = asked.tab is Tab.TODAY
    start, end = (work.now, _end_of_day(work, policy)) if today else (None, work.now)
    return work.desk.due(start, end, **asked.narrowed, **page)


def _end_of_day(work: Work, policy: Policy) -> datetime:
    """The midnight that ends the business day of now."""
    tomorrow = policy.business_day(work.now) + timedelta(days=1)
    return datetime.combine(tomorrow, time.min, policy.tz).astimezone(UTC)


def _median_today(work: Work, policy: Policy) -> float | None:
    """The median of today's response times in business minutes; None before the first."""
    start = datetime.combine(policy.business_day(work.now), time.min, policy.tz).astimezone(UTC)
    answered = [
        (each.clock_from, each.first_attempt)
        for each in work.leads.attempts(start, start + timedelta(days=2))
        if each.clock_from is not None and each.first_attempt is not None
    ]
    if not answered:
        return None
    calendar = calendar_of(policy, work.now, *(clock_from for clock_from, _ in answered))
    return median(calendar.business_minutes(*each) for each in answered)


def _message(work: Work, message: int) -> Message:
    found = work.messages.message(message)
    if found is None:
        raise NotFound("message", str(message))
    return found


def _quarantine_row(message: Message) -> QuarantineRow:
    return QuarantineRow(
        message.id,
        message.path,
        message.received,
        message.reason,
        message.sender,
        message.subject,
        message.size,
        message.facts,
    )
