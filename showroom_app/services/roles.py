"""The role choice: one role and quota a month, signed by the rep, valid unless refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from showroom_app.domain.floor_facts import rep_of
from showroom_app.domain.people import Actor, Rep, Role, RoleChoice, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.quota import check_quota, check_role_choice
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.role_choice import (
    AHEAD,
    MANAGER_AHEAD,
    Fate,
    RoleEntry,
    check_refusal,
    fates,
    is_last_week,
    least_quota,
)
from showroom_app.domain.topic import Topic
from showroom_app.domain.typed import plain
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month, last_of_month, next_month
from showroom_app.services import lead_pool
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.services.people import People
from showroom_app.services.quota_view import NOTHING, NUMBERS
from showroom_app.storage.store import Store, Work


@dataclass(frozen=True, slots=True)
class Chosen:
    """An entry of a role choice with the names of who entered and who refused it, "" for nobody."""

    entry: RoleEntry
    fate: Fate
    by_name: str = ""
    refused_by_name: str = ""


@dataclass(frozen=True, slots=True)
class NextRole:
    """How a rep stands toward the next month: the role then, and whether it was chosen for it.

    `choice` is what will be in force if nothing more is entered, None for a rep without a role.
    `refused` is the newest entry for that month where a manager refused it. `is_due` says that the
    month is near and nothing is chosen for it.
    """

    month: date
    choice: RoleChoice | None = None
    is_chosen: bool = False
    refused: Chosen | None = None
    is_due: bool = False

    @property
    def last_day(self) -> date:
        """The last day on which a choice can be entered."""
        return date.fromordinal(self.month.toordinal() - 1)


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A rep with the roles of the month looked at and of the one after it."""

    rep: Rep
    floor_name: str
    now: RoleChoice | None
    now_entry: Chosen | None
    """The newest entry for the month looked at itself, None where an earlier role continues."""
    then: RoleChoice | None
    then_entry: Chosen | None
    """Likewise for the month after it, refused or not."""
    with_quota: bool = True
    """Not so where who asked sees the roles alone: the quotas are 0, and no reason is told."""
    serves_then: bool = True
    """Not so of a rep who leaves before the month after begins."""

    @property
    def is_chosen(self) -> bool:
        """Whether the role of the month after was chosen for it."""
        return self.then_entry is not None and self.then_entry.fate is Fate.COUNTS


@dataclass(frozen=True, slots=True)
class RolesView:
    """Every rep in service by name; `month` is the one looked at, `following` the next one.

    `is_open` says that choices for the following month can be entered, `is_correctable` that the
    month looked at runs, so that a manager may correct a wrong entry in it.
    """

    now: datetime
    time_zone: str
    today: date
    month: date
    following: date
    rows: tuple[RoleRow, ...]
    minimum: int
    is_open: bool
    is_correctable: bool
    is_due: bool
    """Whether the following month is near, so that whoever has not chosen is asked to."""
    has_manager: bool

    @property
    def not_chosen(self) -> tuple[RoleRow, ...]:
        """Whose role of the month after continues because nothing was chosen for it."""
        return tuple(row for row in self.rows if row.serves_then and not row.is_chosen)


@dataclass(frozen=True, slots=True)
class Choosing:
    """What is asked when a rep chooses for a month, and what stands when nothing is chosen.

    `now` is the role in force today, `choice` the one in that month as things stand; `minimum` is
    the least quota, for a rep not under what a manager set for that month, and `returning_counts`
    whether returning customers count towards it.
    `refusal` is why nothing can be chosen for it, None when it can. `corrects`: a manager's entry
    inside the month. `desk_from` is the place from which hybrids go to the lead desk.
    """

    rep: int
    name: str
    month: date
    today: date
    now: RoleChoice | None
    choice: RoleChoice | None
    is_chosen: bool
    minimum: int
    returning_counts: bool
    desk_from: int
    has_pin: bool
    has_manager: bool
    corrects: bool = False
    is_first: bool = False
    refusal: Refused | None = None
    refused_because: str = ""
    """Why a manager refused what was chosen for this month before, "" when nobody did."""

    @property
    def last_day(self) -> date:
        """The last day on which a choice for this month can be entered."""
        return date.fromordinal(self.month.toordinal() - 1)

    @property
    def until(self) -> date:
        """The last day of the month that is chosen for."""
        return last_of_month(self.month)


class Roles:
    """Choosing, refusing and looking up roles; a correction inside a month is a manager's."""

    def __init__(self, store: Store, people: People) -> None:
        self._store = store
        self._people = people

    def sign(
        self,
        actor: Actor,
        rep: int,
        role: Role,
        month: date,
        quota: int | None,
        pin: str,
        *,
        act: str | None = None,
    ) -> Done:
        """A rep chooses with the own PIN, at whatever station; it counts as the rep's own act.

        As long as no manager exists a rep without a PIN needs none; the choice then is not signed.
        Raises as `People.sign_in_rep` and `choose` do.
        """
        user = self._people.sign_in_rep(rep, pin, station=actor.station, noted=False)
        return self.choose(Actor(user, actor.station), rep, role, month, quota, act=act)

    def choose(
        self,
        actor: Actor,
        rep: int,
        role: Role,
        month: date,
        quota: int | None = None,
        *,
        act: str | None = None,
    ) -> Done:
        """A rep's role and quota from a month on, chosen until the last day of the month before.

        Signed when the actor is the rep, who proved it with a PIN. Inside a month only a manager
        corrects a wrong entry, before the rep's first act; leads of one who is a showroom rep by
        it go back to the pool at once, else at 00:00. `quota` None keeps the one before. A rep
        chooses for the next month, and no quota under the one a manager set for it; a manager
        chooses up to 12 months ahead. Raises Refused: "not-allowed", "month-has-begun",
        "month-too-far", "rep-has-acted", and those of `check_quota`; NotFound for an unknown rep.
        """
        month = first_of_month(month)

        def body(work: Work, act: str) -> Done:
            if work.people.rep(rep) is None:
                raise NotFound("rep", str(rep))
            policy = work.policy.policy()
            corrects = _corrects(work, policy, rep, month)
            if corrects:
                allow(work, actor, UseCase.CORRECT_ROLE)
            manages = _manages(work, actor)
            _check_time(work, policy, rep, month, corrects=corrects, manages=manages)
            before = work.people.role_of(rep, month)
            kept = before.quota if before else policy.quota_minimum
            wanted = kept if quota is None else quota
            check_quota(wanted, policy, None if manages else _least(work, rep, month))
            user = actor.user
            signed = user is not None and user.rep == rep and user.has_secret
            by = user.id if user else None
            work.people.choose_role(rep, month, role, wanted, at=work.now, by=by, signed=signed)
            if corrects:
                roles = work.people.roles(month)
                lead_pool.give_back(
                    work, actor, {each: choice.role for each, choice in roles.items()}
                )
            return Done("choose-role", act, rep=rep)

        topics = (Topic.PEOPLE, Topic.LEADS)
        return perform(self._store, actor, UseCase.CHOOSE_ROLE, act, topics, body, own=rep)

    def refuse(
        self, actor: Actor, rep: int, month: date, reason: str, *, act: str | None = None
    ) -> Done:
        """A manager refuses in writing what was chosen for a month to come; the last continues.

        The rep may choose again until the last day of the month before. Raises Refused:
        "not-allowed", "reason-missing", "too-long", "month-has-begun", "nothing-chosen"; NotFound
        for an unknown rep.
        """
        month = first_of_month(month)
        because = plain(reason)

        def body(work: Work, act: str) -> Done:
            if work.people.rep(rep) is None:
                raise NotFound("rep", str(rep))
            chosen = work.people.role_entries_for(month).get(rep)
            today = work.policy.policy().business_day(work.now)
            check_refusal(chosen, month, today, because)
            assert chosen is not None
            by = actor.user.id if actor.user else None
            work.people.refuse_choice(chosen.id, work.now, by, because)
            return Done("refuse-role", act, rep=rep)

        return perform(self._store, actor, UseCase.REFUSE_ROLE, act, (Topic.PEOPLE,), body)

    def page(self, actor: Actor, month: date | None = None) -> RolesView:
        """The roles of a month (None: this one) and of the one after it, of all in service then.

        A manager sees every quota and a rep the own one; of colleagues reps see what the manager
        lets the wallboard show, and reception who has which role.
        """
        with self._store.read() as work:
            policy = work.policy.policy()
            today = policy.business_day(work.now)
            month = first_of_month(month or today)
            following = next_month(month)
            now, then = work.people.roles(month), work.people.roles(following)
            floors = {floor.id: floor.name for floor in work.people.floors()}
            names = _names(work)
            made = work.people.role_entries_for(month)
            made_then = work.people.role_entries_for(following)
            rows = tuple(
                RoleRow(
                    rep,
                    floors.get(rep.floor, ""),
                    now.get(rep.id),
                    _newest(made.get(rep.id), names),
                    then.get(rep.id),
                    _newest(made_then.get(rep.id), names),
                    serves_then=_serves(rep, following, last_of_month(following)),
                )
                for rep in work.people.reps()
                if _serves(rep, month, last_of_month(following))
            )
            return RolesView(
                work.now,
                policy.time_zone,
                today,
                month,
                following,
                _seen(work, actor, rows),
                policy.quota_minimum,
                is_open=following > today,
                is_correctable=month == first_of_month(today),
                is_due=month == first_of_month(today) and is_last_week(today),
                has_manager=work.people.has_manager(),
            )

    def history(self, actor: Actor, rep: int) -> tuple[Chosen, ...]:
        """Every entry of a rep, the newest month first, refused and replaced ones too.

        Raises Refused("not-allowed") for somebody else's, and NotFound.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_GAUGE, own=rep)
            if work.people.rep(rep) is None:
                raise NotFound("rep", str(rep))
            entries = work.people.role_entries(rep)
            fate, names = fates(entries), _names(work)
            return tuple(_named(entry, fate[entry.id], names) for entry in entries)

    def choosing_for(self, actor: Actor, rep: int, month: date) -> Choosing:
        """What to ask a manager who chooses for a rep, or corrects the month that runs.

        Raises Refused("not-allowed") for everybody else, and NotFound.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.CORRECT_ROLE)
            return _choosing(work, rep, month, manages=True)

    def choosing(self, actor: Actor, rep: int, month: date | None = None) -> Choosing:
        """What to ask a rep who chooses for a month (None: the next one); raises NotFound.

        A rep signs at any station with the own PIN; before that nobody else is told the quota, nor
        why a choice was refused.
        """
        with self._store.read() as work:
            asked = _choosing(work, rep, month, manages=not work.people.has_manager())
            if _manages(work, actor) or actor.rep == rep:
                return asked
            now, choice = (each and replace(each, quota=0) for each in (asked.now, asked.choice))
            least = work.policy.policy().quota_minimum
            return replace(asked, now=now, choice=choice, minimum=least, refused_because="")

    def listed(self, actor: Actor, month: date | None = None) -> tuple[RoleRow, ...]:
        """Every rep, former ones too, with the role of a month, and the quota as in `page`."""
        with self._store.read() as work:
            month = first_of_month(month or work.policy.policy().business_day(work.now))
            now = work.people.roles(month)
            floors = {floor.id: floor.name for floor in work.people.floors()}
            rows = tuple(
                RoleRow(rep, floors.get(rep.floor, ""), now.get(rep.id), None, None, None)
                for rep in work.people.reps()
            )
            return _seen(work, actor, rows)


def _choosing(work: Work, rep: int, month: date | None, *, manages: bool) -> Choosing:
    known = work.people.rep(rep)
    if known is None:
        raise NotFound("rep", str(rep))
    policy = work.policy.policy()
    today = policy.business_day(work.now)
    month = first_of_month(month or next_month(today))
    corrects = _corrects(work, policy, rep, month)
    refusal: Refused | None = None
    try:
        _check_time(work, policy, rep, month, corrects=corrects, manages=manages)
    except Refused as problem:
        refusal = problem
    chosen = work.people.role_entries_for(month).get(rep)
    user = work.people.user_of_rep(rep)
    least = None if manages else _least(work, rep, month)
    return Choosing(
        rep,
        known.name,
        month,
        today,
        work.people.role_of(rep, today),
        work.people.role_of(rep, month),
        chosen is not None and not chosen.is_refused,
        max(policy.quota_minimum, least or 0),
        policy.returning_counts,
        policy.desk_from,
        user is not None and user.has_secret,
        work.people.has_manager(),
        corrects,
        not work.people.has_role(rep),
        refusal,
        chosen.refused_because if chosen is not None else "",
    )


def next_role(work: Work, policy: Policy, known: Rep) -> NextRole | None:
    """How a rep stands toward the month after this one; None for who leaves before it."""
    today = policy.business_day(work.now)
    month, rep = next_month(today), known.id
    if not _serves(known, month, last_of_month(month)):
        return None
    newest = work.people.role_entries_for(month).get(rep)
    is_chosen = newest is not None and not newest.is_refused
    refused = _newest(newest, _names(work)) if newest and newest.is_refused else None
    return NextRole(
        month,
        work.people.role_of(rep, month),
        is_chosen,
        refused,
        is_due=is_last_week(today) and not is_chosen,
    )


def _seen(work: Work, actor: Actor, rows: tuple[RoleRow, ...]) -> tuple[RoleRow, ...]:
    """The rows as this actor may see them."""
    if _manages(work, actor):
        return rows
    if actor.kind is UserKind.RECEPTION:
        return tuple(_without_quota(row) for row in rows)
    shown = work.policy.policy().wallboard_quota
    return tuple(
        row if row.rep.id == actor.rep or shown == NUMBERS else _without_quota(row)
        for row in rows
        if row.rep.id == actor.rep or shown != NOTHING
    )


def _without_quota(row: RoleRow) -> RoleRow:
    now, then = (choice and replace(choice, quota=0) for choice in (row.now, row.then))
    made, made_then = (
        each and replace(each, entry=replace(each.entry, quota=0, refused_because=""))
        for each in (row.now_entry, row.then_entry)
    )
    return replace(row, now=now, then=then, now_entry=made, then_entry=made_then, with_quota=False)


def _newest(entry: RoleEntry | None, names: dict[int, str]) -> Chosen | None:
    """The newest entry of a month: it counts unless it was refused."""
    if entry is None:
        return None
    return _named(entry, Fate.REFUSED if entry.is_refused else Fate.COUNTS, names)


def _named(entry: RoleEntry, fate: Fate, names: dict[int, str]) -> Chosen:
    by = names.get(entry.by, "") if entry.by is not None else ""
    refused_by = names.get(entry.refused_by, "") if entry.refused_by is not None else ""
    return Chosen(entry, fate, by, refused_by)


def _names(work: Work) -> dict[int, str]:
    return {user.id: user.name for user in work.people.users()}


def _serves(rep: Rep, first: date, last: date) -> bool:
    """Whether a rep is in service on some day between these."""
    return (rep.starts is None or rep.starts <= last) and (rep.ends is None or rep.ends >= first)


def _corrects(work: Work, policy: Policy, rep: int, month: date) -> bool:
    """Whether an entry for this month would correct one: the month runs and the rep has a role."""
    runs = month == first_of_month(policy.business_day(work.now))
    return runs and work.people.has_role(rep)


def _manages(work: Work, actor: Actor) -> bool:
    """Whether a manager acts, or anybody as long as there is none."""
    return actor.kind is UserKind.MANAGER or not work.people.has_manager()


def _least(work: Work, rep: int, month: date) -> int | None:
    managers = {user.id for user in work.people.users() if user.kind is UserKind.MANAGER}
    return least_quota(work.people.role_entries(rep), month, managers)


def _check_time(
    work: Work, policy: Policy, rep: int, month: date, *, corrects: bool, manages: bool
) -> None:
    check_role_choice(
        month,
        policy.business_day(work.now),
        first=not work.people.has_role(rep),
        corrects=corrects,
        acted=corrects and _has_acted(work, policy, rep, month),
        ahead=MANAGER_AHEAD if manages else AHEAD,
    )


def _has_acted(work: Work, policy: Policy, rep: int, month: date) -> bool:
    """Whether a rep was in a floor's log, got a lead or sold in a month that has begun."""
    got = work.leads.last_assigned(rep)
    if got is not None and policy.business_day(got) >= month:
        return True
    if any(each.rep == rep for each in work.sales.sums(month, next_month(month))):
        return True
    return any(_is_in_log(work, floor.id, rep, month) for floor in work.people.floors())


def _is_in_log(work: Work, floor: int, rep: int, month: date) -> bool:
    days: Iterable[date] = work.floor_log.days(floor, limit=31)
    return any(
        rep_of(event.fact) == rep
        for day in days
        if day >= month
        for event in work.floor_log.events(floor, day)
    )
