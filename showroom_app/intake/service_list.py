"""Lists of the workshop, as its planner exports them: who waits for which car, and until when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, tzinfo
from pathlib import Path

from showroom_app.intake import addresses, list_columns
from showroom_app.intake import phones as telephone
from showroom_app.intake.cell_values import Unreadable, day_of
from showroom_app.intake.labels import Field, key
from showroom_app.intake.list_columns import IGNORED, Columns, header_key, spaced
from showroom_app.intake.list_table import Row, Table, table_of
from showroom_app.intake.lists import LARGEST, bare_text, filled_rows
from showroom_app.intake.names import person
from showroom_app.intake.placeholders import meant
from showroom_app.intake.reading import Reason, Rejected
from showroom_app.intake.text import one_line
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
_COLUMNS = {key(name): field for field, names in _NAMES.items() for name in names.split(";")}

_NO = frozenset(("nee", "n", "no", "0", "false", "nein", "non", "-", "brengt"))
_TIME = re.compile(
    r"(?:^|[T ])(\d{1,2})[:.](\d{2})(?::\d{2})?\s*(am|pm)?\s*(?:u|uur|h|uhr)?$", re.I
)
_HOUR = re.compile(r"^(\d{1,2})\s*(?:u|uur|h|uhr)$", re.I)
_YEAR = re.compile(r"(?:^|\D)(\d{4})(?:\D|$)")
_LONGEST = 200


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
class ServiceList:
    """A list of the workshop as it was read: its table, and what each column is said to hold."""

    name: str
    table: Table
    columns: Columns

    @property
    def key(self) -> str:
        """What stands for its header row."""
        return header_key(self.table.header, KIND)

    @property
    def says_who(self) -> bool:
        """Whether a column tells who waits, or for which car."""
        who = (Field.NAME, Field.FIRST, Field.LAST, Field.PLATE, Field.PHONE, Field.EMAIL)
        return any(field.value in self.columns.fields for field in who)


def field_named(name: str) -> str:
    """Return the field that a column of this name holds, "" for none we know."""
    plain = key(spaced(name))
    own = _COLUMNS.get(plain)
    if own is not None:
        return own
    shared = list_columns.field_named(name)
    return shared if shared in _SHARED else ""


def known(header: Sequence[str]) -> int:
    """Return how many of the names are those of a column of a list of the workshop."""
    return sum(bool(field_named(name)) for name in header)


def look_at(path: Path, saved: Mapping[str, Mapping[str, str]]) -> ServiceList | Rejected:
    """Read a file; `saved` are the maps that persons made, by header key.

    Rejected with `no-such-file`, `unreadable`, `too-large`, `too-complex` or `empty`.
    """
    try:
        if path.stat().st_size > LARGEST:
            return Rejected(Reason.TOO_LARGE, {"bytes": str(path.stat().st_size)})
        content = path.read_bytes()
    except FileNotFoundError:
        return Rejected(Reason.NO_SUCH_FILE)
    except OSError as error:
        return Rejected(Reason.UNREADABLE, {"error": type(error).__name__})
    table = table_of(content, known)
    if isinstance(table, Rejected):
        return table
    return ServiceList(
        path.name, table, columns_of(table, saved.get(header_key(table.header, KIND)))
    )


def columns_of(table: Table, given: Mapping[str, str] | None = None) -> Columns:
    """Return how a list of the workshop is read.

    `given` is a person's map from column to field, and all that counts where it names any column;
    else names decide, each field once.
    """
    mapped = {key(spaced(column)): field for column, field in (given or {}).items()}
    names = [key(spaced(name)) for name in table.header]
    if any(name in mapped for name in names):
        fields = [mapped.get(name, "") for name in names]
        return Columns(table.header, tuple(each if each in FIELDS else "" for each in fields))
    fields = []
    for name in table.header:
        field = field_named(name)
        fields.append("" if field in fields else field)
    return Columns(table.header, tuple(fields))


def with_columns(listed: ServiceList, given: Mapping[str, str]) -> ServiceList:
    """Return the same list read by another map."""
    return replace(listed, columns=columns_of(listed.table, given))


def rows_of(listed: ServiceList, region: str, tz: tzinfo, today: date) -> tuple[ListedWaiting, ...]:
    """Return every row as somebody who waits; what cannot be read is a problem of its row.

    `region` (ISO 3166) is where numbers are dialled and dates are written; a time without a day is
    one of the day of the row, else of `today`.
    """
    reading = _Reading(listed.columns, region, tz, today)
    above = listed.table.above
    return tuple(reading.row(index + above + 1, row) for index, row in filled_rows(listed.table))


class _Reading:
    """Reads the rows of one list."""

    def __init__(self, columns: Columns, region: str, tz: tzinfo, today: date) -> None:
        self._columns = columns
        self._region = region
        self._tz = tz
        self._today = today
        self._places: dict[str, list[int]] = {}
        for at, field in enumerate(columns.fields):
            if field and field != IGNORED:
                self._places.setdefault(field, []).append(at)

    def row(self, line: int, row: Row) -> ListedWaiting:
        one = self._one
        problems: list[str] = []
        if any(cell for cell in row[len(self._columns.header) :]):
            problems.append("torn-row")
        name = person(
            full=one(row, Field.NAME),
            first=one(row, Field.FIRST),
            middle=one(row, Field.MIDDLE),
            last=one(row, Field.LAST),
            company=one(row, Field.COMPANY),
        )
        phones = telephone.phones(self._all(row, Field.PHONE), [self._region])
        emails = addresses.distinct(
            address for cell in self._all(row, Field.EMAIL) for address in addresses.all_in(cell)
        )
        day = self._day(one(row, DAY), problems)
        typed = Typed(
            name="" if name.placeholder else name.name or one(row, Field.COMPANY),
            phone=phones[0].typed if phones else "",
            email=emails[0] if emails else "",
            car=self._car(row),
            plate=one(row, Field.PLATE),
            car_year=self._year(one(row, Field.YEAR), problems),
            waits_until=self._until(one(row, UNTIL), day, problems),
            day=day,
        )
        # "nee" is an answer here, and no filler as in the cells of people.
        said = [bare_text(row[at]) for at in self._places.get(WAITS, ()) if at < len(row)]
        waits = not any(each.casefold() in _NO for each in said)
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

    def _car(self, row: Row) -> str:
        parts = (self._one(row, field) for field in (Field.MAKE, Field.MODEL, Field.TRIM))
        return self._one(row, Field.VEHICLE) or " ".join(filter(None, parts))

    def _all(self, row: Row, field: str) -> list[str]:
        places = self._places.get(field, ())
        cells = (one_line(bare_text(row[at])) for at in places if at < len(row) and row[at])
        return [cell[:_LONGEST] for cell in cells if meant(cell)]

    def _one(self, row: Row, field: str) -> str:
        return next(iter(self._all(row, field)), "")
