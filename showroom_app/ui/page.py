"""What every page has in common: it looks again when its topics change and somebody sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from showroom_app.domain.topic import Topic
from showroom_app.ui.change_feed import ChangeFeed

if TYPE_CHECKING:
    from showroom_app.ui.session import Session


class Page(QWidget):
    """A page of the main window.

    `follow` names what is to be asked anew for each topic. A visible page asks at once, a hidden
    one when it is next shown; what is named for several topics is asked once.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refresh: dict[Topic, tuple[Callable[[], object], ...]] = {}
        self._stale: dict[Callable[[], object], None] = {}
        self._first: QWidget | None = None
        self._listens_to: Session | None = None

    def begin_at(self, first: QWidget) -> None:
        """Give the keyboard to this widget when the page gets it.

        A focus proxy would do so too, but then Tab jumps over all that stands before the widget.
        """
        self._first = first

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._first is not None:
            self._first.setFocus(event.reason())

    def follow(
        self, feed: ChangeFeed, refresh: Mapping[Topic, tuple[Callable[[], object], ...]]
    ) -> None:
        """Ask now or when first shown, and again whenever a topic changes."""
        self._refresh = dict(refresh)
        feed.changed.connect(self._topic_changed)
        for asks in refresh.values():
            self._ask(asks)

    def listen(self, session: Session) -> None:
        """Ask everything anew as soon as somebody else is at this window."""
        self._listens_to = session
        session.changed.connect(self._ask_all)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        stale, self._stale = self._stale, {}
        for ask in stale:
            ask()

    def _topic_changed(self, topic: Topic) -> None:
        self._ask(self._refresh.get(topic, ()))

    def _ask_all(self) -> None:
        self._ask(tuple(dict.fromkeys(ask for asks in self._refresh.values() for ask in asks)))

    def _ask(self, asks: tuple[Callable[[], object], ...]) -> None:
        for ask in asks:
            if self.isVisible():
                ask()
            else:
                self._stale[ask] = None
