"""A part of a long list: it grows where one scrolls to, and forgets what is far away."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showroom_app.ui.stretch import Stretch

PAGE = 4
MOST = 10
LIST = list(range(100, 160))


def _stretch(at: int) -> Stretch[int, int]:
    part: Stretch[int, int] = Stretch(MOST, lambda row: row)
    rows = LIST[at : at + PAGE]
    part.show(rows, rows, LIST[at - 1] if at else None, rows[-1])
    return part


def _below(part: Stretch[int, int]) -> None:
    if part.after is not None:
        place = LIST.index(part.after) + 1
        rows = LIST[place : place + PAGE]
        part.add_below(rows, rows, rows[-1] if len(rows) == PAGE else None)


def _above(part: Stretch[int, int]) -> None:
    if part.before is not None:
        place = LIST.index(part.keys[0])
        start = max(place - PAGE, 0)
        part.add_above(LIST[start:place], LIST[start:place], LIST[start - 1] if start > 0 else None)


@given(st.integers(0, len(LIST) - PAGE), st.lists(st.booleans(), max_size=40))
def test_wherever_one_scrolls_the_rows_are_a_whole_part_of_the_list(
    at: int, ways: list[bool]
) -> None:
    part = _stretch(at)
    for down in ways:
        (_below if down else _above)(part)
        first = LIST.index(part.rows[0])
        assert part.rows == part.keys == LIST[first : first + len(part.rows)]
        assert len(part.rows) <= MOST
        assert part.before == (LIST[first - 1] if first else None)
        assert part.after in (part.keys[-1], None)
        if part.after is None:
            assert part.rows[-1] == LIST[-1]


def test_a_row_that_moved_between_two_looks_stands_once() -> None:
    part: Stretch[str, int] = Stretch(MOST, lambda row: row)
    part.show(["a", "b"], [1, 2], None, 2)
    part.add_below(["b", "c"], [3, 4], None)
    assert (part.rows, part.keys) == (["a", "b", "c"], [1, 2, 4])
