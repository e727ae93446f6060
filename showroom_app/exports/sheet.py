"""A sheet of rows as a file: CSV, or a workbook for a spreadsheet program.

Text stays text. A spreadsheet takes a cell that begins with one of `= + - @` for a formula, and
some strip blanks first; what a customer or colleague typed must never run there (OWASP, "CSV
Injection"). In CSV such a text gets an apostrophe in front, in a workbook it is stored as text.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell

Cell = str | int | float | None
"""A text, a number (floats are shown with two decimals), or nothing."""

KINDS = (".xlsx", ".csv")
"""The endings of the files that can be written, the more usual first."""

_BEGINS_FORMULA = frozenset("=+-@＝＋－＠")
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


class UnknownKind(ValueError):
    """The name of a file does not end in one of `KINDS`."""


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
    if path.suffix.lower() == ".csv":
        _whole(path, lambda part: part.write_bytes(as_csv(sheet, marks)))
    else:
        _whole(path, lambda part: _write_workbook(sheet, part))
    return path


def as_csv(sheet: Sheet, marks: Marks = ENGLISH) -> bytes:
    """The sheet as CSV in UTF-8 with the byte order mark that spreadsheets need to see it."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=marks.separator, lineterminator="\r\n")
    for row in (sheet.head, *sheet.rows):
        writer.writerow([_in_csv(cell, marks) for cell in row])
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


def _in_csv(cell: Cell, marks: Marks) -> str:
    match cell:
        case None:
            return ""
        case str():
            return f"'{cell}" if begins_formula(cell) else cell
        case float():
            return f"{cell:.2f}".replace(".", marks.decimal)
        case _:
            return str(cell)


def _write_workbook(sheet: Sheet, path: Path) -> None:
    # The library is loaded with the first workbook: few who start the program write one.
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    page = book.create_sheet(_name_of_page(sheet.title))
    page.freeze_panes = "B2"
    for column, width in enumerate(_widths(sheet), start=1):
        page.column_dimensions[get_column_letter(column)].width = width
    head = [_text(page, title) for title in sheet.head]
    for each in head:
        each.font = Font(bold=True)
    page.append(head)
    for row in sheet.rows:
        page.append([_in_workbook(page, cell) for cell in row])
    book.save(path)


def _in_workbook(page: object, cell: Cell) -> object:
    from openpyxl.cell import WriteOnlyCell

    if isinstance(cell, str):
        return _text(page, cell)
    if isinstance(cell, float):
        number = WriteOnlyCell(page, value=cell)  # type: ignore[arg-type]  the stub forgets sheets
        number.number_format = "0.00"
        return number
    return cell


def _text(page: object, text: str) -> WriteOnlyCell:
    """A cell that holds a text and stays one, also when somebody edits it."""
    from openpyxl.cell import WriteOnlyCell

    clean = "".join(c for c in text if c in "\t\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    cell = WriteOnlyCell(page, value=clean[:_LONGEST_TEXT])  # type: ignore[arg-type]  as above
    cell.data_type = "s"
    cell.quotePrefix = begins_formula(clean)
    return cell


def _widths(sheet: Sheet) -> list[int]:
    columns = zip(sheet.head, *sheet.rows, strict=True)
    longest = (max(len(str(cell)) for cell in column if cell is not None) for column in columns)
    return [min(width, _WIDEST_COLUMN) + 2 for width in longest]


def _name_of_page(title: str) -> str:
    """A title without what the name of a page may not hold, in at most 31 characters."""
    return "".join(c for c in title if c not in r"[]:*?/\'")[:31].strip() or "1"


def _whole(path: Path, write: Callable[[Path], object]) -> None:
    """Write beside the file and put the result in its place, so that nobody reads half of it."""
    part = path.with_name(f".{path.stem}-{uuid4().hex}.part")
    try:
        write(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
