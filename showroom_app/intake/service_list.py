"""Lists of the workshop, as its planner exports them: who waits for which car, and until when."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, tzinfo

from showroom_app.domain.values import dataclass
from showroom_app.intake.cell_values import Unreadable, day_of
from showroom_app.intake.labels import Field
from showroom_app.intake.list_columns import IGNORED
from showroom_app.intake.own_list import Cells, ColumnNames, OwnList
from showroom_app.services.service_lane import Typed

KIND = "service"
"""Tells the column map of a list of the workshop from others with the same names."""

UNTIL = "waits-until"
DAY = "service-day"
WAITS = "waits"

_SHARED = tuple(
    field.value
    for field in (
        Field.NAME, Field.FIRST, Field.MIDDLE, Field.LAST, Field.COMPANY, Field.PHONE, Field.EMAIL,
        Field.VEHICLE, Field.YEAR, Field.MAKE, Field.MODEL, Field.TRIM, Field.PLATE,
    )
)  # fmt: skip
FIELDS: tuple[str, ...] = (*_SHARED, UNTIL, DAY, WAITS, IGNORED)
"""Everything that a column of a list of the workshop can be said to hold."""

_NAMES = {
    UNTIL: (
        "waiting until; waits until; wait until; until; ready; ready at; ready by; promised"
        "; promise time; promised time; time out; end time; end; pick up; pickup time"
        "; wacht tot; wachten tot; tot; klaar; klaar om; klaar tijd; gereed; gereed om; eindtijd"
        "; verwacht gereed; tijd gereed; ophaaltijd; ophalen; afgesproken tijd; afhaaltijd"
        "; fertig; fertig um; wartet bis; bis; abholzeit; abholung; endzeit"
        "; attend jusqu'a; jusqu'a; pret a; heure de fin; heure de sortie"
    ),
    DAY: (
        "date; day; service date; appointment date; datum; dag; werkdatum; planningsdatum"
        "; afspraakdatum; termin; tag; jour; date de rendez-vous"
    ),
    WAITS: (
        "waits; waiter; waiting; customer waits; wacht; wachter; klant wacht; wachtend; wacht erop"
        "; wachtafspraak; wartet; kunde wartet; attend; client attend"
    ),
    Field.NAME.value: "customer; klant; klantnaam; owner; eigenaar; kunde; client; bestuurder",
    Field.VEHICLE.value: "car; auto; voertuig; wagen; fahrzeug; vehicule; model; omschrijving auto",
    Field.PLATE.value: "plate; kenteken; kent; registration; reg; kennzeichen; immatriculation",
    Field.YEAR.value: "year; bouwjaar; jaar; model year; baujahr; annee; bj",
    Field.PHONE.value: "phone; telefoon; mobiel; tel; mobile; handy; telephone; gsm",
}

_NO = frozenset(("nee", "n", "no", "0", "false", "nein", "non", "-", "brengt"))
_TIME = re.compile(
    r"(?:^|[T ])(\d{1,2})[:.](\d{2})(?::\d{2})?\s*(am|pm)?\s*(?:u|uur|h|uhr)?$", re.I
)
_HOUR = re.compile(r"^(\d{1,2})\s*(?:u|uur|h|uhr)$", re.I)
_YEAR = re.compile(r"(?:^|\D)(\d{4})(?:\D|$)")


@dataclass(frozen=True, slots=True)
class ListedWaiting:
    """One row: its line in the file, who waits, and the codes of what could not be read of it.

    `waits` is False for a car that was only brought.
    """

    line: int
    typed: Typed
    problems: tuple[str, ...] = ()
    waits: bool = True


@dataclass(frozen=True, slots=True)
class ServiceList(OwnList):
    """A list of the workshop as it was read."""

    column_names = ColumnNames(KIND, _NAMES, _SHARED, FIELDS)

    @property
    def says_who(self) -> bool:
        """Whether a column tells who waits, or for which car."""
        who = (Field.NAME, Field.FIRST, Field.LAST, Field.PLATE, Field.PHONE, Field.EMAIL)
        return any(field.value in self.columns.fields for field in who)


def rows_of(listed: ServiceList, region: str, tz: tzinfo, today: date) -> tuple[ListedWaiting, ...]:
    """Return every row as somebody who waits; what cannot be read is a problem of its row.

    `region` (ISO 3166) is where numbers are dialled and dates are written; a time without a day is
    one of the day of the row, else of `today`.
    """
    reading = _Reading(region, tz, today)
    return tuple(reading.row(line, Cells(listed.columns, row)) for line, row in listed.rows)


class _Reading:
    """Reads the rows of one list."""

    def __init__(self, region: str, tz: tzinfo, today: date) -> None:
        self._region = region
        self._tz = tz
        self._today = today

    def row(self, line: int, cells: Cells) -> ListedWaiting:
        problems: list[str] = []
        if cells.are_torn:
            problems.append("torn-row")
        name, phone = cells.person(), cells.phone(self._region)
        day = self._day(cells.one(DAY), problems)
        typed = Typed(
            name="" if name.placeholder else name.name or cells.one(Field.COMPANY),
            phone=phone.typed if phone else "",
            email=cells.email(),
            car=cells.car(),
            plate=cells.one(Field.PLATE),
            car_year=self._year(cells.one(Field.YEAR), problems),
            waits_until=self._until(cells.one(UNTIL), day, problems),
            day=day,
        )
        # "nee" is an answer here, and no filler as in the cells of people.
        waits = not any(each.casefold() in _NO for each in cells.bare(WAITS))
        return ListedWaiting(line, typed, tuple(problems), waits)

    def _day(self, text: str, problems: list[str]) -> date | None:
        if not text:
            return None
        try:
            return day_of(text, self._region)
        except Unreadable:
            problems.append("bad-date")
            return None

    def _until(self, text: str, day: date | None, problems: list[str]) -> datetime | None:
        """The moment of a cell: "14:30", "14.30 uur", "22-10-2026 14:30"."""
        if not text:
            return None
        found = _TIME.search(text) or _HOUR.match(text)
        if found is None:
            problems.append("bad-time")
            return None
        try:
            before = text[: found.start()].strip()
            on = day_of(before, self._region) if before else day or self._today
            hour = int(found[1])
            half = (found[3] or "").casefold() if found.re is _TIME else ""
            if half:
                hour = hour % 12 + 12 * (half == "pm")
            at = time(hour, int(found[2]) if found.re is _TIME else 0)
        except (ValueError, Unreadable):
            problems.append("bad-time")
            return None
        return datetime.combine(on, at, self._tz).astimezone(UTC)

    def _year(self, text: str, problems: list[str]) -> int | None:
        """The year of a car, also of the day on which it first went on the road."""
        if not text:
            return None
        found = _YEAR.search(text)
        if found is None:
            problems.append("bad-year")
            return None
        return int(found[1])
