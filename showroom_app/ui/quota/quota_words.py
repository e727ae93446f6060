"""What the quota page says about a gauge."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.people import Role
from showroom_app.domain.quota import Gauge, State
from showroom_app.services.quota_view import GaugeRow
from showroom_app.ui import words
from showroom_app.words import tables

ROLES = {role: tables.ROLES[role.value] for role in Role}


def state(gauge: Gauge) -> str:
    """The state in words: "5 behind", "On pace", "2 ahead", "Starting", "Reached"."""
    gap = round(gauge.gap)
    tr = QCoreApplication.translate
    if gauge.state is State.STARTING:
        return tr("quota", "Starting")
    if gauge.state is State.REACHED:
        return tr("quota", "Reached")
    if gauge.state is State.ON_TRACK:
        return tr("quota", "{n} ahead").format(n=gap) if gap > 0 else tr("quota", "On pace")
    return tr("quota", "{n} behind").format(n=max(-gap, 1))


def of(quota: int) -> str:
    """The yardstick under the number: "of 15"."""
    return QCoreApplication.translate("quota", "of {n}").format(n=quota)


def figures(gauge: Gauge) -> tuple[tuple[str, str, bool], ...]:
    """Name, value and whether it stands out, of the three figures beside the gauge."""
    tr = QCoreApplication.translate
    return (
        (tr("quota", "Pace today"), words.number(round(gauge.on_track)), False),
        (tr("quota", "Forecast"), words.number(round(gauge.forecast)), False),
        (tr("quota", "Chance"), words.percent(gauge.chance), True),
    )


def needs(gauge: Gauge) -> str:
    """What is still needed: "Needs 7 in 9 days"."""
    tr = QCoreApplication.translate
    missing = gauge.quota - gauge.counted
    if missing <= 0:
        return tr("quota", "Quota reached")
    days = gauge.days - gauge.elapsed
    if days <= 0:
        return tr("quota", "{n} short").format(n=words.number(missing))
    left = max(1, round(days))
    if left == 1:
        return tr("quota", "Needs {n} in 1 day").format(n=words.number(missing))
    return tr("quota", "Needs {n} in {days} days").format(n=words.number(missing), days=left)


def beside(row: GaugeRow) -> str:
    """What stands beside the gauge: pro rata, or what was not counted."""
    tr = QCoreApplication.translate
    if row.since is not None:
        return tr("quota", "Pro rata, since {day}").format(day=words.short_day(row.since))
    if row.until is not None:
        return tr("quota", "Pro rata, until {day}").format(day=words.short_day(row.until))
    fleet, returning = row.gauge.not_counted.fleet, row.gauge.not_counted.returning
    if fleet and returning:
        return tr("quota", "Not counted: {n} fleet, {m} returning").format(
            n=words.number(fleet), m=words.number(returning)
        )
    if fleet:
        return tr("quota", "Not counted: {n} fleet").format(n=words.number(fleet))
    if returning:
        return tr("quota", "Not counted: {n} returning").format(n=words.number(returning))
    return tr("quota", "No fleet")


def tooltip(row: GaugeRow) -> str:
    """Every figure with its definition."""
    tr = QCoreApplication.translate
    gauge = row.gauge
    lines = [
        tr("quota", "Counted {n} of {quota}, selling day {elapsed} of {days}.").format(
            n=words.number(gauge.counted),
            quota=gauge.quota,
            elapsed=words.number(round(gauge.elapsed, 1)),
            days=gauge.days,
        ),
        tr("quota", "Pace today {n}: the quota shared evenly over the selling days.").format(
            n=words.number(round(gauge.on_track, 1))
        ),
        tr("quota", "Forecast {n}: this month's speed, steadied by the months before.").format(
            n=words.number(round(gauge.forecast, 1))
        ),
    ]
    if gauge.plain_forecast is not None:
        lines.append(
            tr("quota", "Plain forecast {n}: this month's speed alone.").format(
                n=words.number(round(gauge.plain_forecast, 1))
            )
        )
    if gauge.needed_a_day is not None and gauge.needed_a_day > 0:
        lines.append(
            tr("quota", "Needed a day: {n}.").format(
                n=words.number(Decimal(str(round(gauge.needed_a_day, 2))))
            )
        )
    if gauge.proposed:
        lines.append(
            tr("quota", "Waiting for the manager: {n}.").format(n=words.number(gauge.proposed))
        )
    return "\n".join(lines)


def card_in_words(row: object) -> str:
    """A card as one sentence, for those who do not see it."""
    assert isinstance(row, GaugeRow)
    gauge = row.gauge
    said = ", ".join(f"{name} {value}" for name, value, _ in figures(gauge))
    return (
        f"{row.name}, {words.told(ROLES[row.role])}: {words.number(gauge.counted)} "
        f"{of(gauge.quota)}, {state(gauge)}, {said}. {needs(gauge)}. {beside(row)}."
    )
