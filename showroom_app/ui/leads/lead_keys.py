"""The keys of the leads page: what they mean depends on what is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from showroom_app.ui.commands import command
from showroom_app.ui.leads.leads_frame import LeadsFrame
from showroom_app.ui.leads.reading_desk import ReadingDesk

_HELD_SECONDS = 5
"""A key that is pressed before its lead is read is kept no longer."""


class LeadKeys:
    """Gives a page the keys of the lead that is read.

    Whoever types fast means the lead that he chose, not the one still on the screen: such a key is
    held until its lead is read.
    """

    def __init__(self, page: QWidget, frame: LeadsFrame, reading: ReadingDesk) -> None:
        self._page = page
        self._frame = frame
        self._reading = reading
        self._held: tuple[int, Callable[[], object], float] | None = None
        self._of_leads: tuple[QAction, ...] = ()
        self._of_calendar: tuple[QAction, ...] = ()

    def of_lead(self, text: str, keys: str, run: Callable[[], object]) -> QAction:
        """A key that means something as long as a lead is read only."""

        def act() -> None:
            if not self._frame.is_lead_asked:
                return
            wanted = self._reading.lead_to_come
            if wanted is not None:
                self._held = (wanted, run, monotonic())
            elif self._frame.is_lead_read:
                run()

        return command(self._page, text, keys, act)

    def do_held(self, lead: int) -> None:
        """Do what was asked for a lead before it was read; too late it would surprise."""
        held, self._held = self._held, None
        if held is not None and held[0] == lead and monotonic() - held[2] < _HELD_SECONDS:
            held[1]()

    def forget_unless(self, key: object) -> None:
        """Hold no key of a lead that is not the one of this line."""
        if self._held is not None and key != ("lead", self._held[0]):
            self._held = None

    def share_with(self, calendar: Sequence[QAction]) -> None:
        """Let these keys take the place of those so far while the calendar is on the screen."""
        self._of_calendar = tuple(calendar)
        own = set(self._of_calendar)
        self._of_leads = tuple(each for each in self._page.actions() if each not in own)
        self.swap(calendar=False)

    def swap(self, *, calendar: bool) -> None:
        """A key means one thing at a time."""
        for action in self._of_leads:
            action.setVisible(not calendar)
        for action in self._of_calendar:
            action.setVisible(calendar)
