"""A sheet of rows as a file: CSV, or a workbook for a spreadsheet program.

Text stays text. A spreadsheet takes a cell that begins with one of `= + - @` for a formula, and
some strip blanks first; what a customer or colleague typed must never run there (OWASP, "CSV
Injection"). In CSV such a text gets an apostrophe in front, in a workbook it is stored as text.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Sequence
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from showroom_app.domain.values import dataclass
from showroom_app.exports.whole_file import write_whole

if TYPE_CHECKING:
    from openpyxl.cell import Cell as OfBook
    from openpyxl.worksheet.worksheet import Worksheet


class Share(float):
    """A part of a whole, 0 to 1: shown in per cents."""


Cell = str | int | float | date | None
"""A text, a number (floats are shown with two decimals, shares in per cents), a day, or nothing."""

KINDS = (".xlsx", ".csv")
"""The endings of the files that can be written, the more usual first."""

_BEGINS_FORMULA = frozenset("=+-@＝＋－＠")
_NO_XML = frozenset("\ufffe\uffff")
_LONGEST_TEXT = 32_767
"""What one cell of a workbook can hold."""
_WIDEST_COLUMN = 48


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a title and a head; every row has as many cells as the head."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """How a CSV separates cells and writes decimals: as the reader's spreadsheet expects it.

    A spreadsheet takes both from the language of its PC: comma and point in English, semicolon
    and comma in Dutch, where "8.5" would become a date. A workbook needs neither.
    """

    separator: str = ","
    decimal: str = "."


ENGLISH = Marks()
DUTCH = Marks(";", ",")


def marks_of(separator: str, other: Marks = ENGLISH) -> Marks:
    """The marks of a file that parts its cells so; a workbook ("") tells none: the `other`."""
    known = {each.separator: each for each in (ENGLISH, DUTCH)}
    return known.get(separator) or (Marks(separator, ",") if separator else other)


class UnknownKind(ValueError):
    """The name of a file does not end in one of `KINDS`."""


def save_book(sheets: Sequence[Sheet], path: Path) -> Path:
    """Write sheets into one workbook, whole or not at all, and return its path; raises OSError."""
    write_whole(path, as_workbook(*sheets))
    return path


def can_write(path: Path) -> bool:
    """Whether the ending of a file's name says a kind that can be written."""
    return path.suffix.lower() in KINDS


def save(sheet: Sheet, path: Path, marks: Marks = ENGLISH) -> Path:
    """Write a sheet into a file, whole or not at all, and return its path.

    The ending decides: .csv or .xlsx. Raises UnknownKind for any other, and OSError when the file
    cannot be written; a file that was there is then as it was.
    """
    if not can_write(path):
        raise UnknownKind(path.name)
    is_csv = path.suffix.lower() == ".csv"
    write_whole(path, as_csv(sheet, marks) if is_csv else as_workbook(sheet))
    return path


def as_csv(sheet: Sheet, marks: Marks = ENGLISH) -> bytes:
    """The sheet as CSV in UTF-8 with the byte order mark that spreadsheets need to see it."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=marks.separator, lineterminator="\r\n")
    for row in (sheet.head, *sheet.rows):
        writer.writerow([in_csv(cell, marks) for cell in row])
    return text.getvalue().encode("utf-8-sig", "replace")


def begins_formula(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula, blanks and control characters aside.

    A tab or a carriage return in front counts by itself: some programs split or strip there.
    """
    if text[:1] in ("\t", "\r"):
        return True
    for character in text:
        if unicodedata.category(character) not in ("Cc", "Cf", "Zs", "Zl", "Zp"):
            return character in _BEGINS_FORMULA
    return False


def in_csv(cell: Cell, marks: Marks) -> str:
    """A cell as it stands in CSV; a text that a spreadsheet could run gets an apostrophe."""
    match cell:
        case None:
            return ""
        case str():
            return f"'{cell}" if begins_formula(cell) else cell
        case Share():
            return f"{cell:.1%}".replace(".", marks.decimal)
        case float():
            return f"{cell:.2f}".replace(".", marks.decimal)
        case date():
            return cell.isoformat()
        case _:
            return str(cell)


def as_workbook(*sheets: Sheet) -> bytes:
    """Sheets as a workbook, a page each: a table that can be sorted, head and first column fixed.

    The titles have to differ in the characters that the name of a page may hold.
    """
    # The library is loaded with the first workbook: few who start the program write one.
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for number, sheet in enumerate(sheets, start=1):
        page = book.create_sheet(name_of_page(sheet.title))
        _fill_page(page, sheet, number)
    raw = BytesIO()
    book.save(raw)
    return raw.getvalue()


def _fill_page(page: Worksheet, sheet: Sheet, number: int) -> None:
    from openpyxl.cell import Cell as OfBook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.table import Table, TableStyleInfo

    page.freeze_panes = "B2"
    for column, width in enumerate(_widths(sheet), start=1):
        page.column_dimensions[get_column_letter(column)].width = width
    for line, row in enumerate((sheet.head, *sheet.rows), start=1):
        for column, value in enumerate(row, start=1):
            cell = page.cell(line, column)
            if value is not None and isinstance(cell, OfBook):
                fill(cell, value)
    for cell in page[1]:
        cell.font = Font(bold=True)
    if len(set(map(str.casefold, sheet.head))) == len(sheet.head):
        # A table has one row at least, be it an empty one, and no two columns of one name.
        end = f"{get_column_letter(len(sheet.head))}{max(len(sheet.rows), 1) + 1}"
        table = Table(displayName=f"Table{number}", ref=f"A1:{end}")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
        page.add_table(table)


def fill(cell: OfBook, value: str | int | float | date) -> None:
    """Put a value into a cell; a text stays one, also when somebody edits it."""
    if isinstance(value, str):
        kept = "".join(c for c in value if _may_stand_in_a_book(c))
        cell.value = kept[:_LONGEST_TEXT]
        cell.data_type = "s"
        cell.quotePrefix = begins_formula(value) or begins_formula(kept)
        return
    cell.value = float(value) if isinstance(value, Share) else value
    match value:
        case Share():
            cell.number_format = "0.0%"
        case float():
            cell.number_format = "0.00"
        case date():
            cell.number_format = "yyyy-mm-dd"


def _may_stand_in_a_book(character: str) -> bool:
    """Whether XML 1.0, of which a workbook is made, has room for a character (its section 2.2)."""
    if character in "\t\n":
        return True
    return character not in _NO_XML and unicodedata.category(character) not in ("Cc", "Cs")


def _widths(sheet: Sheet) -> list[int]:
    columns = zip(sheet.head, *sheet.rows, strict=True)
    longest = (max(_length(cell) for cell in column if cell is not None) for column in columns)
    return [min(width, _WIDEST_COLUMN) + 2 for width in longest]


def _length(cell: str | int | float | date) -> int:
    return len(f"{cell:.2f}" if isinstance(cell, float) else str(cell))


def name_of_page(title: str) -> str:
    """A title without what the name of a page may not hold, in at most 31 characters."""
    return "".join(c for c in title if c not in r"[]:*?/\'")[:31].strip() or "1"
