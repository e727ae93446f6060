"""A page with a head that begins with its name, or with the tabs among which it stands."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from showroom_app.ui.page import Page
from showroom_app.ui.widgets.text import Label


class HeadedPage(Page):
    """Gives its head to the choice between tabs where it is one of them; see `TakesTabs`."""

    def put_tabs(self, tabs: QWidget) -> None:
        """Show these at the very left of the head, in place of the title."""
        self._title.hide()
        self._head.insertWidget(0, tabs)

    def _begin_head(self, name: str) -> QHBoxLayout:
        """The head, in which the name of the page stands already."""
        self._title = Label(name, "page_title")
        self._title.setMinimumWidth(self._title.sizeHint().width())
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        self._head.addWidget(self._title)
        return self._head
