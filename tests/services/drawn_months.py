"""Months of a dealership drawn by chance and written straight into the tables.

With all that makes counting hard: spam, duplicates, undone visits and calls, cancelled
appointments, counter-entries in another month, shares of reps of two floors, midnights.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert

from showroom_app.domain.people import Role
from showroom_app.domain.topic import Topic
from showroom_app.storage.indexes import metadata
from tests.services.dealership import AMSTERDAM, Dealership, local

FIRST, LAST = date(2026, 8, 1), date(2026, 10, 22)
_DAYS = (LAST - FIRST).days + 1
_SOURCES = ("website", "AutoScout24", "phone")
_REASONS = (None, None, None, "sold", "no-interest", "not-reached", "duplicate", "spam")
_KINDS = ("walk-in", "walk-in", "walk-in", "service", "be-back", "appointment", "delivery")
_OUTCOMES = (None, "sold", "quote", "lost", "left", "wrong-department", "asked-the-way")
_STATES = ("set", "confirmed", "shown", "shown", "no-show", "cancelled", "moved")
_KEYS = dict.fromkeys(("name", "name_key", "phone", "e164", "phone_key", "email", "email_key"), "")


def draw(shop: Dealership, seed: int = 1) -> None:
    """Draw three months for a dealership without rows."""
    reps = [
        shop.rep(f"{name} de Boer", role, floor=floor, checked_in=False, since="2026-07-01 10:00")
        for name, role, floor in (
            ("Anna", Role.SHOWROOM, "Toyota"),
            ("Bram", Role.HYBRID, "Toyota"),
            ("Carla", Role.INTERNET, "Toyota"),
            ("Daan", Role.SHOWROOM, "Honda"),
            ("Emma", Role.HYBRID, "Honda"),
        )
    ]
    drawn = _Drawn(Random(seed), reps)
    rows = drawn.rows()
    with shop.store.write(Topic.BOARD, Topic.LEADS, Topic.SALES) as work:
        for name, those in rows.items():
            work._connection.execute(insert(metadata.tables[name]), those)


class _Drawn:
    """One draw; leads come first, then what hangs on them."""

    def __init__(self, chance: Random, reps: list[int]) -> None:
        self._chance = chance
        self._reps = reps

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """The rows of each table, in an order that the foreign keys allow."""
        leads = [self._lead(number) for number in range(1, 301)]
        appointments = [self._appointment(number) for number in range(1, 141)]
        kept = iter(self._chance.sample(range(1, 141), 140))
        visits = [self._visit(number, next(kept, None)) for number in range(1, 321)]
        sales = [self._sale(number) for number in range(1, 221)]
        sales += [self._taken_back(sale) for sale in self._chance.sample(sales, 30)]
        for number, sale in enumerate(sales, start=1):
            sale["id"] = number
        shares = [share for sale in sales for share in self._shares(sale)]
        brought = [{"source_key": each.lower(), "name": each, "leads": 0} for each in _SOURCES]
        return {
            "lead_sources": brought,
            "leads": leads,
            "appointments": appointments,
            "visits": visits,
            "sales": [{k: v for k, v in sale.items() if k != "of"} for sale in sales],
            "sale_shares": shares,
        }

    def _day(self) -> date:
        return FIRST + timedelta(days=self._chance.randrange(_DAYS))

    def _moment(self) -> datetime:
        """Now and then right before or after a midnight."""
        minute = self._chance.choice((0, 1439, *self._chance.choices(range(1440), k=4)))
        day = datetime.combine(self._day(), datetime.min.time(), AMSTERDAM)
        return (day + timedelta(minutes=minute)).astimezone(UTC)

    def _later(self, at: datetime) -> datetime | None:
        length = self._chance.choice((None, 1, 4, 5, 6, 30, 700, 3000))
        return None if length is None else at + timedelta(minutes=length)

    def _lead(self, number: int) -> dict[str, Any]:
        chance, at = self._chance, self._moment()
        source = chance.choice(_SOURCES)
        tried = self._later(at)
        reason = chance.choice(_REASONS)
        owner = chance.choice((None, *self._reps))
        texts = ("name", "name_key", "first", "last", "company", "reply_to_relay", "message")
        more = ("wish", "provider_id", "provider_id_source", "asked_for_rep")
        return {
            **dict.fromkeys((*texts, *more), ""),
            **{name: [] for name in ("emails", "phones", "attempt_days")},
            "id": number,
            "source": source,
            "source_key": source.lower(),
            **dict.fromkeys(("arrived", "received", "follow_by"), at),
            "clock_from": chance.choice((None, *[at] * 9)),
            "by": None,
            "floor": chance.choice((None, 1, 2)),
            "placeholder_name": False,
            "repaired": False,
            "stage": "new",
            "owner": owner,
            "owned_since": None if owner is None else at,
            "first_attempt": tried,
            "first_dialogue": tried and self._later(tried),
            "attempts": chance.randrange(5) if tried else 0,
            "closed_at": at if reason else None,
            "close_reason": reason,
            "undone": chance.random() < 0.05,
            "person_due": False,
        }

    def _appointment(self, number: int) -> dict[str, Any]:
        at = self._moment()
        return {
            **_KEYS,
            "id": number,
            "rep": self._chance.choice(self._reps),
            "lead": self._chance.choice((None, *self._chance.choices(range(1, 301), k=4))),
            "at": at,
            "made_at": at - timedelta(days=2),
            "subject": "",
            "state": self._chance.choice(_STATES),
            "person_due": False,
        }

    def _visit(self, number: int, appointment: int | None) -> dict[str, Any]:
        at = self._moment()
        kind = self._chance.choice(_KINDS)
        return {
            **_KEYS,
            "id": number,
            "floor": self._chance.choice((1, 2)),
            "day": at.astimezone(AMSTERDAM).date(),
            "kind": kind,
            "arrived_at": at,
            "wishes": [],
            "note": "",
            "rep": self._chance.choice((None, *self._reps)),
            "outcome": self._chance.choice(_OUTCOMES),
            "appointment": appointment if kind == "appointment" else None,
            "undone": self._chance.random() < 0.05,
            "person_due": False,
        }

    def _sale(self, number: int) -> dict[str, Any]:
        chance = self._chance
        lead = chance.choice((None, None, *chance.choices(range(1, 301), k=1)))
        return {
            **dict.fromkeys(("name_key", "phone_key", "email_key"), ""),
            "id": number,
            "on": self._day(),
            "buyer": chance.choice(("new", "new", "returning", "fleet")),
            "channel": chance.choice(("walk-in", "lead", "phone", "service", "own")),
            "customer": "",
            "vehicle": "",
            "confirmed": chance.random() < 0.85,
            "cancels": None,
            "visit": chance.choice((None, *chance.choices(range(1, 321), k=2))),
            "lead": lead,
            "reason": "",
            "at": local("2026-10-22 09:00"),
            "person_due": False,
            "of": None,
        }

    def _taken_back(self, sale: dict[str, Any]) -> dict[str, Any]:
        """The counter-entry, some weeks later."""
        on = min(sale["on"] + timedelta(days=self._chance.randrange(40)), LAST)
        return {**sale, "on": on, "cancels": sale["id"], "of": sale["id"]}

    def _shares(self, sale: dict[str, Any]) -> list[dict[str, Any]]:
        """Of one or two reps; a counter-entry has those of its sale."""
        chance = Random(sale["of"] or sale["id"])
        several = chance.sample(self._reps, chance.choice((1, 1, 2)))
        parts = [100] if len(several) == 1 else [35, 65]
        return [
            {"sale": sale["id"], "rep": rep, "position": place, "hundredths": part}
            for place, (rep, part) in enumerate(zip(several, parts, strict=True))
        ]
