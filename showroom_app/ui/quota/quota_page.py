"""The quota page: one month, seen as gauges, as a ledger, or as the roles of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.ui import theme, words
from showroom_app.ui.commands import command
from showroom_app.ui.page import Page
from showroom_app.ui.quota.month_shown import MonthShown
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.segmented import Choice, Segmented, Stepper
from showroom_app.ui.widgets.text import Label


@dataclass(frozen=True, slots=True)
class QuotaTab:
    """One way to look at the month; `make` is called when it is first shown.

    What it makes has no margins of its own, and follows the `MonthShown` that it is given.
    """

    id: str
    name: str
    make: Callable[[MonthShown], QWidget]


class QuotaPage(Page):
    """The tabs under one head; the month of the head is that of all of them."""

    shown = Signal(str)
    """The id of the tab that is now seen."""

    def __init__(
        self, tabs: Sequence[QuotaTab], month: MonthShown, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.month = month
        month.setParent(self)
        self._tabs = {tab.id: tab for tab in tabs}
        self._made: dict[str, QWidget] = {}
        self._seen: QWidget | None = None
        self.tabs = Segmented([Choice(tab.id, tab.name) for tab in tabs])
        self.stepper = Stepper("", self.tr("Month before"), self.tr("Next month"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._give_keys(tabs)
        self.tabs.chosen.connect(lambda chosen: self.show_tab(str(chosen)))
        self.stepper.went_back.connect(month.go_back)
        self.stepper.went_on.connect(month.go_on)
        month.changed.connect(self._show_month)
        self._show_month()
        self.show_tab(tabs[0].id)

    @property
    def current(self) -> QWidget:
        """What the tab that is seen holds."""
        assert self._seen is not None
        return self._seen

    def tab(self, name: str) -> QWidget:
        """What a tab holds, made now when it was not yet; raises KeyError for an unknown id."""
        if name not in self._made:
            self._made[name] = self._tabs[name].make(self.month)
            self._stack.addWidget(self._made[name])
        return self._made[name]

    def show_tab(self, name: str) -> None:
        """Open a tab by its id."""
        before, now = self._seen, self.tab(name)
        had_keyboard = before is not None and _has_keyboard(before)
        self.tabs.choose(name)
        self._stack.setCurrentWidget(now)
        # The list of keys asks the page: it knows those of the tab that is seen, no others.
        for action in before.actions() if before is not None else ():
            self.removeAction(action)
        self._seen = now
        self.addActions(now.actions())
        self.begin_at(now)
        if had_keyboard:
            now.setFocus()
        self.shown.emit(name)

    def _lay_out(self) -> None:
        title = Label(self.tr("Quota"), "page_title")
        title.setMinimumWidth(title.sizeHint().width())
        head = self._head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self.stepper)
        head.addWidget(self.tabs)
        head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._stack, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def _give_keys(self, tabs: Sequence[QuotaTab]) -> None:
        command(self, self.tr("Month before"), "PgUp", self.month.go_back)
        command(self, self.tr("Next month"), "PgDown", self.month.go_on)
        for number, tab in enumerate(tabs, 1):
            command(self, tab.name, f"Alt+{number}", partial(self.show_tab, tab.id))
        if len(tabs) > 1:
            command(self, self.tr("Next tab"), "Ctrl+PgDown", self.tabs.step)
            command(self, self.tr("Tab before"), "Ctrl+PgUp", partial(self.tabs.step, -1))

    def _show_month(self) -> None:
        self.stepper.show_value(words.month(self.month.month).capitalize())

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        narrow = theme.current().density is Density.COMPACT
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(8 if narrow else 12)
        self._head.setSpacing(8 if narrow else 12)


def _has_keyboard(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))
