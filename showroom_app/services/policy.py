"""The dealership's settings: in force now, and changed by a manager, dated and logged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month
from showroom_app.services.acts import allow, perform
from showroom_app.services.calendar import public_holidays
from showroom_app.services.done import Done
from showroom_app.storage.store import Store, Work

_CHOICES = {
    "lead_mode": frozenset({"claim", "round-robin"}),
    "lead_expiry": frozenset({"escalate", "reassign-once"}),
    "wallboard_quota": frozenset({"nothing", "state", "numbers"}),
    "sale_counts_on": frozenset({"order", "delivery"}),
}
LIMITS: Mapping[str, tuple[int, int]] = {
    "desk_from": (2, 50),
    "recall_at": (1, 49),
    "grace_minutes": (0, 60),
    "desk_block_minutes": (5, 240),
    "floor_min": (0, 20),
    "undo_minutes": (0, 30),
    "quick_return_minutes": (0, 60),
    "quick_returns_a_day": (0, 20),
    "given_back_minutes": (0, 60),
    "call_seconds": (10, 600),
    "break_minutes": (5, 240),
    "waiting_alert_minutes": (1, 60),
    "appointment_window_hours": (1, 24),
    "protection_days": (1, 3650),
    "day_close_minutes": (0, 240),
    "quota_minimum": (1, 99),
    "new_customer_years": (1, 20),
    "steadying_days": (1, 60),
    "lead_limit_minutes": (1, 1440),
    "happy_call_days": (1, 90),
    "contract_ends_days": (1, 730),
    "car_age_years": (1, 20),
    "response_goal": (1, 1440),
    "contact_goal": (1, 100),
    "show_goal": (1, 100),
    "stale_lead_days": (1, 365),
    "not_reached_attempts": (1, 20),
    "not_reached_days": (1, 20),
    "same_person_days": (1, 3650),
    "same_person_activity_days": (1, 3650),
}
"""The least and the most a number may be; a number that is not named may be anything from 0."""
_DAYS = ("closings", "openings")
_MOST = 100_000
_LOOKED_BACK = 1000
_DEFAULTS = Policy()
_NAMES = frozenset(field.name for field in fields(Policy)) - {
    "sale_counts_since",
    "returning_counts_since",
}


@dataclass(frozen=True, slots=True)
class Changed:
    """The last change of a setting; `by` is a user's name, "" for a station or who is not told."""

    at: datetime
    by: str


class Settings:
    """The settings that the whole dealership shares."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def in_force(self) -> Policy:
        """The settings in force now."""
        with self._store.read() as work:
            return work.policy.policy()

    def changed(self, actor: Actor) -> Mapping[str, Changed]:
        """When and by whom each setting was changed last; those never changed are left out.

        When it was is told to everybody, as what is in force; by whom to a manager only.
        """
        with self._store.read() as work:
            tells = _may_see_who(work, actor)
            names = {user.id: user.name for user in work.people.users()} if tells else {}
            newest: dict[str, Changed] = {}
            for entry in work.policy.entries(limit=_LOOKED_BACK):
                by = names.get(entry.by, "") if entry.by is not None else ""
                newest.setdefault(entry.key, Changed(entry.at, by))
            return newest

    def change(self, actor: Actor, *, act: str | None = None, **values: object) -> Done:
        """Change settings, named as the fields of Policy; all of them or none.

        Raises Refused: "not-allowed", "bad-setting" (setting, value), "recall-not-before-desk"
        (recall_at, desk_from).
        """
        return self._perform(actor, act, lambda _: values)

    def change_day(
        self, actor: Actor, on: date, setting: str | None, *, act: str | None = None
    ) -> Done:
        """A day is closed ("closings"), open ("openings"), or again as its weekday (None).

        All other days stay as they are by then, whoever set them. Raises Refused: "not-allowed",
        "bad-setting".
        """
        if setting not in (None, *_DAYS):
            raise Refused("bad-setting", setting=str(setting), value=str(on))

        def values(policy: Policy) -> Mapping[str, object]:
            known: Mapping[str, frozenset[date]] = {name: getattr(policy, name) for name in _DAYS}
            return {
                name: days | {on} if name == setting else days - {on}
                for name, days in known.items()
            }

        return self._perform(actor, act, values)

    def change_hours(
        self,
        actor: Actor,
        weekday: int,
        hours: tuple[time, time] | None,
        *,
        act: str | None = None,
    ) -> Done:
        """A weekday (Monday 0) has these hours, None: closed; the other days stay as they are.

        Raises Refused: "not-allowed", "bad-setting".
        """
        return self._perform(
            actor,
            act,
            lambda policy: {
                "hours": (*policy.hours[:weekday], hours, *policy.hours[weekday + 1 :])
            },
        )

    def _perform(
        self, actor: Actor, act: str | None, wanted: Callable[[Policy], Mapping[str, Any]]
    ) -> Done:
        """Put in force what is wanted of the settings as they are when it is written."""

        def body(work: Work, act: str) -> Done:
            policy = work.policy.policy()
            values = wanted(policy)
            for name, value in values.items():
                check_setting(policy, name, value)
            values = {**values, **_counting(work, policy, values)}
            _check_places(replace(policy, **values))
            for name, value in values.items():
                if getattr(policy, name) != value:
                    work.policy.set(
                        name, value, at=work.now, by=actor.user.id if actor.user else None
                    )
            return Done("change-settings", act)

        return perform(
            self._store, actor, UseCase.CHANGE_SETTINGS, act, (Topic.BOARD, Topic.POLICY), body
        )


def _may_see_who(work: Work, actor: Actor) -> bool:
    try:
        allow(work, actor, UseCase.SEE_AUDIT)
    except Refused:
        return False
    return True


def _counting(work: Work, policy: Policy, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """From which month on sales count on what, and so, where that changes: from this one."""
    month, made = first_of_month(policy.business_day(work.now)), dict[str, Any]()
    on = values.get("sale_counts_on", policy.sale_counts_on)
    if on != policy.sale_counts_on:
        made["sale_counts_since"] = policy.counting_from(month, on)
    returning = values.get("returning_counts", policy.returning_counts)
    if returning != policy.returning_counts:
        made["returning_counts_since"] = policy.returning_from(month, returning)
    return made


def _check_places(policy: Policy) -> None:
    """Whoever is sent to the lead desk may not be called back for the place he or she is on."""
    if policy.recall_at >= policy.desk_from:
        raise Refused(
            "recall-not-before-desk", recall_at=policy.recall_at, desk_from=policy.desk_from
        )


def check_setting(policy: Policy, name: str, value: object) -> None:
    """Raise Refused("bad-setting") when the program could not work with this value."""
    try:
        ok = name in _NAMES and _is_kept(policy, name, value)
    except (ValueError, TypeError, LookupError, OSError, NotImplementedError):
        ok = False
    if not ok:
        raise Refused("bad-setting", setting=name, value=str(value))


def _is_kept(policy: Policy, name: str, value: object) -> bool:
    default = getattr(_DEFAULTS, name)
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, int):
        least, most = LIMITS.get(name, (0, _MOST))
        return isinstance(value, int) and least <= value <= most
    if name in _CHOICES:
        return value in _CHOICES[name]
    if name == "hours":
        return _are_hours(value)
    if name == "time_zone":
        return isinstance(value, str) and ZoneInfo(value) is not None
    if name in ("country", "subdivision"):
        if not isinstance(value, str):
            return False
        country, part = policy.country, policy.subdivision
        country, part = (value, part) if name == "country" else (country, value)
        return bool(public_holidays(country, part, 2026))
    if name == "dealer_name":
        return isinstance(value, str) and bool(value.strip())
    return isinstance(value, type(default))


def _are_hours(value: object) -> bool:
    """Seven days, each closed or with a closing time after its opening; 00:00 is midnight."""
    return (
        isinstance(value, tuple)
        and len(value) == 7
        and all(
            day is None
            or (
                isinstance(day[0], time)
                and isinstance(day[1], time)
                and (day[0] < day[1] or day[1] == time.min)
            )
            for day in value
        )
    )
