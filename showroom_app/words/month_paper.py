"""The report of a month as a document: figures, gauges, plots and tables, without any customer."""

from __future__ import annotations

from collections.abc import Iterator

from showroom_app.domain.month_close import MonthState
from showroom_app.domain.quota import State
from showroom_app.domain.ratios import REFERENCE_CHAINS, Chain, Door, Proportion, Ratio, Times
from showroom_app.exports.paper import (
    Bar,
    Bars,
    Block,
    Dial,
    Dials,
    Grid,
    Heading,
    Heat,
    Paper,
    Patch,
    Sentence,
    Tile,
    Tiles,
    Tone,
)
from showroom_app.services.month_report import MonthReport
from showroom_app.services.overview_view import HourCell, Kpi
from showroom_app.services.quota_view import GaugeRow
from showroom_app.words.definitions import DEFINITIONS, DOORS, NAMES
from showroom_app.words.leads import SOURCES
from showroom_app.words.ledger import GAUGE_STATES
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.month_sheets import (
    COUNTED,
    FLEET,
    IN_A_ROW,
    QUOTA,
    REP,
    RETURNING,
    ROLE,
)
from showroom_app.words.people import ROLES
from showroom_app.words.reading import NOTHING, Reading

TITLE = QT_TRANSLATE_NOOP("words", "Month report")
_PAGE = QT_TRANSLATE_NOOP("words", "Page {n} of {of}")
_CLOSED = QT_TRANSLATE_NOOP("words", "Closed on {at}. These figures stand for good.")
_CLOSED_BY = QT_TRANSLATE_NOOP("words", "Closed by {by} on {at}. These figures stand for good.")
_ENDED = QT_TRANSLATE_NOOP(
    "words", "Not closed yet: figures of {at}, which may still change until the month is closed."
)
_RUNS = QT_TRANSLATE_NOOP("words", "The month runs: figures of {at}.")
_GOAL = QT_TRANSLATE_NOOP("words", "{of}, goal {goal}")
_BEFORE = QT_TRANSLATE_NOOP("words", "{of}, was {before}")
_LEADS = QT_TRANSLATE_NOOP("words", "{n} leads")
_QUOTA_MET = QT_TRANSLATE_NOOP("words", "Reached the quota")
_OF_QUOTA = QT_TRANSLATE_NOOP("words", "of {n}")
_PER_MONTH = QT_TRANSLATE_NOOP("words", "Counted units a month")
_LINE_IS_QUOTA = QT_TRANSLATE_NOOP("words", "all quotas together")
_ROLES_COMPARED = QT_TRANSLATE_NOOP("words", "Roles compared")
_REPS = QT_TRANSLATE_NOOP("words", "Reps")
_A_REP = QT_TRANSLATE_NOOP("words", "Counted per rep")
_ON_PACE = QT_TRANSLATE_NOOP("words", "On pace")
_FIRST_RESPONSE = QT_TRANSLATE_NOOP("words", "First response")
_GAUGES = QT_TRANSLATE_NOOP("words", "Gauges")
_UNITS_BESIDE = QT_TRANSLATE_NOOP("words", "counted units of the quota")
_NOT_COUNTED = QT_TRANSLATE_NOOP("words", "{returning} returning, {fleet} fleet")
_BELOW_DIALS = QT_TRANSLATE_NOOP("words", "At the foot of each: units that do not count.")
_QUOTA_MISSED = QT_TRANSLATE_NOOP("words", "Missed")
_MISSED = QT_TRANSLATE_NOOP("words", "Missed the quota")
_EVERYBODY = QT_TRANSLATE_NOOP("words", "Everybody reached the quota.")
_SO_FAR = QT_TRANSLATE_NOOP("words", "as things stand")
_SHORT = QT_TRANSLATE_NOOP("words", "Missing")
_PER_REP = QT_TRANSLATE_NOOP("words", "Per rep")
_PER_SOURCE = QT_TRANSLATE_NOOP("words", "Leads per source")
_SOURCE = QT_TRANSLATE_NOOP("words", "Source")
_LEADS_HEAD = QT_TRANSLATE_NOOP("words", "Leads")
_NO_LEADS = QT_TRANSLATE_NOOP("words", "No leads arrived in this month.")
_PER_CHANNEL = QT_TRANSLATE_NOOP("words", "Closing ratio per channel")
_SOLD_OF = QT_TRANSLATE_NOOP("words", "sold of opportunities")
_BESIDE = QT_TRANSLATE_NOOP("words", "Outside the ratio: {own} own base, {fleet} fleet.")
_ONLINE_CHAIN = QT_TRANSLATE_NOOP("words", "How far internet leads came")
_PHONE_CHAIN = QT_TRANSLATE_NOOP("words", "How far phone leads came")
_OF_LEADS = QT_TRANSLATE_NOOP("words", "of {n} leads")
_REFERENCE = QT_TRANSLATE_NOOP("words", "Dutch practice (P. de Vries 2014)")
_DIALOGUES = QT_TRANSLATE_NOOP("words", "Dialogue")
_APPOINTMENTS = QT_TRANSLATE_NOOP("words", "Appointment")
_SHOWN = QT_TRANSLATE_NOOP("words", "Came to the showroom")
_SOLD = QT_TRANSLATE_NOOP("words", "Sold")
_HOURS = QT_TRANSLATE_NOOP("words", "Walk-ins an hour")
_HOURS_BESIDE = QT_TRANSLATE_NOOP("words", "below them: reps on the floor")
_HOURS_LEGEND = QT_TRANSLATE_NOOP(
    "words", "Framed: more walk-ins an hour than reps on the floor to serve them."
)
_FAIRNESS = QT_TRANSLATE_NOOP("words", "Fairness of the rotation")
_FAIRNESS_BESIDE = QT_TRANSLATE_NOOP("words", "fresh ups received minus expected")
_RATIOS = QT_TRANSLATE_NOOP("words", "All ratios")
_RATIO = QT_TRANSLATE_NOOP("words", "Ratio")
_VALUE = QT_TRANSLATE_NOOP("words", "Value")
_FROM = QT_TRANSLATE_NOOP("words", "From")
_MEANS = QT_TRANSLATE_NOOP("words", "What it is")
_SALES_APART = QT_TRANSLATE_NOOP(
    "words",
    "The sales one by one, and every table as numbers, are in the workbook of this report.",
)

_STATE_TONES = {
    State.REACHED: Tone.OK,
    State.ON_TRACK: Tone.OK,
    State.STARTING: Tone.CALM,
    State.BEHIND: Tone.ATTENTION,
    State.AT_RISK: Tone.LATE,
}
_A_UNIT = (Ratio.ATTEMPTS_A_LEAD, Ratio.TURN_BALANCE)
"""Ratios of unlike things: numbers, no shares."""


def month_paper(report: MonthReport, reading: Reading, language: str = "en") -> Paper:
    """The whole document in the language of `reading`, whose code is `language`."""
    remark, tone = _remark(report, reading)
    return Paper(
        report.dealer,
        reading.say(TITLE),
        reading.month(report.month),
        remark,
        reading.say(_PAGE),
        language,
        tuple(_blocks(report, reading)),
        tone,
    )


def _remark(report: MonthReport, reading: Reading) -> tuple[str, Tone]:
    row = report.row
    if row.closed_at is not None:
        at = reading.moment(row.closed_at)
        if row.closed_by:
            return reading.say(_CLOSED_BY, by=row.closed_by, at=at), Tone.OK
        return reading.say(_CLOSED, at=at), Tone.OK
    said = _RUNS if row.state is MonthState.RUNNING else _ENDED
    return reading.say(said, at=reading.moment(report.now)), Tone.ATTENTION


def _blocks(report: MonthReport, reading: Reading) -> Iterator[Block]:
    yield Tiles(tuple(_tile(kpi, reading) for kpi in report.overview.kpis))
    yield _totals(report, reading)
    yield from _history(report, reading)
    yield from _roles(report, reading)
    yield from _gauges(report, reading)
    yield from _missed(report, reading)
    yield from _reps(report, reading)
    yield from _sources(report, reading)
    yield from _channels(report, reading)
    yield from _chains(report, reading)
    yield from _hours(report, reading)
    yield from _fairness(report, reading)
    yield from _ratios(report, reading)
    yield Sentence(reading.say(_SALES_APART), is_note=True)


def _tile(kpi: Kpi, reading: Reading) -> Tile:
    def shown(value: float | None) -> str:
        return reading.minutes(value) if kpi.is_low_better else reading.percent(value)

    if kpi.ratio is Ratio.FIRST_RESPONSE:
        under = reading.say(_LEADS, n=reading.number(kpi.numerator))
    else:
        under = reading.of(kpi.numerator, kpi.denominator)
    if kpi.goal is not None:
        under = reading.say(_GOAL, of=under, goal=shown(kpi.goal))
    elif kpi.previous is not None:
        under = reading.say(_BEFORE, of=under, before=shown(kpi.previous))
    tone = {None: Tone.CALM, True: Tone.OK, False: Tone.ATTENTION}[kpi.is_met]
    return Tile(reading.say(NAMES[kpi.ratio.value]), shown(kpi.value), under, tone)


def _totals(report: MonthReport, reading: Reading) -> Tiles:
    quota = report.quota
    reached = len(quota.rows) - len(report.missed)
    returning = sum(float(row.gauge.not_counted.returning) for row in quota.rows)
    counted = Tile(
        reading.say(COUNTED),
        reading.number(quota.counted),
        reading.say(_OF_QUOTA, n=quota.quota),
        Tone.OK if quota.counted >= quota.quota else Tone.ATTENTION,
    )
    met = Tile(
        reading.say(_QUOTA_MET),
        reading.of(reached, len(quota.rows)),
        "" if report.is_closed else reading.say(_SO_FAR),
    )
    fleet = Tile(reading.say(FLEET), reading.number(report.overview.fleet))
    known = Tile(reading.say(RETURNING), reading.number(returning))
    return Tiles((counted, met, fleet, known))


def _history(report: MonthReport, reading: Reading) -> Iterator[Block]:
    if len(report.history) < 2:
        return
    yield Heading(reading.say(_PER_MONTH))
    bars = tuple(
        Bar(
            reading.month(each.month),
            float(each.counted),
            reading.number(each.counted),
            reading.say(_OF_QUOTA, n=each.quota),
            float(each.quota),
        )
        for each in report.history
    )
    yield Bars(bars, reading.say(_LINE_IS_QUOTA))


def _roles(report: MonthReport, reading: Reading) -> Iterator[Block]:
    if not report.overview.roles:
        return
    yield Heading(reading.say(_ROLES_COMPARED))
    rows = tuple(
        (
            reading.say(ROLES[row.role.value]),
            str(row.reps),
            reading.number(row.counted_per_rep, 1),
            reading.of(row.on_pace, row.reps),
            _share_of(row.closing, reading),
            reading.minutes(row.response.median),
            reading.number(row.fleet),
        )
        for row in report.overview.roles
    )
    head = (ROLE, _REPS, _A_REP, _ON_PACE, NAMES["closing"], _FIRST_RESPONSE, FLEET)
    yield Grid(tuple(map(reading.say, head)), rows, (15, 12, 15, 13, 21, 15, 14))


def _gauges(report: MonthReport, reading: Reading) -> Iterator[Block]:
    if not report.quota.rows:
        return
    yield Heading(reading.say(_GAUGES), reading.say(_UNITS_BESIDE))
    rows = sorted(report.quota.rows, key=lambda row: (-row.gauge.counted, row.name.casefold()))
    is_over = report.row.state is not MonthState.RUNNING
    dials = tuple(_dial(row, reading, is_over=is_over) for row in rows)
    yield Dials(dials, reading.say(_BELOW_DIALS) if any(each.foot for each in dials) else "")


def _dial(row: GaugeRow, reading: Reading, *, is_over: bool) -> Dial:
    gauge = row.gauge
    state, tone = GAUGE_STATES[gauge.state.value], _STATE_TONES[gauge.state]
    if is_over and gauge.state is not State.REACHED:
        state, tone = _QUOTA_MISSED, Tone.LATE
    beside = gauge.not_counted
    foot = ""
    if beside.returning or beside.fleet:
        foot = reading.say(
            _NOT_COUNTED,
            returning=reading.number(beside.returning),
            fleet=reading.number(beside.fleet),
        )
    return Dial(
        row.name,
        row.role.value,
        reading.say(ROLES[row.role.value]),
        float(gauge.counted),
        float(gauge.quota),
        reading.number(gauge.counted),
        reading.say(_OF_QUOTA, n=gauge.quota),
        reading.say(state),
        tone,
        foot,
        gauge.on_track if gauge.elapsed < gauge.days else None,
    )


def _missed(report: MonthReport, reading: Reading) -> Iterator[Block]:
    yield Heading(reading.say(_MISSED), "" if report.is_closed else reading.say(_SO_FAR))
    if not report.missed:
        yield Sentence(reading.say(_EVERYBODY))
        return
    rows = tuple(
        (
            row.name,
            reading.say(ROLES[row.role.value]),
            str(row.quota),
            reading.number(row.counted),
            reading.number(row.quota - row.counted),
            str(row.in_a_row),
        )
        for row in report.missed
    )
    head = (REP, ROLE, QUOTA, COUNTED, _SHORT, IN_A_ROW)
    yield Grid(tuple(map(reading.say, head)), rows, (34, 18, 11, 11, 11, 15), frozenset({0, 1}))


def _reps(report: MonthReport, reading: Reading) -> Iterator[Block]:
    seen = {row.rep: row for row in report.overview.reps}
    if not seen:
        return
    yield Heading(reading.say(_PER_REP))
    rows = []
    for row in report.quota.rows:
        known = seen.get(row.rep)
        rows.append(
            (
                row.name,
                reading.say(ROLES[row.role.value]),
                reading.of(row.gauge.counted, row.gauge.quota),
                _share_of(known.closing, reading) if known else NOTHING,
                str(known.leads) if known else NOTHING,
                reading.minutes(known.response.median) if known else NOTHING,
                reading.percent(known.contact.value) if known else NOTHING,
            )
        )
    head = (
        *(REP, ROLE, COUNTED, NAMES["closing"], _LEADS_HEAD, _FIRST_RESPONSE),
        NAMES["contact-rate"],
    )
    yield Grid(
        tuple(map(reading.say, head)), tuple(rows), (27, 13, 14, 20, 9, 15, 19), frozenset({0, 1})
    )


def _sources(report: MonthReport, reading: Reading) -> Iterator[Block]:
    yield Heading(reading.say(_PER_SOURCE))
    if not report.overview.sources:
        yield Sentence(reading.say(_NO_LEADS))
        return
    rows = tuple(
        (
            reading.say(SOURCES.get(row.source, row.source)),
            str(row.leads),
            reading.minutes(row.response.median),
            reading.percent(row.in_target.value),
            reading.percent(row.contact.value),
            reading.percent(row.appointments.value),
            _share_of(row.lead_to_sale, reading),
        )
        for row in report.overview.sources
    )
    names = ("in-target", "contact-rate", "appointment-rate", "lead-to-sale")
    head = (_SOURCE, _LEADS_HEAD, _FIRST_RESPONSE, *(NAMES[name] for name in names))
    yield Grid(tuple(map(reading.say, head)), rows, (21, 8, 14, 14, 19, 20, 19))


def _channels(report: MonthReport, reading: Reading) -> Iterator[Block]:
    view = report.overview
    if not view.channels:
        return
    yield Heading(reading.say(_PER_CHANNEL), reading.say(_SOLD_OF))
    yield Bars(
        tuple(
            Bar(
                reading.say(DOORS[row.door.value]),
                row.closing.value,
                reading.percent(row.closing.value),
                reading.of(row.closing.numerator, row.closing.denominator),
            )
            for row in view.channels
        )
    )
    own, fleet = reading.number(view.own_base), reading.number(view.fleet)
    yield Sentence(reading.say(_BESIDE, own=own, fleet=fleet), is_note=True)


def _chains(report: MonthReport, reading: Reading) -> Iterator[Block]:
    for door, title in ((Door.LEAD, _ONLINE_CHAIN), (Door.PHONE, _PHONE_CHAIN)):
        known = report.overview.chains.get(door)
        if known is None or not known.leads:
            continue
        beside = reading.say(_OF_LEADS, n=reading.number(known.leads))
        yield Heading(reading.say(title), beside)
        yield Bars(tuple(_links(known, REFERENCE_CHAINS[door], reading)), reading.say(_REFERENCE))


def _links(known: Chain, reference: Chain, reading: Reading) -> Iterator[Bar]:
    steps = (
        (_DIALOGUES, known.dialogues, reference.dialogues),
        (_APPOINTMENTS, known.appointments, reference.appointments),
        (_SHOWN, known.shown, reference.shown),
        (_SOLD, known.sold, reference.sold),
    )
    for name, count, usual in steps:
        if count is not None and usual is not None:
            share = count / known.leads
            yield Bar(
                reading.say(name),
                share,
                reading.percent(share),
                reading.number(count),
                usual / reference.leads,
            )


def _hours(report: MonthReport, reading: Reading) -> Iterator[Block]:
    cells = report.overview.hours
    if not cells:
        return
    hours = range(min(each.hour for each in cells), max(each.hour for each in cells) + 1)
    days = sorted({each.weekday for each in cells})
    by_place = {(each.weekday, each.hour): each for each in cells}
    most = max((each.an_hour or 0.0 for each in cells), default=0.0) or 1.0
    yield Heading(reading.say(_HOURS), reading.say(_HOURS_BESIDE))
    yield Heat(
        tuple(str(hour) for hour in hours),
        tuple(reading.weekday(day) for day in days),
        tuple(
            tuple(_patch(by_place.get((day, hour)), most, reading) for hour in hours)
            for day in days
        ),
        reading.say(_HOURS_LEGEND) if any(each.is_short for each in cells) else "",
    )


def _patch(cell: HourCell | None, most: float, reading: Reading) -> Patch:
    if cell is None or cell.an_hour is None:
        return Patch(None)
    under = "" if cell.reps is None else reading.number(cell.reps, 1)
    return Patch(cell.an_hour / most, reading.number(cell.an_hour, 1), under, cell.is_short)


def _fairness(report: MonthReport, reading: Reading) -> Iterator[Block]:
    rows = [row for row in report.overview.fairness if row.figures.turns or row.figures.expected]
    if not rows:
        return
    yield Heading(reading.say(_FAIRNESS), reading.say(_FAIRNESS_BESIDE))
    rows.sort(key=lambda row: (-row.figures.difference, row.name.casefold()))
    yield Bars(
        tuple(
            Bar(
                row.name,
                row.figures.difference,
                reading.signed(row.figures.difference),
                f"{row.figures.turns} / {reading.number(float(row.figures.expected), 1)}",
            )
            for row in rows
        )
    )


def _ratios(report: MonthReport, reading: Reading) -> Iterator[Block]:
    """Every ratio with what it was counted from, and what it is."""
    ratios = report.overview.ratios
    if not ratios:
        return
    yield Heading(reading.say(_RATIOS))
    rows = []
    for ratio in Ratio:
        value = ratios.get(ratio)
        if value is not None:
            shown, beside = _value(ratio, value, reading)
            closed = f"{ratio.value}-closed" if report.is_closed else ""
            meaning = DEFINITIONS.get(closed, DEFINITIONS[ratio])
            rows.append((reading.say(NAMES[ratio]), shown, beside, reading.say(meaning)))
    head = (_RATIO, _VALUE, _FROM, _MEANS)
    yield Grid(tuple(map(reading.say, head)), tuple(rows), (24, 11, 15, 60), frozenset({0, 3}))


def _value(ratio: Ratio, value: Proportion | Times, reading: Reading) -> tuple[str, str]:
    if isinstance(value, Times):
        return reading.minutes(value.median), reading.number(value.count)
    beside = reading.of(round(float(value.numerator), 1), round(float(value.denominator), 1))
    if ratio in _A_UNIT:
        return reading.number(value.value, 2), beside
    return reading.percent(value.value), beside


def _share_of(value: Proportion, reading: Reading) -> str:
    """A ratio with what it was counted from: "21% (5 of 24)"."""
    if value.value is None:
        return NOTHING
    return f"{reading.percent(value.value)} ({reading.of(value.numerator, value.denominator)})"
