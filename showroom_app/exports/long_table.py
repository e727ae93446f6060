"""Tables too long to be held in memory, written row by row: CSV, a workbook, or JSON lines."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from showroom_app.exports.sheet import ENGLISH, Cell, Marks, fill, in_csv, name_of_page
from showroom_app.exports.whole_file import whole

if TYPE_CHECKING:
    from openpyxl import Workbook

MOST_ROWS = 1_048_575
"""So many rows beside its head can a page of a workbook hold; more go on on the next page."""
_WIDTH = 18


def write_csv(
    path: Path, head: tuple[str, ...], rows: Iterable[tuple[Cell, ...]], marks: Marks = ENGLISH
) -> int:
    """Write rows as CSV, whole or not at all; how many they were. Raises OSError."""
    count = 0
    with (
        whole(path) as part,
        part.open("w", encoding="utf-8-sig", errors="replace", newline="") as f,
    ):
        writer = csv.writer(f, delimiter=marks.separator, lineterminator="\r\n")
        writer.writerow([in_csv(name, marks) for name in head])
        for row in rows:
            writer.writerow([in_csv(cell, marks) for cell in row])
            count += 1
    return count


def write_lines(path: Path, objects: Iterable[Mapping[str, Any]]) -> int:
    """Write a JSON object a line, whole or not at all; how many they were. Raises OSError."""
    count = 0
    with whole(path) as part, part.open("w", encoding="utf-8", errors="replace") as file:
        for each in objects:
            file.write(json.dumps(each, ensure_ascii=False) + "\n")
            count += 1
    return count


def write_book(
    path: Path,
    title: str,
    head: tuple[str, ...],
    rows: Iterable[tuple[Cell, ...]],
    most: int = MOST_ROWS,
) -> int:
    """Write rows into a workbook, whole or not at all; how many they were. Raises OSError.

    After `most` rows they go on on another page under the same head.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    try:
        count = sum(1 for _ in _filled(book, title, head, rows, most))
        with whole(path) as part:
            book.save(part)
    finally:
        # What was not saved still has a file of its own open.
        for page in book.worksheets:
            if not page.closed:
                page.close()
    return count


def _filled(
    book: Workbook, title: str, head: tuple[str, ...], rows: Iterable[tuple[Cell, ...]], most: int
) -> Iterator[None]:
    """Append every row; each yields once."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    bold = Font(bold=True)
    page: Any = None
    left, number = 0, 0

    def begun() -> Any:
        made = book.create_sheet(name_of_page(title if number == 1 else f"{title} {number}"))
        made.freeze_panes = "B2"
        for column in range(1, len(head) + 1):
            made.column_dimensions[get_column_letter(column)].width = _WIDTH
        cells = []
        for name in head:
            cell = WriteOnlyCell(made)
            fill(cell, name)
            cell.font = bold
            cells.append(cell)
        made.append(cells)
        return made

    for row in rows:
        if left == 0:
            number += 1
            page, left = begun(), most
        cells: list[Any] = []
        for value in row:
            # What is plainly a number or a word needs no cell of its own: most of the time.
            if value is None or type(value) is int or _is_plain_word(value):
                cells.append(value)
            else:
                cell = WriteOnlyCell(page)
                fill(cell, value)
                cells.append(cell)
        page.append(cells)
        left -= 1
        yield
    if page is None:
        number = 1
        begun()


def _is_plain_word(value: Cell) -> bool:
    """Whether a text can be nothing but a text, whatever reads it."""
    if type(value) is not str:
        return False
    return value == "" or (len(value) < 1000 and value[0].isalpha() and value.isprintable())
