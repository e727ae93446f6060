"""Every figure of a gauge by its name, with its value, what it is, and how it came about."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.quota import Gauge, Opportunity, PaceOf, Path
from showroom_app.domain.values import dataclass
from showroom_app.services.gauge_detail import GaugeDetail
from showroom_app.services.quota_view import GaugeRow
from showroom_app.ui import words
from showroom_app.words.definitions import DEFINITIONS

_TIMES, _MINUS = "×", "−"


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: what it is called, its value, its definition, and the formula filled in or ""."""

    name: str
    value: str
    definition: str
    formula: str = ""
    strong: bool = False

    @property
    def tooltip(self) -> str:
        """The definition, and the formula below it, in lines that wrap."""
        said = f"<p>{escape(self.definition)}</p>"
        return f"{said}<p>{escape(self.formula)}</p>" if self.formula else said


def of_gauge(row: GaugeRow) -> tuple[Figure, ...]:
    """The figures of rules section 4, in the order of its table.

    Once no day is left nothing is foreseen any more, and the quota itself is the yardstick.
    """
    gauge = row.gauge
    u, q = _number(gauge.counted), words.number(gauge.quota)
    e, d = _number(gauge.elapsed), words.number(gauge.days)
    r0, k = _number(gauge.usual_pace), words.number(gauge.steadying_days)
    left = _number(gauge.days - gauge.elapsed)
    missing = _number(max(gauge.quota - float(gauge.counted), 0.0))
    translate = QCoreApplication.translate
    # A counter-entry of an earlier month can bring the units under 0; the pace then counts as 0.
    pace_units = _number(max(float(gauge.counted), 0.0))
    made = [
        _figure(
            translate("quota", "Counted"),
            translate("quota", "{n} of {quota}").format(n=u, quota=q),
            "counted",
            strong=True,
        ),
        _figure(
            translate("quota", "Selling days done"),
            translate("quota", "{n} of {quota}").format(n=e, quota=d),
            "selling-days",
        ),
    ]
    if gauge.is_over:
        return (*made, *_came_to(gauge, u, q, d))
    made += [
        _figure(
            translate("quota", "Pace today"),
            _number(gauge.on_track),
            "on-track",
            f"{q} {_TIMES} {e} / {d} = {_number(gauge.on_track)}",
        ),
        _figure(
            translate("quota", "Ahead or behind"),
            _signed(gauge.gap),
            "gap",
            f"{u} {_MINUS} {_number(gauge.on_track)} = {_signed(gauge.gap)}",
        ),
        _figure(
            translate("quota", "Forecast"),
            _number(gauge.forecast),
            "forecast",
            f"{u} + ({pace_units} + {k} {_TIMES} {r0}) / ({e} + {k}) {_TIMES} {left} "
            f"= {_number(gauge.forecast)}",
            strong=True,
        ),
    ]
    if gauge.plain_forecast is not None:
        plain = _number(gauge.plain_forecast)
        name = translate("quota", "Plain forecast")
        made.append(_figure(name, plain, "plain-forecast", f"{u} / {e} {_TIMES} {d} = {plain}"))
    made.append(
        _figure(translate("quota", "Usual pace a day"), _usual(gauge), "usual-pace"),
    )
    made.append(
        _figure(
            translate("quota", "Chance"),
            words.percent(gauge.chance),
            "chance",
            f"P(N ≥ {missing}), N ~ NegBin({k} {_TIMES} {r0} + {pace_units}; "
            f"({k} + {e}) / ({k} + {d}))",
            strong=True,
        )
    )
    if gauge.needed_a_day is not None:
        a_day = _number(gauge.needed_a_day)
        name = translate("quota", "Needed a day")
        made.append(_figure(name, a_day, "needed-a-day", f"{missing} / {left} = {a_day}"))
    return tuple(made)


def _came_to(gauge: Gauge, u: str, q: str, d: str) -> tuple[Figure, ...]:
    """What is left to say of days that are over."""
    translate = QCoreApplication.translate
    over = _signed(float(gauge.counted) - gauge.quota)
    a_day = _number(float(gauge.counted) / gauge.days)
    return (
        Figure(
            translate("quota", "Over or short"),
            over,
            translate("quota", "Counted units minus the quota."),
            f"{u} {_MINUS} {q} = {over}",
            strong=True,
        ),
        Figure(
            translate("quota", "Sold a day"),
            a_day,
            translate("quota", "Counted units for each selling day of the month."),
            f"{u} / {d} = {a_day}",
        ),
    )


def beside_gauge(detail: GaugeDetail) -> tuple[Figure, ...]:
    """What stands beside the gauge: not counted, proposed, the average, and the last sale."""
    row, gauge = detail.row, detail.row.gauge
    translate = QCoreApplication.translate
    made = []
    beside = gauge.not_counted
    if beside.fleet or beside.returning:
        said = translate("quota", "{n} fleet, {m} returning").format(
            n=words.number(beside.fleet), m=words.number(beside.returning)
        )
        made.append(_figure(translate("quota", "Not counted"), said, "not-counted"))
    if gauge.proposed:
        name = translate("quota", "Waits for the manager")
        made.append(_figure(name, words.number(gauge.proposed), "proposed"))
    average = "–" if row.average is None else _number(row.average, 1)
    name = translate("quota", "Three-month average")
    made.append(_figure(name, average, "three-month-average"))
    if detail.last_sale is None:
        said = translate("quota", "none since {day}").format(day=words.day_and_year(detail.since))
    else:
        said = translate("quota", "{n} selling days, {day}").format(
            n=detail.days_since_sale, day=words.short_day(detail.last_sale)
        )
    made.append(_figure(translate("quota", "Since the last sale"), said, "since-last-sale"))
    return tuple(made)


def paths(detail: GaugeDetail) -> tuple[Figure, ...]:
    """One line a channel: how many more of it reach the quota, at which ratio."""
    gauge = detail.row.gauge
    if gauge.counted >= gauge.quota or gauge.elapsed >= gauge.days:
        return ()
    return tuple(_path(each, detail) for each in gauge.paths)


def tooltip(row: GaugeRow) -> str:
    """The figures of a card, each with its definition."""
    told = {words.told(DEFINITIONS[name]) for name in ("on-track", "needed-a-day")}
    shown = [each for each in of_gauge(row) if each.strong or each.definition in told]
    return "".join(
        f"<p><b>{escape(each.name)} {escape(each.value)}</b><br>{escape(each.definition)}</p>"
        for each in shown
    )


def _path(path: Path, detail: GaugeDetail) -> Figure:
    own, store = detail.tallies[path.opportunity]
    assert store is not None
    at = words.percent(path.ratio)
    of_store = words.percent(float(store.sold) / store.opportunities)
    missing = _number(detail.row.gauge.quota - float(detail.row.gauge.counted))
    ratio = (
        f"({words.number(own.sold)} + 20 {_TIMES} {of_store}) / "
        f"({words.number(own.opportunities)} + 20) = {at}"
    )
    return Figure(
        _opportunity(path.opportunity),
        QCoreApplication.translate("quota", "{n} more at {ratio}").format(
            n=words.number(path.needed), ratio=at
        ),
        words.told(DEFINITIONS[f"path-{path.opportunity.value}"]),
        f"{ratio};  {missing} / {at} → {words.number(path.needed)}",
    )


def _opportunity(opportunity: Opportunity) -> str:
    translate = QCoreApplication.translate
    return {
        Opportunity.FRESH_UPS: translate("quota", "Walk-ins and referrals"),
        Opportunity.VALID_LEADS: translate("quota", "Leads"),
        Opportunity.SHOWN_APPOINTMENTS: translate("quota", "Appointments shown"),
    }[opportunity]


def _usual(gauge: Gauge) -> str:
    translate = QCoreApplication.translate
    whose = {
        PaceOf.OWN: translate("quota", "{n} (own)"),
        PaceOf.STORE: translate("quota", "{n} (the store's)"),
        PaceOf.QUOTA: translate("quota", "{n} (from the quota)"),
    }[gauge.pace_of]
    return whose.format(n=_number(gauge.usual_pace))


def _figure(
    name: str, value: str, defined: str, formula: str = "", *, strong: bool = False
) -> Figure:
    return Figure(name, value, words.told(DEFINITIONS[defined]), formula, strong)


def _number(value: object, places: int = 2) -> str:
    return words.number(round(float(str(value)), places))


def _signed(value: float) -> str:
    shown = _number(abs(value))
    if round(value, 2) == 0:
        return shown
    return f"+{shown}" if value > 0 else f"{_MINUS}{shown}"
