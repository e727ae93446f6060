"""The acts to read: who did what, when and at which station; filtered, one by one, or as a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from showroom_app.domain.people import Actor, User
from showroom_app.domain.rights import UseCase
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month
from showroom_app.services.act_notes import note_export
from showroom_app.services.acts import allow
from showroom_app.services.audit_about import About, about, fuller
from showroom_app.services.overview_view import Opening, Opens
from showroom_app.storage.repositories.audit import ActEntry, Key, SettingChanged, Wanted
from showroom_app.storage.store import Store, Work

__all__ = [
    "BEGINNING",
    "PAGE",
    "AuditChoices",
    "AuditDetail",
    "AuditFilter",
    "AuditPage",
    "AuditRow",
    "AuditView",
    "Key",
    "SettingChanged",
]

PAGE = 200
BEGINNING = 4
"""So many characters of an act's id have to be known to look for it."""

_AT_ONCE = 1_000
_CHANGED = UseCase.CHANGE_SETTINGS.value


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which acts are looked at: between two days, the last one included; None and "" for any.

    `nobody`: what somebody did who was not signed in; `by_itself`: what the program did, not
    people. `act` is the beginning of an act's own id.
    """

    first: date | None = None
    last: date | None = None
    user: int | None = None
    nobody: bool = False
    by_itself: bool = False
    station: str | None = None
    use_case: str | None = None
    act: str = ""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One act. `user` is "" where nobody was signed in; `about` is what it was about, by code.

    `at` is when it counts, `recorded` when it was written; `by_itself`: the program decided it.
    """

    id: int
    act: str
    use_case: str
    at: datetime
    recorded: datetime
    user: str
    station: str
    about: tuple[About, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    by_itself: bool = False

    @property
    def key(self) -> Key:
        """Where it stands in the list."""
        return self.at, self.id


@dataclass(frozen=True, slots=True)
class AuditPage:
    """A page of acts, newest first; `more` is behind which key the list goes on, None at its end.

    A page may have fewer rows than asked for, or none, and go on: so far it was looked through.
    """

    rows: tuple[AuditRow, ...]
    more: Key | None
    tz: tzinfo


@dataclass(frozen=True, slots=True)
class AuditChoices:
    """What can be filtered by: users by name, stations and kinds of act that there are."""

    users: tuple[tuple[int, str], ...]
    stations: tuple[str, ...]
    use_cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AuditDetail:
    """One act with everything that is known of it.

    `events` are its entries in the floor log (domain.floor_facts), `settings` what was put in
    force, `opens` and `customer` what can be opened.
    """

    row: AuditRow
    settings: tuple[SettingChanged, ...]
    events: tuple[Any, ...]
    opens: Opens | None
    customer: int | None
    tz: tzinfo


class AuditView:
    """Shows the acts to a manager; to everyone as long as there is none."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def choices(self, actor: Actor) -> AuditChoices:
        """What can be filtered by. Raises Refused("not-allowed")."""
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_AUDIT)
            users = tuple((user.id, user.name) for user in work.people.users())
            return AuditChoices(users, work.audit.stations(), work.audit.use_cases())

    def page(
        self,
        actor: Actor,
        wanted: AuditFilter,
        after: Key | None = None,
        *,
        before: Key | None = None,
        limit: int = PAGE,
    ) -> AuditPage:
        """Acts behind `after`, or those right before `before`. Raises Refused("not-allowed")."""
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_AUDIT)
            if before is not None:
                return _page(work, wanted, before, limit, newer=True)
            return _page(work, wanted, after, limit, newer=False)

    def detail(self, actor: Actor, number: int) -> AuditDetail | None:
        """One act by its number, None where there is none. Raises Refused("not-allowed")."""
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_AUDIT)
            entry = work.audit.entry(number)
            return None if entry is None else _detail(work, entry)

    def every(self, actor: Actor, wanted: AuditFilter) -> Iterator[AuditRow]:
        """All acts that are wanted, newest first, page by page. Raises Refused("not-allowed")."""
        with self._store.read() as work:
            allow(work, actor, UseCase.EXPORT)
        note_export(self._store, actor, "audit")
        return self._every(wanted)

    def _every(self, wanted: AuditFilter) -> Iterator[AuditRow]:
        after: Key | None = None
        while True:
            with self._store.read() as work:
                page = _page(work, wanted, after, _AT_ONCE, newer=False)
            yield from page.rows
            if page.more is None:
                return
            after = page.more


def _page(
    work: Work, wanted: AuditFilter, key: Key | None, limit: int, *, newer: bool
) -> AuditPage:
    tz = work.policy.policy().tz
    found = work.audit.page(_asked(wanted, tz), key, limit, newer=newer)
    names = _Names(work)
    return AuditPage(tuple(map(names.row, found.entries)), found.more, tz)


def _asked(wanted: AuditFilter, tz: tzinfo) -> Wanted:
    def midnight(day: date) -> datetime:
        return datetime.combine(day, time.min, tz)

    return Wanted(
        start=midnight(wanted.first) if wanted.first is not None else None,
        end=midnight(wanted.last + timedelta(days=1)) if wanted.last is not None else None,
        user=wanted.user,
        nobody=wanted.nobody,
        by_itself=wanted.by_itself,
        station=wanted.station,
        use_case=wanted.use_case,
        act=wanted.act.strip() if len(wanted.act.strip()) >= BEGINNING else "",
    )


class _Names:
    """The names of those who work here, read once for a page."""

    def __init__(self, work: Work) -> None:
        self._users: dict[int, User] = {user.id: user for user in work.people.users()}
        self._reps = {rep.id: rep.name for rep in work.people.reps()}
        self._floors = {floor.id: floor.name for floor in work.people.floors()}

    def row(self, entry: ActEntry) -> AuditRow:
        user = self._users.get(entry.user) if entry.user is not None else None
        unknown = f"#{entry.user}" if entry.user is not None else ""
        names = {"rep": self._reps, "floor": self._floors}
        names["user"] = {number: each.name for number, each in self._users.items()}
        return AuditRow(
            entry.id,
            entry.act,
            entry.use_case,
            entry.at,
            entry.recorded,
            user.name if user is not None else unknown,
            entry.station,
            about(entry.facts, names),
            entry.facts,
            entry.by_itself,
        )


def _detail(work: Work, entry: ActEntry) -> AuditDetail:
    row = _Names(work).row(entry)
    tz = work.policy.policy().tz
    settings = (
        work.audit.settings_changed(entry.at, entry.user) if entry.use_case == _CHANGED else ()
    )
    events: tuple[Any, ...] = ()
    if entry.facts.get("number") is not None:
        events = tuple(event.fact for event in work.floor_log.act(entry.act))
    whole = replace(row, about=fuller(work, row.about))
    person = entry.facts.get("person")
    known = isinstance(person, int) and bool(work.persons.persons((person,)))
    return AuditDetail(
        whole, settings, events, _opens(work, entry, tz), person if known else None, tz
    )


def _opens(work: Work, entry: ActEntry, tz: tzinfo) -> Opens | None:
    """What the act was done about, where there is a page that shows it."""
    facts = entry.facts
    lead, sale, visit = (_number(facts, name) for name in ("lead", "sale", "visit"))
    if lead is not None and work.leads.lead(lead) is not None:
        return Opens(Opening.LEAD, number=lead)
    if sale is not None and (known := work.sales.sale(sale)) is not None:
        return Opens(Opening.SALE, number=sale, month=first_of_month(known.on))
    day = entry.at.astimezone(tz).date()
    if visit is not None and (came := work.visits.visit(visit)) is not None:
        return Opens(Opening.FLOOR_DAY, floor=came.floor, day=came.day)
    floor = _number(facts, "floor")
    if floor is not None and _number(facts, "number") is not None:
        return Opens(Opening.FLOOR_DAY, floor=floor, day=day)
    if entry.use_case == UseCase.SET_ABSENCE:
        return Opens(Opening.ABSENCES)
    if entry.use_case == UseCase.CLOSE_MONTH:
        return Opens(Opening.MONTH, month=first_of_month(day))
    return None


def _number(facts: Mapping[str, Any], name: str) -> int | None:
    value = facts.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
