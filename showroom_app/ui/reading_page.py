"""What stands in the place of a page that is opened before the database is, or while it is away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.ui import theme
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.widgets.text import Label


class ReadingPage(QWidget):
    """The name of the page, and that it is being read, or what else is `said`.

    Whoever holds it makes the page itself when the database is `back`.
    """

    back = Signal()
    """The database was away, and is there again."""

    def __init__(
        self, name: str, feed: ChangeFeed, parent: QWidget | None = None, said: str = ""
    ) -> None:
        super().__init__(parent)
        side, top = theme.current().sizes.window_padding
        column = QVBoxLayout(self)
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(8)
        column.addWidget(Label(name, "page_title"))
        self.said = Label(said or self.tr("Reading…"), "body", 2 if said else 3, wrap=True)
        column.addWidget(self.said)
        column.addStretch(1)
        feed.back.connect(self.back, Qt.ConnectionType.SingleShotConnection)


class AwayPage(ReadingPage):
    """The name of the page, and that it cannot be read before the database is back."""

    def __init__(self, name: str, feed: ChangeFeed, parent: QWidget | None = None) -> None:
        said = QCoreApplication.translate(
            "AwayPage",
            "The database does not answer, so this cannot be read now. It is shown as soon as the "
            "database is back.",
        )
        super().__init__(name, feed, parent, said)
