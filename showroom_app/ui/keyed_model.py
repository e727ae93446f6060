"""A model over frozen rows that have a key: becomes another list by the fewest row moves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

ROW = int(Qt.ItemDataRole.UserRole)
"""The role under which the whole row is had."""

Index = QModelIndex | QPersistentModelIndex
Say = Callable[[Any], object]


class KeyedModel(QAbstractTableModel):
    """Rows of one kind, each with a key that stays the same while the row changes.

    `key` gives a row's key, `words` says the row in words (the accessible text), `columns` the text
    of each column (none: one column, the words). `roles` gives further roles by number. Selection,
    current row and scroll stay with the key, because rows move instead of being replaced.
    """

    about_to_show = Signal()
    """Rows are about to change; a view may remember where it is."""

    shown = Signal()
    """Rows have changed."""

    def __init__(
        self,
        key: Callable[[Any], Hashable],
        words: Callable[[Any], str],
        columns: Sequence[Say] = (),
        roles: Mapping[int, Say] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._words = words
        self._columns: tuple[Say, ...] = tuple(columns) or (words,)
        self._roles = dict(roles or {})
        self._rows: list[Any] = []

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows as they are shown."""
        return tuple(self._rows)

    def row_at(self, index: Index) -> Any | None:
        """The row at an index, None where there is none."""
        return self._rows[index.row()] if index.isValid() else None

    def key_at(self, index: Index) -> Hashable | None:
        """The key of the row at an index, None where there is none."""
        return self._key(self._rows[index.row()]) if index.isValid() else None

    def place_of(self, key: Hashable) -> int | None:
        """The place of a key, counted from 0; None when it is not shown."""
        return next((n for n, row in enumerate(self._rows) if self._key(row) == key), None)

    def index_of(self, key: Hashable) -> QModelIndex:
        """The index of a key; an invalid one when it is not shown."""
        place = self.place_of(key)
        return QModelIndex() if place is None else self.index(place, 0)

    def show(self, rows: Sequence[Any]) -> None:
        """Become these rows; raises ValueError when two of them have one key."""
        wanted = [self._key(row) for row in rows]
        if len(set(wanted)) != len(wanted):
            raise ValueError("two rows with one key")
        self.about_to_show.emit()
        self._remove_all_but(set(wanted))
        self._move_into(wanted)
        self._insert_into(rows, wanted)
        self._change_into(rows)
        self.shown.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[index.column()](row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(row)
        say = self._roles.get(role)
        return None if say is None else say(row)

    def repaint(self, role: int) -> None:
        """Say that one role of every row is to be painted anew, as when a clock ticks."""
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [role])

    def _remove_all_but(self, wanted: set[Hashable]) -> None:
        gone = [n for n, row in enumerate(self._rows) if self._key(row) not in wanted]
        for first, last in reversed(list(_runs(gone))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()

    def _move_into(self, wanted: Sequence[Hashable]) -> None:
        shown = [self._key(row) for row in self._rows]
        have = set(shown)
        order = [key for key in wanted if key in have]
        place = {key: n for n, key in enumerate(order)}
        staying = set(longest_rising([place[key] for key in shown]))
        for n, key in enumerate(order):
            if n in staying:
                continue
            start = shown.index(key)
            end = 0 if n == 0 else shown.index(order[n - 1]) + 1
            if end not in (start, start + 1):
                self.beginMoveRows(QModelIndex(), start, start, QModelIndex(), end)
                to = end - (1 if end > start else 0)
                self._rows.insert(to, self._rows.pop(start))
                shown.insert(to, shown.pop(start))
                self.endMoveRows()

    def _insert_into(self, rows: Sequence[Any], wanted: Sequence[Hashable]) -> None:
        have = {self._key(row) for row in self._rows}
        new = [n for n, key in enumerate(wanted) if key not in have]
        for first, last in _runs(new):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()

    def _change_into(self, rows: Sequence[Any]) -> None:
        changed = [n for n, row in enumerate(rows) if row != self._rows[n]]
        self._rows = list(rows)
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """One longest rising subsequence of distinct numbers (patience sorting, n log n)."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for n, number in enumerate(numbers):
        pile = bisect_left(ends, number)
        before.append(at[pile - 1] if pile else -1)
        if pile == len(ends):
            ends.append(number)
            at.append(n)
        else:
            ends[pile] = number
            at[pile] = n
    rising: list[int] = []
    n = at[-1] if at else -1
    while n >= 0:
        rising.append(numbers[n])
        n = before[n]
    return rising[::-1]


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring places as (first, last)."""
    groups = groupby(enumerate(places), lambda pair: pair[1] - pair[0])
    runs = []
    for _, pairs in groups:
        run = [place for _, place in pairs]
        runs.append((run[0], run[-1]))
    return runs
