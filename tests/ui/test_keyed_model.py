from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from showroom_app.ui.keyed_model import ROW, KeyedModel, longest_rising
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList


@dataclass(frozen=True)
class Place:
    """A rep and what is said of him or her."""

    rep: int
    minutes: int = 0


def made() -> KeyedModel:
    return KeyedModel(
        key=lambda row: row.rep,
        words=lambda row: f"rep {row.rep}, {row.minutes} minutes",
        columns=(lambda row: row.rep, lambda row: row.minutes),
        roles={ROW + 1: lambda row: row.minutes},
    )


lists = st.lists(
    st.builds(Place, st.integers(0, 14), st.integers(0, 2)),
    unique_by=lambda place: place.rep,
    max_size=12,
)


@given(before=lists, after=lists)
def test_any_list_becomes_any_other_by_the_fewest_moves(
    before: list[Place], after: list[Place]
) -> None:
    model = made()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show(before)
    kept = {row.rep: QPersistentModelIndex(model.index_of(row.rep)) for row in before}
    moves: list[int] = []
    changed: list[int] = []
    model.rowsMoved.connect(lambda _a, first, last, _b, _to: moves.append(last - first + 1))
    model.dataChanged.connect(
        lambda first, last: changed.extend(range(first.row(), last.row() + 1))
    )
    model.show(after)

    assert model.rows == tuple(after)
    assert tester.model() is model
    new = {row.rep: n for n, row in enumerate(after)}
    for rep, index in kept.items():
        assert index.isValid() == (rep in new)
        if rep in new:
            assert index.row() == new[rep]
    staying = [new[row.rep] for row in before if row.rep in new]
    assert sum(moves) == len(staying) - len(longest_rising(staying))
    old = {row.rep: row for row in before}
    assert changed == [n for n, row in enumerate(after) if old.get(row.rep, row) != row]


@given(numbers=st.lists(st.integers(), unique=True, max_size=9))
def test_the_longest_rising_part_is_rising_and_the_longest(numbers: list[int]) -> None:
    found = longest_rising(numbers)
    places = [numbers.index(number) for number in found]
    assert found == sorted(found)
    assert places == sorted(places)
    best = [0] * len(numbers)
    for n, number in enumerate(numbers):
        best[n] = 1 + max((best[m] for m in range(n) if numbers[m] < number), default=0)
    assert len(found) == max(best, default=0)


def test_two_rows_of_one_rep_are_an_error() -> None:
    with pytest.raises(ValueError, match="one key"):
        made().show([Place(1), Place(1)])


def test_a_row_says_itself_in_words_and_gives_its_roles() -> None:
    model = made()
    model.show([Place(3, 27)])
    index = model.index(0, 1)
    assert index.data() == 27
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "rep 3, 27 minutes"
    assert index.data(ROW) == Place(3, 27)
    assert index.data(ROW + 1) == 27
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_ticking_clock_changes_one_role_of_every_row(qtbot: QtBot) -> None:
    model = made()
    model.show([Place(1), Place(2)])
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.repaint(ROW + 1)
    first, last, roles = changed.args
    assert (first.row(), last.row(), last.column(), roles) == (0, 1, 1, [ROW + 1])


class _Words(RowDelegate):
    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        painter.drawText(where, str(index.data(ROW).rep) + ("*" if selected else ""))


@pytest.fixture
def rows(qtbot: QtBot) -> RowList:
    model = made()
    model.show([Place(n) for n in range(40)])
    view = RowList(model, _Words(20))
    view.resize(200, 200)
    qtbot.addWidget(view)
    view.show()
    return view


def _model(rows: RowList) -> KeyedModel:
    model = rows.model()
    assert isinstance(model, KeyedModel)
    return model


def test_selection_and_current_row_stay_with_the_rep(rows: RowList) -> None:
    model = _model(rows)
    rows.setCurrentIndex(model.index_of(5))
    rows.selectionModel().select(
        model.index_of(5), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    model.show([Place(n) for n in (9, 8, 7, 5, 6, 1)])
    assert rows.currentIndex().data(ROW).rep == 5
    assert [index.data(ROW).rep for index in rows.selectedIndexes()] == [5]


def test_what_one_reads_stays_in_place_when_rows_come_in_above(rows: RowList) -> None:
    model = _model(rows)
    rows.verticalScrollBar().setValue(205)
    before = rows.visualRect(model.index_of(12)).top()
    model.show([Place(100), Place(101), *(Place(n) for n in range(40) if n != 3)])
    assert rows.visualRect(model.index_of(12)).top() == before


def test_at_the_top_of_a_list_new_rows_are_seen(rows: RowList) -> None:
    model = _model(rows)
    model.show([Place(100), *(Place(n) for n in range(40))])
    assert rows.visualRect(model.index_of(100)).top() == 0


def test_a_row_is_painted_with_its_ground_hovered_selected_and_with_the_keyboard(
    rows: RowList,
) -> None:
    model = _model(rows)
    rows.activateWindow()
    rows.setFocus()
    plain = rows.grab().toImage()
    rows.setCurrentIndex(model.index_of(1))
    selected = rows.grab().toImage()
    rows.entered.emit(model.index_of(4))
    hovered = rows.grab().toImage()
    assert plain.pixelColor(100, 30) != selected.pixelColor(100, 30)
    assert selected.pixelColor(100, 90) != hovered.pixelColor(100, 90)
    assert rows.hovered == 4
