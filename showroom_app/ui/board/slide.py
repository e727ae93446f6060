"""Rows that slide to their new place, so that the eye can follow who moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from showroom_app.ui.keyed_model import KeyedModel

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

MILLISECONDS = 150


def motion_milliseconds(widget: QWidget) -> int:
    """How long a move may take; 0 when the system asks for none."""
    from PySide6.QtWidgets import QStyle  # its many enums are not made before the first painting

    wished = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    return min(wished, MILLISECONDS)


class Slide(QObject):
    """Remembers where the rows of a view stood, and says how far each still has to go."""

    finished = Signal()
    """Every row has arrived."""

    def __init__(
        self, view: QAbstractItemView, model: KeyedModel, milliseconds: int | None = None
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._milliseconds = milliseconds
        self._stood: list[tuple[QPersistentModelIndex, int]] = []
        self._away: dict[int, int] = {}
        self._run: QVariantAnimation | None = None
        model.about_to_show.connect(self._remember)
        model.shown.connect(self._start)

    def offset(self, row: int) -> float:
        """How far above (negative) or below its place a row is painted now, in pixels."""
        away = self._away.get(row)
        if away is None or self._run is None:
            return 0.0
        share: float = self._run.currentValue()
        return away * share

    def _length(self) -> int:
        if self._milliseconds is not None:
            return self._milliseconds
        return motion_milliseconds(self._view)

    def _remember(self) -> None:
        self._stood = []
        if self._view.isVisible() and self._model.rowCount() and self._length() > 0:
            for row in range(self._model.rowCount()):
                index = self._model.index(row, 0)
                top = self._view.visualRect(index).top()
                self._stood.append((QPersistentModelIndex(index), top))

    def _start(self) -> None:
        if not self._stood:
            return
        self._view.doItemsLayout()
        self._away = {}
        for index, top in self._stood:
            if index.isValid():
                now = self._view.visualRect(self._model.index(index.row(), 0)).top()
                if now != top:
                    self._away[index.row()] = top - now
        self._stood = []
        if self._away:
            self._run = self._run or self._made()
            self._run.stop()
            self._run.setDuration(self._length())
            self._run.start()

    def _made(self) -> QVariantAnimation:
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        run = QVariantAnimation(self)
        run.setStartValue(1.0)
        run.setEndValue(0.0)
        run.setEasingCurve(QEasingCurve.Type.OutCubic)
        run.valueChanged.connect(self._step)
        run.finished.connect(self._arrive)
        return run

    def _step(self) -> None:
        self._view.viewport().update()

    def _arrive(self) -> None:
        self._away = {}
        self._view.viewport().update()
        self.finished.emit()
