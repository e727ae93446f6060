"""What a row of the prospecting list says, in the chosen language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.prospecting import ProspectEntry, ProspectKind
from showroom_app.services.prospecting_rows import Brought, Known, ProspectingView, ProspectRow
from showroom_app.ui import words
from showroom_app.words.prospecting import PROSPECT_KINDS, PROSPECT_RESULTS, WOULD_COUNT

translate = QCoreApplication.translate


def why(row: ProspectRow, tz: tzinfo) -> str:
    """Why it is worth a word now: the wait, the happy call, the contract, the age of the car."""
    match row.kind:
        case ProspectKind.SERVICE_LANE:
            if row.waits_until is None:
                return translate("prospecting", "waits in service")
            said = translate("prospecting", "waits until {time}")
            return said.format(time=words.clock(row.waits_until, tz))
        case ProspectKind.HAPPY_CALL:
            assert row.due_on is not None
            said = translate("prospecting", "happy call of {day}")
            if row.is_overdue:
                said = translate("prospecting", "happy call, due since {day}")
            return said.format(day=words.day(row.due_on))
        case ProspectKind.CONTRACT_END:
            assert row.due_on is not None
            said = translate("prospecting", "contract until {day}")
            return said.format(day=words.day_and_year(row.due_on))
        case ProspectKind.CAR_AGE:
            assert row.known.last_sale is not None
            said = translate("prospecting", "bought on {day}")
            return said.format(day=words.day_and_year(row.known.last_sale))


def car(row: ProspectRow) -> str:
    """The car, with its age and plate as far as known."""
    age = ""
    if row.car_age is not None:
        age = translate("prospecting", "{n} years").format(n=row.car_age)
        if row.car_age == 1:
            age = translate("prospecting", "1 year")
    return ", ".join(part for part in (row.car, age, row.plate) if part)


def owner(known: Known, *, rep: int | None = None) -> str:
    """Whose customer it is, "" for nobody's; `rep` is who reads it."""
    if known.owner is None:
        return ""
    if known.owner == rep:
        said = translate("prospecting", "your customer")
    else:
        said = translate("prospecting", "belongs to {rep}").format(rep=known.owner_name)
    if known.until is not None:
        until = translate("prospecting", "until {day}").format(day=words.day(known.until))
        said = f"{said} {until}"
    return said


def counts(known: Known) -> str:
    """Whether a sale would count, and why."""
    return words.told(WOULD_COUNT[known.counts.value])


def last(row: ProspectRow, tz: tzinfo) -> str:
    """What was logged last, "" for nothing."""
    if row.last is None:
        return ""
    return f"{_entry(row.last, tz)}, {words.short_name(row.last_rep)}"


def _entry(entry: ProspectEntry, tz: tzinfo) -> str:
    day = words.short_day(entry.at.astimezone(tz).date())
    return f"{day} {words.told(PROSPECT_RESULTS[entry.result.value])}"


def spoken(row: ProspectRow, tz: tzinfo) -> str:
    """A row as one sentence."""
    parts = (row.title, why(row, tz), car(row), owner(row.known), counts(row.known), last(row, tz))
    return ", ".join(part for part in parts if part)


def kind(of: ProspectKind) -> str:
    """Why somebody is worth a word, in short."""
    return words.told(PROSPECT_KINDS[of.value])


def facts(row: ProspectRow, view: ProspectingView) -> Iterator[tuple[str, str, str]]:
    """Icon, name and value of what is known of a customer; what is unknown is left out."""
    known = row.known
    pairs = (
        ("call", translate("prospecting", "Phone"), row.phone),
        ("mail", translate("prospecting", "E-mail"), row.email),
        ("vehicle", translate("prospecting", "Car"), car(row)),
        ("person", translate("prospecting", "Owner"), owner(known, rep=view.rep)),
        ("sold", translate("prospecting", "Last sale"), _last_sale(row)),
    )
    return (pair for pair in pairs if pair[2])


def _last_sale(row: ProspectRow) -> str:
    known = row.known
    if known.last_sale is None:
        return ""
    day = words.day_and_year(known.last_sale)
    # The car of an own customer stands above it already.
    return day if known.last_vehicle in ("", row.car) else f"{day}, {known.last_vehicle}"


def totals(view: ProspectingView) -> list[tuple[str, str]]:
    """What prospecting brought this month, of the rep or of all together."""
    whole = Brought(0, "")
    for each in view.brought:
        whole = Brought(
            0,
            "",
            whole.entries + each.entries,
            whole.conversations + each.conversations,
            whole.appointments + each.appointments,
            whole.visits + each.visits,
            whole.sales + each.sales,
        )
    one_or_more = (
        (
            whole.entries,
            translate("prospecting", "try this month"),
            translate("prospecting", "tries this month"),
        ),
        (
            whole.conversations,
            translate("prospecting", "conversation"),
            translate("prospecting", "conversations"),
        ),
        (
            whole.appointments,
            translate("prospecting", "appointment"),
            translate("prospecting", "appointments"),
        ),
        (whole.visits, translate("prospecting", "visit"), translate("prospecting", "visits")),
        (
            whole.sales,
            translate("prospecting", "sale from it"),
            translate("prospecting", "sales from it"),
        ),
    )
    return [(words.number(count), one if count == 1 else more) for count, one, more in one_or_more]


def zone(view: ProspectingView) -> tzinfo:
    """The dealership's zone."""
    return ZoneInfo(view.time_zone)


def leaves_soon(row: ProspectRow, now: datetime) -> bool:
    """Whether who waits is gone in a quarter of an hour."""
    left = None if row.waits_until is None else row.waits_until - now
    return left is not None and left.total_seconds() <= 15 * 60
