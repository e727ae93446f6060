"""What the quota page says about a gauge."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.people import Role
from showroom_app.domain.quota import Gauge, State
from showroom_app.services.quota_view import GaugeRow, QuotaBar, QuotaView
from showroom_app.ui import words
from showroom_app.words import ledger, people

ROLES = {role: people.ROLES[role.value] for role in Role}


def state(gauge: Gauge) -> str:
    """The state in words: "5 behind", "On pace", "2 ahead", "Starting", "Reached", "Missed"."""
    gap = round(gauge.gap)
    if gauge.state is State.REACHED:
        return QCoreApplication.translate("quota", "Reached")
    if gauge.is_over:
        return QCoreApplication.translate("quota", "Missed")
    if gauge.state is State.STARTING:
        return QCoreApplication.translate("quota", "Starting")
    if gauge.state is State.ON_TRACK:
        return (
            QCoreApplication.translate("quota", "{n} ahead").format(n=gap)
            if gap > 0
            else QCoreApplication.translate("quota", "On pace")
        )
    return QCoreApplication.translate("quota", "{n} behind").format(n=max(-gap, 1))


def of(quota: int) -> str:
    """The yardstick under the number: "of 15"."""
    return QCoreApplication.translate("quota", "of {n}").format(n=quota)


def figures(gauge: Gauge) -> tuple[tuple[str, str, bool], ...]:
    """Name, value and whether it stands out, of the three figures beside the gauge."""
    if gauge.is_over:
        return _came_to(gauge)
    return (
        (
            QCoreApplication.translate("quota", "Pace today"),
            words.number(round(gauge.on_track)),
            False,
        ),
        (
            QCoreApplication.translate("quota", "Forecast"),
            words.number(round(gauge.forecast)),
            False,
        ),
        (QCoreApplication.translate("quota", "Chance"), words.percent(gauge.chance), True),
    )


def _came_to(gauge: Gauge) -> tuple[tuple[str, str, bool], ...]:
    """What the days came to, once they are over: of them nothing is foreseen any more."""
    sold = float(gauge.counted)
    share = sold / gauge.quota if gauge.quota else 1.0
    return (
        (QCoreApplication.translate("quota", "Selling days"), words.number(gauge.days), False),
        (
            QCoreApplication.translate("quota", "Sold a day"),
            words.number(round(sold / gauge.days, 2)),
            False,
        ),
        (QCoreApplication.translate("quota", "Of the quota"), f"{round(share * 100)}%", True),
    )


def needs(gauge: Gauge) -> str:
    """What is still needed: "Needs 7 in 9 days"."""
    missing = gauge.quota - gauge.counted
    if missing <= 0:
        return QCoreApplication.translate("quota", "Quota reached")
    days = gauge.days - gauge.elapsed
    if days <= 0:
        return QCoreApplication.translate("quota", "{n} short").format(n=words.number(missing))
    left = max(1, round(days))
    if left == 1:
        return QCoreApplication.translate("quota", "Needs {n} in 1 day").format(
            n=words.number(missing)
        )
    return QCoreApplication.translate("quota", "Needs {n} in {days} days").format(
        n=words.number(missing), days=left
    )


def beside(row: GaugeRow) -> str:
    """What stands beside the gauge: pro rata, or what was not counted."""
    if row.since is not None:
        return QCoreApplication.translate("quota", "Pro rata, since {day}").format(
            day=words.short_day(row.since)
        )
    if row.until is not None:
        return QCoreApplication.translate("quota", "Pro rata, until {day}").format(
            day=words.short_day(row.until)
        )
    fleet, returning = row.gauge.not_counted.fleet, row.gauge.not_counted.returning
    if fleet and returning:
        return QCoreApplication.translate("quota", "{n} fleet, {m} returning").format(
            n=words.number(fleet), m=words.number(returning)
        )
    if fleet:
        return QCoreApplication.translate("quota", "Not counted: {n} fleet").format(
            n=words.number(fleet)
        )
    if returning:
        return QCoreApplication.translate("quota", "{n} returning").format(
            n=words.number(returning)
        )
    return QCoreApplication.translate("quota", "No fleet")


def bar_state(bar: QuotaBar) -> str:
    """The state of a colleague's gauge, where no figure may be told."""
    return words.told(ledger.GAUGE_STATES[bar.state.value])


def card_in_words(row: object) -> str:
    """A card as one sentence, for those who do not see it."""
    if isinstance(row, QuotaBar):
        said = f"{row.name}, {words.told(ROLES[row.role])}: {bar_state(row)}"
        if row.counted is not None and row.quota is not None:
            said += f", {words.number(row.counted)} {of(row.quota)}"
        return f"{said}."
    assert isinstance(row, GaugeRow)
    gauge = row.gauge
    said = ", ".join(f"{name} {value}" for name, value, _ in figures(gauge))
    return (
        f"{row.name}, {words.told(ROLES[row.role])}: {words.number(gauge.counted)} "
        f"{of(gauge.quota)}, {state(gauge)}, {said}. {needs(gauge)}. {beside(row)}."
    )


def totals(view: QuotaView) -> tuple[tuple[str, str], ...]:
    """All gauges together: numbers, each with its yardstick.

    A month that is over has neither pace nor forecast, and one that starts nobody on pace.
    """
    counted = (
        words.number(view.counted),
        QCoreApplication.translate("quota", "of {n} counted").format(n=view.quota),
    )
    fleet = words.number(view.fleet), QCoreApplication.translate("quota", "fleet, not counted")
    if view.elapsed >= view.days:
        return (counted, *_reached(view), fleet)
    return (
        counted,
        (
            words.number(round(view.on_track)),
            QCoreApplication.translate("quota", "pace, {n} of {days} selling days done").format(
                n=words.number(int(view.elapsed)), days=words.number(round(view.days))
            ),
        ),
        (words.number(round(view.forecast)), QCoreApplication.translate("quota", "forecast")),
        _on_pace(view),
        fleet,
    )


def _on_pace(view: QuotaView) -> tuple[str, str]:
    """How many of those who can be judged by now are on pace."""
    states = [row.gauge.state for row in view.rows]
    judged = [each for each in states if each is not State.STARTING]
    if not judged:
        return words.number(len(states)), QCoreApplication.translate("quota", "reps starting")
    on_pace = sum(each in (State.REACHED, State.ON_TRACK) for each in judged)
    return (
        words.number(on_pace),
        QCoreApplication.translate("quota", "of {n} reps on pace").format(n=len(judged)),
    )


def _reached(view: QuotaView) -> tuple[tuple[str, str], ...]:
    reached = sum(row.gauge.state is State.REACHED for row in view.rows)
    return (
        (
            words.number(round(view.days)),
            QCoreApplication.translate("quota", "selling days, all done"),
        ),
        (
            words.number(reached),
            QCoreApplication.translate("quota", "of {n} reps reached their quota").format(
                n=len(view.rows)
            ),
        ),
    )
