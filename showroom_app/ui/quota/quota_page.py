"""The quota page: one month, seen as gauges, as a ledger, or as the roles of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.ui import theme, words
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.quota.month_shown import MonthShown
from showroom_app.ui.tabbed_page import Tab, Tabs
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.segmented import Choice, Segmented, Stepper
from showroom_app.ui.widgets.text import Label


class QuotaPage(Tabs):
    """The tabs under one head; the month of the head is that of all of them.

    What a tab makes has no margins of its own, and follows the same `MonthShown`.
    """

    def __init__(
        self,
        tabs: Sequence[Tab],
        month: MonthShown,
        parent: QWidget | None = None,
        feed: ChangeFeed | None = None,
    ) -> None:
        super().__init__(tabs, parent, feed)
        self.month = month
        month.setParent(self)
        self.tabs = Segmented([Choice(tab.id, tab.name()) for tab in tabs])
        self.stepper = Stepper("", self.tr("Month before"), self.tr("Next month"))
        self._lay_out()
        command(self, self.tr("Month before"), "PgUp", month.go_back)
        command(self, self.tr("Next month"), "PgDown", month.go_on)
        self._give_tab_keys()
        self.tabs.chosen.connect(lambda chosen: self.show_tab(str(chosen)))
        self.stepper.went_back.connect(month.go_back)
        self.stepper.went_on.connect(month.go_on)
        month.changed.connect(self._show_month)
        self._show_month()
        self.show_tab(tabs[0].id)

    def show_tab(self, name: str) -> None:
        """Open a tab by its id; the keyboard goes along where it was in the one before."""
        before = self._pages.get(self.current)
        had_keyboard = before is not None and _has_keyboard(before)
        self.tabs.choose(name)
        super().show_tab(name)
        if had_keyboard:
            self.page(name).setFocus()

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
