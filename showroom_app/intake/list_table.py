"""The cells of a list: CSV and TSV in any encoding and dialect, and XLSX, all within bounds."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field, replace
from datetime import date, datetime, time
from itertools import islice

from showroom_app.domain.values import dataclass
from showroom_app.intake import list_columns
from showroom_app.intake.reading import Reason, Rejected
from showroom_app.intake.text import decoded

_SAMPLES = 3
MOST_ROWS = 100_000
MOST_COLUMNS = 300
LONGEST_CELL = 20_000
LARGEST_UNPACKED = 200_000_000
"""Bytes of an XLSX file unpacked; its rows and texts are XML of many times its size."""
MOST_PARTS = 2_000

_DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 40
_FIRST_ROWS = 20
_SEPARATOR = re.compile(r"sep=(.)[ \t]*$", re.I)
_DATA = re.compile(r"[^\s@]+@[^\s@]+\.\w{2,}|\+?\d[\d ()./-]{7,}\d|<test lead", re.I)
_UNPRINTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A list: its header, and its rows as they stand below it, empty ones included.

    `above` is how many lines the file has above the first of the rows; `separator` the sign between
    its cells, "" in a workbook.
    """

    header: Row
    rows: tuple[Row, ...]
    above: int = 0
    separator: str = field(default="", compare=False)

    def samples(self, column: int) -> tuple[str, ...]:
        """Return some values of a column by its place from 0, each once."""
        values = (row[column] for row in self.rows if column < len(row) and row[column])
        return tuple(islice(dict.fromkeys(values), _SAMPLES))


def table_of(
    content: bytes, known: Callable[[Sequence[str]], int] = list_columns.known
) -> Table | Rejected:
    """Return the list that a file holds: XLSX by its first bytes, everything else as text.

    `known` says how many names of a row are those of a column, by which the header is found: a list
    of something else than leads has others. Rejected with `too-large` or `too-complex` over a
    bound, `unreadable` when damaged, `empty` for one without cells. A list without a header row has
    columns called "1", "2"...
    """
    separator = ""
    if content.startswith(b"PK\x03\x04"):
        refused = _refused(content)
        if refused is not None:
            return refused
        try:
            rows = list(_sheet(content))
        except Exception as error:
            # openpyxl raises whatever a damaged file leads it to.
            return Rejected(Reason.UNREADABLE, {"error": type(error).__name__})
    else:
        separator, text = _parted(decoded(content)[0])
        rows = list(_lines(text, separator))
    if len(rows) > MOST_ROWS:
        return Rejected(Reason.TOO_COMPLEX, {"rows": str(len(rows)), "limit": str(MOST_ROWS)})
    if not any(any(row) for row in rows):
        return Rejected(Reason.EMPTY)
    if max(map(len, rows)) > MOST_COLUMNS:
        return Rejected(Reason.TOO_COMPLEX, {"columns": str(max(map(len, rows)))})
    return replace(_headed(rows, known), separator=separator)


def canonical(header: Row, row: Row) -> bytes:
    """Return one row with its header as a list of its own: what a row is kept as."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows((header, row))
    return out.getvalue().encode()


def _headed(rows: list[Row], known: Callable[[Sequence[str]], int]) -> Table:
    """Find the header: among the first rows the one with the most names that we know."""
    first = next(at for at, row in enumerate(rows) if any(row))
    named = {
        at: known(row)
        for at, row in enumerate(rows[:_FIRST_ROWS])
        if any(row) and not _holds_data(row)
    }
    start = max(named, key=lambda at: (named[at], -at), default=first)
    if named.get(start, 0) < 2 and not named.get(first, 0):
        # One known word further down ("Prijs?") is what a customer wrote.
        start = first
    if _holds_data(rows[start]):
        width = max(map(len, rows))
        return Table(tuple(str(n) for n in range(1, width + 1)), tuple(rows[first:]), first)
    header = rows[start]
    while header and not header[-1]:
        header = header[:-1]
    return Table(_told_apart(header), tuple(rows[start + 1 :]), start + 1)


def _holds_data(row: Row) -> bool:
    return any(_DATA.fullmatch(cell.strip()) for cell in row)


def _told_apart(header: Row) -> Row:
    """Give columns of one name a number: "Phone", "Phone (2)"; those without one their place."""
    seen: dict[str, int] = {}
    names: list[str] = []
    for at, cell in enumerate(header):
        name = " ".join(cell.split()) or f"({at + 1})"
        seen[name.casefold()] = count = seen.get(name.casefold(), 0) + 1
        names.append(name if count == 1 else f"{name} ({count})")
    return tuple(names)


# --- text


def _parted(text: str) -> tuple[str, str]:
    """Return the sign between the cells of a text, and the text without a line that names it."""
    first, _, rest = text.partition("\n")
    said = _SEPARATOR.match(first.strip('"'))
    return (said.group(1), rest) if said else (_delimiter(text), text)


def _lines(text: str, delimiter: str) -> Iterator[Row]:
    escapes = '\\"' in text and '""' not in text
    limit = csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    try:
        reader = csv.reader(
            io.StringIO(text, newline=""),
            delimiter=delimiter,
            doublequote=not escapes,
            escapechar="\\" if escapes else None,
            skipinitialspace=True,
        )
        for number, row in enumerate(reader):
            if number > MOST_ROWS:
                break
            yield tuple(_cell(cell) for cell in row)
    except csv.Error:
        return
    finally:
        csv.field_size_limit(limit)


def _delimiter(text: str) -> str:
    """Return the sign that cuts the first lines into the most columns, the same number in each."""
    lines = [line for line in text[:200_000].split("\n") if line.strip()][:_LOOKED_AT]

    def columns(delimiter: str) -> tuple[float, int]:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
        except csv.Error:
            return 0, 0
        usual = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        return (widths.count(usual) / max(1, len(widths)) if usual > 1 else 0), usual

    best = max(_DELIMITERS, key=columns)
    return best if columns(best)[1] > 1 else ","


def _cell(text: str) -> str:
    return _UNPRINTED.sub("", text[:LONGEST_CELL]).strip()


# --- XLSX


def _refused(content: bytes) -> Rejected | None:
    """Return why a packed file is not to be unpacked: a bomb, or XML that declares entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            if len(parts) > MOST_PARTS or size > LARGEST_UNPACKED:
                return Rejected(Reason.TOO_LARGE, {"parts": str(len(parts)), "bytes": str(size)})
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    with archive.open(part) as file:
                        head = file.read(4_096)
                    if b"<!DOCTYPE" in head or b"<!\0D\0O" in head or b"<!ENTITY" in head:
                        return Rejected(Reason.UNREADABLE, {"error": "DOCTYPE"})
    except Exception as error:
        # A damaged archive raises what its compression raises, zlib.error among it.
        return Rejected(Reason.UNREADABLE, {"error": type(error).__name__})
    return None


def _sheet(content: bytes) -> Iterator[Row]:
    """Give the rows of the first sheet that holds any."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            empty = 0
            given = False
            for row in sheet.iter_rows(
                max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1, values_only=True
            ):
                cells = [_written(value) for value in row]
                while cells and not cells[-1]:
                    cells.pop()
                if not cells:
                    # A million formatted rows without a word in them are no list.
                    empty += 1
                    continue
                yield from (() for _ in range(min(empty, _FIRST_ROWS)) if given)
                empty, given = 0, True
                yield tuple(cells)
            if given:
                return
    finally:
        book.close()


def _written(value: object) -> str:
    """Return a cell as a person would read it: no ".0", dates in ISO form."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case date() | time():
            return value.isoformat()
        case _:
            return _cell(str(value))
