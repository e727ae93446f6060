"""A page of several, with a choice between them; each is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.values import dataclass
from showroom_app.ui import theme
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.reading_page import AwayPage
from showroom_app.ui.widgets.segmented import Choice, Segmented

_NARROW = 1000
"""In a page of fewer pixels the tabs stand closer together."""


@dataclass(frozen=True, slots=True)
class Tab:
    """One of the pages: its name is asked for in the language in force."""

    id: str
    name: Callable[[], str]
    make: Callable[[], QWidget]


@runtime_checkable
class TakesTabs(Protocol):
    """A page whose head has room for the choice, which saves a row."""

    def put_tabs(self, tabs: QWidget) -> None:
        """Show these at the very left of the head, in place of the title."""


class Tabs(QWidget):
    """Several pages of which one is seen; each is made when it is first shown.

    The keys of the tab that is shown stand in the list of keys, and work only then. One that is
    first shown while the database of `feed` is away says so, and is made when it is back.
    """

    shown = Signal(str)
    """The id of the tab that is now seen."""

    def __init__(
        self, tabs: Sequence[Tab], parent: QWidget | None = None, feed: ChangeFeed | None = None
    ) -> None:
        super().__init__(parent)
        self._tabs = {tab.id: tab for tab in tabs}
        self._feed = feed
        self._pages: dict[str, QWidget] = {}
        self._lent: list[QAction] = []
        self._now = ""
        self._stack = QStackedWidget()

    @property
    def current(self) -> str:
        """The id of the tab that is shown."""
        return self._now

    def page(self, name: str) -> QWidget:
        """One of the pages by its id, made when nobody has seen it yet; raises KeyError."""
        if name not in self._pages:
            self._pages[name] = page = self._made(self._tabs[name])
            self._stack.addWidget(self._framed(name, page))
        return self._pages[name]

    def show_tab(self, name: str) -> None:
        """Show one of the pages; raises KeyError for an unknown one."""
        page = self.page(name)
        self._now = name
        self._stack.setCurrentIndex(list(self._pages).index(name))
        for action in self._lent:
            self.removeAction(action)
        self._lent = page.actions()
        self.addActions(self._lent)
        self.shown.emit(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.page(self._now).setFocus(event.reason())

    def _made(self, tab: Tab) -> QWidget:
        if self._feed is None or not self._feed.is_lost:
            return tab.make()
        away = AwayPage(tab.name(), self._feed)
        away.back.connect(partial(self._make_anew, tab))
        return away

    def _make_anew(self, tab: Tab) -> None:
        """Put the page in the place of what said that it could not be read."""
        at = list(self._pages).index(tab.id)
        old = self._stack.widget(at)
        assert old is not None
        self._pages[tab.id] = page = tab.make()
        self._stack.insertWidget(at, self._framed(tab.id, page))
        self._stack.removeWidget(old)
        old.deleteLater()
        if tab.id == self._now:
            self.show_tab(tab.id)

    def _give_tab_keys(self) -> None:
        if len(self._tabs) > 1:
            for number, tab in enumerate(self._tabs.values(), 1):
                command(self, tab.name(), f"Alt+{number}", partial(self._open, tab.id))
            command(self, self.tr("Next tab"), "Ctrl+PgDown", partial(self._step, 1))
            command(self, self.tr("Tab before"), "Ctrl+PgUp", partial(self._step, -1))

    def _step(self, by: int) -> None:
        names = list(self._tabs)
        self._open(names[(names.index(self._now) + by) % len(names)])

    def _open(self, name: str) -> None:
        """Show a tab because somebody pressed its key."""
        self.show_tab(name)

    def _framed(self, _name: str, page: QWidget) -> QWidget:
        """The page with what stands around it in its tab."""
        return page


class TabbedPage(Tabs):
    """Shows one of its tabs, at first `open_at` or else the first one."""

    def __init__(
        self,
        tabs: Sequence[Tab],
        open_at: str = "",
        parent: QWidget | None = None,
        feed: ChangeFeed | None = None,
    ) -> None:
        super().__init__(tabs, parent, feed)
        self._choices: dict[str, Segmented] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._give_tab_keys()
        self.show_tab(open_at if open_at in self._tabs else next(iter(self._tabs)))

    def choice(self, name: str) -> Segmented:
        """The choice between the tabs as it stands on one of them; raises KeyError."""
        self.page(name)
        return self._choices[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for choice in self._choices.values():
            choice.tighten(event.size().width() < _NARROW)

    def _framed(self, name: str, page: QWidget) -> QWidget:
        """The page with the choice in its own head, or else in a row above it."""
        choice = self._choices[name] = Segmented(
            [Choice(tab.id, tab.name()) for tab in self._tabs.values()]
        )
        choice.choose(name)
        choice.tighten(self.width() < _NARROW)
        choice.chosen.connect(partial(self._choose, name))
        if len(self._tabs) < 2:
            # A widget without a parent is a window as soon as it is shown: it only may be hidden.
            choice.hide()
        if isinstance(page, TakesTabs):
            if len(self._tabs) > 1:
                page.put_tabs(choice)
            return page
        return _Framed(choice, page)

    def _choose(self, on: str, wanted: object) -> None:
        # The choice goes out of sight with its tab, and must stand right when that is seen again.
        by_key = self._choices[on].isAncestorOf(QApplication.focusWidget() or self)
        self._choices[on].choose(on)
        self._open(str(wanted), in_choice=by_key)

    def _open(self, name: str, *, in_choice: bool = False) -> None:
        self.show_tab(name)
        first = self._choices[name].segment(name) if in_choice else self._pages[name]
        first.setFocus(Qt.FocusReason.OtherFocusReason)


class _Framed(QWidget):
    """The choice in a row of its own, and a page below it."""

    def __init__(self, choice: Segmented, page: QWidget) -> None:
        super().__init__()
        self._row = QHBoxLayout()
        self._row.addWidget(choice)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(page, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def _fit(self) -> None:
        side, top = theme.current().sizes.window_padding
        self._row.setContentsMargins(side, top, side, 0)
