"""Lists that a dealer's own programs export: which column holds what, and the cells of a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Self

from showroom_app.domain.portal_rule import ColumnMap
from showroom_app.domain.prospect import Phone
from showroom_app.domain.values import dataclass
from showroom_app.intake import addresses, list_columns
from showroom_app.intake import phones as telephone
from showroom_app.intake.labels import Field, key
from showroom_app.intake.list_columns import IGNORED, Columns, header_key, spaced
from showroom_app.intake.list_table import Row, Table, table_of
from showroom_app.intake.lists import LARGEST, bare_text, filled_rows
from showroom_app.intake.names import PersonName, names_nobody, person
from showroom_app.intake.placeholders import meant
from showroom_app.intake.reading import Reason, Rejected
from showroom_app.intake.text import one_line

_LONGEST = 200
_LOOKED_AT = 2000


class ColumnNames:
    """What the columns of one kind of list hold, by their names.

    `kind` tells its column maps from those of other lists with the same names. `own` are the names
    of each field, parted by ";", that count here only; `shared` the fields whose names are those
    of a list of leads; `fields` all that a person can say of a column. `by_cells` tell of a column
    with a name that says nothing whether its cells can only be those of the field.
    """

    def __init__(
        self,
        kind: str,
        own: Mapping[str, str],
        shared: Sequence[str],
        fields: Sequence[str],
        by_cells: Mapping[str, Callable[[Sequence[str]], bool]] | None = None,
    ) -> None:
        self.kind = kind
        self._shared = frozenset(shared)
        self._fields = frozenset(fields)
        self._by_cells = dict(by_cells or {})
        self._own = {
            key(name): str(field) for field, names in own.items() for name in names.split(";")
        }

    def field_named(self, name: str) -> str:
        """Return the field that a column of this name holds, "" for none we know."""
        own = self._own.get(key(spaced(name)))
        if own is not None:
            return own
        shared = list_columns.field_named(name)
        return shared if shared in self._shared else ""

    def known(self, header: Sequence[str]) -> int:
        """Return how many of the names are those of a column of such a list."""
        return sum(bool(self.field_named(name)) for name in header)

    def header_key(self, header: Sequence[str]) -> str:
        """Return what stands for a header row of such a list."""
        return header_key(header, self.kind)

    def columns_of(self, table: Table, given: Mapping[str, str] | None = None) -> Columns:
        """Return how such a list is read.

        `given` is a person's map from column to field, and all that counts where it names any
        column; else names decide, each field once, and for a name that says nothing its cells.
        """
        mapped = {key(spaced(column)): field for column, field in (given or {}).items()}
        names = [key(spaced(name)) for name in table.header]
        if any(name in mapped for name in names):
            said = [mapped.get(name, "") for name in names]
            return Columns(
                table.header, tuple(each if each in self._fields else "" for each in said)
            )
        fields: list[str] = []
        for name in table.header:
            field = self.field_named(name)
            fields.append("" if field in fields else field)
        for field, can_be in self._by_cells.items():
            unknown = [at for at, found in enumerate(fields) if not found]
            if field not in fields:
                found = next((at for at in unknown if can_be(_cells(table, at))), None)
                if found is not None:
                    fields[found] = field
        return Columns(table.header, tuple(fields))


def _cells(table: Table, at: int) -> list[str]:
    """What stands in a column of the first rows."""
    return [row[at] for row in table.rows[:_LOOKED_AT] if at < len(row) and row[at]]


@dataclass(frozen=True, slots=True)
class OwnList:
    """A list as it was read: its table, and what each column is said to hold."""

    column_names: ClassVar[ColumnNames]

    name: str
    table: Table
    columns: Columns

    @classmethod
    def look_at(cls, path: Path, saved: Mapping[str, Mapping[str, str]]) -> Self | Rejected:
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
        table = table_of(content, cls.column_names.known)
        if isinstance(table, Rejected):
            return table
        mapped = saved.get(cls.column_names.header_key(table.header))
        return cls(path.name, table, cls.column_names.columns_of(table, mapped))

    @property
    def key(self) -> str:
        """What stands for its header row."""
        return self.column_names.header_key(self.table.header)

    @property
    def column_map(self) -> ColumnMap:
        """What is kept of how it is read, for lists with the same header row."""
        held = {name: field for name, field in self.columns.mapping().items() if field != IGNORED}
        return ColumnMap(self.key, self.name, held)

    @property
    def rows(self) -> Iterator[tuple[int, Row]]:
        """The rows that hold something, each with its line in the file from 1."""
        above = self.table.above
        return ((index + above + 1, row) for index, row in filled_rows(self.table))

    @property
    def unread(self) -> tuple[str, ...]:
        """The columns that hold something which nobody looks at."""
        pairs = zip(self.columns.header, self.columns.fields, strict=True)
        return tuple(
            name
            for at, (name, field) in enumerate(pairs)
            if field in ("", IGNORED) and _cells(self.table, at)
        )

    def with_columns(self, given: Mapping[str, str]) -> Self:
        """Return the same list read by another map."""
        return replace(self, columns=self.column_names.columns_of(self.table, given))


class Cells:
    """The cells of one row, by the field that they hold."""

    def __init__(self, columns: Columns, row: Row) -> None:
        self._row = row
        self.are_torn = any(cell for cell in row[len(columns.header) :])
        """Whether the row has more cells than the list has columns."""
        self._places: dict[str, list[int]] = {}
        for at, field in enumerate(columns.fields):
            if field and field != IGNORED and at < len(row):
                self._places.setdefault(field, []).append(at)

    def bare(self, field: str) -> list[str]:
        """Return all that is written, also what stands for nothing in the cells of people."""
        return [bare_text(self._row[at]) for at in self._places.get(field, ())]

    def all(self, field: str) -> list[str]:
        """Return all that says something."""
        cells = (one_line(cell) for cell in self.bare(field))
        return [cell[:_LONGEST] for cell in cells if meant(cell)]

    def one(self, field: str) -> str:
        """Return the first that says something, else ""."""
        return next(iter(self.all(field)), "")

    def person(self) -> PersonName:
        """Return who it is about."""
        return person(
            full=self.one(Field.NAME),
            first=self.one(Field.FIRST),
            middle=self.one(Field.MIDDLE),
            last=self.one(Field.LAST),
            company=self.one(Field.COMPANY),
        )

    def named(self) -> str:
        """Return the name of whom it is about; what is no name we know stays as it was typed."""
        name = self.person()
        if not name.placeholder:
            return name.name
        parts = (self.one(field) for field in (Field.FIRST, Field.MIDDLE, Field.LAST))
        typed = self.one(Field.NAME) or " ".join(filter(None, parts))
        return "" if names_nobody(typed) else typed

    def phone(self, region: str) -> Phone | None:
        """Return the first number, as it is dialled in a region (ISO 3166)."""
        return next(iter(telephone.phones(self.all(Field.PHONE), [region])), None)

    def email(self) -> str:
        """Return the first address, else ""."""
        cells = self.all(Field.EMAIL)
        return next((each for cell in cells for each in addresses.all_in(cell)), "")

    def car(self) -> str:
        """Return the car as it is named, or else its make, model and trim."""
        parts = (self.one(field) for field in (Field.MAKE, Field.MODEL, Field.TRIM))
        return self.one(Field.VEHICLE) or " ".join(filter(None, parts))
