"""The scroll bar of a list of which only a part is there: it goes to any place of the whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QWidget

_STEPS = 10_000
_OWN_STEPS = (
    QAbstractSlider.SliderAction.SliderSingleStepAdd,
    QAbstractSlider.SliderAction.SliderSingleStepSub,
    QAbstractSlider.SliderAction.SliderPageStepAdd,
    QAbstractSlider.SliderAction.SliderPageStepSub,
)


class PlaceBar(QScrollBar):
    """Stands where the rows in sight stand in the whole list; `rows` scrolls those that are there.

    Dragged inside the part it scrolls the rows, outside it asks for another part. A click beside
    the slider goes on by a screen, as everywhere.
    """

    place_wanted = Signal(float)
    """The slider was dragged to where no rows are: 0 is the beginning of the list, 1 its end."""

    def __init__(self, rows: QScrollBar, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._rows = rows
        self._begins, self._ends = 0.0, 1.0
        self.hide()
        rows.valueChanged.connect(self._follow)
        rows.rangeChanged.connect(self._follow)
        self.sliderMoved.connect(self._go)
        self.actionTriggered.connect(self._step)
        self.sliderReleased.connect(self._follow)

    def show_part(self, begins: float, ends: float) -> None:
        """Say where in the list the rows begin and end that are there."""
        self._begins, self._ends = begins, max(begins, ends)
        self._follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The rows scroll, by as much as anywhere over them.
        event.ignore()

    def _follow(self) -> None:
        """Stand where the rows in sight stand, unless somebody is dragging."""
        if self.isSliderDown():
            return
        high = self._rows.maximum() + self._rows.pageStep()
        share = (self._ends - self._begins) / max(high, 1)
        page = max(round(share * self._rows.pageStep() * _STEPS), 1)
        top = self._begins + share * self._rows.value()
        blocked = self.blockSignals(True)
        self.setRange(0, _STEPS - page)
        self.setPageStep(page)
        self.setValue(round(top * _STEPS))
        self.blockSignals(blocked)
        self.update()

    def _go(self, to: int) -> None:
        place = 1.0 if to >= self.maximum() else to / _STEPS
        if self._begins <= place < self._ends or place == self._ends == 1.0:
            high = self._rows.maximum() + self._rows.pageStep()
            share = max(self._ends - self._begins, 1 / _STEPS)
            self._rows.setValue(round((place - self._begins) / share * high))
        else:
            self.place_wanted.emit(place)

    def _step(self, action: int) -> None:
        if QAbstractSlider.SliderAction(action) in _OWN_STEPS:
            self.setSliderPosition(self.value())
            self._rows.triggerAction(QAbstractSlider.SliderAction(action))
