"""Tables of any length: written row by row, whole or not at all."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook

from showroom_app.exports import long_table
from showroom_app.exports.sheet import Cell

HEAD = ("id", "name")


def rows(count: int) -> Iterator[tuple[Cell, ...]]:
    return ((n, f"=customer {n}") for n in range(count))


def test_a_workbook_goes_on_on_another_page_under_the_same_head(tmp_path: Path) -> None:
    out = tmp_path / "long.xlsx"
    assert long_table.write_book(out, "leads", HEAD, rows(5), most=2) == 5
    book = load_workbook(out)
    assert book.sheetnames == ["leads", "leads 2", "leads 3"]
    assert [next(iter(page.values)) for page in book.worksheets] == [HEAD] * 3
    assert [row[0] for page in book.worksheets for row in list(page.values)[1:]] == [0, 1, 2, 3, 4]
    cell = book.worksheets[2].cell(2, 2)
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=customer 4", "s", True)


def test_an_empty_table_still_has_its_head(tmp_path: Path) -> None:
    out = tmp_path / "none.xlsx"
    assert long_table.write_book(out, "leads", HEAD, rows(0)) == 0
    assert list(load_workbook(out).worksheets[0].values) == [HEAD]


def _broken() -> Iterator[tuple[Cell, ...]]:
    yield from rows(3)
    raise OSError(28, "No space left on device")


_WAYS: Mapping[str, Callable[[Path], object]] = {
    "csv": lambda out: long_table.write_csv(out, HEAD, _broken()),
    "xlsx": lambda out: long_table.write_book(out, "leads", HEAD, _broken()),
    "json": lambda out: long_table.write_lines(out, ({"row": row} for row in _broken())),
}


@pytest.mark.parametrize("ending", _WAYS)
def test_what_breaks_off_leaves_the_old_file(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"list.{ending}"
    out.write_text("as it was", encoding="utf-8")
    with pytest.raises(OSError, match="No space left"):
        _WAYS[ending](out)
    assert out.read_text(encoding="utf-8") == "as it was"
    assert list(tmp_path.iterdir()) == [out]


def test_rows_are_asked_for_one_by_one(tmp_path: Path) -> None:
    asked: list[int] = []

    def counting() -> Iterator[tuple[Cell, ...]]:
        for n in range(3):
            asked.append(n)
            yield n, f"row {n}"

    out = tmp_path / "list.csv"
    assert long_table.write_csv(out, HEAD, counting()) == 3
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            list(HEAD),
            ["0", "row 0"],
            ["1", "row 1"],
            ["2", "row 2"],
        ]
    assert asked == [0, 1, 2]
