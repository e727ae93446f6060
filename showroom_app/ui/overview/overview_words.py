"""What the overview says about its figures; what each of them is stands in words/definitions.py."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from showroom_app.domain.ratios import Count, Door, Ratio
from showroom_app.services.fairness import FairnessRow
from showroom_app.services.overview_view import ChannelRow, HourCell, Kpi, OverviewView
from showroom_app.ui import words
from showroom_app.ui.fairness import fairness_words
from showroom_app.words.definitions import DEFINITIONS, DOORS, NAMES

NOTHING = "–"


def definition(name: str) -> str:
    """What a figure or ratio is, in one sentence; raises KeyError for an unknown one."""
    return words.told(DEFINITIONS[name])


def figure(name: str) -> str:
    """What a row of the roles is called."""
    translate = QCoreApplication.translate
    named = {
        "counted-per-rep": translate("overview", "Counted per rep"),
        "on-pace": translate("overview", "On pace"),
        "closing": translate("overview", "Closing ratio"),
        "first-response": translate("overview", "First response"),
        "fleet": translate("overview", "Fleet, not counted"),
    }
    return named[name]


def share(value: float | None) -> str:
    """A share in whole per cents, "–" for none: "78%"."""
    return NOTHING if value is None else f"{round(value * 100)}%"


def count(number: Count) -> str:
    """A count; a share of a sale with its decimals: "108", "10.5"."""
    if isinstance(number, Decimal | float) and number == int(number):
        number = int(number)
    return words.number(number)


def units(value: float | None) -> str:
    """Units with one decimal where they have one: "7.5", "14"."""
    if value is None:
        return NOTHING
    return words.number(round(value, 1))


def response(value: float | None) -> str:
    """A response time, or that there is none: "6 min", "no leads"."""
    if value is None:
        return QCoreApplication.translate("overview", "no leads")
    return words.minutes(round(value))


def leads(number: Count) -> str:
    """How many leads: "1 lead", "112 leads"."""
    if number == 1:
        return QCoreApplication.translate("overview", "1 lead")
    return QCoreApplication.translate("overview", "{n} leads").format(n=count(number))


def units_of_reps(sold: Count, reps: int) -> str:
    """Units and the reps who sold them: "30 / 4 reps"."""
    return QCoreApplication.translate("overview", "{n} / {reps} reps").format(
        n=count(sold), reps=reps
    )


def of(some: Count, all_of_them: Count) -> str:
    """So many of so many: "1 of 4"."""
    return QCoreApplication.translate("overview", "{n} of {all}").format(
        n=count(some), all=count(all_of_them)
    )


def month_name(month: date) -> str:
    """A month without its year, in short: "Sep", "sep"."""
    return QLocale().toString(QDate(month.year, month.month, 1), "MMM").replace(".", "")


def kpi_name(kpi: Kpi) -> str:
    """What a figure of the strip is called."""
    if kpi.ratio is Ratio.SHOW_RATE:
        return QCoreApplication.translate("overview", "Appointments")
    return words.told(NAMES[kpi.ratio.value])


def kpi_value(kpi: Kpi, value: float | None) -> str:
    """A value of this figure: "4 min", "78%"."""
    if value is None:
        return NOTHING
    return words.minutes(round(value)) if kpi.is_low_better else share(value)


def kpi_goal(kpi: Kpi) -> str:
    """The goal, and how far it is missed: "goal 80%, 2 below"; "" without one."""
    translate = QCoreApplication.translate
    if kpi.goal is None:
        return ""
    goal = translate("overview", "goal {goal}").format(goal=kpi_value(kpi, kpi.goal))
    if kpi.ratio is Ratio.SHOW_RATE:
        shown = translate("overview", "{share} shown").format(share=share(kpi.value))
        goal = f"{shown}, {goal}" if kpi.value is not None else goal
    elif kpi.is_met is False and kpi.value is not None:
        if kpi.is_low_better:
            over = round(kpi.value) - round(kpi.goal)
            goal = translate("overview", "{goal}, {n} over").format(goal=goal, n=over)
        else:
            below = round(kpi.goal * 100) - round(kpi.value * 100)
            goal = translate("overview", "{goal}, {n} below").format(goal=goal, n=below)
    return goal


def kpi_of(kpi: Kpi) -> str:
    """What a figure was counted from: "112 leads", "98 of 126 leads", "108 of 511 chances"."""
    translate = QCoreApplication.translate
    some, whole = count(kpi.numerator), count(kpi.denominator)
    if kpi.ratio is Ratio.FIRST_RESPONSE:
        return leads(kpi.numerator)
    if kpi.ratio is Ratio.CONTACT_RATE:
        return translate("overview", "{n} of {all} leads").format(n=some, all=whole)
    if kpi.ratio is Ratio.SHOW_RATE:
        return translate("overview", "{n} of {all} due").format(n=some, all=whole)
    return translate("overview", "{n} of {all} opportunities").format(n=some, all=whole)


def kpi_before(kpi: Kpi, month: date) -> str:
    """The same figure of the month before: "6 min in Sep", "" where it is not known."""
    if kpi.previous is None:
        return ""
    before = (month.replace(day=1) - timedelta(days=1)).replace(day=1)
    return QCoreApplication.translate("overview", "{value} in {month}").format(
        value=kpi_value(kpi, kpi.previous), month=month_name(before)
    )


def kpi_in_words(kpi: Kpi, month: date) -> str:
    """A figure of the strip as one sentence."""
    parts = (
        kpi_value(kpi, kpi.value),
        kpi_of(kpi),
        kpi_goal(kpi),
        kpi_before(kpi, month),
    )
    return ", ".join(part for part in parts if part)


def door(through: Door) -> str:
    """What a door is called."""
    return words.told(DOORS[through.value])


def channel(row: ChannelRow) -> str:
    """A row of the doors in words: "Be-back 48%, 22 of 46"."""
    closing = row.closing
    if closing.value is None:
        nothing = QCoreApplication.translate("overview", "no opportunities")
        return f"{door(row.door)} {nothing}"
    return f"{door(row.door)} {share(closing.value)}, {of(closing.numerator, closing.denominator)}"


def received_of(row: FairnessRow) -> str:
    """Ups received and expected, in whole: "34 / 28"."""
    return f"{row.figures.turns} / {round(float(row.figures.expected))}"


def fairness(row: FairnessRow) -> str:
    """A rep's share of the rotation in words."""
    figures = row.figures
    said = QCoreApplication.translate(
        "overview", "{rep} {difference}, {n} received, {expected} expected"
    ).format(
        rep=row.name,
        difference=fairness_words.difference(figures),
        n=figures.turns,
        expected=fairness_words.one_decimal(float(figures.expected)),
    )
    notable = fairness_words.notable(figures)
    return f"{said}, {notable}" if notable else said


def hour(cell: HourCell) -> str:
    """A cell of the heatmap in words."""
    translate = QCoreApplication.translate
    day = QLocale().dayName(cell.weekday + 1, QLocale.FormatType.LongFormat)
    when = translate("overview", "{day} {from_hour} to {to_hour}").format(
        day=day, from_hour=cell.hour, to_hour=cell.hour + 1
    )
    if cell.an_hour is None:
        return translate("overview", "{when}: not open yet").format(when=when)
    said = translate("overview", "{when}: {n} walk-ins an hour").format(
        when=when, n=fairness_words.one_decimal(cell.an_hour)
    )
    if cell.reps is not None:
        reps = fairness_words.one_decimal(cell.reps)
        said = translate("overview", "{said}, {n} reps on the floor").format(said=said, n=reps)
    if cell.is_short:
        said = translate("overview", "{said}, short of reps").format(said=said)
    return said


def until(view: OverviewView) -> str:
    """How much of the month is in it: "until yesterday, 18 of 27 selling days"."""
    translate = QCoreApplication.translate
    days = translate("overview", "{n} of {all} selling days").format(
        n=view.elapsed_days, all=view.selling_days
    )
    if view.month > view.this_month:
        return translate("overview", "{all} selling days").format(all=view.selling_days)
    if view.is_running:
        return translate("overview", "until yesterday, {days}").format(days=days)
    return translate("overview", "{all} selling days").format(all=view.selling_days)


def reps_of_roles(view: OverviewView) -> str:
    """How many reps the roles have: "4 reps each", "4, 3 and 1 reps"."""
    counts = [role.reps for role in view.roles]
    if len(set(counts)) == 1 and counts:
        return QCoreApplication.translate("overview", "{n} reps each").format(n=counts[0])
    listed = " + ".join(str(each) for each in counts)
    return QCoreApplication.translate("overview", "{n} reps").format(n=listed)


def reading(view: OverviewView) -> str:
    """How far the floor log has been read; "" when it was read whole."""
    if view.is_whole:
        return ""
    return QCoreApplication.translate(
        "overview", "reading the floor log, {n} of {days} days"
    ).format(n=view.days_read, days=view.days)
