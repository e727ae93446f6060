"""The month that all tabs of a page show: chosen once, seen everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, tzinfo

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.workdays import first_of_month, months_earlier, next_month
from showroom_app.ui.minutes import Minutes


class MonthShown(QObject):
    """A month by its first day, at first the one of today in the dealership's zone.

    Who looks at the month that is now goes along when it ends.
    """

    changed = Signal(object)
    """Another month is shown: its first day (`date`)."""

    def __init__(
        self, minutes: Minutes, tz: Callable[[], tzinfo], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._tz = tz
        self.month = self.this_month
        """The first day of the month that is shown."""
        self._was = self.month
        minutes.passed.connect(self._minute_passed)

    @property
    def this_month(self) -> date:
        """The first day of the month that is now."""
        return first_of_month(self._minutes.now().astimezone(self._tz()).date())

    def show(self, month: date) -> None:
        """Show the month in which this day lies."""
        month = first_of_month(month)
        if month != self.month:
            self.month = month
            self.changed.emit(month)

    def go_back(self) -> None:
        """Show the month before."""
        self.show(months_earlier(self.month, 1))

    def go_on(self) -> None:
        """Show the next month."""
        self.show(next_month(self.month))

    def _minute_passed(self) -> None:
        was, self._was = self._was, self.this_month
        if self.month == was != self._was:
            self.show(self._was)
