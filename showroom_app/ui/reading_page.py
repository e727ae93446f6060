"""What stands in the place of a page that is opened before the database is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.ui import theme
from showroom_app.ui.widgets.text import Label


class ReadingPage(QWidget):
    """The name of the page, and that it is being read."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side, top = theme.current().sizes.window_padding
        column = QVBoxLayout(self)
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(8)
        column.addWidget(Label(name, "page_title"))
        column.addWidget(Label(self.tr("Reading…"), "body", 3))
        column.addStretch(1)
