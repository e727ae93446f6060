"""Rows that slide to their new place, so that the eye can follow who moved."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QObject,
    QPersistentModelIndex,
    QVariantAnimation,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QWidget

from showroom_app.ui.keyed_model import KeyedModel

MILLISECONDS = 150


def motion_milliseconds(widget: QWidget) -> int:
    """How long a move may take; 0 when the system asks for none."""
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
        self._run = QVariantAnimation(self)
        self._run.setStartValue(1.0)
        self._run.setEndValue(0.0)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._step)
        self._run.finished.connect(self._arrive)
        model.about_to_show.connect(self._remember)
        model.shown.connect(self._start)

    def offset(self, row: int) -> float:
        """How far above (negative) or below its place a row is painted now, in pixels."""
        away = self._away.get(row)
        if away is None:
            return 0.0
        share: float = self._run.currentValue()
        return away * share

    def _length(self) -> int:
        if self._milliseconds is not None:
            return self._milliseconds
        return motion_milliseconds(self._view)

    def _remember(self) -> None:
        self._stood = []
        if self._view.isVisible() and self._length() > 0:
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
            self._run.stop()
            self._run.setDuration(self._length())
            self._run.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _step(self) -> None:
        self._view.viewport().update()

    def _arrive(self) -> None:
        self._away = {}
        self._view.viewport().update()
        self.finished.emit()
