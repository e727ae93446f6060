"""An overview counted anew by SQL text written from the rules, past the program's own statements.

The words of SQL that both engines know; lengths of time are worked out day by day from the hours
of a dealership that has changed no setting, in months without a public holiday.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import ceil
from statistics import median
from typing import Any

from sqlalchemy import bindparam, text

from showroom_app.services.overview_view import OverviewView
from showroom_app.storage.column_types import Moment
from showroom_app.storage.store import Store
from tests.services.dealership import AMSTERDAM

_LEADS = """
    SELECT l.source_key, l.owner, l.attempts, l.clock_from, l.first_attempt, l.first_dialogue,
        COALESCE(l.floor, (SELECT r.floor FROM reps r WHERE r.id = l.owner)) AS floor,
        (SELECT COUNT(*) FROM appointments a WHERE a.lead = l.id AND a.state <> 'cancelled')
            AS agreed,
        (SELECT COUNT(*) FROM appointments a WHERE a.lead = l.id AND a.state = 'shown') AS shown,
        CASE WHEN EXISTS (SELECT 1 FROM sales s WHERE s.lead = l.id OR s.visit IN (
                SELECT v.id FROM visits v JOIN appointments a ON a.id = v.appointment
                WHERE a.lead = l.id AND NOT v.undone))
            THEN (SELECT COUNT(*) FROM sales s
                WHERE s.confirmed AND s.cancels IS NULL
                AND s.id NOT IN (SELECT c.cancels FROM sales c WHERE c.cancels IS NOT NULL)
                AND (s.lead = l.id OR s.visit IN (
                    SELECT v.id FROM visits v JOIN appointments a ON a.id = v.appointment
                    WHERE a.lead = l.id AND NOT v.undone)))
            WHEN l.close_reason = 'sold' THEN 1 ELSE 0 END AS sold
    FROM leads l
    WHERE NOT l.undone AND l.clock_from IS NOT NULL
    AND COALESCE(l.close_reason, '') NOT IN ('duplicate', 'spam')
    AND l.arrived >= :start AND l.arrived < :end
"""
_VISITS = """
    SELECT v.floor, v.rep, v.kind, v.arrived_at FROM visits v
    WHERE NOT v.undone AND COALESCE(v.outcome, '') NOT IN ('wrong-department', 'asked-the-way')
    AND v.day >= :first AND v.day < :until AND v.kind IN ('walk-in', 'service', 'be-back')
"""
_APPOINTMENTS = """
    SELECT r.floor, a.rep, a.state FROM appointments a JOIN reps r ON r.id = a.rep
    WHERE a.state <> 'cancelled' AND a.at >= :start AND a.at < :end
"""
_SOLD = """
    SELECT COALESCE((SELECT v.floor FROM visits v WHERE v.id = s.visit), r.floor) AS floor,
        p.rep, s.buyer,
        CASE WHEN s.cancels IS NULL THEN p.hundredths ELSE 0 - p.hundredths END AS hundredths,
        COALESCE(
            (SELECT v.kind FROM visits v WHERE v.id = s.visit
                AND v.kind IN ('be-back', 'appointment', 'walk-in', 'service')),
            s.channel) AS door
    FROM sales s JOIN sale_shares p ON p.sale = s.id JOIN reps r ON r.id = p.rep
    WHERE s.confirmed AND s."on" >= :first AND s."on" < :until
"""
_DOORS = ("be-back", "appointment", "walk-in", "service", "phone", "lead")


@dataclass(frozen=True)
class Recount:
    """The rows of a month, of one floor or of all, as plain SQL gives them."""

    leads: list[Any]
    visits: list[Any]
    appointments: list[Any]
    sold: list[Any]
    today: datetime

    def of(self, reps: Iterable[int]) -> Recount:
        """The part of some reps."""
        ids = set(reps)
        return Recount(
            [row for row in self.leads if row.owner in ids],
            [row for row in self.visits if row.rep in ids],
            [row for row in self.appointments if row.rep in ids],
            [row for row in self.sold if row.rep in ids],
            self.today,
        )

    def came(self, door: str) -> int:
        """Opportunities of a door."""
        if door in ("phone", "lead"):
            return sum((row.source_key == "phone") == (door == "phone") for row in self.leads)
        if door == "appointment":
            return sum(row.state == "shown" for row in self.appointments)
        return sum(row.kind == door for row in self.visits)

    def units(self, *doors: str) -> float:
        """Units sold through doors, fleets apart."""
        those = [row for row in self.sold if row.door in doors and row.buyer != "fleet"]
        return float(sum(row.hundredths for row in those)) / 100

    def counted(self, *buyers: str) -> float:
        """Units of some buyers, through whichever door."""
        return float(sum(row.hundredths for row in self.sold if row.buyer in buyers)) / 100

    def closing(self) -> tuple[float, int]:
        """Units and opportunities of all doors."""
        return self.units(*_DOORS), sum(self.came(door) for door in _DOORS)

    def response(self) -> tuple[int, float | None, float | None]:
        """How many were tried, the median and the 90 % quantile in business minutes."""
        minutes = sorted(
            business(row.clock_from, row.first_attempt) for row in self.leads if row.first_attempt
        )
        if not minutes:
            return 0, None, None
        return len(minutes), median(minutes), minutes[ceil(0.9 * len(minutes)) - 1]

    def in_target(self, limit: int, judged_by: int = 5) -> tuple[int, int]:
        """Tried within the limit, and those that are to be judged."""
        tried = [row for row in self.leads if row.first_attempt]
        late = [
            row
            for row in self.leads
            if not row.first_attempt and business(row.clock_from, self.today) >= judged_by
        ]
        within = [row for row in tried if business(row.clock_from, row.first_attempt) <= limit]
        return len(within), len(tried) + len(late)


def recount(store: Store, view: OverviewView) -> Recount:
    """Count the month and floor of an overview anew."""
    days = {"first": view.month, "until": view.until}
    moments = {"start": _midnight(view.month), "end": _midnight(view.until)}

    def rows(statement: str, values: dict[str, Any]) -> list[Any]:
        asked = text(statement)
        if "start" in values:
            asked = asked.bindparams(*(bindparam(name, type_=Moment) for name in values))
        columns = ("clock_from", "first_attempt", "first_dialogue", "arrived_at")
        typed = asked.columns(**{name: Moment for name in columns if f".{name}" in statement})
        with store.read() as work:
            found = work._connection.execute(typed, values).all()
        return [row for row in found if view.floor in (None, row.floor)]

    return Recount(
        rows(_LEADS, moments),
        rows(_VISITS, days),
        rows(_APPOINTMENTS, moments),
        rows(_SOLD, days),
        _midnight(view.now.astimezone(AMSTERDAM).date()),
    )


def business(start: datetime, end: datetime) -> float:
    """Minutes inside Monday to Friday 9 to 18, Saturday 9 to 17; day by day."""
    spent, day = timedelta(0), start.astimezone(AMSTERDAM).date()
    while datetime.combine(day, time.min, AMSTERDAM) < end:
        if day.weekday() < 6:
            opens = datetime.combine(day, time(9), AMSTERDAM).astimezone(UTC)
            closes = datetime.combine(day, time(17 if day.weekday() == 5 else 18), AMSTERDAM)
            spent += max(timedelta(0), min(end, closes.astimezone(UTC)) - max(start, opens))
        day += timedelta(days=1)
    return spent / timedelta(minutes=1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, AMSTERDAM).astimezone(UTC)
