"""The report of a month as tables: a summary, per rep, role, source and channel, and the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from showroom_app.domain.ratios import Proportion, Times
from showroom_app.exports.sheet import Cell, Share, Sheet
from showroom_app.services.fairness import FairnessRow
from showroom_app.services.month_report import MonthReport
from showroom_app.services.overview_view import RepRow
from showroom_app.words.definitions import DOORS, NAMES
from showroom_app.words.leads import SOURCES
from showroom_app.words.ledger import BUYERS, CHANNELS, COUNTS
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.people import ROLES
from showroom_app.words.reading import Reading

_SUMMARY = QT_TRANSLATE_NOOP("words", "Summary")
_PER_REP = QT_TRANSLATE_NOOP("words", "Per rep")
_PER_ROLE = QT_TRANSLATE_NOOP("words", "Per role")
_PER_SOURCE = QT_TRANSLATE_NOOP("words", "Per source")
_PER_CHANNEL = QT_TRANSLATE_NOOP("words", "Per channel")
_LEDGER = QT_TRANSLATE_NOOP("words", "Ledger")
TITLES: Mapping[str, str] = {
    "summary": _SUMMARY,
    "rep": _PER_REP,
    "role": _PER_ROLE,
    "source": _PER_SOURCE,
    "channel": _PER_CHANNEL,
    "ledger": _LEDGER,
}
"""The tables by name, in their order."""

REP = QT_TRANSLATE_NOOP("words", "Rep")
ROLE = QT_TRANSLATE_NOOP("words", "Role")
QUOTA = QT_TRANSLATE_NOOP("words", "Quota")
COUNTED = QT_TRANSLATE_NOOP("words", "Counted")
MISSING = QT_TRANSLATE_NOOP("words", "Missing")
RETURNING = QT_TRANSLATE_NOOP("words", "Returning, not counted")
FLEET = QT_TRANSLATE_NOOP("words", "Fleet, not counted")
IN_A_ROW = QT_TRANSLATE_NOOP("words", "Missed in a row")
OWN_BASE = QT_TRANSLATE_NOOP("words", "Own base")
REACHED = QT_TRANSLATE_NOOP("words", "Reps who reached the quota")
_SOLD = QT_TRANSLATE_NOOP("words", "Sold")
_OPPORTUNITIES = QT_TRANSLATE_NOOP("words", "Opportunities")
_LEADS = QT_TRANSLATE_NOOP("words", "Leads")
_RESPONSE = QT_TRANSLATE_NOOP("words", "First response, min")
_NINETY = QT_TRANSLATE_NOOP("words", "9 of 10 within, min")
_FIGURE = QT_TRANSLATE_NOOP("words", "Figure")
_VALUE = QT_TRANSLATE_NOOP("words", "Value")
_SHARE = QT_TRANSLATE_NOOP("words", "Share")
_NUMERATOR = QT_TRANSLATE_NOOP("words", "So many")
_DENOMINATOR = QT_TRANSLATE_NOOP("words", "Of so many")
_SOURCE = QT_TRANSLATE_NOOP("words", "Source")
_CHANNEL = QT_TRANSLATE_NOOP("words", "Channel")
_REPS = QT_TRANSLATE_NOOP("words", "Reps")
_A_REP = QT_TRANSLATE_NOOP("words", "Counted per rep")
_ON_PACE = QT_TRANSLATE_NOOP("words", "Reps on pace")
_SALE = QT_TRANSLATE_NOOP("words", "Sale")
_DAY = QT_TRANSLATE_NOOP("words", "Day")
_UNITS = QT_TRANSLATE_NOOP("words", "Units")
_COUNTS = QT_TRANSLATE_NOOP("words", "Counted units")
_PAY = QT_TRANSLATE_NOOP("words", "Pay credit")
_WHY = QT_TRANSLATE_NOOP("words", "Why")
_BUYER = QT_TRANSLATE_NOOP("words", "Buyer")
_VEHICLE = QT_TRANSLATE_NOOP("words", "Vehicle")
_CANCELS = QT_TRANSLATE_NOOP("words", "Takes back sale")
_HOURS = QT_TRANSLATE_NOOP("words", "Available hours")
_RECEIVED = QT_TRANSLATE_NOOP("words", "Ups received")
_EXPECTED = QT_TRANSLATE_NOOP("words", "Ups expected")
_DIFFERENCE = QT_TRANSLATE_NOOP("words", "Difference")
_GIVEN_BACK = QT_TRANSLATE_NOOP("words", "Turns given back")
_SKIPS = QT_TRANSLATE_NOOP("words", "Skips")
_MISSES = QT_TRANSLATE_NOOP("words", "Misses")
_LATE = QT_TRANSLATE_NOOP("words", "Returned late")


def month_sheets(report: MonthReport, reading: Reading) -> tuple[Sheet, ...]:
    """All tables in their order; no customer is named in any."""
    return tuple(month_sheet(report, reading, name) for name in TITLES)


def month_sheet(report: MonthReport, reading: Reading, name: str) -> Sheet:
    """One table by its name in `TITLES`; raises KeyError."""
    made: Callable[[MonthReport, Reading], tuple[tuple[str, ...], Iterator[tuple[Cell, ...]]]]
    made = _TABLES[name]
    head, rows = made(report, reading)
    return Sheet(reading.say(TITLES[name]), tuple(map(reading.say, head)), tuple(rows))


def _summary(
    report: MonthReport, reading: Reading
) -> tuple[tuple[str, ...], Iterator[tuple[Cell, ...]]]:
    def rows() -> Iterator[tuple[Cell, ...]]:
        quota, view = report.quota, report.overview
        reached = len(quota.rows) - len(report.missed)
        yield _proportion(reading.say(COUNTED), quota.counted, quota.quota)
        yield _proportion(reading.say(REACHED), reached, len(quota.rows))
        returning = sum((row.gauge.not_counted.returning for row in quota.rows), Decimal(0))
        yield reading.say(RETURNING), float(returning), None, None, None
        yield reading.say(FLEET), float(view.fleet), None, None, None
        yield reading.say(OWN_BASE), float(view.own_base), None, None, None
        for ratio, name in NAMES.items():
            value = next((each for key, each in view.ratios.items() if key.value == ratio), None)
            match value:
                case Proportion():
                    yield _ratio(reading.say(name), value)
                case Times():
                    yield reading.say(name), value.median, None, value.count, None
        for minutes, within in view.targets:
            name = f"{reading.say(NAMES['in-target'])}: {reading.minutes(minutes)}"
            yield _ratio(name, within)

    return (_FIGURE, _VALUE, _SHARE, _NUMERATOR, _DENOMINATOR), rows()


def _proportion(name: str, some: Decimal | int, whole: Decimal | int) -> tuple[Cell, ...]:
    share = Share(float(some) / float(whole)) if whole else None
    return name, float(some), share, float(some), float(whole)


def _ratio(name: str, value: Proportion) -> tuple[Cell, ...]:
    """A ratio over 1, or one of unlike things, is no share."""
    known = value.value
    is_share = value.ratio.value not in ("attempts-a-lead", "turn-balance")
    return (
        name,
        known if not is_share else None,
        Share(known) if known is not None and is_share else None,
        float(value.numerator),
        float(value.denominator),
    )


def _per_rep(
    report: MonthReport, reading: Reading
) -> tuple[tuple[str, ...], Iterator[tuple[Cell, ...]]]:
    seen: Mapping[int, RepRow] = {row.rep: row for row in report.overview.reps}
    fair: Mapping[int, FairnessRow] = {row.rep: row for row in report.overview.fairness}
    in_a_row = {row.rep: row.in_a_row for row in report.missed}

    def rows() -> Iterator[tuple[Cell, ...]]:
        for row in report.quota.rows:
            gauge = row.gauge
            missing = max(float(gauge.quota - gauge.counted), 0.0)
            yield (
                row.name,
                reading.say(ROLES[row.role.value]),
                gauge.quota,
                float(gauge.counted),
                missing,
                float(gauge.not_counted.returning),
                float(gauge.not_counted.fleet),
                in_a_row.get(row.rep, 0),
                *_work_of(seen.get(row.rep)),
                *_turns_of(fair.get(row.rep)),
            )

    head = (
        *(REP, ROLE, QUOTA, COUNTED, MISSING, RETURNING, FLEET, IN_A_ROW),
        *(NAMES["closing"], _SOLD, _OPPORTUNITIES, _RESPONSE, NAMES["contact-rate"], _LEADS),
        *(_HOURS, _RECEIVED, _EXPECTED, _DIFFERENCE, _GIVEN_BACK, _SKIPS, _MISSES, _LATE),
    )
    return head, rows()


def _work_of(row: RepRow | None) -> tuple[Cell, ...]:
    if row is None:
        return (None,) * 6
    return (
        share(row.closing),
        float(row.closing.numerator),
        float(row.closing.denominator),
        row.response.median,
        share(row.contact),
        row.leads,
    )


def _turns_of(row: FairnessRow | None) -> tuple[Cell, ...]:
    if row is None:
        return (None,) * 8
    figures = row.figures
    return (
        figures.hours,
        figures.turns,
        float(figures.expected),
        figures.difference,
        figures.given_back,
        figures.skips,
        figures.misses,
        figures.late_returns,
    )


def _per_role(
    report: MonthReport, reading: Reading
) -> tuple[tuple[str, ...], Iterator[tuple[Cell, ...]]]:
    rows = (
        (
            reading.say(ROLES[row.role.value]),
            row.reps,
            float(row.counted),
            row.counted_per_rep,
            row.on_pace,
            share(row.closing),
            float(row.closing.numerator),
            float(row.closing.denominator),
            row.response.median,
            float(row.fleet),
        )
        for row in report.overview.roles
    )
    head = (
        *(ROLE, _REPS, COUNTED, _A_REP, _ON_PACE, NAMES["closing"], _SOLD, _OPPORTUNITIES),
        *(_RESPONSE, FLEET),
    )
    return head, rows


def _per_source(
    report: MonthReport, reading: Reading
) -> tuple[tuple[str, ...], Iterator[tuple[Cell, ...]]]:
    rows = (
        (
            reading.say(SOURCES.get(row.source, row.source)),
            row.leads,
            row.response.median,
            row.response.p90,
            share(row.in_target),
            share(row.contact),
            share(row.appointments),
            share(row.lead_to_sale),
            float(row.lead_to_sale.numerator),
        )
        for row in report.overview.sources
    )
    head = (
        *(_SOURCE, _LEADS, _RESPONSE, _NINETY, NAMES["in-target"], NAMES["contact-rate"]),
        *(NAMES["appointment-rate"], NAMES["lead-to-sale"], _SOLD),
    )
    return head, rows


def _per_channel(
    report: MonthReport, reading: Reading
) -> tuple[tuple[str, ...], Iterator[tuple[Cell, ...]]]:
    def rows() -> Iterator[tuple[Cell, ...]]:
        for row in report.overview.channels:
            closing = row.closing
            name = reading.say(DOORS[row.door.value])
            yield name, share(closing), float(closing.numerator), float(closing.denominator)
        yield reading.say(OWN_BASE), None, float(report.overview.own_base), None
        yield reading.say(FLEET), None, float(report.overview.fleet), None

    return (_CHANNEL, NAMES["closing"], _SOLD, _OPPORTUNITIES), rows()


def _ledger(
    report: MonthReport, reading: Reading
) -> tuple[tuple[str, ...], Iterator[tuple[Cell, ...]]]:
    """A line a rep of each sale, so that its units add up to the gauges."""

    def rows() -> Iterator[tuple[Cell, ...]]:
        for row in report.ledger:
            sale = row.sale
            pay = {each.rep: float(each.share) for each in sale.pay_credit}
            sign = -1 if sale.is_counter_entry else 1
            reps = dict.fromkeys([*(each.rep for each in sale.shares), *pay])
            for rep in reps:
                units = float(sale.share_of(rep))
                yield (
                    sale.id,
                    sale.on,
                    report.names.get(rep, f"#{rep}"),
                    units,
                    units if row.counts.counted else 0.0,
                    sign * pay.get(rep, 0.0),
                    reading.say(COUNTS[row.counts.value]),
                    reading.say(BUYERS[sale.buyer.value]),
                    reading.say(CHANNELS[sale.channel.value]),
                    sale.vehicle,
                    sale.cancels,
                )

    head = (*(_SALE, _DAY, REP, _UNITS, _COUNTS, _PAY, _WHY, _BUYER, _CHANNEL, _VEHICLE, _CANCELS),)
    return head, rows()


def share(value: Proportion) -> Share | None:
    """A proportion as a cell."""
    known = value.value
    return None if known is None else Share(known)


_TABLES = {
    "summary": _summary,
    "rep": _per_rep,
    "role": _per_role,
    "source": _per_source,
    "channel": _per_channel,
    "ledger": _ledger,
}
